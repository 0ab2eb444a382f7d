//! Detecting the encoding of bytes.
//!
//! In the order in which evidence is worth something: a byte-order mark; the first bytes of binary formats; escape sequences of
//! the 7-bit encodings; UTF-8, which nothing else looks like; then every other encoding is weighed by the text it makes (see
//! [`candidate`]). A file that is UTF-8 in some lines and something else in others is read line by line ([`super::foreign`]).

mod binary;
pub(super) mod candidate;
mod escape;
pub(super) mod sample;

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8};

use super::{Coding, Hints, Language, Refusal};
use crate::text::rarity::Writing;
use candidate::Weighed;
use escape::Escapes;

/// What detection found.
#[derive(Clone, Debug)]
pub(super) struct Verdict {
    /// The encoding of the text, or of most of its lines.
    pub main: Coding,
    /// The encoding of other lines, where the window has some.
    pub second: Option<Coding>,
    /// Bytes of byte-order marks, counted when the encoding is known.
    pub mark: usize,
    /// Why, in words.
    pub evidence: Cow<'static, str>,
}

impl Verdict {
    fn new(main: Coding, evidence: impl Into<Cow<'static, str>>) -> Self {
        Self { main, second: None, mark: 0, evidence: evidence.into() }
    }

    fn utf_8(evidence: &'static str) -> Self {
        Self::new(Coding::Standard(UTF_8), evidence)
    }
}

/// Detects what `window` is: the first bytes of interest of an input, with `at_start` if nothing comes before them and with
/// `complete` if nothing follows.
pub(super) fn detect(window: &[u8], at_start: bool, complete: bool, hints: &Hints) -> Result<Verdict, Refusal> {
    if let Some(encoding) = hints.encoding {
        return Ok(Verdict::new(Coding::Standard(encoding), "named by the user"));
    }
    if let Some(coding) = hints.settled {
        return Ok(Verdict::new(coding, "as the input before"));
    }
    if at_start {
        if let Some(coding) = byte_order_mark(window) {
            return Ok(Verdict::new(coding, "byte-order mark"));
        }
        if let Some(format) = binary::format(window) {
            return Err(Refusal::Binary { evidence: format!("it begins like {format}") });
        }
    }
    match escape::escapes(window) {
        Some(Escapes::Known(coding)) => return Ok(Verdict::new(coding, "its escape sequences")),
        Some(Escapes::Unsupported(name)) => return Err(Refusal::Unsupported { name }),
        None => {}
    }
    let has_nul = memchr::memchr(0, window).is_some();
    if !has_nul && is_utf_8(window, complete) {
        return Ok(Verdict::utf_8(if window.is_ascii() { "ASCII" } else { "valid UTF-8" }));
    }
    weigh(window, complete, hints)
}

/// The mark at the start of `bytes`; that of UTF-32LE begins like that of UTF-16LE.
fn byte_order_mark(bytes: &[u8]) -> Option<Coding> {
    match bytes {
        [0xFF, 0xFE, 0, 0, ..] => Some(Coding::Utf32 { big_endian: false }),
        [0, 0, 0xFE, 0xFF, ..] => Some(Coding::Utf32 { big_endian: true }),
        [0x84, 0x31, 0x95, 0x33, ..] => Some(Coding::Standard(encoding_rs::GB18030)),
        _ => Encoding::for_bom(bytes).map(|(encoding, _)| Coding::Standard(encoding)),
    }
}

/// Whether `bytes` are UTF-8; a character cut off at their end does not count, however the input goes on.
fn is_utf_8(bytes: &[u8], complete: bool) -> bool {
    match simdutf8::compat::from_utf8(bytes) {
        Ok(_) => true,
        // Cut off at the end of the whole input it is damage, and UTF-8 only if something stands before it.
        Err(error) => error.error_len().is_none() && !(complete && bytes[..error.valid_up_to()].is_ascii()),
    }
}

