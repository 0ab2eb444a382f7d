//! Marks around placeholders, for people who fill them in; put once, however often a text is cleaned.
//!
//! A text that is marked is judged as it reads without the marks, so that marking cannot change a judgement. Any balanced pair on
//! one line counts as marks, also a pair that the author put; it stays where it is.

use memchr::memmem;

use crate::text::{Span, lines};

/// What stands before and after a marked placeholder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Before it; not empty.
    pub before: String,
    /// After it; not empty.
    pub after: String,
}

/// A text without the marks in it, and the way back.
pub(super) struct Unmarked {
    pub text: String,
    /// The cuts, in order: where in the text that is left, and where the mark ends and how long it is in the marked text.
    cuts: Vec<Cut>,
}

#[derive(Clone, Copy)]
struct Cut {
    /// Offset in the text without marks.
    at: usize,
    /// Bytes cut up to and including this one.
    total: usize,
    opens: bool,
}

impl Mark {
    /// `text` without balanced marks; `None` if there are none.
    pub(super) fn remove(&self, text: &str) -> Option<Unmarked> {
        let found = self.pairs(text);
        if found.is_empty() {
            return None;
        }
        let mut unmarked = Unmarked { text: String::with_capacity(text.len()), cuts: Vec::with_capacity(found.len()) };
        let (mut from, mut total) = (0, 0);
        for (span, opens) in found {
            unmarked.text.push_str(&text[from..span.start]);
            from = span.end;
            total += span.len();
            unmarked.cuts.push(Cut { at: unmarked.text.len(), total, opens });
        }
        unmarked.text.push_str(&text[from..]);
        Some(unmarked)
    }

    /// `text` with marks around it.
    pub(super) fn around(&self, text: &str) -> String {
        [&self.before, text, &self.after].concat()
    }

    /// The marks that have a partner on their line, in order, and whether each opens.
    fn pairs(&self, text: &str) -> Vec<(Span, bool)> {
        let mut found = Vec::new();
        if memmem::find(text.as_bytes(), self.before.as_bytes()).is_none() {
            return found;
        }
        let mut open = Vec::new();
        for line in lines(text) {
            open.clear();
            let first = found.len();
            let mut at = line.span.start;
            let mut paired: Vec<(Span, bool)> = Vec::new();
            while at < line.span.end {
                let rest = &text[at..line.span.end];
                let (opening, closing) = (rest.find(self.before.as_str()), rest.find(self.after.as_str()));
                match (opening, closing) {
                    // Where both are the same sign, it closes what is open.
                    (Some(opening), closing)
                        if closing.is_none_or(|closing| opening < closing || (opening == closing && open.is_empty())) =>
                    {
                        let span = Span::new(at + opening, at + opening + self.before.len());
                        open.push(span);
                        at = span.end;
                    }
                    (_, Some(closing)) => {
                        let span = Span::new(at + closing, at + closing + self.after.len());
                        at = span.end;
                        if let Some(partner) = open.pop().filter(|partner| partner.end < span.start) {
                            paired.extend([(partner, true), (span, false)]);
                        }
                    }
                    _ => break,
                }
            }
            found.extend(paired);
            found[first..].sort_by_key(|(span, _)| span.start);
        }
        found
    }
}

impl Unmarked {
    /// Where a span of this text stands in the marked text, and whether marks stand around it already.
    pub(super) fn back(&self, span: Span) -> (Span, bool) {
        // Marks that were cut right at the start stand before the span, marks right at the end after it.
        let starts = self.cuts.partition_point(|cut| cut.at <= span.start);
        let ends = self.cuts.partition_point(|cut| cut.at < span.end);
        let total = |index: usize| if index == 0 { 0 } else { self.cuts[index - 1].total };
        let opened = starts > 0 && self.cuts[starts - 1].at == span.start && self.cuts[starts - 1].opens;
        let closed = self.cuts.get(ends).is_some_and(|cut| cut.at == span.end && !cut.opens);
        let (start, end) = (span.start + total(starts), span.end + total(ends));
        (Span::new(start, end.max(start)), opened && closed)
    }
}

#[cfg(test)]
mod tests {
    use super::Mark;
    use crate::text::Span;

    fn mark() -> Mark {
        Mark { before: "⟦".into(), after: "⟧".into() }
    }

    #[test]
    fn marks_are_taken_away_and_found_again() {
        let unmarked = mark().remove("共⟦x⟧人和x个").expect("there is a pair");
        assert_eq!(unmarked.text, "共x人和x个");
        assert_eq!(unmarked.back(Span::new(3, 4)), (Span::new(6, 7), true));
        assert_eq!(unmarked.back(Span::new(10, 11)), (Span::new(16, 17), false));
    }

    #[test]
    fn marks_without_a_partner_stay() {
        assert!(mark().remove("共⟦x人").is_none());
        assert!(mark().remove("共x⟧人").is_none());
        assert!(mark().remove("⟦⟧").is_none());
        assert_eq!(mark().remove("⟦⟦x⟧人").map(|unmarked| unmarked.text).as_deref(), Some("⟦x人"));
    }

    #[test]
    fn pairs_may_be_nested_and_alike() {
        assert_eq!(mark().remove("⟦共⟦x⟧人⟧").map(|unmarked| unmarked.text).as_deref(), Some("共x人"));
        let alike = Mark { before: "#".into(), after: "#".into() };
        assert_eq!(alike.remove("共#x#人").map(|unmarked| unmarked.text).as_deref(), Some("共x人"));
    }
}
