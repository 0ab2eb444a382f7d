//! The fold: which gaps of a line were line ends, if the line is a page of a given width folded flat.
//!
//! The cheapest reading of the whole line says it: a row that is full costs nothing, one that ends early costs what a paragraph end
//! costs at that place, and a space inside a row costs what such a space costs in this document.

use super::gaps::Gap;
use super::hangul::Syllables;
use super::joint::{Class, class};
use super::page::Model;
use super::shape::End;
use super::vote::{Pair, Votes, pair};
use crate::text::Span;
use crate::text::script::is_hangul;
use crate::text::width::Size;

/// Costs of a reading, in tenths of a nat.
pub(super) mod cost {
    /// A space between two characters that are written solid.
    pub const SUSPECT: i32 = 50;
    /// A space from which on it is one that no author puts there.
    pub const SURPRISE: i32 = 25;
    /// A space from which on it says something of the width; one twice as surprising says twice as much.
    pub const WEIGHT: i32 = 10;
    /// A row that ends early, wherever it ends.
    pub const EARLY: i32 = 32;
    /// Less where the row ends with a stop.
    pub const AFTER_STOP: i32 = -24;
    /// Less where it ends with a colon or a semicolon.
    pub const AFTER_COLON: i32 = -12;
    /// Less where an enumerated item begins.
    pub const BEFORE_ITEM: i32 = -15;
    /// Where the next item of a series or a list begins, a row that goes on costs more.
    pub const SERIES: i32 = -30;
    /// The least that a row costs that ends early.
    pub const LEAST: i32 = 3;
    /// A row that is shortened by an indent though the one before did not end early.
    pub const SHORTENED: i32 = 35;
    /// A first row that is not shortened.
    pub const UNSHORTENED: i32 = 4;
    /// A column of room on a row that goes on: type is not set to the column.
    pub const ROOM: i32 = 6;
    /// A column beyond the width, where type of different widths explains it.
    pub const OVER: i32 = 6;
}

/// The indent of a first line, in columns.
pub(super) const INDENT: u32 = 4;

/// Columns beyond the width from which on a row is held for two.
const TOO_WIDE: u32 = 12;

/// A line that may be a folded page, and its gaps.
#[derive(Debug)]
pub(super) struct Line {
    /// Its place among the rows.
    pub at: usize,
    pub span: Span,
    /// The size of all of it.
    pub whole: Size,
    pub gaps: Vec<Gap>,
}

/// A stretch of a line from gap to gap, held for a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    /// The gap before it, counted from one; 0 at the start of the line.
    pub from: usize,
    /// The gap after it, counted from zero; the number of gaps at the end of the line.
    pub to: usize,
    /// Whether it shows the room of an indent.
    pub shortened: bool,
}

impl Line {
    /// The size of the line up to the start of the row that begins behind `from` gaps.
    pub(super) fn start(&self, from: usize) -> Size {
        from.checked_sub(1).map_or_else(Size::default, |gap| self.gaps[gap].after)
    }

    /// The size of the line up to gap `to`, or up to its end.
    pub(super) fn end(&self, to: usize) -> Size {
        self.gaps.get(to).map_or(self.whole, |gap| gap.before)
    }

    /// Where a stretch stands in the text.
    pub(super) fn span(&self, stretch: Stretch) -> Span {
        let start = stretch.from.checked_sub(1).map_or(self.span.start, |gap| self.gaps[gap].span.end);
        Span::new(start, self.gaps.get(stretch.to).map_or(self.span.end, |gap| gap.span.start))
    }

    /// The size of a stretch.
    pub(super) fn size(&self, stretch: Stretch) -> Size {
        self.end(stretch.to) - self.start(stretch.from)
    }
}

/// What it costs that a row ends with `before`, and another begins, with an item perhaps, though it is not full.
pub(super) fn early(before: &str, item: bool) -> i32 {
    let end = match End::of(before) {
        End::Stop | End::ClosedStop => cost::AFTER_STOP,
        End::Period if before.strip_suffix('.').is_some_and(|rest| rest.ends_with(is_hangul)) => cost::AFTER_STOP,
        End::Colon | End::Semicolon | End::Period => cost::AFTER_COLON,
        End::Dash if before.ends_with('…') => cost::AFTER_COLON,
        _ => 0,
    };
    let item = if item { cost::BEFORE_ITEM } else { 0 };
    (cost::EARLY + end + item).max(cost::LEAST)
}

/// What it costs that a space stood between the two before the page was folded.
pub(super) fn space(before: char, after: char, votes: &Votes, syllables: Option<&Syllables>) -> i32 {
    if let Some(syllables) = syllables.filter(|_| is_hangul(before) && is_hangul(after)) {
        // The surprise at a space there: the logarithm of one over its likelihood.
        return ((-syllables.odds(before, after, 1)).exp().ln_1p() * 10.0).min(60.0) as i32;
    }
    let odds = match pair(before, after) {
        Some(pair @ (Pair::Letter | Pair::Digit | Pair::SolidParen | Pair::ParenSolid | Pair::CommaSolid)) => votes.odds(pair),
        Some(_) => 3.0,
        None if class(before) == Class::WideMark || class(after) == Class::WideMark => -3.0,
        None => 3.0,
    };
    if odds > 0.0 { (4.0 / (1.0 + odds)) as i32 } else { (6.0 - odds * 8.0).min(40.0) as i32 }
}

/// Reads lines as pages of one width.
#[derive(Debug)]
pub(super) struct Reader {
    model: Model,
    width: u32,
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
    pub(super) const fn new(model: Model, width: u32) -> Self {
        Self { model, width, places: Vec::new(), best: Vec::new(), rows: Vec::new() }
    }

    /// Gaps that were read.
    pub(super) fn gaps(&self) -> usize {
        self.places.len() - 1
    }

    /// Columns that a row may take.
    pub(super) const fn limit(&self, shortened: bool) -> u32 {
        if shortened { self.width.saturating_sub(INDENT) } else { self.width }
    }

    /// Finds the cheapest reading of the first `most` gaps of `line`, leaves it in `rows`, and gives its cost.
    pub(super) fn read(&mut self, line: &Line, most: usize) -> i32 {
        let count = line.gaps.len().min(most);
        self.begin(line, count);
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

    fn begin(&mut self, line: &Line, count: usize) {
        let columns = |size| self.model.columns(size);
        self.places.clear();
        let (mut start, mut spaces) = (0, 0i32);
        self.places.extend(line.gaps[..count].iter().map(|gap| {
            let place = Place { start, end: columns(gap.before), unit: gap.unit, early: gap.early, spaces };
            (start, spaces) = (columns(gap.after), spaces.saturating_add(gap.space));
            place
        }));
        self.places.push(Place { start, end: columns(line.end(count)), spaces, ..Place::default() });
        self.best.clear();
        self.best.resize(count + 2, [Best { cost: i32::MAX, from: 0, shortened: false }; 2]);
        self.best[0] = [0, cost::UNSHORTENED].map(|cost| Best { cost, from: 0, shortened: false });
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
                    room => ((place.early + cost::UNSHORTENED).min(room * cost::ROOM), place.early),
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
