//! The face of a row: what is known of it by itself.

use std::collections::HashMap;

use super::justified::Set;
use super::matter::Matter;
use super::row::Row;
use super::shape::{End, Item, Start, is_bare, label};

/// What is known of a row by itself.
#[derive(Clone, Copy, Debug)]
pub(super) struct Face<'t> {
    pub start: Start,
    pub end: End,
    /// The enumerator that it begins with.
    pub item: Option<Item>,
    pub matter: Matter,
    /// The East Asian part: 0 for most of it, 1 for some, 2 for none.
    pub script: u8,
    pub marks: Marks,
    pub label: Option<&'t str>,
    /// Whether it is an enumerator and nothing else.
    pub bare: bool,
}

impl<'t> Face<'t> {
    /// How a row begins and ends: what is asked of every row.
    fn outline(text: &str) -> Self {
        Self {
            start: Start::of(text),
            end: End::of(text),
            item: Item::of(text),
            matter: Matter::Prose,
            script: 0,
            marks: Marks::default(),
            label: None,
            bare: false,
        }
    }

    /// Adds to an outline what is asked of some rows alone.
    fn fill(&mut self, text: &'t str, row: &Row) {
        let other = row.span.len() - row.ascii as usize;
        self.script = if other * 2 >= text.len() { 0 } else { 1 + u8::from(other * 10 < text.len()) };
        self.marks = Marks::of(text, row.ascii > 0);
        self.matter = match Matter::of(text, row.ascii) {
            // Its spaces were widened.
            Matter::Table if row.set == Set::Widened => Matter::Prose,
            Matter::Prose if self.marks.cells => Matter::Table,
            matter => matter,
        };
        self.label = if self.marks.colon { label(text) } else { None };
        self.bare = is_bare(text);
    }
}

/// The faces of all rows; where nothing more is asked, the outline is enough.
pub(super) fn faces<'t>(text: &'t str, rows: &[Row]) -> Vec<Face<'t>> {
    let mut verbatim = Verbatim::default();
    let face = |(at, row): (usize, &Row)| {
        let content = row.span.of(text);
        let mut face = Face::outline(content);
        if is_asked(rows, at) {
            face.fill(content, row);
        }
        if verbatim.holds(content) {
            face.matter = Matter::Fixed;
        }
        face
    };
    rows.iter().enumerate().map(face).collect()
}

/// Whether all of a row is asked for: it is next to a boundary that is judged, or has an indent.
fn is_asked(rows: &[Row], at: usize) -> bool {
    let row = &rows[at];
    row.limit > 0 || row.indent > 0 || at > 0 && rows[at - 1].limit > 0
}

/// Where the rows stand between fences, and are shown as they are.
#[derive(Debug, Default)]
struct Verbatim<'t> {
    /// What the open fence begins with, and the one that closes it.
    fence: Option<&'t str>,
    /// Whether a source block was announced, as `AsciiDoc` does.
    announced: bool,
}

impl<'t> Verbatim<'t> {
    /// Whether `row` is a fence, or stands between two.
    fn holds(&mut self, row: &'t str) -> bool {
        if !matches!(row.as_bytes()[0], b'`' | b'~' | b'-' | b'[') {
            return self.fence.is_some();
        }
        self.announced |= row.starts_with("[source");
        let sign = ["```", "~~~"].into_iter().find(|sign| row.starts_with(sign));
        match (self.fence, sign.or((self.announced && row == "----").then_some("----"))) {
            (None, Some(sign)) => self.fence = Some(sign),
            (Some(fence), Some(sign)) if fence == sign => self.fence = None,
            (fence, _) => return fence.is_some(),
        }
        true
    }
}

/// How often each label begins a row.
#[derive(Debug, Default)]
pub(super) struct Labels<'t> {
    counts: HashMap<&'t str, u32>,
}

