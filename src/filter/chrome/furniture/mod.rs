//! Furniture: what the pages of a printed document carry, and a dump of them leaves in mid-sentence: page numbers, running headers.
//!
//! ```text
//! lines and folded lines ─row─▶ rows that may be furniture ─number, header─▶ series ─proof─▶ furniture
//! ```
//!
//! A single row proves nothing: a number may be that of a chapter, a line that recurs a refrain. What proves furniture is the
//! document: numbers that rise by one from page to page, a line that stands again and again a page apart, and a sentence that goes on
//! behind it as if it were not there.

mod header;
mod number;
mod proof;
mod row;
mod sheets;

use self::header::Apart;
use self::number::Number;
use self::proof::Place;
use self::row::Row;
use crate::document::Document;
use crate::note::{Action, Confidence, Note, Rule};
use crate::text::Span;

static PAGE_NUMBER: Rule = Rule::new("chrome/furniture/page-number", "the number of a page, which rises from page to page");
static RUNNING_HEADER: Rule = Rule::new("chrome/furniture/running-header", "a line that stands on every page");

/// Every rule of this layer.
pub(super) const RULES: [&Rule; 2] = [&PAGE_NUMBER, &RUNNING_HEADER];

/// Writes what is furniture in `document`.
pub(super) fn judge<'r>(document: &Document<'_>, notes: &mut Vec<Note<'r>>) {
    let (numbers, apart) = candidates(document);
    let headers = header::candidates(document, &apart);
    if numbers.is_empty() && headers.is_empty() {
        return;
    }
    let heads = header::beside(document, numbers.iter().map(|number| &number.row));
    let rows = numbers.iter().map(|number| number.row).chain(headers.iter().chain(&heads).flatten().copied());
    let mut place = Place::new(document, rows);
    let mut remove = |span: Span, rule| notes.push(Note::edit(span, rule, Action::Remove, Confidence::Likely));
    let mut pages = number::furniture(&numbers, &mut place);
    let mut headers = header::furniture(document, &headers, &mut place);
    let (heads, numbers) = sheets::furniture(document, &numbers, &mut place);
    pages.extend(numbers);
    pages.sort_unstable_by_key(|row| row.span.start);
    pages.dedup_by_key(|row| row.span.start);
    headers.extend(heads);
    headers.extend(header::beside(document, pages.iter()).into_iter().filter(|alike| place.interrupts(alike)).flatten());
    headers.sort_unstable_by_key(|row| row.span.start);
    headers.dedup_by_key(|row| row.span.start);
    for row in pages {
        remove(place.cut(&row), &PAGE_NUMBER);
    }
    for row in headers {
        remove(place.cut(&row), &RUNNING_HEADER);
    }
}

/// The rows that may be page numbers, and those that stand out as headers do, in order.
fn candidates(document: &Document<'_>) -> (Vec<Number>, Vec<Row>) {
    let mut numbers: Vec<Number> = Vec::new();
    let mut apart = Apart::default();
    row::each(document, |row| {
        let content = &document.text.as_bytes()[row.span.range()];
        if number::may_start(content) {
            number::find(document, row, &mut numbers);
        }
        apart.see(content, row);
    });
    (numbers, apart.rows())
}
