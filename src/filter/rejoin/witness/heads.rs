//! Heads: a word at the beginning of a line, set off from the rest, that others have too: who speaks, what is told of, a year.

use super::Witness;
use crate::filter::rejoin::face::shape::{End, Start};
use crate::text::script::{is_cjk, is_hangul};

/// Characters of the longest word that heads a line.
const HEAD: usize = 4;

/// Words of a row at least that is made of them.
const WORDS: usize = 5;

/// Rows on each side among which others have such a head.
const NEAR: usize = 2;

impl Witness<'_, '_> {
    /// Whether both rows begin with a word and a space, and have no other: Chinese and Japanese have none inside a sentence.
    pub(super) fn have_heads(&self, at: usize) -> bool {
        let has_head = |at: usize| self.rows[at].spaces == 1 && has_head(self.rows[at].span.of(self.text));
        has_head(at) && has_head(at - 1)
    }

    /// Whether the row before the boundary is made of words with a space between any two, and the next is not: a list on one line.
    pub(super) fn ends_words(&self, at: usize) -> bool {
        let is_row = |at: usize| self.rows[at].spaces as usize >= WORDS - 1 && is_row_of_words(self.rows[at].span.of(self.text));
        is_row(at - 1) && !is_row(at)
    }

    /// Whether both rows begin with the name of a work, and a third near them: each tells of one, where no list of them goes on in a
    /// sentence.
    pub(super) fn tell_of_works(&self, at: usize) -> bool {
        let begins = |at: usize| self.rows[at].span.of(self.text).starts_with('《');
        let near = || at.saturating_sub(NEAR + 1)..self.rows.len().min(at + NEAR);
        let goes_on = self.faces[at - 1].end == End::Comma;
        begins(at) && begins(at - 1) && !goes_on && near().any(|other| other != at && other + 1 != at && begins(other))
    }

    /// Whether both rows begin with a year in the numerals of Han: `一九五二年三月`.
    pub(super) fn begin_with_years(&self, at: usize) -> bool {
        let begins = |at: usize| self.faces[at].start == Start::Han && begins_with_han_year(self.rows[at].span.of(self.text));
        begins(at) && begins(at - 1)
    }
}

/// Whether a row begins with a word of Han, kana or one letter, a space, and what is no Latin and no Hangul.
fn has_head(row: &str) -> bool {
    let Some((word, rest)) = row.split_once([' ', '\u{3000}']) else { return false };
    let is_word = word.chars().all(is_cjk) && !word.contains(is_hangul) || word.len() == 1 && word.is_ascii();
    is_word
        && (1..=HEAD).contains(&word.chars().count())
        && rest.starts_with(|c| is_cjk(c) && !is_hangul(c) || matches!(c, '「' | '《'))
}

/// Whether a row is made of words of Han with spaces between; where letters are spaced, each stands by itself.
fn is_row_of_words(row: &str) -> bool {
    let is_word = |word: &str| (2..=HEAD).contains(&word.chars().count()) && word.chars().all(|c| is_cjk(c) && !is_hangul(c));
    row.split_whitespace().all(is_word) && row.split_whitespace().nth(WORDS - 1).is_some()
}

/// Whether a row begins with four numerals of Han and `年`.
fn begins_with_han_year(row: &str) -> bool {
    let rest = row.trim_start_matches(['〇', '○', '零', '一', '二', '三', '四', '五', '六', '七', '八', '九']);
    row.len() - rest.len() == 4 * '一'.len_utf8() && rest.starts_with('年')
}

#[cfg(test)]
mod tests {
    use super::{begins_with_han_year, has_head, is_row_of_words};

    #[test]
    fn a_head_is_a_word_and_a_space() {
        for (row, is) in [
            ("李明 图书馆的馆长", true),
            ("甲 请问去图书馆怎么走", true),
            ("Q 借书证怎么办理", true),
            ("場所 みどり市民会館", true),
            ("用 Python 写的程序", false),
            ("나는 학교에 간다", false),
            ("这句话里没有空格", false),
        ] {
            assert_eq!(has_head(row), is, "{row}");
        }
        assert!(
            is_row_of_words("语文 数学 英语 物理 化学") && !is_row_of_words("むかし むかし あるところに おじいさんが いました")
        );
        assert!(begins_with_han_year("一九五二年三月") && !begins_with_han_year("一百年来"));
    }
}
