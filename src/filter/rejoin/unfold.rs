//! Unfolding: the rows of a page whose line ends were flattened to spaces.
//!
//! In Chinese and Japanese no author puts a space between two Han characters, so a long line with such spaces at a regular
//! distance is a page folded flat. Its width is the one under which the lines read best (see [`super::fold`]).

use super::fold::{self, Line, Reader, cost};
use super::gaps::{gaps, has_gaps};
use super::page::{Model, NARROWEST, WIDEST, Width, Widths};
use super::row::Row;
use super::vote::Votes;
use crate::text::width::Size;

/// Rows shorter than this are never folded.
const LEAST: u32 = 60;

/// How many widths are tried, and on how many gaps.
const TRIALS: usize = 6;
const TRIAL_GAPS: usize = 1500;

/// Replaces every row that is a folded page by the rows of that page. Gives the width found.
pub(super) fn unfold(text: &str, rows: &mut Vec<Row>, sizes: &mut Vec<Size>) -> Width {
    let mut lines = suspects(text, rows, sizes);
    if lines.is_empty() {
        return Width::default();
    }
    let votes = Votes::count(text, rows);
    for line in &mut lines {
        weigh(text, line, &votes);
    }
    let Some((model, width)) = width(&lines) else { return Width::default() };
    let mut unfolded = Vec::with_capacity(rows.len());
    let mut measured = Vec::with_capacity(rows.len());
    let mut reader = Reader::new(model, width.columns);
    let mut from = 0;
    for line in &lines {
        if !is_folded(line, model, width.columns) {
            continue;
        }
        reader.read(line, usize::MAX);
        let mut reasons = Reasons::default();
        reasons.add(line, model, &reader);
        if !reasons.speak_for_folding(4) {
            continue;
        }
        unfolded.extend_from_slice(&rows[from..line.at]);
        measured.extend_from_slice(&sizes[from..line.at]);
        from = line.at + 1;
        for stretch in &reader.rows {
            let (first, size) = (stretch.from == 0, line.size(*stretch));
            unfolded.push(Row {
                span: line.span(*stretch),
                flat: !first,
                shortened: stretch.shortened,
                limit: width.columns,
                columns: model.columns(size),
                ascii: size.ascii,
                indent: if first { rows[line.at].indent } else { 0 },
                blanks: if first { rows[line.at].blanks } else { 0 },
                unit: 0,
            });
            measured.push(size);
        }
    }
    unfolded.extend_from_slice(&rows[from..]);
    measured.extend_from_slice(&sizes[from..]);
    *rows = unfolded;
    *sizes = measured;
    width
}

/// The lines that are long enough to be folded pages, and have spaces that no author puts there.
fn suspects(text: &str, rows: &[Row], sizes: &[Size]) -> Vec<Line> {
    let mut lines = Vec::new();
    for (at, (row, size)) in rows.iter().zip(sizes).enumerate() {
        if size.columns >= LEAST && has_gaps(row.span.of(text)) {
            let gaps = gaps(text, row.span);
            if gaps.iter().filter(|gap| gap.suspect).count() >= 2 {
                lines.push(Line { at, span: row.span, whole: *size, gaps });
            }
        }
    }
    lines
}

/// Says of every gap what a space costs there.
fn weigh(text: &str, line: &mut Line, votes: &Votes) {
    for gap in line.gaps.iter_mut().filter(|gap| !gap.suspect) {
        let before = text[line.span.start..gap.span.start].chars().next_back();
        let after = text[gap.span.end..line.span.end].chars().next();
        if let Some((before, after)) = before.zip(after) {
            gap.space = fold::space(before, after, votes);
        }
    }
}

/// The width under which the lines read best, and the model under which their suspect gaps keep it most sharply.
fn width(lines: &[Line]) -> Option<(Model, Width)> {
    let mut chosen: Option<(Model, Widths, i32)> = None;
    for model in Model::ALL {
        let widths = stretches(lines, model);
        let full = widths.sharpest().full;
        if chosen.as_ref().is_none_or(|(_, before, most)| full > most + before.sharpest().rows / 50) {
            chosen = Some((model, widths, full));
        }
    }
    let (model, widths, _) = chosen?;
    let mut trials = widths.peaks(TRIALS);
    for width in distances(lines, model).peaks(TRIALS) {
        if !trials.contains(&width) {
            trials.push(width);
        }
    }
    let mut best: Option<(i32, u32)> = None;
    for width in trials {
        let (cost, reasons) = trial(lines, model, width);
        if reasons.full >= 3 && reasons.speak_for_folding(3) && best.is_none_or(|(least, _)| cost < least) {
            best = Some((cost, width));
        }
    }
    best.map(|(_, width)| (model, Width { columns: width, ..widths.at(width) }))
}

