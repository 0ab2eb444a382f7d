//! Mojibake: text that was decoded wrongly before it came to us.
//!
//! A wrong decoding is undone only where the way back is exact and what comes of it is plausible while what stands there is not.
//! What is beyond repair is said and left. A text about mojibake shows it on purpose: there nothing is touched.

mod codec;
mod entity;
mod glance;
mod lost;
mod plausible;
mod seven_bit;
mod suspicion;
mod table;
mod telltale;
mod undo;
mod wide;

use memchr::memchr2;

use super::Filter;
use crate::document::Document;
use crate::note::{Action, Confidence, Note, Rule};
use crate::text::Span;
use glance::{Glance, Noticed};
use suspicion::Suspicion;
use undo::Undone;

static UNDONE: Rule = Rule::new("decode/mojibake", "text that was decoded wrongly, decoded rightly");

static SHOWN: Rule = Rule::new("decode/mojibake-shown", "wrongly decoded text in a passage about encodings: left as it is");

static LOST: Rule = Rule::new("decode/lost", "text that was lost in an earlier decoding");

/// The byte-order mark of UTF-8, read as Windows-1252; files put together have it at the start of a line.
const MARK: &str = "ï»¿";

/// Words of texts about wrong decodings.
const TOPIC: [&str; 12] =
    ["乱码", "亂碼", "编码", "編碼", "文字化け", "文字コード", "인코딩", "UTF-8", "GBK", "Latin-1", "mojibake", "charset"];

/// The filter.
#[derive(Debug, Default)]
pub struct Mojibake;

impl Filter for Mojibake {
    fn name(&self) -> &'static str {
        "decode"
    }

    fn rules(&self) -> Vec<&Rule> {
        vec![&UNDONE, &SHOWN, &LOST]
    }

    fn is_by_line(&self) -> bool {
        true
    }

    fn annotate<'r>(&'r self, document: &Document<'_>, notes: &mut Vec<Note<'r>>) {
        let (text, mut glance) = (document.text, Glance::new());
        let mut next = glance.next(text, 0);
        while let Some(Noticed { start, is_sound }) = next {
            let end = memchr2(b'\n', b'\r', &text.as_bytes()[start..]).map_or(text.len(), |end| start + end);
            let (line, from) = (&text[start..end], notes.len());
            let looked = if is_sound { Suspicion::default() } else { glance.look(line) };
            judge(line, looked, notes);
            for note in &mut notes[from..] {
                note.span = note.span.shifted(start);
            }
            next = glance.next(text, end);
        }
    }
}

/// Judges one line, in which a look found this; spans count from its start.
fn judge(line: &str, found: Suspicion, notes: &mut Vec<Note<'_>>) {
    let is_marked = memchr2(b'&', b'?', line.as_bytes()).is_some();
    let mut undone = Vec::new();
    if line.is_ascii() {
        undone.extend(seven_bit::passages(line));
    }
    if found.is_any() {
        undone.extend(undo::undo(line, found));
        if undone.is_empty() && found.rarest {
            undone.extend(wide::undo(line));
        }
    }
    // Entities begin with an ampersand, and lost characters leave question marks behind.
    if undone.is_empty() && is_marked {
        undone.extend(entity::passages(line));
    }
    if line.starts_with(MARK) && undone.first().is_none_or(|undone| undone.range.start >= MARK.len()) {
        let mark = Note::edit(Span::new(0, MARK.len()), &UNDONE, Action::Remove, Confidence::Certain);
        notes.push(mark.saying("a byte-order mark of UTF-8, read as Windows-1252"));
    }
    let is_about = !undone.is_empty() && TOPIC.iter().any(|word| line.contains(word));
    notes.extend(undone.into_iter().map(|undone| note(undone, is_about)));
    if found.lost || is_marked {
        notes.extend(
            lost::places(line).into_iter().map(|lost| {
                Note::flag(Span::new(lost.range.start, lost.range.end), &LOST, Confidence::Report).saying(lost.story)
            }),
        );
    }
}

fn note(undone: Undone, is_about: bool) -> Note<'static> {
    let Undone { range, text, story, gain } = undone;
    let span = Span::new(range.start, range.end);
    if is_about {
        return Note::flag(span, &SHOWN, Confidence::Report).saying(story);
    }
    let confidence = if gain >= 60 { Confidence::Certain } else { Confidence::Likely };
    Note::edit(span, &UNDONE, Action::Replace(text.into()), confidence).saying(story)
}
