//! A template: a phrase with gaps for names.

use std::borrow::Cow;

use super::words::head;
use crate::filter::chrome::fold::{self, Folded};
use crate::text::script::is_cjk;

/// Most folded bytes that a gap may hold.
const GAP: usize = 180;

/// Folded bytes of a phrase that tell it from a sentence with the same words.
const TELLING: usize = 15;

/// Marks that say what folding takes away, and may stand for one another: of a label, a path, a bracket, the end of a name.
const MARKS: &[&[char]] = &[
    &['：', ':', '︰', '﹕'],
    &['_'],
    &['>', '〉', '›', '»', '＞', '→'],
    &['-', '－', '–', '—', '―', '|', '｜'],
    &['(', ')', '（', '）', '[', ']', '［', '］', '【', '】', '「', '」', '『', '』', '《', '》', '“', '”', '"'],
    &['.', '．'],
    &['!', '！'],
    &['，', ','],
    &['/', '／'],
];

/// A phrase with `{x}` in it, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Template {
    /// What a line begins with; empty where the phrase begins with a gap.
    pub start: Cow<'static, str>,
    /// What comes in between, in order, with a gap before each.
    pub middle: Cow<'static, [Cow<'static, str>]>,
    /// What a line ends with; empty where the phrase ends with a gap.
    pub end: Cow<'static, str>,
    /// The number of its rule.
    pub rule: u16,
    /// The place in [`MARKS`] of the marks of which one stands before the first gap and before what the phrase ends with, where
    /// the phrase has one there: without it the words may be anyone's.
    pub marks: [Option<u8>; 2],
    /// Whether it says enough for a line with sentences in it.
    pub telling: bool,
}

impl Template {
    pub fn new(words: &str, rule: u16) -> Self {
        let words = words.replace("{n}", "0");
        let mut pieces: Vec<Cow<'static, str>> = words.split("{x}").map(|piece| fold::folded(piece).into()).collect();
        let end = pieces.pop().unwrap_or_default();
        let start = if pieces.is_empty() { Cow::default() } else { pieces.remove(0) };
        let mut gaps = words.split("{x}");
        let before = gaps.next().map_or("", |start| &start[start.trim_end_matches(is_mark).len()..]);
        let after = gaps.last().map_or("", |end| &end[..end.len() - end.trim_start_matches(is_mark).len()]);
        let marks = [before, after].map(|marks| (0..).zip(MARKS).find(|(_, of)| marks.contains(**of)).map(|(place, _)| place));
        let letters = start.len() + end.len() + pieces.iter().map(|piece| piece.len()).sum::<usize>();
        Self { start, middle: pieces.into(), end, rule, marks, telling: letters >= TELLING }
    }

    /// Whether `other` is the same phrase, be it of another rule.
    pub fn is_as(&self, other: &Self) -> bool {
        *self == Self { rule: self.rule, ..other.clone() }
    }

    /// Whether the line `content`, which folds to `folded`, is this phrase.
    pub fn fits(&self, content: &str, folded: &str) -> bool {
        self.fits_folded(folded)
            && (self.telling || !self.unspoken(unquoted(content)).contains(['。', '！', '？']))
            && self.stands_apart(content)
            && !(self.end.is_empty() && runs_past_a_path(content))
    }

