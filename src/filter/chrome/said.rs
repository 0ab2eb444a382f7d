//! What is said: a line that states something, or in which somebody speaks.

use super::lexicon::{ends_sentence, trimmed};
use crate::document::Document;
use crate::text::korean;

/// Whether a line states something, however short, or somebody speaks in it: it ends with a stop, or is a quotation that ends as a
/// sentence does. Headlines ask and exclaim, but they have no stop.
pub(super) fn is_said(line: &str) -> bool {
    let line = line.trim();
    let core = line.trim_end_matches(['”', '」', '』', '）', '"']);
    let is_quoted = line.starts_with(['“', '「', '『']) && core.len() < line.len();
    core.ends_with('。')
        || is_quoted && line.ends_with(['」', '』'])
        || korean::ends_sentence(core)
        || is_quoted && core.ends_with(['！', '？', '…', '—'])
}

/// Fewest bytes of a line that is taken for a sentence; fewer are a word or two.
const SENTENCE: usize = 45;

/// Whether a line has as many bytes as a sentence has.
pub(super) fn is_long(line: &str) -> bool {
    line.trim().len() >= SENTENCE
}

/// Whether a line ends as a sentence does; one of Korean ends with a period of ASCII.
pub(super) fn is_sentence(document: &Document<'_>, line: usize) -> bool {
    let content = trimmed(document.text, document.lines[line].span).of(document.text);
    ends_sentence(content) || korean::ends_sentence(content)
}

/// Whether a line is a sentence, and so are the lines before and after it that say something.
pub(super) fn is_between_sentences(document: &Document<'_>, line: usize) -> bool {
    let is_beside = |line: usize| is_sentence(document, line) && document.line(line).len() >= SENTENCE;
    is_sentence(document, line)
        && above(document, line).next().is_some_and(is_beside)
        && below(document, line).next().is_some_and(is_beside)
}

/// Whether a line is a word or two, and the lines before and after that say something both end as sentences, however short.
pub(super) fn is_parted_saying(document: &Document<'_>, line: usize) -> bool {
    let ends = |line: usize| is_sentence(document, line);
    !is_long(document.line(line))
        && above(document, line).next().is_some_and(ends)
        && below(document, line).next().is_some_and(ends)
}

/// The lines above one that say something, from it upwards.
pub(super) fn above(document: &Document<'_>, line: usize) -> impl Iterator<Item = usize> {
    (0..line).rev().filter(|line| !document.line(*line).trim().is_empty())
}

/// The lines below one that say something.
pub(super) fn below(document: &Document<'_>, line: usize) -> impl Iterator<Item = usize> {
    (line + 1..document.lines.len()).filter(|line| !document.line(*line).trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::is_said;

    #[test]
    fn headlines_ask_and_exclaim_but_have_no_stop() {
        assert!(["雨停了。", "“走吧！”", "「はい」", "비가 그쳤다.", "（他笑了。）"].into_iter().all(is_said));
        assert!(!["雨停了吗？", "快来看！", "首页", "Loading.", "他说：“走"].into_iter().any(is_said));
    }
}
