//! Rarity: how unexpected a character is in a writing, in bits.
//!
//! The rarity of a character is −log₂ of its share of running text. It is what tells a right decoding from a wrong one: read as
//! it was written, a Chinese text costs about nine bits a character; read in another encoding the same bytes become characters
//! that nobody uses, at eighteen bits or more.
//!
//! The tables hold what was counted, rounded to whole bits: letters and ideographs from word frequencies of subtitles,
//! encyclopaedias, news and the web, punctuation from running text. `rarity/<writing>.txt` has one line a class, its bits and its
//! characters; what is in no class costs what its block suggests. About 11,000 characters in all: small enough to read.

use std::sync::LazyLock;

use super::script::{is_han, is_hangul, is_kana};

/// A way of writing: a language, or a group of languages that share an alphabet and its rare letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writing {
    /// Chinese in simplified characters.
    ZhHans,
    /// Chinese in traditional characters.
    ZhHant,
    /// Japanese.
    Ja,
    /// Korean.
    Ko,
    /// French, German, Spanish and other languages of Western Europe.
    Western,
    /// Polish, Czech, Hungarian, Romanian, Croatian and their neighbours.
    Central,
    /// Russian, Ukrainian, Bulgarian, Macedonian.
    Cyrillic,
    /// Greek.
    Greek,
    /// Turkish.
    Turkish,
    /// Hebrew.
    Hebrew,
    /// Arabic, Persian.
    Arabic,
    /// Lithuanian, Latvian.
    Baltic,
    /// Vietnamese.
    Vietnamese,
    /// Thai.
    Thai,
}

impl Writing {
    /// The four writings of East Asia.
    pub const EAST_ASIAN: [Self; 4] = [Self::ZhHans, Self::ZhHant, Self::Ja, Self::Ko];

    /// Its name in words.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ZhHans => "simplified Chinese",
            Self::ZhHant => "traditional Chinese",
            Self::Ja => "Japanese",
            Self::Ko => "Korean",
            Self::Western => "a Western European language",
            Self::Central => "a Central European language",
            Self::Cyrillic => "a language in Cyrillic",
            Self::Greek => "Greek",
            Self::Turkish => "Turkish",
            Self::Hebrew => "Hebrew",
            Self::Arabic => "Arabic or Persian",
            Self::Baltic => "a Baltic language",
            Self::Vietnamese => "Vietnamese",
            Self::Thai => "Thai",
        }
    }

    const fn is_east_asian(self) -> bool {
        matches!(self, Self::ZhHans | Self::ZhHant | Self::Ja | Self::Ko)
    }

    /// Its classes, each line bits and characters.
    fn classes(self) -> Vec<(u8, &'static str)> {
        let alphabet = |name: &str| {
            let lines = ALPHABETS.lines().filter_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
            lines.filter_map(class).collect()
        };
        let table = |text: &'static str| text.lines().filter_map(class).collect();
        match self {
            Self::ZhHans => table(include_str!("rarity/zh-hans.txt")),
            Self::ZhHant => table(include_str!("rarity/zh-hant.txt")),
            Self::Ja => table(include_str!("rarity/ja.txt")),
            Self::Ko => table(include_str!("rarity/ko.txt")),
            Self::Western => alphabet("western"),
            Self::Central => alphabet("central"),
            Self::Cyrillic => alphabet("cyrillic"),
            Self::Greek => alphabet("greek"),
            Self::Turkish => alphabet("turkish"),
            Self::Hebrew => alphabet("hebrew"),
            Self::Arabic => alphabet("arabic"),
            Self::Baltic => alphabet("baltic"),
            Self::Vietnamese => alphabet("vietnamese"),
            Self::Thai => alphabet("thai"),
        }
    }

    /// Bits of characters in no class, by block.
    fn unlisted(self, c: char) -> u8 {
        match c {
            '\t' | '\n' | '\r' | ' '..='~' => ASCII,
            '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{E000}'..='\u{F8FF}' | '\u{FFF0}'..='\u{FFFF}' => MALFORMED,
            _ if self.is_east_asian() => self.unlisted_east_asian(c),
            '“' | '”' | '‘' | '’' | '–' | '—' | '…' | '„' | '«' | '»' | '\u{A0}' => 9,
            '°' | '§' | '©' | '®' | '™' | '€' | '£' | '·' | '•' | '¿' | '¡' | '№' | 'º' | '´' => 11,
            '\u{A1}'..='\u{BF}' | '\u{2010}'..='\u{205E}' => 14,
            _ if c.is_alphabetic() => 17,
            _ => 19,
        }
    }

    fn unlisted_east_asian(self, c: char) -> u8 {
        let (ja, ko) = (self == Self::Ja, self == Self::Ko);
        match c {
            '\u{FF61}'..='\u{FF9F}' if ja => 9,
            '\u{FF01}'..='\u{FF5E}' | '\u{FFE0}'..='\u{FFE6}' if !ko => 12,
            '\u{3000}'..='\u{3020}' => 13,
            '\u{3105}'..='\u{312F}' if self == Self::ZhHant => 14,
            '\u{3041}'..='\u{30FF}' if ja => 14,
            '\u{FF01}'..='\u{FF5E}' | '\u{FFE0}'..='\u{FFE6}' => 15,
            '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205E}' | '\u{2100}'..='\u{22FF}' | '\u{2460}'..='\u{27BF}' => 15,
            '\u{3131}'..='\u{3163}' if ko => 12,
            '\u{4E00}'..='\u{9FFF}' if ko => 16,
            '\u{A1}'..='\u{FF}' | '\u{391}'..='\u{3C9}' | '\u{410}'..='\u{451}' => 16,
            '\u{3041}'..='\u{312F}' => 17,
            '\u{AC00}'..='\u{D7A3}' if ko => 18,
            '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' => 20,
            _ if is_han(c) || is_kana(c) || is_hangul(c) => 21,
            _ => 20,
        }
    }
}

