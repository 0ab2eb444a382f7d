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
