//! `qingwen learn`: a pack of the lines that the documents of a folder share.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::status::Status;
use crate::batch::Walk;
use crate::filter::chrome::learn::Lessons;
use crate::source::{self, Hints};

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
    let (found, errors) = Walk::default().find(std::slice::from_ref(&args.folder)).context("folder")?;
    let mut failed = !errors.is_empty();
    for error in errors {
        anstream::eprintln!("qingwen: {error}");
    }
    let mut lessons = Lessons::default();
    for found in found {
        let name = super::input::shown(&found.path);
        match std::fs::read(&found.path).with_context(|| name.clone()) {
            Ok(bytes) => match source::read(&bytes, &Hints::default()) {
                Ok(source) => lessons.read(&name, &source.text),
                Err(refusal) => anstream::eprintln!("qingwen: {name}: {refusal}; passed over"),
            },
            Err(error) => {
                anstream::eprintln!("qingwen: {error:#}");
                failed = true;
            }
        }
    }
    if lessons.documents() < Lessons::LEAST {
        let (name, documents) = (super::input::shown(&args.folder), lessons.documents());
        bail!("{name}: {documents} documents are too few to learn from: it takes {}", Lessons::LEAST);
    }
    if lessons.copies() > 0 {
        anstream::eprintln!("qingwen: {} copies of other documents passed over", lessons.copies());
    }
    let pack = lessons.pack()?;
    match &args.output {
        Some(path) => write(path, &pack).with_context(|| super::input::shown(path))?,
        None => io::stdout().lock().write_all(pack.as_bytes()).context("standard output")?,
    }
    anstream::eprintln!("{} rules learned from {} documents", pack.matches("[[rule]]").count(), lessons.documents());
    Ok(if failed { Status::Failed } else { Status::Done })
}

/// Writes a pack; not over another, which somebody may have read and mended.
fn write(path: &Path, pack: &str) -> Result<()> {
    match std::fs::read(path) {
        Ok(there) if !there.is_empty() && there != pack.as_bytes() => {
            bail!("is there already, and holds something else: left as it is; name another file, or remove it");
        }
        _ => Ok(std::fs::write(path, pack)?),
    }
}
