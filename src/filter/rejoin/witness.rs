//! The witness: the rows of a text, measured, so that a boundary between two of them can be looked at from every side.
//!
//! Facts of the whole text are measured first, then applied evenly to every boundary.

use super::elsewhere::Elsewhere;
use super::evidence::{ROOM_UP_TO, rank};
use super::face::{Face, Labels, faces};
use super::gaps::is_between_han;
use super::habit::{self, Habit, Marks, plain, shows_indent};
use super::joint::{Parted, parted};
use super::nearby::Nearby;
use super::row::Row;
use super::scorecard::Look;
use super::shape::{End, Form, Item, Matter, Start, are_records, is_couplet, is_date};
use super::title::title_ends;
use crate::text::Span;
use crate::text::script::is_hangul;

/// The share of rows that end with a mark from which on they are verses, or lines of their own for another reason.
const VERSE: f32 = 0.7;

/// Columns of the widest verse of classical poetry: seven characters and a mark.
const STANZA: u32 = 16;

/// Columns of the widest couplet.
const COUPLET: u32 = 2 * STANZA;

/// The share of full rows from which on a page is taken for one paragraph or few.
const FULL_PAGE: f32 = 0.85;

/// Columns that no setting goes beyond the width.
const FAR: u32 = 12;

/// Full rows that a page needs before points are trusted.
const THIN: u32 = 3;

/// Columns that a page needs whose width rests on less.
const THIN_WIDTH: u32 = 40;

/// Columns of a page on which prose without any mark is not believed.
const NARROW: u32 = 40;

/// The share of full rows below which so narrow a page is not believed: its rows are verses.
const RAGGED: f32 = 0.5;

/// Rows that front matter has at most.
const FRONT: usize = 60;

/// Columns of room that show an author's line end whatever the next unit is.
const EARLY: i64 = 6;

/// ASCII bytes that a record has at least.
const LEAST_RECORD: u32 = 12;

/// The rows of a text, measured.
pub(super) struct Witness<'t, 'r> {
    text: &'t str,
    rows: &'r [Row],
    faces: Vec<Face<'t>>,
    labels: Labels<'t>,
    /// Rows that end with a mark.
    marked: Nearby,
    /// Rows that begin with a letter, a digit or a sign of ASCII, as those of lists and tables do.
    latin: Nearby,
    base_indent: u32,
    first_indent: Option<u32>,
    double_spaced: bool,
    full_share: f32,
    /// Rows far beyond the width, to one full one.
    over_share: f32,
    habit: Habit,
    elsewhere: Elsewhere,
    /// Whether rows came apart at marks, as they do where marks were set in a font of their own.
    in_pieces: bool,
    /// Whether the width rests on next to nothing.
    thin: bool,
    /// Whether the text is Chinese or Japanese without a comma or a stop, as songs, addresses and lists are.
    unpunctuated: bool,
    /// Rows of the front matter.
    front: usize,
    /// Where titles end.
    title_ends: Vec<usize>,
    /// By the form of their enumerators: items that are plainly none, and headings.
    uses: [[u32; 2]; Form::COUNT],
}

/// What is remembered from one boundary to the next.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Memory {
    quotes: i32,
    brackets: i32,
    rows: u32,
    stopped: bool,
    item: Option<Form>,
    /// Whether a sentence stopped anywhere so far.
    begun: bool,
    numbers: [u32; Form::COUNT],
}

