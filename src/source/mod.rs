//! A source: the bytes of one input and the text that they stand for.
//!
//! Bytes become text once, here. What the bytes could not say is not hidden: every malformed sequence is on record with its
//! offset, and a [`Locator`] leads from the text back to the bytes.

mod decode;
mod detect;
mod foreign;
mod locate;
mod mark;
mod pairs;
mod read;
mod wide;

pub use detect::Verdict;
pub use locate::{Locator, Place};

use std::borrow::Cow;

use encoding_rs::Encoding;

use crate::text::Span;

/// What to take for granted about the bytes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Hints {
    /// The encoding, where the user named it: nothing is detected then.
    pub encoding: Option<&'static Encoding>,
    /// The language, as a prior for the detector.
    pub expect: Option<Language>,
}

/// A language that a user may expect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Chinese in simplified characters.
    ZhHans,
    /// Chinese in traditional characters.
    ZhHant,
    /// Japanese.
    Ja,
    /// Korean.
    Ko,
}

/// Bytes with their text.
#[derive(Clone, Debug)]
pub struct Source<'b> {
    /// The input as it came.
    pub bytes: &'b [u8],
    /// The text, byte-order mark left out, each malformed sequence as U+FFFD; borrowed where the bytes are clean UTF-8.
    pub text: Cow<'b, str>,
    /// The encoding of the text, or of most of it.
    pub main: Coding,
    /// The encodings, by stretch; one stretch unless the file mixes encodings. Stretches tile the bytes.
    pub stretches: Vec<Stretch>,
    /// The malformed sequences, in order.
    pub malformed: Vec<Malformed>,
    /// The encoding that it may be in as well, where the bytes are too few to tell.
    pub rival: Option<Coding>,
    /// The label of an encoding of 7 bits, where the text holds characters in it and is ASCII else: they are read as it is cleaned.
    pub carried: Option<&'static str>,
    /// Why the encoding is believed, in words.
    pub evidence: Cow<'static, str>,
    /// Where the bytes start in the input that they are a part of.
    pub base: Place,
    /// Whether the encoding was known, and said, before these bytes of the input.
    pub is_settled: bool,
}

/// Consecutive bytes in one encoding.
#[derive(Clone, Debug)]
pub struct Stretch {
    /// First byte of the input.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
    /// Bytes of a byte-order mark at its start.
    pub mark: usize,
    /// Its text.
    pub text: Span,
    /// How its bytes are read.
    pub encoding: Coding,
}

/// How bytes are read as characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coding {
    /// An encoding of the Encoding Standard.
    Standard(&'static Encoding),
    /// UTF-32, which the standard leaves out; the flag says big-endian.
    Utf32 {
        /// Most significant byte first.
        big_endian: bool,
    },
}

impl Coding {
    /// Bytes of the smallest unit: 2 in UTF-16, 4 in UTF-32, 1 elsewhere.
    #[must_use]
    pub fn unit(self) -> usize {
        match self {
            Self::Utf32 { .. } => 4,
            Self::Standard(encoding) if encoding == encoding_rs::UTF_16LE || encoding == encoding_rs::UTF_16BE => 2,
            Self::Standard(_) => 1,
        }
    }

    /// Whether the unit `bytes` is a line feed.
    #[must_use]
    pub fn is_line_feed(self, bytes: &[u8]) -> bool {
        let (feed, zeros) = match self {
            Self::Utf32 { big_endian: true } => (bytes.last(), &bytes[..bytes.len() - 1]),
            Self::Standard(encoding) if encoding == encoding_rs::UTF_16BE => (bytes.last(), &bytes[..bytes.len() - 1]),
            _ => (bytes.first(), &bytes[1..]),
        };
        feed == Some(&b'\n') && zeros.iter().all(|&byte| byte == 0)
    }

    /// The label: that of the Encoding Standard in lower case, or `utf-32le`, `utf-32be`.
    #[must_use]
    pub fn label(self) -> String {
        match self {
            Self::Standard(encoding) => encoding.name().to_ascii_lowercase(),
            Self::Utf32 { big_endian: false } => "utf-32le".into(),
            Self::Utf32 { big_endian: true } => "utf-32be".into(),
        }
    }
}

/// Characters of three bytes that make it no chance that bytes are UTF-8: of 400,000 places in Chinese in GBK six bytes are two of
/// them at two, and twelve are four at none.
const BEYOND_CHANCE: usize = 4;

