//! The exit status.

use std::process::ExitCode;

/// How a run ended. Ordered: the worst of several files is the status of the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Cleaned, or nothing to do: 0.
    Done,
    /// A check found something: 1.
    Found,
    /// Bad usage or configuration, or an input that could not be read: 2.
    Failed,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(status as u8)
    }
}
