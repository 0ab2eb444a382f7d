//! The habit: how a text marks where its paragraphs begin, and what such a mark says in it.
//!
//! A blank line, an indent, or the room of an indent that was stripped: some texts set one of them before every paragraph, others
//! before some, or for reasons of their own. What a mark says is counted on the text itself, at the boundaries that are plain
//! without it: a row that stops early behind a sentence is the end of a paragraph, a full row that ends within one is not.

use super::EARLY;
use crate::filter::rejoin::face::Face;
use crate::filter::rejoin::face::shape::{End, Start};
use crate::filter::rejoin::page::paragraphs::HANGING;
use crate::filter::rejoin::row::{self, Row};
use crate::filter::rejoin::scorecard::rank;

/// Whether a mark stands at a boundary; `None` where nothing can be seen.
pub(super) type Seen = Option<bool>;

/// The marks of a boundary: a blank line, an indent, the room of an indent.
pub(super) type Marks = [Seen; 3];

/// The indent of a first line, in columns.
pub(super) const INDENT: i64 = row::INDENT as i64;

/// What a mark says of a paragraph end, as the logarithm of the odds: the last of each kind but the last.
const SAYS_UP_TO: [f32; 9] = [-4.5, -3.0, -1.2, -0.4, 0.4, 1.2, 2.4, 3.6, 4.8];

/// What says nothing.
const NOTHING: u8 = 4;

/// What says much for a paragraph.
const MUCH: u8 = 6;

/// Paragraphs that begin with a mark, none without, from which on every paragraph does.
const ALWAYS: f32 = 3.0;

/// What the marks of a text say where they stand, and where they do not.
#[derive(Clone, Copy, Debug)]
pub(in crate::filter::rejoin) struct Habit {
    says: [[u8; 2]; 3],
    /// Whether every paragraph begins with a mark.
    always: [bool; 3],
    /// Whether half of the paragraphs, at least, begin with the room of an indent that was stripped.
    strips: bool,
}

/// How often each mark was there, and was not.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Counts {
    ends: [[f32; 2]; 3],
    wraps: [[f32; 2]; 3],
}

impl Counts {
    /// Counts the marks of a boundary that is plain without them.
    pub(super) fn take(&mut self, is_wrap: bool, marks: Marks) {
        let counts = if is_wrap { &mut self.wraps } else { &mut self.ends };
        for (count, mark) in counts.iter_mut().zip(marks) {
            if let Some(there) = mark {
                count[usize::from(there)] += 1.0;
            }
        }
    }

    /// What a mark says where it is there, or is not.
    fn says(&self, mark: usize, there: usize) -> u8 {
        let share = |[without, with]: [f32; 2]| ([without, with][there] + 0.5) / (without + with + 1.0);
        let odds = (share(self.ends[mark]) / share(self.wraps[mark])).ln();
        rank(odds, &SAYS_UP_TO)
    }
}

impl Habit {
    /// What was counted, weighed.
    pub(super) fn of(counts: &Counts) -> Self {
        Self {
            says: std::array::from_fn(|mark| [0, 1].map(|there| counts.says(mark, there))),
            always: counts.ends.map(|[without, with]| without == 0.0 && with >= ALWAYS),
            strips: counts.ends[2][1] >= counts.ends[2][0],
        }
    }

    /// Whether every paragraph begins behind a blank line.
    pub(super) const fn always_blank(&self) -> bool {
        self.always[0]
    }

    /// Whether every paragraph begins with an indent.
    pub(super) const fn always_indents(&self) -> bool {
        self.always[1]
    }

    /// Whether an indent of that kind begins paragraphs, and nothing else.
    pub(super) const fn indents(&self) -> bool {
        self.says[1][1] >= MUCH
    }

    /// Whether paragraphs begin with the room of an indent that was stripped.
    pub(super) const fn strips_indents(&self) -> bool {
        self.strips && self.says[2][1] >= MUCH
    }

    /// What each mark says of a boundary.
    pub(super) fn says(&self, marks: Marks) -> [u8; 3] {
        std::array::from_fn(|mark| marks[mark].map_or(NOTHING, |there| self.says[mark][usize::from(there)]))
    }
}

/// Whether the boundary after a row is plainly a wrap, or plainly none.
pub(super) fn plain(row: &Row, one: &Face<'_>, two: &Face<'_>) -> Option<bool> {
    if row.limit == 0 || two.start == Start::Forbidden {
        return None;
    }
    let room = room(row, row.limit);
    match one.end {
        End::Stop | End::ClosedStop | End::Period if room >= i64::from(EARLY) => Some(false),
        End::Han | End::Hangul | End::Comma if room < 0 && row.edge() <= row.limit + HANGING => Some(true),
        _ => None,
    }
}

/// Columns that a row leaves on a page of `limit` columns, beyond the next unit.
fn room(row: &Row, limit: u32) -> i64 {
    i64::from(limit) - i64::from(row.edge()) - i64::from(row.unit)
}

/// Whether a row shows the room of an indent: it is full on a page that is narrower by one. One that ends a paragraph shows nothing.
pub(super) fn shows_indent(row: &Row, limit: u32) -> Seen {
    match room(row, limit) {
        _ if row.unit == 0 => None,
        ..0 => Some(false),
        0..INDENT => Some(true),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stripped_indent_is_a_habit_where_half_of_the_paragraphs_show_its_room() {
        let strips = |shown: usize| {
            let mut counts = Counts::default();
            (0..40).for_each(|_| counts.take(true, [None, None, Some(false)]));
            (0..8).for_each(|nth| counts.take(false, [None, None, Some(nth < shown)]));
            Habit::of(&counts).strips_indents()
        };
        assert_eq!([0, 1, 3, 4, 8].map(strips), [false, false, false, true, true]);
    }
}
