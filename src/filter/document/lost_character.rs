//! A lost character: one member of a series lacks what the others have, as 一, before 第二, and 第三,.

use super::LOST_CHARACTER;
use crate::document::Document;
use crate::note::{Confidence, Note};
use crate::text::Span;
use crate::text::numeral::han_digit;

/// A paragraph that opens with a number, with or without 第 before it.
struct Member {
    ordinal: bool,
    number: usize,
    separator: char,
    span: Span,
}

/// The numbers that a member may have, and one more: what the last is followed by.
const NUMBERS: [&str; 11] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一"];

pub(super) fn find(document: &Document<'_>) -> Vec<Note<'static>> {
    let members: Vec<_> = document.lines.iter().filter_map(|line| member(document.text, line.span)).collect();
    let lost = |index: usize| {
        let it = &members[index];
        let same = |other: &&Member| other.separator == it.separator;
        let before = members[..index].iter().rev().find(same);
        let after = members[index + 1..].iter().find(same);
        let follows = before.is_some_and(|other| other.ordinal && other.number + 1 == it.number);
        let is_followed = after.is_some_and(|other| other.ordinal && it.number + 1 == other.number);
        let opens = it.number == 1 && is_followed;
        !it.ordinal && (opens || (follows && is_followed))
    };
    let lost = (0..members.len()).filter(|&index| lost(index));
    let note = |index: usize| {
        let it = &members[index];
        Note::flag(it.span, &LOST_CHARACTER, Confidence::Likely).saying(format!(
            "第 seems to be lost before {}: the series goes on with 第{}",
            NUMBERS[it.number - 1],
            NUMBERS[it.number]
        ))
    };
    lost.map(note).collect()
}

fn member(text: &str, line: Span) -> Option<Member> {
    let all = line.of(text);
    let content = all.trim_start();
    let mut chars = content.chars();
    let first = chars.next()?;
    let ordinal = first == '第';
    let number = number(if ordinal { chars.next()? } else { first })?;
    let separator = chars.next().filter(|c| matches!(c, ',' | '，' | '、' | '：' | ':' | '．' | '.'))?;
    let at = line.end - content.len();
    Some(Member { ordinal, number, separator, span: Span::new(at, at + first.len_utf8()) })
}

fn number(c: char) -> Option<usize> {
    han_digit(c).filter(|number| (1..=10).contains(number)).map(|number| number as usize)
}

#[cfg(test)]
mod tests {
    use crate::document::Document;

    fn count(text: &str) -> usize {
        super::find(&Document::read(text)).len()
    }

    #[test]
    fn a_series_tells_what_one_member_lost() {
        assert_eq!(count("一,加强学习。\n第二,改进作风。\n第三,抓好落实。\n"), 1);
        assert_eq!(count("第一，加强学习。\n二，改进作风。\n第三，抓好落实。\n"), 1);
    }

    #[test]
    fn series_of_their_own_lost_nothing() {
        assert_eq!(count("一、认识\n第一,加强学习。\n第二,改进作风。\n二、要求\n第一,早做准备。\n第二,不误农时。\n"), 0);
        assert_eq!(count("一、认识\n二、要求\n三、落实\n"), 0);
        assert_eq!(count("第一、学习\n第二、作风\n"), 0);
        assert_eq!(count("一、认识\n第一、学习\n第二、作风\n二、要求\n"), 0);
    }
}
