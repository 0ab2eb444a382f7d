//! Records: one JSON object a line in, one out, one field of which is a text to clean.
//!
//! Everything but the value of that field stays byte for byte as it came, the order and the spaces between the fields included.

use std::collections::HashMap;
use std::io::{self, BufRead, BufReader, Read, Write};

use anyhow::{Context, Result, anyhow, bail};
use rayon::prelude::*;
use serde_json::value::RawValue;

use super::args::Args;
use super::baseline::Baseline;
use super::input::{Input, shown};
use super::report::{Pen, Report};
use super::status::Status;
use crate::clean::{self, Cleaner};
use crate::note::{Confidence, Note};
use crate::text::Span;
use crate::view::{Origin, Page, Tally, findings};

/// Bytes of records that are worked on at once.
const BATCH: usize = 8 << 20;

/// What became of one record.
#[derive(Default)]
struct Record {
    /// The line as it is written.
    line: Vec<u8>,
    /// Its page of the report.
    page: Vec<u8>,
    tally: Tally,
    found: bool,
    /// Why the line could not be cleaned.
    trouble: Option<anyhow::Error>,
}

/// Cleans the field `field` of every record of `input` to standard output, in order.
///
/// A line that is not such a record ends the run, or, with `--keep-going`, is named and passed through.
pub(super) fn run(args: &Args, cleaner: &Cleaner, input: &Input, field: &str, report: &mut Report) -> Result<(Tally, Status)> {
    let (name, path) = (shown(input.path()), input.path().to_string_lossy());
    let baseline = Baseline::new(args)?;
    let known_as = baseline.name(input.path());
    let work = Work { cleaner, baseline: &baseline, known_as: &known_as, field, pen: report.pen() };
    let mut reader = BufReader::with_capacity(BATCH, input.open()?);
    let mut out = io::BufWriter::new(io::stdout().lock());
    let (mut tally, mut found, mut number) = (Tally::default(), false, 0);
    // Held back as long as a program reads the report on standard error.
    let mut troubles = Vec::new();
    loop {
        let lines = batch(&mut reader).with_context(|| name.clone())?;
        if lines.is_empty() {
            break;
        }
        let clean = |(index, line): (usize, &Vec<u8>)| {
            let origin = Origin { path: &path, record: Some(number + index + 1) };
            work.record(line, origin).unwrap_or_else(|error| {
                let trouble = error.context(origin.to_string());
                Record { line: line.clone(), trouble: Some(trouble), ..Record::default() }
            })
        };
        let records: Vec<Record> = lines.par_iter().enumerate().map(clean).collect();
        number += lines.len();
        for record in records {
            if let Some(trouble) = record.trouble {
                if !args.keep_going {
                    out.flush().context("standard output")?;
                    return Err(trouble);
                }
                let trouble = format!("qingwen: {trouble:#}; passed through");
                if report.is_for_programs_on_stderr() {
                    troubles.push(trouble);
                } else {
                    say!("{trouble}");
                }
                found = true;
            }
            out.write_all(&record.line).context("standard output")?;
            report.add(&record.page)?;
            tally.merge(record.tally);
            found |= record.found;
        }
        out.flush().context("standard output")?;
    }
    troubles.iter().for_each(|trouble| say!("{trouble}"));
    baseline.finish()?;
    Ok((tally, if found && args.strict { Status::Found } else { Status::Done }))
}

/// The next lines, with their line ends; none at the end of the input. Lines that are there do not wait for those to come: whoever
/// writes records to a pipe one by one has them cleaned one by one.
fn batch(reader: &mut BufReader<impl Read>) -> io::Result<Vec<Vec<u8>>> {
    let (mut lines, mut size) = (Vec::new(), 0);
    while size < BATCH && (lines.is_empty() || memchr::memchr(b'\n', reader.buffer()).is_some()) {
        let mut line = Vec::new();
        if reader.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        size += line.len();
        lines.push(line);
    }
    Ok(lines)
}

/// What is wrong with a line.
fn not_an_object(line: &[u8], error: &serde_json::Error) -> anyhow::Error {
    if line.trim_ascii().is_empty() {
        return anyhow!("an empty line, not a JSON object");
    }
    anyhow!("not a JSON object: {} (byte {} of the line)", reason(error), error.column())
}

