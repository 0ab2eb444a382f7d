//! The tally: how many rows of a text are full, overflow or stop early, and how those end.
//!
//! A wrap cuts sentences, an author ends them: by that alone prose on a narrow page is told from verses, and a page from lines that
//! are as long as each other by chance.

use super::{EARLY, FAR};
use crate::filter::rejoin::face::Face;
use crate::filter::rejoin::face::shape::End;
use crate::filter::rejoin::page::paragraphs::HANGING;
use crate::filter::rejoin::row::Row;
use crate::filter::rejoin::scorecard::rank;
use crate::text::script::is_hangul;
use crate::text::width::measure;

/// Full rows that a page needs before points are trusted.
const THIN: u32 = 3;

/// How few full rows, and what share of all, do not show a page whose other rows end without a mark; how many of these there are.
const FEW: u32 = 6;
const RAGGED: f32 = 0.3;
const LISTED: u32 = 6;

/// The share of the full rows of prose that end inside a sentence, at least.
const CUT: (u32, u32) = (2, 3);

/// Of so many rows one is of twice the width, where nothing was wrapped: about as many as a page has.
const OVERRUN: usize = 24;

/// Marks amid the words of a row of prose: one row in two or three has one.
const MARKS: [char; 9] = ['，', '。', '、', '；', '！', '？', ',', '.', ';'];

/// Of so many rows of a list less than one has such a mark.
const SAYING: usize = 8;

/// Rows that end at words of Korean, at least, to say how; of so many of them one had room for the next word, as a heading has.
const WORDED: (usize, usize) = (12, 8);

/// Of so many rows one is cut, where blank lines stand between all of them and not between paragraphs.
const SPACED: u32 = 5;

/// Of so many rows of prose that stop early with a stop one has no mark.
const LOOSE: u32 = 3;

/// Of so many full rows that end with a stop one is cut, where a line is a paragraph.
const UNCUT: u32 = 4;

/// What the rows show, one with another.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tally {
    /// The share of full rows.
    pub full_share: f32,
    /// The kind of that share, as the evidence has it.
    pub fullness: u8,
    /// The kind of the share of rows far beyond the width, to the full ones.
    pub overflow: u8,
    /// Whether a blank line stands between nearly all rows, so that it says nothing.
    pub is_double_spaced: bool,
    /// Whether the width rests on next to nothing.
    pub is_thin: bool,
    /// Whether full rows are cut inside a sentence, and those that stop early end with a mark, as in prose.
    pub is_prose: bool,
    /// Whether rows that end at words of Korean end where the next word had no room, nearly all of them.
    pub is_worded: bool,
    /// Whether most full rows end with a stop: paragraphs of one line may be as long as each other, but a wrap cuts sentences.
    pub is_even: bool,
    /// Whether it is so, and hardly a row is cut.
    pub is_uncut: bool,
    /// Whether few rows are full, and most of the others end without a mark, as those of verses, lists and forms do.
    pub is_ragged: bool,
    /// Whether rows of twice the width stand among those of a list: nobody wrapped them.
    pub is_overrun: bool,
}

