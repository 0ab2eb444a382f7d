//! The remit: the texts that chrome is looked for in. What a reader was shown of an East Asian page; no source, no other language.
//!
//! The words of a menu stand in every program and in every licence, and mean something else there.

use crate::document::Document;
use crate::text::markup::{is_code, is_marked_up};
use crate::text::script::is_cjk;

/// Of so many lines that say something one is marked up, in a source: what a page shows has none.
const MARKED_UP: usize = 10;

/// Of so many lines one is marked up or a program's, in a source: a page may show a program.
const SOURCE: usize = 3;

/// Fewest such lines.
const FEWEST: usize = 3;

/// Of so many letters one is East Asian, in an East Asian text.
const LETTERS: usize = 10;

/// Why nothing of `document` is chrome; `None` where it may be a page.
pub(super) fn outside(document: &Document<'_>) -> Option<&'static str> {
    if is_source_text(document) {
        Some("the text is the source of a document or of a program, not a page")
    } else if is_foreign(document.text) {
        Some("hardly a letter of the text is East Asian")
    } else {
        None
    }
}

/// Whether a line stays although its words are those of a page: it is written as a source is.
pub(super) fn is_written(line: &str) -> bool {
    is_marked_up(line)
}

fn is_source_text(document: &Document<'_>) -> bool {
    let (mut lines, mut source, mut marked) = (0, 0, 0);
    for line in (0..document.lines.len()).map(|line| document.line(line).trim()).filter(|line| !line.is_empty()) {
        lines += 1;
        let is_marked = is_marked_up(line);
        marked += usize::from(is_marked);
        source += usize::from(is_marked || is_code(line));
    }
    (marked >= FEWEST && marked * MARKED_UP >= lines) || (source >= FEWEST && source * SOURCE >= lines)
}

fn is_foreign(text: &str) -> bool {
    let (mut east, mut letters) = (0, 0);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        letters += 1;
        east += usize::from(is_cjk(c));
    }
    east * LETTERS < letters
}
