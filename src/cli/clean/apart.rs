//! Apart: no file that a run writes is one that it was told to read, or writes for another reason.
//!
//! What it comes upon in folders is guarded where it is written: a report replaces nothing but a report, a ledger goes on with
//! nothing but a ledger, and clean text has targets of its own.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::cli::args::Args;
use crate::cli::input::shown;

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
    for (at, (what, path)) in written.iter().enumerate() {
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

/// What to do instead.
const NAME_ANOTHER: &str = ": name another file";

/// What texts become.
const CLEAN: &str = "the clean text";

/// The files that a run writes, by what they are.
fn written<'a>(args: &'a Args, output: Option<&'a Path>) -> Vec<(&'static str, &'a Path)> {
    let baseline = args.baseline.as_deref().filter(|_| args.write_baseline);
    let all = [
        ("the report", args.report.as_deref()),
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

/// Whether two paths lead to the same regular file, or to the same file that is not there yet.
fn is_same(one: &Path, two: &Path) -> bool {
    match (one.canonicalize(), two.canonicalize()) {
        (Ok(a), Ok(b)) => a == b && a.is_file(),
        (Err(_), Err(_)) => one == two,
        _ => false,
    }
}
