//! Running headers: a row that stands on page after page, or the title that stands again in the middle of a sentence.

use super::proof::Place;
use super::row::{self, Row};
use crate::document::Document;
use crate::filter::chrome::said;
use crate::text::script::{is_cjk, is_hangul};
use crate::text::{Span, key};

/// Bytes of a Han character.
const HAN: usize = '字'.len_utf8();

/// Times that a row without a title stands in a document at least.
const TIMES: usize = 3;

/// Fewest East Asian characters of a header.
const SHORTEST: usize = 4;

/// Fewest of a title that stands again but once.
const TITLE: usize = 8;

/// Marks that part a title from what a site puts beside it.
const PARTS: [char; 10] = ['】', ']', '_', '|', '｜', '-', '—', '–', '·', ' '];

/// The rows that may be headers, each with its like, in order: those of `apart`, which stand out, that stand again, or are the
/// title.
pub(super) fn candidates(document: &Document<'_>, apart: &[Row]) -> Vec<Vec<Row>> {
    if apart.is_empty() {
        return Vec::new();
    }
    let bytes = document.text.as_bytes();
    let of = |row: &Row| &bytes[row.span.start..row.span.end];
    let mut keyed: Vec<(u64, Row)> = apart.iter().map(|row| (key(of(row)), *row)).collect();
    let head = Document { text: document.text, lines: document.lines.iter().take(Place::HEAD).copied().collect() };
    row::each(&head, |row| {
        if !row.folded {
            keyed.push((key(of(&row)), row));
            keyed.extend(parts(document, &row).map(|part| (key(of(&part)), part)));
        }
    });
    keyed.sort_unstable_by_key(|(key, row)| (*key, row.span.start));
    keyed.dedup();
    let recurs = |like: &&[(u64, Row)]| like.len() > 1 && is_header(like[0].1.span.of(document.text));
    let mut groups: Vec<(u64, Vec<Row>)> =
        keyed.chunk_by(|a, b| a.0 == b.0).filter(recurs).map(|like| (like[0].0, vec![like[0].1])).collect();
    if groups.is_empty() {
        return Vec::new();
    }
    let sizes = groups.iter().fold(0_u128, |sizes, group| sizes | 1 << group.1[0].span.len());
    // With them go those that stand between two sentences.
    row::each(document, |row| {
        if sizes >> row.span.len() & 1 == 1 {
            add_like(bytes, row, &mut groups);
        }
    });
    let mut groups: Vec<_> = groups.into_iter().map(|group| group.1).filter(|group| group.len() > 1).collect();
    groups.iter_mut().for_each(|group| group.sort_unstable_by_key(|row| row.span.start));
    groups.sort_unstable_by_key(|group| group[0].span.start);
    groups
}

/// The rows right before or behind one of `numbers` that stand so beside another one too: a chapter has few pages, and its head is on
/// every other one. Those that are alike stand together.
pub(super) fn beside<'n>(document: &Document<'_>, numbers: impl Iterator<Item = &'n Row>) -> Vec<Vec<Row>> {
    let alike = beside_each(document, numbers.enumerate());
    alike.into_iter().map(|alike| alike.into_iter().map(|(row, _)| row).collect()).collect()
}

/// The same, each with what is said of its number.
pub(super) fn beside_each<'n, N: Copy>(
    document: &Document<'_>,
    numbers: impl Iterator<Item = (N, &'n Row)>,
) -> Vec<Vec<(Row, N)>> {
    let of_line =
        |line: usize, number: &Row| Row { span: row::trimmed(document.text, document.lines[line].span), line, ..*number };
    let mut keyed: Vec<(bool, u64, Row, N)> = Vec::new();
    for (number, row) in numbers.filter(|(_, row)| !row.folded) {
        let before = said::above(document, row.line).next().map(|line| (true, of_line(line, row)));
        let behind = said::below(document, row.line).next().map(|line| (false, of_line(line, row)));
        let heads = before.into_iter().chain(behind).filter(|(_, row)| is_head(row.span.of(document.text)));
        keyed.extend(heads.map(|(side, row)| (side, key(row.span.of(document.text).as_bytes()), row, number)));
    }
    keyed.sort_unstable_by_key(|(side, key, row, _)| (*side, *key, row.span.start));
    let alike = keyed.chunk_by(|one, two| (one.0, one.1) == (two.0, two.1)).filter(|alike| alike.len() > 1);
    alike.map(|alike| alike.iter().map(|(.., row, number)| (*row, *number)).collect()).collect()
}

/// Characters of the longest head of a chapter.
const HEAD: usize = 24;

/// Whether a row may be the head of a chapter: a few words, and no sentence.
fn is_head(text: &str) -> bool {
    text.chars().count() <= HEAD && is_header(text)
}

