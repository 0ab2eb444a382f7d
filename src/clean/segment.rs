//! A segment: as much of a long input as is cleaned at once.
//!
//! An input that fits one segment is cleaned as a whole. A longer one is cut where its own cleaning left the end of a paragraph
//! standing; what lies behind the cut is read again with the next segment, so that a cut is always judged with the text on both
//! sides in view. Cuts depend on the bytes alone: a stream and a slice are cut at the same places, whatever the read sizes.

use memchr::{memchr_iter, memrchr};

use super::{Cleaned, Cleaner, reading};
use crate::note::{Action, Note, Patch};
use crate::source::{self, Coding, Locator, Place, Refusal, Source, Verdict};

/// The part of a segment, from its end, in which no cut is made: 1 in `AHEAD` of its bytes. A paragraph is a few KiB at most.
const AHEAD: usize = 32;

/// The most lines of a segment: what is known of a line takes more memory than a short line itself.
const LINES: usize = 1 << 17;

/// The segments of one input, one after another.
pub(super) struct Segments<'c> {
    cleaner: &'c Cleaner,
    /// How the next segment is to be read, if the segments before it say so.
    verdict: Option<Verdict>,
    /// Where the next segment starts in the input.
    base: Place,
}

impl<'c> Segments<'c> {
    pub(super) fn new(cleaner: &'c Cleaner) -> Self {
        Self { cleaner, verdict: None, base: Place::START }
    }

    /// Cleans the next segment, which starts where `bytes` start; `last` says that the input ends where they end. Gives nothing
    /// where more bytes are needed to find the end of a segment, and the number of bytes that the segment takes otherwise.
    pub(super) fn next<'b>(&mut self, bytes: &'b [u8], last: bool) -> Result<Option<(Cleaned<'b, 'c>, usize)>, Refusal> {
        let size = size(bytes, self.cleaner.options.segment);
        let is_end = last && bytes.len() <= size;
        if !is_end && bytes.len() <= size {
            return Ok(None);
        }
        let verdict = match self.verdict.take() {
            Some(verdict) => verdict,
            None => source::detect(&bytes[..bytes.len().min(size)], self.base == Place::START, &self.cleaner.options.hints)?,
        };
        let end =
            if is_end { Some(bytes.len()) } else { boundary(bytes, size, verdict.coding()).or(last.then_some(bytes.len())) };
        let Some(end) = end else {
            self.verdict = Some(verdict);
            return Ok(None);
        };
        let source = Source { base: self.base, ..source::read_as(&bytes[..end], &verdict) };
        let mut cleaned = self.cleaner.clean_source(source);
        if last && end == bytes.len() {
            return Ok(Some((cleaned, end)));
        }
        let taken = cleaned.cut(size / AHEAD);
        self.verdict = verdict.go_on();
        self.base = self.base.after(&cleaned.source.text, taken);
        Ok(Some((cleaned, taken)))
    }
}

/// Bytes of a segment at most: `most`, or as many as [`LINES`] take.
fn size(bytes: &[u8], most: usize) -> usize {
    let feeds = || memchr_iter(b'\n', &bytes[..bytes.len().min(most)]);
    if feeds().count() <= LINES { most } else { feeds().nth(LINES - 1).map_or(most, |at| at + 1) }
}

/// A place at or before byte `size` of the input, or else after it, where no character is cut in two: behind a line end if there
/// is one.
fn boundary(bytes: &[u8], size: usize, coding: Coding) -> Option<usize> {
    if coding == Coding::Standard(encoding_rs::ISO_2022_JP) {
        // What a byte means hangs on the escape sequences before it: such a text is one segment.
        return None;
    }
    let unit = coding.unit();
    if unit > 1 {
        let size = size - size % unit;
        let feed = |at: &usize| coding.is_line_feed(&bytes[*at..*at + unit]);
        return (0..size).step_by(unit).rev().find(feed).map(|at| at + unit).or(Some(size));
    }
    if let Some(at) = memrchr(b'\n', &bytes[..size]) {
        return Some(at + 1);
    }
    if coding == Coding::Standard(encoding_rs::UTF_8) {
        return (size - 3..=size).rev().find(|&at| bytes[at] & 0xC0 != 0x80).or(Some(size));
    }
    // In no encoding of the Encoding Standard is a byte below 0x30 the second half of a character.
    let whole = |byte: &u8| *byte < 0x30;
    bytes[..size].iter().rposition(whole).or_else(|| Some(size + bytes[size..].iter().position(whole)?)).map(|at| at + 1)
}

