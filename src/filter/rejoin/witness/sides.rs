//! The sides: what may be seen of a boundary from each, in the order of the evidence.

use super::habit;
use super::nearby::{Ranks, ranks};
use super::{EARLY, Memory, Witness, use_of};
use crate::filter::rejoin::face::shape::{End, Form, Item};
use crate::filter::rejoin::page::paragraphs::HANGING;
use crate::filter::rejoin::row::Row;
use crate::filter::rejoin::scorecard::Look;
use crate::filter::rejoin::scorecard::{evidence, rank};
use crate::filter::rejoin::unfold::gaps::is_between_han;
use crate::text::korean;

/// Kinds of shares of rows nearby that end with a mark.
static MARKED: Ranks = ranks([0.1, 0.25, 0.4, 0.6]);

/// Kinds of shares of rows nearby that begin with ASCII.
static LATIN: Ranks = ranks([0.1, 0.3, 0.6, 0.9]);

impl Witness<'_, '_> {
    /// Whether the paragraph up to row `at` is an item, and items of its form are headings in this text.
    fn heads(&self, at: usize, memory: &Memory) -> u8 {
        let Some(form) = memory.item.filter(|_| !memory.stopped && memory.rows <= 2) else { return 0 };
        let mut uses = self.uses[form as usize];
        // What the boundary itself looks like is no evidence for it.
        if let Some((own, heads)) = (memory.rows == 1).then(|| use_of(&self.rows[at - 1], &self.faces[at - 1])).flatten()
            && own == form
        {
            uses[usize::from(heads)] -= 1;
        }
        match uses {
            [0, 0] => 1,
            [_, 0] => 2,
            [items, heads] if heads < items => 3,
            [0, _] => 5,
            _ => 4,
        }
    }

    /// How the row before the boundary ends, and the row after it.
    fn ahead(&self, at: usize, end: End) -> u8 {
        let (next, face) = (&self.rows[at], &self.faces[at]);
        let kind = match face.end {
            _ if next.unit == 0 => 4,
            _ if next.room() < EARLY => 0,
            end if end == End::Period || end.is_stop() => 1,
            end if end.is_bare() => 2,
            _ => 3,
        };
        kind * 3
            + match end {
                end if end == End::Period || end.is_stop() => 0,
                end if end.is_bare() => 1,
                _ => 2,
            }
    }

    /// How row `at` begins an item: whether that continues a series.
    fn series(&self, at: usize, memory: &Memory) -> u8 {
        let Some(Item { form, number }) = self.faces[at].item else { return 0 };
        let last = memory.numbers[form as usize];
        match number {
            _ if matches!(form, Form::Bullet) => 1,
            _ if matches!(form, Form::Date) => 2 + 2 * u8::from(last > 0),
            1 => 3,
            _ if last > 0 && number == last + 1 => 4,
            _ => 2,
        }
    }

