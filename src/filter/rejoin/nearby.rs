//! Nearby: how many of the rows around a boundary are of a kind.

/// Rows on either side that are near.
const REACH: usize = 8;

/// Which rows of a text are of a kind.
#[derive(Clone, Debug)]
pub(super) struct Nearby {
    /// How many of the rows before each are.
    before: Vec<u32>,
}

impl Nearby {
    /// Counts the rows that are of a kind.
    pub(super) fn count(rows: impl Iterator<Item = bool>) -> Self {
        let mut count = 0;
        let sums = rows.map(|is_meant| {
            count += u32::from(is_meant);
            count
        });
        Self { before: std::iter::once(0).chain(sums).collect() }
    }

    /// Whether a row is.
    pub(super) fn is(&self, row: usize) -> bool {
        self.before[row + 1] > self.before[row]
    }

    /// The share of the rows around the boundary before row `at` that are, and how many rows stand there.
    pub(super) fn share(&self, at: usize) -> (f32, usize) {
        let (from, to) = (at.saturating_sub(REACH), (at + REACH).min(self.before.len() - 1));
        ((self.before[to] - self.before[from]) as f32 / (to - from).max(1) as f32, to - from)
    }
}
