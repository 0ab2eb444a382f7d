//! Width: full-width letters and digits, half-width kana. Off by default, for the author may have meant them.

use unicode_normalization::UnicodeNormalization;

use super::{Look, replace};
use crate::note::{Note, Rule};

pub(super) static WIDTH: Rule =
    Rule::new("normalise/width", "full-width letters and digits as ASCII, half-width kana and Hangul as full-width").off();

/// Full-width characters; they end where half-width ones begin.
const fn is_full(c: char) -> bool {
    matches!(c, '\u{FF01}'..='\u{FF5E}' | '\u{FFE0}'..='\u{FFE6}')
}

const fn is_half(c: char) -> bool {
    matches!(c, '\u{FF61}'..='\u{FFDC}' | '\u{FFE8}'..='\u{FFEE}')
}

fn fold(c: char) -> char {
    std::iter::once(c).nfkc().next().unwrap_or(c)
}

/// Letters and digits, also once they are folded.
fn is_alphanumeric(c: char) -> bool {
    if is_full(c) { fold(c).is_ascii_alphanumeric() } else { c.is_ascii_alphanumeric() }
}

pub(super) fn judge(look: &Look<'_>) -> Option<Note<'static>> {
    if is_half(look.c) {
        return half(look);
    }
    if !is_full(look.c) {
        return None;
    }
    let run: Vec<char> = look.rest().chars().take_while(|&c| is_full(c)).collect();
    let first = run.iter().position(|&c| is_alphanumeric(c));
    let before = look.text[look.from..look.at].chars().next_back();
    // Marks fold between letters and digits; a per cent sign after, a sign of currency before them too.
    let take = match first {
        None => return None,
        Some(0) => 0,
        Some(_) if before.is_some_and(|c| c.is_ascii_alphanumeric()) => 0,
        Some(first) if matches!(run[first - 1], '￥' | '￡' | '￠' | '＄' | '￦') => first - 1,
        Some(first) => first,
    };
    let last = run.iter().rposition(|&c| is_alphanumeric(c))?;
    let after = look.rest().chars().nth(run.len());
    let end = match run.get(last + 1) {
        Some(_) if after.is_some_and(|c| c.is_ascii_alphanumeric()) => run.len(),
        Some('％') => last + 2,
        _ => last + 1,
    };
    let len = |characters: &[char]| characters.iter().map(|c| c.len_utf8()).sum::<usize>();
    let start = look.at + len(&run[..take]);
    let span = crate::text::Span::new(start, start + len(&run[take..end]));
    Some(replace(span, &WIDTH, run[take..end].iter().map(|&c| fold(c)).collect::<String>()))
}

/// Half-width kana, Hangul and marks; a voiced mark joins its letter. A mark alone among other signs is part of a picture.
fn half(look: &Look<'_>) -> Option<Note<'static>> {
    let run: &str = {
        let end = look.rest().char_indices().find(|(_, c)| !is_half(*c)).map_or(look.rest().len(), |(end, _)| end);
        &look.rest()[..end]
    };
    if !run.chars().any(|c| matches!(c, '\u{FF66}'..='\u{FF9D}' | '\u{FFA1}'..='\u{FFDC}')) {
        return None;
    }
    let mut wide = String::new();
    let mut before = ' ';
    for c in run.chars() {
        let folded = match c {
            '\u{FF9E}' | '\u{FF9F}' => {
                let mark = if c == '\u{FF9E}' { '\u{3099}' } else { '\u{309A}' };
                let joined: String = [before, mark].into_iter().nfc().collect();
                let mut joined = joined.chars();
                if let (Some(one), None) = (joined.next(), joined.next()) {
                    wide.pop();
                    one
                } else {
                    c
                }
            }
            // U+FFA1 to U+FFDC are compatibility letters of Hangul, which NFKC would make conjoining ones.
            '\u{FFA1}'..='\u{FFBE}' => char::from_u32(c as u32 - 0xFFA1 + 0x3131).unwrap_or(c),
            '\u{FFC2}'..='\u{FFC7}' => char::from_u32(c as u32 - 0xFFC2 + 0x314F).unwrap_or(c),
            '\u{FFCA}'..='\u{FFCF}' => char::from_u32(c as u32 - 0xFFCA + 0x3155).unwrap_or(c),
            '\u{FFD2}'..='\u{FFD7}' => char::from_u32(c as u32 - 0xFFD2 + 0x315B).unwrap_or(c),
            '\u{FFDA}'..='\u{FFDC}' => char::from_u32(c as u32 - 0xFFDA + 0x3161).unwrap_or(c),
            _ => fold(c),
        };
        wide.push(folded);
        before = folded;
    }
    (wide != run).then(|| replace(look.span_of(run.len()), &WIDTH, wide))
}

#[cfg(test)]
mod tests {
    use crate::filter::normalise::Normalise;
    use crate::filter::normalise::tests::normalised;

    #[test]
    fn letters_become_narrow_and_kana_wide() {
        let filter = Normalise { width: true, entity: false };
        for (input, expected) in [
            ("Ｒｕｓｔ２．０版", "Rust2.0版"),
            ("２０２４年，第５０％", "2024年，第50%"),
            ("电话：０１０－１２３４", "电话：010-1234"),
            ("￥１，２００（约）", "¥1,200（约）"),
            ("ﾊﾞｲｵﾘﾝ･ﾊﾟﾘ｡", "バイオリン・パリ。"),
            ("ﾡﾤ ﾗ\u{3099}", "ㄱㄴ ラ\u{3099}"),
            ("(´･ω･`)", "(´･ω･`)"),
            ("你好，世界！（是）", "你好，世界！（是）"),
        ] {
            assert_eq!(normalised(&filter, input), expected);
        }
    }
}
