//! Rows: what may have been a line of a printed page by itself: a short line, or what stands between two spaces of a line into which a
//! page was folded.

use crate::document::Document;
use crate::filter::chrome::lexicon;
use crate::text::Span;

/// Most bytes of a row: forty characters.
const LONGEST: usize = 120;

/// Bytes from which a line with spaces may be a page that was folded.
const FOLDED: usize = 600;

/// Spaces that a folded page has at least.
const SPACES: usize = 6;

/// One row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// Its content, without space on both sides.
    pub span: Span,
    /// The number of its line.
    pub line: usize,
    /// How many lines with something on them stand before it.
    pub number: usize,
    /// Whether it is part of a line.
    pub folded: bool,
}

/// Shows every row of `document` to `visit`, in order.
#[inline(always)]
pub(super) fn each(document: &Document<'_>, mut visit: impl FnMut(Row)) {
    let mut number = 0;
    for (line, place) in document.lines.iter().enumerate() {
        let span = trimmed(document.text, place.span);
        if span.is_empty() {
            continue;
        }
        let folded = place.span.len() >= FOLDED;
        let mut pieces = folded.then(|| pieces(document, place.span));
        let mut next = if folded { pieces.as_mut().and_then(Iterator::next) } else { Some(span) };
        while let Some(span) = next {
            if span.len() <= LONGEST {
                visit(Row { span, line, number, folded });
            }
            next = if folded { pieces.as_mut().and_then(Iterator::next) } else { None };
        }
        number += 1;
    }
}

/// The rows that stand behind `row` in its folded line.
pub(super) fn behind(document: &Document<'_>, row: &Row) -> impl Iterator<Item = Row> {
    let rest = Span::new(row.span.end, document.lines[row.line].span.end);
    cut(document, rest).map(move |span| Row { span, ..*row })
}

/// The pieces of a line that may be a page that was folded, if it has spaces enough.
#[inline(never)]
fn pieces(document: &Document<'_>, line: Span) -> impl Iterator<Item = Span> {
    let spaces = memchr::memchr_iter(b' ', &document.text.as_bytes()[line.range()]).take(SPACES).count();
    (spaces == SPACES).then(|| cut(document, line)).into_iter().flatten()
}

/// What stands between the spaces of `folded`.
fn cut(document: &Document<'_>, folded: Span) -> impl Iterator<Item = Span> {
    let mut start = folded.start;
    let piece = move || {
        let rest = document.text.as_bytes().get(start..folded.end)?;
        let end = memchr::memchr(b' ', rest).map_or(folded.end, |len| start + len);
        let span = Span::new(start, end);
        start = end + 1;
        Some(span)
    };
    std::iter::from_fn(piece)
        .filter(|span| span.len() <= LONGEST)
        .map(|span| trimmed(document.text, span))
        .filter(|span| !span.is_empty())
}

/// `span` of `text` without the white space on both sides.
#[inline(always)]
pub(super) fn trimmed(text: &str, span: Span) -> Span {
    // Of the characters of three bytes that begin with these, as nearly all of East Asia do, one is a space.
    let is_other = |three: &[u8; 3]| matches!(three, [0xE3..=0xEF, _, _]) && *three != [0xE3, 0x80, 0x80];
    let bytes = &text.as_bytes()[span.range()];
    if bytes.first_chunk().is_some_and(is_other) && bytes.last_chunk().is_some_and(is_other) {
        return span;
    }
    if span.is_empty() { span } else { lexicon::trimmed(text, span) }
}
