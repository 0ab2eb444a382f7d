//! A line: what stands between two line ends, and the line end after it.
//!
//! Lines tile a text: content and line end of every line, in order, give the text back. A line end is
//! `\n`, `\r\n` or a lone `\r`; the separators of paragraphs and lines (U+2028, U+2029), vertical tab and form feed are the
//! business of normalising, not of reading.

use memchr::{memchr, memchr_iter, memchr2_iter};

use super::Span;

/// One line of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The content, without the line end.
    pub span: Span,
    /// The line end: 0 bytes (only at the end of a text), 1 or 2.
    pub end: Span,
}

impl Line {
    /// The content together with its line end.
    #[must_use]
    pub const fn whole(&self) -> Span {
        Span::new(self.span.start, self.end.end)
    }
}

/// The lines of `text`, in order. A text that ends with a line end has no empty line after it; the empty text has no line.
///
/// ```
/// use qingwen::text::lines;
/// let all = lines("一\r\n二");
/// assert_eq!(all[0].span.of("一\r\n二"), "一");
/// assert_eq!(all[0].end.len(), 2);
/// assert_eq!(all[1].span.of("一\r\n二"), "二");
/// ```
#[must_use]
pub fn lines(text: &str) -> Vec<Line> {
    let bytes = text.as_bytes();
    let mut lines = Vec::with_capacity(bytes.len() / 96 + 1);
    let mut start = 0;
    let mut close = |at: usize, end: usize| {
        lines.push(Line { span: Span::new(start, at), end: Span::new(at, end) });
        start = end;
    };
    if memchr(b'\r', bytes).is_none() {
        memchr_iter(b'\n', bytes).for_each(|at| close(at, at + 1));
    } else {
        let mut pair = false;
        for at in memchr2_iter(b'\n', b'\r', bytes) {
            // The line feed of a pair was closed with its carriage return.
            if !std::mem::take(&mut pair) {
                pair = bytes[at..].starts_with(b"\r\n");
                close(at, at + 1 + usize::from(pair));
            }
        }
    }
    if start < bytes.len() {
        lines.push(Line { span: Span::new(start, bytes.len()), end: Span::new(bytes.len(), bytes.len()) });
    }
    lines
}
