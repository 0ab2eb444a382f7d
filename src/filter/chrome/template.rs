//! A template: a phrase with gaps for names.

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
    pub telling: bool,
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
        (self.marks.is_empty() || content.contains(self.marks)) && self.fits_folded(folded)
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
