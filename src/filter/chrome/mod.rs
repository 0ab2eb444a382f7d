//! Chrome: what the page put there, and no author.
//!
//! Layers, each with rules of its own: phrases of the packs, the structure of a page, and what a site repeats, which [`learn`]
//! writes as a pack. A line goes as a whole, with its line end; of a line that is the author's only an edge goes.

mod acquittal;
mod again;
mod apart;
mod article;
mod brake;
mod data;
mod doubt;
pub mod evidence;
mod examples;
mod explain;
mod facts;
mod fold;
mod furniture;
pub mod learn;
mod lexicon;
mod listing;
mod page;
mod pages;
mod posts;
mod readers;
mod runs;
mod said;
mod scorecard;
mod sentence;
mod series;
mod structure;
mod table;
mod talk;
mod title;
mod verdict;
mod verse;
mod wrapped;

use std::sync::Arc;

use self::evidence::LineEvidence;
use self::facts::Facts;
use self::lexicon::{Buffers, Lexicon, Reading, Ruling};
use self::listing::Listings;
use self::runs::Dropped;
use super::{Filter, Reason, remit};
use crate::document::Document;
use crate::note::{Action, Confidence, Note, Rule};
use crate::rule::embedded;
use crate::rule::pack::{Pack, PackError};
use crate::text::Span;
use crate::text::markup::is_marked_up;

pub use self::examples::check;

/// Most lines and bytes of a text that is judged as one page; the longest pages that were seen have 1,100 lines and 46,000 bytes.
const PAGE_LINES: usize = 3000;
const PAGE_BYTES: usize = 128 << 10;

/// The filter.
#[derive(Debug)]
pub struct Chrome {
    lexicon: Arc<Lexicon>,
}

/// A line that the lexicon has something to say about.
#[derive(Clone, Copy, Debug)]
struct Hit {
    /// The number of the line.
    line: usize,
    reading: Reading,
}

impl Hit {
    /// Whether the line is made of phrases alone, of strong ones among them.
    const fn is_strong(&self) -> bool {
        self.reading.whole.is_some() && self.reading.strong > 0
    }
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
        let hits = self.hits(document);
        structure::open_lines(document, &self.facts(document, &hits), &self.lexicon, &hits)
    }

    fn facts(&self, document: &Document<'_>, hits: &[Hit]) -> Vec<Facts> {
        let set = wrapped::wrapped(document, |line| runs::is_phrase(hits, line));
        let mut hits = hits.iter().peekable();
        let mut all = Vec::with_capacity(document.lines.len());
        for (line, set) in set.into_iter().enumerate() {
            let reading = hits.next_if(|hit| hit.line == line).map(|hit| &hit.reading);
            let terms = reading.and_then(|reading| reading.whole).map(|rule| self.lexicon.terms(rule));
            let heads = terms.is_some_and(|terms| terms.heads_list);
            let part = terms.and_then(|terms| terms.part);
            all.extend(facts::facts(document, line, reading).map(|facts| Facts { set, heads, part, ..facts }));
        }
        all
    }

    fn hits(&self, document: &Document<'_>) -> Vec<Hit> {
        let mut buffers = Buffers::default();
        let mut hits = Vec::new();
        for (line, place) in document.lines.iter().enumerate() {
            if self.lexicon.may_read(place.span.of(document.text)) {
                let reading = self.lexicon.read(document.text, place.span, &mut buffers);
                hits.extend(reading.map(|reading| Hit { line, reading }));
            }
        }
        hits
    }
}

impl Filter for Chrome {
    fn name(&self) -> &'static str {
        "chrome"
    }

    fn rules(&self) -> Vec<&Rule> {
        self.lexicon.rules.iter().map(|rule| &rule.rule).chain(verdict::RULES).chain(furniture::RULES).collect()
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
        let hits = self.hits(document);
        let from = notes.len();
        let listings = Listings::new(document, &hits);
        let dropped = self.judge_phrases(document, &hits, &listings, notes);
        if notes.len() == first {
            return None;
        }
        if let Some(why) = remit::unpaged(document) {
            notes.truncate(first);
            return Some(why);
        }
        let facts = self.page_facts(document, &self.telling(document, &hits, &dropped, &listings), &dropped);
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
        let mut facts = self.facts(document, hits);
        facts.iter_mut().for_each(|line| line.kept = (line.strong, line.weak) == (0, 1) && !goes(line.line));
        facts
    }

    /// The phrases that tell something about a page: not those that an author may have written, nor those that stand in what is said, but
    /// for the headings of lists, which head what stands below them all the same.
    fn telling(&self, document: &Document<'_>, hits: &[Hit], dropped: &[Dropped], listings: &Listings<'_, '_>) -> Vec<Hit> {
        let is_doubted = |line: usize| {
            let at = dropped.binary_search_by_key(&line, |dropped| dropped.line);
            at.is_ok_and(|at| dropped[at].doubt.is_some())
        };
        let heads = |hit: &Hit| hit.reading.whole.is_some_and(|rule| self.lexicon.terms(rule).heads_list);
        let is_in_text = |hit: &Hit| runs::is_in_text(document, &self.lexicon, hits, hit);
        let is_listed = |hit: &Hit| !hit.is_strong() && listings.of(hit.line).is_some();
        hits.iter().filter(|hit| (!is_doubted(hit.line) && !is_in_text(hit) && !is_listed(hit)) || heads(hit)).copied().collect()
    }

    /// Writes what phrases say, whatever it leaves of the text; gives the lines that go whole.
    fn judge_phrases<'r>(
        &'r self,
        document: &Document<'_>,
        hits: &[Hit],
        listings: &Listings<'_, '_>,
        notes: &mut Vec<Note<'r>>,
    ) -> Vec<Dropped> {
        let mut edit = |span, rule: u16, trust| {
            let Ruling { rule, terms } = &self.lexicon.rules[usize::from(rule)];
            // A pack that only wants to report is not made to do more.
            let confidence = match (trust, terms.confidence) {
                (Confidence::Report, _) => Confidence::Report,
                (Confidence::Certain, Confidence::Likely) => Confidence::Certain,
                (_, confidence) => confidence,
            };
            notes.push(Note::edit(span, rule, Action::Remove, confidence));
        };
        let dropped = runs::dropped(document, &self.lexicon, hits, listings);
        dropped.iter().for_each(|line| edit(document.lines[line.line].whole(), line.rule, line.trust));
        for Hit { line, reading: Reading { head, tail, .. } } in hits {
            let trust = || if listings.of(*line).is_some() { Confidence::Report } else { Confidence::Likely };
            head.iter().chain(tail).for_each(|(span, rule)| edit(*span, *rule, trust()));
        }
        dropped
    }
}

/// Leaves a note as a report.
const fn report(note: &mut Note<'_>) {
    note.confidence = Confidence::Report;
}
