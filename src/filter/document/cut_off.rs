//! A cut-off: the last paragraph stops before its sentence does.

use super::CUT_OFF;
use crate::document::Document;
use crate::note::{Confidence, Note};
use crate::text::Span;
use crate::text::script::is_cjk;

/// Characters of a paragraph from which on an author ends it with a mark: shorter lines are headings, names and dates.
const SENTENCE: usize = 20;

/// Paragraphs that must end with a mark before the want of one means anything.
const WITNESSES: usize = 3;

/// The paragraphs before the last that are asked, at most.
const NEAREST: usize = 100;

/// Marks that say that more was to come.
const OPEN: [char; 9] = ['，', ',', '、', '（', '(', '“', '「', '《', '—'];

/// Marks that end a sentence, and those that may close behind one.
const END: [char; 24] = [
    '。', '！', '？', '!', '?', '.', '…', '；', ';', '：', ':', '”', '’', '」', '』', '）', ')', '】', '》', '"', '~', '～', '｡',
    '|',
];

pub(super) fn find(document: &Document<'_>) -> Option<Note<'static>> {
    let line = document.lines.iter().rev().find(|line| !line.span.of(document.text).trim().is_empty())?;
    let text = line.span.of(document.text).trim_end();
    let last = text.chars().next_back().filter(|&last| is_cjk(last) || OPEN.contains(&last) || last.is_alphanumeric())?;
    let cut = is_sentence_long(text) && (OPEN.contains(&last) || ends_its_sentences(document, line.span.start));
    let end = line.span.start + text.len();
    cut.then(|| Note::flag(Span::new(end - last.len_utf8(), end), &CUT_OFF, Confidence::Likely))
}

/// Whether the paragraphs before byte `upto` end with a mark, nearly all of the nearest.
fn ends_its_sentences(document: &Document<'_>, upto: usize) -> bool {
    let before = document.lines.partition_point(|line| line.span.start < upto);
    let texts = document.lines[..before].iter().rev().map(|line| line.span.of(document.text).trim_end());
    let (mut ended, mut all) = (0, 0);
    for text in texts.filter(|text| is_sentence_long(text)).take(NEAREST) {
        all += 1;
        ended += usize::from(text.ends_with(END));
    }
    ended >= WITNESSES && ended * 10 >= all * 8
}

fn is_sentence_long(text: &str) -> bool {
    text.chars().filter(|&c| is_cjk(c)).take(SENTENCE).count() == SENTENCE
}

#[cfg(test)]
mod tests {
    use crate::document::Document;

    const BODY: &str = "今天我们在这里开会，讨论一下明年的工作安排和预算。\n去年的工作大家都很辛苦，成绩也是有目共睹的，值得肯定。\n\
                        但是我们也要看到不足，有些村子的路到现在还没有修好。\n";

    fn is_cut(end: &str) -> bool {
        let text = format!("{BODY}{end}");
        super::find(&Document::read(&text)).is_some()
    }

    #[test]
    fn a_last_sentence_without_an_end_is_cut_off() {
        assert!(is_cut("所以我们下一步要做的事情还有很多，首先就是要把资金落到实处和把人"));
        assert!(is_cut("所以我们下一步要做的事情还有很多，首先就是要把资金落到实处，\n"));
    }

    #[test]
    fn signatures_dates_and_headings_are_no_cut() {
        for end in [
            "",
            "2018年6月28日",
            "柳河镇人民政府",
            "谢谢大家！",
            "（掌声经久不息，代表们纷纷起立向台上的同志们致意）",
            "二〇一八年六月二十八日于北京",
        ] {
            assert!(!is_cut(end), "{end}");
        }
    }

    #[test]
    fn a_text_that_ends_no_line_with_a_mark_is_not_cut() {
        let verse = "白日依山尽黄河入海流欲穷千里目更上一层楼白日依山尽\n".repeat(5);
        assert!(super::find(&Document::read(&verse)).is_none());
    }
}
