//! The cut: the end of a row inside a sentence, which shows the width of a text of few rows.
//!
//! Too few rows of a short text are full for their number to bear a width out. Where it is prose, what its rows end with tells more:
//! those that end inside a sentence are all nearly as wide as the widest, since a wrap cut them, and the others end with a mark. Verse
//! and lists end without a mark at any width.

use crate::filter::rejoin::face::shape::{End, Item};
use crate::filter::rejoin::row::Row;

/// Fewest rows that are cut.
const CUTS: usize = 3;

/// Of so many rows without a mark at their end one may be a heading.
const HEADINGS: usize = 5;

/// Columns by which a cut row falls short at most, besides the unit that had no room: it may have lost an indent, and a mark that begins
/// no line may have taken a character along.
const SHORT: u32 = 6;

/// Columns of the narrowest page that is believed on so little.
const NARROWEST: u32 = 40;

/// The width of a text of few rows, in columns; `None` where its rows do not show one.
pub(super) fn width(text: &str, rows: &[Row]) -> Option<u32> {
    let width = rows.iter().map(Row::edge).max().filter(|width| *width >= NARROWEST)?;
    let (mut cuts, mut paused, mut early, mut ended) = (0, 0, 0, 0);
    for pair in rows.windows(2) {
        let (row, next) = (&pair[0], &pair[1]);
        let content = row.span.of(text);
        let is_near = row.edge() + row.unit + SHORT > width;
        match End::of(content) {
            End::Han | End::Hangul | End::Letter | End::Digit if is_near => {
                let goes_on = next.blanks == 0 && Item::of(next.span.of(text)).is_none();
                cuts += usize::from(goes_on && !row.is_latin());
                paused += usize::from(content.contains(['，', '。', '、', '；', '：', '！', '？', ',', ':']));
            }
            End::Han | End::Hangul | End::Letter | End::Digit => early += 1,
            End::Stop | End::ClosedStop | End::Colon | End::Period if !is_near => ended += 1,
            _ => {}
        }
    }
    (cuts >= CUTS && paused * 2 >= cuts && ended > 0 && early * HEADINGS <= cuts + early).then_some(width)
}

/// Columns of the narrowest page that paragraphs are believed to show amid lists.
const NARROW: u32 = 36;

/// Rows that one paragraph is cut into at least, where it shows the width by itself.
const LONG: u32 = 3;

/// What speaks for it that a text was wrapped to a width though most of its lines are headings, lists and verse.
#[derive(Clone, Copy, Debug, Default)]
struct Paragraphs {
    /// Paragraphs whose rows are full and cut but for the last one, which ends with a mark.
    wrapped: u32,
    /// Their rows that are cut.
    cuts: u32,
    /// What no wrap leaves so: full rows that go on and end nowhere, and rows without a mark that are nearly full.
    against: u32,
}

impl Paragraphs {
    /// Counts those of a page of `columns`.
    fn count(text: &str, rows: &[Row], columns: u32) -> Self {
        let end = |at: usize| End::of(rows[at].span.of(text));
        let is_full = |row: &Row| row.edge() <= columns + 2 && row.edge() + row.unit > columns;
        let is_cut = |at: usize| {
            let (row, Some(next)) = (&rows[at], rows.get(at + 1)) else { return false };
            let is_inside = matches!(end(at), End::Han | End::Hangul | End::Letter | End::Digit | End::Comma);
            is_inside && is_full(row) && next.blanks == 0 && next.indent <= row.indent && Item::of(next.span.of(text)).is_none()
        };
        let mut found = Self::default();
        let mut at = 0;
        while at < rows.len() {
            let first = at;
            while is_cut(at) {
                at += 1;
            }
            if at > first {
                let has_mark = (first..=at).any(|row| {
                    let row = rows[row].span.of(text);
                    row.trim_end_matches(MARKS).contains(MARKS)
                });
                let ends = matches!(end(at), End::Stop | End::ClosedStop | End::Colon | End::Period);
                if ends && has_mark && rows[at].edge() <= columns + 2 {
                    found.wrapped += 1;
                    found.cuts += (at - first) as u32;
                } else {
                    found.against += 1;
                }
            } else if end(at).is_bare() && rows[at].edge() * 3 > columns * 2 {
                found.against += 1;
            }
            at += 1;
        }
        found
    }

    /// Whether enough speaks for it.
    const fn show(self) -> bool {
        self.wrapped > self.against && (self.wrapped > 1 || self.cuts >= LONG)
    }
}

/// Marks amid the words of a row of prose.
const MARKS: [char; 10] = ['，', '。', '、', '；', '：', '！', '？', ',', '.', '」'];

/// Whether paragraphs show that rows of a page were wrapped to its `columns`, whatever else stands on it.
pub(in crate::filter::rejoin) fn is_shown(text: &str, rows: &[Row], columns: u32) -> bool {
    columns >= NARROW && Paragraphs::count(text, rows, columns).show()
}

/// The width that paragraphs show, in columns: that of the widest row of East Asian text.
pub(super) fn shown(text: &str, rows: &[Row]) -> Option<u32> {
    let widest = rows.iter().filter(|row| !row.is_latin()).map(Row::edge).max()?;
    is_shown(text, rows, widest).then_some(widest)
}
