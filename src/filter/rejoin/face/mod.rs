//! The face of a row: what is known of it by itself.

pub(super) mod dated;
pub(super) mod marks;
pub(super) mod matter;
pub(super) mod number;
pub(super) mod shape;

use self::dated::{begins_with_numeral, is_dated};
use self::marks::{Marks, Places};
use self::matter::Matter;
use self::number::Number;
use self::shape::{End, Item, Start, is_bare, label};
use super::row::justified::Set;
use super::row::{Row, SET_IN};
use crate::text::key;
use crate::text::markup::DOCSTRING;

/// What is known of a row by itself.
#[derive(Clone, Copy, Debug)]
pub(super) struct Face<'t> {
    pub start: Start,
    pub end: End,
    /// The enumerator that it begins with.
    pub item: Option<Item>,
    /// The number of a series that it begins with.
    pub number: Option<Number<'t>>,
    pub matter: Matter,
    /// The East Asian part: 0 for most of it, 1 for some, 2 for none.
    pub script: u8,
    pub marks: Marks,
    pub label: Option<&'t str>,
    /// Whether it is an enumerator and nothing else.
    pub bare: bool,
    /// Whether it begins with a word and an ideographic space, as entries and speeches do.
    pub headed: bool,
    /// Whether it is a date and nothing else, with or without an hour, the weather of a diary, or the year of a chronicle.
    pub dated: bool,
    /// Whether nothing about it is out of the ordinary: no number, label, bracket or indent, and of ASCII at most a year or a name within,
    /// as in nearly every row of Chinese and Japanese.
    plain: bool,
}

impl<'t> Face<'t> {
    /// How a row begins and ends: what is asked of every row.
    fn outline(text: &str) -> Self {
        Self {
            start: Start::of(text),
            end: End::of(text),
            item: Item::of(text),
            number: None,
            matter: Matter::Prose,
            script: 0,
            marks: Marks::default(),
            label: None,
            bare: false,
            headed: false,
            dated: false,
            plain: false,
        }
    }

    /// Adds to an outline what is asked of some rows alone.
    fn fill(&mut self, text: &'t str, row: &Row, marks: Marks) {
        let other = row.span.len() - row.ascii as usize;
        self.script = if other * 2 >= text.len() { 0 } else { 1 + u8::from(other * 10 < text.len()) };
        self.marks = marks;
        self.matter = match Matter::of(text, row.ascii) {
            // Its spaces were widened.
            Matter::Table if row.set == Set::Widened => Matter::Prose,
            Matter::Prose if self.marks.cells => Matter::Table,
            matter => matter,
        };
        self.number = Number::of(text);
        self.label = if self.marks.colon { label(text) } else { None };
        self.bare = is_bare(text);
        self.headed = marks.spaced && is_headed(text);
        self.dated = is_dated(row, text);
        self.plain = (row.ascii == 0 || self.is_hardly_ascii(text, row))
            && !self.headed
            && row.indent < SET_IN
            && self.item.is_none()
            && self.number.is_none()
            && self.label.is_none()
            && !matches!(self.start, Start::Bracket | Start::Quote)
            && !begins_with_numeral(text);
    }

    /// Whether the ASCII of a row is too little for a moment or a record, and stands inside, without a space, a colon or three dots.
    fn is_hardly_ascii(&self, text: &str, row: &Row) -> bool {
        row.ascii < MOMENT && row.spaces == 0 && !self.marks.colon && self.start == Start::Han && !text.ends_with('.')
    }

    /// Whether it is running text of East Asia and nothing else.
    pub(super) const fn is_plain(&self) -> bool {
        self.plain && matches!(self.matter, Matter::Prose)
    }
}

/// Bytes of ASCII of the shortest moment, `21-3-4 8:15`, without its space; records have more.
pub(super) const MOMENT: u32 = 10;

/// Bytes of the longest word that heads a row: five characters.
const HEAD: usize = 15;

