//! The remit: the texts whose lines are moved or taken away. East Asian texts that are meant to be read.
//!
//! The line ends of a program are its own, and the words of a menu stand in every program and licence with another sense.

use crate::document::Document;
use crate::text::markup::{heads_data, is_code, is_cue, is_data, is_marked_up};
use crate::text::script::is_cjk;
use crate::text::width::count;

/// Of so many letters one is East Asian, in an East Asian text.
const LETTERS: usize = 10;

/// Of so many lines that say something one is a program's, in a program: a page may show one.
pub const CODE: usize = 3;

/// Of so many lines one is marked up, in the source of a document: what a page shows has none.
const MARKED_UP: usize = 10;

/// Of so many lines one is an entry, in data whose values are East Asian: a text may quote some.
const DATA: usize = 2;

/// Of so many lines one says when it is shown, in subtitles: with it stand a number, a line or two, and nothing.
const CUES: usize = 5;

/// Fewest lines of either kind that tell anything.
pub const FEWEST: usize = 3;

/// Lines that tell what a text is: of one with as many and more every second is read, of one with twice as many every third.
const SAMPLE: usize = 2000;

/// Words that make a line of another language one of a text, and not of data.
const WORDS: usize = 4;

/// Why the wraps of `document` are its own; `None` where they may be undone.
#[must_use]
pub fn unwrapped(document: &Document<'_>) -> Option<&'static str> {
    let lines = Lines::of(document);
    if lines.are_code() {
        Some("the text is a program")
    } else if lines.are_data() {
        Some("the text is data")
    } else if is_foreign(document) && worded(document) * 2 < lines.all {
        Some("hardly a letter of the text is East Asian, and most of its lines are no sentences")
    } else {
        None
    }
}

/// Why `document` is no page; `None` where it may be one.
#[must_use]
pub fn unpaged(document: &Document<'_>) -> Option<&'static str> {
    if is_foreign(document) {
        return Some("hardly a letter of the text is East Asian");
    }
    let lines = Lines::of(document);
    let is_source = lines.are_code() || lines.are_data() || lines.are_marked_up();
    is_source.then_some("the text is the source of a document or of a program")
}

/// How many lines of a sample say something, and in what.
#[derive(Default)]
struct Lines {
    all: usize,
    code: usize,
    marked_up: usize,
    data: usize,
    cues: usize,
    heads: usize,
    /// Those with a tab in their midst.
    cells: usize,
    /// Those with one behind what they begin with, be it before an empty cell.
    rows: usize,
}

impl Lines {
    fn of(document: &Document<'_>) -> Self {
        let mut lines = Self::default();
        for whole in sample(document) {
            let line = whole.trim();
            lines.all += usize::from(!line.is_empty());
            let marked_up = is_marked_up(line);
            let code = !marked_up && is_code(line);
            lines.marked_up += usize::from(marked_up);
            lines.code += usize::from(code);
            lines.data += usize::from(code || is_data(line));
            lines.cues += usize::from(is_cue(line));
            lines.heads += usize::from(heads_data(line));
            lines.cells += usize::from(line.contains('\t'));
            lines.rows += usize::from(!line.is_empty() && whole.trim_start().contains('\t'));
        }
        lines
    }

    const fn are_code(&self) -> bool {
        self.code >= FEWEST && (self.code + self.marked_up) * CODE >= self.all
    }

    const fn are_data(&self) -> bool {
        let are_entries = self.data >= FEWEST && self.data * DATA >= self.all;
        let is_table = self.cells >= FEWEST && self.rows == self.all;
        are_entries || is_table || self.heads > 0 || self.cues >= FEWEST && self.cues * CUES >= self.all
    }

    const fn are_marked_up(&self) -> bool {
        self.marked_up >= FEWEST && self.marked_up * MARKED_UP >= self.all
    }
}

/// Some lines of `document`, all of them where they are few.
fn sample<'d>(document: &Document<'d>) -> impl Iterator<Item = &'d str> {
    let (text, step) = (document.text, 1 + document.lines.len() / SAMPLE);
    document.lines.iter().step_by(step).map(move |line| line.span.of(text))
}

/// Lines with words enough.
fn worded(document: &Document<'_>) -> usize {
    let is_worded = |line: &&str| line.split_ascii_whitespace().filter(|word| is_word(word)).nth(WORDS - 1).is_some();
    sample(document).filter(is_worded).count()
}

/// Whether `word` is letters, and marks around them.
fn is_word(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    !word.is_empty() && word.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-'))
}

fn is_foreign(document: &Document<'_>) -> bool {
    let of_lines = |of: fn(&str) -> usize| sample(document).map(of).sum::<usize>();
    // Three bytes are a character of East Asia, most likely.
    if of_lines(|line| count(line, |byte| !byte.is_ascii())) * 2 >= of_lines(str::len) {
        return false;
    }
    let (mut east, mut letters) = (0, of_lines(|line| count(line, |byte| byte.is_ascii_alphabetic())));
    for c in sample(document).flat_map(str::chars).filter(|c| !c.is_ascii() && c.is_alphabetic()) {
        letters += 1;
        east += usize::from(is_cjk(c));
    }
    east * LETTERS < letters
}

#[cfg(test)]
mod tests {
    use super::{unpaged, unwrapped};
    use crate::document::Document;

    #[test]
    fn programs_sources_and_other_languages_are_left() {
        let judge = |text: &str| {
            let document = Document::read(text);
            (unwrapped(&document).is_some(), unpaged(&document).is_some())
        };
        assert_eq!(judge("第一行\n第二行\n首页 > 新闻\n"), (false, false));
        assert_eq!(judge("Home\nMenu\nThe mechanism is as follows.\n"), (true, true));
        assert_eq!(judge("The mechanism of the lock is\nwhat the next page shows.\n"), (false, true));
        assert_eq!(judge("// 注释\nlet a = b;\nlet c = d;\n}\n"), (true, true));
        assert_eq!(judge("正文在这里。\n见[甲](http://a.b)。\n见[乙](http://a.b)。\n见[丙](http://a.b)。\n"), (false, true));
        assert_eq!(judge("zh:\n  home: 首页\n  cart: 购物车\n  tip: 请登录\n"), (true, true));
        assert_eq!(judge("甲：首页\n乙：购物车\n丙：请登录\n"), (false, false));
        assert_eq!(judge("标签\t文本\n好评\t服务很好。\n其他\t版权所有\n"), (true, true));
        assert_eq!(judge("姓名\t年龄\n甲\t34\n乙\t28\n丙\t\n"), (true, true));
        assert_eq!(judge("import sys\nTEXT = \"\"\"\n首页\n登录\n\"\"\"\nprint(\"首页\")\nmain()\n"), (true, true));
        assert_eq!(judge(""), (false, false));
    }
}
