//! Justification: rows whose spaces were widened until they end where the page does, as `groff` sets manual pages.
//!
//! The last row of a paragraph is never widened, so this shows the wraps as well as the ends. A row with wide spaces looks like the
//! cells of a table; those stand below each other from row to row.

use super::Row;
use super::tabs::STOP;
use crate::text::width::measure;

/// Columns that a row may fall short of the edge: a wide character does not fit into one.
const SHORT: u32 = 1;

/// Widened rows that a page needs.
const LEAST: usize = 3;

/// How many rows with wide spaces there are to one widened at most: lists set wide spaces behind their marks.
const SHARE: usize = 3;

/// What justification did to a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::filter::rejoin) enum Set {
    /// The page is not justified.
    #[default]
    Ragged,
    /// Its spaces were widened, and it ends at the edge.
    Widened,
    /// It ends at the edge without.
    Even,
    /// It has spaces and falls short: the last of its paragraph.
    Short,
    /// It falls short, and has no space that could be widened.
    Solid,
}

impl Set {
    /// The names of what may have been done, in order.
    pub(in crate::filter::rejoin) const NAMES: [&str; 5] = [
        "in a page that is not justified",
        "widened to the edge",
        "at the edge without being widened",
        "short of the edge and not widened",
        "short of the edge, without a space",
    ];
}

/// Writes into its rows what justification did to them; whether a text was justified.
pub(in crate::filter::rejoin) fn mark(text: &str, rows: &mut [Row]) -> bool {
    let at_edge = |row: &Row| row.limit > 0 && (row.limit.saturating_sub(SHORT)..=row.limit).contains(&row.edge());
    let is_wide = |row: &&Row| !row.flat && row.span.of(text).contains("  ");
    let is_widened = |row: &&Row| is_wide(row) && is_even(row.span.of(text));
    // A space is ASCII.
    let edged = rows.iter().filter(|row| row.ascii > 1 && at_edge(row)).filter(is_widened).count();
    if edged < LEAST || edged * SHARE < rows.iter().filter(is_wide).count() || are_cells(text, rows, at_edge) {
        return false;
    }
    let set = |row: &Row| match (at_edge(row), row.edge() < row.limit) {
        _ if row.flat || row.limit == 0 => Set::Ragged,
        (true, _) if is_widened(&row) => Set::Widened,
        (true, _) if is_wide(&row) => Set::Ragged,
        (true, _) => Set::Even,
        (_, false) => Set::Ragged,
        _ if row.span.of(text).contains(' ') => Set::Short,
        _ => Set::Solid,
    };
    rows.iter_mut().for_each(|row| row.set = set(row));
    true
}

/// Columns by which the spaces of a widened row may differ: they are as wide as each other, but for one column that is over and one
/// or two that the author put behind a stop.
const UNEVEN: usize = 3;

/// Whether the spaces of a row are of one width, but for the first, which may set off a mark. A tab stands for one column or more.
fn is_even(row: &str) -> bool {
    let (mut least, mut most) = (usize::MAX, 0);
    let mut rest = row.split_once("  ").map_or(row, |(_, rest)| rest.trim_start_matches(' '));
    while let Some(start) = rest.find(' ') {
        rest = &rest[start..];
        let word = rest.trim_start_matches(' ');
        let space = rest.len() - word.len();
        least = least.min(space);
        most = most.max(if space < STOP { space } else { (space / STOP - 1) * STOP + 1 + space % STOP });
        rest = word;
    }
    most <= least.saturating_add(UNEVEN)
}

/// Whether the wide spaces of rows that reach the edge stand below each other.
fn are_cells(text: &str, rows: &[Row], at_edge: impl Fn(&Row) -> bool) -> bool {
    let (mut pairs, mut aligned) = (0, 0);
    let mut above = Vec::new();
    for row in rows {
        let here = if at_edge(row) { wide_spaces(row.span.of(text), row.indent) } else { Vec::new() };
        if !above.is_empty() && !here.is_empty() {
            pairs += 1;
            aligned += usize::from(are_aligned(&above, &here));
        }
        above = here;
    }
    aligned * 2 > pairs
}

/// The columns where each run of two spaces and more begins and ends.
fn wide_spaces(row: &str, indent: u32) -> Vec<(u32, u32)> {
    let mut spaces = Vec::new();
    let (mut at, mut rest) = (indent, row);
    while let Some(start) = rest.find("  ") {
        at += measure(&rest[..start]).columns;
        rest = &rest[start..];
        let word = rest.trim_start_matches(' ');
        let end = at + (rest.len() - word.len()) as u32;
        spaces.push((at, end));
        (at, rest) = (end, word);
    }
    spaces
}

/// Whether half of the wide spaces of one row begin or end where one of the other does.
fn are_aligned(one: &[(u32, u32)], two: &[(u32, u32)]) -> bool {
    let meets = |space: &&(u32, u32)| two.iter().any(|other| other.0 == space.0 || other.1 == space.1);
    one.iter().filter(meets).count() * 2 >= one.len()
}
