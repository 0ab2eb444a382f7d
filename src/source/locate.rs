//! Locating: from a place in the text back to the file.

use super::Source;

/// A place in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Line, counted from 1.
    pub line: usize,
    /// Column in code points, counted from 1.
    pub column: usize,
    /// Offset in the file, in bytes.
    pub byte: usize,
    /// Offset in the decoded text, in code points.
    pub char: usize,
}

impl Place {
    /// The start of a file.
    pub const START: Self = Self { line: 1, column: 1, byte: 0, char: 0 };
}

/// Leads from offsets in [`Source::text`], asked for in ascending order, back to the file.
///
/// UTF-8 is counted; other encodings are decoded once more, as far as the last place asked for, and only if one is.
#[derive(Debug)]
pub struct Locator<'s> {
    source: &'s Source<'s>,
    at: usize,
    place: Place,
}

impl<'s> Locator<'s> {
    /// A locator at the start of the text.
    #[must_use]
    pub fn new(source: &'s Source<'s>) -> Self {
        let mark = source.stretches.first().map_or(0, |stretch| stretch.mark);
        Self { source, at: 0, place: Place { byte: source.base.byte + mark, ..source.base } }
    }

    /// The place of the character at `offset` bytes of the text; an offset before the last one asked for starts over.
    pub fn locate(&mut self, offset: usize) -> Place {
        if offset < self.at {
            *self = Self::new(self.source);
        }
        for (at, c) in self.source.text[self.at..offset].char_indices() {
            self.place.char += 1;
            let at = self.at + at;
            let before_pair = c == '\r' && self.source.text.as_bytes().get(at + 1) == Some(&b'\n');
            if (c == '\n' || c == '\r') && !before_pair {
                self.place.line += 1;
                self.place.column = 1;
            } else {
                self.place.column += 1;
            }
            self.place.byte += c.len_utf8();
        }
        self.at = offset;
        self.place
    }
}