/// What is wrong with JSON, without the place: every record is on line 1.
fn reason(error: &serde_json::Error) -> String {
    let all = error.to_string();
    all.split(" at line ").next().unwrap_or(&all).to_owned()
}

/// What every record is cleaned with.
struct Work<'w> {
    cleaner: &'w Cleaner,
    baseline: &'w Baseline,
    /// The name by which the file is known there.
    known_as: &'w str,
    field: &'w str,
    pen: Pen,
}

impl Work<'_> {
    fn record(&self, line: &[u8], origin: Origin<'_>) -> Result<Record> {
        let Self { cleaner, baseline, known_as, field, pen } = *self;
        // JSON has no byte-order mark (RFC 8259, section 8.1); editors put one before it all the same.
        let unmarked = line.strip_prefix("\u{feff}".as_bytes()).filter(|_| origin.record == Some(1));
        let line = unmarked.unwrap_or(line);
        let fields: HashMap<String, &RawValue> = serde_json::from_slice(line).map_err(|error| not_an_object(line, &error))?;
        let Some(value) = fields.get(field) else { bail!("the object has no field '{field}'") };
        let text: Option<String> = serde_json::from_str(value.get()).map_err(|error| {
            // A surrogate by itself, above all.
            let what = if value.get().starts_with('"') { "is a string that UTF-8 cannot hold" } else { "is not a string" };
            anyhow!("the field '{field}' {what}: {}", reason(&error))
        })?;
        let is_null = text.is_none();
        let text = text.unwrap_or_default();
        // A value is no file: it gets no line end that it did not have.
        let ended = text.is_empty() || text.ends_with('\n');
        let text = if ended { text } else { text + "\n" };
        let cleaned = cleaner.clean_text(&text);
        let clean = cleaned.text();
        let clean = if ended { clean } else { clean.strip_suffix('\n').unwrap_or(clean) };
        let mark = Note::flag(Span::new(0, 0), &clean::MARK, Confidence::Certain);
        let notes = unmarked.map(|_| &mark).into_iter().chain(cleaned.notes()).collect();
        let notes = baseline.of(known_as, cleaner).sift(&cleaned.source.text, cleaner.level(), notes);
        let mut record = Record { line: line.to_vec(), found: !notes.is_empty(), ..Record::default() };
        if !is_null && clean != text.strip_suffix('\n').filter(|_| !ended).unwrap_or(&text) {
            let at = value.get().as_ptr().addr() - line.as_ptr().addr();
            record.line.splice(at..at + value.get().len(), serde_json::to_vec(clean)?);
        }
        notes.iter().for_each(|note| record.tally.add(note, cleaner.level()));
        if !pen.is_silent() {
            let findings = findings(&cleaned.source, notes);
            record.page = pen.draw(&Page {
                origin,
                source: &cleaned.source,
                findings: &findings,
                level: cleaner.level(),
                look: pen.look(),
            })?;
        }
        Ok(record)
    }
}

#[cfg(test)]
mod tests {
    use std::io::{self, BufReader, Read};

    use super::batch;

    /// What somebody writes to a pipe, piece by piece.
    struct Pipe(std::vec::IntoIter<&'static [u8]>);

    impl Read for Pipe {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let piece = self.0.next().unwrap_or_default();
            buffer[..piece.len()].copy_from_slice(piece);
            Ok(piece.len())
        }
    }

    #[test]
    fn a_record_does_not_wait_for_the_next() {
        let pieces: Vec<&[u8]> = vec![b"1\n2\n", b"3", b"\n4", b"\n", b"5"];
        let mut reader = BufReader::new(Pipe(pieces.into_iter()));
        let mut batches = std::iter::from_fn(|| batch(&mut reader).ok().filter(|lines| !lines.is_empty()));
        let next = |lines: Option<Vec<Vec<u8>>>| lines.map(|lines| lines.concat());
        for expected in [&b"1\n2\n"[..], b"3\n", b"4\n", b"5"] {
            assert_eq!(next(batches.next()).as_deref(), Some(expected));
        }
        assert_eq!(batches.next(), None);
    }
}