impl<'t, 'r> Witness<'t, 'r> {
    /// Measures the rows.
    pub(super) fn new(text: &'t str, rows: &'r [Row]) -> Self {
        let faces = faces(text, rows);
        let labels = Labels::count(text, rows, &faces);
        let is_mark = |end| matches!(end, End::Stop | End::ClosedStop | End::Colon | End::Semicolon | End::Comma | End::Period);
        let is_latin = |start| matches!(start, Start::Lower | Start::Upper | Start::Digit | Start::Sign);
        let (mut full, mut over) = (0, 0);
        let (mut wrapped, mut blanks, mut spaced_full) = (0u32, 0u32, 0u32);
        for (at, row) in rows.iter().enumerate() {
            if let Some(next) = rows.get(at + 1).filter(|_| row.limit > 0) {
                let is_full = row.edge() <= row.limit + 2 && row.edge() + row.unit > row.limit;
                wrapped += 1;
                full += u32::from(is_full);
                over += u32::from(row.edge() > row.limit + FAR);
                blanks += u32::from(next.blanks > 0);
                spaced_full += u32::from(is_full && next.blanks > 0);
            }
        }
        let (base_indent, first_indent) = indents(rows);
        let worth = |at: usize| {
            let row = &rows[at - 1];
            let ends = matches!(faces[at - 1].end, End::Han | End::Hangul | End::Letter | End::Digit | End::Closer);
            row.limit > 0 && ends && row.edge() + 4 < row.limit && faces[at].item.is_none()
        };
        let apart = |at: usize| {
            let row = &rows[at - 1];
            faces[at].start == Start::Forbidden && row.edge() + row.unit + 4 < row.limit
        };
        let pieces = (1..rows.len()).filter(|at| apart(*at)).count();
        let elsewhere = Elsewhere::look(text, rows, worth);
        let mut uses = [[0; 2]; Form::COUNT];
        for (form, heads) in rows.iter().zip(&faces).filter_map(|(row, face)| use_of(row, face)) {
            uses[form as usize][usize::from(heads)] += 1;
        }
        let mut witness = Self {
            text,
            rows,
            labels,
            marked: Nearby::count(faces.iter().map(|face| is_mark(face.end))),
            latin: Nearby::count(faces.iter().map(|face| is_latin(face.start))),
            faces,
            base_indent,
            first_indent,
            double_spaced: wrapped >= 4 && blanks * 10 >= wrapped * 9 && spaced_full * 2 >= wrapped,
            full_share: full as f32 / wrapped.max(1) as f32,
            over_share: over as f32 / full.max(1) as f32,
            habit: Habit::of(&habit::Counts::default()),
            elsewhere,
            thin: full < THIN,
            unpunctuated: !text.contains(['。', '，', '、', '；', '！', '？', '．']) && !text.contains(is_hangul),
            front: front(text, rows),
            title_ends: title_ends(text, rows),
            uses,
            in_pieces: pieces >= 2 && pieces * 40 >= rows.len(),
        };
        witness.habit = witness.habit();
        witness
    }

    /// How the text marks its paragraphs.
    fn habit(&self) -> Habit {
        let mut counts = habit::Counts::default();
        for at in 1..self.rows.len() {
            if let Some(is_wrap) = plain(&self.rows[at - 1], &self.faces[at - 1], &self.faces[at]) {
                counts.take(is_wrap, self.paragraph_marks(at));
            }
        }
        Habit::of(&counts)
    }

    /// The marks of a paragraph at the boundary before row `at`.
    fn paragraph_marks(&self, at: usize) -> Marks {
        let (row, next) = (&self.rows[at - 1], &self.rows[at]);
        let kept = |mark| (!next.flat).then_some(mark);
        let blank = kept(next.blanks > u32::from(self.double_spaced));
        let indent = self.first_indent.and_then(|first| kept(next.indent == first));
        [blank, indent, shows_indent(next, row.limit)]
    }

    /// Whether the paragraph up to row `at` is an item, and items of its form are headings in this text.
    fn heads(&self, at: usize, memory: &Memory) -> u8 {
        let Some(form) = memory.item.filter(|_| !memory.stopped && memory.rows <= 2) else { return 0 };
        let mut uses = self.uses[form as usize];
        // What the boundary itself looks like is no evidence for it.
        if let Some((own, heads)) = (memory.rows == 1).then(|| use_of(&self.rows[at - 1], &self.faces[at - 1])).flatten()
            && own == form
        {
            uses[usize::from(heads)] -= 1;
        }
        match uses {
            [0, 0] => 1,
            [_, 0] => 2,
            [items, heads] if heads < items => 3,
            [0, _] => 5,
            _ => 4,
        }
    }

    /// How the row before the boundary ends, and the row after it.
    fn ahead(&self, at: usize, end: End) -> u8 {
        let (next, face) = (&self.rows[at], &self.faces[at]);
        let room = i64::from(next.limit) - i64::from(next.edge()) - i64::from(next.unit);
        let kind = match face.end {
            _ if next.unit == 0 => 4,
            _ if room < EARLY => 0,
            End::Stop | End::ClosedStop | End::Period => 1,
            End::Han | End::Hangul | End::Letter | End::Digit | End::Closer => 2,
            _ => 3,
        };
        kind * 3
            + match end {
                End::Stop | End::ClosedStop | End::Period => 0,
                End::Han | End::Hangul | End::Letter | End::Digit | End::Closer => 1,
                _ => 2,
            }
    }

