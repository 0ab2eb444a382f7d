//! Pages: the widths of a text that was put together from pages of several widths, none of which is borne out by the whole.
//!
//! Every row speaks for the widths that it fills and against those that it overflows. The pages are the sequence of widths, and of
//! stretches without one, that most rows speak for, where beginning another costs as much as a few rows say (the best path of
//! Viterbi, *Error bounds for convolutional codes*, 1967).

use super::page::{NARROWEST, WIDEST};
use super::row::Row;

/// Rows of a step at most: a page begins at a blank line or after so many rows.
const STEP: usize = 4;

/// What a row says of a width that it fills.
const FULL: i8 = 5;

/// What it says of one that it falls short of: it ends a paragraph, as one row in a few does, or the width is another.
const SHORT: i8 = -1;

/// Columns by which a row may fall short that begins a paragraph: its indent was stripped.
const INDENT: usize = 4;

/// What it says of one that it overflows.
const OVER: i8 = -7;

/// What it says of one that it would fill with an indent.
const NEAR: i8 = 3;

/// What must speak for another width, beyond what speaks for the same.
const ANEW: i8 = 16;

/// The state of no width, and after it those of every width.
const STATES: usize = WIDEST - NARROWEST + 2;

/// For each state how far the best path to it lies behind the best of all. None lies further behind than beginning anew costs, so
/// that a byte holds it.
type Behind = [i8; STATES];

/// What is known of a step when the path is walked back.
struct Step {
    /// The first row.
    start: usize,
    /// The best state before it.
    best: usize,
    /// The states that are reached best from there.
    anew: [bool; STATES],
}

/// Finds the pages of `rows`, and writes the width of each into its rows.
pub(super) fn part(rows: &mut [Row]) {
    let mut behind: Behind = [-ANEW; STATES];
    behind[0] = 0;
    let mut best = 0;
    let mut steps = Vec::with_capacity(rows.len() / 2);
    let mut strip = Strip::of(2);
    let mut at = 0;
    while at < rows.len() {
        let end = step(rows, at);
        steps.push(Step { start: at, best, anew: begin(&mut behind) });
        for row in &rows[at..end] {
            if row.unit != strip.unit {
                strip = Strip::of(row.unit);
            }
            strip.speak(row.edge(), &mut behind);
        }
        best = lead(&mut behind);
        at = end;
    }
    let mut end = rows.len();
    for Step { start, best: before, anew } in steps.into_iter().rev() {
        if anew[best] || start == 0 {
            close(&mut rows[start..end], best);
            (best, end) = (if anew[best] { before } else { best }, start);
        }
    }
}

/// Where the step that begins at row `at` ends.
fn step(rows: &[Row], at: usize) -> usize {
    let most = (at + STEP).min(rows.len());
    (at + 1..most).find(|row| rows[*row].blanks > 0).unwrap_or(most)
}

/// Lets every state be reached anew from the best one; those for which that is better.
fn begin(behind: &mut Behind) -> [bool; STATES] {
    let mut anew = [false; STATES];
    for (behind, anew) in behind.iter_mut().zip(&mut anew) {
        *anew = *behind < -ANEW;
        *behind = (*behind).max(-ANEW);
    }
    anew
}

/// What rows say of every width, whatever column they end at: a strip that is laid along the widths.
struct Strip {
    /// Columns of the unit behind the rows.
    unit: u32,
    /// Bytes before the widths that are filled speak of those that are overflowed.
    says: [i8; 2 * STATES],
}

impl Strip {
    /// What rows before a unit of so many columns say.
    fn of(unit: u32) -> Self {
        let mut says = [OVER; 2 * STATES];
        let full = STATES + (unit as usize).min(STATES);
        let near = (full + INDENT).min(2 * STATES);
        says[STATES..full].fill(FULL);
        says[full.min(near)..near].fill(NEAR);
        says[near..].fill(SHORT);
        Self { unit, says }
    }

    /// Lets a row that ends at column `edge` speak.
    fn speak(&self, edge: u32, behind: &mut Behind) {
        let filled = (edge as usize).clamp(NARROWEST, WIDEST + 1) - NARROWEST;
        let says = &self.says[STATES - filled..];
        behind[1..].iter_mut().zip(says).for_each(|(behind, says)| *behind += says);
    }
}

/// The best state, and how far the others lie behind it.
fn lead(behind: &mut Behind) -> usize {
    let most = behind.iter().copied().fold(i8::MIN, i8::max);
    behind.iter_mut().for_each(|behind| *behind -= most);
    behind.iter().position(|behind| *behind == 0).unwrap_or(0)
}

/// Writes the width of `state` into the rows of a page.
fn close(rows: &mut [Row], state: usize) {
    let limit = if state == 0 { 0 } else { (state - 1 + NARROWEST) as u32 };
    rows.iter_mut().for_each(|row| row.limit = limit);
}
