//! Views: what is shown of a cleaned text. One file each; [`FORMATS`] lists the shapes of a report.

mod diff;
mod finding;
mod frame;
mod github;
mod jsonl;
mod line;
mod quote;
mod rdjson;
mod sarif;
mod shown;
mod tally;

pub use diff::diff;
pub use finding::{Finding, findings};
pub use frame::FRAMES;
pub use quote::quoted;
pub use tally::Tally;

use std::borrow::Cow;
use std::io::{self, Write};

use crate::note::{Action, Confidence, Note, Rule};
use crate::source::Source;

/// What a report says about one input.
#[derive(Clone, Copy, Debug)]
pub struct Page<'p> {
    /// Which input.
    pub origin: Origin<'p>,
    /// The input.
    pub source: &'p Source<'p>,
    /// What was found in it, in the order of the text.
    pub findings: &'p [Finding<'p>],
    /// Least confidence at which an edit was made, or would be.
    pub level: Confidence,
    /// How it is shown to people.
    pub look: Look,
}

impl Page<'_> {
    /// Whether a note asks for an edit that was too unsure to be made.
    fn is_left(&self, note: &Note<'_>) -> bool {
        note.action != Action::Flag && note.confidence < self.level
    }
}

/// Which input a page is about: a file, or one record of a file of records.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'p> {
    /// The name of the file, as programs look for it; people see it as [`on_one_line`] has it.
    pub path: &'p str,
    /// The record, counted from 1.
    pub record: Option<usize>,
}

impl std::fmt::Display for Origin<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let path = on_one_line(self.path);
        match self.record {
            None => f.write_str(&path),
            Some(record) => write!(f, "{path}#{record}"),
        }
    }
}

/// A name as people see it: on one line, whatever characters it holds.
#[must_use]
pub fn on_one_line(name: &str) -> Cow<'_, str> {
    if !name.contains(char::is_control) {
        return Cow::Borrowed(name);
    }
    name.chars().flat_map(|c| if c.is_control() { c.escape_default().collect::<Vec<_>>() } else { vec![c] }).collect()
}

/// How a report is shown to people; a report for programs does not depend on it.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Show each finding, also those that come by the hundred.
    pub all: bool,
    /// Use colour.
    pub color: bool,
    /// Columns that may be used.
    pub width: usize,
}

impl Default for Look {
    fn default() -> Self {
        Self { all: false, color: false, width: 100 }
    }
}

/// A shape of the report: a head, a page for each input that has findings, something between two pages, and a tail.
#[derive(Debug)]
pub struct Format {
    /// Its name on the command line.
    pub name: &'static str,
    /// Writes what stands before all pages; `rules` are those that findings may carry.
    pub head: fn(out: &mut dyn Write, rules: &[&Rule]) -> io::Result<()>,
    /// Writes the page of one input.
    pub page: fn(out: &mut dyn Write, page: &Page<'_>) -> io::Result<()>,
    /// What stands between two pages.
    pub between: &'static str,
    /// What stands after all pages.
    pub tail: &'static str,
    /// Whether a line is the first of such a report.
    pub opens: fn(line: &str) -> bool,
}

/// Whether a file that starts with `line` seems to be a report in one of the shapes, and no text.
#[must_use]
pub fn opens_report(line: &str) -> bool {
    FORMATS.iter().any(|format| (format.opens)(line))
}

/// Whether a text is a report in one of the shapes from its start to its end, and so may be replaced by another.
#[must_use]
pub fn is_report(text: &str) -> bool {
    // What is not closed has the same shape in every line; the last one may be broken off.
    let whole = text.rsplit_once('\n').map_or(text, |(whole, _)| whole);
    let is_one = |format: &Format| match format.tail {
        "" => whole.lines().all(format.opens),
        _ => text.lines().next().is_some_and(format.opens) && is_json_of_ours(text),
    };
    FORMATS.iter().any(is_one)
}

/// Whether a text is one value of JSON that says it is by this program, where the shapes of other programs have its name.
fn is_json_of_ours(text: &str) -> bool {
    let Ok(report) = serde_json::from_str::<serde_json::Value>(text) else { return false };
    [&report["runs"][0]["tool"]["driver"]["name"], &report["source"]["name"]].iter().any(|name| *name == "qingwen")
}

/// The stages that a rule may belong to, the first part of its name.
const STAGES: [&str; 7] = ["decode", "normalise", "chrome", "rejoin", "placeholder", "document", "clean"];

/// Whether a word is the name of a rule, by its shape.
fn is_rule(word: &str) -> bool {
    let is_name = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"/-_".contains(&byte);
    word.split_once('/').is_some_and(|(stage, _)| STAGES.contains(&stage)) && word.bytes().all(is_name)
}

/// Every shape of the report that can be asked for by name.
pub const FORMATS: &[Format] = &[line::FORMAT, jsonl::FORMAT, sarif::FORMAT, github::FORMAT, rdjson::FORMAT];

/// No head.
#[expect(clippy::unnecessary_wraps, reason = "a head may fail")]
fn headless(_: &mut dyn Write, _: &[&Rule]) -> io::Result<()> {
    Ok(())
}
