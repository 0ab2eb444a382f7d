//! Explaining: why each filter judged a place as it did.

use super::Cleaner;
use super::settle::{Witness, settle};
use crate::document::Document;
use crate::filter::{Filter, Reason};
use crate::note::Patch;
use crate::source::Source;
use crate::text::Span;

/// Collects the reasons of every filter about one place of the first text.
struct Inquiry {
    /// The place, in the first text.
    within: Span,
    /// Reasons at their places in the first text.
    reasons: Vec<Reason>,
}

impl Witness for Inquiry {
    fn see(&mut self, filter: &dyn Filter, view: &Document<'_>, so_far: &Patch<'_>) {
        let mut reasons = Vec::new();
        filter.explain(view, so_far.carry(self.within), &mut reasons);
        reasons.sort_by_key(|reason| reason.span.start);
        let spans: Vec<_> = so_far.trace(reasons.iter().map(|reason| reason.span)).collect();
        for (reason, span) in reasons.into_iter().zip(spans) {
            let reason = Reason { span, ..reason };
            if !self.reasons.contains(&reason) {
                self.reasons.push(reason);
            }
        }
    }
}

impl Cleaner {
    /// Why the text of `source` is cleaned as it is in the span `within`: the decisions of every filter about that place, those
    /// that leave it alone included, in the order in which they are taken.
    #[must_use]
    pub fn explain(&self, source: &Source<'_>, within: Span) -> Vec<Reason> {
        let mut inquiry = Inquiry { within, reasons: Vec::new() };
        settle(self, &source.text, &mut inquiry);
        inquiry.reasons
    }
}
