//! The trial: which width a folded page had.
//!
//! Distances between spaces that no author puts there suggest widths; the lines are read as pages of each, and the width that
//! saves most is kept.

use std::cmp::Reverse;

use super::cost;
use super::fold::Reader;
use super::line::{Line, Measure};
use super::proof::{self, Case};
use crate::filter::rejoin::page::BETTER;
use crate::filter::rejoin::page::widths::{NARROWEST, WIDEST, Width, Widths};
use crate::filter::rejoin::row::model::Model;
use crate::text::width::Size;

/// How many widths are tried of each kind.
const TRIALS: usize = 6;

/// How many of them are looked at from both sides, where a peak is blunt.
const SLOPES: usize = 4;

/// What narrow spaces must save, in tenths of a nat: they are one more way to be right by chance.
const NARROW: i32 = 30;

/// How far widths are looked at from the sharpest, in columns, where the case for that is clear: an indent, and marks that hang over.
const BESIDE: u32 = 8;

/// On how many gaps they are tried.
const GAPS: usize = 1500;

/// How the lines read as pages of a width.
type Trial = (Measure, u32, Case);

/// The width under which the lines read best, and the model under which their suspect gaps keep it most sharply.
pub(super) fn width(lines: &[Line]) -> Option<(Measure, u32)> {
    let (model, widths, Width { columns: sharpest, .. }) = choose(lines)?;
    let plain = Measure { model, narrow: false };
    // Where all stretches are wider than a page, none is.
    let first = (sharpest > 0).then_some(sharpest);
    let mut tried = read(lines, plain, first.as_slice());
    let reach = if tried.iter().any(|(_, width, case)| case.is_clear(*width)) { BESIDE } else { u32::MAX };
    let spaced = lines.iter().flat_map(|line| &line.gaps).any(|gap| gap.hangul);
    for narrow in [false, true].into_iter().filter(|narrow| spaced || !narrow) {
        let measure = Measure { model, narrow };
        let mut widths =
            if narrow { trials(lines, measure, &stretches(lines, measure)) } else { trials(lines, measure, &widths) };
        widths.retain(|width| width.abs_diff(sharpest) <= reach && (narrow || *width != sharpest));
        tried.extend(read(lines, measure, &widths));
    }
    if spaced {
        // Words part nearly everywhere, so that a peak is blunt: what lies beside it may read better.
        tried.sort_by_key(|(.., case)| Reverse(case.surplus()));
        for nth in 0..tried.len().min(SLOPES) {
            let (measure, width, _) = tried[nth];
            let beside = [width - 3, width - 2, width - 1, width + 1, width + 2, width + 3];
            tried.extend(read(lines, measure, &beside));
        }
    }
    let proved = tried.iter().filter(|(_, width, case)| case.is_proof(*width));
    proved
        .max_by_key(|(measure, _, case)| case.surplus() - if measure.narrow { NARROW } else { 0 })
        .map(|(measure, width, _)| (*measure, *width))
}

/// The model under which the suspect gaps of the lines keep a width most sharply, what they say of every width, and that one.
fn choose(lines: &[Line]) -> Option<(Model, Widths, Width)> {
    let mut chosen: Option<(Model, Widths, Width)> = None;
    let models = Model::telling(lines.iter().fold(Size::default(), |all, line| all + line.whole));
    for (model, widths) in models.iter().copied().zip(all_stretches(lines, &models)) {
        let sharpest = widths.sharpest();
        if chosen.as_ref().is_none_or(|(.., before)| sharpest.full > before.full + before.rows / BETTER) {
            chosen = Some((model, widths, sharpest));
        }
    }
    chosen
}

/// The width at which most suspect gaps of the lines end a full row, whatever else speaks for it.
pub(super) fn sharpest(lines: &[Line]) -> Option<(Measure, u32)> {
    let (model, _, Width { columns, .. }) = choose(lines)?;
    Some((Measure { model, narrow: false }, columns))
}

/// The width of one line by itself, and what speaks for it.
pub(super) fn of_line(line: &Line) -> Option<(Measure, u32, Case)> {
    let (measure, columns) = width(std::slice::from_ref(line))?;
    proof::of_line(line, measure, columns).map(|case| (measure, columns, case))
}

