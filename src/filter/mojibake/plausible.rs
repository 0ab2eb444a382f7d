//! How plausible a text is: what its characters cost in the writing that suits it best.

use crate::text::rarity::{ASCII, Rarity, Writing};
use crate::text::script::is_cjk;

/// What a text costs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cost {
    /// Bits in all.
    pub bits: u32,
    /// Characters beyond ASCII.
    pub beyond_ascii: u32,
    /// Ideographs, kana and Hangul among them; half-width ones, which misreading is rich in, do not count.
    pub letters: u32,
    ascii: u32,
}

impl Cost {
    /// Of any text that may be sound.
    pub fn of(text: &str) -> Self {
        Self::among(text, &Writing::ALL)
    }

    /// Of a text that would have to be of East Asia.
    pub fn east_asian(text: &str) -> Self {
        Self::among(text, &Writing::EAST_ASIAN)
    }

    fn among(text: &str, writings: &[Writing]) -> Self {
        let count = |what: fn(char) -> bool| u32::try_from(text.chars().filter(|c| what(*c)).count()).unwrap_or(u32::MAX);
        let bits = writings.iter().map(|&writing| Rarity::of(writing).of_text(text)).min().unwrap_or(0);
        Self {
            bits,
            beyond_ascii: count(|c| !c.is_ascii()),
            letters: count(|c| is_cjk(c) && c < '\u{FF00}' || c > '\u{FFFF}'),
            ascii: count(|c| c.is_ascii()),
        }
    }

    /// Bits of a character beyond ASCII, on average.
    #[expect(clippy::cast_precision_loss, reason = "a line is short")]
    pub fn each(self) -> f32 {
        self.bits.saturating_sub(self.ascii * u32::from(ASCII)) as f32 / self.beyond_ascii.max(1) as f32
    }
}
