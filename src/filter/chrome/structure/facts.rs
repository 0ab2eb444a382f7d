//! Facts: what a line shows by itself, whatever stands around it.

use super::wrapped::Set;
use crate::document::Document;
use crate::filter::chrome::byline::{DIGITS, is_dated};
use crate::filter::chrome::lexicon::{Reading, ends_sentence, trimmed};
use crate::rule::pack::Part;
use crate::text::Span;
use crate::text::korean;
use crate::text::script::{is_cjk, is_hangul, is_kana};

/// Characters of a line in which somebody speaks at length.
const LONG: usize = 400;

/// What one line shows.
#[derive(Clone, Debug, Default)]
pub(in crate::filter::chrome) struct Facts {
    /// The number of the line.
    pub line: usize,
    /// The content without white space and list marks on both sides.
    pub span: Span,
    /// Its length: characters of East Asian scripts, and half the Latin letters and digits.
    pub size: usize,
    /// Ends as a sentence ends.
    pub ends: bool,
    /// Ends as one of Korean does, with a period of ASCII.
    pub ends_korean: bool,
    /// Marks that end a sentence before its own end.
    pub inner_ends: usize,
    /// Commas of all kinds.
    pub commas: usize,
    /// Ends with a colon.
    pub colon: bool,
    /// Ends cut off: with dots.
    pub dots: bool,
    /// Holds a quotation.
    pub quotes: bool,
    /// Holds brackets other than those for remarks.
    pub brackets: bool,
    /// Stands behind a list mark.
    pub bullet: bool,
    /// Stands behind a mark for a heading.
    pub heading: bool,
    /// Holds a mark that parts the words of a menu: `|`, `>`, `·`, `/`.
    pub separators: usize,
    /// Holds an address of the web or of mail.
    pub address: bool,
    /// Holds more than twice as many Latin letters as others.
    pub latin: bool,
    /// Holds nothing but numbers, marks and the words of a date.
    pub numeric: bool,
    /// Holds a date or time.
    pub dated: bool,
    /// Words parted by spaces.
    pub words: usize,
    /// A third of its letters at least are kana, or Hangul: what makes a sentence in Japanese and Korean.
    pub grammar: bool,
    /// Strong phrases, where the whole line is phrases.
    pub strong: u16,
    /// Weak phrases, where the whole line is phrases.
    pub weak: u16,
    /// Heads a list of links.
    pub heads: bool,
    /// Whether it is a weak phrase that stays, since too few others stand beside it.
    pub kept: bool,
    /// The part of a page that its phrases are of, where they tell one.
    pub part: Option<Part>,
    /// What it is in wrapped text.
    pub set: Set,
    /// Says who holds the rights to the page.
    pub rights: bool,
}

impl Facts {
    /// Whether the whole line is made of phrases.
    pub const fn is_phrase(&self) -> bool {
        self.strong + self.weak > 0
    }

    /// Whether the line stands beside what a reader says.
    pub fn is_of_thread(&self) -> bool {
        self.part == Some(Part::Thread)
    }

    /// Whether the line is one of a bar of buttons.
    pub fn is_bar(&self) -> bool {
        self.part == Some(Part::Bar)
    }

    /// Whether the line reads as one or more sentences of a text.
    pub const fn is_prose(&self) -> bool {
        !self.is_phrase()
            && (self.set.belongs
                || (self.ends && self.size >= 12)
                || (self.inner_ends > 0 && self.size >= 20)
                || (self.commas > 1 && self.size >= 30)
                || self.size >= 60)
    }

    /// Whether a mark of a sentence stands in the line, or it is a row of wrapped text: a long line of tags, an address have none.
    pub const fn is_marked(&self) -> bool {
        self.set.belongs || self.ends || self.ends_korean || self.inner_ends > 0 || self.commas > 0
    }

    /// Whether somebody speaks at length in the line: it is a text of its own.
    pub const fn is_text(&self) -> bool {
        self.size >= LONG && self.inner_ends > 1
    }

    /// Whether somebody says something in the line, be it in the words of a phrase.
    pub const fn is_speech(&self) -> bool {
        self.is_prose() || (self.ends && self.size >= 12)
    }
}

