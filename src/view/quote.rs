//! A quotation: a piece of a text on one line, with nothing in it that cannot be seen.

use unicode_segmentation::UnicodeSegmentation;

/// `text` in quotation marks, without the line end behind it, and cut behind `most` of the characters that a reader sees (grapheme
/// clusters, UAX #29).
///
/// ```
/// use qingwen::view::quoted;
///
/// assert_eq!(quoted("购物车\r\n", 40), "\"购物车\"");
/// assert_eq!(quoted("か\u{3099}んばれ", 1), "\"か\\u{3099}\"…");
/// ```
#[must_use]
pub fn quoted(text: &str, most: usize) -> String {
    let line = text.trim_end_matches(['\r', '\n']);
    let text = if line.is_empty() { text } else { line };
    match text.grapheme_indices(true).nth(most) {
        Some((end, _)) => format!("{:?}…", &text[..end]),
        None => format!("{text:?}"),
    }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_text_is_shown_on_one_line() {
        assert_eq!(quoted("\n\n", 40), "\"\\n\\n\"");
        assert_eq!(quoted("上一篇\n下\u{200b}一篇\n", 40), "\"上一篇\\n下\\u{200b}一篇\"");
        assert_eq!(quoted(&"长".repeat(41), 40), format!("\"{}\"…", "长".repeat(40)));
    }
}