impl<'b, 'r> Cleaned<'b, 'r> {
    /// Cuts the segment where its text may be cut, at least `ahead` bytes before its end; the bytes that are left of it.
    fn cut(&mut self, ahead: usize) -> usize {
        let limit = self.source.text.len().saturating_sub(ahead);
        let limit = (0..=limit).rev().find(|&at| self.source.text.is_char_boundary(at)).unwrap_or(0);
        let at = paragraph_end(&self.source.text, &self.patch, limit)
            .unwrap_or_else(|| any_gap(&self.source.text, &self.patch, limit));
        let taken = byte_of(&self.source, at);
        let rest = self.patch.split_off(at);
        if let Some(edited) = &mut self.edited {
            edited.truncate(edited.len() - rest.carried(self.source.text.len() - at));
        }
        self.source.truncate(at, taken);
        self.cut_left(at);
        taken
    }

    /// Cuts what was left at byte `at` of the text, where the source was cut: a flag that goes on behind it holds for what is before, and
    /// what reading changed is told of the bytes that are left.
    fn cut_left(&mut self, at: usize) {
        self.left.retain_mut(|note| {
            if note.action == Action::Flag {
                note.span.end = note.span.end.min(at);
            }
            note.span.start < at && note.span.end <= at && !reading::is_of_source(note)
        });
        self.left.splice(0..0, reading::notes(&self.source));
        self.left.sort_by_key(|note| (note.span.start, note.span.end));
    }

    /// The segments of `bytes` as one. Segments tile the bytes.
    pub(super) fn concat(bytes: &'b [u8], segments: Vec<Cleaned<'_, 'r>>) -> Self {
        let edited = segments.iter().any(|segment| segment.edited.is_some());
        let edited = edited.then(|| segments.iter().map(Cleaned::text).collect());
        let (mut edits, mut left, mut sources) = (Vec::new(), Vec::new(), Vec::with_capacity(segments.len()));
        let mut by = 0;
        for segment in segments {
            let shifted = |note: Note<'r>| Note { span: note.span.shifted(by), ..note };
            edits.extend(segment.patch.into_notes().into_iter().map(shifted));
            left.extend(segment.left.into_iter().map(shifted));
            by += segment.source.text.len();
            sources.push(segment.source);
        }
        Self { source: Source::concat(bytes, sources), patch: Patch::new(edits), left, edited }
    }
}

/// The last place up to `limit` where the clean text has a line end and the text goes on with something to read.
fn paragraph_end(text: &str, patch: &Patch<'_>, limit: usize) -> Option<usize> {
    let goes_on = |at: usize| text[at..].starts_with(|c: char| !c.is_whitespace());
    let mut end = limit;
    for edit in patch.edits().iter().rev().map(Some).chain([None]) {
        let start = edit.map_or(0, |edit| edit.span.end);
        let mut upto = end;
        while start < upto {
            let Some(at) = memrchr(b'\n', &text.as_bytes()[start..upto]).map(|at| start + at) else { break };
            if goes_on(at + 1) {
                return Some(at + 1);
            }
            upto = at;
        }
        let edit = edit?;
        if edit.span.end <= limit && edit.action.put().is_some_and(|put| put.ends_with('\n')) && goes_on(edit.span.end) {
            return Some(edit.span.end);
        }
        end = edit.span.start.min(limit);
    }
    None
}

/// A place up to `limit` in text that is kept, inside a paragraph that is longer than a segment: behind a sentence if there is one.
fn any_gap(text: &str, patch: &Patch<'_>, limit: usize) -> usize {
    let mut end = limit;
    for edit in patch.edits().iter().rev().map(Some).chain([None]) {
        let start = edit.map_or(0, |edit| edit.span.end);
        if start < end {
            let kept = &text[start..end];
            let solid = |at: &usize| {
                let (before, after) = (&text[..start + at], &text[start + at..]);
                !before.ends_with(char::is_whitespace) && !after.starts_with(char::is_whitespace) && *at > 0
            };
            let sentence = kept.rmatch_indices(['。', '！', '？']).map(|(at, mark)| at + mark.len()).find(solid);
            let anywhere = || kept.char_indices().rev().map(|(at, _)| at).find(solid);
            if let Some(at) = sentence.or_else(anywhere) {
                return start + at;
            }
        }
        end = edit.map_or(0, |edit| edit.span.start.min(limit));
    }
    text.len()
}

