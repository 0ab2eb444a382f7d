//! Locating: from a place in the text back to the file.
//!
//! Positions are not kept while decoding: nearly no character is ever asked for. A [`Locator`] walks over the bytes and the text
//! side by side instead. It need not decode again: how many bytes a character takes follows from its first ones, and the
//! malformed sequences are known.

use encoding_rs::{BIG5, EUC_JP, EUC_KR, GB18030, GBK, ISO_2022_JP, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE};
use memchr::{memchr2_iter, memrchr2};

use super::{Coding, Source};
use crate::text::{Span, lines};

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

    /// The place behind `text`, which starts here and which `bytes` bytes of the file stand for.
    #[must_use]
    pub fn after(self, text: &str, bytes: usize) -> Self {
        let (ends, chars) = lines::count(text);
        let column = match memrchr2(b'\n', b'\r', text.as_bytes()) {
            Some(last) => 1 + text[last + 1..].chars().count(),
            None => self.column + chars,
        };
        Self { line: self.line + ends, column, byte: self.byte + bytes, char: self.char + chars }
    }
}

/// Leads from offsets in [`Source::text`], asked for in ascending order, back to the file.
///
/// Each part of the text is walked over once, and only as far as the last place asked for.
#[derive(Debug)]
pub struct Locator<'s> {
    source: &'s Source<'s>,
    walk: Walk<'s>,
    place: Place,
}

impl<'s> Locator<'s> {
    /// A locator at the start of the text.
    #[must_use]
    pub fn new(source: &'s Source<'s>) -> Self {
        let walk = Walk::new(source);
        Self { source, place: Place { byte: source.base.byte + walk.byte, ..source.base }, walk }
    }

    /// The place of the character at `offset` bytes of the text; an offset before the last one asked for starts over.
    pub fn locate(&mut self, offset: usize) -> Place {
        if offset < self.walk.text {
            *self = Self::new(self.source);
        }
        self.count(Span::new(self.walk.text, offset));
        self.walk.go_to(offset);
        self.place.byte = self.source.base.byte + self.walk.byte;
        self.place
    }

    /// The bytes of the input that `span` of the text stands for. Spans that tile the text have ranges that tile the bytes, but
    /// for a byte-order mark; escape sequences belong to the character after them.
    pub fn bytes_of(&mut self, span: Span) -> std::ops::Range<usize> {
        let start = self.locate(span.start).byte;
        start..self.locate(span.end).byte
    }

    /// Counts the lines and characters of `span`, which follows what was counted.
    fn count(&mut self, span: Span) {
        let text = self.source.text.as_bytes();
        let characters = |bytes: &[u8]| bytes.iter().filter(|&&byte| !(0x80..0xC0).contains(&byte)).count();
        let mut at = span.start;
        for end in memchr2_iter(b'\n', b'\r', &text[span.range()]) {
            let end = span.start + end;
            if text[end] == b'\r' && text.get(end + 1) == Some(&b'\n') {
                continue;
            }
            self.place.char += characters(&text[at..=end]);
            (self.place.line, self.place.column, at) = (self.place.line + 1, 1, end + 1);
        }
        let rest = characters(&text[at..span.end]);
        self.place.char += rest;
        self.place.column += rest;
    }
}

/// A place in the bytes and in the text that they stand for.
#[derive(Clone, Debug)]
pub(super) struct Walk<'s> {
    source: &'s Source<'s>,
    pub byte: usize,
    pub text: usize,
    /// Index of the stretch.
    stretch: usize,
    /// Index of the next malformed sequence.
    malformed: usize,
    /// Whether ISO-2022-JP stands in a set of two bytes a character.
    double: bool,
}

impl<'s> Walk<'s> {
    pub fn new(source: &'s Source<'s>) -> Self {
        let byte = source.stretches.first().map_or(0, |stretch| stretch.mark);
        Self { source, byte, text: 0, stretch: 0, malformed: 0, double: false }
    }

