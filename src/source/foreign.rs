//! Foreign lines: lines of a text that are in another encoding than the rest.
//!
//! A line is judged by itself and by what detection said of the whole, so that it does not matter in which pieces the text was
//! read. Only a line that the main encoding cannot read, or that is UTF-8 where the main encoding is not, is looked at.

use std::ops::Range;

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE};

use super::Coding;
use super::detect::Verdict;
use super::detect::candidate::{self, Weighed};
use crate::text::rarity::Writing;

/// Longest line that is judged, in bytes; a longer one is read in the main encoding.
pub(super) const LONGEST: usize = 64 << 10;

/// What a change of encoding costs, in bits: a foreign line must be cheaper than damage by that much.
const CHANGE: u32 = 12;

/// What the encoding that other foreign lines are in is worth, in bits.
const KNOWN: u32 = 8;

/// Bits a character that a foreign line may cost: it has to read as text.
const READABLE: f32 = 13.5;

/// Whether a line of `bytes` may be UTF-8 beyond ASCII. Hardly ever wrong when it says no: nearly all UTF-8 of East Asia has a
/// continuation byte from 0x80 to 0xA0, and letters of Latin stand between others. That is asked for.
pub(super) fn may_hold_utf_8(bytes: &[u8]) -> bool {
    bytes.iter().fold(false, |any, byte| any | (0x80..=0xA0).contains(byte)) || may_hold_latin(bytes)
}

/// Bytes that are asked at once.
const BLOCK: usize = 64;

/// Whether what may be a letter of Latin from U+00C0 on, in UTF-8, stands between two small letters of ASCII.
fn may_hold_latin(bytes: &[u8]) -> bool {
    let mut at = 0;
    while let Some(block) = bytes[at..].first_chunk::<{ BLOCK + 3 }>() {
        // An array of known length, no branch and no early end inside: the compiler makes vector code of it.
        let mut any = 0;
        for i in 0..BLOCK {
            any |= is_latin_letter(block[i], block[i + 1], block[i + 2], block[i + 3]);
        }
        if any != 0 {
            return true;
        }
        at += BLOCK;
    }
    bytes[at..].windows(4).any(|four| is_latin_letter(four[0], four[1], four[2], four[3]) != 0)
}

/// Whether the second and the third of four bytes may be such a letter; 0 or 1.
const fn is_latin_letter(a: u8, b: u8, c: u8, d: u8) -> u8 {
    (is_small(a) & (b.wrapping_sub(0xC3) <= 0xC9 - 0xC3) & (c >= 0x80) & is_small(d)) as u8
}

const fn is_small(byte: u8) -> bool {
    byte.wrapping_sub(b'a') <= b'z' - b'a'
}

/// Whether all that a text has beyond ASCII are letters of Latin, so many at least, each of them with others of its word.
fn is_latin(text: &str, least: usize) -> bool {
    let mut letters = text.char_indices().filter(|(_, c)| !c.is_ascii());
    let is_letter = |at: usize, c: char| {
        let beside = [text[..at].chars().next_back(), text[at + c.len_utf8()..].chars().next()];
        matches!(c, '\u{C0}'..='\u{24F}') && beside.into_iter().flatten().any(|c| c.is_ascii_alphabetic())
    };
    letters.clone().nth(least - 1).is_some() && letters.all(|(at, c)| is_letter(at, c))
}

/// The encoding of a line that is UTF-8 while the main encoding is another; `None` if it reads better in the main one.
pub(super) fn utf_8_in_legacy(line: &[u8], verdict: &Verdict) -> Option<Coding> {
    let first = line.iter().position(|byte| !byte.is_ascii())?;
    let begins_so = line[first] >= 0xC2 && line.get(first + 1).is_some_and(|byte| (0x80..0xC0).contains(byte));
    if !begins_so || line.len() > LONGEST || !may_hold_utf_8(line) {
        return None;
    }
    if is_latin(simdutf8::basic::from_utf8(line).ok()?, 2) {
        return Some(Coding::Standard(UTF_8));
    }
    let utf_8 = candidate::weigh(Coding::Standard(UTF_8), line, &Writing::EAST_ASIAN)?;
    let main = candidate::weigh(verdict.main, line, &Writing::EAST_ASIAN)?;
    (utf_8.bits + CHANGE < main.bits).then_some(utf_8.coding)
}

