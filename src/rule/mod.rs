//! Rules as users meet them: packs of chrome rules, written as TOML, and the choice of rules by name.

pub mod embedded;
pub mod pack;
mod selection;

pub use pack::{Pack, PackError};
pub use selection::{Selection, nearest};