    /// The boundary before row `at`, from every side.
    pub(in crate::filter::rejoin) fn look(&self, at: usize, memory: &Memory) -> Look {
        let [blank, indent, stripped] = self.habit.says(self.paragraph_marks(at));
        let (row, next) = (&self.rows[at - 1], &self.rows[at]);
        let (one, two) = (&self.faces[at - 1], &self.faces[at]);
        let end = self.end(at);
        let edge = row.edge() as i32;
        let limit = row.limit as i32 - if self.is_shortened(at - 1, memory) { habit::INDENT as i32 } else { 0 };
        let room = limit.saturating_sub(edge).saturating_sub(row.unit as i32);
        let parted = self.parted(at);
        [
            evidence::room(room),
            rank(edge - limit, &[0, 2, 6, 15]),
            end as u8,
            two.start as u8,
            if parted.is_some() { 0 } else { self.series(at, memory) },
            two.item.filter(|_| parted.is_none()).map_or(0, |item| 1 + item.form as u8),
            match one.item.map(|item| item.form) {
                _ if one.bare => 5,
                None => 0,
                Some(Form::Bullet) => 1,
                Some(Form::Section) => 2,
                Some(Form::Article) => 3,
                Some(_) => 4,
            },
            self.blanks(next),
            self.indent(row, next),
            self.fullness(at),
            rank(memory.rows, &[1, 2, 5]),
            self.tally.fullness,
            rank(row.limit, &[23, 35, 49, 69, 99]),
            one.matter as u8 * 4 + two.matter as u8,
            one.script * 3 + two.script,
            u8::from(memory.quotes > 0) + 2 * u8::from(memory.brackets > 0),
            self.marked.rank(at, &MARKED),
            two.label.map_or(0, |_| 1 + u8::from(self.labels.return_at(at))),
            u8::from(self.in_pieces) * 20
                + rank(room, &[-1, 2, 6, 14]) * 4
                + match end {
                    End::Stop | End::ClosedStop => 0,
                    End::Comma | End::Semicolon => 1,
                    End::Han | End::Hangul | End::Letter | End::Digit => 3,
                    _ => 2,
                },
            match next.flat {
                false => 0,
                true if is_between_han(row.span.of(self.text), next.span.of(self.text)) => 1 + rank(room, &[2, 9]),
                true => 4 + rank(room, &[2, 9]),
            },
            match (memory.stopped, memory.item.is_some(), memory.rows) {
                (true, ..) => 0,
                (_, true, 0..=1) => 1,
                (_, true, 2) => 2,
                (_, false, 0..=1) => 3,
                (_, false, 2) => 4,
                _ => 5,
            },
            blank,
            indent,
            stripped,
            match (memory.begun, at) {
                (true, _) => 0,
                (_, 1 | 2) if room <= 2 => 4 + at as u8,
                (_, 1 | 2) => at as u8,
                (_, 3..=5) => 3,
                _ => 4,
            },
            self.latin.rank(at, &LATIN),
            row.set as u8,
            parted.map_or(0, |parted| 1 + parted as u8),
            self.heads(at, memory),
            u8::from(self.begin_alike(at - 1, at)),
            self.ahead(at, end),
            if next.flat { 0 } else { self.tally.overflow },
        ]
    }

    /// Whether a row had an indent that was stripped: it begins a paragraph where that is how they begin, and leaves room for it.
    /// A heading, which has no mark, is not indented.
    fn is_shortened(&self, at: usize, memory: &Memory) -> bool {
        let row = &self.rows[at];
        let has_room = i64::from(row.edge()) + habit::INDENT <= i64::from(row.limit);
        let begins = !row.flat && memory.rows == 1 && self.habit.strips_indents();
        row.shortened || begins && has_room && self.faces[at].marks.punctuated
    }

    /// How the row before the boundary ends. A period after Hangul is a stop; where a page was folded little else tells it.
    fn end(&self, at: usize) -> End {
        let end = self.faces[at - 1].end;
        if end != End::Period || !self.rows[at].flat {
            return end;
        }
        let row = self.rows[at - 1].span.of(self.text);
        if korean::ends_sentence(row) { End::Stop } else { end }
    }

    fn blanks(&self, next: &Row) -> u8 {
        if next.flat {
            return 3;
        }
        next.blanks.saturating_sub(u32::from(self.tally.is_double_spaced)).min(2) as u8
    }

    fn indent(&self, row: &Row, next: &Row) -> u8 {
        if next.flat {
            return 9;
        }
        let begins = |row: &Row| Some(row.indent) == self.first_indent;
        match (next.indent as i32).saturating_sub(row.indent as i32) {
            0 if begins(next) => 8,
            0 => u8::from(self.first_indent.is_some()),
            _ if begins(next) && row.indent == self.base_indent => 2,
            _ if begins(row) && next.indent == self.base_indent => 3,
            1 | 2 => 4,
            3.. => 5,
            -2 | -1 => 6,
            _ => 7,
        }
    }

    /// How full the row after the boundary is.
    fn fullness(&self, at: usize) -> u8 {
        let next = &self.rows[at];
        let limit = self.rows[at - 1].limit.max(1) as i32;
        let edge = next.edge() as i32;
        let unit = next.unit;
        let room = limit.saturating_sub(edge).saturating_sub(unit as i32);
        if edge > limit + HANGING as i32 {
            7
        } else if next.shortened {
            2
        } else if room < 0 && unit > 0 {
            0
        } else if room <= 2 {
            1
        } else if (3..=4).contains(&room) {
            2
        } else {
            6 - (edge * 4 / limit).clamp(0, 3) as u8
        }
    }
}
