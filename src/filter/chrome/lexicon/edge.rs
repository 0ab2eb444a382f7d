//! Edges: phrases that are glued to the head or tail of a line that is the author's.

use super::{EDGE, Lexicon, boundary};
use crate::filter::chrome::fold::Folded;
use crate::rule::pack::Place;
use crate::text::Span;
use crate::text::kinsoku::opens;
use crate::text::script::is_cjk;

impl Lexicon {
    /// The longest stretch of phrases at the head of `line` that a space or mark parts from the rest.
    pub(super) fn head(&self, text: &str, line: Span, folded: &mut Folded) -> Option<(Span, u16)> {
        let window = Span::new(line.start, boundary(text, line.start + EDGE.min(line.len())));
        folded.read(window.of(text), window.start);
        let (mut at, mut best, mut rule) = (0, None, None);
        while let Some(word) = self.longest(&folded.text[at..]) {
            if let Some(owner) = word.rule {
                if word.chinese || self.terms(owner).place < Place::Edge {
                    break;
                }
                rule.get_or_insert(owner);
            }
            at += word.folded.len();
            let (_, end) = folded.span(0, at)?;
            let rest = &text[end..line.end];
            if let (Some(rule), true) = (rule, rest.starts_with(is_gap) && !is_spacing(&text[..end], rest)) {
                let gap = rest.len() - rest.trim_start_matches(is_gap).len();
                best = Some((Span::new(line.start, end + gap), rule));
            }
        }
        best.filter(|(span, _)| span.end < line.end)
    }

    /// The longest stretch of phrases at the tail of `line`, after the end of a sentence.
    pub(super) fn tail(&self, text: &str, line: Span, folded: &mut Folded) -> Option<(Span, u16)> {
        if !may_be_parted(line.of(text)) {
            return None;
        }
        let window = Span::new(boundary(text, line.end - EDGE.min(line.len())), line.end);
        folded.read(window.of(text), window.start);
        let starts: Vec<_> = folded.text.char_indices().map(|(at, _)| at).collect();
        for start in starts {
            let (mut at, mut rule) = (start, None);
            while let Some(word) = self.longest(&folded.text[at..]) {
                let Some(owner) = word.rule.filter(|&owner| !word.chinese && self.terms(owner).place >= Place::Edge) else {
                    break;
                };
                rule.get_or_insert(owner);
                at += word.folded.len();
            }
            if let (Some(rule), true) = (rule, at == folded.text.len()) {
                let (from, _) = folded.span(start, at)?;
                let before = without_dots(text[line.start..from].trim_end_matches(|c| is_gap(c) || opens(c)));
                let parted = before.ends_with(is_stop) && from > line.start;
                let from = line.start + before.len();
                return parted.then_some((Span::new(from, line.end), rule));
            }
        }
        None
    }
}

/// Whether the space between `before` and `rest` parts Latin from East Asian text, as some write it: `下载 PDF 文件`.
fn is_spacing(before: &str, rest: &str) -> bool {
    let words = rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(is_cjk));
    words && before.ends_with(|c: char| c.is_ascii_alphanumeric())
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '|' | '｜' | '>' | '»')
}

/// Whether `c` ends a sentence, or closes something after its end.
fn is_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?' | '…' | '”' | '」' | '』' | '）' | ')' | '】')
}

/// Whether anything in a line may be a stop, as far as single bytes say it: those of ASCII, and the first of the others.
fn may_be_parted(line: &str) -> bool {
    line.bytes().fold(false, |any, byte| any | !byte.is_ascii() | matches!(byte, b'!' | b'?' | b')'))
}

/// `before` without the dots of the page that stand behind the end of a sentence.
fn without_dots(before: &str) -> &str {
    let rest = before.trim_end_matches(['…', '.']).trim_end();
    if rest.ends_with(['。', '！', '？', '!', '?', '”', '」', '』']) { rest } else { before }
}
