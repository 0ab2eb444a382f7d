//! Verse: short lines in which somebody speaks, as in a song or a poem.
//!
//! The words of a menu name things, and no more; verse has the small words that make a sentence: pronouns, particles, endings.

use crate::document::Document;
use crate::filter::chrome::structure::evidence::Zone;
use crate::filter::chrome::structure::facts::{Facts, place};
use crate::filter::chrome::structure::verdict::Verdict;
use crate::text::script::{is_hangul, is_kana};

/// Characters of a line of verse at most.
const LINE: usize = 20;

/// Lines that speak in a stretch of verse at least: a stanza.
const STANZA: usize = 4;

/// Lines between two that speak which do not: a refrain of calls, the number of a stanza.
const BETWEEN: usize = 5;

/// Of so many lines of a stretch two speak.
const OF: usize = 5;

/// Lines of the head of a verse: its title, who wrote the words and the music, who sings, on which record.
const HEAD: usize = 6;

/// Lines behind the last one that speaks: the end of its stanza.
const TAIL: usize = 3;

/// Acquits verse above the article of a page, with what stands at its head. Below it headlines speak too.
pub(super) fn acquit(document: &Document<'_>, facts: &[Facts], judged: &mut [Verdict]) {
    let mut is_verse = vec![false; facts.len()];
    let speaks = |line: &Facts| !line.bullet && line.size <= LINE && speaks(document.line(line.line));
    let mut start = 0;
    for block in facts.chunk_by(|one, two| one.is_phrase() == two.is_phrase()) {
        if !block[0].is_phrase() {
            let spoken: Vec<usize> = (0..block.len()).filter(|at| speaks(&block[*at])).collect();
            for stretch in spoken.chunk_by(|one, two| two - one <= BETWEEN + 1) {
                let (first, last) = (stretch[0], stretch[stretch.len() - 1]);
                if stretch.len() >= STANZA && stretch.len() * OF >= (last - first + 1) * 2 {
                    let end = block.len().min(last + 1 + TAIL);
                    is_verse[start + first - head(&block[..first])..start + end].fill(true);
                }
            }
        }
        start += block.len();
    }
    for line in judged.iter_mut().filter(|line| line.goes() && line.open.zone == Zone::Before) {
        if is_verse[place(facts, line.open.line)] {
            line.acquittal = Some("it is of verse, in which somebody speaks, or stands at its head");
        }
    }
}

/// How many of the lines above a verse are of its head: none above the way to the page.
fn head(above: &[Facts]) -> usize {
    above.iter().rev().take(HEAD).take_while(|line| line.separators < 2).count()
}

/// Whether somebody speaks in a line: it has a word that makes a sentence.
fn speaks(line: &str) -> bool {
    let line = line.trim();
    if line.contains(is_hangul) {
        speaks_korean(line)
    } else if line.contains(is_kana) {
        speaks_japanese(line)
    } else {
        speaks_chinese(line)
    }
}

/// Small words of Chinese: pronouns, particles of aspect and mood, negations, adverbs.
const SMALL: &str = "我你妳您他她它们們咱的了着吗嗎呢啊呀啦也又没沒不被那这這谁誰很在";

/// Words of names and of menus that have one of them in it.
const NAMED: [&str; 8] = ["其他", "其它", "吉他", "了解", "在线", "在線", "我的", "不限"];

fn speaks_chinese(line: &str) -> bool {
    let is_named = |at: usize, c: char| {
        let begins = |word: &str, offset: usize| {
            at.checked_sub(offset).is_some_and(|start| line.as_bytes()[start..].starts_with(word.as_bytes()))
        };
        NAMED.iter().any(|word| word.match_indices(c).any(|(offset, _)| begins(word, offset)))
    };
    line.char_indices().any(|(at, c)| SMALL.contains(c) && !is_named(at, c))
}

/// Particles of Japanese that stand behind what something is said of.
const PARTICLES: [char; 4] = ['は', 'が', 'を', 'も'];

/// What the last words of a sentence of Japanese end with.
const ENDINGS: [char; 8] = ['た', 'て', 'だ', 'よ', 'ね', 'な', 'る', 'い'];

/// Characters of a verb by itself at most, as menus of what one may do have them.
const WORD: usize = 4;

fn speaks_japanese(line: &str) -> bool {
    let is_particle = |(one, two): (char, char)| PARTICLES.contains(&two) && one.is_alphanumeric() && !is_hiragana(one);
    line.chars().zip(line.chars().skip(1)).any(is_particle) || line.ends_with(ENDINGS) && line.chars().nth(WORD).is_some()
}

const fn is_hiragana(c: char) -> bool {
    matches!(c, 'ぁ'..='ゟ')
}

/// Particles and endings of Korean behind a word within a sentence.
const WITHIN: [&str; 16] =
    ["은", "는", "을", "를", "에", "에서", "의", "던", "처럼", "까지", "부터", "고", "면", "며", "서", "도"];

/// What the last word of a line of a sentence ends with.
const LAST: [&str; 16] = ["다", "요", "고", "어", "아", "해", "지", "며", "서", "까", "네", "라", "면", "던", "는", "은"];

fn speaks_korean(line: &str) -> bool {
    let mut words = line.split(|c: char| !is_hangul(c)).filter(|word| !word.is_empty()).peekable();
    let mut is_first = true;
    while let Some(word) = words.next() {
        let is_last = words.peek().is_none();
        let is_long = word.chars().nth(if is_last && is_first { 2 } else { 1 }).is_some();
        let ends: &[&str] = if is_last { &LAST } else { &WITHIN };
        if is_long && ends.iter().any(|end| word.ends_with(end)) {
            return true;
        }
        is_first = false;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_a_menu_only_name() {
        let verse = [
            "风把窗子吹开了",
            "我还在等",
            "雨落在旧车站",
            "誰也沒有說話",
            "夜が明ける",
            "君を呼んだ",
            "비가 그치고",
            "너는 웃었다",
            "그랬다네",
        ];
        let menu = [
            "方言民谣",
            "其他",
            "在线听歌",
            "我的歌单",
            "樂團",
            "ご当地ソング",
            "レシピ",
            "お弁当",
            "교가",
            "인디차트",
            "번역 가사",
            "바다",
        ];
        assert!(verse.into_iter().all(speaks), "{:?}", verse.into_iter().find(|line| !speaks(line)));
        assert!(!menu.into_iter().any(speaks), "{:?}", menu.into_iter().find(|line| speaks(line)));
    }
}
