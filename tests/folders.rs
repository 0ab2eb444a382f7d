//! Folders: the same result for any number of threads, whole files whenever a run is killed, and every byte back.

#![cfg(unix)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

const FILES: usize = 300;

/// Fills a folder with files that all change: half of them in GB18030, some damaged.
fn fill(folder: &Path) {
    for number in 0..FILES {
        let text = format!("\u{feff}第{number}页\r\n山里的雾到中午才散，他们在桥头等了一夜。\r\n天亮的时候，船还没有来。")
            .repeat(1 + number % 5);
        let mut bytes = match number % 2 {
            0 => text.clone().into_bytes(),
            _ => encoding_rs::GB18030.encode(&text[3..].replace('\u{feff}', "")).0.into_owned(),
        };
        if number % 10 == 4 {
            bytes.push(0xFF);
        }
        let path = folder.join(format!("{}/{number}.txt", number % 7));
        fs::create_dir_all(path.parent().expect("it is in the folder")).expect("a folder can be made");
        fs::write(path, bytes).expect("it can be written");
    }
}

/// Every file below a folder, drafts of killed runs left out.
fn contents(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("a folder can be read").flatten() {
        let path = entry.path();
        if path.is_dir() {
            files.extend(contents(&path));
        } else if !qingwen::batch::is_draft(&path) {
            files.insert(path.clone(), fs::read(&path).expect("it can be read"));
        }
    }
    files
}

fn qingwen(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_qingwen"));
    command.args(args).current_dir(folder).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(folder: &Path, args: &[&str]) -> (Option<i32>, String, String) {
    let output = qingwen(folder, args).output().expect("the program runs");
    // A difference shows malformed bytes as they are.
    let out = output.stdout.utf8_chunks().map(|chunk| format!("{}{}", chunk.valid(), chunk.invalid().escape_ascii())).collect();
    (output.status.code(), out, String::from_utf8(output.stderr).expect("it speaks UTF-8"))
}

#[test]
fn written_with_a_ledger_a_folder_comes_back() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let root = folder.path();
    fill(&root.join("text"));
    let before = contents(&root.join("text"));
    let (status, _, said) = run(root, &["-w", "--ledger", "undo", "text"]);
    assert_eq!(status, Some(0), "{said}");
    let clean = contents(&root.join("text"));
    assert!(clean.values().zip(before.values()).all(|(clean, before)| clean != before && std::str::from_utf8(clean).is_ok()));

    let times = |folder: &Path| -> Vec<_> {
        contents(folder).keys().map(|path| fs::metadata(path).and_then(|data| data.modified()).expect("it is there")).collect()
    };
    let written = times(&root.join("text"));
    assert_eq!(run(root, &["-w", "text"]).0, Some(0));
    assert_eq!(contents(&root.join("text")), clean, "a second run changes files");
    assert_eq!(times(&root.join("text")), written, "a second run touches files");

    let (status, _, said) = run(root, &["verify", "--ledger", "undo", "text"]);
    assert_eq!(status, Some(0), "{said}");
    let (status, _, said) = run(root, &["restore", "--ledger", "undo", "text"]);
    assert_eq!(status, Some(0), "{said}");
    assert!(contents(&root.join("text")) == before, "restored files are not what they were");
}

#[test]
fn threads_do_not_matter() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let root = folder.path();
    fill(&root.join("text"));
    let check = |threads: &str, format: &str| run(root, &["--check", "--format", format, "-j", threads, "text"]);
    for format in ["text", "jsonl", "sarif", "github", "rdjson"] {
        assert_eq!(check("1", format), check("4", format));
    }
    assert_eq!(run(root, &["--diff", "-j1", "text"]), run(root, &["--diff", "-j4", "text"]));
    assert_eq!(
        run(root, &["-o", "one", "--ledger", "1", "-j1", "text"]),
        run(root, &["-o", "two", "--ledger", "2", "-j4", "text"])
    );
    assert!(contents(&root.join("one")).into_values().eq(contents(&root.join("two")).into_values()));
    let ledger = |name: &str| fs::read_to_string(root.join(name)).expect("it is there").replace("\"two/", "\"one/");
    assert_eq!(ledger("1"), ledger("2"));
}