const ALPHABETS: &str = include_str!("rarity/alphabets.txt");

/// Bits of an ASCII character: the same in every writing, so that it speaks for none.
pub const ASCII: u8 = 6;

/// Bits of a malformed sequence, and of a character that no text should hold.
pub const MALFORMED: u8 = 24;

/// What a capital costs over its small letter.
const CAPITAL: u8 = 3;

fn class(line: &'static str) -> Option<(u8, &'static str)> {
    let (bits, characters) = line.split_once(' ')?;
    Some((bits.parse().ok()?, characters))
}

/// A table over the basic plane, filled when it is first asked.
type Table = LazyLock<Box<[u8]>>;

fn fill(writing: Writing) -> Box<[u8]> {
    let mut table: Box<[u8]> =
        (0..0x1_0000u32).map(|code| char::from_u32(code).map_or(MALFORMED, |c| writing.unlisted(c))).collect();
    for (bits, characters) in writing.classes() {
        for c in characters.chars() {
            let mut set = |c: char, bits: u8| {
                if let Some(place) = table.get_mut(c as usize) {
                    *place = bits;
                }
            };
            set(c, bits);
            let mut capitals = c.to_uppercase();
            if let (Some(capital), None) = (capitals.next(), capitals.next())
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
static TABLES: [&Table; 14] =
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
        u32::from(self.0.get(c as usize).copied().unwrap_or(21))
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

    const ALL: [Writing; 14] = [
        Writing::ZhHans,
        Writing::ZhHant,
        Writing::Ja,
        Writing::Ko,
        Writing::Western,
        Writing::Central,
        Writing::Cyrillic,
        Writing::Greek,
        Writing::Turkish,
        Writing::Hebrew,
        Writing::Arabic,
        Writing::Baltic,
        Writing::Vietnamese,
        Writing::Thai,
    ];

    #[test]
    fn every_writing_has_its_table_in_its_place() {
        for (index, writing) in ALL.into_iter().enumerate() {
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
        for writing in ALL {
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
            for other in ALL.into_iter().filter(|other| *other != own) {
                let (mine, theirs) = (Rarity::of(own).of_text(text), Rarity::of(other).of_text(text));
                assert!(mine < theirs, "{own:?} {mine}, {other:?} {theirs}: {text}");
            }
        }
    }
}
