//! A batch: many files, found in folders, worked on by several threads, written back safely.
//!
//! Knows of files and threads, not of cleaning.

mod ignored;
mod journal;
mod order;
mod walk;
mod write;

pub use journal::Journal;
pub use order::in_order;
pub use walk::{Found, Walk};
pub use write::{Draft, Guard, Stamp, first_link, is_draft, leads_to};
