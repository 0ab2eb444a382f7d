//! Chrome.

use super::Filter;
use crate::document::Document;
use crate::note::{Note, Rule};

/// The filter.
#[derive(Debug, Default)]
pub struct Chrome;

impl Filter for Chrome {
    fn name(&self) -> &'static str {
        "chrome"
    }

    fn rules(&self) -> Vec<&Rule> {
        Vec::new()
    }

    fn annotate<'r>(&'r self, _document: &Document<'_>, _notes: &mut Vec<Note<'r>>) {}
}
