//! Findings as workflow commands of GitHub Actions, which shows them beside the lines.
//!
//! Format: <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>.

use std::io::{self, Write};

use super::{Format, Page, headless, is_rule};

pub(super) const FORMAT: Format = Format { name: "github", head: headless, page, between: "", tail: "", opens };

fn page(out: &mut dyn Write, page: &Page<'_>) -> io::Result<()> {
    for finding in page.findings {
        let note = finding.note;
        let command = if note.asks() { "warning" } else { "notice" };
        let (start, end) = (finding.start, finding.end);
        write!(out, "::{command} file={}", property(page.origin.path))?;
        write!(out, ",line={},col={},endLine={}", start.line, start.column, end.line)?;
        if start.line == end.line {
            write!(out, ",endColumn={}", end.column)?;
        }
        writeln!(out, ",title={}::{}", property(&note.rule.name), escaped(note.message()))?;
    }
    Ok(())
}

/// Whether a line is such a command about a place in a file.
fn opens(line: &str) -> bool {
    let titled = || line.split_once(",title=").and_then(|(_, title)| title.split_once("::"));
    ["::warning file=", "::notice file="].iter().any(|start| line.starts_with(start))
        && titled().is_some_and(|(rule, _)| is_rule(rule))
}

fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    escaped(text).replace(':', "%3A").replace(',', "%2C")
}
