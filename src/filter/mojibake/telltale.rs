//! Telltales: the characters that UTF-8 becomes when it is read two bytes at a time.
//!
//! A character of East Asia takes three bytes of UTF-8: a lead byte from E2 to EF and two continuation bytes from 80 to BF. Read in
//! another encoding, they can become only characters that are made of such bytes: 鏄, 锛, 涓 in GBK. In sound text every fourth
//! character is one of these at most, in text that was misread nearly all are.

use std::sync::LazyLock;

use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding, GBK, SHIFT_JIS};

/// The readings; each has a bit.
static READINGS: [&Encoding; 5] = [GBK, BIG5, SHIFT_JIS, EUC_KR, EUC_JP];

/// For each code point of the basic plane, the readings in which it is a telltale.
static TELLTALES: LazyLock<Box<[u8]>> = LazyLock::new(|| {
    let mut table = vec![0; 0x1_0000].into_boxed_slice();
    let bytes = || (0x80..=0xBF).chain(0xE2..=0xEF);
    let pairs = bytes().flat_map(|first| bytes().flat_map(move |second| [first, second, b'\n']));
    let sequences: Vec<u8> = bytes().flat_map(|single| [single, b'\n']).chain(pairs).collect();
    for (bit, reading) in READINGS.iter().enumerate() {
        let (text, _) = reading.decode_without_bom_handling(&sequences);
        let whole = text.lines().filter_map(|line| {
            let mut characters = line.chars();
            characters.next().filter(|&c| characters.next().is_none() && c != '\u{FFFD}')
        });
        for c in whole {
            if let Some(place) = table.get_mut(c as usize) {
                *place |= 1 << bit;
            }
        }
    }
    table
});

/// Whether `text` holds as many telltales of one reading as UTF-8 would leave, with some to spare: three characters of four.
pub(super) fn is_shown(text: &str) -> bool {
    let (mut counts, mut all) = ([0; READINGS.len()], 0);
    for c in text.chars().filter(|&c| !c.is_ascii() && c != '\u{FFFD}') {
        let mask = TELLTALES.get(c as usize).copied().unwrap_or(0);
        for (bit, count) in counts.iter_mut().enumerate() {
            *count += u32::from(mask >> bit & 1);
        }
        all += 1;
    }
    counts.into_iter().any(|count| count * 4 >= all * 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misread_text_shows_and_sound_text_does_not() {
        let utf_8 = "春天到了，院子里的杏树开了花。邻居家的孩子们每天放学以后都来看一看。";
        for reading in READINGS {
            let (text, _) = reading.decode_without_bom_handling(utf_8.as_bytes());
            assert!(is_shown(&text), "{}: {text}", reading.name());
        }
        for sound in [utf_8, "魑魅魍魉、饕餮、龃龉、耄耋，觊觎睥睨，踟蹰彳亍。", "薔薇、葡萄、林檎、躊躇、憂鬱、顰蹙。"]
        {
            assert!(!is_shown(sound), "{sound}");
        }
    }
}
