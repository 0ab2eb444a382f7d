//! A hit: a line that the lexicon has something to say about.

use crate::document::Document;
use crate::filter::chrome::lexicon::{Buffers, Lexicon, Reading};

/// Weak phrases that make a run of phrase lines chrome without a strong one.
pub(in crate::filter::chrome) const WEAK: usize = 4;

/// A line that the lexicon has something to say about.
#[derive(Clone, Copy, Debug)]
pub(in crate::filter::chrome) struct Hit {
    /// The number of the line.
    pub line: usize,
    /// What it says.
    pub reading: Reading,
}

impl Hit {
    /// Whether the line is made of phrases alone, of strong ones among them.
    pub(in crate::filter::chrome) const fn is_strong(&self) -> bool {
        self.reading.whole.is_some() && self.reading.strong > 0
    }
}

/// The lines of a document that the lexicon has something to say about, in order.
pub(in crate::filter::chrome) fn hits(document: &Document<'_>, lexicon: &Lexicon) -> Vec<Hit> {
    let mut buffers = Buffers::default();
    let mut hits = Vec::new();
    for (line, place) in document.lines.iter().enumerate() {
        if lexicon.may_read(place.span.of(document.text)) {
            let reading = lexicon.read(document.text, place.span, &mut buffers);
            hits.extend(reading.map(|reading| Hit { line, reading }));
        }
    }
    hits
}

/// The weak phrases of lines.
pub(in crate::filter::chrome) fn weak<'h>(hits: impl Iterator<Item = &'h Hit>) -> usize {
    hits.map(|hit| usize::from(hit.reading.weak)).sum()
}

/// The phrases of a run.
pub(in crate::filter::chrome) fn phrases(run: &[Hit]) -> usize {
    run.iter().map(|hit| usize::from(hit.reading.strong)).sum::<usize>() + weak(run.iter())
}

/// Whether a line is made of phrases alone.
pub(in crate::filter::chrome) fn is_phrase(hits: &[Hit], line: usize) -> bool {
    hits.binary_search_by_key(&line, |hit| hit.line).is_ok_and(|at| hits[at].reading.whole.is_some())
}
