//! Structure: the lines around the article of a page.
//!
//! Works only where phrases show the text to be a page, and only on lines that phrases part from the article. What reads as a
//! sentence, or is a row of wrapped text, is acquitted: it is reported, and stays.

mod acquittal;
mod again;
mod apart;
mod article;
pub mod evidence;
pub(super) mod facts;
mod page;
mod pages;
mod scorecard;
mod verdict;
pub(super) mod wrapped;

use std::ops::Range;

use self::acquittal::acquit;
use self::article::Article;
use self::evidence::{Evidence, LineEvidence, Zone};
pub(super) use self::facts::Facts;
use self::page::Page;
use self::pages::pages;
use self::scorecard::{BASE, POINTS};
pub(super) use self::verdict::{RULES, Verdict};
use self::wrapped::wrapped;
use super::lexicon::Lexicon;
use super::phrases::hit::{Hit, is_phrase};
use crate::document::Document;

/// Lines of strong phrases that show a text to be a page.
const PAGE: usize = 2;

/// Lines of phrases that show a page to be made of lists that are the document's own.
const LISTS: usize = 2;

/// The facts of all lines that have any.
pub(super) fn facts(document: &Document<'_>, lexicon: &Lexicon, hits: &[Hit]) -> Vec<Facts> {
    let set = wrapped(document, |line| is_phrase(hits, line));
    let mut hits = hits.iter().peekable();
    let mut all = Vec::with_capacity(document.lines.len());
    for (line, set) in set.into_iter().enumerate() {
        let reading = hits.next_if(|hit| hit.line == line).map(|hit| &hit.reading);
        let terms = reading.and_then(|reading| reading.whole).map(|rule| lexicon.terms(rule));
        let heads = terms.is_some_and(|terms| terms.heads_list);
        let part = terms.and_then(|terms| terms.part);
        all.extend(facts::facts(document, line, reading).map(|facts| Facts { set, heads, part, ..facts }));
    }
    all
}

/// Every line that this layer may judge, and what it thinks of it, page by page.
pub(super) fn judged(document: &Document<'_>, facts: &[Facts], lexicon: &Lexicon, hits: &[Hit]) -> Vec<Verdict> {
    let judge = |page: Range<usize>| judged_on(document, &facts[page.clone()], lexicon, on_page(hits, &facts[page]));
    pages(document.text, facts).into_iter().flat_map(judge).collect()
}

/// The phrases on the lines of a page.
fn on_page<'h>(hits: &'h [Hit], facts: &[Facts]) -> &'h [Hit] {
    let (Some(first), Some(last)) = (facts.first(), facts.last()) else { return &[] };
    let before = |line: usize| hits.partition_point(|hit| hit.line < line);
    &hits[before(first.line)..before(last.line + 1)]
}

/// The lines of one page.
fn judged_on(document: &Document<'_>, facts: &[Facts], lexicon: &Lexicon, hits: &[Hit]) -> Vec<Verdict> {
    let judge = |open: LineEvidence| {
        let points = points(&open);
        Verdict { open, points, acquittal: None }
    };
    let mut judged: Vec<Verdict> = open_on(document, facts, lexicon, hits).into_iter().map(judge).collect();
    acquit(document, facts, &mut judged);
    judged
}

/// The lines that this layer may judge, page by page.
pub(super) fn open_lines(document: &Document<'_>, facts: &[Facts], lexicon: &Lexicon, hits: &[Hit]) -> Vec<LineEvidence> {
    let open = |page: Range<usize>| open_on(document, &facts[page.clone()], lexicon, on_page(hits, &facts[page]));
    pages(document.text, facts).into_iter().flat_map(open).collect()
}

/// The lines of one page that may be judged: those that phrases do not explain, apart from its article.
fn open_on(document: &Document<'_>, facts: &[Facts], lexicon: &Lexicon, hits: &[Hit]) -> Vec<LineEvidence> {
    // What a site puts amid a book is no sign of a page around it.
    let amid = hits.iter().filter(|hit| hit.reading.whole.is_some_and(|rule| lexicon.terms(rule).amid)).count();
    let strong = facts.iter().filter(|line| line.strong > 0).count().saturating_sub(amid);
    let lists = hits.iter().filter(|hit| hit.reading.whole.is_some_and(|rule| lexicon.terms(rule).lists)).count();
    // A page of lists has no line in which somebody speaks at length.
    let speaks = facts.iter().any(Facts::is_text);
    if strong < PAGE || (lists >= LISTS && !speaks) {
        return Vec::new();
    }
    let Some(article) = Article::find(facts) else { return Vec::new() };
    let page = Page::new(document.text, facts, &article);
    let open = |at: &usize| facts[*at].strong == 0 && page.is_parted(*at);
    (0..facts.len()).filter(open).map(|at| page.line(at)).collect()
}

/// The points of a line.
fn points(line: &LineEvidence) -> i32 {
    base(line.zone) + line.evidence.iter().map(|evidence| worth(line.zone, *evidence)).sum::<i32>()
}

/// The points that every line of a zone has.
pub(super) const fn base(zone: Zone) -> i32 {
    if matches!(zone, Zone::Before) { BASE.0 } else { BASE.1 }
}

/// The points of one piece of evidence.
pub(super) const fn worth(zone: Zone, evidence: Evidence) -> i32 {
    let (_, before, after) = POINTS[evidence as usize];
    if matches!(zone, Zone::Before) { before } else { after }
}

#[cfg(test)]
mod tests {
    use super::POINTS;
    use super::evidence::Evidence;

    #[test]
    fn the_scorecard_has_all_evidence_in_order() {
        let listed: Vec<_> = POINTS.iter().map(|(evidence, ..)| *evidence).collect();
        assert_eq!(listed, Evidence::ALL);
    }
}
