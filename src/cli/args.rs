//! The arguments, as typed by the user.

use std::path::PathBuf;

use clap::{Parser, ValueEnum};
use encoding_rs::Encoding;

use crate::batch::Walk;
use crate::clean::{self, Mark, Options};
use crate::config::{Expect, Level, Separator};
use crate::rule::{Pack, Selection};
use crate::source::Hints;

/// The arguments of cleaning.
#[derive(Debug, Parser)]
pub struct Args {
    /// Files to clean; none or '-' reads standard input.
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,

    /// Write nothing; exit 1 if anything would change or is flagged.
    #[arg(long, group = "deed", help_heading = MODE)]
    pub check: bool,
    /// Write nothing; print the unified difference, and exit 1 if there is one.
    #[arg(long, group = "deed", help_heading = MODE)]
    pub diff: bool,
    /// Rewrite the files that change, each as a whole or not at all.
    #[arg(short, long, visible_alias = "in-place", group = "deed", help_heading = MODE)]
    pub write: bool,
    /// Write to a file, or to a folder that mirrors the one that is cleaned; replaces text that is there already.
    #[arg(short, long, value_name = "PATH", group = "deed", help_heading = MODE)]
    pub output: Option<PathBuf>,
    /// Rewrite files with malformed bytes too, though these are lost.
    #[arg(long, help_heading = MODE)]
    pub lossy: bool,
    /// With -w, leave a file that is not in UTF-8 as it is, and say so.
    #[arg(long, help_heading = MODE)]
    pub keep_encoding: bool,
    /// Keep a record of all edits, enough to restore the original bytes, of what is printed too; a ledger that exists goes on.
    #[arg(long, value_name = "PATH", conflicts_with_all = ["check", "diff"], help_heading = MODE)]
    pub ledger: Option<PathBuf>,

    /// Clean the files named in LIST too, one a line or separated by NUL; '-' reads the list from standard input.
    #[arg(long, value_name = "LIST", help_heading = FILES)]
    pub file_list: Option<PathBuf>,
    /// Pass over what this glob matches, as in .gitignore, seen from the folder that is cleaned and from here; may be given several times.
    #[arg(long, value_name = "GLOB", help_heading = FILES)]
    pub exclude: Vec<String>,
    /// Clean hidden files, and look into hidden folders.
    #[arg(long, help_heading = FILES)]
    pub hidden: bool,
    /// Read no .gitignore, .ignore and .qingwenignore, nor git's own lists.
    #[arg(long, help_heading = FILES)]
    pub no_ignore: bool,
    /// Pass over ignored and excluded files though they are named; what was to be printed is printed as it is.
    #[arg(long, help_heading = FILES)]
    pub force_exclude: bool,
    /// Read one JSON object a line and clean its field FIELD; everything else stays byte for byte. One file in UTF-8, or standard
    /// input.
    #[arg(
        long,
        value_name = "FIELD",
        conflicts_with_all = ["deed", "ledger", "encoding", "lossy", "keep_encoding"],
        help_heading = FILES
    )]
    pub jsonl: Option<String>,
    /// With --jsonl, name a line that is no such object and pass it through.
    #[arg(long, requires = "jsonl", help_heading = FILES)]
    pub keep_going: bool,
    /// The name that standard input goes by.
    #[arg(long, value_name = "PATH", help_heading = FILES)]
    pub stdin_filename: Option<PathBuf>,
    /// Threads; 0 for as many as there are processors. The result is the same for any number.
    #[arg(short = 'j', long, value_name = "N", default_value_t = 0, help_heading = FILES)]
    pub threads: usize,

    /// What is done to the text.
    #[command(flatten)]
    pub cleaning: Cleaning,

    /// Print what is asked for about the first path, from the arguments and the configuration, as a configuration.
    #[arg(long, help_heading = CLEANING)]
    pub dump_config: bool,

    /// Shape of the report: on standard error when cleaning, on standard output with --check [default: text].
    #[arg(long, value_name = "FORMAT", help_heading = REPORT)]
    pub format: Option<Format>,
    /// Write the report to a file: a new one, or in the place of another report; - is standard output, with --check.
    #[arg(long, value_name = "FILE", help_heading = REPORT)]
    pub report: Option<PathBuf>,
    /// Leave out the flags that this file accepts, one JSON object a line.
    #[arg(long, value_name = "FILE", help_heading = REPORT)]
    pub baseline: Option<PathBuf>,
    /// Accept every flag of this run, and every edit that was left unsure: write them to the file that --baseline names.
    #[arg(long, help_heading = REPORT, requires = "baseline")]
    pub write_baseline: bool,
    /// Exit 1 if anything is changed, flagged or damaged, in any mode.
    #[arg(long, help_heading = REPORT)]
    pub strict: bool,
    /// No report and no summary, unless --check names a format; what went wrong is said.
    #[arg(short, long, help_heading = REPORT)]
    pub quiet: bool,
    /// Name every file that changes, with its counts; given twice, report every edit, of many files too, and each join and break.
    #[arg(short, long, action = clap::ArgAction::Count, help_heading = REPORT)]
    pub verbose: u8,
    /// When to show progress.
    #[arg(long, value_name = "WHEN", default_value = "auto", help_heading = REPORT)]
    pub progress: When,
}

