//! Runs: phrase lines beside phrase lines. A weak phrase counts where others stand beside it.

use super::Hit;
use super::lexicon::{Lexicon, ends_sentence, trimmed};
use crate::document::Document;
use crate::note::Confidence;
use crate::rule::pack::Zone;

/// Weak phrases that make a run of phrase lines chrome without a strong one.
pub(super) const WEAK: u16 = 4;

/// Lines of strong phrases on a page at whose edges they are beyond doubt.
const PAGE: usize = 5;

/// Lines of strong phrases from which on a text shows itself to be a page anywhere.
const SHOWN: usize = 3;

/// Lines that say something, at the top and the bottom of a text that shows no more, where what a page adds stands.
const RIM: usize = 8;

/// Fewest bytes of a line that is taken for a sentence; fewer are a word or two.
const SENTENCE: usize = 45;

/// A line that goes whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dropped {
    /// The number of the line.
    pub line: usize,
    /// The number of its rule.
    pub rule: u16,
    /// How sure that is. Certain: strong phrases alone, on a page that has more of them, before all that is said or after it.
    pub trust: Confidence,
    /// Why it is no more than a report: an author may have written the same words.
    pub doubt: Option<&'static str>,
}

/// The lines that go whole.
pub(super) fn dropped(document: &Document<'_>, lexicon: &Lexicon, hits: &[Hit]) -> Vec<Dropped> {
    let sentences = sentences(document, hits);
    let is_strong = |hit: &Hit| hit.reading.whole.is_some() && hit.reading.strong > 0;
    let strong = hits.iter().filter(|hit| is_strong(hit)).count();
    let outside = |line: usize| sentences.is_some_and(|(first, last)| line < first || line > last);
    // What a page adds stands above or below what is said; an author who speaks of buttons has them amid it.
    let amid = |line: usize| sentences.is_some_and(|(first, last)| first < line && line < last);
    let is_page = strong >= PAGE;
    let is_shown = strong >= 2 * PAGE || (strong >= SHOWN && !hits.iter().filter(|hit| is_strong(hit)).all(|hit| amid(hit.line)));
    let certain = |hit: &Hit| is_page && is_strong(hit) && hit.reading.weak == 0 && outside(hit.line);
    let mut dropped = Vec::new();
    let mut run: Vec<Hit> = Vec::new();
    let mut close = |run: &mut Vec<Hit>| {
        // What only reports speaks for nothing but itself.
        let reports = |hit: &Hit| hit.reading.whole.is_some_and(|rule| lexicon.terms(rule).confidence == Confidence::Report);
        let enough = |hits: &mut dyn Iterator<Item = &Hit>| {
            let (strong, weak) = hits.fold((0, 0), |(strong, weak), hit| (strong + hit.reading.strong, weak + hit.reading.weak));
            strong > 0 || weak >= WEAK
        };
        let goes = enough(&mut run.iter().filter(|hit| !reports(hit)));
        if goes || enough(&mut run.iter()) {
            let doubt = if matches!(&run[..], [only] if is_between_sentences(document, only.line)) {
                Some("a sentence by itself between two sentences")
            } else if !is_shown && run.iter().all(|hit| amid(hit.line) || is_inside(document, hit.line)) {
                Some("amid a text that shows no other sign of a page")
            } else if matches!(&run[..], [only] if !is_page && is_parted_saying(document, only.line)) {
                Some("by itself between two sentences, on no page that shows itself")
            } else if run.first().is_some_and(|hit| is_announced(document, hits, hit.line)) {
                Some("what the line before it announces")
            } else {
                None
            };
            let trust = |hit: &Hit| match () {
                () if doubt.is_some() => Confidence::Report,
                () if certain(hit) => Confidence::Certain,
                () => Confidence::Likely,
            };
            let of = |hit: &Hit| Some(Dropped { line: hit.line, rule: hit.reading.whole?, trust: trust(hit), doubt });
            dropped.extend(run.iter().filter(|hit| goes || reports(hit)).filter_map(of));
        }
        run.clear();
    };
    for hit in
        hits.iter().filter(|hit| hit.reading.whole.is_some_and(|rule| is_in_zone(lexicon.terms(rule).zone, hit.line, sentences)))
    {
        if run.last().is_some_and(|last| !only_blank_between(document, last.line, hit.line)) {
            close(&mut run);
        }
        run.push(*hit);
    }
    close(&mut run);
    dropped
}

