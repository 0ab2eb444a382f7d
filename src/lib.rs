//! qingwen (清文, "clean text") turns scraped Chinese, Japanese and Korean text into clean UTF-8.
//!
//! Bytes become *text* once. Filters write *notes* about the text. Notes cut the text into *pieces*. Every output is a walk over
//! the pieces. The floors of the house, from below; a module imports only from floors below its own:
//!
//! | floor | modules | what |
//! | --- | --- | --- |
//! | 0 | [`text`] | what a character is; spans, lines, widths |
//! | 1 | [`note`] | what is said about a text: rules, notes, patches |
//! | 2 | [`source`] | bytes to text, and the way back |
//! | 3 | [`document`], [`rule`] | a text cut into lines; which rules work |
//! | 4 | [`filter`] | what filters say: repair, normalise, chrome, rejoin, placeholder |
//! | 5 | [`view`], [`ledger`] | what is shown of notes: findings and differences; the way back |
//! | 6 | [`clean`] | the pipeline: bytes to [`clean::Cleaned`] |
//! | 7 | [`batch`], [`config`] | many files; what is written down about how to clean them |
//! | 8 | `cli` | talks to people |
//!
//! ```
//! use qingwen::clean::{Cleaner, Options};
//!
//! let cleaner = Cleaner::new(Options::default()).expect("the default options are valid");
//! let cleaned = cleaner.clean("一行。\r\n".as_bytes()).expect("this is text");
//! assert_eq!(cleaned.source.label(), "utf-8");
//! ```

#![deny(missing_docs)]
#![forbid(unsafe_code)]

pub mod batch;
pub mod clean;
pub mod cli;
pub mod config;
pub mod document;
pub mod filter;
pub mod ledger;
pub mod note;
pub mod rule;
pub mod source;
pub mod text;
pub mod view;
