//! Elsewhere: whether the words that a boundary parts stand unbroken at another place of the text.
//!
//! A title that was set on two centred lines stands again in the running head, the menu or the text.

use std::collections::HashMap;

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
        let mut sought = Sought::default();
        for at in (1..rows.len()).filter(|at| worth(*at)).take(MOST) {
            let (before, after) = (tail(rows[at - 1].span.of(text)), head(rows[at].span.of(text)));
            if let Some((before, after)) = before.zip(after) {
                sought.add(at, before, after, Span::new(rows[at - 1].span.end, rows[at].span.start));
            }
        }
        if !sought.words.is_empty() {
            sought.search(text);
        }
        Self { boundaries: sought.words.into_iter().map(|word| (word.at, word.seen)).collect() }
    }

    /// Whether the words around the boundary before row `at` were found.
    pub(super) fn seen(&self, at: usize) -> bool {
        self.boundaries.binary_search_by_key(&at, |(at, _)| *at).is_ok_and(|found| self.boundaries[found].1)
    }
}

/// The words around one boundary.
#[derive(Clone, Copy, Debug)]
struct Words<'t> {
    at: usize,
    before: &'t str,
    after: &'t str,
    gap: Span,
    seen: bool,
}

/// All words that are looked for, by the two characters that meet in them.
#[derive(Debug)]
struct Sought<'t> {
    words: Vec<Words<'t>>,
    by_pair: HashMap<(char, char), Vec<usize>>,
    /// One bit for each hash of a pair: nearly every pair of a text is passed over by it.
    bits: Box<[u64; 1024]>,
}

impl Default for Sought<'_> {
    fn default() -> Self {
        Self { words: Vec::new(), by_pair: HashMap::new(), bits: Box::new([0; 1024]) }
    }
}

impl<'t> Sought<'t> {
    fn add(&mut self, at: usize, before: &'t str, after: &'t str, gap: Span) {
        let Some(pair) = before.chars().next_back().zip(after.chars().next()) else { return };
        let hash = hash(pair.0, pair.1);
        self.bits[hash / 64] |= 1 << (hash % 64);
        self.by_pair.entry(pair).or_default().push(self.words.len());
        self.words.push(Words { at, before, after, gap, seen: false });
    }

    /// Looks through `text` for the words, set solid or with one space between them.
    fn search(&mut self, text: &str) {
        let mut last = '\0';
        let mut spaced = false;
        for (at, c) in text.char_indices() {
            let hash = hash(last, c);
            if self.bits[hash / 64] >> (hash % 64) & 1 == 1
                && let Some(found) = self.by_pair.get(&(last, c))
            {
                let end = at - usize::from(spaced);
                for &word in found {
                    let Words { before, after, gap, .. } = self.words[word];
                    let elsewhere = !(end <= gap.start && gap.end <= at);
                    self.words[word].seen |= elsewhere && text[..end].ends_with(before) && text[at..].starts_with(after);
                }
            }
            if c == ' ' && !spaced {
                spaced = true;
            } else {
                spaced = false;
                last = c;
            }
        }
    }
}

/// Sixteen bits of a pair of characters.
const fn hash(a: char, b: char) -> usize {
    ((a as u32).wrapping_mul(0x9E37_79B1) ^ (b as u32).wrapping_mul(0x85EB_CA6B)) as usize >> 16 & 0xFFFF
}

/// The last characters of `text`, if there are enough.
fn tail(text: &str) -> Option<&str> {
    text.char_indices().rev().nth(REACH - 1).map(|(at, _)| &text[at..])
}

/// The first characters of `text`, if there are enough.
fn head(text: &str) -> Option<&str> {
    text.char_indices().nth(REACH).map(|(at, _)| &text[..at])
}