    /// How row `at` begins an item: whether that continues a series.
    fn series(&self, at: usize, memory: &Memory) -> u8 {
        let Some(Item { form, number }) = self.faces[at].item else { return 0 };
        let last = memory.numbers[form as usize];
        match number {
            _ if matches!(form, Form::Bullet) => 1,
            _ if matches!(form, Form::Date) => 2 + 2 * u8::from(last > 0),
            1 => 3,
            _ if last > 0 && number == last + 1 => 4,
            _ => 2,
        }
    }

    /// Remembers row `at`, before the boundary after it is looked at.
    pub(super) fn pass(&self, at: usize, joined: bool, memory: &mut Memory) {
        let face = &self.faces[at];
        if !joined {
            memory.quotes = 0;
            memory.brackets = 0;
            memory.rows = 0;
            memory.stopped = false;
            memory.item = face.item.map(|item| item.form);
            if let Some(Item { form, number }) = face.item {
                memory.numbers[form as usize] = number.max(1);
            }
        }
        memory.rows += 1;
        memory.stopped |= face.marks.stopped;
        memory.begun |= face.marks.stopped;
        memory.quotes = (memory.quotes + i32::from(face.marks.quotes)).max(0);
        memory.brackets = (memory.brackets + i32::from(face.marks.brackets)).max(0);
    }

    /// Whether a quotation is open after the row that was passed last.
    pub(super) const fn is_quoted(memory: &Memory) -> bool {
        memory.quotes > 0
    }

    /// The boundary before row `at`, from every side.
    pub(super) fn look(&self, at: usize, memory: &Memory) -> Look {
        let [blank, indent, stripped] = self.habit.says(self.paragraph_marks(at));
        let (row, next) = (&self.rows[at - 1], &self.rows[at]);
        let (one, two) = (&self.faces[at - 1], &self.faces[at]);
        let end = self.end(at);
        let edge = row.edge() as i32;
        let limit = row.limit as i32 - if self.is_shortened(row, memory) { habit::INDENT as i32 } else { 0 };
        let room = limit.saturating_sub(edge).saturating_sub(row.unit as i32);
        let parted = parted(row.span.of(self.text), next.span.of(self.text));
        let is_reference = parted == Some(Parted::Reference);
        [
            rank(room, &ROOM_UP_TO),
            rank(edge - limit, &[0, 2, 6, 15]),
            end as u8,
            two.start as u8,
            if is_reference { 0 } else { self.series(at, memory) },
            two.item.filter(|_| !is_reference).map_or(0, |item| 1 + item.form as u8),
            match one.item.map(|item| item.form) {
                _ if one.bare => 5,
                None => 0,
                Some(Form::Bullet) => 1,
                Some(Form::Section) => 2,
                Some(Form::Article) => 3,
                Some(_) => 4,
            },
            self.blanks(next),
            self.indent(row, next),
            self.fullness(at),
            rank(memory.rows, &[1, 2, 5]),
            rank(self.full_share, &[0.2, 0.35, 0.5, 0.65, 0.8]),
            rank(row.limit, &[23, 35, 49, 69, 99]),
            one.matter as u8 * 4 + two.matter as u8,
            one.script * 3 + two.script,
            u8::from(memory.quotes > 0) + 2 * u8::from(memory.brackets > 0),
            rank(self.marked.share(at).0, &[0.1, 0.25, 0.4, 0.6]),
            two.label.map_or(0, |label| 1 + u8::from(self.labels.returns(label))),
            u8::from(self.in_pieces) * 20
                + rank(room, &[-1, 2, 6, 14]) * 4
                + match end {
                    End::Stop | End::ClosedStop => 0,
                    End::Comma | End::Semicolon => 1,
                    End::Han | End::Hangul | End::Letter | End::Digit => 3,
                    _ => 2,
                },
            match next.flat {
                false => 0,
                true if is_between_han(row.span.of(self.text), next.span.of(self.text)) => 1 + rank(room, &[2, 9]),
                true => 4 + rank(room, &[2, 9]),
            },
            match (memory.stopped, memory.item.is_some(), memory.rows) {
                (true, ..) => 0,
                (_, true, 0..=1) => 1,
                (_, true, 2) => 2,
                (_, false, 0..=1) => 3,
                (_, false, 2) => 4,
                _ => 5,
            },
            blank,
            indent,
            stripped,
            match (memory.begun, at) {
                (true, _) => 0,
                (_, 1 | 2) if room <= 2 => 4 + at as u8,
                (_, 1 | 2) => at as u8,
                (_, 3..=5) => 3,
                _ => 4,
            },
            rank(self.latin.share(at).0, &[0.1, 0.3, 0.6, 0.9]),
            row.set as u8,
            parted.map_or(0, |parted| 1 + parted as u8),
            self.heads(at, memory),
            u8::from(self.begin_alike(at - 1, at)),
            self.ahead(at, end),
            if next.flat { 0 } else { rank(self.over_share, &[0.0, 0.05, 0.2, 0.5]) },
        ]
    }

