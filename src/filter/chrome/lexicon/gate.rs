//! The gate: three characters tell most lines from all phrases, before anything is folded.

use crate::filter::chrome::fold::{self, NUMBER};

/// Bytes of a line up to which one that begins with a number passes: a counter or date may stand before the phrases of a line.
const NUMBERED: usize = 120;

/// Words of the set: so many bits that one in fifteen is set at most.
pub(super) const WORDS: usize = 1 << 12;

/// Words of the set of pairs, which is asked first and stays near: one bit in twenty-five is set at most.
pub(super) const PAIRS: usize = 1 << 11;

/// Number of the character that every number folds to.
const DIGITS: u32 = NUMBER as u32;

/// What stands for a character that is not there.
const NONE: u32 = 0;

/// By which three folded characters phrases begin, or end: a set that may say yes too often, never no too often.
#[derive(Debug)]
pub(super) struct Gate {
    threes: Box<[u64; WORDS]>,
    /// The first two of those that are ideographs, as the bytes of a line have them.
    pairs: Box<[u64; PAIRS]>,
}

impl Default for Gate {
    fn default() -> Self {
        Self { threes: Box::new([0; WORDS]), pairs: Box::new([0; PAIRS]) }
    }
}

impl Gate {
    /// A gate that was built before.
    pub fn built(threes: &[u64; WORDS], pairs: &[u64; PAIRS]) -> Self {
        Self { threes: Box::new(*threes), pairs: Box::new(*pairs) }
    }

    /// What [`Self::built`] takes.
    #[cfg(test)]
    pub fn parts(&self) -> (&[u64; WORDS], &[u64; PAIRS]) {
        (&self.threes, &self.pairs)
    }

    #[inline]
    const fn bit([a, b, c]: [u32; 3]) -> (usize, u64) {
        let hash = a.wrapping_mul(0x9E37_79B1) ^ b.wrapping_mul(0x85EB_CA6B) ^ c.wrapping_mul(0xC2B2_AE35);
        ((hash >> 20) as usize, 1 << ((hash >> 14) & 63))
    }

    fn add(&mut self, of: [u32; 3]) {
        let (word, bit) = Self::bit(of);
        self.threes[word] |= bit;
    }

    #[inline]
    fn holds(&self, of: [u32; 3]) -> bool {
        let (word, bit) = Self::bit(of);
        self.threes[word] & bit != 0
    }

    #[inline]
    fn holds_pair(&self, pair: u64) -> bool {
        let (word, bit) = place_of(pair);
        self.pairs[word] & bit != 0
    }

    /// Lets lines pass that begin like `folded`. A phrase of one character lets those pass that hold nothing else but a number.
    pub fn add_start(&mut self, folded: &str) {
        self.add_chars(folded.chars().map(u32::from));
        self.add_pair(first_pair(folded.as_bytes()));
    }

    /// Lets lines pass that end like `folded`.
    pub fn add_end(&mut self, folded: &str) {
        self.add_chars(folded.chars().rev().map(u32::from));
        self.add_pair(last_pair(folded.as_bytes()));
    }

    fn add_pair(&mut self, pair: Option<u64>) {
        if let Some(pair) = pair {
            let (word, bit) = place_of(pair);
            self.pairs[word] |= bit;
        }
    }

    fn add_chars(&mut self, mut chars: impl Iterator<Item = u32>) {
        let Some(first) = chars.next() else { return };
        match (chars.next(), chars.next()) {
            (None, _) => {
                self.add([first, NONE, NONE]);
                self.add([first, DIGITS, NONE]);
            }
            (Some(second), third) => self.add([first, second, third.unwrap_or(NONE)]),
        }
    }

    /// Whether `folded` may begin with a phrase, one of a single character included.
    #[inline]
    pub fn may_begin(&self, folded: &str) -> bool {
        let mut chars = folded.chars().map(u32::from);
        let [first, second, third] = [(); 3].map(|()| chars.next().unwrap_or(NONE));
        self.holds([first, second, NONE]) || self.holds([first, second, third]) || self.holds([first, NONE, NONE])
    }

    /// Whether a phrase may begin `line`, or follow a number that does.
    #[inline(always)]
    pub fn may_start(&self, line: &str) -> bool {
        match (first_pair(line.as_bytes()), line.as_bytes().first_chunk().and_then(letters)) {
            (Some(pair), _) if !self.holds_pair(pair) => false,
            (_, Some(three)) => self.may_be(three),
            _ => self.may_start_folded(line),
        }
    }

    #[inline(never)]
    fn may_start_folded(&self, line: &str) -> bool {
        let three = three_folded(line.chars());
        three[0] == DIGITS && line.len() <= NUMBERED || self.may_be(three)
    }

