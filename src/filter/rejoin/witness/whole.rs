//! The whole: what a text shows as a whole, before any boundary in it is looked at.

use super::{EARLY, FAR, LIST};
use crate::filter::rejoin::face::Face;
use crate::filter::rejoin::face::shape::End;
use crate::filter::rejoin::row::Row;
use crate::text::is_outline;
use crate::text::korean;
use crate::text::script::is_cjk;
use crate::text::script::is_hangul;
use crate::text::width::count;

/// Lines of markup that show that a text is the source of a document.
pub(super) const SOURCE: usize = 2;

/// Whether no sentence of a text is parted or ended by a mark, as in songs, addresses and lists: an ASCII mark counts behind what the
/// text is written in.
pub(super) fn is_unpunctuated(text: &str) -> bool {
    if text.contains(['。', '，', '、', '；', '！', '？', '．']) {
        return false;
    }
    let latin = count(text, |byte| byte.is_ascii_alphabetic()) * 2 > text.len();
    let counts = |at: usize| text[..at].ends_with(|c: char| if latin { c.is_ascii_alphanumeric() } else { is_cjk(c) });
    !text.match_indices(['.', ',', '?', '!', ';']).any(|(at, _)| counts(at))
}

/// Whether a text stops no sentence, and has rows that end early or beyond the width: long verse, and lists with commas.
pub(super) fn is_unstopped(text: &str, rows: &[Row]) -> bool {
    if text.contains(['。', '！', '？', '；', '．']) || count(text, |byte| byte.is_ascii_alphabetic()) * 2 > text.len() {
        return false;
    }
    let stops = |at: usize| text[..at].ends_with(is_cjk);
    let ends_itself = |row: &Row| row.limit > 0 && row.unit > 0 && (row.room() >= EARLY || row.edge() > row.limit + FAR);
    rows.len() >= LIST
        && !text.match_indices(['.', '!', '?']).any(|(at, _)| stops(at))
        && rows.iter().any(ends_itself)
        && rows.iter().all(|row| !row.flat)
}

/// Rows that a song has at least, amid other text.
const SONG: usize = 3;

