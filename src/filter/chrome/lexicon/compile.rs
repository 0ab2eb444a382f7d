//! Compiling: from packs to a lexicon. The built-in packs are compiled ahead of time, into `table.rs`.

use regex::RegexSet;

use super::gate::Gate;
use super::template::{Template, Templates};
use super::words::{Word, Words};
use super::{Lexicon, Ruling, ends_sentence};
use crate::filter::chrome::fold;
use crate::rule::pack::{Pack, PackError, PackRule, Phrase, Place};
use crate::text::rarity::{Rarity, Writing};
use crate::text::script::{is_hangul, is_kana};
use crate::text::variant;

/// What may stand between the phrases of a line and says nothing: parts of a date, measure words of counters.
const FILLERS: &[&str] = &[
    "年",
    "月",
    "日",
    "时",
    "時",
    "分",
    "秒",
    "次",
    "条",
    "條",
    "人",
    "个",
    "篇",
    "件",
    "万",
    "k",
    "w",
    "星期一",
    "星期二",
    "星期三",
    "星期四",
    "星期五",
    "星期六",
    "星期日",
    "星期天",
    "上午",
    "下午",
    "今天",
    "昨天",
    "刚刚",
    "小时前",
    "分钟前",
    "天前",
    "년",
    "월",
    "일",
    "时间",
    "発行",
    "更新",
];

/// The lexicon of `packs`.
pub(super) fn compile(packs: &[Pack]) -> Result<Lexicon, PackError> {
    let failed = |message: String| PackError { file: "packs".to_owned(), line: 1, column: 1, message };
    let mut found = Phrases::default();
    FILLERS.iter().for_each(|filler| found.word(filler, None, false));
    let mut rules = Vec::new();
    for rule in packs.iter().flat_map(|pack| &pack.rules) {
        let number = u16::try_from(rules.len()).map_err(|_| failed("more rules than can be numbered".to_owned()))?;
        found.phrases_of(rule, number);
        rules.push(Ruling { rule: rule.rule.clone(), terms: rule.terms });
    }
    // Behind what the packs name themselves, which goes before.
    (0..).zip(packs.iter().flat_map(|pack| &pack.rules)).for_each(|(number, rule)| found.variants_of(rule, number));
    let patterns = RegexSet::new(&found.patterns).map_err(|error| failed(error.to_string()))?;
    let (words, templates) = (Words::new(found.words), Templates::new(found.templates));
    let (heads, tails) = gates(&rules, &words, &templates);
    Ok(Lexicon { rules: rules.into(), words, templates, heads, tails, patterns, pattern_rules: found.pattern_rules })
}

/// What lets those lines pass that begin as a phrase does, or end as one that may stand at an edge.
fn gates(rules: &[Ruling], words: &Words, templates: &Templates) -> (Gate, Gate) {
    let (mut heads, mut tails) = (Gate::default(), Gate::default());
    for word in words.iter() {
        heads.add_start(&word.folded);
        if word.rule.is_some_and(|rule| rules[usize::from(rule)].terms.place >= Place::Edge) {
            tails.add_end(&word.folded);
        }
    }
    let [by_start, by_end] = templates.parts();
    by_start.iter().for_each(|template| heads.add_start(&template.start));
    by_end.iter().for_each(|template| tails.add_end(&template.end));
    (heads, tails)
}

/// Phrases as they are found in packs.
#[derive(Default)]
struct Phrases {
    words: Vec<Word>,
    templates: Vec<Template>,
    patterns: Vec<String>,
    pattern_rules: Vec<u16>,
}

impl Phrases {
    fn word(&mut self, words: &str, rule: Option<u16>, chinese: bool) {
        let folded = fold::folded(&words.replace("{n}", "0"));
        self.words.push(Word { folded: folded.into(), rule, spoken: ends_sentence(words), chinese });
    }

    fn phrases_of(&mut self, rule: &PackRule, number: u16) {
        for phrase in &rule.phrases {
            match phrase {
                Phrase::Words(words) if words.contains("{x}") => self.templates.push(Template::new(words, number)),
                Phrase::Words(words) => self.word(words, Some(number), false),
                Phrase::Pattern(pattern) => {
                    self.patterns.push(pattern.clone());
                    self.pattern_rules.push(number);
                }
            }
        }
    }

    /// The phrases of a Chinese rule as they are spelled in traditional characters.
    fn variants_of(&mut self, rule: &PackRule, number: u16) {
        let words = rule.phrases.iter().filter_map(|phrase| if let Phrase::Words(words) = phrase { Some(words) } else { None });
        let words: Vec<&String> = words.collect();
        let others = words.iter().filter(|words| words.contains(is_other)).count();
        if others * OTHERS >= words.len() {
            return;
        }
        for spelling in words.into_iter().filter(|words| says_as_much(words)).flat_map(|words| variant::traditional(words)) {
            let chinese = may_be_japanese(&spelling);
            if !spelling.contains("{x}") {
                self.word(&spelling, Some(number), chinese);
            } else if !chinese {
                let template = Template::new(&spelling, number);
                let is_new = !self.templates.iter().any(|other| other.is_as(&template));
                self.templates.extend(is_new.then_some(template));
            }
        }
    }
}

