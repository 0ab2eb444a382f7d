//! Findings as code frames with carets, for people at a terminal.

use std::io::{self, Write};

use super::Finding;

/// Writes the findings of one input as code frames.
///
/// # Errors
///
/// What writing to `out` fails with.
pub fn frames(out: &mut dyn Write, path: &str, findings: &[Finding<'_>]) -> io::Result<()> {
    super::line::write(out, path, findings)
}
