//! A tally: how often each rule did what.

use std::collections::BTreeMap;

use crate::note::Note;

/// Counts of notes by rule and by what they do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    counts: BTreeMap<(String, &'static str), usize>,
}

impl Tally {
    /// Counts one note.
    pub fn add(&mut self, note: &Note<'_>) {
        let action = note.action.as_str();
        // A key is made only when it is new: a tally is kept of every joined line.
        match self.counts.iter_mut().find(|((rule, what), _)| *rule == note.rule.name && *what == action) {
            Some((_, count)) => *count += 1,
            None => *self.counts.entry((note.rule.name.clone().into_owned(), action)).or_default() += 1,
        }
    }

    /// How often notes like this one were counted.
    #[must_use]
    pub fn count(&self, note: &Note<'_>) -> usize {
        let like = |((rule, what), _): &(&(String, &str), &usize)| *rule == note.rule.name && *what == note.action.as_str();
        self.counts.iter().find(like).map_or(0, |(_, count)| *count)
    }

    /// Adds what another tally counted.
    pub fn merge(&mut self, other: Self) {
        for (key, count) in other.counts {
            *self.counts.entry(key).or_default() += count;
        }
    }

    /// The rules with what they did and how often, in the order of their names.
    pub fn rows(&self) -> impl Iterator<Item = (&str, String)> {
        self.counts.iter().map(|((rule, action), count)| (rule.as_str(), counted(*count, action)))
    }

    /// All rules together, in one phrase: `183 joins, 14 breaks, 2 flags`; `None` where nothing was counted.
    #[must_use]
    pub fn phrase(&self) -> Option<String> {
        let of = |action| self.counts.iter().filter(|((_, what), _)| *what == action).map(|(_, count)| count).sum::<usize>();
        let parts: Vec<_> = ["join", "break", "remove", "replace", "flag"]
            .into_iter()
            .map(|action| (action, of(action)))
            .filter(|(_, count)| *count > 0)
            .map(|(action, count)| counted(count, action))
            .collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }
}

/// `1 removal`, `2 removals`.
fn counted(count: usize, action: &str) -> String {
    let noun = match action {
        "remove" => "removal",
        "replace" => "replacement",
        other => other,
    };
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
