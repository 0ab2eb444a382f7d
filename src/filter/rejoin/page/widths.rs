//! Widths: what rows say of every width that their page may have had, under every model of how wide marks are.

/// The widest page that is looked for, in columns.
pub(in crate::filter::rejoin) const WIDEST: usize = 200;

/// The narrowest.
pub(in crate::filter::rejoin) const NARROWEST: usize = 12;

/// Columns by which a row may overflow before it says that nothing was wrapped: type is not set to the column.
pub(super) const SLACK: usize = 8;

/// What rows say about every width.
#[derive(Clone, Debug)]
pub(in crate::filter::rejoin) struct Widths {
    /// Difference array of the rows that are full at a width.
    full: [i32; WIDEST + 2],
    /// Rows that end at a column; beyond the widest they are counted there.
    edges: [i32; WIDEST + 2],
    rows: i32,
    /// The column where the widest row ends: wider pages are worse than one of this width.
    widest: usize,
}

/// The width of a page and how well its rows bear it out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::filter::rejoin) struct Width {
    /// Columns; 0 for none.
    pub columns: u32,
    /// Rows that are full.
    pub full: i32,
    /// Rows that overflow by far.
    pub over: i32,
    /// Rows in all.
    pub rows: i32,
}

impl Widths {
    pub(in crate::filter::rejoin) const fn new() -> Self {
        Self { full: [0; WIDEST + 2], edges: [0; WIDEST + 2], rows: 0, widest: NARROWEST }
    }

    /// Takes a row that ends at `edge` and is followed by a unit of `unit` columns; 0 where nothing follows.
    pub(in crate::filter::rejoin) fn take(&mut self, edge: u32, unit: u32) {
        let edge = (edge as usize).min(WIDEST + 1);
        let end = (edge + unit as usize).min(WIDEST + 1);
        self.full[edge] += 1;
        self.full[end] -= 1;
        self.edges[edge] += 1;
        self.rows += 1;
        self.widest = self.widest.max(edge);
    }

    /// Takes the unit behind a row that ends at `edge`, and that was taken to have `from` columns, for one of `to`, which are more.
    pub(super) fn stretch(&mut self, edge: u32, from: u32, to: u32) {
        let end = |unit: u32| (edge as usize + unit as usize).min(WIDEST + 1);
        self.full[end(from)] += 1;
        self.full[end(to)] -= 1;
    }

    /// The widths that may be that of the page, and those below them, which rows may be full at.
    fn pages(&self) -> std::ops::RangeInclusive<usize> {
        0..=self.widest.min(WIDEST)
    }

    /// The rows that overflow a page of `columns`.
    fn over(&self, columns: usize) -> i32 {
        self.edges[(columns + 1).min(WIDEST + 1)..].iter().sum()
    }

    /// The width that most rows bear out.
    pub(super) fn best(&self) -> Width {
        let (mut full, mut over) = (0, self.rows);
        let (mut score, mut best) = (i32::MIN, Width { rows: self.rows, ..Width::default() });
        for columns in self.pages() {
            full += self.full[columns];
            over -= self.edges[columns];
            if columns >= NARROWEST && full - over > score {
                score = full - over;
                best = Width { columns: columns as u32, full, ..best };
            }
        }
        Width { over: self.over(best.columns as usize + SLACK), ..best }
    }

    /// The width at which most rows are full, whatever overflows.
    pub(in crate::filter::rejoin) fn sharpest(&self) -> Width {
        let mut full = 0;
        let mut best = Width { rows: self.rows, ..Width::default() };
        for columns in self.pages() {
            full += self.full[columns];
            if columns >= NARROWEST && full > best.full {
                best = Width { columns: columns as u32, full, ..best };
            }
        }
        best
    }

    /// The widths at which more rows are full than at those beside them, the best first, `most` at most.
    pub(in crate::filter::rejoin) fn peaks(&self, most: usize) -> Vec<u32> {
        let mut sums = [0; WIDEST + 2];
        let mut full = 0;
        for (sum, step) in sums.iter_mut().zip(&self.full) {
            full += step;
            *sum = full;
        }
        let peak = |at: &usize| sums[*at] > sums[at - 1] && sums[*at] >= sums[at + 1];
        let mut peaks: Vec<usize> = self.pages().skip(NARROWEST).filter(peak).collect();
        peaks.sort_by_key(|at| (-sums[*at], *at));
        peaks.into_iter().take(most).map(|at| at as u32).collect()
    }

    /// Takes the rows that `other` took.
    pub(in crate::filter::rejoin) fn add(&mut self, other: &Self) {
        for (mine, theirs) in self.full.iter_mut().zip(&other.full) {
            *mine += theirs;
        }
        for (mine, theirs) in self.edges.iter_mut().zip(&other.edges) {
            *mine += theirs;
        }
        self.rows += other.rows;
        self.widest = self.widest.max(other.widest);
    }
}

impl Width {
    /// Whether enough rows are full to say that a page of this width was wrapped.
    pub(super) const fn is_borne_out(self) -> bool {
        self.full >= self.over
            && if self.full < 3 { self.full >= 1 && self.full * 5 >= self.rows } else { self.full * 14 >= self.rows }
    }
}
