//! A run: what happens to the results of a batch, one after another, on one thread.

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;

use anyhow::{Context, Result, anyhow, bail};

use super::mode::Deed;
use super::progress::Progress;
use super::work::{Done, Job, Outcome};
use crate::batch::{Draft, Journal};
use crate::cli::args::Args;
use crate::cli::counted::counted;
use crate::cli::input::shown;
use crate::cli::interrupt::Interrupt;
use crate::cli::report::{Pen, Report};
use crate::cli::status::Status;
use crate::ledger;
use crate::note::Rule;
use crate::view::Tally;

/// Drafts that take their places together.
const TOGETHER: usize = 64;

/// Bytes of the ledger that are written together.
const RECORDS: usize = 1 << 20;

/// The state of a run.
pub(super) struct Run<'a> {
    args: &'a Args,
    deed: &'a Deed,
    report: Report,
    progress: Progress,
    status: Status,
    tally: Tally,
    journal: Option<(String, Journal)>,
    /// Lines of the ledger that wait.
    records: Vec<u8>,
    waiting: Vec<Waiting>,
    counts: Counts,
    /// What went wrong, held back as long as a program reads the report on standard error.
    troubles: Vec<String>,
    interrupt: Interrupt,
    /// Whether there is one file alone, about which no summary is needed.
    is_alone: bool,
}

/// A draft that waits to take its place: until then nothing that it stands for counts.
struct Waiting {
    name: String,
    draft: Draft,
    state: State,
    tally: Tally,
    replaces: bool,
}

/// What a file was found to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Changed,
    /// There is something to look at, and nothing to change.
    Flagged,
    Clean,
}

/// Numbers of files.
#[derive(Default)]
struct Counts {
    changed: usize,
    flagged: usize,
    clean: usize,
    skipped: usize,
    failed: usize,
    /// Files in the place of clean text that held other text.
    replaced: usize,
    /// Files that took their places.
    written: usize,
}

impl Counts {
    fn of(&mut self, state: State) -> &mut usize {
        match state {
            State::Changed => &mut self.changed,
            State::Flagged => &mut self.flagged,
            State::Clean => &mut self.clean,
        }
    }
}

impl<'a> Run<'a> {
    /// Starts a run over `files` files, in which `rules` may speak.
    pub(super) fn start(args: &'a Args, deed: &'a Deed, files: usize, rules: &[&Rule]) -> Result<Self> {
        let writes = matches!(deed, Deed::Write | Deed::Into(_) | Deed::Below(_));
        let mut report = Report::new(args, writes && files > 1)?;
        report.head(rules)?;
        let progress = Progress::new(args, files);
        let journal = args.ledger.as_deref().map(|path| {
            let name = shown(path);
            Journal::open(path, ledger::MARK).with_context(|| name.clone()).map(|journal| (name, journal))
        });
        let journal = journal.transpose()?;
        Ok(Self {
            args,
            deed,
            report,
            progress,
            status: Status::Done,
            tally: Tally::default(),
            journal,
            records: Vec::new(),
            waiting: Vec::new(),
            counts: Counts::default(),
            troubles: Vec::new(),
            interrupt: if writes { Interrupt::listen().context("signals")? } else { Interrupt::default() },
            is_alone: files == 1,
        })
    }

    /// What the pages of the report are drawn with.
    pub(super) fn pen(&self) -> Pen {
        self.report.pen()
    }

    /// The folder that the paths in the ledger start from.
    pub(super) fn ledger_folder(&self) -> Option<PathBuf> {
        self.journal.as_ref().map(|(_, journal)| journal.folder().to_owned())
    }

    /// Takes up the next result.
    ///
    /// # Errors
    ///
    /// If nothing more can be written, or somebody asked to end.
    pub(super) fn take(&mut self, job: &Job<'_>, outcome: Outcome) -> Result<()> {
        if self.interrupt.is_heard() {
            bail!("interrupted");
        }
        let Outcome::Done(done) = outcome else {
            self.counts.skipped += 1;
            if self.args.verbose > 0 {
                self.say(&format!("{}: no text to clean, passed over", shown(job.input.path())));
            }
            self.progress.step(0);
            return Ok(());
        };
        let Done { out, page, tally, changed, found, record, draft, replaces, len } = *done;
        let name = shown(job.input.path());
        if !out.is_empty() {
            let mut stdout = io::stdout().lock();
            stdout.write_all(&out).and_then(|()| stdout.flush()).context("standard output")?;
        }
        self.progress.suspend(|| self.report.add(&page))?;
        if changed && self.args.verbose > 0 {
            self.say(&format!("{name}: {}", tally.phrase().unwrap_or_else(|| "changed".into())));
        }
        if replaces
            && let Some(target) = &job.target
            && (self.args.verbose > 0 || self.is_alone)
        {
            self.say(&format!("{}: replaces other text", shown(target)));
        }
        let state = match (changed, found) {
            (true, _) => State::Changed,
            (false, true) => State::Flagged,
            (false, false) => State::Clean,
        };
        let asked = match self.deed {
            Deed::Check => found,
            Deed::Diff => changed,
            _ => false,
        };
        if asked || (self.args.strict && found) {
            self.status = self.status.max(Status::Found);
        }
        match draft {
            Some(draft) => self.waiting.push(Waiting { name, draft, state, tally, replaces }),
            None => self.count(state, tally),
        }
        self.records.extend(record);
        if self.waiting.len() >= TOGETHER || self.records.len() >= RECORDS {
            self.commit()?;
        }
        self.progress.step(len);
        Ok(())
    }

