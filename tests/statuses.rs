//! Exit statuses: every mode on every kind of input.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// What an input is like. The folder of each run holds one file of each kind.
const INPUTS: [&str; 9] = ["clean", "changes", "flagged", "malformed", "binary", "missing", "unreadable", "folder", "empty"];

/// For each mode, the status on each input, in the order of `INPUTS`.
const TABLE: &[(&[&str], [i32; 9])] = &[
    //                                 clean  changes  flagged  malformed  binary  missing  unreadable  folder  empty
    (&[], /*                        */ [0, 0, 0, 0, 2, 2, 2, 2, 0]),
    (&["--strict"], /*              */ [0, 1, 1, 1, 2, 2, 2, 2, 0]),
    (&["-q"], /*                    */ [0, 0, 0, 0, 2, 2, 2, 2, 0]),
    (&["--check"], /*               */ [0, 1, 1, 1, 2, 2, 2, 1, 0]),
    (&["--check", "-q"], /*         */ [0, 1, 1, 1, 2, 2, 2, 1, 0]),
    (&["--check", "--format", "jsonl"], [0, 1, 1, 1, 2, 2, 2, 1, 0]),
    (&["--check", "--format", "sarif"], [0, 1, 1, 1, 2, 2, 2, 1, 0]),
    (&["--check", "--format", "github"], [0, 1, 1, 1, 2, 2, 2, 1, 0]),
    (&["--check", "--format", "rdjson"], [0, 1, 1, 1, 2, 2, 2, 1, 0]),
    (&["--diff"], /*                */ [0, 1, 0, 1, 2, 2, 2, 1, 0]),
    (&["--diff", "--strict"], /*    */ [0, 1, 1, 1, 2, 2, 2, 1, 0]),
    (&["-w"], /*                    */ [0, 0, 0, 2, 2, 2, 2, 0, 0]),
    (&["-w", "--lossy"], /*         */ [0, 0, 0, 0, 2, 2, 2, 0, 0]),
    (&["-w", "--strict"], /*        */ [0, 1, 1, 2, 2, 2, 2, 1, 0]),
    (&["-w", "--ledger", "undo"], /**/ [0, 0, 0, 0, 2, 2, 2, 0, 0]),
    (&["-w", "--keep-encoding"], /* */ [0, 0, 0, 2, 2, 2, 2, 0, 0]),
    (&["-o", "out/"], /*            */ [0, 0, 0, 0, 2, 2, 2, 0, 0]),
    (&["-o", "out"], /*             */ [0, 0, 0, 0, 2, 2, 2, 0, 0]),
    (&["--ledger", "undo"], /*      */ [0, 0, 0, 0, 2, 2, 2, 2, 0]),
    (&["detect"], /*                */ [0, 0, 0, 0, 0, 2, 2, 0, 0]),
];

/// The same where each input is one record, a JSON object with a text: what is malformed or binary is none.
const RECORDS: &[(&[&str], [i32; 9])] = &[
    (&["--jsonl", "text"], /*       */ [0, 0, 0, 2, 2, 2, 2, 2, 0]),
    (&["--jsonl", "text", "--strict"], [0, 1, 1, 2, 2, 2, 2, 2, 0]),
    (&["--jsonl", "text", "--keep-going"], [0, 0, 0, 0, 0, 2, 2, 2, 0]),
    (&["--jsonl", "text", "--keep-going", "--strict"], [0, 1, 1, 1, 1, 2, 2, 2, 0]),
    (&["--jsonl", "text", "--check"], [2, 2, 2, 2, 2, 2, 2, 2, 2]),
];

