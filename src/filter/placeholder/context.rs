//! Context: what stands left and right of a candidate, as a reader sees it.

use super::candidate::Candidate;
use crate::document::Document;
use crate::text::script::{is_cjk, is_hangul, is_kana};

/// How far a context reaches, in bytes on each side: some thirty characters, about a line of print.
const REACH: usize = 96;

/// Bytes on a line that is long enough to have been wrapped: twenty characters.
const FULL_LINE: usize = 60;

/// What stands around a candidate.
#[derive(Clone, Copy, Debug)]
pub(super) struct Context<'t> {
    pub candidate: Candidate,
    /// The candidate's own text.
    pub text: &'t str,
    /// What comes before it on its line, white space next to it left out.
    pub left: &'t str,
    /// What comes after it, likewise; the next line where a full line ends here.
    pub right: &'t str,
    /// Whether white space was left out on the left.
    pub gap_left: bool,
    /// Whether white space was left out on the right.
    pub gap_right: bool,
}

impl<'t> Context<'t> {
    /// The context of a candidate whose line is not known.
    pub(super) fn of(document: &Document<'t>, candidate: Candidate) -> Self {
        let at = document.lines.partition_point(|line| line.span.end < candidate.span.end);
        Self::on_line(document, at.min(document.lines.len() - 1), candidate)
    }

    /// The context of a candidate that ends on line `at`.
    pub(super) fn on_line(document: &Document<'t>, at: usize, candidate: Candidate) -> Self {
        let text = document.text;
        let line = document.lines[at].span;
        let from = floor(text, candidate.span.start.saturating_sub(REACH)).max(line.start);
        let upto = ceil(text, candidate.span.end + REACH).min(line.end);
        let mut left = text[from..candidate.span.start].trim_end_matches(is_space);
        let mut right = text[candidate.span.end..upto].trim_start_matches(is_space);
        let (mut gap_left, mut gap_right) = (from + left.len() < candidate.span.start, candidate.span.end + right.len() < upto);
        let full = |at: usize| document.lines.get(at).is_some_and(|line| line.span.len() >= FULL_LINE);
        if left.is_empty() && at > 0 && full(at - 1) {
            let above = document.lines[at - 1].span;
            gap_left = true;
            left = &text[floor(text, above.end.saturating_sub(REACH)).max(above.start)..above.end];
        }
        if right.is_empty() && full(at) && at + 1 < document.lines.len() {
            let below = document.lines[at + 1].span;
            gap_right = true;
            right = &text[below.start..ceil(text, below.start + REACH).min(below.end)];
        }
        Self { candidate, text: candidate.span.of(text), left, right, gap_left, gap_right }
    }

    /// The character before the candidate, white space skipped.
    pub(super) fn before(&self) -> Option<char> {
        self.left.chars().next_back()
    }

    /// The character after the candidate, white space skipped.
    pub(super) fn after(&self) -> Option<char> {
        self.right.chars().next()
    }

    /// The character that touches the candidate on the left.
    pub(super) fn touching_left(&self) -> Option<char> {
        self.before().filter(|_| !self.gap_left)
    }

    /// The character that touches the candidate on the right.
    pub(super) fn touching_right(&self) -> Option<char> {
        self.after().filter(|_| !self.gap_right)
    }

    /// Whether nothing comes before it on its line, nor on the line above if that was wrapped.
    pub(super) fn begins_line(&self) -> bool {
        self.left.is_empty()
    }

    /// What stands before and after brackets that hold nothing but the candidate.
    pub(super) fn in_brackets(&self) -> Option<(&'t str, &'t str)> {
        let left = self.left.strip_suffix(['（', '(']).filter(|_| !self.gap_left)?;
        let right = self.right.strip_prefix(['）', ')']).filter(|_| !self.gap_right)?;
        Some((left, right))
    }

    /// Whether the text around it is Korean.
    pub(super) fn is_korean(&self) -> bool {
        self.left.chars().rev().take(12).chain(self.right.chars().take(12)).any(is_hangul)
    }

    /// Whether the text around it is Japanese.
    pub(super) fn is_japanese(&self) -> bool {
        self.left.chars().rev().take(16).chain(self.right.chars().take(16)).any(is_kana)
    }

    /// Whether Chinese, Japanese or Korean stands near it at all.
    pub(super) fn is_in_cjk(&self) -> bool {
        let wide = |c: char| is_cjk(c) || matches!(c, '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FF0F}' | '：' | '；' | '？');
        self.left.chars().rev().take(24).chain(self.right.chars().take(24)).any(wide)
    }

    /// Whether a word, a name or a number ends right before it, so that it may be the rest of that.
    pub(super) fn is_bounded_left(&self) -> bool {
        self.gap_left || self.before().is_none_or(|c| !c.is_alphanumeric())
    }

    /// Whether nothing that belongs to it follows: the end, a space, or punctuation.
    pub(super) fn is_bounded_right(&self) -> bool {
        self.gap_right || self.after().is_none_or(|c| !c.is_alphanumeric())
    }
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{3000}' | '\u{A0}' | '\t')
}

fn floor(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

fn ceil(text: &str, at: usize) -> usize {
    (at.min(text.len())..=text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len())
}
