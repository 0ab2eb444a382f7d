//! Unfolding: the rows of a page whose line ends were flattened to spaces.
//!
//! In Chinese and Japanese no author puts a space between two Han characters, so a long line with such spaces at a regular
//! distance is a page folded flat. Its width is the distance that most of them keep. Which spaces were line ends is then the
//! cheapest reading of the whole line: a row that is full costs nothing, one that ends early costs what a paragraph end costs at
//! that place, and a space inside a row costs what such a space costs in this document.

use super::joint::{Class, class};
use super::page::{Model, NARROWEST, WIDEST, Width, Widths};
use super::row::{Row, is_blank};
use super::shape::{End, Item};
use super::unit::unit;
use super::vote::{Pair, Votes};
use crate::text::Span;
use crate::text::kinsoku::{closes, opens};
use crate::text::width::{Size, measure};

/// A run of white space inside a line.
#[derive(Clone, Copy, Debug)]
struct Gap {
    span: Span,
    /// Between two characters that are written solid.
    suspect: bool,
    /// Columns from the start of the line to the gap, by model.
    before: [u32; 4],
    /// Columns of the gap.
    columns: u32,
    /// Columns of the unit after it.
    unit: u32,
}

/// Rows shorter than this are never folded.
const LEAST: u32 = 60;

/// Replaces every row that is a folded page by the rows of that page. Gives the width found.
pub(super) fn unfold(text: &str, rows: &mut Vec<Row>, sizes: &mut Vec<Size>) -> Width {
    let mut lines = Vec::new();
    for (at, (row, size)) in rows.iter().zip(&*sizes).enumerate() {
        if size.columns >= LEAST && has_gaps(row.span.of(text)) {
            let gaps = gaps(text, row.span);
            if gaps.iter().filter(|gap| gap.suspect).count() >= 2 {
                lines.push((at, gaps));
            }
        }
    }
    if lines.is_empty() {
        return Width::default();
    }
    let votes = Votes::count(text, rows);
    let Some((model, width)) = width(text, &lines, rows, sizes, &votes) else { return Width::default() };
    let mut unfolded = Vec::with_capacity(rows.len());
    let mut measured = Vec::with_capacity(rows.len());
    let mut from = 0;
    for (at, gaps) in &lines {
        unfolded.extend_from_slice(&rows[from..*at]);
        measured.extend_from_slice(&sizes[from..*at]);
        from = at + 1;
        let line = Line::new(text, &rows[*at], gaps, model, width.columns, model.columns(sizes[*at]), &votes);
        let read = if line.is_folded() { line.read().1 } else { Vec::new() };
        let mut reasons = Reasons::default();
        reasons.add(&line, &read);
        if !read.is_empty() && reasons.speak_for_folding(4) {
            for (number, (span, shortened)) in read.into_iter().enumerate() {
                let first = number == 0;
                let size = measure(span.of(text));
                unfolded.push(Row {
                    span,
                    flat: !first,
                    shortened,
                    limit: width.columns,
                    columns: model.columns(size),
                    ascii: size.ascii,
                    indent: if first { rows[*at].indent } else { 0 },
                    blanks: if first { rows[*at].blanks } else { 0 },
                    unit: 0,
                });
                measured.push(size);
            }
        } else {
            unfolded.push(rows[*at]);
            measured.push(sizes[*at]);
        }
    }
    unfolded.extend_from_slice(&rows[from..]);
    measured.extend_from_slice(&sizes[from..]);
    *rows = unfolded;
    *sizes = measured;
    width
}

/// Whether a line may have two gaps that were line ends. Spaces, tabs and the first byte of a no-break space are counted, which
/// is quicker than to look at every character.
fn has_gaps(line: &str) -> bool {
    memchr::memchr3_iter(b' ', b'\t', 0xC2, line.as_bytes()).take(2).count() == 2
}

/// The runs of white space inside a line.
fn gaps(text: &str, span: Span) -> Vec<Gap> {
    let line = span.of(text);
    let mut gaps = Vec::new();
    let mut columns = [0u32; 4];
    let mut from = 0;
    let mut rest = line;
    while let Some(found) = rest.find(is_blank) {
        let at = line.len() - rest.len() + found;
        let end = line[at..].find(|c| !is_blank(c)).map_or(line.len(), |run| at + run);
        let size = measure(&line[from..at]);
        for (column, model) in columns.iter_mut().zip(Model::ALL) {
            *column += model.columns(size);
        }
        let width =
            u32::try_from(line[at..end].chars().map(|c| if c == '\u{3000}' { 2 } else { 1 }).sum::<usize>()).unwrap_or(u32::MAX);
        let (Some(a), Some(b)) = (line[..at].chars().next_back(), line[end..].chars().next()) else { break };
        gaps.push(Gap {
            span: Span::new(span.start + at, span.start + end),
            suspect: is_solid_pair(a, b) && !line[at..end].contains('\u{3000}'),
            before: columns,
            columns: width,
            unit: unit(&line[..at], &line[end..]),
        });
        for column in &mut columns {
            *column += width;
        }
        from = end;
        rest = &line[end..];
    }
    acquit_names(&mut gaps, columns[0] + measure(rest).columns);
    gaps
}

