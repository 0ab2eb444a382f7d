//! Explaining: why a line went, stayed or was acquitted, in words, with the evidence and its points.

use super::lexicon::Reading;
use super::phrases::hit::{Hit, hits};
use super::phrases::runs::{Dropped, dropped};
use super::phrases::{Listings, telling};
use super::structure::{self, Verdict};
use super::{Chrome, furniture};
use crate::document::Document;
use crate::filter::Reason;
use crate::rule::pack::{Strength, Zone};
use crate::text::Span;

impl Chrome {
    /// Every decision about what stands in `within`.
    pub(super) fn reasons(&self, document: &Document<'_>, within: Span, reasons: &mut Vec<Reason>) {
        let touches = |span: Span| span.start < within.end.max(within.start + 1) && span.end > within.start;
        let mut notes = Vec::new();
        furniture::judge(document, &mut notes);
        for note in notes.iter().filter(|note| touches(note.span)) {
            let evidence = if note.rule.name.ends_with("page-number") {
                "its number is part of a series that rises by one at the distance of a page"
            } else {
                "it stands again at the distance of a page, in the middle of what is said"
            };
            reasons.push(reason(note.span, note.rule.name.to_string(), "dropped", vec![(evidence.to_owned(), 0)]));
        }
        let hits = hits(document, &self.lexicon);
        let listings = Listings::new(document, &hits);
        let dropped = dropped(document, &self.lexicon, &hits, &listings);
        for hit in hits.iter().filter(|hit| touches(document.lines[hit.line].whole())) {
            let found = dropped.binary_search_by_key(&hit.line, |dropped| dropped.line).ok().map(|at| &dropped[at]);
            self.explain_phrases(document, hit, found, &listings, reasons);
        }
        let facts = self.page_facts(document, &telling(document, &self.lexicon, &hits, &listings, &dropped), &dropped);
        let judged = structure::judged(document, &facts, &self.lexicon, &hits);
        for line in judged.iter().filter(|line| touches(document.lines[line.open.line].whole())) {
            reasons.push(of_structure(document.lines[line.open.line].span, line));
        }
        if let Some(why) = self.decide(document, &mut Vec::new())
            && reasons.iter().any(|reason| reason.verdict == "dropped")
        {
            reasons.push(reason(within, "chrome".to_owned(), "left as it is", vec![(why.to_owned(), 0)]));
        }
    }

    fn explain_phrases(
        &self,
        document: &Document<'_>,
        hit: &Hit,
        found: Option<&Dropped>,
        listings: &Listings<'_, '_>,
        reasons: &mut Vec<Reason>,
    ) {
        let Reading { whole, strong, weak, head, tail, .. } = hit.reading;
        let name = |rule: u16| self.lexicon.rules[usize::from(rule)].rule.name.to_string();
        if let Some(rule) = whole {
            let mut evidence = vec![(format!("made of phrases alone: {strong} strong, {weak} weak"), 0)];
            let terms = self.lexicon.terms(rule);
            let goes = found.is_some();
            match terms.strength {
                Strength::Weak if !goes => {
                    evidence.push(("weak phrases count beside others, and too few stand here".to_owned(), 0));
                }
                Strength::Weak if strong == 0 => {
                    evidence.push(("weak phrases count beside others, and enough stand here".to_owned(), 0));
                }
                _ => {}
            }
            match terms.zone {
                Zone::Top if !goes => evidence.push(("counts before the first sentence only".to_owned(), 0)),
                Zone::Bottom if !goes => evidence.push(("counts after the last sentence only".to_owned(), 0)),
                _ => {}
            }
            let verdict = match found {
                Some(Dropped { doubt: Some(doubt), .. }) => {
                    evidence.push((format!("{doubt}: it is reported"), 0));
                    "acquitted"
                }
                Some(_) => "dropped",
                None => "kept",
            };
            reasons.push(reason(document.lines[hit.line].span, name(rule), verdict, evidence));
        }
        for (edge, found) in [("head", head), ("tail", tail)] {
            if let Some((span, rule)) = found {
                let mut evidence = vec![(format!("phrases at the {edge} of a line that is the author's"), 0)];
                let listing = listings.of(hit.line);
                evidence.extend(listing.map(|listing| (format!("{listing}: it is reported"), 0)));
                let verdict = if listing.is_some() { "acquitted" } else { "dropped" };
                reasons.push(reason(span, name(rule), verdict, evidence));
            }
        }
    }
}

fn of_structure(span: Span, line: &Verdict) -> Reason {
    let zone = line.open.zone;
    let mut evidence = vec![("a line apart from the article".to_owned(), structure::base(zone))];
    evidence.extend(line.open.evidence.iter().map(|found| (found.words().to_owned(), structure::worth(zone, *found))));
    let verdict = match line.acquittal {
        Some(why) => {
            evidence.push((why.to_owned(), 0));
            "acquitted"
        }
        None if line.is_found() => "dropped",
        None => "kept",
    };
    reason(span, line.rule().name.to_string(), verdict, evidence)
}

fn reason(span: Span, rule: String, verdict: &str, evidence: Vec<(String, i32)>) -> Reason {
    Reason { span, rule, verdict: verdict.to_owned(), evidence }
}
