//! Hangul: whether a wrap fell between two words or inside one.
//!
//! Korean is written with spaces, and set in two ways: parted at words only, or at any syllable. In the second way a line end says
//! nothing about a space, so the document is asked: how often does a word end with the one syllable, how often does one begin with
//! the other, and how do the two stand elsewhere. What a short document does not show, the particles and endings of the language do.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::syllables::{BASE, ENDS, STARTS};
use crate::filter::rejoin::row::Row;
use crate::text::Span;
use crate::text::script::is_hangul;

/// Bytes of a text that show how it parts its words.
const ENOUGH: usize = 1 << 18;

/// What a document shows of its syllables.
#[derive(Clone, Debug, Default)]
pub(in crate::filter::rejoin) struct Syllables {
    /// By syllable: a space follows; another syllable follows.
    ends: HashMap<char, [u32; 2]>,
    /// By syllable: a space precedes; another syllable precedes.
    starts: HashMap<char, [u32; 2]>,
    /// By pair: apart; together.
    pairs: HashMap<(char, char), [u32; 2]>,
    /// Whether the rows are those of a folded page.
    folded: bool,
}

impl Syllables {
    /// Counts the syllables of a text whose rows part words, as ten rows or more show; `None` where they do not, or where there is
    /// no Hangul to ask about. `begins` are the rows that begin with it.
    pub(super) fn count(text: &str, rows: &[Row], begins: &[usize]) -> Option<Self> {
        let parted = begins.iter().filter(|at| **at > 0 && rows[**at - 1].span.of(text).ends_with(is_hangul));
        let edge = |at: &usize| rows[at - 1].edge().min(rows[at - 1].limit + HANGING);
        let widest = widest(parted.clone().map(edge).collect());
        let (mut exact, mut near) = (0, 0);
        for (row, next) in parted.map(|at| (&rows[at - 1], &rows[*at])) {
            // A folded page of Korean is only told by the words that it parts.
            if next.flat {
                return Some(Self { folded: true, ..Self::of(text, rows) });
            }
            // The unit behind a syllable is a space and another: three columns.
            if row.limit > 0 && row.unit > 2 && row.edge() + 12 >= row.limit {
                near += 1;
                exact += u32::from(row.edge() + 3 >= row.limit.max(widest));
            }
        }
        if near < 10 {
            return Self::count_few(text, rows, begins);
        }
        (exact * 5 >= near * 4).then(|| Self::of(text, rows))
    }

    /// The same for a text of few rows: each is the likelier, as the longer the word is that a full row left no room for, to have been
    /// parted at a syllable; and where the syllables beside the line end are together in most words, a word was parted.
    fn count_few(text: &str, rows: &[Row], begins: &[usize]) -> Option<Self> {
        let parted = |at: &&usize| **at > 0 && rows[**at - 1].limit > 0 && !rows[**at].flat;
        let ends: Vec<_> = begins.iter().filter(parted).filter_map(|at| Some((at, sides(text, rows, *at)?))).collect();
        if ends.len() < FEW {
            return None;
        }
        let syllables = Self::of(text, rows);
        // Marks hang over by a column or two; rows that end where words do are the wider, the shorter the words are.
        let edges = rows.iter().filter(|row| row.edge() <= row.limit + HANGING).map(Row::edge);
        let widest = edges.max().unwrap_or_default();
        let says = |(at, (a, b)): &(&usize, (char, char))| {
            let (row, next) = (&rows[**at - 1], &rows[**at]);
            let word = next.span.of(text).chars().take_while(|c| is_hangul(*c)).count() as f32;
            let room = i64::from(row.limit) - i64::from(row.edge());
            let fits = match room {
                // A paragraph ended there.
                13.. => return [0.0; 2],
                _ if room > 2 || widest > row.edge() + LEFT => LOOSE,
                ..0 => 0.0,
                _ => ((2.0 * word + 1.0) / 3.0).ln(),
            };
            let together = (-syllables.odds(*a, *b, 0) - BIAS).clamp(-4.0, 4.0).exp();
            [fits, ((1.0 + 2.0 * together) / 3.0).ln()]
        };
        let [rows, words] = ends.iter().map(says).fold([0.0; 2], |sum, says| [sum[0] + says[0], sum[1] + says[1]]);
        (rows + words >= PROOF && words >= 0.0).then_some(syllables)
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
        self.odds(a, b, 0) + if self.folded { FOLDED } else { BIAS } >= 0.0
    }