    fn count(&mut self, state: State, tally: Tally) {
        *self.counts.of(state) += 1;
        self.tally.merge(tally);
    }

    /// An input could not be dealt with: says so, and goes on.
    pub(super) fn fail(&mut self, error: &anyhow::Error) {
        self.trouble(error);
        self.progress.step(0);
    }

    fn trouble(&mut self, error: &anyhow::Error) {
        let trouble = format!("qingwen: {error:#}");
        if self.report.is_for_programs_on_stderr() {
            self.troubles.push(trouble);
        } else {
            self.progress.suspend(|| say!("{trouble}"));
        }
        self.counts.failed += 1;
        self.status = Status::Failed;
    }

    /// Lets the waiting drafts take their places, once their records are on the disk: whoever is killed in between has a record
    /// of what was not done, and never the other way round.
    pub(super) fn commit(&mut self) -> Result<()> {
        if let Some((name, journal)) = &mut self.journal {
            let kept = journal.append(&self.records).and_then(|()| journal.sync());
            kept.with_context(|| format!("{name}: no record can be kept, so that nothing more is written"))?;
            self.records.clear();
        }
        for Waiting { name, draft, state, tally, replaces } in std::mem::take(&mut self.waiting) {
            if let Err(error) = draft.commit() {
                self.trouble(&anyhow!(error).context(name));
                continue;
            }
            self.counts.written += 1;
            self.counts.replaced += usize::from(replaces);
            self.count(state, tally);
        }
        Ok(())
    }

    /// Ends the run, whatever came of it: what waited and did not take its place goes, what was written stays, and what went wrong is
    /// said.
    ///
    /// # Errors
    ///
    /// What `ended` failed with, unless somebody asked to end; if the report cannot be written.
    pub(super) fn end(mut self, ended: Result<()>, baseline: Option<String>) -> Result<Status> {
        self.waiting.clear();
        self.progress.finish();
        let told = self.report.tail();
        self.troubles.iter().for_each(|trouble| say!("{trouble}"));
        if self.interrupt.is_heard() {
            let written = counted(self.counts.written, "file");
            say!("qingwen: interrupted: {written} written, the others are as they were");
            self.interrupt.end().context("signals")?;
            return Ok(Status::Failed);
        }
        ended.and(told)?;
        self.sum_up(baseline);
        Ok(self.status)
    }

    fn sum_up(&self, baseline: Option<String>) {
        let Counts { changed, flagged, clean, skipped, failed, replaced, .. } = self.counts;
        let files = changed + flagged + clean + skipped + failed;
        if files > 1 || skipped > 0 || io::stderr().is_terminal() {
            let would = if matches!(self.deed, Deed::Check | Deed::Diff) { "would change" } else { "changed" };
            let mut parts = vec![format!("{changed} {would}")];
            parts.extend((flagged > 0).then(|| format!("{flagged} to look at")));
            parts.push(format!("{clean} clean"));
            parts.extend((skipped > 0).then(|| format!("{skipped} not text")));
            parts.extend((failed > 0).then(|| format!("{failed} failed")));
            parts.extend((replaced > 0).then(|| format!("{replaced} in the place of other text")));
            self.say(&format!("{}: {}", counted(files, "file"), parts.join(", ")));
            for line in self.tally.summary() {
                self.say(&format!("  {line}"));
            }
        }
        if let Some(baseline) = baseline {
            self.say(&baseline);
        }
    }

    /// Says something to people, on standard error; programs that read a report there are spared.
    pub(super) fn say(&self, line: &str) {
        if !self.args.quiet && !self.report.is_for_programs_on_stderr() {
            self.progress.suspend(|| say!("{line}"));
        }
    }
}
