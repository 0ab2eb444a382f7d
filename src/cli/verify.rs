//! `qingwen verify`: prove that nothing happened to files but what a ledger has on record.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::input::shown;
use super::status::Status;
use super::undo::Ledger;
use crate::ledger::{Error, Side};

/// Prove that nothing happened to files but the edits on record: taken back, they give the input, by its hash, and by the file
/// itself where it is still there.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The ledger that was kept when they were cleaned.
    #[arg(long, value_name = "PATH")]
    ledger: PathBuf,
    /// Clean files, and folders of them.
    #[arg(value_name = "PATH", default_value = ".")]
    paths: Vec<PathBuf>,
    /// Name each file that is proved.
    #[arg(short, long)]
    verbose: bool,
    /// Say nothing but what is wrong.
    #[arg(short, long)]
    quiet: bool,
}

pub(super) fn run(args: &Args) -> Result<Status> {
    let ledger = Ledger::read(&args.ledger)?;
    let files = ledger.files(&args.paths)?;
    if files.is_empty() {
        bail!("{}: no file on record lies there", args.paths.iter().map(|path| shown(path)).collect::<Vec<_>>().join(", "));
    }
    let mut failed = 0;
    for file in &files {
        match prove(&ledger, file) {
            Ok(edits) if args.verbose => anstream::eprintln!("{}: proved, {edits} edits", shown(file)),
            Ok(_) => {}
            Err(error) => {
                failed += 1;
                anstream::eprintln!("qingwen: {}: {error:#}", shown(file));
            }
        }
    }
    if !args.quiet {
        anstream::eprintln!("{} proved, {failed} not", files.len() - failed);
    }
    Ok(if failed > 0 { Status::Found } else { Status::Done })
}

/// Proves one file; gives the number of its edits.
fn prove(ledger: &Ledger, file: &Path) -> Result<usize> {
    let bytes = std::fs::read(file)?;
    let records = ledger.about(file, &bytes)?;
    let side = Side::of(&bytes);
    let Some(record) = records.into_iter().find(|record| record.output == side) else { return Err(Error::Changed.into()) };
    let input = record.restore(&bytes)?;
    if let Some(source) = &record.source {
        let source = ledger.folder().join(source);
        if source.exists() && std::fs::read(&source)? != input {
            bail!("{} was changed since it was cleaned", shown(&source));
        }
    }
    Ok(record.edits.len())
}
