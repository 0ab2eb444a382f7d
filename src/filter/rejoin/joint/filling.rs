//! A filling: what stands at a joint, nothing or one space, and why.

use std::fmt;

use super::vote::Pair;

/// What stands at a joint.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::filter::rejoin) struct Filling {
    /// Whether it is a space.
    pub space: bool,
    /// Whether it stands there already: a line end that became a space was rightly one.
    pub is_there: bool,
    why: Why,
}

/// What says so.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Why {
    /// A rule of writing, or what was seen at the joint.
    Rule(&'static str),
    /// How often the text has such a pair with a space and without.
    Vote { pair: Pair, spaced: u32, solid: u32 },
    /// How likely a space is between two syllables of Hangul, from 0 to 1.
    Chance(f32),
}

impl Filling {
    pub(super) const fn vote(space: bool, pair: Pair, spaced: u32, solid: u32) -> Self {
        Self { space, is_there: false, why: Why::Vote { pair, spaced, solid } }
    }

    /// What the logarithm of the odds of a space says.
    pub(super) fn likely(odds: f32) -> Self {
        Self { space: odds >= 0.0, is_there: false, why: Why::Chance(1.0 / (1.0 + (-odds).exp())) }
    }
}

/// Nothing stands there, by a rule.
pub(super) const fn solid(rule: &'static str) -> Filling {
    Filling { space: false, is_there: false, why: Why::Rule(rule) }
}

/// A space stands there, by a rule.
pub(super) const fn spaced(rule: &'static str) -> Filling {
    Filling { space: true, is_there: false, why: Why::Rule(rule) }
}

impl fmt::Display for Filling {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} between: ", if self.space { "a space" } else { "nothing" })?;
        match self.why {
            Why::Rule(rule) => f.write_str(rule),
            Why::Vote { pair, spaced: 0, solid: 0 } => write!(f, "{}, which the text has nowhere else", pair.name()),
            Why::Vote { pair, spaced, solid } => {
                write!(f, "{}, which the text has {spaced} times with a space and {solid} without", pair.name())
            }
            Why::Chance(chance) => {
                write!(f, "a space has a chance of {:.0} % between these syllables", chance * 100.0)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Filling, Pair, solid};

    #[test]
    fn a_filling_says_why() {
        assert_eq!(solid("a mark").to_string(), "nothing between: a mark");
        let vote = |spaced, solid| Filling::vote(spaced > solid, Pair::Letter, spaced, solid).to_string();
        assert_eq!(vote(0, 0), "nothing between: Han or kana beside a letter or a sign, which the text has nowhere else");
        assert_eq!(
            vote(3, 1),
            "a space between: Han or kana beside a letter or a sign, which the text has 3 times with a space and 1 without"
        );
        assert!(Filling::likely(0.1).space && !Filling::likely(-0.1).space);
        assert!(Filling::likely(-3.0).to_string().contains(" 5 %"));
    }
}
