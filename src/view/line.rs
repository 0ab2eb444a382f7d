//! Findings as plain lines, `path:line:column: rule: message`, for pipes and editors.

use std::io::{self, Write};

use super::shown::shown;
use super::{Format, Page, headless};

pub(super) const FORMAT: Format = Format { name: "text", head: headless, page, between: "", tail: "", opens };

fn page(out: &mut dyn Write, page: &Page<'_>) -> io::Result<()> {
    let (shown, counted) = shown(page);
    let path = page.origin;
    for finding in shown {
        let (start, note) = (finding.start, finding.note);
        let left = if page.is_left(note) { " (unsure: left as it is)" } else { "" };
        writeln!(out, "{path}:{}:{}: {}: {}{left}", start.line, start.column, note.rule.name, note.message())?;
    }
    for (rule, count) in counted.rows() {
        writeln!(out, "{path}: {rule}: {count}")?;
    }
    Ok(())
}

/// The stages that a rule may belong to, the first part of its name.
const STAGES: [&str; 7] = ["decode", "normalise", "chrome", "rejoin", "placeholder", "document", "clean"];

/// Whether a rule is named after a colon, as in every line of a report.
fn opens(line: &str) -> bool {
    let is_rule = |part: &str| {
        let is_name = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"/-_".contains(&byte);
        part.split_once('/').is_some_and(|(stage, _)| STAGES.contains(&stage)) && part.bytes().all(is_name)
    };
    line.split(": ").skip(1).any(is_rule)
}

#[cfg(test)]
mod tests {
    use super::opens;

    #[test]
    fn a_report_is_known_by_its_first_line() {
        assert!(opens("a: b.txt:1:1: decode/mark: a byte-order mark, which UTF-8 does without"));
        assert!(opens("<stdin>: rejoin/wrap: 3 joins"));
        for text in [
            "山里的雾到中午才散。",
            "cat: a/b: no such file",
            "decode/mark: 它去掉字节序标记",
            "see: rejoin/wrap joins lines",
            "",
        ] {
            assert!(!opens(text), "{text}");
        }
    }
}
