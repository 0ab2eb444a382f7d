//! Pages: the widths of a text that was put together from pages of several widths.
//!
//! Every row speaks for the widths that it fills and against those that it overflows. The pages are the sequence of widths, and of
//! stretches without one, that most rows speak for, where beginning another costs as much as a few rows say (the best path of
//! Viterbi, *Error bounds for convolutional codes*, 1967).

use std::ops::Range;

use fearless_simd::{Level, Simd, dispatch};

use super::widths::{NARROWEST, SLACK, WIDEST};
use crate::filter::rejoin::row::{self, Row};

/// Rows of a step at most: a page begins at a blank line or after so many rows.
const STEP: usize = 4;

/// What a row has against a width that it fills.
const FULL: u8 = 0;

/// Against one that it would fill with an indent.
const NEAR: u8 = 2;

/// Against no width.
const NONE: u8 = 5;

/// Against one that it falls short of: it ends a paragraph, as one row in a few does, or the width is another.
const SHORT: u8 = 6;

/// Against one that it overflows.
const OVER: u8 = 12;

/// Columns by which a row may fall short that begins a paragraph: its indent was stripped.
const STRIPPED: usize = row::INDENT as usize;

/// What speaks against beginning anew with another width.
const ANEW: u8 = 24;

/// What speaks against a stretch without a width behind a page.
const LEAVE: u8 = 8;

/// Rows that are a text of their own: fewer may have no other page than those around them.
pub(in crate::filter::rejoin) const TEXT: usize = 20;

/// How many widths there are.
const WIDTHS: usize = WIDEST - NARROWEST + 1;

/// So many, and what fills whole registers behind the widest.
const LANES: usize = WIDTHS.next_multiple_of(32);

/// How far the best path to each width lies behind the best of all. None lies further behind than beginning anew costs, so that a
/// byte holds it.
type Lags = [u8; LANES];

/// A width by its place among all of them, or none.
type State = Option<usize>;

/// What is known of a step when the path is walked back.
struct Step {
    /// The first row.
    start: usize,
    /// The best state before it.
    best: State,
    /// How far no width lies behind it, and every width.
    none: u8,
    lags: Lags,
}

/// The rows of one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Page {
    pub rows: Range<usize>,
    /// Columns of the page; 0 where nothing shows that it was wrapped.
    pub columns: u32,
}

/// The pages that `rows` stand on, of which one at least shows a width; none where nearly as much speaks for one page of `single`
/// columns.
pub(super) fn part(rows: &[Row], single: Option<u32>) -> Option<Vec<Page>> {
    let enough = single.map(|columns| against(rows, columns).saturating_sub(ANEW.into()));
    if enough == Some(0) {
        return None;
    }
    let (pages, against) = dispatch!(Level::new(), simd => part_in(simd, rows));
    let is_parted = enough.is_none_or(|enough| against < enough) && pages.iter().any(|page| page.columns > 0);
    is_parted.then_some(pages)
}

/// What the rows have against being one page of so many columns.
fn against(rows: &[Row], columns: u32) -> u64 {
    let width = (columns as usize).clamp(NARROWEST, WIDEST) - NARROWEST;
    let strips = Strips::of(rows);
    rows.iter().map(|row| u64::from(strips.of_row(row)[width])).sum()
}

/// The best path, and what the rows have against it.
#[inline(always)]
fn part_in(_: impl Simd, rows: &[Row]) -> (Vec<Page>, u64) {
    let mut lags = [ANEW; LANES];
    let mut none = 0;
    let mut best = None;
    let mut against = 0;
    let mut steps = Vec::with_capacity(rows.len() / 2);
    let strips = Strips::of(rows);
    let mut at = 0;
    while at < rows.len() {
        let end = step(rows, at);
        steps.push(Step { start: at, best, none, lags });
        // Every state may be reached from the best one.
        none = none.min(LEAVE);
        lags = lags.map(|lag| lag.min(ANEW));
        for row in &rows[at..end] {
            none += NONE;
            speak(strips.of_row(row), &mut lags);
        }
        let (least, leader) = lead(&mut none, &mut lags);
        against += u64::from(least);
        best = leader;
        at = end;
    }
    let mut end = rows.len();
    let mut pages = Vec::new();
    for Step { start, best: last, none, lags } in steps.into_iter().rev() {
        let lag = best.map_or(none, |width| lags[width]);
        let is_begun = lag > if best.is_none() { LEAVE } else { ANEW };
        if is_begun || start == 0 {
            let columns = best.map_or(0, |width| (width + NARROWEST) as u32);
            pages.push(Page { rows: start..end, columns });
            (best, end) = (if is_begun { last } else { best }, start);
        }
    }
    pages.reverse();
    (absorb(pages, rows), against)
}

