//! The gate: three characters tell most lines from all phrases, before anything is folded.

use crate::filter::chrome::fold::{self, NUMBER};

/// Bytes of a line up to which one that begins with a number passes: a counter or date may stand before the phrases of a line.
const NUMBERED: usize = 120;

/// Words of the set: so many bits that one in a hundred is set.
const WORDS: usize = 1 << 12;

/// Number of the character that every number folds to.
const DIGITS: u32 = NUMBER as u32;

/// What stands for a character that is not there.
const NONE: u32 = 0;

/// What stands for any third character.
const ANY: u32 = 1;

/// By which three folded characters phrases begin, or end: a set that may say yes too often, never no too often.
#[derive(Debug)]
pub(super) struct Gate(Box<[u64; WORDS]>);

impl Default for Gate {
    fn default() -> Self {
        Self(Box::new([0; WORDS]))
    }
}

impl Gate {
    #[inline]
    const fn bit([a, b, c]: [u32; 3]) -> (usize, u64) {
        let hash = a.wrapping_mul(0x9E37_79B1) ^ b.wrapping_mul(0x85EB_CA6B) ^ c.wrapping_mul(0xC2B2_AE35);
        ((hash >> 20) as usize, 1 << ((hash >> 14) & 63))
    }

    fn add(&mut self, [first, second, third]: [u32; 3]) {
        for of in [[first, second, third], [first, second, ANY]] {
            let (word, bit) = Self::bit(of);
            self.0[word] |= bit;
        }
    }

    #[inline]
    fn holds(&self, of: [u32; 3]) -> bool {
        let (word, bit) = Self::bit(of);
        self.0[word] & bit != 0
    }

    /// Lets lines pass that begin like `folded`. A phrase of one character lets those pass that hold nothing else but a number.
    pub fn add_start(&mut self, folded: &str) {
        self.add_chars(folded.chars().map(u32::from));
    }

    /// Lets lines pass that end like `folded`.
    pub fn add_end(&mut self, folded: &str) {
        self.add_chars(folded.chars().rev().map(u32::from));
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
    #[inline]
    pub fn may_start(&self, line: &str) -> bool {
        if let Some([first, second]) = pair_of_han(line.as_bytes().first_chunk())
            && !self.holds([first, second, ANY])
        {
            return false;
        }
        let three = three_folded(line.chars());
        three[0] == DIGITS && line.len() <= NUMBERED || self.may_be(three)
    }

    /// Whether a phrase may end `line`.
    #[inline]
    pub fn may_end(&self, line: &str) -> bool {
        // A row of prose ends with Han, or with one mark after it.
        let spoken = match line.as_bytes() {
            [rest @ .., 0xE3, 0x80, 0x82] | [rest @ .., 0xEF, 0xBC, 0x8C] => rest,
            bytes => bytes,
        };
        if let Some([second, first]) = pair_of_han(spoken.last_chunk())
            && !self.holds([first, second, ANY])
        {
            return false;
        }
        self.may_be(three_folded(line.chars().rev()))
    }

    fn may_be(&self, three: [u32; 3]) -> bool {
        let [first, second, _] = three;
        first != NONE && (self.holds([first, second, NONE]) || self.holds(three))
    }
}

/// Two Han characters, if they are such: they fold to themselves.
#[inline]
fn pair_of_han(bytes: Option<&[u8; 6]>) -> Option<[u32; 2]> {
    let [a, b, c, d, e, f] = bytes?.map(u32::from);
    // Three bytes that are one character give its number; what else stands there gives none of Han.
    let number = |a: u32, b: u32, c: u32| ((a << 12) | ((b & 0x3F) << 6) | (c & 0x3F)).wrapping_sub(0xE_0000);
    let pair = [number(a, b, c), number(d, e, f)];
    pair.iter().all(|number| number.wrapping_sub(0x4E00) < 0x5200).then_some(pair)
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
