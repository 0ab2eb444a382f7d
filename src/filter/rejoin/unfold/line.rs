//! The line: one that may be a folded page, with its gaps, and the stretches between them.

use super::cost;
use super::gaps::Gap;
use crate::filter::rejoin::row::Row;
use crate::filter::rejoin::row::model::Model;
use crate::text::Span;
use crate::text::width::Size;

/// How a line is measured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Measure {
    pub model: Model,
    /// A space takes half a column, as in proportional type.
    pub narrow: bool,
}

/// A line that may be a folded page, and its gaps.
#[derive(Debug)]
pub(super) struct Line {
    /// Its place among the rows.
    pub at: usize,
    pub span: Span,
    /// The size of all of it.
    pub whole: Size,
    pub gaps: Vec<Gap>,
    /// Whether [`super::ending`] has said what it has to say of them.
    pub is_read: bool,
    /// What a space between solid characters costs if the author of the text put them there.
    pub author: i32,
}

/// A stretch of a line from gap to gap, held for a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    /// The gap before it, counted from one; 0 at the start of the line.
    pub from: usize,
    /// The gap after it, counted from zero; the number of gaps at the end of the line.
    pub to: usize,
    /// Whether it shows the room of an indent.
    pub shortened: bool,
}

impl Stretch {
    /// What stands behind `gaps` gaps, up to the next.
    pub(super) const fn between(gaps: usize) -> Self {
        Self { from: gaps, to: gaps, shortened: false }
    }
}

impl Line {
    /// Row `at`, which holds `gaps`, before anything is known of its author.
    pub(super) const fn new(at: usize, row: &Row, whole: Size, gaps: Vec<Gap>) -> Self {
        Self { at, span: row.span, whole, gaps, is_read: false, author: cost::SUSPECT }
    }

    /// The size of the line up to the start of the row that begins behind `from` gaps.
    pub(super) fn start(&self, from: usize) -> Size {
        from.checked_sub(1).map_or_else(Size::default, |gap| self.gaps[gap].after)
    }

    /// The size of the line up to gap `to`, or up to its end.
    pub(super) fn end(&self, to: usize) -> Size {
        self.gaps.get(to).map_or(self.whole, |gap| gap.before)
    }

    /// The column at which a row begins behind `from` gaps.
    pub(super) fn begins_at(&self, from: usize, measure: Measure) -> u32 {
        measure.model.columns(self.start(from)) - if measure.narrow { from as u32 / 2 } else { 0 }
    }

    /// The column at which a row ends before gap `to`.
    pub(super) fn ends_at(&self, to: usize, measure: Measure) -> u32 {
        measure.model.columns(self.end(to)) - if measure.narrow { to as u32 / 2 } else { 0 }
    }

    /// Columns of a stretch.
    pub(super) fn columns(&self, stretch: Stretch, measure: Measure) -> u32 {
        self.ends_at(stretch.to, measure) - self.begins_at(stretch.from, measure)
    }

    /// Where a stretch stands in the text.
    pub(super) fn span(&self, stretch: Stretch) -> Span {
        let start = stretch.from.checked_sub(1).map_or(self.span.start, |gap| self.gaps[gap].span.end);
        Span::new(start, self.gaps.get(stretch.to).map_or(self.span.end, |gap| gap.span.start))
    }

    /// The size of a stretch.
    pub(super) fn size(&self, stretch: Stretch) -> Size {
        self.end(stretch.to) - self.start(stretch.from)
    }
}