    /// Whether a phrase may end `line`.
    #[inline(always)]
    pub fn may_end(&self, line: &str) -> bool {
        // A row of prose ends with ideographs, or with one mark after them.
        let spoken = match line.as_bytes() {
            [rest @ .., 0xE3, 0x80, 0x81 | 0x82] | [rest @ .., 0xEF, 0xBC, 0x8C | 0x9B] => rest,
            bytes => bytes,
        };
        match (last_pair(spoken), line.as_bytes().last_chunk().and_then(letters)) {
            (Some(pair), _) if !self.holds_pair(pair) => false,
            (_, Some([first, second, third])) => self.may_be([third, second, first]),
            _ => self.may_end_folded(line),
        }
    }

    #[inline(never)]
    fn may_end_folded(&self, line: &str) -> bool {
        self.may_be(three_folded(line.chars().rev()))
    }

    fn may_be(&self, three: [u32; 3]) -> bool {
        let [first, second, _] = three;
        first != NONE && (self.holds([first, second, NONE]) || self.holds(three))
    }
}

/// Where a pair stands in the set of pairs.
#[inline]
const fn place_of(pair: u64) -> (usize, u64) {
    let hash = pair.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 47;
    ((hash >> 6) as usize, 1 << (hash & 63))
}

/// The six bytes of the two ideographs that `line` begins with, if it does: they fold to themselves.
#[inline]
fn first_pair(line: &[u8]) -> Option<u64> {
    let pair = match line.first_chunk() {
        Some(eight) => u64::from_be_bytes(*eight) >> 16,
        None => six(line.first_chunk()?),
    };
    are_ideographs(pair).then_some(pair)
}

/// The same of those that it ends with.
#[inline]
fn last_pair(line: &[u8]) -> Option<u64> {
    let pair = match line.last_chunk() {
        Some(eight) => u64::from_be_bytes(*eight) & 0xFFFF_FFFF_FFFF,
        None => six(line.last_chunk()?),
    };
    are_ideographs(pair).then_some(pair)
}

fn six([a, b, c, d, e, f]: &[u8; 6]) -> u64 {
    u64::from_be_bytes([0, 0, *a, *b, *c, *d, *e, *f])
}

/// The first of U+4E00 to U+9FFF as its bytes in UTF-8, and how far the last is from it.
const IDEOGRAPHS: (u64, u64) = (0xE4_B880, 0xE9_BFBF - 0xE4_B880);

/// Whether six bytes are two characters of that range.
#[inline]
const fn are_ideographs(pair: u64) -> bool {
    let (first, second) = (pair >> 24, pair & 0xFF_FFFF);
    (first.wrapping_sub(IDEOGRAPHS.0) <= IDEOGRAPHS.1) & (second.wrapping_sub(IDEOGRAPHS.0) <= IDEOGRAPHS.1)
}

/// Three letters of ASCII, folded.
#[inline]
fn letters(three: &[u8; 3]) -> Option<[u32; 3]> {
    three.iter().all(u8::is_ascii_alphabetic).then(|| three.map(|letter| u32::from(letter.to_ascii_lowercase())))
}

/// The first three characters of a text, folded.
#[inline(never)]
fn three_folded(chars: impl Iterator<Item = char>) -> [u32; 3] {
    let mut three = [NONE; 3];
    let mut found = 0;
    for c in chars {
        let Some(folded) = fold::first(c).map(u32::from) else { continue };
        if folded != DIGITS || found == 0 || three[found - 1] != DIGITS {
            three[found] = folded;
            found += 1;
        }
        if found == three.len() {
            break;
        }
    }
    three
}

#[cfg(test)]
mod tests {
    use super::Gate;

    #[test]
    fn what_begins_or_ends_as_a_phrase_passes() {
        let mut gate = Gate::default();
        ["评论", "评论区", "阅读原文", "第0页", "顶", "noi"].iter().for_each(|phrase| gate.add_start(phrase));
        for line in ["评论", "  评论（12）", "评 论。", "阅读原文", "　阅读 原文", "第１２页", "顶 5", "顶", "NOI", "12 评论"]
        {
            assert!(gate.may_start(line), "{line}");
        }
        for line in ["评语", "阅读名著，不要抄", "原文阅读原文", "顶多如此", ""] {
            assert!(!gate.may_start(line), "{line}");
        }
        let mut gate = Gate::default();
        gate.add_end("阅读原文");
        assert!(gate.may_end("他走了。阅读原文") && gate.may_end("阅读原文。") && gate.may_end("读 原 文 ！！"));
        assert!(!gate.may_end("阅读原著"));
    }
}
