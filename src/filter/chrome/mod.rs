//! Chrome: what the page put there, and no author.
//!
//! Layers, each with rules of its own; a line goes as a whole, with its line end, and of a line that is the author's only an edge:
//!
//! | layer | what |
//! | --- | --- |
//! | `lexicon` | the phrases of the packs, compiled, and how a line is read by them |
//! | `phrases` | lines made of phrases: which go, and which an author may have written |
//! | `structure` | the lines around the article of a page that phrases show to be one |
//! | `furniture` | what the pages of a printed document carry: numbers, running headers |
//! | [`learn`] | what a site repeats on its pages, written as a pack |

mod brake;
mod byline;
mod data;
mod examples;
mod explain;
mod fold;
mod furniture;
pub mod learn;
mod lexicon;
mod path;
mod phrases;
mod said;
mod structure;

use std::sync::Arc;

use self::lexicon::Lexicon;
use self::phrases::Listings;
use self::phrases::hit::{Hit, hits};
use self::phrases::runs::Dropped;
use self::structure::Facts;
use self::structure::evidence::LineEvidence;
use super::{Filter, Reason, remit};
use crate::document::Document;
use crate::note::{Action, Confidence, Note, Rule};
use crate::rule::embedded;
use crate::rule::pack::{Pack, PackError};
use crate::text::Span;
use crate::text::markup::is_marked_up;

pub use self::examples::check;
pub use self::structure::evidence;

/// Most lines and bytes of a text that is judged as one page; the longest pages that were seen have 1,100 lines and 46,000 bytes.
const PAGE_LINES: usize = 3000;
const PAGE_BYTES: usize = 128 << 10;

/// The filter.
#[derive(Debug)]
pub struct Chrome {
    lexicon: Arc<Lexicon>,
}

impl Chrome {
    /// The filter with the built-in packs and `packs`.
    ///
    /// # Errors
    ///
    /// If a pack cannot be used, or does not do what its own examples say.
    pub fn new(packs: &[Pack]) -> Result<Self, PackError> {
        if packs.is_empty() {
            return Ok(Self { lexicon: Lexicon::built_in() });
        }
        for pack in packs {
            if let Some(error) = check(pack).into_iter().next() {
                return Err(error);
            }
        }
        Self::of_packs(&[packs, &embedded::packs()?].concat())
    }

    fn of_packs(packs: &[Pack]) -> Result<Self, PackError> {
        Ok(Self { lexicon: Arc::new(Lexicon::new(packs)?) })
    }

    /// The evidence about the lines that the structure of a page may give away; nothing where the text is no page.
    #[must_use]
    pub fn open_lines(&self, document: &Document<'_>) -> Vec<LineEvidence> {
        let hits = hits(document, &self.lexicon);
        structure::open_lines(document, &structure::facts(document, &self.lexicon, &hits), &self.lexicon, &hits)
    }
}

impl Filter for Chrome {
    fn name(&self) -> &'static str {
        "chrome"
    }

    fn rules(&self) -> Vec<&Rule> {
        self.lexicon.rules.iter().map(|rule| &rule.rule).chain(structure::RULES).chain(furniture::RULES).collect()
    }

    fn annotate<'r>(&'r self, document: &Document<'_>, notes: &mut Vec<Note<'r>>) {
        self.decide(document, notes);
    }

    fn explain(&self, document: &Document<'_>, within: Span, reasons: &mut Vec<Reason>) {
        self.reasons(document, within, reasons);
    }
}

impl Chrome {
    /// Writes what there is to say; why all of it is held back, if it is.
    fn decide<'r>(&'r self, document: &Document<'_>, notes: &mut Vec<Note<'r>>) -> Option<&'static str> {
        let first = notes.len();
        furniture::judge(document, notes);
        let hits = hits(document, &self.lexicon);
        let from = notes.len();
        let listings = Listings::new(document, &hits);
        let dropped = phrases::judge(document, &self.lexicon, &hits, &listings, notes);
        if notes.len() == first {
            return None;
        }
        if let Some(why) = remit::unpaged(document) {
            notes.truncate(first);
            return Some(why);
        }
        let telling = phrases::telling(document, &self.lexicon, &hits, &listings, &dropped);
        let facts = self.page_facts(document, &telling, &dropped);
        for line in structure::judged(document, &facts, &self.lexicon, &hits).iter().filter(|line| line.is_found()) {
            if dropped.binary_search_by_key(&line.open.line, |dropped| dropped.line).is_err() {
                let whole = document.lines[line.open.line].whole();
                notes.push(Note::edit(whole, line.rule(), Action::Remove, line.confidence()));
            }
        }
        notes[first..].iter_mut().filter(|note| is_marked_up(note.span.of(document.text))).for_each(report);
        let found = &mut notes[from..];
        let why = brake::holds(document, &facts, found)?;
        found.iter_mut().for_each(report);
        Some(why)
    }

    /// The facts of the lines of a page; none where the text is no page: it has more lines than one, as a book or many pages in one
    /// have, or all of its phrases stand amid what an author says. Only phrases are judged then.
    fn page_facts(&self, document: &Document<'_>, hits: &[Hit], dropped: &[Dropped]) -> Vec<Facts> {
        let doubted = !dropped.is_empty() && dropped.iter().all(|line| line.doubt.is_some());
        let is_book = document.lines.len() > PAGE_LINES || document.text.len() > PAGE_BYTES;
        if is_book || doubted {
            return Vec::new();
        }
        let goes = |line: usize| dropped.binary_search_by_key(&line, |dropped| dropped.line).is_ok();
        let mut facts = structure::facts(document, &self.lexicon, hits);
        facts.iter_mut().for_each(|line| line.kept = (line.strong, line.weak) == (0, 1) && !goes(line.line));
        facts
    }
}

/// Leaves a note as a report.
const fn report(note: &mut Note<'_>) {
    note.confidence = Confidence::Report;
}
