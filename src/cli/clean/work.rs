//! Work: what a thread does with one input of a batch.

use std::io;
use std::path::{Path, PathBuf};

use anstream::{AutoStream, ColorChoice};
use anyhow::{Context, Result, bail};

use super::mode::Deed;
use crate::batch::{Draft, Guard, Stamp, first_link, leads_to};
use crate::clean::{Cleaned, Cleaner};
use crate::cli::args::Args;
use crate::cli::baseline::{Baseline, is_baseline};
use crate::cli::counted::counted;
use crate::cli::input::{Input, shown};
use crate::cli::own::is_own;
use crate::cli::report::Pen;
use crate::ledger::{self, Name, Record};
use crate::source::Refusal;
use crate::view::{Origin, Page, Tally, diff, findings};

/// One input of a batch.
pub(super) struct Job<'c> {
    pub input: Input,
    /// Where its clean text goes, where that is not the input itself.
    pub target: Option<PathBuf>,
    /// Whether the user named it; what is merely found in a folder may turn out not to be text.
    pub named: bool,
    pub cleaner: &'c Cleaner,
    /// The flags that were accepted before.
    pub baseline: &'c Baseline,
}

/// What became of it.
pub(super) enum Outcome {
    /// It is not text, or a run wrote it about texts, and nobody named it.
    Skipped,
    Done(Box<Done>),
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
    /// Its line of the ledger.
    pub record: Vec<u8>,
    /// The file that waits to take its place.
    pub draft: Option<Draft>,
    /// Whether other text is there already, whose place the draft takes.
    pub replaces: bool,
    /// Its length in bytes.
    pub len: usize,
}

/// Cleans one input, as far as that can be done out of order.
pub(super) fn work(args: &Args, deed: &Deed, pen: Pen, ledger: Option<&Path>, job: &Job<'_>) -> Result<Outcome> {
    let name = shown(job.input.path());
    if *deed == Deed::Write && is_stream(job.input.path()) {
        bail!("{name}: is no file, so that it cannot be rewritten");
    }
    let stamp = match (&job.input, deed) {
        (Input::File(path), Deed::Write) => Some(Stamp::of(path).with_context(|| name.clone())?),
        _ => None,
    };
    let bytes = job.input.read()?;
    if *deed == Deed::Write && bytes.starts_with(ledger::ANY_MARK) && job.named {
        bail!("{name}: is a ledger, which rewriting would spoil: left as it is");
    }
    if !job.named && (is_own(job.input.path(), &bytes) || job.cleaner.is_binary(&bytes)) {
        return Ok(Outcome::Skipped);
    }
    let cleaned = match job.cleaner.clean(&bytes) {
        Ok(cleaned) => cleaned,
        Err(Refusal::Binary { .. }) if !job.named => return Ok(Outcome::Skipped),
        Err(refusal) => return Err(refusal).context(name),
    };
    let known_as = job.baseline.name(job.input.path());
    let notes = job.baseline.of(&known_as, job.cleaner).sift(&cleaned.source.text, job.cleaner.level(), cleaned.notes());
    let changed = cleaned.is_changed();
    let mut done = Done { changed, found: changed || !notes.is_empty(), len: bytes.len(), ..Done::default() };
    notes.iter().for_each(|note| done.tally.add(note, job.cleaner.level()));
    if !pen.is_silent() {
        // A difference shows the edits; what it cannot show is said.
        let notes = if *deed == Deed::Diff { cleaned.left.iter().collect() } else { notes };
        let findings = findings(&cleaned.source, notes);
        let origin = Origin { path: &job.input.path().to_string_lossy(), record: None };
        done.page = pen.draw(&Page {
            origin,
            source: &cleaned.source,
            findings: &findings,
            level: job.cleaner.level(),
            look: pen.look(),
        })?;
    }
    match deed {
        Deed::Check => {}
        Deed::Diff => {
            let color = AutoStream::choice(&io::stdout()) != ColorChoice::Never;
            diff(&mut done.out, job.input.path(), &cleaned.source, &cleaned.patch, cleaned.text(), color)?;
        }
        Deed::Print => done.out = cleaned.text().as_bytes().to_vec(),
        Deed::Write if !changed => {}
        Deed::Write => {
            refuse(args, job.cleaner, &cleaned).context(name.clone())?;
            let stamp = stamp.context("standard input cannot be written back")?;
            done.draft = Some(draft(job.input.path(), &cleaned, Guard::Unchanged(&stamp)).context(name)?);
        }
        Deed::Into(_) | Deed::Below(_) => {
            let target = job.target.as_ref().context("there is no place to write to")?;
            let there = there(target, &cleaned).with_context(|| shown(target))?;
            done.replaces = there == There::Other;
            if there != There::Same {
                if let Deed::Below(folder) = deed
                    && let Some(link) = first_link(folder, target)
                {
                    bail!("{}: is a symbolic link, and what it leads to is no part of the folder: left as it is", shown(link));
                }
                let guard = match &job.input {
                    Input::File(path) => Guard::AsOpenAs(path),
                    Input::Stdin(_) => Guard::Anything,
                };
                done.draft = Some(draft(target, &cleaned, guard).with_context(|| shown(target))?);
            }
        }
    }
    if let Some(folder) = ledger {
        done.record = record(folder, deed, job, &cleaned).with_context(|| shown(job.input.path()))?;
    }
    Ok(Outcome::Done(Box::new(done)))
}