/// The widths that are worth a try, by the stretches of the lines.
fn trials(lines: &[Line], measure: Measure, stretches: &Widths) -> Vec<u32> {
    let mut trials = stretches.peaks(TRIALS);
    for width in distances(lines, measure).peaks(2 * TRIALS) {
        if !trials.contains(&width) {
            trials.push(width);
        }
    }
    trials
}

/// The distances from suspect gap to suspect gap.
fn stretches(lines: &[Line], measure: Measure) -> Widths {
    let mut widths = Widths::new();
    for line in lines {
        let mut start = 0;
        for (at, gap) in line.gaps.iter().enumerate().filter(|(_, gap)| gap.suspect) {
            take(&mut widths, line.ends_at(at, measure) - start, gap.unit.min(2));
            start = line.begins_at(at + 1, measure);
        }
        take(&mut widths, line.ends_at(line.gaps.len(), measure) - start, 0);
    }
    widths
}

/// The same distances under each of `models`. A stretch without marks and letters is as wide under all of them.
fn all_stretches(lines: &[Line], models: &[Model]) -> Vec<Widths> {
    let mut all = vec![Widths::new(); models.len()];
    let mut same = Widths::new();
    let mut take_all = |stretch: Size, unit| {
        if stretch.ambiguous == 0 && stretch.marks == 0 && stretch.ascii == 0 {
            return take(&mut same, stretch.columns, unit);
        }
        for (widths, model) in all.iter_mut().zip(models) {
            take(widths, model.columns(stretch), unit);
        }
    };
    for line in lines {
        let mut start = Size::default();
        for gap in line.gaps.iter().filter(|gap| gap.suspect) {
            take_all(gap.before - start, gap.unit.min(2));
            start = gap.after;
        }
        take_all(line.whole - start, 0);
    }
    all.iter_mut().for_each(|widths| widths.add(&same));
    all
}

/// Takes a stretch that may be a row.
fn take(widths: &mut Widths, columns: u32, unit: u32) {
    if (NARROWEST..=WIDEST).contains(&(columns as usize)) {
        widths.take(columns, unit);
    }
}

/// The distances from every suspect gap back to the gaps before it: where other spaces stand between, the width shows among them.
fn distances(lines: &[Line], measure: Measure) -> Widths {
    let mut widths = Widths::new();
    let mut tried = 0;
    for line in lines {
        for (at, gap) in line.gaps.iter().enumerate().take(GAPS - tried) {
            if gap.space < cost::WEIGHT || !(gap.suspect || gap.hangul) {
                continue;
            }
            for before in (0..at).rev() {
                let columns = line.ends_at(at, measure) - line.begins_at(before + 1, measure);
                if columns as usize > WIDEST {
                    break;
                }
                if columns as usize >= NARROWEST {
                    (0..gap.space / cost::WEIGHT).for_each(|_| widths.take(columns, gap.unit.min(2)));
                }
            }
        }
        tried = (tried + line.gaps.len()).min(GAPS);
    }
    widths
}

/// The lines that are read as pages, as far as [`GAPS`] reach.
pub(super) fn lines(lines: &mut [Line]) -> impl Iterator<Item = &mut Line> {
    let mut left = GAPS;
    lines.iter_mut().take_while(move |line| {
        let is_reached = left > 0;
        left = left.saturating_sub(line.gaps.len());
        is_reached
    })
}

/// Reads the lines as pages of every width, as far as [`GAPS`] reach.
fn read(lines: &[Line], measure: Measure, widths: &[u32]) -> Vec<Trial> {
    let mut reader = Reader::new(measure, 0);
    let mut trials: Vec<Trial> = widths.iter().map(|width| (measure, *width, Case::default())).collect();
    let mut left = GAPS;
    for line in lines {
        reader.open(line, left);
        for (_, width, case) in &mut trials {
            let cost = reader.read_as(*width);
            case.add(line, measure, &reader, cost);
        }
        left -= line.gaps.len().min(left);
        if left == 0 {
            break;
        }
    }
    trials
}
