//! A row: what a page once showed as one line.
//!
//! Where line ends were kept, a row is a line with something on it. Where they were flattened to spaces, a long line holds many
//! rows, and [`super::unfold`] finds them.

pub(super) mod columns;
pub(super) mod justified;
pub(super) mod model;
pub(super) mod tabs;
pub(super) mod unit;

use fearless_simd::{Level, Simd, dispatch};

use self::justified::Set;
use self::unit::unit;
use crate::document::Document;
use crate::text::Span;
use crate::text::width::{Size, measure_in};

/// The indent of a first line, in columns: two ideographic spaces in Chinese (CLREQ), one in Japanese (JLREQ).
pub(super) const INDENT: u32 = 4;

/// Columns of three ideographic spaces, more than any first line has.
pub(super) const SET_IN: u32 = 6;

/// One row of a page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    /// The content, without white space at its edges.
    pub span: Span,
    /// Columns of white space before it.
    pub indent: u32,
    /// Blank lines before it.
    pub blanks: u32,
    /// Whether it follows a flattened line end, not a real one.
    pub flat: bool,
    /// Whether the line that it was folded into is one paragraph: its spaces are wraps, or the author's.
    pub in_paragraph: bool,
    /// Whether it is the first row of a paragraph whose indent was stripped, as far as its width shows.
    pub shortened: bool,
    /// Columns of the content.
    pub columns: u32,
    /// ASCII bytes of the content.
    pub ascii: u32,
    /// Spaces, tabs and no-break spaces of the content, at most.
    pub spaces: u32,
    /// Columns of a page of this row's width; 0 where nothing was wrapped.
    pub limit: u32,
    /// Whether it goes on in a paragraph that shows the width, whatever stands around that.
    pub is_shown: bool,
    /// Whether the page shows a width by itself alone, not beside the other pages of the text.
    pub guessed: bool,
    /// Columns that the first unit of the next row would have taken at the end of this one; 0 where no row follows.
    pub unit: u32,
    /// What was done to its spaces.
    pub set: Set,
}

impl Row {
    /// A row that stands on a line of its own.
    pub(super) const fn of(span: Span, indent: u32, blanks: u32) -> Self {
        Self {
            span,
            indent,
            blanks,
            flat: false,
            in_paragraph: false,
            shortened: false,
            columns: 0,
            ascii: 0,
            spaces: 0,
            limit: 0,
            is_shown: false,
            guessed: false,
            unit: 0,
            set: Set::Ragged,
        }
    }

    /// The column where the row ends.
    pub(super) const fn edge(&self) -> u32 {
        self.indent + self.columns
    }

    /// Columns of room that it leaves beside those of the unit behind it, as no wrap does; 0 where there is none.
    pub(super) const fn room(&self) -> u32 {
        self.limit.saturating_sub(self.edge() + self.unit)
    }

    /// Whether it falls short of the page by far, wherever it is set.
    pub(super) const fn is_short(&self) -> bool {
        self.columns * 4 < self.limit * 3
    }

    /// Whether it is Latin for the most part.
    pub(super) const fn is_latin(&self) -> bool {
        self.ascii as usize * 2 > self.span.len()
    }
}

/// The white space between two rows.
pub(super) const fn gap(row: &Row, next: &Row) -> Span {
    Span::new(row.span.end, next.span.start)
}

/// The white space that stands at the edges of lines and between flattened rows.
pub(super) const fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{A0}' | '\u{3000}')
}

/// The lines of a document that have something on them, with the units behind them, and their sizes.
pub(super) fn rows(document: &Document<'_>) -> (Vec<Row>, Vec<Size>) {
    dispatch!(Level::new(), simd => rows_in(simd, document))
}

#[inline(always)]
fn rows_in(simd: impl Simd, document: &Document<'_>) -> (Vec<Row>, Vec<Size>) {
    let mut rows: Vec<Row> = Vec::with_capacity(document.lines.len());
    let mut sizes = Vec::with_capacity(document.lines.len());
    let (mut blanks, mut last) = (0, "");
    for line in &document.lines {
        let whole = line.span.of(document.text);
        let (before, content) = trim(whole);
        if content.is_empty() {
            blanks += 1;
            continue;
        }
        let start = line.span.start + before.len();
        let span = Span::new(start, start + content.len());
        if let Some(row) = rows.last_mut() {
            row.unit = unit(last, content);
        }
        last = content;
        let (size, spaces) = measure_in(simd, content);
        rows.push(Row { spaces, ..Row::of(span, indent(before), std::mem::take(&mut blanks)) });
        sizes.push(size);
    }
    (rows, sizes)
}

/// The white space at the start of a line, and the line without that at its start and its end.
fn trim(line: &str) -> (&str, &str) {
    // The first and the last bytes of white space, which few other characters share.
    if let [first, .., last] = line.as_bytes()
        && !matches!(first, b' ' | b'\t' | 0xC2 | 0xE3)
        && !matches!(last, b' ' | b'\t' | 0xA0 | 0x80)
    {
        return ("", line);
    }
    let content = line.trim_start_matches(is_blank);
    (&line[..line.len() - content.len()], content.trim_end_matches(is_blank))
}

/// Columns of white space; a tab reaches to the next stop.
fn indent(space: &str) -> u32 {
    const STOP: u32 = tabs::STOP as u32;
    space.chars().fold(0, |at, c| match c {
        '\t' => (at / STOP + 1) * STOP,
        '\u{3000}' => at + 2,
        _ => at + 1,
    })
}
