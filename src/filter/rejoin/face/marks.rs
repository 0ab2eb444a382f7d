//! The marks of a row: what they leave open, and what else they say of it.
//!
//! A text is searched for them once, over whole registers; what is asked of a row is read from the places that were found.

use fearless_simd::prelude::*;
use fearless_simd::{Level, dispatch, u8x32};

use crate::text::Span;

/// Where marks may stand in a text.
#[derive(Debug)]
pub(in crate::filter::rejoin) struct Places<'t> {
    text: &'t str,
    /// A bit for every byte that may begin a mark.
    bits: Vec<u32>,
}

/// Bytes whose bits stand together.
const WORD: usize = u32::BITS as usize;

impl<'t> Places<'t> {
    /// Searches a text.
    pub(in crate::filter::rejoin) fn of(text: &'t str) -> Self {
        let bits = dispatch!(Level::new(), simd => bits(simd, text.as_bytes()));
        Self { text, bits }
    }

    /// Calls `take` with every character of a stretch that may be a mark, and with the place behind it.
    pub(in crate::filter::rejoin) fn each(&self, stretch: Span, mut take: impl FnMut(Sign, usize)) {
        let bytes = self.text.as_bytes();
        let (mut word, last) = (stretch.start / WORD, stretch.end / WORD);
        let mut bits = self.bits[word] & u32::MAX << (stretch.start % WORD);
        loop {
            if word == last {
                bits &= !(u32::MAX << (stretch.end % WORD));
            }
            while bits != 0 {
                let at = word * WORD + bits.trailing_zeros() as usize;
                let (sign, len) = match bytes[at] {
                    first if first.is_ascii() => (Sign::ascii(first), 1),
                    first => (Sign::wide(first, bytes[at + 2]), 3),
                };
                take(sign, at + len);
                bits &= bits - 1;
            }
            if word == last {
                return;
            }
            word += 1;
            bits = self.bits[word];
        }
    }

    /// The marks of a stretch.
    pub(in crate::filter::rejoin) fn marks(&self, stretch: Span) -> Marks {
        let (mut quotes, mut brackets, mut says) = (0, 0, 0);
        self.each(stretch, |sign, _| {
            let said = sign.says();
            quotes += i32::from(said.quotes);
            brackets += i32::from(said.brackets);
            says |= said.what;
        });
        let has = |what: u8| says & what != 0;
        let open = |count: i32| count.clamp(i8::MIN.into(), i8::MAX.into()) as i8;
        Marks {
            quotes: open(quotes),
            brackets: open(brackets),
            stopped: has(Said::STOP),
            punctuated: has(Said::PUNCTUATION),
            colon: has(Said::COLON),
            spaced: has(Said::SPACE),
            cells: has(Said::SPACE) && stretch.of(self.text).contains("\u{3000}\u{3000}"),
        }
    }
}

/// A bit for every byte that may begin a mark, and one word more, for the place behind the last byte.
#[inline(always)]
fn bits(simd: impl Simd, bytes: &[u8]) -> Vec<u32> {
    let mut rest = bytes;
    let mut bits = Vec::with_capacity(bytes.len() / WORD + 2);
    while let Some(word) = rest.first_chunk() {
        bits.push(marks(simd, word));
        rest = &rest[WORD..];
    }
    let mut last = [0; WORD + 1];
    last[..rest.len()].copy_from_slice(rest);
    bits.extend([marks(simd, &last), 0]);
    bits
}

/// Which bytes of a word may begin a mark, by those behind them: the last of these is the first of the next word.
#[inline(always)]
fn marks(simd: impl Simd, bytes: &[u8; WORD + 1]) -> u32 {
    let (first, second) = (u8x32::from_slice(simd, &bytes[..WORD]), u8x32::from_slice(simd, &bytes[1..]));
    // One of sixty-four characters from U+2000, U+3000 or U+FF00 on, or a mark of ASCII.
    let even = first & 0xFE;
    let wide = even.simd_eq(0xE2) & second.simd_eq(0x80) | first.simd_eq(0xEF) & second.simd_eq(0xBC);
    let ascii = even.simd_eq(b'(') | even.simd_eq(b':') | first.simd_eq(b',');
    (wide | ascii).to_bitmask() as u32
}

/// A character that may be a mark, by its place in the table of what marks say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::filter::rejoin) struct Sign(u8);

impl Sign {
    /// How many there are.
    pub(in crate::filter::rejoin) const COUNT: usize = 256;

    /// Of a character of ASCII.
    const fn ascii(first: u8) -> Self {
        Self(first % 64)
    }

    /// Of one of three bytes.
    const fn wide(first: u8, third: u8) -> Self {
        let row = match first {
            0xE2 => 1,
            0xE3 => 2,
            _ => 3,
        };
        Self(64 * row + third % 64)
    }

    /// Of any character that has a place.
    pub(in crate::filter::rejoin) const fn of(mark: char) -> Self {
        let row = match mark {
            ..'\u{80}' => 0,
            ..'\u{3000}' => 1,
            ..'\u{FF00}' => 2,
            _ => 3,
        };
        Self(64 * row + mark as u8 % 64)
    }

    /// Its place among all of them.
    pub(in crate::filter::rejoin) const fn index(self) -> usize {
        self.0 as usize
    }