impl Args {
    /// How folders are walked.
    pub(in crate::cli) fn walk(&self) -> Walk {
        Walk {
            exclude: self.exclude.clone(),
            hidden: self.hidden,
            no_ignore: self.no_ignore,
            force_exclude: self.force_exclude,
            own: Vec::new(),
        }
    }

    /// Whether nobody asks what was found: what becomes of the text is all that counts.
    pub fn is_unread(&self) -> bool {
        let asked = self.check || self.diff || self.strict || self.report.is_some() || self.baseline.is_some();
        self.quiet && !asked
    }
}

const MODE: &str = "What becomes of the text";
const FILES: &str = "Files";
const CLEANING: &str = "What is done to the text";
const REPORT: &str = "Report";

/// When something is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// At a terminal.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// What is done to a text: shared by cleaning and by the subcommands that clean to find out.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = CLEANING)]
pub struct Cleaning {
    /// Run only these filters and rules, by name, or by its part before a slash.
    #[arg(long, value_name = "LIST", value_delimiter = ',')]
    pub only: Vec<String>,
    /// Run these rules too; one that is off unless asked for is named in full.
    #[arg(long, value_name = "LIST", value_delimiter = ',')]
    pub enable: Vec<String>,
    /// Do not run these filters and rules.
    #[arg(long, value_name = "LIST", value_delimiter = ',')]
    pub disable: Vec<String>,
    /// Use the chrome rules of this pack too; may be given again.
    #[arg(long = "rules", value_name = "FILE", value_parser = pack)]
    pub packs: Vec<Pack>,

    /// Decode as LABEL, a label of the Encoding Standard; nothing is detected then.
    #[arg(long, value_name = "LABEL", value_parser = encoding)]
    pub encoding: Option<&'static Encoding>,
    /// The language to expect: a hint for the detector.
    #[arg(long, value_name = "LANG")]
    pub expect: Option<Expect>,

    /// Also mark placeholders in the text.
    #[arg(long, value_name = "PATTERN", num_args = 0..=1, require_equals = true, default_missing_value = "⟦{}⟧")]
    pub mark: Option<Mark>,
    /// A phrase that is no placeholder, whatever it looks like; may be given again.
    #[arg(long, value_name = "PHRASE")]
    pub allow: Vec<String>,
    /// Least confidence at which an edit is made; what is below is reported [default: likely].
    #[arg(long, value_name = "LEVEL")]
    pub level: Option<Level>,
    /// What separates paragraphs [default: keep].
    #[arg(long, value_name = "WHAT")]
    pub breaks: Option<Separator>,
    /// Read this configuration, and no other.
    #[arg(short, long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Read no configuration.
    #[arg(long, conflicts_with = "config")]
    pub isolated: bool,
}

fn pack(file: &str) -> Result<Pack, String> {
    let text = std::fs::read_to_string(file).map_err(|error| error.to_string())?;
    Pack::parse(file, &text).map_err(|error| error.to_string())
}

fn encoding(label: &str) -> Result<&'static Encoding, &'static str> {
    crate::source::named(label)
}

/// Shape of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Lines in a pipe, frames on a terminal.
    Text,
    /// One JSON object a finding.
    Jsonl,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// Workflow commands of GitHub Actions.
    Github,
    /// The format of reviewdog.
    Rdjson,
}

impl Format {
    /// The name by which the views know it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Jsonl => "jsonl",
            Self::Sarif => "sarif",
            Self::Github => "github",
            Self::Rdjson => "rdjson",
        }
    }
}

impl Cleaning {
    /// What the cleaner is asked to do: the arguments, over what is `written` down.
    #[must_use]
    pub fn over(&self, written: Options) -> clean::Options {
        let list = |given: &[String], written: Vec<String>| written.into_iter().chain(given.iter().cloned()).collect();
        let only = if self.only.is_empty() { written.selection.only } else { self.only.clone() };
        // What an argument asks for is not taken back by what is written down, name for name.
        let asked = |name: &String| self.only.contains(name) || self.enable.contains(name);
        let not_asked = written.selection.disable.into_iter().filter(|name| !asked(name)).collect();
        Options {
            selection: Selection {
                only,
                enable: list(&self.enable, written.selection.enable),
                disable: list(&self.disable, not_asked),
            },
            packs: written.packs.into_iter().chain(self.packs.iter().cloned()).collect(),
            hints: Hints {
                encoding: self.encoding.or(written.hints.encoding),
                expect: self.expect.map(Into::into).or(written.hints.expect),
            },
            level: self.level.map_or(written.level, Into::into),
            mark: self.mark.clone().or(written.mark),
            breaks: self.breaks.map_or(written.breaks, Into::into),
            allow: list(&self.allow, written.allow),
            flags: written.flags,
            segment: written.segment,
        }
    }
}
