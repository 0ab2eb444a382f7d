//! Where the report goes, and in which shape.

use std::fs::File;
use std::io::{self, IsTerminal, Write};
use std::path::Path;

use anstream::{AutoStream, ColorChoice};
use anyhow::{Context, Result, bail};

use super::args::{Args, Format};
use super::input::shown;
use crate::note::Rule;
use crate::view::{self, FORMATS, FRAMES, Look, Page};

/// Where a report goes.
#[derive(Debug)]
enum Sink {
    Out,
    Err,
    File(String, File),
}

/// What pages are drawn with: the shape of the report, apart from where it goes.
#[derive(Clone, Copy, Debug)]
pub(in crate::cli) struct Pen {
    format: &'static view::Format,
    look: Look,
    silent: bool,
}

impl Pen {
    /// Whether nothing is drawn.
    pub(in crate::cli) fn is_silent(self) -> bool {
        self.silent
    }

    /// How pages look.
    pub(in crate::cli) fn look(self) -> Look {
        self.look
    }

    /// Draws a page.
    pub(in crate::cli) fn draw(self, page: &Page<'_>) -> Result<Vec<u8>> {
        let mut drawn = Vec::new();
        if !self.silent && !page.findings.is_empty() {
            (self.format.page)(&mut drawn, page).context("the report")?;
        }
        Ok(drawn)
    }
}

/// The report of a run.
pub(in crate::cli) struct Report {
    sink: Sink,
    pen: Pen,
    pages: usize,
}

impl Report {
    /// The report that `args` ask for: in the file they name, on standard output with `--check`, on standard error otherwise.
    /// Where it is `brief`, pages are drawn only for those who said in which shape or where they want them.
    ///
    /// # Errors
    ///
    /// If the file is there already and is no report, or cannot be written.
    pub(in crate::cli) fn new(args: &Args, brief: bool) -> Result<Self> {
        let sink = match &args.report {
            Some(path) if path == Path::new("-") => {
                if !args.check {
                    bail!("-: with --check the report goes to standard output; otherwise name a file, ./- if that is its name");
                }
                Sink::Out
            }
            Some(path) => {
                let name = shown(path);
                Sink::File(name.clone(), create(path).context(name)?)
            }
            None if args.check => Sink::Out,
            None => Sink::Err,
        };
        let asked = args.format.unwrap_or(Format::Text);
        // A shape that was named with --check is what the command is run for, and -q only means the rest.
        let wanted = args.report.is_some() || (args.format.is_some() && (args.check || !args.quiet));
        let silent = !wanted && (args.quiet || brief && args.verbose < 2);
        let name = asked.name();
        let named = FORMATS.iter().find(|format| format.name == name).with_context(|| format!("no format is named '{name}'"))?;
        let (is_terminal, choice, size) = match sink {
            Sink::Out => {
                let out = io::stdout();
                (out.is_terminal(), AutoStream::choice(&out), terminal_size::terminal_size_of(&out))
            }
            Sink::Err => {
                let err = io::stderr();
                (err.is_terminal(), AutoStream::choice(&err), terminal_size::terminal_size_of(&err))
            }
            Sink::File(..) => (false, ColorChoice::Never, None),
        };
        let mut look = Look { all: args.verbose > 1, color: choice != ColorChoice::Never, ..Look::default() };
        if let Some((width, _)) = size {
            look.width = width.0.into();
        }
        let format = if is_terminal && asked == Format::Text { &FRAMES } else { named };
        Ok(Self { sink, pen: Pen { format, look, silent }, pages: 0 })
    }

    /// What its pages are drawn with.
    pub(in crate::cli) fn pen(&self) -> Pen {
        self.pen
    }

    /// Whether a program may be reading it from standard error, so that nothing else should be said there.
    pub(in crate::cli) fn is_for_programs_on_stderr(&self) -> bool {
        matches!(self.sink, Sink::Err) && !self.pen.silent && !["text", "frames"].contains(&self.pen.format.name)
    }

    /// Writes what stands before all pages.
    pub(in crate::cli) fn head(&mut self, rules: &[&Rule]) -> Result<()> {
        let mut head = Vec::new();
        (self.pen.format.head)(&mut head, rules).context("the report")?;
        self.put(&head)
    }

    /// Writes a page.
    pub(in crate::cli) fn add(&mut self, page: &[u8]) -> Result<()> {
        if page.is_empty() {
            return Ok(());
        }
        if self.pages > 0 {
            self.put(self.pen.format.between.as_bytes())?;
        }
        self.pages += 1;
        self.put(page)
    }

    /// Writes what stands after all pages.
    pub(in crate::cli) fn tail(&mut self) -> Result<()> {
        self.put(self.pen.format.tail.as_bytes())
    }

    fn put(&mut self, bytes: &[u8]) -> Result<()> {
        if self.pen.silent || bytes.is_empty() {
            return Ok(());
        }
        match &mut self.sink {
            Sink::Out => {
                let mut out = io::stdout().lock();
                out.write_all(bytes).and_then(|()| out.flush()).context("standard output")
            }
            Sink::Err => {
                // What is cleaned is cleaned, whether somebody listens or not.
                self.pen.silent = io::stderr().lock().write_all(bytes).is_err();
                Ok(())
            }
            Sink::File(name, file) => file.write_all(bytes).with_context(|| name.clone()),
        }
    }
}

/// Creates the file of a report, or empties it where it is one already.
fn create(path: &Path) -> Result<File> {
    // A device or a pipe holds nothing that could be lost.
    if path.is_file() {
        let there = std::fs::read(path)?;
        if !there.is_empty() && !view::is_report(&String::from_utf8_lossy(&there)) {
            bail!("is there already, and is no report: left as it is; name another file");
        }
    }
    Ok(File::create(path)?)
}
