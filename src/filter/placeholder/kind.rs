//! Kinds: what sort of thing a placeholder stands for, and the rule that reports it.

use crate::note::Rule;

/// What was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Count,
    Percent,
    Money,
    Date,
    Time,
    Name,
    Place,
    Organisation,
    Number,
    Phone,
    Id,
    Censored,
    Blank,
    Template,
    Other,
}

/// The rules, in the order of [`Kind`].
pub(super) static RULES: [Rule; 15] = [
    Rule::new("placeholder/count", "a count is missing").of_kind("count"),
    Rule::new("placeholder/percent", "a percentage is missing").of_kind("percent"),
    Rule::new("placeholder/money", "an amount of money is missing").of_kind("money"),
    Rule::new("placeholder/date", "a date is missing").of_kind("date"),
    Rule::new("placeholder/time", "a time of day is missing").of_kind("time"),
    Rule::new("placeholder/name", "a person's name is missing").of_kind("name"),
    Rule::new("placeholder/place", "a place is missing").of_kind("place"),
    Rule::new("placeholder/organisation", "the name of an organisation is missing").of_kind("organisation"),
    Rule::new("placeholder/number", "a document or serial number is missing").of_kind("number"),
    Rule::new("placeholder/phone", "a telephone number is masked").of_kind("phone"),
    Rule::new("placeholder/id", "an account, card or registration number is masked").of_kind("id"),
    Rule::new("placeholder/censored", "a word is struck out").of_kind("censored"),
    Rule::new("placeholder/blank", "a blank is to be filled in").of_kind("blank"),
    Rule::new("placeholder/template", "a template slot was not filled in").of_kind("template"),
    Rule::new("placeholder/other", "something is missing").of_kind("other"),
];

impl Kind {
    /// The rule that reports it.
    pub(super) fn rule(self) -> &'static Rule {
        &RULES[self as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, RULES};

    #[test]
    fn every_kind_has_the_rule_of_its_name() {
        let all = [
            Kind::Count,
            Kind::Percent,
            Kind::Money,
            Kind::Date,
            Kind::Time,
            Kind::Name,
            Kind::Place,
            Kind::Organisation,
            Kind::Number,
            Kind::Phone,
            Kind::Id,
            Kind::Censored,
            Kind::Blank,
            Kind::Template,
            Kind::Other,
        ];
        assert_eq!(all.len(), RULES.len());
        for kind in all {
            let name = format!("{kind:?}").to_lowercase();
            assert_eq!(kind.rule().kind, Some(name.as_str()));
            assert_eq!(kind.rule().name, format!("placeholder/{name}"));
        }
    }
}
