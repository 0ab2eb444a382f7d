//! Detecting the encoding of bytes.
//!
//! In the order in which evidence is worth something: a byte-order mark; the first bytes of binary formats; escape sequences of
//! the 7-bit encodings; UTF-8, which nothing else looks like; then every other encoding is weighed by the text it makes (see
//! [`candidate`]). A file that is UTF-8 in some lines and something else in others is read line by line ([`super::foreign`]).

mod binary;
pub(super) mod candidate;
mod chance;
mod escape;
mod fonts;
mod sample;
mod spelling;
mod unsupported;
mod zeros;

use std::borrow::Cow;

use encoding_rs::UTF_8;

use super::{Coding, Hints, Language, Refusal, mark};
use crate::text::rarity::Writing;
use candidate::Weighed;
use escape::Escapes;

/// What detection found: how the bytes of an input are to be read.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// The encoding of the text, or of most of its lines.
    pub(super) main: Coding,
    /// The encoding of other lines, where the window has some.
    pub(super) second: Option<Coding>,
    /// What it may be as well, where the bytes are too few to tell.
    pub(super) rival: Option<Coding>,
    /// The label of an encoding of 7 bits, where the text holds characters in it and is ASCII else.
    pub(super) carried: Option<&'static str>,
    /// Why, in words.
    pub(super) evidence: Cow<'static, str>,
    /// Bytes of byte-order marks.
    pub(super) mark: usize,
    /// Whether the user said so: no line is foreign then.
    pub(super) is_named: bool,
    /// Whether all was ASCII: what comes next may be in any encoding.
    is_open: bool,
    /// Whether it was found in what came before.
    pub(super) is_settled: bool,
}

impl Verdict {
    fn new(main: Coding, evidence: impl Into<Cow<'static, str>>) -> Self {
        let evidence = evidence.into();
        Self {
            main,
            second: None,
            rival: None,
            carried: None,
            evidence,
            mark: 0,
            is_named: false,
            is_open: false,
            is_settled: false,
        }
    }

    fn utf_8(evidence: &'static str) -> Self {
        Self::new(Coding::Standard(UTF_8), evidence)
    }

    /// The encoding of the text, or of most of its lines.
    #[must_use]
    pub fn coding(&self) -> Coding {
        self.main
    }

    /// The verdict for the bytes that come next; `None` where they are to be looked at first.
    #[must_use]
    pub fn go_on(self) -> Option<Self> {
        let next = Self { mark: 0, is_settled: true, ..self };
        (!next.is_open).then_some(next)
    }
}

/// Detects what `bytes` are, with `at_start` if they are the first of an input.
pub(super) fn detect(bytes: &[u8], at_start: bool, hints: &Hints) -> Result<Verdict, Refusal> {
    let marked = |verdict: Verdict| {
        let mark = if at_start { mark::len(bytes, verdict.main) } else { 0 };
        Ok(Verdict { mark, ..verdict })
    };
    if let Some(encoding) = hints.encoding {
        return marked(Verdict { is_named: true, ..Verdict::new(Coding::Standard(encoding), "named by the user") });
    }
    if at_start {
        if let Some(coding) = mark::coding(bytes) {
            return marked(Verdict::new(coding, "byte-order mark"));
        }
        if let Some(format) = binary::format(bytes) {
            return Err(Refusal::Binary { evidence: format!("it begins like {format}") });
        }
    }
    if at_start
        && bytes.len() <= FEW
        && let Some(wide) = chance::wide(bytes)
    {
        let evidence = format!("valid UTF-8 with control characters, but {} {}", wide.coding.label(), reading(&wide));
        return Ok(Verdict { rival: Some(wide.coding), ..Verdict::new(Coding::Standard(UTF_8), evidence) });
    }
    let Some(head) = sample::first_of_interest(bytes) else {
        let ascii = Verdict { is_open: true, ..Verdict::utf_8("ASCII") };
        let in_hz = || Verdict { carried: Some(HZ), evidence: "ASCII, with text in HZ".into(), ..ascii.clone() };
        return Ok(if escape::has_hz(bytes) { in_hz() } else { ascii });
    };
    let window = &bytes[head..bytes.len().min(head + sample::WINDOW)];
    let complete = head + window.len() == bytes.len();
    judge(window, &bytes[..bytes.len().min(HEAD)], complete, hints)
}

