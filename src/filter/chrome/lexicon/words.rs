//! Words: the folded phrases without gaps, found by how a text begins.
//!
//! Phrases are only ever looked for at a known place, so a sorted list does what an automaton would; and a sorted list can be
//! written down ahead of time, so that a program that cleans one small file does not wait for it. The first bytes of each phrase
//! stand side by side as numbers, which hardly a search goes beyond.

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
    /// Whether it is Chinese, and would say something else on a Japanese page.
    pub chinese: bool,
}

/// All phrases.
#[derive(Debug)]
pub(super) struct Words {
    /// In the order of their folded forms.
    all: Cow<'static, [Word]>,
    /// What each of them begins with.
    heads: Vec<u64>,
}

/// The first eight bytes of a text as a number, which is in order where the texts are: none of them has a zero.
pub(super) fn head(text: &[u8]) -> u64 {
    let mut head = [0; 8];
    match text.first_chunk() {
        Some(first) => head = *first,
        None => head[..text.len()].copy_from_slice(text),
    }
    u64::from_be_bytes(head)
}

impl Words {
    /// Words that are sorted already, and none twice.
    pub fn sorted(words: impl Into<Cow<'static, [Word]>>) -> Self {
        let all = words.into();
        let heads = all.iter().map(|word| head(word.folded.as_bytes())).collect();
        Self { all, heads }
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

    /// How many of the first `most` phrases stand before `text`, by those that begin as it does and what `is_before` says of them.
    fn before(&self, most: usize, text: &[u8], is_before: impl Fn(&[u8]) -> bool) -> usize {
        let (heads, sought) = (&self.heads[..most], head(text));
        let from = heads.partition_point(|head| *head < sought);
        let alike = heads[from..].iter().take_while(|head| **head == sought).count();
        from + self.all[from..from + alike].partition_point(|word| is_before(word.folded.as_bytes()))
    }

    /// Whether what `head` begins may begin with a phrase: `head` begins with one, or one begins with `head`.
    pub fn may_begin(&self, head: &str) -> bool {
        let at = self.before(self.all.len(), head.as_bytes(), |word| word < head.as_bytes());
        head.is_empty() || self.all.get(at).is_some_and(|word| word.folded.starts_with(head)) || self.longest(head).is_some()
    }

    /// The longest phrase that `folded` begins with.
    pub fn longest(&self, folded: &str) -> Option<&Word> {
        let first = folded.chars().next()?.len_utf8();
        let mut most = self.all.len();
        let mut text = folded.as_bytes();
        loop {
            most = self.before(most, text, |word| word <= text);
            let word = self.all[..most].last()?;
            let common = word.folded.bytes().zip(text).take_while(|(a, b)| a == *b).count();
            if common == word.folded.len() {
                return Some(word);
            }
            if common < first {
                return None;
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
        let word = |folded| Word { folded: std::borrow::Cow::Borrowed(folded), rule: Some(0), spoken: false, chinese: false };
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
        let word = |rule, spoken| Word { folded: "评论".into(), rule: Some(rule), spoken, chinese: rule > 1 };
        let words = Words::new(vec![word(3, false), word(1, true)]);
        assert_eq!(words.iter().collect::<Vec<_>>(), [&word(3, true)]);
    }
}
