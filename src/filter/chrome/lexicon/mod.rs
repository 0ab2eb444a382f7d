//! The lexicon: the phrases of all packs, compiled, and how a line is read with them.
//!
//! ```text
//! packs ─compile─▶ table (the built-in ones, ahead of time) ─▶ gate ─▶ words and templates ─▶ a reading of the line
//! ```

mod compile;
mod edge;
mod gate;
#[rustfmt::skip]
mod table;
mod template;
mod words;

use std::borrow::Cow;
use std::cell::OnceCell;
use std::sync::{Arc, LazyLock};

use regex::RegexSet;

use super::fold::{self, Folded, NUMBER};
use crate::note::Rule;
use crate::rule::pack::{Pack, PackError, Place, Strength, Terms};
use crate::text::Span;
use crate::text::script::{is_cjk, is_kana};
use gate::Gate;
use template::Templates;
use words::{Word, Words};

/// Longest line, in bytes, that is read whole; of longer ones only head and tail are read. No phrase is longer.
const WHOLE: usize = 480;

/// Bytes of a folded phrase that is as good as a sentence, whether or not it was written with a mark at its end.
const SAYING: usize = 15;

/// Bytes at the head of a line that mostly tell that no phrase begins it.
const GLANCE: usize = 24;

/// Bytes of a long line that are read at its head and at its tail.
const EDGE: usize = 180;

/// Digits of the shortest number by which somebody can be reached.
const REACHED: usize = 6;

/// Lines whose reading is kept.
const KNOWN: usize = 64;

/// The phrases of all packs, ready to read lines with.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// The rules; everything else refers to them by number.
    pub rules: Cow<'static, [Ruling]>,
    words: Words,
    templates: Templates,
    heads: Gate,
    tails: Gate,
    patterns: RegexSet,
    pattern_rules: Vec<u16>,
}

/// A rule, and on what terms its phrases are chrome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ruling {
    /// Name and summary as reports use them.
    pub rule: Rule,
    /// On what terms.
    pub terms: Terms,
}

static BUILT_IN: LazyLock<Arc<Lexicon>> = LazyLock::new(|| Arc::new(Lexicon::of_table()));

/// How a line reads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Reading {
    /// The rule that explains the whole line; `None` where only an edge was read.
    pub whole: Option<u16>,
    /// Phrases of strong rules in it.
    pub strong: u16,
    /// Phrases of weak rules in it.
    pub weak: u16,
    /// A stretch at the head that is chrome, and its rule.
    pub head: Option<(Span, u16)>,
    /// The same at the tail.
    pub tail: Option<(Span, u16)>,
    /// Whether a word of it is Chinese, and would say something else on a Japanese page.
    chinese: bool,
}

impl Reading {
    /// That of the same line, `by` bytes further right.
    fn shifted(self, by: usize) -> Self {
        let shifted = |edge: Option<(Span, u16)>| edge.map(|(span, rule)| (span.shifted(by), rule));
        Self { head: shifted(self.head), tail: shifted(self.tail), ..self }
    }
}

/// What reading needs room for, kept from line to line of one text.
#[derive(Debug)]
pub(super) struct Buffers {
    plain: String,
    placed: Folded,
    /// Lines that were read, and how, at places that their bytes tell: a text of many pages has the same ones again and again.
    known: Box<[Option<Known>; KNOWN]>,
    /// Whether the text is Japanese, once that was asked.
    japanese: OnceCell<bool>,
}

/// A line that was read.
#[derive(Clone, Copy, Debug)]
struct Known {
    span: Span,
    reading: Option<Reading>,
}

impl Default for Buffers {
    fn default() -> Self {
        Self { plain: String::new(), placed: Folded::default(), known: Box::new([None; KNOWN]), japanese: OnceCell::new() }
    }
}

impl Lexicon {
    /// The packs that are built in and nothing else, as they were compiled ahead of time.
    pub fn built_in() -> Arc<Self> {
        Arc::clone(&BUILT_IN)
    }

