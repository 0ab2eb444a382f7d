//! The regression: points for what is seen of a place, by which the odds of something there add up.

use crate::corpus::FOLDS;

/// What is seen of a place, and what stood there.
pub struct Sample {
    /// An index into the values of each piece of evidence.
    pub look: Vec<u8>,
    /// Whether it is what the odds are of.
    pub is_so: bool,
    /// The fold of its source.
    pub fold: usize,
    /// What there is to tell about it.
    pub told: String,
}

/// The names of the pieces of evidence, and of their values.
pub type Evidence = [(&'static str, &'static [&'static str])];

/// How hard points are pulled towards zero, or towards those that they start from.
pub const PULL: f64 = 2.0;

/// Points by piece of evidence and value; the first piece is the base, with one value.
pub type Points = Vec<Vec<f64>>;

/// The sum of the points of a look.
pub fn score(points: &Points, look: &[u8]) -> f64 {
    points[0][0] + look.iter().zip(&points[1..]).map(|(value, points)| points[usize::from(*value)]).sum::<f64>()
}

/// No points at all.
pub fn zero(evidence: &Evidence) -> Points {
    std::iter::once(vec![0.0]).chain(evidence.iter().map(|(_, values)| vec![0.0; values.len()])).collect()
}

/// The same judgement with the points of every piece of evidence around zero: a value never seen says nothing.
pub fn centred(mut points: Points, samples: &[&Sample]) -> Points {
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
pub fn climb(samples: &[&Sample], start: &Points, pull: f64) -> Points {
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
                *slope += f64::from(u8::from(sample.is_so)) - odds;
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

/// How points that have not seen a source judge it: precision, recall and F1 of what is meant, and how much a place surprises.
/// `judged` are the points by fold; what is meant are the samples that are so, or those that are not.
pub fn report<'s>(what: &str, samples: impl Iterator<Item = &'s Sample>, judged: &[Points; FOLDS], meant: bool) {
    let (mut hit, mut wrong, mut missed, mut all) = (0, 0, 0, 0);
    let mut surprise = 0.0;
    for sample in samples {
        let score = score(&judged[sample.fold], &sample.look);
        surprise += (if sample.is_so { -score } else { score }).exp().ln_1p();
        all += 1;
        match ((score >= 0.0) == meant, sample.is_so == meant) {
            (true, true) => hit += 1,
            (true, false) => wrong += 1,
            (false, true) => missed += 1,
            (false, false) => {}
        }
    }
    let share = |part: i32, whole: i32| 100.0 * f64::from(part) / f64::from(whole.max(1));
    eprintln!(
        "{what}: {all}, paragraph ends: precision {:.1}, recall {:.1}, F1 {:.1}; right {:.2} %; surprise {:.1} mnat",
        share(hit, hit + wrong),
        share(hit, hit + missed),
        share(2 * hit, 2 * hit + wrong + missed),
        share(all - wrong - missed, all),
        1000.0 * surprise / f64::from(all.max(1))
    );
}

/// Writes a table of points, in tenths of a nat; `row` gives the numbers of a value.
pub fn print(about: &str, kind: &str, every: &'static str, evidence: &Evidence, row: impl Fn(usize, usize) -> String) {
    println!("//! {about}");
    println!("//!");
    println!(
        "//! Written by `cargo run --release --example fit`; change the evidence or the texts it is fitted to, not this file."
    );
    println!();
    println!("#[rustfmt::skip]");
    println!("pub(super) const POINTS: [{kind}; {}] = [", evidence.len() + 1);
    let base = [every];
    for side in 0..=evidence.len() {
        let (name, values) = side.checked_sub(1).map_or(("base", &base[..]), |side| evidence[side]);
        println!("    // {name}");
        println!("    &[");
        values.iter().enumerate().for_each(|(value, name)| println!("        {}, // {name}", row(side, value)));
        println!("    ],");
    }
    println!("];");
}

/// A point in tenths of a nat.
pub fn tenths(point: f64) -> String {
    format!("{:>4}", (point * 10.0).round())
}
