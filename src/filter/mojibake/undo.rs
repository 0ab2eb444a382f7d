//! Undoing a wrong decoding, exactly.
//!
//! The characters of a line are turned back into the bytes that were read, and these are read as they were written. It counts only
//! if nothing is lost on the way (the bytes are well-formed, and written again they are the same bytes), and if the result is
//! plausible where the present text is not, by bits of rarity.

use std::collections::HashSet;
use std::ops::Range;

use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding, GB18030, SHIFT_JIS, UTF_8};

use super::codec::{READINGS, Reading};
use super::plausible::Cost;
use super::suspicion::Suspicion;
use super::table;
use crate::text::script::{is_cjk, is_hangul, is_kana};

/// What bytes may have been written in.
static WRITTEN: [&Encoding; 6] = [UTF_8, GB18030, BIG5, SHIFT_JIS, EUC_JP, EUC_KR];

/// Bytes of a line by which a longer one is judged, from where it looks misread.
const JUDGED: usize = 4096;

/// Bytes before that place that are judged too: a passage may begin there.
const BEFORE: usize = 64;

/// Letters of Chinese to one of kana at least, where names and signs of Japanese stand in it.
const KANA: usize = 8;

/// Characters that two bytes at a time are UTF-8 by chance now and then, in a long line.
const FEW: usize = 4;

/// A passage that can be undone.
#[derive(Clone, Debug)]
pub(super) struct Undone {
    /// Where it stands in its line.
    pub range: Range<usize>,
    /// What it was.
    pub text: String,
    /// How it went wrong, in words.
    pub story: String,
    /// Bits that are saved.
    pub gain: u32,
}

/// A way in which text went wrong.
#[derive(Clone, Copy)]
struct Way {
    reading: &'static Reading,
    written: &'static Encoding,
}

impl Way {
    /// Whether it is worth trying on text of this look.
    fn is_likely(self, suspicion: Suspicion) -> bool {
        match (self.reading.single, self.written == UTF_8) {
            (true, _) => suspicion.letters || suspicion.rarest,
            (false, true) => suspicion.rare || suspicion.rarest,
            (false, false) => suspicion.rarest,
        }
    }
}

/// The passages of `line` that can be undone, in order.
pub(super) fn undo(line: &str, suspicion: Suspicion) -> Vec<Undone> {
    let start = if line.len() <= JUDGED { 0 } else { floor_char_boundary(line, suspicion.from.saturating_sub(BEFORE)) };
    let end = floor_char_boundary(line, start + JUDGED);
    let mut found = all_passages(&line[start..end], suspicion, 2);
    found.sort_by_key(|(undone, _)| (std::cmp::Reverse(undone.gain), undone.range.start));
    if start > 0 || end < line.len() {
        return found.first().map_or_else(Vec::new, |(_, way)| {
            runs(line, way.reading).iter().flat_map(|run| passages(line, run, *way, 2)).collect()
        });
    }
    let mut chosen: Vec<Undone> = Vec::new();
    for (undone, _) in found {
        if chosen.iter().all(|other| other.range.end <= undone.range.start || undone.range.end <= other.range.start) {
            chosen.push(undone);
        }
    }
    chosen.sort_by_key(|undone| undone.range.start);
    chosen
}

/// The end of the last character that ends at or before byte `at`.
fn floor_char_boundary(line: &str, at: usize) -> usize {
    (0..=at.min(line.len())).rev().find(|&at| line.is_char_boundary(at)).unwrap_or(0)
}

/// The passages of `line` that went wrong in any likely way, up to `depth` times over.
fn all_passages(line: &str, suspicion: Suspicion, depth: u32) -> Vec<(Undone, Way)> {
    let mut found = Vec::new();
    for reading in &READINGS {
        let ways = WRITTEN.iter().map(|&written| Way { reading, written }).filter(|way| way.is_likely(suspicion));
        let mut ways = ways.peekable();
        if ways.peek().is_none() {
            continue;
        }
        let runs = runs(line, reading);
        for way in ways {
            found.extend(runs.iter().flat_map(|run| passages(line, run, way, depth)).map(|undone| (undone, way)));
        }
    }
    found
}

