//! A pack: chrome rules for one kind of site, as a TOML file that people read, edit and test.
//!
//! ```toml
//! name = "shop"
//! summary = "shop pages"
//!
//! [[rule]]
//! name = "cart"
//! summary = "the way to the shopping cart"
//! phrases = ["我的购物车", "购物车{n}件", "加入{x}的购物车"]
//! drop = ["我的购物车", "购物车 3 件"]
//! keep = ["他把购物车推到门口。"]
//! ```
//!
//! A phrase is compared after folding: case, width, white space, punctuation and the digits of a number do not matter, and one in
//! simplified characters is found in traditional ones too, unless it says more there. `{n}` stands for a number; `{x}` for any text within a line, such as a
//! name, and a phrase with it needs two letters at its beginning or end, and one between two of them. A `pattern` is a regular expression over a whole line as it
//! stands.

use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;

use crate::note::{Confidence, Rule};

/// Rules for one kind of site.
#[derive(Clone, Debug)]
pub struct Pack {
    /// The second part of the names of its rules.
    pub name: String,
    /// The kind of site.
    pub summary: String,
    /// Its rules, in the order of the file.
    pub rules: Vec<PackRule>,
    /// The file that it was read from, as errors name it.
    pub file: String,
}

/// One rule of a pack.
#[derive(Clone, Debug)]
pub struct PackRule {
    /// Name and summary as reports use them.
    pub rule: Rule,
    /// What it looks for.
    pub phrases: Vec<Phrase>,
    /// On what terms that is chrome.
    pub terms: Terms,
    /// Texts of which it takes everything, or what stands between ⟦ and ⟧.
    pub drop: Vec<Example>,
    /// Texts of which it takes nothing.
    pub keep: Vec<Example>,
}

/// On what terms the phrases of a rule are chrome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// Where in a line a phrase may stand.
    pub place: Place,
    /// Where in a text the line may stand.
    pub zone: Zone,
    /// Whether a line needs neighbours to be taken for chrome.
    pub strength: Strength,
    /// How sure a match is.
    pub confidence: Confidence,
    /// Whether the lines below are links to other texts.
    pub heads_list: bool,
    /// Whether the page is one of lists that are the document's own, so that only phrases are taken from it.
    pub lists: bool,
    /// Whether the line stands amid a text, and says nothing of where that begins and ends.
    pub amid: bool,
    /// The part of a page that the line belongs to, where it tells one.
    pub part: Option<Part>,
}

/// One thing to look for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phrase {
    /// A phrase, with `{n}` and `{x}`.
    Words(String),
    /// A regular expression over a whole line.
    Pattern(String),
}

/// A text that a rule is tested on, with its place in the file.
#[derive(Clone, Debug)]
pub struct Example {
    /// The text; lines end with `\n`.
    pub text: String,
    /// Line and column in the file, from 1.
    pub at: (usize, usize),
}

/// Where in a line a phrase may stand. Later ones include those before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// It is the line, alone.
    Whole,
    /// It is the line, alone or with other phrases, numbers and marks.
    #[default]
    Line,
    /// It may also be glued to the head or tail of another line.
    Edge,
}

/// Where in a text a line may stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Zone {
    /// Before the first sentence.
    Top,
    /// After the last sentence.
    Bottom,
    /// Anywhere.
    #[default]
    Anywhere,
}

/// Whether a line needs neighbours to be taken for chrome.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    /// No author writes such a line.
    #[default]
    Strong,
    /// It may be a heading or an answer: other chrome must stand beside it.
    Weak,
}

/// A part of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// Where it begins: menus, the way to the text, the log-in.
    Head,
    /// Where it ends: the way back to its top, its rights.
    Foot,
    /// The texts before its own and behind that, which stand at the end of that.
    Neighbours,
    /// A bar of buttons, which may stand amid the text.
    Bar,
    /// What readers say in turn: the buttons and numbers beside each of them.
    Thread,
}

