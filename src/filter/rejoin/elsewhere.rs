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

/// Bytes of two characters that take three bytes each, as Han, kana, Hangul and wide marks do.
const TWO: usize = 6;

/// The two characters before a place where words meet, and the two after it.
type Middle = ([u8; TWO], [u8; TWO]);

/// All words that are looked for, by the four characters around the place where they meet.
#[derive(Debug)]
struct Sought<'t> {
    words: Vec<Words<'t>>,
    by_middle: HashMap<Middle, Vec<usize>>,
    /// One bit for each hash of a middle: nearly every place of a text is passed over by it.
    bits: Box<[u64; 1024]>,
}

impl Default for Sought<'_> {
    fn default() -> Self {
        Self { words: Vec::new(), by_middle: HashMap::new(), bits: Box::new([0; 1024]) }
    }
}

impl<'t> Sought<'t> {
    fn add(&mut self, at: usize, before: &'t str, after: &'t str, gap: Span) {
        let (Some(left), Some(right)) = (before.as_bytes().last_chunk(), after.as_bytes().first_chunk()) else { return };
        let middle = (*left, *right);
        if middle.0[0] < 0xE0 || middle.1[0] < 0xE0 {
            return;
        }
        let hash = hash(middle);
        self.bits[hash / 64] |= 1 << (hash % 64);
        self.by_middle.entry(middle).or_default().push(self.words.len());
        self.words.push(Words { at, before, after, gap, seen: false });
    }

    /// Looks through `text` for the words, set solid or with one space between them.
    fn search(&mut self, text: &str) {
        let bytes = text.as_bytes();
        for start in memchr::memchr_iter(b' ', bytes) {
            self.meet(text, start, start + 1);
        }
        for (at, byte) in bytes.iter().enumerate().skip(TWO) {
            if *byte >= 0xE0 {
                self.meet(text, at, at);
            }
        }
    }

    /// Looks whether words meet where one ends at `end` and the other starts at `start`.
    fn meet(&mut self, text: &str, end: usize, start: usize) {
        let bytes = text.as_bytes();
        let (Some(left), Some(right)) = (bytes[..end].last_chunk(), bytes[start..].first_chunk()) else { return };
        let hash = hash((*left, *right));
        if self.bits[hash / 64] >> (hash % 64) & 1 == 0 {
            return;
        }
        for &word in self.by_middle.get(&(*left, *right)).into_iter().flatten() {
            let Words { before, after, gap, .. } = self.words[word];
            let elsewhere = !(end <= gap.start && gap.end <= start);
            self.words[word].seen |= elsewhere && text[..end].ends_with(before) && text[start..].starts_with(after);
        }
    }
}

/// Sixteen bits of the characters around a place.
fn hash((left, right): Middle) -> usize {
    let number = |six: [u8; TWO]| u64::from_le_bytes([six[0], six[1], six[2], six[3], six[4], six[5], 0, 0]);
    let mixed = number(left).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ number(right).wrapping_mul(0xC2B2_AE3D_27D4_EB4F);
    (mixed >> 48) as usize
}

/// The last characters of `text`, if there are enough.
fn tail(text: &str) -> Option<&str> {
    text.char_indices().rev().nth(REACH - 1).map(|(at, _)| &text[at..])
}

/// The first characters of `text`, if there are enough.
fn head(text: &str) -> Option<&str> {
    text.char_indices().nth(REACH).map(|(at, _)| &text[..at])
}
