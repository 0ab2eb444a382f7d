//! Explaining: what is said about a place is what becomes of it.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use qingwen::clean::{Cleaner, Options};
use qingwen::filter::Reason;
use qingwen::note::{Action, Note};
use qingwen::source::{Hints, read};
use qingwen::text::{Span, lines};

/// Lines of one text that are asked about: each is judged from the start.
const LINES: usize = 40;

fn inputs(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder can be read").flatten() {
        let path = entry.path();
        if path.is_dir() {
            inputs(&path, found);
        } else if path.file_stem().is_some_and(|stem| stem == "input") {
            found.push(path);
        }
    }
}

fn stage(rule: &str) -> &str {
    rule.split('/').next().expect("a split has a first part")
}

fn meet(one: Span, two: Span) -> bool {
    one.start < two.end.max(two.start + 1) && two.start < one.end.max(one.start + 1)
}

/// What is wrong with a reason, given the edits that were made.
fn lie(reason: &Reason, edits: &[Note<'_>]) -> Option<&'static str> {
    let mut here = edits.iter().filter(|edit| meet(edit.span, reason.span));
    match &*reason.verdict {
        "dropped" | "joined" | "broken" | "removed" | "replaced" => {
            let is_it = |edit: &Note<'_>| stage(&edit.rule.name) == stage(&reason.rule);
            (!here.any(is_it)).then_some("nothing was done")
        }
        kept if kept.starts_with("kept") || matches!(kept, "acquitted" | "reported" | "left as it is") => {
            here.any(|edit| edit.rule.name == reason.rule).then_some("it was edited")
        }
        _ => None,
    }
}

#[test]
fn what_is_said_is_what_is_done() {
    let cleaner = Cleaner::new(Options::default()).expect("the default options are valid");
    let mut files = Vec::new();
    for folder in ["fixtures/clean", "fixtures/keep"] {
        inputs(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut files);
    }
    files.sort();
    let (mut wrong, mut reasons) = (String::new(), 0);
    for file in files {
        let bytes = fs::read(&file).expect("it can be read");
        let Ok(source) = read(&bytes, &Hints::default()) else { continue };
        let cleaned = cleaner.clean(&bytes).expect("it is text");
        let edits = cleaned.patch.edits();
        // Of a line end, which two lines may be asked about, each is told the same.
        let mut told: HashMap<usize, Reason> = HashMap::new();
        for (number, line) in lines(&source.text).iter().enumerate().take(LINES) {
            let whole = line.whole();
            let said = cleaner.explain(&source, whole);
            reasons += said.len();
            for (reason, why) in said.iter().filter_map(|reason| Some((reason, lie(reason, edits)?))) {
                wrong += &format!("{}:{}: {why}: {reason:?}\n", file.display(), number + 1);
            }
            for reason in said.iter().filter(|reason| reason.rule == "rejoin/wrap") {
                let before = told.entry(reason.span.start).or_insert_with(|| reason.clone());
                if before.evidence != reason.evidence {
                    wrong += &format!("{}:{}: {reason:?}, where {before:?} was told\n", file.display(), number + 1);
                }
            }
            for edit in edits.iter().filter(|edit| meet(edit.span, whole) && edit.action != Action::Flag) {
                if !said.iter().any(|reason| stage(&reason.rule) == stage(&edit.rule.name) && meet(reason.span, edit.span)) {
                    wrong += &format!("{}:{}: nothing is said of {edit:?}\n", file.display(), number + 1);
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(reasons > 500, "only {reasons} reasons were given");
}
