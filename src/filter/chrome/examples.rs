//! The examples of a pack, run: a rule takes what its `drop` examples say, and nothing of its `keep` examples.

use super::Chrome;
use super::phrases::hit::hits;
use super::phrases::{self, Listings};
use crate::document::Document;
use crate::note::Patch;
use crate::rule::pack::{Example, Pack, PackError, PackRule};

/// What a pack does not do as its examples say; empty where all is well. The pack stands alone: no other pack helps it.
#[must_use]
pub fn check(pack: &Pack) -> Vec<PackError> {
    let chrome = match Chrome::of_packs(std::slice::from_ref(pack)) {
        Ok(chrome) => chrome,
        Err(error) => return vec![error],
    };
    let mut errors = Vec::new();
    for rule in &pack.rules {
        errors.extend(rule.drop.iter().filter_map(|example| chrome.drops(pack, rule, example)));
        errors.extend(rule.keep.iter().filter_map(|example| chrome.keeps(pack, rule, example)));
    }
    errors
}

impl Chrome {
    fn drops(&self, pack: &Pack, rule: &PackRule, example: &Example) -> Option<PackError> {
        let text = example.text.replace(['⟦', '⟧'], "");
        let want = if example.text.contains('⟦') { without_marked(&example.text) } else { String::new() };
        let (got, speaks) = self.applied(&text, rule);
        if !speaks {
            return Some(pack.error(example, format!("'{}' finds nothing in its example {:?}", rule.rule.name, example.text)));
        }
        (got.trim() != want.trim()).then(|| {
            let message = format!("'{}' leaves {:?} of its example, not {:?}", rule.rule.name, got.trim(), want.trim());
            pack.error(example, message)
        })
    }

    fn keeps(&self, pack: &Pack, rule: &PackRule, example: &Example) -> Option<PackError> {
        let (_, speaks) = self.applied(&example.text, rule);
        speaks.then(|| pack.error(example, format!("'{}' takes from {:?}, which it is to keep", rule.rule.name, example.text)))
    }

    /// What is left of `text`, and whether `rule` took part.
    fn applied(&self, text: &str, rule: &PackRule) -> (String, bool) {
        let mut notes = Vec::new();
        let document = Document::read(text);
        let hits = hits(&document, &self.lexicon);
        phrases::judge(&document, &self.lexicon, &hits, &Listings::new(&document, &hits), &mut notes);
        let patch = Patch::new(notes);
        let speaks = patch.edits().iter().any(|note| note.rule.name == rule.rule.name);
        (patch.apply(text), speaks)
    }
}

/// `text` without what stands between ⟦ and ⟧.
fn without_marked(text: &str) -> String {
    let mut parts = text.split('⟦');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once('⟧').map_or(part, |(_, rest)| rest))
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::rule::embedded::PACKS;
    use crate::rule::pack::Pack;

    #[test]
    fn every_rule_of_every_built_in_pack_does_as_its_examples_say() {
        let mut failures = String::new();
        for (file, text) in PACKS {
            match Pack::parse(file, text) {
                Ok(pack) => {
                    assert!(!pack.rules.is_empty(), "{file} has no rules");
                    failures.extend(check(&pack).iter().map(|error| format!("{error}\n")));
                }
                Err(error) => failures += &format!("{error}\n"),
            }
        }
        assert!(failures.is_empty(), "{failures}");
    }
}
