//! Alone: a row that is a line by itself, whatever stands around it: a title, a date, a page number, a closing that is set to the
//! right, names in a row.

use super::brackets::is_bracketed;
use super::{EARLY, Memory, Witness};
use crate::filter::rejoin::class::{Class, class};
use crate::filter::rejoin::face::matter::Matter;
use crate::filter::rejoin::face::shape::{End, Form, Start, label};
use crate::filter::rejoin::row::columns::WIDE;
use crate::filter::rejoin::row::{Row, SET_IN};
use crate::text::heading::{heads_end, heads_entry};
use crate::text::script::is_cjk;

/// Characters of the longest name.
const NAME: usize = 4;

/// Names in a row that are no words of a sentence.
const NAMES: usize = 3;

/// Columns of room beside those of the next unit that a wrap hardly leaves.
const ROOM: u32 = 4;

/// Characters of the longest number of an article: `第一百二十三条の二`.
const ARTICLE: usize = 10;

/// Columns of the longest word that heads the end of a text, with its colon.
const HEADING: u32 = 10;

/// Digits of the highest page number.
const FOLIO: usize = 4;

impl Witness<'_, '_> {
    /// Why one of the rows on both sides of the boundary is a line by itself.
    pub(super) fn is_alone(&self, at: usize) -> Option<&'static str> {
        let [row, next] = [at - 1, at].map(|at| &self.rows[at]);
        let [one, two] = [at - 1, at].map(|at| &self.faces[at]);
        let [said, then] = [row, next].map(|row| row.span.of(self.text));
        let is_early = |row: &Row| row.room() >= ROOM;
        let is_cut_off = |row: &Row| is_early(row) && row.unit <= 2 && two.start == Start::Han;
        first! {
            is_right(row) || is_right(next) => "one of the two lines is set to the right, as closings are",
            is_spread(row, said) || is_spread(next, then) => "one of the two lines is set to both edges of the page, as its heads are",
            next.ascii > 0 && then.len() <= PAGE && !self.in_pieces && is_folio(then) => "the next line is the number of a page",
            row.ascii.min(next.ascii) > 1 && are_names(said, NAMES) && are_names(then, NAMES) =>
                "both lines are names in a row",
            two.start == Start::Bracket && next.is_short() && is_bracketed(then) =>
                "the next line stands in brackets as a whole",
            next.ascii > 0
                && is_caption(then)
                && (one.end.is_stop() || is_early(row) || is_spaced(then) || next.is_short() && two.end.is_bare()) =>
                "the legend of a figure begins there",
            row.ascii > 0 && is_caption(said) && (is_early(row) || is_spaced(said) && row.edge() + row.unit <= row.limit) =>
                "the legend of a figure ends there",
            next.ascii > 0 && is_note(then) => "a note of an encyclopedia begins there",
            row.ascii.max(next.ascii) > 1 && (heads_entry(said) || heads_entry(then)) =>
                "one of the two lines heads a section that readers may edit",
            one.item.is_some_and(|item| item.form == Form::Article) && row.room() > 0 && is_entitled(said) =>
                "the number of an article and its title in brackets stand there",
            one.label.is_some() && !one.marks.punctuated && is_labelled(said) =>
                "what was published when and by whom stands there",
            [one, two].iter().any(|face| face.matter == Matter::Table) && have_cells(said, then) => "both lines have cells",
            has_cells(said) || has_cells(then) => "a tab sets cells apart",
            one.marks.cells != two.marks.cells && (is_early(row) || self.ends_table(at)) => "cells stand beside prose",
            one.label.is_some() && !one.marks.punctuated && is_cut_off(row) => "a label and what it labels end there",
            two.label.is_some() && (one.end.is_stop() || one.end == End::Period) && self.labels.return_at(at) => "somebody else speaks there",
            is_quotation(said) && is_cut_off(row) && !then.starts_with('と') => "a quotation ends there",
        }
    }

    /// Whether the next row is what heads the end of a text, and nothing else.
    pub(super) fn begins_end(&self, at: usize) -> bool {
        let next = &self.rows[at];
        next.columns <= HEADING && !next.flat && heads_end(next.span.of(self.text))
    }

    /// Whether the row before the boundary is the last of several that are set in cells.
    fn ends_table(&self, at: usize) -> bool {
        self.faces[at - 1].marks.cells && at > 1 && self.faces[at - 2].marks.cells
    }

    /// Why the row behind a flattened line end is a line by itself: a sentence ends before it.
    pub(super) fn is_alone_in_folds(&self, at: usize) -> Option<&'static str> {
        if !self.faces[at - 1].end.is_stop() {
            return None;
        }
        let (start, next) = (self.faces[at].start, self.rows[at].span.of(self.text));
        first! {
            start == Start::Bracket && is_bracketed(next) => "the next line stands in brackets as a whole",
            is_caption(next) => "the legend of a figure begins there",
        }
    }

    /// Whether the row on one side of the boundary is a date and nothing else, a day with its weather, or the year of a chronicle.
    pub(super) fn is_dated(&self, at: usize) -> bool {
        let [one, two] = [&self.faces[at - 1], &self.faces[at]];
        (one.dated || two.dated) && one.end != End::Comma && two.start != Start::Forbidden
    }

    /// Whether the row stands above everything, by itself and without a mark: a title that fills it is still one.
    pub(super) fn is_title(&self, at: usize) -> bool {
        let apart = at == 1 && self.rows[at].blanks > u32::from(self.tally.is_double_spaced);
        apart && !self.rows[0].span.of(self.text).contains(['，', '。', '、', '；', ',', ';'])
    }

    /// Whether the row is a paragraph of names and what they did, with spaces between them, and ends early.
    pub(super) fn is_byline(&self, at: usize, memory: &Memory) -> bool {
        let row = &self.rows[at - 1];
        if memory.rows > 1 || row.room() < EARLY {
            return false;
        }
        are_names(row.span.of(self.text), 2)
    }
}

