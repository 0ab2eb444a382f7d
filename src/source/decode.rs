//! Decoding: bytes to text, with every malformed sequence on record.

use encoding_rs::{Decoder, DecoderResult, ISO_2022_JP, UTF_8, UTF_16BE, UTF_16LE};

use super::wide::Utf32;
use super::{Coding, Malformed, Stretch};
use crate::text::Span;

/// A decoder of one coding.
#[derive(Debug)]
pub(super) enum Engine {
    Standard {
        decoder: Box<Decoder>,
        /// Whether it holds no part of a character.
        idle: bool,
    },
    Utf32(Utf32),
}

impl Engine {
    pub fn new(coding: Coding) -> Self {
        match coding {
            Coding::Standard(encoding) => {
                Self::Standard { decoder: Box::new(encoding.new_decoder_without_bom_handling()), idle: true }
            }
            Coding::Utf32 { big_endian } => Self::Utf32(Utf32::new(big_endian)),
        }
    }

    /// Decodes `bytes`, the last ones if `last`, to the end of `text`; tells `malformed` of each malformed sequence: where its U+FFFD
    /// stands in `text`, and where it begins, counted from `start`, which is where `bytes` do, and how long it is.
    fn decode(&mut self, bytes: &[u8], start: usize, last: bool, text: &mut String, malformed: &mut Vec<Malformed>) {
        let mut replace = |text: &mut String, start: usize, len: usize| {
            let at = text.len();
            text.push('\u{FFFD}');
            malformed.push(Malformed { span: Span::new(at, text.len()), start, len });
        };
        match self {
            Self::Standard { decoder, idle } => {
                if *idle
                    && decoder.encoding() == UTF_8
                    && let Ok(sound) = simdutf8::basic::from_utf8(bytes)
                {
                    text.push_str(sound);
                    return;
                }
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
            Self::Utf32(utf32) => {
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
    }
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
