//! Numerals: numbers in digits, of ASCII or of full width, and in Han.

/// A number at the start of `text`, what follows it, and whether it was written in Han. Of digits the first six count.
///
/// ```
/// use qingwen::text::numeral::number;
/// assert_eq!(number("１２章"), Some((12, "章", false)));
/// assert_eq!(number("二十三、"), Some((23, "、", true)));
/// ```
#[must_use]
pub fn number(text: &str) -> Option<(u32, &str, bool)> {
    let rest = text.trim_start_matches(|c| digit(c).is_some());
    if rest.len() < text.len() {
        let digits = text[..text.len() - rest.len()].chars().filter_map(digit).take(6);
        return Some((digits.fold(0, |number, digit| number * 10 + digit), rest, false));
    }
    let (mut total, mut part, mut seen) = (0u32, 0u32, 0);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let Some(value) = han_digit(c) else { break };
        match value {
            10 | 100 => {
                total += part.max(u32::from(part == 0)) * value;
                part = 0;
            }
            _ => part = value,
        }
        rest = &rest[c.len_utf8()..];
        seen += 1;
        if seen > 6 {
            return None;
        }
    }
    (seen > 0).then_some((total + part, rest, true))
}

/// The value of a digit of ASCII or of full width.
#[must_use]
pub const fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '０'..='９' => Some(c as u32 - '０' as u32),
        _ => None,
    }
}

/// A digit of Han, a hundred at most; 壹, 贰 and 叁 are guarded against forgery.
#[must_use]
pub const fn han_digit(c: char) -> Option<u32> {
    Some(match c {
        '〇' | '零' => 0,
        '一' | '壹' => 1,
        '二' | '贰' => 2,
        '三' | '叁' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        '十' => 10,
        '百' => 100,
        _ => return None,
    })
}
