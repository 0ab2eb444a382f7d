//! Undo after things went on: files that are gone, renamed or changed, ledgers that were not finished, runs that were undone.

use std::fs;
use std::path::Path;
use std::process::Command;

const DIRTY: &str = "\u{feff}山里的雾到中午才散，他们在桥头等了一夜。\r\n";

fn run(folder: &Path, args: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_qingwen")).args(args).current_dir(folder).output().expect("the program runs");
    (output.status.code(), String::from_utf8(output.stderr).expect("it speaks UTF-8"))
}

/// A folder `text` with these files, cleaned with the ledger `undo`.
fn cleaned(files: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder can be made");
    fs::create_dir(folder.path().join("text")).expect("a folder can be made");
    for (number, file) in files.iter().enumerate() {
        fs::write(folder.path().join("text").join(file), format!("{DIRTY}第{number}页\n")).expect("it can be written");
    }
    assert_eq!(run(folder.path(), &["--isolated", "-q", "-w", "--ledger", "undo", "text"]).0, Some(0));
    folder
}

fn assert_dirty(path: &Path) {
    let text = fs::read_to_string(path).expect("it is there");
    assert!(text.starts_with(DIRTY), "{}: {text}", path.display());
}

#[test]
fn a_file_that_is_gone_is_named_and_the_others_come_back() {
    let folder = cleaned(&["a.txt", "b.txt"]);
    let root = folder.path();
    fs::remove_file(root.join("text/a.txt")).expect("it can be removed");
    for named in ["text", "text/a.txt"] {
        let (status, said) = run(root, &["restore", "--ledger", "undo", named]);
        assert!(status == Some(2) && said.contains("text/a.txt: is not there: deleted or renamed"), "{named}: {status:?} {said}");
    }
    assert_dirty(&root.join("text/b.txt"));
    let (status, said) = run(root, &["verify", "--ledger", "undo", "text"]);
    assert!(status == Some(1) && said.contains("text/a.txt: is not there"), "{status:?} {said}");
}

#[test]
fn a_file_that_was_renamed_comes_back_by_its_new_name() {
    let folder = cleaned(&["a.txt", "b.txt"]);
    let root = folder.path();
    fs::rename(root.join("text/a.txt"), root.join("text/c.txt")).expect("it can be renamed");
    let (status, said) = run(root, &["restore", "--ledger", "undo", "-v", "text/c.txt"]);
    assert_eq!((status, &*said), (Some(0), "text/c.txt: restored\n1 restored, 0 as they were, 0 failed\n"));
    assert_dirty(&root.join("text/c.txt"));
}

#[test]
fn what_was_restored_is_as_it_was() {
    let folder = cleaned(&["a.txt", "b.txt"]);
    let root = folder.path();
    assert_eq!(run(root, &["restore", "--ledger", "undo", "text/a.txt"]).0, Some(0));
    let (status, said) = run(root, &["verify", "--ledger", "undo", "text"]);
    assert_eq!((status, &*said), (Some(0), "1 proved, 1 as before they were cleaned, 0 not\n"));
    fs::write(root.join("text/a.txt"), "新的。\n").expect("it can be written");
    let (status, said) = run(root, &["restore", "--ledger", "undo", "text"]);
    assert!(status == Some(2) && said.contains("text/a.txt: left as it is: was changed since it was cleaned"), "{said}");
    assert_eq!(run(root, &["verify", "--ledger", "undo", "text"]).0, Some(1));
}

#[test]
fn a_rule_is_undone_though_a_later_run_found_nothing_to_do() {
    let folder = cleaned(&["a.txt"]);
    let root = folder.path();
    assert_eq!(run(root, &["--isolated", "-q", "-w", "--ledger", "undo", "text"]).0, Some(0));
    let (status, said) = run(root, &["restore", "--ledger", "undo", "--only", "normalise", "text"]);
    assert_eq!((status, &*said), (Some(0), "1 restored, 0 as they were, 0 failed\n"));
    assert!(fs::read_to_string(root.join("text/a.txt")).expect("it is there").contains("\r\n"));
}

#[test]
fn a_rule_that_was_undone_stays_undone() {
    let folder = cleaned(&["a.txt"]);
    let root = folder.path();
    let undo = ["restore", "--ledger", "undo", "--only", "normalise/line-end", "text"];
    for expected in ["1 restored, 0 as they were", "0 restored, 1 as they were"] {
        let (status, said) = run(root, &undo);
        assert!(status == Some(0) && said.contains(expected), "{status:?} {said}");
    }
}

#[test]
fn a_rule_below_a_later_run_says_what_to_undo_first() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let root = folder.path();
    let dirty = "山里的雾到中午才散。\r\n他们在桥头等了一夜。";
    fs::write(root.join("a.txt"), dirty).expect("it can be written");
    let clean = |args: &[&str]| run(root, &[&["--isolated", "-q", "-w", "--ledger", "undo", "a.txt"], args].concat()).0;
    let restore = |only| run(root, &["restore", "--ledger", "undo", "--only", only, "a.txt"]);
    assert_eq!((clean(&["--only", "normalise"]), clean(&[])), (Some(0), Some(0)));
    let (status, said) = restore("normalise");
    assert!(status == Some(2) && said.contains("left as it is: a later run went on from what normalise wrote"), "{said}");
    assert_eq!((restore("rejoin").0, restore("normalise").0), (Some(0), Some(0)));
    assert_eq!(fs::read_to_string(root.join("a.txt")).expect("it is there"), dirty);
}

