//! The page: the width that a text was wrapped to, inferred from its rows.
//!
//! A greedy wrap leaves proof: every row but the last of a paragraph is *full*, it fits the width and the next unit would not have
//! fitted. The width of a page is the one under which most rows are full and fewest overflow. Marks of ambiguous width, and ASCII
//! marks that were full-width when the page was set, are measured both ways, and the way that gives the sharpest width is kept.

use super::cut;
use super::pages;
use super::row::Row;
use super::tabs;
use crate::text::width::Size;

/// The widest page that is looked for, in columns.
pub(super) const WIDEST: usize = 200;

/// The narrowest.
pub(super) const NARROWEST: usize = 12;

/// How wide marks are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Model {
    /// Marks of ambiguous width take two columns.
    pub ambiguous: bool,
    /// So do ASCII commas, colons and semicolons.
    pub marks: bool,
}

impl Model {
    /// All of them; the first wins a tie.
    pub(super) const ALL: [Self; 4] = [
        Self { ambiguous: true, marks: false },
        Self { ambiguous: false, marks: false },
        Self { ambiguous: true, marks: true },
        Self { ambiguous: false, marks: true },
    ];

    /// Columns of something of this size.
    pub(super) const fn columns(self, size: Size) -> u32 {
        size.columns + if self.ambiguous { size.ambiguous } else { 0 } + if self.marks { size.marks } else { 0 }
    }
}

/// Columns by which a row may overflow before it says that nothing was wrapped: type is not set to the column.
const SLACK: usize = 8;

/// What rows say about every width.
#[derive(Clone, Debug)]
pub(super) struct Widths {
    /// Difference array of the rows that are full at a width.
    full: [i32; WIDEST + 2],
    /// Rows that end at a column; beyond the widest they are counted there.
    edges: [i32; WIDEST + 2],
    rows: i32,
}

/// The width of a page and how well its rows bear it out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Width {
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
    pub(super) const fn new() -> Self {
        Self { full: [0; WIDEST + 2], edges: [0; WIDEST + 2], rows: 0 }
    }

    /// Takes a row that ends at `edge` and is followed by a unit of `unit` columns; 0 where nothing follows.
    pub(super) fn take(&mut self, edge: u32, unit: u32) {
        let edge = (edge as usize).min(WIDEST + 1);
        let end = (edge + unit as usize).min(WIDEST + 1);
        self.full[edge] += 1;
        self.full[end] -= 1;
        self.edges[edge] += 1;
        self.rows += 1;
    }

    /// The rows that overflow a page of `columns`.
    fn over(&self, columns: usize) -> i32 {
        self.edges[(columns + 1).min(WIDEST + 1)..].iter().sum()
    }

    /// The width that most rows bear out; `fits` is how many it must have.
    pub(super) fn best(&self) -> Width {
        let mut over = self.rows;
        let mut full = 0;
        let mut best = (i32::MIN, Width { rows: self.rows, ..Width::default() });
        for columns in 0..=WIDEST {
            full += self.full[columns];
            over -= self.edges[columns];
            let score = full - over;
            if columns >= NARROWEST && score > best.0 {
                best = (score, Width { columns: columns as u32, full, over: self.over(columns + SLACK), rows: self.rows });
            }
        }
        best.1
    }

    /// The width at which most rows are full, whatever overflows.
    pub(super) fn sharpest(&self) -> Width {
        let mut full = 0;
        let mut best = Width { rows: self.rows, ..Width::default() };
        for columns in 0..=WIDEST {
            full += self.full[columns];
            if columns >= NARROWEST && full > best.full {
                best = Width { columns: columns as u32, full, ..best };
            }
        }
        best
    }

    /// The widths at which more rows are full than at those beside them, the best first, `most` at most.
    pub(super) fn peaks(&self, most: usize) -> Vec<u32> {
        let mut sums = [0; WIDEST + 2];
        let mut full = 0;
        for (sum, step) in sums.iter_mut().zip(&self.full) {
            full += step;
            *sum = full;
        }
        let peak = |at: &usize| sums[*at] > sums[at - 1] && sums[*at] >= sums[at + 1];
        let mut peaks: Vec<usize> = (NARROWEST..=WIDEST).filter(peak).collect();
        peaks.sort_by_key(|at| (-sums[*at], *at));
        peaks.into_iter().take(most).map(|at| at as u32).collect()
    }

    /// How well the rows bear out a given width.
    pub(super) fn at(&self, columns: u32) -> Width {
        let columns = (columns as usize).min(WIDEST);
        Width { columns: columns as u32, full: self.full[..=columns].iter().sum(), over: self.over(columns), rows: self.rows }
    }

    /// Takes the rows that `other` took.
    pub(super) fn add(&mut self, other: &Self) {
        for (mine, theirs) in self.full.iter_mut().zip(&other.full) {
            *mine += theirs;
        }
        for (mine, theirs) in self.edges.iter_mut().zip(&other.edges) {
            *mine += theirs;
        }
        self.rows += other.rows;
    }
}

