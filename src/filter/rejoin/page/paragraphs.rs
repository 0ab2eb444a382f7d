//! Paragraphs that show a width, whatever else stands on their page: rows that are full and cut, and a last one that ends with a mark.
//!
//! Of a notice, a recipe or minutes most lines are headings, entries and fields, which end without a mark wherever they like, as those
//! of verse and lists do. Its paragraphs tell all the same: their cut rows are as wide as each other, and no other row comes near.

use crate::filter::rejoin::face::shape::{End, Item};
use crate::filter::rejoin::row::Row;
use crate::text::script::is_hangul;
use crate::text::width::measure;

/// Columns of the narrowest page that is believed, and of the widest that anybody sets text to.
const NARROWEST: u32 = 36;
const WIDEST: u32 = 120;

/// Columns of a mark that hangs beyond the width, since no row begins with it.
const HANGING: u32 = 2;

/// Widths that are tried, the widest first.
const WIDTHS: usize = 6;

/// Columns of the deepest indent of a first line.
const INDENT: u32 = 8;

/// Rows of one paragraph that are cut, at least, where it shows the width by itself.
const LONG: usize = 2;

/// Marks amid the words of a row of prose.
const MARKS: [char; 10] = ['，', '。', '、', '；', '：', '！', '？', ',', '.', '」'];

/// The boundaries within paragraphs that show that `rows` were wrapped to `columns`, or to another width near that, by the rows behind
/// them; none where too few do.
pub(in crate::filter::rejoin) fn inside(text: &str, rows: &[Row], columns: u32) -> Vec<usize> {
    let found = shown(text, rows, columns);
    if found.is_empty() { width(text, rows).map_or(found, |columns| shown(text, rows, columns)) } else { found }
}

/// The width that paragraphs show, in columns, of the few widest that rows of East Asian text have.
pub(super) fn width(text: &str, rows: &[Row]) -> Option<u32> {
    widths(rows).find(|columns| !shown(text, rows, *columns).is_empty())
}

/// The few widest widths that rows of East Asian text have, in columns.
fn widths(rows: &[Row]) -> impl Iterator<Item = u32> {
    let is_text = |row: &&Row| !row.is_latin() && row.indent <= INDENT;
    let mut edges: Vec<u32> = rows.iter().filter(is_text).map(Row::edge).filter(|edge| *edge <= WIDEST).collect();
    edges.sort_unstable_by(|one, other| other.cmp(one));
    // Rows that are set to one width end a column or two apart.
    edges.dedup_by(|next, widest| *next + HANGING >= *widest);
    edges.into_iter().take(WIDTHS)
}

/// The boundaries within paragraphs that show one width.
fn shown(text: &str, rows: &[Row], columns: u32) -> Vec<usize> {
    if (NARROWEST..=WIDEST).contains(&columns) { Paragraphs::count(text, rows, columns).shown() } else { Vec::new() }
}

/// What speaks for a width, and what against it.
#[derive(Debug, Default)]
struct Paragraphs {
    /// The boundaries within paragraphs that were wrapped to it, by the rows behind them.
    inside: Vec<usize>,
    /// How much these paragraphs say.
    wrapped: u32,
    /// What no wrap leaves so: full rows that go on and end nowhere, rows without a mark that are nearly full, and wider ones.
    against: u32,
}

impl Paragraphs {
    /// Counts what rows say of a width of so many columns.
    fn count(text: &str, rows: &[Row], columns: u32) -> Self {
        let page = Page { text, rows, columns };
        let mut found = Self::default();
        let mut at = 0;
        while at < rows.len() {
            let first = at;
            while page.is_cut(at) {
                at += 1;
            }
            if at > first {
                found.take(&page, first, at);
            } else if page.is_over(at) || page.end(at).is_bare() && rows[at].edge() * 3 > columns * 2 {
                found.against += 1;
            }
            at += 1;
        }
        found
    }

    /// Takes the rows from `first` to `last`, of which all but that are cut.
    fn take(&mut self, page: &Page<'_, '_>, first: usize, last: usize) {
        let ends = matches!(page.end(last), End::Stop | End::ClosedStop | End::Colon | End::Period);
        if !ends || page.is_over(last) || !(first..=last).any(|at| page.has_mark(at) || page.end(at) == End::Hangul) {
            self.against += 1;
        } else if (first..last).any(|at| matches!(page.end(at), End::Han | End::Hangul)) {
            // An indent at its head and nowhere else says the same again.
            self.wrapped += 1 + u32::from(page.rows[first].indent > page.rows[first + 1].indent);
            self.inside.extend(first + 1..=last);
        }
        // Lines that make sense by themselves, and end with commas, say nothing.
    }

    /// The boundaries within, if enough speaks for the width.
    fn shown(self) -> Vec<usize> {
        let is_enough = self.wrapped > 1 || self.inside.len() >= LONG;
        if is_enough && self.wrapped > self.against { self.inside } else { Vec::new() }
    }
}

/// Rows that may have been wrapped to a width.
struct Page<'t, 'r> {
    text: &'t str,
    rows: &'r [Row],
    columns: u32,
}

impl Page<'_, '_> {
    fn end(&self, at: usize) -> End {
        End::of(self.rows[at].span.of(self.text))
    }

    fn is_over(&self, at: usize) -> bool {
        self.rows[at].edge() > self.columns + HANGING
    }

    /// Whether a mark stands amid the words of a row.
    fn has_mark(&self, at: usize) -> bool {
        self.rows[at].span.of(self.text).trim_end_matches(MARKS).contains(MARKS)
    }

    /// Columns of the word of Korean that a row begins with, and of the space before it: where words are kept whole, that is what had no
    /// room.
    fn word(&self, at: usize) -> u32 {
        let row = self.rows[at].span.of(self.text);
        let word = if row.starts_with(is_hangul) { row.split(' ').next().unwrap_or_default() } else { "" };
        1 + measure(word).columns
    }

    /// Whether a row is full, ends inside a sentence, and the next one goes on below it.
    fn is_cut(&self, at: usize) -> bool {
        let (row, Some(next)) = (&self.rows[at], self.rows.get(at + 1)) else { return false };
        let is_full = || !self.is_over(at) && row.edge() + row.unit.max(self.word(at + 1)) > self.columns;
        let is_below = next.blanks == 0 && next.indent <= row.indent && row.indent <= next.indent + INDENT;
        let is_inside = || matches!(self.end(at), End::Han | End::Hangul | End::Letter | End::Digit | End::Comma);
        is_below && row.indent <= INDENT && is_inside() && is_full() && Item::of(next.span.of(self.text)).is_none()
    }
}
