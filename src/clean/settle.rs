//! Settling: filters in order, again and again, until none has an edit left to make.
//!
//! This is what makes cleaning twice the same as cleaning once: a text is clean when every filter that edits has looked at it and
//! left it alone, and the clean text is the first such text on the way. A filter that only flags looks once, at the clean text; one
//! that no character of the text concerns sleeps until another filter puts in more than white space. A text that does not come to
//! rest is given back as it was.

use std::borrow::Cow;

use super::{Cleaner, touched};
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
                let sight = settling.look(turn, editing[turn], witness);
                turns.took(turn, sight);
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

/// What came of a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sight {
    /// No character of the text concerns the filter.
    Idle,
    /// It left the text alone.
    Rest,
    /// It took text away, or put in spaces and line feeds.
    Parted,
    /// It put in other text.
    Wrote,
}

/// Whose turn it is: on to the end of the pipeline, then the filter that edited last until it rests, then from the start.
struct Turns {
    /// What came of the last look of each filter, as far as it still holds: [`Sight::Idle`] and [`Sight::Rest`] need no other.
    sights: Vec<Option<Sight>>,
    last: usize,
    /// The filter that edited last.
    editor: usize,
}

impl Turns {
    fn new(filters: usize) -> Self {
        Self { sights: vec![None; filters], last: filters, editor: 0 }
    }

    /// The filter that looks next; none if all are at rest.
    fn next(&self) -> Option<usize> {
        let filters = self.sights.len();
        (self.last + 1..filters).chain(self.editor..filters).chain(0..filters).find(|turn| self.sights[*turn].is_none())
    }

    fn took(&mut self, turn: usize, sight: Sight) {
        if let Sight::Parted | Sight::Wrote = sight {
            let holds = |of: &Sight| *of == Sight::Idle && sight == Sight::Parted;
            self.sights.iter_mut().for_each(|of| *of = of.filter(holds));
            self.editor = turn;
        } else {
            self.sights[turn] = Some(sight);
        }
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
    /// Whether line feeds alone end its lines, so far as is known.
    feeds: bool,
    patch: Patch<'r>,
    /// What each filter left, at its place in the first text: at its last look, and before what it was not sure enough of to do.
    left: Vec<Vec<Note<'r>>>,
    /// Whether each filter had nothing to say about the first text.
    silent: Vec<bool>,
    notes: Vec<Note<'r>>,
}

impl<'t, 'r> Settling<'t, 'r> {
    fn new(cleaner: &'r Cleaner, base: &'t str) -> Self {
        let left = vec![Vec::new(); cleaner.filters.len()];
        Self {
            cleaner,
            base,
            text: Cow::Borrowed(base),
            lines: lines(base),
            feeds: memchr::memchr(b'\r', base.as_bytes()).is_none(),
            patch: Patch::default(),
            left,
            silent: vec![false; cleaner.filters.len()],
            notes: Vec::new(),
        }
    }

    /// Lets a filter look at the text as it is, and makes its edits.
    fn look(&mut self, at: usize, filter: &'r dyn Filter, witness: &mut impl Witness) -> Sight {
        let document = Document { text: &self.text, lines: std::mem::take(&mut self.lines) };
        witness.see(filter, &document, &self.patch);
        let idle = filter.is_idle(&document);
        if !idle {
            let seen = (self.silent[at] && filter.is_by_line()).then_some(&self.patch);
            annotate(filter, &document, seen, &mut self.notes);
        }
        self.lines = document.lines;
        self.left[at].retain(is_unsure);
        if idle {
            return Sight::Idle;
        }
        if self.notes.is_empty() {
            self.silent[at] |= self.patch.is_empty();
            return Sight::Rest;
        }
        self.cleaner.keep_allowed(&mut self.notes);
        let patch = self.take(at);
        if patch.is_empty() {
            return Sight::Rest;
        }
        let sight = if parts(&patch) { Sight::Parted } else { Sight::Wrote };
        self.text = Cow::Owned(patch.apply(&self.text));
        self.feeds &= sight == Sight::Parted;
        self.lines = if self.feeds { patch.carry_lines(&self.lines, self.text.len()) } else { lines(&self.text) };
        self.patch = std::mem::take(&mut self.patch).then(self.base, patch);
        sight
    }

    /// Takes all notes: gives the edits to be made, and keeps the rest at its place in the first text.
    fn take(&mut self, at: usize) -> Patch<'r> {
        let level = self.cleaner.options.level;
        let is_made = |note: &Note<'_>| note.action != Action::Flag && note.confidence >= level;
        if self.notes.iter().all(is_made) {
            return Patch::new(std::mem::take(&mut self.notes));
        }
        let mut rest: Vec<_> = self.notes.extract_if(.., |note| !is_made(note)).collect();
        rest.sort_by_key(|note| note.span.start);
        let places: Vec<_> = self.patch.trace(rest.iter().map(|note| note.span)).collect();
        self.left[at].extend(rest.into_iter().zip(places).map(|(note, span)| Note { span, ..note }));
        Patch::new(std::mem::take(&mut self.notes))
    }

