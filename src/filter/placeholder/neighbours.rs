//! Neighbours: the words beside a candidate, and what one of them says that it stands for.

use super::context::Context;
use super::form::form_of;
use super::kind::Kind;
use super::words::{AFTER, After, BEFORE, Before, measure};

/// What a neighbour says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Evidence<'t> {
    pub kind: Kind,
    /// Whether it is enough for a single mark, which might as well be a letter or a sign.
    pub strong: bool,
    pub cue: Cue<'t>,
}

/// The neighbour that says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue<'t> {
    Before(&'t str),
    After(&'t str),
    /// The place as a whole.
    None,
}

impl<'t> Evidence<'t> {
    pub(super) fn strong(kind: Kind, cue: Cue<'t>) -> Option<Self> {
        Some(Self { kind, strong: true, cue })
    }

    pub(super) fn weak(kind: Kind, cue: Cue<'t>) -> Option<Self> {
        Some(Self { kind, strong: false, cue })
    }
}

/// Verbs and adverbs that a number follows.
const COUNTED: [char; 8] = ['有', '共', '约', '約', '达', '達', '超', '近'];

/// The words beside a candidate.
#[derive(Clone, Copy, Debug)]
pub(super) struct Neighbours<'t> {
    pub after: Option<(After, &'t str)>,
    pub before: Option<(Before, &'t str)>,
    /// The word before the colon, bracket or `为` before the candidate.
    pub label: Option<(Before, &'t str)>,
}

impl<'t> Neighbours<'t> {
    pub(super) fn of(context: &Context<'t>) -> Self {
        let field = context.left.trim_end_matches(['：', ':', '“', '"', '「', '（', '(', '【', ' ', '《', '‘', '=']);
        let stated = field.strip_suffix(['为', '是', '為', '는', '은', 'は']).unwrap_or(field);
        let label = (stated.len() < context.left.len()).then(|| BEFORE.find(stated)).flatten();
        // `共有x个人`, where `x个人` alone may be a person's own.
        let after = AFTER.find(context.right).map(|(after, word)| match word.strip_suffix('人') {
            Some(measure @ ("个" | "個")) if context.left.ends_with(COUNTED) => (After::Count, measure),
            _ => (after, word),
        });
        Self { after, before: BEFORE.find(context.left), label }
    }

    pub(super) fn after_is(&self, meaning: After) -> bool {
        self.after.is_some_and(|(found, _)| found == meaning)
    }

    pub(super) fn before_is(&self, meaning: Before) -> bool {
        self.before.is_some_and(|(found, _)| found == meaning)
    }
}

/// Whether a text begins with marks or digits.
pub(super) fn starts_with_marks(text: &str) -> bool {
    text.starts_with(|c: char| form_of(c).is_some() || c.is_ascii_digit())
}

/// Whether a text begins with the word for a class of a school.
pub(super) fn starts_with_class(text: &str) -> bool {
    text.starts_with(['班', '組', '반'])
}

/// Whether the last words before a number are about money.
pub(super) fn speaks_of_money(left: &str) -> bool {
    let from = left.char_indices().rev().take(14).last().map_or(0, |(at, _)| at);
    measure::MONEY_WORDS.iter().any(|word| left[from..].contains(word))
}
