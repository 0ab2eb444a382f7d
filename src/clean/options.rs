//! Options: what a cleaner is asked to do.

use crate::filter::placeholder::Mark;
use crate::filter::rejoin::Breaks;
use crate::note::Confidence;
use crate::rule::{Pack, PackError, Selection};
use crate::source::Hints;

/// What a [`super::Cleaner`] is asked to do. The default is what `qingwen --isolated` does.
#[derive(Clone, Debug)]
pub struct Options {
    /// Which filters and rules work.
    pub selection: Selection,
    /// Packs of chrome rules besides those that are built in.
    pub packs: Vec<Pack>,
    /// What to take for granted about the bytes.
    pub hints: Hints,
    /// Least confidence at which an edit is made.
    pub level: Confidence,
    /// How placeholders are marked in the text; `None` leaves them as they are.
    pub mark: Option<Mark>,
    /// Phrases in which a placeholder is meant to stand: it is neither flagged nor marked there.
    pub allow: Vec<String>,
    /// What separates paragraphs.
    pub breaks: Breaks,
    /// Whether filters that only flag look at texts: where nobody reads what they find, they need not.
    pub flags: bool,
    /// Bytes of input that are cleaned at once; longer inputs are cut where a paragraph ends, as are those of more than 131,072 lines.
    pub segment: usize,
}

/// Bytes that are cleaned at once. A book is 1 to 3 MiB; several times that, with its notes, must fit in memory.
const SEGMENT: usize = 4 << 20;

impl Default for Options {
    fn default() -> Self {
        Self {
            selection: Selection::default(),
            packs: Vec::new(),
            hints: Hints::default(),
            level: Confidence::Likely,
            mark: None,
            allow: Vec::new(),
            breaks: Breaks::Keep,
            flags: true,
            segment: SEGMENT,
        }
    }
}

impl std::str::FromStr for Mark {
    type Err = Error;

    fn from_str(pattern: &str) -> Result<Self, Error> {
        match pattern.split_once("{}") {
            Some((before, after)) if !before.is_empty() && !after.is_empty() => {
                Ok(Self { before: before.to_owned(), after: after.to_owned() })
            }
            _ => Err(Error::MarkPattern(pattern.to_owned())),
        }
    }
}

/// Why a cleaner cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// No rule or filter has this name.
    #[error("no rule or filter is named '{name}'; {}'qingwen rules list' shows them all",
        like.as_ref().map_or(String::new(), |like| format!("did you mean '{like}'? ")))]
    UnknownRule {
        /// The name.
        name: String,
        /// A name that there is and that looks like it.
        like: Option<String>,
    },
    /// What is asked for and what is not to be leave no rule.
    #[error("nothing is left to do: 'only' and 'disable' leave no rule; 'qingwen rules list' shows them all")]
    NothingLeft,
    /// A pack cannot be used.
    #[error(transparent)]
    Pack(#[from] PackError),
    /// A pattern for marks without text on both sides of `{{}}`.
    #[error("the mark pattern '{0}' needs text before and after '{{}}', such as '⟦{{}}⟧'")]
    MarkPattern(String),
}
