//! The title: a phrase that may be what the page itself is called.

use super::Doubts;
use crate::filter::chrome::byline::signs;
use crate::filter::chrome::path::{STEPS, leads_to};
use crate::filter::chrome::phrases::hit::{Hit, is_phrase, weak};

/// Bytes of a phrase at most that an author may have put above a text as its title.
const TITLE: usize = 30;

/// Phrases above a title among which the menu of its page has it.
const MENU: usize = 200;

/// Lines at the end of a run that its title is among: what the page is of may stand beside it.
const LAST: usize = 2;

impl Doubts<'_, '_> {
    /// Whether a phrase stands by itself above all else, as a title does.
    pub(super) fn tops(&self, hit: &Hit) -> bool {
        self.is_first(hit.line) && !is_phrase(self.hits, hit.line + 1) && self.document.line(hit.line).len() <= TITLE
    }

    pub(super) fn is_only_title(&self, run: &[Hit]) -> bool {
        let is_only = run.len() == 1 && self.strong == 1 && weak(self.hits.iter()) == 0;
        is_only && !self.names_a_site(run) && self.is_first(run[0].line)
    }

    /// Whether a line is one weak phrase, behind a blank line and above a date or an author.
    pub(super) fn is_title(&self, hit: &Hit) -> bool {
        let is_blank = |line: usize| self.document.line(line).trim().is_empty();
        (hit.reading.strong, hit.reading.weak) == (0, 1)
            && hit.line.checked_sub(1).is_some_and(is_blank)
            && self.below(hit.line).next().is_some_and(|below| signs(self.document.line(below)))
    }

    /// Whether a line is one phrase, with which the way to the page right above it or below ends: `首页 > 公司简介`.
    pub(super) fn is_on_path(&self, hit: &Hit) -> bool {
        let leads_here = |line: usize| leads_to(self.document.line(line).trim(), self.document.line(hit.line).trim());
        let is_beside =
            || self.above(hit.line).next().is_some_and(leads_here) || self.below(hit.line).next().is_some_and(leads_here);
        hit.reading.strong + hit.reading.weak == 1 && is_beside()
    }

    /// Whether a line is one weak phrase at the end of a run, right behind the way to the page and above what is no phrase: its title, or its
    /// first heading.
    pub(super) fn is_behind_path(&self, run: &[Hit], hit: &Hit) -> bool {
        let is_path = |line: usize| self.document.line(line).matches(STEPS).count() > 1 || self.document.line(line).contains('>');
        (hit.reading.strong, hit.reading.weak) == (0, 1)
            && run.last().is_some_and(|last| last.line == hit.line)
            && self.above(hit.line).next().is_some_and(|line| is_phrase(self.hits, line) && is_path(line))
            && self.below(hit.line).next().is_some()
    }

    /// Whether a line at the end of a run, above all that is said, is one weak phrase that stood before, behind another line: menus that
    /// stand twice have the same line before it again.
    pub(super) fn is_named_again(&self, run: &[Hit], hit: &Hit) -> bool {
        let name = |line: usize| self.document.line(line).trim().trim_end_matches(['.', '。', ':', '：']);
        let before = |line: usize| self.above(line).next().map(name);
        let names = |other: &Hit| name(other.line).split(PARTS).any(|word| word == name(hit.line));
        let is_last = run.iter().rev().take(LAST).any(|last| last.line == hit.line);
        let is_again = |other: &Hit| names(other) && before(other.line) != before(hit.line);
        is_last
            && (hit.reading.strong, hit.reading.weak) == (0, 1)
            && self.sentences.is_none_or(|(first, _)| hit.line < first)
            && self.below(run[run.len() - 1].line).next().is_some()
            && self.hits[..self.hits.partition_point(|other| other.line < hit.line)].iter().rev().take(MENU).any(is_again)
    }
}

/// What parts the words of a menu that stand on one line.
const PARTS: [char; 6] = [' ', '|', '｜', '/', '·', '>'];
