//! Apart: nothing that a run writes takes the place of what it reads, or of what an earlier run left to undo it by.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Arguments that would write one file for two reasons, or over something that is not to be lost, and what is said of it.
const REFUSED: &[(&[&str], &str)] = &[
    (&["-w", "--ledger", "new", "--report", "new", "a.txt"], "cannot be both the report and the ledger"),
    (&["-w", "--ledger", "new", "--baseline", "new", "--write-baseline", "a.txt"], "cannot be both the ledger and the baseline"),
    (&["--check", "--report", "new", "--baseline", "new", "--write-baseline", "a.txt"], "both the report and the baseline"),
    (&["-o", "new", "--baseline", "new", "--write-baseline", "a.txt"], "both the baseline and the clean text"),
    (&["-w", "--ledger", "new", "--report", "./new", "a.txt"], "cannot be both the report and the ledger"),
    (&["-w", "--ledger", "new", "--report", "sub/../new", "a.txt"], "cannot be both the report and the ledger"),
    (&["-o", "new", "--baseline", "./new", "--write-baseline", "a.txt"], "cannot be both the baseline and the clean text"),
    (&["-o", "sub", "--ledger", "sub/a.txt", "a.txt"], "cannot be both the ledger and the clean text"),
    (&["-o", "sub", "--report", "sub/b.txt", "a.txt", "b.txt"], "cannot be both the report and the clean text"),
    (&["-w", "--ledger", "torn", "a.txt"], "line 2 of it is damaged"),
    (&["--check", "--report", "a.txt", "a.txt"], "is read, and the report would be written over it"),
    (&["-o", "a.txt", "a.txt"], "which is what -w does"),
    (&["-o", "list", "--file-list", "list"], "list: is read, and the clean text would be written over it"),
    (&["-o", "other.toml", "-c", "other.toml", "a.txt"], "other.toml: is read, and the clean text"),
    (&["-o", "pack.toml", "--rules", "pack.toml", "a.txt"], "pack.toml: is read, and the clean text"),
    (&["-o", "known", "--baseline", "known", "a.txt"], "known: is read, and the clean text"),
    (&["--check", "--report", "known", "--baseline", "known", "a.txt"], "known: is read, and the report"),
    (&["-o", "qingwen.toml", "a.txt"], "qingwen.toml: says how texts are cleaned"),
    (&["--check", "--report", "known", "a.txt"], "known: is there already, and is no report"),
    (&["--check", "--report", "undo", "a.txt"], "undo: is there already, and is no report"),
    (&["-o", "undo", "a.txt"], "undo: is there already, and is a ledger or a baseline"),
    (&["-o", "known", "a.txt"], "known: is there already, and is a ledger or a baseline"),
    (&["-w", "--ledger", "known", "a.txt"], "known"),
    (&["-w", "--ledger", "-", "a.txt"], "the ledger takes a file"),
    (&["--check", "--baseline", "-", "--write-baseline", "a.txt"], "the baseline takes a file"),
    (&["--check", "--report", "remarks", "a.txt"], "remarks: is there already, and is no report"),
    (&["--check", "--report", "scan", "a.txt"], "scan: is there already, and is no report"),
    (&["--check", "--report", "other", "a.txt"], "other: is there already, and is no report"),
];

fn run(folder: &Path, args: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_qingwen")).args(args).current_dir(folder).output().expect("the program runs");
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

fn contents(folder: &Path) -> BTreeMap<OsString, Vec<u8>> {
    let entries = fs::read_dir(folder).expect("it is a folder").map(|entry| entry.expect("it can be read"));
    let files = entries.filter(|entry| entry.path().is_file());
    files.map(|entry| (entry.file_name(), fs::read(entry.path()).expect("it can be read"))).collect()
}

#[test]
fn what_is_read_and_what_undoes_is_not_written_over() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let root = folder.path();
    let write = |name: &str, text: &str| fs::write(root.join(name), text).expect("it can be written");
    write("a.txt", "\u{feff}全村共有党员x名。\r\n");
    write("b.txt", "\u{feff}山里的雾到中午才散。\r\n");
    write("list", "a.txt\n");
    assert_eq!(run(root, &["-q", "--check", "--format", "sarif", "--report", "scan", "a.txt"]).0, Some(1));
    let scan = fs::read_to_string(root.join("scan")).expect("it is there");
    write("other", &scan.replace("qingwen", "linter"));
    write("scan", &(scan + "问过写的人：是十六名。\n"));
    write("remarks", "a.txt:1:13: placeholder/count: a count is missing before 名\n问过写的人：是十六名。\n");
    write("qingwen.toml", "disable = [\"normalise/line-end\"]\n");
    write("other.toml", "disable = [\"chrome\"]\n");
    fs::copy("fixtures/cli/own-files/case.in/pack.toml", root.join("pack.toml")).expect("it can be copied");
    assert_eq!(run(root, &["-q", "--check", "--baseline", "known", "--write-baseline", "a.txt"]).0, Some(1));
    assert_eq!(run(root, &["-q", "-w", "--ledger", "undo", "b.txt"]).0, Some(0));
    let torn = fs::read(root.join("undo")).expect("it is there");
    fs::write(root.join("torn"), [&torn[..], b"a note of mine\n"].concat()).expect("it can be written");
    fs::create_dir(root.join("sub")).expect("a folder can be made");
    let before = contents(root);
    for (args, why) in REFUSED {
        let (status, said) = run(root, args);
        assert!(status == Some(2) && said.contains(why), "{args:?}: {status:?} {said}");
        assert!(contents(root) == before && contents(&root.join("sub")).is_empty(), "{args:?} changed a file");
    }
}

