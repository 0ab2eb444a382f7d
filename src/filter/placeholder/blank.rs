//! Blanks: lines to write on and empty brackets, and the calls, identifiers and rules that look like them.

use super::candidate::Candidate;
use super::context::Context;
use super::form::{Form, form_of};
use crate::text::script::is_cjk;

/// Why an empty bracket or a line to write on is none, if it is none.
pub(super) fn innocent(context: &Context<'_>) -> Option<&'static str> {
    let Candidate { form, marks, .. } = context.candidate;
    let (before, after) = (context.touching_left(), context.touching_right());
    let name = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '`' | '.' | '/' | '\\' | '@'));
    if !context.is_in_cjk() {
        return Some("not in East Asian text");
    }
    if form == Form::Bracket {
        let empty = context.text.chars().count() == 2;
        let call = name(before) || matches!(before, Some(')' | ']' | '}' | '>' | '_'));
        let body = matches!(after, Some('`' | '{' | '=' | ';' | '.' | '['));
        let operator =
            context.text.starts_with('(') && context.before().is_some_and(|c| matches!(c, '&' | ';' | '|' | '=' | '+' | '<'));
        return (operator || (empty || context.text.starts_with('(')) && (call || body)).then_some("a call without arguments");
    }
    let year = before.is_some_and(|c| c.is_ascii_digit()) && after.is_some_and(|c| matches!(c, '年' | '년'));
    if name(before) && !year || (name(after) && !after.is_some_and(|c| c.is_ascii_digit())) {
        return Some("part of an identifier");
    }
    if context.left.is_empty() && context.right.is_empty() {
        return Some("a rule across the page");
    }
    let drawn = |c: Option<char>| matches!(c, Some('|' | '+' | '/' | '\\'));
    if drawn(before) && drawn(after) {
        return Some("part of a table or a drawing");
    }
    let close = |c: Option<char>| c.is_some_and(|c| is_cjk(c) || form_of(c).is_some());
    (marks == 2 && !(close(before) || close(after))).then_some("too short to write on")
}

/// Whether a note that something is to come fills a field of its own.
pub(super) fn is_field(context: &Context<'_>) -> bool {
    let opens = context.begins_line()
        || context.before().is_some_and(|c| {
            matches!(c, '：' | ':' | '（' | '(' | '［' | '[' | '【' | '|' | '｜' | '“' | '「' | '\t' | '/' | '#')
        })
        || context.text.is_ascii() && context.is_bounded_left();
    let closes = context.after().is_none_or(|c| {
        matches!(c, '）' | ')' | '］' | ']' | '】' | '|' | '｜' | '。' | '，' | '；' | ';' | ',' | '：' | ':' | '”' | '」' | '！')
    }) || context.gap_right;
    // A sign is explained behind its colon, and has no value.
    let label = context.left.trim_end_matches(['：', ':', ' ', '\u{3000}']);
    let is_legend = label.len() < context.left.len() && label.ends_with(|c| matches!(c, '\u{2500}'..='\u{25FF}' | '×'));
    opens && closes && context.is_in_cjk() && !is_legend
}
