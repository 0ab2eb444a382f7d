//! A table: rows with as many cells as those beside them, some of which no page has for a menu.

use super::hit::{Hit, is_phrase};
use crate::document::Document;

/// Rows on each side among which one is sought that is no phrase.
const NEAR: usize = 20;

/// What sets the cells of a row apart, the surest first.
const RULES: [&str; 4] = ["|", "\t", "  ", ","];

/// Whether a line is a row of a table that has rows of other words beside it.
pub(super) fn is_row(document: &Document<'_>, hits: &[Hit], line: usize) -> bool {
    let Some((rule, count)) = cells(document.line(line)) else { return false };
    let is_like = |line: &usize| document.line(*line).contains(rule) && count_of(document.line(*line), rule) == count;
    let is_other = |line: usize| !is_phrase(hits, line);
    let above = (0..line).rev().take(NEAR).take_while(is_like);
    let below = (line + 1..document.lines.len()).take(NEAR).take_while(is_like);
    above.chain(below).any(is_other)
}

/// What sets the cells of a line apart, and how many it has. Two with nothing but spaces between are some where the line is set in.
fn cells(line: &str) -> Option<(&'static str, usize)> {
    let rule = RULES.into_iter().find(|rule| line.trim().contains(rule))?;
    let least = if matches!(rule, "|" | "\t") || line.starts_with(' ') { 2 } else { 3 };
    Some((rule, count_of(line, rule))).filter(|(_, count)| *count >= least)
}

/// How many cells of a line have something in them.
fn count_of(line: &str, rule: &str) -> usize {
    line.trim().split(rule).filter(|cell| !cell.trim().is_empty()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_have_as_many_cells_as_others() {
        for (table, is) in [
            ("| 事项 | 谁 |\n| 购物车 | 赵强 |", true),
            ("事项\t谁\n购物车\t赵强", true),
            ("事项    谁    何时\n购物车    赵强    九日", true),
            ("5楼 发表于 9:10  只看他\n6楼 发表于 9:15  只看他", false),
            ("事项\n购物车 | 登录", false),
            ("事项 | 谁 | 何时\n购物车 | 登录", false),
        ] {
            assert_eq!(is_row(&Document::read(table), &[], 1), is, "{table}");
        }
    }
}