/// Whether a row begins with a word and an ideographic space.
fn is_headed(row: &str) -> bool {
    let start = &row.as_bytes()[..row.len().min(HEAD + '\u{3000}'.len_utf8())];
    // Its first byte, which no ideograph begins with.
    memchr::memchr_iter(0xE3, start).any(|at| at > 0 && start[at + 1..].starts_with(&[0x80, 0x80]))
}

/// The faces of all rows; where nothing more is asked, the outline is enough.
pub(super) fn faces<'t>(text: &'t str, rows: &[Row]) -> Vec<Face<'t>> {
    let mut verbatim = Verbatim::default();
    let places = Places::of(text);
    let face = |(at, row): (usize, &Row)| {
        let content = row.span.of(text);
        let mut face = Face::outline(content);
        if is_asked(rows, at) {
            face.fill(content, row, places.marks(row.span));
        }
        if (verbatim.fence.is_some() || !is_adornment(text, rows, at)) && verbatim.holds(content) {
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

/// Tildes of a line at least that is drawn below a heading, and no fence.
const TILDES: u32 = 6;

/// Whether a row of tildes is drawn right below a heading, as long as that is, as reStructuredText has it.
fn is_adornment(text: &str, rows: &[Row], at: usize) -> bool {
    let row = &rows[at];
    let is_drawn = || row.span.of(text).bytes().all(|byte| byte == b'~');
    text.as_bytes()[row.span.start] == b'~'
        && row.columns >= TILDES
        && row.blanks == 0
        && at.checked_sub(1).is_some_and(|above| rows[above].columns <= row.columns)
        && is_drawn()
}

/// What fences begin with.
const FENCES: [&str; 3] = ["```", "~~~", DOCSTRING];

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
        if !matches!(row.as_bytes()[0], b'`' | b'~' | b'-' | b'[' | b'"') {
            let held = self.fence.is_some();
            if self.fence == Some(DOCSTRING) && row.ends_with(DOCSTRING) {
                self.fence = None;
            }
            return held;
        }
        self.announced |= row.starts_with("[source");
        let sign = FENCES.into_iter().find(|sign| row.starts_with(sign) && (*sign == DOCSTRING || is_fence(row)));
        match (self.fence, sign.or((self.announced && row == "----").then_some("----"))) {
            // It ends where it begins.
            (None, Some(DOCSTRING)) if row.len() > 2 * DOCSTRING.len() && row.ends_with(DOCSTRING) => {}
            (None, Some(sign)) => self.fence = Some(sign),
            (Some(fence), Some(sign)) if fence == sign => self.fence = None,
            (fence, _) => return fence.is_some(),
        }
        true
    }
}

/// Whether a row of which the first signs are those of a fence is one: the name of a language is all that may stand behind them.
fn is_fence(row: &str) -> bool {
    let info = row.trim_start_matches(&row[..1]);
    info.is_ascii() && !info.contains(['`', '~'])
}

/// The rows whose labels begin another row too, in order.
#[derive(Debug, Default)]
pub(super) struct Labels {
    again: Vec<usize>,
}

impl Labels {
    /// Counts the labels of all rows, if one of the faces has any.
    pub(super) fn count(text: &str, rows: &[Row], faces: &[Face<'_>]) -> Self {
        if faces.iter().all(|face| face.label.is_none()) {
            return Self::default();
        }
        let of_row = |at: usize| if is_asked(rows, at) { faces[at].label } else { label(rows[at].span.of(text)) };
        let keyed = |at: usize| of_row(at).map(|label| (key(label.as_bytes()), label, at));
        let mut labels: Vec<_> = (0..rows.len()).filter_map(keyed).collect();
        labels.sort_unstable();
        let alike = labels.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)).filter(|alike| alike.len() > 1);
        let mut again: Vec<_> = alike.flatten().map(|(.., at)| *at).collect();
        again.sort_unstable();
        Self { again }
    }

    /// Whether another row begins with the label of row `at`.
    pub(super) fn return_at(&self, at: usize) -> bool {
        self.again.binary_search(&at).is_ok()
    }
}
