//! Endings: what a run that cannot go on, or should not have begun, says and leaves.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder can be made");
    files.iter().for_each(|(name, bytes)| fs::write(folder.path().join(name), bytes).expect("it can be written"));
    folder
}

fn qingwen(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_qingwen"));
    command.args(args).current_dir(folder);
    command
}

fn run(folder: &Path, args: &[&str]) -> Output {
    qingwen(folder, args).output().expect("the program runs")
}

const DIRTY: &[u8] = "\u{feff}山里的雾到中午才散。\r\n".as_bytes();

#[test]
fn a_report_is_whole_though_the_input_was_none() {
    let folder = folder(&[("data", b"GIF89a\x00\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00")]);
    for format in ["sarif", "rdjson"] {
        let output = run(folder.path(), &["--format", format, "--report", format, "data"]);
        assert_eq!(output.status.code(), Some(2));
        let report = fs::read(folder.path().join(format)).expect("it is there");
        serde_json::from_slice::<serde_json::Value>(&report).expect("it is JSON");
    }
}

#[test]
fn troubles_wait_for_the_end_of_a_report_for_programs() {
    let records = "{\"text\":\"全村共有党员x名。\"}\nno record\n{\"text\":\"全村共有党员x名。\"}\n";
    let folder = folder(&[("records", records.as_bytes())]);
    let output = run(folder.path(), &["--jsonl", "text", "--keep-going", "--format", "jsonl", "records"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let rows = said.lines().take_while(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()).count();
    assert!(rows == 2 && said.lines().nth(rows).is_some_and(|line| line.starts_with("qingwen: records#2")), "{said}");
}

#[test]
fn what_the_shell_emptied_is_said_to_be_empty() {
    let inputs: [&[&str]; 4] = [&["a.txt"], &["--diff", "a.txt"], &["--check", "a.txt"], &["--ledger", "undo", "a.txt"]];
    for args in inputs {
        let folder = folder(&[("a.txt", DIRTY)]);
        let out = File::create(folder.path().join("a.txt")).expect("it can be emptied");
        let output = qingwen(folder.path(), args).stdout(out).output().expect("the program runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.code() == Some(2) && said.contains("which emptied it"), "{args:?}: {said}");
    }
    let folder = folder(&[("a.txt", DIRTY)]);
    let [from, to] = [true, false].map(|reads| File::options().read(reads).append(!reads).open(folder.path().join("a.txt")));
    let mut command = qingwen(folder.path(), &[]);
    command.stdin(from.expect("it is there")).stdout(to.expect("it is there")).stderr(Stdio::piped());
    let output = command.output().expect("the program runs");
    assert!(output.status.code() == Some(2) && String::from_utf8_lossy(&output.stderr).contains("while it is read"));
    assert_eq!(fs::read(folder.path().join("a.txt")).expect("it is there"), DIRTY);
}

#[test]
fn what_a_run_keeps_is_not_standard_output() {
    let folder = folder(&[("a.txt", DIRTY)]);
    assert!(run(folder.path(), &["-q", "-w", "--ledger", "undo", "a.txt"]).status.success());
    let known = fs::read(folder.path().join("undo")).expect("it is there");
    let runs: [&[&str]; 2] = [&["--ledger", "undo", "a.txt"], &["restore", "--ledger", "undo", "-"]];
    for args in runs {
        let out = File::options().append(true).open(folder.path().join("undo")).expect("it is there");
        let input = File::open(folder.path().join("a.txt")).expect("it is there");
        let output = qingwen(folder.path(), args).stdin(input).stdout(out).output().expect("the program runs");
        assert!(output.status.code() == Some(2), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
    assert_eq!(fs::read(folder.path().join("undo")).expect("it is there"), known);
}

#[test]
fn the_encoding_of_some_lines_is_kept_too() {
    let foreign = encoding_rs::GB18030.encode("第四行也是好的。\n").0;
    let mixed = ["第一行是好的文字。\n第二行是好的文字。\n第三行是好的文字。\n".as_bytes(), &foreign].concat();
    let folder = folder(&[("mixed", &mixed), ("hz", b"~{<:Ky2;R;~}\n")]);
    for name in ["mixed", "hz"] {
        let before = fs::read(folder.path().join(name)).expect("it is there");
        let output = run(folder.path(), &["-w", "--keep-encoding", name]);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.code() == Some(2) && said.contains("left as it is"), "{name}: {said}");
        assert_eq!(fs::read(folder.path().join(name)).expect("it is there"), before);
    }
}

#[test]
fn a_word_in_utf_8_is_not_read_as_what_its_folder_is_in() {
    // The last one is UTF-8 too, but only by chance: there the name decides.
    let [big5, gbk] = [(encoding_rs::BIG5, "中國\n"), (encoding_rs::GBK, "学习\n")].map(|(coding, text)| coding.encode(text).0);
    let folder = folder(&[("word", "中国\n".as_bytes()), ("big5", &big5), ("gbk", &gbk)]);
    for (name, label, status, text) in [("word", "big5", 2, "中国\n"), ("big5", "big5", 0, "中國\n"), ("gbk", "gbk", 0, "学习\n")]
    {
        assert_eq!(run(folder.path(), &["-w", "--encoding", label, name]).status.code(), Some(status), "{name}");
        assert_eq!(fs::read_to_string(folder.path().join(name)).expect("it is there"), text);
    }
}

#[test]
fn what_no_rule_looked_at_stays_accepted() {
    let folder = folder(&[("a.txt", "全村共有党员x名。\n".as_bytes())]);
    let check =
        |more: &[&str]| run(folder.path(), &[&["--check", "--baseline", "known"], more, &["a.txt"]].concat()).status.code();
    assert_eq!(check(&["--write-baseline"]), Some(0));
    assert_eq!(check(&["--write-baseline", "--disable", "placeholder"]), Some(0));
    assert_eq!(check(&[]), Some(0));
    fs::write(folder.path().join("a.txt"), "全村共有党员九名。\n").expect("it can be written");
    assert_eq!(check(&["--write-baseline"]), Some(0));
    assert_eq!(fs::read(folder.path().join("known")).expect("it is there"), b"");
}

#[test]
fn a_ledger_that_proves_nothing_is_no_proof() {
    let folder = folder(&[("undo", b""), ("a.txt", DIRTY)]);
    assert_eq!(run(folder.path(), &["verify", "--ledger", "undo", "."]).status.code(), Some(1));
}

#[test]
fn a_configuration_holds_for_a_text_that_is_nowhere_yet() {
    let folder = folder(&[("qingwen.toml", b"disable = [\"normalise\"]\n"), ("in", "山里的\u{200b}雾\n".as_bytes())]);
    for name in ["a.txt", "new/a.txt"] {
        let input = File::open(folder.path().join("in")).expect("it is there");
        let output = qingwen(folder.path(), &["--stdin-filename", name]).stdin(input).output().expect("the program runs");
        assert_eq!(String::from_utf8_lossy(&output.stdout), "山里的\u{200b}雾\n", "{name}");
    }
}

#[cfg(unix)]
#[test]
fn a_name_in_a_list_is_whole() {
    let folder =
        folder(&[("a\r", "山里的雾\n".as_bytes()), ("list", b"a\r\0"), ("lines", b"a.txt\r\n"), ("a.txt", "山\n".as_bytes())]);
    for list in ["list", "lines"] {
        assert_eq!(run(folder.path(), &["--check", "--file-list", list]).status.code(), Some(0), "{list}");
    }
}
