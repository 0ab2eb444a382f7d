//! Phrases: lines made of the words of pages, which the packs list.
//!
//! ```text
//! lines ─lexicon─▶ hits ─runs─▶ lines that may go ─doubt, listing─▶ lines that go, and those that an author may have written
//! ```

mod doubt;
pub(super) mod hit;
mod listing;
pub(super) mod runs;
mod table;

use self::hit::Hit;
pub(super) use self::listing::{Listings, is_work, item_number};
use self::runs::{Dropped, dropped};
use super::lexicon::{Lexicon, Reading, Ruling};
use crate::document::Document;
use crate::note::{Action, Confidence, Note};

/// Writes what phrases say, whatever it leaves of the text; gives the lines that go whole.
pub(super) fn judge<'r>(
    document: &Document<'_>,
    lexicon: &'r Lexicon,
    hits: &[Hit],
    listings: &Listings<'_, '_>,
    notes: &mut Vec<Note<'r>>,
) -> Vec<Dropped> {
    let mut edit = |span, rule: u16, trust| {
        let Ruling { rule, terms } = &lexicon.rules[usize::from(rule)];
        // A pack that only wants to report is not made to do more.
        let confidence = match (trust, terms.confidence) {
            (Confidence::Report, _) => Confidence::Report,
            (Confidence::Certain, Confidence::Likely) => Confidence::Certain,
            (_, confidence) => confidence,
        };
        notes.push(Note::edit(span, rule, Action::Remove, confidence));
    };
    let dropped = dropped(document, lexicon, hits, listings);
    dropped.iter().for_each(|line| edit(document.lines[line.line].whole(), line.rule, line.trust));
    for Hit { line, reading: Reading { head, tail, .. } } in hits {
        let trust = || if listings.of(*line).is_some() { Confidence::Report } else { Confidence::Likely };
        head.iter().chain(tail).for_each(|(span, rule)| edit(*span, *rule, trust()));
    }
    dropped
}

/// The phrases that tell something about a page: not those that an author may have written, nor those that stand in what is said, but
/// for the headings of lists, which head what stands below them all the same.
pub(super) fn telling(
    document: &Document<'_>,
    lexicon: &Lexicon,
    hits: &[Hit],
    listings: &Listings<'_, '_>,
    dropped: &[Dropped],
) -> Vec<Hit> {
    let is_doubted = |line: usize| {
        let at = dropped.binary_search_by_key(&line, |dropped| dropped.line);
        at.is_ok_and(|at| dropped[at].doubt.is_some())
    };
    let heads = |hit: &Hit| hit.reading.whole.is_some_and(|rule| lexicon.terms(rule).heads_list);
    let is_in_text = |hit: &Hit| runs::is_in_text(document, lexicon, hits, hit);
    let is_listed = |hit: &Hit| !hit.is_strong() && listings.of(hit.line).is_some();
    hits.iter().filter(|hit| (!is_doubted(hit.line) && !is_in_text(hit) && !is_listed(hit)) || heads(hit)).copied().collect()
}
