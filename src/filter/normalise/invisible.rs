//! Characters without width.
//!
//! Between ideographs, kana, Hangul and Latin letters a joiner, a zero-width space or a word joiner says nothing; page makers put
//! it there to break lines, and others to slip through filters. In scripts that need joiners, in emoji and in right-to-left text
//! they are spelling and stay (Unicode Standard, 23.2; UAX #9).

use super::{Look, remove};
use crate::note::{Note, Rule};

pub(super) static ZERO_WIDTH: Rule = Rule::new("normalise/zero-width", "a character without width, which says nothing here");

pub(super) static DIRECTION: Rule =
    Rule::new("normalise/direction", "a mark of direction in a text that runs from left to right throughout");

pub(super) const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{34F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
        || is_noncharacter(c)
}

/// The code points that never are characters (Unicode Standard, 23.7).
const fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{FDD0}'..='\u{FDEF}') || (c as u32) & 0xFFFE == 0xFFFE
}

pub(super) fn judge(look: &Look<'_>) -> Option<Note<'static>> {
    match look.c {
        '\u{FEFF}' | '\u{2060}' | '\u{AD}' => Some(remove(look.span(), &ZERO_WIDTH)),
        c if is_noncharacter(c) => Some(remove(look.span(), &super::control::CONTROL)),
        '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
            (!look.facts.has_right_to_left(look.text)).then(|| remove(look.span(), &DIRECTION))
        }
        '\u{34F}' | '\u{200B}'..='\u{200D}' => (!is_spelling(look)).then(|| remove(look.span(), &ZERO_WIDTH)),
        // Operators of mathematics and annotations: rare, and never chance.
        _ => None,
    }
}

/// Whether a joiner belongs to what it stands between.
fn is_spelling(look: &Look<'_>) -> bool {
    let before = look.text[..look.at].chars().rev().take(8).find(|&c| !is_invisible(c));
    let after = look.rest().chars().skip(1).take(8).find(|&c| !is_invisible(c));
    before.into_iter().chain(after).any(needs_joiners)
}

/// Scripts and signs in which joiners and zero-width spaces are spelling: right-to-left scripts, the scripts of South and South-East
/// Asia and Mongolian, emoji with their selectors.
const fn needs_joiners(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{10FF}' | '\u{1200}'..='\u{139F}' | '\u{1700}'..='\u{1AFF}' | '\u{1B00}'..='\u{1CFF}' | '\u{2190}'..='\u{21FF}'
        | '\u{20D0}'..='\u{20FF}' | '\u{2300}'..='\u{23FF}' | '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' | '\u{A800}'..='\u{ABFF}'
        | '\u{FB1D}'..='\u{FDFF}' | '\u{FE00}'..='\u{FE0F}' | '\u{FE70}'..='\u{FEFE}' | '\u{10800}'..='\u{11FFF}' | '\u{1E800}'..='\u{1FAFF}'
        | '\u{E0020}'..='\u{E01EF}')
}

/// Whether anything in the text runs from right to left.
pub(super) fn has_right_to_left(text: &str) -> bool {
    text.chars().any(|c| {
        matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'
            | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
    })
}

#[cfg(test)]
mod tests {
    use crate::filter::normalise::tests::check;

    #[test]
    fn what_says_nothing_goes() {
        check(&[
            ("零\u{200B}宽\u{FEFF}空\u{2060}格", "零宽空格"),
            ("广\u{200D}告\u{200C}\u{200B}位", "广告位"),
            ("soft\u{AD}hyphen", "softhyphen"),
            ("반\u{200B}갑습니다", "반갑습니다"),
            ("\u{202A}甲乙\u{202C}丙\u{200E}", "甲乙丙"),
            ("甲\u{FFFE}\u{FDD0}乙\u{1FFFF}", "甲乙"),
        ]);
    }

    #[test]
    fn what_is_spelling_stays() {
        for text in [
            "شما\u{200C}ها",
            "ශ\u{DCA}\u{200D}ර",
            "שלום \u{200F}ABC\u{200E}",
            "👩\u{200D}💻",
            "ភាសា\u{200B}ខ្មែរ",
            "❤\u{FE0F}\u{200D}🔥",
        ] {
            check(&[(text, text)]);
        }
    }
}
