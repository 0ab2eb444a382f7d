//! Page numbers: the forms in which they stand, and the series that they make.

use std::collections::HashMap;

use super::proof::Place;
use super::row::{self, Row};
use crate::document::Document;
use crate::text::numeral::digit;
use crate::text::{Span, key};

/// Most bytes of a page number, with the spaces and the rules around it.
const LONGEST: usize = 100;

/// Most pieces into which spaces cut one in a folded line: `第 1 页 / 共 4 页`.
const PIECES: usize = 8;

/// The highest page number.
const HIGHEST: u32 = 9999;

/// In what form a number stands, the most telling first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Form {
    /// `第 1 页 共 4 页`, `Page 1 of 4`.
    OfAll,
    /// `第 1 页`, `Page 1`, `---- 页面 1 ----`.
    Page,
    /// `- 1 -`, `·1·`.
    Dashed,
    /// `1 / 4`.
    Slash,
    /// `1`.
    Bare,
}

/// A row that may be a page number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub row: Row,
    pub form: Form,
    /// The page.
    pub page: u32,
    /// How many pages there are; 0 where that is not said.
    pub all: u32,
    /// The [`key()`] of the header beside it; 0 for none.
    header: u64,
}

/// Reads the page number that begins with `row`, if one does, behind `found`. Spaces may have cut it in a folded line: its row
/// reaches as far as it does, and its pieces are no numbers of their own.
#[inline(never)]
pub(super) fn find(document: &Document<'_>, row: Row, found: &mut Vec<Number>) {
    if found.last().is_some_and(|last| last.row.span.end > row.span.start) {
        return;
    }
    // None of the forms is without a digit, be it full-width, and none goes on behind its line.
    let line = &document.text.as_bytes()[row.span.start..document.lines[row.line].span.end];
    if !line.iter().take(LONGEST).any(|byte| matches!(byte, b'0'..=b'9' | 0xEF)) {
        return;
    }
    let (mut ends, mut pieces) = ([row.span.end; PIECES], 1);
    if row.folded {
        for (end, next) in ends[1..].iter_mut().zip(row::behind(document, &row)) {
            (*end, pieces) = (next.span.end, pieces + 1);
        }
    }
    found.extend(ends[..pieces].iter().rev().find_map(|end| {
        let row = Row { span: Span::new(row.span.start, *end), ..row };
        let text = row.span.of(document.text);
        // In a folded line, what stood beside a number stands behind a space like any other.
        let beside = || if row.folded { None } else { headed(text) };
        let ((form, page, all), header) = read(text).map(|number| (number, 0)).or_else(beside)?;
        Some(Number { row, form, page, all, header })
    }));
}

/// Bytes of the longest number beside a header: `- 123 -`, `第 12 页`.
const BESIDE: usize = 24;

/// Reads the page number on one side of a header, parted from it by white space, and gives the [`key()`] of that.
fn headed(row: &str) -> Option<((Form, u32, u32), u64)> {
    let of = |number: &str, header: &str| {
        let (number, header) = (number.trim_matches(is_gap), header.trim_matches(is_gap));
        let number = Some(number).filter(|number| number.len() <= BESIDE).and_then(read)?;
        header.contains(char::is_alphabetic).then(|| (number, key(header.as_bytes())))
    };
    let gaps = || row.match_indices(is_gap).map(|(at, _)| row.split_at(at)).filter(|(before, _)| !before.ends_with(is_gap));
    let behind = gaps().find_map(|(header, number)| of(number, header));
    // The longest that reads as one: `- 1 -` begins with `- 1`.
    behind.or_else(|| gaps().rev().find_map(|(number, header)| of(number, header)))
}

/// Whether a character parts a header from the number beside it.
const fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{3000}')
}