    /// Whether a row had an indent that was stripped: it begins a paragraph where that is how they begin, and leaves room for it.
    /// A heading, which has no mark, is not indented.
    fn is_shortened(&self, row: &Row, memory: &Memory) -> bool {
        let has_room = i64::from(row.edge()) + habit::INDENT <= i64::from(row.limit);
        let begins = !row.flat && memory.rows == 1 && self.habit.strips_indents();
        row.shortened || begins && has_room && row.span.of(self.text).contains(['，', '。', '、', '；', '！', '？'])
    }

    /// How the row before the boundary ends. A period after Hangul is a stop; where a page was folded little else tells it.
    fn end(&self, at: usize) -> End {
        let end = self.faces[at - 1].end;
        let row = self.rows[at - 1].span.of(self.text);
        let stops = end == End::Period && self.rows[at].flat && row[..row.len() - 1].ends_with(is_hangul);
        if stops { End::Stop } else { end }
    }

    fn blanks(&self, next: &Row) -> u8 {
        if next.flat {
            return 3;
        }
        next.blanks.saturating_sub(u32::from(self.double_spaced)).min(2) as u8
    }

    fn indent(&self, row: &Row, next: &Row) -> u8 {
        if next.flat {
            return 9;
        }
        let begins = |row: &Row| Some(row.indent) == self.first_indent;
        match (next.indent as i32).saturating_sub(row.indent as i32) {
            0 if begins(next) => 8,
            0 => u8::from(self.first_indent.is_some()),
            _ if begins(next) && row.indent == self.base_indent => 2,
            _ if begins(row) && next.indent == self.base_indent => 3,
            1 | 2 => 4,
            3.. => 5,
            -2 | -1 => 6,
            _ => 7,
        }
    }

    /// How full the row after the boundary is.
    fn fullness(&self, at: usize) -> u8 {
        let next = &self.rows[at];
        let limit = self.rows[at - 1].limit.max(1) as i32;
        let edge = next.edge() as i32;
        let unit = next.unit;
        let room = limit.saturating_sub(edge).saturating_sub(unit as i32);
        if edge > limit + 2 {
            7
        } else if next.shortened {
            2
        } else if room < 0 && unit > 0 {
            0
        } else if room <= 2 {
            1
        } else if (3..=4).contains(&room) {
            2
        } else {
            6 - (edge * 4 / limit).clamp(0, 3) as u8
        }
    }

    /// Whether the boundary before row `at` must stand, whatever the points say.
    pub(super) fn must_stand(&self, at: usize) -> bool {
        let fixed = |face: &Face<'_>| face.matter == Matter::Fixed;
        let made = |matter| self.faces[at - 1].matter == matter && self.faces[at].matter == matter;
        let lines = fixed(&self.faces[at - 1]) || fixed(&self.faces[at]) || made(Matter::Code) || made(Matter::Table);
        let bullet = |at: usize| self.faces[at].item.is_some_and(|item| item.form == Form::Bullet);
        let items = bullet(at - 1) && bullet(at);
        let kept = (lines || items || self.are_records(at) || self.are_sayings(at)) && !self.rows[at].flat;
        let limit = self.rows[at - 1].limit;
        let ragged = self.full_share < RAGGED && !self.rows[at].flat;
        let narrow = limit < NARROW && (self.unpunctuated || ragged);
        let stands = at < self.front || self.title_ends.contains(&self.rows[at - 1].span.end);
        kept || narrow
            || stands
            || self.is_dated(at)
            || self.is_between_couplets(at)
            || self.is_verse(at)
            || self.is_stanza(at)
            || (self.thin && !self.runs_on(at))
    }

    /// Whether the next row has the indent that begins paragraphs in this text.
    pub(super) fn is_indented(&self, at: usize) -> bool {
        let next = &self.rows[at];
        !next.flat && Some(next.indent) == self.first_indent && self.habit.indents()
    }

