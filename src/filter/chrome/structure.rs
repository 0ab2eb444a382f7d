//! Structure: the lines around the article of a page.
//!
//! Works only where phrases show the text to be a page, and only on lines that phrases part from the article. What reads as a
//! sentence, or is a row of wrapped text, is acquitted: it is reported, and stays.

use super::Hit;
use super::article::Article;
use super::evidence::{Evidence, LineEvidence, Page, Zone};
use super::facts::Facts;
use super::lexicon::Lexicon;
use super::scorecard::{BASE, POINTS};
use super::wrapped::wrapped;
use crate::document::Document;
use crate::note::{Confidence, Rule};

static BEFORE: Rule = Rule::new("chrome/structure/before", "a line of the page above the article");
static AFTER: Rule = Rule::new("chrome/structure/after", "a line of the page below the article");

/// Every rule of this layer.
pub(super) const RULES: [&Rule; 2] = [&BEFORE, &AFTER];

/// Lines of strong phrases that show a text to be a page.
const PAGE: usize = 3;

/// Lines of phrases that show a page to be made of lists that are the document's own.
const LISTS: usize = 2;

/// Least points of a line that goes.
const THRESHOLD: i32 = 16;

/// What a title does not show.
const NO_TITLE: [Evidence; 6] =
    [Evidence::Dated, Evidence::Separators, Evidence::Bullet, Evidence::Latin, Evidence::Numeric, Evidence::WordRow];

/// A line that stands on the page and not in the article.
pub(super) struct Found {
    /// The number of the line.
    pub line: usize,
    /// The rule of its zone.
    pub rule: &'static Rule,
    /// [`Confidence::Likely`], or [`Confidence::Report`] for what reads as a sentence.
    pub confidence: Confidence,
    /// Whether it may be the title by its words.
    may_be_title: bool,
}

/// The lines that the structure of the page gives away.
pub(super) fn found(document: &Document<'_>, facts: &[Facts], lexicon: &Lexicon, hits: &[Hit]) -> Vec<Found> {
    let mut rows: Option<Vec<bool>> = None;
    let judge = |open: LineEvidence| {
        let rule = if open.zone == Zone::Before { &BEFORE } else { &AFTER };
        let has = |of: &[Evidence]| of.iter().any(|evidence| open.evidence.contains(evidence));
        let short = has(&[Evidence::Size1, Evidence::Size3, Evidence::Size5, Evidence::Size9]);
        // The last line of a wrapped paragraph is short, but its others show the marks of a text.
        let spoken = !short && has(&[Evidence::Ends, Evidence::InnerEnds, Evidence::Commas]);
        let title = has(&[Evidence::Title, Evidence::TitleAgain]);
        if points(&open) < THRESHOLD {
            return None;
        }
        let row = rows.get_or_insert_with(|| wrapped(document))[open.line];
        let confidence = if spoken || title || row { Confidence::Report } else { Confidence::Likely };
        let words = has(&[Evidence::Echoed, Evidence::HalfEchoed]) && !has(&NO_TITLE);
        Some(Found { line: open.line, rule, confidence, may_be_title: words && open.zone == Zone::Before })
    };
    let mut found: Vec<Found> = open_lines(document, facts, lexicon, hits).into_iter().filter_map(judge).collect();
    acquit_lone(facts, &mut found);
    found
}

/// Acquits lines above the article that stand by themselves: the words of a menu come together, a title comes alone.
fn acquit_lone(facts: &[Facts], found: &mut [Found]) {
    let place = |line: usize| facts.binary_search_by_key(&line, |facts| facts.line).unwrap_or_default();
    let places: Vec<usize> = found.iter().map(|found| place(found.line)).collect();
    let beside = |at: usize, other: Option<&usize>| other.is_some_and(|other| places[at].abs_diff(*other) == 1);
    for at in 0..found.len() {
        let together = beside(at, at.checked_sub(1).map(|at| &places[at])) || beside(at, places.get(at + 1));
        if found[at].may_be_title && !together {
            found[at].confidence = Confidence::Report;
        }
    }
}

/// The lines that this layer may judge: those that phrases do not explain, on a page, and apart from its article.
pub(super) fn open_lines(document: &Document<'_>, facts: &[Facts], lexicon: &Lexicon, hits: &[Hit]) -> Vec<LineEvidence> {
    let strong = facts.iter().filter(|line| line.strong > 0).count();
    let lists = hits.iter().filter(|hit| hit.reading.whole.is_some_and(|rule| lexicon.terms(rule).lists)).count();
    if strong < PAGE || lists >= LISTS {
        return Vec::new();
    }
    let Some(article) = Article::find(facts) else { return Vec::new() };
    let page = Page::new(document.text, facts, &article);
    let open = |at: &usize| facts[*at].strong == 0 && page.apart(*at) > 0;
    (0..facts.len()).filter(open).map(|at| page.line(at)).collect()
}

/// The points of a line.
fn points(line: &LineEvidence) -> i32 {
    let of_zone = |points: (i32, i32)| if line.zone == Zone::Before { points.0 } else { points.1 };
    let points = line.evidence.iter().map(|evidence| {
        let (_, before, after) = POINTS[*evidence as usize];
        of_zone((before, after))
    });
    of_zone(BASE) + points.sum::<i32>()
}

#[cfg(test)]
mod tests {
    use super::POINTS;
    use crate::filter::chrome::evidence::Evidence;

    #[test]
    fn the_scorecard_has_all_evidence_in_order() {
        let listed: Vec<_> = POINTS.iter().map(|(evidence, ..)| *evidence).collect();
        assert_eq!(listed, Evidence::ALL);
    }
}
