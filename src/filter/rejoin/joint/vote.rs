//! The vote: how a document spaces the pairs that are a matter of style.
//!
//! A wrap hides whether a space stood there; the rest of the document shows what its author does. Counted are pairs inside lines,
//! with a space between them and without; the larger count decides, and a tie is the default. Pages of other widths may be another's,
//! and vote for themselves.

use std::cell::OnceCell;
use std::ops::Range;

use super::filling::{Filling, spaced};
use super::hangul::{self, Syllables};
use super::parted::{is_section, parted};
use crate::filter::rejoin::class::{Class, class};
use crate::filter::rejoin::page::pages::TEXT;
use crate::filter::rejoin::row::justified::Set;
use crate::filter::rejoin::row::{Row, gap};

/// A kind of pair that is written with a space by some and without by others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::filter::rejoin) enum Pair {
    /// Han or kana beside a Latin, Greek or Cyrillic letter, or a sign that is none of the below.
    Letter,
    /// Han or kana beside a digit.
    Digit,
    /// Han or kana before `(`.
    SolidParen,
    /// `)` before Han or kana.
    ParenSolid,
    /// `,` or `.` before Han or kana.
    CommaSolid,
    /// Hangul before `(`.
    HangulParen,
    /// Hangul before `“`.
    HangulQuote,
    /// Hangul before a wide opening mark.
    HangulOpen,
    /// `)` before Hangul.
    ParenHangul,
    /// `”` before Hangul.
    QuoteHangul,
    /// A Latin letter before Hangul, as a particle.
    LetterHangul,
    /// A digit before Hangul, as a counter.
    DigitHangul,
    /// A name before the section of the manual that tells of it: `ls(1)`.
    Section,
}

impl Pair {
    /// How many kinds there are.
    const COUNT: usize = 13;

    /// The pair, in words.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Letter => "Han or kana beside a letter or a sign",
            Self::Digit => "Han or kana beside a digit",
            Self::SolidParen => "Han or kana before a bracket",
            Self::ParenSolid => "a bracket before Han or kana",
            Self::CommaSolid => "a comma or a full stop before Han or kana",
            Self::HangulParen => "Hangul before a bracket",
            Self::HangulQuote => "Hangul before a quotation mark",
            Self::HangulOpen => "Hangul before a bracket of full width",
            Self::ParenHangul => "a bracket before Hangul",
            Self::QuoteHangul => "a quotation mark before Hangul",
            Self::LetterHangul => "a letter before Hangul",
            Self::DigitHangul => "a digit before Hangul",
            Self::Section => "a name before the section of a manual",
        }
    }
}

/// The counts of a document.
#[derive(Clone, Debug, Default)]
pub(in crate::filter::rejoin) struct Votes {
    spaced: [u32; Pair::COUNT],
    solid: [u32; Pair::COUNT],
    /// Bytes of ASCII, and others.
    ascii: usize,
    other: usize,
    syllables: Option<Syllables>,
    /// Whether rows of Hangul begin with particles.
    particles: bool,
    /// Whether rows of Hangul part hardly any words.
    is_unspaced: bool,
    /// Rows with a space beside the line end that parts them from the row before, and all behind such a line end.
    spaced_rows: (usize, usize),
    /// Whether a space was kept behind rows of Hangul where a word ended.
    keeps_spaces: bool,
}

/// The votes of the pages of a text, counted as they are asked for.
#[derive(Debug)]
pub(in crate::filter::rejoin) struct Polls<'t, 'r> {
    text: &'t str,
    rows: &'r [Row],
    whole: OnceCell<Votes>,
    /// The page that was asked for last, and its own votes where it is long enough to have some.
    page: Range<usize>,
    own: Option<Votes>,
}

impl<'t, 'r> Polls<'t, 'r> {
    pub(in crate::filter::rejoin) const fn new(text: &'t str, rows: &'r [Row]) -> Self {
        Self { text, rows, whole: OnceCell::new(), page: 0..0, own: None }
    }

