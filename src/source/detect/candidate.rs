//! Candidates: encodings that could be meant, each weighed by the text it makes of a sample.
//!
//! A candidate costs the rarity of its characters, in bits, and a fixed price for each malformed sequence. The cheapest one is
//! believed. Since every byte has to be paid for under every candidate, encodings with one, two, three and four bytes a character
//! compete on equal terms, and one damaged byte is a price, not a verdict.

use std::ops::Range;

use encoding_rs::{DecoderResult, Encoding};

use super::spelling;
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

/// Writings that UTF-8 is weighed in; what is in none of them is told by being valid.
const BY_UTF_8: [Writing; 6] = [Writing::ZhHans, Writing::ZhHant, Writing::Ja, Writing::Ko, Writing::Western, Writing::Cyrillic];

/// Every encoding with one, two or three bytes a character that is weighed. Damaged UTF-8 comes first, then those of East Asia: see
/// [`EAST_ASIAN`].
static CANDIDATES: &[Candidate] = &[
    candidate(encoding_rs::UTF_8, &BY_UTF_8, 0),
    candidate(encoding_rs::GB18030, &[Writing::ZhHans, Writing::ZhHant, Writing::Ja], 0),
    candidate(encoding_rs::BIG5, &[Writing::ZhHant], 1),
    candidate(encoding_rs::SHIFT_JIS, &[Writing::Ja], 0),
    candidate(encoding_rs::EUC_JP, &[Writing::Ja], 1),
    candidate(encoding_rs::EUC_KR, &[Writing::Ko], 0),
    candidate(encoding_rs::WINDOWS_1252, &[Writing::Western], 0),
    candidate(encoding_rs::WINDOWS_1251, &[Writing::Cyrillic], 0),
    candidate(encoding_rs::WINDOWS_1250, &[Writing::Central], 2),
    candidate(encoding_rs::ISO_8859_2, &[Writing::Central], 3),
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

/// Which of [`CANDIDATES`] are of East Asia.
const EAST_ASIAN: Range<usize> = 1..6;

/// Bytes at each of three places of a sample by which candidates are dropped that have no hope.
const TRIAL: usize = 128;

/// Bits by which a candidate has to be dearer than the best on these bytes to be dropped: more than one damaged line explains.
const HOPELESS: u32 = 300;

/// What the chardetng detector's agreement is worth, in bits.
const VOICE: u32 = 5;

/// Bits of a character beyond ASCII that an encoding of East Asia may be dearer which makes text of every byte, where the cheapest makes
/// none of some, and rare characters of the others: tables of such cost much in their own encoding.
const SOUND: u32 = 2;

/// Bits of a character beyond ASCII from which on a text has rare ones: prose has nine or ten.
const RARE: u32 = 13;

/// What it costs to be in another language than the expected one, in bits.
const EXPECTED: u32 = 10;

/// What that costs where a sample is too short to tell: the user knows.
const DECISIVE: u32 = 48;

/// Bits of a character that is cut off at the end: as many as it would have had.
const CUT: u32 = 10;

/// What an encoding makes of a sample.
#[derive(Clone, Copy, Debug)]
pub(in crate::source) struct Weighed {
    pub coding: Coding,
    /// The writing under which it costs least.
    pub writing: Writing,
    /// What it costs.
    pub bits: u32,
    /// Characters decoded, padding left out.
    pub characters: u32,
    /// Characters that are not ASCII.
    pub beyond_ascii: u32,
    /// Malformed sequences, controls and other characters that no text should hold.
    pub garbage: u32,
    /// Zeros that pad the text.
    pub padding: u32,
    pub malformed: u32,
}

/// What an encoding makes of a sample, as text.
struct Decoded {
    /// With U+FFFD for each malformed sequence.
    text: String,
    malformed: u32,
    /// Whether a sequence is cut off at the end, which is left out.
    is_cut: bool,
}

fn decode(coding: Coding, bytes: &[u8]) -> Decoded {
    let mut text = String::with_capacity(bytes.len() * 3 / 2 + 16);
    let mut malformed = 0;
    let encoding = match coding {
        Coding::Standard(encoding) => encoding,
        Coding::Utf32 { big_endian } => {
            let mut utf32 = Utf32::new(big_endian);
            utf32.decode(bytes, false, |c, _| {
                malformed += u32::from(c.is_none());
                text.push(c.unwrap_or('\u{FFFD}'));
            });
            return Decoded { text, malformed, is_cut: utf32.held() > 0 };
        }
    };
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut read = 0;
    loop {
        let (result, taken) = decoder.decode_to_string_without_replacement(&bytes[read..], &mut text, false);
        read += taken;
        match result {
            DecoderResult::InputEmpty => break,
            DecoderResult::OutputFull => text.reserve(bytes.len() - read + 16),
            DecoderResult::Malformed(..) => {
                malformed += 1;
                text.push('\u{FFFD}');
            }
        }
    }
    text.reserve(16);
    let (rest, _) = decoder.decode_to_string_without_replacement(b"", &mut text, true);
    Decoded { text, malformed, is_cut: matches!(rest, DecoderResult::Malformed(..)) }
}

/// Zeros in a row from which they pad a text, as in a file that a crash cut short; fewer separate the parts of a list or of a record.
const PAD: u32 = 8;

/// The zeros of a text.
#[derive(Default)]
struct Zeros {
    single: u32,
    padding: u32,
}

impl Zeros {
    fn of(text: &str) -> Self {
        let mut zeros = Self::default();
        let mut row = 0;
        // The last row ends with the text.
        for byte in text.bytes().chain([b' ']) {
            if byte == 0 {
                row += 1;
            } else if row > 0 {
                *(if row < PAD { &mut zeros.single } else { &mut zeros.padding }) += row;
                row = 0;
            }
        }
        zeros
    }
}

/// Weighs what `coding` makes of `bytes` under each of `writings`; the cheapest.
pub(in crate::source) fn weigh(coding: Coding, bytes: &[u8], writings: &[Writing]) -> Option<Weighed> {
    weigh_within(coding, bytes, writings, u32::MAX)
}

/// The same, where more than `dearest` bits are as good as any number: they are not counted to the last.
fn weigh_within(coding: Coding, bytes: &[u8], writings: &[Writing], dearest: u32) -> Option<Weighed> {
    let Decoded { text, malformed, is_cut } = decode(coding, bytes);
    let is_garbage = |c: char| {
        matches!(c, '\u{1}'..='\u{8}' | '\u{E}'..='\u{1A}' | '\u{1C}'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{FFFD}'..='\u{FFFF}')
            // Planes that Unicode has put nothing into.
            || matches!(c, '\u{40000}'..='\u{DFFFF}')
    };
    let zeros = Zeros::of(&text);
    let (mut characters, mut beyond_ascii, mut garbage) = (zeros.single, 0, zeros.single);
    for c in text.chars().filter(|c| *c != '\0') {
        characters += 1;
        beyond_ascii += u32::from(!c.is_ascii());
        garbage += u32::from(is_garbage(c));
    }
    writings
        .iter()
        .map(|&writing| {
            let bits = Rarity::of(writing).of_text(&text) + if is_cut { CUT } else { 0 };
            let bits = bits.saturating_sub(spelling::half_width(writing, &text) + spelling::said_again(writing, &text));
            let bits = if bits > dearest { bits } else { bits + spelling::bits(writing, &text) };
            Weighed { coding, writing, bits, characters, beyond_ascii, garbage, padding: zeros.padding, malformed }
        })
        .min_by_key(|weighed| weighed.bits)
}

/// Bytes beyond ASCII up to which a sample may be too short to tell encodings apart by.
pub(super) const SHORT: usize = 12;

/// Bits by which another encoding may be dearer and still be the right one, where a sample is short.
const CLOSE: u32 = 8;

/// The same for an encoding of East Asia where the cheapest is none: what a word of rare ideographs costs more.
const WORD: u32 = 40;

/// The encoding that makes the likeliest text of `sample`, damaged UTF-8 among them; and the next, where the sample is too short to
/// be sure which of the two it is.
pub(super) fn best(sample: &[u8], expect: Option<Writing>) -> Option<(Weighed, Option<Coding>)> {
    let mut all = weigh_all(CANDIDATES, sample, expect);
    let least = all.iter().map(|weighed| weighed.bits).min()?;
    let close = |weighed: &Weighed| weighed.bits < least + VOICE;
    if all.iter().filter(|weighed| close(weighed)).count() > 1 {
        let voice = Coding::Standard(voice(sample));
        for weighed in all.iter_mut().filter(|weighed| weighed.coding == voice) {
            weighed.bits = weighed.bits.saturating_sub(VOICE);
        }
    }
    all.sort_by_key(|weighed| weighed.bits);
    let is_east_asian = |weighed: &Weighed| Writing::EAST_ASIAN.contains(&weighed.writing);
    let cheapest = *all.first()?;
    let is_sound = |weighed: &&Weighed| {
        let more = weighed.bits - cheapest.bits;
        weighed.malformed == 0 && is_east_asian(weighed) && more <= SOUND * cheapest.beyond_ascii
    };
    let is_doubtful = cheapest.malformed > 0 && cheapest.bits_beyond_ascii() > RARE * cheapest.beyond_ascii;
    let best = *Some(&all).filter(|_| is_doubtful).and_then(|all| all.iter().find(is_sound)).unwrap_or(&cheapest);
    let is_one = expect.is_none() && is_one_character(sample);
    let reach = |weighed: &Weighed| {
        // Who cleans East Asian text has hardly a word of Cyrillic by itself.
        let is_likelier = is_east_asian(weighed) && !is_east_asian(&best) && weighed.malformed == 0;
        if is_likelier || is_one && is_east_asian(weighed) { WORD } else { CLOSE }
    };
    let is_rival =
        |weighed: &&Weighed| weighed.bits < best.bits + reach(weighed) && makes_another(weighed.coding, best.coding, sample);
    let rival = is_short(sample).then(|| all.iter().find(is_rival)).flatten().map(|weighed| weighed.coding);
    Some((best, rival))
}

/// Whether a sample has, beyond signs, no more than one character of two bytes, however often: it is one of every encoding.
fn is_one_character(sample: &[u8]) -> bool {
    // The first rows of the sets of China, Japan and Korea hold signs (GB 2312, JIS X 0208, KS X 1001).
    const SIGNS: std::ops::RangeInclusive<u8> = 0xA1..=0xA3;
    let high: Vec<u8> = sample.iter().copied().filter(|byte| !byte.is_ascii()).collect();
    let mut letters = high.chunks(2).filter(|pair| !SIGNS.contains(&pair[0]));
    let first = letters.next();
    letters.all(|pair| Some(pair) == first)
}

/// Whether two encodings make different texts of `sample`.
fn makes_another(one: Coding, two: Coding, sample: &[u8]) -> bool {
    decode(one, sample).text != decode(two, sample).text
}

/// What UTF-8 makes of `sample`.
pub(in crate::source) fn utf_8(sample: &[u8]) -> Option<Weighed> {
    weigh(Coding::Standard(encoding_rs::UTF_8), sample, &BY_UTF_8)
}

/// The encodings of East Asia weighed on `sample`; nobody else is asked.
pub(in crate::source) fn east_asian(sample: &[u8], expect: Option<Writing>) -> Vec<Weighed> {
    weigh_all(&CANDIDATES[EAST_ASIAN], sample, expect)
}

/// Weighs all candidates, but on a long sample only those that have some hope.
fn weigh_all(candidates: &[Candidate], sample: &[u8], expect: Option<Writing>) -> Vec<Weighed> {
    let trial = trial(sample);
    if trial.len() * 2 > sample.len() {
        return weigh_each(candidates, sample, expect).into_iter().map(|(_, weighed)| weighed).collect();
    }
    let tried = weigh_each(candidates, &trial, expect);
    let least = tried.iter().map(|(_, weighed)| weighed.bits).min().unwrap_or(0);
    let hopeful = tried.into_iter().filter(|(_, weighed)| weighed.bits < least + HOPELESS).map(|(candidate, _)| candidate);
    weigh_each(hopeful, sample, expect).into_iter().map(|(_, weighed)| weighed).collect()
}

fn weigh_each<'c>(
    candidates: impl IntoIterator<Item = &'c Candidate>,
    sample: &[u8],
    expect: Option<Writing>,
) -> Vec<(&'c Candidate, Weighed)> {
    let mut dearest = u32::MAX;
    let weigh = |candidate: &'c Candidate| {
        let weighed = candidate.weigh(sample, expect, dearest)?;
        dearest = dearest.min(weighed.bits.saturating_add(HOPELESS));
        Some((candidate, weighed))
    };
    candidates.into_iter().filter_map(weigh).collect()
}

