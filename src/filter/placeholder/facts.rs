//! Facts: what kind of text a document is, as far as its marks tell.

use std::collections::HashMap;

use super::candidate::Candidate;
use super::form::Form;
use crate::text::script::is_cjk;

/// What the marks of a whole document have in common.
#[derive(Debug, Default)]
pub(super) struct Facts {
    /// Marks that can hardly be anything but placeholders: runs beside East Asian text, and a letter before `%`.
    pub loud: usize,
    /// Letters x beside an operator.
    pub formulas: usize,
    /// Where ○ and × stand side by side, alone in a cell, or behind a day of the week: right and wrong. In order, in bytes.
    judged: Vec<usize>,
    /// How often a mark follows this character.
    after: HashMap<(char, Form), u32>,
}

impl Facts {
    pub(super) fn of(text: &str, candidates: &[Candidate]) -> Self {
        let mut facts = Self::default();
        for (at, candidate) in candidates.iter().enumerate() {
            let before = text[..candidate.span.start].chars().next_back();
            let after = text[candidate.span.end..].chars().next();
            facts.count(candidate, before, after);
            if let Some(c) = before.filter(|&c| is_cjk(c)) {
                *facts.after.entry((c, candidate.form)).or_default() += 1;
            }
            let next = candidates.get(at + 1);
            let touching = next.is_some_and(|next| next.span.start == candidate.span.end && next.form != candidate.form);
            if touching && matches!(candidate.form, Form::Ring | Form::Cross) && !candidate.mark.is_ascii() {
                facts.judged.push(candidate.span.start);
            }
        }
        facts
    }

    fn count(&mut self, candidate: &Candidate, before: Option<char>, after: Option<char>) {
        let beside = before.is_some_and(is_cjk) || after.is_some_and(is_cjk);
        match candidate.form {
            Form::Cross if candidate.marks > 1 && beside => self.loud += 1,
            Form::Cross if matches!(after, Some('%' | '％')) && before.is_some_and(is_cjk) => self.loud += 1,
            Form::Cross if candidate.mark.is_ascii_alphabetic() => {
                let operator = |c: Option<char>| {
                    c.is_some_and(|c| matches!(c, '=' | '+' | '<' | '>' | '^' | '$' | '∈' | '≤' | '≥' | '²' | '\\'))
                };
                self.formulas += usize::from(operator(before) || operator(after));
            }
            Form::Ring if candidate.marks > 1 && beside => self.loud += 1,
            Form::Ring | Form::Shape | Form::Cross if candidate.marks == 1 && !candidate.mark.is_ascii() => {
                let cell = |c: Option<char>| c.is_none_or(|c| matches!(c, '|' | '\t' | '\n' | '｜' | '│'));
                let day = before.is_some_and(is_weekday) && after.is_none_or(|c| c.is_whitespace() || matches!(c, '、' | '（'));
                if candidate.form != Form::Cross && cell(before) && cell(after) || day {
                    self.judged.push(candidate.span.start);
                }
            }
            Form::Slot => self.loud += 1,
            _ => {}
        }
    }

    /// Whether marks follow this surname more than once.
    pub(super) fn repeats(&self, surname: &str, form: Form) -> bool {
        surname.chars().next_back().and_then(|c| self.after.get(&(c, form))).is_some_and(|&times| times > 1)
    }

    /// Whether the text works with formulas, where a lone x is an unknown.
    pub(super) fn is_mathematical(&self) -> bool {
        self.formulas > 1 && self.formulas > self.loud
    }

    /// Whether the text marks things as right and wrong around byte `at`.
    pub(super) fn is_marked(&self, at: usize) -> bool {
        let before = |byte: usize| self.judged.partition_point(|judged| *judged < byte);
        before(at + NEAR) - before(at.saturating_sub(NEAR)) > 1
    }
}

/// Bytes on both sides within which marks are of one table, quiz or list.
const NEAR: usize = 600;

/// Whether a character is short for a day of the week in Chinese, Japanese or Korean.
pub(super) const fn is_weekday(c: char) -> bool {
    matches!(c, '月' | '火' | '水' | '木' | '金' | '土' | '日' | '월' | '화' | '수' | '목' | '금' | '토' | '일')
}
