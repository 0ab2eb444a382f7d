//! Radicals that stand for characters, as text from PDF files has them.
//!
//! The Kangxi radicals and most of the supplement look like characters, and fonts map them to one glyph. Inside words they are
//! characters; alone, in a row of the table, or in a text about radicals they are what they are.

use unicode_normalization::UnicodeNormalization;

use super::{Look, replace};
use crate::note::{Confidence, Note, Rule};
use crate::text::script::is_cjk;

pub(super) static RADICAL: Rule = Rule::new("normalise/radical", "radicals where the characters are meant that look like them");

/// Radicals of the supplement that are characters in form, with those characters. NFKC has only U+2E9F and U+2EF3; left out are
/// those that have no character of their own or several.
const SUPPLEMENT: &[(char, char)] = &[
    ('⺟', '母'),
    ('⺠', '民'),
    ('⺩', '王'),
    ('⺬', '示'),
    ('⺸', '羊'),
    ('⺻', '聿'),
    ('⺼', '肉'),
    ('⻁', '虎'),
    ('⻄', '西'),
    ('⻅', '见'),
    ('⻆', '角'),
    ('⻉', '贝'),
    ('⻋', '车'),
    ('⻑', '長'),
    ('⻒', '镸'),
    ('⻓', '长'),
    ('⻔', '门'),
    ('⻖', '阜'),
    ('⻘', '青'),
    ('⻙', '韦'),
    ('⻚', '页'),
    ('⻛', '风'),
    ('⻜', '飞'),
    ('⻝', '食'),
    ('⻢', '马'),
    ('⻣', '骨'),
    ('⻤', '鬼'),
    ('⻥', '鱼'),
    ('⻦', '鸟'),
    ('⻧', '卤'),
    ('⻨', '麦'),
    ('⻩', '黄'),
    ('⻪', '黾'),
    ('⻫', '斉'),
    ('⻬', '齐'),
    ('⻭', '歯'),
    ('⻮', '齿'),
    ('⻯', '竜'),
    ('⻰', '龙'),
    ('⻲', '亀'),
    ('⻳', '龟'),
];

/// Words of texts about radicals and code points.
const TOPIC: &[&str] = &["部首", "偏旁", "radical", "Radical", "부수", "U+2E", "U+2F"];

const fn is_radical(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{2EF3}' | '\u{2F00}'..='\u{2FD5}')
}

fn character(radical: char) -> Option<char> {
    match radical {
        '\u{2F00}'..='\u{2FD5}' | '⺟' | '⻳' => std::iter::once(radical).nfkc().next(),
        _ => SUPPLEMENT.binary_search_by_key(&radical, |(radical, _)| *radical).ok().map(|index| SUPPLEMENT[index].1),
    }
}

pub(super) fn judge(look: &Look<'_>) -> Option<Note<'static>> {
    let run: Vec<char> = look.rest().chars().take_while(|&c| is_radical(c)).take(64).collect();
    // The first of a run decides for it; a later one is looked at by itself only if the first was left.
    let before = look.text[look.from..look.at].chars().next_back();
    let word = |c: Option<char>| c.is_some_and(|c| is_cjk(c) && !is_radical(c));
    let len: usize = run.iter().map(|c| c.len_utf8()).sum();
    let after = look.rest()[len..].chars().next();
    let in_word = word(before) || word(after) || look.at > 0 && before.is_none() && word(look.before());
    let is_row = run.windows(3).any(|row| row[1] as u32 == row[0] as u32 + 1 && row[2] as u32 == row[1] as u32 + 1);
    if !in_word || is_row || before.is_some_and(is_radical) || TOPIC.iter().any(|word| look.surroundings().contains(word)) {
        return None;
    }
    let put: String = run.iter().map(|&radical| character(radical).unwrap_or(radical)).collect();
    let changed = put.chars().ne(run.iter().copied());
    changed.then(|| Note { confidence: Confidence::Likely, ..replace(look.span_of(len), &RADICAL, put) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::filter::normalise::tests::check;

    #[test]
    fn inside_words_they_are_characters() {
        check(&[
            ("⼀个⼈的⽣活⽅式", "一个人的生活方式"),
            ("⻄边⻋站，⽂⾔⽂的语⾔", "西边车站，文言文的语言"),
            ("⾼い⼭と⻘い空", "高い山と青い空"),
        ]);
    }

    #[test]
    fn as_radicals_they_stay() {
        for text in ["⼀⼁⼂⼃⼄", "康熙部首⽔与⽕都在表里", "⽔、⽕", "「⽔」（U+2F54）是水", "⺮⺯⺰⺱字", "笔画表：⼀⼁⼂的字"]
        {
            check(&[(text, text)]);
        }
    }

    #[test]
    fn the_supplement_is_sorted_and_maps_to_characters() {
        assert!(SUPPLEMENT.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(SUPPLEMENT.iter().all(|(radical, character)| is_radical(*radical) && !is_radical(*character)));
    }
}
