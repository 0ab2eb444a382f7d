//! Composing patches: one patch after another, as one patch of the first text.

use super::{Action, Note, Patch};
use crate::text::Span;

impl<'r> Patch<'r> {
    /// The patch that does to `base` what this patch does and then `next` does to the result.
    ///
    /// Every edit keeps its own rule and its own place. An edit of `next` that spans a cut of this patch is split around it; one
    /// that changes what this patch inserted changes the insertion, and an insertion that so becomes what stood there is no edit.
    #[must_use]
    pub fn then(self, base: &str, next: Patch<'r>) -> Patch<'r> {
        if self.is_empty() {
            return next;
        }
        if next.is_empty() {
            return self;
        }
        let (first, second) = (self.into_notes(), next.into_notes());
        let mut composer =
            Composer { base, out: Vec::with_capacity(2 * first.len() + second.len()), at: 0, middle: 0, open: None };
        let mut first = first.into_iter().peekable();
        for edit in second {
            composer.overlay(edit, &mut first);
        }
        composer.close();
        composer.out.extend(first);
        Patch::of_sorted(composer.out)
    }
}

/// An edit of the first patch whose inserted text the second one reaches into.
struct Open<'r> {
    edit: Note<'r>,
    /// What it inserts in the end, as far as is known.
    done: String,
    /// Bytes of its insertion dealt with.
    taken: usize,
}

struct Composer<'b, 'r> {
    base: &'b str,
    out: Vec<Note<'r>>,
    /// A place after the last edit taken from the first patch: `at` in the base, `middle` in the text between the patches.
    at: usize,
    middle: usize,
    open: Option<Open<'r>>,
}