/// Gives a few rows without a width to the page before them, or behind, if none of them overflows that: a list on it.
fn absorb(pages: Vec<Page>, rows: &[Row]) -> Vec<Page> {
    let holds = |page: &Page, list: &Page| {
        let fits = |row: &Row| row.edge() <= page.columns + SLACK as u32;
        page.columns > 0 && list.columns == 0 && list.rows.len() < TEXT && rows[list.rows.clone()].iter().all(fits)
    };
    let mut absorbed: Vec<Page> = Vec::with_capacity(pages.len());
    let mut pages = pages.into_iter().peekable();
    while let Some(page) = pages.next() {
        match absorbed.last_mut() {
            Some(last) if last.columns == page.columns || holds(last, &page) => last.rows.end = page.rows.end,
            _ => match pages.next_if(|next| holds(next, &page)) {
                Some(next) => absorbed.push(Page { rows: page.rows.start..next.rows.end, ..next }),
                None => absorbed.push(page),
            },
        }
    }
    absorbed
}

/// Where the step that begins at row `at` ends.
fn step(rows: &[Row], at: usize) -> usize {
    let most = (at + STEP).min(rows.len());
    (at + 1..most).find(|row| rows[*row].blanks > 0).unwrap_or(most)
}

/// What a row has against every width, whatever column it ends at: laid along the widths, so that those it overflows come before
/// those it fills.
type Strip = [u8; 2 * LANES];

/// A strip for every unit that stands behind a row, by its columns.
struct Strips(Vec<Strip>);

impl Strips {
    /// The strips for the units behind `rows`.
    fn of(rows: &[Row]) -> Self {
        let widest = rows.iter().map(|row| row.unit as usize).max().unwrap_or(0);
        Self((0..=widest).map(strip).collect())
    }

    /// What `row` has against every width.
    #[inline(always)]
    fn of_row(&self, row: &Row) -> &Lags {
        let filled = (row.edge() as usize).clamp(NARROWEST, WIDEST + 1) - NARROWEST;
        self.0[row.unit as usize][WIDTHS - filled..].first_chunk().unwrap_or(&[OVER; LANES])
    }
}

/// The strip for a unit of so many columns.
fn strip(unit: usize) -> Strip {
    let mut strip = [OVER; 2 * LANES];
    let filled = &mut strip[WIDTHS..];
    let full = unit.min(WIDTHS);
    let near = (full + STRIPPED).min(WIDTHS);
    filled[..full].fill(FULL);
    filled[full..near].fill(NEAR);
    filled[near..].fill(SHORT);
    strip
}

/// Lets a row speak that `says` so much against every width.
#[inline(always)]
fn speak(says: &Lags, lags: &mut Lags) {
    for (lag, says) in lags.iter_mut().zip(says) {
        *lag += says;
    }
}

/// How far the best state has gone, and which it is; how far the others lie behind it is counted from there on.
#[inline(always)]
fn lead(none: &mut u8, lags: &mut Lags) -> (u8, State) {
    // Behind the widest width there is none.
    lags[WIDTHS..].fill(u8::MAX);
    let least = lags.iter().fold(*none, |least, lag| least.min(*lag));
    *none -= least;
    for lag in &mut *lags {
        *lag -= least;
    }
    (least, if *none == 0 { None } else { memchr::memchr(0, lags) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    /// Rows of a page of `columns`, every fourth of which ends a paragraph.
    fn page(columns: u32, rows: usize) -> impl Iterator<Item = Row> {
        let edge = move |at| if at % 4 == 3 { columns / 3 } else { columns };
        (0..rows).map(move |at| Row { columns: edge(at), unit: 2, ..Row::of(Span::new(0, 0), 0, 0) })
    }

    #[test]
    fn a_text_is_parted_where_the_width_changes() {
        let rows: Vec<_> = page(40, 24).chain(page(60, 20)).chain(page(32, 28)).collect();
        let pages = part(&rows, Some(60)).expect("there are three");
        let found: Vec<_> = pages.into_iter().map(|page| (page.rows, page.columns)).collect();
        assert_eq!(found, [(0..24, 40), (24..44, 60), (44..72, 32)]);
    }

    #[test]
    fn one_page_is_not_parted() {
        let rows: Vec<_> = page(40, 72).collect();
        assert_eq!(part(&rows, Some(40)), None);
        assert_eq!(part(&rows, None), Some(vec![Page { rows: 0..72, columns: 40 }]));
    }

    #[test]
    fn a_list_is_on_the_page_around_it() {
        let list = |rows: usize| (0..rows).flat_map(|at| page(13 + at as u32 * 7 % 26, 1));
        let text = |rows| -> Vec<_> { page(60, 24).chain(list(rows)).chain(page(32, 24)).collect() };
        let found =
            |rows| part(&text(rows), Some(60)).map(|pages| pages.into_iter().map(|page| page.columns > 0).collect::<Vec<_>>());
        assert_eq!(found(TEXT - 4), Some(vec![true, true]));
        assert_eq!(found(2 * TEXT), Some(vec![true, false, true]));
    }

    #[test]
    fn rows_that_fill_nothing_are_no_page() {
        let rows: Vec<_> = (0..72).flat_map(|at| page(12 + at * 7 % 60, 1)).collect();
        assert_eq!(part(&rows, None), None);
    }
}
