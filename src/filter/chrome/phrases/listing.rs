//! A listing: lines that an author set one below another, as no menu is set: numbered, with the pages that they stand on behind them,
//! with what they mean in another language, or to be filled in by hand.

use std::cell::OnceCell;

use super::hit::Hit;
use super::table;
use crate::document::Document;
use crate::filter::chrome::said::{above, below, is_sentence};
use crate::text::numeral::{digit, han_digit, number};
use crate::text::script::{is_cjk, is_kana};

/// Lines of a listing at least that are numbered, or have a meaning behind them.
const ITEMS: usize = 3;

/// Lines at least whose last numbers rise: counters do by chance where there are fewer.
const PAGES: usize = 4;

/// Bytes of the longest item that is a word or two; sites number what they ask for and do not answer for at length.
const WORDS: usize = 36;

/// Fields within which one is left open.
const FIELDS: usize = 8;

/// Lines below a numbered heading that belong to it.
const BELOW: usize = 12;

/// Headings of an outline, before one and behind it, of which two are sought that something stands between.
const HEADINGS: usize = 9;

/// Lines within which the next heading of an outline stands.
const FAR: usize = 100;

/// More than any chapter has sections.
const SECTIONS: u32 = 1000;

/// What headings are numbered by in Korean.
const HANGUL: [&str; 10] = ["가", "나", "다", "라", "마", "바", "사", "아", "자", "차"];

/// Rows of a list of words at most, from its heading on.
const ROWS: usize = 60;

/// What the heading of a list of words in two languages says.
const HEADS: [&str; 24] = [
    "对照", "對照", "対照", "대조", "翻译", "翻譯", "翻訳", "번역", "译名", "譯名", "対訳", "대역", "词汇", "詞彙", "語彙",
    "어휘", "用语", "用語", "용어", "单词", "單詞", "単語", "단어", "單字",
];

/// What is left open on paper, to be filled in.
const OPEN: [&str; 3] = ["＿＿", "___", "：　　"];

/// The listings of one text.
pub(in crate::filter::chrome) struct Listings<'d, 't> {
    document: &'d Document<'t>,
    hits: &'d [Hit],
    /// The lines that begin as numbered headings do, and their numbers: found when they are first asked for.
    headings: OnceCell<Vec<(usize, u32)>>,
}

impl<'d, 't> Listings<'d, 't> {
    /// Those of a document with so many phrases.
    pub const fn new(document: &'d Document<'t>, hits: &'d [Hit]) -> Self {
        Self { document, hits, headings: OnceCell::new() }
    }

    fn headings(&self) -> &[(usize, u32)] {
        let number = |line: usize| Some((line, self.heading(line)?));
        self.headings.get_or_init(|| (0..self.document.lines.len()).filter_map(number).collect())
    }

    /// The number of the heading in a line, if it may be one.
    fn heading(&self, line: usize) -> Option<u32> {
        heading(self.document.line(line).trim_start())
    }

