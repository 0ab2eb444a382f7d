//! A listing: lines that an author set one below another, as no menu is set: numbered, with the pages that they stand on behind them,
//! with what they mean in English, or to be filled in by hand.

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

/// What is left open on paper, to be filled in.
const OPEN: [&str; 3] = ["＿＿", "___", "：　　"];

/// Which listing a line is of, if it is of one.
pub(super) fn of(document: &Document<'_>, line: usize) -> Option<&'static str> {
    let content = document.line(line).trim();
    if content.is_empty() {
        None
    } else if content.len() <= WORDS && runs(document, line, numbered, |one, two| one + 1 == two) >= ITEMS {
        Some("an item of a numbered list")
    } else if runs(document, line, page, |one, two| one < two) >= PAGES {
        Some("an entry with the page that it stands on")
    } else if runs(document, line, glossed, |(), ()| true) >= ITEMS {
        Some("a word with what it means, in a list of such")
    } else if runs(document, line, open, |(), ()| true) >= ITEMS && is_of_form(document, line) {
        Some("a field of a form to be filled in by hand")
    } else {
        None
    }
}

/// Whether a line is the name of a work and nothing else: `《…》`, `『…』`.
pub(super) fn is_work(line: &str) -> bool {
    let inner = |open, close| line.trim().strip_prefix(open).and_then(|rest: &str| rest.strip_suffix(close));
    inner('《', '》')
        .or_else(|| inner('『', '』'))
        .is_some_and(|name| !name.is_empty() && !name.contains(['《', '》', '『', '』']))
}

/// Lines around `line` and with it that follow each other, blank ones aside: `of` finds in each what `follows` in the next.
fn runs<T: Copy>(document: &Document<'_>, line: usize, of: impl Fn(&str) -> Option<T>, follows: impl Fn(T, T) -> bool) -> usize {
    let Some(here) = of(document.line(line).trim()) else { return 0 };
    let says = |line: &usize| !document.line(*line).trim().is_empty();
    let read = |line: usize| of(document.line(line).trim());
    let count = |lines: &mut dyn Iterator<Item = usize>, follows: &dyn Fn(T, T) -> bool| {
        let mut last = here;
        lines
            .filter(says)
            .map_while(read)
            .take_while(|next| follows(std::mem::replace(&mut last, *next), *next))
            .take(PAGES)
            .count()
    };
    let above = count(&mut (0..line).rev(), &|one, two| follows(two, one));
    above + 1 + count(&mut (line + 1..document.lines.len()), &follows)
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
        let lines = lines.map(|line| document.line(line).trim()).filter(|line| !line.is_empty());
        lines.take_while(|line| open(line).is_some()).take(FIELDS).any(is_open)
    };
    is_left_open(&mut (0..=line).rev()) || is_left_open(&mut (line..document.lines.len()))
}