/// Whether a page number may begin with these bytes.
#[inline(always)]
pub(super) fn may_start(bytes: &[u8]) -> bool {
    let starts = || {
        // Full-width digits and hyphen; dashes; a middle dot; 第, 共.
        let lead = matches!(
            bytes,
            [..0x80, ..]
                | [0xEF, 0xBC, ..]
                | [0xE2, 0x80, ..]
                | [0xC2, 0xB7, ..]
                | [0xE7, 0xAC, 0xAC, ..]
                | [0xE5, 0x85, 0xB1, ..]
        );
        lead && STARTS[usize::from(bytes[0])]
    };
    // Behind a header stands a digit, the dash or dot around it, 页 or 頁.
    let ends = || {
        let last = matches!(bytes, [.., b'0'..=b'9' | b'-'] | [.., 0xC2, 0xB7] | [.., 0xE9, 0xA1, 0xB5] | [.., 0xE9, 0xA0, 0x81]);
        last && (memchr::memchr2(b' ', b'\t', bytes).is_some() || memchr::memmem::find(bytes, "\u{3000}".as_bytes()).is_some())
    };
    !bytes.is_empty() && bytes.len() <= LONGEST && (starts() || ends())
}

/// The bytes that begin one.
const STARTS: [bool; 256] = {
    let (bytes, mut starts, mut at) = (b"0123456789-~pP\xC2\xEF\xE2\xE7\xE5", [false; 256], 0);
    while at < bytes.len() {
        starts[bytes[at] as usize] = true;
        at += 1;
    }
    starts
};

/// Bytes that no shape of a page number has.
const SHAPE: usize = 24;

/// Form, page and number of pages of a row that is a page number.
fn read(row: &str) -> Option<(Form, u32, u32)> {
    if row.len() > LONGEST {
        return None;
    }
    let mut shape = String::with_capacity(row.len());
    let mut numbers: [u32; 2] = [0; 2];
    let mut count = 0;
    let mut before = ' ';
    for c in row.chars() {
        if let Some(digit) = digit(c) {
            if before != '0' {
                shape.push('0');
                count += 1;
            }
            let number = numbers.get_mut(count - 1)?;
            *number = *number * 10 + digit;
            if *number > HIGHEST {
                return None;
            }
            before = '0';
            continue;
        }
        before = c;
        if shape.len() > SHAPE {
            return None;
        }
        match c {
            _ if c.is_whitespace() => {}
            '頁' => shape.push('页'),
            '，' | ',' | '／' | '/' | '|' => shape.push('/'),
            // However many there are.
            '—' | '–' | '－' | '―' | '─' | '-' | '~' | '～' | '·' | '•' if shape.ends_with('-') => {}
            '—' | '–' | '－' | '―' | '─' | '-' | '~' | '～' | '·' | '•' => shape.push('-'),
            _ => shape.extend(c.to_lowercase()),
        }
    }
    let (form, page, all) = match (&*shape, numbers) {
        ("第0页共0页" | "第0页/共0页" | "第0/0页" | "0/0页" | "page0of0" | "0of0" | "page0/0" | "0/0ページ", [page, all]) => {
            (Form::OfAll, page, all)
        }
        ("共0页第0页" | "共0页/第0页", [all, page]) => (Form::OfAll, page, all),
        ("第0页" | "page0" | "p.0" | "0ページ" | "-第0页-" | "-页面0-" | "-0页-" | "-page0-", [page, _]) => {
            (Form::Page, page, 0)
        }
        ("-0-", [page, _]) => (Form::Dashed, page, 0),
        ("0/0", [page, all]) => (Form::Slash, page, all),
        ("0", [page, _]) => (Form::Bare, page, 0),
        _ => return None,
    };
    (page > 0 && (all == 0 || page <= all)).then_some((form, page, all))
}

