//! `qingwen rules`: which rules there are, what they look for, and whether a pack does as its examples say.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::Subcommand;

use super::counted::counted;
use super::judgement;
use super::status::Status;
use crate::clean::{Cleaner, Options};
use crate::filter::chrome;
use crate::note::Rule;
use crate::rule::pack::{Pack, PackRule, Phrase, Place, Strength, Zone};
use crate::rule::{embedded, nearest};

/// List the rules, show one, or test the packs.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Print every rule, one `name<TAB>summary` a line.
    List {
        /// List the rules of this pack too; may be given again.
        #[arg(long = "rules", value_name = "FILE")]
        packs: Vec<PathBuf>,
    },
    /// Print what the rules named NAME look for, how that is judged, and their examples.
    Show {
        /// A rule, or the beginning of a rule's name up to a slash.
        name: String,
        /// Look among the rules of this pack too; may be given again.
        #[arg(long = "rules", value_name = "FILE")]
        packs: Vec<PathBuf>,
    },
    /// Run the examples of packs; those that are built in where no FILE is named.
    Test {
        /// Packs.
        #[arg(value_name = "FILE")]
        files: Vec<PathBuf>,
    },
}

pub(super) fn run(args: &Args) -> Result<Status> {
    match &args.what {
        What::List { packs } => list(&read(packs)?),
        What::Show { name, packs } => show(name, &read(packs)?),
        What::Test { files } => test(files),
    }
}

fn read(files: &[PathBuf]) -> Result<Vec<Pack>> {
    files.iter().map(|file| pack(file)).collect()
}

fn pack(file: &Path) -> Result<Pack> {
    let name = super::input::shown(file);
    let text = std::fs::read_to_string(file).with_context(|| name.clone())?;
    Ok(Pack::parse(&name, &text)?)
}

/// What is said of a rule that does not run by itself.
const OFF: &str = " (off unless asked for)";

fn list(packs: &[Pack]) -> Result<Status> {
    let cleaner = Cleaner::new(Options { packs: packs.to_vec(), ..Options::default() })?;
    let mut out = io::BufWriter::new(io::stdout().lock());
    for rule in cleaner.rules() {
        writeln!(out, "{}\t{}{}", rule.name, rule.summary, if rule.on { "" } else { OFF }).context("standard output")?;
    }
    out.flush().context("standard output")?;
    Ok(Status::Done)
}

fn show(name: &str, packs: &[Pack]) -> Result<Status> {
    let cleaner = Cleaner::new(Options { packs: packs.to_vec(), ..Options::default() })?;
    let all = cleaner.rules();
    let named: Vec<&Rule> = all.iter().copied().filter(|rule| rule.is_named_by(name)).collect();
    if named.is_empty() {
        let like = nearest(name, &all).map_or(String::new(), |like| format!("; did you mean '{like}'?"));
        bail!("no rule or filter is named '{name}'{like}");
    }
    let built_in = embedded::packs()?;
    let of_pack =
        |rule: &Rule| packs.iter().chain(&built_in).flat_map(|pack| &pack.rules).find(|known| known.rule.name == rule.name);
    let accounts: Vec<_> = named.iter().map(|rule| judgement::lines(&rule.name)).collect();
    let mut out = io::BufWriter::new(io::stdout().lock());
    for (number, rule) in named.into_iter().enumerate() {
        let gap = if number > 0 { "\n" } else { "" };
        let off = if rule.on { "" } else { OFF };
        write!(out, "{gap}{}\n  {}{off}\n", rule.name, rule.summary).context("standard output")?;
        if let Some(rule) = of_pack(rule) {
            details(&mut out, rule).context("standard output")?;
        }
        // What several rules have in common is said once, behind the last of them.
        if accounts.get(number + 1) != Some(&accounts[number]) {
            accounts[number].iter().try_for_each(|line| writeln!(out, "  | {line}")).context("standard output")?;
        }
    }
    writeln!(out, "\n'qingwen explain FILE:LINE' says what counted at a place.").context("standard output")?;
    out.flush().context("standard output")?;
    Ok(Status::Done)
}

fn details(out: &mut dyn Write, rule: &PackRule) -> io::Result<()> {
    let place = match rule.terms.place {
        Place::Whole => "a whole line, alone",
        Place::Line => "a whole line",
        Place::Edge => "a whole line, or the head or tail of one",
    };
    let zone = match rule.terms.zone {
        Zone::Top => ", before the first sentence",
        Zone::Bottom => ", after the last sentence",
        Zone::Anywhere => "",
    };
    let alone = if rule.terms.strength == Strength::Weak { ", beside other phrases" } else { "" };
    let sure = rule.terms.confidence.as_str();
    writeln!(out, "  stands as: {place}{zone}{alone}\n  confidence: {sure}")?;
    for phrase in &rule.phrases {
        match phrase {
            Phrase::Words(words) => writeln!(out, "  phrase: {words}")?,
            Phrase::Pattern(pattern) => writeln!(out, "  pattern: {pattern}")?,
        }
    }
    for (word, examples) in [("drops", &rule.drop), ("keeps", &rule.keep)] {
        for example in examples {
            writeln!(out, "  {word}: {}", example.text.replace('\n', " ⏎ "))?;
        }
    }
    Ok(())
}

fn test(files: &[PathBuf]) -> Result<Status> {
    let packs = if files.is_empty() { embedded::packs()? } else { read(files)? };
    let mut failures = 0;
    for error in packs.iter().flat_map(chrome::check) {
        say!("{error}");
        failures += 1;
    }
    let rules: usize = packs.iter().map(|pack| pack.rules.len()).sum();
    let examples: usize = packs.iter().flat_map(|pack| &pack.rules).map(|rule| rule.drop.len() + rule.keep.len()).sum();
    let [rules, examples, failed] = [(rules, "rule"), (examples, "example"), (failures, "failure")].map(|(n, of)| counted(n, of));
    writeln!(io::stdout().lock(), "{rules}, {examples}, {failed}").context("standard output")?;
    Ok(if failures == 0 { Status::Done } else { Status::Failed })
}
