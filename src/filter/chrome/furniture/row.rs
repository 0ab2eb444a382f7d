//! Rows: what may have been a line of a printed page by itself: a short line, or what stands between two spaces of a line into which a
//! page was folded.

use crate::document::Document;
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

/// All rows of a document, in its order.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// The rows.
    pub all: Vec<Row>,
}

impl Rows {
    pub fn read(document: &Document<'_>) -> Self {
        let mut all = Vec::with_capacity(document.lines.len());
        let mut number = 0;
        for (line, place) in document.lines.iter().enumerate() {
            let content = place.span.of(document.text);
            if content.len() >= FOLDED {
                if memchr::memchr_iter(b' ', content.as_bytes()).take(SPACES).count() == SPACES {
                    fold(content, place.span.start, Row { span: place.span, line, number, folded: true }, &mut all);
                }
            } else {
                let span = trimmed(content);
                if span.is_empty() {
                    continue;
                }
                if span.len() <= LONGEST {
                    all.push(Row { span: span.shifted(place.span.start), line, number, folded: false });
                }
            }
            number += 1;
        }
        Self { all }
    }
}

/// Cuts a folded line at its spaces.
fn fold(content: &str, base: usize, row: Row, all: &mut Vec<Row>) {
    let mut start = 0;
    for end in memchr::memchr_iter(b' ', content.as_bytes()).chain([content.len()]) {
        if end - start <= LONGEST {
            let span = trimmed(&content[start..end]);
            if !span.is_empty() {
                all.push(Row { span: span.shifted(base + start), ..row });
            }
        }
        start = end + 1;
    }
}

/// The part of `content` between the white space on both sides.
fn trimmed(content: &str) -> Span {
    let bytes = content.as_bytes();
    if let [0xE4..=0xEE, .., last] = bytes
        && *last >= 0x82
    {
        // Neither end is a space: those of Unicode begin with other bytes, and the ideographic one ends with a lower one.
        return Span::new(0, bytes.len());
    }
    let start = content.len() - content.trim_start().len();
    Span::new(start, start + content.trim().len())
}