    /// The votes of the page that row `at` stands on.
    pub(in crate::filter::rejoin) fn of(&mut self, at: usize) -> &Votes {
        if !self.page.contains(&at) {
            let is_same = |row: &&Row| row.limit == self.rows[at].limit;
            let before = self.rows[..at].iter().rev().take_while(is_same).count();
            let behind = self.rows[at..].iter().take_while(is_same).count();
            self.page = at - before..at + behind;
            let has_own = self.page.len() >= TEXT && self.page.len() < self.rows.len();
            self.own = has_own.then(|| Votes::count(self.text, &self.rows[self.page.clone()]));
        }
        self.own.as_ref().unwrap_or_else(|| self.whole.get_or_init(|| Votes::count(self.text, self.rows)))
    }
}

/// Of so many rows one has a space beside its line end at most, where it is no margin.
const FEW: usize = 4;

/// Rows that begin with a particle in a text that parts words: one may be a word that looks like it.
const PARTICLES: usize = 2;

/// Why a space stands between two syllables.
pub(super) const BETWEEN_WORDS: &str = "the lines of this text end between words";

/// Bytes that are looked at together.
const EIGHT: usize = 8;

/// The bit that no ASCII byte has, in eight bytes.
const NOT_ASCII: u64 = 0x8080_8080_8080_8080;

impl Votes {
    /// Counts the pairs inside the rows of a text.
    pub(in crate::filter::rejoin) fn count(text: &str, rows: &[Row]) -> Self {
        let mut votes = Self::default();
        for row in rows {
            votes.ascii += row.ascii as usize;
            votes.other += row.span.len() - row.ascii as usize;
            // A line that is mostly Latin is set by other rules.
            if row.ascii > 0 && (row.ascii as usize) * 4 < row.span.len() * 3 {
                votes.count_row(row.span.of(text), row.set == Set::Widened);
            }
        }
        let begins = hangul::begins(text, rows);
        let cuts = hangul::cuts_words(text, rows);
        votes.syllables = Syllables::count(text, rows, &begins).or_else(|| cuts.then(|| Syllables::of(text, rows)));
        votes.keeps_spaces = hangul::keeps_spaces(text, rows, &begins);
        votes.is_unspaced = hangul::is_unspaced(rows, &begins);
        let gaps = rows.windows(2).filter(|two| !two[1].flat).map(|two| gap(&two[0], &two[1]).of(text));
        votes.spaced_rows = gaps.fold((0, 0), |(spaced, all), gap| (spaced + usize::from(hangul::keeps_space(gap)), all + 1));
        let goes_on = |at: &&usize| **at > 0 && parted(rows[**at - 1].span.of(text), rows[**at].span.of(text)).is_some();
        votes.particles = begins.iter().filter(goes_on).take(PARTICLES).count() == PARTICLES;
        votes
    }

    /// Whether lines are parted between any two syllables of Hangul.
    pub(super) const fn parts_hangul(&self) -> bool {
        self.particles || self.syllables.is_some()
    }

    /// Whether few rows have a space beside their line ends: it is no margin, but one that was there before the text was wrapped.
    pub(super) const fn has_few_spaced(&self) -> bool {
        let (spaced, all) = self.spaced_rows;
        spaced * FEW <= all
    }

    /// Whether no space stands between two syllables of Hangul that a wrap parted: hardly one does in the rows.
    pub(super) const fn is_unspaced(&self) -> bool {
        self.is_unspaced
    }

    /// Whether a space behind a row that ends with Hangul says that a word ended there.
    pub(super) const fn keeps_spaces(&self) -> bool {
        self.keeps_spaces
    }

    /// Whether no space behind a row that ends with Hangul says that a word was parted there.
    pub(super) const fn keeps_all_spaces(&self) -> bool {
        self.keeps_spaces && self.syllables.is_some()
    }

    /// What stands between two Hangul syllables that a wrap parted.
    pub(super) fn part(&self, before: &str, after: &str) -> Filling {
        self.syllables.as_ref().map_or(spaced(BETWEEN_WORDS), |syllables| syllables.part(before, after))
    }

    /// Counts the pairs of one line: only where ASCII and other characters meet, with at most one space between them, or more where
    /// they were widened.
    fn count_row(&mut self, line: &str, widened: bool) {
        let (blocks, rest) = line.as_bytes().as_chunks();
        let mut last = [*line.as_bytes().last().unwrap_or(&0); EIGHT];
        last[..rest.len()].copy_from_slice(rest);
        let mut before = u64::from(line.as_bytes()[0]);
        for (nth, eight) in blocks.iter().chain([&last]).enumerate() {
            let eight = u64::from_le_bytes(*eight);
            // A bit where a byte is of another kind than the one before it.
            let mut meetings = (eight ^ (eight << 8 | before)) & NOT_ASCII;
            while meetings != 0 {
                self.count_at(line, nth * EIGHT + meetings.trailing_zeros() as usize / 8, widened);
                meetings &= meetings - 1;
            }
            before = eight >> 56;
        }
        for at in memchr::memchr_iter(b'(', line.as_bytes()) {
            self.count_section(line.as_bytes(), at);
        }
    }

