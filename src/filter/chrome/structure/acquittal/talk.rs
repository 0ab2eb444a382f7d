//! A talk: lines in which the same people speak again and again, each behind a name.
//!
//! Headlines stand behind names too, but no two of them come again.

use std::collections::HashMap;

use crate::document::Document;
use crate::filter::chrome::structure::evidence::Evidence;
use crate::filter::chrome::structure::facts::{Facts, place};
use crate::filter::chrome::structure::verdict::Verdict;

/// Characters of the longest name of a speaker.
const NAME: usize = 8;

/// Speakers of a talk at least.
const SPEAKERS: usize = 2;

/// Turns of a talk at least.
const TURNS: usize = 5;

/// Acquits the lines of one page from the first turn of a talk to its last, but for what stands below the heading of a list.
pub(super) fn acquit(document: &Document<'_>, facts: &[Facts], judged: &mut [Verdict]) {
    let mut is_talk = vec![false; facts.len()];
    let mut start = 0;
    for block in facts.chunk_by(|one, two| one.is_phrase() == two.is_phrase()) {
        let names: Vec<_> = block.iter().map(|line| speaker(document.line(line.line))).collect();
        let mut turns: HashMap<&str, usize> = HashMap::new();
        names.iter().flatten().for_each(|name| *turns.entry(name).or_default() += 1);
        turns.retain(|_, turns| *turns > 1);
        let is_turn = |name: &Option<&str>| name.is_some_and(|name| turns.contains_key(name));
        let range = names.iter().position(is_turn).zip(names.iter().rposition(is_turn));
        if let Some((first, last)) = range
            && turns.len() >= SPEAKERS
            && turns.values().sum::<usize>() >= TURNS
            && !block[0].is_phrase()
        {
            is_talk[start + first..=start + last].fill(true);
        }
        start += block.len();
    }
    let may_be = |line: &Verdict| line.goes() && !line.open.evidence.contains(&Evidence::UnderHead);
    for line in judged.iter_mut().filter(|line| may_be(line)) {
        if is_talk[place(facts, line.open.line)] {
            line.acquittal = Some("it is of a talk, in which the same people speak again");
        }
    }
}

/// The name before the colon of a line, behind the time of day if there is one.
fn speaker(line: &str) -> Option<&str> {
    let is_of_time = |c: char| c.is_ascii_digit() || c.is_whitespace() || "（(:)）[]".contains(c);
    let (name, said) = line.trim_start_matches(is_of_time).split_once(['：', ':'])?;
    let is_name = (1..=NAME).contains(&name.chars().count()) && name.chars().all(char::is_alphanumeric);
    (is_name && !said.trim().is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::speaker;

    #[test]
    fn who_speaks_stands_before_a_colon() {
        assert_eq!(speaker("（20:01）老周：缸开了几天？"), Some("老周"));
        assert_eq!(speaker("민수: 언제 와?"), Some("민수"));
        assert_eq!(speaker("20:01 雨停了"), None);
        assert_eq!(speaker("電話："), None);
    }
}