/// Whether a row is a note of an encyclopedia, which a caret leads back from: a key has its letter behind it.
fn is_note(row: &str) -> bool {
    row.strip_prefix('^').is_some_and(|note| note.starts_with(|c: char| c == ' ' || !c.is_ascii()))
}

/// Whether a row is set to the right: it is set in by a third of the page.
const fn is_right(row: &Row) -> bool {
    row.indent >= SET_IN && row.indent * 3 >= row.limit && row.limit > 0
}

/// Whether two parts of a row of East Asian text are set to both edges of the page.
fn is_spread(row: &Row, said: &str) -> bool {
    let parts =
        || said.split_once(WIDE).is_some_and(|(one, other)| one.ends_with(is_cjk) && other.trim_start().starts_with(is_cjk));
    row.spaces as usize >= WIDE.len() && parts()
}

/// Whether a row is one quotation from its start to its end.
pub(super) fn is_quotation(row: &str) -> bool {
    let inner = |(open, close)| row.strip_prefix(open)?.strip_suffix(close);
    let marks = [('「', '」'), ('“', '”'), ('『', '』')];
    marks.into_iter().find_map(|(open, close)| inner((open, close)).map(|inner: &str| !inner.contains(close))).unwrap_or(false)
}

/// Words before the number of a figure or a table.
const FIGURES: [&str; 7] = ["图", "圖", "図", "表", "照片", "그림", "표"];

