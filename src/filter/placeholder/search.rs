//! The search for candidates: from one to the next, past everything that cannot start one.
//!
//! Most text holds none. So what may start one is searched for as byte strings, many bytes at a time, by the Teddy algorithm of
//! `aho-corasick`, which asks of one, two or three bytes in a row, as many as the shortest of its patterns has, whether their halves
//! occur in one of eight groups. A pattern goes to the group of an earlier one whose bytes have the same lower halves, and
//! otherwise to that of its place: the tables below have eight columns for that reason. Patterns in one column go together without
//! looking like the commas, stops, digits and common characters of running text, for each such look costs as much as a line.

use std::sync::LazyLock;

use aho_corasick::packed::{Config, MatchKind, Searcher};

/// ASCII, and the first byte of ×.
#[rustfmt::skip]
const SINGLE: [&[u8]; 16] = [
    b"x", b"O", b"N", b"Y", b"M", b"T", b"[", b"\xC3",
    b"X", b"o", b"<", b"_", b"(", b"$", b"*", b"{",
];

/// The first two bytes of geometric signs, of ≪ and of ㅇ; «; the last two of ［ and ｛; the last of （ and the first of what follows it,
/// where that may be a space that does not break.
const DOUBLE: [&[u8]; 10] = [
    b"\xE2\x95",
    b"\xE2\x96",
    b"\xE2\x97",
    b"\xE2\x9C",
    b"\xE3\x85",
    b"\xBC\xBB",
    b"\xBD\x9B",
    b"\x88\xC2",
    b"\xC2\xAB",
    b"\xE2\x89",
];

/// 〇, 【, 〔, and the ideographs that start a word; full-width forms; and opening brackets before white space or their closing bracket, as
/// the last two bytes of the bracket and what follows it, since brackets are common and empty ones are not.
#[rustfmt::skip]
const TRIPLE: [&[u8]; 23] = [
    "〇".as_bytes(), "囗".as_bytes(),          "【".as_bytes(),          b"\xBC\x88 ",
    b"\x80\x8A ",    b"\x80\x8E ",             "Ｏ".as_bytes(),          "＜".as_bytes(),

    "待".as_bytes(), "某".as_bytes(),          b"\x80\x8C ",             b"\xBC\x88\xE3\x80\x80",
    b"\x80\x8A\xE3\x80\x80", b"\x80\x8E\xE3\x80\x80", "Ｎ".as_bytes(), "Ｘ".as_bytes(),

    "＿".as_bytes(), "〔".as_bytes(),          b"\x80\x8C\xE3\x80\x80", b"\xBC\x88\xEF\xBC\x89",
    "＊".as_bytes(), "ｘ".as_bytes(),          "ｏ".as_bytes(),
];

/// Bytes that are asked one by one behind the last find, before the search for ASCII starts anew.
const NEAR: usize = 32;

/// Searchers exist for as few and as short strings as these on every machine; a family without one holds nothing.
fn searcher<'p>(patterns: impl IntoIterator<Item = &'p [u8]>) -> Option<Searcher> {
    Config::new().match_kind(MatchKind::LeftmostFirst).builder().extend(patterns).build()
}

static FAMILIES: LazyLock<[Option<Searcher>; 3]> = LazyLock::new(|| [searcher(SINGLE), searcher(DOUBLE), searcher(TRIPLE)]);

/// A search through a text, forwards.
pub(super) struct Search<'t> {
    bytes: &'t [u8],
    /// For each family, the first start that was found and not yet passed.
    ahead: [Option<usize>; 3],
}

impl<'t> Search<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { bytes: text.as_bytes(), ahead: [None; 3] }
    }

    /// The offset of the next character at or after `from` that may start a candidate; `from` never goes back.
    pub(super) fn next(&mut self, from: usize) -> Option<usize> {
        let mut first = self.bytes.len();
        for (family, ahead) in self.ahead.iter_mut().enumerate() {
            let at = ahead.filter(|&at| at >= from).unwrap_or_else(|| find(self.bytes, family, from));
            *ahead = Some(at);
            first = first.min(at);
        }
        (first < self.bytes.len()).then_some(first)
    }
}

