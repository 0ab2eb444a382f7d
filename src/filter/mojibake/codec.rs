//! Readings: the encodings that bytes are wrongly read in, turned round: from characters back to the bytes that were read.
//!
//! The encoders of the Encoding Standard leave out what the decoders read: HKSCS in Big5, JIS X 0212 in EUC-JP, bytes that mean
//! nothing. So each reading is a table made by decoding every sequence of bytes once, when a text asks for it.

use std::collections::HashMap;
use std::sync::LazyLock;

use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding, GBK, SHIFT_JIS};

/// An encoding that bytes were read in.
pub(super) struct Reading {
    /// Its usual name.
    pub name: &'static str,
    /// Whether a character is always one byte.
    pub single: bool,
    table: LazyLock<Table>,
}

/// For characters, the bytes that are read so: for those of the basic plane in rows of 256, others by search.
struct Table {
    /// Where the row of a code point starts in `cells`, for each 256 of them; the first row is empty.
    rows: [u16; 256],
    cells: Vec<[Bytes; 256]>,
    others: HashMap<char, Bytes>,
}

/// None to three bytes.
#[derive(Clone, Copy, Default)]
struct Bytes {
    bytes: [u8; 3],
    len: u8,
}

impl Bytes {
    fn new(of: &[u8]) -> Self {
        let mut bytes = [0; 3];
        bytes[..of.len()].copy_from_slice(of);
        Self { bytes, len: u8::try_from(of.len()).unwrap_or(0) }
    }
}

impl Table {
    fn new() -> Self {
        Self { rows: [0; 256], cells: vec![[Bytes::default(); 256]], others: HashMap::new() }
    }

    fn get(&self, c: char) -> Bytes {
        let code = u32::from(c) as usize;
        match self.rows.get(code >> 8) {
            Some(&row) => self.cells[usize::from(row)][code & 0xFF],
            None => self.others.get(&c).copied().unwrap_or_default(),
        }
    }

    fn set(&mut self, c: char, bytes: Bytes) {
        let code = u32::from(c) as usize;
        match self.rows.get_mut(code >> 8) {
            Some(row) => {
                if *row == 0 {
                    *row = u16::try_from(self.cells.len()).unwrap_or(0);
                    self.cells.push([Bytes::default(); 256]);
                }
                self.cells[usize::from(*row)][code & 0xFF] = bytes;
            }
            None => _ = self.others.insert(c, bytes),
        }
    }
}

impl FromIterator<(char, Bytes)> for Table {
    /// Of two entries for a character the first counts.
    fn from_iter<I: IntoIterator<Item = (char, Bytes)>>(entries: I) -> Self {
        let mut table = Self::new();
        for (c, bytes) in entries {
            if table.get(c).len == 0 {
                table.set(c, bytes);
            }
        }
        table
    }
}

impl Reading {
    const fn new(name: &'static str, single: bool, table: fn() -> Table) -> Self {
        Self { name, single, table: LazyLock::new(table) }
    }

    /// Writes the bytes that are read as `c` to the end of `out`; `false` if none are.
    pub fn push(&self, c: char, out: &mut Vec<u8>) -> bool {
        if c.is_ascii() {
            out.push(c as u8);
            return true;
        }
        let found = self.table.get(c);
        out.extend_from_slice(&found.bytes[..usize::from(found.len)]);
        found.len > 0
    }
}

/// Code page 437 from 0x80 on, which the Encoding Standard does not have.
const CP437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}";

/// Every reading, the commonest first.
pub(super) static READINGS: [Reading; 16] = [
    Reading::new("Windows-1252", true, || single(encoding_rs::WINDOWS_1252)),
    Reading::new("ISO-8859-1", true, || (0x80..=0xFF).map(|byte| (char::from(byte), Bytes::new(&[byte]))).collect()),
    Reading::new("ISO-8859-15", true, || single(encoding_rs::ISO_8859_15)),
    Reading::new("GBK", false, || double(GBK)),
    Reading::new("Big5", false, || double(BIG5)),
    Reading::new("Shift_JIS", false, || double(SHIFT_JIS)),
    Reading::new("Shift_JIS", false, || double_by_first(SHIFT_JIS)),
    Reading::new("EUC-KR", false, || double(EUC_KR)),
    Reading::new("EUC-JP", false, || double(EUC_JP)),
    Reading::new("Windows-1251", true, || single(encoding_rs::WINDOWS_1251)),
    Reading::new("Windows-1250", true, || single(encoding_rs::WINDOWS_1250)),
    Reading::new("Windows-1254", true, || single(encoding_rs::WINDOWS_1254)),
    Reading::new("Windows-874", true, || single(encoding_rs::WINDOWS_874)),
    Reading::new("code page 437", true, || CP437.chars().zip(0x80..=0xFF).map(|(c, byte)| (c, Bytes::new(&[byte]))).collect()),
    Reading::new("Mac Roman", true, || single(encoding_rs::MACINTOSH)),
    Reading::new("KOI8-R", true, || single(encoding_rs::KOI8_R)),
];

