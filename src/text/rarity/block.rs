//! Blocks: what a character costs that is in no class, by where it stands in Unicode.

use std::ops::RangeInclusive;

use super::{ASCII, MALFORMED, Writing};

/// Code points with the bits that they cost.
type Block = (RangeInclusive<u16>, u8);

/// What no text should hold: controls, private use, specials. Above all other blocks.
const GARBAGE: &[Block] =
    &[(0x00..=0x1F, MALFORMED), (0x7F..=0x9F, MALFORMED), (0xE000..=0xF8FF, MALFORMED), (0xFFF0..=0xFFFF, MALFORMED)];

/// What is the same in every writing.
const PLAIN: &[Block] = &[(0x20..=0x7E, ASCII), (0x09..=0x0A, ASCII), (0x0D..=0x0D, ASCII)];

/// For alphabets, from the general to the particular: letters of others, then the marks that all of Europe uses.
const ALPHABETIC: &[Block] = &[
    (0x00C0..=0x02C1, 17),
    (0x00D7..=0x00D7, 19),
    (0x00F7..=0x00F7, 19),
    (0x0370..=0x0527, 17),
    (0x0384..=0x0387, 19),
    (0x0482..=0x0489, 19),
    (0x0531..=0x0587, 17),
    (0x05D0..=0x05F2, 17),
    (0x0620..=0x0657, 17),
    (0x066E..=0x06D3, 17),
    (0x0700..=0x1FFF, 17),
    (0x00A1..=0x00BF, 14),
    (0x2010..=0x205E, 14),
    // ° § © ® £ · ¿ ¡ º ´ • € № ™
    (0x00B0..=0x00B0, 11),
    (0x00A7..=0x00A7, 11),
    (0x00A9..=0x00A9, 11),
    (0x00AE..=0x00AE, 11),
    (0x00A3..=0x00A3, 10),
    (0x00B7..=0x00B7, 11),
    (0x00BF..=0x00BF, 11),
    (0x00A1..=0x00A1, 11),
    (0x00BA..=0x00BA, 11),
    (0x00B4..=0x00B4, 11),
    (0x2022..=0x2022, 11),
    (0x20AC..=0x20AC, 11),
    (0x2116..=0x2116, 11),
    (0x2122..=0x2122, 11),
    // “ ” ‘ ’ „ – — … « » and the space that does not break
    (0x201C..=0x201E, 9),
    (0x2018..=0x2019, 9),
    (0x2013..=0x2014, 9),
    (0x2026..=0x2026, 9),
    (0x00AB..=0x00AB, 9),
    (0x00BB..=0x00BB, 9),
    (0x00A0..=0x00A0, 9),
];

/// For the writings of East Asia, from the general to the particular: all ideographs, kana and Hangul, then what is usual.
const EAST_ASIAN: &[Block] = &[
    (0x1100..=0x11FF, 21),
    (0x2E80..=0x2FDF, 21),
    (0x3021..=0x3029, 21),
    (0x3131..=0x318E, 21),
    (0x31F0..=0x31FF, 21),
    (0x3400..=0x4DBF, 21),
    (0x4E00..=0x9FFF, 20),
    (0xA960..=0xA97C, 21),
    (0xAC00..=0xD7FB, 21),
    (0xF900..=0xFAFF, 20),
    (0xFF66..=0xFFDC, 21),
    (0x3041..=0x312F, 17),
    (0x00A1..=0x00FF, 16),
    (0x0391..=0x03C9, 16),
    (0x0410..=0x0451, 16),
    (0x2010..=0x2027, 15),
    (0x2030..=0x205E, 15),
    (0x2100..=0x22FF, 15),
    (0x2460..=0x27BF, 15),
    (0xFF01..=0xFF5E, 15),
    (0xFFE0..=0xFFE6, 15),
    (0x3000..=0x3020, 13),
];

/// On top of [`EAST_ASIAN`]: full-width forms, which Korean does not use.
const FULL_WIDTH: &[Block] = &[(0xFF01..=0xFF5E, 12), (0xFFE0..=0xFFE6, 12)];

/// Bopomofo.
const TRADITIONAL: &[Block] = &[(0x3105..=0x312F, 14)];

/// Kana, the half-width ones and their marks too.
const JAPANESE: &[Block] = &[(0x3041..=0x30FF, 14), (0xFF61..=0xFF65, 12), (0xFF66..=0xFF9F, 9)];

/// Syllables, letters by themselves, and ideographs, which are rare here.
const KOREAN: &[Block] = &[(0xAC00..=0xD7A3, 18), (0x4E00..=0x9FFF, 16), (0x3131..=0x3163, 12)];

/// The blocks of `writing`; where two overlap, the later one counts.
fn blocks(writing: Writing) -> impl Iterator<Item = &'static Block> {
    let own: [&[Block]; 3] = match writing {
        Writing::ZhHans => [EAST_ASIAN, FULL_WIDTH, &[]],
        Writing::ZhHant => [EAST_ASIAN, FULL_WIDTH, TRADITIONAL],
        Writing::Ja => [EAST_ASIAN, FULL_WIDTH, JAPANESE],
        Writing::Ko => [EAST_ASIAN, KOREAN, &[]],
        _ => [ALPHABETIC, &[], &[]],
    };
    own.into_iter().chain([GARBAGE, PLAIN]).flatten()
}

/// A table of `len` code points, each with what its block suggests.
pub(super) fn table(writing: Writing, len: usize) -> Box<[u8]> {
    let mut table = vec![if writing.is_east_asian() { 20 } else { 19 }; len].into_boxed_slice();
    for (range, bits) in blocks(writing) {
        let end = (usize::from(*range.end()) + 1).min(len);
        if let Some(places) = table.get_mut(usize::from(*range.start())..end) {
            places.fill(*bits);
        }
    }
    table
}
