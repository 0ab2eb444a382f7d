//! Text of 7-bit encodings that came through undecoded: HZ (RFC 1843), and ISO-2022-JP whose escape bytes were stripped.

use encoding_rs::{EUC_JP, Encoding, GBK};
use memchr::memmem;

use super::plausible::Cost;
use super::undo::Undone;

/// Sequences that begin and end text in a double-byte set, with the encoding that has this set in its upper half.
struct Shift {
    begins: &'static str,
    ends: &'static [&'static str],
    encoding: &'static Encoding,
    story: &'static str,
}

static SHIFTS: [Shift; 3] = [
    Shift { begins: "~{", ends: &["~}"], encoding: GBK, story: "HZ that was not decoded" },
    Shift { begins: "$B", ends: &["(B", "(J"], encoding: EUC_JP, story: "ISO-2022-JP without its escape bytes" },
    Shift { begins: "$@", ends: &["(B", "(J"], encoding: EUC_JP, story: "ISO-2022-JP without its escape bytes" },
];

/// Starts that are tried in a row of characters which may all be such text, before it is passed over: in a line without spaces each
/// is read to the end of the line.
const TRIES: usize = 8;

/// Bits a character that such text may cost: chance makes rare characters.
const DEAREST: f32 = 12.5;

/// The passages of `line` that are text of a 7-bit encoding.
pub(super) fn passages(line: &str) -> Vec<Undone> {
    let mut found: Vec<Undone> = Vec::new();
    if memchr::memchr2(b'~', b'$', line.as_bytes()).is_none() {
        return found;
    }
    for shift in &SHIFTS {
        let (mut at, mut tries, mut row_end) = (0, 0, 0);
        while let Some(start) = memmem::find(&line.as_bytes()[at..], shift.begins.as_bytes()).map(|start| at + start) {
            let (end, passage) = shift.read(line, start);
            tries = if start < row_end { tries + 1 } else { 1 };
            at = if passage.is_some() || tries == TRIES { end } else { start + shift.begins.len() };
            row_end = end;
            found.extend(passage);
        }
    }
    found.sort_by_key(|undone| undone.range.start);
    let mut end = 0;
    found.retain(|undone| {
        let free = undone.range.start >= end;
        end = end.max(undone.range.end);
        free
    });
    found
}

impl Shift {
    /// Where the text that would begin at `start` ends, and what it is if it is some.
    fn read(&self, line: &str, start: usize) -> (usize, Option<Undone>) {
        let inside = start + self.begins.len();
        let bytes = &line.as_bytes()[inside..];
        // Two bytes a character up to the end sequence, or to the end of the line.
        let pairs = bytes.chunks(2).position(|pair| {
            let ends = self.ends.iter().any(|end| pair == end.as_bytes());
            ends || pair.len() < 2 || pair.iter().any(|byte| !(0x21..=0x7E).contains(byte))
        });
        let len = 2 * pairs.unwrap_or(bytes.len() / 2);
        let end = inside + len;
        let closes = self.ends.iter().find(|ends| line[end..].starts_with(**ends)).map(|ends| ends.len());
        let Some(close) = closes.or((end == line.len()).then_some(0)) else { return (end, None) };
        let upper: Vec<u8> = bytes[..len].iter().map(|byte| byte | 0x80).collect();
        let (text, damaged) = self.encoding.decode_without_bom_handling(&upper);
        let cost = Cost::east_asian(&text);
        let is_text = !damaged && cost.beyond_ascii >= 2 && cost.each() <= DEAREST;
        let undone = Undone { range: start..end + close, text: text.into_owned(), story: self.story.to_owned(), gain: 100 };
        (end + close, is_text.then_some(undone))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::ops::Range;

    fn ranges(line: &str) -> Vec<(Range<usize>, String)> {
        passages(line).into_iter().map(|undone| (undone.range, undone.text)).collect()
    }

    #[test]
    fn text_is_told_from_chance() {
        assert_eq!(ranges("a ~{VPND~} b"), [(2..10, "中文".to_owned())]);
        assert_eq!(ranges("$B$3$l$OF|K\\8l(B."), [(0..16, "これは日本語".to_owned())]);
        for sound in ["$B", "costs $BIG money (B)", "~{}~{x~}", "echo ${PATH} ~{home}"] {
            assert_eq!(ranges(sound), [], "{sound}");
        }
        assert_eq!(ranges("$BIGS$B$3$l$OF|K\\8l(B"), [(5..21, "これは日本語".to_owned())]);
    }
}
