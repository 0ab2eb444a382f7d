//! The sample that detection looks at.
//!
//! Detection is decided by a *window*: the first MiB from the first line that holds a byte of interest. So a stream can be
//! decided without being kept, and a file and a stream of the same bytes are decided alike. From the window the lines with
//! bytes of interest are taken, at its head, middle and tail, a few KiB in all.

use memchr::{memchr2, memrchr};

use crate::source::foreign::LONGEST;

/// Bytes that a decision may look at, from the first line of interest on.
pub(super) const WINDOW: usize = 1 << 20;

/// Bytes taken at each of three places of a window.
const SHARE: usize = 6 << 10;

/// Bytes of a long line before its first byte of interest that are taken too.
const BEFORE: usize = 256;

/// Whether a byte says something about the encoding: beyond ASCII, a NUL, or an escape.
fn is_of_interest(byte: u8) -> bool {
    byte >= 0x80 || byte == 0 || byte == 0x1B
}

/// Where the line starts that holds the first byte of interest.
pub(super) fn first_of_interest(bytes: &[u8]) -> Option<usize> {
    let mut at = 0;
    for chunk in bytes.chunks(1024) {
        // Without a branch in it, this loop runs at the speed of memory.
        if chunk.iter().fold(false, |any, &byte| any | is_of_interest(byte)) {
            let found = at + chunk.iter().position(|&byte| is_of_interest(byte))?;
            return Some(line_start(bytes, found));
        }
        at += chunk.len();
    }
    None
}

/// Where the line starts that holds the byte before `end`; a line counts from its last [`LONGEST`] bytes on.
fn line_start(bytes: &[u8], end: usize) -> usize {
    let from = end.saturating_sub(LONGEST);
    memrchr(b'\n', &bytes[from..end]).map_or(from, |newline| from + newline + 1)
}

/// Lines of `window` that hold bytes of interest. A long line is cut, which costs a candidate at most one malformed sequence.
pub(super) fn lines_of_interest(window: &[u8]) -> Vec<u8> {
    let mut sample = Vec::with_capacity(window.len().min(3 * SHARE));
    let mut at = 0;
    for part in 1..=3 {
        let (from, full) = (window.len() / 3 * (part - 1), SHARE * part);
        let until = if part == 3 { window.len() } else { window.len() / 3 * part };
        if from > at {
            at = line_end(window, from);
            if at >= until {
                // Inside a line without end; in most encodings such a byte is a character by itself.
                at = from + window[from..until].iter().position(|&byte| byte < 0x30).map_or(0, |at| at + 1);
            }
        }
        while at < until && sample.len() < full {
            let end = line_end(window, at);
            let line = &window[at..end];
            if let Some(first) = line.iter().position(|&byte| is_of_interest(byte)) {
                // Of a long line, what lies around its first byte of interest.
                let room = full - sample.len();
                let line = &line[if line.len() > room { first.saturating_sub(BEFORE) } else { 0 }..];
                sample.extend_from_slice(&line[..line.len().min(room)]);
                if line.len() > room {
                    sample.push(b'\n');
                }
            }
            at = end;
        }
    }
    sample
}

/// Times that two bytes beyond ASCII count that stand again and again: a rule drawn across the page says no more than one of its signs.
const TIMES: usize = 2;

/// A sample without what says nothing of the encoding: the colours of a terminal (`ECMA-48`, `SGR`), and pairs of bytes beyond ASCII that
/// stand again and again.
pub(super) fn condensed(sample: &[u8]) -> Vec<u8> {
    let mut condensed: Vec<u8> = Vec::with_capacity(sample.len());
    let mut at = 0;
    while let Some(&byte) = sample.get(at) {
        if let Some(len) = color(&sample[at..]) {
            at += len;
            continue;
        }
        condensed.push(byte);
        at += 1;
        if let Some((before, last)) = condensed.split_last_chunk::<2>()
            && !last[0].is_ascii()
            && before.ends_with(&last.repeat(TIMES))
        {
            condensed.truncate(condensed.len() - 2);
        }
    }
    condensed
}

/// Bytes of the sequence that sets a colour, if `bytes` begin with one.
fn color(bytes: &[u8]) -> Option<usize> {
    let parameters = bytes.strip_prefix(b"\x1B[")?;
    let len = parameters.iter().take_while(|byte| byte.is_ascii_digit() || **byte == b';').count();
    (parameters.get(len) == Some(&b'm')).then_some(len + 3)
}

/// One past the line end after byte `from`, or the end.
fn line_end(window: &[u8], from: usize) -> usize {
    memchr2(b'\n', b'\r', &window[from..]).map_or(window.len(), |end| from + end + 1)
}

#[cfg(test)]
mod tests {
    use super::condensed;

    #[test]
    fn colours_and_rules_say_nothing() {
        assert_eq!(condensed(b"\x1B[1;33m\xA4\xA4\x1B[m\n\x1B[2J"), b"\xA4\xA4\n\x1B[2J");
        assert_eq!(condensed(&[b"a", &b"\xF9\xF9".repeat(40)[..], b"\xF9\xDF"].concat()), b"a\xF9\xF9\xF9\xF9\xF9\xDF");
        assert_eq!(condensed(b"----------\xA1\x58\xA1\x58\xA1\x58\xA1\x58"), b"----------\xA1\x58\xA1\x58");
    }
}
