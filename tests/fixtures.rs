//! Fixtures: a case is a folder.
//!
//! ```text
//! fixtures/clean/<filter>/<case>/   input.txt · expected.txt · findings.txt · options.toml
//! fixtures/keep/<case>/             input.txt must come out as it went in, and no finding · options.toml
//! fixtures/later/<case>/            as in clean, but known to fail: the test fails when one starts to pass
//! ```
//!
//! `options.toml` says why the case is there (`why = "…"`) and may give arguments (`args = ["--only", "rejoin"]`).
//! `QINGWEN_BLESS=1 cargo test --test fixtures` writes what comes out into `expected.txt` and `findings.txt`: read the
//! difference before you commit it.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Parser;
use qingwen::clean::{Cleaner, Options};
use qingwen::cli::Args;
use qingwen::view::{Finding, findings};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseOptions {
    why: String,
    #[serde(default)]
    args: Vec<String>,
}

struct Outcome {
    text: String,
    findings: String,
    again: String,
}

/// The folders below `root`, `depth` levels down, that hold a case.
fn cases(root: &str, depth: usize) -> Vec<PathBuf> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(root)];
    for _ in 0..depth {
        folders = folders
            .iter()
            .filter_map(|folder| fs::read_dir(folder).ok())
            .flat_map(|entries| entries.flatten().map(|entry| entry.path()))
            .filter(|path| path.is_dir())
            .collect();
    }
    folders.sort();
    assert!(!folders.is_empty(), "no fixtures found in {root}");
    folders
}

fn options(case: &Path) -> CaseOptions {
    let path = case.join("options.toml");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let options: CaseOptions = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    assert!(options.why.len() > 10, "{}: say why the case is there", path.display());
    options
}

fn input(case: &Path) -> Vec<u8> {
    fs::read(case.join("input.txt")).unwrap_or_else(|error| panic!("{}: {error}", case.display()))
}

/// One finding a line: place, rule, what is done, and the text.
fn row(finding: &Finding<'_>) -> String {
    let put = finding.note.action.put().map_or(String::new(), |put| format!(" -> {put:?}"));
    let Finding { note, start, text, .. } = finding;
    let shown: String =
        if text.chars().count() > 40 { text.chars().take(39).chain(['…']).collect() } else { (*text).to_owned() };
    format!(
        "{}:{} {} {} {} {shown:?}{put}\n",
        start.line,
        start.column,
        note.rule.name,
        note.action.as_str(),
        note.confidence.as_str()
    )
}

fn run(case: &Path) -> Outcome {
    let args = Args::try_parse_from(["qingwen".to_owned()].into_iter().chain(options(case).args))
        .unwrap_or_else(|error| panic!("{}: {error}", case.display()));
    let cleaner =
        Cleaner::new(args.cleaning.over(Options::default())).unwrap_or_else(|error| panic!("{}: {error}", case.display()));
    let bytes = input(case);
    let cleaned = cleaner.clean(&bytes).unwrap_or_else(|error| panic!("{}: {error}", case.display()));
    let text = cleaned.text().to_owned();
    let again = cleaner.clean(text.as_bytes()).unwrap_or_else(|error| panic!("{}: {error}", case.display())).text().to_owned();
    Outcome { findings: findings(&cleaned.source, cleaned.notes()).iter().map(row).collect(), text, again }
}

fn expected(case: &Path, name: &str) -> String {
    fs::read_to_string(case.join(name)).unwrap_or_else(|error| panic!("{}: {name}: {error}", case.display()))
}

#[test]
fn clean() {
    let cases = cases("clean", 2);
    let bless = std::env::var_os("QINGWEN_BLESS").is_some();
    let mut failures = String::new();
    for case in cases {
        let Outcome { text, findings, again } = run(&case);
        if bless {
            fs::write(case.join("expected.txt"), &text).expect("a fixture can be written");
            fs::write(case.join("findings.txt"), &findings).expect("a fixture can be written");
        }
        for (name, got) in [("expected.txt", &text), ("findings.txt", &findings)] {
            let want = expected(&case, name);
            if *got != want {
                failures += &format!("\n{}: {name}\n--- expected\n{want}\n+++ got\n{got}\n", case.display());
            }
        }
        assert_eq!(again, text, "{}: cleaning twice changes the text", case.display());
    }
    assert!(failures.is_empty(), "{failures}");
}

#[test]
fn keep() {
    let mut failures = String::new();
    for case in cases("keep", 1) {
        let Outcome { text, findings, .. } = run(&case);
        let want = String::from_utf8(input(&case)).expect("a text to keep is UTF-8");
        if text != want || !findings.is_empty() {
            failures += &format!("\n{}\n--- input\n{want}\n+++ got\n{text}\n{findings}", case.display());
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

#[test]
fn later() {
    for case in cases("later", 1) {
        let text = run(&case).text;
        assert_ne!(text, expected(&case, "expected.txt"), "{} passes now: move it to fixtures/clean", case.display());
    }
}
