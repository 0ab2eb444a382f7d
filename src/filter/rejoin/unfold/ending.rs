//! The ending: what the words around a space say of an author's line end that stood there, whatever the width of the page.
//!
//! A folded page shows its line ends as spaces. Before its width is known, and where the width says nothing, the words tell: a
//! sentence stops, an item begins, a heading has gone on long enough. Each side from which a space is looked at has its points in
//! [`super::endings`], which add up to the odds of a line end.

use super::cost;
use super::endings::POINTS;
use super::gaps::Gap;
use super::line::{Line, Stretch};
use super::series;
use crate::filter::rejoin::class::{Class, class};
use crate::filter::rejoin::face::dated::is_date;
use crate::filter::rejoin::face::marks::{Marks, Places};
use crate::filter::rejoin::face::shape::{End, Form, Item, Start, label};
use crate::filter::rejoin::row::model::Model;
use crate::filter::rejoin::scorecard::Evidence;
use crate::filter::rejoin::scorecard::rank;
use crate::text::korean;
use crate::text::script::is_hangul;

/// The ways to end, and one more.
const WAYS_TO_END: [&str; End::NAMES.len() + 1] = {
    let mut ways = ["a period after Hangul"; End::NAMES.len() + 1];
    let (names, _) = ways.split_at_mut(End::NAMES.len());
    names.copy_from_slice(&End::NAMES);
    ways
};

/// The sides, in the order of a [`Look`].
pub(in crate::filter::rejoin) const EVIDENCE: [Evidence; 14] = [
    Evidence { name: "the words before end with", values: &WAYS_TO_END },
    Evidence { name: "the words after begin with", values: &Start::NAMES },
    Evidence { name: "their enumerator is", values: &Form::NAMES },
    Evidence { name: "the item is", values: &["none", "one of a series", "by itself", "a section number and a dot"] },
    Evidence { name: "the word before is", values: &Word::NAMES },
    Evidence { name: "the word after is", values: &Word::NAMES },
    Evidence { name: "columns of the statement so far", values: &COLUMNS },
    Evidence { name: "columns of the statement after", values: &COLUMNS },
    Evidence {
        name: "the statement began with",
        values: &["words", "a section number", "an article", "a bullet", "another item", "a section number and a dot"],
    },
    Evidence { name: "left open", values: &["nothing", "a quotation", "a bracket"] },
    Evidence { name: "a label begins the words after", values: &["no", "one of its own", "one of several"] },
    Evidence { name: "the space is", values: &["single", "wide"] },
    Evidence {
        name: "words of ASCII before, after",
        values: &[
            "none, none",
            "none, one or two",
            "none, up to five",
            "none, more",
            "one or two, none",
            "one or two, one or two",
            "one or two, up to five",
            "one or two, more",
            "up to five, none",
            "up to five, one or two",
            "up to five, up to five",
            "up to five, more",
            "more, none",
            "more, one or two",
            "more, up to five",
            "more, more",
        ],
    },
    Evidence { name: "it parts", values: &["what is written solid", "Hangul", "other words"] },
];

const RUN_UP_TO: [u32; 3] = [0, 2, 5];

/// Labels that show that a text has lines with labels.
const LABELS: usize = 3;

const COLUMNS: [&str; 6] = ["6 or less", "up to 12", "up to 24", "up to 40", "up to 60", "more"];
const COLUMNS_UP_TO: [u32; 5] = [6, 12, 24, 40, 60];

/// What a space looks like from every side.
pub(super) type Look = [u8; EVIDENCE.len()];

/// The odds of a line end at a space, in tenths of a nat.
pub(super) fn odds(look: &Look) -> i32 {
    look.iter().zip(&POINTS[1..]).fold(i32::from(POINTS[0][0]), |sum, (value, points)| sum + i32::from(points[*value as usize]))
}

/// The kind of the word beside a space, up to the next white space or East Asian character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Word {
    /// No ASCII stands there.
    None,
    Letters,
    Number,
    /// A name of a file, an address, an expression.
    Signs,
    /// What a shell prints before a command.
    Prompt,
    /// Of a command.
    Option,
}

