//! The document as a whole: what was lost before the text came to us. Only flags; what is gone cannot be put back.

mod cut_off;
mod lost_character;

use super::{Filter, Reason};
use crate::document::Document;
use crate::note::{Note, Rule};
use crate::text::Span;

static CUT_OFF: Rule = Rule::new("document/cut-off", "the text breaks off in mid-sentence");
static LOST_CHARACTER: Rule = Rule::new("document/lost-character", "a character seems to be lost here");

/// The filter.
#[derive(Debug, Default)]
pub struct Whole;

impl Filter for Whole {
    fn name(&self) -> &'static str {
        "document"
    }

    fn rules(&self) -> Vec<&Rule> {
        vec![&CUT_OFF, &LOST_CHARACTER]
    }

    fn edits(&self) -> bool {
        false
    }

    fn annotate<'r>(&'r self, document: &Document<'_>, notes: &mut Vec<Note<'r>>) {
        notes.extend(cut_off::find(document));
        notes.extend(lost_character::find(document));
    }

    fn explain(&self, document: &Document<'_>, within: Span, reasons: &mut Vec<Reason>) {
        let mut notes = Vec::new();
        self.annotate(document, &mut notes);
        notes.retain(|note| note.span.start <= within.end && note.span.end >= within.start);
        reasons.extend(notes.into_iter().map(|note| Reason {
            span: note.span,
            rule: note.rule.name.to_string(),
            verdict: "flagged".to_owned(),
            evidence: vec![(note.message().to_owned(), 0)],
        }));
    }
}
