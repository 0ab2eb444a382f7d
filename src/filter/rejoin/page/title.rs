//! The title: a line at the head of a page that stands there again, where the text itself begins.
//!
//! A page shows the title of a text, and the text begins with it once more, on one row or on several. Both end where the title ends,
//! however full the row is.

use crate::filter::rejoin::row::Row;

/// Rows at the head of a page that may be a title.
const HEAD: usize = 3;

/// Rows from the head on which it may stand again.
const REACH: usize = 40;

/// Characters that a title has at least.
const LEAST: usize = 4;

/// Where the titles of a text end, in bytes: the places of both.
pub(in crate::filter::rejoin) fn title_ends(text: &str, rows: &[Row]) -> Vec<usize> {
    let mut ends = Vec::new();
    for (at, row) in rows.iter().enumerate().take(HEAD) {
        let title = row.span.of(text);
        if row.flat || title.contains('。') || title.chars().nth(LEAST - 1).is_none() {
            continue;
        }
        let found = |other: &Row| Some(other.span.start + again(title, &text[other.span.start..])?);
        let again = rows[at + 1..].iter().take(REACH).find_map(found);
        // What goes on in the same way is a paragraph that stands twice.
        if let Some(end) = again.filter(|end| !head(text, *end).eq(head(text, row.span.end))) {
            ends.extend([row.span.end, end]);
        }
    }
    ends
}

/// The first characters behind a place.
fn head(text: &str, from: usize) -> impl Iterator<Item = char> {
    text[from..].chars().filter(|c| !c.is_whitespace()).take(LEAST)
}

/// Where `title` ends if `text` begins with it, whatever white space parts it and however wide its marks are.
fn again(title: &str, text: &str) -> Option<usize> {
    let mut rest = text.char_indices().filter(|(_, c)| !c.is_whitespace());
    let mut end = 0;
    for sought in title.chars().filter(|c| !c.is_whitespace()) {
        let (at, found) = rest.next()?;
        if narrow(sought) != narrow(found) {
            return None;
        }
        end = at + found.len_utf8();
    }
    Some(end)
}

/// The ASCII form of marks that pages set in either width.
const fn narrow(c: char) -> char {
    match c {
        '，' => ',',
        '：' => ':',
        '；' => ';',
        '？' => '?',
        '！' => '!',
        '（' => '(',
        '）' => ')',
        _ => c,
    }
}
