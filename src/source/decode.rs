//! Decoding: bytes to text, with every malformed sequence on record.
//!
//! A [`Reader`] is fed bytes in pieces of any size and gives the same text, stretches and malformed sequences for all of them:
//! the encoding is decided by a window of bounded size, foreign lines by each line alone, and nothing else is looked at.

use std::borrow::Cow;

use encoding_rs::{Decoder, DecoderResult, GB18030, GBK, ISO_2022_JP, UTF_8, UTF_16BE, UTF_16LE};
use memchr::{memchr, memrchr};

use super::detect::{self, Verdict, sample};
use super::foreign;
use super::wide::Utf32;
use super::{Coding, Hints, Malformed, Place, Refusal, Source, Stretch};
use crate::text::Span;

/// Bytes of whole lines that are read at once, and again line by line if something is wrong with them.
const BLOCK: usize = 16 << 10;

/// Bytes of the longest byte-order mark.
const LONGEST_MARK: usize = 4;

/// What a [`Reader`] has read so far. Offsets count from the start of the input and of the whole text, also where a caller takes
/// the text away between two pieces.
#[derive(Clone, Debug, Default)]
pub struct Decoded {
    /// The text.
    pub text: String,
    /// The encodings, by stretch; they tile the bytes that were read.
    pub stretches: Vec<Stretch>,
    /// The malformed sequences, in order.
    pub malformed: Vec<Malformed>,
}

/// Reads a stream of bytes as text.
///
/// ```
/// use qingwen::source::{Decoded, Hints, Reader};
/// let (mut reader, mut decoded) = (Reader::new(Hints::default()), Decoded::default());
/// reader.feed(b"\xD6\xD0\xCE", false, &mut decoded)?;
/// reader.feed(b"\xC4\xB5\xC4\xD7\xD6\n", true, &mut decoded)?;
/// assert_eq!(decoded.text, "中文的字\n");
/// # Ok::<(), qingwen::source::Refusal>(())
/// ```
#[derive(Debug)]
pub struct Reader {
    hints: Hints,
    state: State,
    /// Bytes that wait: for the window to be complete, or for the end of their line.
    held: Vec<u8>,
    place: Counter,
}

/// How far a reader is.
#[derive(Clone, Copy, Debug, Default)]
struct Counter {
    /// Bytes decoded.
    byte: usize,
    /// Bytes of text they made.
    text: usize,
}

#[derive(Debug)]
enum State {
    /// The encoding is open. Bytes of no interest are given out as the ASCII they are, line by line; what is held is the window,
    /// once a byte of interest was seen.
    Open {
        /// Whether a byte of interest was seen.
        in_window: bool,
    },
    Decided(Box<Decided>),
}

#[derive(Debug)]
struct Decided {
    verdict: Verdict,
    decoder: Engine,
    /// Whether foreign lines are looked for.
    by_line: bool,
    /// Inside a line that is too long to be judged.
    in_long_line: bool,
}

#[derive(Debug)]
enum Engine {
    Standard {
        decoder: Box<Decoder>,
        /// Whether it holds no part of a character.
        idle: bool,
    },
    Utf32(Utf32),
}

impl Engine {
    fn new(coding: Coding) -> Self {
        match coding {
            Coding::Standard(encoding) => {
                Self::Standard { decoder: Box::new(encoding.new_decoder_without_bom_handling()), idle: true }
            }
            Coding::Utf32 { big_endian } => Self::Utf32(Utf32::new(big_endian)),
        }
    }
}

impl Reader {
    /// A reader at the start of an input.
    #[must_use]
    pub fn new(hints: Hints) -> Self {
        Self { hints, state: State::Open { in_window: hints.encoding.is_some() }, held: Vec::new(), place: Counter::default() }
    }