    /// Which listing a line is of, if it is of one.
    pub fn of(&self, line: usize) -> Option<&'static str> {
        let content = self.document.line(line).trim();
        if content.is_empty() {
            None
        } else if content.len() <= WORDS && self.together(line, numbered, |one, two| one + 1 == *two) >= ITEMS {
            Some("an item of a numbered list")
        } else if self.together(line, page, |one, two| one < two) >= PAGES {
            Some("an entry with the page that it stands on")
        } else if self.together(line, glossed, |(), ()| true) >= ITEMS || self.is_of_glossary(line) {
            Some("a word with what it means, in a list of such")
        } else if table::is_row(self.document, self.hits, line) {
            Some("a row of a table")
        } else if self.together(line, open, |(), ()| true) >= ITEMS && self.is_of_form(line) {
            Some("a field of a form to be filled in by hand")
        } else if self.is_below_heading(line) {
            Some("below a numbered heading, or one itself")
        } else {
            None
        }
    }

    /// Lines around one and with it that follow each other, blank ones aside: `of` finds in each what `follows` in the next.
    fn together<T: Copy>(&self, line: usize, of: fn(&str) -> Option<T>, follows: fn(&T, &T) -> bool) -> usize {
        let read = |line: usize| of(self.document.line(line).trim());
        let Some(here) = read(line) else { return 0 };
        let count = |lines: &mut dyn Iterator<Item = usize>, is_next: &dyn Fn(&T, &T) -> bool| {
            let mut last = here;
            let next = |next: &T| is_next(&std::mem::replace(&mut last, *next), next);
            lines.map_while(read).take_while(next).take(PAGES).count()
        };
        let before = count(&mut above(self.document, line), &|one, two| follows(two, one));
        before + 1 + count(&mut below(self.document, line), &follows)
    }

    /// Whether a line is a word in two languages in a list of such that is headed as one: menus in two languages are not.
    fn is_of_glossary(&self, line: usize) -> bool {
        let is_row = |line: &usize| beside_another(self.document.line(*line).trim()).is_some();
        let head = || above(self.document, line).take(ROWS).find(|line| !is_row(line)).map(|line| self.document.line(line));
        self.together(line, beside_another, |(), ()| true) >= ITEMS
            && head().is_some_and(|head| HEADS.iter().any(|word| head.contains(word)))
    }

    /// Whether a line is a numbered heading of an outline, or what stands below one with no sentence and no blank line between; below the
    /// last one the foot of a page may stand, if no sentence follows.
    fn is_below_heading(&self, line: usize) -> bool {
        let is_of_it = |line: usize| !self.document.line(line).trim().is_empty() && !is_sentence(self.document, line);
        let near = (0..=line).rev().take(BELOW).take_while(|line| is_of_it(*line));
        let Some(top) = near.into_iter().find(|line| self.heading(*line).is_some()) else { return false };
        let Ok(at) = self.headings().binary_search_by_key(&top, |(line, _)| *line) else { return false };
        let (is_behind, is_before) = self.is_of_outline(at);
        let ends = || {
            let last = (line..line + BELOW).take_while(|line| *line < self.document.lines.len()).find(|line| !is_of_it(*line));
            last.is_some_and(|last| is_sentence(self.document, last))
        };
        is_before || is_behind && (top == line || ends())
    }

    /// Whether a heading stands behind that with the number before its own, and before that with the number behind it, in an outline:
    /// something stands between two of its headings.
    fn is_of_outline(&self, at: usize) -> (bool, bool) {
        let goes_on = |two: &&[(usize, u32)]| two[1].0 - two[0].0 <= FAR && two[0].1 + 1 == two[1].1;
        let is_apart = |two: &[(usize, u32)]| below(self.document, two[0].0).next() != Some(two[1].0);
        let before = || self.headings()[..=at].windows(2).rev().take(HEADINGS).take_while(goes_on);
        let behind = || self.headings()[at..].windows(2).take(HEADINGS).take_while(goes_on);
        let (is_behind, is_before) = (before().next().is_some(), behind().next().is_some());
        let is_begun = is_behind || self.headings()[at].1 % SECTIONS == 1;
        let is_outline = before().any(is_apart) || is_begun && behind().any(is_apart);
        (is_outline && is_behind, is_outline && is_before)
    }

    /// Whether something is left open in a line or in one near it with nothing but labels between.
    fn is_of_form(&self, line: usize) -> bool {
        let is_left_open = |lines: &mut dyn Iterator<Item = usize>| {
            let lines = lines.map(|line| self.document.line(line).trim());
            lines.take_while(|line| open(line).is_some()).take(FIELDS).any(is_open)
        };
        is_open(self.document.line(line))
            || is_left_open(&mut above(self.document, line))
            || is_left_open(&mut below(self.document, line))
    }
}

/// Whether a line is the name of a work and nothing else: `《…》`, `『…』`; that of a file has a period.
pub(in crate::filter::chrome) fn is_work(line: &str) -> bool {
    let inner = |open, close| line.trim().strip_prefix(open).and_then(|rest: &str| rest.strip_suffix(close));
    inner('《', '》')
        .or_else(|| inner('『', '』'))
        .is_some_and(|name| !name.is_empty() && !name.contains(['《', '》', '『', '』', '.']))
}

/// The number that an item begins with: `3. `, `3、`, `③`.
pub(in crate::filter::chrome) fn item_number(line: &str) -> Option<u32> {
    let line = line.trim_start();
    if let Some(circled @ '①'..='⑳') = line.chars().next() {
        return Some(circled as u32 - '①' as u32 + 1);
    }
    let (number, rest, _) = number(line).filter(|(.., is_han)| !is_han)?;
    let mut behind = rest.chars();
    let is_item = behind.next().is_some_and(|mark| matches!(mark, '.' | '、' | '．' | ')' | '）'));
    (is_item && behind.next().is_none_or(|c| !c.is_ascii_digit())).then_some(number)
}

/// The number before an item: `3. 首页`, `③首页`, `03 首页`.
fn numbered(line: &str) -> Option<u32> {
    if !line.starts_with(|c: char| digit(c).is_some() || ('①'..='⑳').contains(&c)) {
        return None;
    }
    let bare = || {
        let (number, rest, _) = number(line).filter(|(.., is_han)| !is_han)?;
        let word = rest.trim_start_matches([' ', '\t', '\u{3000}']);
        (word.len() < rest.len() && word.starts_with(char::is_alphabetic)).then_some(number)
    };
    item_number(line).or_else(bare)
}

