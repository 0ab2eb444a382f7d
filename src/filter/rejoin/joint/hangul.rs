//! Hangul: whether a wrap fell between two words or inside one.
//!
//! Korean is written with spaces, and set in two ways: parted at words only, or at any syllable. In the second way a line end says
//! nothing about a space. The language says how likely one is (see [`space_odds`]), and the document how often the two syllables
//! stand together in it; whether a document is set in the second way shows where its lines end inside words.

use std::collections::HashMap;

use super::filling::Filling;
use crate::filter::rejoin::row::{Row, gap};
use crate::text::korean::space_odds;
use crate::text::script::is_hangul;

/// Bytes of a text that show how it parts its words.
const ENOUGH: usize = 1 << 18;

/// What a document shows of its syllables.
#[derive(Clone, Debug, Default)]
pub(in crate::filter::rejoin) struct Syllables {
    /// By pair: apart; together.
    pairs: HashMap<(char, char), [u32; 2]>,
    /// Whether the rows are those of a folded page.
    folded: bool,
}

impl Syllables {
    /// Counts the syllables of a text whose rows part words; `None` where they do not, or where there is no Hangul to ask about.
    /// `begins` are the rows that begin with it.
    pub(super) fn count(text: &str, rows: &[Row], begins: &[usize]) -> Option<Self> {
        let ends: Vec<_> = begins.iter().filter_map(|at| Some((at, sides(text, rows, *at)?))).collect();
        // A folded page of Korean is only told by the words that it parts.
        if ends.iter().any(|(at, _)| rows[**at].flat) {
            return Some(Self { folded: true, ..Self::of(text, rows) });
        }
        // A paragraph ends where much room is left.
        let is_full = |at: usize| rows[at].limit > 0 && rows[at].edge() + ROOM >= rows[at].limit;
        let mut full = ends.into_iter().filter(|(at, _)| is_full(**at - 1)).map(|(_, sides)| sides).take(ENDS).peekable();
        full.peek()?;
        let syllables = Self::of(text, rows);
        let proof: f32 = full.map(|(before, after)| syllables.says_parted(before, after)).sum();
        (proof >= PROOF).then_some(syllables)
    }

    /// What a line end says of whether the text parts words, as the logarithm of the odds: where words are parted, it has a space
    /// somewhat oftener than any place in the text; where they are not, always.
    fn says_parted(&self, before: &str, after: &str) -> f32 {
        let together = (AMID - self.odds(before, after, 0)).clamp(-SURE, SURE).exp();
        let apart = 1.0 / (1.0 + (-AMID - BIAS).exp());
        (apart + (1.0 - apart) * together).ln()
    }

    /// Counts the syllables of a text, as far as [`ENOUGH`] bytes reach.
    pub(in crate::filter::rejoin) fn of(text: &str, rows: &[Row]) -> Self {
        let mut syllables = Self::default();
        let mut left = ENOUGH;
        for row in rows {
            syllables.count_row(row.span.of(text));
            left = left.saturating_sub(row.span.len());
            if left == 0 {
                break;
            }
        }
        syllables
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
                self.pairs.entry((before, c)).or_default()[side] += 1;
            }
            last = is_hangul(c).then_some(c);
            spaced = false;
        }
    }

    /// What stands between the two syllables at which a wrap parted the text, at the end of one side and the start of the other.
    pub(super) fn part(&self, before: &str, after: &str) -> Filling {
        Filling::likely(self.odds(before, after, 0) + if self.folded { FOLDED } else { BIAS })
    }

    /// How likely a space is between two syllables, as the logarithm of the odds. `apart` says how often the text parted the two at
    /// the very place that is asked about.
    pub(in crate::filter::rejoin) fn odds(&self, before: &str, after: &str, apart: u32) -> f32 {
        let prior = space_odds(before, after);
        let pair = before.chars().next_back().zip(after.chars().next());
        let Some([spaced, together]) = pair.and_then(|pair| self.pairs.get(&pair)) else { return prior };
        // What the language says counts as much as a few sightings in the text.
        let likely = SIGHTINGS / (1.0 + (-prior).exp());
        let [spaced, together] = [spaced.saturating_sub(apart) as f32, *together as f32];
        ((spaced + likely) / (together + SIGHTINGS - likely)).ln()
    }
}

