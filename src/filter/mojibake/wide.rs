//! UTF-16 read the wrong way round, and ASCII read as UTF-16.

use super::plausible::Cost;
use super::undo::Undone;

/// Bits that must be saved.
const LEAST: u32 = 30;

/// What the whole of `line` was, if its code units make text when they are turned round or taken apart.
pub(super) fn undo(line: &str) -> Option<Undone> {
    let units: Vec<u16> = line.encode_utf16().collect();
    if units.len() < 5 || line.bytes().filter(u8::is_ascii).count() * 4 > units.len() {
        return None;
    }
    let now = Cost::of(line);
    let turned: Vec<u16> = units.iter().map(|unit| unit.swap_bytes()).collect();
    let turned = String::from_utf16(&turned).ok().filter(|text| {
        let then = Cost::east_asian(text);
        then.each() <= 12.0 && then.beyond_ascii > 3 && now.bits.saturating_sub(then.bits) >= LEAST
    });
    if let Some(text) = turned {
        return Some(whole(line, text, "UTF-16 read the wrong way round", now));
    }
    let bytes: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let text = String::from_utf8(bytes).ok().filter(|text| is_prose(text))?;
    (Cost::of(&text).bits + LEAST < now.bits).then(|| whole(line, text, "ASCII read as UTF-16", now))
}

fn whole(line: &str, text: String, story: &str, now: Cost) -> Undone {
    let gain = now.bits.saturating_sub(Cost::of(&text).bits);
    Undone { range: 0..line.len(), text, story: story.to_owned(), gain }
}

/// Whether a text is ASCII prose: words of small letters with spaces between them.
fn is_prose(text: &str) -> bool {
    let count = |what: fn(&u8) -> bool| text.bytes().filter(what).count();
    let printable = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    printable && count(u8::is_ascii_lowercase) * 10 >= text.len() * 6 && count(|byte| *byte == b' ') * 12 >= text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_turned_is_turned_back() {
        let turn = |text: &str| String::from_utf16_lossy(&text.encode_utf16().map(u16::swap_bytes).collect::<Vec<_>>());
        let text = "春天到了，院子里的花开了。";
        assert_eq!(undo(&turn(text)).map(|undone| undone.text), Some(text.to_owned()));
        assert_eq!(undo(text).map(|undone| undone.text), None);
        let english = b"nobody knows the way";
        let read =
            String::from_utf16_lossy(&english.chunks(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect::<Vec<_>>());
        assert_eq!(undo(&read).map(|undone| undone.text), Some("nobody knows the way".to_owned()));
    }
}
