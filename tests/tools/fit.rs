//! Fits the points of the rejoin scorecard to texts whose wraps are known.
//!
//! ```text
//! cargo run --release --example fit -- CORPUS.jsonl... > src/filter/rejoin/points.rs
//! cargo run --release --example fit -- CORPUS.jsonl... --boundaries     # what the points are fitted to
//! cargo run --release --example fit -- CORPUS.jsonl... --surprises      # what points that have not seen a source judge wrong there
//! ```
//!
//! A record of a corpus has `input`, `expected` and `source`, and may have `chrome`: the pieces of the input, from `start_char` to
//! `end_char`, that are taken out first. Without white space, what is left and `expected` are the same, so every boundary between
//! two rows has its truth: a wrap, unless `expected` has a line end there. The
//! points are those of a logistic regression with a pull towards zero, one set for kept line ends and one for flattened ones, in
//! tenths of a nat. The figures on standard error come from leaving whole sources out.

use std::collections::HashMap;
use std::io::BufRead;

use anyhow::{Context, Result, ensure};
use qingwen::document::Document;
use qingwen::filter::rejoin::{Boundary, boundaries, evidence};
use serde::Deserialize;

#[derive(Deserialize)]
struct Record {
    input: String,
    expected: String,
    source: String,
    id: String,
    #[serde(default)]
    chrome: Vec<Piece>,
}

/// A piece of a page that is no part of its text, in characters.
#[derive(Deserialize)]
struct Piece {
    start_char: usize,
    end_char: usize,
}

struct Sample {
    look: Vec<u8>,
    flat: bool,
    wrap: bool,
    fold: usize,
    told: String,
}

/// Folds of the check: a source is in one of them as a whole.
const FOLDS: usize = 10;
/// How hard points are pulled towards zero.
const PULL: f64 = 2.0;
/// How hard the points of flattened line ends are pulled towards those of kept ones.
const FLAT_PULL: f64 = 8.0;

fn main() -> Result<()> {
    let (options, paths): (Vec<_>, Vec<_>) = std::env::args().skip(1).partition(|arg| arg.starts_with("--"));
    let mut sources = HashMap::new();
    let mut samples = Vec::new();
    for path in &paths {
        let file = std::fs::File::open(path).with_context(|| path.clone())?;
        for line in std::io::BufReader::new(file).lines() {
            let mut record: Record = serde_json::from_str(&line?)?;
            record.input = without(&record.input, &record.chrome);
            let next = sources.len();
            let source = *sources.entry(record.source.clone()).or_insert(next);
            take(&record, source % FOLDS, &mut samples);
            // A clean text is to stay as it is.
            take(&Record { input: record.expected.clone(), ..record }, source % FOLDS, &mut samples);
        }
    }
    ensure!(!samples.is_empty(), "usage: fit CORPUS.jsonl...");
    if options.iter().any(|option| option == "--boundaries") {
        samples.iter().for_each(|sample| println!("{}", sample.told));
        return Ok(());
    }
    let judged: Vec<[Points; 2]> = (0..FOLDS).map(|fold| fit(samples.iter().filter(|sample| sample.fold != fold))).collect();
    if options.iter().any(|option| option == "--surprises") {
        surprises(&samples, &judged);
        return Ok(());
    }
    for flat in [false, true] {
        report(flat, samples.iter().filter(|sample| sample.flat == flat), &judged);
    }
    print(&fit(samples.iter()));
    Ok(())
}

/// A text without some of its pieces.
fn without(text: &str, pieces: &[Piece]) -> String {
    let is_left = |at: usize| !pieces.iter().any(|piece| (piece.start_char..piece.end_char).contains(&at));
    text.chars().enumerate().filter(|(at, _)| is_left(*at)).map(|(_, c)| c).collect()
}

