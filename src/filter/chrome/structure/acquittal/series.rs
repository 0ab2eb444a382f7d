//! A series: lines of one form, as prices, posts and hours have, that stand or fall together.
//!
//! What a site puts amid a list of an author's parts it from what is said, but not from the rest of the list.

use std::collections::HashMap;

use crate::document::Document;
use crate::filter::chrome::phrases::item_number;
use crate::filter::chrome::structure::facts::{Facts, place};
use crate::filter::chrome::structure::verdict::Verdict;

/// Lines of a form that stay, at least, for another one to stay with them.
const STAYING: usize = 2;

/// Lines between two items of a list at most that are none: what goes on in an item, and what the site put there.
const BETWEEN: usize = 12;

/// Acquits the lines of one page that are of the form of others which stay, that count on from one which stays, or that stand among
/// lines of which most do.
pub(super) fn acquit(document: &Document<'_>, facts: &[Facts], judged: &mut [Verdict]) {
    acquit_forms(document, facts, judged);
    acquit_numbers(document, facts, judged);
    acquit_blocks(facts, judged);
}

/// Which lines stay so far.
fn staying(facts: &[Facts], judged: &[Verdict]) -> Vec<bool> {
    let mut stays: Vec<bool> = facts.iter().map(|line| !line.is_phrase()).collect();
    judged.iter().filter(|line| line.goes()).for_each(|line| stays[place(facts, line.open.line)] = false);
    stays
}

fn acquit_forms(document: &Document<'_>, facts: &[Facts], judged: &mut [Verdict]) {
    let stays = staying(facts, judged);
    let mut forms: HashMap<String, [usize; 2]> = HashMap::new();
    for (line, stays) in facts.iter().zip(&stays).filter(|(line, _)| !line.is_phrase()) {
        if let Some(form) = form(document.line(line.line)) {
            forms.entry(form).or_default()[usize::from(*stays)] += 1;
        }
    }
    for line in judged.iter_mut().filter(|line| line.goes()) {
        let counts = form(document.line(line.open.line)).and_then(|form| forms.get(&form));
        if counts.is_some_and(|[going, staying]| *staying >= STAYING && staying >= going) {
            line.acquittal = Some("it is of the form of others that stay");
        }
    }
}

/// The form of a line: its marks, with one letter for its words and one digit for its numbers between them; `None` where it has no words
/// or no number.
fn form(line: &str) -> Option<String> {
    let mut form = String::new();
    for c in line.trim().chars() {
        let class = match c {
            _ if c.is_numeric() => '9',
            _ if c.is_alphabetic() => 'a',
            _ if c.is_whitespace() => ' ',
            _ => c,
        };
        if !form.ends_with(class) {
            form.push(class);
        }
    }
    (form.contains('9') && form.contains('a')).then_some(form)
}

fn acquit_numbers(document: &Document<'_>, facts: &[Facts], judged: &mut [Verdict]) {
    let stays = staying(facts, judged);
    let items: Vec<(usize, u32)> =
        (0..facts.len()).filter_map(|at| Some((at, item_number(document.line(facts[at].line))?))).collect();
    let counts_on = |one: &(usize, u32), two: &(usize, u32)| one.1 + 1 == two.1 && two.0 - one.0 <= BETWEEN;
    let mut kept = vec![false; facts.len()];
    for list in items.chunk_by(counts_on) {
        let staying = list.iter().filter(|(at, _)| stays[*at]).count();
        if staying * 2 >= list.len() {
            list.iter().for_each(|(at, _)| kept[*at] = true);
        }
    }
    for line in judged.iter_mut().filter(|line| line.goes()) {
        if kept[place(facts, line.open.line)] {
            line.acquittal = Some("it counts on in a list that stays");
        }
    }
}

fn acquit_blocks(facts: &[Facts], judged: &mut [Verdict]) {
    let stays = staying(facts, judged);
    let mut kept = vec![false; facts.len()];
    let mut start = 0;
    for block in facts.chunk_by(|one, two| one.is_phrase() == two.is_phrase()) {
        let end = start + block.len();
        let staying = stays[start..end].iter().filter(|stays| **stays).count();
        kept[start..end].fill(staying * 2 > block.len());
        start = end;
    }
    for line in judged.iter_mut().filter(|line| line.goes()) {
        if kept[place(facts, line.open.line)] {
            line.acquittal = Some("most of the lines that it stands among stay");
        }
    }
}
