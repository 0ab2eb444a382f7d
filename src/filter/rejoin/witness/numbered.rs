//! Numbered: lines that their numbers tell from each other: items, chapters, days, the years of a life.

use super::Witness;
use crate::filter::rejoin::shape::{End, Start, begins_with_day};

/// Rows between two lines of a series at most: those that one of them goes on in.
const ITEM: usize = 6;

/// Characters before the number of a line in a series at most: `図`, `附件`.
const PREFIX: usize = 3;

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

    /// Whether the rows on both sides of the boundary begin with a day, as those below the title of a law do.
    pub(super) fn are_dated(&self, at: usize) -> bool {
        let begins = |at: usize| begins_with_day(self.rows[at].span.of(self.text).trim_start_matches(['（', '(']));
        self.faces[at].start == Start::Digit && begins(at) && begins(at - 1)
    }

    /// Whether row `at` begins with the words of a row before it and the next number: `S2，` behind `S1，`.
    pub(super) fn counts_on(&self, at: usize) -> bool {
        let counted = |at: usize| counted(self.rows[at].span.of(self.text));
        let Some((prefix, number)) = counted(at) else { return false };
        let before = (at.saturating_sub(ITEM)..at).rev().filter_map(counted).find(|(other, _)| *other == prefix);
        before.is_some_and(|(_, last)| last + 1 == number)
    }

    /// Whether the rows on both sides of the boundary begin with a year and a space, as those of a life do.
    pub(super) fn are_years(&self, at: usize) -> bool {
        let begins = |at: usize| begins_with_year(self.rows[at].span.of(self.text));
        begins(at) && begins(at - 1)
    }
}

/// The word or two that a row begins with, and the number behind them, which a space or a mark parts from the rest.
fn counted(row: &str) -> Option<(&str, u32)> {
    let at = row.char_indices().take(PREFIX + 1).find(|(_, c)| c.is_ascii_digit())?.0;
    let (prefix, rest) = row.split_at(at);
    let behind = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let parted = behind.starts_with([' ', '\u{3000}', '：', ':', '，', ',', '、', '）', ')', '．', '.']);
    let is_word = !prefix.is_empty() && prefix.chars().all(char::is_alphabetic);
    (is_word && parted).then(|| rest[..rest.len() - behind.len()].parse().ok())?.map(|number| (prefix, number))
}

/// Whether a row begins with the number of a year and a space, or a stretch of years.
fn begins_with_year(row: &str) -> bool {
    matches!(row.as_bytes(), [b'1' | b'2', rest @ ..] if rest.len() > 3 && rest[..3].iter().all(u8::is_ascii_digit))
        && row[4..].starts_with([' ', '\u{3000}', '~', '～', '–', '\t'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_a_series_have_a_word_and_a_number() {
        assert_eq!(counted("S2，计算平均值"), Some(("S", 2)));
        assert_eq!(counted("附件12：名单"), Some(("附件", 12)));
        assert_eq!(counted("図3　海女"), Some(("図", 3)));
        assert!(["3、三", "第3章", "今天有3个人", "A4纸", "(2)"].into_iter().all(|row| counted(row).is_none()));
    }

    #[test]
    fn the_years_of_a_life_have_a_space_behind_them() {
        assert!(["1978 입학", "1980~2011 교사", "2001　卒業"].into_iter().all(begins_with_year));
        assert!(!["1978年入学", "19780 번", "3021 호"].into_iter().all(begins_with_year));
    }
}
