//! The joint: what stands between two lines that are joined, nothing or one space.
//!
//! The first rule that fits decides, from the characters on both sides (variation selectors, soft hyphens and marks of direction
//! are looked past). Where documents differ in style, Han beside Latin for one, the document votes (see [`self::vote`]).
//! The rules follow what CSS Text 3 (segment break transformation), Firefox, Prettier, Typst and goldmark do where they agree.

pub(super) mod filling;
pub(super) mod hangul;
pub(super) mod parted;
pub(super) mod vote;

use unicode_normalization::char::is_combining_mark;

use self::filling::{Filling, solid, spaced};
use self::parted::{Parted, parted};
use self::vote::{BETWEEN_WORDS, Pair, Polls, Votes};
use super::class::{Class, class};
use super::row::{Row, gap};
use crate::text::kinsoku::{closes, opens};
use crate::text::script::is_hangul;

/// The joints of a text.
#[derive(Debug)]
pub(super) struct Joints<'t, 'r> {
    text: &'t str,
    rows: &'r [Row],
    polls: Polls<'t, 'r>,
}

impl<'t, 'r> Joints<'t, 'r> {
    pub(super) const fn new(text: &'t str, rows: &'r [Row]) -> Self {
        Self { text, rows, polls: Polls::new(text, rows) }
    }

    /// What stands before row `at` where that is joined to the row before it. `quoted` says that a quotation mark is open.
    pub(super) fn filling(&mut self, at: usize, quoted: bool) -> Filling {
        let (row, next) = (&self.rows[at - 1], &self.rows[at]);
        let (before, after) = (row.span.of(self.text), next.span.of(self.text));
        let gap = gap(row, next).of(self.text);
        if gap.starts_with('\u{3000}') {
            return solid("an ideographic space at the end of a line stood for the joint itself");
        }
        // Nearly every joint of Chinese and Japanese, whatever the document does.
        if before.ends_with(is_plain) && after.starts_with(is_plain) {
            return solid(WRITTEN_SOLID);
        }
        let spaced = !next.flat && hangul::keeps_space(gap);
        let mut filling = Joint { before, spaced, after, votes: self.polls.of(at - 1), quoted }.filling();
        filling.is_there = next.flat && filling.space && gap == " ";
        filling
    }
}

/// Why nothing stands between most characters of Chinese and Japanese.
const WRITTEN_SOLID: &str = "Chinese and Japanese are written solid";

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
struct Joint<'t, 'v> {
    /// The line before, without white space at its end.
    before: &'t str,
    /// Whether a space stood beside the line end.
    spaced: bool,
    /// The line after, without white space at its start.
    after: &'t str,
    /// How the document writes.
    votes: &'v Votes,
    /// Whether a quotation mark is open.
    quoted: bool,
}

