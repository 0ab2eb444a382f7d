//! Width: how many columns a text takes where a wide character takes two (UAX #11, East Asian Width).

use unicode_width::UnicodeWidthStr;

use super::block;

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
    let bytes = text.as_bytes();
    let (blocks, rest) = bytes.as_chunks();
    let (piles, top) = blocks.as_chunks::<PILE>();
    let mut counts = Counts::of(top);
    counts.add(&block::last(bytes, BLOCK - rest.len(), NOTHING));
    piles.iter().fold(counts.sum(), |size, pile| size + Counts::of(pile).sum())
}

/// A continuation byte, which counts for nothing.
const NOTHING: u8 = 0x80;

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

/// Blocks that counters of one byte hold, and more; such counters let the loop run on whole registers.
const PILE: usize = 128;

/// Bytes that are counted at once.
const BLOCK: usize = 16;

/// What each column of a pile of blocks holds.
#[derive(Default)]
struct Counts {
    ascii: [u8; BLOCK],
    /// Bytes that begin a character.
    first: [u8; BLOCK],
    /// Those that begin one of three bytes or four.
    long: [u8; BLOCK],
    ambiguous: [u8; BLOCK],
    marks: [u8; BLOCK],
}

impl Counts {
    /// Counts [`PILE`] blocks at most.
    fn of(blocks: &[[u8; BLOCK]]) -> Self {
        let mut counts = Self::default();
        blocks.iter().for_each(|block| counts.add(block));
        counts
    }

    /// Counts one block more.
    #[inline]
    fn add(&mut self, block: &[u8; BLOCK]) {
        for (at, byte) in block.iter().enumerate() {
            // As they are signed, ASCII stands above all other bytes, and continuation bytes below them: one comparison tells.
            let signed = *byte as i8;
            self.ascii[at] += u8::from(signed >= 0);
            self.first[at] += u8::from(signed >= 0xC0_u8 as i8);
            self.long[at] += u8::from(signed >= 0xE0_u8 as i8);
            self.ambiguous[at] += u8::from(*byte == 0xE2);
            self.marks[at] += u8::from((*byte == b',') | (*byte & 0xFE == b':'));
        }
    }

    fn sum(&self) -> Size {
        let (ascii, ambiguous) = (sum(&self.ascii), sum(&self.ambiguous));
        // What is neither ASCII nor ambiguous takes a column more where it is long.
        let columns = sum(&self.first) + sum(&self.long) - ascii - ambiguous;
        Size { columns, ambiguous, marks: sum(&self.marks), ascii }
    }
}

/// The sum of a column of counters.
fn sum(column: &[u8; BLOCK]) -> u32 {
    column.iter().map(|count| u32::from(*count)).sum()
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
