//! Notes: what a filter has to say about a text, and the patches that such notes make.
//!
//! A text is never changed in place. A filter writes notes; the notes that edit, sorted and disjoint, are a [`Patch`];
//! a patch cuts its text into [`Piece`]s, and every output is a walk over those pieces.

mod compose;
mod patch;
mod rule;

pub use patch::{Patch, Piece};
pub use rule::{Rule, is_named};

use crate::text::Span;

/// How sure a filter is. Ordered: an edit is made where its confidence is at least the level asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// Worth a look; never edited.
    Report,
    /// Right in all but rare texts.
    Likely,
    /// Proved by the text, or beyond reasonable doubt.
    Certain,
}

impl Confidence {
    /// The word that reports use.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Likely => "likely",
            Self::Certain => "certain",
        }
    }
}

/// What a note does to the text in its span.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Nothing: the note is there to be read.
    Flag,
    /// Takes the text away.
    Remove,
    /// Puts another text there.
    Replace(Box<str>),
    /// Undoes a wrap: puts nothing, or one space.
    Join {
        /// Whether a space stands where the wrap was.
        space: bool,
    },
    /// Ends a paragraph: puts this separator.
    Break(&'static str),
}

impl Action {
    /// The word that reports use.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Flag => "flag",
            Self::Remove => "remove",
            Self::Replace(_) => "replace",
            Self::Join { .. } => "join",
            Self::Break(_) => "break",
        }
    }

    /// What stands in the span afterwards; `None` for a flag.
    #[must_use]
    pub fn put(&self) -> Option<&str> {
        match self {
            Self::Flag => None,
            Self::Remove | Self::Join { space: false } => Some(""),
            Self::Replace(text) => Some(text),
            Self::Join { space: true } => Some(" "),
            Self::Break(separator) => Some(separator),
        }
    }
}

/// One remark of one rule about one place in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note<'r> {
    /// The place, in bytes of the text that the filter was given.
    pub span: Span,
    /// The rule that speaks.
    pub rule: &'r Rule,
    /// What it does.
    pub action: Action,
    /// How sure it is.
    pub confidence: Confidence,
    /// What this place has that the rule's summary cannot say; `None` where the summary says all.
    pub detail: Option<Box<str>>,
}

impl<'r> Note<'r> {
    /// An edit.
    #[must_use]
    pub fn edit(span: Span, rule: &'r Rule, action: Action, confidence: Confidence) -> Self {
        Self { span, rule, action, confidence, detail: None }
    }

    /// Whether it asks for a person: a flag does, unless it is only reported; an edit is made for him.
    #[must_use]
    pub fn asks(&self) -> bool {
        self.action == Action::Flag && self.confidence > Confidence::Report
    }

    /// A flag: changes nothing.
    #[must_use]
    pub fn flag(span: Span, rule: &'r Rule, confidence: Confidence) -> Self {
        Self::edit(span, rule, Action::Flag, confidence)
    }

    /// The same note with something to say about its place.
    #[must_use]
    pub fn saying(self, detail: impl Into<Box<str>>) -> Self {
        Self { detail: Some(detail.into()), ..self }
    }

    /// The sentence a reader sees.
    #[must_use]
    pub fn message(&self) -> &str {
        self.detail.as_deref().unwrap_or(&self.rule.summary)
    }
}
