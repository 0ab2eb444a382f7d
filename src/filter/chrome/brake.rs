//! The brake: a text that would lose most of what it says is left as it is.
//!
//! The menus of a page often outweigh its article, so what counts is prose. A text without any is held by its bytes.

use super::structure::Facts;
use crate::document::Document;
use crate::note::{Confidence, Note};

/// Why `notes` stay reports, where they would take more than half of what `document` says; `facts` are those of its lines, or none
/// at all.
pub(super) fn holds(document: &Document<'_>, facts: &[Facts], notes: &[Note<'_>]) -> Option<&'static str> {
    is_most(document, facts, notes)
        .then_some("all that was found would take more than half of what the text says: it is reported")
}

fn is_most(document: &Document<'_>, facts: &[Facts], notes: &[Note<'_>]) -> bool {
    let mut gone: Vec<_> = notes.iter().filter(|note| note.confidence > Confidence::Report).map(|note| note.span).collect();
    gone.sort_unstable();
    let goes = |line: &Facts| {
        let at = gone.partition_point(|span| span.end <= line.span.start);
        gone.get(at).is_some_and(|span| span.start <= line.span.start && line.span.end <= span.end)
    };
    let speech = || facts.iter().filter(|line| line.is_speech());
    let said: usize = speech().map(|line| line.size).sum();
    if said > 0 {
        return speech().filter(|line| goes(line)).map(|line| line.size).sum::<usize>() * 2 > said;
    }
    gone.iter().map(|span| span.len()).sum::<usize>() * 2 > document.text.trim().len()
}
