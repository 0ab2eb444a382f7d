//! Held: a line as the bytes that a file holds it as.

use std::collections::BTreeMap;

use crate::source::{Locator, Source};

/// The lines of a UTF-8 file that it holds as other bytes than those of their text, with those bytes: a byte-order mark, malformed
/// sequences, lines in another encoding. `patch` looks for them as they are.
pub(super) fn otherwise<'b>(source: &Source<'b>, lines: &[&str]) -> BTreeMap<usize, &'b [u8]> {
    if source.label() != "utf-8" || source.bytes == source.text.as_bytes() {
        return BTreeMap::new();
    }
    let mut locator = Locator::new(source);
    let (mut text, mut byte) = (0, 0);
    let held = lines.iter().enumerate().map(|(number, line)| {
        text += line.len();
        let start = byte;
        byte = if text == source.text.len() { source.bytes.len() } else { locator.locate(text).byte - source.base.byte };
        (number, *line, &source.bytes[start..byte])
    });
    // What is not one line in the file either cannot be shown as one.
    let is_line = |line: &str, held: &[u8]| {
        let content = held.strip_suffix(b"\n");
        content.is_some() == line.ends_with('\n') && !content.unwrap_or(held).contains(&b'\n')
    };
    let held = held.filter(|(_, line, held)| line.as_bytes() != *held && is_line(line, held));
    held.map(|(number, _, held)| (number, held)).collect()
}
