//! A tally: how often each rule did what.

use std::collections::{BTreeMap, BTreeSet};

use crate::note::{Action, Confidence, Note};

/// What came of a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Deed {
    Joined,
    Broke,
    Removed,
    Replaced,
    Flagged,
    /// An edit that was not made, since it was less sure than what was asked for.
    Left,
}

/// In the order in which they are told.
const DEEDS: [Deed; 6] = [Deed::Joined, Deed::Broke, Deed::Removed, Deed::Replaced, Deed::Flagged, Deed::Left];

impl Deed {
    fn of(note: &Note<'_>, level: Confidence) -> Self {
        match note.action {
            Action::Flag => Self::Flagged,
            _ if note.confidence < level => Self::Left,
            Action::Join { .. } => Self::Joined,
            Action::Break(_) => Self::Broke,
            Action::Remove => Self::Removed,
            Action::Replace(_) => Self::Replaced,
        }
    }

    /// `1 removal`, `2 removals`.
    fn counted(self, count: usize) -> String {
        self.phrase(count, "")
    }

    /// `5 more removals`, where those before were shown one by one; joins and breaks are not.
    fn further(self, count: usize) -> String {
        self.phrase(count, if matches!(self, Self::Removed | Self::Replaced) { "more " } else { "" })
    }

    fn phrase(self, count: usize, more: &str) -> String {
        let noun = match self {
            Self::Joined => "join",
            Self::Broke => "break",
            Self::Removed => "removal",
            Self::Replaced => "replacement",
            Self::Flagged => "flag",
            Self::Left => return format!("{count} left unsure"),
        };
        format!("{count} {more}{noun}{}", if count == 1 { "" } else { "s" })
    }
}

/// Counts of notes by rule and by what came of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    counts: BTreeMap<(String, Deed), usize>,
}

impl Tally {
    /// Counts one note, where `level` is the least confidence at which an edit was made.
    pub fn add(&mut self, note: &Note<'_>, level: Confidence) {
        let deed = Deed::of(note, level);
        // A key is made only when it is new: a tally is kept of every joined line.
        match self.counts.iter_mut().find(|((rule, what), _)| *rule == note.rule.name && *what == deed) {
            Some((_, count)) => *count += 1,
            None => *self.counts.entry((note.rule.name.clone().into_owned(), deed)).or_default() += 1,
        }
    }

    /// How often notes like this one were counted.
    #[must_use]
    pub fn count(&self, note: &Note<'_>, level: Confidence) -> usize {
        let deed = Deed::of(note, level);
        self.counts.iter().find(|((rule, what), _)| *rule == note.rule.name && *what == deed).map_or(0, |(_, count)| *count)
    }

    /// Adds what another tally counted.
    pub fn merge(&mut self, other: Self) {
        for (key, count) in other.counts {
            *self.counts.entry(key).or_default() += count;
        }
    }

    /// The rules with what they did and how often beside what was shown, in the order of their names.
    pub fn rows(&self) -> impl Iterator<Item = (&str, String)> {
        self.counts.iter().map(|((rule, deed), count)| (rule.as_str(), deed.further(*count)))
    }

    /// The lines of a summary: each filter with what it did and what it left unsure, below it its rules, if there are several.
    pub fn summary(&self) -> Vec<String> {
        let rules: BTreeSet<&str> = self.counts.keys().map(|(rule, _)| rule.as_str()).collect();
        let filter = |rule: &str| rule.split('/').next().unwrap_or(rule).to_owned();
        let line = |name: &str, is_it: &dyn Fn(&str) -> bool| self.phrase_of(is_it).map(|phrase| format!("{name}: {phrase}"));
        let mut lines = Vec::new();
        for filter_name in rules.iter().map(|rule| filter(rule)).collect::<BTreeSet<_>>() {
            let own: Vec<&&str> = rules.iter().filter(|rule| filter(rule) == filter_name).collect();
            if let [alone] = own[..] {
                lines.extend(line(alone, &|rule| rule == *alone));
                continue;
            }
            lines.extend(line(&filter_name, &|rule| filter(rule) == filter_name));
            lines.extend(own.iter().filter_map(|name| line(&format!("  {name}"), &|rule| rule == **name)));
        }
        lines
    }

    /// All rules together, in one phrase: `183 joins, 14 breaks, 2 flags`; `None` where nothing was counted.
    #[must_use]
    pub fn phrase(&self) -> Option<String> {
        self.phrase_of(&|_| true)
    }

    fn phrase_of(&self, is_it: &dyn Fn(&str) -> bool) -> Option<String> {
        let of = |deed| self.counts.iter().filter(|((rule, what), _)| is_it(rule) && *what == deed).map(|(_, count)| count).sum();
        let parts: Vec<_> = DEEDS.into_iter().map(|deed| (deed, of(deed))).filter(|&(_, count): &(_, usize)| count > 0).collect();
        let parts: Vec<_> = parts.into_iter().map(|(deed, count)| deed.counted(count)).collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;
    use crate::note::{Action, Confidence, Note, Rule};
    use crate::text::Span;

    static WRAP: Rule = Rule::new("rejoin/wrap", "a wrap");
    static BLANK: Rule = Rule::new("rejoin/blank", "a blank line");
    static COUNT: Rule = Rule::new("placeholder/count", "a count is missing");

    #[test]
    fn what_was_done_and_what_was_left_are_told_apart() {
        let mut tally = Tally::default();
        let span = Span::new(0, 1);
        for confidence in [Confidence::Report, Confidence::Likely, Confidence::Certain] {
            tally.add(&Note::edit(span, &WRAP, Action::Join { space: false }, confidence), Confidence::Likely);
        }
        tally.add(&Note::edit(span, &BLANK, Action::Remove, Confidence::Certain), Confidence::Likely);
        tally.add(&Note::flag(span, &COUNT, Confidence::Report), Confidence::Likely);
        assert_eq!(tally.phrase().as_deref(), Some("2 joins, 1 removal, 1 flag, 1 left unsure"));
        let summary = [
            "placeholder/count: 1 flag",
            "rejoin: 2 joins, 1 removal, 1 left unsure",
            "  rejoin/blank: 1 removal",
            "  rejoin/wrap: 2 joins, 1 left unsure",
        ];
        assert_eq!(tally.summary(), summary);
        assert_eq!(Tally::default().phrase(), None);
    }
}
