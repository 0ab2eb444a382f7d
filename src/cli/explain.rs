//! `qingwen explain`: why a place in a file is cleaned as it is.

use std::io::{self, Write};
use std::str::FromStr;

use anyhow::{Context, Result, bail};

use super::args::Cleaning;
use super::counted::counted;
use super::input::{Input, shown};
use super::settings::Settings;
use super::status::Status;
use crate::filter::Reason;
use crate::source::{Locator, Source};
use crate::text::{Span, lines};
use crate::view::quoted;

/// Say why a place is cleaned as it is: dropped, kept, joined, broken, flagged or acquitted, with the evidence and its points.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The place: FILE:LINE or FILE:LINE:COLUMN, as reports print it; '-' as FILE, or what reports call it, reads standard input.
    #[arg(value_name = "FILE:LINE[:COLUMN]", allow_hyphen_values = true)]
    place: Inquiry,
    #[command(flatten)]
    cleaning: Cleaning,
}

/// Characters of a place that are shown.
const SHOWN: usize = 24;

/// A place that somebody asks about.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Inquiry {
    file: String,
    line: usize,
    column: Option<usize>,
}

impl FromStr for Inquiry {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let number = |text: &str| text.parse().ok().filter(|&number: &usize| number > 0);
        let mut parts = text.rsplitn(3, ':');
        let (last, middle, first) = (parts.next().and_then(number), parts.next(), parts.next());
        let place = match (first, middle, middle.and_then(number), last) {
            (Some(file), _, Some(line), Some(column)) => Some((file.to_owned(), line, Some(column))),
            (Some(first), Some(middle), None, Some(line)) => Some((format!("{first}:{middle}"), line, None)),
            (None, Some(file), _, Some(line)) => Some((file.to_owned(), line, None)),
            _ => None,
        };
        let (file, line, column) = place.ok_or("not FILE:LINE or FILE:LINE:COLUMN; lines and columns count from 1")?;
        Ok(Self { file, line, column })
    }
}

/// Prints the reasons; a place without any is no failure.
pub(super) fn run(args: &Args) -> Result<Status> {
    let Inquiry { file, line, column } = &args.place;
    let input = Input::reported(file);
    let file = &shown(input.path());
    let mut settings = Settings::new(&args.cleaning);
    let chosen = settings.choose(input.path())?;
    let cleaner = settings.cleaner(chosen);
    let bytes = input.read()?;
    let source = cleaner.read(&bytes).with_context(|| file.clone())?;
    let mut reasons: Vec<Reason> = Vec::new();
    for within in spans(&source, *line, *column).with_context(|| file.clone())? {
        let more = cleaner.explain(&source, within);
        reasons.extend(more.into_iter().filter(|reason| !reasons.contains(reason)).collect::<Vec<_>>());
    }
    reasons.sort_by_key(|reason| reason.span.start);
    let mut out = io::BufWriter::new(io::stdout().lock());
    if reasons.is_empty() {
        let column = column.map_or_else(String::new, |column| format!(":{column}"));
        writeln!(out, "{file}:{line}{column}: no filter had a decision to take here: the text stays as it is")
            .context("standard output")?;
    }
    let mut locator = Locator::new(&source);
    for reason in &reasons {
        let place = locator.locate(reason.span.start);
        write(&mut out, &format!("{file}:{}:{}", place.line, place.column), reason, &source).context("standard output")?;
    }
    out.flush().context("standard output")?;
    Ok(Status::Done)
}

/// The text of a line; or one character of it and the end of the line, since what becomes of that is decided for its text too.
fn spans(source: &Source<'_>, line: usize, column: Option<usize>) -> Result<Vec<Span>> {
    let all = lines(&source.text);
    let Some(found) = all.get(line - 1) else {
        bail!("there is no line {line}; the file has {}", all.len());
    };
    let whole = found.whole();
    let Some(column) = column else { return Ok(vec![whole]) };
    let content = whole.of(&source.text);
    if column == content.chars().count() + 1 && found.span.end == whole.end {
        // Where a text ends without a line end.
        return Ok(vec![Span::new(whole.end, whole.end)]);
    }
    let Some((at, c)) = content.char_indices().nth(column - 1) else {
        bail!("line {line} has no column {column}; it has {}", counted(content.chars().count(), "character"));
    };
    let asked = Span::new(at, at + c.len_utf8()).shifted(whole.start);
    let end = Span::new(found.span.end, whole.end);
    Ok(if end.is_empty() || end.start <= asked.start { vec![asked] } else { vec![asked, end] })
}

fn write(out: &mut dyn Write, place: &str, reason: &Reason, source: &Source<'_>) -> io::Result<()> {
    let text = quoted(reason.span.of(&source.text), SHOWN);
    let points: i32 = reason.evidence.iter().map(|(_, points)| points).sum();
    let total =
        if reason.evidence.iter().any(|(_, points)| *points != 0) { format!(" ({points:+} points)") } else { String::new() };
    writeln!(out, "{place}: {}: {} {text}{total}", reason.rule, reason.verdict)?;
    for (evidence, points) in &reason.evidence {
        match points {
            0 => writeln!(out, "         {evidence}")?,
            _ => writeln!(out, "  {points:+5}  {evidence}")?,
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::{Args, Inquiry};

    #[derive(Debug, Parser)]
    struct Asked {
        #[command(flatten)]
        args: Args,
    }

    #[test]
    fn a_place_of_standard_input_is_no_option() {
        let place = |args: [&str; 2]| Asked::try_parse_from(args).map(|asked| asked.args.place.file);
        assert_eq!(place(["explain", "-:11"]).ok().as_deref(), Some("-"));
        assert!(place(["explain", "--bogus"]).is_err());
    }

    #[test]
    fn places_are_read_as_reports_print_them() {
        let place = |file: &str, line, column| Ok(Inquiry { file: file.to_owned(), line, column });
        assert_eq!("a.txt:3".parse(), place("a.txt", 3, None));
        assert_eq!("a.txt:3:14".parse(), place("a.txt", 3, Some(14)));
        assert_eq!("a:b.txt:3".parse(), place("a:b.txt", 3, None));
        assert_eq!("-:1".parse(), place("-", 1, None));
        for wrong in ["a.txt", "a.txt:0", "3", "a.txt:x", ""] {
            assert!(wrong.parse::<Inquiry>().is_err(), "{wrong}");
        }
    }
}
