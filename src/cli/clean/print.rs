//! Printing: one input to standard output.

use std::io::{self, IsTerminal, Write};

use anyhow::{Context, Result};

use crate::cli::args::Args;
use crate::cli::input::{Input, shown};
use crate::cli::report::Report;
use crate::cli::settings::Settings;
use crate::cli::status::Status;
use crate::cli::{records, stream};

/// Prints an input that is passed over.
pub(super) fn as_it_is(input: &Input) -> Result<Status> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(&input.read()?).and_then(|()| stdout.flush()).context("standard output")?;
    Ok(Status::Done)
}

pub(super) fn run(args: &Args, input: &Input) -> Result<Status> {
    if args.walk().passes_over(input.path())? {
        return as_it_is(input);
    }
    let mut settings = Settings::of(args);
    let chosen = settings.choose(input.path())?;
    let cleaner = settings.cleaner(chosen);
    let mut report = Report::new(args, false)?;
    report.head(&cleaner.rules())?;
    let ended = match &args.jsonl {
        Some(field) => {
            rayon::ThreadPoolBuilder::new().num_threads(args.threads).build_global().context("threads")?;
            records::run(args, cleaner, input, field, &mut report)
        }
        None => stream::run(args, cleaner, input, &mut report),
    };
    // What it says so far can be read, whatever came of the run.
    let told = report.tail();
    let (tally, status) = ended?;
    told?;
    if io::stderr().is_terminal() && !args.quiet && !report.is_for_programs_on_stderr() {
        say!("{}: {}", shown(input.path()), tally.phrase().unwrap_or_else(|| "nothing to do".into()));
        tally.summary().iter().for_each(|line| say!("  {line}"));
    }
    Ok(status)
}
