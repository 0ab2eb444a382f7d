//! The command line: arguments in, streams and an exit status out.

/// Says something on standard error. Where nothing can be written there, nobody is left to be told.
macro_rules! say {
    ($($words:tt)*) => {{
        use std::io::Write as _;
        let _unheard = writeln!(anstream::stderr(), $($words)*);
    }};
}

mod args;
mod baseline;
mod clean;
mod command;
mod completions;
mod counted;
mod detect;
mod dump;
mod explain;
mod input;
mod interrupt;
mod judgement;
mod learn;
mod man;
mod own;
mod records;
mod report;
mod restore;
mod rules;
mod settings;
mod status;
mod stream;
mod undo;
mod verify;

use std::process::ExitCode;

use clap::Parser;

pub use args::Args;
pub use status::Status;

/// Runs the command with the arguments of the process.
#[must_use]
pub fn main() -> ExitCode {
    let command = command::Command::parse();
    command.choose_color();
    match command.run() {
        Ok(status) => status.into(),
        Err(error) if is_closed_pipe(&error) => command.when_unheard().into(),
        Err(error) => {
            say!("qingwen: {error:#}");
            Status::Failed.into()
        }
    }
}

/// Whether the reader of our output went away: no failure of ours.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| cause.downcast_ref::<std::io::Error>().is_some_and(|e| e.kind() == std::io::ErrorKind::BrokenPipe))
}
