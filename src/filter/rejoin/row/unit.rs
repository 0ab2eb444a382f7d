//! The unit: what a wrap takes to the next line as a whole.
//!
//! A Han character or kana with the marks that may not begin a line; a Latin word, a number or an address as far as it may not be
//! parted (UAX #14, in the coarse form that every layout program shares).

use super::Row;
use crate::text::kinsoku::{may_not_start, opens};
use crate::text::script::{is_hangul, is_square};

/// Where a page parts an address or a word that holds such a mark: behind the mark, unless none of its rows ends so.
#[derive(Clone, Copy, Debug)]
struct Parts {
    slash: bool,
    hyphen: bool,
}

impl Parts {
    /// Behind both, as most programs do.
    const BOTH: Self = Self { slash: true, hyphen: true };

    /// What the rows of a page show.
    fn of(text: &str, rows: &[Row]) -> Self {
        let ends_with = |mark: u8| {
            rows.windows(2).any(|pair| {
                let (row, next) = (pair[0].span.of(text).as_bytes(), pair[1].span.of(text).as_bytes());
                matches!(row, [.., before, last] if *last == mark && before.is_ascii_graphic()) && next[0].is_ascii_alphanumeric()
            })
        };
        Self { slash: ends_with(b'/'), hyphen: ends_with(b'-') }
    }
}

/// Measures the unit after every row, as short as it may be.
pub(in crate::filter::rejoin) fn measure(text: &str, rows: &mut [Row]) {
    measure_by(text, rows, Parts::BOTH);
}

/// Measures the unit after every row again, as long as the rows of a page leave it.
pub(in crate::filter::rejoin) fn measure_whole(text: &str, rows: &mut [Row]) {
    measure_by(text, rows, Parts::of(text, rows));
}

fn measure_by(text: &str, rows: &mut [Row], parts: Parts) {
    for at in 1..rows.len() {
        rows[at - 1].unit = unit_of(rows[at - 1].span.of(text), rows[at].span.of(text), parts);
    }
}

/// Columns that the first unit of `next` would have taken at the end of `line`.
pub(in crate::filter::rejoin) fn unit(line: &str, next: &str) -> u32 {
    unit_of(line, next, Parts::BOTH)
}

fn unit_of(line: &str, next: &str, parts: Parts) -> u32 {
    // Two unified ideographs: nearly every row of Chinese begins so.
    if let [0xE4..=0xE9, _, _, 0xE4..=0xE9, ..] = next.as_bytes() {
        return 2;
    }
    let joined = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || is_hangul(c));
    let space = joined(line.chars().next_back()) && joined(next.chars().next());
    u32::from(space) + length(next, parts)
}

/// Columns from which on a unit is not measured further: it fits no row.
const MOST: usize = 60;

/// Columns of the first unit of `text`.
fn length(text: &str, parts: Parts) -> u32 {
    // The letters and digits that a word begins with have nothing to be asked.
    let word = text.bytes().take(MOST).take_while(u8::is_ascii_alphanumeric).count();
    let mut columns = word as u32;
    let mut core = word > 0;
    let mut latin = core;
    for c in text[word..].chars() {
        let wide = !c.is_ascii() && (is_square(c) || is_hangul(c));
        if !core {
            columns += if wide { 2 } else { 1 };
            core = !opens(c);
            latin = !wide;
        } else if may_not_start(c) && !(latin && c.is_ascii()) {
            columns += 2;
            latin = false;
        } else if latin && !wide && !c.is_whitespace() && !opens(c) {
            columns += 1;
            if c == '-' && parts.hyphen || c == '/' && parts.slash {
                break;
            }
        } else {
            break;
        }
        if columns > MOST as u32 {
            break;
        }
    }
    columns
}
