//! Pages: where one page ends and the next begins, in a text that holds several.
//!
//! The last thing that a page says is who holds its rights, and under which licence it is kept. More than a few lines behind that are
//! another page, or what somebody put behind one, and judged by themselves: they are far from the article of the page before, and none
//! of them is chrome of that. A menu or a log-in behind what stands at the foot of a page begins the next.

use std::ops::Range;

use super::facts::Facts;
use crate::rule::pack::Part;

/// Words of the line that says who holds the rights to a page, folded to lower case, which others may have where it has no phrase.
const RIGHTS: [&str; 5] = ["copyright", "rights reserved", "icp", "公网安备", "著作権"];

/// Lines that a page has at most behind that line: the rest of its foot.
const FOOT: usize = 4;

/// Lines above the neighbours of a page that are its text, where none of them is prose; the names of a menu are fewer.
const TEXT: usize = 6;

/// The lines of every page, as places in the list of facts.
pub(super) fn pages(text: &str, facts: &[Facts]) -> Vec<Range<usize>> {
    let starts = behind_rights(text, facts).into_iter().chain([facts.len()]);
    let mut pages = Vec::new();
    let mut start = 0;
    for end in starts {
        part_at_heads(facts, start..end, &mut pages);
        start = end;
    }
    pages
}

/// Where a text goes on for more than a few lines behind the line that says who holds the rights to a page.
fn behind_rights(text: &str, facts: &[Facts]) -> Vec<usize> {
    let names_rights = |line: &Facts| {
        let said = line.span.of(text).to_lowercase();
        line.rights || RIGHTS.iter().any(|words| said.contains(words))
    };
    let mut feet = (0..facts.len()).filter(|at| facts[*at].strong > 0 && names_rights(&facts[*at])).peekable();
    let mut starts = Vec::new();
    while let Some(foot) = feet.next() {
        let next = feet.peek().copied().unwrap_or(facts.len());
        let end = (foot + 1..facts.len()).find(|at| !facts[*at].is_phrase()).unwrap_or(facts.len());
        // Korean pages say it right below the article, and list their other texts behind that.
        let goes_on = facts[foot + 1..end].iter().any(|line| line.heads);
        if next > end + FOOT && !goes_on {
            starts.push(end);
        }
    }
    starts
}

/// Parts lines where the head of a page stands behind the foot of another, or behind prose that no word of a page stands before. A page has
/// a foot where something is said above it; its neighbours stand below any text of some lines.
fn part_at_heads(facts: &[Facts], lines: Range<usize>, pages: &mut Vec<Range<usize>>) {
    let mut start = lines.start;
    let (mut is_over, mut is_bare, mut is_said, mut plain) = (false, true, false, 0);
    for at in lines.clone() {
        let line = &facts[at];
        let is_begun = line.strong > 0 || line.is_phrase() && facts.get(at + 1).is_some_and(Facts::is_phrase);
        if is_begun && (is_over && line.part == Some(Part::Head) || is_bare && is_said) {
            pages.push(start..at);
            start = at;
            (is_over, is_said, plain) = (false, false, 0);
        }
        is_bare &= !line.is_phrase();
        is_said |= line.is_prose();
        plain += usize::from(!line.is_phrase());
        is_over |= match line.part {
            Some(Part::Foot) => is_said,
            Some(Part::Neighbours) => is_said || plain >= TEXT,
            _ => false,
        };
    }
    pages.push(start..lines.end);
}

#[cfg(test)]
mod tests {
    use super::super::wrapped::Set;
    use super::*;
    use crate::text::Span;

    /// The pages of a text of which the lines that begin with `#` are phrases.
    fn parted(text: &str) -> Vec<Range<usize>> {
        let mut start = 0;
        let fact = |(line, content): (usize, &str)| {
            let span = Span::new(start, start + content.len());
            start = span.end + 1;
            let rights = content.contains('©') || content.contains("版权所有");
            Facts { line, span, strong: u16::from(content.starts_with('#')), rights, ..Facts::default() }
        };
        let facts: Vec<_> = text.lines().enumerate().map(fact).collect();
        pages(text, &facts)
    }

    /// Where the pages of a text begin.
    fn starts(text: &str) -> Vec<usize> {
        parted(text).into_iter().map(|page| page.start).collect()
    }

    #[test]
    fn a_page_ends_behind_its_foot() {
        let page = "#登录\n一\n二\n三\n#版权所有\n#京ICP备1号\n";
        assert_eq!(starts(page), [0]);
        assert_eq!(starts(&format!("{page}{}", "一\n".repeat(FOOT))), [0]);
        assert_eq!(starts(&format!("{page}{}", "一\n".repeat(FOOT + 1))), [0, 6]);
        let long = format!("{}#© 2020\n#登录\n", "一\n".repeat(20));
        assert_eq!(parted(&long.repeat(3)), [0..22, 22..44, 44..66]);
    }

    #[test]
    fn a_head_behind_a_foot_begins_a_page() {
        let set = |belongs| Set { belongs, ..Set::default() };
        let of = |part, said| Facts { part, strong: u16::from(part.is_some()), set: set(said), ..Facts::default() };
        let line = |sign| match sign {
            'h' => of(Some(Part::Head), false),
            'f' => of(Some(Part::Foot), false),
            'n' => of(Some(Part::Neighbours), false),
            'b' => of(Some(Part::Bar), false),
            said => of(None, said == 's'),
        };
        let starts = |signs: &str| {
            let facts: Vec<_> = signs.chars().map(line).collect();
            pages("", &facts).into_iter().map(|page| page.start).collect::<Vec<_>>()
        };
        assert_eq!(starts("h--s-fh--s-f"), [0, 6]);
        assert_eq!(starts("h----fh--s-f"), [0], "nothing is said above the first foot");
        assert_eq!(starts("h------nh-s-"), [0, 8], "neighbours stand below any text");
        assert_eq!(starts("h---nh--s---"), [0]);
        assert_eq!(starts("s--b--s-f---"), [0, 3], "no word of a page stands above the bar");
        assert_eq!(starts("h-s-b-s-h---"), [0]);
    }

    #[test]
    fn an_author_may_speak_of_rights() {
        assert_eq!(starts(&format!("版权所有的事\n{}", "一\n".repeat(30))), [0]);
    }
}
