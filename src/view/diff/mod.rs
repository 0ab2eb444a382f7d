//! The unified difference between a text and its clean text.
//!
//! Made from the patch, not by comparing: it shows what was done, costs time in the length of the text, and is the same every time.

mod held;

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;

use crate::note::{Patch, Piece};
use crate::source::Source;

/// Lines shown before and after a change.
const CONTEXT: usize = 3;

/// Writes the difference, which the program `patch` can apply to a file in UTF-8; nothing where the texts are the same.
///
/// # Errors
///
/// What writing to `out` fails with.
pub fn diff(
    out: &mut dyn Write,
    path: &Path,
    source: &Source<'_>,
    patch: &Patch<'_>,
    clean: &str,
    color: bool,
) -> io::Result<()> {
    let (old, new) = (lines(&source.text), lines(clean));
    let otherwise = held::otherwise(source, &old);
    let changes = with_held_otherwise(changes(source, patch, &old, &new), &otherwise);
    let path = name(path);
    let [bold, red, green, cyan, plain] =
        if color { ["\x1b[1m", "\x1b[31m", "\x1b[32m", "\x1b[36m", "\x1b[0m"] } else { [""; 5] };
    if changes.is_empty() {
        if source.bytes != clean.as_bytes() {
            writeln!(out, "{bold}{}: {}{plain}", path.trim_end(), what_no_line_shows(source))?;
        }
        return Ok(());
    }
    writeln!(out, "{bold}--- {path}{plain}\n{bold}+++ {path}{plain}")?;
    for hunk in hunks(&changes) {
        let (first, last) = (&hunk[0], &hunk[hunk.len() - 1]);
        let before = first.old.0.min(first.new.0).min(CONTEXT);
        let after = (old.len() - last.old.1).min(new.len() - last.new.1).min(CONTEXT);
        let (old_start, new_start) = (first.old.0 - before, first.new.0 - before);
        let (old_end, new_end) = (last.old.1 + after, last.new.1 + after);
        let (old_range, new_range) = (range(old_start, old_end), range(new_start, new_end));
        writeln!(out, "{cyan}@@ -{old_range} +{new_range} @@{plain}")?;
        let mut at = old_start;
        for change in hunk {
            for line in &old[at..change.old.0] {
                put(out, " ", line.as_bytes(), "", "")?;
            }
            for (line, number) in old[change.old.0..change.old.1].iter().zip(change.old.0..) {
                let held = otherwise.get(&number).copied().unwrap_or(line.as_bytes());
                put(out, "-", held, red, plain)?;
            }
            for line in &new[change.new.0..change.new.1] {
                put(out, "+", line.as_bytes(), green, plain)?;
            }
            at = change.old.1;
        }
        for line in &old[at..old_end] {
            put(out, " ", line.as_bytes(), "", "")?;
        }
    }
    Ok(())
}

/// Lines that stand for other lines: half-open ranges of line numbers, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Change {
    old: (usize, usize),
    new: (usize, usize),
}

impl Change {
    const fn is_none(self) -> bool {
        self.old.0 == self.old.1 && self.new.0 == self.new.1
    }

    /// The change without the lines that both sides begin and end with.
    fn shortened(self, old: &[&str], new: &[&str]) -> Self {
        let (old_lines, new_lines) = (&old[self.old.0..self.old.1], &new[self.new.0..self.new.1]);
        let head = old_lines.iter().zip(new_lines).take_while(|(line, other)| line == other).count();
        let rest = old_lines[head..].iter().rev().zip(new_lines[head..].iter().rev());
        let tail = rest.take_while(|(line, other)| line == other).count();
        Self { old: (self.old.0 + head, self.old.1 - tail), new: (self.new.0 + head, self.new.1 - tail) }
    }
}

/// The lines as difference tools see them: a line ends with a line feed, which is part of it.
fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

/// The changed lines: what stands between those that stay, each range as short as it can be.
fn changes(source: &Source<'_>, patch: &Patch<'_>, old: &[&str], new: &[&str]) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut from = (0, 0);
    let mut change_upto = |upto: (usize, usize), behind: (usize, usize)| {
        let change = Change { old: (from.0, upto.0), new: (from.1, upto.1) }.shortened(old, new);
        changes.extend((!change.is_none()).then_some(change));
        from = behind;
    };
    let (mut old_at, mut new_at) = (Cursor::default(), Cursor::default());
    let mut put_at = 0;
    for piece in patch.pieces(source.text.len()) {
        match piece {
            Piece::Cut(note) => put_at += note.action.put().map_or(0, str::len),
            Piece::Keep(span) => {
                old_at.reach(old, span.start);
                new_at.reach(new, put_at);
                // What is kept may begin a line on one side only.
                match (old_at.start - span.start).cmp(&(new_at.start - put_at)) {
                    Ordering::Less => old_at.step(old),
                    Ordering::Greater => new_at.step(new),
                    Ordering::Equal => {}
                }
                while let (Some(line), Some(same)) = (old.get(old_at.line), new.get(new_at.line))
                    && line == same
                    && old_at.start + line.len() <= span.end
                {
                    change_upto((old_at.line, new_at.line), (old_at.line + 1, new_at.line + 1));
                    old_at.step(old);
                    new_at.step(new);
                }
                put_at += span.len();
            }
        }
    }
    change_upto((old.len(), new.len()), (old.len(), new.len()));
    changes
}

