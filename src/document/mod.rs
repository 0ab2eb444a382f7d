//! A document: one reading of a text, cut into lines.
//!
//! Filters judge a document, never bytes. What a filter is given is the *reading view*: the text as the filters before it left it,
//! so that a wrap is judged without the page number that chrome took away, and a placeholder without the wrap in front of it.

use crate::text::{Line, lines};

/// A text and its lines.
#[derive(Clone, Debug)]
pub struct Document<'t> {
    /// The text.
    pub text: &'t str,
    /// Its lines, which tile it.
    pub lines: Vec<Line>,
}

impl<'t> Document<'t> {
    /// Reads a text into lines.
    #[must_use]
    pub fn read(text: &'t str) -> Self {
        Self { text, lines: lines(text) }
    }

    /// The content of line `index`, counted from 0, without its line end.
    ///
    /// # Panics
    ///
    /// If there is no such line.
    #[must_use]
    pub fn line(&self, index: usize) -> &'t str {
        self.lines[index].span.of(self.text)
    }
}