/// Words of a line about the rights to its page, and of none that an author writes about anything else.
const RIGHTS: [&str; 19] = [
    "©",
    "ⓒ",
    "版权所有",
    "版權所有",
    "版权归",
    "版權歸",
    "CC BY",
    "無断転載",
    "無断複写",
    "無断複製",
    "無断転用",
    "無断使用",
    "무단전재",
    "무단 전재",
    "All Rights Reserved",
    "免责声明",
    "免責聲明",
    "许可协议",
    "저작권은",
];

/// The place of what line `line` shows among the facts of its page.
pub(super) fn place(facts: &[Facts], line: usize) -> usize {
    facts.partition_point(|facts| facts.line < line)
}

/// The facts of line `line`; `None` where nothing but marks stands.
pub(in crate::filter::chrome) fn facts(document: &Document<'_>, line: usize, reading: Option<&Reading>) -> Option<Facts> {
    let text = document.text;
    let whole = trimmed(text, document.lines[line].span);
    let (span, bullet, heading) = without_mark(text, whole);
    let content = span.of(text);
    let mut facts = Facts { line, span, bullet, heading, ..Facts::default() };
    let (mut east, mut latin, mut digits, mut kana) = (0_usize, 0_usize, 0_usize, 0_usize);
    let mut in_word = false;
    for c in content.chars() {
        match c {
            '0'..='9' => digits += 1,
            'a'..='z' | 'A'..='Z' => latin += 1,
            '。' | '！' | '？' | '；' => facts.inner_ends += 1,
            '，' | '、' | ',' => facts.commas += 1,
            '“' | '”' | '「' | '」' | '『' | '』' | '"' => facts.quotes = true,
            '【' | '】' | '[' | ']' | '［' | '］' => facts.brackets = true,
            '|' | '｜' | '>' | '＞' | '»' | '·' | '/' | '┊' | '│' | '¦' | '∣' => facts.separators += 1,
            _ if is_cjk(c) => {
                east += 1;
                kana += usize::from(is_kana(c) || is_hangul(c));
            }
            _ if c.is_alphanumeric() => east += 1,
            _ => {}
        }
        let space = c.is_whitespace();
        facts.words += usize::from(!space && !in_word);
        in_word = !space;
    }
    if east + latin + digits == 0 {
        return None;
    }
    facts.ends = ends_sentence(content);
    facts.ends_korean = korean::ends_sentence(content);
    facts.inner_ends -= usize::from(facts.ends && content.ends_with(['。', '！', '？', '；']));
    facts.colon = content.ends_with(['：', ':']);
    facts.dots = content.ends_with("...") || content.ends_with("…") || content.ends_with("..");
    facts.size = east + (latin + digits).div_ceil(2);
    facts.latin = latin > east * 2;
    facts.numeric = latin < 3 && content.chars().filter(|c| c.is_alphabetic()).all(is_date_word);
    facts.dated = digits >= DIGITS && is_dated(content);
    facts.address =
        latin > 3 && (content.contains("www") || content.contains("://") || content.contains('@') || content.contains(".com"));
    facts.grammar = kana * 3 > east;
    facts.rights = RIGHTS.iter().any(|word| content.contains(word));
    if let Some(reading) = reading.filter(|reading| reading.whole.is_some()) {
        (facts.strong, facts.weak) = (reading.strong, reading.weak);
    }
    Some(facts)
}

/// The content without list marks, and whether there was a mark of a list, of a heading.
fn without_mark(text: &str, span: Span) -> (Span, bool, bool) {
    let content = span.of(text);
    let rest = content.trim_start_matches([
        '*', '•', '·', '・', '-', '+', '■', '□', '◆', '●', '○', '▪', '►', '▶', '»', '>', '|', ' ', '\u{3000}',
    ]);
    let bullet = rest.len() < content.len();
    let rest = rest.trim_start_matches('#');
    let heading = content.starts_with('#');
    let rest = rest.trim_start();
    let start = span.end - rest.len();
    (Span::new(start, start + rest.trim_end().len()), bullet, heading)
}

const fn is_date_word(c: char) -> bool {
    matches!(c, '年' | '月' | '日' | '时' | '時' | '分' | '秒' | '년' | '월' | '일' | '시' | '분')
}