/// The encoding of a line that the main one reads with damage; `None` if it is only damaged.
pub(super) fn legacy_in_damaged(line: &[u8], verdict: &Verdict) -> Option<Coding> {
    if line.len() > LONGEST {
        return None;
    }
    let main = candidate::weigh(verdict.main, line, &Writing::EAST_ASIAN)?;
    // UTF-8 is hardly ever well-formed by chance, whatever language it is.
    if verdict.main == Coding::Standard(UTF_8) && main.malformed == 0 {
        return None;
    }
    if let Some(second @ Coding::Standard(encoding)) = verdict.second
        && encoding.is_single_byte()
        && let (text, false) = encoding.decode_without_bom_handling(line)
        && is_latin(&text, 1)
    {
        return Some(second);
    }
    let cost = |weighed: &Weighed| weighed.bits + CHANGE - if verdict.second == Some(weighed.coding) { KNOWN } else { 0 };
    let best = candidate::east_asian(line, None).into_iter().filter(|weighed| weighed.coding != verdict.main).min_by_key(cost)?;
    let believable = best.malformed == 0 && best.beyond_ascii > 1 && best.per_character() < READABLE;
    (believable && cost(&best) < main.bits).then_some(best.coding)
}

/// The part of a line that is UTF-16 where the main encoding reads it with damage, and its encoding. Its line end is either a single
/// byte or leaves a zero byte, here or at the start of the next line.
pub(super) fn utf_16_in_damaged(line: &[u8], verdict: &Verdict) -> Option<(Coding, Range<usize>)> {
    let body = line.strip_suffix(b"\n").unwrap_or(line);
    let range = match body {
        [0, ..] if body.len() % 2 == 1 => 1..body.len(),
        [.., 0] if body.len() % 2 == 1 => 0..body.len() - 1,
        _ => 0..body.len(),
    };
    if line.len() > LONGEST || range.len() % 2 == 1 {
        return None;
    }
    let main = candidate::weigh(verdict.main, line, &Writing::EAST_ASIAN)?;
    let weigh = |encoding| candidate::weigh(Coding::Standard(encoding), &body[range.clone()], &Writing::EAST_ASIAN);
    let best = [UTF_16LE, UTF_16BE].into_iter().filter_map(weigh).min_by_key(|weighed| weighed.bits)?;
    let believable = best.malformed == 0 && best.beyond_ascii > 3 && best.per_character() < READABLE;
    (believable && best.bits + CHANGE < main.bits).then_some((best.coding, range))
}

#[cfg(test)]
mod tests {
    use crate::source::{Hints, read};

    fn text(bytes: &[u8]) -> String {
        read(bytes, &Hints::default()).map(|source| source.text.into_owned()).unwrap_or_default()
    }

    #[test]
    fn words_of_latin_stay_what_they_are() {
        let gbk = encoding_rs::GB18030.encode("这是一行写在别处的字，春天到了。\n").0;
        let latin = "zhōngguó rénmín gònghéguó\nEl niño comió jamón en la mañana.\n";
        assert_eq!(text(&[&gbk, latin.as_bytes()].concat()), format!("这是一行写在别处的字，春天到了。\n{latin}"));
    }

    #[test]
    fn what_is_sound_is_not_read_anew_for_damage_elsewhere() {
        let sound = "今天天气很好，我们去公园。\nDie Äpfel schälen und würfeln\nRäksmörgås på fjällvägen\n";
        let damaged = [sound.as_bytes(), b"schlu\xDF\n".as_slice()].concat();
        assert!(text(&damaged).starts_with(sound));
    }
}
