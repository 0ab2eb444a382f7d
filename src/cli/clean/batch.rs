//! A batch: many inputs, worked on by several threads, taken up in one order.

use std::num::NonZero;
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow, bail};

use super::apart;
use super::mode::Deed;
use super::print;
use super::run::Run;
use super::target::targets;
use super::work::{Job, work};
use crate::batch::{Found, Walk, in_order};
use crate::cli::args::Args;
use crate::cli::baseline::Baseline;
use crate::cli::input::{Input, shown};
use crate::cli::settings::Settings;
use crate::cli::status::Status;

pub(super) fn run(args: &Args, deed: &Deed, paths: &[PathBuf]) -> Result<Status> {
    let (found, unreadable) = find(args, deed, paths)?;
    let named = |path: &Path| Input::named(path, args.stdin_filename.as_deref());
    if let (Deed::Print, [path], []) = (deed, paths, &found[..]) {
        return print::as_it_is(&named(path));
    }
    let mut settings = Settings::of(args);
    let chosen = found.iter().map(|found| settings.choose(&found.path)).collect::<Result<Vec<_>>>()?;
    // What is read to know how to clean is no text to clean, unless somebody says so.
    let is_text = |(file, _): &(Found, usize)| file.is_named || !settings.is_read_from(&file.path);
    let (found, chosen): (Vec<_>, Vec<_>) = found.into_iter().zip(chosen).filter(is_text).unzip();
    let targets = targets(deed, &found)?;
    apart::check_targets(args, &targets)?;
    if let Some(target) = targets.iter().flatten().find(|target| settings.is_read_from(target)) {
        bail!("{}: says how texts are cleaned, and clean text would be written over it: name another file", shown(target));
    }
    let baseline = Baseline::new(args)?;
    let jobs = found.iter().zip(targets).zip(chosen).map(|((found, target), chosen)| Job {
        input: match found.below {
            Some(_) => Input::File(found.path.clone()),
            None => named(&found.path),
        },
        target,
        named: found.is_named,
        cleaner: settings.cleaner(chosen),
        baseline: &baseline,
    });
    let jobs: Vec<_> = jobs.collect();

    let mut run = Run::start(args, deed, jobs.len(), &settings.rules())?;
    if jobs.is_empty() && unreadable.is_empty() {
        run.say(&format!("qingwen: {}", no_file(args)));
    }
    for error in unreadable {
        run.fail(&anyhow!(error));
    }
    let pen = run.pen();
    let ledger = run.ledger_folder();
    let threads =
        NonZero::new(args.threads).or_else(|| std::thread::available_parallelism().ok()).unwrap_or(NonZero::<usize>::MIN);
    let done = in_order(
        &jobs,
        threads,
        |job| work(args, deed, pen, ledger.as_deref(), job),
        |job, result| match result {
            Some(Ok(outcome)) => run.take(job, outcome),
            Some(Err(error)) => {
                run.fail(&error);
                Ok(())
            }
            None => {
                let name = shown(job.input.path());
                run.fail(&anyhow!("{name}: qingwen failed on it, which is a fault of qingwen; it was left as it is"));
                Ok(())
            }
        },
    );
    let ended = done.and_then(|()| run.commit()).and_then(|()| baseline.finish());
    run.end(ended, baseline.summary())
}

/// The files to clean, and what could not be read; not standard input, where the name that it goes by is passed over.
fn find(args: &Args, deed: &Deed, paths: &[PathBuf]) -> Result<(Vec<Found>, Vec<ignore::Error>)> {
    let folder = if let Deed::Below(folder) = deed { Some(folder) } else { None };
    let own = folder.into_iter().chain(&args.ledger).chain(&args.report).chain(&args.baseline).cloned().collect();
    let (mut found, unreadable) = Walk { own, ..args.walk() }.find(paths)?;
    if let Some(name) = &args.stdin_filename
        && args.walk().passes_over(name)?
    {
        found.retain(|found| found.below.is_some() || found.path != Path::new("-"));
    }
    Ok((found, unreadable))
}

/// Why nothing happens. Nothing went wrong; but whoever mistyped a folder wants to know.
fn no_file(args: &Args) -> String {
    let named = args.paths.iter().map(|path| shown(path)).collect::<Vec<_>>().join(", ");
    match &args.file_list {
        Some(list) if args.paths.is_empty() => format!("{}: no file to clean is named there", shown(list)),
        None if args.paths.is_empty() => "standard input: passed over, since an ignore file or --exclude names it".to_owned(),
        _ => format!(
            "{named}: no file to clean was found; hidden files, symbolic links, and what an ignore file or --exclude names, are passed over"
        ),
    }
}