impl Joint<'_, '_> {
    /// What stands where the two lines meet.
    fn filling(self) -> Filling {
        let (Some(last), Some(first)) = (self.before.chars().next_back(), self.after.chars().next()) else {
            return solid("one side is empty");
        };
        if last == '\u{200B}' || first == '\u{200B}' {
            return solid("a zero-width space says itself where words part");
        }
        if last == '\u{AD}' {
            return solid("a soft hyphen says that no words part");
        }
        if is_combining_mark(first) {
            return solid("a combining mark has its base before it");
        }
        let mut back = self.before.chars().rev().filter(|&c| !is_ignorable(c) && !is_combining_mark(c));
        let mut forth = self.after.chars().filter(|&c| !is_ignorable(c));
        let (Some(a), Some(b)) = (back.next(), forth.next()) else { return solid("one side is invisible") };
        let (left, right) = (class(a), class(b));
        if is_wide(left) && is_wide(right) {
            return solid(WRITTEN_SOLID);
        }
        if right == Class::WideMark && left == Class::Hangul && opens(b) {
            return self.votes.decide(Pair::HangulOpen, true);
        }
        if left == Class::WideMark || right == Class::WideMark {
            return solid("a mark of full width has its room in itself");
        }
        let ambiguous = |class| matches!(class, Class::Ambiguous | Class::Emoji);
        if (left == Class::Solid && ambiguous(right)) || (ambiguous(left) && right == Class::Solid) {
            return solid("a sign beside Han or kana is written solid");
        }
        // Where a row may end anywhere, it ends within a number more often than between two.
        let digits =
            b.is_ascii_digit() && (a.is_ascii_digit() || a == ',' && back.clone().next().is_some_and(|c| c.is_ascii_digit()));
        if digits && self.votes.mostly_solid() && !self.is_korean() {
            return match is_moment(self.before, self.after) {
                true => spaced("a day and a time are two words"),
                false if self.spaced && self.votes.has_few_spaced() => spaced("one stood at the line end, as at few others"),
                false => solid("a row of Han or kana may end inside a number"),
            };
        }
        if left == Class::Hangul && right == Class::Hangul {
            if self.votes.is_unspaced() {
                return solid("the Korean of the text has no spaces");
            }
            if self.spaced && self.votes.keeps_spaces() {
                return spaced("one was kept at the line end, as where words end in this text");
            }
            if !self.spaced && self.votes.keeps_all_spaces() {
                return solid("none was kept at the line end, as where words end in this text");
            }
        }
        if a.is_ascii_digit() && b == '-' && forth.clone().next().is_some_and(|c| c.is_ascii_digit()) {
            return solid("from one number to another");
        }
        match parted(self.before, self.after) {
            // In a text that parts no words, a line begins with a word whatever it looks like.
            Some(Parted::Word) if right == Class::Hangul && !self.votes.parts_hangul() => {
                return spaced(BETWEEN_WORDS);
            }
            Some(Parted::Word) => return solid("the line end parts a word or an address"),
            Some(Parted::Reference) => return self.votes.decide(Pair::Section, !self.votes.mostly_solid()),
            None => {}
        }
        if let Some(filling) = self.marks(a, b, left, right) {
            return filling;
        }
        match (left, right) {
            (Class::Hangul, Class::Hangul) => return self.votes.part(self.before, self.after),
            (Class::Digit, Class::Hangul) if self.votes.parts_hangul() => return self.votes.decide(Pair::DigitHangul, true),
            (Class::Letter, Class::Hangul) if self.votes.parts_hangul() => return self.votes.decide(Pair::LetterHangul, true),
            _ => {}
        }
        if matches!(left, Class::Hangul | Class::Foreign) || matches!(right, Class::Hangul | Class::Foreign) {
            return spaced("the script on one side parts its words with spaces");
        }
        if left == Class::Solid || right == Class::Solid {
            // A sign there begins or ends a path, an option, an address.
            let pair = if left == Class::Digit || right == Class::Digit { Pair::Digit } else { Pair::Letter };
            return self.votes.decide(pair, false);
        }
        let outer = if is_dash(a) { Some(back.next()) } else { is_dash(b).then(|| forth.next()) };
        match outer {
            Some(Some(outer)) if !outer.is_whitespace() => solid("a dash is spaced on both sides or on neither"),
            _ => spaced("two words meet"),
        }
    }

    /// Whether a row on one side is Korean, in which words are parted.
    fn is_korean(self) -> bool {
        self.before.contains(is_hangul) || self.after.contains(is_hangul)
    }

    /// Marks that decide by themselves.
    fn marks(self, a: char, b: char, left: Class, right: Class) -> Option<Filling> {
        let ambiguous = |class| matches!(class, Class::Ambiguous | Class::Emoji);
        if a == '“' || a == '‘' || b == '”' || b == '’' {
            return Some(solid("a quotation mark stands at what it quotes"));
        }
        if left == Class::Hangul {
            match b {
                '(' => return Some(self.votes.decide(Pair::HangulParen, true)),
                '“' => return Some(self.votes.decide(Pair::HangulQuote, true)),
                '…' | '·' => return Some(solid("a mark stands at its word")),
                _ => {}
            }
        }
        if right == Class::Hangul {
            match a {
                ')' => return Some(self.votes.decide(Pair::ParenHangul, true)),
                '”' => return Some(self.votes.decide(Pair::QuoteHangul, true)),
                '·' => return Some(solid("a mark stands at its word")),
                _ => {}
            }
        }
        if ambiguous(left) && ambiguous(right) {
            return Some(match self.quoted || self.votes.mostly_solid() {
                true => solid("two signs in Chinese or Japanese, or in a quotation, are written solid"),
                false => spaced("two signs are written apart"),
            });
        }
        // What begins a number, and what is no per cent.
        let is_begun = match b {
            '.' => matches!(a, '<' | '=' | '>'),
            '%' => !a.is_numeric(),
            _ => false,
        };
        if !is_begun && matches!(b, ')' | ']' | '}' | ',' | '.' | ';' | ':' | '!' | '?' | '%') || matches!(a, '(' | '[' | '{') {
            return Some(solid("a mark stands at its word"));
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
            return Some(solid("a currency sign stands at its number"));
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
        let has_space = |before, after| Joint { before, spaced: false, after, votes: &votes, quoted: false }.filling().space;
        assert!(has_space("유의하였다(p <", ".001)") && has_space("file ==", ".5"));
        assert!(!has_space("Ecology 130: 41", "-52") && has_space("ls", "-52"));
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
