//! The house has floors: a module imports only from floors below its own, and siblings do not meet. So have its largest rooms.

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

/// The floors of the rooms that have some of their own, from below; above all stand those that put them together.
const ROOMS: &[(&str, &[&[&str]])] = &[
    (
        "filter/rejoin",
        &[
            &["class", "row", "rules"],
            &["face", "tidy"],
            &["page", "scorecard"],
            &["joint"],
            &["unfold"],
            &["witness"],
            &["mod"],
            &["explain"],
        ],
    ),
    (
        "filter/chrome",
        &[
            &["byline", "data", "fold", "path"],
            &["lexicon"],
            &["said"],
            &["phrases"],
            &["structure"],
            &["brake", "furniture"],
            &["mod"],
            &["examples", "explain"],
            &["learn"],
        ],
    ),
];

fn floor(floors: &[&[&str]], module: &str) -> Option<usize> {
    floors.iter().position(|floor| floor.contains(&module))
}

/// The module of `folder` that a file below it belongs to.
fn home(folder: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(folder).expect("it was found below");
    let first = inside.components().next().expect("a file has a name").as_os_str().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// The names behind each `way` of a file, with the numbers of their lines; comments aside.
fn named(text: &str, way: &str) -> Vec<(usize, String)> {
    let code = text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"));
    let of_line = |(at, line): (usize, &str)| {
        let name = |rest: &str| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        line.split(way).skip(1).map(|rest| (at + 1, name(rest))).collect::<Vec<_>>()
    };
    code.flat_map(of_line).collect()
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
        let home = home(&src, &path);
        let text = fs::read_to_string(&path).expect("a source file can be read");
        let Some(here) = floor(FLOORS, &home) else {
            assert!(matches!(&*home, "main" | "lib"), "{home} stands on no floor: name it in FLOORS");
            continue;
        };
        for (line, target) in named(&text, "crate::").into_iter().filter(|(_, target)| *target != home) {
            let there = floor(FLOORS, &target).unwrap_or_else(|| panic!("{}:{line}: unknown module {target}", path.display()));
            assert!(there < here, "{}:{line}: {home} may not import {target}", path.display());
            arrows += 1;
        }
    }
    assert!(arrows > 20, "only {arrows} imports seen: does this test still read the code?");
}

#[test]
fn arrows_point_down_within_rooms() {
    for (room, floors) in ROOMS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(room);
        let within = format!("crate::{}::", room.replace('/', "::"));
        let mut files = Vec::new();
        sources(&folder, &mut files);
        let mut arrows = 0;
        for path in files {
            let home = home(&folder, &path);
            let here = floor(floors, &home).unwrap_or_else(|| panic!("{room}: {home} stands on no floor: name it in ROOMS"));
            let text = fs::read_to_string(&path).expect("a source file can be read");
            // From here so many modules up, siblings call each other by name alone.
            let depth = path.strip_prefix(&folder).expect("it was found below").components().count();
            let up = "super::".repeat(depth - usize::from(depth > 1 && path.ends_with("mod.rs")));
            let code = text.split("#[cfg(test)]").next().expect("a text has a beginning");
            let beside = named(code, &up);
            for (line, target) in named(code, &within).into_iter().chain(beside).filter(|(_, target)| *target != home) {
                // What is named in braces is of the room itself.
                let target = if target.is_empty() { "mod" } else { &*target };
                let Some(there) = floor(floors, target).filter(|_| target != home) else { continue };
                assert!(there < here, "{}:{line}: {home} may not import {target}", path.display());
                arrows += 1;
            }
        }
        assert!(arrows > 20, "{room}: only {arrows} imports seen: does this test still read the code?");
    }
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