/// The number of a heading: `3. 首页`, `三、首页`, `다. 홈`, `2-3　首页`, `3　首页`.
fn heading(line: &str) -> Option<u32> {
    if !line.starts_with(|c| digit(c).is_some() || han_digit(c).is_some() || ('가'..='차').contains(&c)) {
        return None;
    }
    let han = || number(line).filter(|(_, rest, is_han)| *is_han && rest.starts_with('、')).map(|(number, ..)| number);
    let hangul = || {
        let (letter, rest) = line.split_at_checked('가'.len_utf8())?;
        let at = HANGUL.iter().position(|one| *one == letter)?;
        rest.starts_with(['.', ')']).then_some(at as u32 + 1)
    };
    let section = || {
        let (chapter, rest, _) = number(line).filter(|(.., is_han)| !is_han)?;
        let (section, rest, _) = number(rest.strip_prefix(['-', '.', '－', '．'])?)?;
        rest.starts_with([' ', '\t', '\u{3000}']).then_some(chapter * SECTIONS + section)
    };
    let is_circled = line.starts_with(|c| ('①'..='⑳').contains(&c));
    let set_apart =
        || number(line).filter(|(_, rest, is_han)| !is_han && rest.starts_with('\u{3000}')).map(|(number, ..)| number);
    item_number(line).filter(|_| !is_circled).or_else(han).or_else(hangul).or_else(section).or_else(set_apart)
}

/// The page behind an entry of a contents or an index: `首页 · 17`.
fn page(line: &str) -> Option<u32> {
    if !line.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let entry = line.trim_end_matches(|c: char| c.is_ascii_digit());
    let word = entry.trim_end_matches([' ', '\t', '\u{3000}', '·', '…', '.']);
    let is_entry = word.len() < entry.len() && word.ends_with(char::is_alphabetic);
    line[entry.len()..].parse().ok().filter(|_| is_entry)
}

/// Whether a line is a word and what it means in another language: `登录 to log in`, `登录：Log in`, `Log in／ログイン`.
fn glossed(line: &str) -> Option<()> {
    (is_glossed_in_english(line) || is_translated(line)).then_some(())
}

/// Whether a line is a word beside another: the same in two scripts, `登录 Log in`, `登录 ログイン`, or in two languages that may share
/// one, `注册 会員登録`.
fn beside_another(line: &str) -> Option<()> {
    const MARKS: [char; 6] = [' ', '：', ':', '／', '\t', '\u{3000}'];
    let are = |at: usize, mark: &str| {
        let (one, other) = (&line[..at], line[at + mark.len()..].trim_start());
        are_twins(one, other) || is_word(one) && is_word(other)
    };
    // A word of East Asia ends before the first mark, or begins behind the last ones.
    let is_beside = if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
        line.ends_with(is_cjk) && line.match_indices(MARKS).any(|(at, mark)| are(at, mark))
    } else {
        line.match_indices(MARKS).next().is_some_and(|(at, mark)| are(at, mark))
    };
    is_beside.then_some(())
}

/// Whether it is a word of East Asia and nothing else.
fn is_word(word: &str) -> bool {
    !word.is_empty() && word.chars().all(is_cjk)
}

/// Whether two words are of East Asia and of another script each.
fn are_twins(one: &str, other: &str) -> bool {
    let has_kana = |word: &str| word.chars().any(is_kana);
    let are = |one: &str, other: &str| is_word(one) && (is_latin(other) || is_word(other) && !has_kana(one) && has_kana(other));
    are(one, other) || are(other, one)
}

/// Whether a word or two are of Latin letters: those of a language, not of a name that a program gave.
fn is_latin(words: &str) -> bool {
    let is_plain =
        |word: &str| word.len() >= 2 && word.chars().skip(1).all(|c| c.is_ascii_lowercase() || matches!(c, '-' | '\''));
    words.starts_with(|c: char| c.is_ascii_alphabetic()) && words.split(' ').all(is_plain)
}

/// Whether a word of East Asia stands before one of ASCII in small letters; menus in two languages have capitals.
fn is_glossed_in_english(line: &str) -> bool {
    if !line.ends_with(|c: char| c.is_ascii_lowercase()) {
        return false;
    }
    let gloss = line.trim_end_matches(|c: char| c.is_ascii() && !c.is_ascii_digit() || c.is_alphabetic() && c < '\u{2000}');
    let behind = &line[gloss.len()..];
    let is_apart = behind.starts_with([' ', '\t']) || gloss.ends_with('\u{3000}');
    let words = behind.trim();
    let is_gloss = || words.len() >= 2 && words.chars().all(|c| c.is_lowercase() || matches!(c, ' ' | '-' | '\''));
    is_apart && !gloss.trim().is_empty() && is_gloss()
}

