//! Candidates: encodings that could be meant, each weighed by the text it makes of a sample.
//!
//! A candidate costs the rarity of its characters, in bits, and a fixed price for each malformed sequence. The cheapest one is
//! believed. Since every byte has to be paid for under every candidate, encodings with one, two, three and four bytes a character
//! compete on equal terms, and one damaged byte is a price, not a verdict.

use encoding_rs::{DecoderResult, Encoding};

use crate::source::Coding;
use crate::source::wide::Utf32;
use crate::text::rarity::{MALFORMED, Rarity, Writing};

/// An encoding with the writings it is used for, and what it costs for being rare itself.
struct Candidate {
    encoding: &'static Encoding,
    writings: &'static [Writing],
    /// Bits, once a sample.
    prior: u32,
}

const fn candidate(encoding: &'static Encoding, writings: &'static [Writing], prior: u32) -> Candidate {
    Candidate { encoding, writings, prior }
}

/// Every legacy encoding that is weighed. Those of East Asia come first: see [`EAST_ASIAN`].
static CANDIDATES: &[Candidate] = &[
    candidate(encoding_rs::GB18030, &[Writing::ZhHans, Writing::ZhHant, Writing::Ja], 0),
    candidate(encoding_rs::BIG5, &[Writing::ZhHant], 1),
    candidate(encoding_rs::SHIFT_JIS, &[Writing::Ja], 0),
    candidate(encoding_rs::EUC_JP, &[Writing::Ja], 1),
    candidate(encoding_rs::EUC_KR, &[Writing::Ko], 0),
    candidate(encoding_rs::WINDOWS_1252, &[Writing::Western], 0),
    candidate(encoding_rs::WINDOWS_1251, &[Writing::Cyrillic], 0),
    candidate(encoding_rs::WINDOWS_1250, &[Writing::Central], 1),
    candidate(encoding_rs::ISO_8859_2, &[Writing::Central], 2),
    candidate(encoding_rs::KOI8_R, &[Writing::Cyrillic], 1),
    candidate(encoding_rs::KOI8_U, &[Writing::Cyrillic], 2),
    candidate(encoding_rs::IBM866, &[Writing::Cyrillic], 2),
    candidate(encoding_rs::ISO_8859_5, &[Writing::Cyrillic], 2),
    candidate(encoding_rs::WINDOWS_1253, &[Writing::Greek], 1),
    candidate(encoding_rs::ISO_8859_7, &[Writing::Greek], 2),
    candidate(encoding_rs::WINDOWS_1254, &[Writing::Turkish], 1),
    candidate(encoding_rs::WINDOWS_1255, &[Writing::Hebrew], 1),
    candidate(encoding_rs::ISO_8859_8, &[Writing::Hebrew], 3),
    candidate(encoding_rs::WINDOWS_1256, &[Writing::Arabic], 1),
    candidate(encoding_rs::ISO_8859_6, &[Writing::Arabic], 3),
    candidate(encoding_rs::WINDOWS_1257, &[Writing::Baltic], 2),
    candidate(encoding_rs::WINDOWS_1258, &[Writing::Vietnamese], 2),
    candidate(encoding_rs::WINDOWS_874, &[Writing::Thai], 1),
];

/// How many of [`CANDIDATES`] are of East Asia.
const EAST_ASIAN: usize = 5;

/// What the chardetng detector's agreement is worth, in bits.
const VOICE: u32 = 5;

/// What an expected language is worth, in bits.
const EXPECTED: u32 = 10;

/// What an encoding makes of a sample.
#[derive(Clone, Copy, Debug)]
pub(in crate::source) struct Weighed {
    pub coding: Coding,
    /// The writing under which it costs least.
    pub writing: Writing,
    /// What it costs.
    pub bits: u32,
    /// Characters decoded.
    pub characters: u32,
    /// Characters that are not ASCII.
    pub beyond_ascii: u32,
    /// Malformed sequences, controls and other characters that no text should hold.
    pub garbage: u32,
    pub malformed: u32,
}

/// Decodes `bytes`; a sequence cut off at the end is left out unless `whole`. The text, with U+FFFD, and the malformed sequences.
pub(in crate::source) fn decode(coding: Coding, bytes: &[u8], whole: bool) -> (String, u32) {
    let mut text = String::with_capacity(bytes.len() * 3 / 2 + 16);
    let mut malformed = 0;
    let encoding = match coding {
        Coding::Standard(encoding) => encoding,
        Coding::Utf32 { big_endian } => {
            let mut utf32 = Utf32::new(big_endian);
            utf32.decode(bytes, whole, |c, _| {
                malformed += u32::from(c.is_none());
                text.push(c.unwrap_or('\u{FFFD}'));
            });
            return (text, malformed);
        }
    };
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut read = 0;
    loop {
        let (result, taken) = decoder.decode_to_string_without_replacement(&bytes[read..], &mut text, whole);
        read += taken;
        match result {
            DecoderResult::InputEmpty => return (text, malformed),
            DecoderResult::OutputFull => text.reserve(bytes.len() - read + 16),
            DecoderResult::Malformed(..) => {
                malformed += 1;
                text.push('\u{FFFD}');
            }
        }
    }
}

