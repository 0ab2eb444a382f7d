//! Progress: how far a long run is, for somebody who waits at a terminal.

use std::io::{self, IsTerminal};

use indicatif::{HumanBytes, ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::cli::args::{Args, When};

/// Columns that all there is to say may take.
const WHOLE: u16 = 78;

/// The progress of a run; shows nothing where nobody looks.
pub(super) struct Progress {
    bar: ProgressBar,
    bytes: u64,
}

impl Progress {
    pub(super) fn new(args: &Args, files: usize) -> Self {
        let shown = match args.progress {
            When::Auto => files > 1 && !args.quiet && io::stderr().is_terminal(),
            When::Always => true,
            When::Never => false,
        };
        let target = if shown { ProgressDrawTarget::stderr_with_hz(10) } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(Some(files as u64), target);
        let columns = terminal_size::terminal_size_of(io::stderr()).map_or(0, |(width, _)| width.0);
        // A line that does not fit is drawn anew below itself each time.
        let template =
            if columns < WHOLE { "{pos}/{len} files, {eta} left" } else { "{bar:20} {pos}/{len} files, {msg}, {eta} left" };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        Self { bar, bytes: 0 }
    }

    /// One more file of `len` bytes is done.
    pub(super) fn step(&mut self, len: usize) {
        self.bytes += len as u64;
        if !self.bar.is_hidden() {
            let seconds = self.bar.elapsed().as_secs_f64().max(0.001);
            #[expect(
                clippy::cast_precision_loss,
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "shown, not counted on"
            )]
            let rate = (self.bytes as f64 / seconds) as u64;
            self.bar.set_message(format!("{}, {}/s", HumanBytes(self.bytes), HumanBytes(rate)));
        }
        self.bar.inc(1);
    }

    /// Does something that writes to the terminal.
    pub(super) fn suspend<R>(&self, write: impl FnOnce() -> R) -> R {
        self.bar.suspend(write)
    }

    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