/// A gap between two short stretches is no suspect: names and the like are listed so.
fn acquit_names(gaps: &mut [Gap], columns: u32) {
    for at in 0..gaps.len() {
        let start = if at == 0 { 0 } else { gaps[at - 1].before[0] + gaps[at - 1].columns };
        let end = gaps.get(at + 1).map_or(columns, |next| next.before[0]);
        let (before, after) = (gaps[at].before[0] - start, end.saturating_sub(gaps[at].before[0] + gaps[at].columns));
        gaps[at].suspect &= before.max(after) as usize >= NARROWEST;
    }
}

/// Whether no author puts a space between the two.
fn is_solid_pair(a: char, b: char) -> bool {
    let solid =
        |c: char| matches!(class(c), Class::Solid | Class::WideMark) || (class(c) == Class::Ambiguous && (opens(c) || closes(c)));
    solid(a) && (solid(b) || matches!(b, ',' | ';' | ':')) || (matches!(a, ',' | ';') && class(b) == Class::Solid)
}

/// How many widths are tried, and on how many gaps.
const TRIALS: usize = 6;
const TRIAL_GAPS: usize = 1500;

/// Whether a space between the two rows has no reason but a wrap or a paragraph end.
pub(super) fn is_between_han(row: &str, next: &str) -> bool {
    row.chars().next_back().zip(next.chars().next()).is_some_and(|(a, b)| is_solid_pair(a, b))
}

/// The width under which the lines read best, and the model under which their suspect gaps keep it most sharply.
fn width(text: &str, lines: &[(usize, Vec<Gap>)], rows: &[Row], sizes: &[Size], votes: &Votes) -> Option<(Model, Width)> {
    let mut chosen: Option<(Model, Widths, i32)> = None;
    for (index, model) in Model::ALL.into_iter().enumerate() {
        let mut widths = Widths::new();
        for (at, gaps) in lines {
            let mut start = 0;
            for gap in gaps.iter().filter(|gap| gap.suspect) {
                let columns = gap.before[index] - start;
                if columns as usize >= NARROWEST && columns as usize <= WIDEST {
                    widths.take(columns, gap.unit.min(2));
                }
                start = gap.before[index] + gap.columns;
            }
            let rest = model.columns(sizes[*at]) - start;
            if rest as usize >= NARROWEST && rest as usize <= WIDEST {
                widths.take(rest, 0);
            }
        }
        let full = widths.sharpest().full;
        if chosen.as_ref().is_none_or(|(_, before, most)| full > most + before.sharpest().rows / 50) {
            chosen = Some((model, widths, full));
        }
    }
    let (model, widths, _) = chosen?;
    let index = Model::ALL.iter().position(|other| *other == model).unwrap_or(0);
    let mut trials = widths.peaks(TRIALS);
    let others = distances(lines, index).peaks(TRIALS);
    trials.extend(others.into_iter().filter(|width| !widths.peaks(TRIALS).contains(width)));
    let mut best: Option<(i32, u32)> = None;
    for width in trials {
        let (mut cost, mut reasons) = (0i32, Reasons::default());
        for line in samples(text, lines, rows, sizes, (model, width), votes) {
            let (price, read) = line.read();
            cost = cost.saturating_add(price);
            reasons.add(&line, &read);
        }
        if reasons.full >= 3 && reasons.speak_for_folding(3) && best.is_none_or(|(least, _)| cost < least) {
            best = Some((cost, width));
        }
    }
    best.map(|(_, width)| (model, Width { columns: width, ..widths.at(width) }))
}

/// What the suspect gaps of a reading stand for.
#[derive(Clone, Copy, Debug, Default)]
struct Reasons {
    /// The end of a full row.
    full: u32,
    /// What looks like the end of a paragraph.
    end: u32,
    /// Neither: the author may have put them there.
    none: u32,
    /// Rows in all.
    rows: u32,
}

