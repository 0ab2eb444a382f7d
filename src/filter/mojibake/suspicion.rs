//! Suspicion: what looks misread in a line, before anything is tried.
//!
//! Nearly every line is sound, and acquitted at a [glance](super::glance). What that does not acquit is looked at in all writings.

use std::sync::LazyLock;

use super::telltale;
use crate::text::rarity::{Rarity, Writing};

/// Characters that are judged together.
pub(super) const WINDOW: u32 = 12;

/// Most bits that a character counts for in a window.
pub(super) const MOST: u8 = 21;

/// Half-width kana are what much misread text is made of: their bits, in Japanese too.
pub(super) const HALF_WIDTH: u8 = 16;

/// Characters that stand for what is lost: U+FFFD, and what is made of it and of empty memory.
pub(super) const LOST: [char; 6] = ['锟', '烫', '屯', '葺', '锘', '\u{FFFD}'];

/// Signs of Latin-1 that East Asian text is full of: the dot in names, and the cross that stands for what is left out.
const SIGNS: [char; 2] = ['·', '×'];

/// Half bits a character, of ideographs, kana and Hangul: what sound text of twelve characters exceeds in one line of fifty, and in
/// one of a thousand. Sound text has about 19 on average.
pub(super) const RARE: u32 = 24;
const RAREST: u32 = 27;

/// Windows from which a line is so long that one of them is rarest by chance: two in a row count there.
const LONG: u32 = 16;

/// Bits a letter beyond ASCII. Sound text has about six.
const RARE_LETTERS: u32 = 7;

/// What about a line looks misread.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Suspicion {
    /// Letters of alphabets in unusual company: bytes may have been read one by one.
    pub letters: bool,
    /// Characters rare enough to be UTF-8 that was read two bytes at a time, and of the look that this has.
    pub rare: bool,
    /// Characters so rare that it is worth trying whether they were other characters of two bytes.
    pub rarest: bool,
    /// Characters that stand for what is lost.
    pub lost: bool,
    /// Where in the line the first of what looks misread begins.
    pub from: usize,
}

impl Suspicion {
    /// Whether there is any.
    pub fn is_any(self) -> bool {
        self.letters || self.rare || self.rarest
    }

    /// What looks misread in `line`.
    pub fn of(line: &str) -> Self {
        look(line).0
    }
}

/// Bits of letters of alphabets in the writing that knows them best, by code point.
static LETTERS: LazyLock<Box<[u8]>> = LazyLock::new(|| {
    let alphabets = || Writing::ALL.into_iter().filter(|writing| !Writing::EAST_ASIAN.contains(writing));
    let least = |c: char| alphabets().map(|writing| Rarity::of(writing).bits(c)).min().map_or(MOST, |bits| bits.min(21) as u8);
    ('\0'..'\u{2000}').map(least).collect()
});

/// Bits of characters in the four writings of East Asia.
#[derive(Clone, Copy, Default)]
struct Lanes([u32; 4]);

impl Lanes {
    fn add(&mut self, c: char) {
        for (lane, writing) in self.0.iter_mut().zip(Writing::EAST_ASIAN) {
            *lane += match c {
                '\u{FF61}'..='\u{FF9F}' => HALF_WIDTH.into(),
                _ => Rarity::of(writing).bits(c).min(MOST.into()),
            };
        }
    }

    fn join(&mut self, other: Self) {
        for (lane, more) in self.0.iter_mut().zip(other.0) {
            *lane += more;
        }
    }

    fn least(self) -> u32 {
        self.0.into_iter().min().unwrap_or(0)
    }
}

/// The windows of a line, one after another.
#[derive(Default)]
struct Windows {
    /// What the characters of the open window cost, and how many there are.
    lanes: Lanes,
    count: u32,
    /// Where it starts in the line.
    start: usize,
    /// What the windows before it cost.
    before: Lanes,
    closed: u32,
    /// Whether one was rare and shows telltales; whether one, and two in a row, were among the rarest.
    is_rare: bool,
    one_rarest: bool,
    two_rarest: bool,
    last_rarest: bool,
    /// Where the first of these starts.
    first: Option<usize>,
}

impl Windows {
    /// Takes a character that ends at byte `end` of `line`.
    fn add(&mut self, c: char, line: &str, end: usize) {
        self.lanes.add(c);
        self.count += 1;
        if self.count < WINDOW {
            return;
        }
        let least = 2 * self.lanes.least();
        let is_rare = least > RARE * WINDOW && telltale::is_shown(&line[self.start..end]);
        let is_rarest = least > RAREST * WINDOW;
        if is_rare || is_rarest {
            self.first.get_or_insert(self.start);
        }
        self.is_rare |= is_rare;
        self.one_rarest |= is_rarest;
        self.two_rarest |= is_rarest && self.last_rarest;
        self.before.join(self.lanes);
        (self.lanes, self.count, self.start) = (Lanes::default(), 0, end);
        (self.closed, self.last_rarest) = (self.closed + 1, is_rarest);
    }

    /// Whether `line` is rare, and among the rarest. A few characters at its end say little.
    fn verdict(&self, line: &str) -> (bool, bool) {
        let least = 2 * self.lanes.least();
        let is_end_rare = self.count > 2 && least > (RARE + u32::from(self.closed > 0)) * self.count;
        let rarest = match self.closed {
            0 => self.count > 3 && least > RAREST * self.count,
            1..LONG => self.one_rarest,
            LONG.. => self.two_rarest,
        };
        (self.is_rare || is_end_rare && telltale::is_shown(&line[self.start..]), rarest)
    }

    /// The writing that suits all of the line best, as an index in [`Writing::EAST_ASIAN`].
    fn writing(mut self) -> usize {
        self.before.join(self.lanes);
        (0..self.before.0.len()).min_by_key(|&writing| self.before.0[writing]).unwrap_or(0)
    }
}

/// What looks misread in a line, and the writing of East Asia that suits it best.
pub(super) fn look(line: &str) -> (Suspicion, usize) {
    let mut found = Suspicion::default();
    let mut windows = Windows::default();
    let (mut letter_bits, mut letters, mut first_letter) = (0, 0, None);
    let mut before = ' ';
    for (at, c) in line.char_indices() {
        if !c.is_ascii() {
            found.lost |= LOST.contains(&c);
            if SIGNS.contains(&c) {
                // No letter, wherever it stands.
            } else if c < '\u{2000}' {
                (letter_bits, letters) = (letter_bits + u32::from(LETTERS[c as usize]), letters + 1);
                first_letter.get_or_insert(at);
            } else {
                windows.add(c, line, at + c.len_utf8());
            }
            // Two letters of Latin beyond ASCII side by side are rare in every language, and the rule in misread text.
            let is_latin = |c: char| matches!(c, '\u{80}'..='\u{24F}') && !SIGNS.contains(&c);
            found.letters |= !before.is_ascii() && (is_latin(c) && before < '\u{2E80}' || is_latin(before) && c < '\u{2E80}');
        }
        before = c;
    }
    (found.rare, found.rarest) = windows.verdict(line);
    found.letters |= letters > 2 && letter_bits > RARE_LETTERS * letters;
    let letters_at = first_letter.filter(|_| found.letters).unwrap_or(line.len());
    found.from = windows.first.unwrap_or(if found.rare || found.rarest { windows.start } else { letters_at }).min(letters_at);
    (found, windows.writing())
}
