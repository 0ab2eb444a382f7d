//! `qingwen man`: the manual pages, one for the program and one for each of its commands.

use std::io::{self, Write};

use anyhow::{Context, Result};
use clap::CommandFactory;

use super::command::Command;
use super::status::Status;

/// Print a manual page, for man(1).
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The command that it is about, as `restore` or `rules test`; the program without.
    command: Vec<String>,
}

pub(super) fn run(args: &Args) -> Result<Status> {
    io::stdout().lock().write_all(&page(&args.command)?).context("standard output")?;
    Ok(Status::Done)
}

/// The page of the command that is named so.
fn page(names: &[String]) -> Result<Vec<u8>> {
    let mut program = Command::command();
    // Built, a command knows its full name.
    program.build();
    let source = program.render_version();
    let mut command = &program;
    for name in names {
        let whole = command.get_bin_name().unwrap_or("qingwen");
        let missing = || format!("{name} is no command of {whole}: see {whole} --help");
        command = command.find_subcommand(name).with_context(missing)?;
    }
    let mut page = Vec::new();
    clap_mangen::Man::new(command.clone()).source(source.trim_end()).render(&mut page).context("the manual page")?;
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_that_a_page_refers_to_can_be_printed() {
        let mut pages = 0;
        let mut open = vec![Vec::new()];
        while let Some(names) = open.pop() {
            let text = String::from_utf8(page(&names).expect("it is a command")).expect("a page is text");
            let title = format!(".TH qingwen{} 1", names.iter().map(|name| format!("-{name}")).collect::<String>());
            assert!(text.contains(&title), "{title}");
            let referred = text.lines().filter_map(|line| line.strip_suffix("(1)")?.strip_prefix("qingwen\\-"));
            open.extend(referred.filter(|name| !name.contains(' ')).map(|name| name.split("\\-").map(String::from).collect()));
            pages += 1;
        }
        assert!(pages > 9, "{pages} pages");
    }
}