impl Reasons {
    fn add(&mut self, line: &Line<'_, '_>, read: &[(Span, bool)]) {
        self.rows += read.len() as u32;
        let mut rows = read.windows(2);
        let mut pair = rows.next();
        for gap in line.gaps {
            let ends = pair.filter(|pair| pair[0].0.end == gap.span.start);
            if ends.is_some() {
                pair = rows.next();
            }
            match ends {
                _ if !gap.suspect => {}
                None => self.none += 1,
                Some(pair) => {
                    let row = pair[0].0.of(line.text);
                    let limit = line.width - if pair[0].1 { INDENT } else { 0 };
                    if Model::ALL[line.model].columns(measure(row)) + gap.unit + 2 > limit {
                        self.full += 1;
                    } else if line.early_cost(gap) < cost::EARLY {
                        self.end += 1;
                    } else {
                        self.none += 1;
                    }
                }
            }
        }
    }

    /// Whether most suspect gaps have a reason that lies in folding, and one row in `share` ends with such a gap.
    const fn speak_for_folding(self, share: u32) -> bool {
        self.full + self.end >= 2 * self.none && (self.full + self.end) * share >= self.rows
    }
}

/// The lines that widths are tried on, as far as [`TRIAL_GAPS`] reach.
fn samples<'t, 'g>(
    text: &'t str,
    lines: &'g [(usize, Vec<Gap>)],
    rows: &[Row],
    sizes: &[Size],
    (model, width): (Model, u32),
    votes: &'g Votes,
) -> Vec<Line<'t, 'g>> {
    let mut left = TRIAL_GAPS;
    let mut samples = Vec::new();
    for (at, gaps) in lines {
        let mut line = Line::new(text, &rows[*at], gaps, model, width, model.columns(sizes[*at]), votes);
        line.cut(left);
        left -= line.gaps.len();
        samples.push(line);
        if left == 0 {
            break;
        }
    }
    samples
}

/// The distances from every suspect gap back to the gaps before it: where other spaces stand between, the width shows among them.
fn distances(lines: &[(usize, Vec<Gap>)], model: usize) -> Widths {
    let mut widths = Widths::new();
    let mut tried = 0;
    for (_, gaps) in lines {
        for (at, gap) in gaps.iter().enumerate().take(TRIAL_GAPS - tried) {
            if !gap.suspect {
                continue;
            }
            for before in gaps[..at].iter().rev() {
                let columns = gap.before[model] - before.before[model] - before.columns;
                if columns as usize > WIDEST {
                    break;
                }
                if columns as usize >= NARROWEST {
                    widths.take(columns, gap.unit.min(2));
                }
            }
        }
        tried = (tried + gaps.len()).min(TRIAL_GAPS);
    }
    widths
}

/// A line that may be a folded page.
struct Line<'t, 'g> {
    text: &'t str,
    span: Span,
    gaps: &'g [Gap],
    model: usize,
    width: u32,
    columns: u32,
    votes: &'g Votes,
}

/// Costs of a reading, in tenths of a nat.
mod cost {
    /// A space between two characters that are written solid.
    pub const SUSPECT: i32 = 50;
    /// A row that ends early, wherever it ends.
    pub const EARLY: i32 = 32;
    /// Less where the row ends with a stop.
    pub const AFTER_STOP: i32 = -24;
    /// Less where it ends with a colon or a semicolon.
    pub const AFTER_COLON: i32 = -12;
    /// Less where an enumerated item begins.
    pub const BEFORE_ITEM: i32 = -15;
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
const INDENT: u32 = 4;

impl<'t, 'g> Line<'t, 'g> {
    fn new(text: &'t str, row: &Row, gaps: &'g [Gap], model: Model, width: u32, columns: u32, votes: &'g Votes) -> Self {
        let model = Model::ALL.iter().position(|other| *other == model).unwrap_or(0);
        Self { text, span: row.span, gaps, model, width, columns, votes }
    }

    /// Keeps no more than the first `most` gaps, and what stands between them.
    fn cut(&mut self, most: usize) {
        if let Some(end) = self.gaps.get(most) {
            self.columns = end.before[self.model];
            self.span = Span::new(self.span.start, end.span.start);
            self.gaps = &self.gaps[..most];
        }
    }

    fn before(&self, gap: usize) -> u32 {
        self.gaps[gap].before[self.model]
    }

    /// Whether the line is a page folded flat: it holds more than a row, hardly a stretch without a space is wider than the page,
    /// and enough of its spaces have no other reason.
    fn is_folded(&self) -> bool {
        let rows = self.columns / self.width.max(1);
        let suspects = self.gaps.iter().filter(|gap| gap.suspect).count() as u32;
        if rows < 1 || suspects * 6 < rows || suspects < 1 {
            return false;
        }
        let mut start = 0;
        let mut over = 0;
        for gap in 0..=self.gaps.len() {
            let end = if gap < self.gaps.len() { self.before(gap) } else { self.columns };
            over += u32::from(end - start > self.width + 6);
            start = if gap < self.gaps.len() { end + self.gaps[gap].columns } else { end };
        }
        over * 10 <= rows
    }

