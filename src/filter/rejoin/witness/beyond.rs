//! Beyond the points: what is so plain, or so rare, that no points are fitted for it.

use super::Witness;
use super::stands::ROOMY;
use crate::filter::rejoin::face::matter::Matter;
use crate::filter::rejoin::face::shape::{End, Start};
use crate::text::korean::space_odds;
use crate::text::script::is_hangul;

/// The share of full rows from which on a page is taken for one paragraph or few.
const FULL_PAGE: f32 = 0.85;

impl Witness<'_, '_> {
    /// Whether the line end parts two numbers with a mark between them that leads from the one to the other, as two times of day have it:
    /// `14:00—` and `16:40`.
    pub(in crate::filter::rejoin) fn parts_times(&self, at: usize) -> bool {
        const TO: [char; 10] = ['—', '―', '–', '－', '-', '～', '〜', '~', '至', '到'];
        let (row, next) = (self.rows[at - 1].span.of(self.text), self.rows[at].span.of(self.text));
        let begins = |time: &str| time.trim_end_matches(TO).ends_with(|c: char| c.is_ascii_digit());
        next.as_bytes()[0].is_ascii_digit() && row.ends_with(TO) && begins(row)
    }

    /// Whether the next row has the indent that begins paragraphs in this text.
    pub(in crate::filter::rejoin) fn is_indented(&self, at: usize) -> bool {
        let next = &self.rows[at];
        !next.flat && Some(next.indent) == self.first_indent && self.habit.indents()
    }

    /// Whether the row before the boundary stands between two blank lines, in a text in which every paragraph begins behind one.
    pub(in crate::filter::rejoin) fn is_by_itself(&self, at: usize) -> bool {
        let blanks = |at: usize| self.paragraph_marks(at)[0] == Some(true);
        self.habit.always_blank() && blanks(at) && (at == 1 || blanks(at - 1))
    }

    /// Whether plain text goes on behind a full row without the indent that every paragraph of this text begins with.
    pub(in crate::filter::rejoin) fn is_unindented(&self, at: usize) -> bool {
        let (row, next, face) = (&self.rows[at - 1], &self.rows[at], &self.faces[at]);
        self.habit.always_indents()
            && !next.flat
            && next.blanks == 0
            && Some(next.indent) != self.first_indent
            && next.indent <= row.indent
            && row.room() == 0
            && next.edge() * 2 > row.limit
            && face.start == Start::Han
            && face.item.is_none()
            && face.label.is_none()
            && face.matter == Matter::Prose
    }

    /// Whether the boundary lies in the midst of a page on which nearly every row is full: such a page has hardly a paragraph end,
    /// and a stop at the end of a row is there by chance.
    pub(in crate::filter::rejoin) fn is_in_full_page(&self, at: usize) -> bool {
        let (row, next) = (&self.rows[at - 1], &self.rows[at]);
        let full = row.edge() + row.unit > row.limit && row.edge() <= row.limit;
        let goes_on =
            next.blanks == 0 && next.indent == row.indent && self.faces[at].item.is_none() && next.edge() + 4 > row.limit;
        full && goes_on && self.tally.full_share >= FULL_PAGE && self.rows.len() >= 6
    }

    /// Whether the row before the boundary is on a page that shows no width beside the other pages.
    pub(in crate::filter::rejoin) fn is_on_guessed_page(&self, at: usize) -> bool {
        self.rows[at - 1].guessed
    }

    /// Whether the boundary lies inside a line that is a paragraph, as every folded line may be.
    pub(in crate::filter::rejoin) fn is_in_paragraph(&self, at: usize) -> bool {
        self.rows[at].flat && (self.has_paragraphs || self.rows[at].in_paragraph)
    }

    /// Whether what is no wrap there is a space of the author's, and no paragraph ends at it: inside such a line, and inside a word of
    /// Korean, as its syllables say.
    pub(in crate::filter::rejoin) fn is_spaced(&self, at: usize) -> bool {
        self.is_in_paragraph(at) || self.rows[at].flat && self.is_in_word(at)
    }

    /// Whether two syllables of Hangul meet at the boundary that hardly have a space between them.
    fn is_in_word(&self, at: usize) -> bool {
        let (row, next) = (self.rows[at - 1].span.of(self.text), self.rows[at].span.of(self.text));
        self.faces[at - 1].end == End::Hangul && next.starts_with(is_hangul) && space_odds(row, next) < 0.0
    }

    /// Whether the boundary is an ideographic space inside such a line, behind a row with room: it sets a label off, as `答　`.
    pub(in crate::filter::rejoin) fn sets_off(&self, at: usize) -> bool {
        let row = &self.rows[at - 1];
        self.is_in_paragraph(at) && row.room() >= ROOMY && self.text[row.span.end..].starts_with('\u{3000}')
    }
}