/// Adds `row` to the group of those that are alike.
#[inline(never)]
fn add_like(bytes: &[u8], row: Row, groups: &mut [(u64, Vec<Row>)]) {
    let of = |row: &Row| &bytes[row.span.range()];
    if let Ok(at) = groups.binary_search_by_key(&key(of(&row)), |group| group.0)
        && let [first, .., last] | [first @ last] = &groups[at].1[..]
        && of(first) == of(&row)
        && *last != row
    {
        groups[at].1.push(row);
    }
}

/// Finds the rows that may be headers by the bytes at their edges: no sentence, shorter than the row before or after, which are
/// full, while the row before ends without a mark.
#[derive(Debug, Default)]
pub(super) struct Apart {
    rows: Vec<Row>,
    /// The last row that was seen, and whether it is one of them if it is short.
    last: Option<(Row, bool)>,
    /// Whether it ends without a mark.
    spoke: bool,
    /// Bytes of the row before it.
    before: usize,
}

impl Apart {
    /// Looks at the next row, which holds `content`.
    #[inline(always)]
    pub fn see(&mut self, content: &[u8], row: Row) {
        let len = content.len();
        self.decide(len);
        let [lead, second, _] = content.last_chunk().copied().unwrap_or_default();
        let east_asian = (lead.wrapping_sub(0xE4) <= 0xE9 - 0xE4) | (lead == 0xE3) & (second.wrapping_sub(0x81) <= 2);
        let speaks = east_asian | content.last().is_some_and(u8::is_ascii_alphanumeric);
        self.before = self.last.map_or(0, |(last, _)| last.span.len());
        self.last = Some((row, speaks & self.spoke & (len >= SHORTEST * HAN)));
        self.spoke = speaks;
    }

    /// Decides about the last row: the one behind it has `after` bytes.
    #[inline(always)]
    fn decide(&mut self, after: usize) {
        if let Some((row, true)) = self.last
            && row.span.len() + 2 * HAN <= self.before.max(after)
        {
            self.rows.push(row);
        }
    }

    /// Those that were found.
    pub fn rows(mut self) -> Vec<Row> {
        self.decide(0);
        self.rows
    }
}

/// The parts of a title that may stand on every page without the others.
fn parts<'d>(document: &'d Document<'_>, row: &Row) -> impl Iterator<Item = Row> + 'd {
    let (row, content) = (*row, row.span.of(document.text));
    content.split(PARTS).map(str::trim).filter(move |part| part.len() < content.len()).filter_map(move |part| {
        let start = row.span.start + content.find(part)?;
        (part.len() >= TITLE * HAN).then(|| Row { span: Span::new(start, start + part.len()), ..row })
    })
}

/// Whether a row may stand at the head of a page: words, and no sentence. A word of Korean recurs as rows do.
fn is_header(text: &str) -> bool {
    !text.contains(['。', '！', '？', '；', '…', '“', '”', '「', '」', '!', '?'])
        && text.chars().filter(|c| is_cjk(*c)).count() >= SHORTEST
        && !text.contains(is_hangul)
}

/// Whether a row may be a title that stands again but once: it is long, and parts nothing.
fn is_title(text: &str) -> bool {
    text.chars().filter(|c| is_cjk(*c)).count() >= TITLE && !text.contains(['，', '、', ','])
}

/// The rows that the document proves to be running headers.
pub(super) fn furniture(document: &Document<'_>, groups: &[Vec<Row>], place: &mut Place<'_, '_>) -> Vec<Row> {
    let mut furniture = Vec::new();
    for group in groups {
        // Where lines were not set to a width, one that ends without a mark may be a caption or a headline.
        if group.iter().any(|row| !row.folded && row.line >= Place::HEAD) && !place.is_set() {
            continue;
        }
        // The first may be the title itself.
        let (title, rest) = match &group[..] {
            [first, rest @ ..] if !first.folded && first.line < Place::HEAD && !place.interrupts(&[*first]) => {
                (Some(first).filter(|first| !place.goes_on_in(first)), rest)
            }
            all => (None, all),
        };
        let apart = |rows: &[Row]| rows.windows(2).all(|pair| Place::is_page(&pair[0], &pair[1]));
        // A word or two come again by chance, but not beside the number of a page.
        let is_word = group[0].span.of(document.text).chars().filter(|c| is_cjk(*c)).count() < TITLE;
        let is_told = !is_word || rest.iter().all(|row| place.is_beside_another(row));
        let times = rest.len() + usize::from(title.is_some() && is_told);
        let on_every_page =
            times >= TIMES && apart(rest) && Place::is_regular(rest) && place.interrupts(rest) && !place.is_of_copies(rest);
        if on_every_page {
            furniture.extend_from_slice(rest);
        } else if let Some(title) = title
            && is_title(title.span.of(document.text))
            && place.is_wide()
            && apart(group)
            && !place.is_of_copies(group)
        {
            furniture.extend(rest.iter().filter(|row| place.interrupts(&[**row])));
        }
    }
    furniture.sort_unstable_by_key(|row: &Row| row.span.start);
    furniture.dedup();
    furniture
}
