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

/// What stands between the signs of a shift, read as text.
struct Passage {
    undone: Undone,
    cost: Cost,
    /// Whether its end sequence is there too.
    is_closed: bool,
}

impl Passage {
    /// Whether it shows by itself that it is text.
    fn is_text(&self) -> bool {
        are_text(std::slice::from_ref(self))
    }
}

/// Whether passages are text by what they hold together; one character may be chance.
fn are_text(passages: &[Passage]) -> bool {
    let characters: u32 = passages.iter().map(|passage| passage.cost.beyond_ascii).sum();
    let bits: u32 = passages.iter().map(|passage| passage.cost.bits).sum();
    #[expect(clippy::cast_precision_loss, reason = "a line is short")]
    let each = bits as f32 / characters.max(1) as f32;
    characters >= 2 && each <= DEAREST
}

/// The passages of `line` that are text of a 7-bit encoding.
pub(super) fn passages(line: &str) -> Vec<Undone> {
    let mut found: Vec<Undone> = Vec::new();
    if memchr::memchr2(b'~', b'$', line.as_bytes()).is_none() {
        return found;
    }
    for shift in &SHIFTS {
        let (mut at, mut tries, mut row_end) = (0, 0, 0);
        let mut closed: Vec<Passage> = Vec::new();
        while let Some(start) = memmem::find(&line.as_bytes()[at..], shift.begins.as_bytes()).map(|start| at + start) {
            let (end, passage) = shift.read(line, start);
            tries = if start < row_end { tries + 1 } else { 1 };
            let is_text = passage.as_ref().is_some_and(Passage::is_text);
            at = if is_text || tries == TRIES { end } else { start + shift.begins.len() };
            row_end = end;
            // What begins inside another is no passage.
            let is_apart = closed.last().is_none_or(|last| last.undone.range.end <= start);
            match passage {
                Some(passage) if passage.is_closed && (is_text || is_apart) => closed.push(passage),
                Some(passage) if is_text => found.push(passage.undone),
                _ => {}
            }
        }
        // A character between signs of its own is proved by the others on its line.
        let together = are_text(&closed);
        found.extend(closed.into_iter().filter(|passage| together || passage.is_text()).map(|passage| passage.undone));
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
    /// Where the text that would begin at `start` ends, and what it is if the set has its characters.
    fn read(&self, line: &str, start: usize) -> (usize, Option<Passage>) {
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
        let undone = Undone { range: start..end + close, text: text.into_owned(), story: self.story.to_owned(), gain: 100 };
        let is_any = !damaged && cost.beyond_ascii > 0;
        (end + close, is_any.then_some(Passage { undone, cost, is_closed: close > 0 }))
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
    fn a_character_by_itself_is_proved_by_others_on_its_line() {
        let chapter = [(0..6, "第".to_owned()), (7..13, "章".to_owned())];
        assert_eq!(ranges("~{5Z~}1~{UB~}"), chapter);
        assert_eq!(ranges("~{VPND~} or ~{:C~}"), [(0..8, "中文".to_owned()), (12..18, "好".to_owned())]);
        // One alone may be chance, and so are two that no text has.
        for sound in ["a ~{VP~} b", "~{r|~} ~{v5~}"] {
            assert_eq!(ranges(sound), [], "{sound}");
        }
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
