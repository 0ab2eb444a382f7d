//! The script of a character, as far as cleaning East Asian text needs to tell scripts apart.
//!
//! Ranges are those of the Unicode Character Database (Scripts.txt, Blocks.txt).

/// Han: unified and compatibility ideographs, radicals, numerals of Suzhou, the iteration mark 々, the closing mark 〆 and the zero 〇.
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
    matches!(c, '\u{4E00}'..='\u{9FFF}')
        || is_han(c)
        || is_kana(c)
        || matches!(c, '\u{3105}'..='\u{312F}' | '\u{31A0}'..='\u{31BF}' | '\u{A000}'..='\u{A4CF}')
}

/// Chinese, Japanese or Korean: [`is_solid`] or [`is_hangul`].
#[must_use]
pub const fn is_cjk(c: char) -> bool {
    is_solid(c) || is_hangul(c)
}

/// Set on the full square of an East Asian line: [`is_solid`], full-width forms, East Asian marks, enclosed and squared letters.
#[must_use]
pub const fn is_square(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}')
        || is_solid(c)
        || matches!(c, '\u{3000}'..='\u{303E}' | '\u{30FB}' | '\u{3200}'..='\u{33FF}' | '\u{FE30}'..='\u{FE4F}'
            | '\u{FF01}'..='\u{FF65}' | '\u{FFE0}'..='\u{FFE6}' | '\u{1F200}'..='\u{1F2FF}')
}

/// A mark whose width depends on the text around it (UAX #11, Ambiguous): quotation marks, dashes, the ellipsis, the middle dot,
/// arrows, geometric shapes, enclosed numbers and the like.
#[must_use]
pub const fn is_ambiguous_mark(c: char) -> bool {
    matches!(c, '\u{B7}' | '\u{D7}' | '\u{F7}' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{203B}' | '\u{2103}' | '\u{2109}'
        | '\u{2116}' | '\u{2121}' | '\u{2160}'..='\u{217B}' | '\u{2190}'..='\u{21FF}' | '\u{2200}'..='\u{22FF}'
        | '\u{2460}'..='\u{24FF}' | '\u{2500}'..='\u{27BF}')
}
