//! Spaces of fixed width and spaces that do not break: in running text they are spaces.

use super::{Look, replace};
use crate::note::{Note, Rule};

pub(super) static SPACE: Rule = Rule::new("normalise/space", "spaces of another kind where an ordinary space is meant");

/// The spaces of Unicode 6.2 but for U+0020 and U+3000, which is an em of Chinese and Japanese text.
pub(super) const fn is_fixed(c: char) -> bool {
    matches!(c, '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}')
}

pub(super) fn judge(look: &Look<'_>) -> Option<Note<'static>> {
    // Before a suffix of Mongolian it shapes the letters around it (Unicode Standard, 13.5).
    if look.c == '\u{202F}' && look.before().is_some_and(|c| matches!(c, '\u{1800}'..='\u{18AF}')) {
        return None;
    }
    let run: Vec<char> = look.rest().chars().take_while(|&c| is_fixed(c)).collect();
    let len = run.iter().map(|c| c.len_utf8()).sum();
    Some(replace(look.span_of(len), &SPACE, " ".repeat(run.len())))
}

#[cfg(test)]
mod tests {
    use crate::filter::normalise::tests::check;

    #[test]
    fn each_space_is_one_space() {
        check(&[
            ("甲\u{A0}\u{A0}乙\u{2003}丙", "甲  乙 丙"),
            ("王\u{3000}小明", "王\u{3000}小明"),
            ("ᠨ\u{202F}ᠤ 甲\u{202F}乙", "ᠨ\u{202F}ᠤ 甲 乙"),
        ]);
    }
}
