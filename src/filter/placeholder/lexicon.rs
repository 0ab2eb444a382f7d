//! Lexicons: which word of a table stands right after a place, or right before it.

use aho_corasick::{AhoCorasick, AhoCorasickKind, Anchored, Input, MatchKind, StartKind};

/// Words with a meaning each; the longest that fits is found.
pub(super) struct Lexicon<M> {
    automaton: Option<AhoCorasick>,
    meanings: Vec<M>,
    reversed: bool,
}

/// Longest word of any table, in bytes; a lexicon looks no further.
const REACH: usize = 48;

impl<M: Copy> Lexicon<M> {
    /// Words that are looked for at the start of what follows a place.
    pub(super) fn after<'w>(tables: impl IntoIterator<Item = (M, &'w [&'w str])>) -> Self {
        Self::new(tables, false)
    }

    /// Words that are looked for at the end of what comes before a place.
    pub(super) fn before<'w>(tables: impl IntoIterator<Item = (M, &'w [&'w str])>) -> Self {
        Self::new(tables, true)
    }

    fn new<'w>(tables: impl IntoIterator<Item = (M, &'w [&'w str])>, reversed: bool) -> Self {
        let (mut words, mut meanings) = (Vec::new(), Vec::new());
        for (meaning, table) in tables {
            for word in table {
                debug_assert!(word.len() <= REACH, "{word} is longer than a lexicon looks");
                let mut bytes = word.as_bytes().to_vec();
                if reversed {
                    bytes.reverse();
                }
                words.push(bytes);
                meanings.push(meaning);
            }
        }
        // Tables of some hundred short words cannot exceed the limits that building fails at; a lexicon without an automaton
        // finds nothing.
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .start_kind(StartKind::Anchored)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(words)
            .ok();
        Self { automaton, meanings, reversed }
    }

    /// The longest word that `text` starts with (or, for a lexicon of words before a place, ends with), and its meaning.
    pub(super) fn find<'t>(&self, text: &'t str) -> Option<(M, &'t str)> {
        let automaton = self.automaton.as_ref()?;
        let bytes = text.as_bytes();
        if self.reversed {
            let mut window = [0; REACH];
            let len = bytes.len().min(REACH);
            for (to, from) in window[..len].iter_mut().zip(bytes.iter().rev()) {
                *to = *from;
            }
            let found = automaton.try_find(Input::new(&window[..len]).anchored(Anchored::Yes)).ok()??;
            Some((self.meanings[found.pattern()], text.get(text.len() - found.end()..)?))
        } else {
            let window = &bytes[..bytes.len().min(REACH)];
            let found = automaton.try_find(Input::new(window).anchored(Anchored::Yes)).ok()??;
            Some((self.meanings[found.pattern()], text.get(..found.end())?))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Lexicon;

    #[test]
    fn the_longest_word_is_found() {
        let after = Lexicon::after([(1, &["人", "人民法院"][..]), (2, &["人民"][..])]);
        assert_eq!(after.find("人民法院认为"), Some((1, "人民法院")));
        assert_eq!(after.find("人民的"), Some((2, "人民")));
        assert_eq!(after.find("一人"), None);
        let before = Lexicon::before([(1, &["号", "账号"][..])]);
        assert_eq!(before.find("其账号"), Some((1, "账号")));
        assert_eq!(before.find("号人"), None);
        assert_eq!(before.find(""), None);
    }
}
