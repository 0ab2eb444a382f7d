//! Filters: each reads a document and writes notes about it.
//!
//! A filter never changes text, never reads what another filter noted, and cannot fail. The pipeline, in order, is in
//! `clean`; a filter is added there and nowhere else.

pub mod chrome;
pub mod document;
pub mod mojibake;
pub mod normalise;
pub mod placeholder;
pub mod rejoin;
mod remit;

use crate::document::Document;
use crate::note::{Note, Rule};
use crate::text::Span;

/// One stage of judging.
pub trait Filter: Send + Sync {
    /// The first part of the names of its rules.
    fn name(&self) -> &'static str;

    /// Every rule that its notes may carry.
    fn rules(&self) -> Vec<&Rule>;

    /// Whether it edits; one that only flags looks once, at the clean text.
    fn edits(&self) -> bool {
        true
    }

    /// Whether nothing in `document` can concern it, now or later: what it looks for begins with single characters, and none of
    /// them stands there. That stays so while other filters only take text away, or put in spaces and line feeds, so it need not be
    /// asked to [`Filter::annotate`] such a text.
    fn is_idle(&self, _document: &Document<'_>) -> bool {
        false
    }

    /// Whether it judges every line by itself, whatever stands around it: a line that it left alone need not be judged again.
    fn is_by_line(&self) -> bool {
        false
    }

    /// Writes what it has to say about `document` to the end of `notes`.
    ///
    /// Edits need not be sorted; where two overlap, see [`crate::note::Patch::new`].
    fn annotate<'r>(&'r self, document: &Document<'_>, notes: &mut Vec<Note<'r>>);

    /// Says why `document` was judged as it was between the two bytes of `within`: every decision that touches the place, those
    /// that left the text alone included. Judges again and may take its time; only people who ask are waiting.
    fn explain(&self, _document: &Document<'_>, _within: Span, _reasons: &mut Vec<Reason>) {}
}

/// Why a place was judged as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The place, in bytes of the document.
    pub span: Span,
    /// The name of the rule.
    pub rule: String,
    /// What was decided, in a word or two: joined, kept, dropped, acquitted, left unsure.
    pub verdict: String,
    /// The pieces of evidence in words, each with its points; 0 where a single fact decides.
    pub evidence: Vec<(String, i32)>,
}
