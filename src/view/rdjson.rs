//! Findings in the format of reviewdog, which puts them beside the lines of a pull request.
//!
//! Format: <https://github.com/reviewdog/reviewdog/tree/master/proto/rdf>. Its columns count bytes of UTF-8, unlike those
//! everywhere else here; the lines of the file are taken to be in that encoding.

use std::io::{self, Write};

use memchr::memchr2_iter;
use serde_json::{Value, json};

use super::{Finding, Format, Page};
use crate::note::Rule;
use crate::source::{Place, Source};

pub(super) const FORMAT: Format = Format { name: "rdjson", head, page, between: ",\n", tail: "\n]}\n", opens };

/// What every report starts with.
const START: &str = "{\"source\":{\"name\":\"qingwen\"},\"diagnostics\":[";

fn opens(line: &str) -> bool {
    line.starts_with(START)
}

fn head(out: &mut dyn Write, _: &[&Rule]) -> io::Result<()> {
    writeln!(out, "{START}")
}

fn page(out: &mut dyn Write, page: &Page<'_>) -> io::Result<()> {
    let mut columns = Columns::new(page.source);
    for (index, finding) in page.findings.iter().enumerate() {
        if index > 0 {
            out.write_all(FORMAT.between.as_bytes())?;
        }
        serde_json::to_writer(&mut *out, &diagnostic(page.origin.path, finding, &mut columns))?;
    }
    Ok(())
}

fn diagnostic(path: &str, finding: &Finding<'_>, columns: &mut Columns<'_>) -> Value {
    let note = finding.note;
    let severity = if note.asks() { "WARNING" } else { "INFO" };
    let start = position(finding.start, columns.go_to(note.span.start));
    let end = position(finding.end, columns.clone().go_to(note.span.end));
    let range = json!({ "start": start, "end": end });
    let mut diagnostic = json!({
        "message": note.message(),
        "location": { "path": path, "range": range },
        "severity": severity,
        "code": { "value": note.rule.name },
    });
    if let Some(put) = note.action.put() {
        diagnostic["suggestions"] = json!([{ "range": range, "text": put }]);
    }
    diagnostic
}

/// A place, by its line alone where the column is not known.
fn position(place: Place, column: Option<usize>) -> Value {
    column.map_or_else(|| json!({ "line": place.line }), |column| json!({ "line": place.line, "column": column }))
}

/// Counts the bytes from the start of a line, for findings in the order of the text.
#[derive(Clone)]
struct Columns<'s> {
    text: &'s str,
    /// Bytes that were looked through.
    seen: usize,
    /// Where the line that they end in starts; `None` where that was in a segment before this one.
    start: Option<usize>,
}

impl<'s> Columns<'s> {
    fn new(source: &'s Source<'_>) -> Self {
        Self { text: &source.text, seen: 0, start: (source.base.column == 1).then_some(0) }
    }

    /// The column at `offset`, counted from 1.
    fn go_to(&mut self, offset: usize) -> Option<usize> {
        let bytes = self.text.as_bytes();
        // A finding may start where the one before it does.
        let from = self.seen.min(offset);
        let is_end = |at: &usize| bytes[*at] == b'\n' || bytes.get(at + 1) != Some(&b'\n');
        if let Some(end) = memchr2_iter(b'\n', b'\r', &bytes[from..offset]).map(|at| from + at).rfind(is_end) {
            self.start = Some(end + 1);
        }
        self.seen = offset;
        self.start.map(|start| offset - start + 1)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::FORMAT;
    use crate::note::{Action, Confidence, Note, Rule};
    use crate::source::{Hints, read};
    use crate::text::Span;
    use crate::view::{Look, Origin, Page, findings, is_report};

    static RULE: Rule = Rule::new("test/rule", "a thing to look at");

    #[test]
    fn columns_count_bytes_and_edits_are_suggested() {
        let source = read("首行\r\n清 文x\n".as_bytes(), &Hints::default()).expect("this is text");
        let notes = [
            Note::edit(Span::new(6, 8), &RULE, Action::Replace("\n".into()), Confidence::Certain),
            Note::edit(Span::new(11, 12), &RULE, Action::Join { space: false }, Confidence::Certain),
            Note::flag(Span::new(15, 16), &RULE, Confidence::Likely),
        ];
        let findings = findings(&source, notes.iter().collect());
        let mut out = Vec::new();
        (FORMAT.head)(&mut out, &[&RULE]).expect("memory can be written");
        let page = Page {
            origin: Origin { path: "a.txt", record: None },
            source: &source,
            findings: &findings,
            level: Confidence::Likely,
            look: Look::default(),
        };
        (FORMAT.page)(&mut out, &page).expect("memory can be written");
        out.extend_from_slice(FORMAT.tail.as_bytes());
        assert!(is_report(std::str::from_utf8(&out).expect("it is text")));
        let report: Value = serde_json::from_slice(&out).expect("it is JSON");
        let range = |line: usize, column: usize, end_line: usize, end: usize| json!({ "start": { "line": line, "column": column }, "end": { "line": end_line, "column": end } });
        let ranges: Vec<_> =
            report["diagnostics"].as_array().into_iter().flatten().map(|found| found["location"]["range"].clone()).collect();
        assert_eq!(ranges, [range(1, 7, 2, 1), range(2, 4, 2, 5), range(2, 8, 2, 9)]);
        assert_eq!(report["diagnostics"][1]["suggestions"][0], json!({ "range": range(2, 4, 2, 5), "text": "" }));
        assert_eq!(report["diagnostics"][2]["code"]["value"], "test/rule");
        assert!(report["diagnostics"][2].get("suggestions").is_none());
    }
}
