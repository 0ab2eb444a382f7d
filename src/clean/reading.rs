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
static MARK: Rule = Rule::new("decode/mark", "a byte-order mark, which UTF-8 does without");

/// The text was not in UTF-8.
static ENCODING: Rule = Rule::new("decode/encoding", "another encoding than UTF-8, which the clean text is in");

pub(super) const RULES: [&Rule; 3] = [&MALFORMED, &MARK, &ENCODING];

/// The notes that reading `source` gives rise to, in the order of the text.
pub(super) fn notes(source: &Source<'_>) -> Vec<Note<'static>> {
    let mut notes = Vec::new();
    let Some(first) = source.stretches.first() else { return notes };
    if source.base.byte > 0 {
        // The encoding and the mark of an input are said once, with its first segment.
    } else if let Some(other) = source.stretches.iter().find(|stretch| stretch.encoding != Coding::Standard(encoding_rs::UTF_8)) {
        let detail = if source.stretches.len() > 1 {
            format!("{} encodings in one text, {} among them; the clean text is UTF-8", count(source), other.encoding.label())
        } else {
            format!("the text is in {} ({}); the clean text is UTF-8", other.encoding.label(), source.evidence)
        };
        notes.push(Note::flag(Span::new(0, 0), &ENCODING, Confidence::Certain).saying(detail));
    } else if first.mark > 0 {
        notes.push(Note::flag(Span::new(0, 0), &MARK, Confidence::Certain));
    }
    notes.extend(source.malformed.iter().map(|malformed| {
        let bytes = &source.bytes[malformed.start..malformed.start + malformed.len];
        let hex: Vec<String> = bytes.iter().map(|byte| format!("{byte:02X}")).collect();
        let detail =
            format!("bytes {} at offset {} are no character in this encoding", hex.join(" "), source.base.byte + malformed.start);
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

fn count(source: &Source<'_>) -> usize {
    let mut labels: Vec<String> = source.stretches.iter().map(|stretch| stretch.encoding.label()).collect();
    labels.sort();
    labels.dedup();
    labels.len()
}
