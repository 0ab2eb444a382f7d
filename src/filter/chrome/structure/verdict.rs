//! The verdict: what is thought of a line that phrases do not explain, by the page around it.

use super::evidence::{LineEvidence, Zone};
use crate::note::{Confidence, Rule};

static BEFORE: Rule = Rule::new("chrome/structure/before", "a line of the page above the article");
static AFTER: Rule = Rule::new("chrome/structure/after", "a line of the page below the article");

/// Every rule of this layer.
pub(in crate::filter::chrome) const RULES: [&Rule; 2] = [&BEFORE, &AFTER];

/// Least points of a line that goes.
const THRESHOLD: i32 = 2;

/// A line, and what is thought of it.
pub(in crate::filter::chrome) struct Verdict {
    /// The line and what was observed of it.
    pub open: LineEvidence,
    /// Its points.
    pub points: i32,
    /// Why it stays all the same, where it has the points to go.
    pub acquittal: Option<&'static str>,
}

impl Verdict {
    /// Whether its points are enough.
    pub const fn is_found(&self) -> bool {
        self.points >= THRESHOLD
    }

    /// Whether it goes: nothing acquits it so far.
    pub const fn goes(&self) -> bool {
        self.is_found() && self.acquittal.is_none()
    }

    /// The rule of its zone.
    pub fn rule(&self) -> &'static Rule {
        if self.open.zone == Zone::Before { &BEFORE } else { &AFTER }
    }

    /// [`Confidence::Likely`], or [`Confidence::Report`] for what was acquitted.
    pub const fn confidence(&self) -> Confidence {
        if self.acquittal.is_some() { Confidence::Report } else { Confidence::Likely }
    }
}
