//! A list: words one below another, with what an author says right above them and right below.

use crate::filter::chrome::structure::facts::{Facts, place};
use crate::filter::chrome::structure::verdict::Verdict;

/// Characters of the longest item: what is longer may be a headline, which links to another text.
const ITEM: usize = 6;

/// Items on each side of one, at most, and those of a list at least.
const ITEMS: usize = 24;
const LIST: usize = 3;

/// Acquits the items of lists: a menu amid a text has words of a page in it that nobody else says.
pub(super) fn acquit(facts: &[Facts], judged: &mut [Verdict]) {
    for line in judged.iter_mut().filter(|line| line.goes()) {
        let at = place(facts, line.open.line);
        let above = facts[..at].iter().rev().take(ITEMS).take_while(|line| is_item(line)).count();
        let below = facts[at..].iter().take(ITEMS).take_while(|line| is_item(line)).count();
        let ends = || above < at && says(&facts[at - above - 1]) && facts.get(at + below).is_some_and(says);
        if below > 0 && above + below >= LIST && ends() {
            line.acquittal = Some("in a list of words, with what is said right above it and below");
        }
    }
}

/// Whether a line may be an item: a word or two that no page alone has.
const fn is_item(line: &Facts) -> bool {
    line.strong == 0 && line.size <= ITEM && line.separators == 0 && !line.ends && !line.dated && !line.latin
}

/// Whether a line is what an author says.
const fn says(line: &Facts) -> bool {
    line.is_prose() && line.is_marked()
}
