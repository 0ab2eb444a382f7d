//! Sheets: pages of which each has the same head and a number beside it, one more than the page before.
//!
//! Where the two stand together so often, they prove each other, and fewer sentences need to go on behind them: minutes begin most pages
//! with somebody else who speaks.

use super::header;
use super::number::Number;
use super::proof::Place;
use super::row::Row;
use crate::document::Document;

/// Pages that are no chance.
const PAGES: usize = 8;

/// Sentences that go on from one of them to the next at least,
const GO_ON: usize = 3;

/// and of how many pages one.
const SHARE: usize = 10;

/// The heads of such pages, and their numbers.
pub(super) fn furniture(document: &Document<'_>, numbers: &[Number], place: &mut Place<'_, '_>) -> (Vec<Row>, Vec<Row>) {
    let numbered = numbers.iter().map(|number| (number, &number.row));
    let alike = header::beside_each(document, numbered).into_iter().filter(|alike| are_pages(alike, place));
    let pages: Vec<_> = alike.collect();
    pages.into_iter().flatten().map(|(head, number)| (head, number.row)).unzip()
}

/// Whether alike heads and the numbers beside them are those of pages.
fn are_pages(alike: &[(Row, &Number)], place: &mut Place<'_, '_>) -> bool {
    let heads: Vec<Row> = alike.iter().map(|(head, _)| *head).collect();
    let follows = |two: &&[(Row, &Number)]| two[0].1.page + 1 == two[1].1.page && Place::is_page(&two[0].0, &two[1].0);
    heads.len() >= PAGES
        && alike.windows(2).filter(follows).count() * 4 >= (heads.len() - 1) * 3
        && Place::is_regular(&heads)
        && heads.iter().filter(|head| place.interrupts(&[**head])).count() >= GO_ON.max(heads.len() / SHARE)
}
