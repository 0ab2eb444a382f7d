//! Settling: filters in order, again and again, until none has an edit left to make.
//!
//! This is what makes cleaning twice the same as cleaning once: a text is clean when every filter that edits has looked at it and
//! left it alone, and the clean text is the first such text on the way. A filter that only flags looks once, at the clean text. A
//! text that does not come to rest is given back as it was.

use std::borrow::Cow;

use super::Cleaner;
use crate::document::Document;
use crate::filter::Filter;
use crate::note::{Action, Confidence, Note, Patch, Rule};
use crate::text::{Line, Span, lines};

/// Looks that a filter has, one with another, before a text counts as unsettled. Real texts need two, one that edits and one that
/// finds nothing; random ones up to four were seen.
const LOOKS: usize = 8;

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
    let (editing, flagging): (Vec<&dyn Filter>, Vec<_>) = cleaner.filters.iter().map(|filter| &**filter).partition(|f| f.edits());
    let mut settling = Settling::new(cleaner, text);
    let mut turns = Turns::new(editing.len());
    for _ in 0..=LOOKS * editing.len() {
        match turns.next() {
            Some(turn) => {
                let edited = settling.look(turn, editing[turn], witness);
                turns.took(turn, edited);
            }
            None => {
                for (at, filter) in flagging.into_iter().enumerate() {
                    settling.look(editing.len() + at, filter, witness);
                }
                return settling.settled();
            }
        }
    }
    let whole = Span::new(0, text.len());
    Settled { text: Cow::Borrowed(text), patch: Patch::default(), left: vec![Note::flag(whole, &UNSETTLED, Confidence::Report)] }
}

/// Whose turn it is: on to the end of the pipeline, then the filter that edited last until it rests, then from the start.
struct Turns {
    /// Whether each filter has seen the text as it is and left it alone.
    at_rest: Vec<bool>,
    last: usize,
    /// The filter that edited last.
    editor: usize,
}

impl Turns {
    fn new(filters: usize) -> Self {
        Self { at_rest: vec![false; filters], last: filters, editor: 0 }
    }

    /// The filter that looks next; none if all are at rest.
    fn next(&self) -> Option<usize> {
        let filters = self.at_rest.len();
        (self.last + 1..filters).chain(self.editor..filters).chain(0..filters).find(|turn| !self.at_rest[*turn])
    }

    fn took(&mut self, turn: usize, edited: bool) {
        if edited {
            self.at_rest.fill(false);
            self.editor = turn;
        }
        self.at_rest[turn] = !edited;
        self.last = turn;
    }
}

/// A text on its way to rest.
struct Settling<'t, 'r> {
    cleaner: &'r Cleaner,
    base: &'t str,
    /// The text as it is; borrowed where nothing was edited.
    text: Cow<'t, str>,
    lines: Vec<Line>,
    patch: Patch<'r>,
    /// What each filter left at its last look, at its place in the first text.
    left: Vec<Vec<Note<'r>>>,
    notes: Vec<Note<'r>>,
}

impl<'t, 'r> Settling<'t, 'r> {
    fn new(cleaner: &'r Cleaner, base: &'t str) -> Self {
        let left = vec![Vec::new(); cleaner.filters.len()];
        Self { cleaner, base, text: Cow::Borrowed(base), lines: lines(base), patch: Patch::default(), left, notes: Vec::new() }
    }

    /// Lets a filter look at the text as it is, and makes its edits; whether there were any.
    fn look(&mut self, at: usize, filter: &'r dyn Filter, witness: &mut impl Witness) -> bool {
        let document = Document { text: &self.text, lines: std::mem::take(&mut self.lines) };
        witness.see(filter, &document, &self.patch);
        filter.annotate(&document, &mut self.notes);
        self.lines = document.lines;
        self.left[at].clear();
        if self.notes.is_empty() {
            return false;
        }
        self.cleaner.keep_allowed(&mut self.notes);
        let patch = self.take(at);
        if patch.is_empty() {
            return false;
        }
        self.text = Cow::Owned(patch.apply(&self.text));
        self.lines = lines(&self.text);
        self.patch = std::mem::take(&mut self.patch).then(self.base, patch);
        true
    }

    /// Takes all notes: gives the edits to be made, and keeps the rest at its place in the first text.
    fn take(&mut self, at: usize) -> Patch<'r> {
        let level = self.cleaner.options.level;
        let (edits, mut rest): (Vec<_>, Vec<_>) =
            self.notes.drain(..).partition(|note| note.action != Action::Flag && note.confidence >= level);
        rest.sort_by_key(|note| note.span.start);
        let places: Vec<_> = self.patch.trace(rest.iter().map(|note| note.span)).collect();
        self.left[at].extend(rest.into_iter().zip(places).map(|(note, span)| Note { span, ..note }));
        Patch::new(edits)
    }

    fn settled(self) -> Settled<'t, 'r> {
        let mut left: Vec<_> = self.left.into_iter().flatten().collect();
        left.sort_by_key(|note| (note.span.start, note.span.end));
        Settled { text: self.text, patch: self.patch, left }
    }
}
