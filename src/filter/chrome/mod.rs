//! Chrome: what the page put there, and no author.
//!
//! Four layers, each with rules of its own: phrases of the packs, the structure of a page, furniture of printed pages,
//! and what a site repeats. A line goes as a whole, with its line end; of a line that is the author's only an edge goes.

mod examples;
mod fold;
mod gate;
mod lexicon;
mod runs;
mod template;

use std::sync::Arc;

use self::fold::Folded;
use self::lexicon::{Lexicon, Reading};
use super::Filter;
use crate::document::Document;
use crate::note::{Action, Confidence, Note, Rule};
use crate::rule::embedded;
use crate::rule::pack::{Pack, PackError};

pub use self::examples::check;

/// The filter.
#[derive(Debug)]
pub struct Chrome {
    lexicon: Arc<Lexicon>,
}

/// A line that the lexicon has something to say about.
#[derive(Clone, Copy, Debug)]
struct Hit {
    /// The number of the line.
    line: usize,
    reading: Reading,
}

impl Chrome {
    /// The filter with the built-in packs and `packs`.
    ///
    /// # Errors
    ///
    /// If a pack cannot be used, or does not do what its own examples say.
    pub fn new(packs: &[Pack]) -> Result<Self, PackError> {
        if packs.is_empty() {
            return Ok(Self { lexicon: Lexicon::built_in()? });
        }
        for pack in packs {
            if let Some(error) = check(pack).into_iter().next() {
                return Err(error);
            }
        }
        Self::of_packs(packs.iter().cloned().chain(embedded::packs()?).collect())
    }

    fn of_packs(packs: Vec<Pack>) -> Result<Self, PackError> {
        Ok(Self { lexicon: Arc::new(Lexicon::new(packs)?) })
    }

    fn hits(&self, document: &Document<'_>) -> Vec<Hit> {
        let mut folded = Folded::default();
        let read = |(line, span)| self.lexicon.read(document.text, span, &mut folded).map(|reading| Hit { line, reading });
        document.lines.iter().map(|line| line.span).enumerate().filter_map(read).collect()
    }
}

impl Filter for Chrome {
    fn name(&self) -> &'static str {
        "chrome"
    }

    fn rules(&self) -> Vec<&Rule> {
        self.lexicon.rules.iter().map(|rule| &rule.rule).collect()
    }

    fn annotate<'r>(&'r self, document: &Document<'_>, notes: &mut Vec<Note<'r>>) {
        let hits = self.hits(document);
        if hits.is_empty() {
            return;
        }
        for (line, rule) in runs::dropped(document, &self.lexicon, &hits) {
            let rule = &self.lexicon.rules[rule];
            notes.push(Note::edit(
                document.lines[line].whole(),
                &rule.rule,
                Action::Remove,
                rule.confidence.max(Confidence::Likely),
            ));
        }
        for Hit { reading: Reading { head, tail, .. }, .. } in &hits {
            for (span, rule) in head.iter().chain(tail) {
                let rule = &self.lexicon.rules[*rule];
                notes.push(Note::edit(*span, &rule.rule, Action::Remove, rule.confidence));
            }
        }
    }
}
