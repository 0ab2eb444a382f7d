//! Rejoin: undoes hard wraps, also those that were flattened to spaces, and gives the paragraphs back.
//!
//! ```text
//! lines ─row─▶ rows ─unfold─▶ rows of folded pages too ─page─▶ the width ─witness─▶ a look at every boundary ─scorecard─▶ wraps
//! ```
//!
//! A boundary that is a wrap is joined, with nothing or a space (`joint`); one that is not stays, or is given back as a line end
//! where it had become a space. Indents and blank lines are taken away last, after they have served as evidence (`tidy`). The rooms,
//! each of which asks only those above it:
//!
//! | room | what |
//! | --- | --- |
//! | `row` | what a page showed as one line, and its columns |
//! | `face` | what a row is by itself: how it begins and ends, what it is made of |
//! | `page` | the width that rows were wrapped to |
//! | `scorecard` | the sides of a boundary, and what each is worth |
//! | `joint` | nothing or a space between two rows that are joined |
//! | `unfold` | the rows of a page that became one line |
//! | `witness` | all rows together: what a boundary between two of them looks like, and which stand |

mod class;
mod explain;
mod face;
mod joint;
mod page;
mod row;
mod rules;
mod scorecard;
mod tidy;
mod unfold;
mod witness;

use std::cell::LazyCell;

use super::{Filter, Reason, remit};
use crate::document::Document;
use crate::note::{Action, Confidence, Note, Rule};
use crate::text::Span;
use crate::text::width::Size;
use joint::Joints;
use page::pages;
use row::{Row, gap, justified, unit};
use scorecard::evidence::EVIDENCE;
use scorecard::{Look, score};
pub use tidy::Breaks;
use witness::{Memory, Witness};

/// The filter.
#[derive(Debug, Default)]
pub struct Rejoin {
    breaks: Breaks,
}

impl Rejoin {
    /// A filter that separates paragraphs by `breaks`.
    #[must_use]
    pub const fn new(breaks: Breaks) -> Self {
        Self { breaks }
    }
}

impl Filter for Rejoin {
    fn name(&self) -> &'static str {
        "rejoin"
    }

    fn rules(&self) -> Vec<&Rule> {
        rules::all()
    }

    fn annotate<'r>(&'r self, document: &Document<'_>, notes: &mut Vec<Note<'r>>) {
        let first = notes.len();
        let rows = read(document);
        // Where nothing was wrapped there is nothing to be judged, and hardly anything to be witnessed.
        let is_wrapped = rows.iter().any(|row| row.limit > 0);
        let witness = LazyCell::new(|| Witness::new(document.text, &rows));
        let mut joints = Joints::new(document.text, &rows);
        let mut joined = vec![false; rows.len()];
        let mut decide = |at: usize, look: Sight<'_>, memory: &Memory| {
            let flat = rows[at].flat;
            let points = match odds(&witness, &rows, at, look) {
                None if flat => -CERTAIN,
                None => return false,
                Some(points) => points,
            };
            if points < 0 && witness.is_spaced(at) || witness.sets_off(at) {
                joined[at] = true;
                return true;
            }
            let is_sure = flat || points >= WRAP || points <= STANDS;
            joined[at] = points >= 0 && is_sure;
            let gap = gap(&rows[at - 1], &rows[at]);
            let sure = if points.abs() >= CERTAIN { Confidence::Certain } else { Confidence::Likely };
            if joined[at] || !is_sure {
                if notes.len() == first {
                    // Where one row was wrapped, most were.
                    notes.reserve(rows.len() - at);
                }
                let filling = joints.filling(at, memory.is_quoted());
                let rule = if flat { &rules::FLATTENED_WRAP } else { &rules::WRAP };
                if !filling.is_there {
                    let sure = if is_sure { sure } else { Confidence::Report };
                    notes.push(Note::edit(gap, rule, Action::Join { space: filling.space }, sure));
                }
            } else if flat {
                notes.push(Note::edit(gap, &rules::PARAGRAPH, Action::Break("\n"), sure));
            }
            joined[at]
        };
        if is_wrapped {
            judge(&rows, &witness, &mut decide);
        }
        // Where nothing was joined, spaces are how the lines of data, of outlines and of shaped verse are set.
        let is_set = LazyCell::new(|| !joined.contains(&true) || witness.is_source());
        let meanings = tidy::Meanings {
            is_indent: |at: usize, indent: &str| {
                witness.is_paragraph_indent(at, indent) && (indent.starts_with('\u{3000}') || !*is_set)
            },
            breaks_line: |at: usize| witness.is_hard_break(at),
            is_verbatim: |at: usize| witness.is_verbatim(at),
        };
        tidy::tidy(document, &rows, &meanings, &joined, self.breaks, notes);
        if notes.len() > first && may_be_foreign(document.text, &rows) && remit::unwrapped(document).is_some() {
            notes.truncate(first);
        }
    }

    fn explain(&self, document: &Document<'_>, within: Span, reasons: &mut Vec<Reason>) {
        let outside = remit::unwrapped(document);
        let rows = read(document);
        let witness = Witness::new(document.text, &rows);
        let mut joints = Joints::new(document.text, &rows);
        judge(&rows, &witness, |at, look, memory| {
            let gap = gap(&rows[at - 1], &rows[at]);
            let points = odds(&witness, &rows, at, look);
            if gap.start < within.end.max(within.start + 1) && gap.end > within.start {
                reasons.push(match outside {
                    Some(why) => explain::kept(gap, why),
                    None => explain::reason(&rows, at, &witness, look, points, joints.filling(at, memory.is_quoted())),
                });
            }
            let is_wrap = points.is_some_and(|points| points >= if rows[at].flat { 0 } else { WRAP });
            is_wrap || witness.is_spaced(at) || witness.sets_off(at)
        });
    }
}

