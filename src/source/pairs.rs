//! Pairs: what two bytes mean in an encoding of East Asia, as a table.
//!
//! Nearly all characters of a text in such an encoding are pairs of bytes, which mean the same wherever they stand. A table that
//! the library's decoder makes of all of them reads a text several times as fast as the decoder itself, which has more to watch for.
//! What is neither ASCII nor in the table is left to it.

use std::sync::LazyLock;

use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding, GB18030, GBK, SHIFT_JIS};

/// By the low seven bits of the first byte and the second byte: the character as UTF-8, with its length in the fourth byte. 0 for
/// what is no character by itself, or one of four bytes.
#[derive(Debug)]
pub(super) struct Pairs(Box<[u32; 1 << 15]>);

/// Second bytes: in no encoding is a lower one part of a pair.
const SECOND: std::ops::RangeInclusive<u8> = 0x40..=0xFF;

/// Bytes of text that are made at once.
const ROOM: usize = 4096;

static GB: LazyLock<Pairs> = LazyLock::new(|| Pairs::new(GB18030));
static BIG: LazyLock<Pairs> = LazyLock::new(|| Pairs::new(BIG5));
static SHIFT: LazyLock<Pairs> = LazyLock::new(|| Pairs::new(SHIFT_JIS));
static JAPANESE: LazyLock<Pairs> = LazyLock::new(|| Pairs::new(EUC_JP));
static KOREAN: LazyLock<Pairs> = LazyLock::new(|| Pairs::new(EUC_KR));

impl Pairs {
    /// The table of `encoding`, if it has pairs. It is made when it is first asked for, which costs about as much as the decoder
    /// takes for 100 KiB.
    pub fn of(encoding: &'static Encoding) -> Option<&'static Self> {
        Some(match encoding {
            it if it == GB18030 || it == GBK => &GB,
            it if it == BIG5 => &BIG,
            it if it == SHIFT_JIS => &SHIFT,
            it if it == EUC_JP => &JAPANESE,
            it if it == EUC_KR => &KOREAN,
            _ => return None,
        })
    }

    fn new(encoding: &'static Encoding) -> Self {
        let pairs = || (0x80..=0xFF).flat_map(|first: u8| SECOND.map(move |second| [first, second]));
        let lines: Vec<u8> = pairs().flat_map(|[first, second]| [first, second, b'\n']).collect();
        let (text, _) = encoding.decode_without_bom_handling(&lines);
        let mut table = Box::new([0; 1 << 15]);
        let mut characters = text.chars();
        for pair in pairs() {
            // A line end is never part of a character, so that there is a line for each pair.
            let first = characters.next().filter(|&c| c != char::REPLACEMENT_CHARACTER && c.len_utf8() < 4);
            let more = characters.by_ref().take_while(|&c| c != '\n').count();
            if let (Some(c), 0) = (first, more) {
                let mut entry = [0, 0, 0, c.len_utf8() as u8];
                c.encode_utf8(&mut entry[..3]);
                table[place(pair)] = u32::from_le_bytes(entry);
            }
        }
        Self(table)
    }

    /// Decodes to the end of `text` what `bytes`, at the start of a character, begin with: ASCII and pairs; the bytes that were taken.
    pub fn decode(&self, bytes: &[u8], text: &mut String) -> usize {
        let mut room = [0; ROOM];
        let mut taken = 0;
        loop {
            let (read, made) = self.fill(&bytes[taken..], &mut room);
            match simdutf8::basic::from_utf8(&room[..made]) {
                Ok(made) if read > 0 => text.push_str(made),
                _ => return taken,
            }
            taken += read;
        }
    }

    /// Decodes as much as there is room for; the bytes that were taken, and those that were made of them.
    fn fill(&self, bytes: &[u8], room: &mut [u8; ROOM]) -> (usize, usize) {
        let (mut read, mut made) = (0, 0);
        while let Some(place_for) = room[made..].first_chunk_mut()
            && let Some(&first) = bytes.get(read)
        {
            if first < 0x80 {
                place_for[0] = first;
                (read, made) = (read + 1, made + 1);
                continue;
            }
            let Some(&second) = bytes.get(read + 1) else { break };
            let entry = self.0[place([first, second])];
            if entry == 0 {
                break;
            }
            // The fourth byte is written over by the next character.
            *place_for = entry.to_le_bytes();
            (read, made) = (read + 2, made + (entry >> 24) as usize);
        }
        (read, made)
    }
}

fn place([first, second]: [u8; 2]) -> usize {
    usize::from(first & 0x7F) << 8 | usize::from(second)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [&Encoding; 6] = [GB18030, GBK, BIG5, SHIFT_JIS, EUC_JP, EUC_KR];

    #[test]
    fn a_pair_means_what_the_decoder_says() {
        for encoding in ALL {
            let pairs = Pairs::of(encoding).expect("it has pairs");
            let mut count = 0;
            for pair in (0x80..=0xFF).flat_map(|first| (0..=0xFF).map(move |second| [first, second])) {
                let mut text = String::new();
                if pairs.decode(&pair, &mut text) > 0 {
                    let (wanted, damaged) = encoding.decode_without_bom_handling(&pair);
                    assert_eq!((&*text, false), (&*wanted, damaged), "{} {pair:X?}", encoding.name());
                    count += 1;
                }
            }
            assert!(count > 6000, "{} has {count} pairs", encoding.name());
        }
    }

    proptest::proptest! {
        #[test]
        fn what_is_taken_means_what_the_decoder_says(bytes: Vec<u8>, which in 0..ALL.len()) {
            let mut text = String::new();
            let taken = Pairs::of(ALL[which]).map_or(0, |pairs| pairs.decode(&bytes, &mut text));
            let (wanted, damaged) = ALL[which].decode_without_bom_handling(&bytes[..taken]);
            proptest::prop_assert_eq!((&*text, false), (&*wanted, damaged));
        }
    }

    #[test]
    fn long_text_is_taken_whole() {
        let text = "春天到了，plain text·×，院子里的杏树开了花。\n".repeat(999);
        for encoding in ALL {
            let (bytes, encoding, unmappable) = encoding.encode(&text);
            let mut decoded = String::new();
            if !unmappable {
                assert_eq!(Pairs::of(encoding).map(|pairs| pairs.decode(&bytes, &mut decoded)), Some(bytes.len()));
                assert_eq!(decoded, text);
            }
        }
    }
}
