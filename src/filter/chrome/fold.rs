//! Folding: what is left of a text when case, width, white space, marks and the digits of a number do not matter.
//!
//! Letters that only look like others, used to get an address past a filter, fold to what they look like: compatibility
//! characters by NFKC, and the Cyrillic and Greek letters that Unicode's confusables list pairs with Latin ones.

use unicode_normalization::UnicodeNormalization;

use crate::text::script::is_cjk;

/// What every run of digits folds to.
pub(super) const NUMBER: char = '0';

/// A folded text, with the way back.
#[derive(Debug, Default)]
pub(super) struct Folded {
    /// The folded text.
    pub text: String,
    /// For every byte of `text`, and one past it: where the character that it came from starts in the original.
    starts: Vec<u32>,
    /// For every byte of `text`: where that character ends.
    ends: Vec<u32>,
}

impl Folded {
    /// Folds `text`, `base` bytes into what the spans of [`Folded::span`] refer to.
    pub fn read(&mut self, text: &str, base: usize) {
        self.text.clear();
        self.starts.clear();
        self.ends.clear();
        for (at, c) in text.char_indices() {
            let (start, end) = (offset(base + at), offset(base + at + c.len_utf8()));
            fold(c, |folded| {
                if folded == NUMBER && self.text.ends_with(NUMBER) {
                    if let Some(last) = self.ends.last_mut() {
                        *last = end;
                    }
                    return;
                }
                self.text.push(folded);
                for _ in 0..folded.len_utf8() {
                    self.starts.push(start);
                    self.ends.push(end);
                }
            });
        }
    }

    /// Where the bytes `start..end` of the folded text came from.
    pub fn span(&self, start: usize, end: usize) -> Option<(usize, usize)> {
        Some((*self.starts.get(start)? as usize, *self.ends.get(end.checked_sub(1)?)? as usize))
    }
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// The folded form of `text`.
pub(super) fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(&mut out, text);
    out
}

/// Puts the folded form of `text` into `out`, in place of what it holds.
pub(super) fn fold_into(out: &mut String, text: &str) {
    out.clear();
    for c in text.chars() {
        fold(c, |folded| {
            if folded != NUMBER || !out.ends_with(NUMBER) {
                out.push(folded);
            }
        });
    }
}

/// The first folded character of `c`, if it has any.
#[inline(always)]
pub(super) fn first(c: char) -> Option<char> {
    match c {
        '\u{4E00}'..='\u{9FFF}' => Some(c),
        '0'..='9' => Some(NUMBER),
        '\u{3000}'..='\u{3004}' | '\u{FF01}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF20}' | '\u{2010}'..='\u{205F}' | ' ' => None,
        _ => first_of_others(c),
    }
}

#[inline(never)]
fn first_of_others(c: char) -> Option<char> {
    let mut first = None;
    fold(c, |folded| {
        first.get_or_insert(folded);
    });
    first
}

/// What becomes of a character.
enum Fold {
    To(char),
    Gone,
    /// What only the tables of Unicode know.
    Rare,
}

#[inline(always)]
fn fold(c: char, mut put: impl FnMut(char)) {
    match fold_of(c) {
        Fold::To(folded) => put(folded),
        Fold::Gone => {}
        Fold::Rare => rare(c, &mut put),
    }
}

#[inline(always)]
fn fold_of(c: char) -> Fold {
    match c {
        '0'..='9' => Fold::To(NUMBER),
        'a'..='z' => Fold::To(c),
        'A'..='Z' => Fold::To(c.to_ascii_lowercase()),
        '\0'..='\u{7F}' => Fold::Gone,
        '©' | 'ⓒ' => Fold::To('©'),
        '\u{FF10}'..='\u{FF19}' => Fold::To(NUMBER),
        // Han, kana without the marks between, Hangul: most of what is folded.
        '\u{4E00}'..='\u{9FFF}' | '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FA}' | '\u{AC00}'..='\u{D7A3}' => Fold::To(c),
        '\u{2010}'..='\u{205F}'
        | '\u{3000}'..='\u{3004}'
        | '\u{3008}'..='\u{3020}'
        | '\u{FF01}'..='\u{FF0F}'
        | '\u{FF1A}'..='\u{FF20}' => Fold::Gone,
        // ×, lines and shapes, what stands for a character that was lost: runs of them are long.
        '×' | '\u{2500}'..='\u{25FF}' | '\u{FFFD}' => Fold::Gone,
        _ if is_cjk(c) => Fold::To(c),
        _ => Fold::Rare,
    }
}

#[cold]
fn rare(c: char, put: &mut impl FnMut(char)) {
    for c in std::iter::once(c).nfkc().flat_map(char::to_lowercase) {
        let c = lookalike(c);
        if c.is_ascii_digit() {
            put(NUMBER);
        } else if c.is_alphanumeric() {
            put(c);
        }
    }
}

/// The Latin letter that a lower-case Cyrillic or Greek letter cannot be told from (UTS #39, confusables).
const fn lookalike(c: char) -> char {
    match c {
        'а' | 'α' => 'a',
        'с' | 'ϲ' => 'c',
        'е' => 'e',
        'һ' => 'h',
        'і' | 'ι' => 'i',
        'ј' => 'j',
        'ο' | 'о' => 'o',
        'р' | 'ρ' => 'p',
        'ѕ' => 's',
        'ѵ' | 'ν' => 'v',
        'ԝ' | 'ѡ' => 'w',
        'х' | 'χ' => 'x',
        'у' | 'γ' => 'y',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::{Folded, folded};

    #[test]
    fn what_does_not_matter_is_gone() {
        for (text, want) in [
            ("ＷＷＷ．Ｅｘａｍｐｌｅ．ＣＯＭ", "wwwexamplecom"),
            ("评论（1,024）", "评论0"),
            ("2012-2024 年", "0年"),
            ("【 打 印 】", "打印"),
            ("ｗ𝐰w.х", "wwwx"),
            ("ⓒ 2012", "©0"),
            ("카트에 담기", "카트에담기"),
            ("… —— ！", ""),
        ] {
            assert_eq!(folded(text), want, "{text}");
        }
    }

    #[test]
    fn the_way_back_is_kept() {
        let mut folded = Folded::default();
        folded.read("（评 论 12,3）", 10);
        assert_eq!(folded.text, "评论0");
        assert_eq!(folded.span(0, 6), Some((13, 20)));
        assert_eq!(folded.span(6, 7), Some((21, 25)));
    }
}