/// The line of the ledger about one input. A file below the folder of the ledger is named by its path from there, so that the two
/// can move together.
fn record(folder: &Path, deed: &Deed, job: &Job<'_>, cleaned: &Cleaned<'_, '_>) -> Result<Vec<u8>> {
    let place = |path: &Path| {
        let path = leads_to(path);
        Name::from(path.strip_prefix(folder).unwrap_or(&path))
    };
    let mut record = Record::new(&cleaned.source, &cleaned.patch, cleaned.text());
    let source = match &job.input {
        Input::File(path) => Some(place(path)),
        Input::Stdin(_) => None,
    };
    (record.path, record.source) = match (deed, &job.target) {
        (Deed::Write, _) => (source, None),
        (_, Some(target)) => (Some(place(target)), source),
        _ => (None, source),
    };
    Ok(record.line()?)
}

/// Whether a path leads to a pipe or a device: what is read from it is gone.
fn is_stream(path: &Path) -> bool {
    path.metadata().is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir())
}

/// What is there before clean text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum There {
    Nothing,
    /// The same clean text.
    Same,
    /// Other text: that of an earlier run, or whatever the user said is to go.
    Other,
}

/// Looks at what is there. Clean text is UTF-8, so that a file that is not was never written here and is not replaced.
fn there(target: &Path, cleaned: &Cleaned<'_, '_>) -> Result<There> {
    if is_stream(target) {
        bail!("is there already, and is no file: left as it is");
    }
    let old = match std::fs::read(target) {
        Ok(old) => old,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(There::Nothing),
        Err(error) => return Err(error.into()),
    };
    match simdutf8::basic::from_utf8(&old) {
        Ok(old) if old == cleaned.text() => Ok(There::Same),
        Ok(old) if old.as_bytes().starts_with(ledger::ANY_MARK) || is_baseline(old) => {
            bail!("is there already, and is a ledger or a baseline: left as it is; name another file")
        }
        Ok(old) if !old.contains('\0') => Ok(There::Other),
        _ => bail!("is there already, and is no clean text: left as it is"),
    }
}

fn draft(target: &Path, cleaned: &Cleaned<'_, '_>, guard: Guard<'_>) -> io::Result<Draft> {
    if let (Guard::Anything | Guard::AsOpenAs(_), Some(folder)) = (guard, target.parent()) {
        std::fs::create_dir_all(folder)?;
    }
    Draft::write(target, cleaned.text().as_bytes(), guard)
}

/// A file whose bytes cannot be had back is not rewritten, nor one that may be in another encoding, or whose encoding is to be kept.
fn refuse(args: &Args, cleaner: &Cleaner, cleaned: &Cleaned<'_, '_>) -> Result<()> {
    if cleaned.source.is_utf_8_misread() {
        bail!("is in UTF-8, and was to be read as {}: left as it is; name no encoding for it", cleaned.source.label());
    }
    if cleaner.is_utf_8_misnamed(&cleaned.source) && args.ledger.is_none() {
        let label = cleaned.source.label();
        bail!("reads as UTF-8, and was to be read as {label}: left as it is; --ledger PATH keeps the bytes");
    }
    let lost = cleaned.source.malformed.len();
    if lost > 0 && !args.lossy && args.ledger.is_none() {
        let places = counted(lost, "place");
        bail!("malformed bytes would be lost, at {places}: left as it is; --ledger PATH keeps them, --lossy lets them go");
    }
    let label = cleaned.source.label();
    if let Some(rival) = cleaned.source.rival
        && args.ledger.is_none()
    {
        let rival = rival.label();
        bail!(
            "too short to tell whether it is in {label} or {rival}: left as it is; --encoding names it, --ledger PATH keeps the bytes"
        );
    }
    if args.keep_encoding
        && let Some(label) = cleaned.source.other_than_utf_8()
    {
        let is = if cleaned.source.label() == "utf-8" { "has lines" } else { "is" };
        bail!("{is} in {label}, and clean text is UTF-8: left as it is; without --keep-encoding it becomes UTF-8");
    }
    Ok(())
}
