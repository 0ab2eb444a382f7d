//! Rarity: how unexpected a character is in a writing, in bits.
//!
//! The rarity of a character is −log₂ of its share of running text. It is what tells a right decoding from a wrong one: read as
//! it was written, a Chinese text costs about nine bits a character; read in another encoding the same bytes become characters
//! that nobody uses, at eighteen bits or more.
//!
//! The tables hold what was counted, rounded to whole bits: letters and ideographs from word frequencies of subtitles,
//! encyclopaedias, news and the web, punctuation from running text. `rarity/<writing>.txt` has one line a class, its bits and its
//! characters; what is in no class costs what its block suggests. About 12,000 characters in all: small enough to read.

mod block;
mod writing;

use std::sync::LazyLock;

pub use writing::Writing;

/// Bits of an ASCII character: the same in every writing, so that it speaks for none.
pub const ASCII: u8 = 6;

/// Bits of a malformed sequence, and of a character that no text should hold.
pub const MALFORMED: u8 = 24;

/// Bits of a character that no writing of its table uses.
const UNUSED: u8 = 21;

/// What a capital costs over its small letter.
const CAPITAL: u8 = 3;

/// Code points of the table of an alphabet: up to the signs that single-byte encodings have.
const ALPHABET: usize = 0x2200;

/// Code points of the table of a writing of East Asia: the basic plane.
const PLANE: usize = 0x1_0000;

/// A table by code point, filled when it is first asked.
type Table = LazyLock<Box<[u8]>>;

fn fill(writing: Writing) -> Box<[u8]> {
    let mut table = block::table(writing, if writing.is_east_asian() { PLANE } else { ALPHABET });
    for (bits, characters) in writing.classes() {
        for c in characters.chars() {
            let mut set = |c: char, bits: u8| {
                if let Some(place) = table.get_mut(c as usize) {
                    *place = bits;
                }
            };
            set(c, bits);
            // Ideographs, kana and syllables have no case, and there are thousands of them.
            if c < '\u{2E80}'
                && let mut capitals = c.to_uppercase()
                && let (Some(capital), None) = (capitals.next(), capitals.next())
                && capital != c
            {
                set(capital, bits + CAPITAL);
            }
        }
    }
    table
}

macro_rules! tables {
    ($($writing:ident),*) => {
        [$({ static TABLE: Table = LazyLock::new(|| fill(Writing::$writing)); &TABLE }),*]
    };
}

/// In the order of [`Writing`].
static TABLES: [&Table; Writing::ALL.len()] =
    tables![ZhHans, ZhHant, Ja, Ko, Western, Central, Cyrillic, Greek, Turkish, Hebrew, Arabic, Baltic, Vietnamese, Thai];

/// The rarity of single characters in one writing.
#[derive(Clone, Copy, Debug)]
pub struct Rarity(&'static [u8]);

impl Rarity {
    /// The table of `writing`.
    #[must_use]
    pub fn of(writing: Writing) -> Self {
        Self(TABLES[writing as usize])
    }

    /// Bits of `c`: 5 for the commonest, 24 for what no text should hold.
    ///
    /// ```
    /// use qingwen::text::rarity::{Rarity, Writing};
    /// let rarity = Rarity::of(Writing::ZhHans);
    /// assert!(rarity.bits('的') < rarity.bits('鸿') && rarity.bits('鸿') < rarity.bits('鐚'));
    /// ```
    #[must_use]
    pub fn bits(self, c: char) -> u32 {
        u32::from(match self.0.get(c as usize) {
            Some(bits) => *bits,
            None if matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{FFF0}'..='\u{FFFF}') => MALFORMED,
            None => UNUSED,
        })
    }

    /// The bits of the first code points: of the basic plane in writings of East Asia.
    #[must_use]
    pub fn table(self) -> &'static [u8] {
        self.0
    }

    /// Bits of a whole text.
    #[must_use]
    pub fn of_text(self, text: &str) -> u32 {
        text.chars().map(|c| self.bits(c)).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_writing_has_its_table_in_its_place() {
        for (index, writing) in Writing::ALL.into_iter().enumerate() {
            assert_eq!(writing as usize, index);
            let classes = writing.classes();
            assert!(classes.iter().map(|(_, characters)| characters.chars().count()).sum::<usize>() > 5, "{writing:?}");
            for (bits, characters) in classes {
                let first = characters.chars().next().expect("a class has a character");
                assert_eq!(Rarity::of(writing).bits(first), u32::from(bits), "{writing:?} {first}");
            }
        }
    }

    #[test]
    fn no_character_stands_in_two_classes() {
        for writing in Writing::ALL {
            let mut seen = std::collections::HashSet::new();
            for (_, characters) in writing.classes() {
                for c in characters.chars() {
                    assert!(seen.insert(c), "{writing:?} lists {c} twice");
                }
            }
        }
    }

    #[test]
    fn the_text_of_a_language_is_cheapest_in_its_own_writing() {
        let texts = [
            (Writing::ZhHans, "我们今天去书店买了两本书"),
            (Writing::ZhHant, "我們今天去書店買了兩本書"),
            (Writing::Ja, "今日は本屋で本を二冊買いました"),
            (Writing::Ko, "오늘은 서점에서 책을 두 권 샀습니다"),
            (Writing::Cyrillic, "сегодня мы купили две книги"),
            (Writing::Greek, "σήμερα αγοράσαμε δύο βιβλία"),
        ];
        for (own, text) in texts {
            for other in Writing::ALL.into_iter().filter(|other| *other != own) {
                let (mine, theirs) = (Rarity::of(own).of_text(text), Rarity::of(other).of_text(text));
                assert!(mine < theirs, "{own:?} {mine}, {other:?} {theirs}: {text}");
            }
        }
    }
}
