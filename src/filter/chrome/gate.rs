//! The gate: two characters tell most lines from all phrases, before anything is folded.

use super::fold::{self, NUMBER};

/// Bytes of a line up to which one that begins or ends with a number passes: a counter or date may stand before or after the
/// phrases of a line.
const NUMBERED: usize = 120;

/// Which pairs of folded characters begin or end a phrase: a set that may say yes too often, never no too often.
#[derive(Debug)]
pub(super) struct Gate(Box<[u64; 1024]>);

impl Default for Gate {
    fn default() -> Self {
        Self(Box::new([0; 1024]))
    }
}

impl Gate {
    fn bit(first: char, second: char) -> (usize, u64) {
        let hash = (u32::from(first).wrapping_mul(0x9E37_79B1) ^ u32::from(second).wrapping_mul(0x85EB_CA6B)) >> 16;
        (hash as usize >> 6, 1 << (hash & 63))
    }

    fn add(&mut self, first: char, second: char) {
        let (word, bit) = Self::bit(first, second);
        self.0[word] |= bit;
    }

    fn holds(&self, first: char, second: char) -> bool {
        let (word, bit) = Self::bit(first, second);
        self.0[word] & bit != 0
    }

    /// Lets lines pass that begin like `folded`; whether that is long enough to tell. A phrase of one character lets those
    /// pass that hold nothing else but a number.
    pub fn add_start(&mut self, folded: &str) -> bool {
        self.add_pair(folded.chars())
    }

    /// Lets lines pass that end like `folded`; whether that is long enough to tell.
    pub fn add_end(&mut self, folded: &str) -> bool {
        self.add_pair(folded.chars().rev())
    }

    fn add_pair(&mut self, mut chars: impl Iterator<Item = char>) -> bool {
        let (first, second) = (chars.next(), chars.next());
        if let Some(first) = first {
            self.add(first, second.unwrap_or('\0'));
            if second.is_none() {
                self.add(first, NUMBER);
            }
        }
        second.is_some()
    }

    /// Whether a phrase may begin `line`.
    pub fn may_start(&self, line: &str) -> bool {
        self.may(line, line.chars())
    }

    /// Whether a phrase may end `line`.
    pub fn may_end(&self, line: &str) -> bool {
        self.may(line, line.chars().rev())
    }

    #[inline]
    fn may(&self, line: &str, chars: impl Iterator<Item = char>) -> bool {
        let mut folded = chars.filter_map(fold::first);
        let Some(first) = folded.next() else { return false };
        if first == NUMBER && line.len() <= NUMBERED {
            return true;
        }
        self.holds(first, folded.next().unwrap_or('\0'))
    }
}
