//! Findings as JSON lines: one object a finding.

use std::io::{self, Write};

use serde::Serialize;

use super::{Finding, Format, Page, headless, is_rule};

pub(super) const FORMAT: Format = Format { name: "jsonl", head: headless, page, between: "", tail: "", opens };

#[derive(Serialize)]
struct Row<'f> {
    path: &'f str,
    #[serde(skip_serializing_if = "Option::is_none")]
    record: Option<usize>,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    start_byte: usize,
    end_byte: usize,
    start_char: usize,
    end_char: usize,
    rule: &'f str,
    kind: Option<&'f str>,
    action: &'f str,
    confidence: &'f str,
    text: &'f str,
    replacement: Option<&'f str>,
    message: &'f str,
}

fn page(out: &mut dyn Write, page: &Page<'_>) -> io::Result<()> {
    for Finding { note, start, end, text } in page.findings {
        let row = Row {
            path: page.origin.path,
            record: page.origin.record,
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            start_byte: start.byte,
            end_byte: end.byte,
            start_char: start.char,
            end_char: end.char,
            rule: &note.rule.name,
            kind: note.rule.kind,
            action: note.action.as_str(),
            confidence: note.confidence.as_str(),
            text,
            replacement: note.action.put(),
            message: note.message(),
        };
        serde_json::to_writer(&mut *out, &row)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// Whether a line is a finding, which has a path, a place and a rule.
fn opens(line: &str) -> bool {
    let row: serde_json::Value = serde_json::from_str(line).unwrap_or_default();
    row["path"].is_string() && row["line"].is_u64() && row["rule"].as_str().is_some_and(is_rule)
}
