//! The indent of two ems at the start of a paragraph: a matter of layout, once the paragraphs are known.
//!
//! It is the best evidence of where a paragraph begins, so it goes after the wraps are undone: this is a filter by itself.

use crate::document::Document;
use crate::filter::Filter;
use crate::note::{Action, Confidence, Note, Rule};
use crate::text::Span;
use crate::text::script::is_cjk;

static INDENT: Rule = Rule::new("normalise/indent", "the indent of two ems at the start of a paragraph");

/// Two U+3000.
const EMS: &str = "\u{3000}\u{3000}";

/// The filter.
#[derive(Debug, Default)]
pub struct Indent;

impl Filter for Indent {
    fn name(&self) -> &'static str {
        "normalise"
    }

    fn rules(&self) -> Vec<&Rule> {
        vec![&INDENT]
    }

    fn annotate<'r>(&'r self, document: &Document<'_>, notes: &mut Vec<Note<'r>>) {
        for line in &document.lines {
            if !document.text.as_bytes()[line.span.range()].starts_with(EMS.as_bytes()) {
                continue;
            }
            let content = line.span.of(document.text);
            // Deeper indents are verse, centred titles and signatures.
            let begins =
                |rest: &str| rest.starts_with(|c: char| is_cjk(c) || c.is_alphanumeric() || "“‘「『《（【〈—…".contains(c));
            if content.strip_prefix(EMS).is_some_and(begins) {
                let span = Span::new(line.span.start, line.span.start + EMS.len());
                notes.push(Note::edit(span, &INDENT, Action::Remove, Confidence::Certain));
            }
        }
    }
}
