//! Tabs: how far the white space in the midst of a row reached when its page was set.
//!
//! `col`, `unexpand` and many an editor write a tab for spaces that reach a multiple of eight columns. Whoever later puts eight
//! spaces for every tab, wherever it stands, makes a row wider than its page.

use super::Row;
use super::model::Model;
use crate::text::width::measure;

/// Columns from one stop to the next.
pub(super) const STOP: usize = 8;

/// So many spaces.
const SPACES: &str = "        ";

/// Which rows have a tab in their midst, or as many spaces as were put for one; none where no row has.
pub(in crate::filter::rejoin) fn tabbed(text: &str, rows: &[Row]) -> Vec<bool> {
    let is_tabbed = |row: &Row| row.spaces > 0 && has_tab(row.span.of(text));
    if may_have_tabs(text, rows) { rows.iter().map(is_tabbed).collect() } else { Vec::new() }
}

/// Whether the text from the first row to the last has what a tab is told by, which is quicker than to look at every row.
fn may_have_tabs(text: &str, rows: &[Row]) -> bool {
    let [first, .., last] = rows else { return !rows.is_empty() };
    let bytes = &text.as_bytes()[first.span.start..last.span.end];
    let most = rows.iter().map(|row| row.spaces).max().unwrap_or(0);
    let has_spaces = || memchr::memmem::find(bytes, SPACES.as_bytes()).is_some();
    most > 0 && memchr::memchr(b'\t', bytes).is_some() || most as usize >= SPACES.len() && has_spaces()
}

/// Whether a tab stands in the midst of a row, or as many spaces as were put for one.
fn has_tab(row: &str) -> bool {
    row.contains('\t') || row.contains(SPACES)
}

/// Columns of a row that begins behind `indent`, with every eight spaces in a row taken for a tab.
pub(in crate::filter::rejoin) fn columns(row: &str, indent: u32, model: Model) -> u32 {
    let mut edge = indent;
    let mut rest = row;
    while let Some(start) = rest.find(['\t', ' ']) {
        edge += model.columns(measure(&rest[..start]));
        rest = &rest[start..];
        while let Some(after) = rest.strip_prefix(SPACES).or_else(|| rest.strip_prefix('\t')) {
            edge = (edge / STOP as u32 + 1) * STOP as u32;
            rest = after;
        }
        let word = rest.trim_start_matches(' ');
        edge += (rest.len() - word.len()) as u32;
        rest = word;
    }
    edge + model.columns(measure(rest)) - indent
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tab_reaches_to_its_stop() {
        let model = Model::default();
        assert_eq!(columns("abc        d", 0, model), 9);
        assert_eq!(columns("abc\td", 0, model), 9);
        assert_eq!(columns("abc          d", 7, model), 12);
        assert_eq!(columns("一二三 四", 3, model), 9);
    }
}
