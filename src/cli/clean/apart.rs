//! Apart: no file that a run writes is one that it was told to read, or writes for another reason.
//!
//! What it comes upon in folders is guarded where it is written: a report replaces nothing but a report, a ledger goes on with
//! nothing but a ledger, and clean text has targets of its own.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use same_file::Handle;

use crate::batch::leads_to;
use crate::cli::args::Args;
use crate::cli::input::{is_standard, shown, standard_output};

/// Refuses arguments under which the report, the ledger, the baseline or the clean text would take the place of what is read, or of
/// each other.
///
/// # Errors
///
/// Names the file and what it was to be at once.
pub(super) fn check(args: &Args, inputs: &[PathBuf]) -> Result<()> {
    let output = args.output.as_deref().filter(|output| !output.is_dir() && *output != Path::new("-"));
    if let Some(output) = output
        && output.exists()
        && !output.is_file()
    {
        bail!("{}: is not a file that can be replaced: leave out -o and redirect standard output", shown(output));
    }
    let written = written(args, output);
    let reads_stdin =
        inputs.is_empty() && args.file_list.is_none() || inputs.iter().chain(&args.file_list).any(|path| path == Path::new("-"));
    let is_stdin = |path: &PathBuf| path == Path::new("-");
    if args.file_list.as_ref().is_some_and(is_stdin) && inputs.iter().any(is_stdin) {
        bail!("-: standard input cannot be both a text and the list of texts");
    }
    check_standard_output(args, inputs, reads_stdin)?;
    for (at, (what, path)) in written.iter().enumerate() {
        if *path == Path::new("-") {
            bail!("-: {what} takes a file: name one, ./- if that is its name");
        }
        if is_standard(Handle::stdout(), path) {
            bail!("{}: is standard output, and {what} would be written to it{NAME_ANOTHER}", shown(path));
        }
        if reads_stdin && is_standard(Handle::stdin(), path) {
            bail!("{}: is read as standard input, and {what} would be written over it{NAME_ANOTHER}", shown(path));
        }
        if let Some((other, _)) = written[..at].iter().find(|(_, other)| is_same(path, other)) {
            bail!("{}: cannot be both {other} and {what}", shown(path));
        }
        let hint = if *what == CLEAN { ", which is what -w does" } else { NAME_ANOTHER };
        if inputs.iter().any(|input| is_same(path, input)) {
            bail!("{}: is read, and {what} would be written over it{hint}", shown(path));
        }
        if read_besides(args).any(|other| is_same(path, other)) {
            bail!("{}: is read, and {what} would be written over it{NAME_ANOTHER}", shown(path));
        }
    }
    Ok(())
}

/// Refuses inputs that are standard output too: the shell has emptied them, or what is written would be read again.
fn check_standard_output(args: &Args, inputs: &[PathBuf], reads_stdin: bool) -> Result<()> {
    let Some((stdout, file)) = standard_output() else { return Ok(()) };
    let from_stdin = (reads_stdin && Handle::stdin().is_ok_and(|stdin| stdin == stdout)).then(|| "standard input".to_owned());
    let is_it = |input: &&PathBuf| Handle::from_path(input).is_ok_and(|input| input == stdout);
    let Some(name) = from_stdin.or_else(|| inputs.iter().find(is_it).map(|input| shown(input))) else { return Ok(()) };
    let harm = if file.len() == 0 { "which emptied it" } else { "which would add to it while it is read" };
    let hint = if args.jsonl.is_some() { "" } else { ", or use -w" };
    bail!("{name}: is standard output too, {harm}: write elsewhere{hint}");
}

/// What to do instead.
const NAME_ANOTHER: &str = ": name another file";

/// What texts become.
const CLEAN: &str = "the clean text";

/// The files that a run writes, by what they are.
fn written<'a>(args: &'a Args, output: Option<&'a Path>) -> Vec<(&'static str, &'a Path)> {
    let baseline = args.baseline.as_deref().filter(|_| args.write_baseline);
    let all = [
        ("the report", args.report.as_deref().filter(|path| *path != Path::new("-"))),
        ("the ledger", args.ledger.as_deref()),
        ("the baseline", baseline),
        (CLEAN, output),
    ];
    all.into_iter().filter_map(|(what, path)| Some((what, path?))).collect()
}

/// The files that a run reads besides the texts.
fn read_besides(args: &Args) -> impl Iterator<Item = &Path> {
    let baseline = args.baseline.as_deref().filter(|_| !args.write_baseline);
    let packs = args.cleaning.packs.iter().map(|pack| Path::new(&pack.file));
    packs.chain(args.file_list.as_deref()).chain(args.cleaning.config.as_deref()).chain(baseline)
}

/// Whether two paths lead to the same regular file, by whatever links, or to the same file that is not there yet.
fn is_same(one: &Path, two: &Path) -> bool {
    let is_one_file = || one.is_file() && same_file::is_same_file(one, two).unwrap_or(false);
    let is_one_place = || !one.exists() && leads_to(one) == leads_to(two);
    is_one_file() || is_one_place()
}

/// Refuses targets of clean text that are to be something else too.
///
/// # Errors
///
/// Names the file and what it was to be at once.
pub(super) fn check_targets(args: &Args, targets: &[Option<PathBuf>]) -> Result<()> {
    let others: Vec<_> = written(args, None).into_iter().map(|(what, path)| (what, path, leads_to(path))).collect();
    for target in targets.iter().flatten() {
        // A look at the name spares one at the disk for most files of a folder.
        let may_be = |(_, path, place): &&(_, &Path, PathBuf)| {
            let name = target.file_name();
            path.file_name() == name || place.file_name() == name || target.is_symlink()
        };
        if let Some((what, ..)) = others.iter().filter(may_be).find(|(_, path, _)| is_same(target, path)) {
            bail!("{}: cannot be both {what} and {CLEAN}", shown(target));
        }
    }
    Ok(())
}
