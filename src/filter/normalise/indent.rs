//! The indent of two ems at the start of a paragraph: a matter of layout, once the paragraphs are known.
//!
//! It is the best evidence of where a paragraph begins, so it goes after the wraps are undone: this is a filter by itself.

use std::cell::LazyCell;

use crate::document::Document;
use crate::filter::Filter;
use crate::note::{Action, Confidence, Note, Rule};
use crate::text::script::is_cjk;
use crate::text::{Line, Span, is_outline};

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
        let outlined = LazyCell::new(|| outlined(document));
        for (at, line) in document.lines.iter().enumerate() {
            if !document.text.as_bytes()[line.span.range()].starts_with(EMS.as_bytes()) {
                continue;
            }
            let content = line.span.of(document.text);
            // Deeper indents are verse, centred titles and signatures.
            let begins =
                |rest: &str| rest.starts_with(|c: char| is_cjk(c) || c.is_alphanumeric() || "“‘「『《（【〈—…".contains(c));
            if content.strip_prefix(EMS).is_some_and(begins) && !outlined[at] {
                let span = Span::new(line.span.start, line.span.start + EMS.len());
                notes.push(Note::edit(span, &INDENT, Action::Remove, Confidence::Certain));
            }
        }
    }
}

/// Which lines stand in an outline, between two blank lines, in which no sentence stops or pauses.
fn outlined(document: &Document<'_>) -> Vec<bool> {
    let said = |line: &Line| line.span.of(document.text).trim_end();
    let depth = |line: &Line| said(line).chars().take_while(|c| c.is_whitespace()).count() as u32;
    let mut outlined = Vec::with_capacity(document.lines.len());
    for block in document.lines.chunk_by(|_, next| !said(next).is_empty()) {
        let stops = || block.iter().any(|line| said(line).ends_with(['。', '！', '？', '，', '；', '”', '」']));
        let is_one = is_outline(block.iter().filter(|line| !said(line).is_empty()).map(depth)) && !stops();
        outlined.extend(block.iter().map(|_| is_one));
    }
    outlined
}
