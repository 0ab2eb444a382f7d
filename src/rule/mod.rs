//! Which rules work: the choice a user makes by name.

use crate::note::Rule;

/// The rules and filters that were chosen by name or prefix.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// Only these, if any are named.
    pub only: Vec<String>,
    /// These too, though they are off by default.
    pub enable: Vec<String>,
    /// Not these.
    pub disable: Vec<String>,
}

impl Selection {
    /// Whether `rule` works under this choice. The longest name that fits decides; at equal length `disable` wins.
    #[must_use]
    pub fn allows(&self, rule: &Rule) -> bool {
        let best = |names: &[String]| names.iter().filter(|name| rule.is_named_by(name)).map(String::len).max();
        let (only, enable, disable) = (best(&self.only), best(&self.enable), best(&self.disable));
        if disable.is_some() && disable >= enable && disable >= only {
            return false;
        }
        // A rule that is off by default is switched on by its own name, not by that of its filter.
        let asked = enable.max(only) == Some(rule.name.len());
        (rule.on || asked) && (self.only.is_empty() || only.is_some() || enable.is_some())
    }

    /// The names that fit none of `rules`.
    pub fn unknown<'s>(&'s self, rules: &[&Rule]) -> Vec<&'s str> {
        let names = self.only.iter().chain(&self.enable).chain(&self.disable);
        names.map(String::as_str).filter(|name| !rules.iter().any(|rule| rule.is_named_by(name))).collect()
    }

    /// Whether nothing was chosen: the default rules work, and no other.
    #[must_use]
    pub fn is_default(&self) -> bool {
        self.only.is_empty() && self.enable.is_empty() && self.disable.is_empty()
    }
}