/// Rows in a section: long enough to show a width, short enough that a change of width is seen.
const SECTION: usize = 40;

/// How the rows of a page are measured.
#[derive(Clone, Copy, Debug, Default)]
struct Measure {
    model: Model,
    /// Every eight spaces in a row were a tab.
    tabs: bool,
}

/// The rows of a page and their sizes, before a measure is chosen.
struct Unmeasured<'t, 'r> {
    text: &'t str,
    rows: &'r [Row],
    sizes: &'r [Size],
    /// Which rows hold tabs or what may have been some; empty where none does.
    tabbed: Vec<bool>,
}

impl Unmeasured<'_, '_> {
    fn is_tabbed(&self, at: usize) -> bool {
        self.tabbed.get(at).copied().unwrap_or(false)
    }

    /// Columns of row `at`.
    fn columns(&self, at: usize, measure: Measure) -> u32 {
        let row = &self.rows[at];
        if self.is_tabbed(at) && (measure.tabs || row.span.of(self.text).contains('\t')) {
            tabs::columns(row.span.of(self.text), row.indent, measure.model)
        } else {
            measure.model.columns(self.sizes[at])
        }
    }

    /// Columns of every row.
    fn all_columns(&self, measure: Measure) -> Vec<u32> {
        if self.tabbed.is_empty() {
            return self.sizes.iter().map(|size| measure.model.columns(*size)).collect();
        }
        (0..self.rows.len()).map(|at| self.columns(at, measure)).collect()
    }

    /// What the rows say about every width under every model, where the unit behind a row is held for a character. A row without marks says the same
    /// under all of them.
    fn take_all(&self, tabs: bool) -> [Widths; Model::ALL.len()] {
        let mut all = Model::ALL.map(|_| Widths::new());
        let mut same = Widths::new();
        for (at, (row, size)) in self.rows.iter().zip(self.sizes).enumerate() {
            let unit = row.unit.min(2);
            if is_rule(row.span.of(self.text)) {
                continue;
            }
            if size.ambiguous == 0 && size.marks == 0 && !self.is_tabbed(at) {
                same.take(row.indent + size.columns, unit);
                continue;
            }
            for (widths, model) in all.iter_mut().zip(Model::ALL) {
                widths.take(row.indent + self.columns(at, Measure { model, tabs }), unit);
            }
        }
        all.iter_mut().for_each(|widths| widths.add(&same));
        all
    }

    /// The measures that tell the rows apart, and what the rows say under each.
    fn measures(&self) -> impl Iterator<Item = (Measure, Widths)> {
        let any_ambiguous = self.sizes.iter().any(|size| size.ambiguous > 0);
        let any_marks = self.sizes.iter().any(|size| size.marks > 0);
        let any_tabs = self.tabbed.contains(&true);
        let is_told = move |model: &Model| (model.ambiguous || any_ambiguous) && (!model.marks || any_marks);
        [false, true].into_iter().filter(move |tabs| !tabs || any_tabs).flat_map(move |tabs| {
            let taken = Model::ALL.into_iter().zip(self.take_all(tabs)).filter(move |(model, _)| is_told(model));
            taken.map(move |(model, widths)| (Measure { model, tabs }, widths))
        })
    }
}

