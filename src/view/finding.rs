//! A finding: a note with its place in the file.

use crate::note::Note;
use crate::source::{Locator, Place, Source};

/// A note, its place in the file, and the text it is about.
#[derive(Clone, Debug)]
pub struct Finding<'c> {
    /// The note.
    pub note: &'c Note<'c>,
    /// Where it starts.
    pub start: Place,
    /// Where it ends: the first character after it.
    pub end: Place,
    /// The text it is about.
    pub text: &'c str,
}

/// The findings that `notes` make: notes about the text of `source`, in the order of the text.
#[must_use]
pub fn findings<'c>(source: &'c Source<'_>, notes: Vec<&'c Note<'c>>) -> Vec<Finding<'c>> {
    let (mut starts, mut ends) = (Locator::new(source), Locator::new(source));
    let finding = |note: &'c Note<'c>| Finding {
        note,
        start: starts.locate(note.span.start),
        end: ends.locate(note.span.end),
        text: note.span.of(&source.text),
    };
    notes.into_iter().map(finding).collect()
}