/// Where byte `at` of the text of a segment stands among its bytes. Line ends are the same in both, and the cut is near the end.
fn byte_of(source: &Source<'_>, at: usize) -> usize {
    let behind = &source.text.as_bytes()[at..];
    if source.is_borrowed() {
        return at;
    }
    if source.coding().unit() == 1 && source.text.as_bytes()[..at].ends_with(b"\n") {
        let feeds = memchr_iter(b'\n', behind).count();
        if let Some(feed) = memchr::memrchr_iter(b'\n', source.bytes).nth(feeds) {
            return feed + 1;
        }
    }
    Locator::new(source).locate(at).byte - source.base.byte
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::Options;
    use crate::note::{Confidence, Rule};
    use crate::text::Span;

    static RULE: Rule = Rule::new("test/rule", "a rule for tests");

    #[test]
    fn a_cut_stands_where_a_paragraph_ends() {
        let text = "一二\n三四 五六\n七八九十";
        let at = |text: &str, found: &str| text.find(found);
        assert_eq!(paragraph_end(text, &Patch::default(), text.len()), at(text, "七"));
        let join = Note::edit(Span::new(20, 21), &RULE, Action::Join { space: false }, Confidence::Certain);
        assert_eq!(paragraph_end(text, &Patch::new(vec![join.clone()]), text.len()), at(text, "三"));
        let parting = Note::edit(Span::new(13, 14), &RULE, Action::Break("\n"), Confidence::Certain);
        assert_eq!(paragraph_end(text, &Patch::new(vec![parting, join]), text.len()), at(text, "五"));
    }

    #[test]
    fn a_boundary_cuts_no_character() {
        let text = "一二三四五六七八".repeat(8);
        for coding in [encoding_rs::UTF_8, encoding_rs::GB18030, encoding_rs::BIG5] {
            let bytes = coding.encode(&text).0;
            for size in 8..bytes.len() {
                let end = boundary(&bytes, size, Coding::Standard(coding)).unwrap_or(bytes.len());
                assert!(!coding.decode_without_bom_handling(&bytes[..end]).1, "{} at {size}", coding.name());
            }
        }
    }

    #[test]
    fn a_segment_of_short_lines_is_shorter() {
        assert_eq!(size("\n".repeat(LINES).as_bytes(), usize::MAX), usize::MAX);
        assert_eq!(size("一\n".repeat(LINES + 1).as_bytes(), usize::MAX), 4 * LINES);
        assert_eq!(size("一\n".repeat(LINES + 1).as_bytes(), 3 * LINES), 3 * LINES);
    }

    #[test]
    fn lines_in_another_encoding_are_told_of_on_both_sides_of_a_cut() {
        let plain = "那年冬天雪下得很大，村子里的路都被封住了。\n".repeat(30);
        let foreign = encoding_rs::GB18030.encode(&"他们在屋里烤火，说着去年秋天的收成。\n".repeat(60)).0.into_owned();
        let bytes = [plain.as_bytes(), &foreign, plain.as_bytes()].concat();
        let cleaner = Cleaner::new(Options { segment: 1024, ..Options::default() }).expect("valid options");
        let cleaned = cleaner.clean(&bytes).expect("this is text");
        let told: Vec<_> = cleaned.left.iter().filter(|note| note.rule.name == "decode/foreign").map(|note| note.span).collect();
        assert!(told.len() > 1 && told.windows(2).all(|two| two[0].end == two[1].start), "{told:?}");
        let whole = cleaned.source.stretches[1].text;
        assert_eq!((told.first().map(|span| span.start), told.last().map(|span| span.end)), (Some(whole.start), Some(whole.end)));
    }

    #[test]
    fn a_text_in_segments_is_the_text() {
        let text = "一二三四五六七八九十。\n".repeat(400) + &"甲乙丙丁。".repeat(400);
        let cleaner = Cleaner::new(Options { segment: 512, ..Options::default() }).expect("valid options");
        let cleaned = cleaner.clean(text.as_bytes()).expect("this is text");
        assert_eq!(cleaned.source.text, text);
        assert_eq!(cleaned.text().trim_end(), text);
    }
}
