//! What stands: line ends that no points undo, for what the rows on both sides of them are.

use super::{EARLY, Memory, Witness, brackets};
use crate::filter::rejoin::face::Face;
use crate::filter::rejoin::face::matter::Matter;
use crate::filter::rejoin::face::shape::{End, Form, Start};
use crate::filter::rejoin::joint::parted::{Parted, parted};
use crate::filter::rejoin::row::SET_IN;
use crate::filter::rejoin::row::columns::hangs_above;
use crate::text::Span;
use crate::text::kinsoku::opens;
use crate::text::markup::is_push;
use crate::text::script::{is_cjk, is_hangul};

/// Bytes of a row that nobody says twice in one sentence: eight characters.
const SAID: usize = 24;

/// Columns of room for which no page that is set to a width has a reason but the end of a paragraph.
pub(super) const ROOMY: u32 = 12;

/// Columns of room that, where they are half a page, no page has a reason for, however few of its rows are full.
const VAST: u32 = 16;

/// Columns of what a wrap leaves of a word, which nobody sets as a line.
const SCRAP: u32 = 4;

/// Columns that a page needs whose width rests on next to nothing.
const THIN_WIDTH: u32 = 40;

/// Columns of a page so narrow that its rows are verses, unless enough of them are full.
const NARROW: u32 = 40;

/// The share of full rows below which so narrow a page is not believed: its rows are verses.
const RAGGED: f32 = 0.5;

/// Columns of the narrowest page that is believed beside wider rows, and rows on each side of which one has a mark on such a page:
/// prose has one in ten characters or so.
const SLIP: u32 = 20;
const SLIPS: usize = 8;

/// Columns of room, beside those of the next character, that no wrap leaves.
const ROOM: u32 = 8;

/// The same behind the first row of an item, which is a heading more often than not.
const CLEAR: u32 = 4;

/// The share of full rows from which on a page keeps to its width.
const PAGED: f32 = 0.35;

/// Rows of a text so short, and columns of a page so narrow, that a few rows are equally long by chance; the share of full ones that is
/// asked there.
const SHORT: usize = 24;
const TINY: u32 = 30;
const SOLID: f32 = 0.8;

