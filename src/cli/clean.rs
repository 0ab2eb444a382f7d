//! Cleaning: inputs in, clean text or a report out.

use std::io::{self, IsTerminal};

use anyhow::{Context, Result, bail};

use super::args::Args;
use super::input::{Input, shown};
use super::records;
use super::report::Report;
use super::status::Status;
use super::stream;
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
        let done = match &args.jsonl {
            Some(field) => records::run(args, &cleaner, input, field, &mut report),
            None if args.check => check(&cleaner, input, &mut report),
            None => stream::run(args, &cleaner, input, &mut report),
        };
        match done {
            Ok((counted, ended)) => {
                tally.merge(counted);
                status = status.max(ended);
            }
            Err(error) if super::is_closed_pipe(&error) => return Err(error),
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

/// Reports what cleaning would do.
fn check(cleaner: &Cleaner, input: &Input, report: &mut Report) -> Result<(Tally, Status)> {
    let name = shown(input.path());
    let bytes = input.read()?;
    let cleaned = cleaner.clean(&bytes).with_context(|| name.clone())?;
    let notes = cleaned.notes();
    let found = !notes.is_empty() || cleaned.is_changed();
    let mut tally = Tally::default();
    if !report.is_quiet() {
        notes.iter().for_each(|note| tally.add(note));
        let findings = findings(&cleaned.source, notes);
        let origin = Origin { path: &name, record: None };
        let page = report.draw(&Page { origin, source: &cleaned.source, findings: &findings, look: report.look() })?;
        report.add(&page)?;
    }
    Ok((tally, if found { Status::Found } else { Status::Done }))
}
