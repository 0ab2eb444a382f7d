//! Placeholder: marks that stand where a number, a name, a date or a place was left out.
//!
//! A byte search finds *candidates*; what stands left and right of each, and what kind of text the whole document is, decides
//! whether something is missing there, and what.

mod acquit;
mod blank;
mod candidate;
mod context;
mod emphasis;
mod evidence;
mod facts;
mod field;
mod judge;
mod kind;
mod lexicon;
mod mask;
mod search;
mod slot;
mod surname;
mod words;

use super::{Filter, Reason};
use crate::document::Document;
use crate::note::{Confidence, Note, Rule};
use crate::text::Span;
use candidate::Candidate;
use context::Context;
use evidence::Cue;
use facts::Facts;
use judge::Verdict;

/// The filter.
#[derive(Debug, Default)]
pub struct Placeholder;

impl Filter for Placeholder {
    fn name(&self) -> &'static str {
        "placeholder"
    }

    fn rules(&self) -> Vec<&Rule> {
        kind::RULES.iter().collect()
    }

    fn annotate<'r>(&'r self, document: &Document<'_>, notes: &mut Vec<Note<'r>>) {
        judge_all(document, |candidate, verdict| {
            if let Verdict::Missing { kind, confidence, cue } = verdict {
                notes.push(note(candidate, kind.rule(), confidence, cue));
            }
        });
    }

    fn explain(&self, document: &Document<'_>, within: Span, reasons: &mut Vec<Reason>) {
        judge_all(document, |candidate, verdict| {
            if candidate.span.start < within.end.max(within.start + 1) && within.start < candidate.span.end {
                reasons.push(reason(candidate, verdict));
            }
        });
    }
}

/// Judges every candidate of a document, in order.
fn judge_all<'t>(document: &Document<'t>, mut each: impl FnMut(&Candidate, Verdict<'t>)) {
    let candidates = candidate::scan(document.text);
    if candidates.is_empty() {
        return;
    }
    let facts = Facts::of(document.text, &candidates);
    let emphasised = emphasis::pairs(document, &candidates);
    let mut last: Option<(&Candidate, kind::Kind)> = None;
    for (candidate, emphasised) in candidates.iter().zip(emphasised) {
        let mut verdict = judge::judge(&Context::of(document, *candidate), &facts, emphasised);
        if let (Verdict::Missing { kind, cue: Cue::None, .. }, Some((before, listed))) = (&mut verdict, last)
            && evidence::is_list(document.text, before, candidate)
        {
            *kind = listed;
        }
        last = match verdict {
            Verdict::Missing { kind, .. } => Some((candidate, kind)),
            Verdict::Innocent(_) => None,
        };
        each(candidate, verdict);
    }
}

fn note<'r>(candidate: &Candidate, rule: &'static Rule, confidence: Confidence, cue: Cue<'_>) -> Note<'r> {
    let note = Note::flag(candidate.span, rule, confidence);
    match cue {
        Cue::Before(word) => note.saying(format!("{} after {word}", rule.summary)),
        Cue::After(word) => note.saying(format!("{} before {}", rule.summary, word.trim())),
        Cue::None => note,
    }
}

fn reason(candidate: &Candidate, verdict: Verdict<'_>) -> Reason {
    let span = candidate.span;
    match verdict {
        Verdict::Missing { kind, confidence, cue } => {
            let beside = match cue {
                Cue::Before(word) => format!("it stands after {word}"),
                Cue::After(word) => format!("it stands before {word}"),
                Cue::None => format!("{:?} of {} where something else belongs", candidate.form, candidate.marks).to_lowercase(),
            };
            let verdict = format!("flagged, {}", confidence.as_str());
            Reason { span, rule: kind.rule().name.to_string(), verdict, evidence: vec![(beside, 0)] }
        }
        Verdict::Innocent(why) => {
            Reason { span, rule: "placeholder".into(), verdict: "acquitted".into(), evidence: vec![(why.into(), 0)] }
        }
    }
}
