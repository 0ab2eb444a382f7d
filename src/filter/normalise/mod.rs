//! Normalise: one spelling for what means the same, and nothing for what means nothing.
//!
//! Line ends, controls, invisible characters, radicals that stand for characters, canonical composition. Style is the author's:
//! quotes, punctuation, spacing and variants stay as they are. One fast scan finds the few characters that may need something;
//! each kind has its file, which looks at the character and its neighbours.

mod compose;
mod control;
mod entity;
mod indent;
mod invisible;
mod private_use;
mod radical;
mod scan;
mod space;
mod width;

pub use indent::Indent;

use std::cell::{Cell, OnceCell};

use super::Filter;
use crate::document::Document;
use crate::note::{Action, Confidence, Note, Rule};
use crate::rule::Selection;
use crate::text::Span;

/// The filter.
#[derive(Debug, Default)]
pub struct Normalise {
    /// Whether the width of letters and kana is folded.
    width: bool,
    /// Whether HTML entities are resolved.
    entity: bool,
}

impl Normalise {
    /// The filter, with the rules that are off by default where `selection` asks for them.
    #[must_use]
    pub fn new(selection: &Selection) -> Self {
        Self { width: selection.allows(&width::WIDTH), entity: selection.allows(&entity::ENTITY) }
    }
}

impl Filter for Normalise {
    fn name(&self) -> &'static str {
        "normalise"
    }

    fn rules(&self) -> Vec<&Rule> {
        vec![
            &control::LINE_END,
            &control::CONTROL,
            &control::TERMINAL,
            &control::PUNCTUATION,
            &invisible::ZERO_WIDTH,
            &invisible::DIRECTION,
            &space::SPACE,
            &radical::RADICAL,
            &compose::IDEOGRAPH,
            &compose::COMPOSE,
            &private_use::MOVED,
            &private_use::UNKNOWN,
            &width::WIDTH,
            &entity::ENTITY,
        ]
    }

    fn is_idle(&self, document: &Document<'_>) -> bool {
        scan::next(document.text.as_bytes(), 0, self.width, self.entity).is_none()
    }

    fn annotate<'r>(&'r self, document: &Document<'_>, notes: &mut Vec<Note<'r>>) {
        let text = document.text;
        let facts = Facts::default();
        let (mut at, mut noted) = (0, 0);
        while let Some(found) = scan::next(text.as_bytes(), at, self.width, self.entity) {
            let Some(look) = Look::at(text, found, noted, &facts) else { return };
            let note = self.judge(&look);
            at = found + look.c.len_utf8();
            if let Some(note) = &note {
                (at, noted) = (note.span.end.max(at), note.span.end);
            }
            notes.extend(note);
        }
    }
}

impl Normalise {
    fn judge(&self, look: &Look<'_>) -> Option<Note<'static>> {
        let asked = match look.c {
            '&' | '<' if self.entity => entity::judge(look),
            _ if self.width => width::judge(look),
            _ => None,
        };
        asked.or_else(|| match look.c {
            '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{2028}' | '\u{2029}' => control::judge(look),
            '\u{2F00}'..='\u{2FDF}' | '\u{2E80}'..='\u{2EFF}' => radical::judge(look),
            '\u{E000}'..='\u{F8FF}' => private_use::judge(look),
            '\u{A0}' | '\u{AD}' if look.is_in_misread() || look.is_amid_latin() => None,
            c if invisible::is_invisible(c) => invisible::judge(look),
            c if space::is_fixed(c) => space::judge(look),
            _ => compose::judge(look),
        })
    }
}

/// What is true of a whole text, found out when it is asked for.
#[derive(Debug, Default)]
struct Facts {
    right_to_left: OnceCell<bool>,
    misread: OnceCell<bool>,
    /// Up to where letters and marks were found composed.
    composed: Cell<usize>,
}

impl Facts {
    fn has_right_to_left(&self, text: &str) -> bool {
        *self.right_to_left.get_or_init(|| invisible::has_right_to_left(text))
    }
}

/// A character that may need something, and its neighbours.
struct Look<'t> {
    text: &'t str,
    facts: &'t Facts,
    /// Where it stands.
    at: usize,
    /// Where the last note ended: nothing before it may be touched.
    from: usize,
    c: char,
}

/// Bytes around a character that are its surroundings, where its line is longer.
const AROUND: usize = 240;

impl<'t> Look<'t> {
    fn at(text: &'t str, at: usize, from: usize, facts: &'t Facts) -> Option<Self> {
        Some(Self { text, facts, at, from, c: text.get(at..)?.chars().next()? })
    }

