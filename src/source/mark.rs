//! Byte-order marks: what the first bytes of an input say about the rest.

use encoding_rs::{GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};

use super::Coding;

/// Every mark with what it says; that of UTF-32LE begins like that of UTF-16LE and stands before it.
const MARKS: [(&[u8], Coding); 6] = [
    (b"\xFF\xFE\0\0", Coding::Utf32 { big_endian: false }),
    (b"\0\0\xFE\xFF", Coding::Utf32 { big_endian: true }),
    (b"\x84\x31\x95\x33", Coding::Standard(GB18030)),
    (b"\xEF\xBB\xBF", Coding::Standard(UTF_8)),
    (b"\xFF\xFE", Coding::Standard(UTF_16LE)),
    (b"\xFE\xFF", Coding::Standard(UTF_16BE)),
];

/// What the mark says that `bytes` begin with.
pub(super) fn coding(bytes: &[u8]) -> Option<Coding> {
    MARKS.iter().find(|(mark, _)| bytes.starts_with(mark)).map(|(_, coding)| *coding)
}

/// Bytes of the marks that `bytes`, read as `coding`, begin with; where files were joined there can be several.
pub(super) fn len(bytes: &[u8], coding: Coding) -> usize {
    let coding = if coding == Coding::Standard(GBK) { Coding::Standard(GB18030) } else { coding };
    let Some((mark, _)) = MARKS.iter().find(|(_, of)| *of == coding) else { return 0 };
    bytes.chunks_exact(mark.len()).take_while(|chunk| chunk == mark).count() * mark.len()
}