/// Fills a folder with one input of each kind; `shape` makes a file of a text.
fn fill(folder: &Path, shape: impl Fn(&[u8]) -> Vec<u8>) {
    let write = |name: &str, text: &[u8]| fs::write(folder.join(name), shape(text)).expect("it can be written");
    write("clean", "山里的雾到中午才散。\n".as_bytes());
    write("changes", "\u{feff}山里的雾到中午才散。\r\n".as_bytes());
    write("flagged", "全村共有党员x名，其中女党员x名。\n".as_bytes());
    let damaged = "山里的雾到中午才散，他们在桥头等了一夜，天亮的时候船还没有来。".repeat(4);
    write("malformed", &[damaged.as_bytes(), b"\xff", damaged.as_bytes(), "。\n".as_bytes()].concat());
    let binary = b"GIF89a\x00\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00!\xf9\x04";
    fs::write(folder.join("binary"), binary).expect("it can be written");
    fs::write(folder.join("empty"), b"").expect("it can be written");
    fs::create_dir(folder.join("folder")).expect("a folder can be made");
    fs::copy(folder.join("changes"), folder.join("folder/a.txt")).expect("it can be copied");
    // A folder of this name, where a file is expected, cannot be read as a file by anybody, root included.
    #[cfg(unix)]
    std::os::unix::fs::symlink("unreadable", folder.join("unreadable")).expect("a link can be made");
}

fn run(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_qingwen")).args(args).current_dir(folder).output().expect("the program runs")
}

