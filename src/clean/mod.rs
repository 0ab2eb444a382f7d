//! Cleaning: the pipeline from bytes to a [`Cleaned`] text.

mod explain;
mod options;
mod reading;
mod segment;
mod settle;
mod stream;
mod touched;

pub use crate::filter::placeholder::Mark;
pub use crate::filter::rejoin::Breaks;
pub use options::{Error, Options};
pub use reading::{MARK, stands_for_edit};

use std::borrow::Cow;

use segment::Segments;

use crate::filter::Filter;
use crate::filter::{
    chrome::Chrome,
    document::Whole,
    mojibake::Mojibake,
    normalise::{Indent, Normalise},
    placeholder::Placeholder,
    rejoin::Rejoin,
};
use crate::note::{Confidence, Note, Patch, Rule};
use crate::rule;
use crate::source::{self, Hints, Refusal, Source};

/// Cleans texts, one after another or on many threads at once.
pub struct Cleaner {
    options: Options,
    filters: Vec<Box<dyn Filter>>,
}

/// What became of one input.
#[derive(Debug)]
pub struct Cleaned<'b, 'r> {
    /// The input as it was read.
    pub source: Source<'b>,
    /// Every edit, against the text of the source.
    pub patch: Patch<'r>,
    /// What was found and left: flags, and edits below the level asked for; sorted, against the text of the source.
    pub left: Vec<Note<'r>>,
    /// The text after the edits; `None` where there is none to make.
    edited: Option<String>,
}

impl Cleaned<'_, '_> {
    /// The clean text.
    #[must_use]
    pub fn text(&self) -> &str {
        self.edited.as_deref().unwrap_or(&self.source.text)
    }

    /// Whether the clean text, as UTF-8, differs from the bytes that were read.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.source.bytes != self.text().as_bytes()
    }

    /// All notes: edits and what was left, in the order of the text.
    #[must_use]
    pub fn notes(&self) -> Vec<&Note<'_>> {
        let mut notes: Vec<_> = self.patch.edits().iter().chain(&self.left).collect();
        notes.sort_by_key(|note| (note.span.start, note.span.end));
        notes
    }
}

impl Cleaner {
    /// A cleaner for `options`.
    ///
    /// # Errors
    ///
    /// If a rule is named that does not exist, if no rule is left to work, or a pack does not do as its examples say.
    pub fn new(options: Options) -> Result<Self, Error> {
        let chrome = Chrome::new(&options.packs)?;
        let filters: Vec<Box<dyn Filter>> = vec![
            Box::new(Mojibake),
            Box::new(Normalise::new(&options.selection)),
            Box::new(chrome),
            Box::new(Rejoin::new(options.breaks)),
            Box::new(Placeholder::new(options.mark.clone(), options.allow.clone())),
            Box::new(Indent),
            Box::new(Whole),
        ];
        let mut cleaner = Self { options, filters };
        let rules = cleaner.rules();
        if let [first, ..] = cleaner.options.selection.unknown(&rules)[..] {
            return Err(Error::UnknownRule { name: first.to_owned(), like: rule::nearest(first, &rules) });
        }
        let Options { selection, flags, .. } = &cleaner.options;
        if !rules.iter().any(|rule| selection.allows(rule)) {
            return Err(Error::NothingLeft);
        }
        let works = |filter: &dyn Filter| (*flags || filter.edits()) && filter.rules().iter().any(|rule| selection.allows(rule));
        cleaner.filters.retain(|filter| works(&**filter));
        Ok(cleaner)
    }

    /// The rules of the filters that work, chosen or not, in the order of the pipeline.
    #[must_use]
    pub fn rules(&self) -> Vec<&Rule> {
        self.filters.iter().flat_map(|filter| filter.rules()).chain(reading::RULES).chain([&settle::UNSETTLED]).collect()
    }

    /// The rules that were chosen, of the filters that work.
    #[must_use]
    pub fn judged(&self) -> Vec<&Rule> {
        let Options { selection, .. } = &self.options;
        self.rules().into_iter().filter(|rule| selection.allows(rule)).collect()
    }

    /// Least confidence at which an edit is made.
    #[must_use]
    pub fn level(&self) -> Confidence {
        self.options.level
    }

    /// Reads the bytes of one input as text, at once, however long it is.
    ///
    /// # Errors
    ///
    /// A [`Refusal`] where the bytes are not text.
    pub fn read<'b>(&self, bytes: &'b [u8]) -> Result<Source<'b>, Refusal> {
        source::read(bytes, &self.options.hints)
    }

    /// Cleans the bytes of one input. An input that is longer than [`Options::segment`] is cleaned in segments.
    ///
    /// # Errors
    ///
    /// A [`Refusal`] where the bytes are not text.
    pub fn clean<'b>(&self, bytes: &'b [u8]) -> Result<Cleaned<'b, '_>, Refusal> {
        let mut segments = Segments::new(self);
        let mut parts = Vec::new();
        let mut at = 0;
        while let Some((part, taken)) = segments.next(&bytes[at..], true)? {
            at += taken;
            parts.push(part);
            if at == bytes.len() {
                break;
            }
        }
        Ok(match parts.pop() {
            Some(only) if parts.is_empty() => only,
            last => Cleaned::concat(bytes, parts.into_iter().chain(last).collect()),
        })
    }

    /// Whether bytes are binary data by their looks, though an encoding was named to read them in: a name that was given to a folder
    /// of texts is not meant for its pictures.
    #[must_use]
    pub fn is_binary(&self, bytes: &[u8]) -> bool {
        self.options.hints.encoding.is_some()
            && matches!(source::detect(bytes, true, &self.unnamed()), Err(Refusal::Binary { .. }))
    }

    /// Whether a source is UTF-8 by its looks, though another encoding was named to read it in, and nothing speaks for that: a name that was
    /// given to a folder of texts is not meant for those that were cleaned before.
    #[must_use]
    pub fn is_utf_8_misnamed(&self, source: &Source<'_>) -> bool {
        let looks = || source::read(source.bytes, &self.unnamed());
        self.options.hints.encoding.is_some() && source.may_be_utf_8() && looks().is_ok_and(|looks| looks.is_plainly_utf_8())
    }

    /// The hints without the name of an encoding.
    fn unnamed(&self) -> Hints {
        Hints { encoding: None, ..self.options.hints }
    }

    /// Cleans a text that is in memory already, at once, however long it is.
    #[must_use]
    pub fn clean_text<'b>(&self, text: &'b str) -> Cleaned<'b, '_> {
        self.clean_source(Source::of_text(text))
    }

    /// Cleans the text of a source at once, however long it is.
    fn clean_source<'b>(&self, source: Source<'b>) -> Cleaned<'b, '_> {
        let settle::Settled { text, patch, mut left } = settle::settle(self, &source.text, &mut ());
        left.retain(|note| !reading::is_said(&source, note));
        left.splice(0..0, reading::notes(&source));
        left.sort_by_key(|note| (note.span.start, note.span.end));
        let edited = match text {
            Cow::Borrowed(_) => None,
            Cow::Owned(text) => Some(text),
        };
        Cleaned { source, patch, left, edited }
    }

    /// Takes the notes away whose rules were not chosen.
    fn keep_allowed<'r>(&self, notes: &mut Vec<Note<'r>>) {
        if !(self.options.selection.is_default() && notes.iter().all(|note| note.rule.on)) {
            notes.retain(|note| self.options.selection.allows(note.rule));
        }
    }
}