/// The passages of a run of `line` that went wrong in one way, up to `depth` times over.
fn passages(line: &str, run: &Run, way: Way, depth: u32) -> Vec<Undone> {
    let candidates = if way.written == UTF_8 { run.utf_8() } else { run.whole(way.written) };
    // What was read two bytes at a time was so from end to end: a word or two amid letters that were not are chance.
    let characters = |text: &str| text.chars().filter(|c| !c.is_ascii()).count();
    let undone: usize = candidates.iter().map(|(range, _)| characters(&line[range.clone()])).sum();
    let left = run.characters().saturating_sub(undone);
    let is_amid = |range: &Range<usize>| line[..range.start].ends_with(is_letter) || line[range.end..].starts_with(is_letter);
    let is_chance = |range: &Range<usize>, text: &str| {
        !way.reading.single && left > 1 && left * 2 > undone && characters(text) < FEW && is_amid(range)
    };
    // Bytes of the other encodings are told by all of them together: what goes on beside them was read in another way.
    let is_all = |range: &Range<usize>| {
        let is_misread = |c: char| matches!(c, '\u{80}'..='\u{24F}');
        way.written == UTF_8 || !line[..range.start].ends_with(is_misread) && !line[range.end..].starts_with(is_misread)
    };
    let accept = |(range, text): (Range<usize>, String)| accept(&line[range.clone()], range, text, way, depth);
    candidates.into_iter().filter(|(range, text)| is_all(range) && !is_chance(range, text)).filter_map(accept).collect()
}

/// Weighs a passage against what it may have been.
fn accept(passage: &str, range: Range<usize>, text: String, way: Way, depth: u32) -> Option<Undone> {
    let Way { reading, written } = way;
    if table::is_in_order(passage, reading) || text.contains(table::is_unassigned) {
        return None;
    }
    let then = Cost::east_asian(&text);
    // Well-formed UTF-8 is rarely chance; bytes of other encodings often are, and signs in a row are no text.
    let (characters, dearest, least) = match (written == UTF_8, reading.single) {
        (true, _) => (2, 14.5, 10),
        (false, true) => (3, 12.0, 24),
        (false, false) => (4, 12.0, 30),
    };
    if then.letters >= characters && then.letters * 2 >= then.beyond_ascii && then.each() <= dearest {
        let gain = |passage: &str, text: &str| {
            let (now, then) = (Cost::of(passage).bits, Cost::east_asian(text).bits);
            Some(now.saturating_sub(then)).filter(|gain| *gain >= least && gain * 6 > now)
        };
        let is_text = written == UTF_8
            || is_varied(passage)
                && is_varied(&text)
                && is_exact(passage, &text, way)
                && is_like(&text, written)
                && (way.reading.single || is_double(passage) && gain(&each_once(passage), &each_once(&text)).is_some());
        if let Some(gain) = gain(passage, &text).filter(|_| is_text) {
            return Some(Undone { range, text, story: way.story(), gain });
        }
    }
    let again = Suspicion::of(&text);
    if depth < 2 || written != UTF_8 || then.beyond_ascii < 4 || !again.is_any() {
        return None;
    }
    let inner = all_passages(&text, again, depth - 1)
        .into_iter()
        .map(|(inner, _)| inner)
        .filter(|inner| text[..inner.range.start].is_ascii() && text[inner.range.end..].is_ascii())
        .max_by_key(|inner| inner.gain)?;
    let whole = format!("{}{}{}", &text[..inner.range.start], inner.text, &text[inner.range.end..]);
    let gain = Cost::of(passage).bits.saturating_sub(Cost::east_asian(&whole).bits);
    Some(Undone { range, text: whole, story: format!("{}, then {}", inner.story, way.story()), gain })
}

/// Whether the passage comes of `text` when that is written and read as before.
fn is_exact(passage: &str, text: &str, way: Way) -> bool {
    let mut bytes = Vec::with_capacity(passage.len());
    passage.chars().all(|c| way.reading.push(c, &mut bytes)) && *way.written.encode(text).0 == *bytes
}

impl Way {
    fn story(self) -> String {
        format!("{} read as {}", self.written.name(), self.reading.name)
    }
}

/// Whether a text has three different letters beyond ASCII.
fn is_varied(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| !c.is_ascii() && c.is_alphanumeric());
    let Some(first) = letters.next() else { return false };
    let Some(second) = letters.find(|c| *c != first) else { return false };
    letters.any(|c| c != first && c != second)
}

/// Every character of a text once, ASCII aside: what is said again is no more evidence.
fn each_once(text: &str) -> String {
    let mut seen = HashSet::new();
    text.chars().filter(|c| !c.is_ascii() && seen.insert(*c)).collect()
}

