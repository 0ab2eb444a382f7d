//! Settling: filters in order, round after round, until none has an edit left to make.
//!
//! This is what makes cleaning twice the same as cleaning once: a text is clean when a whole round leaves it alone, and the
//! clean text is the first such text on the way. A text that does not come to rest is given back as it was.

use std::borrow::Cow;

use super::Cleaner;
use crate::document::Document;
use crate::filter::Filter;
use crate::note::{Action, Confidence, Note, Patch, Rule};
use crate::text::{Span, lines};

/// Rounds before a text counts as unsettled. Real texts need two, one that edits and one that finds nothing; random ones up to
/// four were seen.
const ROUNDS: usize = 8;

/// A text that would change for ever.
pub(super) static UNSETTLED: Rule =
    Rule::new("clean/unsettled", "the filters do not come to rest on this text: it is left as it was");

pub(super) struct Settled<'t, 'r> {
    pub text: Cow<'t, str>,
    pub patch: Patch<'r>,
    pub left: Vec<Note<'r>>,
}

/// Sees every reading view before a filter judges it, with the patch that led to it from the first text.
pub(super) trait Witness {
    fn see(&mut self, filter: &dyn Filter, view: &Document<'_>, so_far: &Patch<'_>);
}

/// Looks away.
impl Witness for () {
    fn see(&mut self, _: &dyn Filter, _: &Document<'_>, _: &Patch<'_>) {}
}

pub(super) fn settle<'t, 'r>(cleaner: &'r Cleaner, text: &'t str, witness: &mut impl Witness) -> Settled<'t, 'r> {
    let mut settled = Settled { text: Cow::Borrowed(text), patch: Patch::default(), left: Vec::new() };
    let mut notes = Vec::new();
    for _ in 0..ROUNDS {
        if !settled.round(cleaner, text, &mut notes, witness) {
            settled.left.sort_by_key(|note| (note.span.start, note.span.end));
            return settled;
        }
    }
    let whole = Span::new(0, text.len());
    Settled { text: Cow::Borrowed(text), patch: Patch::default(), left: vec![Note::flag(whole, &UNSETTLED, Confidence::Report)] }
}

impl<'r> Settled<'_, 'r> {
    /// Runs every filter once; whether any made an edit.
    fn round(&mut self, cleaner: &'r Cleaner, base: &str, notes: &mut Vec<Note<'r>>, witness: &mut impl Witness) -> bool {
        let mut edited = false;
        self.left.clear();
        let mut view = std::mem::replace(&mut self.text, Cow::Borrowed(""));
        let mut table = lines(&view);
        for filter in &cleaner.filters {
            let document = Document { text: &view, lines: table };
            witness.see(&**filter, &document, &self.patch);
            filter.annotate(&document, notes);
            table = document.lines;
            if notes.is_empty() {
                continue;
            }
            cleaner.keep_allowed(notes);
            let patch = self.take(notes, cleaner.options.level);
            if !patch.is_empty() {
                edited = true;
                view = Cow::Owned(patch.apply(&view));
                table = lines(&view);
                self.patch = std::mem::take(&mut self.patch).then(base, patch);
            }
        }
        // The borrowed text itself, where nothing was edited in any round.
        self.text = view;
        edited
    }

    /// Takes all of `notes`: gives the edits to be made, and keeps the rest at its place in the first text.
    fn take(&mut self, notes: &mut Vec<Note<'r>>, level: Confidence) -> Patch<'r> {
        let (edits, mut rest): (Vec<_>, Vec<_>) =
            notes.drain(..).partition(|note| note.action != Action::Flag && note.confidence >= level);
        rest.sort_by_key(|note| note.span.start);
        let places: Vec<_> = self.patch.trace(rest.iter().map(|note| note.span)).collect();
        self.left.extend(rest.into_iter().zip(places).map(|(note, span)| Note { span, ..note }));
        Patch::new(edits)
    }
}
