//! The command: cleaning, which needs no name, and the subcommands, which have one.

use anyhow::Result;
use clap::{Parser, Subcommand};

use super::args::Args;
use super::status::Status;
use super::{completions, detect, explain, filter, man};

/// Clean UTF-8 from scraped Chinese, Japanese and Korean text.
///
/// A path that is named like a subcommand is reached as ./NAME, or after --.
#[derive(Debug, Parser)]
#[command(
    name = "qingwen",
    version,
    max_term_width = 100,
    args_conflicts_with_subcommands = true,
    disable_help_subcommand = true
)]
pub struct Command {
    #[command(subcommand)]
    subcommand: Option<Sub>,
    #[command(flatten)]
    args: Args,
}

/// Names the subcommands: `Name: module`, where the module has `Args` and `run(&Args) -> Result<Status>`.
macro_rules! subcommands {
    ($($name:ident: $module:ident),* $(,)?) => {
        #[derive(Debug, Subcommand)]
        enum Sub {
            $($name($module::Args),)*
        }

        impl Sub {
            fn run(&self) -> Result<Status> {
                match self {
                    $(Self::$name(args) => $module::run(args),)*
                }
            }
        }
    };
}

subcommands! {
    Detect: detect,
    Explain: explain,
    Completions: completions,
    Man: man,
}

impl Command {
    pub(super) fn run(&self) -> Result<Status> {
        self.subcommand.as_ref().map_or_else(|| filter::run(&self.args), Sub::run)
    }
}
