//! The pack that documents teach: which of their lines are the site's, and how they are written down.

use std::collections::HashMap;
use std::fmt::Write;

use super::{Lessons, Line};
use crate::filter::chrome::examples::check;
use crate::filter::chrome::fold;
use crate::filter::chrome::phrases::hit::WEAK;
use crate::rule::pack::{Pack, PackError};

/// Fewest folded bytes of a line that becomes a rule though less than half of the documents have it.
const TELLING: usize = 12;

/// The same of a line that says much: ten characters.
const LONG: usize = 30;

/// Documents that are few.
const FEW: usize = 8;

/// Fewest documents with a line that less than half of them have, or that ends as a sentence.
const SOME: usize = 5;

/// How much speaks for a line being the site's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// Too little: it may be the author's.
    Unsure,
    /// Enough beside other lines of the site.
    Beside,
    /// Enough for the line alone.
    Alone,
}

impl Lessons {
    /// The pack that the documents teach.
    ///
    /// # Errors
    ///
    /// If the pack does not hold what its own examples say: a fault of this program.
    pub fn pack(&self) -> Result<String, PackError> {
        let mut out = format!(
            "# Learned from {} documents. Read it, take out what an author wrote, keep it with your texts.\n\
             # A rule with 'confidence = \"report\"' takes nothing: delete that line and the next where it is the site's.\n\
             name = \"site\"\nsummary = \"lines that the documents of a site share\"\n",
            self.documents
        );
        let mut learned: Vec<(&String, &Line, Standing)> =
            self.lines.iter().filter_map(|(key, line)| Some((key, line, self.standing(key, line)?))).collect();
        learned.sort_by(|(a, x, _), (b, y, _)| y.documents.cmp(&x.documents).then_with(|| a.cmp(b)));
        for (number, (_, line, standing)) in learned.into_iter().enumerate() {
            self.describe(&mut out, number + 1, line, standing);
        }
        let pack = Pack::parse("site.toml", &out)?;
        check(&pack).into_iter().next().map_or(Ok(out), Err)
    }

    /// How much speaks for a line; `None` where nothing does.
    fn standing(&self, key: &str, line: &Line) -> Option<Standing> {
        let recurs = line.documents >= Self::LEAST && line.documents * 50 >= self.documents;
        if !recurs || key.chars().all(|c| c == fold::NUMBER) || line.quoted * 2 > line.documents {
            return None;
        }
        let half = line.documents * 2 >= self.documents;
        let sentence = line.sentences * 2 > line.documents;
        let between = line.between * 5 > line.documents;
        let most = |times: usize| times * 5 >= line.documents * 4;
        let beside_same = most(highest(&line.before)) || most(highest(&line.after));
        if !half {
            let placed = most(line.top.max(line.bottom));
            let enough = line.documents >= SOME && key.len() >= TELLING && beside_same && placed && !between && !sentence;
            return enough.then_some(if line.documents < FEW { Standing::Beside } else { Standing::Alone });
        }
        let recurring = |neighbours: &HashMap<String, usize>| {
            let recurs =
                |key: &str| key.is_empty() || self.lines.get(key).is_some_and(|like| like.documents * 2 >= self.documents);
            most(neighbours.iter().filter(|(key, _)| recurs(key)).map(|(_, times)| times).sum())
        };
        let many = line.documents >= FEW;
        // Few documents tell a template from a habit where it stands at one place in all of them, or says much.
        let steady =
            line.documents == self.documents && (most(highest(&line.above)) || most(highest(&line.below)) || key.len() >= LONG);
        Some(match () {
            () if line.addresses * 2 > line.documents => Standing::Alone,
            () if between || sentence && line.documents < SOME => Standing::Unsure,
            () if beside_same && (many || steady) => Standing::Alone,
            () if recurring(&line.before) || recurring(&line.after) => Standing::Beside,
            () => Standing::Unsure,
        })
    }

    fn describe(&self, out: &mut String, number: usize, line: &Line, standing: Standing) {
        let zone = if line.top * 5 >= line.documents * 4 {
            "in the first third"
        } else if line.bottom * 5 >= line.documents * 4 {
            "in the last third"
        } else {
            "at any place"
        };
        let usual = line.forms.iter().max_by_key(|(form, count)| (**count, form.len())).map_or("", |(form, _)| form);
        let example = line.examples.get(usual).map_or("", String::as_str);
        let terms = match standing {
            Standing::Unsure => "confidence = \"report\"\nstrength = \"weak\"\n",
            Standing::Beside => "strength = \"weak\"\n",
            Standing::Alone => "",
        };
        // A weak phrase needs others beside it.
        let example = if terms.is_empty() { example.to_owned() } else { [example; WEAK].join("\n") };
        let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
        // Writing to a string cannot fail.
        let _ = write!(
            out,
            "\n# {} of {} documents, {zone}: {}\n[[rule]]\nname = \"line-{number}\"\nsummary = {}\nphrases = [{}]\nplace = \"whole\"\n{terms}drop = [{}]\n",
            line.documents,
            self.documents,
            line.places.join(", "),
            quoted(&format!("recurs {zone}: {usual}")),
            quoted(usual),
            quoted(&example)
        );
    }
}

/// How often the most frequent of `seen` was seen.
fn highest<K>(seen: &HashMap<K, usize>) -> usize {
    seen.values().max().copied().unwrap_or_default()
}
