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
    /// Columns of the line up to the start of the row that begins behind so many gaps, and up to the gap it ends at.
    edges: Vec<(u32, u32)>,
    /// The cheapest reading in which a row starts behind so many gaps, by whether that row is shortened.
    best: Vec<[Best; 2]>,
    /// Cost of the spaces up to a gap.
    spaces: Vec<i32>,
    /// The cheapest reading.
    pub rows: Vec<Stretch>,
}

impl Reader {
    pub(super) const fn new(model: Model, width: u32) -> Self {
        Self { model, width, edges: Vec::new(), best: Vec::new(), spaces: Vec::new(), rows: Vec::new() }
    }

    /// Gaps that were read.
    pub(super) fn gaps(&self) -> usize {
        self.spaces.len() - 1
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
            for state in [false, true] {
                if self.best[from][usize::from(state)].cost < i32::MAX {
                    self.step(line, count, from, state);
                }
            }
        }
        self.rows.clear();
        let (mut at, mut state) = (count + 1, false);
        while at > 0 {
            let Best { from, shortened, .. } = self.best[at][usize::from(state)];
            self.rows.push(Stretch { from, to: at - 1, shortened });
            (at, state) = (from, shortened);
        }
        self.rows.reverse();
        self.best[count + 1][0].cost
    }

    fn begin(&mut self, line: &Line, count: usize) {
        let gaps = &line.gaps[..count];
        let columns = |size| self.model.columns(size);
        self.edges.clear();
        self.edges.extend((0..=count).map(|gap| (columns(line.start(gap)), columns(line.end(gap)))));
        self.best.clear();
        self.best.resize(gaps.len() + 2, [Best { cost: i32::MAX, from: 0, shortened: false }; 2]);
        self.best[0] = [0, cost::UNSHORTENED].map(|cost| Best { cost, from: 0, shortened: false });
        self.spaces.clear();
        self.spaces.push(0);
        let mut sum = 0i32;
        self.spaces.extend(gaps.iter().map(|gap| {
            sum = sum.saturating_add(gap.space);
            sum
        }));
    }

    /// Tries every end of the row that starts behind `from` gaps.
    fn step(&mut self, line: &Line, count: usize, from: usize, state: bool) {
        let so_far = self.best[from][usize::from(state)].cost;
        let (start, limit) = (self.edges[from].0, self.limit(state));
        for to in from..=count {
            let columns = self.edges[to].1 - start;
            let over = columns.saturating_sub(limit);
            // At least one stretch, however wide, so that every line has a reading.
            if over > TOO_WIDE && to > from {
                break;
            }
            let inside = self.spaces[to] - self.spaces[from];
            let row = so_far.saturating_add(inside).saturating_add(cost::OVER.saturating_mul(over.min(1000) as i32));
            let best = |cost| Best { cost, from, shortened: state };
            if to == count {
                self.best[to + 1][0].offer(best(row));
                continue;
            }
            let gap = &line.gaps[to];
            let (plain, shortened) = match limit.saturating_sub(columns + gap.unit - 1) as i32 {
                0 => (gap.early.min(0), cost::SHORTENED.min(gap.early)),
                room => ((gap.early + cost::UNSHORTENED).min(room * cost::ROOM), gap.early),
            };
            let next = &mut self.best[to + 1];
            next[0].offer(best(row.saturating_add(plain)));
            next[1].offer(best(row.saturating_add(shortened)));
        }
    }
}

/// The cheapest reading up to where a row starts.
#[derive(Clone, Copy, Debug)]
struct Best {
    cost: i32,
    /// Where the row before that one started,
    from: usize,
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
