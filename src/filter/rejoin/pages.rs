//! Pages: the widths of a text that was put together from pages of several widths, none of which is borne out by the whole.
//!
//! The text is read chunk by chunk, and a new page begins where two widths of their own explain the rows better than one does.

use super::page::{Width, Widths};
use super::row::Row;

/// Rows of a chunk at most; a blank line ends one sooner.
const CHUNK: usize = 16;

/// Rows of a chunk at least: fewer say nothing of a width.
const LEAST: usize = 4;

/// Rows that two widths must explain beyond what one does.
const GAIN: i32 = 5;

/// One row in so many must be full on a page: the fewer rows a width is inferred from, the more of them chance fills.
const FULL: i32 = 5;

/// Finds the pages of `rows`, and writes the width of each into its rows.
pub(super) fn part(rows: &mut [Row]) {
    let mut page = Widths::new();
    let (mut start, mut at) = (0, 0);
    while at < rows.len() {
        let end = chunk(rows, at);
        let mut here = Widths::new();
        rows[at..end].iter().for_each(|row| here.take(row.edge(), row.unit));
        let mut both = page.clone();
        both.add(&here);
        if at > start && worth(page.best()) + worth(here.best()) - worth(both.best()) >= GAIN {
            close(&mut rows[start..at], page.best());
            (page, start) = (here, at);
        } else {
            page = both;
        }
        at = end;
    }
    close(&mut rows[start..], page.best());
}

/// Where the chunk that begins at row `at` ends.
fn chunk(rows: &[Row], at: usize) -> usize {
    let most = (at + CHUNK).min(rows.len());
    (at + LEAST..most).find(|row| rows[*row].blanks > 0).unwrap_or(most)
}

/// How many rows a width explains more than it contradicts.
const fn worth(width: Width) -> i32 {
    width.full - width.over
}

fn close(rows: &mut [Row], width: Width) {
    if width.is_borne_out() && width.full * FULL >= width.rows {
        rows.iter_mut().for_each(|row| row.limit = width.columns);
    }
}
