//! Chance: a few bytes of another encoding that happen to be UTF-8.

use encoding_rs::UTF_8;

use super::candidate::{self, Weighed, unexpected, weigh, weigh_wide};
use crate::source::Coding;
use crate::text::rarity::Writing;

/// Bits by which UTF-8 has to be dearer to be chance: a pair of bytes of another encoding is UTF-8 once in seven times.
const CHANCE: u32 = 12;

/// The encoding of East Asia that a few bytes are in: as UTF-8 they make characters that no language puts side by side.
pub(super) fn east_asian(sample: &[u8], expect: Option<Writing>) -> Option<Weighed> {
    let utf_8 = weigh(Coding::Standard(UTF_8), sample, &Writing::ALL)?;
    let utf_8 = Weighed { bits: utf_8.bits + unexpected(sample, expect), ..utf_8 };
    let legacy = candidate::east_asian(sample, expect).into_iter().min_by_key(|weighed| weighed.bits)?;
    (utf_8.beyond_ascii > 1 && legacy.malformed == 0 && legacy.bits + CHANCE < utf_8.bits).then_some(legacy)
}

/// The encoding of two bytes a character that a few bytes are in: half of the bytes of kana and of many a mark are control characters,
/// which no text has.
pub(super) fn wide(sample: &[u8]) -> Option<Weighed> {
    let is_control = |byte: &u8| matches!(byte, 0x01..=0x08 | 0x0B | 0x0E..=0x1A | 0x1C..=0x1F);
    let is_escaped = memchr::memchr2(0, 0x1B, sample).is_some();
    let may_be = sample.len().is_multiple_of(2) && !is_escaped && sample.iter().any(is_control);
    let wide = may_be.then(|| weigh_wide(sample)).flatten()?;
    let is_text = wide.garbage + wide.malformed + wide.padding == 0 && Writing::EAST_ASIAN.contains(&wide.writing);
    let utf_8 = weigh(Coding::Standard(UTF_8), sample, &Writing::ALL).filter(|utf_8| utf_8.malformed == 0)?;
    (is_text && wide.bits < utf_8.bits).then_some(wide)
}