/// The rows that the series of their numbers prove to be furniture.
pub(super) fn furniture(numbers: &[Number], place: &mut Place<'_, '_>) -> Vec<Row> {
    let mut groups: HashMap<(Form, u32, bool, u64), Vec<Number>> = HashMap::new();
    for number in numbers {
        groups.entry((number.form, number.all, number.row.folded, number.header)).or_default().push(*number);
    }
    let mut furniture = Vec::new();
    for ((form, _, folded, _), mut open) in groups {
        while let Some(series) = longest(&open, form) {
            let rows: Vec<Row> = series.iter().map(|at| open[*at].row).collect();
            if !is_proved(form, folded, &rows, open.len(), place) {
                break;
            }
            furniture.extend(rows);
            let mut at = 0..;
            open.retain(|_| at.next().is_some_and(|at| !series.contains(&at)));
        }
    }
    furniture.sort_unstable_by_key(|row: &Row| row.span.start);
    furniture
}

/// The longest series of numbers that rise by one from page to page, by two where every other page has another header, as places in
/// `numbers`; at least two.
fn longest(numbers: &[Number], form: Form) -> Option<Vec<usize>> {
    /// The series that ends at a number: the place of the number before, and how many there are.
    type End = (Option<usize>, usize);
    let is_page = if matches!(form, Form::OfAll | Form::Page) { Place::is_short_page } else { Place::is_page };
    let mut ends: Vec<End> = Vec::with_capacity(numbers.len());
    let mut last: HashMap<u32, usize> = HashMap::new();
    for (at, number) in numbers.iter().enumerate() {
        let steps = if number.header == 0 { 1..=1 } else { 1..=2 };
        let before = steps
            .filter_map(|step| last.get(&number.page.checked_sub(step)?).copied())
            .find(|before| is_page(&numbers[*before].row, &number.row));
        let length = before.map_or(1, |before| ends[before].1 + 1);
        ends.push((before, length));
        let best = last.entry(number.page).or_insert(at);
        if ends[*best].1 <= length {
            *best = at;
        }
    }
    let end = (0..ends.len()).rev().max_by_key(|at| ends[*at].1).filter(|at| ends[*at].1 > 1)?;
    let mut series: Vec<usize> = std::iter::successors(Some(end), |at| ends[*at].0).collect();
    series.reverse();
    Some(series)
}

/// Whether a series is that of pages; `rivals` is how many rows of its form there are.
fn is_proved(form: Form, folded: bool, rows: &[Row], rivals: usize, place: &mut Place<'_, '_>) -> bool {
    let regular = Place::is_regular(rows);
    match form {
        Form::OfAll => true,
        Form::Page | Form::Dashed | Form::Slash => regular && place.interrupts(rows),
        // Numbers with spaces around them stand in any text with digits: those of pages must be most of them.
        Form::Bare if folded => rows.len() >= 4 && rows.len() * 3 >= rivals * 2 && regular && place.interrupts(rows),
        Form::Bare => rows.len() * 2 >= rivals && regular && place.interrupts(rows),
    }
}

#[cfg(test)]
mod tests {
    use super::{Form, read};

    #[test]
    fn forms_are_read() {
        for (row, want) in [
            ("第 3 页 共 10 页", Some((Form::OfAll, 3, 10))),
            ("第3页/共10页", Some((Form::OfAll, 3, 10))),
            ("共 10 頁，第 3 頁", Some((Form::OfAll, 3, 10))),
            ("Page 3 of 10", Some((Form::OfAll, 3, 10))),
            ("第 ３ 页", Some((Form::Page, 3, 0))),
            ("- 12 -", Some((Form::Dashed, 12, 0))),
            ("— 3 —", Some((Form::Dashed, 3, 0))),
            ("·３ ·", Some((Form::Dashed, 3, 0))),
            ("-------- 页面 7--------", Some((Form::Page, 7, 0))),
            ("3 / 7", Some((Form::Slash, 3, 7))),
            ("12", Some((Form::Bare, 12, 0))),
            ("第 3 条", None),
            ("12 月", None),
            ("9 / 7", None),
            ("2019-03-04", None),
            ("- 3", None),
            ("123456", None),
        ] {
            assert_eq!(read(row), want, "{row}");
        }
    }
}