/// The changes, and with them each line that the file holds otherwise.
fn with_held_otherwise(changes: Vec<Change>, otherwise: &BTreeMap<usize, &[u8]>) -> Vec<Change> {
    let mut all: Vec<Change> = Vec::with_capacity(changes.len() + otherwise.len());
    let mut changes = changes.into_iter().peekable();
    for &line in otherwise.keys() {
        while let Some(change) = changes.next_if(|change| change.old.0 <= line) {
            all.push(change);
        }
        match all.last_mut() {
            Some(last) if last.old.1 > line => {}
            Some(last) if last.old.1 == line => {
                last.old.1 += 1;
                last.new.1 += 1;
            }
            last => {
                let new = last.map_or(line, |last| last.new.1 + line - last.old.1);
                all.push(Change { old: (line, line + 1), new: (new, new + 1) });
            }
        }
    }
    all.extend(changes);
    all
}

/// What is to be said of a file that is not its clean text, though no line changes.
fn what_no_line_shows(source: &Source<'_>) -> String {
    let what = match source.label() {
        label if label != "utf-8" => format!("{label} becomes utf-8"),
        _ if source.stretches.len() > 1 => "what is in another encoding becomes utf-8".into(),
        _ => "its byte-order mark goes".into(),
    };
    let text = if source.malformed.is_empty() { "the text stays" } else { "U+FFFD for what is malformed, all else stays" };
    format!("{what}, {text}")
}

/// A path as the heads of differences give it: in quotation marks where it holds what would end it, with a tab behind it where it
/// holds a space, as GNU diff and git write them.
fn name(path: &Path) -> String {
    let bytes = path.as_os_str().as_encoded_bytes();
    let is_plain = |byte: &u8| !byte.is_ascii_control() && !b"\"\\".contains(byte);
    match path.to_str() {
        Some(path) if bytes.iter().all(is_plain) => format!("{path}{}", if path.contains(' ') { "\t" } else { "" }),
        _ => {
            let quoted = |byte: &u8| match byte {
                b'"' | b'\\' => format!("\\{}", char::from(*byte)),
                b' '..=b'~' => char::from(*byte).to_string(),
                byte => format!("\\{byte:03o}"),
            };
            format!("\"{}\"", bytes.iter().map(quoted).collect::<String>())
        }
    }
}

/// A line and the byte at which it starts.
#[derive(Clone, Copy, Default)]
struct Cursor {
    line: usize,
    start: usize,
}

impl Cursor {
    /// Goes on to the first line that starts at byte `at` or behind it.
    fn reach(&mut self, lines: &[&str], at: usize) {
        while self.start < at && self.line < lines.len() {
            self.step(lines);
        }
    }

    /// Goes on to the next line, if there is one.
    fn step(&mut self, lines: &[&str]) {
        if let Some(line) = lines.get(self.line) {
            self.start += line.len();
            self.line += 1;
        }
    }
}

/// Changes whose context would touch stand in one hunk.
fn hunks(changes: &[Change]) -> impl Iterator<Item = &[Change]> {
    changes.chunk_by(|one, next| next.old.0 - one.old.1 <= 2 * CONTEXT)
}

/// A range of lines as a hunk head gives it.
fn range(start: usize, end: usize) -> String {
    match end - start {
        0 => format!("{start},0"),
        1 => format!("{}", start + 1),
        len => format!("{},{len}", start + 1),
    }
}

