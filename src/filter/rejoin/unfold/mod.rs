//! Unfolding: the rows of a page whose line ends were flattened to spaces.
//!
//! ```text
//! lines ─gaps─▶ spaces ─spacing─▶ what an author's space costs ─ending─▶ what an author's line end costs
//!       ─trial─▶ the width ─proof─▶ whether it was folded ─fold─▶ rows
//! ```

mod cost;
mod ending;
mod endings;
mod few;
mod fold;
pub(super) mod gaps;
mod line;
mod pairs;
mod proof;
mod series;
mod spacing;
mod trial;

pub(super) use self::ending::EVIDENCE as ENDING_EVIDENCE;
use std::cell::LazyCell;

use self::fold::Reader;
use self::gaps::{gaps, has_gaps};
use self::line::{Line, Measure, Stretch};
use self::pairs::Fold;
use super::face::marks::Places;
use super::joint::hangul::Syllables;
use super::joint::vote::Votes;
use super::page::title::title_ends;
use super::row::columns::is_set_in_columns;
use super::row::{self, Row};
use crate::document::Document;
use crate::text::Span;
use crate::text::width::Size;

/// What a line must gain by a width of its own, in tenths of a nat, where it may have that of other lines.
const OWN: i32 = 50;

/// Columns of the shortest row that is told to be folded by its spaces alone.
const LEAST: u32 = 60;

/// Replaces every row that is a folded page by the rows of that page; whether there was one.
pub(super) fn unfold(text: &str, rows: &mut Vec<Row>, sizes: &mut Vec<Size>) -> bool {
    let (mut pages, mut folds): (Vec<(usize, Page)>, Vec<_>) = Default::default();
    for Way { measure, columns, are_paragraphs, lines } in found(text, rows, sizes) {
        let found = pages.len();
        let mut reader = Reader::of_folded(measure, columns);
        pages.extend(lines.iter().map(|line| {
            reader.read(line);
            let mut page = page(line, measure, columns, &reader.rows, &rows[line.at]);
            page.iter_mut().for_each(|(row, _)| row.in_paragraph = are_paragraphs);
            (line.at, page)
        }));
        folds.push(Fold::of(&pages[found..], measure, columns));
    }
    if pages.is_empty() {
        return false;
    }
    pages.sort_by_key(|(at, _)| *at);
    let pairs = pairs::lines(text, rows, sizes, &pages, &folds);
    pages.extend(pairs.into_iter().map(|(line, fold, gap)| (line.at, turned(&line, fold, gap, rows))));
    pages.sort_by_key(|(at, _)| *at);
    replace(rows, sizes, &pages);
    true
}

/// The ways in which lines were folded.
fn found(text: &str, rows: &[Row], sizes: &[Size]) -> Vec<Way> {
    let titles = LazyCell::new(|| title_ends(text, rows));
    let places = LazyCell::new(|| Places::of(text));
    let votes = LazyCell::new(|| Votes::count(text, rows));
    let weigh = |line: &mut Line| ending::weigh(text, &places, line, &titles);
    let mut lines = suspects(text, rows, sizes);
    if !lines.is_empty() {
        let korean = lines.iter().any(|line| line.gaps.iter().any(|gap| gap.hangul));
        let syllables = korean.then(|| Syllables::of(text, rows));
        spacing::weigh(text, &places, &mut lines, &votes, syllables.as_ref());
        lines.retain(|line| line.gaps.iter().filter(|gap| gap.suspect).count() >= 2);
        let ways = ways(lines, weigh);
        if !ways.is_empty() {
            return ways;
        }
    }
    let mut lines = few::lines(text, rows, sizes);
    let Some((measure, columns)) = few::width(&lines) else { return Vec::new() };
    spacing::weigh(text, &places, &mut lines, &votes, None);
    lines.iter_mut().for_each(weigh);
    few::way(text, rows, sizes, lines, measure, columns).into_iter().collect()
}

/// A width, and the lines that were folded to it.
struct Way {
    measure: Measure,
    /// Columns of the page.
    columns: u32,
    /// Whether each of the lines is a paragraph.
    are_paragraphs: bool,
    lines: Vec<Line>,
}

