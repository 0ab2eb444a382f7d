//! Words: the folded phrases without gaps, found by how a text begins.
//!
//! Phrases are only ever looked for at a known place, so a sorted list does what an automaton would; and a sorted list can be
//! written down ahead of time, so that a program that cleans one small file does not wait for it.

use std::borrow::Cow;

/// One phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Its folded form.
    pub folded: Cow<'static, str>,
    /// The number of its rule; `None` for a filler.
    pub rule: Option<u16>,
    /// Whether it was written with a mark that ends a sentence.
    pub spoken: bool,
}

/// All phrases.
#[derive(Debug)]
pub(super) struct Words {
    /// In the order of their folded forms.
    all: Cow<'static, [Word]>,
    /// Every character that a phrase begins with, in order, and where the phrases with it begin in `all`.
    first: Vec<(char, usize)>,
}

impl Words {
    /// Words that are sorted already, and none twice.
    pub fn sorted(words: impl Into<Cow<'static, [Word]>>) -> Self {
        let all = words.into();
        let mut first: Vec<(char, usize)> = Vec::with_capacity(all.len() / 4);
        for (at, word) in all.iter().enumerate() {
            if let Some(c) = word.folded.chars().next()
                && first.last().is_none_or(|last| last.0 != c)
            {
                first.push((c, at));
            }
        }
        Self { all, first }
    }

    /// Any words. The first rule that names one owns it; it is spoken where any rule has it so.
    pub fn new(mut words: Vec<Word>) -> Self {
        words.sort_by(|a, b| a.folded.cmp(&b.folded));
        words.dedup_by(|later, first| {
            let same = later.folded == first.folded;
            first.spoken |= same && later.spoken;
            same
        });
        words.retain(|word| !word.folded.is_empty());
        Self::sorted(words)
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Word> {
        self.all.iter()
    }

    /// The phrases that begin with the same character as `folded`.
    fn with_first(&self, folded: &str) -> Option<&[Word]> {
        let first = folded.chars().next()?;
        let at = self.first.binary_search_by_key(&first, |(c, _)| *c).ok()?;
        let end = self.first.get(at + 1).map_or(self.all.len(), |next| next.1);
        self.all.get(self.first[at].1..end)
    }

    /// Whether what `head` begins may begin with a phrase: `head` begins with one, or one begins with `head`.
    pub fn may_begin(&self, head: &str) -> bool {
        let Some(words) = self.with_first(head) else { return head.is_empty() };
        let at = words.partition_point(|word| &*word.folded < head);
        words.get(at).is_some_and(|word| word.folded.starts_with(head)) || self.longest(head).is_some()
    }

    /// The longest phrase that `folded` begins with.
    pub fn longest(&self, folded: &str) -> Option<&Word> {
        let mut words = self.with_first(folded)?;
        let mut text = folded.as_bytes();
        loop {
            words = &words[..words.partition_point(|word| word.folded.as_bytes() <= text)];
            let word = words.last()?;
            let common = word.folded.bytes().zip(text).take_while(|(a, b)| a == *b).count();
            if common == word.folded.len() {
                return Some(word);
            }
            // What the text begins with is a beginning of this word too: it stands before it in the list.
            text = &text[..common];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Word, Words};

    #[test]
    fn the_longest_is_found() {
        let word = |folded| Word { folded: std::borrow::Cow::Borrowed(folded), rule: Some(0), spoken: false };
        let words = Words::new(["评", "评论", "评论0", "评语", "评论0条留言"].map(word).to_vec());
        let longest = |folded| words.longest(folded).map(|word| &*word.folded);
        assert_eq!(longest("评论0条"), Some("评论0"));
        assert_eq!(longest("评论条"), Some("评论"));
        assert_eq!(longest("评0"), Some("评"));
        assert_eq!(longest("评"), Some("评"));
        assert_eq!(longest("论评"), None);
        assert_eq!(longest(""), None);
        let may_begin: Vec<_> =
            ["", "评", "评论0条", "评论0条留", "评论条", "论评"].into_iter().filter(|head| words.may_begin(head)).collect();
        assert_eq!(may_begin, ["", "评", "评论0条", "评论0条留", "评论条"]);
        let words = Words::new(["阅读原文"].map(word).to_vec());
        assert!(words.may_begin("阅") && words.may_begin("阅读原文件") && !words.may_begin("阅读名"));
    }

    #[test]
    fn the_first_rule_owns_a_phrase() {
        let word = |rule, spoken| Word { folded: "评论".into(), rule: Some(rule), spoken };
        let words = Words::new(vec![word(3, false), word(1, true)]);
        assert_eq!(words.iter().collect::<Vec<_>>(), [&word(3, true)]);
    }
}
