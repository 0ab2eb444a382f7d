//! The gap: a run of white space inside a line, which may once have been a line end.

use super::cost;
use crate::filter::rejoin::class::{Class, class};
use crate::filter::rejoin::face::shape::{End, Item, is_bare, label};
use crate::filter::rejoin::page::widths::NARROWEST;
use crate::filter::rejoin::row::is_blank;
use crate::filter::rejoin::row::model::Model;
use crate::filter::rejoin::row::unit::unit;
use crate::text::Span;
use crate::text::kinsoku::{closes, opens};
use crate::text::script::is_hangul;
use crate::text::width::{Size, measure};

/// A run of white space inside a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gap {
    pub span: Span,
    /// Where no author puts a space, by all that was asked.
    pub suspect: bool,
    /// Between two characters that are written solid, whatever else stands nearby.
    pub solid: bool,
    /// Behind a mark.
    pub marked: bool,
    /// Behind a mark that has a space behind it mostly.
    pub usual: bool,
    /// Between two Hangul syllables.
    pub hangul: bool,
    /// The line up to the gap.
    pub before: Size,
    /// The line up to the end of the gap.
    pub after: Size,
    /// Columns of the unit after it.
    pub unit: u32,
    /// How the line ends before it; this and the next three are what [`super::ending`] says of it.
    pub ends: End,
    /// The enumerator after it.
    pub item: Option<Item>,
    /// Whether a sentence ends before it.
    pub stop: bool,
    /// What it costs that a row ends here before it is full.
    pub early: i32,
    /// What it costs that a space stood here before the page was folded.
    pub space: i32,
}

/// Whether a line may have `least` gaps that were line ends, as far as single bytes say it, which is quicker than to look at every
/// character: whether so many spaces stand between characters that are not of ASCII, or marks.
pub(super) fn has_gaps(line: &str, least: u32) -> bool {
    let line = line.as_bytes();
    let is_suspect = |before: u8, space: u8, after: u8| {
        matches!(space, b' ' | b'\t' | 0xC2)
            & (!before.is_ascii() | matches!(before, b',' | b';'))
            & (!after.is_ascii() | matches!(after, b',' | b';' | b':' | b' ' | b'\t'))
    };
    let mut found = 0;
    // Short stretches, so that a byte can count them on whole registers, and the first ones mostly tell.
    let stretches = line.chunks(STRETCH).zip(line[1..].chunks(STRETCH)).zip(line[2..].chunks(STRETCH));
    for ((before, space), after) in stretches {
        let places = before.iter().zip(space).zip(after);
        let suspect = places.map(|((before, space), after)| u8::from(is_suspect(*before, *space, *after)));
        found += u32::from(suspect.sum::<u8>());
        if found >= least {
            return true;
        }
    }
    false
}

/// Bytes of a stretch that is searched at once.
const STRETCH: usize = 128;

/// The size of a single space.
const SPACE: Size = Size { columns: 1, ambiguous: 0, marks: 0, ascii: 1 };

/// The runs of white space inside the line at `span`.
pub(super) fn gaps(text: &str, span: Span) -> Vec<Gap> {
    let line = span.of(text);
    let mut gaps = Vec::with_capacity(line.len() / 32);
    let (mut size, mut from) = (Size::default(), 0);
    for start in blanks(line) {
        if start < from {
            continue;
        }
        let space = &line[start..line[start..].find(|c| !is_blank(c)).map_or(line.len(), |run| start + run)];
        let end = start + space.len();
        let before = size + measure(&line[from..start]);
        let (row, next) = (&line[..start], &line[end..]);
        let (Some(a), Some(b)) = (row.chars().next_back(), next.chars().next()) else { break };
        size = before + if space == " " { SPACE } else { measure(space) };
        let solid = is_solid_pair(a, b) && (space == " " || !space.contains('\u{3000}')) && !is_set_off(&line[from..start]);
        gaps.push(Gap {
            span: Span::new(span.start + start, span.start + end),
            marked: !matches!(class(a), Class::Solid | Class::Hangul),
            usual: false,
            hangul: space == " " && is_hangul(a) && is_hangul(b),
            suspect: solid,
            solid,
            before,
            after: size,
            unit: unit(row, next),
            ends: End::Sign,
            item: None,
            stop: false,
            early: cost::EARLY,
            space: cost::SUSPECT,
        });
        from = end;
    }
    acquit_names(text, &mut gaps, size + measure(&line[from..]));
    gaps
}

