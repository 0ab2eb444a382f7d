//! Which findings people are shown one by one, and which as a count.
//!
//! A text of a thousand lines has a thousand joins, and nobody reads them: joins and breaks are counted by rule, and so are further
//! edits of a rule that was shown often. Flags ask for a person and are always shown.

use super::{Finding, Page, Tally};
use crate::note::Action;

/// Edits of one rule in one input that are shown before the rest is counted.
const SHOWN: usize = 20;

/// The findings of `page` to show, and the count of the others.
pub(super) fn shown<'p>(page: &Page<'p>) -> (Vec<&'p Finding<'p>>, Tally) {
    let mut counted = Tally::default();
    let mut seen = Tally::default();
    let is_shown = |finding: &&Finding<'_>| {
        let shown = match finding.note.action {
            Action::Flag => true,
            Action::Join { .. } | Action::Break(_) => page.look.all,
            Action::Remove | Action::Replace(_) => page.look.all || seen.count(finding.note, page.level) < SHOWN,
        };
        (if shown { &mut seen } else { &mut counted }).add(finding.note, page.level);
        shown
    };
    (page.findings.iter().filter(is_shown).collect(), counted)
}
