//! The README tells the truth: its page is a fixture, its commands run, its options are those that there are.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn readme() -> String {
    fs::read_to_string(root().join("README.md")).expect("there is a README")
}

/// The blocks of code in a language, without their fences.
fn blocks<'r>(readme: &'r str, language: &str) -> Vec<&'r str> {
    let fence = format!("```{language}\n");
    readme.split(&fence).skip(1).map(|rest| rest.split("```").next().expect("a split has a first part")).collect()
}

#[test]
fn the_page_is_a_fixture() {
    let readme = readme();
    let case = root().join("fixtures/clean/page/readme");
    let texts = ["input.txt", "expected.txt"].map(|name| fs::read_to_string(case.join(name)).expect("it is there"));
    let shown = blocks(&readme, "text");
    assert_eq!(shown.len(), texts.len());
    for (shown, text) in shown.into_iter().zip(texts) {
        let start = shown.trim_end().strip_suffix('…').expect("it breaks off").trim_end();
        assert!(text.starts_with(start), "not the start of the fixture:\n{start}");
    }
}

/// A folder with the files that the commands are about.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("it is in the folder")).expect("a folder can be made");
        fs::write(path, bytes).expect("it can be written");
    };
    let page = fs::read(root().join("fixtures/clean/page/readme/input.txt")).expect("it is there");
    for name in ["speech.txt", "a.txt", "wrapped.txt", "fixtures/clean/page/readme/input.txt"] {
        write(name, &page);
    }
    let text = "山里的雾到中午才散，他们在桥头等了一夜，天亮的时候船还没有来。\r\n".repeat(8);
    write("speech.gbk.txt", &encoding_rs::GB18030.encode(&text).0);
    for number in 1..=4 {
        write(&format!("talks/{number}.txt"), format!("茶篮书屋\n本期第{number}次。\n{text}回到茶篮\n").as_bytes());
    }
    write("records.jsonl", "{\"text\":\"共x人。\\r\\n\"}\n".as_bytes());
    folder
}

#[cfg(unix)]
#[test]
fn the_commands_run() {
    let readme = readme();
    let folder = folder();
    let program = Path::new(env!("CARGO_BIN_EXE_qingwen"));
    let path =
        format!("{}:{}", program.parent().expect("it lies in a folder").display(), std::env::var("PATH").unwrap_or_default());
    let mut ran = 0;
    for command in blocks(&readme, "sh").iter().flat_map(|block| block.lines()).filter(|line| line.starts_with("qingwen ")) {
        let output = Command::new("sh").args(["-c", command]).env("PATH", &path).current_dir(folder.path()).output();
        let output = output.expect("there is a shell");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(matches!(output.status.code(), Some(0 | 1)), "{command}: {:?}\n{said}", output.status.code());
        assert!(!said.contains("qingwen: "), "{command}:\n{said}");
        ran += 1;
    }
    assert!(ran > 20, "only {ran} commands were found");
}

#[test]
fn the_pack_is_one() {
    let readme = readme();
    let packs: Vec<_> = blocks(&readme, "toml").into_iter().filter(|block| block.contains("[[rule]]")).collect();
    let [pack] = packs[..] else { panic!("{} packs are shown", packs.len()) };
    let folder = tempfile::tempdir().expect("a folder can be made");
    fs::write(folder.path().join("pack.toml"), pack).expect("it can be written");
    let mut test = Command::new(env!("CARGO_BIN_EXE_qingwen"));
    let output = test.args(["rules", "test", "pack.toml"]).current_dir(folder.path()).output().expect("it runs");
    assert_eq!(String::from_utf8_lossy(&output.stdout), "1 rule, 3 examples, 0 failures\n", "{output:?}");
}

/// The long options that a text names.
fn options(text: &str) -> BTreeSet<String> {
    let ends = |c: char| !(c.is_ascii_lowercase() || c == '-');
    let named = text.match_indices("--").map(|(at, _)| text[at..].split(ends).next().expect("a split has a first part"));
    named.filter(|name| name.len() > 3 && !name.starts_with("---")).map(str::to_owned).collect()
}

#[test]
fn the_options_are_those_that_there_are() {
    let help = |args: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_qingwen")).args(args).arg("--help").output().expect("the program runs");
        options(&String::from_utf8(output.stdout).expect("help is text"))
    };
    let readme = readme();
    let own = help(&[]);
    let known: BTreeSet<_> = [&["restore"][..], &["verify"], &["learn"], &["explain"], &["detect"], &["rules", "show"]]
        .into_iter()
        .flat_map(help)
        .chain(own.clone())
        .collect();
    let others = blocks(&readme, "sh")[0];
    let named = options(readme.replace(others, "").split("## As a library").next().expect("a split has a first part"));
    assert_eq!(named.difference(&known).collect::<Vec<_>>(), [""; 0], "there are no such options");
    let table = readme.split("## Options").nth(1).expect("it lists the options");
    let table = table.split("## As a library").next().expect("a split has a first part");
    let missing: Vec<_> =
        own.into_iter().filter(|name| !["--help", "--version"].contains(&&**name) && !table.contains(name.as_str())).collect();
    assert_eq!(missing, [""; 0], "they are not listed");
}
