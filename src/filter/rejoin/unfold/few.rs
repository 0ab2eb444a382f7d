//! Few: lines of two or three rows, which say too little by themselves and together, but for this: nearly every space that no author
//! puts there ends a full row of one width.

use std::collections::HashSet;

use super::fold::Reader;
use super::gaps::{gaps, has_gaps};
use super::line::{Line, Measure};
use super::{Way, trial};
use crate::filter::rejoin::page::paragraphs::PAGES;
use crate::filter::rejoin::row::Row;
use crate::filter::rejoin::row::columns::is_set_in_columns;
use crate::text::width::Size;

/// Full rows that such spaces end, at least; and how many are enough where no space stands elsewhere, and no line is wider than the page.
const ROWS: u32 = 3;
const ALL: u32 = 2;

/// Of so many of them one space may stand elsewhere, and one line be wider that was not folded.
const OTHERS: u32 = 3;

/// Marks that prose has.
const MARKS: [char; 6] = ['，', '。', '、', '；', '！', '？'];

/// Columns by which type may miss the width.
pub(super) const SLACK: u32 = 2;

/// The lines that have spaces which no author puts there; none where spaces part words, as in Korean.
pub(super) fn lines(text: &str, rows: &[Row], sizes: &[Size]) -> Vec<Line> {
    let mut lines = Vec::new();
    for (at, (row, size)) in rows.iter().zip(sizes).enumerate() {
        if row.spaces == 0 || size.ascii as usize == row.span.len() || !has_gaps(row.span.of(text), 1) {
            continue;
        }
        let gaps = gaps(text, row.span);
        if gaps.iter().any(|gap| gap.hangul) {
            return Vec::new();
        }
        if gaps.iter().any(|gap| gap.suspect) && !is_set_in_columns(text, rows, at) {
            lines.push(Line::new(at, row, *size, gaps));
        }
    }
    lines
}

/// The width that most such spaces speak for, if there are enough.
pub(super) fn width(lines: &[Line]) -> Option<(Measure, u32)> {
    let spaces = lines.iter().flat_map(|line| &line.gaps).filter(|gap| gap.suspect).count();
    let width = if spaces >= ALL as usize { trial::sharpest(lines) } else { None };
    width.filter(|(_, columns)| PAGES.contains(columns))
}

/// How `lines` were folded to so many columns, if nearly all of their spaces say so.
pub(super) fn way(text: &str, rows: &[Row], sizes: &[Size], lines: Vec<Line>, measure: Measure, columns: u32) -> Option<Way> {
    let mut reader = Reader::of_folded(measure, columns);
    let (mut full, mut torn, mut others) = (0, 0, 0);
    let (mut folded, mut seen) = (Vec::new(), HashSet::new());
    for line in lines {
        let content = line.span.of(text);
        let said = Said::of(&line, measure, &mut reader);
        if said.full == 0 || said.others > 0 || !content.contains(MARKS) {
            others += said.full + said.others;
            continue;
        }
        // What stands twice says it once.
        if seen.insert(content) {
            (full, torn) = (full + said.full, torn + said.torn);
        }
        folded.push(line);
    }
    let is_folded = |at: usize| folded.binary_search_by_key(&at, |line: &Line| line.at).is_ok();
    let is_wide = |at: &usize| sizes[*at].columns > columns + SLACK && (sizes[*at].ascii as usize) < rows[*at].span.len();
    let wide = (0..rows.len()).filter(|at| is_wide(at) && !is_folded(*at)).count() as u32;
    let is_all = full >= ALL && others == 0 && wide == 0;
    let are_most = full >= ROWS && others * OTHERS <= full && wide * OTHERS <= full;
    (torn >= ALL && (is_all || are_most)).then_some(Way { measure, columns, are_paragraphs: true, lines: folded })
}

/// What the spaces of a line say of a width.
#[derive(Default)]
struct Said {
    /// Those that end a full row.
    full: u32,
    /// Those of them that stand behind no mark.
    torn: u32,
    /// All others.
    others: u32,
}

impl Said {
    fn of(line: &Line, measure: Measure, reader: &mut Reader) -> Self {
        reader.read(line);
        let suspects = line.gaps.iter().filter(|gap| gap.suspect).count() as u32;
        let mut said = Self::default();
        for stretch in &reader.rows {
            let Some(gap) = line.gaps.get(stretch.to).filter(|gap| gap.suspect && !gap.usual) else { continue };
            let (columns, limit) = (line.columns(*stretch, measure), reader.limit(stretch.shortened));
            if columns <= limit + SLACK && columns + gap.unit > limit {
                said.full += 1;
                said.torn += u32::from(!gap.marked);
            }
        }
        said.others = suspects - said.full;
        said
    }
}
