//! Counted: a number and what it counts, `1 file`, `2 files`.

/// `count` of what is called `one`, or `one` with an s where there is not one.
pub(super) fn counted(count: usize, one: &str) -> String {
    format!("{count} {one}{}", if count == 1 { "" } else { "s" })
}