fn weigh(window: &[u8], complete: bool, hints: &Hints) -> Result<Verdict, Refusal> {
    let expect = hints.expect.map(Language::writing);
    let sample = sample::lines_of_interest(window);
    let (sound, other) = split(&sample, complete);
    let best_of = |bytes: &[u8]| candidate::legacy(bytes, expect).into_iter().next();

    let head = &window[..window.len().min(4096)];
    let (utf_8, legacy) = (as_utf_8(&other), best_of(&other));
    let narrow = match (utf_8, legacy) {
        (Some(utf_8), Some(legacy)) if legacy.bits < utf_8.bits => Some(legacy),
        (utf_8, legacy) => utf_8.or(legacy),
    };
    if let (Some(wide), Some(narrow)) = (candidate::wide(head), narrow)
        && !wide.is_noise()
        && u64::from(wide.bits) * as_u64(sample.len()) < u64::from(narrow.bits) * as_u64(head.len())
        && is_wide_cheaper_throughout(wide, head)
    {
        let evidence = format!("no byte-order mark, but it reads as {} text in UTF-16 or UTF-32 only", wide.writing.name());
        return Ok(Verdict::new(wide.coding, evidence));
    }
    let Some(narrow) = narrow.filter(|narrow| !narrow.is_noise()) else {
        return Err(Refusal::Binary { evidence: "no encoding makes text of it".into() });
    };
    if narrow.coding == Coding::Standard(UTF_8) {
        return Ok(Verdict::utf_8(if narrow.malformed > 0 { "damaged UTF-8" } else { "valid UTF-8" }));
    }
    let evidence = format!("reads as {}, {:.1} bits a character", narrow.writing.name(), narrow.per_character());
    let (in_utf_8, in_legacy) = (as_utf_8(&sound), candidate::weigh(narrow.coding, &sound, &[narrow.writing]));
    if let (Some(in_utf_8), Some(in_legacy)) = (in_utf_8, in_legacy)
        && in_utf_8.beyond_ascii > 0
        && in_utf_8.bits < in_legacy.bits
    {
        let beyond_ascii = |bytes: &[u8]| bytes.iter().filter(|byte| **byte >= 0x80).count();
        let utf_8 = Coding::Standard(UTF_8);
        // Three bytes a character against two, so that the writing of more characters is the main one.
        let (main, second) =
            if beyond_ascii(&sound) * 2 >= beyond_ascii(&other) * 3 { (utf_8, narrow.coding) } else { (narrow.coding, utf_8) };
        let evidence = format!("some lines are UTF-8, others {}: {evidence}", narrow.coding.label());
        return Ok(Verdict { main, second: Some(second), mark: 0, evidence: evidence.into() });
    }
    Ok(Verdict::new(narrow.coding, evidence))
}

/// The sample's lines that are valid UTF-8 beyond ASCII, and all others.
fn split(sample: &[u8], complete: bool) -> (Vec<u8>, Vec<u8>) {
    let (mut sound, mut other) = (Vec::new(), Vec::new());
    for line in sample.split_inclusive(|&byte| byte == b'\n') {
        let side = if line.contains(&0) || line.is_ascii() || !is_utf_8(line, complete) { &mut other } else { &mut sound };
        side.extend_from_slice(line);
    }
    (sound, other)
}

fn as_utf_8(bytes: &[u8]) -> Option<Weighed> {
    let writings = [Writing::ZhHans, Writing::ZhHant, Writing::Ja, Writing::Ko, Writing::Western, Writing::Cyrillic];
    candidate::weigh(Coding::Standard(UTF_8), bytes, &writings)
}

/// Guards against a few lucky bytes: text in UTF-16 is no dearer than rare ideographs.
fn is_wide_cheaper_throughout(wide: Weighed, head: &[u8]) -> bool {
    u64::from(wide.bits) < as_u64(head.len()) * 15 / 2
}

fn as_u64(len: usize) -> u64 {
    len.try_into().unwrap_or(u64::MAX)
}

impl Language {
    fn writing(self) -> Writing {
        match self {
            Self::ZhHans => Writing::ZhHans,
            Self::ZhHant => Writing::ZhHant,
            Self::Ja => Writing::Ja,
            Self::Ko => Writing::Ko,
        }
    }
}
