//! A patch: the edits of one text, sorted and disjoint.

use super::{Action, Note};
use crate::text::{Line, Span};

/// Edits of one text.
///
/// Invariant: every note edits (no flags), and the notes are sorted by span and disjoint. [`Patch::new`] is the one constructor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Patch<'r> {
    edits: Vec<Note<'r>>,
}

/// A stretch of a patched text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'p, 'r> {
    /// Stands as it stood.
    Keep(Span),
    /// Was edited.
    Cut(&'p Note<'r>),
}

impl<'r> Patch<'r> {
    /// The edits among `notes`, put in order. Where two overlap the one that comes first in the text is kept, and of two that
    /// start together the one that was noted first; flags are left out.
    #[must_use]
    pub fn new(notes: Vec<Note<'r>>) -> Self {
        let mut edits = notes;
        edits.retain(|note| note.action != Action::Flag);
        if !edits.is_sorted_by_key(|note| note.span.start) {
            edits.sort_by_key(|note| note.span.start);
        }
        let mut end = 0;
        edits.retain(|note| {
            let free = note.span.start >= end;
            end = end.max(note.span.end);
            free
        });
        Self { edits }
    }

    /// A patch of edits that are sorted and disjoint already.
    pub(super) fn of_sorted(edits: Vec<Note<'r>>) -> Self {
        debug_assert!(edits.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start), "{edits:#?}");
        Self { edits }
    }

    /// The edits, in order.
    #[must_use]
    pub fn edits(&self) -> &[Note<'r>] {
        &self.edits
    }

    /// Whether the patch changes nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }

    /// The edits, as notes.
    #[must_use]
    pub fn into_notes(self) -> Vec<Note<'r>> {
        self.edits
    }

    /// The pieces into which the patch cuts a text of `len` bytes. Kept spans and the spans of the edits tile the text.
    pub fn pieces(&self, len: usize) -> impl Iterator<Item = Piece<'_, 'r>> {
        let mut at = 0;
        let mut edits = self.edits.iter();
        let mut pending = edits.next();
        std::iter::from_fn(move || match pending {
            Some(edit) if edit.span.start > at => {
                let kept = Span::new(at, edit.span.start);
                at = edit.span.start;
                Some(Piece::Keep(kept))
            }
            Some(edit) => {
                at = edit.span.end;
                pending = edits.next();
                Some(Piece::Cut(edit))
            }
            None if at < len => {
                let kept = Span::new(at, len);
                at = len;
                Some(Piece::Keep(kept))
            }
            None => None,
        })
    }

    /// The text after the edits.
    #[must_use]
    pub fn apply(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for piece in self.pieces(text.len()) {
            match piece {
                Piece::Keep(span) => out.push_str(span.of(text)),
                Piece::Cut(edit) => out.push_str(edit.action.put().unwrap_or_default()),
            }
        }
        out
    }

    /// Where a span of the text stands after the edits; what was cut has the place where it stood.
    #[must_use]
    pub fn carry(&self, span: Span) -> Span {
        let carry = |offset: usize| {
            let (mut base, mut patched) = (0, 0);
            for edit in &self.edits {
                if edit.span.end > offset {
                    let inside = edit.span.start.min(offset);
                    return patched + (inside - base);
                }
                patched += edit.span.start - base + edit.action.put().map_or(0, str::len);
                base = edit.span.end;
            }
            patched + (offset - base)
        };
        let start = carry(span.start);
        Span::new(start, carry(span.end).max(start))
    }

    /// Where the edits stand in the text after them; what only takes away has an empty place.
    pub fn places(&self) -> impl Iterator<Item = Span> {
        let (mut base, mut patched) = (0, 0);
        self.edits.iter().map(move |edit| {
            let start = patched + (edit.span.start - base);
            (base, patched) = (edit.span.end, start + edit.action.put().map_or(0, str::len));
            Span::new(start, patched)
        })
    }

    /// Keeps the edits that end at or before `at`, and gives the others.
    #[must_use]
    pub fn split_off(&mut self, at: usize) -> Self {
        let kept = self.edits.partition_point(|edit| edit.span.end <= at);
        Self { edits: self.edits.split_off(kept) }
    }

    /// How many bytes are left after the edits where they are made in `len`.
    #[must_use]
    pub fn carried(&self, len: usize) -> usize {
        self.edits.iter().fold(len, |len, edit| len + edit.action.put().map_or(0, str::len) - edit.span.len())
    }

    /// The lines of the text after the edits, which has `len` bytes, from those before; in both line feeds alone end lines.
    #[must_use]
    pub fn carry_lines(&self, lines: &[Line], len: usize) -> Vec<Line> {
        let mut carried = Vec::with_capacity(lines.len());
        let mut start = 0;
        let mut close = |at: usize| {
            carried.push(Line { span: Span::new(start, at), end: Span::new(at, at + 1) });
            start = at + 1;
        };
        let mut feeds = lines.iter().filter(|line| !line.end.is_empty()).map(|line| line.end.start).peekable();
        let (mut base, mut patched) = (0, 0);
        for edit in &self.edits {
            while let Some(feed) = feeds.next_if(|feed| *feed < edit.span.start) {
                close(patched + (feed - base));
            }
            while feeds.next_if(|feed| *feed < edit.span.end).is_some() {}
            patched += edit.span.start - base;
            let put = edit.action.put().unwrap_or_default();
            put.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').for_each(|(at, _)| close(patched + at));
            patched += put.len();
            base = edit.span.end;
        }
        feeds.for_each(|feed| close(patched + (feed - base)));
        if start < len {
            carried.push(Line { span: Span::new(start, len), end: Span::new(len, len) });
        }
        carried
    }

    /// Where the spans of the patched text stood in the text before: for each of `spans`, sorted by start, the span of the
    /// base text that it came from. A span inside inserted text becomes the whole span of that edit.
    pub fn trace<'s>(&'s self, spans: impl Iterator<Item = Span> + 's) -> impl Iterator<Item = Span> + 's {
        let mut walk = Walk { edits: &self.edits, base: 0, patched: 0 };
        spans.map(move |span| {
            walk.reach(span.start);
            let start = walk.start_of(span.start);
            let mut ahead = Walk { ..walk };
            ahead.reach_end(span.end.max(span.start));
            let end = ahead.end_of(span.end);
            Span::new(start, end.max(start))
        })
    }
}

