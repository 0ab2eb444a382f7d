//! Proof: whether rows stand as furniture stands, a page apart and in the middle of what is said.

use super::row::Row;
use crate::document::Document;
use crate::filter::chrome::said;
use crate::filter::chrome::structure::wrapped;
use crate::text::kinsoku::closes;
use crate::text::script::{is_hangul, is_solid};
use crate::text::width::count;
use crate::text::{Line, Span};

/// Fewest bytes of a page: two hundred characters.
const BYTES: usize = 600;

/// Fewest bytes of the two rows that a header parts where lines were folded: ten characters each, where words have a few.
const ROWS: usize = 60;

/// Fewest lines of a page whose lines were kept.
const LINES: usize = 8;

/// How many short pages make one.
const SHORT: usize = 2;

/// Columns of a line that is taken for full where the text has no width.
const LONG: u32 = 56;

/// Columns of a full line that is wider than verse.
const WIDE: u32 = 40;

/// Lines around one in which something is said.
const NEAR: usize = 6;

/// Rows of a header, of its number and of what goes on behind them, at most.
const BLOCK: usize = 3;

/// What is asked about the places of rows.
pub(super) struct Place<'d, 't> {
    document: &'d Document<'t>,
    /// The lines that may be furniture, which a sentence passes over, in order.
    passed: Vec<usize>,
    /// The least columns of a full line, where lines were set to a width; measured when it is first asked for.
    full: Option<Option<u32>>,
    /// What [`Place::blanks`] counted.
    blanks: Option<usize>,
}

impl<'d, 't> Place<'d, 't> {
    /// Lines at the head of a document among which its title stands.
    pub const HEAD: usize = 40;

    /// Places in `document`, where `rows` may be furniture.
    pub fn new(document: &'d Document<'t>, rows: impl Iterator<Item = Row>) -> Self {
        let mut passed: Vec<usize> = rows.filter(|row| !row.folded).map(|row| row.line).collect();
        passed.sort_unstable();
        Self { document, passed, full: None, blanks: None }
    }

    /// Blank lines that stand between the lines of one paragraph.
    fn blanks(&mut self) -> usize {
        *self.blanks.get_or_insert_with(|| {
            let blank = |line: &usize| self.document.line(*line).trim().is_empty();
            let lines = self.document.lines.len().min(wrapped::SAMPLE);
            usize::from((0..lines).filter(blank).count() * 5 >= lines * 2)
        })
    }

    /// Whether one row may stand a page after another.
    pub fn is_page(before: &Row, after: &Row) -> bool {
        Self::is_apart(before, after, BYTES, LINES)
    }

    /// Whether one row may stand a page after another, where both say that they are of pages: those of a telephone are short.
    pub fn is_short_page(before: &Row, after: &Row) -> bool {
        Self::is_apart(before, after, BYTES / SHORT, LINES / SHORT)
    }

    fn is_apart(before: &Row, after: &Row, bytes: usize, lines: usize) -> bool {
        after.span.start - before.span.end >= bytes && (after.folded || after.number - before.number >= lines)
    }

    /// Whether rows stand at similar distances: most within a third of their median, in bytes or in lines.
    pub fn is_regular(rows: &[Row]) -> bool {
        let distances = |of: fn(&Row) -> usize| rows.windows(2).map(|pair| of(&pair[1]) - of(&pair[0])).collect::<Vec<_>>();
        let regular = |distances: Vec<usize>| {
            let mut sorted = distances;
            sorted.sort_unstable();
            let median = sorted.get(sorted.len() / 2).copied().unwrap_or_default();
            sorted.iter().filter(|distance| **distance * 3 >= median * 2 && **distance * 3 <= median * 4).count() * 4
                >= sorted.len() * 3
        };
        regular(distances(|row| row.span.start)) || regular(distances(|row| row.number))
    }

    /// Whether the text around `rows` comes again with them, half of the times: it stands there more than once itself, while every page
    /// has other text around its header.
    pub fn is_of_copies(&self, rows: &[Row]) -> bool {
        let is_copied = |pair: &&[Row]| {
            let [(before, after), (again, after_again)] = [&pair[0], &pair[1]].map(|row| self.beside(row));
            after.is_some() && after == after_again && (before.is_none() || before == again)
        };
        let pairs = rows.len().saturating_sub(1);
        pairs > 0 && rows.windows(2).filter(is_copied).count() * 2 >= pairs
    }

    /// What stands right before and after a row.
    fn beside(&self, row: &Row) -> (Option<&str>, Option<&str>) {
        let text = self.document.text;
        if row.folded {
            let line = self.document.lines[row.line].span;
            let before = text[line.start..row.span.start].trim_end().rsplit(is_blank).next();
            let after = text[row.span.end..line.end].trim_start().split(is_blank).next();
            return (before.filter(|before| !before.is_empty()), after.filter(|after| !after.is_empty()));
        }
        let said = |line: usize| self.document.line(line).trim();
        (self.before(row.line).map(said), self.after(row.line).map(said))
    }