/// The label of HZ (RFC 1843) in the Encoding Standard, which does not decode it.
pub(super) const HZ: &str = "hz-gb-2312";

/// Bits of a character of text in UTF-16, one with another, at most, where it has no byte beyond ASCII.
const COMMON: f32 = 11.0;

/// First bytes that are weighed as UTF-16 and UTF-32: there lines cannot be told before the encoding is known.
const HEAD: usize = 4096;

/// Judges a window: the first bytes of interest of an input that begins with `head`, with `complete` if nothing follows.
fn judge(window: &[u8], head: &[u8], complete: bool, hints: &Hints) -> Result<Verdict, Refusal> {
    match escape::escapes(window) {
        Some(Escapes::Known(coding)) => return Ok(Verdict::new(coding, "its escape sequences")),
        Some(Escapes::Unsupported(name)) => return Err(Refusal::Unsupported { name }),
        None => {}
    }
    let has_nul = memchr::memchr(0, window).is_some();
    let expect = hints.expect.map(Language::writing);
    if !has_nul && is_utf_8(window, complete) {
        if is_few_pairs(window)
            && let Some(legacy) = chance::east_asian(window, expect)
        {
            // The bytes say so by themselves, and the user expects it.
            let is_likelier = || chance::east_asian(window, None).is_some_and(|by_itself| by_itself.coding == legacy.coding);
            if expect == Some(legacy.writing) && is_likelier() {
                return Ok(Verdict::new(legacy.coding, reading(&legacy)));
            }
            // UTF-8 all the same: clean text is, and is to be read as it was written.
            let evidence = format!("valid UTF-8, but {} {}", legacy.coding.label(), reading(&legacy));
            return Ok(Verdict { rival: Some(legacy.coding), ..Verdict::new(Coding::Standard(UTF_8), evidence) });
        }
        return Ok(Verdict::utf_8(match window {
            _ if window.is_ascii() => "ASCII",
            _ if complete && std::str::from_utf8(last_character(window)).is_err() => "damaged UTF-8",
            _ => "valid UTF-8",
        }));
    }
    weigh(window, head, complete, hints)
}

/// Whether so few bytes are beyond ASCII, and all of them in pairs, that they may be UTF-8 by chance.
fn is_few_pairs(window: &[u8]) -> bool {
    window.len() <= FEW
        && window.iter().all(|&byte| byte < 0xE0)
        && window.iter().filter(|byte| !byte.is_ascii()).count() <= candidate::SHORT
}

/// Bytes of a text that may be UTF-8 by chance.
const FEW: usize = 256;

/// How an encoding reads, in words.
fn reading(weighed: &Weighed) -> String {
    format!("reads as {}, {:.1} bits a character", weighed.writing.name(), weighed.per_character())
}

/// Whether `bytes` are UTF-8; a character cut off at their end does not count, however the input goes on.
fn is_utf_8(bytes: &[u8], complete: bool) -> bool {
    match simdutf8::compat::from_utf8(bytes) {
        Ok(_) => true,
        // Cut off at the end of the whole input it is damage, and UTF-8 only if something stands before it.
        Err(error) => error.error_len().is_none() && !(complete && bytes[..error.valid_up_to()].is_ascii()),
    }
}

/// The bytes from where the last character of UTF-8 begins, be it whole or cut off.
fn last_character(bytes: &[u8]) -> &[u8] {
    let is_continuation = |byte: &u8| byte & 0xC0 == 0x80;
    &bytes[bytes.iter().rposition(|byte| !is_continuation(byte)).unwrap_or(0)..]
}

