//! Runs: phrase lines beside phrase lines. A weak phrase counts where others stand beside it.

use super::doubt::Doubts;
use super::hit::{Hit, WEAK, is_phrase, weak};
use super::listing::Listings;
use crate::document::Document;
use crate::filter::chrome::lexicon::Lexicon;
use crate::filter::chrome::said::{self, is_sentence};
use crate::note::Confidence;
use crate::rule::pack::{Part, Zone};

/// A line that goes whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::filter::chrome) struct Dropped {
    /// The number of the line.
    pub line: usize,
    /// The number of its rule.
    pub rule: u16,
    /// How sure that is.
    pub trust: Confidence,
    /// Why it is no more than a report: an author may have written the same words.
    pub doubt: Option<&'static str>,
}

/// The lines that go whole.
pub(in crate::filter::chrome) fn dropped(
    document: &Document<'_>,
    lexicon: &Lexicon,
    hits: &[Hit],
    listings: &Listings<'_, '_>,
) -> Vec<Dropped> {
    let sentences = sentences(document, hits);
    let may_stand = |rule: u16, line| is_in_zone(lexicon.terms(rule).zone, line, sentences);
    let stands = |hit: &&Hit| hit.reading.whole.is_some_and(|rule| may_stand(rule, hit.line));
    let lines: Vec<Hit> = hits.iter().filter(stands).copied().collect();
    let runs: Vec<&[Hit]> = lines.chunk_by(|one, two| only_blank_between(document, one.line, two.line)).collect();
    let doubts = Doubts::new(document, lexicon, hits, sentences, &runs, listings);
    let mut dropped = Vec::new();
    for run in runs {
        // What only reports speaks for nothing but itself.
        let reports = |hit: &Hit| hit.reading.whole.is_some_and(|rule| lexicon.terms(rule).confidence == Confidence::Report);
        let enough = |asked: &dyn Fn(&&Hit) -> bool| {
            run.iter().filter(asked).any(|hit| hit.reading.strong > 0) || weak(run.iter().filter(asked)) >= WEAK
        };
        let goes = enough(&|hit| !reports(hit));
        if goes || enough(&|_| true) {
            let of_run = doubts.of_run(run);
            let of = |hit: &Hit| {
                let doubt = of_run.or_else(|| doubts.of_line(run, hit));
                let trust = if doubt.is_some() { Confidence::Report } else { doubts.trust(hit) };
                Some(Dropped { line: hit.line, rule: hit.reading.whole?, trust, doubt })
            };
            dropped.extend(run.iter().filter(|hit| goes || reports(hit)).filter_map(of));
        }
    }
    dropped
}

/// Whether a line is one weak phrase, beside one in which something is said and beside no other phrase: as an author's label is. What a
/// thread has stands so too.
pub(super) fn is_in_text(document: &Document<'_>, lexicon: &Lexicon, hits: &[Hit], hit: &Hit) -> bool {
    let part = hit.reading.whole.and_then(|rule| lexicon.terms(rule).part);
    let beside: Vec<usize> = said::above(document, hit.line).take(1).chain(said::below(document, hit.line).take(1)).collect();
    let has = |of: &dyn Fn(usize) -> bool| beside.iter().any(|line| of(*line));
    (hit.reading.strong, hit.reading.weak) == (0, 1)
        && part != Some(Part::Thread)
        && !has(&|line| is_phrase(hits, line))
        && has(&|line| is_sentence(document, line))
}

fn only_blank_between(document: &Document<'_>, before: usize, after: usize) -> bool {
    (before + 1..after).all(|line| document.line(line).trim().is_empty())
}

/// The first and the last line that reads as a sentence, and not as a phrase.
fn sentences(document: &Document<'_>, hits: &[Hit]) -> Option<(usize, usize)> {
    let is_said = |line: &usize| said::is_long(document.line(*line)) && is_sentence(document, *line) && !is_phrase(hits, *line);
    let first = (0..document.lines.len()).find(is_said)?;
    let last = (0..document.lines.len()).rev().find(is_said)?;
    Some((first, last))
}

fn is_in_zone(zone: Zone, line: usize, sentences: Option<(usize, usize)>) -> bool {
    match (zone, sentences) {
        (Zone::Anywhere, _) | (_, None) => true,
        (Zone::Top, Some((first, _))) => line < first,
        (Zone::Bottom, Some((_, last))) => line > last,
    }
}
