//! Emphasis: pairs of `**` or `__` that Markdown reads as bold.
//!
//! The flanking rules are those of CommonMark (0.31, section 6.2), without its exceptions for punctuation, which East Asian
//! text breaks as often as it keeps.

use super::candidate::Candidate;
use super::context::Context;
use super::form::Form;
use super::neighbours::Neighbours;
use super::surname;
use super::words::{AFTER, After};
use crate::document::Document;

/// For each of `candidates`, whether it is one of such a pair.
pub(super) fn pairs(document: &Document<'_>, candidates: &[Candidate]) -> Vec<bool> {
    let mut paired = vec![false; candidates.len()];
    let mut open: Option<usize> = None;
    for (at, candidate) in candidates.iter().enumerate() {
        if !is_delimiter(candidate) {
            continue;
        }
        if let Some(first) = open.take()
            && is_pair(document, &candidates[first], candidate)
        {
            (paired[first], paired[at]) = (true, true);
            continue;
        }
        open = Some(at);
    }
    paired
}

fn is_delimiter(candidate: &Candidate) -> bool {
    matches!(candidate.mark, '*' | '_') && candidate.marks <= 3 && candidate.span.len() == candidate.marks
}

fn is_pair(document: &Document<'_>, one: &Candidate, other: &Candidate) -> bool {
    let inside = &document.text[one.span.end..other.span.start];
    if one.mark != other.mark || one.marks != other.marks || inside.contains(['\n', '\r']) || inside.is_empty() {
        return false;
    }
    // An underscore inside a word neither opens nor closes, but few who write without spaces know that.
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let before = document.text[..one.span.start].chars().next_back();
    let after = document.text[other.span.end..].chars().next();
    let blank = inside.chars().count() < 2 || AFTER.find(inside).is_some() || one.marks > 2;
    if one.mark == '_' && (word(before) || word(after)) && blank {
        return false;
    }
    // A hyphen and digits go on with a number: 010-12**-34**.
    let is_number = word(before) && inside.strip_prefix('-').is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()));
    let flanking = !is_number && !inside.starts_with(char::is_whitespace) && !inside.ends_with(char::is_whitespace);
    // Where no word goes on before the first or behind the second, they are no part of one; a surname by itself may be of a name.
    let is_syllable = || inside.split(' ').next_back().is_some_and(|last| last.chars().nth(1).is_none());
    let is_apart = || !word(before) && !word(after) && !is_syllable();
    flanking && (is_apart() || !(stands_for_a_name(document, one) && stands_for_a_name(document, other)))
}

/// Whether what follows a mark belongs to a name that was left out: a title, a company, a town.
fn stands_for_a_name(document: &Document<'_>, candidate: &Candidate) -> bool {
    let context = Context::of(document, *candidate);
    let near = Neighbours::of(&context);
    let meant = matches!(
        near.after,
        Some((
            After::Title
                | After::Organisation
                | After::Place
                | After::House
                | After::Year
                | After::Month
                | After::Day
                | After::Count
                | After::Percent
                | After::Money,
            _
        ))
    );
    candidate.form == Form::Star && (meant || surname::stands_before(&context))
}

#[cfg(test)]
mod tests {
    use super::pairs;
    use crate::document::Document;
    use crate::filter::placeholder::candidate::scan;

    fn paired(text: &str) -> Vec<bool> {
        pairs(&Document::read(text), &scan(text))
    }

    #[test]
    fn bold_is_paired() {
        assert_eq!(paired("这是**粗体**字"), [true, true]);
        assert_eq!(paired("__强调__ 单词"), [true, true]);
        assert_eq!(paired("**公司名称**：见下"), [true, true]);
        assert_eq!(paired("협업해 **원스톱 지원 플랫폼** 구축도"), [true, true]);
        assert_eq!(paired("3. **리포지토리 이름 확인**: 아래"), [true, true]);
    }

    #[test]
    fn masked_names_are_not() {
        assert_eq!(paired("포항**중학교와 **고등학교"), [false, false]);
        assert_eq!(paired("이**회장"), [false]);
        assert_eq!(paired("김** 감독과 **측은 고** 선수"), [false, false, false]);
        assert_eq!(paired("孙**说完，孙**走了"), [false, false]);
        assert_eq!(paired("**岁到**岁的青年"), [false, false]);
        assert_eq!(paired("__年__月"), [false, false]);
        assert_eq!(paired("**公司和**公司签约"), [false, false]);
    }
}