    /// Why the encoding is believed, in words; `None` while it is open.
    #[must_use]
    pub fn evidence(&self) -> Option<&Cow<'static, str>> {
        match &self.state {
            State::Open { .. } => None,
            State::Decided(decided) => Some(&decided.verdict.evidence),
        }
    }

    /// Reads the next `bytes`, the last ones if `last`, to the end of `into`.
    ///
    /// # Errors
    ///
    /// A [`Refusal`] where the bytes are not text; it can come only while the encoding is open.
    pub fn feed(&mut self, bytes: &[u8], last: bool, into: &mut Decoded) -> Result<(), Refusal> {
        if let State::Decided(decided) = &mut self.state {
            decided.read(bytes, last, &mut self.held, &mut self.place, into);
            return Ok(());
        }
        if self.held.is_empty() && last {
            return self.decide(bytes, true, into);
        }
        let known = self.held.len();
        self.held.extend_from_slice(bytes);
        self.give_out_ascii(known, into);
        let enough = match self.hints.encoding {
            Some(encoding) => marks(&self.held, Coding::Standard(encoding)) + LONGEST_MARK,
            None => sample::WINDOW,
        };
        if !(last || self.held.len() >= enough) {
            return Ok(());
        }
        let held = std::mem::take(&mut self.held);
        self.decide(&held, last, into)
    }

    /// Gives out what is held before the first byte of interest, of which there is none in the first `known` bytes.
    fn give_out_ascii(&mut self, known: usize, into: &mut Decoded) {
        let State::Open { in_window } = &mut self.state else { return };
        if *in_window {
            return;
        }
        let start = match sample::first_of_interest(&self.held, known) {
            Some(start) => {
                *in_window = true;
                start
            }
            None => sample::line_start(&self.held, self.held.len()),
        };
        push_ascii(&self.held[..start], Coding::Standard(UTF_8), &mut self.place, into);
        self.held.drain(..start);
    }

    /// Decides on the encoding and reads `bytes` in it.
    fn decide(&mut self, bytes: &[u8], last: bool, into: &mut Decoded) -> Result<(), Refusal> {
        let (start, verdict) = verdict(bytes, self.place.byte == 0, &self.hints)?;
        self.read_as(verdict, start, bytes, last, into);
        Ok(())
    }

    /// Reads `bytes`, of which the first `ascii` are ASCII, as the verdict says.
    fn read_as(&mut self, verdict: Verdict, ascii: usize, bytes: &[u8], last: bool, into: &mut Decoded) {
        for stretch in &mut into.stretches {
            stretch.encoding = verdict.main;
        }
        push_ascii(&bytes[..ascii], verdict.main, &mut self.place, into);
        if verdict.mark > 0 {
            let (start, end, mark, encoding) = (0, verdict.mark, verdict.mark, verdict.main);
            into.stretches.push(Stretch { start, end, mark, text: Span::default(), encoding });
            self.place.byte += verdict.mark;
        }
        let rest = &bytes[ascii + verdict.mark..];
        let by_line = self.hints.encoding.is_none() && is_ascii_superset(verdict.main);
        let mut decided = Box::new(Decided { decoder: Engine::new(verdict.main), verdict, by_line, in_long_line: false });
        decided.read(rest, last, &mut self.held, &mut self.place, into);
        self.state = State::Decided(decided);
    }
}

/// What `bytes` are in, and how many of them come before the window that decides.
fn verdict(bytes: &[u8], at_start: bool, hints: &Hints) -> Result<(usize, Verdict), Refusal> {
    let start = if hints.encoding.is_none() { sample::first_of_interest(bytes, 0).unwrap_or(0) } else { 0 };
    let window = &bytes[start..];
    let (at_start, complete) = (at_start && start == 0, window.len() < sample::WINDOW);
    let verdict = detect::detect(&window[..window.len().min(sample::WINDOW)], at_start, complete, hints)?;
    let mark = if at_start && hints.settled.is_none() { marks(bytes, verdict.main) } else { 0 };
    Ok((start, Verdict { mark, ..verdict }))
}

/// Bytes of the byte-order marks that `bytes` begin with; where files were joined there can be several.
fn marks(bytes: &[u8], coding: Coding) -> usize {
    let mark: &[u8] = match coding {
        Coding::Utf32 { big_endian: false } => b"\xFF\xFE\0\0",
        Coding::Utf32 { big_endian: true } => b"\0\0\xFE\xFF",
        Coding::Standard(encoding) if encoding == UTF_8 => b"\xEF\xBB\xBF",
        Coding::Standard(encoding) if encoding == UTF_16LE => b"\xFF\xFE",
        Coding::Standard(encoding) if encoding == UTF_16BE => b"\xFE\xFF",
        Coding::Standard(encoding) if encoding == GB18030 || encoding == GBK => b"\x84\x31\x95\x33",
        Coding::Standard(_) => return 0,
    };
    bytes.chunks_exact(mark.len()).take_while(|chunk| *chunk == mark).count() * mark.len()
}

