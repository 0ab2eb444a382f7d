//! Fits what Hangul syllables say of the words around them, to Korean text that was never wrapped.
//!
//! ```text
//! cargo run --release --example syllables -- TEXT... > src/filter/rejoin/joint/syllables.rs
//! ```
//!
//! For every two syllables with a space between them or none, a logistic regression with a pull towards zero asks how likely the
//! space is, from the syllable that ends there and the one that begins. The table has whole nats, and no syllable that is rare.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use qingwen::text::script::is_hangul;

/// How hard weights are pulled towards zero.
const PULL: f64 = 2.0;
/// How often a syllable must be seen on a side.
const LEAST: f64 = 20.0;
/// Weights are no farther from zero.
const MOST: f64 = 4.0;

/// How often two syllables stand together and apart.
type Pairs = BTreeMap<(char, char), [f64; 2]>;
/// Weights of syllables on one side.
type Weights = BTreeMap<char, f64>;

fn main() -> Result<()> {
    let mut pairs = Pairs::new();
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&path).with_context(|| path.clone())?;
        text.lines().for_each(|line| count(line, &mut pairs));
    }
    ensure!(!pairs.is_empty(), "no Korean text to learn from");
    let (mut base, mut ends, mut starts) = (0.0, Weights::new(), Weights::new());
    for _ in 0..30 {
        climb(&pairs, &mut ends, base, &starts, |a, b| (a, b));
        climb(&pairs, &mut starts, base, &ends, |a, b| (b, a));
        let (mut slope, mut bend) = (0.0, 1e-9);
        for ((a, b), [together, apart]) in &pairs {
            let odds = likely(base + ends.get(a).unwrap_or(&0.0) + starts.get(b).unwrap_or(&0.0));
            slope += apart - (together + apart) * odds;
            bend += (together + apart) * odds * (1.0 - odds);
        }
        base += slope / bend;
    }
    print(base, &pairs, &ends, &starts);
    Ok(())
}

/// Counts the pairs of a line.
fn count(line: &str, pairs: &mut Pairs) {
    let mut last = None;
    for word in line.split(' ') {
        let mut apart = 1;
        for c in word.chars() {
            if let Some(before) = last.filter(|_| is_hangul(c)) {
                pairs.entry((before, c)).or_default()[apart] += 1.0;
            }
            last = Some(c).filter(|c| is_hangul(*c));
            apart = 0;
        }
    }
}

/// One step of Newton's method for the weights of one side, given those of the `other` side; `sides` gives the syllable of this
/// side first.
fn climb(pairs: &Pairs, weights: &mut Weights, base: f64, other: &Weights, sides: impl Fn(char, char) -> (char, char)) {
    let mut slopes: BTreeMap<char, [f64; 2]> = BTreeMap::new();
    for (&(a, b), [together, apart]) in pairs {
        let (mine, theirs) = sides(a, b);
        let odds = likely(base + weights.get(&mine).unwrap_or(&0.0) + other.get(&theirs).unwrap_or(&0.0));
        let [slope, bend] = slopes.entry(mine).or_default();
        *slope += apart - (together + apart) * odds;
        *bend += (together + apart) * odds * (1.0 - odds);
    }
    for (syllable, [slope, bend]) in slopes {
        let weight = weights.entry(syllable).or_default();
        *weight += ((slope - PULL * *weight) / (bend + PULL)).clamp(-1.5, 1.5);
    }
}

fn likely(odds: f64) -> f64 {
    1.0 / (1.0 + (-odds).exp())
}

/// The table that ships.
fn print(base: f64, pairs: &Pairs, ends: &Weights, starts: &Weights) {
    println!("//! What Hangul syllables say of the words around them, in nats: positive for a space.");
    println!("//!");
    println!("//! Written by `cargo run --release --example syllables`; change the texts it is fitted to, not this file.");
    println!();
    println!("/// A weight, and the syllables that have it.");
    println!("pub(super) type Weight = (i8, &'static str);");
    println!();
    println!("/// What any two syllables say.");
    println!("pub(super) const BASE: f32 = {base:.1};");
    side("What a syllable says of a space after it.", "ENDS", ends, |c| seen(pairs, |a, _| a == c));
    side("What a syllable says of a space before it.", "STARTS", starts, |c| seen(pairs, |_, b| b == c));
}

fn seen(pairs: &Pairs, is_meant: impl Fn(char, char) -> bool) -> f64 {
    pairs.iter().filter(|((a, b), _)| is_meant(*a, *b)).map(|(_, counts)| counts[0] + counts[1]).sum()
}

fn side(what: &str, name: &str, weights: &Weights, seen: impl Fn(char) -> f64) {
    let mut levels: BTreeMap<i8, String> = BTreeMap::new();
    for (syllable, weight) in weights.iter().filter(|(syllable, _)| seen(**syllable) >= LEAST) {
        let level = weight.round().clamp(-MOST, MOST) as i8;
        if level != 0 {
            levels.entry(level).or_default().push(*syllable);
        }
    }
    println!();
    println!("/// {what}");
    println!("#[rustfmt::skip]");
    println!("pub(super) const {name}: [Weight; {}] = [", levels.len());
    levels.iter().for_each(|(level, syllables)| println!("    ({level}, \"{syllables}\"),"));
    println!("];");
}
