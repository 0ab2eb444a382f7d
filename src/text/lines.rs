//! A line: what stands between two line ends, and the line end after it.
//!
//! Lines tile a text: content and line end of every line, in order, give the text back. A line end is
//! `\n`, `\r\n` or a lone `\r`; the separators of paragraphs and lines (U+2028, U+2029), vertical tab and form feed are the
//! business of normalising, not of reading.

use fearless_simd::prelude::*;
use fearless_simd::{Level, dispatch, mask8x64, u8x64};
use memchr::memchr_iter;

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
    dispatch!(Level::new(), simd => lines_in(simd, text.as_bytes()))
}

/// Bytes that are asked at once.
const BLOCK: usize = 64;

#[inline(always)]
fn lines_in(simd: impl Simd, text: &[u8]) -> Vec<Line> {
    let mut lines = Vec::with_capacity(text.len() / 96 + 1);
    let mut start = 0;
    let (blocks, rest) = text.as_chunks();
    let mut last = [0; BLOCK];
    last[..rest.len()].copy_from_slice(rest);
    for (block, from) in blocks.iter().chain([&last]).zip((0..).step_by(BLOCK)) {
        let mut ends = ends(simd, block);
        while ends != 0 {
            let at = from + ends.trailing_zeros() as usize;
            ends &= ends - 1;
            // The line feed of a pair was closed with its carriage return.
            if at >= start {
                let end = at + if text[at..].starts_with(b"\r\n") { 2 } else { 1 };
                lines.push(Line { span: Span::new(start, at), end: Span::new(at, end) });
                start = end;
            }
        }
    }
    if start < text.len() {
        lines.push(Line { span: Span::new(start, text.len()), end: Span::new(text.len(), text.len()) });
    }
    lines
}

/// Which bytes of a block are line feeds or carriage returns, one bit for each.
#[inline(always)]
fn ends<S: Simd>(simd: S, block: &[u8; BLOCK]) -> u64 {
    let bytes = u8x64::load_array_ref(simd, block);
    (bytes.simd_eq(b'\n') | bytes.simd_eq(b'\r')).to_bitmask()
}

/// How many line ends `text` has, and how many code points.
///
/// ```
/// assert_eq!(qingwen::text::lines::count("一\r\n二\n\r三"), (3, 7));
/// ```
#[must_use]
pub fn count(text: &str) -> (usize, usize) {
    let (feeds, returns, chars) = dispatch!(Level::new(), simd => count_in(simd, text.as_bytes()));
    let is_pair = |at: &usize| text.as_bytes().get(at + 1) == Some(&b'\n');
    let pairs = if returns > 0 { memchr_iter(b'\r', text.as_bytes()).filter(is_pair).count() } else { 0 };
    (feeds + returns - pairs, chars)
}

/// Line feeds, carriage returns, and bytes that begin a character.
#[inline(always)]
fn count_in<S: Simd>(simd: S, text: &[u8]) -> (usize, usize, usize) {
    let (blocks, rest) = text.as_chunks();
    let count = |is: fn(&u8) -> bool| rest.iter().filter(|byte| is(byte)).count();
    let mut feeds = count(|byte| *byte == b'\n');
    let mut returns = count(|byte| *byte == b'\r');
    let mut chars = count(|byte| !(0x80..0xC0).contains(byte));
    let ones = |mask: mask8x64<S>| mask.to_bitmask().count_ones() as usize;
    for block in blocks {
        let bytes = u8x64::load_array_ref(simd, block);
        feeds += ones(bytes.simd_eq(b'\n'));
        returns += ones(bytes.simd_eq(b'\r'));
        chars += ones(bytes.simd_lt(0x80) | bytes.simd_ge(0xC0));
    }
    (feeds, returns, chars)
}
