//! Private use: characters that had to wait for Unicode, and glyphs that nobody else can read.

use super::{Look, replace};
use crate::note::{Confidence, Note, Rule};

/// GB 18030-2005 put 24 characters in the private use area; of 18 of them the edition of 2022 says where they are now.
pub(super) static MOVED: Rule =
    Rule::new("normalise/gb18030-private", "a private-use character of GB 18030-2005 that has its own place since");

pub(super) static UNKNOWN: Rule =
    Rule::new("normalise/private-use", "private-use characters: what they show depends on a font, and nothing else is known");

const TABLE: &[(char, char)] = &[
    ('\u{E78D}', '\u{FE10}'),
    ('\u{E78E}', '\u{FE12}'),
    ('\u{E78F}', '\u{FE11}'),
    ('\u{E790}', '\u{FE13}'),
    ('\u{E791}', '\u{FE14}'),
    ('\u{E792}', '\u{FE15}'),
    ('\u{E793}', '\u{FE16}'),
    ('\u{E794}', '\u{FE17}'),
    ('\u{E795}', '\u{FE18}'),
    ('\u{E796}', '\u{FE19}'),
    ('\u{E81E}', '\u{9FB4}'),
    ('\u{E826}', '\u{9FB5}'),
    ('\u{E82B}', '\u{9FB6}'),
    ('\u{E82C}', '\u{9FB7}'),
    ('\u{E832}', '\u{9FB8}'),
    ('\u{E843}', '\u{9FB9}'),
    ('\u{E854}', '\u{9FBA}'),
    ('\u{E864}', '\u{9FBB}'),
];

fn moved(c: char) -> Option<char> {
    TABLE.binary_search_by_key(&c, |(old, _)| *old).ok().map(|index| TABLE[index].1)
}

pub(super) fn judge(look: &Look<'_>) -> Option<Note<'static>> {
    if let Some(now) = moved(look.c) {
        return Some(replace(look.span(), &MOVED, now.to_string()));
    }
    let is_unknown = |c: char| matches!(c, '\u{E000}'..='\u{F8FF}') && moved(c).is_none();
    let len = look.rest().chars().take_while(|&c| is_unknown(c)).map(char::len_utf8).sum();
    Some(Note::flag(look.span_of(len), &UNKNOWN, Confidence::Report))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::filter::normalise::tests::check;

    #[test]
    fn the_known_move_and_the_unknown_stay() {
        check(&[("\u{E78D}竖排\u{E794}", "\u{FE10}竖排\u{FE17}"), ("\u{E81E}\u{E864}", "龴龻"), ("\u{F0B7} 项", "\u{F0B7} 项")]);
    }

    #[test]
    fn the_decoder_agrees_with_the_table() {
        // The places in the code: A6D9 to A6DF, A6EC, A6ED, A6F3, FE59, FE61, FE66, FE67, FE6D, FE7E, FE90, FEA0.
        let bytes = b"\xA6\xD9\xA6\xDA\xA6\xDB\xA6\xDC\xA6\xDD\xA6\xDE\xA6\xDF\xA6\xEC\xA6\xED\xA6\xF3\
                      \xFE\x59\xFE\x61\xFE\x66\xFE\x67\xFE\x6D\xFE\x7E\xFE\x90\xFE\xA0";
        let (text, _) = encoding_rs::GB18030.decode_without_bom_handling(bytes);
        assert!(text.chars().eq(TABLE.iter().map(|(_, now)| *now)), "{text}");
    }
}
