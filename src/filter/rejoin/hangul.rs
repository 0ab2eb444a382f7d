//! Hangul: whether a wrap fell between two words or inside one.
//!
//! Korean is written with spaces, and set in two ways: parted at words only, or at any syllable. In the second way a line end says
//! nothing about a space, so the document is asked: how often does a word end with the one syllable, how often does one begin with
//! the other, and how do the two stand elsewhere. What a short document does not show, the particles and endings of the language do.

use std::collections::HashMap;

use super::row::Row;
use crate::text::script::is_hangul;

/// Syllables that mostly end a word: case particles, and endings of verbs.
const ENDING: &str = "을를은는에의고며과와로도만서한된할인던면게지등여데까";
/// Syllables that hardly ever begin one.
const INNER: &str = "을를은는의니었았였습됩겠던며께에들려러졌했럼";
/// Syllables that often begin one.
const OPENING: &str = "그이있없않하되때것수및또더각모새첫같";

/// What a document shows of its syllables.
#[derive(Clone, Debug, Default)]
pub(super) struct Syllables {
    /// By syllable: a space follows; another syllable follows.
    ends: HashMap<char, [u32; 2]>,
    /// By syllable: a space precedes; another syllable precedes.
    starts: HashMap<char, [u32; 2]>,
    /// By pair: apart; together.
    pairs: HashMap<(char, char), [u32; 2]>,
}

impl Syllables {
    /// Counts the syllables of a text whose rows part words, as ten rows or more show; `None` where they do not, or where there is no Hangul to ask about.
    pub(super) fn count(text: &str, rows: &[Row]) -> Option<Self> {
        let (mut exact, mut near) = (0, 0);
        for pair in rows.windows(2) {
            let (row, next) = (&pair[0], &pair[1]);
            let ends = row.span.of(text).chars().next_back().is_some_and(is_hangul);
            if row.limit > 0 && ends && next.span.of(text).starts_with(is_hangul) && row.edge() + 12 >= row.limit {
                near += 1;
                exact += u32::from(row.edge() + 3 >= row.limit);
            }
        }
        if near < 10 || exact * 5 < near * 4 {
            return None;
        }
        let mut syllables = Self::default();
        for row in rows {
            syllables.count_row(row.span.of(text));
        }
        Some(syllables)
    }

    fn count_row(&mut self, line: &str) {
        let (mut last, mut spaced) = (None, false);
        for c in line.chars() {
            if c == ' ' {
                spaced = true;
                continue;
            }
            if let (Some(before), true) = (last, is_hangul(c)) {
                let side = usize::from(!spaced);
                self.ends.entry(before).or_default()[side] += 1;
                self.starts.entry(c).or_default()[side] += 1;
                self.pairs.entry((before, c)).or_default()[side] += 1;
            }
            last = is_hangul(c).then_some(c);
            spaced = false;
        }
    }

    /// Whether a space stands between the two syllables at which a wrap parted the text.
    pub(super) fn part(&self, a: char, b: char) -> bool {
        let odds = |counts: Option<&[u32; 2]>, prior: [f32; 2]| {
            let [apart, together] = counts.copied().unwrap_or_default();
            ((apart as f32 + prior[0]) / (together as f32 + prior[1])).ln()
        };
        let ending = if ENDING.contains(a) { [3.0, 1.0] } else { [1.0, 2.4] };
        let starting = match () {
            () if INNER.contains(b) => [0.3, 4.0],
            () if OPENING.contains(b) => [2.5, 1.5],
            () => [1.0, 1.8],
        };
        let pair = odds(self.pairs.get(&(a, b)), [0.7, 0.7]);
        odds(self.ends.get(&a), ending) + odds(self.starts.get(&b), starting) + pair + BIAS >= 0.0
    }
}

/// Set so that as many wraps are held for word ends as there are among all places where a line may be parted: one in three or so.
const BIAS: f32 = 0.7;