/// Where white space stands in a line, every one of its characters.
fn blanks(line: &str) -> impl Iterator<Item = usize> {
    let bytes = line.as_bytes();
    // A no-break space shares its first byte with what is no space.
    let is_space = |at: &usize| bytes[*at] != 0xC2 || bytes.get(*at + 1) == Some(&0xA0);
    let mut narrow = memchr::memchr3_iter(b' ', b'\t', 0xC2, bytes).filter(is_space).peekable();
    let mut wide = memchr::memmem::find_iter(bytes, "\u{3000}").peekable();
    std::iter::from_fn(move || match (narrow.peek(), wide.peek()) {
        (Some(one), Some(other)) if other < one => wide.next(),
        (None, Some(_)) => wide.next(),
        _ => narrow.next(),
    })
}

/// A gap between two short stretches is no suspect: names and the like are listed so, the last of them up to its bracket.
fn acquit_names(text: &str, gaps: &mut [Gap], line: Size) {
    let columns = |size| Model::ALL[0].columns(size);
    let mut start = 0;
    for at in 0..gaps.len() {
        let end = gaps.get(at + 1).map_or(line, |next| next.before);
        let gap = &mut gaps[at];
        let (before, after) = (columns(gap.before) - start, columns(end) - columns(gap.after));
        let is_short = |stretch: u32| (stretch as usize) < NARROWEST;
        let are_names = gap.suspect && is_short(before) && (is_short(after) || ends_bracket(&text[gap.span.end..]));
        gap.suspect &= !are_names || is_entitled(text, gap.span);
        start = columns(gap.after);
    }
}

/// Whether `text` begins with a name of two to four characters that ends a bracket: `（记者 王小明 李红）`.
fn ends_bracket(text: &str) -> bool {
    let end = (2..=NAME).map(|han| 3 * han).find(|end| text.as_bytes().get(*end..end + 3) == Some("）".as_bytes()));
    end.is_some_and(|end| text[..end].chars().all(|c| class(c) == Class::Solid))
}

/// Characters of the longest name.
const NAME: usize = 4;

/// Whether a title ends before a gap and a label begins behind it, as the author's does below the name of a poem.
fn is_entitled(text: &str, gap: Span) -> bool {
    text[..gap.start].ends_with('》') && label(&text[gap.end..]).is_some()
}

/// What the line of the place and the day that news begin with ends with: `新华社北京8月3日电 `.
const DATELINES: [&str; 5] = ["日电", "日電", "日讯", "日訊", "本报讯"];

/// Whether words are such as a space sets off: the number of an article, a dateline.
fn is_set_off(words: &str) -> bool {
    is_article(words) || DATELINES.iter().any(|dateline| words.ends_with(dateline))
}

/// Whether a stretch is the number of an article and nothing else: a space is often set behind it.
fn is_article(stretch: &str) -> bool {
    stretch.starts_with('第') && is_bare(stretch)
}

/// Whether a space between the two rows has no reason but a wrap or a paragraph end.
pub(in crate::filter::rejoin) fn is_between_han(row: &str, next: &str) -> bool {
    row.chars().next_back().zip(next.chars().next()).is_some_and(|(a, b)| is_solid_pair(a, b))
}

/// Whether no author puts a space between the two.
fn is_solid_pair(a: char, b: char) -> bool {
    let solid = |c: char| match class(c) {
        Class::Solid | Class::WideMark => true,
        class => class == Class::Ambiguous && (opens(c) || closes(c)),
    };
    // What an ellipsis breaks off or leaves out goes on without a space.
    let leaves = (a == '…' && (solid(b) || b == '—')) || (solid(a) && b == '…');
    solid(a) && (solid(b) || matches!(b, ',' | ';' | ':')) || (matches!(a, ',' | ';') && class(b) == Class::Solid) || leaves
}