/// The distances from suspect gap to suspect gap.
fn stretches(lines: &[Line], model: Model) -> Widths {
    let mut widths = Widths::new();
    let mut take = |columns: u32, unit| {
        if (NARROWEST..=WIDEST).contains(&(columns as usize)) {
            widths.take(columns, unit);
        }
    };
    for line in lines {
        let mut start = 0;
        for gap in line.gaps.iter().filter(|gap| gap.suspect) {
            take(model.columns(gap.before) - start, gap.unit.min(2));
            start = model.columns(gap.after);
        }
        take(model.columns(line.whole) - start, 0);
    }
    widths
}

/// The distances from every suspect gap back to the gaps before it: where other spaces stand between, the width shows among them.
fn distances(lines: &[Line], model: Model) -> Widths {
    let mut widths = Widths::new();
    let mut tried = 0;
    for line in lines {
        for (at, gap) in line.gaps.iter().enumerate().take(TRIAL_GAPS - tried) {
            if !gap.suspect {
                continue;
            }
            for before in line.gaps[..at].iter().rev() {
                let columns = model.columns(gap.before) - model.columns(before.after);
                if columns as usize > WIDEST {
                    break;
                }
                if columns as usize >= NARROWEST {
                    widths.take(columns, gap.unit.min(2));
                }
            }
        }
        tried = (tried + line.gaps.len()).min(TRIAL_GAPS);
    }
    widths
}

/// Reads the lines as pages of a width, as far as [`TRIAL_GAPS`] reach: what the reading costs, and what speaks for it.
fn trial(lines: &[Line], model: Model, width: u32) -> (i32, Reasons) {
    let mut reader = Reader::new(model, width);
    let (mut cost, mut reasons) = (0i32, Reasons::default());
    let mut left = TRIAL_GAPS;
    for line in lines {
        cost = cost.saturating_add(reader.read(line, left));
        reasons.add(line, model, &reader);
        left -= line.gaps.len().min(left);
        if left == 0 {
            break;
        }
    }
    (cost, reasons)
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
    /// Adds the gaps of a line that was read last.
    fn add(&mut self, line: &Line, model: Model, reader: &Reader) {
        self.rows += reader.rows.len() as u32;
        let mut last = 0;
        for stretch in &reader.rows {
            self.none += line.gaps[last..stretch.to].iter().filter(|gap| gap.suspect).count() as u32;
            last = stretch.to + 1;
            let Some(gap) = line.gaps.get(stretch.to).filter(|gap| gap.suspect && last <= reader.gaps()) else { continue };
            if model.columns(line.size(*stretch)) + gap.unit + 2 > reader.limit(stretch.shortened) {
                self.full += 1;
            } else if gap.early < cost::EARLY {
                self.end += 1;
            } else {
                self.none += 1;
            }
        }
    }

    /// Whether most suspect gaps have a reason that lies in folding, and one row in `share` ends with such a gap.
    const fn speak_for_folding(self, share: u32) -> bool {
        self.full + self.end >= 2 * self.none && (self.full + self.end) * share >= self.rows
    }
}

/// Whether the line is a page folded flat: it holds more than a row, hardly a stretch without a space is wider than the page,
/// and enough of its spaces have no other reason.
fn is_folded(line: &Line, model: Model, width: u32) -> bool {
    let rows = model.columns(line.whole) / width.max(1);
    let suspects = line.gaps.iter().filter(|gap| gap.suspect).count() as u32;
    if rows < 1 || suspects * 6 < rows {
        return false;
    }
    let stretch = |gap| model.columns(line.end(gap)) - model.columns(line.start(gap));
    let over = (0..=line.gaps.len()).filter(|gap| stretch(*gap) > width + 6).count() as u32;
    over * 10 <= rows
}
