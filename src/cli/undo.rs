//! Undoing: the records of a ledger that are about files somebody named.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};

use super::input::{self, shown};
use super::interrupt::Interrupt;
use crate::batch::leads_to;
use crate::ledger::{self, Record, Side};
use crate::note::is_named;

/// Which files of which ledger, and how much is said about them.
#[derive(Debug, clap::Args)]
pub(super) struct Asked {
    /// The ledger that was kept when they were cleaned.
    #[arg(long, value_name = "PATH")]
    pub ledger: PathBuf,
    /// Files, and folders of them; nothing else is looked at. '-' is standard input, where it can be.
    #[arg(value_name = "PATH", default_value = ".")]
    pub paths: Vec<PathBuf>,
    /// Name each file.
    #[arg(short, long)]
    pub verbose: bool,
    /// Say nothing but what is wrong.
    #[arg(short, long)]
    pub quiet: bool,
}

impl Asked {
    /// Does `deed` with every file that is asked for and on record, and says of each that it failed or, to who wants to know,
    /// what it gave, until somebody asks to end.
    pub(super) fn each<T: Display>(
        &self,
        ledger: &Ledger,
        interrupt: &Interrupt,
        mut deed: impl FnMut(&Path) -> Result<T>,
    ) -> Result<usize> {
        let files = ledger.files(&self.paths)?;
        if files.is_empty() {
            self.nothing_on_record(ledger)?;
        }
        let here = std::env::current_dir().and_then(|here| here.canonicalize()).unwrap_or_default();
        let mut failed = 0;
        for file in files.iter().take_while(|_| !interrupt.is_heard()) {
            let name = shown(file.strip_prefix(&here).unwrap_or(file));
            let done = if file.exists() {
                deed(file)
            } else {
                Err(anyhow!(
                    "is not there: deleted or renamed since it was cleaned; what was renamed is known again by its new name"
                ))
            };
            match done {
                Ok(done) if self.verbose => say!("{name}: {done}"),
                Ok(_) => {}
                Err(error) => {
                    failed += 1;
                    say!("qingwen: {name}: {error:#}");
                }
            }
        }
        Ok(failed)
    }

    /// Says why there is nothing to do; an error unless no run came so far as to write anything.
    fn nothing_on_record(&self, ledger: &Ledger) -> Result<()> {
        let (name, named) = (shown(&self.ledger), self.paths.iter().map(|path| shown(path)).collect::<Vec<_>>().join(", "));
        match ledger.records.len() {
            0 if ledger.printed.is_empty() => {
                self.sum_up(&format!("{name}: nothing is on record: no file was written"));
                Ok(())
            }
            0 => {
                bail!("{name}: knows only of text that was printed: name the file that it went to, or give it on standard input")
            }
            _ => bail!(
                "{named}: no file on record lies there; paths in a ledger start from the folder it lies in, {}; where that was \
                 renamed since, name each file: it is known by what it holds",
                shown(&ledger.folder)
            ),
        }
    }

    /// Says how it ended.
    pub(super) fn sum_up(&self, summary: &str) {
        if !self.quiet {
            say!("{summary}");
        }
    }
}

/// The records of a ledger, by the file that each is about.
pub(super) struct Ledger {
    folder: PathBuf,
    /// The records of each file in the order in which they were written.
    records: BTreeMap<PathBuf, Vec<Record>>,
    /// Records of what went to standard output.
    printed: Vec<Record>,
}

impl Ledger {
    pub(super) fn read(path: &Path) -> Result<Self> {
        let name = shown(path);
        let bytes = input::read(path)?;
        if !bytes.is_empty() && !bytes.starts_with(ledger::ANY_MARK) {
            bail!("{name}: is no ledger");
        }
        let all = ledger::read(&bytes).with_context(|| name.clone())?;
        if bytes.last().is_some_and(|&last| last != b'\n') {
            say!("qingwen: {name}: its last line is unfinished, and so was the run that wrote it: that line is passed over");
        }
        let folder = path.canonicalize().with_context(|| name)?.parent().map(Path::to_owned).unwrap_or_default();
        let (mut records, mut printed) = (BTreeMap::<PathBuf, Vec<Record>>::new(), Vec::new());
        for record in all {
            match &record.path {
                Some(path) => records.entry(folder.join(PathBuf::from(path))).or_default().push(record),
                None => printed.push(record),
            }
        }
        Ok(Self { folder, records, printed })
    }

    /// Whether an edit on record is by a rule or filter of this name.
    pub(super) fn knows_rule(&self, name: &str) -> bool {
        let mut records = self.records.values().flatten().chain(&self.printed);
        records.any(|record| record.edits.iter().any(|edit| is_named(&edit.rule, name)))
    }

    /// The folder that paths in the ledger start from.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The files that `paths` name and the ledger knows: a file as it is, a folder with what the ledger knows below it, though it
    /// is there no more. What a ledger says is not enough: a file that nobody named is not touched, whatever a path in the ledger
    /// leads to.
    pub(super) fn files(&self, paths: &[PathBuf]) -> Result<Vec<PathBuf>> {
        let mut files = Vec::new();
        for path in paths {
            let named = match path.canonicalize() {
                Ok(named) => named,
                Err(_) if self.records.contains_key(&leads_to(path)) => leads_to(path),
                Err(error) => return Err(error).with_context(|| shown(path)),
            };
            if named.is_dir() {
                let lies_below = |file: &&PathBuf| file.canonicalize().unwrap_or_else(|_| (*file).clone()).starts_with(&named);
                files.extend(self.records.keys().filter(lies_below).cloned());
            } else {
                files.push(named);
            }
        }
        let mut seen = std::collections::HashSet::new();
        files.retain(|file| seen.insert(file.clone()));
        Ok(files)
    }

    /// The records that may be about a file with these bytes, the latest first.
    pub(super) fn about(&self, file: &Path, bytes: &[u8]) -> Result<Vec<&Record>> {
        if let Some(records) = self.records.get(file) {
            return Ok(records.iter().rev().collect());
        }
        // A file that was moved, or that standard output went to: its hash knows it.
        let side = Side::of(bytes);
        let known: Vec<_> = self.records.values().flatten().chain(&self.printed).filter(|record| record.output == side).collect();
        match &known[..] {
            [] => bail!("the ledger does not know it, neither by its name nor by what it holds"),
            [first, rest @ ..] if rest.iter().all(|record| record.input == first.input) => Ok(vec![first]),
            _ => bail!("the ledger knows several files that became this one: say which by giving it its name"),
        }
    }
}
