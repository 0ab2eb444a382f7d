//! `qingwen verify`: prove that nothing happened to files but what a ledger has on record.

use std::fmt::{Display, Formatter};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::input::{self, shown};
use super::interrupt::Interrupt;
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

/// What is known of a file.
enum Proof {
    /// These edits lead from its input to it, and nothing else.
    Edits(usize),
    /// It is its input: restored since, or never written.
    Input,
}

impl Display for Proof {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Edits(1) => f.write_str("proved, 1 edit"),
            Self::Edits(edits) => write!(f, "proved, {edits} edits"),
            Self::Input => f.write_str("as it was before it was cleaned"),
        }
    }
}

pub(super) fn run(args: &Args) -> Result<Status> {
    let ledger = Ledger::read(&args.asked.ledger)?;
    if args.asked.paths == [Path::new("-")] {
        let proof = prove(&ledger, Path::new("-"), &input::read(Path::new("-"))?).context("standard input");
        return Ok(match proof {
            Ok(proof) => {
                args.asked.sum_up(&format!("standard input: {proof}"));
                Status::Done
            }
            Err(error) => {
                say!("qingwen: {error:#}");
                Status::Found
            }
        });
    }
    let (mut proved, mut as_it_was) = (0, 0);
    let failed = args.asked.each(&ledger, &Interrupt::default(), |file| {
        let proof = prove(&ledger, file, &std::fs::read(file)?)?;
        *(if matches!(proof, Proof::Input) { &mut as_it_was } else { &mut proved }) += 1;
        Ok(proof)
    })?;
    let restored = if as_it_was > 0 { format!("{as_it_was} as before they were cleaned, ") } else { String::new() };
    args.asked.sum_up(&format!("{proved} proved, {restored}{failed} not"));
    // Where nothing is on record, nothing is proved.
    Ok(if failed > 0 || proved + as_it_was == 0 { Status::Found } else { Status::Done })
}

/// Proves one file, which holds these bytes: run by run, the latest first, as far back as the ledger goes.
fn prove(ledger: &Ledger, file: &Path, bytes: &[u8]) -> Result<Proof> {
    let records = ledger.about(file, bytes)?;
    let mut side = Side::of(bytes);
    if !records.iter().any(|record| record.output == side) {
        let is_input = records.iter().any(|record| record.input == side);
        return if is_input { Ok(Proof::Input) } else { Err(Error::Changed.into()) };
    }
    let (mut now, mut edits) = (bytes.to_vec(), 0);
    for record in records {
        if record.output != side {
            continue;
        }
        if record.input != record.output {
            now = record.restore(&now)?;
            side = Side::of(&now);
        }
        edits += record.edits.len();
        if let Some(source) = &record.source {
            let source = ledger.folder().join(PathBuf::from(source));
            if source.exists() && std::fs::read(&source)? != now {
                bail!("{} was changed since it was cleaned", shown(&source));
            }
        }
    }
    Ok(Proof::Edits(edits))
}