/// A byte that means nothing is read as the control of the same number.
fn single(encoding: &'static Encoding) -> Table {
    let read = |byte: u8| {
        let (text, damaged) = encoding.decode_without_bom_handling(std::slice::from_ref(&byte));
        text.chars().next().filter(|_| !damaged).unwrap_or(char::from(byte))
    };
    (0x80..=0xFF).map(|byte| (read(byte), Bytes::new(&[byte]))).collect()
}

/// All sequences of one, two and three bytes; where two are read as one character, that which the encoder writes.
fn double(encoding: &'static Encoding) -> Table {
    let mut table = Table::new();
    each_sequence(encoding, |c, bytes| {
        let before = table.get(c);
        // The encoder is slow, and asked only where there is something to choose.
        if before.len == 0 || *encoding.encode(c.encode_utf8(&mut [0; 4])).0 == *bytes {
            table.set(c, Bytes::new(bytes));
        }
    });
    table
}

/// The same; where two are read as one character, the first. Shift_JIS has what NEC and what IBM put in twice.
fn double_by_first(encoding: &'static Encoding) -> Table {
    let mut entries = Vec::new();
    each_sequence(encoding, |c, bytes| entries.push((c, Bytes::new(bytes))));
    entries.into_iter().collect()
}

/// Gives `sink` every sequence of one to three bytes that is read as one character, and the character.
fn each_sequence(encoding: &'static Encoding, mut sink: impl FnMut(char, &[u8])) {
    let mut sequences: Vec<u8> = Vec::with_capacity(128 * 192 * 3);
    let mut add = |sequence: &[u8]| {
        sequences.extend_from_slice(sequence);
        sequences.push(b'\n');
    };
    for lead in 0x80..=0xFF {
        add(&[lead]);
        for trail in 0x40..=0xFE {
            add(&[lead, trail]);
        }
    }
    if encoding == EUC_JP {
        for lead in 0xA1..=0xFE {
            for trail in 0xA1..=0xFE {
                add(&[0x8F, lead, trail]);
            }
        }
    }
    // A line feed is never part of a character, so that all lines can be decoded at once.
    let (text, _) = encoding.decode_without_bom_handling(&sequences);
    for (line, sequence) in text.split('\n').zip(sequences.split(|&byte| byte == b'\n')) {
        let mut characters = line.chars();
        if let (Some(c), None) = (characters.next(), characters.next())
            && c != '\u{FFFD}'
        {
            sink(c, sequence);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_turned_round_gives_the_bytes() {
        for (name, encoding, bytes) in [
            ("GBK", GBK, &b"\xE4\xB8\xAD\xE6\x96\x87"[..]),
            ("Big5", BIG5, b"\xE4\xBD\xA0\xE8\xAA\xAA\xE7\x9A\x84"),
            ("Shift_JIS", SHIFT_JIS, b"\xE3\x81\x82\xE3\x81\x84"),
            ("EUC-JP", EUC_JP, b"\x8F\xB0\xA1\xB0\xA1"),
            ("Windows-1252", encoding_rs::WINDOWS_1252, b"\x81\x93\xE4\xFF"),
        ] {
            let (text, damaged) = encoding.decode_without_bom_handling(bytes);
            if damaged {
                continue;
            }
            let reading = READINGS.iter().find(|reading| reading.name == name).expect("it is listed");
            let mut back = Vec::new();
            assert!(text.chars().all(|c| reading.push(c, &mut back)), "{name} {text}");
            assert_eq!(back, bytes, "{name}");
        }
    }

    #[test]
    fn code_page_437_is_whole() {
        assert_eq!(CP437.chars().count(), 128);
    }
}
