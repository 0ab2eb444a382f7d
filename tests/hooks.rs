//! The hooks, run by the real pre-commit: it fails where there is something to clean, names the file, and passes the next time.
//!
//! pre-commit would build the program once more from the repository, and one test lets it; in the others it is given the one that
//! the tests are run with, and the rest of the hook as `.pre-commit-hooks.yaml` has it.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// The hook `id`, with the program that was just built.
fn hook(id: &str) -> String {
    let all =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(".pre-commit-hooks.yaml")).expect("the hooks are there");
    let hook = all.split("\n\n").find(|hook| hook.starts_with(&format!("- id: {id}\n"))).expect("there is such a hook");
    let hook = hook.replace("language: rust", "language: system");
    let line = |line: &str| match line.strip_prefix("  entry: qingwen ") {
        Some(args) => format!("    entry: \"'{}' {args}\"\n", env!("CARGO_BIN_EXE_qingwen")),
        None => format!("  {line}\n"),
    };
    hook.lines().map(line).collect()
}

fn run(folder: &Path, program: &str, args: &[&str]) -> Output {
    let mut command = Command::new(program);
    command.args(args).current_dir(folder).env("PRE_COMMIT_HOME", folder.join(".git/pre-commit")).env_remove("GIT_DIR");
    command.env_remove("GIT_INDEX_FILE").env_remove("GIT_WORK_TREE");
    command.output().unwrap_or_else(|error| panic!("{program}: {error}"))
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// Both hooks as `repo` has them, in a folder with something to clean.
fn fails_cleans_and_passes(repo: &str) {
    if Command::new("pre-commit").arg("--version").output().is_err() {
        eprintln!("not tested: the program pre-commit is missing; 'pip install pre-commit' gets it");
        return;
    }
    let folder = tempfile::tempdir().expect("a folder can be made");
    let folder = folder.path();
    let git = |args: &[&str]| assert!(run(folder, "git", args).status.success(), "git {args:?}");
    git(&["init", "-q"]);
    fs::write(folder.join(".pre-commit-config.yaml"), format!("repos:\n{repo}")).expect("it can be written");
    fs::create_dir(folder.join("听 写")).expect("a folder can be made");
    fs::write(folder.join("听 写/一.txt"), "\u{feff}山里的雾到中午才散。\r\n他们在桥头等了一夜。\r\n")
        .expect("it can be written");
    fs::write(folder.join("sound.txt"), "山里的雾到中午才散。\n").expect("it can be written");
    git(&["add", "."]);

    let only = |id: &str| run(folder, "pre-commit", &["run", id, "--all-files"]);
    let checked = only("qingwen-check");
    assert!(!checked.status.success() && said(&checked).contains("听 写/一.txt:1:1: decode/mark"), "{}", said(&checked));

    let first = only("qingwen");
    assert!(!first.status.success(), "the hook passed though it changed a file:\n{}", said(&first));
    assert!(said(&first).contains("听 写/一.txt: "), "the changed file is not named:\n{}", said(&first));
    assert!(!said(&first).contains("sound.txt:"), "a file is named that did not change:\n{}", said(&first));
    let clean = fs::read_to_string(folder.join("听 写/一.txt")).expect("it is there");
    assert_eq!(clean, "山里的雾到中午才散。\n他们在桥头等了一夜。\n");

    git(&["add", "."]);
    let second = only("qingwen");
    assert!(second.status.success(), "the hook fails on what it has cleaned:\n{}", said(&second));
    let checked = only("qingwen-check");
    assert!(checked.status.success(), "{}", said(&checked));
}

#[test]
fn a_hook_fails_cleans_and_passes() {
    fails_cleans_and_passes(&format!("- repo: local\n  hooks:\n{}{}", hook("qingwen"), hook("qingwen-check")));
}

/// As users have it: pre-commit builds the program from the last commit here.
#[test]
#[ignore = "builds the program once more, which takes minutes"]
fn a_hook_that_pre_commit_builds_fails_cleans_and_passes() {
    let here = env!("CARGO_MANIFEST_DIR");
    let head = run(Path::new(here), "git", &["rev-parse", "HEAD"]);
    let head = String::from_utf8(head.stdout).expect("a hash is ASCII");
    fails_cleans_and_passes(&format!(
        "- repo: '{here}'\n  rev: {}\n  hooks:\n  - id: qingwen\n  - id: qingwen-check\n",
        head.trim()
    ));
}

#[test]
fn the_hook_keeps_the_encoding_of_a_file() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let bytes =
        encoding_rs::GB18030.encode(&"山里的雾到中午才散，他们在桥头等了一夜，天亮的时候船还没有来。\n".repeat(8)).0.into_owned();
    fs::write(folder.path().join("old.txt"), &bytes).expect("it can be written");
    let output = run(folder.path(), env!("CARGO_BIN_EXE_qingwen"), &["--write", "--keep-encoding", "--force-exclude", "old.txt"]);
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(said(&output).contains("old.txt: is in gb"), "{}", said(&output));
    assert_eq!(fs::read(folder.path().join("old.txt")).expect("it is there"), bytes);
}