#[test]
fn killed_at_any_moment_every_file_is_whole_and_comes_back() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let root = folder.path();
    fill(&root.join("text"));
    let before = contents(&root.join("text"));
    fill(&root.join("whole"));
    let started = Instant::now();
    assert_eq!(run(root, &["-w", "--ledger", "whole-undo", "whole"]).0, Some(0));
    let length = started.elapsed();
    let clean = contents(&root.join("whole"));
    for round in 1..=10 {
        let mut child = qingwen(root, &["-w", "--ledger", "undo", "text"]).spawn().expect("the program runs");
        // From the start of a run to its end, the late moments first on files that are still as they were.
        std::thread::sleep(length * (11 - round) / 11);
        child.kill().expect("it can be killed");
        child.wait().expect("it ends");
        let after = contents(&root.join("text"));
        assert_eq!(after.len(), FILES);
        for (((path, now), old), new) in after.iter().zip(before.values()).zip(clean.values()) {
            assert!(now == old || now == new, "{}: is neither the old nor the new file", path.display());
        }
    }
    // However far it came, what was done is on record.
    if root.join("undo").exists() {
        let (status, _, said) = run(root, &["restore", "--ledger", "undo", "text"]);
        assert_eq!(status, Some(0), "{said}");
    }
    assert!(contents(&root.join("text")) == before, "restored files are not what they were");
    assert_eq!(run(root, &["-w", "--lossy", "text"]).0, Some(0));
    assert!(contents(&root.join("text")).into_values().eq(clean.into_values()), "a draft was mistaken for text");
}

#[test]
fn pictures_in_a_folder_are_left_whatever_encoding_its_texts_are_in() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let root = folder.path();
    // In an encoding that has a character for every byte nothing is malformed, and all would be rewritten.
    let picture = b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x01\0\xE9\xE8";
    fs::create_dir(root.join("text")).expect("a folder can be made");
    fs::write(root.join("text/a.png"), picture).expect("it can be written");
    fs::write(root.join("text/b.txt"), b"caf\xE9\r\n").expect("it can be written");
    let (status, _, said) = run(root, &["-w", "--encoding", "windows-1252", "text"]);
    assert!(status == Some(0) && said.contains("1 not text"), "{said}");
    assert_eq!(fs::read(root.join("text/a.png")).expect("it is there"), picture);
    assert_eq!(fs::read(root.join("text/b.txt")).expect("it is there"), "café\n".as_bytes());
    // Who names the file means it.
    assert_eq!(run(root, &["--check", "-q", "--encoding", "windows-1252", "text/a.png"]).0, Some(1));
}

#[test]
fn interrupted_at_any_moment_no_draft_stays() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let root = folder.path();
    fill(&root.join("text"));
    let before = contents(&root.join("text"));
    fill(&root.join("whole"));
    let started = Instant::now();
    assert_eq!(run(root, &["-w", "--ledger", "whole-undo", "whole"]).0, Some(0));
    let length = started.elapsed();
    for (round, signal) in (1..).zip(["INT", "TERM", "INT", "TERM", "INT", "TERM"]) {
        let child = qingwen(root, &["-w", "--ledger", "undo", "text"]).spawn().expect("the program runs");
        std::thread::sleep(length * (7 - round) / 8);
        let sent = Command::new("kill").args(["-s", signal, &child.id().to_string()]).status().expect("kill runs");
        let output = child.wait_with_output().expect("it ends");
        let said = String::from_utf8_lossy(&output.stderr);
        // Before it listens and after its last file it ends as any program does.
        assert!(output.status.code() == Some(0) || sent.success() && output.status.code().is_none(), "{said}");
        for entry in walkdir(&root.join("text")) {
            assert!(!qingwen::batch::is_draft(&entry), "{}: {said}", entry.display());
        }
        if root.join("undo").exists() {
            // Who is told to end while it restores ends in order too.
            let child = qingwen(root, &["restore", "-q", "--ledger", "undo", "text"]).spawn().expect("the program runs");
            std::thread::sleep(length * (7 - round) / 16);
            Command::new("kill").args(["-s", signal, &child.id().to_string()]).status().expect("kill runs");
            let output = child.wait_with_output().expect("it ends");
            assert_ne!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stderr));
            for entry in walkdir(&root.join("text")) {
                assert!(!qingwen::batch::is_draft(&entry), "{}", entry.display());
            }
            assert_eq!(run(root, &["restore", "-q", "--ledger", "undo", "text"]).0, Some(0));
        }
        assert!(contents(&root.join("text")) == before, "restored files are not what they were");
    }
}

