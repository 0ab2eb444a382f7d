//! The page: the width that a text was wrapped to, inferred from its rows.
//!
//! A greedy wrap leaves proof: every row but the last of a paragraph is *full*, it fits the width and the next unit would not have
//! fitted. The width of a page is the one under which most rows are full and fewest overflow. Marks of ambiguous width, and ASCII
//! marks that were full-width when the page was set, are measured both ways, and the way that gives the sharpest width is kept.
//! A text that was put together from several pages ([`pages`]) is measured page by page.

mod cut;
pub(super) mod pages;
pub(super) mod paragraphs;
pub(super) mod title;
pub(super) mod widths;

use self::pages::{Page, TEXT};
use self::paragraphs::Paragraphs;
use self::widths::{WIDEST, Width, Widths};
use super::row::Row;
use super::row::model::Model;
use super::row::tabs;
use crate::text::width::Size;

/// Rows of a text at most that [`cut`] tells the width of.
const FEW: usize = 40;

/// Columns of a unit that is one character.
const CHARACTER: u32 = 2;

/// How the rows of a page are measured.
#[derive(Clone, Copy, Debug, Default)]
struct Measure {
    model: Model,
    /// Every eight spaces in a row were a tab.
    tabs: bool,
}

/// Finds the width of every page whose line ends were kept, and writes it into the rows, with their columns.
pub(super) fn infer(text: &str, rows: &mut [Row], sizes: &[Size]) {
    let tabbed = tabs::tabbed(text, rows);
    let whole = measure(text, rows, sizes, &tabbed);
    let single = whole.is_borne_out().then_some(whole.columns);
    // A list may bear out a width of its own, far from that of the paragraphs around it.
    let is_far = |columns: u32| whole.columns * 3 < columns * 2;
    let is_doubted = single.is_none() || rows.iter().map(Row::edge).max().is_some_and(is_far);
    let shown = if is_doubted { Paragraphs::of(text, rows).and_then(|paragraphs| paragraphs.best()) } else { None };
    if let Some((columns, inside)) = shown.as_ref().filter(|(columns, _)| is_far(*columns)) {
        bound(rows, *columns, inside);
        return;
    }
    if rows.len() >= TEXT
        && let Some(pages) = pages::part(rows, single)
    {
        for Page { rows: at, columns } in pages {
            let tabbed = tabbed.get(at.clone()).unwrap_or_default();
            part(text, &mut rows[at.clone()], &sizes[at], tabbed, columns);
        }
        return;
    }
    let few = || if rows.len() <= FEW { cut::width(text, rows) } else { None };
    if let Some(columns) = single.or_else(few).filter(|columns| *columns <= WIDEST as u32) {
        rows.iter_mut().for_each(|row| row.limit = columns);
    } else if let Some((columns, inside)) = shown {
        bound(rows, columns, &inside);
    }
}

/// Gives a width to the rows of paragraphs that show it, and to no other: what stands around them was not wrapped.
fn bound(rows: &mut [Row], columns: u32, inside: &[usize]) {
    for at in inside {
        rows[*at].is_shown = true;
        (rows[at - 1].limit, rows[*at].limit) = (columns, columns);
    }
}

/// Finds the width of one page among several, which seen beside the others has so many columns, or shows none.
fn part(text: &str, rows: &mut [Row], sizes: &[Size], tabbed: &[bool], columns: u32) {
    let guessed = columns == 0;
    if guessed && rows.len() < TEXT {
        return;
    }
    let page = measure(text, rows, sizes, tabbed);
    let limit = if page.is_borne_out() { page.columns } else { columns };
    rows.iter_mut().for_each(|row| (row.limit, row.guessed) = (limit, guessed));
}

/// Of so many rows one has to speak for another way to measure them than the usual one.
pub(super) const BETTER: i32 = 50;

/// Finds the way to measure the rows under which their width is sharpest, and writes their columns into them.
fn measure(text: &str, rows: &mut [Row], sizes: &[Size], tabbed: &[bool]) -> Width {
    let unmeasured = Unmeasured { text, rows, sizes, tabbed };
    let mut chosen = (Measure::default(), Widths::new(), i32::MIN);
    for (measure, widths) in unmeasured.measures() {
        let width = widths.best();
        let score = width.full - width.over;
        if score > chosen.2 + i32::from(chosen.2 > i32::MIN) * (width.rows / BETTER) {
            chosen = (measure, widths, score);
        }
    }
    let (measure, mut widths, _) = chosen;
    let columns = unmeasured.all_columns(measure);
    for ((row, size), columns) in rows.iter_mut().zip(sizes).zip(columns) {
        row.columns = columns;
        row.ascii = size.ascii;
        if measure.model.letters {
            row.unit = row.unit.min(CHARACTER);
        } else if row.unit > CHARACTER && !is_rule(row.span.of(text)) {
            widths.stretch(row.edge(), CHARACTER, row.unit);
        }
    }
    widths.best()
}

/// The rows of a page and their sizes, before a measure is chosen.
struct Unmeasured<'t, 'r> {
    text: &'t str,
    rows: &'r [Row],
    sizes: &'r [Size],
    /// Which rows hold tabs or what may have been some; empty where none does.
    tabbed: &'t [bool],
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

    /// What the rows say about every width under each of `models`, where the unit behind a row is held for a character. A row without
    /// marks says the same under all of them, but for one with letters where those are counted.
    fn take_all(&self, models: &[Model], tabs: bool) -> Vec<Widths> {
        let mut all = vec![Widths::new(); models.len()];
        let (mut same, mut lettered) = (Widths::new(), Widths::new());
        let counted = models.iter().position(|model| model.letters);
        for (at, (row, size)) in self.rows.iter().zip(self.sizes).enumerate() {
            let unit = row.unit.min(CHARACTER);
            if is_rule(row.span.of(self.text)) {
                continue;
            }
            if size.ambiguous > 0 || size.marks > 0 || self.is_tabbed(at) {
                for (widths, model) in all.iter_mut().zip(models) {
                    widths.take(row.indent + self.columns(at, Measure { model: *model, tabs }), unit);
                }
            } else if size.ascii == 0 {
                same.take(row.indent + size.columns, unit);
            } else {
                lettered.take(row.indent + size.columns, unit);
                if let Some(counted) = counted {
                    all[counted].take(row.indent + size.columns + size.ascii, unit);
                }
            }
        }
        for (widths, model) in all.iter_mut().zip(models) {
            widths.add(&same);
            if !model.letters {
                widths.add(&lettered);
            }
        }
        all
    }

    /// The measures that tell the rows apart, and what the rows say under each.
    fn measures(&self) -> impl Iterator<Item = (Measure, Widths)> {
        let models = Model::telling(self.sizes.iter().copied().fold(Size::default(), |all, size| all + size));
        let any_tabs = self.tabbed.contains(&true);
        [false, true].into_iter().filter(move |tabs| !tabs || any_tabs).flat_map(move |tabs| {
            let measure = move |model| Measure { model, tabs };
            models.clone().into_iter().map(measure).zip(self.take_all(&models, tabs))
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
