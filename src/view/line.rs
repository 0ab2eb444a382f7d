//! Findings as plain lines, `path:line:column: rule: message`, for pipes and editors; behind the message of an edit, the text that
//! it is about.

use std::io::{self, Write};

use super::quote::quoted;
use super::shown::shown;
use super::{Finding, Format, Page, headless, is_rule};
use crate::note::Action;

pub(super) const FORMAT: Format = Format { name: "text", head: headless, page, between: "", tail: "", opens };

fn page(out: &mut dyn Write, page: &Page<'_>) -> io::Result<()> {
    let (shown, counted) = shown(page);
    let path = page.origin;
    let [bold, yellow, green, plain] = if page.look.color { ["\x1b[1m", "\x1b[33m", "\x1b[32m", "\x1b[0m"] } else { [""; 4] };
    for finding in shown {
        let (start, note) = (finding.start, finding.note);
        let hue = if note.action == Action::Flag { yellow } else { green };
        let left = if page.is_left(note) { " (unsure: left as it is)" } else { "" };
        write!(out, "{bold}{path}{plain}:{}:{}: {hue}{}{plain}: ", start.line, start.column, note.rule.name)?;
        writeln!(out, "{}{}{left}", note.message(), edit(finding))?;
    }
    for (rule, count) in counted.rows() {
        writeln!(out, "{bold}{path}{plain}: {rule}: {count}")?;
    }
    Ok(())
}

/// Characters of a text that are shown.
const SHOWN: usize = 40;

/// What an edit takes, and what it puts there: a pipe shows nothing of the text beside it. Not what the
/// message says already, nor mere white space.
fn edit(finding: &Finding<'_>) -> String {
    match &finding.note.action {
        Action::Remove if finding.note.message().contains(finding.text.trim_end()) => String::new(),
        Action::Remove => format!(": {}", quoted(finding.text, SHOWN)),
        Action::Replace(put) => format!(": {} becomes {}", quoted(finding.text, SHOWN), quoted(put, SHOWN)),
        Action::Flag | Action::Join { .. } | Action::Break(_) => String::new(),
    }
}

/// Whether a rule is named after a colon, as in every line of a report.
fn opens(line: &str) -> bool {
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