/// Weighs what `coding` makes of `bytes` under each of `writings`; the cheapest.
pub(in crate::source) fn weigh(coding: Coding, bytes: &[u8], writings: &[Writing]) -> Option<Weighed> {
    let (text, malformed) = decode(coding, bytes, false);
    let garbage = |c: char| matches!(c, '\0'..='\u{8}' | '\u{E}'..='\u{1A}' | '\u{1C}'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{FFFD}'..='\u{FFFF}');
    let count = |what: &dyn Fn(char) -> bool| u32::try_from(text.chars().filter(|&c| what(c)).count()).unwrap_or(u32::MAX);
    let (characters, beyond_ascii, garbage) = (count(&|_| true), count(&|c| !c.is_ascii()), count(&garbage));
    writings
        .iter()
        .map(|&writing| {
            let bits = Rarity::of(writing).of_text(&text) + case_breaks(writing, &text);
            Weighed { coding, writing, bits, characters, beyond_ascii, garbage, malformed }
        })
        .min_by_key(|weighed| weighed.bits)
}

/// What changes of alphabet and of case inside words cost: letters misread as another alphabet's jump between both.
fn case_breaks(writing: Writing, text: &str) -> u32 {
    if Writing::EAST_ASIAN.contains(&writing) {
        return 0;
    }
    let mut before = ' ';
    let mut bits = 0;
    for c in text.chars() {
        if !c.is_ascii() || !before.is_ascii() {
            let letters = before.is_alphabetic() && c.is_alphabetic();
            bits += if letters && before.is_latin() != c.is_latin() {
                8
            } else if before.is_lowercase() && c.is_uppercase() {
                6
            } else {
                0
            };
        }
        before = c;
    }
    bits
}

trait Latin {
    fn is_latin(&self) -> bool;
}

impl Latin for char {
    fn is_latin(&self) -> bool {
        matches!(self, 'A'..='Z' | 'a'..='z' | '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}')
    }
}

/// The legacy encodings weighed on `sample`, cheapest first.
pub(in crate::source) fn legacy(sample: &[u8], expect: Option<Writing>) -> Vec<Weighed> {
    let voice = voice(sample);
    let mut all = weigh_all(CANDIDATES, sample, expect);
    for weighed in &mut all {
        if weighed.coding == Coding::Standard(voice) {
            weighed.bits = weighed.bits.saturating_sub(VOICE);
        }
    }
    all.sort_by_key(|weighed| weighed.bits);
    all
}

/// The encodings of East Asia weighed on `sample`, cheapest first; nobody else is asked.
pub(in crate::source) fn east_asian(sample: &[u8], expect: Option<Writing>) -> Vec<Weighed> {
    let mut all = weigh_all(&CANDIDATES[..EAST_ASIAN], sample, expect);
    all.sort_by_key(|weighed| weighed.bits);
    all
}

fn weigh_all(candidates: &[Candidate], sample: &[u8], expect: Option<Writing>) -> Vec<Weighed> {
    let weigh = |candidate: &Candidate| {
        let mut weighed = weigh(Coding::Standard(candidate.encoding), sample, candidate.writings)?;
        weighed.bits += candidate.prior;
        if expect == Some(weighed.writing) {
            weighed.bits = weighed.bits.saturating_sub(EXPECTED);
        }
        Some(weighed)
    };
    candidates.iter().filter_map(weigh).collect()
}

/// The UTF-16 and UTF-32 encodings weighed on `sample`, which starts at a character.
pub(in crate::source) fn wide(sample: &[u8]) -> Option<Weighed> {
    let codings = [
        Coding::Standard(encoding_rs::UTF_16LE),
        Coding::Standard(encoding_rs::UTF_16BE),
        Coding::Utf32 { big_endian: false },
        Coding::Utf32 { big_endian: true },
    ];
    let writings = [Writing::ZhHans, Writing::ZhHant, Writing::Ja, Writing::Ko, Writing::Western, Writing::Cyrillic];
    // A malformed sequence is longer here than elsewhere, and dearer.
    let dear = |weighed: Weighed| Weighed { bits: weighed.bits + 3 * weighed.malformed * u32::from(MALFORMED), ..weighed };
    codings.into_iter().filter_map(|coding| weigh(coding, sample, &writings).map(dear)).min_by_key(|weighed| weighed.bits)
}

/// What chardetng says of the sample; it costs 200 ns a byte, so it hears the beginning only.
fn voice(sample: &[u8]) -> &'static Encoding {
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(&sample[..sample.len().min(4096)], false);
    let voice = detector.guess(None, chardetng::Utf8Detection::Deny);
    if voice == encoding_rs::GBK { encoding_rs::GB18030 } else { voice }
}

impl Weighed {
    /// Whether more of the text is unreadable than damage explains.
    pub fn is_noise(&self) -> bool {
        self.garbage > 3 && self.garbage * 10 > self.characters
    }

    /// Bits a character beyond what ASCII costs.
    pub fn per_character(&self) -> f32 {
        let ascii = (self.characters - self.beyond_ascii) * u32::from(crate::text::rarity::ASCII);
        #[expect(clippy::cast_precision_loss, reason = "a sample is small")]
        let share = self.bits.saturating_sub(ascii) as f32 / self.beyond_ascii.max(1) as f32;
        share
    }
}