    /// Goes on to `offset` of the text, or to the next character if it lies inside one.
    pub fn go_to(&mut self, offset: usize) {
        while self.text < offset {
            self.step(offset);
        }
    }

    /// Goes one character on; in UTF-8 as far as nothing is in the way of `offset`.
    fn step(&mut self, offset: usize) {
        let Source { bytes, text, stretches, malformed, .. } = self.source;
        while stretches.get(self.stretch).is_some_and(|stretch| stretch.end <= self.byte) {
            self.stretch += 1;
        }
        let next = malformed.get(self.malformed);
        if let Some(next) = next
            && next.span.start == self.text
        {
            (self.byte, self.text) = (next.start + next.len, next.span.end);
            self.malformed += 1;
            return;
        }
        let Some(stretch) = stretches.get(self.stretch) else {
            self.text = offset;
            return;
        };
        if stretch.encoding == Coding::Standard(UTF_8) {
            let until = offset.min(next.map_or(offset, |next| next.span.start)).min(self.text + (stretch.end - self.byte));
            self.byte += until - self.text;
            self.text = until;
            return;
        }
        let rest = &bytes[self.byte..stretch.end];
        let character = text[self.text..].chars().next().map_or(1, char::len_utf8);
        let (read, made) = match stretch.encoding {
            Coding::Standard(encoding) if encoding == ISO_2022_JP => self.read_iso_2022_jp(rest, character),
            encoding => units(encoding, rest, character),
        };
        self.byte += read.min(rest.len());
        self.text += made;
    }

    /// Bytes of the escape sequences before a character and of the character.
    fn read_iso_2022_jp(&mut self, rest: &[u8], character: usize) -> (usize, usize) {
        let mut read = 0;
        while let Some(b"\x1B(B" | b"\x1B(J" | b"\x1B(I" | b"\x1B$@" | b"\x1B$B") = rest.get(read..read + 3) {
            self.double = rest[read + 1] == b'$';
            read += 3;
        }
        (read + if self.double { 2 } else { 1 }, character)
    }
}

/// Bytes of the well-formed character that `rest` begins with, and bytes of the text it makes: `character`, save where two
/// characters come of one.
fn units(encoding: Coding, rest: &[u8], character: usize) -> (usize, usize) {
    let byte = |index: usize| rest.get(index).copied().unwrap_or_default();
    let read = match encoding {
        Coding::Utf32 { .. } => 4,
        Coding::Standard(encoding) if encoding == UTF_16LE || encoding == UTF_16BE => {
            let high = byte(usize::from(encoding == UTF_16LE));
            if (0xD8..0xDC).contains(&high) { 4 } else { 2 }
        }
        Coding::Standard(encoding) if encoding == GB18030 || encoding == GBK => match byte(0) {
            0x81..=0xFE if byte(1).is_ascii_digit() => 4,
            0x81..=0xFE => 2,
            _ => 1,
        },
        Coding::Standard(encoding) if encoding == SHIFT_JIS => match byte(0) {
            0x81..=0x9F | 0xE0..=0xFC => 2,
            _ => 1,
        },
        Coding::Standard(encoding) if encoding == EUC_JP => match byte(0) {
            0x8F => 3,
            0x8E | 0xA1..=0xFE => 2,
            _ => 1,
        },
        Coding::Standard(encoding) if encoding == BIG5 || encoding == EUC_KR => match (byte(0), byte(1)) {
            // Ê̄ ê̄ Ê̌ ê̌: a letter and a combining mark each, as the index of Big5 in the Encoding Standard says.
            (0x88, 0x62 | 0x64 | 0xA3 | 0xA5) if encoding == BIG5 => return (2, "Ê\u{304}".len()),
            (0x81..=0xFE, _) => 2,
            _ => 1,
        },
        Coding::Standard(_) => 1,
    };
    (read, character)
}