/// The boundaries of one record.
fn take(record: &Record, fold: usize, samples: &mut Vec<Sample>) {
    let ends = line_ends(&record.expected);
    let (mut at, mut count) = (0, 0);
    let mut is_wrap = |gap: qingwen::text::Span| {
        count += record.input[at..gap.start].chars().filter(|c| !c.is_whitespace()).count();
        at = gap.start;
        !ends.get(count).copied().unwrap_or(false)
    };
    let mut truth = HashMap::new();
    let document = Document::read(&record.input);
    let found = boundaries(&document, |gap| {
        let wrap = is_wrap(gap);
        truth.insert(gap.start, wrap);
        wrap
    });
    samples.extend(found.into_iter().map(|boundary| Sample {
        told: tell(record, &boundary, truth[&boundary.gap.start]),
        wrap: truth[&boundary.gap.start],
        look: boundary.look,
        flat: boundary.flat,
        fold,
    }));
}

/// One line about a boundary: record, source, shape, truth, the text on both sides, the look.
fn tell(record: &Record, boundary: &Boundary, wrap: bool) -> String {
    let (before, after) = (&record.input[..boundary.gap.start], &record.input[boundary.gap.end..]);
    let start = before.char_indices().rev().nth(14).map_or(0, |(at, _)| at);
    let end = after.char_indices().nth(14).map_or(after.len(), |(at, _)| at);
    let look: Vec<String> = boundary.look.iter().map(u8::to_string).collect();
    let (shape, truth) = (if boundary.flat { "flattened" } else { "kept" }, if wrap { "wrap" } else { "end" });
    format!("{}\t{}\t{shape}\t{truth}\t{:?}\t{:?}\t{}", record.id, record.source, &before[start..], &after[..end], look.join(","))
}

/// For every character but white space, whether a line end stands before it.
fn line_ends(text: &str) -> Vec<bool> {
    let mut ends = Vec::new();
    let mut end = false;
    for c in text.chars() {
        if c.is_whitespace() {
            end |= c == '\n';
        } else {
            ends.push(std::mem::take(&mut end));
        }
    }
    ends
}

/// Points by piece of evidence and value; the first piece is the base, with one value.
type Points = Vec<Vec<f64>>;

fn score(points: &Points, look: &[u8]) -> f64 {
    points[0][0] + look.iter().zip(&points[1..]).map(|(value, points)| points[usize::from(*value)]).sum::<f64>()
}

/// Points for kept line ends, and for flattened ones, which are pulled towards the former.
fn fit<'s>(samples: impl Iterator<Item = &'s Sample>) -> [Points; 2] {
    let (flat, kept): (Vec<_>, Vec<_>) = samples.partition(|sample| sample.flat);
    let zero: Points = std::iter::once(vec![0.0]).chain(evidence().iter().map(|(_, values)| vec![0.0; values.len()])).collect();
    let kept = centred(climb(&kept, &zero, PULL), &kept);
    let flat = climb(&flat, &kept, FLAT_PULL);
    [kept, flat]
}

/// The same judgement with the points of every piece of evidence around zero: a value never seen says nothing.
fn centred(mut points: Points, samples: &[&Sample]) -> Points {
    for side in 1..points.len() {
        let sum: f64 = samples.iter().map(|sample| points[side][usize::from(sample.look[side - 1])]).sum();
        let mean = sum / samples.len().max(1) as f64;
        let mut seen = vec![false; points[side].len()];
        samples.iter().for_each(|sample| seen[usize::from(sample.look[side - 1])] = true);
        points[side].iter_mut().zip(seen).filter(|(_, seen)| *seen).for_each(|(point, _)| *point -= mean);
        points[0][0] += mean;
    }
    points
}

