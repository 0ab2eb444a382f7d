//! Posts: what people say on a forum, each below a head with its number or its time.
//!
//! The heads are the forum's. They are alike but for their numbers, and these count on, or tell moments; what stands below one is
//! somebody's own, however short. On a blog a title and a day head each post, and a button to read on ends it.

use std::collections::HashMap;

use crate::document::Document;
use crate::filter::chrome::structure::facts::{Facts, place};
use crate::filter::chrome::structure::verdict::Verdict;
use crate::rule::pack::Part;
use crate::text::numeral;

/// Heads from which on they are those of posts.
const POSTS: usize = 3;

/// Acquits what stands below the heads of posts.
pub(super) fn acquit(document: &Document<'_>, facts: &[Facts], judged: &mut [Verdict]) {
    let is_post = posts(document, facts);
    for line in judged.iter_mut().filter(|line| line.goes()) {
        if is_post[place(facts, line.open.line)] {
            line.acquittal = Some("it is of a post, below a head as other posts have");
        }
    }
    let titles = titles(document, facts);
    for line in judged.iter_mut().filter(|line| line.goes() && titles.contains(&place(facts, line.open.line))) {
        line.acquittal = Some("it is the title of a post, or its day, behind the button to read on in another");
    }
}

/// What the buttons say that end the posts of a blog.
const READ_ON: [&str; 12] = [
    "阅读全文",
    "阅读更多",
    "閱讀全文",
    "閱讀更多",
    "繼續閱讀",
    "继续阅读",
    "続きを読む",
    "계속 읽기",
    "더 읽기",
    "Read more",
    "Read More",
    "Continue reading",
];

/// The places of lines behind a button to read on that have a day below them, and of these days.
fn titles(document: &Document<'_>, facts: &[Facts]) -> Vec<usize> {
    let reads_on = |line: &Facts| line.is_phrase() && READ_ON.iter().any(|words| document.line(line.line).contains(words));
    let heads = facts.windows(3).enumerate().filter(|(_, three)| reads_on(&three[0]) && three[2].dated && three[2].size < DAY);
    let posts: Vec<usize> = heads.map(|(at, _)| at + 1).collect();
    if posts.len() + 1 < POSTS { Vec::new() } else { posts.into_iter().flat_map(|title| [title, title + 1]).collect() }
}

/// Characters of the longest line that is a day and what a post is filed under.
const DAY: usize = 24;

/// Which lines stand below the heads of posts.
fn posts(document: &Document<'_>, facts: &[Facts]) -> Vec<bool> {
    let mut alike: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, line) in facts.iter().enumerate().filter(|(_, line)| line.is_phrase() && !line.numeric) {
        let shape = shape(line.span.of(document.text));
        if shape.contains('0') {
            alike.entry(shape).or_default().push(at);
        }
    }
    let mut is_post = vec![false; facts.len()];
    for heads in alike.into_values().filter(|heads| heads.len() >= POSTS) {
        let counted = |at: &usize| number(facts[*at].span.of(document.text));
        let counts_on = |two: &&[usize]| counted(&two[0]).zip(counted(&two[1])).is_some_and(|(one, two)| one + 1 == two);
        let count = heads.windows(2).filter(counts_on).count();
        let are_timed = || heads.iter().all(|at| facts[*at].is_of_thread() && facts[*at].dated);
        if (count + 1) * 2 > heads.len() && count + 1 >= POSTS || are_timed() {
            let longest = heads.windows(2).map(|two| two[1] - two[0]).max().unwrap_or_default();
            let (first, last) = (heads[0], heads[heads.len() - 1]);
            // The last post is as long as another at most.
            let ends = |line: &Facts| line.heads || matches!(line.part, Some(Part::Foot | Part::Head | Part::Neighbours));
            let behind = facts[last + 1..].iter().take(longest - 1).take_while(|line| !ends(line)).count();
            is_post[first..=last + behind].fill(true);
        }
    }
    is_post
}

/// A line in which every number is the same.
fn shape(line: &str) -> String {
    let mut shape = String::with_capacity(line.len());
    for c in line.chars() {
        if !c.is_ascii_digit() {
            shape.push(c);
        } else if !shape.ends_with('0') {
            shape.push('0');
        }
    }
    shape
}

/// The first number in a line.
fn number(line: &str) -> Option<u32> {
    let at = line.find(|c: char| c.is_ascii_digit())?;
    numeral::number(&line[at..]).map(|(number, ..)| number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::text::lines;

    fn of(text: &str, is_phrase: impl Fn(&str) -> bool) -> Vec<bool> {
        let lines = lines(text);
        let facts = lines.iter().enumerate().map(|(line, of)| {
            let strong = u16::from(is_phrase(of.span.of(text)));
            Facts { line, span: of.span, strong, ..Facts::default() }
        });
        let facts: Vec<Facts> = facts.collect();
        posts(&Document { text, lines }, &facts)
    }

    #[test]
    fn posts_stand_below_heads_that_count_on() {
        let text = "栏目\n1楼 发表于 9:01\n雨停了\n2楼 发表于 9:05\n还没\n那边下\n3楼 发表于 9:30\n停了\n好\n还有\n登录";
        let is_post = of(text, |line| line.contains("发表于"));
        assert_eq!(is_post, [false, true, true, true, true, true, true, true, true, false, false]);
    }

    #[test]
    fn counters_below_headlines_are_no_heads() {
        let text = "桥修好了\n评论 12\n新店开张\n评论 3\n渡口旧事\n评论 88\n水价\n评论 4";
        assert!(!of(text, |line| line.contains("评论")).contains(&true));
    }
}
