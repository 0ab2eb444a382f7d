//! Reading: a whole input, or a segment of it, as text; line by line where lines may be in another encoding than the rest.

use std::borrow::Cow;

use encoding_rs::UTF_8;
use memchr::{memchr, memrchr};

use super::decode::{Decoded, Engine, is_ascii_superset};
use super::{Coding, Place, Source, Stretch, Verdict, foreign};
use crate::text::Span;

/// Bytes of whole lines that are read at once, and again line by line if something is wrong with them.
const BLOCK: usize = 16 << 10;

/// Reads `bytes` as the verdict says.
pub(super) fn read<'b>(bytes: &'b [u8], verdict: &Verdict) -> Source<'b> {
    let main = verdict.main;
    let rest = &bytes[verdict.mark.min(bytes.len())..];
    if main == Coding::Standard(UTF_8)
        && let Ok(text) = simdutf8::basic::from_utf8(rest)
    {
        return sound(bytes, text, verdict);
    }
    let mut decoded = Decoded::default();
    // Half as much again is what double-byte encodings need; other texts grow.
    decoded.text.reserve(bytes.len() + bytes.len() / 2);
    decoded.mark(bytes.len() - rest.len(), main);
    let mut lines = Lines { verdict, engine: Engine::new(main, bytes.len()), decoded };
    if verdict.is_named || !is_ascii_superset(main) {
        lines.decode(rest, true);
    } else {
        lines.read(rest);
    }
    let Decoded { text, stretches, malformed, .. } = lines.decoded;
    Source { malformed, stretches, ..source(bytes, Cow::Owned(text), verdict) }
}

/// The source of bytes that are UTF-8 with nothing wrong: `text` is all of them but the byte-order marks.
fn sound<'b>(bytes: &'b [u8], text: &'b str, verdict: &Verdict) -> Source<'b> {
    let (end, mark) = (bytes.len(), bytes.len() - text.len());
    let whole = Stretch { start: 0, end, mark, text: Span::new(0, text.len()), encoding: verdict.main };
    let stretches = if bytes.is_empty() { Vec::new() } else { vec![whole] };
    Source { stretches, ..source(bytes, Cow::Borrowed(text), verdict) }
}

fn source<'b>(bytes: &'b [u8], text: Cow<'b, str>, verdict: &Verdict) -> Source<'b> {
    Source {
        bytes,
        text,
        main: verdict.main,
        stretches: Vec::new(),
        malformed: Vec::new(),
        rival: verdict.rival,
        carried: verdict.carried,
        evidence: verdict.evidence.clone(),
        base: Place::START,
        is_settled: verdict.is_settled,
    }
}

/// Lines that are read in the main encoding, but for those that are foreign.
struct Lines<'v> {
    verdict: &'v Verdict,
    engine: Engine,
    decoded: Decoded,
}

impl Lines<'_> {
    /// Reads all that is left of the input, block by block.
    fn read(&mut self, mut bytes: &[u8]) {
        while !bytes.is_empty() {
            let reach = &bytes[..bytes.len().min(BLOCK)];
            let end = memrchr(b'\n', reach).or_else(|| memchr(b'\n', bytes)).map_or(bytes.len(), |end| end + 1);
            let (block, rest) = bytes.split_at(end);
            self.read_block(block, rest.is_empty());
            bytes = rest;
        }
    }

    /// Reads whole lines, those that are UTF-8 in a text that is not by themselves.
    fn read_block(&mut self, lines: &[u8], last: bool) {
        if self.verdict.main == Coding::Standard(UTF_8) || !foreign::may_hold_utf_8(lines) {
            return self.read_run(lines, last);
        }
        let (mut run, mut at) = (0, 0);
        for line in lines.split_inclusive(|&byte| byte == b'\n') {
            if let Some(coding) = foreign::utf_8_in_legacy(line, self.verdict) {
                self.read_run(&lines[run..at], false);
                self.read_foreign(line, coding);
                run = at + line.len();
            }
            at += line.len();
        }
        self.read_run(&lines[run..], last);
    }

    /// Reads lines in the main encoding; if they are damaged, each is judged.
    fn read_run(&mut self, lines: &[u8], last: bool) {
        if lines.is_empty() {
            return;
        }
        let before = self.decoded.waypoint();
        self.decode(lines, last);
        if !self.decoded.is_damaged_since(&before) {
            return;
        }
        self.decoded.go_back(before);
        self.engine.renew();
        let mut at = 0;
        for line in lines.split_inclusive(|&byte| byte == b'\n') {
            at += line.len();
            let coding = if line.is_ascii() { None } else { foreign::legacy_in_damaged(line, self.verdict) };
            let is_last = last && at == lines.len();
            match coding {
                Some(coding) => self.read_foreign(line, coding),
                None => match foreign::utf_16_in_damaged(line, self.verdict) {
                    Some((coding, range)) => {
                        self.decode(&line[..range.start], false);
                        self.read_foreign(&line[range.clone()], coding);
                        self.decode(&line[range.end..], is_last);
                    }
                    None => self.decode(line, is_last),
                },
            }
        }
    }

    fn decode(&mut self, bytes: &[u8], last: bool) {
        self.decoded.decode(&mut self.engine, self.verdict.main, bytes, last);
    }

    fn read_foreign(&mut self, line: &[u8], coding: Coding) {
        self.decoded.decode(&mut Engine::new(coding, line.len()), coding, line, true);
    }
}
