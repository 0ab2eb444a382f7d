//! Seven-bit encodings, known by the escape sequences that switch their character sets.

use memchr::memmem;

use crate::source::Coding;

/// What the escape sequences of a text say.
pub(super) enum Escapes {
    /// An encoding that can be decoded.
    Known(Coding),
    /// One that cannot.
    Unsupported(&'static str),
}

/// Escape sequences that ISO-2022-JP and its kin designate Japanese sets with (RFC 1468, RFC 1554).
const JAPANESE: &[&[u8]] = &[b"\x1B$B", b"\x1B$@", b"\x1B(J", b"\x1B(I", b"\x1B$(D"];

/// Reads the escape sequences of `sample`; `None` if there are none of these encodings'.
pub(super) fn escapes(sample: &[u8]) -> Option<Escapes> {
    let has = |sequence: &[u8]| memmem::find(sample, sequence).is_some();
    memchr::memchr(0x1B, sample)?;
    // A damaged byte may be 8-bit; a text that is full of them is in no 7-bit encoding.
    let high = sample.iter().filter(|byte| **byte >= 0x80).count();
    if high * 20 > sample.len() {
        return None;
    }
    if has(b"\x1B$)C") {
        return Some(Escapes::Unsupported("iso-2022-kr"));
    }
    if [b"\x1B$)A", b"\x1B$)G", b"\x1B$*H"].into_iter().any(|sequence| has(sequence)) {
        return Some(Escapes::Unsupported("iso-2022-cn"));
    }
    if JAPANESE.iter().any(|sequence| has(sequence)) {
        return Some(Escapes::Known(Coding::Standard(encoding_rs::ISO_2022_JP)));
    }
    None
}
