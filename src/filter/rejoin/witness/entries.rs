//! Entries: lines of a program, of data, of a list of names: each is one, full or not.

use super::{LIST, Witness};
use crate::filter::rejoin::face::MOMENT;
use crate::filter::rejoin::face::matter::{are_comments, are_records, are_strings};
use crate::filter::rejoin::face::shape::Start;
use crate::filter::rejoin::row::Row;
use crate::text::markup::is_entry;

/// ASCII bytes that a record has at least.
const LEAST_RECORD: u32 = 12;

/// Rows on each side within which another begins with a path.
const NEAR: usize = 2;

/// Characters of the longest name before a day and an hour.
const NAME: usize = 10;

impl Witness<'_, '_> {
    /// Why a line that begins with ASCII, as hardly one of East Asian text does, is one of a program, of data, of a list of words.
    pub(super) fn keeps_entries(&self, at: usize) -> Option<&'static str> {
        let [row, next] = [at - 1, at].map(|at| self.rows[at].span.of(self.text));
        // A full row of English is none of these.
        let (one, two) = (&self.faces[at - 1], &self.faces[at]);
        let room = self.rows[at - 1].edge() + self.rows[at - 1].unit <= self.rows[at - 1].limit;
        let letters = row.as_bytes()[0].is_ascii_alphabetic() && (room || one.script.min(two.script) < 2);
        let why = match next.as_bytes()[0] {
            b'm' if is_message(next) => Some("a message of a catalogue of translations begins there"),
            b'a'..=b'z' | b'A'..=b'Z' if !letters => None,
            b'a'..=b'z' | b'A'..=b'Z' if is_entry(next) && is_entry(row) => Some("both lines give a value to a name"),
            b'a'..=b'z' | b'A'..=b'Z' if self.are_words(at) => Some("a word of another language begins every line"),
            b'0'..=b'9' if self.is_numbered(at) => {
                Some("a number and a few words without a mark are a heading behind a sentence")
            }
            b'[' if is_turn(row) && is_turn(next) => Some("both lines are turns of a chat"),
            b'"' if are_strings(row, next) => Some("both lines are strings of a program"),
            b'"' if is_member(next) => Some("a name and its value begin there, as in data"),
            sign if sign == row.as_bytes()[0] && sign.is_ascii_punctuation() && are_comments(row, next) => {
                Some("both lines are comments of a program")
            }
            _ => None,
        };
        why.or_else(|| self.is_recipe(at).then_some("a tab sets the line off, as in a program"))
    }

    /// Whether a tab and ASCII begin row `at`: a command of a makefile, a line of a program.
    fn is_recipe(&self, at: usize) -> bool {
        let [row, next] = [at - 1, at].map(|at| self.rows[at].span);
        let latin = matches!(self.faces[at].start, Start::Lower | Start::Upper | Start::Sign);
        self.rows[at].indent > 0 && latin && self.text[row.end..next.start].ends_with('\t')
    }

    /// Whether four rows, two on each side of the boundary or three on one, begin with a word of ASCII and go on in East Asian text, as
    /// lists of words do.
    fn are_words(&self, at: usize) -> bool {
        let is_latin = |at: usize| {
            let face = self.faces.get(at);
            face.is_some_and(|face| face.script < 2 && matches!(face.start, Start::Lower | Start::Upper))
        };
        if !is_latin(at) || !is_latin(at - 1) {
            return false;
        }
        let from = (at.saturating_sub(3)..at).rev().take_while(|at| is_latin(*at)).count();
        let to = (at..at + 3).take_while(|at| is_latin(*at)).count();
        let is_word = |at: usize| first_word(self.rows[at].span.of(self.text)).is_some();
        from + to >= LIST && (at - from..at + to).all(is_word)
    }

    /// Whether the rows on both sides of the boundary are records of one table, as a third beside them that begins like both.
    pub(super) fn are_records(&self, at: usize) -> bool {
        let (row, next) = (&self.rows[at - 1], &self.rows[at]);
        let third = |one: Option<usize>, two| one.is_some_and(|one| self.begin_alike(one, two));
        row.ascii.min(next.ascii) >= LEAST_RECORD && are_records(row.span.of(self.text), next.span.of(self.text))
            || self.begin_alike(at - 1, at) && (third(at.checked_sub(2), at) || third(Some(at + 1), at)) && self.are_mixed(at)
    }

    /// Whether two rows begin with the same word of ASCII.
    pub(super) fn begin_alike(&self, one: usize, two: usize) -> bool {
        let start = |at: usize| self.faces.get(at).map(|face| face.start);
        if start(one) != start(two) || !matches!(start(one), Some(Start::Lower | Start::Upper | Start::Digit)) {
            return false;
        }
        let [one, two] = [one, two].map(|at| self.rows[at].span.of(self.text));
        // No word is shorter than two letters, which tell nearly all of them apart.
        let may_be = one.as_bytes().first_chunk::<2>() == two.as_bytes().first_chunk();
        may_be && first_word(one).is_some_and(|one| first_word(two) == Some(one))
    }

    /// Whether East Asian text stands in the rows on both sides of the boundary: three rows of English may begin with `the`.
    fn are_mixed(&self, at: usize) -> bool {
        self.faces[at - 1].script < 2 && self.faces[at].script < 2
    }

    /// Whether a row is a name, a day and an hour, and nothing else, as above what somebody posts: `小明 2021-03-04 08:15`.
    pub(super) fn is_stamp(&self, at: usize) -> bool {
        // No moment is shorter, and each has a colon.
        if self.rows[at].ascii < MOMENT || !self.faces[at].marks.colon {
            return false;
        }
        let row = self.rows[at].span.of(self.text);
        if let Some(head) = without_button(row) {
            return ends_with_hour(head);
        }
        match before_sign(row) {
            Some(moment) => ends_with_hour(without_fraction(moment.trim_end())),
            None => ends_with_hour(row) && stamped(row).is_some_and(|name| name.chars().count() <= NAME),
        }
    }

    /// Whether a row is ASCII from its start to its end.
    fn is_ascii(&self, at: usize) -> bool {
        self.rows[at].ascii as usize == self.rows[at].span.len()
    }

    /// Whether the row before the boundary is an address of the web and nothing else, and the next begins with another or with East Asian
    /// text: it would have to go on in ASCII.
    pub(super) fn ends_address(&self, at: usize) -> bool {
        let (row, next) = (&self.rows[at - 1], &self.rows[at]);
        let begins = || match self.faces[at].start {
            Start::Han | Start::Hangul | Start::Quote | Start::Bracket => true,
            _ => is_address(next.span.of(self.text)),
        };
        is_address(row.span.of(self.text)) && self.is_ascii(at - 1) && begins()
    }

    /// Whether both rows begin with some words and a colon between spaces: `신청 기간 : 5월 1일부터`.
    pub(super) fn are_fields(&self, at: usize) -> bool {
        let is_field = |at: usize| {
            let row = &self.rows[at];
            row.spaces >= 2 && self.faces[at].marks.colon && has_field(row.span.of(self.text))
        };
        is_field(at) && is_field(at - 1)
    }

    /// Whether both rows begin with an option of a command, and a third beside them: `--prefix=DIR`. Two do by chance in a manual.
    pub(super) fn are_options(&self, at: usize) -> bool {
        let is_option = |at: usize| {
            let option = self.rows.get(at).and_then(|row| row.span.of(self.text).strip_prefix("--"));
            option.is_some_and(|option| option.starts_with(|c: char| c.is_ascii_alphabetic()))
        };
        is_option(at) && is_option(at - 1) && (is_option(at + 1) || at.checked_sub(2).is_some_and(is_option))
    }

    /// Whether the next row begins with a path of Windows, as another near it does: a list of folders.
    pub(super) fn begins_path(&self, at: usize) -> bool {
        let begins = |at: usize| begins_with_drive(self.rows[at].span.of(self.text));
        begins(at) && (at.saturating_sub(NEAR)..self.rows.len().min(at + NEAR + 1)).any(|other| other != at && begins(other))
    }

    /// Whether both rows end with a comment of a program.
    pub(super) fn end_with_comments(&self, at: usize) -> bool {
        let has_comment = |row: &Row| row.spaces >= 2 && row.span.of(self.text).contains(" // ");
        has_comment(&self.rows[at - 1]) && has_comment(&self.rows[at])
    }

    /// Whether the rows on both sides of the boundary are the names of files or the like, and nothing else.
    pub(super) fn are_file_names(&self, at: usize) -> bool {
        let is_name = |at: usize| self.is_ascii(at) && is_name(self.rows[at].span.of(self.text));
        is_name(at) && is_name(at - 1)
    }
}