/// The ways in which `lines` were folded, as far as they were; `weigh` is to be called before a line is read. A width is sought that
/// many lines have, and then another; a line that reads better at a width of its own, or shows one by itself, was a text of its own.
fn ways(mut lines: Vec<Line>, weigh: impl Fn(&mut Line)) -> Vec<Way> {
    let is_alone = lines.len() == 1;
    let mut ways = Vec::new();
    loop {
        // Where no width is found, the endings of the other lines are asked by nobody.
        trial::lines(&mut lines).for_each(&weigh);
        let Some((measure, columns)) = trial::width(&lines) else { break };
        lines.iter_mut().for_each(&weigh);
        let mut way = Way { measure, columns, are_paragraphs: false, lines: Vec::new() };
        for line in std::mem::take(&mut lines) {
            let Some(case) = proof::of_line(&line, measure, columns) else {
                lines.push(line);
                continue;
            };
            let own = if is_alone { None } else { trial::of_line(&line) };
            match own.filter(|(.., own)| own.surplus() > case.surplus() + OWN) {
                Some((measure, columns, _)) => ways.push(Way { measure, columns, are_paragraphs: false, lines: vec![line] }),
                None => way.lines.push(line),
            }
        }
        if way.lines.is_empty() {
            break;
        }
        ways.push(way);
    }
    if !is_alone {
        ways.extend(lines.into_iter().filter(proof::may_prove).filter_map(|mut line| {
            weigh(&mut line);
            trial::of_line(&line).map(|(measure, columns, _)| Way { measure, columns, are_paragraphs: false, lines: vec![line] })
        }));
    }
    ways
}

/// The rows of a page, with their sizes.
pub(super) type Page = Vec<(Row, Size)>;

/// The page of so many columns that `stretches` of a line are the rows of, in the place of the row that the line was.
fn page(line: &Line, measure: Measure, columns: u32, stretches: &[Stretch], whole: &Row) -> Page {
    let row = |stretch: &Stretch| {
        let size = line.size(*stretch);
        let row = Row {
            flat: stretch.from > 0,
            shortened: stretch.shortened,
            limit: columns,
            columns: line.columns(*stretch, measure),
            ascii: size.ascii,
            spaces: whole.spaces,
            ..Row::of(line.span(*stretch), 0, 0)
        };
        (row, size)
    };
    let mut page: Page = stretches.iter().map(row).collect();
    (page[0].0.indent, page[0].0.blanks) = (whole.indent, whole.blanks);
    page
}

/// A line of two rows as a page, which the line end at `gap` parts.
fn turned(line: &Line, fold: Fold, gap: usize, rows: &[Row]) -> Page {
    let stretches = [
        Stretch { from: 0, to: gap, shortened: fold.shortened },
        Stretch { from: gap + 1, to: line.gaps.len(), shortened: false },
    ];
    page(line, fold.measure, fold.columns, &stretches, &rows[line.at])
}

/// Puts the rows of pages in the place of the lines that they were.
fn replace(rows: &mut Vec<Row>, sizes: &mut Vec<Size>, pages: &[(usize, Page)]) {
    let most = rows.len() + pages.iter().map(|(_, page)| page.len()).sum::<usize>();
    let (mut unfolded, mut measured) = (Vec::with_capacity(most), Vec::with_capacity(most));
    let mut from = 0;
    for (at, page) in pages {
        unfolded.extend_from_slice(&rows[from..*at]);
        measured.extend_from_slice(&sizes[from..*at]);
        unfolded.extend(page.iter().map(|(row, _)| *row));
        measured.extend(page.iter().map(|(_, size)| *size));
        from = at + 1;
    }
    unfolded.extend_from_slice(&rows[from..]);
    measured.extend_from_slice(&sizes[from..]);
    *rows = unfolded;
    *sizes = measured;
}

/// The lines that are long enough to be folded pages, and have spaces that no author puts there.
fn suspects(text: &str, rows: &[Row], sizes: &[Size]) -> Vec<Line> {
    let mut lines = Vec::new();
    for (at, (row, size)) in rows.iter().zip(sizes).enumerate() {
        // No author's spaces are looked at where all is ASCII.
        let is_long = size.columns >= LEAST && (size.ascii as usize) < row.span.len();
        if is_long && row.spaces >= 2 && has_gaps(row.span.of(text), 2) {
            let gaps = gaps(text, row.span);
            if gaps.iter().filter(|gap| gap.suspect || gap.hangul).count() >= 2 && !is_set_in_columns(text, rows, at) {
                lines.push(Line::new(at, row, *size, gaps));
            }
        }
    }
    lines
}

/// The spaces of the lines that may be folded pages, as the fitting sees them.
pub(super) fn spaces(document: &Document<'_>) -> Vec<Vec<(Span, Vec<u8>)>> {
    let (rows, sizes) = row::rows(document);
    let places = Places::of(document.text);
    let look = |mut line: Line| {
        let looks = ending::looks(document.text, &places, &mut line);
        line.gaps.iter().zip(looks).map(|(gap, look)| (gap.span, look.to_vec())).collect()
    };
    suspects(document.text, &rows, &sizes).into_iter().map(look).collect()
}
