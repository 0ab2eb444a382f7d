//! The article: the stretch of a page where somebody speaks at length.
//!
//! Every line weighs for the article or against it; the article is the run of lines with the greatest sum (maximum subsequence
//! segmentation, Pasternack and Roth 2009, over weights of our own). Linear time.

use std::ops::Range;

use super::facts::Facts;

/// A run that weighs this part of the best one speaks too.
const PART: i32 = 5;

/// Least weight of a run that speaks, beside the best one: a short paragraph.
const LEAST: i32 = 40;

/// Least weight of an article: a sentence. A page in which less is said has a poem or a list, and a question in its foot.
const SAID: i32 = 30;

/// Weight of a run that speaks, however much the best one says: a text of its own.
const TEXT: i32 = 200;

/// Where a line stands to the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// Before its first line.
    Before,
    /// Within it.
    Within,
    /// After its last line.
    After,
}

/// The article of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Article {
    /// Its lines, as places in the list of facts.
    pub lines: Range<usize>,
}

impl Article {
    /// Finds the article among the lines of a page; `None` where no line speaks.
    ///
    /// Where others speak nearly as long as the best run, the page holds several texts, or one in several parts: the article
    /// reaches from the first of them to the last.
    pub fn find(facts: &[Facts]) -> Option<Self> {
        Self::of(facts, weight).or_else(|| Self::of(facts, weight_korean))
    }

    /// Finds the article of lines that weigh so much.
    fn of(facts: &[Facts], weight: fn(&Facts) -> i32) -> Option<Self> {
        let weights: Vec<_> = facts.iter().map(weight).collect();
        let (mut lines, best) = heaviest(&weights, 0..weights.len()).filter(|(_, best)| *best >= SAID)?;
        if best < TEXT && is_of_foot(facts, &lines) {
            return None;
        }
        let enough = (best / PART).clamp(LEAST, TEXT);
        while let Some((part, sum)) = heaviest(&weights, 0..lines.start) {
            if sum < enough {
                break;
            }
            lines.start = part.start;
        }
        while let Some((part, sum)) = heaviest(&weights, lines.end..weights.len()) {
            if sum < enough {
                break;
            }
            lines.end = part.end;
        }
        Some(Self { lines })
    }

    /// Where the line at `at` stands.
    pub fn zone(&self, at: usize) -> Zone {
        if at < self.lines.start {
            Zone::Before
        } else if at >= self.lines.end {
            Zone::After
        } else {
            Zone::Within
        }
    }
}

/// Whether the only sentence of a page stands below the heading of a list: who owns the page says it, below a poem or a list of somebody
/// else.
fn is_of_foot(facts: &[Facts], lines: &Range<usize>) -> bool {
    let is_prose = |line: &&Facts| line.is_prose();
    facts[..lines.start].iter().any(|line| line.heads) && facts.iter().filter(is_prose).nth(1).is_none()
}

/// How much a line speaks for standing in the article, in characters of prose.
fn weight(facts: &Facts) -> i32 {
    let size = i32::try_from(facts.size.min(120)).unwrap_or(120);
    if facts.heads {
        -120
    } else if facts.strong > 0 {
        -50
    } else if facts.weak > 0 || facts.rights {
        -15
    } else if facts.is_text() {
        TEXT
    } else if facts.is_prose() && facts.is_marked() {
        size - if facts.bullet { 10 } else { 0 }
    } else if facts.numeric {
        -3
    } else if facts.bullet || facts.separators > 2 {
        -8
    } else {
        -4
    }
}

/// The same where a sentence of Korean is one, however short: where longer lines speak, short ones are asked for nothing.
fn weight_korean(facts: &Facts) -> i32 {
    let says = facts.ends_korean && !facts.is_phrase() && !facts.heads && !facts.rights;
    if says { weight(&Facts { ends: true, ..facts.clone() }) } else { weight(facts) }
}

/// The run of lines within `range` with the greatest sum of weights, the first where several have it; `None` where no sum is
/// greater than 0.
fn heaviest(weights: &[i32], range: Range<usize>) -> Option<(Range<usize>, i32)> {
    let (mut best, mut best_sum) = (0..0, 0);
    let (mut start, mut sum) = (range.start, 0);
    for at in range {
        sum += weights[at];
        if sum <= 0 {
            (start, sum) = (at + 1, 0);
        } else if sum > best_sum {
            (best, best_sum) = (start..at + 1, sum);
        }
    }
    (best_sum > 0).then_some((best, best_sum))
}