fn put(out: &mut dyn Write, sign: &str, line: &[u8], color: &str, plain: &str) -> io::Result<()> {
    let (content, end) = match line.strip_suffix(b"\n") {
        Some(content) => (content, ""),
        None => (line, "\\ No newline at end of file\n"),
    };
    write!(out, "{color}{sign}")?;
    out.write_all(content)?;
    write!(out, "{plain}\n{end}")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use std::path::Path;

    use super::{diff, name};
    use crate::note::{Action, Confidence, Note, Patch, Rule};
    use crate::source::{Hints, read};
    use crate::text::Span;

    static RULE: Rule = Rule::new("test/rule", "a rule for tests");

    fn unified(text: &str, edits: &[(usize, usize, &str)]) -> (String, String) {
        let (diff, clean) = unified_bytes(text.as_bytes(), edits);
        (String::from_utf8(diff).expect("a difference of UTF-8 is UTF-8"), clean)
    }

    fn unified_bytes(bytes: &[u8], edits: &[(usize, usize, &str)]) -> (Vec<u8>, String) {
        let source = read(bytes, &Hints::default()).expect("this is text");
        let note = |&(start, end, put): &(usize, usize, &str)| {
            Note::edit(Span::new(start, end), &RULE, Action::Replace(put.into()), Confidence::Certain)
        };
        let patch = Patch::new(edits.iter().map(note).collect());
        let clean = patch.apply(&source.text);
        let mut out = Vec::new();
        diff(&mut out, Path::new("a.txt"), &source, &patch, &clean, false).expect("memory can be written");
        (out, clean)
    }

    #[test]
    fn a_mark_goes_with_the_first_line() {
        let (diff, _) = unified("\u{feff}1\n2\n", &[]);
        assert_eq!(diff, "--- a.txt\n+++ a.txt\n@@ -1,2 +1,2 @@\n-\u{feff}1\n+1\n 2\n");
        let (diff, _) = unified("\u{feff}1\n2\n", &[(0, 0, "0\n")]);
        assert_eq!(diff, "--- a.txt\n+++ a.txt\n@@ -1,2 +1,3 @@\n-\u{feff}1\n+0\n+1\n 2\n");
        let (diff, _) = unified("\u{feff}1\n", &[(0, 2, "")]);
        assert_eq!(diff, "--- a.txt\n+++ a.txt\n@@ -1 +0,0 @@\n-\u{feff}1\n");
    }

    #[test]
    fn a_malformed_line_is_shown_as_the_file_holds_it() {
        let bytes = "山里的雾\n到中午\n才散。\n".as_bytes();
        let at = bytes.len() - "才散。\n".len();
        let mut damaged = bytes.to_vec();
        damaged.splice(at..at, *b"\xE4\xB8");
        let (diff, _) = unified_bytes(&damaged, &[]);
        let expected = "--- a.txt\n+++ a.txt\n@@ -1,3 +1,3 @@\n 山里的雾\n 到中午\n-\u{1}才散。\n+\u{fffd}才散。\n";
        let [before, after] = expected.split('\u{1}').collect::<Vec<_>>()[..] else { panic!("it stands once") };
        assert_eq!(diff, [before.as_bytes(), b"\xE4\xB8", after.as_bytes()].concat());
        // Beside a change, and away from it.
        let (diff, _) = unified_bytes(&[&damaged, "一\n二\n".as_bytes(), b"\xE4\xB8\n"].concat(), &[(23, 23, "过\n")]);
        let diff = String::from_utf8_lossy(&diff);
        let hunk = "@@ -1,6 +1,7 @@\n 山里的雾\n 到中午\n-\u{fffd}才散。\n+过\n+\u{fffd}才散。\n 一\n 二\n-\u{fffd}\n+\u{fffd}\n";
        assert_eq!(diff, format!("--- a.txt\n+++ a.txt\n{hunk}"));
    }

    #[test]
    fn a_line_in_another_encoding_changes() {
        let line = "全县新建的书屋，今天开张了。\n";
        let foreign = encoding_rs::GB18030.encode(line).0;
        let (diff, clean) = unified_bytes(&[line.as_bytes(), &foreign, line.as_bytes()].concat(), &[]);
        assert_eq!(clean, line.repeat(3));
        let head = format!("--- a.txt\n+++ a.txt\n@@ -1,3 +1,3 @@\n {line}-");
        assert_eq!(diff, [head.as_bytes(), &foreign, format!("+{line} {line}").as_bytes()].concat());
    }

    #[test]
    fn names_are_read_back_by_patch() {
        assert_eq!(name(Path::new("文/a.txt")), "文/a.txt");
        assert_eq!(name(Path::new("a b.txt")), "a b.txt\t");
        assert_eq!(name(Path::new("a\nb \"c\".txt")), "\"a\\012b \\\"c\\\".txt\"");
    }

    fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
        bytes.split_inclusive(|&byte| byte == b'\n')
    }

    /// Applies a difference, as `patch` does.
    fn applied(bytes: &[u8], diff: &[u8]) -> Vec<u8> {
        let old: Vec<&[u8]> = lines(bytes).collect();
        let (mut out, mut at) = (Vec::new(), 0);
        let mut lines = lines(diff).peekable();
        while let Some(line) = lines.next() {
            if let Some(head) = line.strip_prefix(b"@@ -") {
                let head = str::from_utf8(head).expect("a head is ASCII");
                let old_range = head.split(' ').next().expect("a head has a range");
                let (start, len) = old_range.split_once(',').unwrap_or((old_range, "1"));
                let start: usize = start.parse().expect("a number");
                let start = if len == "0" { start } else { start - 1 };
                out.extend(old[at..start].concat());
                at = start;
            } else if !line.starts_with(b"---") && !line.starts_with(b"+++") && !line.starts_with(b"\\") {
                let (sign, mut content) = line.split_at(1);
                if lines.peek().is_some_and(|next| next.starts_with(b"\\")) {
                    content = content.strip_suffix(b"\n").expect("each line ends");
                }
                match sign {
                    b"+" => out.extend(content),
                    sign => {
                        assert_eq!(old[at], content, "not what the file holds\n{}", diff.escape_ascii());
                        at += 1;
                        if sign == b" " {
                            out.extend(content);
                        }
                    }
                }
            }
        }
        out.extend(old[at..].concat());
        out
    }

    #[test]
    fn a_join_is_two_lines_for_one() {
        let (diff, _) = unified("1\n2\n3\n4\n5\n6\n7\n8\n9\n", &[(9, 10, "")]);
        assert_eq!(diff, "--- a.txt\n+++ a.txt\n@@ -2,8 +2,7 @@\n 2\n 3\n 4\n-5\n-6\n+56\n 7\n 8\n 9\n");
    }

    #[test]
    fn a_line_between_two_that_go_stays() {
        let (diff, _) = unified("1\n2\n3\n4\n5\n", &[(0, 2, ""), (4, 6, ""), (8, 10, "")]);
        assert_eq!(diff, "--- a.txt\n+++ a.txt\n@@ -1,5 +1,2 @@\n-1\n 2\n-3\n 4\n-5\n");
        let (diff, _) = unified("1 \n2\n3 \n4\n", &[(1, 2, ""), (6, 7, "")]);
        assert_eq!(diff, "--- a.txt\n+++ a.txt\n@@ -1,4 +1,4 @@\n-1 \n+1\n 2\n-3 \n+3\n 4\n");
    }

    #[test]
    fn a_last_line_without_an_end_says_so() {
        let (diff, _) = unified("1\n2", &[(3, 3, "\n")]);
        assert_eq!(diff, "--- a.txt\n+++ a.txt\n@@ -1,2 +1,2 @@\n 1\n-2\n\\ No newline at end of file\n+2\n");
    }

    proptest! {
        #[test]
        fn a_difference_leads_from_the_text_to_the_clean_text(
            text in "([a-c]{0,2}\n){0,12}[a-c]{0,2}",
            edits in proptest::collection::vec((0usize..40, 0usize..4, prop_oneof![Just(""), Just("\n"), Just("x"), Just("a\nb")]), 0..6)
        ) {
            let edits: Vec<_> = edits.into_iter().filter(|(start, ..)| *start <= text.len())
                .map(|(start, len, put)| (start, (start + len).min(text.len()), put)).collect();
            let (diff, clean) = unified(&text, &edits);
            prop_assert_eq!(diff.is_empty(), text == clean);
            prop_assert_eq!(applied(text.as_bytes(), diff.as_bytes()), clean.into_bytes());
        }

        #[test]
        fn a_difference_leads_from_damaged_bytes_to_the_clean_text(
            parts in proptest::collection::vec((0usize..6, 0usize..9, prop_oneof![Just(""), Just("过\n")]), 1..9)
        ) {
            let line = "全县新建的书屋，今天开张了。\n";
            let foreign = encoding_rs::GB18030.encode(line).0;
            let (mut bytes, mut edits) = ("山里的雾到中午才散。\n".repeat(20).into_bytes(), Vec::new());
            for (kind, at, put) in parts {
                let mut part = if kind == 0 { foreign.to_vec() } else { line.as_bytes().to_vec() };
                if kind == 1 {
                    part.insert(3 * at, 0xFF);
                }
                edits.push((3 * at, 3 * at, put));
                bytes.extend(part);
            }
            edits.sort_unstable();
            edits.dedup_by_key(|(start, ..)| *start);
            let (diff, clean) = unified_bytes(&bytes, &edits);
            prop_assert_eq!(applied(&bytes, &diff), clean.into_bytes());
        }
    }
}
