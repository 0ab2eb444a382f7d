//! Wrapped text: rows of one width, which an author's program set. A page does not set its own lines so.
//!
//! A row of a hard-wrapped paragraph has no mark at its end and may be two characters long; what tells it from a line of the page is
//! that full rows stand beside it.

use crate::document::Document;
use crate::filter::chrome::said::is_said;
use crate::text::kinsoku::{closes, opens};
use crate::text::script::is_cjk;
use crate::text::width::measure;

/// Columns of the narrowest rows that say something: fourteen full-width characters.
const NARROWEST: u32 = 28;

/// Columns by which full rows differ: a mark that hangs or is pushed to the next row, a word that did not fit.
const RAGGED: u32 = 4;

/// Full rows that a stretch of wrapped text has at least.
const FULL: usize = 3;

/// One full row in so many has a mark that parts what is said: headlines of one length have none.
const SPOKEN: usize = 3;

/// Short rows that may stand between full ones: a heading, the end of a paragraph, a paragraph of one row.
const BETWEEN: usize = 3;

/// What a line is in text that is set to one width.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::filter::chrome) struct Set {
    /// It belongs to a stretch of wrapped text.
    pub belongs: bool,
    /// It is as wide as the text is set.
    pub is_full: bool,
}

/// What every line of `document` is in wrapped text; nothing where it is not set to one width. Lines that are phrases, which
/// `is_phrase` knows, end a stretch.
pub(super) fn wrapped(document: &Document<'_>, is_phrase: impl Fn(usize) -> bool) -> Vec<Set> {
    let mut set = vec![Set::default(); document.lines.len()];
    let rows = rows(document, usize::MAX);
    let Some(width) = common_width(&rows) else { return set };
    let full = |row: &(usize, u32)| row.1 + RAGGED >= width && row.1 <= width + RAGGED;
    rows.iter().for_each(|row| set[row.0].is_full = full(row));
    let mut close = |stretch: &mut Vec<usize>| {
        if let [first, .., last] = stretch[..]
            && stretch.len() >= FULL
            && stretch.iter().filter(|at| speaks(document.line(rows[**at].0))).count() * SPOKEN >= stretch.len()
        {
            let open = |at: usize| rows.get(at).is_some_and(|row| !is_phrase(row.0));
            let first = first - usize::from(first > 0 && open(first - 1));
            let last = last + usize::from(open(last + 1));
            rows[first..=last].iter().for_each(|row| set[row.0].belongs = true);
        }
        stretch.clear();
    };
    let mut stretch: Vec<usize> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        if is_phrase(row.0) {
            close(&mut stretch);
        } else if full(row) {
            if stretch.last().is_some_and(|last| at - last > BETWEEN + 1) {
                close(&mut stretch);
            }
            stretch.push(at);
        }
    }
    close(&mut stretch);
    add_sentences(document, &is_phrase, &mut set);
    set
}

/// Adds the full lines that go on until a sentence ends, be they too few for a stretch.
fn add_sentences(document: &Document<'_>, is_phrase: impl Fn(usize) -> bool, set: &mut [Set]) {
    let text = |line: usize| document.line(line).trim();
    let is_cut = |line: usize, set: &[Set]| {
        let next = line + 1;
        set[line].is_full && next < set.len() && !is_phrase(line) && !is_phrase(next) && goes_on(text(line), text(next))
    };
    let mut from = 0;
    while from < set.len() {
        let to = (from..set.len()).find(|line| !is_cut(*line, set)).unwrap_or(from);
        if to > from && is_said(text(to)) {
            set[from..=to].iter_mut().for_each(|line| line.belongs = true);
        }
        from = to + 1;
    }
}

/// Whether what stands before a line end, or what parts a sentence, and what stands after it may be one sentence.
pub(in crate::filter::chrome) fn goes_on(before: &str, after: &str) -> bool {
    let (Some(last), Some(first)) = (before.chars().next_back(), after.chars().next()) else { return false };
    let speaks = |c: char| is_cjk(c) || c.is_alphanumeric();
    (speaks(last) || opens(last) || matches!(last, '，' | ',' | '、' | '：' | ':')) && (speaks(first) || closes(first))
}

/// Whether a row has a mark that parts what is said.
fn speaks(row: &str) -> bool {
    row.contains(['，', '。', '、', '；', '：', '？', '！', ',', '.', ';', '“', '”', '「', '」'])
}

/// The columns of a line, without the space on both sides.
pub(in crate::filter::chrome) fn columns(line: &str) -> u32 {
    let size = measure(line.trim());
    size.columns + size.ambiguous
}

/// Lines of a text that show the width it is set to.
pub(in crate::filter::chrome) const SAMPLE: usize = 2000;

/// The least columns of a full row, where the text is set to one width, which its first lines show.
pub(in crate::filter::chrome) fn least_full(document: &Document<'_>) -> Option<u32> {
    common_width(&rows(document, SAMPLE)).map(|width| width - RAGGED)
}

/// Of the first `most` lines those that have something on them, and their columns.
fn rows(document: &Document<'_>, most: usize) -> Vec<(usize, u32)> {
    (0..document.lines.len().min(most))
        .map(|line| (line, columns(document.line(line))))
        .filter(|(_, columns)| *columns > 0)
        .collect()
}

/// The width that half of the long rows have, if one is.
fn common_width(rows: &[(usize, u32)]) -> Option<u32> {
    let mut sorted: Vec<u32> = rows.iter().map(|row| row.1).filter(|columns| *columns >= NARROWEST).collect();
    sorted.sort_unstable();
    let mut best = (0, 0);
    let mut from = 0;
    for (at, columns) in sorted.iter().enumerate() {
        while sorted[from] + RAGGED < *columns {
            from += 1;
        }
        best = best.max((at + 1 - from, *columns));
    }
    let (rows, width) = best;
    (rows >= 2 * FULL && rows * 2 >= sorted.len()).then_some(width)
}

#[cfg(test)]
mod tests {
    use super::wrapped;
    use crate::document::Document;

    #[test]
    fn rows_of_one_width_belong_to_the_text_with_their_last_row() {
        let row = "春天的山里总是下雨，山路泥泞难走，村民们";
        let text = format!("首页\n登录\n{}\n难走\n关于我们\n联系\n投诉\n建议\n版权所有\n", [row; 8].join("\n\n"));
        let document = Document::read(&text);
        let set = wrapped(&document, |_| false);
        let of = |line: &str| (0..document.lines.len()).find(|at| document.line(*at) == line).is_some_and(|at| set[at].belongs);
        assert!(of(row) && of("难走"));
        assert!(!of("首页") && !of("联系") && !of("版权所有"));
    }

    #[test]
    fn headlines_of_one_length_are_no_wrapped_text() {
        let text = "山里的春天来得晚一些也好看一些今年\n".repeat(12);
        assert!(wrapped(&Document::read(&text), |_| false).iter().all(|set| !set.belongs));
    }

    #[test]
    fn lines_of_all_widths_are_no_wrapped_text() {
        let text: String = (10..40).map(|count| "山".repeat(count) + "\n").collect();
        assert!(wrapped(&Document::read(&text), |_| false).iter().all(|set| !set.belongs));
    }
}
