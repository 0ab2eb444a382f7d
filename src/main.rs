//! The `qingwen` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    qingwen::cli::main()
}
