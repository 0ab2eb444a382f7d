//! Contents: a list of headings, each of which stands again below, above what it heads.

use std::collections::HashMap;

use crate::document::Document;
use crate::filter::chrome::phrases::hit::{Hit, is_phrase};
use crate::filter::chrome::said;

/// Entries of a contents at least that head something below.
const ENTRIES: usize = 3;

/// The share of its entries that do, as a divisor.
const SHARE: usize = 3;

/// The lines of phrases that are entries of a contents, and the headings that these name, in order. The words of a menu that stands
/// twice have other words beside them again.
pub(super) fn contents(document: &Document<'_>, hits: &[Hit], runs: &[&[Hit]]) -> Vec<usize> {
    let word = |line: usize| document.line(line).trim();
    let is_said = |line: Option<usize>| line.is_some_and(|line| !is_phrase(hits, line));
    let heads = |line: usize| is_said(said::below(document, line).next()) && is_said(said::above(document, line).next());
    let mut headings: HashMap<&str, usize> = HashMap::new();
    for hit in hits.iter().filter(|hit| hit.reading.whole.is_some() && heads(hit.line)) {
        headings.entry(word(hit.line)).or_insert(hit.line);
    }
    let mut lines = Vec::new();
    for run in runs.iter().filter(|run| run.len() >= ENTRIES) {
        let last = run[run.len() - 1].line;
        let named = run.iter().filter_map(|hit| headings.get(word(hit.line)).copied()).filter(|line| *line > last);
        // The first heading may stand right behind the contents.
        let first = run[..run.len() - 1].iter().any(|hit| word(hit.line) == word(last)).then_some(last);
        let named: Vec<usize> = named.chain(first).collect();
        if named.len() >= ENTRIES && named.len() * SHARE >= run.len() {
            lines.extend(run.iter().map(|hit| hit.line).chain(named));
        }
    }
    lines.sort_unstable();
    lines
}