#[test]
fn a_ledger_that_was_not_finished_says_so() {
    let folder = cleaned(&["a.txt", "b.txt"]);
    let root = folder.path();
    let ledger = fs::read(root.join("undo")).expect("it is there");
    fs::write(root.join("torn"), &ledger[..ledger.len() - 20]).expect("it can be written");
    let (status, said) = run(root, &["restore", "--ledger", "torn", "text"]);
    assert!(status == Some(0) && said.contains("torn: its last line is unfinished"), "{status:?} {said}");
    assert_dirty(&root.join("text/a.txt"));
    fs::write(root.join("empty"), "").expect("it can be written");
    let (status, said) = run(root, &["restore", "--ledger", "empty", "text"]);
    assert!(status == Some(0) && said.contains("empty: nothing is on record: no file was written"), "{status:?} {said}");
    fs::create_dir(root.join("elsewhere")).expect("a folder can be made");
    let (status, said) = run(root, &["restore", "--ledger", "undo", "elsewhere"]);
    assert!(status == Some(2) && said.contains("elsewhere: no file on record lies there"), "{status:?} {said}");
}

#[test]
fn what_was_printed_is_proved_on_standard_input() {
    let folder = cleaned(&["a.txt"]);
    let root = folder.path();
    fs::copy(root.join("text/a.txt"), root.join("b.txt")).expect("it can be copied");
    let verify = |file: &str| {
        let input = fs::File::open(root.join(file)).expect("it is there");
        let mut verify = Command::new(env!("CARGO_BIN_EXE_qingwen"));
        let output = verify.args(["verify", "--ledger", "undo", "-"]).current_dir(root).stdin(input).output();
        let output = output.expect("the program runs");
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let (status, said) = verify("b.txt");
    assert!(status == Some(0) && said.starts_with("standard input: proved, "), "{status:?} {said}");
    fs::write(root.join("b.txt"), "另外一句。\n").expect("it can be written");
    let (status, said) = verify("b.txt");
    assert!(status == Some(1) && said.contains("standard input: the ledger does not know it"), "{status:?} {said}");
}

#[test]
fn what_was_undone_in_part_on_standard_input_can_be_undone_further() {
    let folder = cleaned(&["a.txt"]);
    let piped = |args: &[&str], from: &str, to: &str| {
        let [from, to] = [fs::File::open(folder.path().join(from)), fs::File::create(folder.path().join(to))];
        let mut command = Command::new(env!("CARGO_BIN_EXE_qingwen"));
        command.args(args).current_dir(folder.path()).stdin(from.expect("it is there")).stdout(to.expect("it can be made"));
        assert!(command.status().expect("the program runs").success(), "{args:?}");
    };
    piped(&["restore", "--ledger", "undo", "--only", "normalise", "-"], "text/a.txt", "part.txt");
    piped(&["restore", "--ledger", "undo", "-"], "part.txt", "whole.txt");
    assert_dirty(&folder.path().join("whole.txt"));
}

#[test]
fn a_text_in_utf_8_is_not_read_as_what_it_was_before() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let root = folder.path();
    let (text, ..) = encoding_rs::GB18030.encode("山里的雾到中午才散，他们在桥头等了一夜。\n");
    fs::write(root.join("a.txt"), &text).expect("it can be written");
    let again = ["--isolated", "-q", "-w", "--encoding", "gb18030", "--ledger", "undo", "a.txt"];
    assert_eq!(run(root, &again).0, Some(0));
    let clean = fs::read(root.join("a.txt")).expect("it is there");
    let (status, said) = run(root, &again);
    assert!(status == Some(2) && said.contains("a.txt: is in UTF-8, and was to be read as gb18030"), "{status:?} {said}");
    assert!(fs::read(root.join("a.txt")).expect("it is there") == clean);
}

#[test]
fn what_a_ledger_does_not_know_is_said() {
    let folder = cleaned(&["a.txt"]);
    let root = folder.path();
    let refused = |args: &[&str], why: &str| {
        let (status, said) = run(root, args);
        assert!(status == Some(2) && said.contains(why), "{args:?}: {status:?} {said}");
    };
    refused(&["restore", "--ledger", "undo", "--only", "rejion", "text"], "no rule or filter is named 'rejion'");
    refused(&["restore", "--ledger", "text/a.txt", "text"], "text/a.txt: is no ledger");
    fs::write(root.join("later"), "{\"ledger\":7,\"paths\":[]}\n").expect("it can be written");
    refused(&["verify", "--ledger", "later", "text"], "it is in version 7 of the format");
    // Whoever cleans a ledger would spoil it.
    refused(&["-w", "undo"], "undo: is a ledger");
}

#[test]
fn every_run_on_record_is_proved() {
    let folder = cleaned(&["a.txt"]);
    let root = folder.path();
    fs::write(root.join("text/a.txt"), format!("{DIRTY}第一页\n")).expect("it can be written");
    fs::remove_file(root.join("undo")).expect("it is there");
    for only in ["normalise", "rejoin,decode"] {
        assert_eq!(run(root, &["--isolated", "-q", "-w", "--ledger", "undo", "--only", only, "text"]).0, Some(0));
    }
    let ledger = fs::read_to_string(root.join("undo")).expect("it is there");
    assert_eq!(run(root, &["verify", "--ledger", "undo", "text"]), (Some(0), "1 proved, 0 not\n".into()));
    let first = ledger.lines().next().expect("there are lines");
    let damaged = first.replacen("\\r", "\\t", 1);
    assert_ne!(damaged, first);
    fs::write(root.join("undo"), ledger.replacen(first, &damaged, 1)).expect("it can be written");
    let (status, said) = run(root, &["verify", "--ledger", "undo", "text"]);
    assert!(status == Some(1) && said.contains("damaged"), "{status:?} {said}");
}