/// Whether a row is one sign again and again: a rule that somebody drew is as wide as he likes.
fn is_rule(row: &str) -> bool {
    let sign = match row.as_bytes() {
        // Letters and digits of ASCII, ideographs and Hangul.
        [b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | 0xE4..=0xED, ..] | [] => return false,
        [first, ..] if *first >= 0xE0 => 3,
        [first, ..] if *first >= 0x80 => 2,
        _ => 1,
    };
    let (first, rest) = row.as_bytes().split_at(sign);
    !rest.is_empty() && rest.chunks(sign).all(|next| next == first)
}

/// Finds the width of a page whose line ends were kept, and writes it into its rows, with their columns.
pub(super) fn infer(text: &str, rows: &mut [Row], sizes: &[Size]) -> Width {
    let is_tabbed = |row: &Row| tabs::has_tab(row.span.of(text));
    let tabbed = if tabs::any_tab(text) { rows.iter().map(is_tabbed).collect() } else { Vec::new() };
    let unmeasured = Unmeasured { text, rows, sizes, tabbed };
    let mut chosen = (Measure::default(), Width::default(), i32::MIN);
    for (measure, widths) in unmeasured.measures() {
        let width = widths.best();
        let score = width.full - width.over;
        if score > chosen.2 + i32::from(chosen.2 > i32::MIN) * (chosen.1.rows / 50) {
            chosen = (measure, width, score);
        }
    }
    let columns = unmeasured.all_columns(chosen.0);
    let mut widths = Widths::new();
    for ((row, size), columns) in rows.iter_mut().zip(sizes).zip(columns) {
        row.columns = columns;
        row.ascii = size.ascii;
        if !is_rule(row.span.of(text)) {
            widths.take(row.edge(), row.unit);
        }
    }
    let page = widths.best();
    if page.is_borne_out() {
        rows.iter_mut().for_each(|row| row.limit = page.columns);
        sections(rows, page);
    } else if rows.len() > SECTION {
        pages::part(rows);
    } else if let Some(columns) = cut::width(text, rows).filter(|columns| *columns <= WIDEST as u32) {
        rows.iter_mut().for_each(|row| row.limit = columns);
    }
    page
}

impl Width {
    /// Whether enough rows are full to say that a page of this width was wrapped.
    pub(super) const fn is_borne_out(self) -> bool {
        self.full >= self.over
            && if self.full < 3 { self.full >= 1 && self.full * 5 >= self.rows } else { self.full * 14 >= self.rows }
    }
}

/// Gives a section a width of its own where that of the page does not fit it.
fn sections(rows: &mut [Row], page: Width) {
    if rows.len() <= SECTION {
        return;
    }
    let measured: Vec<Widths> = rows
        .chunks(SECTION)
        .map(|chunk| {
            let mut widths = Widths::new();
            chunk.iter().for_each(|row| widths.take(row.edge(), row.unit));
            widths
        })
        .collect();
    for section in 0..measured.len() {
        let here = measured[section].at(page.columns);
        if here.full * 2 >= here.rows && here.over * 8 <= here.rows {
            continue;
        }
        let mut around = measured[section].clone();
        for beside in [section.checked_sub(1), Some(section + 1)].into_iter().flatten() {
            if let Some(beside) = measured.get(beside) {
                around.add(beside);
            }
        }
        let (best, same) = (around.best(), around.at(page.columns));
        let gain = (best.full - best.over) - (same.full - same.over);
        let start = section * SECTION;
        let end = (start + SECTION).min(rows.len());
        if gain > 4 + around.rows / 10 && best.is_borne_out() {
            rows[start..end].iter_mut().for_each(|row| row.limit = best.columns);
        } else if !same.is_borne_out() {
            rows[start..end].iter_mut().for_each(|row| row.limit = 0);
        }
    }
}