/// Reads a whole input.
pub(super) fn read<'b>(bytes: &'b [u8], hints: &Hints) -> Result<Source<'b>, Refusal> {
    let (ascii, verdict) = verdict(bytes, true, hints)?;
    let (main, mark, evidence) = (verdict.main, verdict.mark, verdict.evidence.clone());
    if main == Coding::Standard(UTF_8)
        && let Ok(text) = simdutf8::basic::from_utf8(&bytes[mark..])
    {
        let whole = Stretch { start: 0, end: bytes.len(), mark, text: Span::new(0, text.len()), encoding: main };
        let stretches = if bytes.is_empty() { Vec::new() } else { vec![whole] };
        return Ok(Source {
            bytes,
            text: Cow::Borrowed(text),
            main,
            stretches,
            malformed: Vec::new(),
            evidence,
            base: Place::START,
        });
    }
    let mut reader = Reader::new(*hints);
    let mut decoded = Decoded::default();
    // Half as much again is what double-byte encodings need; other texts grow.
    decoded.text.reserve(bytes.len() + bytes.len() / 2);
    reader.read_as(verdict, ascii, bytes, true, &mut decoded);
    let Decoded { text, stretches, malformed } = decoded;
    Ok(Source { bytes, text: Cow::Owned(text), main, stretches, malformed, evidence, base: Place::START })
}

/// Puts ASCII down as it is.
fn push_ascii(bytes: &[u8], coding: Coding, place: &mut Counter, into: &mut Decoded) {
    if let (false, Ok(text)) = (bytes.is_empty(), str::from_utf8(bytes)) {
        into.text.push_str(text);
        place.advance(bytes.len(), bytes.len(), coding, &mut into.stretches);
    }
}

/// Whether bytes below 0x80 at the start of a line are ASCII, so that lines can be cut before they are decoded.
fn is_ascii_superset(coding: Coding) -> bool {
    match coding {
        Coding::Standard(encoding) => ![UTF_16LE, UTF_16BE, ISO_2022_JP].contains(&encoding),
        Coding::Utf32 { .. } => false,
    }
}

impl Counter {
    /// Moves on over bytes that were `read` and the text `made` of them, and lengthens the last stretch or starts another.
    fn advance(&mut self, read: usize, made: usize, encoding: Coding, stretches: &mut Vec<Stretch>) {
        let Self { byte: start, text } = *self;
        (self.byte, self.text) = (start + read, text + made);
        match stretches.last_mut() {
            _ if read == 0 && made == 0 => {}
            Some(stretch) if stretch.encoding == encoding => (stretch.end, stretch.text.end) = (self.byte, self.text),
            _ => stretches.push(Stretch { start, end: self.byte, mark: 0, text: Span::new(text, self.text), encoding }),
        }
    }
}

impl Decided {
    fn read(&mut self, bytes: &[u8], last: bool, held: &mut Vec<u8>, place: &mut Counter, into: &mut Decoded) {
        if !self.by_line {
            return self.decode_main(bytes, last, place, into);
        }
        let mut bytes = bytes;
        if !held.is_empty() || self.in_long_line {
            // The rest of a line that began in an earlier piece.
            let (end, ended) = memchr(b'\n', bytes).map_or((bytes.len(), last), |end| (end + 1, true));
            held.extend_from_slice(&bytes[..end]);
            bytes = &bytes[end..];
            if self.in_long_line || held.len() > foreign::LONGEST {
                let long = std::mem::take(held);
                self.decode_main(&long, last && bytes.is_empty(), place, into);
                self.in_long_line = !ended;
            } else if ended {
                let line = std::mem::take(held);
                self.decode_lines(&line, last && bytes.is_empty(), place, into);
            }
        }
        while !bytes.is_empty() {
            let reach = &bytes[..bytes.len().min(BLOCK)];
            let end = match memrchr(b'\n', reach) {
                Some(end) => end + 1,
                None => match memchr(b'\n', bytes) {
                    Some(end) => end + 1,
                    None if last => bytes.len(),
                    None => break,
                },
            };
            self.decode_lines(&bytes[..end], last && end == bytes.len(), place, into);
            bytes = &bytes[end..];
        }
        held.extend_from_slice(bytes);
        if held.len() > foreign::LONGEST {
            let long = std::mem::take(held);
            self.decode_main(&long, last, place, into);
            self.in_long_line = true;
        }
    }

