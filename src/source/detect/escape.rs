//! Seven-bit encodings, known by the escape sequences that switch their character sets.

use encoding_rs::GBK;
use memchr::memmem;

use crate::source::Coding;
use crate::text::rarity::{Rarity, Writing};

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

/// Bits a character that text in HZ may cost: chance makes rare characters.
const DEAREST: usize = 12;

/// Whether ASCII holds text in HZ (RFC 1843): pairs of bytes between `~{` and `~}` that make Chinese. One pair in all may be chance.
pub(super) fn has_hz(bytes: &[u8]) -> bool {
    let rarity = Rarity::of(Writing::ZhHans);
    let (mut characters, mut bits) = (0, 0);
    memmem::find_iter(bytes, b"~{").any(|at| {
        let (pairs, _) = bytes[at + 2..].as_chunks();
        let end = pairs.iter().position(|[row, cell]| !((0x21..=0x77).contains(row) && (0x21..=0x7E).contains(cell)));
        if let Some(end) = end.filter(|end| pairs[*end] == *b"~}") {
            let passage: Vec<u8> = pairs[..end].as_flattened().iter().map(|byte| byte | 0x80).collect();
            characters += end;
            bits += rarity.of_text(&GBK.decode_without_bom_handling(&passage).0) as usize;
        }
        characters > 1 && bits <= characters * DEAREST
    })
}

#[cfg(test)]
mod tests {
    use super::has_hz;

    #[test]
    fn hz_is_told_by_its_pairs() {
        assert!(has_hz(b"a ~{VPND~} b") && has_hz(b"~{5Z~}1~{UB~}"));
        for other in [&b"~{}~{x~}"[..], b"~{VP~}", b"echo ~{home}", b"~{VPND", b"~~{~{~{", b"cp ~{home,mail~} ~{disc~}"] {
            assert!(!has_hz(other), "{}", other.escape_ascii());
        }
    }
}
