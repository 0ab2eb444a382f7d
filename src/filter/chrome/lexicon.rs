//! The lexicon: the phrases of all packs, compiled, and how a line is read with them.

use std::sync::{Arc, LazyLock};

use regex::RegexSet;

use super::fold::{self, Folded, NUMBER};
use super::gate::Gate;
use super::template::{Template, Templates};
use super::words::{Word, Words};
use crate::rule::embedded;
use crate::rule::pack::{Pack, PackError, PackRule, Phrase, Place, Strength};
use crate::text::Span;

/// What may stand between the phrases of a line and says nothing: parts of a date, measure words of counters.
const FILLERS: &[&str] = &[
    "年",
    "月",
    "日",
    "时",
    "時",
    "分",
    "秒",
    "次",
    "条",
    "條",
    "人",
    "个",
    "篇",
    "件",
    "万",
    "k",
    "w",
    "星期一",
    "星期二",
    "星期三",
    "星期四",
    "星期五",
    "星期六",
    "星期日",
    "星期天",
    "上午",
    "下午",
    "今天",
    "昨天",
    "刚刚",
    "小时前",
    "分钟前",
    "天前",
    "년",
    "월",
    "일",
    "时间",
    "発行",
    "更新",
];

/// Longest line, in bytes, that is read whole; of longer ones only head and tail are read.
const WHOLE: usize = 480;

/// Bytes of a folded phrase that is as good as a sentence, whether or not it was written with a mark at its end.
const SAYING: usize = 15;

/// Bytes of a line that tell whether it begins with a phrase: more than the longest beginning.
const START: usize = 120;

/// Bytes of a long line that are read at its head and at its tail.
const EDGE: usize = 180;

/// The phrases of all packs, ready to read lines with.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// The rules; everything else refers to them by number.
    pub rules: Vec<PackRule>,
    words: Words,
    templates: Templates,
    heads: Gate,
    tails: Gate,
    patterns: RegexSet,
    pattern_rules: Vec<usize>,
}

static BUILT_IN: LazyLock<Result<Arc<Lexicon>, PackError>> = LazyLock::new(|| Lexicon::new(embedded::packs()?).map(Arc::new));

/// How a line reads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Reading {
    /// The rule that explains the whole line; `None` where only an edge was read.
    pub whole: Option<usize>,
    /// Phrases of strong rules in it.
    pub strong: u16,
    /// Phrases of weak rules in it.
    pub weak: u16,
    /// A stretch at the head that is chrome, and its rule.
    pub head: Option<(Span, usize)>,
    /// The same at the tail.
    pub tail: Option<(Span, usize)>,
}

/// What reading needs room for, kept from line to line.
#[derive(Debug, Default)]
pub(super) struct Buffers {
    plain: String,
    placed: Folded,
}

impl Lexicon {
    /// The packs that are built in and nothing else, compiled once.
    pub fn built_in() -> Result<Arc<Self>, PackError> {
        BUILT_IN.clone()
    }

    /// Compiles `packs`.
    pub fn new(packs: Vec<Pack>) -> Result<Self, PackError> {
        let mut build = Build::default();
        for filler in FILLERS {
            build.word(filler, None, Place::Line);
        }
        for pack in packs {
            for rule in &pack.rules {
                build.rule(rule);
                build.rules.push(rule.clone());
            }
        }
        build.finish()
    }

    /// Reads the line in `span` of `text`; `None` where it says nothing.
    pub fn read(&self, text: &str, span: Span, buffers: &mut Buffers) -> Option<Reading> {
        let raw = span.of(text);
        let (head, tail) = (self.heads.may_start(raw), self.tails.may_end(raw));
        if !head && !tail && self.patterns.is_empty() {
            return None;
        }
        let line = trimmed(text, span);
        let content = line.of(text);
        let head = head && self.starts(content, &mut buffers.plain);
        if !head && !tail && self.patterns.is_empty() {
            return None;
        }
        if line.len() <= WHOLE {
            fold::fold_into(&mut buffers.plain, content);
            if let Some(reading) = self.whole(content, &buffers.plain) {
                return Some(reading);
            }
        }
        let head = head.then(|| self.head(text, line, &mut buffers.placed)).flatten();
        let tail = tail.then(|| self.tail(text, line, &mut buffers.placed)).flatten();
        (head.is_some() || tail.is_some()).then_some(Reading { head, tail, ..Reading::default() })
    }

    /// Whether `content` begins with a phrase or the beginning of one, numbers before it aside.
    fn starts(&self, content: &str, plain: &mut String) -> bool {
        fold::fold_into(plain, &content[..boundary(content, START.min(content.len()))]);
        let at = plain.len() - plain.trim_start_matches(NUMBER).len();
        let word = |at: usize| self.words.longest(&plain[at..]).is_some();
        at == plain.len() || word(0) || word(at) || self.templates.may_start(plain)
    }

    fn whole(&self, content: &str, folded: &str) -> Option<Reading> {
        if let Some(reading) = self.cover(folded, ends_sentence(content)) {
            return Some(reading);
        }
        let by_pattern = || self.patterns.matches(content).iter().next().map(|index| self.pattern_rules[index]);
        let by_template = || self.templates.find(content, folded);
        let rule = by_template().or_else(by_pattern)?;
        let strong = u16::from(self.rules[rule].strength == Strength::Strong);
        Some(Reading { whole: Some(rule), strong, weak: 1 - strong, ..Reading::default() })
    }