    /// Compiles `packs`.
    pub fn new(packs: &[Pack]) -> Result<Self, PackError> {
        compile::compile(packs)
    }

    fn of_table() -> Self {
        Self {
            rules: Cow::Borrowed(table::RULES),
            words: Words::sorted(table::WORDS),
            templates: Templates::sorted(table::BY_START, table::BY_END),
            heads: Gate::built(&table::HEADS.0, &table::HEADS.1),
            tails: Gate::built(&table::TAILS.0, &table::TAILS.1),
            patterns: RegexSet::empty(),
            pattern_rules: Vec::new(),
        }
    }

    /// On what terms a rule goes.
    pub fn terms(&self, rule: u16) -> &Terms {
        &self.rules[usize::from(rule)].terms
    }

    /// Whether the line `raw` may say something: no for most lines, at once.
    #[inline(always)]
    pub fn may_read(&self, raw: &str) -> bool {
        !raw.is_empty() && (self.heads.may_start(raw) || self.tails.may_end(raw) || !self.patterns.is_empty())
    }

    /// Reads the line in `span` of `text`; `None` where it says nothing.
    pub fn read(&self, text: &str, span: Span, buffers: &mut Buffers) -> Option<Reading> {
        let place = place_of(span.of(text).as_bytes());
        if let Some(like) = &buffers.known[place]
            && like.span.of(text) == span.of(text)
        {
            return like.reading.map(|reading| reading.shifted(span.start - like.span.start));
        }
        let reading = self.read_anew(text, span, buffers);
        let reading = reading.filter(|reading| !reading.chinese || !buffers.japanese.get_or_init(|| is_japanese(text)));
        buffers.known[place] = Some(Known { span, reading });
        reading
    }

    fn read_anew(&self, text: &str, span: Span, buffers: &mut Buffers) -> Option<Reading> {
        let raw = span.of(text);
        let (head, tail) = (self.heads.may_start(raw), self.tails.may_end(raw));
        let line = trimmed(text, span);
        let content = line.of(text);
        if is_quoted(content) || is_comment(content) || is_assignment(content) {
            return None;
        }
        let head = head && self.starts(content, &mut buffers.plain);
        if !head && !tail && self.patterns.is_empty() {
            return None;
        }
        if line.len() <= WHOLE {
            if !head {
                fold::fold_into(&mut buffers.plain, content);
            }
            if let Some(reading) = self.whole(content, &buffers.plain, tail) {
                return Some(reading);
            }
        }
        let head = head && (line.len() > EDGE || self.may_be_edge(&buffers.plain));
        let head = head.then(|| self.head(text, line, &mut buffers.placed)).flatten();
        let tail = tail.then(|| self.tail(text, line, &mut buffers.placed)).flatten();
        (head.is_some() || tail.is_some()).then_some(Reading { head, tail, ..Reading::default() })
    }

    /// The longest phrase that `folded` begins with.
    fn longest(&self, folded: &str) -> Option<&Word> {
        self.heads.may_begin(folded).then(|| self.words.longest(folded)).flatten()
    }

    /// Whether `content` begins with a phrase or the beginning of one, numbers before it aside.
    fn starts(&self, content: &str, plain: &mut String) -> bool {
        let upto = |most: usize| &content[..boundary(content, most.min(content.len()))];
        if content.len() > GLANCE {
            fold::fold_into(plain, upto(GLANCE));
            if !self.may_go_on(plain) {
                return false;
            }
        }
        fold::fold_into(plain, upto(WHOLE));
        let at = plain.len() - plain.trim_start_matches(NUMBER).len();
        let word = |at: usize| self.longest(&plain[at..]).is_some();
        at == plain.len() || word(0) || (at > 0 && word(at)) || self.templates.may_start(plain)
    }

    /// Whether a line that folds to `folded` begins with a phrase that may stand at the edge of one.
    fn may_be_edge(&self, folded: &str) -> bool {
        let is_edge = |rule: u16| self.terms(rule).place >= Place::Edge;
        self.longest(folded).is_some_and(|word| word.rule.is_none_or(is_edge))
    }