/// A malformed sequence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Malformed {
    /// Its U+FFFD in the text.
    pub span: Span,
    /// Its first byte in the input.
    pub start: usize,
    /// Bytes in it.
    pub len: usize,
}

/// Why bytes were not read as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// They are not text at all.
    Binary {
        /// What shows it.
        evidence: String,
    },
    /// They are text in an encoding that cannot be decoded here.
    Unsupported {
        /// Its name.
        name: &'static str,
    },
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Binary { evidence } => write!(f, "binary data ({evidence}); name the encoding with --encoding if it is text"),
            Self::Unsupported { name } => {
                write!(f, "the text is in {name}, which cannot be decoded here; convert it to UTF-8 first")
            }
        }
    }
}

impl std::error::Error for Refusal {}

/// The encoding that a label of the Encoding Standard names.
///
/// # Errors
///
/// In words, where there is none, or none that reads anything: the standard makes one U+FFFD of a whole text in ISO-2022-KR or
/// ISO-2022-CN. It does so of HZ too, which is ASCII here: what stands between its signs is read as the text is cleaned.
///
/// ```
/// assert_eq!(qingwen::source::named("gb2312"), Ok(encoding_rs::GBK));
/// assert_eq!(qingwen::source::named("hz-gb-2312"), Ok(encoding_rs::UTF_8));
/// assert!(qingwen::source::named("iso-2022-kr").is_err());
/// ```
pub fn named(label: &str) -> Result<&'static Encoding, &'static str> {
    if label.trim().eq_ignore_ascii_case(detect::HZ) {
        return Ok(encoding_rs::UTF_8);
    }
    Encoding::for_label_no_replacement(label.as_bytes()).ok_or_else(|| match Encoding::for_label(label.as_bytes()) {
        Some(_) => "cannot be decoded here; convert the text to UTF-8 first",
        None => "not a label of the Encoding Standard; examples: utf-8, gb18030, big5, shift_jis, euc-jp, euc-kr",
    })
}

/// Reads bytes as text.
///
/// ```
/// use qingwen::source::{Hints, read};
/// let source = read(b"\xD6\xD0\xCE\xC4\xB5\xC4\xD7\xD6\n", &Hints::default())?;
/// assert_eq!((&*source.text, source.label().as_str()), ("中文的字\n", "gb18030"));
/// # Ok::<(), qingwen::source::Refusal>(())
/// ```
///
/// # Errors
///
/// A [`Refusal`] where the bytes are binary data or in an encoding outside the Encoding Standard; text that is merely damaged is
/// read, and its damage is in [`Source::malformed`].
pub fn read<'b>(bytes: &'b [u8], hints: &Hints) -> Result<Source<'b>, Refusal> {
    Ok(read_as(bytes, &detect(bytes, true, hints)?))
}

/// Detects what `bytes` are, with `at_start` if they are the first of an input: a sample of them is looked at.
///
/// # Errors
///
/// A [`Refusal`] where the bytes are binary data or in an encoding outside the Encoding Standard.
pub fn detect(bytes: &[u8], at_start: bool, hints: &Hints) -> Result<Verdict, Refusal> {
    detect::detect(bytes, at_start, hints)
}

/// Reads the bytes that a verdict is about, or those after them (see [`Verdict::go_on`]).
#[must_use]
pub fn read_as<'b>(bytes: &'b [u8], verdict: &Verdict) -> Source<'b> {
    read::read(bytes, verdict)
}

impl<'b> Source<'b> {
    /// The source that a text in memory is.
    #[must_use]
    pub fn of_text(text: &'b str) -> Self {
        let coding = Coding::Standard(encoding_rs::UTF_8);
        Self {
            bytes: text.as_bytes(),
            text: Cow::Borrowed(text),
            main: coding,
            stretches: vec![Stretch { start: 0, end: text.len(), mark: 0, text: Span::new(0, text.len()), encoding: coding }],
            malformed: Vec::new(),
            rival: None,
            carried: None,
            evidence: Cow::Borrowed("a text in memory"),
            base: Place::START,
            is_settled: false,
        }
    }

    /// The encoding of the text, or of most of it.
    #[must_use]
    pub fn coding(&self) -> Coding {
        self.main
    }

    /// The label of the encoding of the text, or of most of it.
    #[must_use]
    pub fn label(&self) -> String {
        self.main.label()
    }

