//! `qingwen man`: the manual page.

use std::io::{self, Write};

use anyhow::{Context, Result};
use clap::CommandFactory;

use super::command::Command;
use super::status::Status;

/// Print the manual page, for man(1).
#[derive(Debug, clap::Args)]
pub(super) struct Args {}

pub(super) fn run(_: &Args) -> Result<Status> {
    let mut page = Vec::new();
    clap_mangen::Man::new(Command::command()).render(&mut page).context("the manual page")?;
    io::stdout().lock().write_all(&page).context("standard output")?;
    Ok(Status::Done)
}