/// Where the next of a family starts, from `from` on; the end if none does.
fn find(bytes: &[u8], family: usize, from: usize) -> usize {
    let mut at = from;
    if family == 0 {
        at = bytes.len().min(from + NEAR);
        if let Some(near) = (from..at).find(|&at| starts(bytes, at) && matches!(bytes[at], ..0x80 | 0xC3)) {
            return near;
        }
    }
    let Some(searcher) = &FAMILIES[family] else { return bytes.len() };
    while let Some(found) = searcher.find_in(bytes, (at..bytes.len()).into()) {
        // Some characters are found by their second byte, or by their third.
        let start = (found.start().saturating_sub(2).max(from)..=found.start()).find(|&at| starts(bytes, at));
        if let Some(start) = start {
            return start;
        }
        at = found.start() + 1;
    }
    bytes.len()
}

/// Whether the character at `at` may start a candidate.
fn starts(bytes: &[u8], at: usize) -> bool {
    let byte = |by: usize| bytes.get(at + by).copied().unwrap_or(0);
    match bytes[at] {
        b'x' | b'X' | b'O' | b'o' | b'N' | b'Y' | b'M' | b'T' | b'*' | b'_' | b'(' | b'[' | b'{' | b'<' | b'$' => true,
        0xC3 => byte(1) == 0x97,
        0xC2 => byte(1) == 0xAB,
        // ○ ◯ □ △ ▲ ▽ ● ◇ ◆ ■ are in U+25A0..25FF, ✕ ✖ in U+2715..2716, ╳ is U+2573.
        0xE2 => match byte(1) {
            0x96 => matches!(byte(2), 0xA0 | 0xA1 | 0xB2 | 0xB3 | 0xBD),
            0x97 => matches!(byte(2), 0x86 | 0x87 | 0x8B | 0x8F | 0xAF),
            0x95 => byte(2) == 0xB3,
            0x89 => byte(2) == 0xAA,
            0x9C => matches!(byte(2), 0x95 | 0x96),
            _ => false,
        },
        // 〇 and ㅇ; 《「『 only before white space, 【〔 always.
        0xE3 => match (byte(1), byte(2)) {
            (0x80, 0x87 | 0x90 | 0x94) | (0x85, 0x87) => true,
            (0x80, 0x8A | 0x8C | 0x8E) => byte(3) == b' ' || [byte(3), byte(4), byte(5)] == [0xE3, 0x80, 0x80],
            _ => false,
        },
        0xE5 => matches!((byte(1), byte(2)), (0x9B, 0x97) | (0xBE, 0x85)),
        0xE6 => [byte(1), byte(2)] == [0x9F, 0x90],
        // Full-width letters, marks and brackets.
        0xEF => match (byte(1), byte(2)) {
            (0xBC, 0x88) => {
                byte(3) == b' '
                    || matches!([byte(3), byte(4), byte(5)], [0xC2, 0xA0, _] | [0xE3, 0x80, 0x80] | [0xEF, 0xBC, 0x89])
            }
            (0xBC, 0x8A | 0x9C | 0xAE | 0xAF | 0xB8 | 0xBB | 0xBF) | (0xBD, 0x8F | 0x98 | 0x9B) => true,
            _ => false,
        },
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{FAMILIES, Search, starts};

    /// All starts that a search finds one after another.
    fn found(text: &str) -> Vec<usize> {
        let mut search = Search::new(text);
        std::iter::successors(search.next(0), |at| search.next(at + 1)).collect()
    }

    #[test]
    fn every_family_has_its_searcher() {
        assert!(FAMILIES.iter().all(Option::is_some));
    }

    #[test]
    fn no_start_is_passed_over() {
        // Every character of the basic plane that starts something, with whatever may follow a bracket.
        let marks = ('!'..'\u{FFFF}').flat_map(|c| ["", ")", "）", " ", "\u{3000}", "\u{A0}"].map(|next| format!("{c}{next}")));
        let marks: Vec<_> = marks.filter(|mark| starts(mark.as_bytes(), 0)).collect();
        assert!(marks.len() > 250, "{}", marks.len());
        for (lead, text) in marks.iter().enumerate() {
            let all = format!("{}{text}一{text}{}{text}", "。".repeat(lead % 70), "一".repeat(lead % 50));
            let wanted: Vec<_> = (0..all.len()).filter(|&at| starts(all.as_bytes(), at)).collect();
            assert_eq!(found(&all), wanted, "{text}");
        }
    }

    #[test]
    fn prose_holds_none() {
        let prose = "天色渐渐暗了下来，他合上书本，走到窗前；街上的灯（一盏）一盏亮起来：“该回家了。”";
        assert!(found(&prose.repeat(9)).is_empty());
    }
}