    /// The text from the character on.
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    /// The line that the character stands in, or what is near of it.
    fn surroundings(&self) -> &'t str {
        let start = (self.at.saturating_sub(AROUND)..=self.at).find(|&at| self.text.is_char_boundary(at)).unwrap_or(self.at);
        let end = self.text.len().min(self.at + AROUND);
        let end = (self.at..=end).rev().find(|&at| self.text.is_char_boundary(at)).unwrap_or(self.at);
        let start = memchr::memrchr(b'\n', &self.text.as_bytes()[start..self.at]).map_or(start, |at| start + at + 1);
        let end = memchr::memchr(b'\n', &self.text.as_bytes()[self.at..end]).map_or(end, |at| self.at + at);
        &self.text[start..end]
    }

    /// Whether the line was decoded wrongly before.
    fn is_in_misread(&self) -> bool {
        *self.facts.misread.get_or_init(|| control::is_misread(self.text)) && control::is_misread(self.surroundings())
    }

    /// Whether signs or letters of Latin-1 stand on both sides, as in what was decoded wrongly.
    fn is_amid_latin(&self) -> bool {
        let is_latin = |c: char| matches!(c, '\u{A1}'..='\u{FF}');
        self.before().is_some_and(is_latin) && self.after().is_some_and(is_latin)
    }

    fn before(&self) -> Option<char> {
        self.text[..self.at].chars().next_back()
    }

    fn after(&self) -> Option<char> {
        self.rest().chars().nth(1)
    }

    fn span(&self) -> Span {
        self.span_of(self.c.len_utf8())
    }

    /// `len` bytes from the character on.
    fn span_of(&self, len: usize) -> Span {
        Span::new(self.at, self.at + len)
    }
}

fn remove(span: Span, rule: &'static Rule) -> Note<'static> {
    Note::edit(span, rule, Action::Remove, Confidence::Certain)
}

fn replace(span: Span, rule: &'static Rule, by: impl Into<Box<str>>) -> Note<'static> {
    Note::edit(span, rule, Action::Replace(by.into()), Confidence::Certain)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::note::Patch;

    /// What the filter makes of `text`, until it rests.
    pub(in crate::filter::normalise) fn normalised(filter: &Normalise, text: &str) -> String {
        let mut text = text.to_owned();
        for _ in 0..4 {
            let mut notes = Vec::new();
            filter.annotate(&Document::read(&text), &mut notes);
            let patch = Patch::new(notes);
            if patch.is_empty() {
                return text;
            }
            text = patch.apply(&text);
        }
        panic!("does not rest: {text:?}");
    }

    /// Checks rows of input and output under the default rules.
    pub(in crate::filter::normalise) fn check(rows: &[(&str, &str)]) {
        for (input, expected) in rows {
            assert_eq!(normalised(&Normalise::default(), input), *expected, "{input:?}");
        }
    }

    #[test]
    fn style_is_the_authors() {
        for text in [
            "“引号”‘也是’——破折号……《书名》〈〉「」『』",
            "全角，标点。！？：；（）～・〜",
            "ﾊﾝｶｸ ｶﾅ と ＡＢＣ１２３ &amp; &lt;",
            "臺灣、羣眾、戶口，㈱㍻℃①Ⅳ",
            "👨\u{200D}👩\u{200D}👧 🏳\u{FE0F}\u{200D}🌈 1\u{FE0F}\u{20E3} 葛\u{E0100}",
            "می\u{200C}خواهم क\u{94D}\u{200D}ष",
            "か\u{309A}き\u{309A}、n\u{30D}",
            "﨑塚﨤﨟\n\t甲\t乙\n",
        ] {
            check(&[(text, text)]);
        }
    }

    proptest::proptest! {
        #[test]
        fn comes_to_rest_on_any_text(
            text in "[a的の가\\u{200B}\\u{200D}\\u{301}\\u{3099}か⼀⼁⾼ﾞｶＡ，\\r\\n\\x1B\\[1m&;amp\\u{FEFF}\\u{E78D}\\u{93}\\u{1100}\\u{1161}\\u{11A8}\\u{0}\\u{A0}\\u{AD}\\u{202A}א]{0,12}",
            asked in proptest::bool::ANY,
        ) {
            let once = normalised(&Normalise { width: asked, entity: asked }, &text);
            let gone = !once.contains(['\r', '\0', '\u{FEFF}']);
            proptest::prop_assert!(asked || gone);
        }

        #[test]
        fn single_characters_decide_whether_it_is_idle(
            text in "[a的の가ｶＡ，。…—·\n \u{3000}é&<😀\u{200B}\u{301}\u{3099}⼀\r\u{E78D}\u{A0}\u{1161}\u{1FFFF}]{0,12}",
            asked in proptest::bool::ANY,
        ) {
            let filter = Normalise { width: asked, entity: asked };
            let is_idle = |text: &str| filter.is_idle(&Document::read(text));
            proptest::prop_assert_eq!(is_idle(&text), text.chars().all(|c| is_idle(c.encode_utf8(&mut [0; 4]))));
            proptest::prop_assert!(!is_idle(&text) || normalised(&filter, &text) == text);
        }
    }
}