impl Witness<'_, '_> {
    /// Why the boundary before row `at` must stand, whatever the points say; `None` where it need not.
    pub(in crate::filter::rejoin) fn stands(&self, at: usize, memory: &Memory) -> Option<&'static str> {
        if self.rows[at - 1].limit == 0 {
            return Some("the text was not wrapped to a width");
        }
        if self.begins_nothing(at) || self.is_unindented(at) {
            return None;
        }
        if self.is_on_slip(at) {
            return Some("lines as even as those of so narrow a page are a list, where none has a mark");
        }
        let lines = if self.rows[at].flat { self.is_alone_in_folds(at) } else { self.keeps_lines(at) };
        lines
            .or_else(|| self.is_dated(at).then_some("one of the two lines is a date and nothing else"))
            .or_else(|| self.ends_itself(at))
            .or_else(|| {
                first! {
                    self.is_heading(at, memory) => "a numbered heading ends there",
                    self.ends_saying(at, memory) => "what somebody says ends there, as it ends other lines",
                    self.is_next_entry(at, memory) => "the next dated entry begins there",
                }
            })
            .or_else(|| (self.rows[at].flat && self.is_byline(at, memory)).then_some("a line of names ends there"))
    }

    /// Whether what follows a flattened line end is a mark that begins no line and no paragraph (kinsoku; JLREQ 3.1.7, CLREQ 3.1.2), or what
    /// stands before it ends none.
    pub(in crate::filter::rejoin) fn begins_nothing(&self, at: usize) -> bool {
        self.rows[at].flat && (self.faces[at].start == Start::Forbidden || self.ends_nothing(at))
    }

    /// Whether no paragraph ends as the row does: with an opening mark, with a number right before its unit, or in the midst of one.
    fn ends_nothing(&self, at: usize) -> bool {
        const UNITS: [char; 10] = ['年', '月', '日', '时', '時', '万', '萬', '亿', '億', '元'];
        let (row, next) = (self.rows[at - 1].span.of(self.text), self.rows[at].span.of(self.text));
        let is_number = row.ends_with(|c: char| c.is_ascii_digit());
        // Behind a stop, a mark that opens was written for one that closes.
        let is_opened = row.strip_suffix(opens).is_some_and(|said| said.ends_with(char::is_alphanumeric));
        let is_cut = || {
            // A page may be counted in characters.
            let is_full = self.rows[at - 1].room() <= self.rows[at - 1].ascii;
            let rest = next.trim_start_matches(|c: char| c.is_ascii_digit());
            let is_square = rest.starts_with(is_cjk) && !rest.starts_with(UNITS);
            rest.len() < next.len() && is_square && self.faces[at].item.is_none() && is_full
        };
        is_opened || is_number && (next.starts_with(UNITS) || is_cut())
    }

    /// Why two lines are none that a layout program wrapped.
    fn keeps_lines(&self, at: usize) -> Option<&'static str> {
        let are_plain = self.faces[at - 1].is_plain() && self.faces[at].is_plain();
        let odd = if are_plain { None } else { self.keeps_odd(at) };
        odd.or_else(|| {
            first! {
                self.is_hard_break(at) => "two spaces break the line there, as Markdown has it",
                self.are_same(at) => "both lines say the same",
                self.are_words_alone(at) => "a few words without a mark stand behind a sentence",
                self.begins_end(at) => "the heading of the references, the notes or the last articles stands there",
                self.is_set_in(at) => "the next line is set in by more than a paragraph is",
                self.is_unwrapped(at) => "the next line would have been wrapped as well",
                self.parts_folded(at) => "each of the two lines was folded, so that its end is none of a row",
            }
        })
    }

    /// Why two lines, one of which at least is no plain text, are of a list, a table, a program, or by themselves.
    fn keeps_odd(&self, at: usize) -> Option<&'static str> {
        let (one, two) = (&self.faces[at - 1], &self.faces[at]);
        let made = |matter| one.matter == matter && two.matter == matter;
        let bullet = |face: &Face<'_>| face.item.is_some_and(|item| item.form == Form::Bullet);
        let next = self.rows[at].span.of(self.text);
        first! {
            (one.matter == Matter::Fixed || two.matter == Matter::Fixed) && !self.parts_times(at) => "one of the two lines is never part of a paragraph",
            made(Matter::Code) => "both lines are of a program",
            made(Matter::Table) => "both lines are set in cells",
            hangs_above(self.text, &self.rows[at - 1], &self.rows[at]) => "the next line begins an entry beside the column of the first one",
            bullet(one) && bullet(two) || self.is_next_item(at) => "both lines are items of a list",
            bullet(two) && self.rows[at - 1].room() >= EARLY => "an item of a list begins there, for which the row had room",
            brackets::begins_with_label(next, &self.labelled) =>
                "a label in brackets begins there, as it begins other lines",
            self.are_records(at) => "both lines are records of one table",
            brackets::begins_with_dateline(next) => "who reports, and from where, begins a text there",
            is_push(next) => "what a reader pushes begins there",
            self.are_sayings(at) => "each line is what somebody else says",
            self.is_next_speech(at) => "what somebody says begins there, as it begins other lines",
            self.counts_on(at) => "the next line of a series begins there",
            self.is_dated_entry(at) => "a date begins one of the lines, as it does others near it",
            self.is_counted(at) => "a line begins there with the number behind that of another",
            self.parts_numbers(at) => "a number ends there and another begins, with nothing but the line end between them",
            self.are_cut_off(at) => "a line was cut off, with dots at its end, as the one beside it is",
            self.are_whole(at) => "each line stands in brackets or quotation marks as a whole",
            self.are_codes(at) => "both lines begin with a code",
            self.are_dated(at) => "both lines begin with a day",
            self.are_years(at) => "the next line begins with a year, as one near it does",
            self.ends_series(at) => "a line of a series ends there, with room for more",
            one.headed && two.headed => "both lines begin with a word and an ideographic space",
            self.is_stamp(at - 1) || self.is_stamp(at) => "somebody and a moment stand there, as above what he says",
            one.end == End::Colon && two.label.is_some() => "a colon ends there, and a label begins the next line",
            one.label.is_some() && two.label.is_some() => "both lines begin with a label",
            self.are_file_names(at) => "both lines are the name of a file or the like, and nothing else",
            self.have_heads(at) => "both lines begin with a word and a space, as their only one",
            self.ends_words(at) => "a row of words ends there",
            self.tell_of_works(at) => "the name of a work begins both lines, and another near them",
            self.begin_with_years(at) => "both lines begin with a year",
            self.are_options(at) => "both lines begin with an option of a command",
            self.are_fields(at) => "both lines begin with the name of a field",
            self.begins_path(at) => "a path begins there, as it begins another line near it",
            self.end_with_comments(at) => "both lines end with a comment of a program",
            self.ends_address(at) => "an address and nothing else stands on the line, and the next one is no part of it",
        }
        .or_else(|| self.is_alone(at))
        .or_else(|| if next.as_bytes()[0].is_ascii() { self.keeps_entries(at) } else { None })
    }

    /// Whether the row before the boundary stands on a page of a few characters, beside rows of twice the width, and no row around has a
    /// mark: the lines of a list are as even as those of a page.
    fn is_on_slip(&self, at: usize) -> bool {
        let limit = self.rows[at - 1].limit;
        let around = || &self.faces[at.saturating_sub(SLIPS)..self.faces.len().min(at + SLIPS)];
        limit < SLIP && limit * 2 <= self.widest && !self.rows[at].flat && around().iter().all(|face| !face.marks.punctuated)
    }

    /// Whether the row before the boundary ends with three dots of ASCII, and one beside it too: a page had no room for more of them.
    fn are_cut_off(&self, at: usize) -> bool {
        const DOTS: &str = "...";
        let is_cut = |at: usize| self.rows.get(at).is_some_and(|row| row.span.of(self.text).ends_with(DOTS));
        self.rows[at - 1].ascii as usize >= DOTS.len() && is_cut(at - 1) && (is_cut(at) || at > 1 && is_cut(at - 2))
    }

    /// Whether the line end parts two numbers, as none does in a row that leaves room for another digit.
    fn parts_numbers(&self, at: usize) -> bool {
        let (row, next) = (&self.rows[at - 1], &self.rows[at]);
        self.faces[at - 1].end == End::Digit
            && self.faces[at].start == Start::Digit
            && !next.flat
            && (row.room() > 0 || next.blanks > 0)
            && !self.parts_times(at)
    }

    /// Whether both rows are the same, and no cry.
    fn are_same(&self, at: usize) -> bool {
        let [row, next] = [at - 1, at].map(|at| self.rows[at].span);
        let first = |row: Span| self.text.as_bytes()[row.range()].first_chunk::<8>();
        row.len() == next.len() && row.len() >= SAID && first(row) == first(next) && row.of(self.text) == next.of(self.text)
    }

    /// Whether a line end that was kept parts two lines whose own were flattened.
    fn parts_folded(&self, at: usize) -> bool {
        self.rows[at - 1].flat && self.rows.get(at + 1).is_some_and(|next| next.flat)
    }

    /// Whether a sentence ends before row `at`, and that is a few words without a mark, behind which there was room: a heading, a note. What a
    /// wrap leaves of a paragraph has the mark at the end of that.
    fn are_words_alone(&self, at: usize) -> bool {
        let [row, next] = [&self.rows[at - 1], &self.rows[at]];
        let (one, two) = (&self.faces[at - 1], &self.faces[at]);
        let is_said =
            one.end.is_stop() || one.end == End::Period && row.span.of(self.text).trim_end_matches('.').ends_with(is_hangul);
        let is_short = next.columns * 3 < row.limit && (next.unit == 0 || next.room() >= EARLY);
        is_said && is_short && matches!(two.end, End::Han | End::Hangul) && !two.marks.punctuated
    }

    /// Whether the line before row `at` ends with spaces that mean a line break, in the source of a document (`CommonMark` 6.7).
    pub(in crate::filter::rejoin) fn is_hard_break(&self, at: usize) -> bool {
        let next = &self.rows[at];
        self.has_hard_breaks && !next.flat && next.blanks == 0 && self.text[self.rows[at - 1].span.end..].starts_with("  ")
    }

    /// Whether both rows are of one block that is shown as it is: what stands between is of it too.
    pub(in crate::filter::rejoin) fn is_verbatim(&self, at: usize) -> bool {
        [&self.faces[at - 1], &self.faces[at]].into_iter().all(|face| face.matter == Matter::Fixed)
    }

    /// Whether the next row is set in by three ideographic spaces and more, as entries below a heading are: a first line has one or two.
    fn is_set_in(&self, at: usize) -> bool {
        let [row, next] = [&self.rows[at - 1], &self.rows[at]];
        next.indent >= row.indent + SET_IN && self.text[..next.span.start].ends_with('\u{3000}')
    }

    /// Whether the next row is twice as wide as the page, with East Asian text in it, which can be wrapped nearly everywhere.
    fn is_unwrapped(&self, at: usize) -> bool {
        self.rows[at].edge() > 2 * self.rows[at - 1].limit && self.faces[at].script == 0
    }

    /// Why a line ends there by itself.
    fn ends_itself(&self, at: usize) -> Option<&'static str> {
        self.ends_for_all(at).filter(|_| self.rows[at].flat || !self.is_shown(at)).or_else(|| {
            first! {
                at < self.front => "it stands in the front matter",
                self.title_ends.contains(&self.rows[at - 1].span.end) => "a title ends there that stands twice",
                self.headlines[at - 1] && self.headlines[at] && !self.rows[at].flat =>
                    "no sentence stops for many rows around, as none does in lists of headlines",
                self.is_title(at) => "the first line is a title",
                self.is_between_couplets(at) => "a couplet stands there, beside another",
                self.is_stanza(at) => "the lines are as short as verses",
                self.songs[at - 1] && self.songs[at] => "no sentence stops between the blank lines around, as none does in songs",
                self.are_short(at) => "both lines end with a mark within the first half of the page, as verses do",
                self.has_room(at) => "the row had room for much more",
            }
        })
    }

    /// Why a line ends there for what the rows of the text are as a whole.
    fn ends_for_all(&self, at: usize) -> Option<&'static str> {
        let limit = self.rows[at - 1].limit;
        let flat = self.rows[at].flat;
        let most = if self.rows.len() < SHORT && limit < TINY { SOLID } else { RAGGED };
        let is_prose = self.tally.is_prose || self.tally.is_worded;
        let ragged = self.tally.full_share < most && !is_prose && !flat;
        first! {
            limit < NARROW && ragged => "lines so short are verses, unless they are full",
            self.tally.is_overrun && !flat => "rows of twice that width show that there is no page",
            self.unpunctuated => "no sentence stops here, as none does in lists and songs",
            self.is_verse(at) => "most lines here end with a mark, as verses do",
            !self.in_pieces && self.tally.is_ragged && !flat =>
                "few lines are full, and most others end without a mark, as those of verses and lists do",
            self.is_sentence(at) => "most full lines end with a sentence, and no wrap knows where one ends",
            self.tally.is_thin && !flat && !self.runs_on(at) => "too few lines are full, and nothing is plainly cut",
        }
    }

    /// Whether a row of a page had room for what follows, as no row has that was wrapped: for several characters of Han and kana, which
    /// nothing parts but the end of a line, for much of anything, or for a few where the next row leaves as many.
    fn has_room(&self, at: usize) -> bool {
        let (row, next) = (&self.rows[at - 1], &self.rows[at]);
        if next.flat || self.in_pieces {
            return false;
        }
        let room = row.room();
        // A page may be counted in characters, of which those of ASCII take a column less.
        let least = room.saturating_sub(row.ascii);
        let is_paged = self.tally.full_share >= PAGED;
        let is_square = !row.is_latin()
            && self.faces[at - 1].end != End::Letter
            && self.faces[at].start == Start::Han
            && row.unit <= 2
            && begins_square(next.span.of(self.text));
        let both_leave = least >= EARLY && next.unit > 0 && next.room() >= EARLY;
        let is_vast = room >= VAST && room * 2 >= row.limit;
        is_square && (is_paged && least >= ROOM || both_leave) || next.columns > SCRAP && (is_paged && room >= ROOMY || is_vast)
    }

    /// Whether a row that may be the only full one of its page is cut inside a sentence by all signs.
    fn runs_on(&self, at: usize) -> bool {
        let (row, next) = (&self.rows[at - 1], &self.rows[at]);
        let (one, two) = (&self.faces[at - 1], &self.faces[at]);
        let cut = matches!(one.end, End::Han | End::Hangul | End::Comma) || two.start == Start::Forbidden || self.is_parted(at);
        let plain = two.item.is_none() && two.label.is_none() && one.matter == Matter::Prose && two.matter == Matter::Prose;
        // What a wrap leaves of a paragraph has the mark at the end of that.
        let is_rest =
            !matches!(two.end, End::Han | End::Hangul | End::Colon | End::Comma) || next.unit > 0 && next.room() < EARLY;
        cut && plain
            && is_rest
            && next.blanks == 0
            && row.limit >= THIN_WIDTH
            && next.edge() <= row.limit
            && row.indent >= next.indent
    }

    /// Whether the boundary parts a word, a dash, an ellipsis.
    fn is_parted(&self, at: usize) -> bool {
        self.parted(at) == Some(Parted::Word)
    }

    /// What the boundary before row `at` parts. Nearly every row of Chinese begins with a character that is no part of anything.
    pub(super) fn parted(&self, at: usize) -> Option<Parted> {
        let may_be = self.faces[at].start != Start::Han;
        may_be.then(|| parted(self.rows[at - 1].span.of(self.text), self.rows[at].span.of(self.text))).flatten()
    }

    /// Whether the row is the end of a numbered heading: no stop so far, much room, and the next row goes on to the full width.
    pub(in crate::filter::rejoin) fn is_heading(&self, at: usize, memory: &Memory) -> bool {
        let Some(form) = memory.item.filter(|_| !memory.stopped && memory.rows <= 2) else { return false };
        let (row, next) = (&self.rows[at - 1], &self.rows[at]);
        let word = matches!(self.faces[at - 1].end, End::Han | End::Hangul);
        // Where all items of the form are headings, less room is enough.
        let heads = matches!(self.uses[form as usize], [0, heads] if heads > 1);
        let room = row.room();
        let is_han = matches!(form, Form::HanComma | Form::HanBracket | Form::Ordinal | Form::Article);
        let begins = is_han && memory.rows == 1 && !next.flat && self.faces[at].start == Start::Han && row.unit <= 2;
        let short = row.edge() * 4 < row.limit * 3 || heads && room >= EARLY || begins && room >= CLEAR;
        word && short && next.edge() + 8 > row.limit && !self.in_pieces && next.blanks == 0
    }

    /// Whether the next row is another entry of the chronicle that the paragraph is one of.
    pub(in crate::filter::rejoin) fn is_next_entry(&self, at: usize, memory: &Memory) -> bool {
        memory.item == Some(Form::Date) && self.faces[at].item.is_some_and(|item| item.form == Form::Date) && !self.rows[at].flat
    }
}

/// Whether a row begins with a character that a page may part from the next one: Latin that touches it may be held for a part of it.
fn begins_square(row: &str) -> bool {
    row.chars().nth(1).is_none_or(|c| c == ' ' || !c.is_ascii())
}
