//! Decoding: bytes to text, with every malformed sequence on record.

use encoding_rs::{Decoder, DecoderResult, ISO_2022_JP, UTF_8, UTF_16BE, UTF_16LE};
use memchr::memchr;

use super::pairs::Pairs;
use super::wide::Utf32;
use super::{Coding, Malformed, Stretch};
use crate::text::Span;

/// A decoder of one coding.
#[derive(Debug)]
pub(super) enum Engine {
    Standard(Standard),
    Utf32(Utf32),
}

/// A decoder of an encoding of the Encoding Standard.
#[derive(Debug)]
pub(super) struct Standard {
    decoder: Box<Decoder>,
    /// Room for what it makes.
    made: String,
    /// What it makes of pairs of bytes.
    pairs: Option<&'static Pairs>,
    /// Whether it holds no part of a character.
    idle: bool,
}

/// Bytes of an input that are worth a table of pairs.
const MANY: usize = 512 << 10;

/// Bytes of text that the library's decoder is given room for: at each call it touches every page of its room.
const ROOM: usize = 4 << 10;

impl Engine {
    /// An engine for an input of `len` bytes.
    pub fn new(coding: Coding, len: usize) -> Self {
        match coding {
            Coding::Standard(encoding) => Self::Standard(Standard {
                decoder: Box::new(encoding.new_decoder_without_bom_handling()),
                made: String::with_capacity(ROOM),
                pairs: if len < MANY { None } else { Pairs::of(encoding) },
                idle: true,
            }),
            Coding::Utf32 { big_endian } => Self::Utf32(Utf32::new(big_endian)),
        }
    }

    /// Forgets what it holds of a character.
    pub fn renew(&mut self) {
        match self {
            Self::Standard(standard) => standard.renew(),
            Self::Utf32(utf32) => *utf32 = utf32.renewed(),
        }
    }

    /// Decodes `bytes`, the last ones if `last`, to the end of `text`; tells `malformed` of each malformed sequence: where its U+FFFD
    /// stands in `text`, and where it begins, counted from `start`, which is where `bytes` do, and how long it is.
    fn decode(&mut self, bytes: &[u8], start: usize, last: bool, text: &mut String, malformed: &mut Vec<Malformed>) {
        match self {
            Self::Standard(standard) => {
                let mut read = 0;
                loop {
                    read += standard.decode_sound(&bytes[read..], text);
                    let end = read + standard.line(&bytes[read..]);
                    let is_last = last && end == bytes.len();
                    standard.decode_any(&bytes[read..end], start + read, is_last, text, malformed);
                    read = end;
                    if read == bytes.len() {
                        return;
                    }
                }
            }
            Self::Utf32(utf32) => {
                let mut read = start - utf32.held();
                utf32.decode(bytes, last, |c, len| {
                    match c {
                        Some(c) => text.push(c),
                        None => malformed.push(replace(text, read, len)),
                    }
                    read += len;
                });
            }
        }
    }
}

impl Standard {
    /// Forgets what it holds of a character.
    fn renew(&mut self) {
        *self.decoder = self.decoder.encoding().new_decoder_without_bom_handling();
        self.idle = true;
    }

    /// Decodes what `bytes` begin with as far as that is simple, to the end of `text`; the bytes that were taken.
    fn decode_sound(&self, bytes: &[u8], text: &mut String) -> usize {
        if !self.idle {
            return 0;
        }
        if let Some(pairs) = self.pairs {
            return pairs.decode(bytes, text);
        }
        match simdutf8::basic::from_utf8(bytes) {
            Ok(sound) if self.decoder.encoding() == UTF_8 => {
                text.push_str(sound);
                bytes.len()
            }
            _ => 0,
        }
    }

    /// How much of `bytes` the decoder has to take before all is simple again: a line, if anything is.
    fn line(&self, bytes: &[u8]) -> usize {
        self.pairs.and_then(|_| memchr(b'\n', bytes)).map_or(bytes.len(), |feed| feed + 1)
    }

    /// Decodes any bytes, as [`Engine::decode`] does.
    fn decode_any(&mut self, bytes: &[u8], start: usize, last: bool, text: &mut String, malformed: &mut Vec<Malformed>) {
        let mut read = 0;
        loop {
            let (result, taken) = self.decoder.decode_to_string_without_replacement(&bytes[read..], &mut self.made, last);
            read += taken;
            text.push_str(&self.made);
            self.made.clear();
            match result {
                DecoderResult::InputEmpty => break,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(len, after) => {
                    let (len, after) = (usize::from(len), usize::from(after));
                    malformed.push(replace(text, start + read - after - len, len));
                }
            }
        }
        if let Some(end) = bytes.last() {
            self.idle = *end == b'\n' && is_ascii_superset(Coding::Standard(self.decoder.encoding()));
        }
    }
}

