//! Eight-bit encodings that nothing here can decode, known by the shape of their bytes, so that they are named and not turned into
//! noise: Johab (KS X 1001, annex 3) and EUC-TW (CNS 11643).

use super::candidate::Weighed;
use crate::text::rarity::{ASCII, MALFORMED, Rarity, Writing};

/// Bits that Johab must be cheaper by.
const CHEAPER: u32 = 30;

/// Bits a character from which the best reading may be none: sound text has ten.
const IMPLAUSIBLE: f32 = 12.5;

/// Characters from which a shape is no chance.
const LEAST: usize = 6;

/// The encoding that `sample` is in rather than in the best of those that can be decoded.
pub(super) fn name(sample: &[u8], best: &Weighed) -> Option<&'static str> {
    if best.per_character() < IMPLAUSIBLE {
        return None;
    }
    if is_euc_tw(sample) {
        return Some("euc-tw");
    }
    let (bits, syllables) = johab(sample);
    (syllables >= LEAST && bits + CHEAPER < best.bits).then_some("johab")
}

/// What `sample` costs as Korean in Johab, in bits, and the syllables of Hangul that it makes.
fn johab(sample: &[u8]) -> (u32, usize) {
    let rarity = Rarity::of(Writing::Ko);
    let (mut bits, mut syllables, mut at) = (0, 0, 0);
    while let Some(&lead) = sample.get(at) {
        let trail = sample.get(at + 1).copied().unwrap_or_default();
        let (cost, len) = match lead {
            0..0x80 => (ASCII.into(), 1),
            0x84..=0xD3 => match syllable(u16::from_be_bytes([lead, trail])) {
                Some(c) => {
                    syllables += 1;
                    (rarity.bits(c), 2)
                }
                None => (MALFORMED.into(), 1),
            },
            // Signs and ideographs.
            0xD8..=0xDE | 0xE0..=0xF9 if trail >= 0x31 => (rarity.bits('字'), 2),
            _ => (MALFORMED.into(), 1),
        };
        (bits, at) = (bits + cost, at + len);
    }
    (bits, syllables)
}

/// The syllable that two bytes are: a bit that is set, then five bits each for the initial, the medial and the final.
fn syllable(code: u16) -> Option<char> {
    let part = |shift: u16| u32::from(code >> shift & 0x1F);
    let initial = part(10).checked_sub(2).filter(|initial| *initial < 19)?;
    let medial = match part(5) {
        it @ 3..=7 => it - 3,
        it @ 10..=15 => it - 5,
        it @ 18..=23 => it - 7,
        it @ 26..=29 => it - 9,
        _ => return None,
    };
    let last = match part(0) {
        it @ 1..=17 => it - 1,
        it @ 19..=29 => it - 2,
        _ => return None,
    };
    char::from_u32(0xAC00 + (initial * 21 + medial) * 28 + last)
}

/// Whether `sample` has the shape of EUC-TW. Its first plane begins at C4 with the characters of few strokes, which are the
/// commonest; in EUC-KR and in GB 2312 most characters stand before that, in EUC-JP kana do.
fn is_euc_tw(sample: &[u8]) -> bool {
    let (mut all, mut few, mut others, mut at) = (0, 0, 0, 0);
    while let Some(&lead) = sample.get(at) {
        let is_high = |ahead: usize| sample.get(at + ahead).is_some_and(|byte| *byte >= 0xA1);
        let len = match lead {
            0..0x80 => {
                at += 1;
                continue;
            }
            0x8E if is_high(1) && is_high(2) && is_high(3) => 4,
            0xA1..=0xA3 | 0xC4..=0xFD if is_high(1) => 2,
            _ => {
                others += 1;
                1 + usize::from(lead >= 0xA1 && is_high(1))
            }
        };
        few += usize::from((0xC4..=0xC9).contains(&lead));
        (all, at) = (all + 1, at + len);
    }
    all >= LEAST && others * 20 <= all && few * 10 >= all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_built_of_their_letters() {
        for (code, c) in [(0x8861, '가'), (0xD065, '한'), (0x8B69, '글'), (0xD3B7, '힝')] {
            assert_eq!(syllable(code), Some(c), "{code:04X}");
        }
        for code in [0x8841, 0x8400, 0xD37E] {
            assert_eq!(syllable(code), None, "{code:04X}");
        }
    }

    #[test]
    fn text_that_can_be_decoded_has_another_shape() {
        let texts = [
            (encoding_rs::GB18030, "春天到了，院子里的杏树开了花。邻居家的孩子们每天放学以后都来看一看。"),
            (encoding_rs::GB18030, "魑魅魍魉、饕餮、龃龉、耄耋，觊觎睥睨，踟蹰彳亍，夤缘罅隙。"),
            (encoding_rs::EUC_KR, "봄이 오면 마당의 살구나무에 꽃이 핍니다. 이웃집 아이들은 날마다 보러 옵니다."),
            (encoding_rs::EUC_KR, "國之語音異乎中國與文字不相流通"),
            (encoding_rs::EUC_JP, "春になると、庭の杏の木に花が咲きました。近所の子どもたちは毎日ここへ遊びに来ます。"),
            (encoding_rs::KOI8_R, "весной во дворе зацвела яблоня, и дети приходили смотреть"),
        ];
        for (encoding, text) in texts {
            let bytes = encoding.encode(text).0;
            assert!(!is_euc_tw(&bytes), "{} {text}", encoding.name());
        }
    }
}