/// Bytes of the longest sign of somebody anonymous.
const SIGN: usize = 16;

/// What stands before the sign that tells the anonymous apart on the boards of Japan: `ID:kR3mTz0p0`.
fn before_sign(row: &str) -> Option<&str> {
    const LEAD: &[u8] = b"ID:";
    let end = row.len().saturating_sub(SIGN + LEAD.len());
    let at = end + row.as_bytes()[end..].windows(LEAD.len()).rposition(|bytes| bytes == LEAD)?;
    row[at..].is_ascii().then(|| &row[..at])
}

/// What boards put behind the hour of a post: a button that shows those of one person alone.
const BUTTONS: [&str; 4] = ["只看该作者", "只看該作者", "只看楼主", "只看樓主"];

/// What stands before the button that a row ends with.
fn without_button(row: &str) -> Option<&str> {
    BUTTONS.iter().find_map(|button| row.strip_suffix(button)).map(str::trim_end)
}

/// An hour without the fraction of its second: `08:03:57.09`.
fn without_fraction(moment: &str) -> &str {
    let fraction = moment.rsplit_once('.').filter(|(_, digits)| digits.bytes().all(|byte| byte.is_ascii_digit()));
    fraction.map_or(moment, |(hour, _)| hour)
}

/// Whether a row ends as an hour does.
fn ends_with_hour(row: &str) -> bool {
    matches!(row.as_bytes(), [.., b':', b'0'..=b'9', b'0'..=b'9'])
}