    /// Whether the row on one side of the boundary is a date and nothing else.
    fn is_dated(&self, at: usize) -> bool {
        let alone = |row: &Row| row.edge() * 4 < row.limit * 3 && is_date(row.span.of(self.text));
        let cut = self.faces[at - 1].end == End::Comma || self.faces[at].start == Start::Forbidden;
        !cut && (alone(&self.rows[at - 1]) || alone(&self.rows[at]))
    }

    /// Whether the rows on both sides of the boundary are quotations, and so is a third beside them: somebody else speaks in each.
    fn are_sayings(&self, at: usize) -> bool {
        self.is_saying(at)
            && self.is_saying(at - 1)
            && (self.is_saying(at + 1) || at.checked_sub(2).is_some_and(|before| self.is_saying(before)))
    }

    /// Whether a row is one quotation from its beginning to its end.
    fn is_saying(&self, at: usize) -> bool {
        self.faces.get(at).is_some_and(|face| face.start == Start::Quote && face.marks.quotes == 0)
            && self.rows[at].span.of(self.text).ends_with(['」', '』', '”'])
    }

    /// Whether the rows on both sides of the boundary are records of one table, as a third beside them that begins like both.
    fn are_records(&self, at: usize) -> bool {
        let (row, next) = (&self.rows[at - 1], &self.rows[at]);
        let third = |one: Option<usize>, two| one.is_some_and(|one| self.begin_alike(one, two));
        row.ascii.min(next.ascii) >= LEAST_RECORD && are_records(row.span.of(self.text), next.span.of(self.text))
            || self.begin_alike(at - 1, at) && (third(at.checked_sub(2), at) || third(Some(at + 1), at)) && self.are_mixed(at)
    }

    /// Whether East Asian text stands in the rows on both sides of the boundary: three rows of English may begin with `the`.
    fn are_mixed(&self, at: usize) -> bool {
        self.faces[at - 1].script < 2 && self.faces[at].script < 2
    }

    /// Whether two rows begin with the same word of ASCII.
    fn begin_alike(&self, one: usize, two: usize) -> bool {
        let word = |at: usize| first_word(self.rows.get(at)?.span.of(self.text));
        word(one).is_some_and(|one| word(two) == Some(one))
    }

    /// Whether a row that may be the only full one of its page is cut inside a sentence by all signs.
    fn runs_on(&self, at: usize) -> bool {
        let (row, next) = (&self.rows[at - 1], &self.rows[at]);
        let (one, two) = (&self.faces[at - 1], &self.faces[at]);
        let cut = matches!(one.end, End::Han | End::Hangul | End::Comma) || two.start == Start::Forbidden;
        let plain = two.item.is_none() && two.label.is_none() && one.matter == Matter::Prose && two.matter == Matter::Prose;
        cut && plain && next.blanks == 0 && row.limit >= THIN_WIDTH && next.edge() <= row.limit && row.indent >= next.indent
    }

    /// Whether the row is the end of a numbered heading: no stop so far, much room, and the next row goes on to the full width.
    pub(super) fn is_heading(&self, at: usize, memory: &Memory) -> bool {
        let (row, next) = (&self.rows[at - 1], &self.rows[at]);
        let word = matches!(self.faces[at - 1].end, End::Han | End::Hangul);
        let short = row.edge() * 4 < row.limit * 3 && next.edge() + 8 > row.limit;
        word && short && memory.item.is_some() && !memory.stopped && memory.rows <= 2 && !self.in_pieces && next.blanks == 0
    }

    /// Whether the boundary lies in the midst of a page on which nearly every row is full: such a page has hardly a paragraph end,
    /// and a stop at the end of a row is there by chance.
    pub(super) fn is_in_full_page(&self, at: usize) -> bool {
        let (row, next) = (&self.rows[at - 1], &self.rows[at]);
        let full = row.edge() + row.unit > row.limit && row.edge() <= row.limit;
        let goes_on =
            next.blanks == 0 && next.indent == row.indent && self.faces[at].item.is_none() && next.edge() + 4 > row.limit;
        full && goes_on && self.full_share >= FULL_PAGE && self.rows.len() >= 6
    }

    /// Whether the rows on one side of the boundary and the next on that side, or those on both sides, are couplets.
    fn is_between_couplets(&self, at: usize) -> bool {
        let is_couplet = |at: Option<usize>| {
            at.and_then(|at| self.rows.get(at)).is_some_and(|row| row.edge() <= COUPLET && is_couplet(row.span.of(self.text)))
        };
        let (row, next) = (is_couplet(Some(at - 1)), is_couplet(Some(at)));
        row && next || row && is_couplet(at.checked_sub(2)) || next && is_couplet(Some(at + 1))
    }

