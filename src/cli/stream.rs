//! Streaming: one input to standard output, as it comes.

use std::io::{self, Write};

use anyhow::{Context, Result};

use super::args::Args;
use super::baseline::Baseline;
use super::input::{Input, shown};
use super::report::Report;
use super::status::Status;
use crate::clean::{Cleaned, Cleaner};
use crate::view::{Origin, Page, Tally, findings};

/// Cleans `input` to standard output segment by segment, so that output begins before the input ends.
pub(super) fn run(args: &Args, cleaner: &Cleaner, input: &Input, report: &mut Report) -> Result<(Tally, Status)> {
    let name = shown(input.path());
    let pen = report.pen();
    let baseline = Baseline::new(args)?;
    let known_as = baseline.name(input.path());
    let mut sieve = baseline.of(&known_as, cleaner);
    let mut tally = Tally::default();
    let mut found = false;
    let mut segment = |segment: Cleaned<'_, '_>| -> Result<()> {
        let mut out = io::stdout().lock();
        out.write_all(segment.text().as_bytes()).and_then(|()| out.flush()).context("standard output")?;
        if pen.is_silent() && !args.strict && !args.write_baseline {
            return Ok(());
        }
        let notes = sieve.sift(&segment.source.text, cleaner.level(), segment.notes());
        found |= args.strict && (segment.is_changed() || !notes.is_empty());
        if pen.is_silent() {
            return Ok(());
        }
        notes.iter().for_each(|note| tally.add(note, cleaner.level()));
        let findings = findings(&segment.source, notes);
        let origin = Origin { path: &input.path().to_string_lossy(), record: None };
        let page =
            pen.draw(&Page { origin, source: &segment.source, findings: &findings, level: cleaner.level(), look: pen.look() })?;
        report.add(&page)
    };
    cleaner.stream(input.open()?, &mut segment).with_context(|| name.clone())?;
    baseline.finish()?;
    Ok((tally, if found { Status::Found } else { Status::Done }))
}
