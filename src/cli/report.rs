//! Where the report goes, and in which shape.

use std::io::{self, IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};
use anyhow::{Context, Result};

use super::args::Args;
use crate::note::Rule;
use crate::view::{FORMATS, FRAMES, Format, Look, Page};

/// One of the two streams of a process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stream {
    Out,
    Err,
}

/// The report of a run.
pub(super) struct Report {
    stream: Stream,
    format: &'static Format,
    look: Look,
    pages: usize,
    quiet: bool,
}

impl Report {
    /// The report that `args` ask for: on standard output with `--check`, on standard error otherwise.
    pub(super) fn new(args: &Args) -> Result<Self> {
        let stream = if args.check { Stream::Out } else { Stream::Err };
        let name = args.format.name();
        let named = FORMATS.iter().find(|format| format.name == name).with_context(|| format!("no format is named '{name}'"))?;
        let (is_terminal, color) = match stream {
            Stream::Out => (io::stdout().is_terminal(), AutoStream::choice(&io::stdout())),
            Stream::Err => (io::stderr().is_terminal(), AutoStream::choice(&io::stderr())),
        };
        let width = match stream {
            Stream::Out => terminal_size::terminal_size_of(io::stdout()),
            Stream::Err => terminal_size::terminal_size_of(io::stderr()),
        };
        let mut look = Look { all: args.verbose > 0, color: color != ColorChoice::Never, ..Look::default() };
        if let Some((width, _)) = width {
            look.width = width.0.into();
        }
        let format = if is_terminal && named.name == "text" { &FRAMES } else { named };
        Ok(Self { stream, format, look, pages: 0, quiet: args.quiet })
    }

    /// How pages are to look.
    pub(super) fn look(&self) -> Look {
        self.look
    }

    /// Whether nobody will see it.
    pub(super) fn is_quiet(&self) -> bool {
        self.quiet
    }

    /// Writes what stands before all pages.
    pub(super) fn head(&mut self, rules: &[&Rule]) -> Result<()> {
        let mut head = Vec::new();
        (self.format.head)(&mut head, rules).context("the report")?;
        self.put(&head)
    }

    /// Draws a page, to be written with [`Report::add`].
    pub(super) fn draw(&self, page: &Page<'_>) -> Result<Vec<u8>> {
        let mut drawn = Vec::new();
        if !self.quiet && !page.findings.is_empty() {
            (self.format.page)(&mut drawn, page).context("the report")?;
        }
        Ok(drawn)
    }

    /// Writes a page.
    pub(super) fn add(&mut self, page: &[u8]) -> Result<()> {
        if page.is_empty() {
            return Ok(());
        }
        if self.pages > 0 {
            self.put(self.format.between.as_bytes())?;
        }
        self.pages += 1;
        self.put(page)
    }

    /// Writes what stands after all pages.
    pub(super) fn tail(&mut self) -> Result<()> {
        self.put(self.format.tail.as_bytes())
    }

    fn put(&mut self, bytes: &[u8]) -> Result<()> {
        if self.quiet || bytes.is_empty() {
            return Ok(());
        }
        match self.stream {
            Stream::Out => {
                let mut out = io::stdout().lock();
                out.write_all(bytes).and_then(|()| out.flush()).context("standard output")
            }
            Stream::Err => io::stderr().lock().write_all(bytes).context("standard error"),
        }
    }
}