    /// Whether the row ends with a mark where most rows do: a wrap falls on a mark one time in ten, a verse ends with one.
    fn is_verse(&self, at: usize) -> bool {
        let verses = |(share, rows)| share >= VERSE && rows >= 6;
        self.marked.is(at - 1) && verses(self.marked.share(at))
    }

    /// Whether the rows around the boundary are as wide as a verse of five or seven characters and its mark, and half of them end
    /// with one, as a title and an author above them do not. Prose of that width would have a mark at one row end in four.
    fn is_stanza(&self, at: usize) -> bool {
        let verses = |(share, rows)| share >= 0.5 && rows >= 4;
        self.rows[at - 1].limit <= STANZA && verses(self.marked.share(at))
    }

    /// Whether the words that the boundary parts stand unbroken elsewhere.
    pub(super) fn stands_elsewhere(&self, at: usize) -> bool {
        self.elsewhere.seen(at)
    }

    /// Whether `indent`, that of row `at`, is the margin of the page or the indent of its paragraphs, and no part of what it says.
    ///
    /// Ideographic spaces always are (CLREQ, JLREQ); other white space is before East Asian prose: that of a program means
    /// something.
    pub(super) fn is_paragraph_indent(&self, at: usize, indent: &str) -> bool {
        let (face, row) = (&self.faces[at], &self.rows[at]);
        // An enumerator that stands where the paragraphs begin begins one; a list is set deeper or less deep.
        let as_others = self.first_indent == Some(row.indent);
        let listed = face.item.is_some_and(|item| item.form == Form::Bullet || !as_others);
        let prose = face.matter == Matter::Prose && face.script < 2 && !listed;
        let latin = matches!(face.start, Start::Lower | Start::Upper | Start::Sign);
        prose && (!latin || indent.starts_with('\u{3000}'))
    }
}

/// The form of an item's enumerator, and whether it plainly is a heading or plainly none, by its first row: a heading stops early and
/// has no mark at its end.
fn use_of(row: &Row, face: &Face<'_>) -> Option<(Form, bool)> {
    let form = face.item.filter(|item| item.form != Form::Bullet)?.form;
    let room = i64::from(row.limit) - i64::from(row.edge()) - i64::from(row.unit);
    match face.end {
        _ if row.limit == 0 => None,
        End::Han | End::Hangul | End::Letter | End::Digit | End::Closer if room >= EARLY => Some((form, true)),
        End::Dash | End::Opener | End::Sign => None,
        _ if room < EARLY => Some((form, false)),
        _ => None,
    }
}

/// The word of ASCII that a row begins with.
fn first_word(row: &str) -> Option<&str> {
    let word = row.split(' ').next()?;
    (word.len() >= 2 && word.len() < row.len() && word.bytes().all(|byte| byte.is_ascii_alphanumeric())).then_some(word)
}

/// How many rows the front matter of a page takes: what stands between two lines of hyphens at its start.
fn front(text: &str, rows: &[Row]) -> usize {
    let is_fence = |row: &Row| row.span.of(text) == "---";
    if !rows.first().is_some_and(is_fence) {
        return 0;
    }
    rows.iter().take(FRONT).skip(1).position(is_fence).map_or(0, |at| at + 2)
}

/// The indent of most rows, and that of rows that begin paragraphs, if some do.
fn indents(rows: &[Row]) -> (u32, Option<u32>) {
    let mut counts = [0u32; 64];
    let mut firsts = [0u32; 64];
    for (at, row) in rows.iter().enumerate().filter(|(_, row)| !row.flat) {
        let indent = row.indent.min(63) as usize;
        counts[indent] += 1;
        if rows.get(at + 1).is_some_and(|next| next.indent < row.indent && next.blanks == 0) {
            firsts[indent] += 1;
        }
    }
    let most = |counts: &[u32; 64]| (0..64).rev().max_by_key(|indent| counts[*indent]).unwrap_or(0);
    let base = most(&counts);
    let first = most(&firsts);
    let below = if firsts[first] >= 2 && first >= base && first > 0 {
        (0..first).rev().max_by_key(|indent| counts[*indent]).unwrap_or(0)
    } else {
        base
    };
    let found = firsts[first] >= 2 && counts[below] > 0 && first > below;
    (if found { below as u32 } else { base as u32 }, found.then_some(first as u32))
}

/// The white space between two rows.
pub(super) const fn gap(row: &Row, next: &Row) -> Span {
    Span::new(row.span.end, next.span.start)
}
