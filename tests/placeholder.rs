//! Sentences with their placeholders marked, one a line: `活动阵地在⟦x|count⟧多平方米`. What is not marked must not be flagged.
//!
//! A file ends a sentence's context where its line ends: each line is judged as a document of its own.

use std::fmt::Write;
use std::path::Path;

use qingwen::clean::{Cleaner, Options};
use qingwen::rule::Selection;

/// The sentence without its marks, and the placeholders as (start, end, kind) in bytes.
fn unmarked(line: &str) -> (String, Vec<(usize, usize, String)>) {
    let (mut text, mut wanted) = (String::new(), Vec::new());
    let mut rest = line;
    while let Some((before, marked)) = rest.split_once('⟦') {
        let (inside, after) = marked.split_once('⟧').unwrap_or_else(|| panic!("a mark is not closed: {line}"));
        let (placeholder, kind) = inside.rsplit_once('|').unwrap_or_else(|| panic!("a mark has no kind: {line}"));
        text.push_str(before);
        wanted.push((text.len(), text.len() + placeholder.len(), kind.to_owned()));
        text.push_str(placeholder);
        rest = after;
    }
    text.push_str(rest);
    (text, wanted)
}

fn check(name: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/placeholder").join(name);
    let table = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let only = Selection { only: vec!["placeholder".into()], ..Selection::default() };
    let cleaner = Cleaner::new(Options { selection: only, ..Options::default() }).expect("the filter exists");
    let (mut wrong, mut sentences) = (String::new(), 0);
    for line in table.lines().filter(|line| !line.is_empty() && !line.starts_with("# ")) {
        sentences += 1;
        let (text, wanted) = unmarked(&line.replace("⏎", "\n"));
        let cleaned = cleaner.clean_text(&text);
        let found: Vec<_> = cleaned
            .notes()
            .iter()
            .map(|note| (note.span.start, note.span.end, note.rule.kind.unwrap_or_default().to_owned()))
            .collect();
        if found != wanted {
            let shown: Vec<_> = found.iter().map(|(start, end, kind)| format!("{}|{kind}", &text[*start..*end])).collect();
            writeln!(wrong, "{line}\n    found {shown:?}").expect("a string can be written to");
        }
    }
    assert!(sentences > 20, "{}: only {sentences} sentences", path.display());
    assert!(wrong.is_empty(), "{}:\n{wrong}", path.display());
}

#[test]
fn simplified_chinese() {
    check("zh-hans.txt");
}

#[test]
fn traditional_chinese() {
    check("zh-hant.txt");
}

#[test]
fn japanese() {
    check("ja.txt");
}

#[test]
fn korean() {
    check("ko.txt");
}

#[test]
fn innocent() {
    check("innocent.txt");
}