/// Runs every mode of a table on every input.
fn check(table: &[(&[&str], [i32; 9])], shape: impl Fn(&[u8]) -> Vec<u8>) {
    let mut wrong = String::new();
    for (mode, expected) in table {
        let folder = tempfile::tempdir().expect("a folder can be made");
        for (input, expected) in INPUTS.into_iter().zip(*expected) {
            fs::remove_dir_all(folder.path()).and_then(|()| fs::create_dir(folder.path())).expect("it can be emptied");
            fill(folder.path(), &shape);
            let before = fs::read(folder.path().join(input)).ok();
            let isolated = (mode[..] != ["detect"]).then_some("--isolated");
            let args: Vec<_> = mode.iter().copied().chain(isolated).chain([input]).collect();
            let output = run(folder.path(), &args);
            let said = String::from_utf8_lossy(&output.stderr);
            if output.status.code() != Some(expected) {
                wrong += &format!("{mode:?} on {input}: {:?}, not {expected}: {said}\n", output.status.code());
            }
            // A failure names its file, and leaves it; what cannot be asked for is said before any file is looked at.
            if expected == 2 {
                if !said.contains(input) && !said.contains("cannot be used with") {
                    wrong += &format!("{mode:?} on {input}: the file is not named: {said}\n");
                }
                if fs::read(folder.path().join(input)).ok() != before {
                    wrong += &format!("{mode:?} on {input}: a file that was refused was written to\n");
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[cfg(unix)]
#[test]
fn every_mode_on_every_input() {
    check(TABLE, <[u8]>::to_vec);
}

#[cfg(unix)]
#[test]
fn records_of_every_kind() {
    let escaped = |byte: &u8| match byte {
        b'\n' => b"\\n".to_vec(),
        b'\r' => b"\\r".to_vec(),
        &byte => vec![byte],
    };
    check(RECORDS, |text| {
        let text: Vec<u8> = text.iter().flat_map(escaped).collect();
        [b"{\"text\":\"", &text[..], b"\"}\n"].concat()
    });
}

#[cfg(unix)]
#[test]
fn a_failure_beside_a_finding_wins() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    fill(folder.path(), <[u8]>::to_vec);
    assert_eq!(run(folder.path(), &["--check", "changes", "missing", "clean"]).status.code(), Some(2));
    assert_eq!(run(folder.path(), &["--check", "clean", "changes"]).status.code(), Some(1));
}

/// How it ends, and what it says, where its reader goes away at once.
#[cfg(unix)]
fn unread(folder: &Path, args: &[&str]) -> (Option<i32>, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_qingwen"))
        .arg("--isolated")
        .args(args)
        .current_dir(folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_ends_quietly() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let line = "山里的雾到中午才散，他们在桥头等了一夜。\n";
    fs::write(folder.path().join("long"), line.repeat(200_000)).expect("it can be written");
    assert_eq!(unread(folder.path(), &["--only", "placeholder", "long"]), (Some(0), String::new()));
}

#[cfg(unix)]
#[test]
fn a_check_that_nobody_reads_to_the_end_calls_nothing_clean() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    fs::write(folder.path().join("long"), "全村共有党员x名。\n".repeat(20_000)).expect("it can be written");
    for mode in ["--check", "--diff"] {
        assert_eq!(unread(folder.path(), &[mode, "--mark", "long"]), (Some(1), String::new()), "{mode}");
    }
}

#[test]
fn a_dash_in_a_folder_is_a_file() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    for name in ["-", "b.txt"] {
        fs::write(folder.path().join(name), "\u{feff}山里的雾到中午才散。\n").expect("it can be written");
    }
    let detected = run(folder.path(), &["detect", "."]).stdout;
    assert_eq!(String::from_utf8_lossy(&detected), "-\tutf-8\tbyte-order mark\nb.txt\tutf-8\tbyte-order mark\n");
    assert_eq!(run(folder.path(), &["--check", "-q", "."]).status.code(), Some(1));
    assert_eq!(run(folder.path(), &["-o", "out", "."]).status.code(), Some(0));
    assert_eq!(run(folder.path(), &["-w", "."]).status.code(), Some(0));
    for name in ["-", "out/-", "b.txt"] {
        assert_eq!(fs::read_to_string(folder.path().join(name)).expect("it is there"), "山里的雾到中午才散。\n", "{name}");
    }
}

#[test]
fn text_in_hz_is_detected_and_read_by_the_name_that_detect_gives_it() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    fs::write(folder.path().join("mail.txt"), "Subject: ~{I=@oND5D~} and ~{Nm~}\n").expect("it can be written");
    let detected = run(folder.path(), &["detect", "mail.txt"]).stdout;
    assert_eq!(String::from_utf8_lossy(&detected), "mail.txt\thz-gb-2312\tASCII, with text in HZ\n");
    for read in [&["mail.txt"][..], &["--encoding", "hz-gb-2312", "mail.txt"]] {
        assert_eq!(String::from_utf8_lossy(&run(folder.path(), read).stdout), "Subject: 山里文的 and 雾\n", "{read:?}");
    }
}

#[test]
fn a_glob_with_a_slash_is_seen_from_the_folder_that_is_walked_and_from_here() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let draft = folder.path().join("talks/drafts/a.txt");
    std::fs::create_dir_all(folder.path().join("talks/drafts")).expect("a folder can be made");
    for glob in ["talks/drafts/**", "talks/drafts/", "drafts/", "drafts/a.txt"] {
        std::fs::write(&draft, "中文  \n").expect("a file can be written");
        std::fs::write(folder.path().join("talks/b.txt"), "中文  \n").expect("a file can be written");
        let status = run(folder.path(), &["-q", "-w", "--exclude", glob, "talks"]).status.code();
        let texts = [&draft, &folder.path().join("talks/b.txt")].map(|path| std::fs::read_to_string(path).expect("it is there"));
        assert_eq!((status, texts), (Some(0), ["中文  \n".to_owned(), "中文\n".to_owned()]), "{glob}");
        let named = ["--check", "--force-exclude", "--exclude", "talks/drafts/**", "talks/drafts/a.txt"];
        assert_eq!(run(folder.path(), &named).status.code(), Some(0));
    }
}

#[test]
fn what_is_too_short_to_tell_is_not_rewritten() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let wide: Vec<u8> = "はい、大丈夫です。".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [&wide, &b"\xB0\xA1\n"[..], b"\xA4\xBB\xA4\xBB\xA4\xBB\n", b"\xA2\xD9\xA2\xDA\xA2\xDB\n"] {
        let file = folder.path().join("a.txt");
        fs::write(&file, bytes).expect("it can be written");
        let output = run(folder.path(), &["-w", "a.txt"]);
        let says = String::from_utf8(output.stderr).expect("it is UTF-8");
        assert_eq!(output.status.code(), Some(2), "{bytes:x?}");
        assert!(says.contains("a.txt: too short to tell"), "{says}");
        assert_eq!(fs::read(&file).expect("it is there"), bytes);
    }
}

#[test]
fn a_baseline_does_not_hide_why_a_check_fails() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    fs::write(folder.path().join("a.txt"), "\u{feff}山里的雾到中午才散。\n").expect("it can be written");
    for args in [&["--write-baseline"][..], &[]] {
        let output = run(folder.path(), &[&["--check", "--baseline", "known"], args, &["a.txt"]].concat());
        assert_eq!(output.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&output.stdout).contains("a.txt:1:1: decode/mark"), "{output:?}");
    }
}

