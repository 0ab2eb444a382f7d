//! `qingwen completions`: what a shell needs to complete the command line.

use std::io::{self, Write};

use anyhow::{Context, Result};
use clap::CommandFactory;
use clap_complete::Shell;

use super::command::Command;
use super::status::Status;

/// Print the completions of a shell.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The shell.
    shell: Shell,
}

pub(super) fn run(args: &Args) -> Result<Status> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Command::command(), "qingwen", &mut script);
    io::stdout().lock().write_all(&script).context("standard output")?;
    Ok(Status::Done)
}
