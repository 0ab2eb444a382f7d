//! The witness: the rows of a text, measured, so that a boundary between two of them can be looked at from every side.
//!
//! Facts of the whole text are measured first, then applied evenly to every boundary.

/// The first of some reasons that holds; those behind it are not asked.
macro_rules! first {
    ($($holds:expr => $why:literal),* $(,)?) => { $(if $holds { Some($why) } else)* { None } };
}

mod alone;
mod beyond;
mod brackets;
mod elsewhere;
mod entries;
pub(super) mod habit;
mod heads;
mod nearby;
mod numbered;
mod sides;
mod speech;
mod stands;
mod tally;
mod verse;
mod whole;

use std::cell::OnceCell;

use tally::Tally;
use whole::{SOURCE, has_heading, has_paragraphs, headlines, indents, is_markup, is_unpunctuated, is_unstopped, outlines, songs};

use self::elsewhere::Elsewhere;
use self::habit::{Habit, Marks, plain, shows_indent};
use self::nearby::Nearby;
use super::face::matter::Matter;
use super::face::shape::{End, Form, Item, Start};
use super::face::{Face, Labels, faces};
use super::page::paragraphs::Paragraphs;
use super::page::title::title_ends;
use super::row::Row;
use crate::text::markup::{front_matter, is_data};

/// Columns that no setting goes beyond the width.
const FAR: u32 = 12;

/// Lines without a mark that are a list or a song, however long: wrapped prose has one.
const LIST: usize = 4;

/// Rows that tell whether a text is the source of a document: of one with as many and more every second is asked.
const SAMPLE: usize = 500;

/// Of so many rows one has a comma or a stop, in prose on the narrowest page.
const UNMARKED: usize = 8;

/// Columns of room that show an author's line end whatever the next unit is.
const EARLY: u32 = 6;

/// The rows of a text, measured.
pub(super) struct Witness<'t, 'r> {
    text: &'t str,
    rows: &'r [Row],
    faces: Vec<Face<'t>>,
    labels: Labels,
    /// Rows that end with a mark.
    marked: Nearby,
    /// Rows that begin with a letter, a digit or a sign of ASCII, as those of lists and tables do.
    latin: Nearby,
    /// The column where the widest row ends.
    widest: u32,
    base_indent: u32,
    first_indent: Option<u32>,
    tally: Tally,
    habit: Habit,
    elsewhere: Elsewhere,
    /// Whether rows came apart at marks and digits, as they do where these were set in a font of their own.
    in_pieces: bool,
    /// The brackets whose labels begin lines.
    labelled: Vec<brackets::Pair>,
    /// Whether what somebody says begins a line.
    talks: bool,
    /// Whether the text has no comma and no stop, as songs, addresses and lists have none; or no stop, and rows that end where they
    /// like.
    unpunctuated: bool,
    /// Whether hardly a row has a comma or a stop in it.
    is_unmarked: bool,
    /// Whether a row stands in a song, a list or an address amid other text.
    songs: Vec<bool>,
    /// Which rows stand among headlines.
    headlines: Vec<bool>,
    /// Rows of the front matter.
    front: usize,
    /// Which rows stand in an outline.
    outlines: Vec<bool>,
    /// Whether every line that was folded is a paragraph.
    has_paragraphs: bool,
    /// Whether the text is the source of a document, in which spaces at the edges of lines have a meaning.
    is_markup: bool,
    /// Whether spaces at the end of a line may break it.
    has_hard_breaks: bool,
    /// Where titles end.
    title_ends: Vec<usize>,
    /// Which rows go on in a paragraph that shows the width of its page: found when that is first asked.
    shown: OnceCell<Vec<bool>>,
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

impl Memory {
    /// Whether a quotation is open after the row that was passed last.
    pub(super) const fn is_quoted(&self) -> bool {
        self.quotes > 0
    }
}

impl<'t, 'r> Witness<'t, 'r> {
    /// Measures the rows.
    pub(super) fn new(text: &'t str, rows: &'r [Row]) -> Self {
        let faces = faces(text, rows);
        let labels = Labels::count(text, rows, &faces);
        let is_mark = |end| matches!(end, End::Stop | End::ClosedStop | End::Colon | End::Semicolon | End::Comma | End::Period);
        let is_latin = |start| matches!(start, Start::Lower | Start::Upper | Start::Digit | Start::Sign);
        let (base_indent, first_indent) = indents(rows);
        let worth = |at: usize| {
            let row = &rows[at - 1];
            row.limit > 0 && faces[at - 1].end.is_bare() && row.edge() + 4 < row.limit && faces[at].item.is_none()
        };
        let pieces = (1..rows.len()).filter(|at| is_piece(text, rows, &faces, *at)).count();
        let in_pieces = pieces >= 2 && pieces * 40 >= rows.len();
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
            widest: rows.iter().map(Row::edge).max().unwrap_or_default(),
            base_indent,
            first_indent,
            tally: Tally::count(text, rows, &faces),
            habit: Habit::of(&habit::Counts::default()),
            elsewhere,
            labelled: brackets::labelled(text, rows, &faces),
            talks: speech::begins_lines(rows, &faces),
            unpunctuated: is_unpunctuated(text) || is_unstopped(text, rows),
            is_unmarked: faces.iter().filter(|face| face.marks.punctuated).count() * UNMARKED < rows.len(),
            songs: Vec::new(),
            headlines: headlines(text, rows, &faces),
            outlines: outlines(rows, &faces),
            front: front_matter(rows.iter().map(|row| row.span.of(text))),
            has_paragraphs: has_paragraphs(text, rows, &faces),
            is_markup: is_markup(text, rows),
            has_hard_breaks: has_heading(text, rows),
            title_ends: title_ends(text, rows),
            shown: OnceCell::new(),
            uses,
            in_pieces,
            faces,
        };
        witness.habit = witness.habit();
        witness.songs = songs(rows, &witness.faces);
        witness
    }

