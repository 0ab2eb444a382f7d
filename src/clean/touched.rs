//! Touched: the lines of a text that edits have changed. A filter that judges every line by itself, and left all of them alone, need
//! look at no others again.

use crate::note::Patch;
use crate::text::{Line, Span};

/// Bytes between two touched places that are so near each other that what stands between them is looked at as well.
const NEAR: usize = 256;

/// The stretches of whole lines of a patched text that hold what `patch` edited, in order, from its `lines`.
pub(super) fn stretches(patch: &Patch<'_>, lines: &[Line]) -> Vec<Span> {
    let Some(last) = lines.last() else { return Vec::new() };
    let line = |byte: usize| lines.get(lines.partition_point(|line| line.end.end <= byte)).unwrap_or(last);
    let mut stretches: Vec<Span> = Vec::new();
    let mut places = patch.places().peekable();
    while let Some(Span { start, mut end }) = places.next() {
        while let Some(next) = places.next_if(|next| next.start < end + NEAR) {
            end = next.end;
        }
        let (start, end) = (line(start).span.start, line(end).end.end);
        match stretches.last_mut() {
            Some(before) if start < before.end => before.end = end,
            _ => stretches.push(Span::new(start, end)),
        }
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::{Action, Confidence, Note, Rule};
    use crate::text::lines;

    static RULE: Rule = Rule::new("test/rule", "a rule");

    /// The text that is left where what `<` and `>` mark is taken out of `marked`, and its stretches.
    fn left(marked: &str) -> (String, Vec<Span>) {
        let base = marked.replace(['<', '>'], "");
        let places = |mark| marked.match_indices(mark).enumerate().map(|(nth, (at, _))| at - 2 * nth);
        let spans = places('<').zip(places('>')).map(|(start, end)| Span::new(start, end - 1));
        let patch = Patch::new(spans.map(|span| Note::edit(span, &RULE, Action::Remove, Confidence::Certain)).collect());
        let text = patch.apply(&base);
        let stretches = stretches(&patch, &lines(&text));
        (text, stretches)
    }

    #[test]
    fn lines_that_were_edited_are_touched() {
        let far = "远\n".repeat(NEAR);
        let touched = |marked: &str| {
            let (text, stretches) = left(marked);
            stretches.into_iter().map(|span| span.of(&text).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(touched("一\n二<三>四\n五\n"), ["二四\n"]);
        assert_eq!(touched("一\n二<\n>三\n四"), ["二三\n"]);
        assert_eq!(touched("一\n二\n三<\n>"), ["三"]);
        assert_eq!(touched("<一\n>二\n三"), ["二\n"]);
        assert_eq!(touched("一\n二"), [""; 0]);
        assert_eq!(touched("<一>"), [""; 0]);
        assert_eq!(touched(&format!("一<二>\n{far}三<四>\n五\n")), ["一\n", "三\n"]);
        assert_eq!(touched("一<二>\n三\n四<五>\n六\n"), ["一\n三\n四\n"]);
    }

    proptest::proptest! {
        #[test]
        fn a_line_that_is_not_touched_stood_in_the_text_before(marked in "([一二]{0,3}\\n?(<[三\\n]{1,4}>)?){0,80}") {
            let (text, stretches) = left(&marked);
            let base = marked.replace(['<', '>'], "");
            let mut from = 0;
            for stretch in stretches.into_iter().chain([Span::new(text.len(), text.len())]) {
                let untouched = &text[from..stretch.start];
                proptest::prop_assert!(base.contains(untouched), "{untouched:?} of {base:?}");
                from = stretch.end;
            }
        }
    }
}