impl<'t> Labels<'t> {
    /// Counts the labels of all rows, if one of the faces has any.
    pub(super) fn count(text: &'t str, rows: &[Row], faces: &[Face<'t>]) -> Self {
        let mut counts = HashMap::new();
        if faces.iter().any(|face| face.label.is_some()) {
            let of_row = |at: usize| if is_asked(rows, at) { faces[at].label } else { label(rows[at].span.of(text)) };
            (0..rows.len()).filter_map(of_row).for_each(|label| *counts.entry(label).or_default() += 1);
        }
        Self { counts }
    }

    /// Whether more rows than one begin with the label.
    pub(super) fn returns(&self, label: &str) -> bool {
        self.counts.get(label).is_some_and(|count| *count > 1)
    }
}

/// What the marks of a row leave open, and whether a sentence stops in it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Marks {
    /// Quotation marks that open less those that close.
    pub quotes: i8,
    /// The same of brackets.
    pub brackets: i8,
    /// Whether a sentence stops in it.
    pub stopped: bool,
    /// Whether there is a colon.
    colon: bool,
    /// Whether cells stand apart by two ideographic spaces and more.
    cells: bool,
}

impl Marks {
    /// The marks of `text`; those of ASCII are looked for where there is ASCII.
    fn of(text: &str, any_ascii: bool) -> Self {
        let bytes = text.as_bytes();
        let mut marks = Self::default();
        let mut at = 0;
        while let Some(&lead) = bytes.get(at) {
            at += match lead {
                // Han of the basic plane, Yi and Hangul: often several in a row.
                0xE4..=0xED if bytes[at..].first_chunk().is_some_and(are_letters) => 12,
                0xE4..=0xED => 3,
                0xE2 | 0xE3 | 0xEF => {
                    marks.add_wide(&bytes[at..]);
                    3
                }
                ..0x80 if bytes[at..].first_chunk::<8>().is_some_and(|eight| eight.is_ascii()) => 8,
                ..0x80 => 1,
                0x80..0xE0 => 2,
                0xE0 | 0xE1 | 0xEE => 3,
                0xF0.. => 4,
            };
        }
        if any_ascii {
            for at in memchr::memchr3_iter(b'(', b')', b':', bytes) {
                match bytes[at] {
                    b'(' => marks.brackets = marks.brackets.saturating_add(1),
                    b')' => marks.brackets = marks.brackets.saturating_sub(1),
                    _ => marks.colon = true,
                }
            }
        }
        marks
    }

    /// Adds the mark that `bytes` begin with, if it is one.
    fn add_wide(&mut self, bytes: &[u8]) {
        match bytes {
            // “ 「 『
            [0xE2, 0x80, 0x9C, ..] | [0xE3, 0x80, 0x8C | 0x8E, ..] => self.quotes = self.quotes.saturating_add(1),
            // ” 」 』
            [0xE2, 0x80, 0x9D, ..] | [0xE3, 0x80, 0x8D | 0x8F, ..] => self.quotes = self.quotes.saturating_sub(1),
            // （ 《 【
            [0xEF, 0xBC, 0x88, ..] | [0xE3, 0x80, 0x8A | 0x90, ..] => self.brackets = self.brackets.saturating_add(1),
            // ） 》 】
            [0xEF, 0xBC, 0x89, ..] | [0xE3, 0x80, 0x8B | 0x91, ..] => self.brackets = self.brackets.saturating_sub(1),
            // 。
            [0xE3, 0x80, 0x82, ..] => self.stopped = true,
            // Two ideographic spaces.
            [0xE3, 0x80, 0x80, 0xE3, 0x80, 0x80, ..] => self.cells = true,
            // ：
            [0xEF, 0xBC, 0x9A, ..] => self.colon = true,
            _ => {}
        }
    }
}

/// Whether four characters are all Han of the basic plane, Yi or Hangul, of the first of which it is known.
fn are_letters(four: &[u8; 12]) -> bool {
    [four[3], four[6], four[9]].iter().all(|lead| matches!(lead, 0xE4..=0xED))
}