#[test]
fn what_is_excluded_is_printed_as_it_is_where_exclusion_is_forced() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let dirty = "\u{feff}山里的雾到中午才散。\r\n";
    fs::create_dir(folder.path().join("build")).expect("a folder can be made");
    fs::write(folder.path().join("build/a.txt"), dirty).expect("it can be written");
    fs::write(folder.path().join(".gitignore"), "build/\n").expect("it can be written");
    let printed = |args: &[&str]| String::from_utf8(run(folder.path(), args).stdout).expect("it is UTF-8");
    assert_eq!(printed(&["build/a.txt"]), "山里的雾到中午才散。\n");
    assert_eq!(printed(&["--force-exclude", "build/a.txt"]), dirty);
    assert_eq!(run(folder.path(), &["--check", "-q", "--force-exclude", "build"]).status.code(), Some(0));
    assert_eq!(run(folder.path(), &["--check", "-q", "build"]).status.code(), Some(1));
}

#[cfg(unix)]
#[test]
fn file_names_may_hold_anything() {
    use std::os::unix::ffi::OsStrExt;
    let folder = tempfile::tempdir().expect("a folder can be made");
    let names: [&[u8]; 5] = [b"a b.txt", b"-w", b"line\nend.txt", b"\xff\xfe.txt", "文本.txt".as_bytes()];
    for name in names {
        let path = folder.path().join(std::ffi::OsStr::from_bytes(name));
        fs::write(path, "\u{feff}山里的雾到中午才散。\n").expect("it can be written");
    }
    let list = names.join(&0);
    fs::write(folder.path().join("list"), list).expect("it can be written");
    // Names are given back as they were given, so that other programs find the files; a line end in one cannot be.
    let detected = run(folder.path(), &["detect", "--file-list", "list"]).stdout;
    let found: Vec<_> =
        detected.split(|&byte| byte == b'\n').filter_map(|line| line.split(|&byte| byte == b'\t').next()).collect();
    let escaped: &[u8] = br"line\nend.txt";
    assert_eq!(found, [names[0], names[1], escaped, names[3], names[4], b""]);
    let write = ["-w", "-v", "--ledger", "undo", "--file-list", "list"];
    let findings = run(folder.path(), &["--check", "--format", "jsonl", "."]).stdout;
    let name = |line: &str| serde_json::from_str::<serde_json::Value>(line).expect("it is JSON")["path"].to_string();
    let named: Vec<_> = String::from_utf8(findings).expect("it is UTF-8").lines().map(name).collect();
    assert!(named.contains(&r#""line\nend.txt""#.to_owned()), "{named:?}");
    for args in [&["--check", "--format", "jsonl", "."][..], &write, &["--diff", "--", "-w"]] {
        let output = run(folder.path(), args);
        let ended = output.status.code();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(ended == Some(i32::from(args[0] == "--check")), "{args:?}: {ended:?} {said}");
    }
    let undone = run(folder.path(), &["restore", "--ledger", "undo", "."]);
    assert_eq!(undone.status.code(), Some(0), "{}", String::from_utf8_lossy(&undone.stderr));
    assert_eq!(run(folder.path(), &["--check", "-q", "."]).status.code(), Some(1));
    assert_eq!(run(folder.path(), &write).status.code(), Some(0));
    let again = run(folder.path(), &["--check", "-q", "."]);
    assert_eq!(again.status.code(), Some(0), "{}", String::from_utf8_lossy(&again.stdout));
}

#[test]
fn colour_is_for_terminals_and_for_who_asks() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    fs::write(folder.path().join("a"), "一\r\n").expect("it can be written");
    let colored_in = |mode: &str, variables: &[(&str, &str)], args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_qingwen"));
        command.args([mode, "a"]).args(args).current_dir(folder.path());
        for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
            command.env_remove(name);
        }
        let output = command.envs(variables.iter().copied()).output().expect("the program runs");
        let start: &[u8] = if mode == "--diff" { b"--- a" } else { b"a" };
        let plain = output.stdout.strip_prefix(b"\x1b[1m").unwrap_or(&output.stdout);
        assert!(plain.starts_with(start), "{mode}: {}", plain.escape_ascii());
        output.stdout.contains(&0x1b)
    };
    let colored = |variables: &[(&str, &str)], args: &[&str]| {
        let [one, other] = ["--diff", "--check"].map(|mode| colored_in(mode, variables, args));
        assert_eq!(one, other, "{variables:?} {args:?}");
        one
    };
    assert!(!colored(&[], &[]));
    assert!(colored(&[("CLICOLOR_FORCE", "1")], &[]));
    assert!(colored(&[], &["--color", "always"]));
    assert!(!colored(&[("CLICOLOR_FORCE", "1")], &["--color", "never"]));
    assert!(!colored(&[("NO_COLOR", "1")], &[]));
}

