//! Boundaries between rows: whether each is a wrap.

use std::collections::{HashMap, HashSet};

use qingwen::document::Document;
use qingwen::filter::rejoin::{Boundary, boundaries, evidence};

use crate::corpus::{FOLDS, Record, line_ends, was_end};
use crate::regression::{self, PULL, Points, Sample, centred, climb, score, tenths, zero};

/// How hard the points of flattened line ends are pulled towards those of kept ones.
const FLAT_PULL: f64 = 8.0;

/// What is seen of the boundaries of all records: kept line ends, and flattened ones.
pub type Samples = [Vec<Sample>; 2];

/// The boundaries of the records, and of the clean texts, which are to stay as they are.
pub fn samples(records: &[(Record, usize)]) -> Samples {
    let mut samples = Samples::default();
    for (record, fold) in records {
        let was_end = was_end(record);
        take(record, &record.input, was_end.as_deref(), *fold, &mut samples);
        take(record, &record.expected, None, *fold, &mut samples);
    }
    samples
}

/// The boundaries of one text of a record. Where it is known which spaces were line ends, only they are asked for: what else was
/// taken for one is no wrap and no end.
fn take(record: &Record, text: &str, was_end: Option<&[bool]>, fold: usize, samples: &mut Samples) {
    let ends = line_ends(&record.expected);
    let (mut at, mut count) = (0, 0);
    let (mut truth, mut asked) = (HashMap::new(), HashSet::new());
    let found = boundaries(&Document::read(text), |gap| {
        count += text[at..gap.start].chars().filter(|c| !c.is_whitespace()).count();
        at = gap.start;
        let wrap = !ends.get(count).copied().unwrap_or(false);
        truth.insert(gap.start, wrap);
        if was_end.is_none_or(|ends| ends.get(count).copied().unwrap_or(false)) {
            asked.insert(gap.start);
        }
        wrap
    });
    for boundary in found.into_iter().filter(|boundary| !boundary.flat || asked.contains(&boundary.gap.start)) {
        let is_so = truth[&boundary.gap.start];
        let told = tell(record, text, &boundary, is_so);
        samples[usize::from(boundary.flat)].push(Sample { told, is_so, look: boundary.look, fold });
    }
}

/// One line about a boundary: record, source, shape, truth, the text on both sides, the look.
fn tell(record: &Record, text: &str, boundary: &Boundary, wrap: bool) -> String {
    let (before, after) = (&text[..boundary.gap.start], &text[boundary.gap.end..]);
    let start = before.char_indices().rev().nth(14).map_or(0, |(at, _)| at);
    let end = after.char_indices().nth(14).map_or(after.len(), |(at, _)| at);
    let look: Vec<String> = boundary.look.iter().map(u8::to_string).collect();
    let (shape, truth) = (if boundary.flat { "flattened" } else { "kept" }, if wrap { "wrap" } else { "end" });
    format!("{}\t{}\t{shape}\t{truth}\t{:?}\t{:?}\t{}", record.id, record.source, &before[start..], &after[..end], look.join(","))
}

/// Points for kept line ends, and for flattened ones, which are pulled towards the former.
fn fit(samples: &Samples, is_seen: impl Fn(&Sample) -> bool) -> [Points; 2] {
    let [kept, flat] = samples.each_ref().map(|samples| samples.iter().filter(|sample| is_seen(sample)).collect::<Vec<_>>());
    let kept = centred(climb(&kept, &zero(&evidence()), PULL), &kept);
    let flat = climb(&flat, &kept, FLAT_PULL);
    [kept, flat]
}

/// By kind of line end, the points that have not seen each fold.
fn judged(samples: &Samples) -> [[Points; FOLDS]; 2] {
    let mut folds: Vec<[Points; 2]> = (0..FOLDS).map(|fold| fit(samples, |sample| sample.fold != fold)).collect();
    [0, 1].map(|kind| std::array::from_fn(|fold| std::mem::take(&mut folds[fold][kind])))
}

/// Lists the boundaries.
pub fn list(samples: &Samples) {
    samples.iter().flatten().for_each(|sample| println!("{}", sample.told));
}

/// Lists the boundaries that are judged wrong by points that have not seen their source, the most wrong first, with the points in
/// tenths of a nat.
pub fn surprises(samples: &Samples) {
    let judged = judged(samples);
    let all = samples
        .iter()
        .zip(&judged)
        .flat_map(|(samples, judged)| samples.iter().map(|sample| (score(&judged[sample.fold], &sample.look), sample)));
    let mut wrong: Vec<(f64, &Sample)> = all.filter(|(score, sample)| (*score >= 0.0) != sample.is_so).collect();
    wrong.sort_by(|(a, _), (b, _)| b.abs().total_cmp(&a.abs()));
    wrong.iter().for_each(|(score, sample)| println!("{:.0}\t{}", score * 10.0, sample.told));
}

/// Writes the table that ships.
pub fn print(samples: &Samples) {
    for ((what, samples), judged) in ["kept", "flattened"].into_iter().zip(samples).zip(&judged(samples)) {
        regression::report(what, samples.iter(), judged, false);
    }
    let [kept, flat] = fit(samples, |_| true);
    let row = |side: usize, value: usize| format!("[{}, {}]", tenths(kept[side][value]), tenths(flat[side][value]));
    let about = "What every piece of evidence is worth, in tenths of a nat: for kept line ends, for flattened ones.";
    regression::print(about, "&[[i16; 2]]", "every boundary", &evidence(), row);
}
