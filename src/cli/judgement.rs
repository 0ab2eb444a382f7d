//! Judgement: how a filter comes to its decisions, in words, for those who ask for one of its rules.

use crate::filter::rejoin;
use crate::note::is_named;

/// What the rules with these names have in common.
struct Judgement {
    /// Names of rules, or of what stands above them.
    names: &'static [&'static str],
    account: &'static str,
}

const fn judgement(names: &'static [&'static str], account: &'static str) -> Judgement {
    Judgement { names, account }
}

/// The first that names a rule is about it.
static JUDGEMENTS: &[Judgement] = &[
    judgement(
        &["rejoin/wrap", "rejoin/flattened-wrap", "rejoin/paragraph"],
        "A wrapped page has a width, which its full rows show. Each boundary between two rows is then looked at from many sides, \
         and what is seen from each has points for or against a wrap, fitted on texts whose paragraphs are known; they add up to \
         the odds. Above all: was there room on the row for what comes next? If so, its author ended it. Does the sentence go on, \
         is the next row indented, is it an item, a heading, a turn of a dialogue? The same words unbroken elsewhere in the text \
         prove a wrap. Verse, tables, code and lists stand whatever the points say, and so does a text without a width. Points \
         near zero: the line end stays, and is reported. A space that was a line end has to become one or the other.",
    ),
    judgement(
        &["rejoin"],
        "White space around lines goes once it has served as evidence of wraps. The indents of code, lists and verse stay, and one \
         of several blank lines.",
    ),
    judgement(
        &["chrome/structure"],
        "Works only where several lines of phrases show the text to be a page, and only on lines that phrases part from the \
         article: each gets points for its length, its marks, its neighbours and its place. What reads as a sentence or is a row \
         of wrapped text stays, and is reported.",
    ),
    judgement(
        &["chrome/furniture"],
        "One row proves nothing. Numbers that rise by one from page to page do, a line that stands again and again a page apart, \
         and a sentence that goes on behind it as if it were not there.",
    ),
    judgement(
        &["chrome"],
        "A line goes if it is made of phrases and what separates them, or a piece at its edge. A weak phrase needs others beside \
         it. Sentences, quotations, lines inside a paragraph and what an author lists by number or meaning are acquitted, and so \
         is a text that would lose more than half of what it says.",
    ),
    judgement(
        &["placeholder"],
        "A mark such as x, ×× or ____ is flagged where its neighbours say that something is missing: a measure word or unit behind \
         it, a surname before or a title behind it, the parts of a date around it, digits beside it. Acquitted are words and terms \
         (X光, iPhone X), products (3x4), formulas, code and rules drawn with such signs. It is certain where what \
         stands beside it would be enough for a single x.",
    ),
    judgement(
        &["normalise"],
        "What means the same is written in one way, what means nothing goes: a character and its neighbours decide, not the style \
         of the text. Quotation marks, the width of punctuation, spacing and variants stay as they are.",
    ),
    judgement(
        &["decode/mojibake", "decode/mojibake-shown", "decode/lost"],
        "A wrong decoding is undone only where the way back is exact, and what comes of it is plausible while what stands there \
         is not. A text about mojibake shows it on purpose: there nothing is touched.",
    ),
    judgement(
        &["decode"],
        "In this order: a byte-order mark, escape sequences, valid UTF-8; then each encoding is weighed by the text it makes, in \
         bits a character as the languages it is used for have them. Lines that only another encoding can read are decoded in it.",
    ),
    judgement(&["document"], "A flag about the text as a whole. What is gone cannot be put back, so that nothing is changed."),
];

/// Columns of a line of words.
const COLUMNS: usize = 88;

/// How the rule that is called `name` is judged, in lines.
pub(super) fn lines(name: &str) -> Vec<String> {
    let known = JUDGEMENTS.iter().find(|judgement| judgement.names.iter().any(|above| is_named(name, above)));
    let mut lines = known.map_or(Vec::new(), |known| wrapped(known.account));
    if ["rejoin/wrap", "rejoin/flattened-wrap", "rejoin/paragraph"].contains(&name) {
        let sides: Vec<_> = rejoin::evidence().into_iter().map(|(side, _)| side).collect();
        lines.extend(wrapped(&format!("Looked at are: {}.", sides.join("; "))));
    }
    lines
}

/// A text as lines of words.
fn wrapped(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        if let Some(line) = lines.last_mut().filter(|line| line.is_empty() || line.len() + 1 + word.len() <= COLUMNS) {
            line.push_str(if line.is_empty() { "" } else { " " });
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{COLUMNS, lines};
    use crate::clean::{Cleaner, Options};

    #[test]
    fn every_rule_that_judges_has_an_account() {
        let cleaner = Cleaner::new(Options::default()).expect("the built-in packs hold");
        for rule in cleaner.rules().iter().filter(|rule| !rule.name.starts_with("clean/")) {
            let lines = lines(&rule.name);
            assert!(!lines.is_empty(), "{}", rule.name);
            assert!(lines.iter().all(|line| line.chars().count() <= COLUMNS), "{lines:?}");
        }
    }

    #[test]
    fn a_wrap_is_looked_at_from_the_sides_that_there_are() {
        assert!(lines("rejoin/wrap").concat().contains("room for the next unit on the row"));
        assert_ne!(lines("rejoin/blank"), lines("rejoin/wrap"));
    }
}