#[cfg(unix)]
#[test]
fn a_pipe_is_read_and_not_rewritten() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let pipe = folder.path().join("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("mkfifo runs").success());
    // A folder's pipes are passed over, and nobody waits for what may never come.
    assert_eq!(run(folder.path(), &["--check", "."]).status.code(), Some(0));
    for args in [&["-w", "pipe"][..], &["-o", "pipe", "-"], &["-w", "--ledger", "undo", "pipe"]] {
        let output = run(folder.path(), args);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.code() == Some(2) && said.contains("pipe: is no"), "{args:?}: {said}");
    }
}

#[test]
fn lists_come_from_any_editor() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    fs::write(folder.path().join("a.txt"), "一\r\n").expect("it can be written");
    let check = |list: &str| {
        fs::write(folder.path().join("list"), list).expect("it can be written");
        run(folder.path(), &["--check", "-q", "--file-list", "list"]).status.code()
    };
    assert_eq!(check("\u{feff}a.txt\r\n\r\n"), Some(1));
    assert_eq!(check("\n\na.txt"), Some(1));
    assert_eq!(check(""), Some(0));
    assert_eq!(run(folder.path(), &["--file-list", "list"]).status.code(), Some(0));
    assert_eq!(check("a.txt\nb.txt\n"), Some(2));
}

/// Where nothing can be said on standard error, the work is done all the same.
#[cfg(target_os = "linux")]
#[test]
fn what_nobody_hears_does_not_stop_the_work() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    fill(folder.path(), <[u8]>::to_vec);
    for args in [&["-w", "-vv", "changes", "missing"][..], &["-w", "--format", "jsonl", "changes", "missing"]] {
        fs::write(folder.path().join("changes"), "\u{feff}山里的雾到中午才散。\r\n").expect("it can be written");
        let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("there is one");
        let mut command = Command::new(env!("CARGO_BIN_EXE_qingwen"));
        let status = command.arg("--isolated").args(args).current_dir(folder.path()).stderr(full).status().expect("it runs");
        assert_eq!(status.code(), Some(2), "{args:?}: one file is missing");
        let text = fs::read_to_string(folder.path().join("changes")).expect("it is there");
        assert_eq!(text, "山里的雾到中午才散。\n", "{args:?}");
    }
}

/// A report that a program reads from standard error is whole before anything else is said there.
#[test]
fn a_report_for_programs_is_not_interrupted() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    fill(folder.path(), <[u8]>::to_vec);
    let mut command = Command::new(env!("CARGO_BIN_EXE_qingwen"));
    command.args(["--isolated", "-w", "--format", "sarif", "missing", "changes"]).current_dir(folder.path());
    let said = String::from_utf8(command.output().expect("it runs").stderr).expect("it speaks UTF-8");
    let (report, trouble) = said.split_at(said.find("qingwen: ").expect("one file is missing"));
    serde_json::from_str::<serde_json::Value>(report).expect("the report is whole");
    assert!(trouble.starts_with("qingwen: missing: "), "{trouble}");
}

#[test]
fn an_argument_goes_before_what_is_written_down_and_no_run_does_nothing() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    fs::write(folder.path().join("a.txt"), "山里的雾到中午才散。\u{200B}\n").expect("it can be written");
    fs::write(folder.path().join("qingwen.toml"), "disable = ['normalise']\n").expect("it can be written");
    let status = |args: &[&str]| run(folder.path(), args).status.code();
    assert_eq!(status(&["--check", "-q", "a.txt"]), Some(0));
    assert_eq!(status(&["--check", "-q", "--enable", "normalise", "a.txt"]), Some(1));
    assert_eq!(status(&["--check", "-q", "--only", "normalise", "a.txt"]), Some(1));
    let nothing = run(folder.path(), &["--check", "--only", "normalise", "--disable", "normalise", "a.txt"]);
    assert_eq!(nothing.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&nothing.stderr).contains("nothing is left to do"));
}