    /// `content` without the exclamation mark that is part of the phrase.
    fn unspoken<'c>(&self, content: &'c str) -> &'c str {
        if self.end.is_empty() && self.marks[1].is_some() { content.trim_end_matches(['!', '！']) } else { content }
    }

    /// Whether the gap at either side is set off from the words of the phrase as the phrase has it, and breaks no word in two.
    fn stands_apart(&self, content: &str) -> bool {
        let mut placed = Folded::default();
        placed.read(content, 0);
        let start = placed.span(0, self.start.len()).map_or(0, |(_, end)| end);
        let all = placed.text.len();
        let end = placed.span(all - self.end.len(), all).map_or(content.len(), |(start, _)| start);
        let (before, after) = (&content[..start], &content[end..]);
        let Some(gap) = content.get(start..end) else { return false };
        let opening = &gap[..gap.len() - gap.trim_start_matches(is_mark).len()];
        let closing = &gap[gap.trim_end_matches(is_mark).len()..];
        let marked = |between: &str, marks: Option<u8>| {
            marks.is_none_or(|place| MARKS.get(usize::from(place)).is_some_and(|marks| between.contains(*marks)))
        };
        let whole = |between: &str, one: Option<char>, other: Option<char>| {
            !between.is_empty() || ![one, other].iter().all(|c| c.is_some_and(|c| c.is_ascii_alphabetic()))
        };
        !(self.start.is_empty() && (holds_a_sentence(unquoted(gap)) || is_told(gap)))
            && marked(opening, self.marks[0])
            && marked(closing, self.marks[1])
            && whole(opening, before.chars().next_back(), gap.chars().next())
            && whole(closing, gap.chars().next_back(), after.chars().next())
    }

    fn fits_folded(&self, folded: &str) -> bool {
        let Some(rest) = folded.strip_prefix(&*self.start).and_then(|rest| rest.strip_suffix(&*self.end)) else { return false };
        let mut rest = rest;
        for piece in &*self.middle {
            match rest.find(&**piece) {
                Some(gap) if gap > 0 && gap <= GAP => rest = &rest[gap + piece.len()..],
                _ => return false,
            }
        }
        !rest.is_empty() && rest.len() <= GAP
    }
}

/// Characters behind the last name of a path that are more than words of a menu: a title, most likely.
const PAST: usize = 10;

/// Whether `content` is a path through a site, and goes on behind its last name.
fn runs_past_a_path(content: &str) -> bool {
    let last = content.rfind(['>', '＞', '»', '›']).map_or("", |at| &content[at..]);
    let names = last.trim_start_matches(is_mark).split_whitespace();
    names.skip(1).flat_map(str::chars).filter(|c| c.is_alphanumeric()).count() >= PAST
}

/// Whether a sentence ends in `content`, the gap before the first word of a phrase, and another begins: these are the author's. A stop
/// between letters stands for the dot of an address.
fn holds_a_sentence(content: &str) -> bool {
    let goes_on = |rest: &str| rest.trim_start_matches(is_mark).starts_with(is_cjk);
    content.match_indices(['。', '！', '？']).any(|(at, mark)| goes_on(&content[at + mark.len()..]))
}

/// Bytes of the longest name that stands before the first word of a phrase, and has a comma.
const NAME: usize = 60;

/// Whether `content`, the gap before the first word of a phrase, tells of something at length: no name has so many words and a comma.
fn is_told(content: &str) -> bool {
    content.len() > NAME && content.contains([',', '，', '、'])
}

fn is_mark(c: char) -> bool {
    !c.is_alphanumeric() && c != '©'
}

/// What stands behind a title in brackets; the whole of a line without one.
fn unquoted(content: &str) -> &str {
    content.strip_prefix('【').and_then(|rest| rest.split_once('】')).map_or(content, |(_, rest)| rest)
}

/// All templates.
#[derive(Debug)]
pub(super) struct Templates {
    /// Those that begin with letters, sorted by their beginning.
    by_start: Cow<'static, [Template]>,
    /// What each of them begins with.
    heads: Vec<u64>,
    /// Those that begin with a gap.
    by_end: Cow<'static, [Template]>,
}

impl Templates {
    /// Templates that are parted and sorted already.
    pub fn sorted(by_start: impl Into<Cow<'static, [Template]>>, by_end: impl Into<Cow<'static, [Template]>>) -> Self {
        let by_start = by_start.into();
        let heads = by_start.iter().map(|template| head(template.start.as_bytes())).collect();
        Self { by_start, heads, by_end: by_end.into() }
    }

    /// Any templates; one without two characters at its beginning or end is never found.
    pub fn new(templates: Vec<Template>) -> Self {
        let (mut by_start, mut by_end): (Vec<_>, Vec<_>) =
            templates.into_iter().partition(|template| pair(template.start.chars()).is_some());
        by_start.sort_by(|a, b| a.start.cmp(&b.start));
        by_end.retain(|template| pair(template.end.chars()).is_some());
        Self::sorted(by_start, by_end)
    }

