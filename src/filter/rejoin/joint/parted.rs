//! Parted: a word that a line end parted where no space was, behind a mark or before one (UAX #14: HY, SY), or before a particle of
//! Korean.

use crate::text::kinsoku::closes;
use crate::text::script::is_hangul;

/// What a line end may part without a space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::filter::rejoin) enum Parted {
    /// A word with a hyphen, a path, an address: lines may be parted behind such a mark, or before it (UAX #14: HY, SY). A word of
    /// Korean and its particle. A dash or an ellipsis of two parts.
    Word,
    /// A reference to a manual, `ls(1)`, which some write with a space.
    Reference,
}

/// What the end of the line `before` parts.
pub(in crate::filter::rejoin) fn parted(before: &str, after: &str) -> Option<Parted> {
    let &next = after.as_bytes().first()?;
    if let Some(mark @ ('—' | '―' | '–' | '─' | '…')) = after.chars().next() {
        return before.ends_with(mark).then_some(Parted::Word);
    }
    if after.starts_with(is_hangul) {
        let may_have_one =
            |c: char| is_hangul(c) || c.is_ascii_alphanumeric() || matches!(c, '%' | '"' | '\'' | ')' | ']') || closes(c);
        let word = after.split(|c| !is_hangul(c)).next().unwrap_or_default();
        let goes_on = before.ends_with(may_have_one) && PARTICLES.contains(&word)
            || before.ends_with(|c: char| c.is_ascii_digit()) && POWERS.contains(&word);
        return goes_on.then_some(Parted::Word);
    }
    let &last = before.as_bytes().last()?;
    if !last.is_ascii_graphic() || !next.is_ascii_graphic() {
        return None;
    }
    // The marks behind which, or before which, anything is parted.
    if !matches!(last, b'-' | b'=' | b'/' | b':' | b'#' | b'?' | b'&' | b'%') && !matches!(next, b'_' | b'/' | b'(') {
        return None;
    }
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default().as_bytes();
    let after = after.split(char::is_whitespace).next().unwrap_or_default().as_bytes();
    let goes_on = next.is_ascii_alphanumeric();
    let is_word = match (word, next) {
        ([.., b'-', b'-'], _) => false,
        ([.., before, b'-'], b'{') => before.is_ascii_alphanumeric(),
        ([.., before, b'-' | b'='], _) => before.is_ascii_alphanumeric() && goes_on,
        ([.., b':', b'/'], b'/') => true,
        ([.., before, b'/'], _) if before.is_ascii_graphic() => goes_on,
        // A root: what follows has to be a path.
        ([.., b'/'], _) => goes_on && after.contains(&b'/'),
        ([.., b':'], _) => after.starts_with(b"//"),
        ([.., b'#' | b'?' | b'&' | b'%'], _) => goes_on && memchr::memmem::find(word, b"://").is_some(),
        ([.., before], b'_') => before.is_ascii_alphanumeric() && word.contains(&b'_'),
        ([.., before], b'/') => before.is_ascii_alphanumeric() && is_open_path(word),
        ([.., before], b'(') if before.is_ascii_lowercase() && is_section(after) => return Some(Parted::Reference),
        _ => false,
    };
    is_word.then_some(Parted::Word)
}

/// Whether a word is the start of a path in a quotation that it does not close: `“/var/lib`.
fn is_open_path(word: &[u8]) -> bool {
    let word = String::from_utf8_lossy(word);
    let path = word.rsplit(['“', '"', '「', '(', '（', '\'']).next().unwrap_or_default();
    path.len() < word.len() && path.starts_with(['/', '~', '.'])
}

/// Whether a word begins with the section of a manual: `(1)`, `(3p)`.
pub(super) const fn is_section(word: &[u8]) -> bool {
    matches!(word, [b'(', b'0'..=b'9', b')', ..] | [b'(', b'0'..=b'9', b'a'..=b'z', b')', ..])
}

/// Particles and endings of Korean, which are written onto the word before them and are no words by themselves.
const PARTICLES: &[&str] = &[
    "은",
    "는",
    "을",
    "를",
    "에",
    "와",
    "과",
    "로",
    "으로",
    "에서",
    "까지",
    "부터",
    "에는",
    "에게",
    "라는",
    "이라는",
    "라고",
    "이라고",
    "라며",
    "이라며",
    "에서는",
    "에서도",
    "으로는",
    "으로도",
    "에게는",
    "처럼",
    "다",
    "니다",
    "습니다",
    "았다",
    "었다",
    "였다",
    "겠다",
];

/// The myriads of Korean, which are written onto the digits before them.
const POWERS: [&str; 5] = ["만", "억", "조", "만여", "억여"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_particle_is_written_onto_what_stands_before_it() {
        for (before, after) in
            [("'할머니나무'", "라고 부르며"), ("〈산길〉", "에서 나온"), ("반의 70%", "를 넘었다"), ("비용이 610", "만 원이다")]
        {
            assert_eq!(parted(before, after), Some(Parted::Word), "{before} {after}");
        }
        for (before, after) in [("'할머니나무'", "밑에서"), ("모두 610", "명이다"), ("값은 3만", "만나서")] {
            assert_eq!(parted(before, after), None, "{before} {after}");
        }
    }
}