/// Why a text is no pack, or a pack breaks its own promises.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}:{column}: {message}")]
pub struct PackError {
    /// The file.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub message: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PackFile {
    name: Spanned<String>,
    summary: String,
    #[serde(default)]
    rule: Vec<Spanned<RuleFile>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct RuleFile {
    name: Spanned<String>,
    summary: String,
    #[serde(default)]
    phrases: Vec<Spanned<String>>,
    #[serde(default)]
    pattern: Option<Spanned<String>>,
    #[serde(default)]
    place: Place,
    #[serde(default)]
    zone: Zone,
    #[serde(default)]
    strength: Strength,
    #[serde(default)]
    confidence: Sure,
    #[serde(default)]
    heads_list: bool,
    #[serde(default)]
    lists: bool,
    #[serde(default)]
    amid: bool,
    #[serde(default)]
    part: Option<Part>,
    #[serde(default)]
    drop: Vec<Spanned<String>>,
    #[serde(default)]
    keep: Vec<Spanned<String>>,
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Sure {
    Report,
    #[default]
    Likely,
    Certain,
}

impl From<Sure> for Confidence {
    fn from(sure: Sure) -> Self {
        match sure {
            Sure::Report => Self::Report,
            Sure::Likely => Self::Likely,
            Sure::Certain => Self::Certain,
        }
    }
}

impl Pack {
    /// Reads the text of a pack. `file` is the name that errors use.
    ///
    /// # Errors
    ///
    /// If it is not TOML, an unknown key stands in it, a rule has no phrases or no `drop` example, or two rules share a name.
    pub fn parse(file: &str, text: &str) -> Result<Self, PackError> {
        let reader = Reader { file, text };
        let pack: PackFile = toml::from_str(text)
            .map_err(|error| reader.error(error.span().unwrap_or(0..0), error.message().trim_end().to_owned()))?;
        reader.name(&pack.name)?;
        let mut rules: Vec<PackRule> = Vec::with_capacity(pack.rule.len());
        for rule in pack.rule {
            let rule = reader.rule(pack.name.get_ref(), rule, &rules)?;
            rules.push(rule);
        }
        Ok(Self { name: pack.name.into_inner(), summary: pack.summary, rules, file: file.to_owned() })
    }

    /// An error at an example of this pack.
    #[must_use]
    pub fn error(&self, example: &Example, message: String) -> PackError {
        PackError { file: self.file.clone(), line: example.at.0, column: example.at.1, message }
    }
}

struct Reader<'t> {
    file: &'t str,
    text: &'t str,
}

impl Reader<'_> {
    fn place(&self, at: usize) -> (usize, usize) {
        let before = self.text.get(..at).unwrap_or(self.text);
        let line_start = before.rfind('\n').map_or(0, |end| end + 1);
        (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
    }

    fn error(&self, span: Range<usize>, message: String) -> PackError {
        let (line, column) = self.place(span.start);
        PackError { file: self.file.to_owned(), line, column, message }
    }

    fn name(&self, name: &Spanned<String>) -> Result<(), PackError> {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if name.get_ref().is_empty() || !name.get_ref().chars().all(fits) {
            let message = format!("the name '{}' may hold only a-z, 0-9 and '-'", name.get_ref());
            return Err(self.error(name.span(), message));
        }
        Ok(())
    }

    fn rule(&self, pack: &str, spanned: Spanned<RuleFile>, before: &[PackRule]) -> Result<PackRule, PackError> {
        let span = spanned.span();
        let rule = spanned.into_inner();
        self.name(&rule.name)?;
        let name = format!("chrome/{pack}/{}", rule.name.get_ref());
        if before.iter().any(|other| other.rule.name == name) {
            return Err(self.error(rule.name.span(), format!("two rules are named '{}'", rule.name.get_ref())));
        }
        if rule.drop.is_empty() {
            let message = format!("the rule '{}' has no 'drop' example", rule.name.get_ref());
            return Err(self.error(span, message));
        }
        if rule.phrases.is_empty() && rule.pattern.is_none() {
            let message = format!("the rule '{}' has neither 'phrases' nor a 'pattern'", rule.name.get_ref());
            return Err(self.error(span, message));
        }
        let mut phrases = Vec::with_capacity(rule.phrases.len() + 1);
        for phrase in rule.phrases {
            if !phrase.get_ref().chars().any(char::is_alphanumeric) {
                return Err(self.error(phrase.span(), "a phrase needs a letter or a digit".to_owned()));
            }
            if let Some(gap) = unknown_gap(phrase.get_ref()) {
                let message = format!("'{gap}' stands for nothing: '{{x}}' does for words, '{{n}}' for a number");
                return Err(self.error(phrase.span(), message));
            }
            if !is_anchored(phrase.get_ref()) {
                let message = "a phrase with '{x}' needs two letters before the first or after the last '{x}'".to_owned();
                return Err(self.error(phrase.span(), message));
            }
            if !is_parted(phrase.get_ref()) {
                let message = "two '{x}' of a phrase need a letter or a digit between them".to_owned();
                return Err(self.error(phrase.span(), message));
            }
            phrases.push(Phrase::Words(phrase.into_inner()));
        }
        if let Some(pattern) = rule.pattern {
            if let Err(error) = regex::Regex::new(pattern.get_ref()) {
                return Err(self.error(pattern.span(), format!("not a regular expression: {error}")));
            }
            phrases.push(Phrase::Pattern(pattern.into_inner()));
        }
        let examples = |examples: Vec<Spanned<String>>| {
            let example = |text: Spanned<String>| Example { at: self.place(text.span().start), text: text.into_inner() };
            examples.into_iter().map(example).collect::<Vec<_>>()
        };
        Ok(PackRule {
            rule: Rule { name: name.into(), summary: rule.summary.into(), kind: None, on: true },
            phrases,
            terms: Terms {
                place: rule.place,
                zone: rule.zone,
                strength: rule.strength,
                confidence: rule.confidence.into(),
                heads_list: rule.heads_list,
                lists: rule.lists,
                amid: rule.amid,
                part: rule.part,
            },
            drop: examples(rule.drop),
            keep: examples(rule.keep),
        })
    }
}

/// What looks like a gap of `words`, and is none: what begins with a brace or ends with one.
fn unknown_gap(words: &str) -> Option<&str> {
    let at = words.char_indices().map(|(at, _)| at).find(|at| {
        let (before, rest) = words.split_at(*at);
        let is_gap = ["{x}", "{n}"].iter().any(|gap| rest.starts_with(gap));
        let ends_gap = ["{x", "{n"].iter().any(|gap| before.ends_with(gap));
        rest.starts_with('{') && !is_gap || rest.starts_with('}') && !ends_gap
    })?;
    let end = words[at..].find('}').map_or(words.len(), |end| at + end + 1);
    Some(&words[at..end])
}

/// Whether something that folding leaves stands between every two `{x}` of `words`: two gaps side by side are one.
fn is_parted(words: &str) -> bool {
    let pieces: Vec<_> = words.split("{x}").collect();
    let inner = pieces.get(1..pieces.len() - 1).unwrap_or_default();
    inner.iter().all(|piece| piece.contains(char::is_alphanumeric))
}

/// Whether `words` has no `{x}`, or enough beside one to be found by.
fn is_anchored(words: &str) -> bool {
    let letters = |piece: &str| piece.replace("{n}", "0").chars().filter(|c| c.is_alphanumeric() || *c == '©').count();
    let long = |piece: Option<&str>| piece.is_some_and(|piece| letters(piece) >= 2);
    !words.contains("{x}") || long(words.split("{x}").next()) || long(words.rsplit("{x}").next())
}

#[cfg(test)]
mod tests {
    use super::Pack;

    #[test]
    fn a_phrase_that_no_line_could_be_is_refused() {
        for (phrase, why) in [
            ("…", "a phrase needs a letter"),
            ("{x}网", "needs two letters"),
            ("第{num}号店", "'{num}' stands for nothing"),
            ("第{N}号店", "'{N}' stands for nothing"),
            ("第{n号店", "'{n号店' stands for nothing"),
            ("第n}号店", "'}' stands for nothing"),
            ("欢迎访问{x}，{x}小说网", "need a letter or a digit between them"),
        ] {
            let text = format!(
                "name = \"site\"\nsummary = \"a site\"\n[[rule]]\nname = \"words\"\nsummary = \"words\"\nphrases = [\"{phrase}\"]\n\
                 drop = [\"某某网\"]\nkeep = [\"他走了。\"]\n"
            );
            let error = Pack::parse("site.toml", &text).expect_err(phrase).to_string();
            assert!(error.contains(why) && error.contains("site.toml:6:"), "{error}");
        }
    }
}