impl Word {
    const NAMES: [&str; 6] = ["none of ASCII", "letters", "a number", "an expression", "a prompt", "an option"];

    fn of(word: &str) -> Self {
        let bytes = word.as_bytes();
        if bytes.is_empty() {
            return Self::None;
        }
        let core = word.trim_matches(['"', '\'', '(', ')', ',', '.', ':', ';', '!', '?']);
        match bytes {
            b"$" | b"#" | b"%" | b">" => Self::Prompt,
            [b'-', _, ..] if bytes.iter().any(u8::is_ascii_alphabetic) => Self::Option,
            _ if core.bytes().all(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'-' | b'\'')) => Self::Letters,
            _ if core.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'-' | b':')) => Self::Number,
            _ => Self::Signs,
        }
    }

    fn before(text: &str) -> Self {
        let start = text.bytes().rposition(|byte| !byte.is_ascii_graphic()).map_or(0, |at| at + 1);
        Self::of(&text[start..])
    }

    fn after(text: &str) -> Self {
        let end = text.bytes().position(|byte| !byte.is_ascii_graphic()).unwrap_or(text.len());
        Self::of(&text[..end])
    }
}

/// Says of every gap of a line what it costs that a row ends there before it is full, unless that was said. `titles` are the places
/// where titles end.
pub(super) fn weigh(text: &str, places: &Places<'_>, line: &mut Line, titles: &[usize]) {
    if std::mem::replace(&mut line.is_read, true) {
        return;
    }
    let looks = looks(text, places, line);
    for (gap, look) in line.gaps.iter_mut().zip(&looks) {
        let ends_title = titles.contains(&gap.span.start);
        gap.early = if ends_title { cost::ENDED } else { (-odds(look)).clamp(cost::ENDED, cost::EARLY) };
    }
    mark_dates(text, line);
}

/// Says of every gap of a line how the words before it end, and which enumerator stands behind it.
fn read(text: &str, line: &mut Line) {
    for gap in &mut line.gaps {
        let before = &text[line.span.start..gap.span.start];
        gap.ends = End::of(before);
        gap.item = Item::of(&text[gap.span.end..line.span.end]);
        gap.stop = stops(before, gap.ends);
    }
}

/// Says where a date stands between two gaps, as below a title: it may have a row of its own.
fn mark_dates(text: &str, line: &mut Line) {
    for before in 0..line.gaps.len() {
        let after = before + 1;
        if is_date(line.span(Stretch::between(after)).of(text)) {
            for gap in line.gaps[before..].iter_mut().take(2) {
                gap.early = gap.early.min(cost::DATE);
            }
        }
    }
}

