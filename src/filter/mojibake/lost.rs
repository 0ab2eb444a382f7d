//! What cannot be undone: text whose bytes are gone. Found and said, never guessed at.

use std::ops::Range;

use crate::text::script::is_cjk;

/// What was lost, and where in its line.
pub(super) struct Lost {
    pub range: Range<usize>,
    pub story: &'static str,
}

/// U+FFFD twice in UTF-8, read as GBK.
const REPLACED: &str = "锟斤拷";

/// Bytes that debuggers fill memory with, read as GBK: 0xCC, 0xCD, 0xDD.
const FILLED: [char; 3] = ['烫', '屯', '葺'];

/// Times in a row from which such a character is no word.
const FILL: usize = 4;

/// The places of `line` where something is lost.
pub(super) fn places(line: &str) -> Vec<Lost> {
    let mut found = Vec::new();
    let push = |found: &mut Vec<Lost>, range: Range<usize>, story| found.push(Lost { range, story });
    for (at, _) in line.match_indices(REPLACED) {
        let story = "bytes were replaced by U+FFFD, and that was read as GBK: what stood here is gone";
        match found.last_mut() {
            Some(Lost { range, .. }) if at - range.end <= REPLACED.len() * 2 => range.end = at + REPLACED.len(),
            _ => push(&mut found, at..at + REPLACED.len(), story),
        }
    }
    for c in FILLED {
        for (start, end) in repeats(line, c, FILL) {
            push(&mut found, start..end, "memory that was never written, read as GBK");
        }
    }
    for (start, end) in repeats(line, '\u{FFFD}', 1) {
        push(&mut found, start..end, "a replacement character stands for what could not be decoded");
    }
    if line.starts_with("锘") {
        push(&mut found, 0..'锘'.len_utf8(), "a byte-order mark read as GBK");
    }
    if let Some(range) = question_marks(line) {
        push(&mut found, range, "question marks stand where characters could not be saved");
    }
    found
}

/// Runs of `c` at least `least` long.
fn repeats(line: &str, c: char, least: usize) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut end = 0;
    for (at, _) in line.match_indices(c) {
        if at < end {
            continue;
        }
        let count = line[at..].chars().take_while(|&other| other == c).count();
        end = at + count * c.len_utf8();
        if count >= least {
            found.push((at, end));
        }
    }
    found
}

/// From the first to the last question mark, where there are too many of them for questions: most of a line, or more than one
/// where no sentence ends.
fn question_marks(line: &str) -> Option<Range<usize>> {
    let count = memchr::memchr_iter(b'?', line.as_bytes()).count();
    if count < 2 {
        return None;
    }
    let is_most = || count >= 5 && count * 5 >= line.chars().count() * 2;
    let range = line.find('?')?..line.rfind('?')? + 1;
    (is_most() || inside_sentences(line) >= 2).then_some(range)
}

/// Last characters of questions.
const ASKING: &str = "吗嗎呢吧么麼啊呀谁誰何か까요나니";

/// Words of a question, wherever they stand in it.
const QUESTIONS: [&str; 20] = [
    "怎",
    "什么",
    "什麼",
    "甚麼",
    "多少",
    "哪",
    "几",
    "幾",
    "是否",
    "如何",
    "何",
    "谁",
    "誰",
    "どう",
    "どこ",
    "いつ",
    "무엇",
    "어떻게",
    "언제",
    "어디",
];

/// Runs of question marks with an ideograph, kana or Hangul before or after, and on the other side what no sentence ends with or
/// begins with, where nothing is asked before them.
fn inside_sentences(line: &str) -> usize {
    let is_word = |c: Option<char>| c.is_some_and(|c| is_cjk(c) && !ASKING.contains(c));
    let is_mark = |c: Option<char>| c.is_some_and(|c| "，。、；：".contains(c));
    let mut inside = 0;
    let mut end = 0;
    for (at, _) in line.match_indices('?') {
        if at >= end && at > 0 {
            end = at + line[at..].bytes().take_while(|&byte| byte == b'?').count();
            let (before, after) = (line[..at].chars().next_back(), line[end..].chars().next());
            let clause = line[..at].rsplit(['，', '。', '、', '；', '：', '？', '?', '！', '!', ',', ';', ':']).next();
            if clause.is_some_and(|clause| QUESTIONS.iter().any(|word| clause.contains(word))) {
                continue;
            }
            inside += usize::from(is_word(before) && (is_word(after) || is_mark(after)) || is_mark(before) && is_word(after));
        }
    }
    inside
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_gone_is_found() {
        for line in ["文锟斤拷锟斤拷字", "值：烫烫烫烫烫", "这\u{FFFD}里", "????????", "我?在??边等?你", "锘挎枃"]
        {
            assert!(!places(line).is_empty(), "{line}");
        }
    }

    #[test]
    fn words_are_words() {
        for line in [
            "这碗汤烫烫的",
            "屯屯的粮食",
            "真的吗??",
            "是吗?不是吧?",
            "a ? b : c ? d : e",
            "问:证怎么办理?要带什么材料来办?多少钱",
        ] {
            assert!(places(line).is_empty(), "{line}");
        }
    }
}