    /// Whether half of `rows` stand in the middle of what is said: at least one.
    pub fn interrupts(&mut self, rows: &[Row]) -> bool {
        rows.iter().filter(|row| self.interrupts_one(row)).count() * 2 >= rows.len().max(1)
    }

    fn interrupts_one(&mut self, row: &Row) -> bool {
        let text = self.document.text;
        if row.folded {
            let line = self.document.lines[row.line].span;
            let before = text[line.start..row.span.start].trim_end();
            let after = text[row.span.end..line.end].trim_start();
            let piece = |piece: Option<&str>| piece.map_or(0, str::len);
            let rows = piece(before.rsplit(is_blank).next()) + piece(after.split(is_blank).next());
            // Spaces part words too, where words are parted.
            return rows >= ROWS
                && wrapped::goes_on(before, after)
                && after.starts_with(|c| is_solid(c) || closes(c))
                && !before.ends_with(is_hangul);
        }
        let (Some(before), Some(after)) = (self.before(row.line), self.after(row.line)) else { return false };
        let (before, after) = (self.document.line(before), self.document.line(after));
        let indented = |line: &str| line.starts_with([' ', '\t', '\u{3000}']);
        let full = self.full().unwrap_or(LONG);
        // Who wrote something, and when, is Latin for the most part.
        let is_latin = count(before, |byte| byte.is_ascii()) * 2 > before.len();
        wrapped::goes_on(before.trim(), after.trim())
            && !is_latin
            && (indented(before) || !indented(after))
            && wrapped::columns(before) >= full
    }

    /// Whether the line right before a row goes on in it, so that it is no title.
    pub fn goes_on_in(&self, row: &Row) -> bool {
        let before = row.line.checked_sub(1).map_or("", |before| self.document.line(before).trim());
        !before.is_empty() && wrapped::goes_on(before, row.span.of(self.document.text))
    }

    /// Whether the lines of the document were set to a width.
    pub fn is_set(&mut self) -> bool {
        self.full().is_some()
    }

    /// Whether they were set to the width of a page, as verse is not.
    pub fn is_wide(&mut self) -> bool {
        self.full().is_none_or(|full| full >= WIDE)
    }

    fn full(&mut self) -> Option<u32> {
        *self.full.get_or_insert_with(|| wrapped::least_full(self.document))
    }

    /// The line before a line that says something and is no furniture.
    fn before(&self, line: usize) -> Option<usize> {
        self.speaking((line.saturating_sub(NEAR)..line).rev())
    }

    /// The line after a line that does.
    fn after(&self, line: usize) -> Option<usize> {
        self.speaking(line + 1..(line + 1 + NEAR).min(self.document.lines.len()))
    }

    /// Whether what stands right before a row or right after it may be furniture too.
    pub fn is_beside_another(&self, row: &Row) -> bool {
        let before = said::above(self.document, row.line).next();
        let after = said::below(self.document, row.line).next();
        before.into_iter().chain(after).any(|line| self.passed.binary_search(&line).is_ok())
    }

    /// The first of `lines` that says something and is no furniture, of which a page has a few rows.
    fn speaking(&self, lines: impl Iterator<Item = usize>) -> Option<usize> {
        let is_blank = |line: &usize| self.document.line(*line).trim().is_empty();
        let is_passed = |line: &usize| self.passed.binary_search(line).is_ok();
        lines.filter(|line| !is_blank(line)).take(BLOCK).find(|line| !is_passed(line))
    }

    /// What goes with a row, so that what it parted stands side by side: its line end and the blank lines around it, or the space
    /// after it.
    pub fn cut(&mut self, row: &Row) -> Span {
        let Document { text, lines } = self.document;
        if row.folded {
            let rest = &text[row.span.end..lines[row.line].span.end];
            return Span::new(row.span.start, row.span.end + (rest.len() - rest.trim_start().len()));
        }
        let blank = |line: &&Line| line.span.of(text).trim().is_empty();
        let before = lines[..row.line].iter().rev().take_while(blank).count();
        // Those between two rows that may go go with the first.
        let is_shared = row.line.checked_sub(before + 1).is_some_and(|line| self.passed.binary_search(&line).is_ok());
        let before = if is_shared { 0 } else { before };
        let after = lines[row.line + 1..].iter().take_while(blank).count();
        // As many blank lines stay as stand between the lines of a paragraph; where one ends here, one stays that shows it.
        let stays = if self.interrupts_one(row) { self.blanks() } else { 1 };
        let goes = (before + after).saturating_sub(stays);
        let first = row.line - goes.saturating_sub(after);
        let last = row.line + goes.min(after);
        Span::new(lines[first].span.start, lines[last].end.end)
    }
}

const fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{3000}' | '\u{A0}')
}