/// The rows on both sides of the line end before row `at`, which begins with Hangul, where syllables meet there.
fn sides<'t>(text: &'t str, rows: &[Row], at: usize) -> Option<(&'t str, &'t str)> {
    let (before, after) = (rows[at.checked_sub(1)?].span.of(text), rows[at].span.of(text));
    before.ends_with(is_hangul).then_some((before, after))
}

/// The rows that begin with Hangul.
pub(super) fn begins(text: &str, rows: &[Row]) -> Vec<usize> {
    // Hardly a row of Chinese begins with one of these bytes.
    let may_be = |row: &str| matches!(row.as_bytes(), [0xE1 | 0xE3 | 0xEA..=0xED | 0xEF, ..]);
    let begins = |row: &str| may_be(row) && row.starts_with(is_hangul);
    (0..rows.len()).filter(|at| begins(rows[*at].span.of(text))).collect()
}

/// Syllables in rows of Hangul from which on it shows whether words are parted, and how many there are to a space at least where they are
/// not: Korean has a space behind three or four.
const SHOWN: usize = 100;
const UNSPACED: usize = 16;

/// Whether rows that begin with Hangul part hardly any words, as a page may lose its spaces on the way out of a book.
pub(super) fn is_unspaced(rows: &[Row], begins: &[usize]) -> bool {
    let (syllables, spaces) = begins.iter().map(|at| &rows[*at]).fold((0, 0), |(syllables, spaces), row| {
        (syllables + (row.span.len() - row.ascii as usize) / 3, spaces + row.spaces as usize)
    });
    syllables >= SHOWN && spaces * UNSPACED < syllables
}

/// Rows that end with Hangul and a space, of all that end with Hangul, at most: where a row may end at any syllable, one in three ends
/// a word, and where all have a space it is a habit of the program that wrapped them.
const SPACED: (usize, usize) = (2, 3);

/// Whether a space stands behind some rows that end with Hangul, or before the next one, and not at others: it was kept where a word
/// ended.
pub(super) fn keeps_spaces(text: &str, rows: &[Row], begins: &[usize]) -> bool {
    let ends = |at: &&usize| **at > 0 && !rows[**at].flat && rows[**at - 1].span.of(text).ends_with(is_hangul);
    // What stands before a row behind one that is not full is an indent.
    let is_full = |row: &Row| row.edge() + LEFT >= row.limit;
    let has_space = |at: &usize| {
        let gap = gap(&rows[*at - 1], &rows[*at]).of(text);
        gap.starts_with(' ') || keeps_space(gap) && is_full(&rows[*at - 1])
    };
    let (all, spaced) =
        begins.iter().filter(ends).fold((0, 0), |(all, spaced), at| (all + 1, spaced + usize::from(has_space(at))));
    spaced > 0 && spaced * SPACED.1 <= all * SPACED.0
}

/// Whether a space stands on one side of the line end in the white space between two rows.
pub(super) fn keeps_space(gap: &str) -> bool {
    gap.starts_with(' ') || matches!(gap.as_bytes(), [.., b'\n' | b'\r', b' '])
}

/// Whether a row begins with the mark that ends the word before it: lines are parted wherever they are full.
pub(super) fn cuts_words(text: &str, rows: &[Row]) -> bool {
    let begins = |row: &Row| matches!(text.as_bytes()[row.span.start], b'.' | b',' | b'?' | b'!');
    let is_cut = |two: &[Row]| begins(&two[1]) && !two[1].flat && two[1].blanks == 0 && two[0].span.of(text).ends_with(is_hangul);
    rows.windows(2).any(is_cut)
}

/// Columns that a row leaves, or would with a mark that hangs over, where a space was taken away from its end.
const LEFT: u32 = 3;

/// Columns that a row leaves at most where the next word, or a part of it, had no room.
const ROOM: u32 = 12;

/// Line ends that are asked at most whether they part words.
const ENDS: usize = 1000;

/// How often a space is between two syllables amid a row, as the logarithm of the odds: two in seven times.
const AMID: f32 = -0.9;

/// What one line end says at most: a name that nobody knows may seem torn, and two line ends that do not outweigh it.
const SURE: f32 = 4.0;

/// What all line ends have to say.
const PROOF: f32 = 2.0;

/// How many sightings in a text what the language says is worth.
const SIGHTINGS: f32 = 1.5;

/// How much oftener a space is at a line end than amid a row: one that follows a full row is taken away, and one that ends it.
const BIAS: f32 = 0.5;

/// The same on a folded page, where what was taken for the end of a row may be a space of the author's.
const FOLDED: f32 = 1.5;
