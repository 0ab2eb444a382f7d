//! Cleaning: inputs in; clean text, files, differences or a report out.

mod apart;
mod batch;
mod mode;
mod print;
mod progress;
mod run;
mod target;
mod work;

use anyhow::Result;

use super::args::Args;
use super::dump;
use super::status::Status;
use mode::Mode;

pub(super) fn run(args: &Args) -> Result<Status> {
    if args.dump_config {
        return dump::run(args);
    }
    match Mode::of(args)? {
        Mode::Print(input) => print::run(args, &input),
        Mode::Batch(deed, paths) => batch::run(args, &deed, &paths),
    }
}
