//! Data: where and when something is, and how somebody can be reached, which an author tells below what he says.

use super::BLOCK;
use crate::document::Document;
use crate::filter::chrome::data::{is_labelled_with, tells_where};
use crate::filter::chrome::said::is_said;
use crate::filter::chrome::structure::facts::{Facts, place};
use crate::filter::chrome::structure::verdict::Verdict;

/// Lines within which something is said above them: a heading and a name stand between.
const ABOVE: usize = 3;

/// Pieces of data that stand together below what is said.
const DATA: usize = 2;

/// Acquits the data that stand right below what is said, and their heading: what the shop is called, and where it is.
pub(super) fn acquit_below_saying(document: &Document<'_>, facts: &[Facts], judged: &mut [Verdict]) {
    let mut is_data = vec![false; facts.len()];
    let mut start = 0;
    for run in facts.chunk_by(|one, two| is_labelled(one, document) == is_labelled(two, document)) {
        let end = start + run.len();
        if run.len() >= DATA && is_labelled(&run[0], document) {
            let mut above = (0..start).rev().take(ABOVE).take_while(|at| !facts[*at].is_phrase());
            if let Some(said) = above.find(|at| is_said(document.line(facts[*at].line))) {
                is_data[said + 1..end].fill(true);
            }
        }
        start = end;
    }
    for line in judged.iter_mut().filter(|line| line.goes()) {
        if is_data[place(facts, line.open.line)] {
            line.acquittal = Some("it stands with data right below what is said");
        }
    }
}

/// Acquits the data beside such as stay: where somebody can be reached is told in one piece.
pub(super) fn acquit_beside_data(document: &Document<'_>, facts: &[Facts], judged: &mut [Verdict]) {
    let mut stays: Vec<bool> = facts.iter().map(|line| is_labelled(line, document)).collect();
    judged.iter().filter(|line| line.goes()).for_each(|line| stays[place(facts, line.open.line)] = false);
    let is_data = |at: usize| is_labelled(&facts[at], document);
    for line in judged.iter_mut().filter(|line| line.goes()) {
        let at = place(facts, line.open.line);
        let above = || (0..at).rev().take(BLOCK).take_while(|at| is_data(*at));
        let below = || (at + 1..facts.len()).take(BLOCK).take_while(|at| is_data(*at));
        if is_data(at) && above().chain(below()).any(|at| stays[at]) {
            line.acquittal = Some("it stands with data of which some stay");
        }
    }
}

/// Acquits the block right below a heading that stays, in which somebody tells how he can be reached.
pub(super) fn acquit_contact(document: &Document<'_>, facts: &[Facts], judged: &mut [Verdict]) {
    let mut is_contact = vec![false; facts.len()];
    for at in (0..facts.len()).filter(|at| facts[*at].is_phrase() && facts[*at].kept) {
        let is_next = |two: &&[Facts]| two[0].line + 1 == two[1].line && !two[1].is_phrase();
        let length = facts[at..].windows(2).take(BLOCK).take_while(is_next).count();
        let block = at + 1..at + 1 + length;
        if facts[block.clone()].iter().any(|line| tells_where(document.line(line.line))) {
            is_contact[block].fill(true);
        }
    }
    for line in judged.iter_mut().filter(|line| line.goes()) {
        if is_contact[place(facts, line.open.line)] {
            line.acquittal = Some("it stands below a heading that stays, with where somebody can be reached");
        }
    }
}

/// Whether a line is a label and what it labels, or a time of day, and no phrase.
pub(super) fn is_labelled(facts: &Facts, document: &Document<'_>) -> bool {
    let line = document.line(facts.line);
    !facts.is_phrase() && (is_labelled_with(line, &['：', ':', '\u{3000}']) || facts.numeric && line.contains(['：', ':']))
}
