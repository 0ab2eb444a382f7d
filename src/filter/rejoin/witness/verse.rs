//! Verse: lines that a poet ended, by their marks and their lengths.

use super::Witness;
use crate::filter::rejoin::face::matter::{is_couplet, is_open_couplet};
use crate::filter::rejoin::face::shape::End;

/// The share of rows that end with a mark from which on they are verses, or lines of their own for another reason.
const VERSE: f32 = 0.7;

/// Columns of the widest verse of classical poetry: seven characters and a mark.
const STANZA: u32 = 16;

/// Columns of a page wider than verses are.
const WIDE: u32 = 56;

/// Columns of the widest couplet.
const COUPLET: u32 = 2 * STANZA;

impl Witness<'_, '_> {
    /// Whether the rows on one side of the boundary and the next on that side, or those on both sides, are couplets.
    pub(super) fn is_between_couplets(&self, at: usize) -> bool {
        let is_couplet = |at: Option<usize>| {
            at.and_then(|at| self.rows.get(at)).is_some_and(|row| row.edge() <= COUPLET && is_couplet(row.span.of(self.text)))
        };
        if is_couplet(Some(at - 1)) {
            is_couplet(Some(at)) || is_couplet(at.checked_sub(2))
        } else {
            is_couplet(Some(at)) && is_couplet(Some(at + 1)) || self.are_open_couplets(at)
        }
    }

    /// Whether the rows on both sides of the boundary and a third beside them are couplets without a mark at their ends: a row of
    /// prose has a comma in its midst now and then, but not three in a row.
    fn are_open_couplets(&self, at: usize) -> bool {
        let is_open = |at: usize| {
            let row = self.rows.get(at).filter(|row| row.edge() <= COUPLET + 2);
            row.is_some_and(|row| is_open_couplet(row.span.of(self.text)))
        };
        let bare = |at: usize| self.faces[at].end == End::Han;
        bare(at) && bare(at - 1) && is_open(at) && is_open(at - 1) && (is_open(at + 1) || at > 1 && is_open(at - 2))
    }

    /// Whether the row ends with a mark where most rows do: a wrap falls on a mark one time in ten, a verse ends with one. No verse that
    /// goes on behind a comma is as wide as a wide page.
    pub(super) fn is_verse(&self, at: usize) -> bool {
        let row = &self.rows[at - 1];
        if row.limit > WIDE && row.room() == 0 && self.faces[at - 1].end == End::Comma {
            return false;
        }
        let verses = |(share, rows)| share >= VERSE && rows >= 6;
        self.marked.is(at - 1) && !self.is_in_paragraph(at) && verses(self.marked.share(at))
    }

    /// Whether the rows on both sides of the boundary end with a mark before the midst of the page, and neither is a piece of one.
    pub(super) fn are_short(&self, at: usize) -> bool {
        let short = |at: usize| {
            let (row, end) = (&self.rows[at], self.faces[at].end);
            row.edge() * 2 < self.rows[at - 1].limit && row.ascii == 0 && matches!(end, End::Comma | End::Semicolon | End::Stop)
        };
        at > 1 && short(at - 1) && short(at) && !self.rows[at].flat && !self.in_pieces
    }

    /// Whether a line ends where full lines end with a sentence, as they do where a line is a paragraph or a verse.
    pub(super) fn is_sentence(&self, at: usize) -> bool {
        !self.rows[at].flat && (self.tally.is_uncut || self.tally.is_even && self.faces[at - 1].end.is_stop())
    }

    /// Whether the rows around the boundary are as wide as a verse of five or seven characters and its mark, and half of them end
    /// with one, as a title and an author above them do not, or hardly any row of the text has one. Prose of that width would have a
    /// mark at one row end in four.
    pub(super) fn is_stanza(&self, at: usize) -> bool {
        let verses = |(share, rows)| share >= 0.5 && rows >= 4;
        self.rows[at - 1].limit <= STANZA && (self.is_unmarked || verses(self.marked.share(at)))
    }
}
