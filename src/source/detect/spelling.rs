//! Spelling: what is unlikely about the letters of a text, or likely, beside their rarity.

use crate::text::rarity::{Rarity, Writing};

/// What that costs in `writing`, in bits; nothing in the writings of East Asia.
pub(super) fn bits(writing: Writing, text: &str) -> u32 {
    if Writing::EAST_ASIAN.contains(&writing) { 0 } else { breaks(text) + missing(writing, text) }
}

/// Bits of a half-width katakana in a text that is written in them: there are 63.
const HALF_WIDTH: u32 = 7;

/// Of so many half-width katakana one at least has a voiced sound mark, in names as in prose.
const VOICED: usize = 25;

/// What half-width katakana cost too much in Japanese that is written in them, as records of banks are, in bits.
///
/// They are rare in Japanese, and every encoding of one byte makes them of its letters; but of these none puts the voiced sound mark
/// behind such letters alone as can be voiced, and so often.
pub(super) fn half_width(writing: Writing, text: &str) -> u32 {
    if writing != Writing::Ja {
        return 0;
    }
    let (mut cost, mut kana, mut voiced) = (0, 0, 0);
    let mut before = ' ';
    for c in text.chars() {
        if matches!(c, '\u{FF66}'..='\u{FF9F}') {
            let can_be_voiced = match c {
                'ﾞ' => matches!(before, 'ｳ' | 'ｶ'..='ﾄ' | 'ﾊ'..='ﾎ'),
                'ﾟ' => matches!(before, 'ﾊ'..='ﾎ'),
                _ => true,
            };
            if !can_be_voiced {
                return 0;
            }
            cost += Rarity::of(writing).bits(c);
            kana += 1;
            voiced += usize::from(c == 'ﾞ');
        }
        before = c;
    }
    if voiced >= 2 && voiced * VOICED >= kana as usize { u32::saturating_sub(cost, HALF_WIDTH * kana) } else { 0 }
}

/// Bits of a jamo that is said again, as in chats: there are a few.
const SAID_AGAIN: u32 = 5;

/// What jamo that are said again cost too much in Korean, in bits: `ㅋㅋ`, `ㅠㅠ` are rare in prose, and laugh and weep in every chat.
pub(super) fn said_again(writing: Writing, text: &str) -> u32 {
    if writing != Writing::Ko {
        return 0;
    }
    let is_jamo = |c: char| matches!(c, '\u{3131}'..='\u{3163}');
    let again = text.chars().zip(text.chars().skip(1)).filter(|(one, two)| one == two && is_jamo(*one));
    again.map(|(c, _)| 2 * Rarity::of(writing).bits(c).saturating_sub(SAID_AGAIN)).sum()
}

/// What changes of alphabet and of case inside words cost, digits right behind a letter, and tones that are not on a vowel: misread
/// letters jump between all of these.
fn breaks(text: &str) -> u32 {
    let mut before = ' ';
    let mut bits = 0;
    for c in text.chars() {
        if !c.is_ascii() || !before.is_ascii() {
            let letters = is_letter(before) && is_letter(c);
            bits += if letters && is_latin(before) != is_latin(c) {
                8
            } else if before.is_lowercase() && c.is_uppercase() {
                6
            } else if c.is_ascii_digit() && is_letter(before) {
                4
            } else if is_tone(c) && before.is_ascii() && !"aeiouyAEIOUY".contains(before) {
                10
            } else {
                0
            };
        }
        before = c;
    }
    bits
}

/// Letters for each that is beyond ASCII, at most, in languages whose alphabet has many of these: three to ten in prose, and room for
/// names, markup and foreign words.
const MANY: f32 = 14.0;

/// What it costs that letters beyond ASCII are missing, in bits: how unlikely it is to meet so few where so many are expected, by
/// Poisson. Markup has none, so that it must not decide alone.
fn missing(writing: Writing, text: &str) -> u32 {
    if !matches!(writing, Writing::Central | Writing::Turkish | Writing::Baltic | Writing::Vietnamese) {
        return 0;
    }
    #[expect(clippy::cast_precision_loss, reason = "a sample is small")]
    let count = |what: fn(char) -> bool| text.chars().filter(|&c| what(c)).count() as f32;
    let expected = count(|c| c.is_ascii_alphabetic()) / MANY;
    let met = count(|c| !c.is_ascii() && is_letter(c));
    if met >= expected {
        return 0;
    }
    let nats = expected - met - met * (expected / met.max(1.0)).ln();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is between 0 and 60")]
    let bits = (nats / std::f32::consts::LN_2).clamp(0.0, 60.0) as u32;
    bits
}

/// A letter, or a mark that stands on one: the vowels and tones of Thai, the tones of Vietnamese.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() || is_tone(c) || matches!(c, '\u{E31}'..='\u{E4E}')
}

/// A mark of Latin letters: the tones of Vietnamese.
fn is_tone(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

fn is_latin(c: char) -> bool {
    matches!(c, 'A'..='Z' | 'a'..='z' | '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}') || is_tone(c)
}