/// Looks at every space of a line.
pub(super) fn looks(text: &str, places: &Places<'_>, line: &mut Line) -> Vec<Look> {
    read(text, line);
    let gaps = &line.gaps;
    let of_series = series::items(text, line);
    let columns = |size| Model::ALL[0].columns(size);
    let begins = |at: usize| gaps[at].stop || gaps[at].item.is_some();
    // Columns from each space to the next that begins a statement.
    let mut ahead = vec![0; gaps.len()];
    let mut end = columns(line.whole);
    for at in (0..gaps.len()).rev() {
        ahead[at] = end - columns(gaps[at].after).min(end);
        if begins(at) {
            end = columns(gaps[at].before);
        }
    }
    let words = runs(line);
    let marks: Vec<Marks> = (0..=gaps.len()).map(|at| places.marks(line.span(Stretch::between(at)))).collect();
    // A label has no space in it.
    let labels = |(gap, marks): (&Gap, &Marks)| marks.colon && label(&text[gap.span.end..line.span.end]).is_some();
    let is_labelled: Vec<bool> = gaps.iter().zip(&marks[1..]).map(labels).collect();
    let labels = is_labelled.iter().filter(|labelled| **labelled).count();
    let mut since = 0;
    let mut begun = Item::of(line.span.of(text));
    let mut headed = is_section(line.span.of(text));
    let mut open = Open::default();
    let mut looks = Vec::with_capacity(gaps.len());
    for (at, gap) in gaps.iter().enumerate() {
        let (before, after) = (&text[line.span.start..gap.span.start], &text[gap.span.end..line.span.end]);
        open.pass(marks[at]);
        looks.push([
            if gap.stop && gap.ends == End::Period { End::NAMES.len() as u8 } else { gap.ends as u8 },
            Start::of(after) as u8,
            gap.item.map_or(0, |item| 1 + item.form as u8),
            match gap.item {
                None => 0,
                Some(_) if is_section(after) => 3,
                Some(_) => 2 - u8::from(of_series[at]),
            },
            Word::before(before) as u8,
            Word::after(after) as u8,
            rank(columns(gap.before).saturating_sub(since), &COLUMNS_UP_TO),
            rank(ahead[at], &COLUMNS_UP_TO),
            match begun.map(|item| item.form) {
                _ if headed => 5,
                None => 0,
                Some(Form::Section) => 1,
                Some(Form::Article) => 2,
                Some(Form::Bullet) => 3,
                Some(_) => 4,
            },
            if open.quotes > 0 { 1 } else { 2 * u8::from(open.brackets > 0) },
            if is_labelled[at] { 1 + u8::from(labels >= LABELS) } else { 0 },
            u8::from(gap.span.len() > 1),
            rank(words[at][0], &RUN_UP_TO) * 4 + rank(words[at][1], &RUN_UP_TO),
            parts(before, after),
        ]);
        if begins(at) {
            since = columns(gap.after);
            begun = gap.item;
            headed = is_section(after);
            open = Open::default();
        }
    }
    looks
}

/// Whether `text` begins with the number of a section and a dot, as headings do: `4.1. `, where a version has no dot at its end.
fn is_section(text: &str) -> bool {
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let number = text.split(' ').next().unwrap_or_default();
    let parts = number.strip_suffix('.').map(|number| number.split('.'));
    parts.is_some_and(|mut parts| {
        parts.clone().count() >= 2 && parts.all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
    })
}

/// How many words of nothing but ASCII stand before each space, and behind it.
fn runs(line: &Line) -> Vec<[u32; 2]> {
    let gaps = &line.gaps;
    let is_ascii = |at: usize| {
        let stretch = Stretch::between(at);
        line.size(stretch).ascii as usize == line.span(stretch).len()
    };
    let words: Vec<bool> = (0..=gaps.len()).map(is_ascii).collect();
    let mut runs = vec![[0; 2]; gaps.len()];
    let mut run = 0;
    for (runs, is_ascii) in runs.iter_mut().zip(&words) {
        run = if *is_ascii { run + 1 } else { 0 };
        runs[0] = run;
    }
    run = 0;
    for (runs, is_ascii) in runs.iter_mut().zip(&words[1..]).rev() {
        run = if *is_ascii { run + 1 } else { 0 };
        runs[1] = run;
    }
    runs
}

/// What a space parts.
fn parts(before: &str, after: &str) -> u8 {
    let (Some(a), Some(b)) = (before.chars().next_back(), after.chars().next()) else { return 2 };
    let solid = |c| matches!(class(c), Class::Solid | Class::WideMark);
    if solid(a) && solid(b) { 0 } else { 2 - u8::from(is_hangul(a) && is_hangul(b)) }
}

/// What a statement leaves open.
#[derive(Clone, Copy, Debug, Default)]
struct Open {
    quotes: i32,
    brackets: i32,
}

impl Open {
    fn pass(&mut self, marks: Marks) {
        self.quotes = (self.quotes + i32::from(marks.quotes)).max(0);
        self.brackets = (self.brackets + i32::from(marks.brackets)).max(0);
    }
}

/// Whether a sentence ends with `before`, which ends so.
fn stops(before: &str, ends: End) -> bool {
    match ends {
        End::Stop | End::ClosedStop => true,
        End::Period => korean::ends_sentence(before),
        _ => false,
    }
}
