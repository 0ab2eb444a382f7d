//! A listing: lines that an author set one below another, as no menu is set: numbered, with the pages that they stand on behind them,
//! with what they mean in English, or to be filled in by hand.

use super::said::{above, below, is_sentence};
use crate::document::Document;
use crate::text::numeral::number;

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

/// Lines within which the next heading of an outline stands.
const FAR: usize = 100;

/// More than any chapter has sections.
const SECTIONS: u32 = 1000;

/// What headings are numbered by in Korean.
const HANGUL: [&str; 10] = ["가", "나", "다", "라", "마", "바", "사", "아", "자", "차"];

/// What is left open on paper, to be filled in.
const OPEN: [&str; 3] = ["＿＿", "___", "：　　"];

/// Which listing a line is of, if it is of one.
pub(super) fn of(document: &Document<'_>, line: usize) -> Option<&'static str> {
    let content = document.line(line).trim();
    if content.is_empty() {
        None
    } else if content.len() <= WORDS && together(document, line, numbered, |one, two| one + 1 == *two) >= ITEMS {
        Some("an item of a numbered list")
    } else if together(document, line, page, |one, two| one < two) >= PAGES {
        Some("an entry with the page that it stands on")
    } else if together(document, line, glossed, |(), ()| true) >= ITEMS {
        Some("a word with what it means, in a list of such")
    } else if together(document, line, open, |(), ()| true) >= ITEMS && is_of_form(document, line) {
        Some("a field of a form to be filled in by hand")
    } else if is_below_heading(document, line) {
        Some("below a numbered heading, or one itself")
    } else {
        None
    }
}

/// Whether a line is the name of a work and nothing else: `《…》`, `『…』`; that of a file has a period.
pub(super) fn is_work(line: &str) -> bool {
    let inner = |open, close| line.trim().strip_prefix(open).and_then(|rest: &str| rest.strip_suffix(close));
    inner('《', '》')
        .or_else(|| inner('『', '』'))
        .is_some_and(|name| !name.is_empty() && !name.contains(['《', '》', '『', '』', '.']))
}

/// Lines around `line` and with it that follow each other, blank ones aside: `of` finds in each what `follows` in the next.
fn together<T: Copy>(document: &Document<'_>, line: usize, of: fn(&str) -> Option<T>, follows: fn(&T, &T) -> bool) -> usize {
    let read = |line: usize| of(document.line(line).trim());
    let Some(here) = read(line) else { return 0 };
    let count = |lines: &mut dyn Iterator<Item = usize>, is_next: &dyn Fn(&T, &T) -> bool| {
        let mut last = here;
        let next = |next: &T| is_next(&std::mem::replace(&mut last, *next), next);
        lines.map_while(read).take_while(next).take(PAGES).count()
    };
    let before = count(&mut above(document, line), &|one, two| follows(two, one));
    before + 1 + count(&mut below(document, line), &follows)
}

/// The number that an item begins with: `3. `, `3、`, `③`.
pub(super) fn item_number(line: &str) -> Option<u32> {
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
    let bare = || {
        let (number, rest, _) = number(line).filter(|(.., is_han)| !is_han)?;
        let word = rest.trim_start_matches([' ', '\t', '\u{3000}']);
        (word.len() < rest.len() && word.starts_with(char::is_alphabetic)).then_some(number)
    };
    item_number(line).or_else(bare)
}

/// Whether a line is a numbered heading of an outline, or what stands below one with no sentence and no blank line between; below the
/// last one the foot of a page may stand.
fn is_below_heading(document: &Document<'_>, line: usize) -> bool {
    let text = |line: usize| document.line(line).trim();
    let mut above = (0..=line).rev().take(BELOW).take_while(|line| !text(*line).is_empty() && !is_sentence(document, *line));
    let Some(above) = above.find(|line| heading(text(*line)).is_some()) else { return false };
    match neighbours(document, above) {
        (Some(_), _) if above == line => true,
        (_, goes_on) => goes_on.is_some(),
    }
}

/// The lines of the headings before and behind a numbered one, if those are numbered so, with something between one of them and it.
fn neighbours(document: &Document<'_>, line: usize) -> (Option<usize>, Option<usize>) {
    let next = |lines: &mut dyn Iterator<Item = usize>| {
        let mut headings = lines.take(FAR).enumerate();
        headings.find_map(|(between, line)| heading(document.line(line).trim()).map(|number| (number, line, between)))
    };
    let Some(here) = heading(document.line(line).trim()) else { return (None, None) };
    let above = next(&mut above(document, line)).filter(|(number, ..)| number + 1 == here);
    let below = next(&mut below(document, line)).filter(|(number, ..)| here + 1 == *number);
    let is_apart = |next: &Option<(u32, usize, usize)>| next.is_some_and(|(.., between)| between > 0);
    let is_outline = (above.is_some() || here % SECTIONS == 1) && (is_apart(&above) || is_apart(&below));
    if is_outline { (above.map(|(_, line, _)| line), below.map(|(_, line, _)| line)) } else { (None, None) }
}

/// The number of a heading: `3. 首页`, `三、首页`, `다. 홈`, `2-3　首页`, `3　首页`.
fn heading(line: &str) -> Option<u32> {
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
    let entry = line.trim_end_matches(|c: char| c.is_ascii_digit());
    let word = entry.trim_end_matches([' ', '\t', '\u{3000}', '·', '…', '.']);
    let is_entry = word.len() < entry.len() && word.ends_with(char::is_alphabetic);
    line[entry.len()..].parse().ok().filter(|_| is_entry)
}

/// Whether a word of East Asia stands before one of ASCII in small letters: `登录 to log in`; menus in two languages have capitals.
fn glossed(line: &str) -> Option<()> {
    let gloss = line.trim_end_matches(|c: char| c.is_ascii() && !c.is_ascii_digit() || c.is_alphabetic() && c < '\u{2000}');
    let behind = &line[gloss.len()..];
    let is_gloss = behind.starts_with([' ', '\t']) || gloss.ends_with('\u{3000}');
    let words = behind.trim();
    (is_gloss
        && !gloss.trim().is_empty()
        && words.len() >= 2
        && words.chars().all(|c| c.is_lowercase() || matches!(c, ' ' | '-' | '\'')))
    .then_some(())
}

/// Whether something is left open in a line, to be filled in or to be ticked; a single box is how programs write the dot of a list.
fn is_open(line: &str) -> bool {
    OPEN.iter().any(|open| line.contains(open)) || line.matches('□').count() >= 2
}

/// Whether a line is of a form: left open, or the label of what is.
fn open(line: &str) -> Option<()> {
    (is_open(line) || line.ends_with(['：', ':'])).then_some(())
}

/// Whether something is left open in a line or in one near it with nothing but labels between.
fn is_of_form(document: &Document<'_>, line: usize) -> bool {
    let is_left_open = |lines: &mut dyn Iterator<Item = usize>| {
        let lines = lines.map(|line| document.line(line).trim());
        lines.take_while(|line| open(line).is_some()).take(FIELDS).any(is_open)
    };
    is_open(document.line(line)) || is_left_open(&mut above(document, line)) || is_left_open(&mut below(document, line))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the line of `text` is that `<` marks.
    fn of_marked(text: &str) -> Option<&'static str> {
        let plain = text.replace('<', "");
        let line = text.lines().position(|line| line.ends_with('<')).expect("a line is marked");
        of(&Document::read(&plain), line)
    }

    #[test]
    fn an_author_s_listings_are_told_from_menus() {
        for (text, listing) in [
            ("1 潮汐表\n2 登录<\n3 注册", "an item of a numbered list"),
            ("① 홈<\n② 목록\n③ 신고", "an item of a numbered list"),
            ("홈 · 9\n댓글 · 17<\n맨 위로 · 25\n닫는 글 · 31", "an entry with the page that it stands on"),
            ("로그인 log in\n우산 umbrella\n공유 share<", "a word with what it means, in a list of such"),
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
