//! A selection: the choice of rules a user makes by name.

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

/// The name of a rule or of a group of them that looks most like `name`, if any looks like it at all.
#[must_use]
pub fn nearest(name: &str, rules: &[&Rule]) -> Option<String> {
    let groups = |rule: &Rule| {
        let ends = rule.name.match_indices('/').map(|(at, _)| at).chain([rule.name.len()]);
        ends.map(|end| rule.name[..end].to_owned()).collect::<Vec<_>>()
    };
    let last = |name: &str| name.rsplit('/').next().map(str::to_owned);
    let alike = |known: &String| {
        // Someone who knows a rule by the last part of its name means it, whatever comes before.
        let by_part = if last(known).as_deref() == Some(name) { 1.0 } else { 0.0 };
        strsim::jaro_winkler(name, known).max(by_part)
    };
    let known = rules.iter().flat_map(|rule| groups(rule)).map(|known| (alike(&known), known));
    known
        .filter(|(alike, _)| *alike > 0.75)
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(&a.1)))
        .map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::nearest;
    use crate::note::Rule;

    #[test]
    fn a_slip_of_the_pen_finds_the_rule_that_was_meant() {
        let (wrap, cart) = (Rule::new("rejoin/wrap", "…"), Rule::new("chrome/shop/cart", "…"));
        let rules = [&wrap, &cart];
        assert_eq!(nearest("rejion", &rules).as_deref(), Some("rejoin"));
        assert_eq!(nearest("rejoin/warp", &rules).as_deref(), Some("rejoin/wrap"));
        assert_eq!(nearest("cart", &rules).as_deref(), Some("chrome/shop/cart"));
        assert_eq!(nearest("zzz", &rules), None);
    }
}