    /// What it says.
    const fn says(self) -> Said {
        SAID[self.index()]
    }
}

/// What the marks of a row leave open, and whether a sentence stops in it.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::filter::rejoin) struct Marks {
    /// Quotation marks that open less those that close.
    pub quotes: i8,
    /// The same of brackets.
    pub brackets: i8,
    /// Whether a sentence stops in it.
    pub stopped: bool,
    /// Whether any of `，。、；！？` stands in it.
    pub punctuated: bool,
    /// Whether there is a colon.
    pub colon: bool,
    /// Whether an ideographic space stands in it.
    pub spaced: bool,
    /// Whether cells stand apart by two of them and more.
    pub cells: bool,
}

/// What a mark says.
#[derive(Clone, Copy, Debug)]
struct Said {
    /// Quotation marks that it opens.
    quotes: i8,
    /// Brackets that it opens.
    brackets: i8,
    /// What it is, of the kinds below.
    what: u8,
}

impl Said {
    const STOP: u8 = 1;
    const PUNCTUATION: u8 = 2;
    const COLON: u8 = 4;
    const SPACE: u8 = 8;

    const NOTHING: Self = Self { quotes: 0, brackets: 0, what: 0 };

    const fn quotes(quotes: i8) -> Self {
        Self { quotes, ..Self::NOTHING }
    }

    const fn brackets(brackets: i8) -> Self {
        Self { brackets, ..Self::NOTHING }
    }

    const fn what(what: u8) -> Self {
        Self { what, ..Self::NOTHING }
    }
}

/// Every mark that says anything.
const SAYING: [(char, Said); 23] = [
    ('“', Said::quotes(1)),
    ('「', Said::quotes(1)),
    ('『', Said::quotes(1)),
    ('”', Said::quotes(-1)),
    ('」', Said::quotes(-1)),
    ('』', Said::quotes(-1)),
    ('（', Said::brackets(1)),
    ('《', Said::brackets(1)),
    ('【', Said::brackets(1)),
    ('(', Said::brackets(1)),
    ('）', Said::brackets(-1)),
    ('》', Said::brackets(-1)),
    ('】', Said::brackets(-1)),
    (')', Said::brackets(-1)),
    ('。', Said::what(Said::STOP | Said::PUNCTUATION)),
    ('，', Said::what(Said::PUNCTUATION)),
    ('、', Said::what(Said::PUNCTUATION)),
    ('；', Said::what(Said::PUNCTUATION)),
    ('！', Said::what(Said::PUNCTUATION)),
    ('？', Said::what(Said::PUNCTUATION)),
    ('：', Said::what(Said::COLON)),
    (':', Said::what(Said::COLON)),
    ('\u{3000}', Said::what(Said::SPACE)),
];

/// What every sign says.
static SAID: [Said; Sign::COUNT] = {
    let mut said = [Said::NOTHING; Sign::COUNT];
    let mut nth = 0;
    while nth < SAYING.len() {
        let (mark, saying) = SAYING[nth];
        said[Sign::of(mark).index()] = saying;
        nth += 1;
    }
    said
};

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(text: &str) -> Marks {
        Places::of(text).marks(Span::new(0, text.len()))
    }

    proptest::proptest! {
        #[test]
        fn marks_are_counted_wherever_they_stand(text in "[的x“”「」『』（）《》【】。，、；！？．〜：\u{3000}(),·é𠮷]{1,90}") {
            let net = |open: &[char], close: &[char]| (text.matches(open).count() as i32 - text.matches(close).count() as i32) as i8;
            let marks = marks(&text);
            proptest::prop_assert_eq!(marks.quotes, net(&['“', '「', '『'], &['”', '」', '』']));
            proptest::prop_assert_eq!(marks.brackets, net(&['（', '《', '【', '('], &['）', '》', '】', ')']));
            proptest::prop_assert_eq!(marks.stopped, text.contains('。'));
            proptest::prop_assert_eq!(marks.punctuated, text.contains(['，', '。', '、', '；', '！', '？']));
            proptest::prop_assert_eq!(marks.colon, text.contains(['：', ':']));
            proptest::prop_assert_eq!(marks.cells, text.contains("\u{3000}\u{3000}"));
        }
    }

    #[test]
    fn a_stretch_has_the_marks_that_stand_in_it() {
        let text = "的“的，的（的。的".repeat(20);
        let places = Places::of(&text);
        let bounds: Vec<_> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        for from in &bounds {
            for to in bounds.iter().filter(|to| *to >= from) {
                let stretch = Span::new(*from, *to);
                let marks = places.marks(stretch);
                let count = |mark| stretch.of(&text).matches(mark).count() as i8;
                assert_eq!((marks.quotes, marks.brackets), (count('“'), count('（')), "{stretch:?}");
            }
        }
    }

    #[test]
    fn a_long_row_has_all_of_its_marks() {
        let marks = marks(&"“「（的。".repeat(900));
        assert_eq!((marks.quotes, marks.brackets), (i8::MAX, i8::MAX));
        let marks = self::marks(&"“的”（的）".repeat(900));
        assert_eq!((marks.quotes, marks.brackets), (0, 0));
    }
}
