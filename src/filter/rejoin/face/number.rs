//! The number: what a row begins with where it is one of a series, be it behind a word or two: `S2，`, `図3　`, `２．`, `다.`
//!
//! A number of ASCII by itself is an [`Item`](super::shape::Item), or begins a row by chance.

use crate::text::numeral::{self, digit};
use crate::text::script::is_hangul;

/// Characters before the number of a line in a series at most: `図`, `附件`.
const PREFIX: usize = 3;

/// The word or two that a row begins with, and the number behind them, which a space or a mark parts from the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::filter::rejoin) struct Number<'t> {
    /// The words before it; for a syllable of Korean all of these.
    pub prefix: &'t str,
    pub number: u32,
    /// Whether an ideographic space follows.
    pub is_set: bool,
}

/// The syllables that Korean lists count with.
const SYLLABLES: &str = "가나다라마바사아자차카타파하";

impl<'t> Number<'t> {
    /// The number that `row` begins with.
    pub fn of(row: &'t str) -> Option<Self> {
        if !may_count(row.as_bytes()) {
            return None;
        }
        let first = row.chars().next()?;
        if let Some(nth) = is_hangul(first).then(|| SYLLABLES.chars().position(|syllable| syllable == first)).flatten() {
            let is_item = row[first.len_utf8()..].starts_with(['.', ')']) && row[first.len_utf8() + 1..].starts_with(' ');
            return is_item.then(|| Self { prefix: SYLLABLES, number: nth as u32 + 1, is_set: false });
        }
        let is_digit = |c: char| digit(c).is_some();
        let at = row.char_indices().take(PREFIX + 1).find(|(_, c)| is_digit(*c))?.0;
        let (prefix, rest) = row.split_at(at);
        let behind = rest.trim_start_matches(is_digit);
        let parted = behind.starts_with([' ', '\u{3000}', '：', ':', '，', ',', '、', '）', ')', '．', '.']);
        let is_word =
            if prefix.is_empty() { !rest.starts_with(|c: char| c.is_ascii()) } else { prefix.chars().all(char::is_alphabetic) };
        let (number, ..) = numeral::number(rest)?;
        (is_word && parted).then(|| Self { prefix, number, is_set: behind.starts_with('\u{3000}') })
    }
}

/// Whether the first bytes of a row hold a digit, or a syllable and what stands behind it in a list: hardly one row in ten does.
fn may_count(row: &[u8]) -> bool {
    let start = &row[..row.len().min(3 * PREFIX + 1)];
    // Digits of full width begin with this byte.
    start.iter().any(|byte| byte.is_ascii_digit() || *byte == 0xEF) || matches!(row, [_, _, _, b'.' | b')', ..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_a_series_have_a_word_and_a_number() {
        let of = |row| Number::of(row).map(|number| (number.prefix, number.number));
        assert_eq!(of("S2，计算平均值"), Some(("S", 2)));
        assert_eq!(of("附件12：名单"), Some(("附件", 12)));
        assert_eq!(of("２．防犯灯について"), Some(("", 2)));
        assert_eq!(of("다. 장소: 강당"), Some((SYLLABLES, 3)));
        assert!(Number::of("E3　電圧が低い").is_some_and(|number| number.is_set));
        assert!(["3、三", "第3章", "今天有3个人", "A4纸", "(2)", "다음에는", "하나. "].into_iter().all(|row| of(row).is_none()));
    }
}