/// Newton's method, one point at a time, until nothing moves.
fn climb(samples: &[&Sample], start: &Points, pull: f64) -> Points {
    let mut points = start.clone();
    let mut sums: Vec<f64> = samples.iter().map(|sample| score(&points, &sample.look)).collect();
    for _ in 0..200 {
        let mut moved: f64 = 0.0;
        for side in 0..points.len() {
            let value = |sample: &Sample| if side == 0 { 0 } else { usize::from(sample.look[side - 1]) };
            let mut slopes = vec![(0.0, 0.0); points[side].len()];
            for (sample, sum) in samples.iter().zip(&sums) {
                let odds = 1.0 / (1.0 + (-sum).exp());
                let (slope, bend) = &mut slopes[value(sample)];
                *slope += f64::from(u8::from(sample.wrap)) - odds;
                *bend += odds * (1.0 - odds);
            }
            let steps: Vec<f64> = slopes
                .iter()
                .zip(points[side].iter().zip(&start[side]))
                .map(|((slope, bend), (point, start))| ((slope - pull * (point - start)) / (bend + pull)).clamp(-1.0, 1.0))
                .collect();
            for (point, step) in points[side].iter_mut().zip(&steps) {
                *point += step;
                moved = moved.max(step.abs());
            }
            for (sample, sum) in samples.iter().zip(&mut sums) {
                *sum += steps[value(sample)];
            }
        }
        if moved < 1e-3 {
            break;
        }
    }
    points
}

/// Precision, recall and F1 of paragraph ends in sources that the points have not seen, and how much a boundary there surprises.
fn report<'s>(flat: bool, samples: impl Iterator<Item = &'s Sample>, judged: &[[Points; 2]]) {
    let (mut hit, mut wrong, mut missed, mut all) = (0, 0, 0, 0);
    let mut surprise = 0.0;
    for sample in samples {
        let score = score(&judged[sample.fold][usize::from(flat)], &sample.look);
        let end = score < 0.0;
        surprise += (if sample.wrap { -score } else { score }).exp().ln_1p();
        all += 1;
        match (end, !sample.wrap) {
            (true, true) => hit += 1,
            (true, false) => wrong += 1,
            (false, true) => missed += 1,
            (false, false) => {}
        }
    }
    let share = |part: i32, whole: i32| 100.0 * f64::from(part) / f64::from(whole.max(1));
    eprintln!(
        "{}: {all} boundaries, paragraph ends: precision {:.1}, recall {:.1}, F1 {:.1}; right {:.2} %; surprise {:.1} mnat",
        if flat { "flattened" } else { "kept" },
        share(hit, hit + wrong),
        share(hit, hit + missed),
        share(2 * hit, 2 * hit + wrong + missed),
        share(all - wrong - missed, all),
        1000.0 * surprise / f64::from(all.max(1))
    );
}

/// The boundaries that are judged wrong by points that have not seen their source, the most wrong first, with the points in tenths of
/// a nat.
fn surprises(samples: &[Sample], judged: &[[Points; 2]]) {
    let score = |sample: &Sample| score(&judged[sample.fold][usize::from(sample.flat)], &sample.look);
    let mut wrong: Vec<(f64, &Sample)> = samples.iter().map(|sample| (score(sample), sample)).collect();
    wrong.retain(|(score, sample)| (*score >= 0.0) != sample.wrap);
    wrong.sort_by(|(a, _), (b, _)| b.abs().total_cmp(&a.abs()));
    wrong.iter().for_each(|(score, sample)| println!("{:.0}\t{}", score * 10.0, sample.told));
}

/// The table that ships.
fn print([kept, flat]: &[Points; 2]) {
    let tenths = |point: f64| (point * 10.0).round();
    println!("//! What every piece of evidence is worth, in tenths of a nat: for kept line ends, for flattened ones.");
    println!("//!");
    println!(
        "//! Written by `cargo run --release --example fit`; change the evidence or the texts it is fitted to, not this file."
    );
    println!();
    println!("#[rustfmt::skip]");
    println!("pub(super) const POINTS: [&[[i16; 2]]; {}] = [", kept.len());
    let names = evidence();
    for (side, (kept, flat)) in kept.iter().zip(flat).enumerate() {
        println!("    // {}", if side == 0 { "base" } else { names[side - 1].0 });
        println!("    &[");
        for (value, (kept, flat)) in kept.iter().zip(flat).enumerate() {
            let name = if side == 0 { "every boundary" } else { names[side - 1].1[value] };
            println!("        [{:>4}, {:>4}], // {name}", tenths(*kept), tenths(*flat));
        }
        println!("    ],");
    }
    println!("];");
}