    /// Reads a folded line that is made of phrases, numbers and fillers alone.
    fn cover(&self, folded: &str, spoken: bool) -> Option<Reading> {
        let (mut reading, mut at, mut last_spoken) = (Reading::default(), 0, false);
        while at < folded.len() {
            if let Some(word) = self.words.longest(&folded[at..]) {
                last_spoken = word.spoken || word.folded.len() >= SAYING;
                if let Some(rule) = word.rule {
                    let strong = self.rules[rule].strength == Strength::Strong;
                    reading.strong += u16::from(strong);
                    reading.weak += u16::from(!strong);
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
        // What ends as a sentence was said by somebody, unless the phrase itself ends so.
        (reading.whole.is_some() && (!spoken || last_spoken)).then_some(reading)
    }

    /// The longest stretch of phrases at the head of `line` that a space or mark parts from the rest.
    fn head(&self, text: &str, line: Span, folded: &mut Folded) -> Option<(Span, usize)> {
        let window = Span::new(line.start, boundary(text, line.start + EDGE.min(line.len())));
        folded.read(window.of(text), window.start);
        let (mut at, mut best, mut rule) = (0, None, None);
        while let Some(word) = self.words.longest(&folded.text[at..]) {
            if let Some(owner) = word.rule {
                if self.rules[owner].place < Place::Edge {
                    break;
                }
                rule.get_or_insert(owner);
            }
            at += word.folded.len();
            let (_, end) = folded.span(0, at)?;
            let rest = &text[end..line.end];
            if let (Some(rule), true) = (rule, rest.starts_with(is_gap)) {
                let gap = rest.len() - rest.trim_start_matches(is_gap).len();
                best = Some((Span::new(line.start, end + gap), rule));
            }
        }
        best.filter(|(span, _)| span.end < line.end)
    }

    /// The longest stretch of phrases at the tail of `line`, after the end of a sentence or a gap.
    fn tail(&self, text: &str, line: Span, folded: &mut Folded) -> Option<(Span, usize)> {
        let window = Span::new(boundary(text, line.end - EDGE.min(line.len())), line.end);
        folded.read(window.of(text), window.start);
        let starts: Vec<_> = folded.text.char_indices().map(|(at, _)| at).collect();
        for start in starts {
            let (mut at, mut rule) = (start, None);
            while let Some(word) = self.words.longest(&folded.text[at..]) {
                let Some(owner) = word.rule.filter(|&owner| self.rules[owner].place >= Place::Edge) else { break };
                rule.get_or_insert(owner);
                at += word.folded.len();
            }
            if let (Some(rule), true) = (rule, at == folded.text.len()) {
                let (from, _) = folded.span(start, at)?;
                let before =
                    text[line.start..from].trim_end_matches(|c| is_gap(c) || matches!(c, '（' | '(' | '【' | '[' | '〔'));
                let parted = before.ends_with(is_stop) && from > line.start;
                let from = line.start + before.len();
                return parted.then_some((Span::new(from, line.end), rule));
            }
        }
        None
    }
}

/// `span` without white space on both sides.
pub(super) fn trimmed(text: &str, span: Span) -> Span {
    let content = span.of(text);
    let start = span.start + (content.len() - content.trim_start().len());
    Span::new(start, start + content.trim().len())
}

fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '|' | '｜' | '>' | '»')
}

/// Whether `c` ends a sentence, or closes something after its end.
fn is_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?' | '…' | '”' | '」' | '』' | '）' | ')' | '】')
}

/// Whether a line ends as a sentence does.
pub(super) fn ends_sentence(content: &str) -> bool {
    content.trim_end_matches(['”', '」', '』', '"', '）', ')', ' ']).ends_with(['。', '！', '？', '!', '?', '…', '；'])
}

#[derive(Default)]
struct Build {
    rules: Vec<PackRule>,
    words: Words,
    templates: Templates,
    heads: Gate,
    tails: Gate,
    patterns: Vec<String>,
    pattern_rules: Vec<usize>,
}

impl Build {
    fn word(&mut self, words: &str, rule: Option<usize>, place: Place) {
        let folded = fold::folded(&words.replace("{n}", "0"));
        if rule.is_some() {
            self.heads.add_start(&folded);
        }
        if place >= Place::Edge {
            self.tails.add_end(&folded);
        }
        self.words.add(Word { folded, rule, spoken: ends_sentence(words) });
    }

    fn rule(&mut self, rule: &PackRule) {
        let index = self.rules.len();
        for phrase in &rule.phrases {
            match phrase {
                Phrase::Words(words) if words.contains("{x}") => {
                    let template = Template::new(words, index);
                    if !self.heads.add_start(&template.start) {
                        self.tails.add_end(&template.end);
                    }
                    self.templates.add(template);
                }
                Phrase::Words(words) => self.word(words, Some(index), rule.place),
                Phrase::Pattern(pattern) => {
                    self.patterns.push(pattern.clone());
                    self.pattern_rules.push(index);
                }
            }
        }
    }

    fn finish(self) -> Result<Lexicon, PackError> {
        let failed = |message: String| PackError { file: "packs".to_owned(), line: 1, column: 1, message };
        let patterns = RegexSet::new(&self.patterns).map_err(|error| failed(error.to_string()))?;
        Ok(Lexicon {
            rules: self.rules,
            words: self.words,
            templates: self.templates,
            heads: self.heads,
            tails: self.tails,
            patterns,
            pattern_rules: self.pattern_rules,
        })
    }
}
