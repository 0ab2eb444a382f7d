//! Tidying: the white space around lines, once it has served as evidence.
//!
//! Indents of prose and spaces at line ends go; blank lines between lines stay, a run of them as one, none at the start or the end;
//! the text ends with a line end. Indents of code, lists and verse stay.

use super::row::{Row, is_blank};
use super::rules;
use crate::document::Document;
use crate::note::{Action, Confidence, Note};
use crate::text::Span;

/// What separates paragraphs in the clean text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Breaks {
    /// What the author's text had.
    #[default]
    Keep,
    /// One line end.
    Newline,
    /// A blank line.
    Blank,
}

/// What white space means in a text: asked where there is any.
pub(super) struct Meanings<I, B, V> {
    /// Whether the white space before a row is the indent of a paragraph, and no part of what it says.
    pub is_indent: I,
    /// Whether the spaces at the end of the line before a row break that line.
    pub breaks_line: B,
    /// Whether the line ends before a row are of what is shown as it is.
    pub is_verbatim: V,
}

/// Notes what is to be tidied. `joined` says of every row whether it was joined to the one before, `meanings` what the white space
/// around it means.
pub(super) fn tidy<'r>(
    document: &Document<'_>,
    rows: &[Row],
    meanings: &Meanings<impl Fn(usize, &str) -> bool, impl Fn(usize) -> bool, impl Fn(usize) -> bool>,
    joined: &[bool],
    breaks: Breaks,
    notes: &mut Vec<Note<'r>>,
) {
    let edit = |span: Span, rule, action| Note::edit(span, rule, action, Confidence::Certain);
    let Some(last) = rows.last() else {
        if !document.text.is_empty() {
            notes.push(edit(Span::new(0, document.text.len()), &rules::BLANK, Action::Remove));
        }
        return;
    };
    let mut lines = document.lines.iter();
    let mut line = lines.next();
    for (at, row) in rows.iter().enumerate().filter(|(_, row)| !row.flat) {
        // The line of this row; blank lines are passed over.
        while line.is_some_and(|line| line.span.end < row.span.end) {
            line = lines.next();
        }
        let Some(here) = line else { break };
        if at > 0 && joined[at] {
            continue;
        }
        let begin = if at == 0 { 0 } else { rows[at - 1].span.end };
        let gap = Span::new(begin, here.span.start);
        // A line end of one byte, with a blank line or without, is as it should be.
        let is_tidy = breaks == Breaks::Keep && matches!(document.text.as_bytes()[gap.range()], [b'\n'] | [b'\n', b'\n']);
        if at == 0 || !is_tidy && !(meanings.is_verbatim)(at) {
            let breaks_line = || at > 0 && (meanings.breaks_line)(at);
            between(document, gap, row, at == 0, breaks, breaks_line, notes);
        }
        let indent = Span::new(here.span.start, row.span.start);
        if !indent.is_empty() && (meanings.is_indent)(at, indent.of(document.text)) {
            notes.push(edit(indent, &rules::INDENT, Action::Remove));
        }
    }
    let end = Span::new(last.span.end, document.text.len());
    match end.of(document.text) {
        "\n" | "\r\n" => {}
        "" => notes.push(edit(end, &rules::FINAL_NEWLINE, Action::Replace("\n".into()))),
        rest => {
            let trailing = rest.trim_start_matches(is_blank);
            let at = end.start + rest.len() - trailing.len();
            if at > end.start {
                notes.push(edit(Span::new(end.start, at), &rules::TRAILING, Action::Remove));
            }
            match document.lines.iter().rev().find(|line| line.span.start <= at) {
                Some(line) if !line.end.is_empty() => {
                    if line.end.end < end.end {
                        notes.push(edit(Span::new(line.end.end, end.end), &rules::BLANK, Action::Remove));
                    }
                }
                _ => notes.push(edit(Span::new(end.end, end.end), &rules::FINAL_NEWLINE, Action::Replace("\n".into()))),
            }
        }
    }
}

/// The white space from the end of a row to the start of the next row's line: spaces at the line end, blank lines.
fn between<'r>(
    document: &Document<'_>,
    gap: Span,
    row: &Row,
    first: bool,
    breaks: Breaks,
    breaks_line: impl Fn() -> bool,
    notes: &mut Vec<Note<'r>>,
) {
    let edit = |span: Span, rule, action| Note::edit(span, rule, action, Confidence::Certain);
    let (begin, start) = (gap.start, gap.end);
    if first {
        if start > 0 {
            notes.push(edit(Span::new(0, start), &rules::BLANK, Action::Remove));
        }
        return;
    }
    let space = &document.text[begin..start];
    let trailing = space.len() - space.trim_start_matches(is_blank).len();
    if trailing > 0 && !breaks_line() {
        notes.push(edit(Span::new(begin, begin + trailing), &rules::TRAILING, Action::Remove));
    }
    let ends = &space[trailing..];
    let one = if ends.starts_with("\r\n") { 2 } else { 1.min(ends.len()) };
    let blank = &ends[one..];
    let from = begin + trailing + one;
    let kept = blank.find(['\n', '\r']).filter(|_| breaks != Breaks::Newline && row.blanks > 0);
    let rest = match kept {
        None => from,
        Some(at) => {
            if at > 0 {
                notes.push(edit(Span::new(from, from + at), &rules::TRAILING, Action::Remove));
            }
            from + at + if blank[at..].starts_with("\r\n") { 2 } else { 1 }
        }
    };
    if rest < start {
        let rule = if breaks == Breaks::Newline { &rules::SEPARATOR } else { &rules::BLANK };
        notes.push(edit(Span::new(rest, start), rule, Action::Remove));
    }
    if breaks == Breaks::Blank && row.blanks == 0 {
        notes.push(edit(Span::new(start, start), &rules::SEPARATOR, Action::Replace("\n".into())));
    }
}