    /// Whether row `at` goes on in a paragraph that shows the width of its page, whatever else stands on that.
    fn is_shown(&self, at: usize) -> bool {
        let find = || {
            let mut shown = vec![false; self.rows.len()];
            let mut first = 0;
            for page in self.rows.chunk_by(|one, two| one.limit == two.limit) {
                let inside = Paragraphs::of(self.text, page).map(|paragraphs| paragraphs.inside(page[0].limit));
                inside.into_iter().flatten().for_each(|row| shown[first + row] = true);
                first += page.len();
            }
            shown
        };
        self.rows[at].is_shown || self.shown.get_or_init(find)[at]
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
        let blank = kept(next.blanks > u32::from(self.tally.is_double_spaced));
        let indent = self.first_indent.and_then(|first| kept(next.indent == first));
        [blank, indent, shows_indent(next, row.limit)]
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

    /// Whether the row before row `at` is a piece of a row, where rows came apart.
    pub(super) fn is_piece(&self, at: usize) -> bool {
        self.in_pieces && is_piece(self.text, self.rows, &self.faces, at)
    }

    /// Whether the words that the boundary parts stand unbroken elsewhere.
    pub(super) fn stands_elsewhere(&self, at: usize) -> bool {
        self.elsewhere.seen(at)
    }

    /// Whether the text is the source of a document or a program, or holds one: spaces say what a paragraph is part of.
    pub(super) fn is_source(&self) -> bool {
        let is_code = |(row, face): (&Row, &Face<'_>)| face.matter == Matter::Code || row.span.of(self.text).starts_with(".. ");
        let is_data = |row: &&Row| is_data(row.span.of(self.text));
        let sample = self.rows.iter().step_by(1 + self.rows.len() / SAMPLE);
        self.is_markup
            || self.rows.iter().zip(&self.faces).filter(|row| is_code(*row)).take(SOURCE).count() == SOURCE
            || sample.filter(is_data).take(SOURCE).count() == SOURCE
    }

    /// Whether `indent`, that of row `at`, is the margin of the page or the indent of its paragraphs, and no part of what it says.
    ///
    /// Ideographic spaces are, but in an outline (CLREQ, JLREQ); other white space is before East Asian prose: that of a program means
    /// something.
    pub(super) fn is_paragraph_indent(&self, at: usize, indent: &str) -> bool {
        let (face, row) = (&self.faces[at], &self.rows[at]);
        // An enumerator that stands where the paragraphs begin begins one; a list is set deeper or less deep.
        let as_others = self.first_indent == Some(row.indent);
        let listed = face.item.is_some_and(|item| item.form == Form::Bullet || !as_others);
        let prose = face.matter == Matter::Prose && face.script < 2 && !listed;
        let latin = matches!(face.start, Start::Lower | Start::Upper | Start::Sign);
        let latin = latin || face.start == Start::Quote && is_data(row.span.of(self.text));
        // Where nothing was wrapped, spaces are how the lines of data and of shaped verse are set.
        prose && !self.outlines[at] && (indent.starts_with('\u{3000}') || !latin && row.limit > 0)
    }
}

/// The form of an item's enumerator, and whether it plainly is a heading or plainly none, by its first row: a heading stops early and
/// has no mark at its end.
fn use_of(row: &Row, face: &Face<'_>) -> Option<(Form, bool)> {
    let form = face.item.filter(|item| item.form != Form::Bullet)?.form;
    match face.end {
        _ if row.limit == 0 => None,
        end if end.is_bare() && row.room() >= EARLY => Some((form, true)),
        End::Dash | End::Opener | End::Sign => None,
        _ if row.room() < EARLY => Some((form, false)),
        _ => None,
    }
}

/// Whether a row that has room ends before what begins none: a closing mark, or digits and letters that a space parts from Han.
fn is_piece(text: &str, rows: &[Row], faces: &[Face<'_>], at: usize) -> bool {
    let (row, next) = (&rows[at - 1], &rows[at]);
    let is_parted = || {
        matches!(faces[at - 1].end, End::Han | End::Comma)
            && matches!(faces[at].start, Start::Digit | Start::Lower | Start::Upper)
            && faces[at].item.is_none()
            && next.blanks == 0
            && text[row.span.end..].starts_with(" \n")
    };
    row.room() > 4 && (faces[at].start == Start::Forbidden || is_parted())
}
