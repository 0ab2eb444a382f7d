//! Sentences with their placeholders marked, one a line: `活动阵地在⟦x|count⟧多平方米`. What is not marked must not be flagged.
//!
//! A file ends a sentence's context where its line ends: each line is judged as a document of its own.

use std::fmt::Write;
use std::path::Path;

use proptest::prelude::*;
use qingwen::clean::{Cleaner, Mark, Options};
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

/// A cleaner in which only this filter works.
fn cleaner(options: Options) -> Cleaner {
    let selection = Selection { only: vec!["placeholder".into()], ..Selection::default() };
    Cleaner::new(Options { selection, ..options }).expect("the filter exists")
}

fn check(name: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/placeholder").join(name);
    let table = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let cleaner = cleaner(Options::default());
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

fn marking(pattern: &str) -> Cleaner {
    cleaner(Options { mark: Some(pattern.parse::<Mark>().expect("a pattern")), ..Options::default() })
}

#[test]
fn marks_are_put_once() {
    let cleaner = marking("⟦{}⟧");
    let marked = cleaner.clean_text("20XX年x月，共x人，X光片。").text().to_owned();
    assert_eq!(marked, "20⟦XX⟧年⟦x⟧月，共⟦x⟧人，X光片。");
    assert_eq!(cleaner.clean_text(&marked).text(), marked);
    assert_eq!(cleaner.clean_text("共⟦x⟧人，x个").text(), "共⟦x⟧人，⟦x⟧个");
    assert!(cleaner.clean_text(&marked).notes().is_empty(), "what is marked is said already");
}

#[test]
fn allowed_phrases_are_not_flagged() {
    let cleaner = cleaner(Options { allow: vec!["某某公司".into(), "x个".into()], ..Options::default() });
    let cleaned = cleaner.clean_text("某某公司现有x人，设备x个。");
    let found: Vec<_> = cleaned.notes().iter().map(|note| note.span.of("某某公司现有x人，设备x个。").to_owned()).collect();
    assert_eq!(found, ["x"]);
    assert_eq!(cleaned.notes()[0].message(), "a count is missing before 人");
}

proptest! {
    #[test]
    fn marking_twice_is_marking_once(
        text in "[x×○*_XO某人年月日号个万%（） \n\u{27e6}\u{27e7}张李公司市的了，。：0-9a-c]{0,60}",
        pattern in prop_oneof![Just("⟦{}⟧"), Just("<<{}>>"), Just("[?{}?]"), Just("#{}#")],
    ) {
        let cleaner = marking(pattern);
        let cleaned = cleaner.clean_text(&text);
        let marked = cleaned.text().to_owned();
        prop_assert!(cleaned.notes().iter().all(|note| note.rule.name != "clean/unsettled"), "{} does not settle", text);
        let again = cleaner.clean_text(&marked);
        prop_assert_eq!(again.text(), &marked);
    }
}
