//! Canonical composition (UAX #15, NFC): combining marks join their letters, and ideographs that are in Unicode twice for the sake
//! of older standards become one.
//!
//! NFC only. NFKC would take meaning away: it is asked in single places, never of a text.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use super::{Look, replace};
use crate::note::{Note, Rule};

pub(super) static COMPOSE: Rule = Rule::new("normalise/compose", "a letter and its marks as one character (NFC)");

pub(super) static IDEOGRAPH: Rule =
    Rule::new("normalise/ideograph", "a compatibility ideograph, which by its canonical mapping is another character");

/// Whether `c` joins what stands before it: a mark, or the second or third letter of a Hangul syllable.
fn is_joining(c: char) -> bool {
    canonical_combining_class(c) != 0 || matches!(c, '\u{1161}'..='\u{1175}' | '\u{11A8}'..='\u{11C2}')
}

pub(super) fn judge(look: &Look<'_>) -> Option<Note<'static>> {
    if matches!(look.c, '\u{F900}'..='\u{FAFF}' | '\u{2F800}'..='\u{2FA1F}') {
        let now: String = std::iter::once(look.c).nfc().collect();
        return now.chars().ne([look.c]).then(|| replace(look.span(), &IDEOGRAPH, now));
    }
    if look.at < look.facts.composed.get() {
        return None;
    }
    let letter = look.text[look.from..look.at].chars().next_back().filter(|_| is_joining(look.c)).map_or(0, char::len_utf8);
    let start = look.at - letter;
    let marks = look.rest().char_indices().skip(1).find(|(_, c)| !is_joining(*c));
    let end = marks.map_or(look.text.len(), |(len, _)| look.at + len);
    let cluster = &look.text[start..end];
    let now: String = cluster.nfc().collect();
    if now == cluster {
        // No part of it can change by itself either (UAX #15, section 1.1: closed under substringing).
        look.facts.composed.set(end);
        return None;
    }
    Some(replace(crate::text::Span::new(start, end), &COMPOSE, now))
}

#[cfg(test)]
mod tests {
    use crate::filter::normalise::tests::check;

    #[test]
    fn letters_and_marks_are_composed() {
        check(&[
            ("か\u{3099}っこう ハ\u{309A}ン", "がっこう パン"),
            ("한글", "한글"),
            ("cafe\u{301} Å 2 Ω", "café Å 2 Ω"),
            ("か\u{309A} 나\u{302E}", "か\u{309A} 나\u{302E}"),
        ]);
    }

    #[test]
    fn ideographs_with_a_canonical_mapping_are_mapped() {
        check(&[("樂しい契約", "樂しい契約"), ("﨑﨧﨨﨩﨎﨏", "﨑﨧﨨﨩﨎﨏"), ("你", "你")]);
    }
}