/// A place between two edits, known in both texts: `base` bytes into the one, `patched` bytes into the other, with the edits
/// that come after it.
#[derive(Clone, Copy)]
struct Walk<'w, 'r> {
    edits: &'w [Note<'r>],
    base: usize,
    patched: usize,
}

impl Walk<'_, '_> {
    /// Passes the edits that end at or before `offset` of the patched text.
    fn reach(&mut self, offset: usize) {
        self.pass(|end| end <= offset);
    }

    /// Passes the edits that end before `offset`, so that what is cut right there stays ahead.
    fn reach_end(&mut self, offset: usize) {
        self.pass(|end| end < offset);
    }

    fn pass(&mut self, done: impl Fn(usize) -> bool) {
        while let Some((edit, rest)) = self.edits.split_first() {
            let start = self.patched + (edit.span.start - self.base);
            let end = start + edit.action.put().map_or(0, str::len);
            if !done(end) {
                break;
            }
            (self.edits, self.base, self.patched) = (rest, edit.span.end, end);
        }
    }

    fn start_of(&self, offset: usize) -> usize {
        match self.edits.first() {
            Some(edit) if self.patched + (edit.span.start - self.base) <= offset => edit.span.start,
            _ => self.base + (offset - self.patched),
        }
    }

    fn end_of(&self, offset: usize) -> usize {
        match self.edits.first() {
            Some(edit) if self.patched + (edit.span.start - self.base) < offset => edit.span.end,
            _ => self.base + (offset.max(self.patched) - self.patched),
        }
    }
}
