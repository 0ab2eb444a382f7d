//! `qingwen learn`: a pack of the lines that the documents of a folder share.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::counted::counted;
use super::own::is_own;
use super::status::Status;
use crate::batch::Walk;
use crate::filter::chrome::learn::Lessons;
use crate::source::{self, Hints, Refusal};

/// Learn what a site repeats: write a pack of the lines that recur across the documents of FOLDER.
///
/// Read the pack, take out what is an author's, and use it with --rules.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Documents of one site.
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
    /// Where to write the pack; without it, to standard output.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub(super) fn run(args: &Args) -> Result<Status> {
    // A pack that was written before is no document.
    let walk = Walk { own: args.output.iter().cloned().collect(), ..Walk::default() };
    let (found, errors) = walk.find(std::slice::from_ref(&args.folder)).context("folder")?;
    let mut failed = !errors.is_empty();
    for error in errors {
        say!("qingwen: {error}");
    }
    let mut lessons = Lessons::default();
    for found in found {
        let name = super::input::shown(&found.path);
        match std::fs::read(&found.path).with_context(|| name.clone()) {
            Ok(bytes) if is_own(&found.path, &bytes) => {}
            Ok(bytes) => match source::read(&bytes, &Hints::default()) {
                Ok(source) => lessons.read(&name, &source.text),
                // What is merely found in a folder need not be text.
                Err(Refusal::Binary { .. }) if !found.is_named => {}
                Err(refusal) => {
                    say!("qingwen: {name}: {refusal}; passed over");
                    failed = true;
                }
            },
            Err(error) => {
                say!("qingwen: {error:#}");
                failed = true;
            }
        }
    }
    // Why there are none was said.
    if failed && lessons.documents() == 0 {
        return Ok(Status::Failed);
    }
    if lessons.documents() < Lessons::LEAST {
        let (name, documents) = (super::input::shown(&args.folder), counted(lessons.documents(), "document"));
        bail!("{name}: {documents}, and it takes {} to learn from", Lessons::LEAST);
    }
    if lessons.copies() > 0 {
        let copies = counted(lessons.copies(), "document");
        say!("qingwen: {copies} passed over, as copies of others");
    }
    let pack = lessons.pack()?;
    match &args.output {
        Some(path) => write(path, &pack).with_context(|| super::input::shown(path))?,
        None => io::stdout().lock().write_all(pack.as_bytes()).context("standard output")?,
    }
    let rules = counted(pack.matches("[[rule]]").count(), "rule");
    say!("{rules} learned from {} documents", lessons.documents());
    Ok(if failed { Status::Failed } else { Status::Done })
}

/// Writes a pack; not over another, which somebody may have read and mended.
fn write(path: &Path, pack: &str) -> Result<()> {
    // A device or a pipe holds nothing that could be lost, and may have no end.
    if path.exists() && !path.is_file() {
        return Ok(std::fs::write(path, pack)?);
    }
    match std::fs::read(path) {
        Ok(there) if !there.is_empty() && there != pack.as_bytes() => {
            bail!("is there already, and holds something else: left as it is; name another file, or remove it");
        }
        _ => Ok(std::fs::write(path, pack)?),
    }
}
