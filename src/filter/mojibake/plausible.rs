//! How plausible a text is: what its characters cost in the writing that suits it best.

use std::sync::LazyLock;

use crate::text::rarity::{ASCII, Rarity, Writing};
use crate::text::script::is_cjk;

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
        Self::among(text, &ALL)
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

/// Bits of every character of the basic plane in the four writings of East Asia, one byte each, and for letters of alphabets what
/// the writing that knows it best makes of it, in all four.
static PACKED: LazyLock<Box<[u32]>> = LazyLock::new(|| {
    let bits = |writing: Writing, c: char| match c {
        // Half-width kana are what much misread text is made of.
        '\u{FF61}'..='\u{FF9F}' => 16,
        _ => Rarity::of(writing).bits(c).min(MOST),
    };
    let alphabetic = |c: char| ALL[4..].iter().map(|&writing| bits(writing, c)).min().unwrap_or(MOST) * 0x0101_0101;
    let packed = |c: char| match c {
        '\0'..='\x7F' => 0,
        '\u{80}'..='\u{1FFF}' => alphabetic(c),
        _ => Writing::EAST_ASIAN.iter().fold(0, |lanes, &writing| lanes << 8 | bits(writing, c)),
    };
    (0..0x1_0000).map(|code| char::from_u32(code).map_or(0, packed)).collect()
});

/// Characters that are judged together: their bits fit a byte.
const WINDOW: u32 = 12;

/// Most bits that a character counts for in a window.
const MOST: u32 = 21;

/// What about a line looks misread.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Suspicion {
    /// Letters of alphabets in unusual company: bytes may have been read one by one.
    pub letters: bool,
    /// Characters rare enough to be UTF-8 that was read two bytes at a time; well-formed UTF-8 is quickly told.
    pub rare: bool,
    /// Characters so rare that it is worth trying whether they were other characters of two bytes.
    pub rarest: bool,
    /// Characters that stand for what is lost.
    pub lost: bool,
}

impl Suspicion {
    /// Whether there is any.
    pub fn is_any(self) -> bool {
        self.letters || self.rare || self.rarest
    }
}

/// Half bits a character, of ideographs, kana and Hangul: what sound text of twelve characters exceeds in one line of fifty, and in
/// one of a thousand. Sound text has about 19 on average.
const RARE: u32 = 24;
const RAREST: u32 = 27;

/// Bits a letter beyond ASCII. Sound text has about six.
const RARE_LETTERS: u32 = 7;

/// What looks misread in a line: one look-up a character.
pub(super) fn suspicion(line: &str) -> Suspicion {
    let table = &**PACKED;
    let least = |lanes: u32| lanes.to_le_bytes().into_iter().min().map_or(0, u32::from);
    let mut found = Suspicion::default();
    let (mut lanes, mut count, mut letter_bits, mut letters, mut windows) = (0, 0, 0, 0, 0);
    let mut before = ' ';
    for c in line.chars() {
        if !c.is_ascii() {
            let each = table.get(c as usize).copied().unwrap_or(MOST * 0x0101_0101);
            found.lost |= matches!(c, '锟' | '烫' | '屯' | '葺' | '锘' | '\u{FFFD}');
            if c < '\u{2000}' {
                (letter_bits, letters) = (letter_bits + least(each), letters + 1);
            } else {
                (lanes, count) = (lanes + each, count + 1);
                if count == WINDOW {
                    found.rare |= 2 * least(lanes) > RARE * WINDOW;
                    found.rarest |= 2 * least(lanes) > RAREST * WINDOW;
                    (lanes, count, windows) = (0, 0, windows + 1);
                }
            }
            // Two letters of Latin beyond ASCII side by side are rare in every language, and the rule in misread text.
            let is_latin = |c: char| matches!(c, '\u{80}'..='\u{24F}');
            found.letters |= !before.is_ascii() && (is_latin(c) && before < '\u{2E80}' || is_latin(before) && c < '\u{2E80}');
        }
        before = c;
    }
    // A few characters at the end of a line say little.
    found.rare |= count > 2 && 2 * least(lanes) > (RARE + u32::from(windows > 0)) * count;
    found.rarest |= windows == 0 && count > 3 && 2 * least(lanes) > RAREST * count;
    found.letters |= letters > 2 && letter_bits > RARE_LETTERS * letters;
    found
}
