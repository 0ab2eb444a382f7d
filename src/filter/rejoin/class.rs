//! The class of a character: what it is beside another, be there a line end between them, a space, or nothing.

use unicode_width::UnicodeWidthChar;

use crate::text::script::{is_ambiguous_mark, is_hangul, is_solid, is_square};

/// What a character is, as far as what stands beside it asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Han, kana, Bopomofo, Yi; full-width letters and digits; squared and enclosed characters.
    Solid,
    /// A wide mark: `。「」・　`.
    WideMark,
    /// A mark of ambiguous width: `“ ” … — · ■ ①`.
    Ambiguous,
    /// Emoji.
    Emoji,
    /// Hangul.
    Hangul,
    /// A digit or a currency sign.
    Digit,
    /// A Latin, Greek or Cyrillic letter.
    Letter,
    /// A letter of any other script.
    Foreign,
    /// Any other sign, ASCII ones above all.
    Sign,
}

/// The class of a character.
pub(super) fn class(c: char) -> Class {
    match c {
        '\u{4E00}'..='\u{9FFF}' => Class::Solid,
        // Marks, where nothing else stands.
        '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{FF01}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF20}' => Class::WideMark,
        '0'..='9' | '$' | '¥' | '£' | '€' | '₩' | '₹' | '¢' => Class::Digit,
        'a'..='z' | 'A'..='Z' => Class::Letter,
        '\0'..='\x7F' => Class::Sign,
        _ if is_hangul(c) => Class::Hangul,
        _ if is_solid(c) => Class::Solid,
        '\u{FF10}'..='\u{FF19}' | '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}' => Class::Solid,
        '\u{3200}'..='\u{33FF}' | '\u{1F200}'..='\u{1F2FF}' => Class::Solid,
        _ if is_square(c) => Class::WideMark,
        '\u{1F000}'..='\u{1FAFF}' => Class::Emoji,
        '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' | '\u{231A}'..='\u{23FF}' if c.width() == Some(2) => Class::Emoji,
        _ if is_ambiguous_mark(c) => Class::Ambiguous,
        '\u{C0}'..='\u{52F}' | '\u{1E00}'..='\u{1FFF}' => Class::Letter,
        _ if c.is_alphabetic() || matches!(c, '\u{F00}'..='\u{FFF}') => Class::Foreign,
        _ if c.is_numeric() => Class::Digit,
        _ if c.width() == Some(2) => Class::WideMark,
        _ if c.width_cjk() == Some(2) => Class::Ambiguous,
        _ => Class::Sign,
    }
}