/// The points of the boundary before row `at`; `None` where it must stand.
fn odds(witness: &Witness<'_, '_>, rows: &[Row], at: usize, look: Sight<'_>) -> Option<i32> {
    if witness.stands_elsewhere(at) {
        return Some(CERTAIN);
    }
    let beyond: i32 = beyond(witness, at).map(|(points, _)| points).sum();
    look.ok().map(|look| score(look, rows[at].flat) + beyond)
}

/// Evidence of the boundary before row `at` whose points are not fitted, since what stands out so is rare, or decides.
fn beyond(witness: &Witness<'_, '_>, at: usize) -> impl Iterator<Item = (i32, &'static str)> {
    [
        (witness.is_in_full_page(at), FULL_PAGE, "nearly every row of the page is full"),
        (witness.begins_nothing(at), FORBIDDEN, "no paragraph ends so, or begins with such a mark"),
        (witness.is_in_paragraph(at), IN_PARAGRAPH, "each line that was folded is a paragraph"),
        (witness.is_piece(at), PIECE, "rows came apart where type changes, and this one does"),
        (witness.is_indented(at), -INDENTED, "the next row has the indent that begins paragraphs here"),
        (witness.is_unindented(at), UNINDENTED, "the next row has no indent, which every paragraph begins with here"),
        (witness.is_by_itself(at), -BY_ITSELF, "the row stands between two blank lines, which part all paragraphs here"),
        (witness.parts_times(at), STRETCH, "a stretch of time goes from the one row to the other"),
        (witness.begins_speech(at), -SPEECH, "the row stops early, and the next begins what somebody says"),
        (witness.is_on_guessed_page(at), -GUESSED, "the page shows no width beside the other pages"),
    ]
    .into_iter()
    .filter_map(|(holds, points, why)| holds.then_some((points, why)))
}

/// Points for a wrap on a page where nearly every row is full: hardly one of the texts that points are fitted to has such a page.
const FULL_PAGE: i32 = 25;

/// Points for a wrap before a mark that begins no paragraph.
const FORBIDDEN: i32 = 60;

/// Points for a wrap inside a line where every line that was folded is a paragraph: one space in a hundred is something else there,
/// and one in three where a page became one line.
const IN_PARAGRAPH: i32 = 40;

/// Points for a wrap where a row came apart at digits or marks, in a text where rows do.
const PIECE: i32 = 40;

/// Points against a wrap before the indent that begins paragraphs in a text, and nothing else.
const INDENTED: i32 = 40;

/// Points for a wrap before a row without the indent that every paragraph of a text begins with.
const UNINDENTED: i32 = 25;

/// Points against a wrap behind a row between two blank lines, where every paragraph begins behind one.
const BY_ITSELF: i32 = 40;

/// Points for a wrap between two times, of which the first has a dash behind it.
const STRETCH: i32 = 40;

/// Points against a wrap before an opening quotation mark that would have had room: speech begins a line.
const SPEECH: i32 = 40;

/// Points against a wrap on a page that shows a width by itself alone, not beside the other pages of the text: lists do.
const GUESSED: i32 = 10;

/// Points at which a line end is a wrap; a flattened one has to be something, and needs none.
const WRAP: i32 = 8;