    /// Whether what folds to `head`, and goes on, may begin with a phrase or the beginning of one, numbers before it aside.
    fn may_go_on(&self, head: &str) -> bool {
        let rest = head.trim_start_matches(NUMBER);
        rest.is_empty() || [head, rest].iter().any(|text| self.words.may_begin(text)) || self.templates.may_go_on(head)
    }

    fn whole(&self, content: &str, folded: &str, tail: bool) -> Option<Reading> {
        // What weak words make up may be a strong pattern of a pack.
        let by_pattern = || {
            let found = self.patterns.matches(content).into_iter().map(|index| self.pattern_rules[index]);
            found.min_by_key(|rule| !self.is_strong(*rule))
        };
        if let Some(mut reading) = self.cover(content, folded) {
            if reading.strong + reading.weak == 1 && is_link(content) {
                (reading.strong, reading.weak) = (1, 0);
            }
            if reading.strong == 0
                && let Some(rule) = by_pattern().filter(|rule| self.is_strong(*rule))
            {
                return Some(self.said_whole(rule));
            }
            if reading.strong + reading.weak == 1 && is_timed(content) {
                return None;
            }
            let says_more = reading.strong > 0 && (reading.strong, reading.weak) != (1, 0);
            return Some(reading).filter(|_| says_more || !self.tells_a_number(content, folded));
        }
        self.templates.find(content, folded, tail).or_else(by_pattern).map(|rule| self.said_whole(rule))
    }

    fn is_strong(&self, rule: u16) -> bool {
        self.terms(rule).strength == Strength::Strong
    }

    /// The reading of a line that is what a rule says, from end to end.
    fn said_whole(&self, rule: u16) -> Reading {
        let strong = u16::from(self.is_strong(rule));
        Reading { whole: Some(rule), strong, weak: 1 - strong, ..Reading::default() }
    }

    /// Whether a line is a phrase and behind it a number to call: an author's own, unless the phrase has the number.
    fn tells_a_number(&self, content: &str, folded: &str) -> bool {
        let number = &content[content.trim_end_matches(|c: char| c.is_ascii_digit() || "-()（） +".contains(c)).len()..];
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        let is_date = number.trim().split('-').map(str::len).eq([4, 2, 2]);
        digits >= REACHED && !is_date && self.longest(folded).is_some_and(|word| !word.folded.ends_with(NUMBER))
    }

    /// Reads a line that folds to `folded` and is made of phrases, numbers and fillers alone.
    fn cover(&self, content: &str, folded: &str) -> Option<Reading> {
        let (mut reading, mut at, mut last_spoken, mut last) = (Reading::default(), 0, false, "");
        let (letters, mut joints) = (folded.as_bytes(), 0);
        while at < folded.len() {
            joints += usize::from(at > 0 && letters[at - 1].is_ascii_alphabetic() && letters[at].is_ascii_alphabetic());
            if let Some(word) = self.longest(&folded[at..]) {
                last_spoken = word.spoken || word.folded.len() >= SAYING;
                if let Some(rule) = word.rule {
                    if self.terms(rule).place == Place::Whole && word.folded.len() < folded.len() {
                        return None;
                    }
                    let strong = self.terms(rule).strength == Strength::Strong;
                    // A word said again at once says no more of a page: songs do that.
                    let is_new = word.folded != std::mem::replace(&mut last, &folded[at..at + word.folded.len()]);
                    reading.chinese |= word.chinese;
                    reading.strong += u16::from(strong && is_new);
                    reading.weak += u16::from(!strong && is_new);
                    if reading.whole.is_none() || (strong && reading.strong == 1) {
                        reading.whole = Some(rule);
                    }
                }
                at += word.folded.len();
            } else if folded[at..].starts_with(NUMBER) {
                at += NUMBER.len_utf8();
            } else {
                return None;
            }
        }
        // What ends as a sentence was said by somebody, unless the phrase itself ends so; a word that phrases part is none of them.
        let is_said = ends_sentence(content) && !last_spoken;
        (reading.whole.is_some() && !is_said && (joints == 0 || joints <= gaps(content))).then_some(reading)
    }
}