#[test]
fn what_is_shown_as_a_difference_is_what_patch_makes_of_it() {
    use std::os::unix::ffi::OsStrExt;
    if Command::new("patch").arg("--version").output().is_err() {
        eprintln!("not tested: the program patch is missing");
        return;
    }
    let folder = tempfile::tempdir().expect("a folder can be made");
    let root = folder.path();
    let texts = ["\u{feff}一\r\n二\r\n", "\u{feff}一\n二\n", "一\n二 \n三", "\u{200b}一\r\n"];
    let names: [&[u8]; 4] = [b"a b.txt", b"new\nline.txt", b"quote\".txt", b"\xff.txt"];
    for name in names {
        for (number, text) in texts.iter().enumerate() {
            for copy in ["one", "two"] {
                let folder = root.join(copy).join(number.to_string());
                fs::create_dir_all(&folder).expect("a folder can be made");
                fs::write(folder.join(std::ffi::OsStr::from_bytes(name)), text).expect("it can be written");
            }
        }
    }
    let diff = qingwen(&root.join("one"), &["--isolated", "--diff", "-q", "."]).output().expect("the program runs");
    assert_eq!(diff.status.code(), Some(1));
    fs::write(root.join("diff"), diff.stdout).expect("it can be written");
    let patched = Command::new("patch").args(["-s", "-p0", "-i", "../diff"]).current_dir(root.join("one")).output();
    let patched = patched.expect("patch runs");
    assert!(patched.status.success(), "{}", String::from_utf8_lossy(&patched.stdout));
    assert_eq!(run(&root.join("two"), &["--isolated", "-q", "-w", "."]).0, Some(0));
    assert!(contents(&root.join("one")).into_values().eq(contents(&root.join("two")).into_values()));
}

/// Every path below a folder.
fn walkdir(folder: &Path) -> Vec<PathBuf> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder can be read").flatten() {
        if entry.path().is_dir() {
            paths.extend(walkdir(&entry.path()));
        } else {
            paths.push(entry.path());
        }
    }
    paths
}

#[test]
fn a_folder_is_mirrored_however_it_is_named_and_nothing_is_written_through_a_link() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let at = |name: &str| folder.path().join(name);
    fs::create_dir_all(at("talks/old")).expect("a folder can be made");
    fs::write(at("talks/old/a.txt"), "\u{feff}山里的雾到中午才散。\n").expect("it can be written");
    let summary = |args: &[&str]| run(folder.path(), args).2;
    assert!(summary(&["--check", "talks", "./talks"]).is_empty() && run(folder.path(), &["-o", "clean", "./talks"]).0 == Some(0));
    assert_eq!(fs::read_to_string(at("clean/old/a.txt")).ok().as_deref(), Some("山里的雾到中午才散。\n"));
    assert_eq!(run(folder.path(), &["-w", "talks", "./talks"]).0, Some(0));

    fs::create_dir_all(at("elsewhere")).expect("a folder can be made");
    for (mirror, link, leads_to, source) in
        [("linked", "a.txt", "../elsewhere/a.txt", "talks/old"), ("mirror", "old", "../elsewhere", "talks")]
    {
        fs::write(at("elsewhere/a.txt"), "别处的文稿。\n").expect("it can be written");
        fs::create_dir(at(mirror)).expect("a folder can be made");
        std::os::unix::fs::symlink(leads_to, at(mirror).join(link)).expect("a link can be made");
        let (status, _, said) = run(folder.path(), &["-o", mirror, source]);
        assert_eq!((status, said.contains(&format!("{mirror}/{link}: is a symbolic link"))), (Some(2), true), "{said}");
        assert_eq!(fs::read_to_string(at("elsewhere/a.txt")).ok().as_deref(), Some("别处的文稿。\n"));
    }
}
