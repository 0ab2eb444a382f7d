//! Numbered: lines that their numbers tell from each other: items, chapters, days, the years of a life.

use super::{EARLY, Witness};
use crate::filter::rejoin::face::dated::begins_with_date;
use crate::filter::rejoin::face::number::Number;
use crate::filter::rejoin::face::shape::{End, Start};
use crate::text::kinsoku::opens;
use crate::text::numeral;

/// What stands behind a number amid a sentence.
const UNITS: [char; 18] =
    ['年', '月', '日', '时', '時', '分', '秒', '点', '點', '个', '個', '名', '人', '元', '円', '万', '萬', '년'];

/// Rows between two lines of a series at most: those that one of them goes on in.
const ITEM: usize = 6;

impl Witness<'_, '_> {
    /// Whether row `at` begins the item that follows the one which the row before it begins.
    pub(super) fn is_next_item(&self, at: usize) -> bool {
        let pair = self.faces[at - 1].item.zip(self.faces[at].item);
        pair.is_some_and(|(one, two)| one.form == two.form && one.number > 0 && two.number == one.number + 1)
    }

    /// Whether row `at` is a number and a few words without a mark, and a sentence ends before it: `2 文献综述`.
    pub(super) fn is_numbered(&self, at: usize) -> bool {
        let (face, row) = (&self.faces[at], &self.rows[at]);
        let words = row.span.of(self.text).trim_start_matches(|c: char| c.is_ascii_digit() || c == '.').strip_prefix(' ');
        self.faces[at - 1].end.is_stop()
            && face.end == End::Han
            && !face.marks.punctuated
            && row.edge() * 2 < row.limit
            && words.is_some_and(|words| Start::of(words) == Start::Han)
    }

    /// Whether the rows on both sides of the boundary begin with a day, as those below the title of a law do, and those of a programme.
    pub(super) fn are_dated(&self, at: usize) -> bool {
        let begins = |at: usize| {
            let row = self.rows[at].span.of(self.text);
            let row = if self.faces[at].start == Start::Bracket { row.trim_start_matches(['（', '(']) } else { row };
            begins_with_date(row)
        };
        begins(at) && begins(at - 1)
    }

    /// Whether one of the rows on both sides of the boundary begins with a whole date in digits, and so do two others near it: what a list
    /// says of each entry, in a line by itself.
    pub(super) fn is_dated_entry(&self, at: usize) -> bool {
        if ![at - 1, at].iter().any(|at| self.faces[*at].start == Start::Digit) {
            return false;
        }
        let begins = |at: usize| self.faces[at].start == Start::Digit && begins_with_whole_date(self.rows[at].span.of(self.text));
        let near = || at.saturating_sub(ITEM)..self.rows.len().min(at + ITEM);
        (begins(at) || begins(at - 1)) && near().filter(|row| begins(*row)).count() > 2
    }

    /// Whether row `at` begins with a number by itself, as two others near it do with those right before it or behind it: `2票房破亿`.
    pub(super) fn is_counted(&self, at: usize) -> bool {
        let Some(this) = self.bare_number(at) else { return false };
        let rows = at.saturating_sub(2 * ITEM)..self.rows.len().min(at + 2 * ITEM + 1);
        let near: Vec<u32> = rows.filter_map(|row| self.bare_number(row)).collect();
        let has = |step: i32| this.checked_add_signed(step).is_some_and(|number| near.contains(&number));
        [[-1, 1], [-2, -1], [1, 2]].into_iter().any(|steps| steps.into_iter().all(has))
    }

    /// The number of ASCII that row `at` begins with, of two digits at most, and no other sign of one.
    fn bare_number(&self, at: usize) -> Option<u32> {
        if self.faces[at].start != Start::Digit {
            return None;
        }
        let row = self.rows[at].span.of(self.text);
        let (number, rest, _) = numeral::number(row)?;
        let begins = rest.starts_with(|c: char| c.is_alphabetic() || opens(c)) && !rest.starts_with(UNITS);
        (row.len() - rest.len() <= 2 && begins).then_some(number)
    }

