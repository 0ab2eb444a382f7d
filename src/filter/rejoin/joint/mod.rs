//! The joint: what stands between two lines that are joined, nothing or one space.
//!
//! The first rule that fits decides, from the characters on both sides (variation selectors, soft hyphens and marks of direction
//! are looked past). Where documents differ in style, Han beside Latin for one, the document votes (see [`self::vote`]).
//! The rules follow what CSS Text 3 (segment break transformation), Firefox, Prettier, Typst and goldmark do where they agree.

pub(super) mod hangul;
pub(super) mod parted;
pub(super) mod vote;

use unicode_normalization::char::is_combining_mark;

use self::parted::{Parted, parted};
use self::vote::{Pair, Votes};
use super::class::{Class, class};
use crate::text::kinsoku::{closes, opens};
use crate::text::script::is_hangul;

/// Whether both sides of a joint are written solid whatever the document does, as nearly everywhere in Chinese and Japanese.
pub(super) fn is_written_solid(before: &str, after: &str) -> bool {
    before.ends_with(is_plain) && after.starts_with(is_plain)
}

/// An ideograph, a kana, or a common mark of full width.
const fn is_plain(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | 'ぁ'..='ゖ' | 'ァ'..='ヺ' | '、' | '。' | '「'..='』' | '，' | '：' | '；' | '？' | '！')
}

/// Whether the class is written solid, without a space, beside its like.
const fn is_wide(class: Class) -> bool {
    matches!(class, Class::Solid | Class::WideMark)
}

/// Invisible: does not count as a neighbour.
fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180B}'..='\u{180F}' | '\u{200C}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}')
}

/// The sides of a joint: the text up to it and the text from it on, and what is known of the text around.
#[derive(Clone, Copy)]
pub(super) struct Joint<'t, 'v> {
    /// The line before, without white space at its end.
    pub before: &'t str,
    /// Whether a space stood beside the line end.
    pub spaced: bool,
    /// The line after, without white space at its start.
    pub after: &'t str,
    /// How the document writes.
    pub votes: &'v Votes,
    /// Whether a quotation mark is open.
    pub quoted: bool,
}

impl Joint<'_, '_> {
    /// Whether a space stands where the two lines meet.
    pub(super) fn has_space(self) -> bool {
        let (Some(last), Some(first)) = (self.before.chars().next_back(), self.after.chars().next()) else { return false };
        // A zero-width space says itself where the words part; a soft hyphen that none do; a combining mark has its base before.
        if last == '\u{200B}' || first == '\u{200B}' || last == '\u{AD}' || is_combining_mark(first) {
            return false;
        }
        let mut back = self.before.chars().rev().filter(|&c| !is_ignorable(c) && !is_combining_mark(c));
        let mut forth = self.after.chars().filter(|&c| !is_ignorable(c));
        let (Some(a), Some(b)) = (back.next(), forth.next()) else { return false };
        let (left, right) = (class(a), class(b));
        if is_wide(left) && is_wide(right) {
            return false;
        }
        if right == Class::WideMark && left == Class::Hangul && opens(b) {
            return self.votes.decide(Pair::HangulOpen, true);
        }
        if left == Class::WideMark || right == Class::WideMark {
            return false;
        }
        let ambiguous = |class| matches!(class, Class::Ambiguous | Class::Emoji);
        if (left == Class::Solid && ambiguous(right)) || (ambiguous(left) && right == Class::Solid) {
            return false;
        }
        // Where a row may end anywhere, it ends within a number more often than between two.
        let digits =
            b.is_ascii_digit() && (a.is_ascii_digit() || a == ',' && back.clone().next().is_some_and(|c| c.is_ascii_digit()));
        if digits && self.votes.mostly_solid() && !self.is_korean() {
            return is_moment(self.before, self.after) || self.spaced && self.votes.has_few_spaced();
        }
        if left == Class::Hangul && right == Class::Hangul {
            if self.votes.is_unspaced() {
                return false;
            }
            if self.spaced && self.votes.keeps_spaces() {
                return true;
            }
            if !self.spaced && self.votes.keeps_all_spaces() {
                return false;
            }
        }
        match parted(self.before, self.after) {
            // In a text that parts no words, a line begins with a word whatever it looks like.
            Some(Parted::Word) => return right == Class::Hangul && !self.votes.parts_hangul(),
            Some(Parted::Reference) => return self.votes.decide(Pair::Section, !self.votes.mostly_solid()),
            None => {}
        }
        if let Some(space) = self.marks(a, b, left, right) {
            return space;
        }
        match (left, right) {
            (Class::Hangul, Class::Hangul) => return self.votes.part(self.before, self.after),
            (Class::Digit, Class::Hangul) if self.votes.parts_hangul() => return self.votes.decide(Pair::DigitHangul, true),
            (Class::Letter, Class::Hangul) if self.votes.parts_hangul() => return self.votes.decide(Pair::LetterHangul, true),
            _ => {}
        }
        if matches!(left, Class::Hangul | Class::Foreign) || matches!(right, Class::Hangul | Class::Foreign) {
            return true;
        }
        if left == Class::Solid || right == Class::Solid {
            // A sign there begins or ends a path, an option, an address.
            let pair = if left == Class::Digit || right == Class::Digit { Pair::Digit } else { Pair::Letter };
            return self.votes.decide(pair, false);
        }
        let mut around = if is_dash(a) { Some(back.next()) } else { is_dash(b).then(|| forth.next()) };
        match around.take() {
            Some(outer) => outer.is_none_or(char::is_whitespace),
            None => true,
        }
    }