/// Whether a passage looks like bytes that were read two by two: letters of East Asia side by side, not one by one between others, and few
/// signs.
fn is_double(passage: &str) -> bool {
    let all = passage.chars().filter(|c| !c.is_ascii()).count();
    let beside = passage.chars().zip(passage.chars().skip(1)).filter(|(one, two)| is_letter(*one) && is_letter(*two)).count();
    beside * 2 + 1 >= all
}

/// Whether a character is a letter of East Asia, or one of private use.
fn is_letter(c: char) -> bool {
    is_cjk(c) && c.is_alphabetic() || is_private(c)
}

/// Whether a text has what texts in `written` have: Hangul, or kana; no kana amid Chinese, and nothing of private use.
fn is_like(text: &str, written: &'static Encoding) -> bool {
    let count = |is: fn(char) -> bool| text.chars().filter(|c| is(*c)).count();
    let (letters, kana) = (count(is_cjk), count(|c| is_kana(c) && c < '\u{FF00}'));
    let is_language = if written == EUC_KR {
        count(is_hangul) * 2 >= letters
    } else if written == SHIFT_JIS || written == EUC_JP {
        kana > 0
    } else {
        kana * KANA <= letters
    };
    is_language && !text.contains(is_private)
}

/// Whether a character is of private use, as those are that what means nothing in GBK or Big5 is read as.
fn is_private(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}')
}

/// A stretch of a line with the bytes that it was read from.
#[derive(Default)]
struct Run {
    bytes: Vec<u8>,
    /// For each character, and for the end: its place in the line and in the bytes.
    places: Vec<(usize, usize)>,
}

/// The stretches of `line` that `reading` can have produced, if they are not ASCII alone.
fn runs(line: &str, reading: &Reading) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut run = Run::default();
    let mut end = |run: &mut Run, place| {
        if !run.bytes.is_ascii() {
            run.places.push(place);
            runs.push(std::mem::take(run));
        }
        run.clear();
    };
    for (at, c) in line.char_indices() {
        let place = (at, run.bytes.len());
        if reading.push(c, &mut run.bytes) {
            run.places.push(place);
        } else {
            end(&mut run, place);
        }
    }
    let place = (line.len(), run.bytes.len());
    end(&mut run, place);
    runs
}

impl Run {
    /// Empties it, its room kept: most stretches are ASCII, and a long line has as many as characters.
    fn clear(&mut self) {
        self.bytes.clear();
        self.places.clear();
    }

    /// Characters beyond ASCII.
    fn characters(&self) -> usize {
        let lengths = self.places.windows(2).map(|pair| (self.bytes[pair[0].1], pair[1].1 - pair[0].1));
        lengths.filter(|(first, bytes)| *bytes > 1 || !first.is_ascii()).count()
    }

    /// The place in the line of byte `at`, if a character begins there.
    fn place(&self, at: usize) -> Option<usize> {
        self.places.binary_search_by_key(&at, |(_, byte)| *byte).ok().map(|index| self.places[index].0)
    }

    /// The stretches that are well-formed UTF-8 beyond ASCII.
    fn utf_8(&self) -> Vec<(Range<usize>, String)> {
        let mut found = Vec::new();
        let mut at = 0;
        for chunk in self.bytes.utf8_chunks() {
            let text = chunk.valid();
            let first = text.char_indices().find(|(start, c)| !c.is_ascii() && self.place(at + start).is_some());
            let mut ends = text.char_indices().rev().filter(|(_, c)| !c.is_ascii()).map(|(start, c)| start + c.len_utf8());
            let last = ends.find(|end| self.place(at + end).is_some());
            if let (Some((start, _)), Some(end)) = (first, last)
                && start < end
                && let (Some(from), Some(to)) = (self.place(at + start), self.place(at + end))
            {
                found.push((from..to, text[start..end].to_owned()));
            }
            at += text.len() + chunk.invalid().len();
        }
        found
    }

    /// The run, if all of it is well-formed in `written`.
    fn whole(&self, written: &'static Encoding) -> Vec<(Range<usize>, String)> {
        let Some(text) = written.decode_without_bom_handling_and_without_replacement(&self.bytes) else { return Vec::new() };
        // ASCII at both ends is not part of the passage.
        let start = self.bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
        let tail = text.chars().rev().take_while(char::is_ascii).count();
        let end = self.bytes.len() - tail;
        match (self.place(start), self.place(end), text.get(start..text.len() - tail)) {
            (Some(from), Some(to), Some(text)) if from < to => vec![(from..to, text.to_owned())],
            _ => Vec::new(),
        }
    }
}