    /// How likely a space is between two syllables, as the logarithm of the odds. `apart` says how often the text parted the two at
    /// the very place that is asked about.
    pub(in crate::filter::rejoin) fn odds(&self, a: char, b: char, apart: u32) -> f32 {
        let count = |counts: Option<&[u32; 2]>| {
            let [spaced, together] = counts.copied().unwrap_or_default();
            [spaced.saturating_sub(apart) as f32, together as f32]
        };
        // What the language says counts as much as a few sightings in the text.
        let side = |counts: Option<&[u32; 2]>, weight: i8| {
            let [spaced, together] = count(counts);
            let prior = 1.0 / (1.0 + (-BASE - f32::from(weight)).exp());
            ((spaced + SIGHTINGS * prior) / (together + SIGHTINGS * (1.0 - prior))).ln() - BASE
        };
        let [spaced, together] = count(self.pairs.get(&(a, b)));
        let pair = ((spaced + 0.7) / (together + 0.7)).ln();
        let [end, start] = [weight(a)[0], weight(b)[1]];
        BASE + side(self.ends.get(&a), end) + side(self.starts.get(&b), start) + pair
    }
}

/// The syllables on both sides of the line end before row `at`.
fn sides(text: &str, rows: &[Row], at: usize) -> Option<(char, char)> {
    let before = rows[at - 1].span.of(text).chars().next_back().filter(|c| is_hangul(*c))?;
    Some((before, rows[at].span.of(text).chars().next()?))
}

/// The edge of the widest rows but for one in [`WIDER`], which are wide for reasons of their own: what no space parts, marks that hang.
pub(in crate::filter::rejoin) fn widest(mut edges: Vec<u32>) -> u32 {
    edges.sort_unstable();
    let beyond = edges.len().div_ceil(WIDER);
    edges.len().checked_sub(beyond + 1).map_or(0, |at| edges[at])
}

/// Of so many rows one is wider than its page.
const WIDER: usize = 10;

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
        let gap = Span::new(rows[*at - 1].span.end, rows[*at].span.start).of(text);
        gap.starts_with(' ') || keeps_space(gap) && is_full(&rows[*at - 1])
    };
    let (all, spaced) =
        begins.iter().filter(ends).fold((0, 0), |(all, spaced), at| (all + 1, spaced + usize::from(has_space(at))));
    spaced > 0 && spaced * SPACED.1 <= all * SPACED.0
}

/// Whether a space stands on one side of the line end in the white space between two rows.
pub(in crate::filter::rejoin) fn keeps_space(gap: &str) -> bool {
    gap.starts_with(' ') || matches!(gap.as_bytes(), [.., b'\n' | b'\r', b' '])
}

/// Whether a row begins with the mark that ends the word before it: lines are parted wherever they are full.
pub(super) fn cuts_words(text: &str, rows: &[Row]) -> bool {
    let begins = |row: &Row| matches!(text.as_bytes()[row.span.start], b'.' | b',' | b'?' | b'!');
    let is_cut = |two: &[Row]| begins(&two[1]) && !two[1].flat && two[1].blanks == 0 && two[0].span.of(text).ends_with(is_hangul);
    rows.windows(2).any(is_cut)
}

/// What a syllable says of a space after it, and of one before it.
fn weight(syllable: char) -> [i8; 2] {
    static WEIGHTS: LazyLock<HashMap<char, [i8; 2]>> = LazyLock::new(|| {
        let mut weights: HashMap<char, [i8; 2]> = HashMap::new();
        for (side, table) in [&ENDS[..], &STARTS[..]].into_iter().enumerate() {
            for (weight, syllables) in table {
                syllables.chars().for_each(|syllable| weights.entry(syllable).or_default()[side] = *weight);
            }
        }
        weights
    });
    WEIGHTS.get(&syllable).copied().unwrap_or_default()
}

/// Rows that may show that a short text parts its words.
const FEW: usize = 3;

/// Columns by which a row may be wider than its page where rows end with words.
const HANGING: u32 = 8;

/// Columns that the widest row has more at most, where rows end at any syllable: a space that was taken away, and a mark that hangs over.
const LEFT: u32 = 3;

/// What a row says that has room for a syllable, as the logarithm of the odds that the text parts words.
const LOOSE: f32 = -2.5;

/// What all rows of a short text have to say.
const PROOF: f32 = 2.0;

/// How many sightings in a text what the language says is worth.
const SIGHTINGS: f32 = 6.0;

/// Set so that as many wraps are held for word ends as there are among all places where a line may be parted: one in three or so.
const BIAS: f32 = 1.0;

/// The same on a folded page, where what was taken for the end of a row may be a space of the author's.
const FOLDED: f32 = 1.5;
