//! A record: one input, its clean text, and the way back.

use serde::{Deserialize, Serialize};

use super::coding::encode;
use super::hash::blake3;
use super::name::Name;
use crate::note::{Patch, Piece};
use crate::source::{Coding, Locator, Source};

/// The version of the format, which every record starts with.
pub(super) const VERSION: u32 = 1;

/// What was done to one input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// The version of the format.
    pub ledger: u32,
    /// The file that holds the clean text; nothing where it went to standard output.
    pub path: Option<Name>,
    /// The file that was cleaned, where that is another one.
    pub source: Option<Name>,
    /// What was read.
    pub input: Side,
    /// What was written.
    pub output: Side,
    /// How the text was encoded, part by part.
    pub parts: Vec<Part>,
    /// Stretches of the text whose bytes encoding again would not give, in order.
    pub raw: Vec<Raw>,
    /// The edits, in the order of the text.
    pub edits: Vec<Edit>,
}

/// One side of a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Side {
    /// Length in bytes.
    pub len: usize,
    /// The BLAKE3 hash, in hexadecimal digits.
    pub blake3: String,
}

/// Consecutive text in one encoding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// The label of the encoding.
    pub encoding: String,
    /// The byte-order mark before it.
    #[serde(default, skip_serializing_if = "Bytes::is_empty")]
    pub mark: Bytes,
    /// Bytes of the decoded text, as UTF-8.
    pub len: usize,
}

/// Text whose bytes are on record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Raw {
    /// Where it starts in the decoded text, in bytes of UTF-8.
    pub at: usize,
    /// Bytes of the decoded text that it takes.
    pub len: usize,
    /// The bytes that stood there.
    pub bytes: Bytes,
}

/// Bytes, written as hexadecimal digits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bytes(pub Vec<u8>);

impl Bytes {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// One edit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edit {
    /// The rule that made it.
    pub rule: String,
    /// The line of the input, counted from 1.
    pub line: usize,
    /// The column of the input, in code points, counted from 1.
    pub column: usize,
    /// The offset in the input, in bytes.
    pub byte: usize,
    /// Where in the clean text it is, in bytes.
    pub at: usize,
    /// Bytes that it put there.
    pub len: usize,
    /// The text that stood there before.
    pub text: String,
}

impl Side {
    /// The side that holds `bytes`.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self { len: bytes.len(), blake3: blake3(bytes) }
    }
}

impl Record {
    /// The record of how `source` became `clean` by `patch`.
    #[must_use]
    pub fn new(source: &Source<'_>, patch: &Patch<'_>, clean: &str) -> Self {
        let (parts, raw) = (parts(source), raw(source));
        let edits = edits(source, patch);
        let (input, output) = (Side::of(source.bytes), Side::of(clean.as_bytes()));
        let mut record = Self { ledger: VERSION, path: None, source: None, input, output, parts, raw, edits };
        if record.input != record.output && record.restore(clean.as_bytes()).as_deref() != Ok(source.bytes) {
            // Never seen; but an undo that rests on reasoning alone is none. All bytes are put on record.
            record.parts = vec![Part { encoding: "utf-8".into(), mark: Bytes::default(), len: source.text.len() }];
            record.raw = vec![Raw { at: 0, len: source.text.len(), bytes: Bytes(source.bytes.to_vec()) }];
        }
        record
    }

    /// The record as a line of a ledger.
    ///
    /// # Errors
    ///
    /// Those of writing JSON to memory.
    pub fn line(&self) -> Result<Vec<u8>, serde_json::Error> {
        let mut line = serde_json::to_vec(self)?;
        line.push(b'\n');
        Ok(line)
    }
}

fn edits(source: &Source<'_>, patch: &Patch<'_>) -> Vec<Edit> {
    let mut locator = Locator::new(source);
    let mut at = 0;
    let mut edits = Vec::with_capacity(patch.edits().len());
    for piece in patch.pieces(source.text.len()) {
        match piece {
            Piece::Keep(span) => at += span.len(),
            Piece::Cut(note) => {
                let place = locator.locate(note.span.start);
                let len = note.action.put().map_or(0, str::len);
                edits.push(Edit {
                    rule: note.rule.name.clone().into_owned(),
                    line: place.line,
                    column: place.column,
                    byte: place.byte,
                    at,
                    len,
                    text: note.span.of(&source.text).to_owned(),
                });
                at += len;
            }
        }
    }
    edits
}

fn parts(source: &Source<'_>) -> Vec<Part> {
    let part = |stretch: &crate::source::Stretch| Part {
        encoding: stretch.encoding.label(),
        mark: Bytes(source.bytes[stretch.start..stretch.start + stretch.mark].to_vec()),
        len: stretch.text.len(),
    };
    source.stretches.iter().map(part).collect()
}

/// The lines that encoding again would not give back.
fn raw(source: &Source<'_>) -> Vec<Raw> {
    let mut raw = Vec::new();
    if source.is_borrowed() {
        return raw;
    }
    let mut locator = Locator::new(source);
    let mut encoded = Vec::new();
    for stretch in &source.stretches {
        let is_sound_utf_8 = stretch.encoding == Coding::Standard(encoding_rs::UTF_8) && source.malformed.is_empty();
        if is_sound_utf_8 {
            continue;
        }
        let mut at = stretch.text.start;
        let mut byte = stretch.start + stretch.mark;
        for line in stretch.text.of(&source.text).split_inclusive('\n') {
            let end = at + line.len();
            let stop = if end == stretch.text.end {
                stretch.end
            } else {
                locator.bytes_of(crate::text::Span::new(at, end)).end.clamp(byte, stretch.end)
            };
            encoded.clear();
            encode(stretch.encoding, line, &mut encoded);
            if encoded != source.bytes[byte..stop] {
                raw.push(Raw { at, len: line.len(), bytes: Bytes(source.bytes[byte..stop].to_vec()) });
            }
            (at, byte) = (end, stop);
        }
    }
    raw
}