fn weigh(window: &[u8], head: &[u8], complete: bool, hints: &Hints) -> Result<Verdict, Refusal> {
    let expect = hints.expect.map(Language::writing);
    let sample = sample::condensed(&sample::lines_of_interest(window));
    let (sound, other) = split(&sample, complete);
    if let Some(encoding) = fonts::encoding(&sample) {
        return Ok(Verdict::new(Coding::Standard(encoding), "the names of fonts, and nothing else beyond ASCII"));
    }

    // With zeros in it, valid UTF-8 may also be UTF-16, but nothing else.
    let narrow = if is_utf_8(window, complete) {
        candidate::utf_8(&sample).map(|utf_8| (utf_8, None))
    } else {
        candidate::best(&other, expect)
    };
    // Two letters of ASCII are a rare ideograph, and every text in UTF-16 has common ones, or none.
    let is_common = |wide: &Weighed| !head.is_ascii() || wide.per_character() <= COMMON;
    if let (Some(wide), Some((narrow, _))) = (candidate::wide(head).filter(is_common), narrow)
        && !wide.is_wide_noise()
        && u64::from(wide.bits) * as_u64(sample.len()) < u64::from(narrow.bits) * as_u64(head.len())
        && is_wide_cheaper_throughout(wide, head)
    {
        let evidence = format!("no byte-order mark, but it reads as {} text in UTF-16 or UTF-32 only", wide.writing.name());
        return Ok(Verdict::new(wide.coding, evidence));
    }
    if zeros::are_records(window) {
        return Err(Refusal::Binary { evidence: "zeros stand between its words, as in records and lists of programs".into() });
    }
    let Some((narrow, rival)) = narrow.filter(|(narrow, _)| !narrow.is_noise()) else {
        if sound.len() * 2 > other.len() {
            return Ok(Verdict::utf_8("valid UTF-8 in most lines"));
        }
        return Err(Refusal::Binary { evidence: "no encoding makes text of it".into() });
    };
    if narrow.coding == Coding::Standard(UTF_8) {
        return Ok(Verdict::utf_8(if narrow.malformed > 0 { "damaged UTF-8" } else { "valid UTF-8" }));
    }
    if let Some(name) = unsupported::name(&other, &narrow) {
        return Err(Refusal::Unsupported { name });
    }
    let doubt = rival.map_or(String::new(), |rival| format!("; too short to be sure, it may be in {}", rival.label()));
    let evidence = reading(&narrow) + &doubt;
    if !sound.is_empty()
        && let Some(in_utf_8) = candidate::utf_8(&sound)
        && let Some(in_legacy) = candidate::weigh(narrow.coding, &sound, &[narrow.writing])
        && in_utf_8.bits < in_legacy.bits
    {
        let beyond_ascii = |bytes: &[u8]| bytes.iter().filter(|byte| **byte >= 0x80).count();
        let utf_8 = Coding::Standard(UTF_8);
        // Three bytes a character against two, so that the writing of more characters is the main one.
        let (main, second) =
            if beyond_ascii(&sound) * 2 >= beyond_ascii(&other) * 3 { (utf_8, narrow.coding) } else { (narrow.coding, utf_8) };
        let evidence = format!("some lines are UTF-8, others {}: {evidence}", narrow.coding.label());
        return Ok(Verdict { second: Some(second), ..Verdict::new(main, evidence) });
    }
    Ok(Verdict { rival, ..Verdict::new(narrow.coding, evidence) })
}

/// The sample's lines that are valid UTF-8 beyond ASCII, and all others.
fn split(sample: &[u8], complete: bool) -> (Vec<u8>, Vec<u8>) {
    let (mut sound, mut other) = (Vec::new(), Vec::new());
    for line in sample.split_inclusive(|&byte| byte == b'\n' || byte == b'\r') {
        let side = if line.contains(&0) || line.is_ascii() || !is_utf_8(line, complete) { &mut other } else { &mut sound };
        side.extend_from_slice(line);
    }
    (sound, other)
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
