//! Explaining: why each filter judged a place as it did.
//!
//! Filters say what they decided each time they looked; what counts is what became of the text. So a decision stands if it was
//! carried out, or if it was the last that its filter took; and what was done without a word is told from the edit itself. What is
//! kept at every look, or found at one and not sure enough to be done, is so for the reason of the first: the text had not been
//! cleaned of what that rests on.

use super::settle::{Witness, settle};
use super::{Cleaner, reading};
use crate::document::Document;
use crate::filter::{Filter, Reason};
use crate::note::{Action, Confidence, Note, Patch};
use crate::source::Source;
use crate::text::Span;

/// The verdicts that change the text, if they are carried out.
const EDITS: [&str; 3] = ["dropped", "joined", "broken"];

/// What the verdicts begin with that leave the text alone.
const KEPT: &str = "kept";

/// Collects the reasons of every filter about one place of the first text.
struct Inquiry {
    /// The place, in the first text.
    within: Span,
    /// Reasons at their places in the first text.
    reasons: Vec<Reason>,
}

impl Witness for Inquiry {
    fn see(&mut self, filter: &dyn Filter, view: &Document<'_>, so_far: &Patch<'_>) {
        let within = so_far.carry(self.within);
        if within.is_empty() && !self.within.is_empty() {
            return;
        }
        let mut reasons = Vec::new();
        filter.explain(view, within, &mut reasons);
        reasons.sort_by_key(|reason| reason.span.start);
        let spans: Vec<_> = so_far.trace(reasons.iter().map(|reason| reason.span)).collect();
        let (done, earlier): (Vec<_>, Vec<_>) =
            self.reasons.drain(..).partition(|reason| EDITS.contains(&&*reason.verdict) && is_made(so_far, reason));
        let of_filter = |reason: &Reason| stage(&reason.rule) == filter.name();
        let is_done = |span: Span| done.iter().any(|reason| of_filter(reason) && meet(reason.span, span));
        let later: Vec<_> = reasons.into_iter().zip(spans).map(|(reason, span)| Reason { span, ..reason }).collect();
        let is_undone = |old: &Reason| old.verdict.starts_with(KEPT) || EDITS.contains(&&*old.verdict);
        let is_kept_again = |new: &Reason| {
            new.verdict.starts_with(KEPT)
                && earlier.iter().any(|old| is_undone(old) && old.rule == new.rule && meet(old.span, new.span))
        };
        let later: Vec<_> = later.into_iter().filter(|reason| !is_done(reason.span) && !is_kept_again(reason)).collect();
        let is_judged_again = |old: &Reason| of_filter(old) && later.iter().any(|new| meet(new.span, old.span));
        let earlier: Vec<_> = earlier.into_iter().filter(|old| !is_judged_again(old)).collect();
        self.reasons = [done, earlier, later].concat();
    }
}

impl Cleaner {
    /// Why the text of `source` is cleaned as it is in the span `within`: the decisions of every filter about that place, those
    /// that leave it alone included, in the order in which they are taken.
    #[must_use]
    pub fn explain(&self, source: &Source<'_>, within: Span) -> Vec<Reason> {
        let mut inquiry = Inquiry { within, reasons: Vec::new() };
        let settled = settle(self, &source.text, &mut inquiry);
        let Inquiry { mut reasons, .. } = inquiry;
        let read = reading::notes(source);
        let left: Vec<_> = read.iter().chain(settled.left.iter().filter(|note| !reading::is_said(source, note))).collect();
        for reason in reasons.iter_mut().filter(|reason| EDITS.contains(&&*reason.verdict) && !is_made(&settled.patch, reason)) {
            leave(reason, &left);
        }
        for note in settled.patch.edits().iter().chain(left).filter(|note| meet(note.span, within)) {
            let is_about = |reason: &Reason| stage(&reason.rule) == stage(&note.rule.name) && meet(reason.span, note.span);
            if reasons.iter().any(|reason| is_about(reason) && (reason.rule == note.rule.name || is_decided(reason))) {
                continue;
            }
            if matches!(note.action, Action::Break(_) | Action::Join { .. }) {
                // Who kept a line end here looked at the one that this edit put.
                reasons.retain(|reason| !is_about(reason));
            }
            reasons.push(told(note, self.options.level));
        }
        reasons
    }
}

/// Whether a verdict says what becomes of a place, rather than that it was looked at.
fn is_decided(reason: &Reason) -> bool {
    EDITS.contains(&&*reason.verdict) || reason.verdict == "reported" || reason.verdict.starts_with("flagged")
}

/// The first part of the name of a rule, which its filter goes by.
fn stage(rule: &str) -> &str {
    rule.split('/').next().unwrap_or(rule)
}

/// Whether the filter that gave a reason edited the place.
fn is_made(patch: &Patch<'_>, reason: &Reason) -> bool {
    patch.edits().iter().any(|edit| stage(&edit.rule.name) == stage(&reason.rule) && meet(edit.span, reason.span))
}

/// Whether two spans have a byte in common, or one that is empty stands in the other.
fn meet(one: Span, two: Span) -> bool {
    one.start < two.end.max(two.start + 1) && two.start < one.end.max(one.start + 1)
}

/// Turns a verdict that was not carried out into what became of it.
fn leave(reason: &mut Reason, left: &[&Note<'_>]) {
    let mut notes = left.iter().filter(|note| note.action != Action::Flag && note.rule.name == reason.rule);
    let (verdict, why) = match notes.find(|note| meet(note.span, reason.span)) {
        Some(note) if note.confidence == Confidence::Report => ("reported", "such a finding is only reported"),
        Some(_) => ("reported", "less sure than --level asks for"),
        None => ("left as it is", "its rule is not among those that run"),
    };
    reason.verdict = verdict.to_owned();
    reason.evidence.push((why.to_owned(), 0));
}

/// What a note says of itself.
fn told(note: &Note<'_>, level: Confidence) -> Reason {
    let verdict = match note.action {
        Action::Flag => "flagged",
        _ if note.confidence < level => "reported",
        Action::Remove => "removed",
        Action::Replace(_) => "replaced",
        Action::Join { .. } => "joined",
        Action::Break(_) => "broken",
    };
    let evidence = vec![(note.message().to_owned(), 0)];
    Reason { span: note.span, rule: note.rule.name.to_string(), verdict: verdict.to_owned(), evidence }
}
