//! The script of a character, as far as cleaning East Asian text needs to tell scripts apart.
//!
//! Ranges are those of the Unicode Character Database (Scripts.txt, Blocks.txt).

/// Han: unified and compatibility ideographs, the iteration mark 々 and the zero 〇.
#[must_use]
pub const fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '\u{20000}'..='\u{3FFFD}'
        | '\u{F900}'..='\u{FAFF}' | '々' | '〆' | '〇' | '\u{3021}'..='\u{3029}' | '\u{2E80}'..='\u{2FDF}')
}

/// Kana: hiragana and katakana with their marks, half-width katakana included.
#[must_use]
pub const fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{309F}' | '\u{30A1}'..='\u{30FA}' | '\u{30FC}'..='\u{30FF}'
        | '\u{31F0}'..='\u{31FF}' | '\u{FF66}'..='\u{FF9F}' | '\u{1AFF0}'..='\u{1B16F}')
}

/// Hangul: syllables and letters, half-width letters included.
#[must_use]
pub const fn is_hangul(c: char) -> bool {
    matches!(c, '\u{AC00}'..='\u{D7A3}' | '\u{1100}'..='\u{11FF}' | '\u{3131}'..='\u{318E}'
        | '\u{A960}'..='\u{A97C}' | '\u{D7B0}'..='\u{D7FB}' | '\u{FFA0}'..='\u{FFDC}')
}

/// Written without spaces between words: Han, kana, Bopomofo, Yi.
#[must_use]
pub const fn is_solid(c: char) -> bool {
    is_han(c) || is_kana(c) || matches!(c, '\u{3105}'..='\u{312F}' | '\u{31A0}'..='\u{31BF}' | '\u{A000}'..='\u{A4CF}')
}

/// Chinese, Japanese or Korean: [`is_solid`] or [`is_hangul`].
#[must_use]
pub const fn is_cjk(c: char) -> bool {
    is_solid(c) || is_hangul(c)
}