/// Whether a row begins as the legend of a figure does: `图1　村口的树`.
fn is_caption(row: &str) -> bool {
    let rest = FIGURES.iter().find_map(|word| row.strip_prefix(word)).map(str::trim_start);
    let number = rest.map(|rest| (rest.len(), rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-' || c == '.')));
    number.is_some_and(|(all, rest)| rest.len() < all && rest.starts_with([' ', '\u{3000}', '：', ':']))
}

/// Whether a title in brackets stands right behind the number of an article, and nothing behind it: `第7条（情報の訂正）`.
fn is_entitled(article: &str) -> bool {
    let title = article.split_once(['（', '(']).filter(|(number, _)| number.trim_end().chars().nth(ARTICLE).is_none());
    title
        .and_then(|(_, title)| title.strip_suffix(['）', ')']))
        .is_some_and(|title| !title.contains(['（', '(', '）', ')', '。']))
}

/// Whether a row has several labels with spaces between, and no sentence: `时间：2021-03-08　来源：本报`.
fn is_labelled(row: &str) -> bool {
    let labels = row.split_whitespace().filter(|word| label(word).is_some());
    labels.take(2).count() == 2
}

/// Whether an ideographic space parts the number of a legend from its words, as none parts the words of a sentence.
fn is_spaced(row: &str) -> bool {
    row.trim_start_matches(|c: char| c != '\u{3000}' && !c.is_ascii_digit())
        .trim_start_matches(|c: char| c.is_ascii_digit())
        .starts_with('\u{3000}')
}

/// Whether a tab stands behind a character of East Asia, as between the cells of a table.
fn has_cells(row: &str) -> bool {
    memchr::memchr(b'\t', row.as_bytes()).is_some_and(|tab| row[..tab].ends_with(is_cjk))
}

/// Whether two rows have ideographic spaces in them, by which a list is set in cells.
fn have_cells(row: &str, next: &str) -> bool {
    row.contains('\u{3000}') && next.contains('\u{3000}')
}

/// Bytes of the longest row that is the number of a page: `第1234页　共1234页`.
const PAGE: usize = 24;

/// What stands around the number of a page, and between that and how many there are.
const PAGES: [(&str, &str, &str); 4] = [("第", "页", "共"), ("第", "頁", "共"), ("Page", "", "of"), ("", "", "/")];

/// Whether a row is the number of a page and nothing else: `13`, `- 13 -`, `第13页 共30页`, `13 / 30`.
fn is_folio(row: &str) -> bool {
    let is_number = |number: &str| (1..=FOLIO).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    let dash = |c: char| matches!(c, '-' | '–' | '—' | '·' | ' ' | '\u{3000}');
    if row.starts_with(dash) != row.ends_with(dash) {
        return false;
    }
    let row = row.trim_matches(dash);
    is_number(row)
        || PAGES.iter().any(|(before, behind, of)| {
            let number = |page: &str| page.strip_suffix(behind).is_some_and(|number| is_number(number.trim()));
            row.strip_prefix(before).is_some_and(|page| match page.split_once(of) {
                Some((page, pages)) => number(page.trim_end_matches(dash)) && number(pages.trim_end_matches(dash)),
                None => !behind.is_empty() && number(page),
            })
        })
}

/// Whether a row is words as long as names, `least` of them and more, with spaces between.
fn are_names(row: &str, least: usize) -> bool {
    let is_name = |word: &str| word.chars().nth(NAME).is_none() && word.chars().all(|c| class(c) == Class::Solid);
    row.split(' ').all(is_name) && row.split(' ').nth(least - 1).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_number_is_a_line() {
        let folios = [
            "169",
            "— 73 —",
            "- 3 -",
            "·12·",
            "第3页",
            "第 13 頁",
            "第13页 共30页",
            "第1234页　共1234页",
            "13 / 30",
            "Page 13 of 30",
        ];
        assert!(folios.into_iter().all(is_folio));
        assert!(!["12345", "3.", "—", "-52", "1998年", "第页", "13页", "Page", "第3页上"].into_iter().any(is_folio));
    }

    #[test]
    fn names_stand_in_a_row() {
        assert!(are_names("王小明 李红 张伟民", NAMES) && are_names("王小明 李红", 2));
        assert!(
            !are_names("王小明 李红", NAMES) && !are_names("春天到了，他们 都来了 好", NAMES) && !are_names("第1 第2 第3", NAMES)
        );
    }

    #[test]
    fn a_legend_begins_with_its_number() {
        assert!(["图1　村口的树", "表 2-1：用水", "그림 3 나무"].into_iter().all(is_caption));
        assert!(!["图书馆", "表2中的数", "图1"].into_iter().any(is_caption));
        assert!(is_spaced("图1　村口的树") && !is_spaced("图1 村口的树"));
    }

    #[test]
    fn an_article_has_its_title_in_brackets() {
        assert!(["第7条（情報の訂正）", "第十二条 （附则）"].into_iter().all(is_entitled));
        assert!(!["第7条（情報の訂正）利用者は", "第7条 情報（訂正）の請求（写し）", "第7条"].into_iter().any(is_entitled));
    }

    #[test]
    fn a_quotation_is_one() {
        assert!(["「大沢です」", "“走吧。”"].into_iter().all(is_quotation));
        assert!(!["“硬译”和“死译”", "「はい」と言った", "他说：“走。”"].into_iter().any(is_quotation));
    }

    #[test]
    fn what_was_published_when_has_labels() {
        assert!(is_labelled("时间：2021-03-08 来源：本报") && is_labelled("作者：佚名　日期：三月"));
        assert!(!is_labelled("时间：2021-03-08 09:30") && !is_labelled("他说：好"));
    }
}
