//! Filtering: one input to standard output.

use std::io::{self, Read, Write};
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::args::{Args, Format};
use super::status::Status;
use crate::clean::Cleaner;
use crate::view::{FORMATS, findings};

pub(super) fn run(args: &Args) -> Result<Status> {
    let cleaner = Cleaner::new(args.cleaning.options())?;
    let path = match &args.paths[..] {
        [] => Path::new("-"),
        [path] => path,
        _ => bail!("several paths need one of --check, --diff, -w or -o DIR"),
    };
    let bytes = read(path)?;
    let name = if path == Path::new("-") { "<stdin>".into() } else { path.to_string_lossy() };
    let cleaned = cleaner.clean(&bytes).map_err(|refusal| anyhow::anyhow!("{name}: {refusal}"))?;
    let found = if args.quiet && !args.check && !args.strict { Vec::new() } else { findings(&cleaned.source, cleaned.notes()) };
    if !args.check {
        let mut out = io::stdout().lock();
        out.write_all(cleaned.text().as_bytes()).and_then(|()| out.flush()).context("standard output")?;
    }
    if !args.quiet {
        let format = FORMATS.iter().find(|format| format.name == if args.format == Format::Jsonl { "jsonl" } else { "text" });
        let write = format.context("no such format")?.write;
        if args.check {
            write(&mut io::stdout().lock(), &name, &found).context("standard output")?;
        } else {
            write(&mut io::stderr().lock(), &name, &found).context("standard error")?;
        }
    }
    let flagged = !found.is_empty() || cleaned.is_changed();
    Ok(if (args.check || args.strict) && flagged { Status::Found } else { Status::Done })
}

/// The bytes of a file, or of standard input where the path is `-`.
pub(super) fn read(path: &Path) -> Result<Vec<u8>> {
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).context("standard input")?;
        return Ok(bytes);
    }
    std::fs::read(path).with_context(|| path.display().to_string())
}
