//! Normalise.

use super::Filter;
use crate::document::Document;
use crate::note::{Note, Rule};

/// The filter.
#[derive(Debug, Default)]
pub struct Normalise;

impl Filter for Normalise {
    fn name(&self) -> &'static str {
        "normalise"
    }

    fn rules(&self) -> Vec<&Rule> {
        Vec::new()
    }

    fn annotate<'r>(&'r self, _document: &Document<'_>, _notes: &mut Vec<Note<'r>>) {}
}