/// Whether words of ASCII stand before those of East Asia, or behind them, parted as in a table.
fn is_translated(line: &str) -> bool {
    let is_word = |word: &str| word.starts_with(|c: char| c.is_ascii_alphabetic()) && word.is_ascii();
    let is_translation = |word: &str| word.trim_start().starts_with(|c: char| c >= '\u{2000}');
    if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return line.split_once(['／', '\u{3000}', '\t']).is_some_and(|(word, other)| is_word(word) && is_translation(other));
    }
    line.split_once(['：', ':', '\u{3000}', '\t']).is_some_and(|(word, other)| are_twins(word, other.trim_start()))
}

/// Whether something is left open in a line, to be filled in or to be ticked; a single box is how programs write the dot of a list.
fn is_open(line: &str) -> bool {
    // The first bytes of all that is sought, which few lines have.
    memchr::memchr3(b'_', 0xEF, 0xE2, line.as_bytes()).is_some() && has_open(line)
}

fn has_open(line: &str) -> bool {
    OPEN.iter().any(|open| line.contains(open)) || line.matches('□').count() >= 2
}

/// Whether a line is of a form: left open, or the label of what is.
fn open(line: &str) -> Option<()> {
    (is_open(line) || line.ends_with(['：', ':'])).then_some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the line of `text` is that `<` marks.
    fn of_marked(text: &str) -> Option<&'static str> {
        let plain = text.replace('<', "");
        let line = text.lines().position(|line| line.ends_with('<')).expect("a line is marked");
        Listings::new(&Document::read(&plain), &[]).of(line)
    }

    #[test]
    fn an_author_s_listings_are_told_from_menus() {
        for (text, listing) in [
            ("1 潮汐表\n2 登录<\n3 注册", "an item of a numbered list"),
            ("① 홈<\n② 목록\n③ 신고", "an item of a numbered list"),
            ("홈 · 9\n댓글 · 17<\n맨 위로 · 25\n닫는 글 · 31", "an entry with the page that it stands on"),
            ("로그인 log in\n우산 umbrella\n공유 share<", "a word with what it means, in a list of such"),
            ("Log in／ログイン<\nShare／共有\nTide／しお", "a word with what it means, in a list of such"),
            ("登录：Log in<\n潮汐：Tide\n分享：Share", "a word with what it means, in a list of such"),
            ("登录\tLog in\n潮汐\tTide\n分享\tShare<", "a word with what it means, in a list of such"),
            ("术语对照\n\n登录 Log in\n潮汐 Tide<\n分享 Share", "a word with what it means, in a list of such"),
            ("中日对照\n登录 ログイン<\n首页 ホーム\n下载 ダウンロード", "a word with what it means, in a list of such"),
            ("中日对照\n登录 ログイン\n注册 会員登録<\n下载 ダウンロード", "a word with what it means, in a list of such"),
            ("姓名：＿＿＿\n電話：<\n簽名：＿＿＿", "a field of a form to be filled in by hand"),
            ("1. 위\n로그인<\n\n2. 아래\n맨 위로", "below a numbered heading, or one itself"),
            ("2-1　項目\nホーム\n検索<\n2-2　ボタン", "below a numbered heading, or one itself"),
            ("나. 위\n가로\n다. 아래\n세로\n라. 공유<", "below a numbered heading, or one itself"),
        ] {
            assert_eq!(of_marked(text), Some(listing), "{text}");
        }
        for text in [
            "登录<\n注册\n收藏",
            "1 登录<\n2 注册",
            "点赞 9\n评论 12<\n收藏 3",
            "首页 Home<\n新闻 News\n联系我们 Contact",
            "文章\n\n首页 Home<\n新闻 News\n联系我们 Contact",
            "作者：iPhone4s<\n来源：CNN\n标签：NBA",
            "□ 特集<\n□ 天気\n□ 動画",
            "电话：010<\n传真：011",
            "2. 正文\n他来了。\n3. 结语\n他走了。\n分享<\n收藏",
            "2. 이름\n예전에 쓰던 말\n3. 놀이\n지금은 쓰지 않는 말\n공유하기<\n로그인",
        ] {
            assert_eq!(of_marked(text), None, "{text}");
        }
    }

    #[test]
    fn a_work_is_named_by_its_marks_alone() {
        assert!(is_work(" 《按鈕的歷史》 ") && is_work("『画面』"));
        assert!(!["《甲》与《乙》", "读《甲》", "《》", "《甲.doc》", ""].into_iter().any(is_work));
    }
}