    /// What a space at a gap costs if it was there before the page was folded.
    fn space_cost(&self, gap: &Gap) -> i32 {
        if gap.suspect {
            return cost::SUSPECT;
        }
        let (a, b) = self.beside(gap);
        let odds = match super::vote::pair(a, b) {
            Some(pair @ (Pair::Letter | Pair::Digit | Pair::SolidParen | Pair::ParenSolid | Pair::CommaSolid)) => {
                self.votes.odds(pair)
            }
            Some(_) => 3.0,
            None if class(a) == Class::WideMark || class(b) == Class::WideMark => -3.0,
            None => 3.0,
        };
        if odds > 0.0 { (4.0 / (1.0 + odds)) as i32 } else { (6.0 - odds * 8.0).min(40.0) as i32 }
    }

    fn beside(&self, gap: &Gap) -> (char, char) {
        let before = self.text[self.span.start..gap.span.start].chars().next_back();
        let after = self.text[gap.span.end..self.span.end].chars().next();
        (before.unwrap_or(' '), after.unwrap_or(' '))
    }

    /// What it costs that a row ends at a gap before it is full.
    fn early_cost(&self, gap: &Gap) -> i32 {
        let before = &self.text[self.span.start..gap.span.start];
        let after = &self.text[gap.span.end..self.span.end];
        let end = match End::of(before) {
            End::Stop | End::ClosedStop => cost::AFTER_STOP,
            End::Colon | End::Semicolon | End::Period => cost::AFTER_COLON,
            _ => 0,
        };
        let item = if Item::of(after).is_some() { cost::BEFORE_ITEM } else { 0 };
        (cost::EARLY + end + item).max(3)
    }

    /// The cheapest reading: its cost; the rows, and whether each shows the room of an indent.
    fn read(&self) -> (i32, Vec<(Span, bool)>) {
        let count = self.gaps.len();
        // Best cost of a reading in which a row starts after gap `i - 1` (0: the line's start), by whether that row is shortened.
        let mut best = vec![[i32::MAX; 2]; count + 2];
        let mut came = vec![[(0usize, 0usize); 2]; count + 2];
        best[0] = [0, cost::UNSHORTENED];
        let mut early = Vec::with_capacity(count);
        let mut spaces = Vec::with_capacity(count + 1);
        spaces.push(0i32);
        for gap in self.gaps {
            early.push(self.early_cost(gap));
            spaces.push(spaces[spaces.len() - 1].saturating_add(self.space_cost(gap)));
        }
        for from in 0..=count {
            let start = if from == 0 { 0 } else { self.before(from - 1) + self.gaps[from - 1].columns };
            for state in 0..2 {
                let so_far = best[from][state];
                if so_far == i32::MAX {
                    continue;
                }
                let limit = if state == 1 { self.width.saturating_sub(INDENT) } else { self.width };
                for to in from..=count {
                    let end = if to < count { self.before(to) } else { self.columns };
                    let columns = end.saturating_sub(start);
                    let over = columns.saturating_sub(limit);
                    // At least one stretch, however wide, so that every line has a reading.
                    if over > 12 && to > from {
                        break;
                    }
                    let inside = spaces[to] - spaces[from];
                    let row = so_far.saturating_add(inside).saturating_add(cost::OVER.saturating_mul(over.min(1000) as i32));
                    if to == count {
                        if row < best[count + 1][0] {
                            best[count + 1][0] = row;
                            came[count + 1][0] = (from, state);
                        }
                        continue;
                    }
                    let room = limit.saturating_sub(columns + self.gaps[to].unit - 1) as i32;
                    let (plain, shortened) = match room {
                        0 => (0, cost::SHORTENED.min(early[to])),
                        _ => ((early[to] + cost::UNSHORTENED).min(room * cost::ROOM), early[to]),
                    };
                    for (next, price) in [(0, plain), (1, shortened)] {
                        let total = row.saturating_add(price);
                        if total < best[to + 1][next] {
                            best[to + 1][next] = total;
                            came[to + 1][next] = (from, state);
                        }
                    }
                }
            }
        }
        let mut rows = Vec::new();
        let (mut at, mut state) = (count + 1, 0);
        while at > 0 {
            let (from, before) = came[at][state];
            let start = if from == 0 { self.span.start } else { self.gaps[from - 1].span.end };
            let end = if at > count { self.span.end } else { self.gaps[at - 1].span.start };
            rows.push((Span::new(start, end), before == 1));
            (at, state) = (from, before);
        }
        rows.reverse();
        (best[count + 1][0], rows)
    }
}
