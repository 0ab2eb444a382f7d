//! The house has floors: a module imports only from floors below its own, and siblings do not meet.

use std::fs;
use std::path::Path;

/// The floors, from below; modules on one floor do not import each other.
const FLOORS: &[&[&str]] = &[
    &["text"],
    &["note"],
    &["source"],
    &["document", "rule"],
    &["filter"],
    &["view", "ledger"],
    &["clean"],
    &["batch", "config"],
    &["cli"],
];

fn floor(module: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&module))
}

fn sources(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(folder).expect("a source folder can be read").flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn arrows_point_down() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&src, &mut files);
    let mut arrows = 0;
    for path in files {
        let inside = path.strip_prefix(&src).expect("it was found below");
        let home = inside.components().next().expect("a file has a name").as_os_str().to_string_lossy();
        let home = home.trim_end_matches(".rs");
        let text = fs::read_to_string(&path).expect("a source file can be read");
        let Some(here) = floor(home) else {
            assert!(matches!(home, "main" | "lib"), "{home} stands on no floor: name it in FLOORS");
            continue;
        };
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            for rest in line.split("crate::").skip(1) {
                let target: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                if target == home {
                    continue;
                }
                let there =
                    floor(&target).unwrap_or_else(|| panic!("{}:{}: unknown module {target}", path.display(), number + 1));
                assert!(there < here, "{}:{}: {home} may not import {target}", path.display(), number + 1);
                arrows += 1;
            }
        }
    }
    assert!(arrows > 20, "only {arrows} imports seen: does this test still read the code?");
}

#[test]
fn filters_do_not_meet() {
    let filters = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/filter");
    let names = ["mojibake", "normalise", "chrome", "rejoin", "placeholder", "document"];
    for name in names {
        let mut files = Vec::new();
        sources(&filters.join(name), &mut files);
        assert!(!files.is_empty(), "the filter {name} has moved");
        for path in files {
            let text = fs::read_to_string(&path).expect("a source file can be read");
            for other in names.iter().filter(|other| **other != name) {
                assert!(!text.contains(&format!("filter::{other}")), "{} imports {other}", path.display());
            }
        }
    }
}