    /// Whether a row on one side is Korean, in which words are parted.
    fn is_korean(self) -> bool {
        self.before.contains(is_hangul) || self.after.contains(is_hangul)
    }

    /// Marks that decide by themselves.
    fn marks(self, a: char, b: char, left: Class, right: Class) -> Option<bool> {
        let ambiguous = |class| matches!(class, Class::Ambiguous | Class::Emoji);
        if a == '“' || a == '‘' || b == '”' || b == '’' {
            return Some(false);
        }
        if left == Class::Hangul {
            match b {
                '(' => return Some(self.votes.decide(Pair::HangulParen, true)),
                '“' => return Some(self.votes.decide(Pair::HangulQuote, true)),
                '…' | '·' => return Some(false),
                _ => {}
            }
        }
        if right == Class::Hangul {
            match a {
                ')' => return Some(self.votes.decide(Pair::ParenHangul, true)),
                '”' => return Some(self.votes.decide(Pair::QuoteHangul, true)),
                '·' => return Some(false),
                _ => {}
            }
        }
        if ambiguous(left) && ambiguous(right) {
            return Some(!(self.quoted || self.votes.mostly_solid()));
        }
        // What begins a number, and what is no per cent.
        let is_begun = match b {
            '.' => matches!(a, '<' | '=' | '>'),
            '%' => !a.is_numeric(),
            _ => false,
        };
        if !is_begun && matches!(b, ')' | ']' | '}' | ',' | '.' | ';' | ':' | '!' | '?' | '%') || matches!(a, '(' | '[' | '{') {
            return Some(false);
        }
        if left == Class::Solid && b == '(' {
            return Some(self.votes.decide(Pair::SolidParen, false));
        }
        if right == Class::Solid {
            match a {
                ')' => return Some(self.votes.decide(Pair::ParenSolid, false)),
                ',' | '.' => return Some(self.votes.decide(Pair::CommaSolid, false)),
                _ => {}
            }
        }
        if matches!(a, '$' | '¥' | '£' | '€' | '₩' | '₹' | '¢') && b.is_ascii_digit() {
            return Some(false);
        }
        debug_assert!(!closes(b) || !b.is_ascii());
        None
    }
}

/// A dash, spaced on both sides or on neither.
const fn is_dash(c: char) -> bool {
    matches!(c, '—' | '–' | '―')
}

/// Whether one side ends with a day in digits and the other begins with a time of day: `2023-04-08` and `21:06`.
fn is_moment(before: &str, after: &str) -> bool {
    let ends_day = before.len() > 5 && matches!(before.as_bytes()[before.len() - 3], b'-' | b'/' | b'.');
    let hour = after.trim_start_matches(|c: char| c.is_ascii_digit());
    ends_day && (1..=2).contains(&(after.len() - hour.len())) && hour.starts_with(':')
}

#[cfg(test)]
mod tests {
    use super::vote::Votes;
    use super::{Joint, is_moment};

    #[test]
    fn what_begins_a_number_or_a_code_closes_nothing() {
        let votes = Votes::default();
        let has_space = |before, after| Joint { before, spaced: false, after, votes: &votes, quoted: false }.has_space();
        assert!(has_space("유의하였다(p <", ".001)") && has_space("file ==", ".5"));
        assert!(!has_space("约占80", "%左右") && !has_space("the end", ".") && !has_space("합니다", "."));
        // Han beside a sign of ASCII is as the document has it, and solid where it has none.
        assert!(!has_space("长得像", "%E6%90"));
    }

    #[test]
    fn a_day_and_an_hour_are_two_words() {
        assert!(is_moment("到了 2023-04-08", "21:06:15 林") && is_moment("2023/4/08", "9:30"));
        assert!(!is_moment("电话 010-1234", "5678") && !is_moment("比分是", "21:06") && !is_moment("2023-04-08", "2106"));
    }
}
