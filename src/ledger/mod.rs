//! The ledger: what was done to a text, with all that is needed to undo it.
//!
//! A [`Record`] is about one input: the edits, by their place in the clean text, with the text that stood there; how the text was
//! encoded; and the bytes of every line that encoding again would not give back. So the clean text and its record are the input,
//! byte for byte, malformed sequences, mixed line ends and a missing last line end included. Hashes of both sides prove it.
//!
//! A ledger is a file of records, one JSON object a line.

mod coding;
mod hash;
mod name;
mod read;
mod record;
mod restore;

pub use name::Name;
pub use read::{ANY_MARK, MARK, read};
pub use record::{Bytes, Edit, Part, Raw, Record, Side};

/// Why a record does not give its input back.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The text is not the one that the record is about.
    #[error("was changed since it was cleaned")]
    Changed,
    /// The record contradicts itself.
    #[error("the ledger is damaged: {0}")]
    Damaged(String),
    /// A line of a ledger is no record.
    #[error("line {line} of the ledger is damaged: {reason}; without that line, the others can be read")]
    Line {
        /// The line, counted from 1.
        line: usize,
        /// What is wrong with it.
        reason: String,
    },
}