    /// Counts the bracket at byte `at`, if it holds the section of a manual behind a name.
    fn count_section(&mut self, line: &[u8], at: usize) {
        if is_section(&line[at..]) {
            match line[..at] {
                [.., before, b' '] if before.is_ascii_lowercase() => self.spaced[Pair::Section as usize] += 1,
                [.., before] if before.is_ascii_lowercase() => self.solid[Pair::Section as usize] += 1,
                _ => {}
            }
        }
    }

    /// Counts the pair that meets at byte `at`, where ASCII begins or ends, or with a space in between.
    fn count_at(&mut self, line: &str, at: usize, widened: bool) {
        let bytes = line.as_bytes();
        let (mut end, mut start) = match (bytes[at - 1], bytes[at]) {
            (b' ', _) => (at - 1, at),
            (_, b' ') => (at, at + 1),
            _ => (at, at),
        };
        if widened {
            end = line[..end].trim_end_matches(' ').len();
            start = line.len() - line[start..].trim_start_matches(' ').len();
        }
        let (Some(left), Some(right)) = (line[..end].chars().next_back(), line[start..].chars().next()) else { return };
        if left.is_ascii() == right.is_ascii() || left == ' ' || right == ' ' {
            return;
        }
        if let Some(pair) = pair(left, right) {
            let counts = if start > end { &mut self.spaced } else { &mut self.solid };
            counts[pair as usize] += 1;
        }
    }

    /// How a pair is written in this document; `default` says whether it has a space where that does not show.
    pub(super) fn decide(&self, pair: Pair, default: bool) -> Filling {
        let tally = |pair: Pair| (self.spaced[pair as usize], self.solid[pair as usize]);
        let (spaced, solid) = match (pair, tally(pair)) {
            // Letters and digits stand in for each other where one of them was never seen.
            (Pair::Letter, (0, 0)) => tally(Pair::Digit),
            (Pair::Digit, (0, 0)) => tally(Pair::Letter),
            (_, counts) => counts,
        };
        Filling::vote(spaced > solid || spaced == solid && default, pair, spaced, solid)
    }

    /// How much more often a pair is spaced than solid, as the logarithm of the odds.
    pub(in crate::filter::rejoin) fn odds(&self, pair: Pair) -> f32 {
        ((self.spaced[pair as usize] as f32 + 0.5) / (self.solid[pair as usize] as f32 + 0.5)).ln()
    }

    /// Whether most bytes of the document are none of ASCII, as in Chinese and Japanese; Korean has as many.
    pub(super) const fn mostly_solid(&self) -> bool {
        self.other > self.ascii
    }
}

/// The kind of pair two characters make, if their spacing is a matter of style.
pub(in crate::filter::rejoin) fn pair(a: char, b: char) -> Option<Pair> {
    let (left, right) = (class(a), class(b));
    Some(match (left, right) {
        (Class::Solid, Class::Letter) | (Class::Letter, Class::Solid) => Pair::Letter,
        (Class::Solid, _) if b == '(' => Pair::SolidParen,
        (_, Class::Solid) if a == ')' => Pair::ParenSolid,
        (_, Class::Solid) if matches!(a, ',' | '.') => Pair::CommaSolid,
        (Class::Solid, Class::Digit) | (Class::Digit, Class::Solid) => Pair::Digit,
        (Class::Digit, Class::Hangul) => Pair::DigitHangul,
        (Class::Hangul, _) if b == '(' => Pair::HangulParen,
        (Class::Hangul, _) if b == '“' => Pair::HangulQuote,
        (Class::Hangul, Class::WideMark) if crate::text::kinsoku::opens(b) => Pair::HangulOpen,
        (_, Class::Hangul) if a == ')' => Pair::ParenHangul,
        (_, Class::Hangul) if a == '”' => Pair::QuoteHangul,
        (Class::Letter, Class::Hangul) => Pair::LetterHangul,
        _ => return None,
    })
}