/// Whether a row begins with two brackets, of a name and an hour: `[某人] [10:22] 在吗`.
fn is_turn(row: &str) -> bool {
    row.strip_prefix('[').and_then(|rest| rest.split_once(']')).is_some_and(|(_, rest)| rest.starts_with(" ["))
}

/// Whether a row begins with a name in quotation marks and a colon, as a member of an object in JSON does.
fn is_member(row: &str) -> bool {
    row.strip_prefix('"').and_then(|rest| rest.split_once('"')).is_some_and(|(_, rest)| rest.trim_start().starts_with(':'))
}

/// Whether a row begins as those of a catalogue of translations do: `msgid "Home"`, `msgstr[0] "首页"` (the PO files of GNU gettext).
fn is_message(row: &str) -> bool {
    let parts = row.strip_prefix("msg").and_then(|rest| rest.split_once(' '));
    parts.is_some_and(|(kind, said)| {
        let kind = kind.split('[').next().unwrap_or_default();
        said.starts_with('"') && ["id", "id_plural", "str", "ctxt"].contains(&kind)
    })
}

/// Whether a row is one name, as a file and a setting have: `table-of_contents.md`. What ends with a sign goes on behind a wrap.
fn is_name(row: &str) -> bool {
    row.ends_with(|c: char| c.is_ascii_alphanumeric())
        && row.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'/'))
}

/// Bytes of the longest name of a field: some fifteen syllables.
const FIELD: usize = 48;

/// Whether a row begins with the name of a field, of a few words, and a colon between spaces.
fn has_field(row: &str) -> bool {
    let name = row.split_once(" : ").map_or("", |(name, _)| name);
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '/' | '(' | ')' | '·' | '-');
    (1..=FIELD).contains(&name.len()) && name.chars().all(is_word)
}

/// Whether a row begins with a path of Windows: `E:\home`.
fn begins_with_drive(row: &str) -> bool {
    matches!(row.as_bytes(), [drive, b':', b'\\', ..] if drive.is_ascii_alphabetic())
}

/// Whether a row is an address and nothing else: a scheme, `://`, and no space.
fn is_address(row: &str) -> bool {
    let behind = row.trim_start_matches(|c: char| c.is_ascii_lowercase());
    behind.len() < row.len() && behind.starts_with("://") && !row.contains(' ')
}

/// The word of ASCII that a row begins with, up to a space.
fn first_word(row: &str) -> Option<&str> {
    let end = row.bytes().position(|byte| !byte.is_ascii_alphanumeric())?;
    (end >= 2 && row.as_bytes()[end] == b' ').then(|| &row[..end])
}

/// What stands before the day and the hour that a row ends with, if anything does.
fn stamped(row: &str) -> Option<&str> {
    let is_number = |c: char| c.is_ascii_digit();
    let parts = |text: &str, sign: char| {
        text.split_once(sign).is_some_and(|(one, two)| one.ends_with(is_number) && two.starts_with(is_number))
    };
    let (rest, hour) = row.rsplit_once(' ')?;
    let (name, day) = rest.rsplit_once(' ')?;
    // The boards of Japan put the day of the week behind it, those of Korea a period.
    let day = day.split_once('(').map_or(day, |(day, _)| day).trim_end_matches('.');
    let is_moment =
        hour.len() <= 8 && parts(hour, ':') && day.len() <= 10 && ['-', '/', '.'].into_iter().any(|sign| parts(day, sign));
    is_moment.then_some(name)
}
