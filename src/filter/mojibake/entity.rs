//! Bytes of UTF-8 that were written as HTML entities, one for each.

use encoding_rs::WINDOWS_1252;

use super::plausible::Cost;
use super::undo::Undone;

/// Bytes of the longest entity that stands for a byte.
const LONGEST: usize = 9;

/// The passages of `line` that are such bytes.
pub(super) fn passages(line: &str) -> Vec<Undone> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = memchr::memchr(b'&', &line.as_bytes()[at..]).map(|start| at + start) {
        let (mut end, mut bytes) = (start, Vec::new());
        while let Some((byte, len)) = byte_at(&line[end..]) {
            bytes.push(byte);
            end += len;
        }
        at = end.max(start + 1);
        if let Ok(text) = String::from_utf8(bytes) {
            let cost = Cost::east_asian(&text);
            if cost.beyond_ascii >= 2 && cost.each() < 14.5 {
                let story = "bytes of UTF-8 written as HTML entities".to_owned();
                found.push(Undone { range: start..end, text, story, gain: 100 });
            }
        }
    }
    found
}

/// The byte that an entity at the start of `text` stands for, and the length of the entity. Plain ASCII goes between them.
fn byte_at(text: &str) -> Option<(u8, usize)> {
    let first = *text.as_bytes().first()?;
    if first != b'&' {
        return (first.is_ascii_alphanumeric() || b" .,:;!?()-_/'\"".contains(&first)).then_some((first, 1));
    }
    let len = text.bytes().take(LONGEST).position(|byte| byte == b';')? + 1;
    let name = &text[..len];
    let c = match name.strip_prefix("&#").and_then(|number| number.strip_suffix(';')) {
        Some(number) => char::from_u32(match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        })?,
        None => {
            let resolved = htmlize::unescape(name);
            let mut characters = resolved.chars();
            characters.next().filter(|_| characters.next().is_none())?
        }
    };
    let byte = match u8::try_from(u32::from(c)) {
        Ok(byte) => byte,
        Err(_) => match *WINDOWS_1252.encode(c.encode_utf8(&mut [0; 4])).0 {
            [byte] => byte,
            _ => return None,
        },
    };
    Some((byte, len))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_make_characters_and_characters_stay() {
        let texts = |line: &str| passages(line).into_iter().map(|undone| undone.text).collect::<Vec<_>>();
        assert_eq!(texts("x &#228;&#184;&#173;&#230;&#150;&#135; y"), ["中文 y"]);
        assert_eq!(texts("&atilde;&#129;&brvbar;&atilde;&#129;&#151;"), ["てし"]);
        assert_eq!(texts("&#20013;&#25991; R&amp;D caf&eacute; &lt;br&gt;"), [""; 0]);
    }
}
