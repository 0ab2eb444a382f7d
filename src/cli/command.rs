//! The command: cleaning, which needs no name, and the subcommands, which have one.

use anyhow::Result;
use clap::{ColorChoice, Parser, Subcommand};

use super::args::Args;
use super::status::Status;
use super::{clean, completions, detect, explain, learn, man, restore, rules, verify};

/// Clean UTF-8 from scraped Chinese, Japanese and Korean text.
///
/// A path that is named like a subcommand is reached as ./NAME, or after --.
#[derive(Debug, Parser)]
#[command(
    name = "qingwen",
    version,
    max_term_width = 100,
    args_conflicts_with_subcommands = true,
    args_override_self = true,
    after_help = ENDS,
    disable_help_subcommand = true
)]
pub struct Command {
    #[command(subcommand)]
    subcommand: Option<Sub>,
    #[command(flatten)]
    args: Args,
    /// When to use colour.
    #[arg(long, value_name = "WHEN", default_value = "auto", global = true, help_heading = "Report")]
    color: ColorChoice,
}

const ENDS: &str = "Exit status: 0 cleaned, or nothing to do; 1 --check or --diff found something (with --strict, any mode); \
    2 bad usage, or an input that is missing, unreadable, binary or refused.";

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
    Restore: restore,
    Verify: verify,
    Rules: rules,
    Learn: learn,
    Completions: completions,
    Man: man,
}

impl Command {
    /// Tells every stream when to use colour.
    pub(super) fn choose_color(&self) {
        let choice = match self.color {
            ColorChoice::Auto => anstream::ColorChoice::Auto,
            ColorChoice::Always => anstream::ColorChoice::Always,
            ColorChoice::Never => anstream::ColorChoice::Never,
        };
        choice.write_global();
    }

    /// How it ends where the reader of its output went away: a check or a difference that was cut short cannot say that all is clean,
    /// nor can a strict run.
    pub(super) fn when_unheard(&self) -> Status {
        let finds = self.subcommand.is_none() && (self.args.check || self.args.diff || self.args.strict);
        if finds { Status::Found } else { Status::Done }
    }

    pub(super) fn run(&self) -> Result<Status> {
        self.subcommand.as_ref().map_or_else(|| clean::run(&self.args), Sub::run)
    }
}