    fn settled(self) -> Settled<'t, 'r> {
        let mut left: Vec<_> = self.left.into_iter().flatten().collect();
        left.sort_by_key(|note| (note.span.start, note.span.end));
        left.dedup_by(|two, one| is_unsure(one) && one.rule.name == two.rule.name && two.span.start < one.span.end);
        left.retain(|note| !is_unsure(note) || !is_done(note, self.patch.edits()));
        Settled { text: self.text, patch: self.patch, left }
    }
}

/// Has a filter note what it has to say about a document: where it had nothing to say about the text before the patch of `seen`, and
/// judges by line, about the lines that were edited since.
fn annotate<'r>(filter: &'r dyn Filter, document: &Document<'_>, seen: Option<&Patch<'r>>, notes: &mut Vec<Note<'r>>) {
    let Some(patch) = seen else { return filter.annotate(document, notes) };
    for stretch in touched::stretches(patch, &document.lines) {
        let from = notes.len();
        filter.annotate(&Document::read(stretch.of(document.text)), notes);
        notes[from..].iter_mut().for_each(|note| note.span = note.span.shifted(stretch.start));
    }
}

/// Whether a note is an edit that is made where less is asked for than [`Confidence::Certain`], or what may be a wrap. What was joined so far
/// hides from a filter that the rest was wrapped too, and yet it is to be reported.
fn is_unsure(note: &Note<'_>) -> bool {
    let is_of_lines = matches!(note.action, Action::Join { .. } | Action::Break(_));
    is_of_lines || note.action != Action::Flag && note.confidence > Confidence::Report
}

/// Whether what was not sure enough at one look was done at the next, for another reason, or went with what stood around it.
fn is_done(note: &Note<'_>, edits: &[Note<'_>]) -> bool {
    let first = edits.partition_point(|edit| edit.span.end <= note.span.start);
    let mut met = edits[first..].iter().take_while(|edit| edit.span.start < note.span.end);
    met.any(|edit| edit.rule.name == note.rule.name || edit.span.start <= note.span.start && note.span.end <= edit.span.end)
}

/// Whether a patch only takes text away, or puts in spaces and line feeds.
fn parts(patch: &Patch<'_>) -> bool {
    patch.edits().iter().filter_map(|edit| edit.action.put()).all(|put| put.bytes().all(|byte| matches!(byte, b' ' | b'\n')))
}

#[cfg(test)]
mod tests {
    use super::{Sight, Turns};
    use crate::clean::{Cleaner, Options};

    /// The filters that look, in order, where each look has the sight that is told.
    fn looks(filters: usize, told: &[Sight]) -> (Vec<usize>, Option<usize>) {
        let mut turns = Turns::new(filters);
        let mut looks = Vec::new();
        for sight in told {
            let turn = turns.next().expect("somebody is not at rest");
            turns.took(turn, *sight);
            looks.push(turn);
        }
        (looks, turns.next())
    }

    #[test]
    fn who_is_idle_sleeps_until_something_is_written() {
        use Sight::{Idle, Parted, Rest, Wrote};
        assert_eq!(looks(3, &[Idle, Rest, Parted, Rest, Rest]), (vec![0, 1, 2, 2, 1], None));
        assert_eq!(looks(3, &[Idle, Rest, Wrote, Rest, Idle, Rest]), (vec![0, 1, 2, 2, 0, 1], None));
        assert_eq!(looks(3, &[Rest, Rest, Parted, Rest, Rest, Rest]), (vec![0, 1, 2, 2, 0, 1], None));
    }

    #[test]
    fn who_wrote_looks_again() {
        use Sight::{Idle, Rest, Wrote};
        assert_eq!(looks(2, &[Wrote, Rest, Idle]), (vec![0, 1, 0], None));
        assert_eq!(looks(2, &[Wrote, Rest]).1, Some(0));
    }

    #[test]
    fn a_text_is_the_same_where_nobody_reads_what_is_flagged() {
        let text = "他在20××年到了××市，住了很久。\n\n\n后来他就走了。";
        let [read, unread] = [true, false].map(|flags| {
            let cleaner = Cleaner::new(Options { flags, ..Options::default() }).expect("valid options");
            let cleaned = cleaner.clean_text(text);
            (cleaned.text().to_owned(), cleaned.left.len())
        });
        assert_eq!(read, ("他在20××年到了××市，住了很久。\n\n后来他就走了。\n".to_owned(), 2));
        assert_eq!(unread, (read.0, 0));
    }
}
