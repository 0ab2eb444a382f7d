//! Width: how many columns a text takes where a wide character takes two (UAX #11, East Asian Width).

use fearless_simd::prelude::*;
use fearless_simd::{Level, dispatch, mask8x64, u8x64};
use unicode_width::UnicodeWidthStr;

/// Columns of `text` with ambiguous characters (`“ ” … —`) narrow.
///
/// ```
/// assert_eq!(qingwen::text::width::columns("清文 ok"), 7);
/// ```
#[must_use]
pub fn columns(text: &str) -> usize {
    text.width()
}

/// The size of a stretch of text, measured by lead bytes: enough to compare the lines of one page, and ten times as fast as
/// looking every character up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// Columns with the marks below narrow.
    pub columns: u32,
    /// Characters from U+2000 to U+2FFF, most of which are wide in East Asian fonts and narrow in others.
    pub ambiguous: u32,
    /// ASCII commas, colons and semicolons, which may have been full-width where the line was set.
    pub marks: u32,
    /// ASCII bytes.
    pub ascii: u32,
}

impl std::ops::Add for Size {
    type Output = Self;

    fn add(self, next: Self) -> Self {
        Self {
            columns: self.columns + next.columns,
            ambiguous: self.ambiguous + next.ambiguous,
            marks: self.marks + next.marks,
            ascii: self.ascii + next.ascii,
        }
    }
}

/// What is left of a stretch behind the start of it.
impl std::ops::Sub for Size {
    type Output = Self;

    fn sub(self, start: Self) -> Self {
        Self {
            columns: self.columns - start.columns,
            ambiguous: self.ambiguous - start.ambiguous,
            marks: self.marks - start.marks,
            ascii: self.ascii - start.ascii,
        }
    }
}

/// Measures `text`.
///
/// ```
/// let size = qingwen::text::width::measure("清文“ok”,");
/// assert_eq!((size.columns, size.ambiguous, size.marks, size.ascii), (9, 2, 1, 3));
/// ```
#[must_use]
pub fn measure(text: &str) -> Size {
    dispatch!(Level::new(), simd => measure_in(simd, text).0)
}

/// Measures `text` as [`measure`] does, inside a loop over many; and how many spaces, tabs and no-break spaces it has at most, where
/// every character of two bytes may be one.
#[inline(always)]
#[must_use]
pub fn measure_in(simd: impl Simd, text: &str) -> (Size, u32) {
    let bytes = text.as_bytes();
    let (blocks, rest) = bytes.as_chunks();
    let mut counts = Counts::default();
    for block in blocks {
        counts.add(simd, block, u64::MAX);
    }
    match bytes.last_chunk() {
        _ if rest.is_empty() => {}
        // The first of these bytes were counted.
        Some(block) => counts.add(simd, block, u64::MAX << (BLOCK - rest.len())),
        None => {
            let mut block = [0; BLOCK];
            block[..rest.len()].copy_from_slice(rest);
            counts.add(simd, &block, !(u64::MAX << rest.len()));
        }
    }
    (counts.size(), counts.spaces())
}

/// How many bytes of `text` are of a kind.
///
/// ```
/// assert_eq!(qingwen::text::width::count("清文 ok", |byte| byte.is_ascii()), 3);
/// ```
#[must_use]
pub fn count(text: &str, is: impl Fn(u8) -> bool) -> usize {
    // A sum that a byte holds is taken over whole registers.
    let sum = |bytes: &[u8]| bytes.iter().map(|byte| u8::from(is(*byte))).sum::<u8>();
    text.as_bytes().chunks(usize::from(u8::MAX)).map(|bytes| usize::from(sum(bytes))).sum()
}

/// Bytes that are counted at once.
const BLOCK: usize = 64;

/// How many bytes there are of each kind.
#[derive(Default)]
struct Counts {
    ascii: u32,
    /// Bytes that begin a character.
    first: u32,
    /// Those that begin one of three bytes or four.
    long: u32,
    ambiguous: u32,
    marks: u32,
    /// Spaces and tabs.
    blanks: u32,
}

impl Counts {
    /// Counts the bytes of a block whose bits are set in `which`.
    #[inline(always)]
    fn add<S: Simd>(&mut self, simd: S, block: &[u8; BLOCK], which: u64) {
        let bytes = u8x64::load_array_ref(simd, block);
        let ones = |mask: mask8x64<S>| (mask.to_bitmask() & which).count_ones();
        let is_ascii = bytes.simd_lt(0x80);
        let ascii = ones(is_ascii);
        self.ascii += ascii;
        self.first += ones(is_ascii | bytes.simd_ge(0xC0));
        self.long += ones(bytes.simd_ge(0xE0));
        self.ambiguous += ones(bytes.simd_eq(0xE2));
        if ascii > 0 {
            self.marks += ones(bytes.simd_eq(b',') | (bytes & 0xFE).simd_eq(b':'));
            self.blanks += ones(bytes.simd_eq(b' ') | bytes.simd_eq(b'\t'));
        }
    }

    const fn size(&self) -> Size {
        // What is long takes two columns, unless it is ambiguous.
        let columns = self.first + self.long - self.ambiguous;
        Size { columns, ambiguous: self.ambiguous, marks: self.marks, ascii: self.ascii }
    }

    /// Spaces and tabs, and what may be no-break spaces: characters of two bytes.
    const fn spaces(&self) -> u32 {
        self.blanks + (self.first - self.ascii - self.long)
    }
}

#[cfg(test)]
mod tests {
    use super::{Size, measure};

    proptest::proptest! {
        #[test]
        fn every_character_is_measured_once(text in "[的かx,:“…é𠮷 ]{0,700}") {
            let size = text.chars().fold(Size::default(), |size, c| size + match c {
                ',' | ':' => Size { columns: 1, marks: 1, ascii: 1, ambiguous: 0 },
                'x' | ' ' => Size { columns: 1, ascii: 1, ..Size::default() },
                '“' | '…' => Size { columns: 1, ambiguous: 1, ..Size::default() },
                'é' => Size { columns: 1, ..Size::default() },
                _ => Size { columns: 2, ..Size::default() },
            });
            proptest::prop_assert_eq!(measure(&text), size);
        }
    }
}
