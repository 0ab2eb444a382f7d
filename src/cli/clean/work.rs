//! Work: what a thread does with one input of a batch.

use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::mode::Deed;
use crate::batch::{Draft, Guard, Stamp};
use crate::clean::{Cleaned, Cleaner};
use crate::cli::args::Args;
use crate::cli::input::{Input, shown};
use crate::cli::report::Pen;
use crate::source::Refusal;
use crate::view::{Origin, Page, Tally, findings};

/// One input of a batch.
pub(super) struct Job<'c> {
    pub input: Input,
    /// Where its clean text goes, where that is not the input itself.
    pub target: Option<PathBuf>,
    /// Whether the user named it; what is merely found in a folder may turn out not to be text.
    pub named: bool,
    pub cleaner: &'c Cleaner,
}

/// What became of it.
pub(super) enum Outcome {
    /// It is not text, and nobody said that it was.
    Skipped,
    Done(Done),
}

/// What is left to do for an input, in the order of the inputs.
#[derive(Default)]
pub(super) struct Done {
    /// What goes to standard output.
    pub out: Vec<u8>,
    /// Its page of the report.
    pub page: Vec<u8>,
    pub tally: Tally,
    /// Whether its clean text differs from it.
    pub changed: bool,
    /// Whether there is anything to look at or to change.
    pub found: bool,
    /// The file that waits to take its place.
    pub draft: Option<Draft>,
    /// Its length in bytes.
    pub len: usize,
}

/// Cleans one input, as far as that can be done out of order.
pub(super) fn work(args: &Args, deed: &Deed, pen: Pen, job: &Job<'_>) -> Result<Outcome> {
    let name = shown(job.input.path());
    let stamp = match (&job.input, deed) {
        (Input::File(path), Deed::Write) => Some(Stamp::of(path).with_context(|| name.clone())?),
        _ => None,
    };
    let bytes = job.input.read()?;
    let cleaned = match job.cleaner.clean(&bytes) {
        Ok(cleaned) => cleaned,
        Err(Refusal::Binary { .. }) if !job.named => return Ok(Outcome::Skipped),
        Err(refusal) => return Err(refusal).context(name),
    };
    let notes = cleaned.notes();
    let changed = cleaned.is_changed();
    let mut done = Done { changed, found: changed || !notes.is_empty(), len: bytes.len(), ..Done::default() };
    notes.iter().for_each(|note| done.tally.add(note));
    if !pen.is_silent() {
        let findings = findings(&cleaned.source, notes);
        let origin = Origin { path: &name, record: None };
        done.page = pen.draw(&Page { origin, source: &cleaned.source, findings: &findings, look: pen.look() })?;
    }
    match deed {
        Deed::Check | Deed::Diff => {}
        Deed::Print => done.out = cleaned.text().as_bytes().to_vec(),
        Deed::Write if !changed => {}
        Deed::Write => {
            refuse_lossy(args, &cleaned).context(name.clone())?;
            let stamp = stamp.context("standard input cannot be written back")?;
            done.draft = Some(draft(job.input.path(), &cleaned, Guard::Unchanged(&stamp)).context(name)?);
        }
        Deed::Into(_) | Deed::Below(_) => {
            let target = job.target.as_ref().context("there is no place to write to")?;
            done.draft = Some(draft(target, &cleaned, Guard::Anything).with_context(|| shown(target))?);
        }
    }
    Ok(Outcome::Done(done))
}

fn draft(target: &Path, cleaned: &Cleaned<'_, '_>, guard: Guard<'_>) -> io::Result<Draft> {
    if let (Guard::Anything, Some(folder)) = (guard, target.parent()) {
        std::fs::create_dir_all(folder)?;
    }
    Draft::write(target, cleaned.text().as_bytes(), guard)
}

/// A file whose bytes cannot be had back is not rewritten.
fn refuse_lossy(args: &Args, cleaned: &Cleaned<'_, '_>) -> Result<()> {
    let lost = cleaned.source.malformed.len();
    if lost > 0 && !args.lossy && args.ledger.is_none() {
        bail!("malformed bytes would be lost, at {lost} places: left as it is; --ledger PATH keeps them, --lossy lets them go");
    }
    Ok(())
}
