//! What the user allows: phrases in which a placeholder is meant to stand.

use memchr::memmem;

use crate::text::Span;

/// Whether `span` of `text` stands inside one of the `allowed` phrases, or is one.
pub(super) fn covers(allowed: &[String], text: &str, span: Span) -> bool {
    allowed.iter().filter(|phrase| phrase.len() >= span.len()).any(|phrase| {
        let slack = phrase.len() - span.len();
        let (from, upto) = (span.start.saturating_sub(slack), (span.end + slack).min(text.len()));
        memmem::find(&text.as_bytes()[from..upto], phrase.as_bytes()).is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::covers;
    use crate::text::Span;

    #[test]
    fn a_phrase_covers_what_stands_in_it() {
        let allowed = ["某某公司".to_owned(), "XX".to_owned()];
        let text = "某某公司与某某";
        assert!(covers(&allowed, text, Span::new(0, 6)));
        assert!(!covers(&allowed, text, Span::new(15, 21)));
        assert!(covers(&allowed, "XX人", Span::new(0, 2)));
        assert!(!covers(&allowed, "XXX人", Span::new(0, 3)));
        assert!(!covers(&[], text, Span::new(0, 6)));
    }
}
