//! Columns: cells that stand one below another, each behind a run of spaces that an author typed to bring it there.

use super::{Row, is_blank};
use crate::text::width::measure;

/// Columns of white space at least that set a cell off.
const APART: usize = 2;

/// Rows on each side of one in which its columns are looked for, and how many of them have to have one.
const NEAR: usize = 2;
const OTHERS: usize = 2;

/// Columns of the narrowest cell that others hang beside.
const HANGING: u32 = 8;

/// Cells of a row that are looked at: tables have fewer.
const CELLS: usize = 12;

/// The columns at which the first cells of a row begin, but for the very first.
fn cells(text: &str, row: &Row) -> impl Iterator<Item = u32> {
    let content = row.span.of(text);
    let runs = content.match_indices("  ").filter(|(at, _)| !content[..*at].ends_with(' '));
    runs.take(CELLS).map(move |(at, _)| {
        let rest = content[at + APART..].trim_start_matches(is_blank);
        row.indent + measure(&content[..content.len() - rest.len()]).columns
    })
}

/// Spaces that bring what follows to its place: more of them stand together than an indent has, or a sentence, however it is justified.
pub(in crate::filter::rejoin) const WIDE: &str = "                        ";

/// Whether the spaces of the line at `at` are no line ends that were flattened: more of them stand together than an indent has, or a cell
/// begins where cells of two lines near it do.
pub(in crate::filter::rejoin) fn is_set_in_columns(text: &str, rows: &[Row], at: usize) -> bool {
    let near = at.saturating_sub(NEAR)..rows.len().min(at + NEAR + 1);
    let has = |other: usize, column| other != at && cells(text, &rows[other]).any(|begins| begins == column);
    rows[at].indent as usize >= WIDE.len()
        || rows[at].span.of(text).contains(WIDE)
        || cells(text, &rows[at]).any(|column| near.clone().filter(|other| has(*other, column)).count() >= OTHERS)
}

/// Whether `row` hangs in a column of its own at the place where a cell of `next` begins, as the rest of an entry does above another.
pub(in crate::filter::rejoin) fn hangs_above(text: &str, row: &Row, next: &Row) -> bool {
    row.indent >= HANGING && next.indent < row.indent && cells(text, next).next() == Some(row.indent)
}
