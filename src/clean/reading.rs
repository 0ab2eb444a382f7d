//! What reading the bytes changed: facts of the source, as notes.
//!
//! Decoding is not a filter and cannot be switched off, so neither can these notes: a byte that was lost is never lost silently.

use crate::note::{Action, Confidence, Note, Rule};
use crate::source::{Coding, Source};
use crate::text::Span;

/// A malformed sequence became U+FFFD.
pub(super) static MALFORMED: Rule =
    Rule::new("decode/malformed", "bytes that are no character in this encoding: U+FFFD stands for them");

/// A byte-order mark is not part of the text.
pub static MARK: Rule = Rule::new("decode/mark", "a byte-order mark, which UTF-8 does without");

/// The text was not in UTF-8.
static ENCODING: Rule = Rule::new("decode/encoding", "another encoding than UTF-8, which the clean text is in");

/// Some lines are in another encoding.
static FOREIGN: Rule = Rule::new("decode/foreign", "lines in another encoding than the rest of the text, decoded as such");

pub(super) const RULES: [&Rule; 4] = [&MALFORMED, &MARK, &ENCODING, &FOREIGN];

/// Whether a flag stands for an edit: it says that the bytes of the file are others once it is clean.
#[must_use]
pub fn stands_for_edit(note: &Note<'_>) -> bool {
    is_of_source(note) && note.confidence > Confidence::Report
}

/// Whether a note is one of those that reading a source gives rise to.
pub(super) fn is_of_source(note: &Note<'_>) -> bool {
    RULES.iter().any(|rule| rule.name == note.rule.name)
}

/// The notes that reading `source` gives rise to, in the order of the text.
pub(super) fn notes(source: &Source<'_>) -> Vec<Note<'static>> {
    let mut notes = Vec::new();
    let Some(first) = source.stretches.first() else { return notes };
    let utf_8 = Coding::Standard(encoding_rs::UTF_8);
    let base = source.base.byte;
    if source.is_settled {
        // The encoding and the mark of an input are said once, with the segment that shows them.
    } else if source.main != utf_8 {
        let detail = format!("the text is in {} ({}); the clean text is UTF-8", source.label(), source.evidence);
        let sure = if source.rival.is_some() { Confidence::Likely } else { Confidence::Certain };
        notes.push(Note::flag(Span::new(0, 0), &ENCODING, sure).saying(detail));
    } else if let Some(rival) = source.rival {
        let detail = format!("the text may be in {} ({}): --encoding reads it so", rival.label(), source.evidence);
        notes.push(Note::flag(Span::new(0, 0), &ENCODING, Confidence::Report).saying(detail));
    } else if first.mark > 0 {
        notes.push(Note::flag(Span::new(0, 0), &MARK, Confidence::Certain));
    }
    let foreign = source.stretches.iter().filter(|stretch| stretch.encoding != source.main);
    notes.extend(foreign.map(|stretch| {
        let (label, main) = (stretch.encoding.label(), source.label());
        let detail = format!("bytes {} to {} are in {label}, the rest is in {main}", base + stretch.start, base + stretch.end);
        Note::flag(stretch.text, &FOREIGN, Confidence::Likely).saying(detail)
    }));
    notes.extend(source.malformed.iter().map(|malformed| {
        let bytes = &source.bytes[malformed.start..malformed.start + malformed.len];
        let hex: Vec<String> = bytes.iter().map(|byte| format!("{byte:02X}")).collect();
        let detail = format!("bytes {} at offset {} are no character in this encoding", hex.join(" "), base + malformed.start);
        Note {
            span: malformed.span,
            rule: &MALFORMED,
            action: Action::Flag,
            confidence: Confidence::Certain,
            detail: Some(detail.into()),
        }
    }));
    notes
}

/// Whether a note says of a replacement character what is said already: that reading the bytes put it there.
pub(super) fn is_said(source: &Source<'_>, note: &Note<'_>) -> bool {
    note.rule.name == "decode/lost"
        && source.malformed.binary_search_by_key(&note.span.start, |malformed| malformed.span.start).is_ok()
}
