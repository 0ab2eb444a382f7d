//! Placeholder: marks that stand where a number, a name, a date or a place was left out.
//!
//! A byte search finds *candidates*; what stands left and right of each, and what kind of text the whole document is, decides
//! whether something is missing there, and what.

mod acquit;
mod allow;
mod blank;
mod candidate;
mod context;
mod date;
mod emphasis;
mod evidence;
mod facts;
mod field;
mod form;
mod judge;
mod kind;
mod lexicon;
mod mark;
mod mask;
mod neighbours;
mod search;
mod slot;
mod surname;
mod term;
mod unknown;
mod words;

pub use mark::Mark;

use super::{Filter, Reason};
use crate::document::Document;
use crate::note::{Action, Note, Rule};
use crate::text::Span;
use candidate::Candidate;
use context::Context;
use facts::Facts;
use judge::Verdict;
use neighbours::Cue;

/// The filter.
#[derive(Debug, Default)]
pub struct Placeholder {
    mark: Option<Mark>,
    allow: Vec<String>,
}

impl Placeholder {
    /// A filter that flags placeholders, or marks them if `mark` is given, except those inside the phrases of `allow`.
    #[must_use]
    pub fn new(mark: Option<Mark>, allow: Vec<String>) -> Self {
        Self { mark, allow: allow.into_iter().filter(|phrase| !phrase.is_empty()).collect() }
    }

    /// Judges every candidate of a document, in order; spans are those of the document.
    fn judge(&self, document: &Document<'_>, mut each: impl FnMut(Judged<'_, '_>)) {
        match self.mark.as_ref().and_then(|mark| mark.remove(document.text)) {
            Some(unmarked) => self.judge_unmarked(&Document::read(&unmarked.text), |candidate, verdict| {
                let (span, marked) = unmarked.back(candidate.span);
                each(Judged { candidate, span, marked, verdict });
            }),
            None => self.judge_unmarked(document, |candidate, verdict| {
                each(Judged { candidate, span: candidate.span, marked: false, verdict });
            }),
        }
    }

    /// Judges every candidate of a document that holds no marks, in order.
    fn judge_unmarked<'t>(&self, document: &Document<'t>, mut each: impl FnMut(&Candidate, Verdict<'t>)) {
        let candidates = candidate::scan(document.text);
        if candidates.is_empty() {
            return;
        }
        let facts = Facts::of(document.text, &candidates);
        let emphasised = emphasis::pairs(document, &candidates);
        let mut last: Option<(&Candidate, kind::Kind)> = None;
        let mut line = 0;
        for (candidate, emphasised) in candidates.iter().zip(emphasised) {
            let behind = document.lines[line..].iter().take_while(|line| line.span.end < candidate.span.end).count();
            line = (line + behind).min(document.lines.len() - 1);
            let mut verdict = judge::judge(&Context::on_line(document, line, *candidate), &facts, emphasised);
            if let (Verdict::Missing { kind, cue: Cue::None, .. }, Some((before, listed))) = (&mut verdict, last)
                && evidence::is_list(document.text, before, candidate)
            {
                *kind = listed;
            }
            last = match verdict {
                Verdict::Missing { kind, .. } => Some((candidate, kind)),
                Verdict::Innocent(_) => None,
            };
            if last.is_some() && allow::covers(&self.allow, document.text, candidate.span) {
                verdict = Verdict::Innocent("allowed by the configuration");
            }
            each(candidate, verdict);
        }
    }
}

/// A candidate and what was decided about it.
struct Judged<'c, 't> {
    candidate: &'c Candidate,
    /// Its place in the document.
    span: Span,
    /// Whether the user's marks stand around it already.
    marked: bool,
    verdict: Verdict<'t>,
}

impl Filter for Placeholder {
    fn name(&self) -> &'static str {
        "placeholder"
    }

    fn rules(&self) -> Vec<&Rule> {
        kind::RULES.iter().collect()
    }

    fn edits(&self) -> bool {
        self.mark.is_some()
    }

    fn annotate<'r>(&'r self, document: &Document<'_>, notes: &mut Vec<Note<'r>>) {
        self.judge(document, |Judged { span, marked, verdict, .. }| {
            let Verdict::Missing { kind, confidence, cue } = verdict else { return };
            let action = match &self.mark {
                // What stands in the text is the report; nothing is left to say.
                Some(_) if marked => return,
                Some(mark) => Action::Replace(mark.around(span.of(document.text)).into()),
                None => Action::Flag,
            };
            notes.push(note(Note::edit(span, kind.rule(), action, confidence), kind.rule(), cue));
        });
    }

    fn explain(&self, document: &Document<'_>, within: Span, reasons: &mut Vec<Reason>) {
        self.judge(document, |Judged { candidate, span, verdict, .. }| {
            if span.start < within.end.max(within.start + 1) && within.start < span.end {
                reasons.push(reason(candidate, span, verdict));
            }
        });
    }
}

/// The note with what is missing and beside which word.
fn note<'r>(note: Note<'r>, rule: &Rule, cue: Cue<'_>) -> Note<'r> {
    match cue {
        Cue::Before(word) => note.saying(format!("{} after {word}", rule.summary)),
        Cue::After(word) => note.saying(format!("{} before {}", rule.summary, word.trim())),
        Cue::None => note,
    }
}

fn reason(candidate: &Candidate, span: Span, verdict: Verdict<'_>) -> Reason {
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
