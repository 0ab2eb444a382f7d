//! A template: a phrase with gaps for names.

use std::collections::HashMap;

use super::fold;

/// Most folded bytes that a gap may hold.
const GAP: usize = 180;

/// Folded bytes of a phrase that tell it from a sentence with the same words.
const TELLING: usize = 15;

/// Marks that say what folding takes away: a label, a path.
const MARKS: &[&[char]] = &[&['：', ':', '︰', '﹕'], &['_'], &['>', '〉', '›', '»', '＞', '→']];

/// A phrase with `{x}` in it, folded.
#[derive(Debug)]
pub(super) struct Template {
    /// What a line begins with; empty where the phrase begins with a gap.
    pub start: String,
    /// What comes in between, in order, with a gap before each.
    middle: Vec<String>,
    /// What a line ends with; empty where the phrase ends with a gap.
    pub end: String,
    /// The number of its rule.
    pub rule: usize,
    /// The marks of which the line must hold one, where the phrase has one: without it the words may be anyone's.
    marks: &'static [char],
    /// Whether it says enough for a line with sentences in it.
    telling: bool,
}

impl Template {
    pub fn new(words: &str, rule: usize) -> Self {
        let words = words.replace("{n}", "0");
        let mut pieces: Vec<_> = words.split("{x}").map(fold::folded).collect();
        let end = pieces.pop().unwrap_or_default();
        let start = if pieces.is_empty() { String::new() } else { pieces.remove(0) };
        let marks = MARKS.iter().copied().find(|marks| words.contains(*marks)).unwrap_or_default();
        let letters = start.len() + end.len() + pieces.iter().map(String::len).sum::<usize>();
        Self { start, middle: pieces, end, rule, marks, telling: letters >= TELLING }
    }

    /// Whether the line `content`, which folds to `folded`, is this phrase.
    pub fn fits(&self, content: &str, folded: &str) -> bool {
        self.fits_folded(folded)
            && (self.marks.is_empty() || content.contains(self.marks))
            && (self.telling || !content.contains(['。', '！', '？']))
    }

    fn fits_folded(&self, folded: &str) -> bool {
        let Some(rest) = folded.strip_prefix(&*self.start).and_then(|rest| rest.strip_suffix(&*self.end)) else { return false };
        let mut rest = rest;
        for piece in &self.middle {
            match rest.find(&**piece) {
                Some(gap) if gap > 0 && gap <= GAP => rest = &rest[gap + piece.len()..],
                _ => return false,
            }
        }
        !rest.is_empty() && rest.len() <= GAP
    }
}

/// Templates, found by the two characters that they begin or end with.
#[derive(Debug, Default)]
pub(super) struct Templates {
    all: Vec<Template>,
    by_start: HashMap<(char, char), Vec<usize>>,
    by_end: HashMap<(char, char), Vec<usize>>,
}

impl Templates {
    /// Adds a template; one without two characters at its beginning or end is never found.
    pub fn add(&mut self, template: Template) {
        let number = self.all.len();
        if let Some(pair) = pair(template.start.chars()) {
            self.by_start.entry(pair).or_default().push(number);
        } else if let Some(pair) = pair(template.end.chars().rev()) {
            self.by_end.entry(pair).or_default().push(number);
        }
        self.all.push(template);
    }

    /// Whether a line may be a template whose folded form begins with `head`, which is cut after it.
    pub fn may_start(&self, head: &str) -> bool {
        let numbers = pair(head.chars()).and_then(|pair| self.by_start.get(&pair));
        numbers.is_some_and(|numbers| numbers.iter().any(|number| head.starts_with(&*self.all[*number].start)))
    }

    /// The rule of the first template that the line `content`, which folds to `folded`, is.
    pub fn find(&self, content: &str, folded: &str) -> Option<usize> {
        let of = |index: &HashMap<(char, char), Vec<usize>>, pair: Option<(char, char)>| {
            let numbers = index.get(&pair?)?;
            numbers.iter().copied().find(|number| self.all[*number].fits(content, folded))
        };
        let first = of(&self.by_start, pair(folded.chars())).or_else(|| of(&self.by_end, pair(folded.chars().rev())));
        first.map(|number| self.all[number].rule)
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
        assert!(fits("{x}ICP备{n}号", "某站 京ICP备12345678号"));
        assert!(fits("欢迎来到{x}，请{x}登录", "欢迎来到书城，请先登录"));
        assert!(!fits("欢迎来到{x}，请{x}登录", "欢迎来到书城，登录"));
    }
}
