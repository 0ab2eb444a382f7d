//! A sentence over several lines: where one of its lines stays, all of it does.

use crate::document::Document;
use crate::filter::chrome::structure::facts::{Facts, place};
use crate::filter::chrome::structure::verdict::Verdict;
use crate::filter::chrome::structure::wrapped::goes_on;

/// Acquits the lines of one page that are of one sentence with the line right above them or below, be it cut by a wrap or behind a
/// comma: where one of its lines stays, all of it does.
pub(super) fn acquit(document: &Document<'_>, facts: &[Facts], judged: &mut [Verdict]) {
    let mut goes = vec![false; facts.len()];
    judged.iter().filter(|line| line.goes()).for_each(|line| goes[place(facts, line.open.line)] = true);
    let parts: Vec<usize> =
        (0..facts.len().saturating_sub(1)).filter(|at| goes_on_in(document, &facts[*at], &facts[at + 1])).collect();
    let mut stays = |one: usize, two: usize| {
        if !goes[one] && std::mem::take(&mut goes[two]) {
            let at = judged.partition_point(|line| line.open.line < facts[two].line);
            judged[at].acquittal = Some("it is of one sentence with the line beside it");
        }
    };
    parts.iter().for_each(|at| stays(*at, at + 1));
    parts.iter().rev().for_each(|at| stays(at + 1, *at));
}

/// Whether a line goes on in the next one: a wrap cut it, or it ends with a comma.
fn goes_on_in(document: &Document<'_>, facts: &Facts, next: &Facts) -> bool {
    let text = document.line(facts.line).trim();
    let is_beside = facts.line + 1 == next.line && !facts.is_phrase() && !next.is_phrase();
    is_beside && (facts.set.is_full || text.ends_with(['，', '、'])) && goes_on(text, document.line(next.line).trim())
}
