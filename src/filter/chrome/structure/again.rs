//! Again: the lines of a page that say the same as another, numbers aside.

use std::collections::HashMap;

use super::facts::Facts;
use crate::filter::chrome::fold;

/// What stands on a page more than once.
#[derive(Debug)]
pub(super) struct Again {
    /// For every line the number of what it says.
    said: Vec<usize>,
    /// How often that is said.
    count: Vec<usize>,
    /// How often one thing is said right before another.
    pairs: HashMap<[usize; 2], usize>,
}

impl Again {
    /// Counts what the lines of a page say.
    pub fn new(text: &str, facts: &[Facts]) -> Self {
        let (mut numbers, mut count, mut pairs) = (HashMap::new(), Vec::new(), HashMap::new());
        let mut said = Vec::with_capacity(facts.len());
        for line in facts {
            let number = *numbers.entry(fold::folded(line.span.of(text))).or_insert(count.len());
            if number == count.len() {
                count.push(0);
            }
            count[number] += 1;
            if let Some(before) = said.last() {
                *pairs.entry([*before, number]).or_insert(0) += 1;
            }
            said.push(number);
        }
        Self { said, count, pairs }
    }

    /// Whether another line says the same as the one at `at`.
    pub fn is_said(&self, at: usize) -> bool {
        self.count[self.said[at]] > 1
    }

    /// Whether another line does with the same before it or behind it, as those of a menu that stands twice.
    pub fn is_of_block(&self, at: usize) -> bool {
        let is_pair = |behind: usize| {
            let pair = behind.checked_sub(1).and_then(|before| Some([*self.said.get(before)?, *self.said.get(behind)?]));
            pair.is_some_and(|pair| self.pairs.get(&pair).is_some_and(|count| *count > 1))
        };
        is_pair(at) || is_pair(at + 1)
    }

    /// Whether the lines at two places say the same.
    pub fn are_same(&self, one: usize, two: usize) -> bool {
        self.said[one] == self.said[two]
    }
}