impl Tally {
    /// Counts the rows of a text.
    pub fn count(text: &str, rows: &[Row], faces: &[Face<'_>]) -> Self {
        let mut counts = Counts::default();
        for (pair, face) in rows.windows(2).zip(faces) {
            if pair[0].limit > 0 {
                counts.take(&pair[0], &pair[1], face);
            }
        }
        Self { is_worded: is_worded(text, rows, faces), ..Self::of(&counts, is_overrun(text, rows)) }
    }

    fn of(counts: &Counts, is_overrun: bool) -> Self {
        let Counts { rows, full, full_stopped, full_spaced, spaced, filled, cut, over, early, early_stopped, early_bare } =
            *counts;
        let full_share = full as f32 / rows.max(1) as f32;
        let is_thin = full < THIN;
        let is_even = !is_thin && full_stopped * 2 > full;
        let is_cut = filled >= FEW && cut * CUT.1 >= filled * CUT.0;
        Self {
            full_share,
            fullness: rank(full_share, &[0.2, 0.35, 0.5, 0.65, 0.8]),
            overflow: rank(over as f32 / full.max(1) as f32, &[0.0, 0.05, 0.2, 0.5]),
            is_double_spaced: rows >= 4 && spaced * 10 >= rows * 9 && (full_spaced * 2 >= rows || is_cut && cut * SPACED >= rows),
            is_thin,
            is_prose: !is_thin && is_cut && early_stopped > 0 && early_bare <= 1 + early_stopped / LOOSE,
            is_worded: false,
            is_even,
            is_uncut: is_even && cut * UNCUT <= full_stopped,
            is_ragged: full < FEW && full_share < RAGGED && early_bare >= LISTED && early_bare * 4 >= early * 3,
            is_overrun,
        }
    }
}

/// Whether rows that end at words of Korean, and at no stop, end where the next word had no room, nearly all of them: verses are as long
/// as they like. The page is as wide as its widest rows, but for what no space parts.
fn is_worded(text: &str, rows: &[Row], faces: &[Face<'_>]) -> bool {
    let begins = |row: &Row| row.blanks == 0 && row.span.of(text).starts_with(is_hangul);
    let is_asked = |(two, face): &(&[Row], &Face<'_>)| matches!(face.end, End::Hangul | End::Comma) && begins(&two[1]);
    let asked = || rows.windows(2).zip(faces).filter(is_asked).map(|(two, _)| (two[0].edge(), two[1].span.of(text)));
    let ends = asked().count();
    if ends < WORDED.0 || rows.iter().all(|row| row.limit == 0) {
        return false;
    }
    let widest = widest(rows.iter().map(Row::edge).collect());
    let word = |row: &str| measure(row.split(' ').next().unwrap_or(row)).columns;
    let roomy = asked().filter(|(edge, next)| edge + 1 + word(next) <= widest).count();
    roomy * WORDED.1 <= ends
}

/// The edge of the widest rows but for one in [`WIDER`], which are wide for reasons of their own: what no space parts, marks that hang.
fn widest(mut edges: Vec<u32>) -> u32 {
    edges.sort_unstable();
    let beyond = edges.len().div_ceil(WIDER);
    edges.len().checked_sub(beyond + 1).map_or(0, |at| edges[at])
}

/// Of so many rows one is wider than its page.
const WIDER: usize = 10;

/// Whether one row in [`OVERRUN`] or more is twice as wide as the widest page, in East Asian text, and hardly one of the others has a
/// mark amid its words, as those of a list have none. A word or an address may be as wide on a page too: no wrap can part it.
fn is_overrun(text: &str, rows: &[Row]) -> bool {
    let limit = rows.iter().map(|row| row.limit).max().unwrap_or_default();
    let is_over = |row: &&Row| !row.flat && row.edge() > 2 * limit && !row.is_latin();
    let over = rows.iter().filter(is_over).count();
    let says = |row: &&Row| !is_over(row) && row.span.of(text).trim_end_matches(MARKS).contains(MARKS);
    limit > 0 && over * OVERRUN >= rows.len() && rows.iter().filter(says).count() * SAYING < rows.len()
}

/// Rows that were wrapped and have a row after them.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    rows: u32,
    /// Those for whose next unit there was no room.
    full: u32,
    /// Those of them that end with a stop.
    full_stopped: u32,
    /// Those of them before a blank line.
    full_spaced: u32,
    /// Those before a blank line.
    spaced: u32,
    /// Those that nearly reach the width: the first of a paragraph may have lost its indent.
    filled: u32,
    /// Those of them that end inside a sentence, with East Asian text in them.
    cut: u32,
    /// Those far beyond the width.
    over: u32,
    /// Those that stop early.
    early: u32,
    /// Those of them that end with a stop.
    early_stopped: u32,
    /// Those of them that end without a mark.
    early_bare: u32,
}

impl Counts {
    fn take(&mut self, row: &Row, next: &Row, face: &Face<'_>) {
        let fits = row.edge() <= row.limit + HANGING;
        let is_full = fits && row.edge() + row.unit > row.limit;
        let is_early = row.room() >= EARLY;
        let is_filled = fits && !is_early;
        let (is_bare, is_stop, is_spaced) = (face.end.is_bare(), face.end.is_stop(), next.blanks > 0);
        self.rows += 1;
        self.full += u32::from(is_full);
        self.full_stopped += u32::from(is_full && is_stop);
        self.full_spaced += u32::from(is_full && is_spaced);
        self.spaced += u32::from(is_spaced);
        self.filled += u32::from(is_filled);
        self.cut += u32::from(is_filled && is_bare && face.script < 2);
        self.over += u32::from(row.edge() > row.limit + FAR);
        self.early += u32::from(is_early);
        self.early_stopped += u32::from(is_early && (is_stop || face.end == End::Period));
        self.early_bare += u32::from(is_early && is_bare);
    }
}
