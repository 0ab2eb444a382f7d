//! `qingwen restore`: undo what a ledger has on record.

use std::io::{self, Read, Write};
use std::path::Path;

use anyhow::{Context, Result, bail};
use same_file::Handle;

use super::counted::counted;
use super::input::{is_standard, shown, standard_output};
use super::interrupt::Interrupt;
use super::status::Status;
use super::undo::{Asked, Ledger};
use crate::batch::{Draft, Guard, Journal, Stamp};
use crate::clean::{Cleaner, Options};
use crate::ledger::{self, Error, Record, Side};
use crate::note::is_named;

/// Give files back as they were before they were cleaned, byte for byte.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    asked: Asked,
    /// Undo only the edits of these filters and rules, by name, or by its part before a slash.
    #[arg(long, value_name = "LIST", value_delimiter = ',')]
    only: Vec<String>,
}

/// What became of a file.
enum Restored {
    /// These bytes go there, and this is left to undo.
    As(Vec<u8>, Option<Box<Record>>),
    /// It is as it was.
    Already,
}

pub(super) fn run(args: &Args) -> Result<Status> {
    let Args { asked, .. } = args;
    let ledger = Ledger::read(&asked.ledger)?;
    let cleaner = Cleaner::new(Options::default())?;
    let is_built_in = |name: &String| cleaner.rules().iter().any(|rule| is_named(&rule.name, name));
    // The rules of a pack are known by what they did.
    if let Some(name) = args.only.iter().find(|name| !is_built_in(name) && !ledger.knows_rule(name)) {
        bail!("{}: no rule or filter is named '{name}', nor any whose edits are on record", shown(&asked.ledger));
    }
    if asked.paths == [Path::new("-")] {
        return stdin(args, &ledger);
    }
    let (mut restored, mut already) = (0, 0);
    let interrupt = Interrupt::listen().context("signals")?;
    let failed = asked.each(&ledger, &interrupt, |file| {
        let done = restore_file(args, &ledger, file)?;
        *(if done { &mut restored } else { &mut already }) += 1;
        Ok(if done { "restored" } else { "as it was" })
    })?;
    if interrupt.is_heard() {
        say!("qingwen: interrupted: {} restored, the others are as they were", counted(restored, "file"));
        interrupt.end().context("signals")?;
        return Ok(Status::Failed);
    }
    asked.sum_up(&format!("{restored} restored, {already} as they were, {failed} failed"));
    Ok(if failed > 0 { Status::Failed } else { Status::Done })
}

fn stdin(args: &Args, ledger: &Ledger) -> Result<Status> {
    let is_read = |(stdout, _)| Handle::stdin().is_ok_and(|stdin| stdin == stdout);
    if is_standard(Handle::stdout(), &args.asked.ledger) || standard_output().is_some_and(is_read) {
        bail!("standard output is a file that is read here: write elsewhere");
    }
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes).context("standard input")?;
    let records = ledger.about(Path::new("-"), &bytes).context("standard input")?;
    let out = match undo(args, &records, &bytes).context("standard input")? {
        Restored::As(out, left) => {
            if let Some(left) = left {
                keep(args, &left)?;
            }
            out
        }
        Restored::Already => bytes,
    };
    let mut stdout = io::stdout().lock();
    stdout.write_all(&out).and_then(|()| stdout.flush()).context("standard output")?;
    Ok(Status::Done)
}

/// Restores one file; whether there was anything to do.
fn restore_file(args: &Args, ledger: &Ledger, file: &Path) -> Result<bool> {
    let stamp = Stamp::of(file)?;
    let bytes = std::fs::read(file)?;
    let records = ledger.about(file, &bytes)?;
    let Restored::As(restored, left) = undo(args, &records, &bytes).context("left as it is")? else { return Ok(false) };
    let draft = Draft::write(file, &restored, Guard::Unchanged(&stamp))?;
    if let Some(mut left) = left {
        let inside = file.strip_prefix(ledger.folder()).unwrap_or(file);
        left.path = Some(inside.into());
        keep(args, &left)?;
    }
    draft.commit()?;
    Ok(true)
}

/// Puts what is left to undo on record, before it is all that there is.
fn keep(args: &Args, left: &Record) -> Result<()> {
    let name = || shown(&args.asked.ledger);
    let mut journal = Journal::open(&args.asked.ledger, ledger::MARK).with_context(name)?;
    journal.append(&left.line()?).and_then(|()| journal.sync()).with_context(name)
}

/// Undoes one record after another, the latest first, as long as each leads to what the one before it wrote.
fn undo(args: &Args, records: &[&Record], bytes: &[u8]) -> Result<Restored> {
    let mut now = bytes.to_vec();
    let mut known = false;
    for (at, record) in records.iter().enumerate() {
        let side = Side::of(&now);
        known |= side == record.input || side == record.output;
        if side != record.output {
            continue;
        }
        if !args.only.is_empty() {
            if record.input == record.output && record.edits.is_empty() {
                // Nothing was done: what an earlier run wrote still stands.
                continue;
            }
            let is_asked = |rule: &str| args.only.iter().any(|name| is_named(rule, name));
            let (text, left) = record.restore_some(&now, is_asked)?;
            if text.as_bytes() != bytes {
                return Ok(Restored::As(text.into_bytes(), Some(Box::new(left))));
            }
            if led_to(&record.input, &records[at + 1..]).any(|record| record.edits.iter().any(|edit| is_asked(&edit.rule))) {
                bail!(
                    "a later run went on from what {} wrote: undo that first, or everything, without --only",
                    args.only.join(", ")
                );
            }
            return Ok(Restored::Already);
        }
        now = record.restore(&now)?;
    }
    match known {
        true if now == bytes => Ok(Restored::Already),
        true => Ok(Restored::As(now, None)),
        false => Err(Error::Changed.into()),
    }
}

/// The records, the latest first, by which one run after another led to what is on this side.
fn led_to<'r>(side: &'r Side, records: &'r [&'r Record]) -> impl Iterator<Item = &'r Record> {
    let mut side = side;
    records.iter().copied().filter(move |record| {
        let is_next = record.output == *side;
        if is_next {
            side = &record.input;
        }
        is_next
    })
}
