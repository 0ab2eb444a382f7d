//! Fits the scorecard of `chrome/structure` to labelled pages, and says how it does on sites it did not see.
//!
//! ```text
//! cargo run --release --example scorecard -- PAGES.jsonl > src/filter/chrome/structure/scorecard.rs
//! ```
//!
//! A page is a JSON object `{"site", "lines": [{"t": text, "y": "body" | "chrome" | other, "k": "ui" | "teaser"}]}`. The table
//! goes to standard output; standard error gets the figures, each line judged by points that were fitted without its site.
//! The points are ten times the weights of a logistic regression (cyclic Newton steps, L2), rounded; a body line counts as much
//! as four of chrome, those of one page together no more than sixty, and no page more than its share. The same pages give the same table.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};

use qingwen::document::Document;
use qingwen::filter::chrome::Chrome;
use qingwen::filter::chrome::evidence::{Evidence, Zone};
use serde::Deserialize;

const FOLDS: usize = 8;
const PASSES: usize = 30;
const L2: f64 = 10.0;
const BODY: f64 = 4.0;
const BODIES: f64 = 60.0;

#[derive(Deserialize)]
struct Page {
    site: String,
    lines: Vec<Line>,
}

#[derive(Deserialize)]
struct Line {
    t: String,
    y: String,
    #[serde(default)]
    k: Option<String>,
}

/// A line to judge: what was observed of it, as places in the table, and the truth.
struct Row {
    page: usize,
    fold: usize,
    observed: Vec<usize>,
    chrome: bool,
    teaser: bool,
    chars: usize,
    weight: f64,
}

fn columns() -> usize {
    Evidence::ALL.len() + 1
}

fn rows(pages: &[Page], chrome: &Chrome) -> Vec<Row> {
    let mut sites: Vec<_> = pages.iter().map(|page| page.site.as_str()).collect();
    sites.sort_unstable();
    sites.dedup();
    let mut rows = Vec::new();
    for (number, page) in pages.iter().enumerate() {
        let text: Vec<_> = page.lines.iter().map(|line| line.t.as_str()).collect();
        let text = text.join("\n");
        let open = chrome.open_lines(&Document::read(&text));
        let labelled: Vec<_> =
            open.iter().filter(|open| ["body", "chrome"].contains(&page.lines[open.line].y.as_str())).collect();
        let share = (200.0 / labelled.len() as f64).min(3.0);
        let bodies = labelled.iter().filter(|open| page.lines[open.line].y == "body").count();
        let body = BODY.min(BODIES / bodies as f64);
        let fold = sites.binary_search(&page.site.as_str()).unwrap_or_default() % FOLDS;
        rows.extend(labelled.iter().map(|open| {
            let line = &page.lines[open.line];
            let zone = usize::from(open.zone == Zone::After) * columns();
            let observed = open.evidence.iter().map(|evidence| zone + 1 + *evidence as usize).chain([zone]).collect();
            let chrome = line.y == "chrome";
            let weight = share * if chrome { 1.0 } else { body };
            let teaser = line.k.as_deref() == Some("teaser");
            Row {
                page: number,
                fold,
                observed,
                chrome,
                teaser,
                chars: line.t.split_whitespace().map(|word| word.chars().count()).sum(),
                weight,
            }
        }));
    }
    rows
}

/// Weights of a logistic regression.
fn fit<'r>(rows: impl Iterator<Item = &'r Row> + Clone) -> Vec<f64> {
    let rows: Vec<_> = rows.collect();
    let mut holders = vec![Vec::new(); columns() * 2];
    for (number, row) in rows.iter().enumerate() {
        for column in &row.observed {
            holders[*column].push(number);
        }
    }
    let (mut weights, mut sums) = (vec![0.0; columns() * 2], vec![0.0; rows.len()]);
    for _ in 0..PASSES {
        for (column, holders) in holders.iter().enumerate() {
            let (mut slope, mut bend) = (L2 * weights[column], L2);
            for number in holders {
                let (row, sum): (&Row, f64) = (rows[*number], sums[*number]);
                let chance = 1.0 / (1.0 + (-sum).exp());
                slope += row.weight * (chance - f64::from(u8::from(row.chrome)));
                bend += row.weight * chance * (1.0 - chance);
            }
            let step = (slope / bend).clamp(-1.0, 1.0);
            weights[column] -= step;
            for number in holders {
                sums[*number] -= step;
            }
        }
    }
    weights
}

fn points(weights: &[f64]) -> Vec<i32> {
    weights.iter().map(|weight| (weight * 10.0).round() as i32).collect()
}

fn report(rows: &[Row]) {
    let folds: Vec<_> = (0..FOLDS).map(|fold| points(&fit(rows.iter().filter(|row| row.fold != fold)))).collect();
    eprintln!("lines left open by phrases, judged by points fitted without their site:");
    eprintln!("{:>9} {:>6} {:>8} {:>11} {:>10} {:>6}", "threshold", "ui", "teasers", "body chars", "body lines", "pages");
    for threshold in (0..=40).step_by(4) {
        let dropped = |row: &&Row| row.observed.iter().map(|column| folds[row.fold][*column]).sum::<i32>() >= threshold;
        let share = |of: &dyn Fn(&Row) -> bool| {
            let all = rows.iter().filter(|row| of(row));
            all.clone().filter(dropped).count() as f64 / all.count().max(1) as f64
        };
        let lost: Vec<_> = rows.iter().filter(|row| !row.chrome).filter(dropped).collect();
        let pages: BTreeMap<_, _> = lost.iter().map(|row| (row.page, ())).collect();
        let chars: usize = lost.iter().map(|row| row.chars).sum();
        let (ui, teasers) = (share(&|row| row.chrome && !row.teaser), share(&|row| row.chrome && row.teaser));
        eprintln!("{threshold:>9} {ui:>6.3} {teasers:>8.3} {chars:>11} {:>10} {:>6}", lost.len(), pages.len());
    }
}

fn print(points: &[i32]) {
    let (before, after) = points.split_at(columns());
    println!("//! The scorecard: what each piece of evidence counts for a line of a page being chrome.");
    println!("//!");
    println!("//! Fitted by `tests/tools/scorecard.rs`, which says how. Points before the article, points after it.");
    println!();
    println!("use super::evidence::Evidence::{{self, *}};");
    println!();
    println!("/// Points of every line: before the article, after it.");
    println!("pub(super) const BASE: (i32, i32) = ({}, {});", before[0], after[0]);
    println!();
    println!("/// Points of the evidence, in its order: before the article, after it.");
    println!("pub(super) const POINTS: &[(Evidence, i32, i32)] = &[");
    for (evidence, (before, after)) in Evidence::ALL.iter().zip(before[1..].iter().zip(&after[1..])) {
        println!("    ({evidence:?}, {before}, {after}),");
    }
    println!("];");
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("name a file of labelled pages")?;
    let lines = BufReader::new(std::fs::File::open(path)?).lines();
    let pages: Vec<Page> =
        lines.map(|line| Ok(serde_json::from_str(&line?)?)).collect::<Result<_, Box<dyn std::error::Error>>>()?;
    let rows = rows(&pages, &Chrome::new(&[])?);
    report(&rows);
    print(&points(&fit(rows.iter())));
    Ok(())
}