/// Which rows stand in a song: those between two blank lines, where no sentence stops and one row ends though the next unit had room.
pub(super) fn songs(rows: &[Row], faces: &[Face<'_>]) -> Vec<bool> {
    let mut songs = vec![false; rows.len()];
    let mut from = 0;
    while from < rows.len() {
        let to = (from + 1..rows.len()).find(|at| rows[*at].blanks > 0 || rows[*at].flat).unwrap_or(rows.len());
        let goes_on = |row: &Row| row.limit == 0 || row.room() < EARLY;
        let (stanza, last) = (&rows[from..to], to - 1);
        if stanza.len() >= SONG
            && faces[last].end.is_bare()
            && !goes_on(&rows[last])
            && !stanza.iter().rev().skip(1).all(goes_on)
            && stanza.iter().all(|row| row.ascii == 0)
            && !faces[from..to].iter().any(|face| face.marks.stopped)
        {
            songs[from..to].fill(true);
        }
        from = to;
    }
    songs
}

/// Rows on both sides of one that stands among headlines, up to where a sentence stops.
const REACH: usize = 8;

/// Columns of several sentences: three hundred characters.
const SENTENCES: usize = 600;

/// What stops a sentence where 。 does not.
const STOPS: [char; 2] = ['．', '｡'];

/// Which rows stand among headlines: no sentence stops in the rows around, and these are as long as several sentences, or are all between
/// two lines that nobody wrapped.
pub(super) fn headlines(text: &str, rows: &[Row], faces: &[Face<'_>]) -> Vec<bool> {
    let mut headlines = vec![false; rows.len()];
    // Few texts have others.
    let is_in_text = |stop: char| memchr::memmem::find(text.as_bytes(), stop.encode_utf8(&mut [0; 4]).as_bytes()).is_some();
    let has_others = STOPS.into_iter().any(is_in_text);
    let has_other = |at: usize| has_others && rows[at].span.of(text).contains(STOPS);
    let stops = |at: usize| stops(text, &rows[at], &faces[at]) || has_other(at);
    let is_whole = |row: &Row| row.limit == 0 || row.edge() > 2 * row.limit;
    let goes_on = |at: usize| !is_whole(&rows[at]) && !stops(at);
    let mut from = 0;
    while from < rows.len() {
        let to = (from..rows.len()).find(|at| !goes_on(*at)).unwrap_or(rows.len());
        let is_edge = [from.checked_sub(1), Some(to)].map(|at| at.and_then(|at| rows.get(at)).is_none_or(is_whole));
        let is_all = is_edge == [true; 2] && to - from >= LIST && !faces[to - 1].end.is_stop();
        let [above, below] = is_edge.map(|is_edge| if is_edge { 0 } else { REACH });
        let run = &rows[from..to];
        let among = if is_all { from..to } else { from + above..to - below.min(to) };
        if (is_all || !among.is_empty() && are_long(run)) && !are_wrapped(text, run) {
            headlines[among].fill(true);
        }
        from = to + 1;
    }
    headlines
}

/// Columns of rows that are no verses, however even they are.
const PAGE: u32 = 40;

/// Places of a comma in rows of prose; verses have it at one or two.
const PLACES: usize = 3;

/// Of so many rows of a paragraph one has room for more, at most.
const FILLED: usize = 12;

/// Whether some rows are prose that a page has cut: nearly all are full, up to those that a blank line follows, and they are as long as no
/// verses are, or have their commas anywhere.
fn are_wrapped(text: &str, rows: &[Row]) -> bool {
    let parted = |two: &[Row]| two[1].blanks > 0 || two[1].flat;
    let ends = rows.windows(2).filter(|two| parted(two)).count();
    let open = rows.windows(2).filter(|two| !parted(two) && two[0].room() >= EARLY).count();
    let all = rows.len().saturating_sub(1 + ends);
    all >= 2 * ends && open * FILLED <= all && (rows.iter().all(|row| row.limit >= PAGE) || has_commas(text, rows))
}

/// Whether commas stand at several places in some rows.
fn has_commas(text: &str, rows: &[Row]) -> bool {
    let comma = |row: &Row| row.span.of(text).find(['，', '、', ',']);
    let mut places: Vec<usize> = rows.iter().filter_map(comma).collect();
    places.sort_unstable();
    places.dedup();
    places.len() >= PLACES
}

/// Whether so many of some rows as are looked at, or all, are as long as several sentences.
fn are_long(rows: &[Row]) -> bool {
    let columns: usize = rows.iter().map(|row| row.columns as usize).sum();
    columns * 2 * REACH >= SENTENCES * rows.len().max(2 * REACH)
}

/// Whether a sentence stops in a row, in a way that headlines have not.
fn stops(text: &str, row: &Row, face: &Face<'_>) -> bool {
    let said = row.span.of(text);
    let is_stop = |at: usize| {
        said[..at].ends_with(char::is_alphabetic) && said[at + 1..].chars().next().is_none_or(|c| c == ' ' || is_cjk(c))
    };
    face.marks.stopped || face.end == End::Semicolon || row.ascii > 0 && memchr::memchr_iter(b'.', said.as_bytes()).any(is_stop)
}

/// Which rows stand in an outline, between two blank lines, in which no sentence stops: how deep they are set is what they say.
pub(super) fn outlines(rows: &[Row], faces: &[Face<'_>]) -> Vec<bool> {
    let mut outlines = vec![false; rows.len()];
    let mut from = 0;
    for block in rows.chunk_by(|_, next| next.blanks == 0 && !next.flat) {
        let mut faces = faces[from..from + block.len()].iter();
        if is_outline(block.iter().map(|row| row.indent)) && !faces.any(|face| face.end.is_stop() || face.end == End::Comma) {
            outlines[from..from + block.len()].fill(true);
        }
        from += block.len();
    }
    outlines
}

/// Folded lines that show what such lines are in a text.
const FOLDED: usize = 4;

/// Characters of a line of Korean among which there is Hangul.
const HANGUL: usize = 8;

/// Bytes of a sentence of Korean.
const SENTENCE: usize = 60;

/// Rows of a paragraph, one with another, at most; a page has twenty and more.
const PARAGRAPH: usize = 12;

/// Whether the lines that were folded are paragraphs: there are several, of few rows, one with another, and most end as paragraphs do,
/// but for headings and items of two rows in which no sentence stops. A page that became one line ends anywhere, and so does a paragraph
/// between two pages. In Korean, where few lines show that they were folded, the others that are as long as a sentence are asked too.
pub(super) fn has_paragraphs(text: &str, rows: &[Row], faces: &[Face<'_>]) -> bool {
    if !rows.iter().any(|row| row.flat) {
        return false;
    }
    let (mut lines, mut asked, mut flat, mut ended, mut others) = (0, 0, 0, 0, 0);
    let mut start = 0;
    for line in rows.chunk_by(|_, next| next.flat) {
        let row = line[line.len() - 1].span.of(text);
        let line = &faces[start..start + line.len()];
        start += line.len();
        let ends = |face: &Face<'_>| match face.end {
            End::Period => korean::ends_sentence(row),
            end => matches!(end, End::Stop | End::ClosedStop | End::Colon | End::Dash),
        };
        if let [.., last] = line
            && line.len() > 1
        {
            (lines, flat) = (lines + 1, flat + line.len() - 1);
            if line.len() > 2 || line.iter().any(|face| face.marks.stopped || face.end.is_stop()) {
                asked += 1;
                ended += usize::from(ends(last));
            }
        } else if row.len() >= SENTENCE && row.chars().take(HANGUL).any(is_hangul) {
            (others, asked, ended) = (others + 1, asked + 1, ended + usize::from(ends(&line[0])));
        }
    }
    lines > 0 && lines + others >= FOLDED && lines + flat <= PARAGRAPH * (lines + others) && ended * 4 >= asked * 3
}

/// Whether a text is the source of a document.
pub(super) fn is_markup(text: &str, rows: &[Row]) -> bool {
    rows.iter().filter(|row| row.indent == 0 && is_marked(row.span.of(text))).take(SOURCE).count() == SOURCE
}

/// Whether a text has a heading of Markdown, in which two spaces at the end of a line break it.
pub(super) fn has_heading(text: &str, rows: &[Row]) -> bool {
    rows.iter().filter(|row| row.indent == 0).map(|row| row.span.of(text)).any(|row| row.starts_with('#') && is_marked(row))
}

/// Whether a row is a heading or a fence of Markdown, or a directive or a literal block of reStructuredText; one that is set in may be
/// a command.
fn is_marked(row: &str) -> bool {
    match row.as_bytes() {
        [b'#', ..] => row.trim_start_matches('#').starts_with(' '),
        [b'`', b'`', b'`', ..] | [b'~', b'~', b'~', ..] => true,
        [b'.', b'.', b' ', ..] => row.contains("::"),
        b"::" => true,
        _ => false,
    }
}

/// The indent of most rows, and that of rows that begin paragraphs, if some do.
pub(super) fn indents(rows: &[Row]) -> (u32, Option<u32>) {
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
