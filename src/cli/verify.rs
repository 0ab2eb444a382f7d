//! `qingwen verify`: prove that nothing happened to files but what a ledger has on record.

use std::path::Path;

use anyhow::{Result, bail};

use super::input::shown;
use super::status::Status;
use super::undo::{Asked, Ledger};
use crate::ledger::{Error, Side};

/// Prove that nothing happened to files but the edits on record: taken back, they give the input, by its hash, and by the file
/// itself where it is still there.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    asked: Asked,
}

pub(super) fn run(args: &Args) -> Result<Status> {
    let ledger = Ledger::read(&args.asked.ledger)?;
    let mut proved = 0;
    let failed = args.asked.each(&ledger, |file| {
        let edits = prove(&ledger, file)?;
        proved += 1;
        Ok(format!("proved, {edits} edits"))
    })?;
    args.asked.sum_up(&format!("{proved} proved, {failed} not"));
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
