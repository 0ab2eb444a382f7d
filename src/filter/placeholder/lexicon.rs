//! Lexicons: which word of a table stands right after a place, or right before it.

use std::borrow::Cow;
use std::cmp::Ordering;

use crate::text::variant;

/// Words with a meaning each, those in simplified characters in traditional ones too; the longest that fits is found.
///
/// They are sorted, from their first byte on or from their last: whatever text fits several words, the last word that sorts before
/// it begins with all of them. This takes a fraction of the time that building an automaton takes, in a program that
/// often starts for a short text.
pub(super) struct Lexicon<M> {
    words: Vec<Word<M>>,
    reversed: bool,
}

struct Word<M> {
    text: Cow<'static, str>,
    meaning: M,
    /// The longest other word that it begins with, or ends with if the lexicon is reversed.
    within: Option<usize>,
}

impl<M: Copy> Lexicon<M> {
    /// Words that are looked for at the start of what follows a place.
    pub(super) fn after(tables: impl IntoIterator<Item = (M, &'static [&'static str])>) -> Self {
        Self::new(tables, false)
    }

    /// Words that are looked for at the end of what comes before a place.
    pub(super) fn before(tables: impl IntoIterator<Item = (M, &'static [&'static str])>) -> Self {
        Self::new(tables, true)
    }

    fn new(tables: impl IntoIterator<Item = (M, &'static [&'static str])>, reversed: bool) -> Self {
        let all = tables.into_iter().flat_map(|(meaning, table)| table.iter().map(move |&text| (text, meaning)));
        let mut words: Vec<_> = all.map(|(text, meaning)| Word { text: text.into(), meaning, within: None }).collect();
        let spelled = |Word { text, meaning, within }: &Word<M>| {
            let (meaning, within) = (*meaning, *within);
            variant::traditional(text).into_iter().map(move |text| Word { text: text.into(), meaning, within })
        };
        words.extend(words.iter().flat_map(spelled).collect::<Vec<_>>());
        // What stands in two tables means what the first says, and what stands in one goes before another spelling.
        words.sort_by(|a, b| order(reversed, &a.text, &b.text));
        words.dedup_by(|next, first| next.text == first.text);
        let mut open: Vec<usize> = Vec::new();
        for at in 0..words.len() {
            while open.pop_if(|&mut other| !fits(reversed, &words[other].text, &words[at].text)).is_some() {}
            words[at].within = open.last().copied();
            open.push(at);
        }
        Self { words, reversed }
    }

    /// The longest word that `text` starts with (or, for a lexicon of words before a place, ends with), and its meaning.
    pub(super) fn find<'t>(&self, text: &'t str) -> Option<(M, &'t str)> {
        let before = self.words.partition_point(|word| order(self.reversed, &word.text, text) != Ordering::Greater);
        let mut at = before.checked_sub(1);
        while let Some(word) = at.and_then(|at| self.words.get(at)) {
            if fits(self.reversed, &word.text, text) {
                let len = word.text.len();
                let found = if self.reversed { text.get(text.len() - len..) } else { text.get(..len) };
                return found.map(|found| (word.meaning, found));
            }
            at = word.within;
        }
        None
    }
}

fn order(reversed: bool, a: &str, b: &str) -> Ordering {
    if reversed { a.bytes().rev().cmp(b.bytes().rev()) } else { a.cmp(b) }
}

fn fits(reversed: bool, word: &str, text: &str) -> bool {
    if reversed { text.ends_with(word) } else { text.starts_with(word) }
}

#[cfg(test)]
mod tests {
    use super::Lexicon;

    #[test]
    fn the_longest_word_is_found() {
        let after = Lexicon::after([(1, &["人", "人民法院", "人参"][..]), (2, &["人民", "人"][..])]);
        assert_eq!(after.find("人民法院认为"), Some((1, "人民法院")));
        assert_eq!(after.find("人民的"), Some((2, "人民")));
        assert_eq!(after.find("人类"), Some((1, "人")));
        assert_eq!(after.find("人"), Some((1, "人")));
        assert_eq!(after.find("一人"), None);
        assert_eq!(after.find("龘"), None);
        let before = Lexicon::before([(1, &["号", "账号", "银行账号"][..])]);
        assert_eq!(before.find("其账号"), Some((1, "账号")));
        assert_eq!(before.find("门号"), Some((1, "号")));
        assert_eq!(before.find("号人"), None);
        assert_eq!(before.find(""), None);
        assert_eq!(before.find("銀行賬號"), Some((1, "銀行賬號")));
    }
}