impl<'r> Composer<'_, 'r> {
    /// Where an edit of the first patch starts in the text between the patches.
    fn start(&self, edit: &Note<'r>) -> usize {
        self.middle + (edit.span.start - self.at)
    }

    /// Ends the open edit: writes it down, unless it now puts what stood there.
    fn close(&mut self) {
        let Some(Open { mut edit, mut done, taken }) = self.open.take() else { return };
        let put = edit.action.put().unwrap_or_default();
        done.push_str(&put[taken..]);
        self.at = edit.span.end;
        self.middle += put.len();
        if done == edit.span.of(self.base) {
            return;
        }
        if done != put {
            edit.action = if done.is_empty() { Action::Remove } else { Action::Replace(done.into()) };
        }
        self.out.push(edit);
    }

    /// Takes an edit of the first patch as it is, unless it puts what stood there.
    fn pass(&mut self, edit: Note<'r>) {
        let put = edit.action.put().unwrap_or_default();
        self.middle = self.start(&edit) + put.len();
        self.at = edit.span.end;
        if put != edit.span.of(self.base) {
            self.out.push(edit);
        }
    }

    fn take(&mut self, edit: Note<'r>) {
        self.middle = self.start(&edit);
        self.at = edit.span.start;
        self.open = Some(Open { edit, done: String::new(), taken: 0 });
    }

    /// Lays an edit of the second patch over the first patch.
    fn overlay(&mut self, edit: Note<'r>, first: &mut std::iter::Peekable<std::vec::IntoIter<Note<'r>>>) {
        let is_apart = |next: &Note<'r>| self.start(next) > edit.span.end;
        if self.open.is_none() && first.peek().is_none_or(is_apart) {
            // No edit of the first patch is near, as is so of nearly all.
            let span = Span::new(self.at + (edit.span.start - self.middle), self.at + (edit.span.end - self.middle));
            self.out.push(Note { span, ..edit });
            return;
        }
        // Everything of the first patch that ends before this edit starts is done with.
        loop {
            if let Some(open) = &self.open {
                if self.middle + open.edit.action.put().map_or(0, str::len) > edit.span.start {
                    break;
                }
                self.close();
            }
            let begins_before = |next: &Note<'r>| {
                let start = self.start(next);
                start < edit.span.start || (start == edit.span.start && next.action.put() == Some(""))
            };
            let Some(next) = first.next_if(begins_before) else { break };
            if self.start(&next) + next.action.put().map_or(0, str::len) <= edit.span.start {
                self.pass(next);
            } else {
                self.take(next);
            }
        }
        let mut put = Some(edit.action.clone());
        let mut from = edit.span.start;
        loop {
            if let Some(open) = &mut self.open {
                // Inside an insertion of the first patch: change the insertion.
                let inserted = open.edit.action.put().unwrap_or_default();
                let (upto, end) = (from - self.middle, (edit.span.end - self.middle).min(inserted.len()));
                open.done.push_str(&inserted[open.taken..upto]);
                if let Some(action) = put.take() {
                    open.done.push_str(action.put().unwrap_or_default());
                }
                open.taken = end;
                from = self.middle + end;
                if end < inserted.len() {
                    return;
                }
                self.close();
            }
            let wall = first.peek().map_or(usize::MAX, |next| self.start(next));
            let upto = edit.span.end.min(wall);
            if upto > from || (put.is_some() && edit.span.is_empty()) {
                let span = Span::new(self.at + (from - self.middle), self.at + (upto - self.middle));
                let action = put.take().unwrap_or(Action::Remove);
                self.out.push(Note { span, action, rule: edit.rule, confidence: edit.confidence, detail: edit.detail.clone() });
                from = upto;
            }
            if from >= edit.span.end {
                return;
            }
            match first.next() {
                Some(next) => self.take(next),
                None => return,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::note::{Action, Confidence, Note, Patch, Piece, Rule};
    use crate::text::{Span, lines};

    static RULE: Rule = Rule::new("test/rule", "a rule for tests");

    /// Any patch of a text of `len` one-byte characters.
    fn patch(len: usize) -> impl Strategy<Value = Patch<'static>> {
        let edit = (0..=len, 0usize..4, prop_oneof![Just(""), Just(" "), Just("ab"), Just("c\ne")]);
        proptest::collection::vec(edit, 0..6).prop_map(move |edits| {
            let note = |(start, size, put): (usize, usize, &str)| {
                let span = Span::new(start, (start + size).min(len));
                Note::edit(span, &RULE, Action::Replace(put.into()), Confidence::Certain)
            };
            Patch::new(edits.into_iter().map(note).collect())
        })
    }

    proptest! {
        #[test]
        fn one_patch_after_another_is_their_composition(
            (base, first, second) in "[a-z ]{0,20}".prop_flat_map(|base| {
                let first = patch(base.len());
                (Just(base), first)
            }).prop_flat_map(|(base, first)| {
                let second = patch(first.apply(&base).len());
                (Just(base), Just(first), second)
            })
        ) {
            let step_by_step = second.apply(&first.apply(&base));
            let at_once = first.then(&base, second);
            prop_assert_eq!(at_once.apply(&base), step_by_step);
        }

        #[test]
        fn lines_are_carried_as_they_are_read(
            (base, patch) in "[a-c\n]{0,20}".prop_flat_map(|base| { let p = patch(base.len()); (Just(base), p) })
        ) {
            let text = patch.apply(&base);
            prop_assert_eq!(patch.carry_lines(&lines(&base), text.len()), lines(&text));
        }

        #[test]
        fn pieces_tile_the_text((len, patch) in (0usize..20).prop_flat_map(|len| (Just(len), patch(len)))) {
            let mut at = 0;
            for piece in patch.pieces(len) {
                let span = match piece { Piece::Keep(span) => span, Piece::Cut(note) => note.span };
                prop_assert_eq!(span.start, at);
                at = span.end;
            }
            prop_assert_eq!(at, len);
        }

        #[test]
        fn kept_characters_are_traced_to_themselves(
            (base, patch) in "[a-z]{1,20}".prop_flat_map(|base| { let p = patch(base.len()); (Just(base), p) })
        ) {
            let mut at = 0;
            let mut kept = Vec::new();
            for piece in patch.pieces(base.len()) {
                match piece {
                    Piece::Keep(span) => {
                        kept.extend(span.range().enumerate().map(|(i, from)| (at + i, from)));
                        at += span.len();
                    }
                    Piece::Cut(note) => at += note.action.put().map_or(0, str::len),
                }
            }
            let traced: Vec<_> = patch.trace(kept.iter().map(|&(to, _)| Span::new(to, to + 1))).collect();
            for (&(_, from), span) in kept.iter().zip(traced) {
                prop_assert_eq!(span, Span::new(from, from + 1));
            }
        }
    }

    #[test]
    fn an_edit_across_a_cut_is_split_around_it() {
        let cut = Patch::new(vec![Note::edit(Span::new(2, 4), &RULE, Action::Remove, Confidence::Certain)]);
        let join = Patch::new(vec![Note::edit(Span::new(1, 3), &RULE, Action::Join { space: true }, Confidence::Certain)]);
        let both = cut.then("ab12cd", join);
        assert_eq!(both.apply("ab12cd"), "a d");
        let spans: Vec<_> = both.edits().iter().map(|note| note.span).collect();
        assert_eq!(spans, [Span::new(1, 2), Span::new(2, 4), Span::new(4, 5)]);
    }
}