/// Points at which it is none. One with more, and too few for a wrap, is left as it is, and reported.
const STANDS: i32 = -3;

/// Points at which a wrap is beyond reasonable doubt.
const CERTAIN: i32 = 40;

/// Whether so many rows begin with ASCII that the text may be a program, data, or of another language; the first row of a difference
/// has nothing else, and that of a table has cells.
fn may_be_foreign(text: &str, rows: &[Row]) -> bool {
    let may_head = |row: &str| row.is_ascii() || row.contains('\t');
    rows.first().is_some_and(|row| may_head(row.span.of(text)))
        || rows.iter().filter(|row| text.as_bytes()[row.span.start].is_ascii()).count() * remit::CODE >= rows.len()
}

/// The rows of a document, with the widths of their pages.
fn read(document: &Document<'_>) -> Vec<Row> {
    let (mut rows, mut sizes) = row::rows(document);
    let folded = unfold::unfold(document.text, &mut rows, &mut sizes);
    if folded {
        unit::measure(document.text, &mut rows);
    }
    infer_kept(document.text, &mut rows, &sizes, folded);
    if justified::mark(document.text, &mut rows) {
        unit::measure_whole(document.text, &mut rows);
    }
    rows
}

/// Finds the pages whose line ends were kept: all that was not folded, and is long enough to be a text between folded lines.
fn infer_kept(text: &str, rows: &mut [Row], sizes: &[Size], folded: bool) {
    let runs: Vec<usize> = rows.chunk_by(|one, two| (one.limit > 0) == (two.limit > 0)).map(<[Row]>::len).collect();
    let mut start = 0;
    for length in runs {
        let end = start + length;
        if rows[start].limit == 0 && (!folded || length >= pages::TEXT) {
            page::infer(text, &mut rows[start..end], &sizes[start..end]);
        }
        start = end;
    }
}

/// What a boundary looks like, or why it must stand.
type Sight<'l> = Result<&'l Look, &'static str>;

/// Looks at every boundary in order; `decide` says whether it is a wrap.
fn judge(rows: &[Row], witness: &Witness<'_, '_>, mut decide: impl FnMut(usize, Sight<'_>, &Memory) -> bool) {
    let mut memory = Memory::default();
    let mut joined = false;
    for at in 0..rows.len() {
        if at > 0 {
            let look = match witness.stands(at, &memory) {
                Some(why) => Err(why),
                None => Ok(witness.look(at, &memory)),
            };
            joined = decide(at, look.as_ref().map_err(|why| *why), &memory);
        }
        witness.pass(at, joined, &mut memory);
    }
}

/// A boundary as the fitting of the points sees it.
#[derive(Clone, Debug)]
pub struct Boundary {
    /// The white space between the two rows.
    pub gap: Span,
    /// Whether it is a space that may have been a line end.
    pub flat: bool,
    /// An index into the values of each piece of evidence.
    pub look: Vec<u8>,
}

/// Every boundary of a document that is judged by points. `is_wrap` gives the truth, so that what is remembered from one boundary to
/// the next is right: this is what the points are fitted on.
pub fn boundaries(document: &Document<'_>, mut is_wrap: impl FnMut(Span) -> bool) -> Vec<Boundary> {
    let rows = read(document);
    let witness = Witness::new(document.text, &rows);
    let mut found = Vec::new();
    judge(&rows, &witness, |at, look, _| {
        let gap = gap(&rows[at - 1], &rows[at]);
        if let Ok(look) = look {
            found.push(Boundary { gap, flat: rows[at].flat, look: look.to_vec() });
        }
        is_wrap(gap)
    });
    found
}

/// Every space of a folded line as the fitting sees it, before a width is known: its place, and an index into the values of each
/// piece of evidence of [`ending_evidence`].
pub fn spaces(document: &Document<'_>) -> Vec<Vec<(Span, Vec<u8>)>> {
    unfold::spaces(document)
}

/// The names of the pieces of evidence for a line end at a space, and of their values.
#[must_use]
pub fn ending_evidence() -> Vec<(&'static str, &'static [&'static str])> {
    unfold::ENDING_EVIDENCE.iter().map(|evidence| (evidence.name, evidence.values)).collect()
}

/// The names of the pieces of evidence and of their values.
#[must_use]
pub fn evidence() -> Vec<(&'static str, &'static [&'static str])> {
    EVIDENCE.iter().map(|evidence| (evidence.name, evidence.values)).collect()
}
