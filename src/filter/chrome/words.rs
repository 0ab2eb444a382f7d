//! Words: the folded phrases without gaps, found by how a text begins.
//!
//! Phrases are only ever looked for at a known place, so an index by the first two characters does what an automaton would, and
//! is built in a fraction of its time: a program that cleans one small file must not wait for it.

use std::collections::HashMap;

/// The first two characters of a phrase; `\0` where it has but one.
type Pair = (char, char);

/// One phrase.
#[derive(Debug)]
pub(super) struct Word {
    /// Its folded form.
    pub folded: String,
    /// The number of its rule; `None` for a filler.
    pub rule: Option<usize>,
    /// Whether it was written with a mark that ends a sentence.
    pub spoken: bool,
}

/// All phrases.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// By their beginning, the longest first.
    by_start: HashMap<Pair, Vec<Word>>,
}

impl Words {
    /// Adds a phrase. The first rule that names one owns it; it is spoken where any rule has it so.
    pub fn add(&mut self, word: Word) {
        let mut chars = word.folded.chars();
        let Some(first) = chars.next() else { return };
        let words = self.by_start.entry((first, chars.next().unwrap_or('\0'))).or_default();
        match words.iter_mut().find(|known| known.folded == word.folded) {
            Some(known) => known.spoken |= word.spoken,
            None => {
                let at = words.partition_point(|known| known.folded.len() >= word.folded.len());
                words.insert(at, word);
            }
        }
    }

    /// The longest phrase that `folded` begins with.
    pub fn longest(&self, folded: &str) -> Option<&Word> {
        let mut chars = folded.chars();
        let first = chars.next()?;
        let of = |second: char| {
            self.by_start.get(&(first, second)).and_then(|words| words.iter().find(|word| folded.starts_with(&*word.folded)))
        };
        chars.next().and_then(of).or_else(|| of('\0'))
    }
}

#[cfg(test)]
mod tests {
    use super::{Word, Words};

    #[test]
    fn the_longest_is_found() {
        let mut words = Words::default();
        for folded in ["评", "评论", "评论0", "评语"] {
            words.add(Word { folded: folded.to_owned(), rule: Some(0), spoken: false });
        }
        let longest = |folded| words.longest(folded).map(|word| &*word.folded);
        assert_eq!(longest("评论0条"), Some("评论0"));
        assert_eq!(longest("评论条"), Some("评论"));
        assert_eq!(longest("评0"), Some("评"));
        assert_eq!(longest("评"), Some("评"));
        assert_eq!(longest("论评"), None);
    }
}
