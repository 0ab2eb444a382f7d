//! Paragraphs that show a width, whatever else stands on their page: rows that are full and cut, and a last one that ends with a mark.
//!
//! Of a notice, a recipe or minutes most lines are headings, entries and fields, which end without a mark wherever they like, as those
//! of verse and lists do. Its paragraphs tell all the same: their cut rows are as wide as each other, and no other row comes near.

use std::ops::RangeInclusive;

use crate::filter::rejoin::face::shape::{End, Item};
use crate::filter::rejoin::row::Row;
use crate::text::script::is_hangul;
use crate::text::width::measure;

/// Columns of the pages that are believed on little: the narrowest, and the widest that anybody sets text to.
pub(in crate::filter::rejoin) const PAGES: RangeInclusive<u32> = 36..=120;

/// Columns of a mark that hangs beyond the width, since no row begins with it.
pub(in crate::filter::rejoin) const HANGING: u32 = 2;

/// Widths that are tried, the widest first.
const WIDTHS: usize = 6;

/// Columns of the deepest indent of a first line.
const INDENT: u32 = 8;

/// Rows of one paragraph that are cut, at least, where it shows the width by itself.
const LONG: usize = 2;

/// Marks amid the words of a row of prose.
const MARKS: [char; 10] = ['，', '。', '、', '；', '：', '！', '？', ',', '.', '」'];

/// The first bytes of those of full width.
const LEADS: [u8; 2] = [0xE3, 0xEF];

/// Rows that may have been wrapped, and how each of them ends.
pub(in crate::filter::rejoin) struct Paragraphs<'t, 'r> {
    text: &'t str,
    rows: &'r [Row],
    ends: Vec<End>,
    /// For each row that goes on in the one below it, the column that the first unit of that would have reached; 0 for others.
    reaches: Vec<u32>,
}

impl<'t, 'r> Paragraphs<'t, 'r> {
    /// Looks at the end of every row; none where too few may be cut: of those wider than any page each speaks against all widths, and a
    /// paragraph for one twice at most.
    pub(in crate::filter::rejoin) fn of(text: &'t str, rows: &'r [Row]) -> Option<Self> {
        let wide = rows.iter().filter(|row| row.edge() > PAGES.end() + HANGING).count();
        let torn = rows.iter().filter(|row| may_be_torn(row.span.of(text))).count();
        if wide >= 2 * torn {
            return None;
        }
        let ends: Vec<End> = rows.iter().map(|row| End::of(row.span.of(text))).collect();
        let mut reaches: Vec<u32> = rows.windows(2).zip(&ends).map(|(pair, end)| reach(text, &pair[0], &pair[1], *end)).collect();
        reaches.push(0);
        Some(Self { text, rows, ends, reaches })
    }

    /// The boundaries within paragraphs that show a width of so many columns, by the rows behind them; none where too few do. Where
    /// Korean keeps its words whole, its widest row may be narrower than the page, and another width is as good.
    pub(in crate::filter::rejoin) fn inside(&self, columns: u32) -> Vec<usize> {
        let found = self.shown(columns);
        if found.is_empty() && self.ends.contains(&End::Hangul) { self.best().map_or(found, |(_, inside)| inside) } else { found }
    }

