//! What is said: a line that states something, or in which somebody speaks.

use super::lexicon::{ends_sentence, trimmed};
use crate::document::Document;
use crate::text::script::is_hangul;

/// Whether a line states something, however short, or somebody speaks in it: it ends with a stop, or is a quotation that ends as a
/// sentence does. Headlines ask and exclaim, but they have no stop.
pub(super) fn is_said(line: &str) -> bool {
    let line = line.trim();
    let core = line.trim_end_matches(['”', '」', '』', '）', '"']);
    let is_quoted = line.starts_with(['“', '「', '『']) && core.len() < line.len();
    core.ends_with('。')
        || is_quoted && line.ends_with(['」', '』'])
        || core.strip_suffix('.').is_some_and(|said| said.ends_with(is_hangul))
        || is_quoted && core.ends_with(['！', '？', '…', '—'])
}

/// What stands between the two times of day from which and to which something is open.
const TO: [char; 8] = ['-', '~', '～', '〜', '–', '—', '－', '至'];

/// Digits of two times of day.
const HOURS: usize = 8;

/// Whether a line tells from when to when something is open, and no other number, as the foot of a page does: `10:00~18:00`.
pub(super) fn tells_hours(line: &str) -> bool {
    let ends_with_time = |text: &str| matches!(text.trim_end().as_bytes(), [.., b'0'..=b'9', b':', b'0'..=b'9', b'0'..=b'9']);
    let hour = |text: &str| text.trim_start_matches(|c: char| c.is_ascii_digit() || c == ':').len();
    let begins_with_time = |text: &str| {
        let text = text.trim_start();
        let time = &text[..text.len() - hour(text)];
        time.len() >= 4 && time.as_bytes()[time.len() - 3] == b':'
    };
    let is_all = || line.contains(':') && line.bytes().filter(u8::is_ascii_digit).count() <= HOURS;
    let mut marks = line.match_indices(TO).filter(|_| is_all());
    marks.any(|(at, mark)| ends_with_time(&line[..at]) && begins_with_time(&line[at + mark.len()..]))
}

/// Whether a line is a label, one of these marks, and what it labels.
pub(super) fn is_labelled_with(line: &str, marks: &[char]) -> bool {
    let is_label = |label: &str| (1..=LABEL).contains(&label.chars().count()) && label.chars().all(char::is_alphabetic);
    let is_value = |mark: &char| {
        let parts = line.trim().split_once(*mark);
        parts.is_some_and(|(label, value)| is_label(label.trim_end()) && !value.trim().is_empty())
    };
    marks.iter().any(is_value)
}

/// Characters of the longest label of a piece of data.
const LABEL: usize = 6;

/// Fewest bytes of a line that is taken for a sentence; fewer are a word or two.
const SENTENCE: usize = 45;

/// Whether a line has as many bytes as a sentence has.
pub(super) fn is_long(line: &str) -> bool {
    line.trim().len() >= SENTENCE
}

/// Whether a line ends as a sentence does; one of Korean ends with a period of ASCII.
pub(super) fn is_sentence(document: &Document<'_>, line: usize) -> bool {
    let content = trimmed(document.text, document.lines[line].span).of(document.text);
    ends_sentence(content) || content.strip_suffix('.').is_some_and(|said| said.ends_with(is_hangul))
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
    use super::{is_said, tells_hours};

    #[test]
    fn hours_have_a_beginning_and_an_end() {
        assert!(
            ["운영시간 10:00~18:00", "開放時間 : 9:30-17:30", "평일 09:00 – 18:00", "8:00 至 20:00"].into_iter().all(tells_hours)
        );
        assert!(
            !["10:00", "2021-03-04 10:00", "第3-5页", "比分 2:1 - 3:0", "电话 010-88 (9:00-18:00)"].into_iter().any(tells_hours)
        );
    }

    #[test]
    fn headlines_ask_and_exclaim_but_have_no_stop() {
        assert!(["雨停了。", "“走吧！”", "「はい」", "비가 그쳤다.", "（他笑了。）"].into_iter().all(is_said));
        assert!(!["雨停了吗？", "快来看！", "首页", "Loading.", "他说：“走"].into_iter().any(is_said));
    }
}
