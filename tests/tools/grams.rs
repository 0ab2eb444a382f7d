//! Fits what the syllables around a boundary say of a space in it, to Korean text that was never wrapped.
//!
//! ```text
//! cargo run --release --example grams -- TEXT... > src/text/korean/grams.txt
//! ```
//!
//! A logistic regression over the grams of every boundary between two syllables, with a pull towards zero that leaves most grams
//! without a weight: FTRL-Proximal (McMahan et al., Ad Click Prediction, 2013, algorithm 1).

use std::collections::{BTreeMap, HashMap};

use anyhow::{Context, Result, ensure};
use qingwen::text::korean::{Gram, grams, unpack};
use qingwen::text::script::is_hangul;

/// How often a gram must be seen.
const LEAST: u32 = 10;
/// How hard weights are pulled to zero (λ₁), and towards it (λ₂).
const PULL: [f64; 2] = [20.0, 0.5];
/// How fast weights are learnt (α, β).
const RATE: [f64; 2] = [0.15, 1.0];
/// How often all boundaries are looked at.
const ROUNDS: usize = 3;

/// A boundary between two syllables: whether a space is in it, and its grams.
type Boundary = (bool, Vec<Gram>);

#[derive(Default)]
struct Slope {
    seen: u32,
    /// z and n of the paper.
    sum: f64,
    squares: f64,
}

impl Slope {
    fn weight(&self) -> f64 {
        let beyond = self.sum.abs() - PULL[0];
        if beyond <= 0.0 {
            return 0.0;
        }
        -self.sum.signum() * beyond / ((RATE[1] + self.squares.sqrt()) / RATE[0] + PULL[1])
    }

    fn learn(&mut self, error: f64) {
        let step = ((self.squares + error * error).sqrt() - self.squares.sqrt()) / RATE[0];
        self.sum += error - step * self.weight();
        self.squares += error * error;
    }
}

fn main() -> Result<()> {
    let mut boundaries = Vec::new();
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&path).with_context(|| path.clone())?;
        text.lines().for_each(|line| read(line, &mut boundaries));
    }
    ensure!(!boundaries.is_empty(), "no Korean text to learn from");
    let mut slopes: HashMap<Gram, Slope> = HashMap::new();
    for gram in boundaries.iter().flat_map(|(_, grams)| grams) {
        slopes.entry(*gram).or_default().seen += 1;
    }
    slopes.retain(|_, slope| slope.seen >= LEAST);
    for _ in 0..ROUNDS {
        // Far apart in the text, so that no text is the last one learnt.
        let stride = boundaries.len() / 1000 + 1;
        (0..stride).flat_map(|start| (start..boundaries.len()).step_by(stride)).for_each(|at| {
            let (spaced, grams) = &boundaries[at];
            let odds: f64 = grams.iter().filter_map(|gram| slopes.get(gram)).map(Slope::weight).sum();
            let error = 1.0 / (1.0 + (-odds).exp()) - f64::from(u8::from(*spaced));
            for gram in grams {
                if let Some(slope) = slopes.get_mut(gram) {
                    slope.learn(error);
                }
            }
        });
    }
    print(&slopes);
    Ok(())
}

/// Reads the boundaries of a line.
fn read(line: &str, boundaries: &mut Vec<Boundary>) {
    for (start, _) in line.char_indices().filter(|(_, c)| is_hangul(*c)) {
        let before = line[..start].strip_suffix(' ').unwrap_or(&line[..start]);
        if before.ends_with(is_hangul) {
            let grams = grams(before, &line[start..]).collect();
            boundaries.push((before.len() < start, grams));
        }
    }
}

/// The table that ships: grams in the order of their packed form, and their weights in quarters of a nat.
fn print(slopes: &HashMap<Gram, Slope>) {
    let level = |slope: &Slope| (slope.weight() * 4.0).round().clamp(f64::from(i8::MIN), f64::from(i8::MAX)) as i8;
    let levels: BTreeMap<_, _> =
        slopes.iter().map(|(gram, slope)| (*gram, level(slope))).filter(|(_, level)| *level != 0).collect();
    for (gram, level) in levels {
        println!("{} {level}", unpack(gram));
    }
}
