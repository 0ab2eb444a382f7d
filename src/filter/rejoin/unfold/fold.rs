//! The fold: which gaps of a line were line ends, if the line is a page of a given width folded flat.
//!
//! The cheapest reading of the whole line says it: a row that is full costs nothing, one that ends early costs what a paragraph end
//! costs at that place, and a space inside a row costs what such a space costs in this document.

use super::cost;
use super::line::{Line, Measure, Stretch};
use crate::filter::rejoin::row::INDENT;

/// Columns beyond the width from which on a row is held for two.
const TOO_WIDE: u32 = 12;

/// Reads lines as pages of one width.
#[derive(Debug)]
pub(super) struct Reader {
    measure: Measure,
    width: u32,
    /// What a row costs less that ends early with a sentence.
    stop: i32,
    places: Vec<Place>,
    /// The cheapest reading in which a row starts behind so many gaps, by whether that row is shortened.
    best: Vec<[Best; 2]>,
    /// The cheapest reading.
    pub rows: Vec<Stretch>,
}

/// What is asked of a gap again and again, side by side.
#[derive(Clone, Copy, Debug, Default)]
struct Place {
    /// Columns of the line up to the start of the row that begins behind so many gaps.
    start: u32,
    /// Those up to the gap that it may end at,
    end: u32,
    /// and of the unit behind that.
    unit: u32,
    /// What it costs that the row ends there early.
    early: i32,
    /// Cost of the spaces before that gap.
    spaces: i32,
}

impl Reader {
    pub(super) const fn new(measure: Measure, width: u32) -> Self {
        Self { measure, width, stop: 0, places: Vec::new(), best: Vec::new(), rows: Vec::new() }
    }

    /// A reader for lines that are known to be folded.
    pub(super) fn of_folded(measure: Measure, width: u32) -> Self {
        Self { stop: cost::STOP, ..Self::new(measure, width) }
    }

    /// Gaps that were read.
    pub(super) fn gaps(&self) -> usize {
        self.places.len() - 1
    }

    /// Columns that a row may take.
    pub(super) const fn limit(&self, shortened: bool) -> u32 {
        if shortened { self.width.saturating_sub(INDENT) } else { self.width }
    }

    /// Finds the cheapest reading of `line`, leaves it in `rows`, and gives its cost.
    pub(super) fn read(&mut self, line: &Line) -> i32 {
        self.open(line, line.gaps.len());
        self.read_as(self.width)
    }

    /// Finds the cheapest reading of what was opened last as a page of another width.
    pub(super) fn read_as(&mut self, width: u32) -> i32 {
        self.width = width;
        let count = self.gaps();
        self.best.clear();
        self.best.resize(count + 2, [Best { cost: i32::MAX, from: 0, shortened: false }; 2]);
        self.best[0] = [0, cost::UNUSUAL].map(|cost| Best { cost, from: 0, shortened: false });
        for from in 0..=count {
            self.step(from);
        }
        self.rows.clear();
        let (mut at, mut state) = (count + 1, false);
        while at > 0 {
            let Best { from, shortened, .. } = self.best[at][usize::from(state)];
            self.rows.push(Stretch { from: from as usize, to: at - 1, shortened });
            (at, state) = (from as usize, shortened);
        }
        self.rows.reverse();
        self.best[count + 1][0].cost
    }

    /// Opens the first `most` gaps of `line`, whatever width they are read as.
    pub(super) fn open(&mut self, line: &Line, most: usize) {
        let count = line.gaps.len().min(most);
        self.places.clear();
        let (mut start, mut spaces) = (0, 0i32);
        self.places.extend(line.gaps[..count].iter().enumerate().map(|(at, gap)| {
            let early = gap.early - if gap.stop { self.stop } else { 0 };
            let place = Place { start, end: line.ends_at(at, self.measure), unit: gap.unit, early, spaces };
            (start, spaces) = (line.begins_at(at + 1, self.measure), spaces.saturating_add(gap.space));
            place
        }));
        self.places.push(Place { start, end: line.ends_at(count, self.measure), spaces, ..Place::default() });
    }

    /// Tries every end of the row that starts behind `from` gaps, shortened or not.
    fn step(&mut self, from: usize) {
        let so_far = self.best[from].map(|best| best.cost);
        let limits = [self.limit(false), self.limit(true)];
        let first = self.places[from];
        let mut open = so_far.map(|cost| cost < i32::MAX);
        let (places, best) = (&self.places[from..], &mut self.best[from + 1..]);
        for (nth, (place, next)) in places.iter().zip(best).enumerate() {
            let columns = place.end - first.start;
            let inside = place.spaces - first.spaces;
            for state in 0..2 {
                let over = columns.saturating_sub(limits[state]);
                // At least one stretch, however wide, so that every line has a reading.
                open[state] &= over <= TOO_WIDE || nth == 0;
                if !open[state] {
                    continue;
                }
                let row = so_far[state].saturating_add(inside).saturating_add(cost::OVER * over.min(1000) as i32);
                let best = |cost| Best { cost, from: from as u32, shortened: state == 1 };
                if nth + 1 == places.len() {
                    next[0].offer(best(row));
                    continue;
                }
                let (plain, shortened) = match limits[state].saturating_sub(columns + place.unit - 1) as i32 {
                    0 => (place.early.min(0), cost::SHORTENED.min(place.early)),
                    room => ((place.early + cost::UNUSUAL).min(room * cost::ROOM), place.early),
                };
                next[0].offer(best(row.saturating_add(plain)));
                next[1].offer(best(row.saturating_add(shortened)));
            }
            if open == [false; 2] {
                break;
            }
        }
    }
}

/// The cheapest reading up to where a row starts.
#[derive(Clone, Copy, Debug)]
struct Best {
    cost: i32,
    /// Where the row before that one started,
    from: u32,
    /// and whether it was shortened.
    shortened: bool,
}

impl Best {
    /// Takes another reading if it is cheaper.
    fn offer(&mut self, other: Self) {
        if other.cost < self.cost {
            *self = other;
        }
    }
}