    /// Decodes whole lines, those that are UTF-8 in a text that is not by themselves.
    fn decode_lines(&mut self, lines: &[u8], last: bool, place: &mut Counter, into: &mut Decoded) {
        if self.verdict.main == Coding::Standard(UTF_8) || !foreign::may_hold_utf_8(lines) {
            return self.decode_run(lines, last, place, into);
        }
        let (mut run, mut at) = (0, 0);
        for line in lines.split_inclusive(|&byte| byte == b'\n') {
            if let Some(coding) = foreign::utf_8_in_legacy(line, &self.verdict) {
                self.decode_run(&lines[run..at], false, place, into);
                decode_foreign(line, coding, place, into);
                run = at + line.len();
            }
            at += line.len();
        }
        self.decode_run(&lines[run..], last, place, into);
    }

    /// Decodes lines in the main encoding; if they are damaged, each is judged.
    fn decode_run(&mut self, lines: &[u8], last: bool, place: &mut Counter, into: &mut Decoded) {
        if lines.is_empty() {
            return;
        }
        let (before, text, malformed) = (*place, into.text.len(), into.malformed.len());
        let (stretches, stretch) = (into.stretches.len(), into.stretches.last().cloned());
        self.decode_main(lines, last, place, into);
        if into.malformed.len() == malformed {
            return;
        }
        *place = before;
        into.text.truncate(text);
        into.malformed.truncate(malformed);
        into.stretches.truncate(stretches.saturating_sub(1));
        into.stretches.extend(stretch);
        self.decoder = Engine::new(self.verdict.main);
        let mut at = 0;
        for line in lines.split_inclusive(|&byte| byte == b'\n') {
            at += line.len();
            let coding = if line.is_ascii() { None } else { foreign::legacy_in_damaged(line, &self.verdict) };
            match coding {
                Some(coding) => decode_foreign(line, coding, place, into),
                None => self.decode_main(line, last && at == lines.len(), place, into),
            }
        }
    }

    fn decode_main(&mut self, bytes: &[u8], last: bool, place: &mut Counter, into: &mut Decoded) {
        let made = decode(&mut self.decoder, bytes, last, *place, into);
        place.advance(bytes.len(), made, self.verdict.main, &mut into.stretches);
    }
}

fn decode_foreign(line: &[u8], coding: Coding, place: &mut Counter, into: &mut Decoded) {
    let made = decode(&mut Engine::new(coding), line, true, *place, into);
    place.advance(line.len(), made, coding, &mut into.stretches);
}

/// Decodes `bytes`, which stand at `place`, to the end of `into`; how much text they made.
fn decode(engine: &mut Engine, bytes: &[u8], last: bool, place: Counter, into: &mut Decoded) -> usize {
    let (before, start) = (into.text.len(), place.byte);
    let Decoded { text, malformed, .. } = into;
    let mut replace = |text: &mut String, start: usize, len: usize| {
        let at = place.text + (text.len() - before);
        text.push('\u{FFFD}');
        malformed.push(Malformed { span: Span::new(at, at + '\u{FFFD}'.len_utf8()), start, len });
    };
    match engine {
        Engine::Standard { decoder, idle } => {
            if *idle
                && decoder.encoding() == UTF_8
                && let Ok(sound) = simdutf8::basic::from_utf8(bytes)
            {
                text.push_str(sound);
            } else {
                let mut read = 0;
                loop {
                    let (result, taken) = decoder.decode_to_string_without_replacement(&bytes[read..], text, last);
                    read += taken;
                    match result {
                        DecoderResult::InputEmpty => break,
                        DecoderResult::OutputFull => text.reserve((bytes.len() - read) * 3 / 2 + 16),
                        DecoderResult::Malformed(len, after) => {
                            let (len, after) = (usize::from(len), usize::from(after));
                            replace(text, start + read - after - len, len);
                        }
                    }
                }
                *idle = bytes.last() == Some(&b'\n') && is_ascii_superset(Coding::Standard(decoder.encoding()));
            }
        }
        Engine::Utf32(utf32) => {
            let mut read = start - utf32.held();
            utf32.decode(bytes, last, |c, len| {
                match c {
                    Some(c) => text.push(c),
                    None => replace(text, read, len),
                }
                read += len;
            });
        }
    }
    into.text.len() - before
}
