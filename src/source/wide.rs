//! UTF-32, which the Encoding Standard leaves out: four bytes a character, either end first.

/// A decoder of UTF-32 that may be fed in pieces.
#[derive(Clone, Debug)]
pub(super) struct Utf32 {
    big_endian: bool,
    held: [u8; 4],
    count: usize,
}

impl Utf32 {
    pub fn new(big_endian: bool) -> Self {
        Self { big_endian, held: [0; 4], count: 0 }
    }

    /// The same before it was fed.
    pub fn renewed(&self) -> Self {
        Self::new(self.big_endian)
    }

    /// Bytes of a character that has not ended yet.
    pub fn held(&self) -> usize {
        self.count
    }

    /// Decodes `bytes`, the last ones if `last`: gives `sink` every character, or `None` for a malformed one, and the bytes it took.
    pub fn decode(&mut self, bytes: &[u8], last: bool, mut sink: impl FnMut(Option<char>, usize)) {
        for &byte in bytes {
            self.held[self.count] = byte;
            self.count += 1;
            if self.count == 4 {
                self.count = 0;
                let code = if self.big_endian { u32::from_be_bytes(self.held) } else { u32::from_le_bytes(self.held) };
                sink(char::from_u32(code), 4);
            }
        }
        if last && self.count > 0 {
            sink(None, self.count);
            self.count = 0;
        }
    }
}