/// Of so many phrases of a Chinese rule one is of another language at most.
const OTHERS: usize = 10;

/// Whether a character is of Japanese or Korean alone.
fn is_other(c: char) -> bool {
    is_kana(c) || is_hangul(c)
}

/// What is news in simplified characters, and anything that is to know in traditional ones: 資訊.
const NEWS: &str = "资讯";

/// Whether a phrase says as much in traditional characters: one that does not end in what says more there, and no single character, which
/// stands for a word of its own anywhere.
fn says_as_much(words: &str) -> bool {
    words.chars().nth(1).is_some() && !words.ends_with(NEWS)
}

/// Bits of a character that Japanese uses.
const USED: u32 = 15;

/// Whether Japanese may spell a word so too.
fn may_be_japanese(word: &str) -> bool {
    let rarity = Rarity::of(Writing::Ja);
    word.chars().filter(|c| !c.is_ascii()).all(|c| rarity.bits(c) <= USED)
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;
    use std::path::Path;

    use super::super::template::Template;
    use super::{Lexicon, compile};
    use crate::rule::embedded;

    /// The table of a lexicon, as Rust.
    fn table(lexicon: &Lexicon) -> String {
        let mut out = String::from(
            "//! The built-in packs, compiled ahead of time. Do not edit: after a change of a pack,\n\
             //! `QINGWEN_BLESS=1 cargo test --lib filter::chrome::lexicon` writes this file anew.\n\n\
             use std::borrow::Cow::Borrowed as B;\n\n\
             use super::Ruling;\nuse super::gate::{PAIRS, WORDS as THREES};\nuse super::template::Template;\nuse super::words::Word;\n\
             use crate::note::{Confidence, Rule};\nuse crate::rule::pack::{Part, Place, Strength, Terms, Zone};\n\n\
             const fn w(folded: &'static str, rule: Option<u16>, spoken: bool, chinese: bool) -> Word {\n    \
             Word { folded: B(folded), rule, spoken, chinese }\n}\n\n",
        );
        let lines = |out: &mut String, name: &str, of: &str, lines: Vec<String>| {
            // Writing to a string cannot fail.
            let _ = writeln!(out, "pub(super) static {name}: &[{of}] = &[");
            lines.iter().for_each(|line| *out += &format!("    {line},\n"));
            *out += "];\n";
        };
        let rule = |ruling: &super::Ruling| {
            let terms = format!("{:?}", ruling.terms)
                .replace("place: ", "place: Place::")
                .replace("zone: ", "zone: Zone::")
                .replace("strength: ", "strength: Strength::")
                .replace("confidence: ", "confidence: Confidence::")
                .replace("Some(", "Some(Part::");
            format!("Ruling {{ rule: Rule::new({:?}, {:?}), terms: {terms} }}", ruling.rule.name, ruling.rule.summary)
        };
        let template = |template: &Template| {
            let Template { start, middle, end, rule, marks, telling } = template;
            let middle = middle.iter().map(|piece| format!("B({piece:?})")).collect::<Vec<_>>().join(", ");
            format!(
                "Template {{ start: B({start:?}), middle: B(&[{middle}]), end: B({end:?}), rule: {rule}, marks: {marks:?}, \
                 telling: {telling} }}"
            )
        };
        lines(&mut out, "RULES", "Ruling", lexicon.rules.iter().map(rule).collect());
        let words =
            lexicon.words.iter().map(|word| format!("w({:?}, {:?}, {}, {})", word.folded, word.rule, word.spoken, word.chinese));
        lines(&mut out, "WORDS", "Word", words.collect());
        let [by_start, by_end] = lexicon.templates.parts();
        lines(&mut out, "BY_START", "Template", by_start.iter().map(template).collect());
        lines(&mut out, "BY_END", "Template", by_end.iter().map(template).collect());
        for (name, gate) in [("HEADS", &lexicon.heads), ("TAILS", &lexicon.tails)] {
            let (threes, pairs) = gate.parts();
            let words = |words: &[u64]| {
                let row = |row: &[u64]| row.iter().map(|word| format!("{word:#x}")).collect::<Vec<_>>().join(", ");
                words.chunks(8).map(|words| format!("    {},\n", row(words))).collect::<String>()
            };
            let _ = writeln!(out, "pub(super) static {name}: ([u64; THREES], [u64; PAIRS]) = ([");
            out += &format!("{}], [\n{}]);\n", words(threes), words(pairs));
        }
        out
    }

    #[test]
    fn the_table_holds_what_the_packs_say() {
        let lexicon = embedded::packs().and_then(|packs| compile(&packs)).unwrap_or_else(|error| panic!("{error}"));
        assert!(lexicon.patterns.is_empty(), "the table has no room for patterns: take words");
        let table = table(&lexicon);
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/filter/chrome/lexicon/table.rs");
        if std::env::var_os("QINGWEN_BLESS").is_some() {
            std::fs::write(&path, &table).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        }
        let written = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert!(written == table, "the packs changed: QINGWEN_BLESS=1 cargo test --lib filter::chrome::lexicon");
    }
}
