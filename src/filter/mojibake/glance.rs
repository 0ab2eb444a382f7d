//! A glance: what acquits nearly every line of a text at once.
//!
//! It adds up what the characters cost in one writing, that which the lines before were in: a line that is cheap there is sound.
//! Only the others are looked at in all writings.

use std::sync::LazyLock;

use super::suspicion::{self, HALF_WIDTH, LOST, MOST, RARE, Suspicion, WINDOW};
use crate::text::rarity::{Rarity, Writing};

/// Bits by the [`place`] of a character of three bytes; [`LOOK`] for what a glance cannot acquit.
type Plane = [u8; 1 << 18];

/// More than any window may cost.
const LOOK: u8 = 255;

/// Where a character of three bytes has its place: by its second byte within its third within its first, as they are, so that few
/// instructions find it. Parts of the plane stay empty: all bytes of UTF-8 have some bits in common.
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
        notice(text.as_bytes(), from, PLANES[self.writing])
    }

    /// What looks misread in a line that is not sound at a glance.
    pub fn look(&mut self, line: &str) -> Suspicion {
        let (found, best) = suspicion::look(line);
        self.writing = best;
        found
    }
}

/// Bytes of a window of characters of three bytes.
const ROW: usize = 3 * WINDOW as usize;

fn notice(text: &[u8], from: usize, plane: &Plane) -> Option<Noticed> {
    let (mut start, mut at, mut is_marked) = (from, from, false);
    let (mut bits, mut count) = (0, 0);
    while let Some(&first) = text.get(at) {
        let (more, characters) = if count == 0
            && let Some(more) = text[at..].first_chunk().and_then(|row| cost::<ROW>(row, plane))
        {
            // A whole window of them.
            (more, WINDOW)
        } else if count + 4 <= WINDOW
            && let Some(more) = text[at..].first_chunk().and_then(|row| cost::<12>(row, plane))
        {
            // Nearly all characters have three bytes: four at once.
            (more, 4)
        } else if first < 0x80 {
            match first {
                b'\n' | b'\r' if is_marked || 2 * bits > RARE * count => break,
                b'\n' | b'\r' => (bits, count, start) = (0, 0, at + 1),
                _ if !is_plain(first) => is_marked = true,
                _ => at += plain(&text[at + 1..]),
            }
            at += 1;
            continue;
        } else if first >= 0xF0 {
            at += 1;
            (u32::from(MOST), 1)
        } else if first >= 0xE0 {
            (cost::<3>(text[at..].first_chunk()?, plane)?, 1)
        } else if matches!((first, text.get(at + 1)), (0xC2, Some(0xB7)) | (0xC3, Some(0x97))) {
            // One of the SIGNS.
            at += 2;
            continue;
        } else {
            return Some(Noticed { start, is_sound: false });
        };
        at += 3 * characters as usize;
        (bits, count) = (bits + more, count + characters);
        if count == WINDOW {
            if 2 * bits > RARE * WINDOW {
                break;
            }
            (bits, count) = (0, 0);
        }
    }
    let is_sound = 2 * bits <= RARE * count;
    (!is_sound || is_marked).then_some(Noticed { start, is_sound })
}

/// Whether a byte is ASCII that says nothing: neither a line end nor what entities, lost characters and the sequences of 7-bit
/// encodings begin with.
const fn is_plain(byte: u8) -> bool {
    (byte < 0x80) & (byte != b'\n') & (byte != b'\r') & (byte != b'&') & (byte != b'?') & (byte != b'~') & (byte != b'$')
}

/// Bytes of the plain ASCII that `text` begins with.
fn plain(text: &[u8]) -> usize {
    let (blocks, rest) = text.as_chunks::<16>();
    for (nth, block) in blocks.iter().enumerate() {
        // No early end inside a block: the compiler makes vector code of it. The lowest bit that is set tells the first byte.
        let other = u128::from_le_bytes(block.map(|byte| u8::from(!is_plain(byte))));
        if other != 0 {
            return 16 * nth + other.trailing_zeros() as usize / 8;
        }
    }
    text.len() - rest.len() + rest.iter().take_while(|&&byte| is_plain(byte)).count()
}

/// What a row of characters of three bytes costs; `None` if one of them has another number.
#[inline(always)]
fn cost<const BYTES: usize>(row: &[u8; BYTES], plane: &Plane) -> Option<u32> {
    let (characters, _) = row.as_chunks();
    let (fours, rest) = characters.as_chunks();
    // No early end: a row that ends early is rare, and a branch costs more than a mask.
    let are_wide = fours.iter().fold(0, |other, four| other | other_leads(four)) == 0;
    let are_wide = are_wide & rest.iter().all(|[lead, ..]| lead & 0xF0 == 0xE0);
    let bits = || characters.iter().map(|bytes| u32::from(plane[place(bytes)])).sum();
    are_wide.then(bits)
}

/// Zero where four characters, of which the first begins where they begin, have three bytes each. Lead bytes are asked four at once.
#[inline(always)]
fn other_leads(&[[a, b, c], [d, e, f], [g, h, i], [j, k, l]]: &[[u8; 3]; 4]) -> u32 {
    let other = |bytes: [u8; 4], mask: u32| (u32::from_le_bytes(bytes) ^ 0xE0E0_E0E0) & 0xF0F0_F0F0 & mask;
    other([a, b, c, d], 0xFF00_00FF) | other([e, f, g, h], 0x00FF_0000) | other([i, j, k, l], 0x0000_FF00)
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