/// Some bytes of a sample: from lines at its head, middle and tail.
fn trial(sample: &[u8]) -> Vec<u8> {
    let mut trial = Vec::with_capacity(3 * TRIAL);
    for part in 0..3 {
        let from = sample.len() / 3 * part;
        let start = if part == 0 { Some(0) } else { memchr::memchr(b'\n', &sample[from..]).map(|end| from + end + 1) };
        let bytes = start.map_or(&[][..], |start| &sample[start..]);
        trial.extend_from_slice(&bytes[..bytes.len().min(TRIAL)]);
        trial.push(b'\n');
    }
    trial
}

impl Candidate {
    fn weigh(&self, sample: &[u8], expect: Option<Writing>, dearest: u32) -> Option<Weighed> {
        let mut weighed = weigh_within(Coding::Standard(self.encoding), sample, self.writings, dearest)?;
        weighed.bits += self.prior;
        if expect != Some(weighed.writing) {
            weighed.bits += unexpected(sample, expect);
        }
        Some(weighed)
    }
}

/// Bits that a text costs which is not in the language that the user expects.
pub(super) fn unexpected(sample: &[u8], expect: Option<Writing>) -> u32 {
    match expect {
        None => 0,
        Some(_) if is_short(sample) => DECISIVE,
        Some(_) => EXPECTED,
    }
}