    /// The width that paragraphs show, in columns, of the few widest that cut rows of East Asian text have, and the boundaries within.
    pub(super) fn best(&self) -> Option<(u32, Vec<usize>)> {
        let is_cut = |(row, reach): (&'r Row, &u32)| (*reach > 0 && !row.is_latin()).then(|| row.edge());
        let mut edges: Vec<u32> = self.rows.iter().zip(&self.reaches).filter_map(is_cut).collect();
        edges.sort_unstable_by(|one, other| other.cmp(one));
        // Rows that are set to one width end a column or two apart.
        edges.dedup_by(|next, widest| *next + HANGING >= *widest);
        edges.into_iter().take(WIDTHS).map(|columns| (columns, self.shown(columns))).find(|(_, inside)| !inside.is_empty())
    }

    /// The boundaries within paragraphs that show one width.
    fn shown(&self, columns: u32) -> Vec<usize> {
        if !PAGES.contains(&columns) {
            return Vec::new();
        }
        let is_over = |at: usize| self.rows[at].edge() > columns + HANGING;
        let is_near = |at: usize| self.ends[at].is_bare() && self.rows[at].edge() * 3 > columns * 2;
        let is_cut = |at: usize| self.reaches[at] > columns && !is_over(at);
        let (mut inside, mut wrapped, mut against) = (Vec::new(), 0, 0);
        let mut at = 0;
        while at < self.rows.len() {
            let first = at;
            while is_cut(at) {
                at += 1;
            }
            if at > first {
                match self.says(first, at).filter(|_| !is_over(at)) {
                    None => against += 1,
                    Some(0) => {}
                    Some(says) => {
                        wrapped += says;
                        inside.extend(first + 1..=at);
                    }
                }
            } else if is_over(at) || is_near(at) {
                against += 1;
            }
            at += 1;
        }
        let is_enough = wrapped > 1 || inside.len() >= LONG;
        if is_enough && wrapped > against { inside } else { Vec::new() }
    }

    /// How much it says that the rows from `first` to `last` are full but for that, which ends them, in rows that are torn inside a
    /// sentence: each is as wide as the page by chance; `None` where no wrap leaves them so: they have no end, or no mark within.
    fn says(&self, first: usize, last: usize) -> Option<u32> {
        let ends = matches!(self.ends[last], End::Stop | End::ClosedStop | End::Colon | End::Period);
        let is_prose = || (first..=last).any(|at| self.ends[at] == End::Hangul || self.has_mark(at));
        if !ends || !is_prose() {
            return None;
        }
        // Lines that make sense by themselves end with commas too.
        let torn = (first..last).filter(|at| matches!(self.ends[*at], End::Han | End::Hangul)).count() as u32;
        // An indent at its head and nowhere else says the same again.
        let is_indented = self.rows[first].indent > self.rows[first + 1].indent;
        Some(if torn > 0 { torn + u32::from(is_indented) } else { 0 })
    }

    /// Whether a mark stands amid the words of a row: behind the last of them it says nothing.
    fn has_mark(&self, at: usize) -> bool {
        let row = self.rows[at].span.of(self.text).trim_end_matches(MARKS).as_bytes();
        let is_mark = |at: usize| {
            row.get(at..at + 3).and_then(|mark| std::str::from_utf8(mark).ok()).is_some_and(|mark| mark.starts_with(MARKS))
        };
        memchr::memchr2(b',', b'.', row).is_some() || memchr::memchr2_iter(LEADS[0], LEADS[1], row).any(is_mark)
    }
}

/// Whether a row ends with a character of East Asia that may be no mark, as far as bytes say it.
const fn may_be_torn(row: &str) -> bool {
    matches!(row.as_bytes(), [.., 0xE4..=0xED, _, _] | [.., 0xE3, 0x81..=0x83, _] | [.., 0xF0, _, _, _])
}

/// The column that the first unit of `next` would have reached behind `row`, which ends so, if it goes on there; 0 if it does not. Where
/// words of Korean are kept whole, one of them and the space before it had no room.
fn reach(text: &str, row: &Row, next: &Row, end: End) -> u32 {
    let is_inside = matches!(end, End::Han | End::Hangul | End::Letter | End::Digit | End::Comma);
    let is_below = next.blanks == 0 && next.indent <= row.indent && row.indent <= next.indent + INDENT;
    let then = next.span.of(text);
    if !is_inside || !is_below || row.indent > INDENT || Item::of(then).is_some() {
        return 0;
    }
    let word = if then.starts_with(is_hangul) { 1 + measure(then.split(' ').next().unwrap_or_default()).columns } else { 0 };
    row.edge() + row.unit.max(word)
}
