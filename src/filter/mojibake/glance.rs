//! A glance: what acquits nearly every line of a text at once.
//!
//! It adds up what the characters cost in one writing, that which the lines before were in: a line that is cheap there is sound.
//! Only the others are looked at in all writings.

use std::sync::LazyLock;

use fearless_simd::prelude::*;
use fearless_simd::{Level, dispatch, u8x64};

use super::suspicion::{self, HALF_WIDTH, LOST, MOST, RARE, Suspicion, WINDOW};
use crate::text::rarity::{Rarity, Writing};

/// Bits by the [`place`] of a character of three bytes; [`LOOK`] for what a glance cannot acquit.
type Plane = [u8; 1 << 18];

/// More than any window may cost.
const LOOK: u8 = 255;

/// Where a character of three bytes has its place: by its second byte within its third within its first, as they are, so that few
/// instructions find it. Parts of the plane stay empty: all bytes of UTF-8 have some bits in common.
#[inline(always)]
fn place([first, rest @ ..]: &[u8; 3]) -> usize {
    ((usize::from(*first) << 14) + usize::from(u16::from_le_bytes(*rest))) % (1 << 18)
}

macro_rules! planes {
    ($($writing:ident),*) => {
        [$({ static PLANE: LazyLock<Box<Plane>> = LazyLock::new(|| plane(Writing::$writing)); &PLANE }),*]
    };
}

/// In the order of [`Writing::EAST_ASIAN`].
static PLANES: [&LazyLock<Box<Plane>>; 4] = planes![ZhHans, ZhHant, Ja, Ko];

fn plane(writing: Writing) -> Box<Plane> {
    let mut plane = Box::new([LOOK; 1 << 18]);
    let rarity = Rarity::of(writing);
    // From U+2000 on, 64 characters share their first two bytes.
    for (row, bits) in rarity.table().chunks_exact(64).enumerate().skip(0x2000 / 64) {
        let (first, second) = (0xE0 | (row >> 6) as u8, 0x80 | (row & 0x3F) as u8);
        for (third, bits) in (0x80..).zip(bits) {
            plane[place(&[first, second, third])] = (*bits).min(MOST);
        }
    }
    let mut set = |c: char, bits: u8| {
        let mut bytes = [0; 3];
        c.encode_utf8(&mut bytes);
        plane[place(&bytes)] = bits;
    };
    ('\u{FF61}'..='\u{FF9F}').for_each(|c| set(c, HALF_WIDTH));
    LOST.into_iter().for_each(|c| set(c, LOOK));
    plane
}

/// Glances at the lines of a text, in the writing that the lines before were in.
#[derive(Debug)]
pub(super) struct Glance {
    /// Index in [`Writing::EAST_ASIAN`].
    writing: usize,
}

/// A line that is to be judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Noticed {
    /// Where it starts.
    pub start: usize,
    /// Whether [`suspicion::look`] would find nothing, and only ASCII asks for a judgement.
    pub is_sound: bool,
}

impl Glance {
    pub fn new() -> Self {
        Self { writing: 0 }
    }

    /// The next line that is to be judged, from the start of a line on: one that is not acquitted, or that has ASCII which much that
    /// went wrong has.
    pub fn next(&self, text: &str, from: usize) -> Option<Noticed> {
        dispatch!(Level::new(), simd => notice(simd, text.as_bytes(), from, PLANES[self.writing]))
    }

    /// What looks misread in a line that is not sound at a glance.
    pub fn look(&mut self, line: &str) -> Suspicion {
        let (found, best) = suspicion::look(line);
        self.writing = best;
        found
    }
}

#[inline(always)]
fn notice(simd: impl Simd, text: &[u8], from: usize, plane: &Plane) -> Option<Noticed> {
    let (mut start, mut at, mut is_marked) = (from, from, false);
    let mut open = Window::default();
    while let Some(&first) = text.get(at) {
        match first {
            b'\n' | b'\r' if is_marked || open.is_rare() => break,
            b'\n' | b'\r' => (open, start, at) = (Window::default(), at + 1, at + 1),
            0xE0..0xF0 => {
                let end = at + while_wide(simd, &text[at..]);
                let (characters, _) = text[at..end].as_chunks();
                if !open.take_all(characters, plane) {
                    break;
                }
                at = end;
            }
            ..0x80 if is_plain(first) => at += while_plain(simd, &text[at..]),
            ..0x80 => (is_marked, at) = (true, at + 1),
            0xF0.. => {
                open.take(MOST);
                if !open.close() {
                    break;
                }
                at += 4;
            }
            // One of the SIGNS.
            _ if matches!((first, text.get(at + 1)), (0xC2, Some(0xB7)) | (0xC3, Some(0x97))) => at += 2,
            _ => return Some(Noticed { start, is_sound: false }),
        }
    }
    let is_sound = !open.is_rare();
    (!is_sound || is_marked).then_some(Noticed { start, is_sound })
}

/// The window that is open: what its characters cost, and how many there are.
#[derive(Clone, Copy, Default)]
struct Window {
    bits: u32,
    count: u32,
}

impl Window {
    const fn is_rare(self) -> bool {
        2 * self.bits > RARE * self.count
    }

    #[inline(always)]
    fn take(&mut self, bits: u8) {
        self.bits += u32::from(bits);
        self.count += 1;
    }

