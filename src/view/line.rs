//! Findings as plain lines, `path:line:column: rule: message`, for pipes and editors.

use std::io::{self, Write};

use super::Finding;

pub(super) fn write(out: &mut dyn Write, path: &str, findings: &[Finding<'_>]) -> io::Result<()> {
    for Finding { note, start, .. } in findings {
        writeln!(out, "{path}:{}:{}: {}: {}", start.line, start.column, note.rule.name, note.message())?;
    }
    Ok(())
}
