//! Findings as SARIF 2.1.0, for code scanning and editors.
//!
//! Format: <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>. Columns count code points, as everywhere here.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::json;

use super::{Finding, Format, Page};
use crate::note::{Action, Confidence, Rule};

pub(super) const FORMAT: Format = Format { name: "sarif", head, page, between: ",\n", tail: "\n]}]}\n", opens };

/// What every report starts with.
const START: &str = "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[";

fn opens(line: &str) -> bool {
    line.starts_with(START)
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

impl Region {
    fn of(finding: &Finding<'_>) -> Self {
        let (start, end) = (finding.start, finding.end);
        Self { start_line: start.line, start_column: start.column, end_line: end.line, end_column: end.column }
    }
}

fn head(out: &mut dyn Write, rules: &[&Rule]) -> io::Result<()> {
    let rules: Vec<_> =
        rules.iter().map(|rule| json!({ "id": rule.name, "shortDescription": { "text": rule.summary } })).collect();
    let driver = json!({ "name": "qingwen", "version": env!("CARGO_PKG_VERSION"), "rules": rules });
    out.write_all(START.as_bytes())?;
    out.write_all(b"{\"columnKind\":\"unicodeCodePoints\",\"tool\":{\"driver\":")?;
    serde_json::to_writer(&mut *out, &driver)?;
    out.write_all(b"},\"results\":[\n")
}

fn page(out: &mut dyn Write, page: &Page<'_>) -> io::Result<()> {
    let uri = uri(page.origin.path);
    for (index, finding) in page.findings.iter().enumerate() {
        if index > 0 {
            out.write_all(FORMAT.between.as_bytes())?;
        }
        serde_json::to_writer(&mut *out, &result(&uri, finding))?;
    }
    Ok(())
}

fn result(uri: &str, finding: &Finding<'_>) -> serde_json::Value {
    let note = finding.note;
    let level = match note.confidence {
        _ if note.asks() => "warning",
        Confidence::Report if note.action != Action::Flag => "none",
        _ => "note",
    };
    let mut result = json!({
        "ruleId": note.rule.name,
        "level": level,
        "message": { "text": note.message() },
        "locations": [{ "physicalLocation": { "artifactLocation": { "uri": uri }, "region": Region::of(finding) } }],
    });
    if let Some(put) = note.action.put() {
        let replacement = json!({ "deletedRegion": Region::of(finding), "insertedContent": { "text": put } });
        let change = json!({ "artifactLocation": { "uri": uri }, "replacements": [replacement] });
        result["fixes"] = json!([{ "description": { "text": note.rule.summary }, "artifactChanges": [change] }]);
    }
    result
}

/// A path as a URI reference (RFC 3986): everything but unreserved characters and slashes in percent-encoding.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(byte.into()),
            _ => uri += &format!("%{byte:02X}"),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::FORMAT;
    use crate::note::{Action, Confidence, Note, Rule};
    use crate::source::{Hints, read};
    use crate::text::Span;
    use crate::view::{Look, Origin, Page, findings};

    static RULE: Rule = Rule::new("test/rule", "a thing to look at");

    /// Fails unless an object has these members, which the schema wants or readers of the format do.
    fn requires(object: &Value, members: &[&str]) {
        members.iter().for_each(|member| assert!(object.get(member).is_some(), "{member} is missing in {object}"));
    }

    #[test]
    fn a_report_of_several_files_is_one_document() {
        let source = read("清 文\n".as_bytes(), &Hints::default()).expect("this is text");
        let notes = [
            Note::edit(Span::new(3, 4), &RULE, Action::Join { space: false }, Confidence::Certain),
            Note::flag(Span::new(4, 7), &RULE, Confidence::Report),
        ];
        let findings = findings(&source, notes.iter().collect());
        let mut out = Vec::new();
        (FORMAT.head)(&mut out, &[&RULE]).expect("memory can be written");
        for (index, path) in ["a b.txt", "清.txt"].into_iter().enumerate() {
            if index > 0 {
                out.extend_from_slice(FORMAT.between.as_bytes());
            }
            let page = Page {
                origin: Origin { path, record: None },
                source: &source,
                findings: &findings,
                level: Confidence::Likely,
                look: Look::default(),
            };
            (FORMAT.page)(&mut out, &page).expect("memory can be written");
        }
        out.extend_from_slice(FORMAT.tail.as_bytes());
        let report: Value = serde_json::from_slice(&out).expect("it is JSON");
        let results = report["runs"][0]["results"].as_array().expect("there are results");
        assert_eq!(results.len(), 4);
        requires(&report, &["version", "runs"]);
        requires(&report["runs"][0], &["tool", "results", "columnKind"]);
        requires(&report["runs"][0]["tool"]["driver"], &["name", "rules"]);
        assert_eq!(report["runs"][0]["tool"]["driver"]["rules"][0]["id"], "test/rule");
        for result in results {
            requires(result, &["ruleId", "level", "message", "locations"]);
            assert!(["none", "note", "warning", "error"].contains(&result["level"].as_str().unwrap_or_default()));
            let region = &result["locations"][0]["physicalLocation"]["region"];
            requires(region, &["startLine", "startColumn", "endLine", "endColumn"]);
            assert!(region.as_object().expect("an object").values().all(|place| place.as_u64() >= Some(1)), "{region}");
            for fix in result.get("fixes").and_then(Value::as_array).into_iter().flatten() {
                requires(&fix["artifactChanges"][0], &["artifactLocation", "replacements"]);
                requires(&fix["artifactChanges"][0]["replacements"][0], &["deletedRegion"]);
            }
        }
        let place = &results[2]["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "%E6%B8%85.txt");
        assert_eq!(place["region"]["startColumn"], 2);
        assert_eq!(results[0]["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"], "");
        assert!(results[1].get("fixes").is_none());
    }
}
