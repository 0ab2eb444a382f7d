//! A pair: a line of two rows, whose one space says too little by itself, among lines that were folded.
//!
//! A single space where a row of the folded lines around it would be full was a line end like theirs: one that an author put into a
//! line stands there one time in thirty.

use super::Page;
use super::few::SLACK;
use super::gaps::gaps;
use super::line::{Line, Measure};
use crate::filter::rejoin::row::{INDENT, Row};
use crate::text::width::Size;

/// Lines of one width that show that lines of two rows were folded as well.
const SEVERAL: usize = 8;

/// The same where hardly a line that is wider than the page was left unfolded,
const FEW: usize = 2;

/// which one of so many may have been: a line of a program, an address.
const UNFOLDED: usize = 8;

/// How lines were folded.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fold {
    pub measure: Measure,
    /// Columns of the page.
    pub columns: u32,
    /// Whether first rows leave room for an indent.
    pub shortened: bool,
    lines: usize,
}

impl Fold {
    /// How `pages` were folded.
    pub(super) fn of(pages: &[(usize, Page)], measure: Measure, columns: u32) -> Self {
        let shortened = pages.iter().filter(|(_, page)| page[0].0.shortened).count() * 2 > pages.len();
        Self { measure, columns, shortened, lines: pages.len() }
    }

    /// Whether the row before gap `at` is full.
    fn fills(&self, line: &Line, at: usize) -> bool {
        let limit = self.columns - if self.shortened { INDENT } else { 0 };
        let (edge, end) = (line.ends_at(at, self.measure), line.ends_at(line.gaps.len(), self.measure));
        edge <= limit + SLACK
            && edge + line.gaps[at].unit + SLACK > limit
            && end - line.begins_at(at + 1, self.measure) <= self.columns + SLACK
    }
}

/// Columns of the widest stretch without a space: a line that was folded has none that is wider than the page.
fn widest(line: &Line) -> u32 {
    let stretch = |gap| line.ends_at(gap, Measure::default()) - line.begins_at(gap, Measure::default());
    (0..=line.gaps.len()).map(stretch).max().unwrap_or_default()
}

/// The lines of two rows besides `pages`, with the way that they were folded and the gap that was the line end.
pub(super) fn lines(
    text: &str,
    rows: &[Row],
    sizes: &[Size],
    pages: &[(usize, Page)],
    folds: &[Fold],
) -> Vec<(Line, Fold, usize)> {
    let folds: Vec<Fold> = folds.iter().copied().filter(|fold| fold.lines >= FEW).collect();
    let Some(least) = folds.iter().map(|fold| fold.columns).min() else { return Vec::new() };
    let mut known = pages.iter().map(|(at, _)| *at).peekable();
    let (mut found, mut others) = (Vec::new(), Vec::new());
    for (at, (row, size)) in rows.iter().zip(sizes).enumerate() {
        if known.next_if_eq(&at).is_some() || size.columns <= least + SLACK || size.ascii as usize == row.span.len() {
            continue;
        }
        if memchr::memchr2(b' ', b'\t', row.span.of(text).as_bytes()).is_none() {
            others.push(size.columns);
            continue;
        }
        let line = Line::new(at, row, *size, gaps(text, row.span));
        let mut suspects = (0..line.gaps.len()).filter(|gap| line.gaps[*gap].suspect);
        let fold = match (suspects.next(), suspects.next()) {
            (Some(gap), None) => folds.iter().find(|fold| fold.fills(&line, gap)).map(|fold| (*fold, gap)),
            _ => None,
        };
        match fold {
            Some((fold, gap)) => found.push((line, fold, gap)),
            None => others.push(widest(&line)),
        }
    }
    let is_shown = |fold: &Fold| {
        let pairs = found.iter().filter(|(_, of, _)| of.columns == fold.columns).count();
        let unfolded = others.iter().filter(|columns| **columns > fold.columns + SLACK).count();
        fold.lines >= SEVERAL || unfolded * UNFOLDED <= fold.lines + pairs
    };
    let shown: Vec<u32> = folds.iter().filter(|fold| is_shown(fold)).map(|fold| fold.columns).collect();
    found.retain(|(_, fold, _)| shown.contains(&fold.columns));
    found
}
