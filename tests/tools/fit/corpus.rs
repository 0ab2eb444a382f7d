//! The corpus: texts whose line ends are known.

use std::collections::HashMap;
use std::io::BufRead;

use anyhow::{Context, Result};
use serde::Deserialize;

/// Folds of the check: a source is in one of them as a whole.
pub const FOLDS: usize = 10;

/// A text, and what it was before its lines were wrapped.
#[derive(Deserialize)]
pub struct Record {
    pub input: String,
    pub expected: String,
    pub source: String,
    pub id: String,
    #[serde(default)]
    chrome: Vec<Piece>,
    /// The text before its line ends were flattened to spaces.
    #[serde(default)]
    pub wrapped: Option<String>,
    /// Where its line ends stood, in characters of `expected` without white space.
    #[serde(default)]
    pub line_ends: Option<Vec<usize>>,
}

/// A piece of a page that is no part of its text, in characters.
#[derive(Deserialize)]
struct Piece {
    start_char: usize,
    end_char: usize,
}

/// The records of some files, without their chrome, each with the fold of its source.
///
/// # Errors
///
/// Where a file cannot be read, or a line of it is no record.
pub fn records(paths: &[String]) -> Result<Vec<(Record, usize)>> {
    let mut sources = HashMap::new();
    let mut records = Vec::new();
    for path in paths {
        let file = std::fs::File::open(path).with_context(|| path.clone())?;
        for line in std::io::BufReader::new(file).lines() {
            let mut record: Record = serde_json::from_str(&line?)?;
            record.input = without(&record.input, &record.chrome);
            let next = sources.len();
            let source = *sources.entry(record.source.clone()).or_insert(next);
            records.push((record, source % FOLDS));
        }
    }
    Ok(records)
}

/// A text without some of its pieces.
fn without(text: &str, pieces: &[Piece]) -> String {
    let is_left = |at: usize| !pieces.iter().any(|piece| (piece.start_char..piece.end_char).contains(&at));
    text.chars().enumerate().filter(|(at, _)| is_left(*at)).map(|(_, c)| c).collect()
}

/// For every character but white space, whether a line end stood before it when the text was wrapped; `None` where that is not
/// known.
pub fn was_end(record: &Record) -> Option<Vec<bool>> {
    let known = || {
        let places = record.line_ends.as_ref()?;
        let mut ends = vec![false; places.iter().max()? + 1];
        places.iter().for_each(|place| ends[*place] = true);
        Some(ends)
    };
    record.wrapped.as_deref().map(line_ends).or_else(known)
}

/// For every character but white space, whether a line end stands before it.
pub fn line_ends(text: &str) -> Vec<bool> {
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
