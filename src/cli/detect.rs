//! `qingwen detect`: which encoding each file is in, and why.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Serialize;

use super::counted::counted;
use super::input::{self, Input, shown};
use super::status::Status;
use crate::batch::Walk;
use crate::config::Expect;
use crate::source::{self, Hints, Refusal, Stretch};

/// Print the encoding of files, one `path<TAB>label<TAB>evidence` a line.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Files to look at, and folders of them; '-' reads standard input.
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Look at the files named in LIST too, one a line or separated by NUL; '-' reads the list from standard input.
    #[arg(long, value_name = "LIST")]
    file_list: Option<PathBuf>,
    /// The language to expect: a hint for the detector.
    #[arg(long, value_name = "LANG")]
    expect: Option<Expect>,
    /// Lines of text, or one JSON object a file with its stretches.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Shape,
}

/// Shape of what is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Shape {
    /// Lines.
    Text,
    /// One JSON object a file.
    Jsonl,
}

#[derive(Serialize)]
struct Row<'r> {
    path: &'r str,
    label: &'r str,
    evidence: &'r str,
    malformed: usize,
    stretches: Vec<Part>,
}

#[derive(Serialize)]
struct Part {
    start: usize,
    end: usize,
    label: String,
}

impl From<&Stretch> for Part {
    fn from(stretch: &Stretch) -> Self {
        Self { start: stretch.start, end: stretch.end, label: stretch.encoding.label() }
    }
}

/// Detects every file; a file that cannot be read is named on standard error and does not stop the others.
pub(super) fn run(args: &Args) -> Result<Status> {
    let hints = Hints { encoding: None, expect: args.expect.map(Into::into) };
    let mut paths = args.paths.clone();
    if let Some(list) = &args.file_list {
        paths.extend(input::listed(list)?);
    } else if paths.is_empty() {
        paths.push("-".into());
    }
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut status = Status::Done;
    let mut fail = |error: &dyn std::fmt::Display| {
        say!("qingwen: {error:#}");
        status = Status::Failed;
    };
    for path in paths {
        let files = if path.is_dir() {
            let (found, unreadable) = Walk::default().find(std::slice::from_ref(&path))?;
            if found.is_empty() && unreadable.is_empty() {
                let name = shown(&path);
                say!(
                    "qingwen: {name}: no file was found; hidden files, symbolic links, and what an ignore file names, are passed over"
                );
            }
            unreadable.iter().for_each(|error| fail(error));
            found.into_iter().map(|found| Input::File(found.path)).collect()
        } else {
            vec![Input::named(&path, Some(Path::new("-")))]
        };
        for file in files {
            match file.read() {
                Ok(bytes) => write(&mut out, file.path(), &bytes, &hints, args.format).context("standard output")?,
                Err(error) => fail(&error),
            }
        }
    }
    out.flush().context("standard output")?;
    Ok(status)
}

fn write(out: &mut dyn Write, path: &Path, bytes: &[u8], hints: &Hints, format: Shape) -> io::Result<()> {
    let (label, evidence, malformed, stretches) = match source::read(bytes, hints) {
        Ok(source) => {
            let stretches = source.stretches.iter().map(Part::from).collect();
            let label = source.carried.map_or_else(|| source.label(), Into::into);
            (label, source.evidence.to_string(), source.malformed.len(), stretches)
        }
        Err(Refusal::Binary { evidence }) => ("binary".into(), evidence, 0, Vec::new()),
        Err(Refusal::Unsupported { name }) => (name.into(), "not an encoding that can be decoded here".into(), 0, Vec::new()),
    };
    if format == Shape::Jsonl {
        serde_json::to_writer(
            &mut *out,
            &Row { path: &path.to_string_lossy(), label: &label, evidence: &evidence, malformed, stretches },
        )?;
        out.write_all(b"\n")
    } else {
        out.write_all(&input::given(path))?;
        write!(out, "\t{label}\t{evidence}")?;
        // An encoding is told from the first bytes of interest: what is damaged behind them is no evidence.
        if malformed > 0 {
            write!(out, ", with {}", counted(malformed, "malformed sequence"))?;
        }
        writeln!(out)
    }
}
