//! Views: what is shown of a cleaned text. One file each; [`FORMATS`] lists the shapes of a report.

mod finding;
mod frame;
mod jsonl;
mod line;

pub use finding::{Finding, findings};
pub use frame::frames;

use std::io::{self, Write};

/// A shape of the report.
pub struct Format {
    /// Its name on the command line.
    pub name: &'static str,
    /// Writes the findings of one input.
    pub write: fn(&mut dyn Write, &str, &[Finding<'_>]) -> io::Result<()>,
}

/// Every shape of the report.
pub const FORMATS: &[Format] = &[Format { name: "text", write: line::write }, Format { name: "jsonl", write: jsonl::write }];
