//! A rule: the name under which something is done to a text, and one sentence that says what.

use std::borrow::Cow;

/// A named reason. Names are `filter/rule` or `filter/pack/rule`; a prefix that ends at a slash names all rules below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Such as `rejoin/wrap`.
    pub name: Cow<'static, str>,
    /// One sentence: what it does, or what it found.
    pub summary: Cow<'static, str>,
    /// What kind of thing is missing; only placeholders have one.
    pub kind: Option<&'static str>,
    /// Whether it works without being asked for.
    pub on: bool,
}

impl Rule {
    /// A rule that is built in.
    #[must_use]
    pub const fn new(name: &'static str, summary: &'static str) -> Self {
        Self { name: Cow::Borrowed(name), summary: Cow::Borrowed(summary), kind: None, on: true }
    }

    /// The same rule, off unless it is asked for.
    #[must_use]
    pub const fn off(mut self) -> Self {
        self.on = false;
        self
    }

    /// The same rule, with the kind of thing that is missing.
    #[must_use]
    pub const fn of_kind(mut self, kind: &'static str) -> Self {
        self.kind = Some(kind);
        self
    }

    /// Whether `pattern` names this rule: its whole name, or a prefix that ends where a part of the name ends.
    ///
    /// ```
    /// # use qingwen::note::Rule;
    /// let rule = Rule::new("chrome/shop/cart", "…");
    /// assert!(rule.is_named_by("chrome") && rule.is_named_by("chrome/shop") && !rule.is_named_by("chrome/sho"));
    /// ```
    #[must_use]
    pub fn is_named_by(&self, pattern: &str) -> bool {
        is_named(&self.name, pattern)
    }
}

/// Whether `pattern` names the rule that is called `name`: see [`Rule::is_named_by`].
#[must_use]
pub fn is_named(name: &str, pattern: &str) -> bool {
    name.strip_prefix(pattern.trim_end_matches('/')).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
