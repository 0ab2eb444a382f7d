//! Elsewhere: whether the words that a boundary parts stand unbroken at another place of the text.
//!
//! A title that was set on two centred lines stands again in the running head, the menu or the text.

use aho_corasick::{AhoCorasick, MatchKind};

use super::row::Row;
use crate::text::Span;

/// Characters that are looked at on either side.
const REACH: usize = 5;

/// Boundaries that are looked for at most; a text has few titles.
const MOST: usize = 1000;

/// What was found.
#[derive(Clone, Debug, Default)]
pub(super) struct Elsewhere {
    /// The boundaries that were looked for, by the row after them, and whether they were found; sorted.
    boundaries: Vec<(usize, bool)>,
}

impl Elsewhere {
    /// Looks for the words around every boundary that is `worth` it.
    pub(super) fn look(text: &str, rows: &[Row], worth: impl Fn(usize) -> bool) -> Self {
        let mut boundaries = Vec::new();
        let mut words = Vec::new();
        for at in (1..rows.len()).filter(|at| worth(*at)).take(MOST) {
            let (before, after) = (tail(rows[at - 1].span.of(text)), head(rows[at].span.of(text)));
            if let Some((before, after)) = before.zip(after) {
                boundaries.push((at, false));
                words.push(format!("{before}{after}"));
                words.push(format!("{before} {after}"));
            }
        }
        if words.is_empty() {
            return Self::default();
        }
        // A word that contains another hides it, so every match counts. Words too many for an automaton cannot come together here.
        let automaton = AhoCorasick::builder().match_kind(MatchKind::Standard).build(&words);
        for found in automaton.iter().flat_map(|automaton| automaton.find_overlapping_iter(text)) {
            let (at, seen) = &mut boundaries[found.pattern().as_usize() / 2];
            let gap = Span::new(rows[*at - 1].span.end, rows[*at].span.start);
            *seen |= !(found.start() < gap.start && gap.end < found.end());
        }
        Self { boundaries }
    }

    /// Whether the words around the boundary before row `at` were found.
    pub(super) fn seen(&self, at: usize) -> bool {
        self.boundaries.binary_search_by_key(&at, |(at, _)| *at).is_ok_and(|found| self.boundaries[found].1)
    }
}

/// The last characters of `text`, if there are enough.
fn tail(text: &str) -> Option<&str> {
    text.char_indices().rev().nth(REACH - 1).map(|(at, _)| &text[at..])
}

/// The first characters of `text`, if there are enough.
fn head(text: &str) -> Option<&str> {
    text.char_indices().nth(REACH).map(|(at, _)| &text[..at])
}
