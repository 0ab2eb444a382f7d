//! Speech: what somebody says, and whether it begins a line.

use super::alone::is_quotation;
use super::stands::ROOMY;
use super::{EARLY, Memory, Witness};
use crate::filter::rejoin::face::Face;
use crate::filter::rejoin::face::shape::{End, Start};
use crate::filter::rejoin::row::Row;

/// What goes on behind a saying in the same sentence.
const GOES_ON: [&str; 14] = ["と", "って", "を", "が", "の", "に", "で", "も", "へ", "や", "は", "など", "だ", "か"];

/// Rows that begin with a quotation below one that had room, which show that what is said begins a line.
const SPEECHES: usize = 3;

/// Whether what is said begins lines in a text: quotations stand below rows that had room for more, and hardly ever below a full one that
/// ends inside a sentence.
pub(super) fn begins_lines(rows: &[Row], faces: &[Face<'_>]) -> bool {
    let (mut own, mut amid) = (0, 0);
    for at in (1..rows.len()).filter(|at| faces[*at].start == Start::Quote && !rows[*at].flat) {
        let row = &rows[at - 1];
        own += usize::from(row.limit > 0 && row.room() >= EARLY);
        amid += usize::from(row.room() < EARLY && !matches!(faces[at - 1].end, End::Stop | End::ClosedStop | End::Closer));
    }
    own >= SPEECHES && amid * SPEECHES <= own
}

impl Witness<'_, '_> {
    /// Whether what somebody says begins at row `at`, as other lines do: a sentence or what somebody else says ends before it.
    pub(super) fn is_next_speech(&self, at: usize) -> bool {
        let ends = || self.faces[at - 1].end.is_stop() || self.rows[at - 1].span.of(self.text).ends_with(['」', '』']);
        self.talks && self.faces[at].start == Start::Quote && ends()
    }

    /// Whether the paragraph up to row `at` is one saying of Japanese from end to end, and the row does not tell who says it.
    pub(super) fn ends_saying(&self, at: usize, memory: &Memory) -> bool {
        let first = at.saturating_sub(memory.rows as usize);
        let next = self.rows[at].span.of(self.text);
        self.talks
            && memory.quotes == 0
            && self.faces[first].start == Start::Quote
            && self.rows[at - 1].span.of(self.text).ends_with('」')
            && !GOES_ON.iter().any(|particle| next.starts_with(particle))
    }

    /// Whether the row ends with a mark, and the next begins with an opening quotation mark for which it had much room.
    pub(in crate::filter::rejoin) fn begins_speech(&self, at: usize) -> bool {
        let row = &self.rows[at - 1];
        let paused = matches!(self.faces[at - 1].end, End::Stop | End::ClosedStop | End::Comma | End::Colon);
        paused && self.faces[at].start == Start::Quote && row.room() >= ROOMY && !self.in_pieces
    }

    /// Whether the rows on both sides of the boundary are quotations, and so is a third beside them: somebody else speaks in each.
    pub(super) fn are_sayings(&self, at: usize) -> bool {
        self.is_saying(at)
            && self.is_saying(at - 1)
            && (self.is_saying(at + 1) || at.checked_sub(2).is_some_and(|before| self.is_saying(before)))
    }

    /// Whether a row is one quotation.
    fn is_saying(&self, at: usize) -> bool {
        self.faces.get(at).is_some_and(|face| face.start == Start::Quote) && is_quotation(self.rows[at].span.of(self.text))
    }
}