/// Puts U+FFFD at the end of `text` for `len` malformed bytes from `start` on.
fn replace(text: &mut String, start: usize, len: usize) -> Malformed {
    let at = text.len();
    text.push('\u{FFFD}');
    Malformed { span: Span::new(at, text.len()), start, len }
}

/// Whether bytes below 0x80 at the start of a line are ASCII, so that lines can be cut before they are decoded.
pub(super) fn is_ascii_superset(coding: Coding) -> bool {
    match coding {
        Coding::Standard(encoding) => ![UTF_16LE, UTF_16BE, ISO_2022_JP].contains(&encoding),
        Coding::Utf32 { .. } => false,
    }
}

/// What has been decoded so far.
#[derive(Debug, Default)]
pub(super) struct Decoded {
    /// Bytes that were read.
    pub byte: usize,
    /// The text.
    pub text: String,
    /// The encodings, by stretch; they tile the bytes that were read.
    pub stretches: Vec<Stretch>,
    /// The malformed sequences, in order.
    pub malformed: Vec<Malformed>,
}

/// How far decoding was, to go back to.
pub(super) struct Waypoint {
    byte: usize,
    text: usize,
    stretches: usize,
    last: Option<Stretch>,
    malformed: usize,
}

impl Decoded {
    /// Takes the byte-order marks that the input begins with.
    pub fn mark(&mut self, len: usize, coding: Coding) {
        if len > 0 {
            self.stretches.push(Stretch { start: 0, end: len, mark: len, text: Span::default(), encoding: coding });
            self.byte = len;
        }
    }

    /// Decodes the next `bytes`, which are in `coding`, with its engine.
    pub fn decode(&mut self, engine: &mut Engine, coding: Coding, bytes: &[u8], last: bool) {
        let (start, text) = (self.byte, self.text.len());
        engine.decode(bytes, start, last, &mut self.text, &mut self.malformed);
        self.byte += bytes.len();
        match self.stretches.last_mut() {
            _ if bytes.is_empty() && self.text.len() == text => {}
            Some(stretch) if stretch.encoding == coding => (stretch.end, stretch.text.end) = (self.byte, self.text.len()),
            _ => self.stretches.push(Stretch {
                start,
                end: self.byte,
                mark: 0,
                text: Span::new(text, self.text.len()),
                encoding: coding,
            }),
        }
    }

    /// Where it stands.
    pub fn waypoint(&self) -> Waypoint {
        Waypoint {
            byte: self.byte,
            text: self.text.len(),
            stretches: self.stretches.len(),
            last: self.stretches.last().cloned(),
            malformed: self.malformed.len(),
        }
    }

    /// Whether something malformed was met since.
    pub fn is_damaged_since(&self, waypoint: &Waypoint) -> bool {
        self.malformed.len() > waypoint.malformed
    }

    /// Forgets what was decoded since.
    pub fn go_back(&mut self, waypoint: Waypoint) {
        self.byte = waypoint.byte;
        self.text.truncate(waypoint.text);
        self.malformed.truncate(waypoint.malformed);
        self.stretches.truncate(waypoint.stretches.saturating_sub(1));
        self.stretches.extend(waypoint.last);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn a_table_of_pairs_changes_nothing(
            parts in proptest::collection::vec(
                proptest::sample::select(vec![&b"\xD6\xD0"[..], b"\xCE\xC4a", b"\x81\x30\x81\x30", b"\x84", b"\xFF", b"\xA1\xA4", b"\n", b"\xB1b\x80"]),
                0..40,
            ),
            cut in 0usize..40,
        ) {
            for encoding in [encoding_rs::GB18030, encoding_rs::BIG5, encoding_rs::SHIFT_JIS, encoding_rs::EUC_JP, encoding_rs::EUC_KR] {
                let bytes = parts.concat();
                let (head, tail) = bytes.split_at(cut.min(bytes.len()));
                let read = |len: usize| {
                    let coding = Coding::Standard(encoding);
                    let (mut engine, mut decoded) = (Engine::new(coding, len), Decoded::default());
                    decoded.decode(&mut engine, coding, head, false);
                    decoded.decode(&mut engine, coding, tail, true);
                    (decoded.text, decoded.malformed)
                };
                proptest::prop_assert_eq!(read(MANY), read(0), "{}", encoding.name());
            }
        }
    }
}
