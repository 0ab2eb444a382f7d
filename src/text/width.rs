//! Width: how many columns a text takes where a wide character takes two (UAX #11, East Asian Width).

use unicode_width::UnicodeWidthStr;

/// Columns of `text` with ambiguous characters (`“ ” … —`) narrow.
///
/// ```
/// assert_eq!(qingwen::text::width::columns("清文 ok"), 7);
/// ```
#[must_use]
pub fn columns(text: &str) -> usize {
    text.width()
}