#[cfg(unix)]
#[test]
fn two_names_of_one_file_are_one() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let root = folder.path();
    fs::write(root.join("a.txt"), "\u{feff}山里的雾到中午才散。\n").expect("it can be written");
    fs::write(root.join("one"), "").expect("it can be written");
    fs::hard_link(root.join("one"), root.join("two")).expect("a link can be made");
    std::os::unix::fs::symlink("nowhere", root.join("link")).expect("a link can be made");
    let before = contents(root);
    for args in [
        &["-w", "--ledger", "one", "--report", "two", "a.txt"][..],
        &["-w", "--ledger", "link", "--report", "nowhere", "a.txt"],
        &["-w", "--ledger", "link", "--baseline", "nowhere", "--write-baseline", "a.txt"],
    ] {
        let (status, said) = run(root, args);
        assert!(status == Some(2) && said.contains("cannot be both"), "{args:?}: {status:?} {said}");
        assert!(contents(root) == before, "{args:?} changed a file");
    }
    // What is written through a link that leads nowhere yet leaves the link.
    assert_eq!(run(root, &["-q", "-o", "link", "a.txt"]).0, Some(0));
    assert!(root.join("link").is_symlink() && root.join("nowhere").is_file());
}

#[cfg(unix)]
#[test]
fn a_pipe_stays_one() {
    use std::os::unix::fs::FileTypeExt;
    let folder = tempfile::tempdir().expect("a folder can be made");
    let root = folder.path();
    fs::write(root.join("a.txt"), "全村共有党员x名。\n").expect("it can be written");
    let pipe = root.join("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("mkfifo runs").success());
    for args in [&["--check", "--baseline", "pipe", "--write-baseline", "a.txt"][..], &["-o", "pipe", "a.txt"], &["-w", "pipe"]] {
        let (status, said) = run(root, args);
        assert!(status == Some(2) && said.contains("pipe: is no"), "{args:?}: {status:?} {said}");
        assert!(fs::metadata(&pipe).expect("it is there").file_type().is_fifo(), "{args:?}");
    }
}

#[test]
fn what_standard_input_reads_is_not_written_over() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let root = folder.path();
    let dirty = "\u{feff}山里的雾到中午才散。\n";
    fs::write(root.join("a.txt"), dirty).expect("it can be written");
    for args in [&["-o", "a.txt"][..], &["--ledger", "a.txt"], &["--check", "--report", "a.txt", "-"]] {
        let input = fs::File::open(root.join("a.txt")).expect("it is there");
        let mut command = Command::new(env!("CARGO_BIN_EXE_qingwen"));
        let output = command.args(args).current_dir(root).stdin(input).output().expect("the program runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.code() == Some(2) && said.contains("a.txt: is read as standard input"), "{args:?}: {said}");
        assert_eq!(fs::read_to_string(root.join("a.txt")).expect("it is there"), dirty, "{args:?}");
    }
    for (how, said) in [
        (fs::OpenOptions::new().append(true), "which would add to it while it is read"),
        (fs::OpenOptions::new().write(true).truncate(true), "which emptied it"),
    ] {
        let opened = how.open(root.join("a.txt")).expect("it is there");
        let mut command = Command::new(env!("CARGO_BIN_EXE_qingwen"));
        let output = command.arg("a.txt").current_dir(root).stdout(opened).output().expect("the program runs");
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.code() == Some(2) && error.contains(said), "{error}");
    }
}
