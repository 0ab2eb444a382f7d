//! Cleaning: inputs in, clean text or a report out.

use std::io::{self, IsTerminal, Write};

use anyhow::{Context, Result, bail};

use super::args::Args;
use super::input::{Input, shown};
use super::report::Report;
use super::status::Status;
use crate::clean::Cleaner;
use crate::view::{Origin, Page, Tally, findings};

pub(super) fn run(args: &Args) -> Result<Status> {
    let cleaner = Cleaner::new(args.cleaning.options())?;
    let mut report = Report::new(args)?;
    let inputs = inputs(args)?;
    report.head(&cleaner.rules())?;
    let mut status = Status::Done;
    let mut tally = Tally::default();
    for input in &inputs {
        match clean(args, &cleaner, input, &report) {
            Ok(outcome) => {
                if let Some(text) = &outcome.text {
                    let mut out = io::stdout().lock();
                    out.write_all(text.as_bytes()).and_then(|()| out.flush()).context("standard output")?;
                }
                report.add(&outcome.page)?;
                tally.merge(outcome.tally);
                status = status.max(outcome.status);
            }
            Err(error) => {
                anstream::eprintln!("qingwen: {error:#}");
                status = Status::Failed;
            }
        }
    }
    report.tail()?;
    if io::stderr().is_terminal() && !args.quiet {
        anstream::eprintln!("{}", tally.phrase().unwrap_or_else(|| "nothing to do".into()));
    }
    Ok(status)
}

/// What became of one input.
struct Outcome {
    /// The clean text, where it is wanted.
    text: Option<String>,
    /// Its page of the report.
    page: Vec<u8>,
    tally: Tally,
    status: Status,
}

fn inputs(args: &Args) -> Result<Vec<Input>> {
    let stdin_name = args.stdin_filename.as_deref();
    let inputs: Vec<_> = args.paths.iter().map(|path| Input::named(path, stdin_name)).collect();
    match &inputs[..] {
        [] => Ok(vec![Input::named("-".as_ref(), stdin_name)]),
        [_] => Ok(inputs),
        _ if args.check => Ok(inputs),
        _ => bail!("several paths need --check, which reports on them; only one can be printed"),
    }
}

fn clean(args: &Args, cleaner: &Cleaner, input: &Input, report: &Report) -> Result<Outcome> {
    let name = shown(input.path());
    let bytes = input.read()?;
    let cleaned = cleaner.clean(&bytes).with_context(|| name.clone())?;
    let notes = cleaned.notes();
    let found = !notes.is_empty() || cleaned.is_changed();
    let mut tally = Tally::default();
    let mut page = Vec::new();
    if !report.is_quiet() {
        notes.iter().for_each(|note| tally.add(note));
        let findings = findings(&cleaned.source, notes);
        page = report.draw(&Page {
            origin: Origin { path: &name, record: None },
            source: &cleaned.source,
            findings: &findings,
            look: report.look(),
        })?;
    }
    let status = if found && (args.check || args.strict) { Status::Found } else { Status::Done };
    let text = (!args.check).then(|| cleaned.text().to_owned());
    Ok(Outcome { text, page, tally, status })
}
