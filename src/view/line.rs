//! Findings as plain lines, `path:line:column: rule: message`, for pipes and editors.

use std::io::{self, Write};

use super::shown::shown;
use super::{Format, Page, headless};

pub(super) const FORMAT: Format = Format { name: "text", head: headless, page, between: "", tail: "" };

fn page(out: &mut dyn Write, page: &Page<'_>) -> io::Result<()> {
    let (shown, counted) = shown(page);
    let path = page.origin;
    for finding in shown {
        let (start, note) = (finding.start, finding.note);
        writeln!(out, "{path}:{}:{}: {}: {}", start.line, start.column, note.rule.name, note.message())?;
    }
    for (rule, count) in counted.rows() {
        writeln!(out, "{path}: {rule}: {count}")?;
    }
    Ok(())
}