/// Whether a line ends with the arrow of a link, as a word does that leads on: `更多>>`, `Read more →`.
fn is_link(content: &str) -> bool {
    let words = content.trim_end_matches(['>', '＞', '»', '›', '→', '▶', '⇒', ']', '】']);
    words.len() < content.len() && content[words.len()..].contains(['>', '＞', '»', '›', '→', '▶', '⇒'])
}

/// Places in a line at which a word of Latin letters may end and another begin: marks and white space between letters, and a capital
/// behind a small one, as where a page had no space between its buttons.
fn gaps(content: &str) -> usize {
    let is_gap = |two: &[u8]| {
        let [one, two] = [two[0], two[1]];
        one.is_ascii_lowercase() && two.is_ascii_uppercase() || !one.is_ascii_alphanumeric() && two.is_ascii_alphabetic()
    };
    content.as_bytes().windows(2).filter(|two| is_gap(two)).count()
}

/// Where the reading of a line is kept.
fn place_of(line: &[u8]) -> usize {
    let ends = [line.first_chunk(), line.last_chunk()].map(|end| end.map_or(0, |end| u64::from_le_bytes(*end)));
    let hash = (ends[0] ^ ends[1].rotate_left(29) ^ line.len() as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    usize::try_from(hash >> 58).unwrap_or_default()
}

/// `span` without white space on both sides.
pub(super) fn trimmed(text: &str, span: Span) -> Span {
    let content = span.of(text);
    let start = span.start + (content.len() - content.trim_start().len());
    Span::new(start, start + content.trim().len())
}

/// Whether a line is a quotation from end to end: somebody shows the words, and no page quotes its own buttons. Nor does it put them
/// between the marks of a title, unless that is the name of a file. A comma behind it is of a program.
fn is_quoted(content: &str) -> bool {
    const QUOTES: [(char, char); 5] = [('“', '”'), ('「', '」'), ('『', '』'), ('《', '》'), ('"', '"')];
    let is_plain = |words: &str| !words.is_empty() && !words.contains(['“', '”', '「', '」', '『', '』', '《', '》', '"']);
    let is_file = content.starts_with('《') && content.contains('.');
    let content = content.trim_end_matches(',');
    let inside = |(open, close): &(char, char)| content.strip_prefix(*open).and_then(|rest| rest.strip_suffix(*close));
    !is_file && QUOTES.iter().filter_map(inside).any(is_plain)
}

/// Whether a line gives a value to a name, as settings and programs do: `登录 = 是`, `menu = [`.
fn is_assignment(content: &str) -> bool {
    content.contains(" = ")
}

/// Kana in a hundred letters of Japanese at least: a list of names has few.
const KANA: usize = 5;

/// Whether a text is Japanese.
fn is_japanese(text: &str) -> bool {
    let (kana, all) =
        text.chars().filter(|c| is_cjk(*c)).fold((0, 0), |(kana, all), c| (kana + usize::from(is_kana(c)), all + 1));
    kana * 100 >= all * KANA
}

/// Whether a line begins with a time of day and says what is to be then: `14:00 签到`.
fn is_timed(content: &str) -> bool {
    let hour = content.trim_start_matches(|c: char| c.is_ascii_digit());
    let minute = hour.strip_prefix([':', '：']).unwrap_or_default();
    let rest = minute.trim_start_matches(|c: char| c.is_ascii_digit());
    (1..=2).contains(&(content.len() - hour.len())) && minute.len() - rest.len() == 2 && rest.starts_with([' ', '\u{3000}', '\t'])
}

/// Whether a line is the comment of a program, which says of a button what it does.
fn is_comment(content: &str) -> bool {
    ["//", "/*", "<!--"].iter().any(|sign| content.starts_with(sign))
}

fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

/// Whether a line ends as a sentence does.
pub(super) fn ends_sentence(content: &str) -> bool {
    content.trim_end_matches(['”', '」', '』', '"', '）', ')', ' ']).ends_with(['。', '！', '？', '!', '?', '…', '；'])
}