    /// Whether the bytes are UTF-8, and not by chance, though they were read as something else: a text that was cleaned before.
    #[must_use]
    pub fn is_utf_8_misread(&self) -> bool {
        let of_three = |byte: &&u8| (0xE0..0xF0).contains(*byte);
        self.bytes.iter().filter(of_three).take(BEYOND_CHANCE).count() == BEYOND_CHANCE && self.may_be_utf_8()
    }

    /// Whether the bytes are UTF-8, and no other encoding makes as much of them.
    #[must_use]
    pub fn is_plainly_utf_8(&self) -> bool {
        self.main == Coding::Standard(encoding_rs::UTF_8) && self.rival.is_none() && self.malformed.is_empty()
    }

    /// Whether the bytes are UTF-8 with more than ASCII in it, by chance or not, though they were read as something else.
    #[must_use]
    pub fn may_be_utf_8(&self) -> bool {
        self.main.unit() == 1
            && self.main != Coding::Standard(encoding_rs::UTF_8)
            && !self.bytes.is_ascii()
            && simdutf8::basic::from_utf8(self.bytes).is_ok()
    }

    /// The label of an encoding other than UTF-8 that some of the bytes are in.
    #[must_use]
    pub fn other_than_utf_8(&self) -> Option<String> {
        let utf_8 = Coding::Standard(encoding_rs::UTF_8);
        let mut codings = std::iter::once(self.main).chain(self.stretches.iter().map(|stretch| stretch.encoding));
        self.carried.map(str::to_owned).or_else(|| codings.find(|coding| *coding != utf_8).map(Coding::label))
    }

    /// Whether the bytes are the text: UTF-8 without mark or damage.
    #[must_use]
    pub fn is_borrowed(&self) -> bool {
        matches!(self.text, Cow::Borrowed(text) if text.len() == self.bytes.len())
    }

    /// Leaves the first `at` bytes of the text, which the first `taken` bytes of the input stand for.
    pub(crate) fn truncate(&mut self, at: usize, taken: usize) {
        self.bytes = &self.bytes[..taken];
        match &mut self.text {
            Cow::Borrowed(text) => *text = &text[..at],
            Cow::Owned(text) => text.truncate(at),
        }
        self.malformed.retain(|malformed| malformed.span.end <= at);
        self.stretches.retain(|stretch| stretch.start < taken);
        if let Some(stretch) = self.stretches.last_mut() {
            stretch.end = stretch.end.min(taken);
            stretch.text.end = stretch.text.end.min(at);
        }
    }

    /// One source of the sources that `bytes` were read as, part by part. Parts tile the bytes.
    pub(crate) fn concat(bytes: &'b [u8], parts: Vec<Source<'_>>) -> Self {
        let borrowed = parts.iter().all(Source::is_borrowed);
        // Where the first parts are ASCII, it is the last that knows what they are in.
        let last = parts.last();
        let mut whole = Self {
            bytes,
            text: simdutf8::basic::from_utf8(bytes).ok().filter(|_| borrowed).map_or(Cow::Owned(String::new()), Cow::Borrowed),
            main: last.map_or(Coding::Standard(encoding_rs::UTF_8), |part| part.main),
            stretches: Vec::new(),
            malformed: Vec::new(),
            rival: last.and_then(|part| part.rival),
            carried: last.and_then(|part| part.carried),
            evidence: last.map_or(Cow::Borrowed(""), |part| part.evidence.clone()),
            base: parts.first().map_or(Place::START, |part| part.base),
            is_settled: false,
        };
        let (mut at, mut byte) = (0, 0);
        for part in parts {
            let shift = |it: Malformed| Malformed { span: it.span.shifted(at), start: it.start + byte, ..it };
            whole.malformed.extend(part.malformed.into_iter().map(shift));
            for stretch in part.stretches {
                let (start, end, text) = (stretch.start + byte, stretch.end + byte, stretch.text.shifted(at));
                let stretch = Stretch { start, end, text, ..stretch };
                match whole.stretches.last_mut() {
                    Some(last) if last.encoding == stretch.encoding && stretch.mark == 0 => {
                        (last.end, last.text.end) = (end, text.end);
                    }
                    _ => whole.stretches.push(stretch),
                }
            }
            at += part.text.len();
            byte += part.bytes.len();
            if let Cow::Owned(text) = &mut whole.text {
                text.push_str(&part.text);
            }
        }
        whole
    }
}
