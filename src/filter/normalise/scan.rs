//! The scan for characters that may need something: as fast as memory where there are none.

use fearless_simd::{Level, Simd, dispatch};

/// Bytes that are asked at once.
const BLOCK: usize = 64;

/// Where the next character from byte `from` on stands that may need something. `width` and `entity` ask for more of them.
pub(super) fn next(bytes: &[u8], from: usize, width: bool, entity: bool) -> Option<usize> {
    dispatch!(Level::new(), simd => next_in(simd, bytes, from, width, entity))
}

#[inline(always)]
fn next_in(_: impl Simd, bytes: &[u8], from: usize, width: bool, entity: bool) -> Option<usize> {
    let mut at = from;
    while let Some(block) = bytes.get(at..).and_then(<[u8]>::first_chunk::<{ BLOCK + 2 }>) {
        if width || entity || any(block, unusual) && any(block, suspect) {
            let found = (at..at + BLOCK).find(|&i| asked(bytes, i, width, entity));
            if found.is_some() {
                return found;
            }
        }
        at += BLOCK;
    }
    (at..bytes.len()).find(|&i| asked(bytes, i, width, entity))
}

/// Whether `test` says yes of any byte and the two after it.
#[inline(always)]
fn any(block: &[u8; BLOCK + 2], test: impl Fn(u8, u8, u8) -> u8) -> bool {
    // An array of known length, no branch and no early end inside: the compiler makes vector code of it.
    let mut any = 0;
    for i in 0..BLOCK {
        any |= test(block[i], block[i + 1], block[i + 2]);
    }
    any != 0
}

fn asked(bytes: &[u8], at: usize, width: bool, entity: bool) -> bool {
    let byte = |index: usize| bytes.get(index).copied().unwrap_or_default();
    let (a, b) = (byte(at), byte(at + 1));
    // U+FF01 to U+FFEF stand behind EF BC to EF BF.
    let wide = width && a == 0xEF && (0xBC..=0xBF).contains(&b);
    suspect(a, b, byte(at + 2)) != 0 || wide || entity && (a == b'&' || a == b'<')
}

#[inline(always)]
const fn within(byte: u8, first: u8, last: u8) -> bool {
    byte.wrapping_sub(first) <= last - first
}

/// Whether a character that begins with these bytes is other than what nearly all text is made of; 0 or 1. Says yes wherever
/// [`suspect`] does, and costs half of it.
///
/// What it lets pass: ASCII, ideographs, kana and Hangul, the usual punctuation and full-width forms.
#[inline(always)]
const fn unusual(a: u8, b: u8, c: u8) -> u8 {
    let controls = (a < 0x20) & (a != b'\n') | (a == 0x7F);
    let e2 = (a == 0xE2) & !((b == 0x80) & within(c, 0x90, 0xA7));
    // The combining voiced marks: few other characters end so.
    let e3 = (b == 0x82) & within(c, 0x99, 0x9A);
    let ef = (a >= 0xEE) & !((a == 0xEF) & within(b, 0xBC, 0xBE));
    (controls | within(a, 0xC2, 0xE1) | e2 | e3 | ef) as u8
}

/// Whether a character that begins with these bytes may need something; 0 or 1.
///
/// Written without branches. What it lets pass: ASCII, ideographs, kana and Hangul, the usual punctuation of Chinese and
/// Japanese, full-width forms, emoji, Latin and Cyrillic letters.
#[inline(always)]
const fn suspect(a: u8, b: u8, c: u8) -> u8 {
    let controls = (a < 0x20) & (a != b'\n') & (a != b'\t') | (a == 0x7F);
    // U+0080 to U+00BF without the middle dot; combining marks; scripts of Asia, Africa and America with marks or joiners.
    let two = (a == 0xC2) & (b != 0xB7) | within(a, 0xCC, 0xCD) | (a == 0xCE) & (b == 0x87) | within(a, 0xD6, 0xE1);
    // Spaces, joiners and separators; signs with a canonical mapping; radicals.
    let e2 = (a == 0xE2)
        & ((b == 0x80) & ((c < 0x90) | within(c, 0xA8, 0xAF))
            | (b == 0x81) & (c >= 0x9F)
            | (b == 0x84) & (c >= 0xA6)
            | (b == 0x8C)
            | (b == 0xAB) & (c == 0x9C)
            | (b >= 0xBA));
    // The combining voiced marks.
    let e3 = (a == 0xE3) & (b == 0x82) & within(c, 0x99, 0x9A);
    // Private use, compatibility ideographs, presentation forms of Hebrew, noncharacters, U+FEFF, specials.
    let ef = (a == 0xEE) | (a == 0xEF) & ((b <= 0xAD) | (b == 0xB7) | (b == 0xBB) | (b == 0xBF) & (c >= 0xBE));
    // Compatibility ideographs of plane 2, noncharacters.
    let four = (a == 0xF0) & (b == 0xAF) | (a >= 0xF0) & (b & 0xF == 0xF) & (c == 0xBF);
    (controls | two | e2 | e3 | ef | four) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_asked_of_ordinary_text() {
        let text = "春天到了，院子里的杏树（三棵）开了花：“真好看！”——她说……\n\
                    春になると、庭の杏の木に「花」が咲きました。カタカナ・ＡＢＣ！\n\
                    봄이 오면 살구나무에 꽃이 핍니다. plain text 123\n㐂𠮷😀"
            .repeat(9);
        assert_eq!(next(text.as_bytes(), 0, false, false), None);
    }

    #[test]
    fn a_character_is_found_wherever_it_stands() {
        for suspect in
            ["\u{0}", "\r", "\u{200B}", "\u{2028}", "\u{FEFF}", "⼀", "\u{E78D}", "\u{F909}", "\u{3099}", "\u{FFFF}", "\u{301}"]
        {
            for before in 0..140 {
                let text = "x".repeat(before) + suspect + "的";
                assert_eq!(next(text.as_bytes(), 0, false, false), Some(before), "{suspect:?}");
            }
        }
    }

    #[test]
    fn what_normal_forms_change_is_looked_at() {
        use unicode_normalization::{IsNormalized, is_nfc_quick};
        for c in (0xA0..0x1_0000).chain(0x2_F800..0x2_FA20).filter_map(char::from_u32) {
            // Marks of scripts that are not looked at combine only with letters that would be.
            if is_nfc_quick(std::iter::once(c)) == IsNormalized::No {
                let mut bytes = [0; 4];
                c.encode_utf8(&mut bytes);
                assert!(suspect(bytes[0], bytes[1], bytes[2]) != 0, "U+{:04X}", c as u32);
            }
        }
    }

    #[test]
    fn what_is_suspect_is_unusual() {
        for c in ('\0'..=char::MAX).filter(|c| !c.is_ascii()) {
            let mut bytes = [0; 4];
            c.encode_utf8(&mut bytes);
            let [a, b, third, _] = bytes;
            assert!(suspect(a, b, third) <= unusual(a, b, third), "U+{:04X}", c as u32);
        }
        for byte in 0..0x80 {
            assert!(suspect(byte, 0xEF, 0xBF) <= unusual(byte, 0xEF, 0xBF), "{byte:02X}");
        }
    }
}