fn only_blank_between(document: &Document<'_>, before: usize, after: usize) -> bool {
    (before + 1..after).all(|line| document.line(line).trim().is_empty())
}

/// Whether the line before that says something ends with a colon, and is no phrase itself: an author tells what stands somewhere.
fn is_announced(document: &Document<'_>, hits: &[Hit], line: usize) -> bool {
    let before = (0..line).rev().find(|before| !document.line(*before).trim().is_empty());
    before.is_some_and(|before| {
        let is_phrase = hits.binary_search_by_key(&before, |hit| hit.line).is_ok_and(|at| hits[at].reading.whole.is_some());
        !is_phrase && document.line(before).trim_end().ends_with(['：', ':'])
    })
}

/// Whether a line stands far from the top and the bottom of the text.
fn is_inside(document: &Document<'_>, line: usize) -> bool {
    let says = |line: &usize| !document.line(*line).trim().is_empty();
    (0..line).rev().filter(says).nth(RIM - 1).is_some() && (line + 1..document.lines.len()).filter(says).nth(RIM - 1).is_some()
}

/// Whether a line is a sentence, and so are the lines before and after it that say something.
fn is_between_sentences(document: &Document<'_>, line: usize) -> bool {
    let says = |line: &usize| !document.line(*line).trim().is_empty();
    let is_sentence = |line: usize| ends_sentence(trimmed(document.text, document.lines[line].span).of(document.text));
    let beside = |line: usize| is_sentence(line) && document.line(line).len() >= SENTENCE;
    let (before, after) = ((0..line).rev().find(says), (line + 1..document.lines.len()).find(says));
    is_sentence(line) && before.is_some_and(beside) && after.is_some_and(beside)
}

/// Whether a line is a word or two, and the lines before and after that say something both end as sentences, however short.
fn is_parted_saying(document: &Document<'_>, line: usize) -> bool {
    let says = |line: &usize| !document.line(*line).trim().is_empty();
    let ends = |line: usize| ends_sentence(trimmed(document.text, document.lines[line].span).of(document.text));
    let (before, after) = ((0..line).rev().find(says), (line + 1..document.lines.len()).find(says));
    document.line(line).trim().len() < SENTENCE && before.is_some_and(ends) && after.is_some_and(ends)
}

/// The first and the last line that reads as a sentence, and not as a phrase.
fn sentences(document: &Document<'_>, hits: &[Hit]) -> Option<(usize, usize)> {
    let is_phrase =
        |line: usize| hits.binary_search_by_key(&line, |hit| hit.line).is_ok_and(|at| hits[at].reading.whole.is_some());
    let is_sentence = |line: &usize| {
        if is_phrase(*line) {
            return false;
        }
        let content = trimmed(document.text, document.lines[*line].span).of(document.text);
        content.len() >= SENTENCE && ends_sentence(content)
    };
    let first = (0..document.lines.len()).find(is_sentence)?;
    let last = (0..document.lines.len()).rev().find(is_sentence)?;
    Some((first, last))
}

fn is_in_zone(zone: Zone, line: usize, sentences: Option<(usize, usize)>) -> bool {
    match (zone, sentences) {
        (Zone::Anywhere, _) | (_, None) => true,
        (Zone::Top, Some((first, _))) => line < first,
        (Zone::Bottom, Some((_, last))) => line > last,
    }
}