    /// Whether row `at` begins with the words of a row before it and the next number, `S2，` behind `S1，`, or with the first one, and a
    /// row behind it with the second.
    pub(super) fn counts_on(&self, at: usize) -> bool {
        let Some(this) = self.faces[at].number else { return false };
        let is_like = |other: &Number<'_>| other.prefix == this.prefix;
        let mut above = self.faces[at.saturating_sub(ITEM)..at].iter().rev().filter_map(|face| face.number);
        let mut below = self.faces[at + 1..].iter().take(ITEM).filter_map(|face| face.number);
        above.find(is_like).is_some_and(|before| before.number + 1 == this.number)
            || this.number == 1 && below.find(is_like).is_some_and(|next| next.number == 2)
    }

    /// Whether the row before the boundary is one of a series, and leaves room: the last of them, or one that no other goes on in.
    pub(super) fn ends_series(&self, at: usize) -> bool {
        let is_listed = |at: usize| self.counts_on(at) || self.are_codes(at) || self.are_dated(at) || self.are_years(at);
        at > 1 && self.rows[at - 1].room() >= EARLY && is_listed(at - 1)
    }

    /// Whether the rows on both sides of the boundary begin with the same words, a number each, and an ideographic space: a list of
    /// codes.
    pub(super) fn are_codes(&self, at: usize) -> bool {
        let code = |at: usize| self.faces[at].number.filter(|number| number.is_set);
        code(at).is_some_and(|this| code(at - 1).is_some_and(|before| before.prefix == this.prefix))
    }

    /// Whether the rows on both sides of the boundary begin with a year and a space, as those of a life do; or the second does below a
    /// sentence, and so does a row near it.
    pub(super) fn are_years(&self, at: usize) -> bool {
        let begins = |at: usize| self.faces[at].start == Start::Digit && begins_with_year(self.rows[at].span.of(self.text));
        if !begins(at) {
            return false;
        }
        let is_said = self.faces[at - 1].end.is_stop() || self.faces[at - 1].end == End::Period;
        let mut near = (at.saturating_sub(ITEM)..self.rows.len().min(at + ITEM)).filter(|other| *other != at);
        begins(at - 1) || is_said && near.any(begins)
    }
}

/// Whether a row begins with a year, a month and a day in digits: `2011-12-28`, `2011/12/28`, `2011.12.28`.
fn begins_with_whole_date(row: &str) -> bool {
    let digit = |at: usize| row.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    let sign = |at: usize| row.as_bytes().get(at).is_some_and(|byte| b"-/.".contains(byte));
    [0, 1, 2, 3, 5, 6, 8, 9].into_iter().all(digit) && sign(4) && sign(7) && !digit(10)
}

/// Whether a row begins with the number of a year and a space, or a stretch of years.
fn begins_with_year(row: &str) -> bool {
    let is_year =
        matches!(row.as_bytes(), [b'1' | b'2', rest @ ..] if rest.len() > 3 && rest[..3].iter().all(u8::is_ascii_digit));
    let behind = || row[4..].strip_prefix(['년', '年']).unwrap_or(&row[4..]);
    is_year && behind().starts_with([' ', '\u{3000}', '~', '～', '–', '\t'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_has_all_its_digits() {
        assert!(["2011-12-28政治", "2011/12/28 10:20", "2011.12.28"].into_iter().all(begins_with_whole_date));
        assert!(!["2011-12-287", "2011-1-2", "20111228", "2011-12"].into_iter().any(begins_with_whole_date));
    }

    #[test]
    fn the_years_of_a_life_have_a_space_behind_them() {
        assert!(["1978 입학", "1980~2011 교사", "2001　卒業", "1946년 월남"].into_iter().all(begins_with_year));
        assert!(!["1978年入学", "19780 번", "3021 호"].into_iter().any(begins_with_year));
    }
}