/// Whether a sample is too short to tell encodings apart by.
fn is_short(sample: &[u8]) -> bool {
    sample.iter().filter(|byte| !byte.is_ascii()).count() <= SHORT
}

/// The UTF-16 and UTF-32 encodings weighed on `sample`, which starts at a character.
///
/// Most samples are not, and a few characters show it: bytes of other text make the rarest characters there are.
pub(in crate::source) fn wide(sample: &[u8]) -> Option<Weighed> {
    let head = &sample[..sample.len().min(TRIAL)];
    let weighed = weigh_wide(head)?;
    if head.len() == sample.len() {
        return Some(weighed);
    }
    if weighed.bits as usize > head.len() * 9 { None } else { weigh_wide(sample) }
}

pub(super) fn weigh_wide(sample: &[u8]) -> Option<Weighed> {
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

    /// The same of UTF-16 and UTF-32, where a zero is no padding.
    pub fn is_wide_noise(&self) -> bool {
        let garbage = self.garbage + self.padding;
        let characters = self.characters + self.padding;
        garbage > 3 && garbage * 10 > characters || garbage * 2 > characters || self.characters == 0
    }

    /// Bits a character beyond what ASCII costs.
    pub fn per_character(&self) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "a sample is small")]
        let share = self.bits_beyond_ascii() as f32 / self.beyond_ascii.max(1) as f32;
        share
    }

    /// Bits of all that is beyond ASCII.
    fn bits_beyond_ascii(&self) -> u32 {
        self.bits.saturating_sub((self.characters - self.beyond_ascii) * u32::from(crate::text::rarity::ASCII))
    }
}
