//! Elsewhere: whether the words that a boundary parts stand unbroken at another place of the text.
//!
//! A title that was set on two centred lines stands again in the running head, the menu or the text.

use std::collections::HashMap;

use crate::filter::rejoin::row::Row;
use crate::text::Span;

/// Characters that are looked at on either side.
const REACH: usize = 5;

/// Boundaries that are looked for at most: a text has few titles, and where so many seem to be one they are something else.
const MOST: usize = 250;

/// What was found.
#[derive(Clone, Debug, Default)]
pub(super) struct Elsewhere {
    /// The boundaries that were looked for, by the row after them, and whether they were found; sorted.
    boundaries: Vec<(usize, bool)>,
}

impl Elsewhere {
    /// Looks for the words around every boundary that is `worth` it.
    pub(super) fn look(text: &str, rows: &[Row], worth: impl Fn(usize) -> bool) -> Self {
        let found: Vec<usize> = (1..rows.len()).filter(|at| worth(*at)).take(MOST + 1).collect();
        if found.is_empty() || found.len() > MOST {
            return Self::default();
        }
        let mut sought = Sought::default();
        for at in found {
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

/// Bytes on either side of a place that tell whether words may meet there.
const BESIDE: usize = 4;

/// The two characters before a place where words meet, and the two after it.
type Middle = ([u8; TWO], [u8; TWO]);

/// All words that are looked for, by the four characters around the place where they meet.
#[derive(Debug)]
struct Sought<'t> {
    words: Vec<Words<'t>>,
    by_middle: HashMap<Middle, Vec<usize>>,
    /// One bit for each hash of the bytes beside the middle: nearly every place of a text is passed over by it.
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
        let middle: Middle = (*left, *right);
        if middle.0[0] < 0xE0 || middle.1[0] < 0xE0 {
            return;
        }
        let ([.., c, d, e, f], [g, h, i, j, ..]) = middle;
        let hash = hash([c, d, e, f, g, h, i, j]);
        self.bits[hash / 64] |= 1 << (hash % 64);
        self.by_middle.entry(middle).or_default().push(self.words.len());
        self.words.push(Words { at, before, after, gap, seen: false });
    }

    /// Looks through `text` for the words, set solid or with one space between them.
    fn search(&mut self, text: &str) {
        let bytes = text.as_bytes();
        for space in memchr::memchr_iter(b' ', bytes) {
            self.meet(text, space, space + 1);
        }
        let mut at = BESIDE;
        while let Some(around) = bytes[at - BESIDE..].first_chunk() {
            if around[BESIDE] < 0xE0 {
                at += 1;
                continue;
            }
            if self.may_meet(hash(*around)) {
                self.meet(text, at, at);
            }
            // No character begins with the bytes behind the first.
            at += 3;
        }
    }

    /// Whether words may meet between characters of this hash.
    #[inline]
    fn may_meet(&self, hash: usize) -> bool {
        self.bits[hash / 64] >> (hash % 64) & 1 == 1
    }

    /// Notes the words that meet where one ends at `end` and the other starts at `start`.
    fn meet(&mut self, text: &str, end: usize, start: usize) {
        let bytes = text.as_bytes();
        let (Some(left), Some(right)) = (bytes[..end].last_chunk(), bytes[start..].first_chunk()) else { return };
        for &word in self.by_middle.get(&(*left, *right)).into_iter().flatten() {
            let Words { before, after, gap, .. } = self.words[word];
            let elsewhere = !(end <= gap.start && gap.end <= start);
            self.words[word].seen |= elsewhere && text[..end].ends_with(before) && text[start..].starts_with(after);
        }
    }
}

/// Sixteen bits of the bytes beside a place.
#[inline]
const fn hash(around: [u8; 2 * BESIDE]) -> usize {
    (u64::from_le_bytes(around).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 48) as usize
}

/// The last characters of `text`, if there are enough.
fn tail(text: &str) -> Option<&str> {
    text.char_indices().rev().nth(REACH - 1).map(|(at, _)| &text[at..])
}

/// The first characters of `text`, if there are enough.
fn head(text: &str) -> Option<&str> {
    text.char_indices().nth(REACH).map(|(at, _)| &text[..at])
}
