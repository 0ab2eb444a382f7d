//! Nearby: how many of the rows around a boundary are of a kind.

/// Rows on either side that are near.
const REACH: usize = 8;

/// The kind of every share, by how many rows are near and how many of them are of a kind.
pub(super) type Ranks = [[u8; 2 * REACH + 1]; 2 * REACH + 1];

/// The kinds of shares among bounds that are each the last of their kind.
pub(super) const fn ranks(bounds: [f32; 4]) -> Ranks {
    let mut ranks = [[0; 2 * REACH + 1]; 2 * REACH + 1];
    let mut at = 0;
    while at < ranks.len() * ranks.len() * bounds.len() {
        let (bound, of, rows) = (at % bounds.len(), at / bounds.len() % ranks.len(), at / bounds.len() / ranks.len());
        ranks[rows][of] += (share(of, rows) > bounds[bound]) as u8;
        at += 1;
    }
    ranks
}

const fn share(of: usize, rows: usize) -> f32 {
    of as f32 / if rows > 0 { rows } else { 1 } as f32
}

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
        let (of, rows) = self.around(at);
        (share(of, rows), rows)
    }

    /// The kind of that share.
    pub(super) fn rank(&self, at: usize, ranks: &Ranks) -> u8 {
        let (of, rows) = self.around(at);
        ranks[rows][of]
    }

    /// How many of the rows around a boundary are, and how many rows stand there.
    fn around(&self, at: usize) -> (usize, usize) {
        let (from, to) = (at.saturating_sub(REACH), (at + REACH).min(self.before.len() - 1));
        ((self.before[to] - self.before[from]) as usize, to - from)
    }
}
