//! The rules of rejoining, by name.

use crate::note::Rule;

/// A line end put there by a layout program.
pub(super) static WRAP: Rule = Rule::new("rejoin/wrap", "a line end inside a sentence: the line was full");
/// A wrap whose line end became a space.
pub(super) static FLATTENED_WRAP: Rule = Rule::new("rejoin/flattened-wrap", "a space where a full line once ended");
/// A paragraph end that became a space.
pub(super) static PARAGRAPH: Rule = Rule::new("rejoin/paragraph", "a space where a paragraph once ended");
/// The indent of prose.
pub(super) static INDENT: Rule = Rule::new("rejoin/indent", "the indent of a paragraph");
/// White space at the end of a line.
pub(super) static TRAILING: Rule = Rule::new("rejoin/trailing", "white space at the end of a line");
/// Blank lines beyond one, and those at the start and the end.
pub(super) static BLANK: Rule = Rule::new("rejoin/blank", "a blank line too many: beyond one, or at the start or the end");
/// What separates paragraphs, where the user chose.
pub(super) static SEPARATOR: Rule = Rule::new("rejoin/separator", "what separates paragraphs");
/// A missing line end.
pub(super) static FINAL_NEWLINE: Rule = Rule::new("rejoin/final-newline", "no line end at the end of the text");

/// All of them.
pub(super) fn all() -> Vec<&'static Rule> {
    vec![&WRAP, &FLATTENED_WRAP, &PARAGRAPH, &INDENT, &TRAILING, &BLANK, &SEPARATOR, &FINAL_NEWLINE]
}