    /// Opens the next window where this one is full; `false` where it is full and rare.
    #[inline(always)]
    fn close(&mut self) -> bool {
        if self.count == WINDOW {
            if self.is_rare() {
                return false;
            }
            *self = Self::default();
        }
        true
    }

    /// Takes characters of three bytes; `false` where a window is rare, which then stays open.
    ///
    /// It stands by itself: wide registers, where a compiler has them, only make the way to a table longer.
    #[inline(never)]
    fn take_all(&mut self, mut characters: &[[u8; 3]], plane: &Plane) -> bool {
        if self.count > 0 {
            let (end, rest) = characters.split_at(characters.len().min((WINDOW - self.count) as usize));
            end.iter().for_each(|bytes| self.take(plane[place(bytes)]));
            if !self.close() {
                return false;
            }
            characters = rest;
        }
        let (windows, rest) = characters.as_chunks::<{ WINDOW as usize }>();
        for window in windows {
            let bits = window.iter().map(|bytes| u32::from(plane[place(bytes)])).sum();
            *self = Self { bits, count: WINDOW };
            if !self.close() {
                return false;
            }
        }
        rest.iter().for_each(|bytes| self.take(plane[place(bytes)]));
        true
    }
}

/// Whether a byte is ASCII that says nothing: neither a line end nor what entities, lost characters and the sequences of 7-bit
/// encodings begin with.
const fn is_plain(byte: u8) -> bool {
    (byte < 0x80) & (byte != b'\n') & (byte != b'\r') & (byte != b'&') & (byte != b'?') & (byte != b'~') & (byte != b'$')
}

/// Bytes that are asked at once.
const BLOCK: usize = 64;

/// The next block of `text`; what is missing of it ends what is sought.
#[inline(always)]
fn block<S: Simd>(simd: S, text: &[u8]) -> u8x64<S> {
    match text.first_chunk() {
        Some(block) => u8x64::load_array_ref(simd, block),
        None => {
            let mut block = [b'\n'; BLOCK];
            block[..text.len()].copy_from_slice(text);
            u8x64::load_array(simd, block)
        }
    }
}

/// Bytes of the plain ASCII that `text` begins with.
#[inline(always)]
fn while_plain(simd: impl Simd, text: &[u8]) -> usize {
    let mut at = 0;
    loop {
        let bytes = block(simd, &text[at..]);
        let line_end = bytes.simd_eq(b'\n') | bytes.simd_eq(b'\r');
        let mark = bytes.simd_eq(b'&') | bytes.simd_eq(b'?') | bytes.simd_eq(b'~') | bytes.simd_eq(b'$');
        let other = (bytes.simd_ge(0x80) | line_end | mark).to_bitmask();
        if other != 0 {
            return at + other.trailing_zeros() as usize;
        }
        at += BLOCK;
    }
}

/// Bytes of the characters of three bytes that `text` begins with.
#[inline(always)]
fn while_wide(simd: impl Simd, text: &[u8]) -> usize {
    let mut at = 0;
    loop {
        let bytes = block(simd, &text[at..]);
        // Neither a continuation byte nor the lead of three bytes.
        let other = (bytes.simd_lt(0x80) | bytes.simd_ge(0xC0) & (bytes & 0xF0).simd_ne(0xE0)).to_bitmask();
        if other != 0 {
            return at + other.trailing_zeros() as usize;
        }
        at += BLOCK;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn a_line_that_a_glance_acquits_is_not_suspicious(
            line in "[的了是在鐨勬槸涓浜銆锛縺繧のはを이다에鱻龘ﾊ｡·×éÄ„а?& x，。☆𠮷烫\\u{FFFD}]{0,60}",
            writing in 0usize..4,
        ) {
            if (Glance { writing }).next(&line, 0).is_none_or(|noticed| noticed.is_sound) {
                let (found, _) = suspicion::look(&line);
                proptest::prop_assert_eq!((found.is_any(), found.lost), (false, false));
            }
        }

        #[test]
        fn a_text_is_glanced_at_line_by_line(text in "[的了鐨勬槸縺のはﾊ·×éа&~ x，𠮷烫\\n\\r]{0,80}", writing in 0usize..4) {
            let glance = Glance { writing };
            let mut noticed = Vec::new();
            let mut next = glance.next(&text, 0);
            while let Some(line) = next {
                noticed.push(line);
                next = text[line.start..].find(['\n', '\r']).and_then(|end| glance.next(&text, line.start + end + 1));
            }
            let alone = |line: crate::text::Line| {
                let noticed = glance.next(line.span.of(&text), 0)?;
                Some(Noticed { start: line.span.start, ..noticed })
            };
            let wanted: Vec<_> = crate::text::lines(&text).into_iter().filter_map(alone).collect();
            proptest::prop_assert_eq!(noticed, wanted);
        }
    }

    #[test]
    fn sound_lines_are_acquitted() {
        for (writing, line) in [
            "玛丽·居里说，××年的春天来得特别早，plain text of ASCII alone。",
            "院子裡的杏樹開了花，孩子們都來看。",
            "庭の杏の木に花が咲きました。",
            "마당의 살구나무에 꽃이 핍니다.",
        ]
        .into_iter()
        .enumerate()
        {
            assert_eq!(Glance { writing }.next(line, 0), None, "{line}");
            let marked = format!("{line}&");
            assert_eq!(Glance { writing }.next(&marked, 0), Some(Noticed { start: 0, is_sound: true }), "{marked}");
        }
    }
}