    /// Those that begin with letters, and those that begin with a gap.
    pub fn parts(&self) -> [&[Template]; 2] {
        [&self.by_start, &self.by_end]
    }

    /// Those that may begin as `folded` does, by its first two characters.
    fn like(&self, folded: &str) -> &[Template] {
        let Some((at, c)) = folded.char_indices().nth(1) else { return &[] };
        let pair = at + c.len_utf8();
        // Two characters are eight bytes at most.
        let (sought, mask) = (head(&folded.as_bytes()[..pair]), u64::MAX << (64 - 8 * pair));
        let from = self.heads.partition_point(|head| *head < sought);
        let count = self.heads[from..].iter().take_while(|head| **head & mask == sought).count();
        &self.by_start[from..from + count]
    }

    /// Whether a line may be a template whose folded form begins with `head`, which is cut after it.
    pub fn may_start(&self, head: &str) -> bool {
        self.like(head).iter().any(|template| head.starts_with(&*template.start))
    }

    /// Whether what folds to `head`, and goes on, may be a template.
    pub fn may_go_on(&self, head: &str) -> bool {
        let may_be = |template: &Template| head.starts_with(&*template.start) || template.start.starts_with(head);
        pair(head.chars()).is_none() || self.like(head).iter().any(may_be)
    }

    /// The rule of the first template that the line `content`, which folds to `folded`, is; `tail` says whether its tail may be
    /// that of one.
    pub fn find(&self, content: &str, folded: &str, tail: bool) -> Option<u16> {
        let first = |templates: &[Template]| {
            templates.iter().filter(|template| template.fits(content, folded)).map(|template| template.rule).min()
        };
        first(self.like(folded)).or_else(|| tail.then(|| first(&self.by_end)).flatten())
    }
}

fn pair(mut chars: impl Iterator<Item = char>) -> Option<(char, char)> {
    Some((chars.next()?, chars.next()?))
}

#[cfg(test)]
mod tests {
    use super::Template;
    use crate::filter::chrome::fold::folded;

    #[test]
    fn gaps_hold_names() {
        let fits = |words: &str, line: &str| Template::new(words, 0).fits(line, &folded(line));
        assert!(fits("上一篇：{x}", "上一篇： 村里的桥"));
        assert!(!fits("上一篇：{x}", "上一篇："));
        assert!(!fits("上一篇：{x}", "上一篇讲桥"));
        assert!(fits("当前位置{x}", "当前位置：首页 > 新闻 > 正文"));
        assert!(!fits("当前位置{x}", "当前位置：首页 > 新闻 > 正文 登录 老街的桥修好了 2018-06-05"));
        assert!(fits("【{x}】相关文章：", "【桥在哪里？】相关文章：") && !fits("{x}相关文章", "桥在哪里？相关文章"));
        assert!(!fits("{x}免费电子书下载", "他没有说话。某某书城免费电子书下载"));
        assert!(fits("{x}ICP备{n}号", "某站 京ICP备12345678号"));
        assert!(fits("Theme - {x}", "Theme – NexT.Mist") && fits("Theme - {x}", "THEME-Landscape"));
        assert!(!fits("Theme - {x}", "The mechanism of a lock") && !fits("Theme - {x}", "Theme of the play"));
        assert!(fits("Powered by {x}", "Powered by Hexo") && !fits("Powered by {x}", "Powered bypass"));
        assert!(fits("《{x}.doc》", "《读后感.doc》") && !fits("《{x}.doc》", "10、Autodoc") && !fits("《{x}.doc》", "a doc"));
        assert!(!fits("下一个：{x}", "下一个路口 http://example.com"));
        assert!(fits("欢迎来到{x}！", "欢迎来到书城！") && !fits("欢迎来到{x}！", "欢迎来到新的时代"));
        assert!(fits("欢迎来到{x}，请{x}登录", "欢迎来到书城，请先登录"));
        assert!(!fits("欢迎来到{x}，请{x}登录", "欢迎来到书城，登录"));
    }
}
