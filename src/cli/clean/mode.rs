//! The mode: what becomes of clean text, and of which inputs.

use std::io::{self, IsTerminal};
use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use anyhow::{Result, bail};
use clap::CommandFactory;

use super::apart;
use crate::cli::args::{Args, Format};
use crate::cli::command::Command;
use crate::cli::input::{self, Input, shown};

/// What the arguments ask for.
pub(super) enum Mode {
    /// One input, printed.
    Print(Input),
    /// Any number of inputs, and what is done with each.
    Batch(Deed, Vec<PathBuf>),
}

/// What is done with each input of a batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Deed {
    /// Reported on.
    Check,
    /// Compared with its clean text.
    Diff,
    /// Rewritten.
    Write,
    /// Printed, one input alone.
    Print,
    /// Written to this file, one input alone.
    Into(PathBuf),
    /// Written to this folder, which mirrors the one it was found in.
    Below(PathBuf),
}

impl Mode {
    pub(super) fn of(args: &Args) -> Result<Self> {
        let mut paths = args.paths.clone();
        if let Some(list) = &args.file_list {
            paths.extend(input::listed(list)?);
        }
        apart::check(args, &paths)?;
        let named = args.file_list.is_none() && paths.is_empty();
        if named {
            if io::stdin().is_terminal() && !args.write && !args.quiet {
                say!("qingwen: reads what is typed, up to Ctrl-D; --help says what else it can do");
            }
            paths.push("-".into());
        }
        let deed = if args.check {
            Deed::Check
        } else if args.diff {
            Deed::Diff
        } else if args.write {
            Deed::Write
        } else if let Some(target) = args.output.as_deref().filter(|target| *target != Path::new("-")) {
            output(target, &paths)?
        } else {
            if let Some(path) = paths.first().filter(|path| !path.exists() && *path != Path::new("-"))
                && let Some(command) = nearest_command(path)
            {
                bail!("{}: there is no such file; is {command} meant?", shown(path));
            }
            return match &paths[..] {
                // A list that names nothing leaves nothing to do.
                [] => Ok(Self::Batch(Deed::Check, paths)),
                [path, ..] if args.jsonl.is_some() && (paths.len() > 1 || path.is_dir()) => {
                    let name = shown(path);
                    bail!("{name}: --jsonl reads one file of records, or standard input: cat FILES | qingwen --jsonl FIELD")
                }
                _ if args.jsonl.is_some() && !matches!(args.format, None | Some(Format::Text | Format::Jsonl)) => {
                    bail!(
                        "--format tells the places of files there, and --jsonl cleans records: text and jsonl tell the number of each"
                    )
                }
                [path] if path.is_dir() => {
                    bail!("{}: is a folder: say what to do with it, --check, --diff, -w or -o DIR", shown(path))
                }
                [path] if args.ledger.is_none() => Ok(Self::Print(Input::named(path, args.stdin_filename.as_deref()))),
                [_] => Ok(Self::Batch(Deed::Print, paths)),
                [first, ..] if args.cleaning.mark.is_some() && !first.exists() => {
                    let name = shown(first);
                    bail!("{name}: is no file; if it is the pattern of marks, it follows an equals sign: --mark='{name}'")
                }
                _ => bail!("several paths: say what to do with them, --check, --diff, -w or -o DIR; only one can be printed"),
            };
        };
        if deed == Deed::Write && paths.iter().any(|path| path == Path::new("-")) {
            bail!("standard input cannot be written back: -w needs a path");
        }
        Ok(Self::Batch(deed, paths))
    }
}

/// A file, for one file that goes to one file; otherwise a folder.
fn output(target: &Path, paths: &[PathBuf]) -> Result<Deed> {
    let is_folder = target.is_dir() || target.as_os_str().to_string_lossy().ends_with(MAIN_SEPARATOR);
    match paths {
        [path] if !path.is_dir() && !is_folder => return Ok(Deed::Into(target.to_owned())),
        _ if is_folder => {}
        _ if target.exists() => {
            bail!("{}: is a file, and several texts need a folder: -o DIR", shown(target));
        }
        // Who names a text means one: a folder of that name would not be what was asked for.
        _ if is_named_like(target, paths) => {
            bail!("{0}: several texts go to a folder; if that is to be its name, end it with a slash: -o {0}/", shown(target));
        }
        _ => {}
    }
    Ok(Deed::Below(target.to_owned()))
}

/// The subcommand that somebody may have meant by a word that is no file.
fn nearest_command(word: &Path) -> Option<String> {
    let word = word.to_str()?;
    if word == "help" {
        return Some("--help".into());
    }
    let command = Command::command();
    let names = command.get_subcommands().map(clap::Command::get_name);
    let near = names.map(|name| (strsim::damerau_levenshtein(word, name), name)).filter(|(slips, _)| *slips <= 2).min()?;
    (word.len() > 3).then(|| format!("'qingwen {}'", near.1))
}

/// Whether a path ends as one of the files among `paths` does.
fn is_named_like(target: &Path, paths: &[PathBuf]) -> bool {
    target.extension().is_some_and(|ending| paths.iter().any(|path| path.extension() == Some(ending) && !path.is_dir()))
}
