//! Repetition: the lines that the documents of a site share, written down as a pack that people can read and mend.
//!
//! A line that recurs is a rule where it stands at similar places beside the same lines. Counter-evidence acquits: a place between
//! two paragraphs, a quotation, a sentence, neighbours that do not recur. The fewer documents have a line, the more must speak for
//! it; what speaks for it and does not suffice is written down as a rule that only reports, for a reader to decide. A copy of a
//! document that was read already teaches nothing: all of its lines recur.

mod pack;

use std::collections::{BTreeMap, HashMap, HashSet};

use super::fold;
use super::structure::facts::{Facts, facts};
use crate::document::Document;

/// Most bytes of a line that can become a rule.
const LONGEST: usize = 240;

/// Places at which a line was seen that are written down.
const PLACES: usize = 3;

/// What was read so far.
#[derive(Debug, Default)]
pub struct Lessons {
    documents: usize,
    copies: usize,
    lines: BTreeMap<String, Line>,
    /// The number of the first document that has a line of prose.
    prose: HashMap<String, usize>,
}

/// What is known of one folded line.
#[derive(Debug, Default)]
struct Line {
    documents: usize,
    /// How it was written, and how often; digits as `{n}`.
    forms: BTreeMap<String, usize>,
    /// One line as it stood, for each form.
    examples: BTreeMap<String, String>,
    places: Vec<String>,
    top: usize,
    bottom: usize,
    /// Occurrences between two lines of prose.
    between: usize,
    quoted: usize,
    /// Occurrences that end as a sentence.
    sentences: usize,
    /// Occurrences with an address of the web.
    addresses: usize,
    /// How many lines stand above it, and how often; how many below it.
    above: HashMap<usize, usize>,
    below: HashMap<usize, usize>,
    /// Folded neighbours, and how often.
    before: HashMap<String, usize>,
    after: HashMap<String, usize>,
}

impl Lessons {
    /// Fewest documents that can teach anything.
    pub const LEAST: usize = 3;

    /// How many documents were read, copies apart.
    #[must_use]
    pub const fn documents(&self) -> usize {
        self.documents
    }

    /// How many documents were passed over because most of their prose stands in another one.
    #[must_use]
    pub const fn copies(&self) -> usize {
        self.copies
    }

    /// Reads one document; `name` is how places in it are written down.
    pub fn read(&mut self, name: &str, text: &str) {
        let document = Document::read(text);
        let all: Vec<Facts> = (0..document.lines.len()).filter_map(|line| facts(&document, line, None)).collect();
        let folded: Vec<_> = all.iter().map(|line| fold::folded(document.line(line.line))).collect();
        if self.is_copy(folded.iter().zip(&all).filter(|(_, line)| line.is_prose()).map(|(folded, _)| folded)) {
            self.copies += 1;
            return;
        }
        self.documents += 1;
        let prose = |at: Option<usize>| at.and_then(|at| all.get(at)).is_some_and(Facts::is_prose);
        let neighbour = |at: Option<usize>| at.and_then(|at| folded.get(at)).cloned().unwrap_or_default();
        let mut seen = HashSet::new();
        for (at, key) in folded.iter().enumerate() {
            let content = document.line(all[at].line).trim();
            if content.len() > LONGEST || content.contains(['{', '}', '⟦', '⟧']) || !seen.insert(key) {
                continue;
            }
            let line = self.lines.entry(key.clone()).or_default();
            line.documents += 1;
            let form = numbered(content);
            line.examples.entry(form.clone()).or_insert_with(|| content.to_owned());
            *line.forms.entry(form).or_default() += 1;
            if line.places.len() < PLACES {
                line.places.push(format!("{name}:{}", all[at].line + 1));
            }
            line.top += usize::from(at * 3 < all.len());
            line.bottom += usize::from(at * 3 >= all.len() * 2);
            line.between += usize::from(prose(at.checked_sub(1)) && prose(Some(at + 1)));
            line.quoted += usize::from(content.starts_with(['“', '「', '"', '『']));
            *line.above.entry(at).or_default() += 1;
            *line.below.entry(all.len() - at).or_default() += 1;
            line.addresses += usize::from(all[at].address && !all[at].is_prose());
            line.sentences += usize::from(all[at].ends || content.ends_with('.'));
            *line.before.entry(neighbour(at.checked_sub(1))).or_default() += 1;
            *line.after.entry(neighbour(Some(at + 1))).or_default() += 1;
        }
    }

    /// Whether nearly all prose of a document stands in one that was read before.
    fn is_copy<'l>(&mut self, prose: impl Iterator<Item = &'l String>) -> bool {
        let prose: HashSet<&String> = prose.collect();
        let mut shared: HashMap<usize, usize> = HashMap::new();
        prose.iter().filter_map(|line| self.prose.get(*line)).for_each(|first| *shared.entry(*first).or_default() += 1);
        let is_copy = shared.values().any(|most| *most >= Self::LEAST && most * 5 > prose.len() * 4);
        if !is_copy {
            for line in prose {
                self.prose.entry(line.clone()).or_insert(self.documents);
            }
        }
        is_copy
    }
}

/// `content` with every number as `{n}`.
fn numbered(content: &str) -> String {
    let mut out = String::with_capacity(content.len());
    for c in content.chars() {
        if fold::first(c) != Some(fold::NUMBER) {
            out.push(c);
        } else if !out.ends_with("{n}") {
            out.push_str("{n}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::Lessons;
    use crate::document::Document;
    use crate::filter::Filter;
    use crate::filter::chrome::Chrome;
    use crate::note::Patch;
    use crate::rule::pack::Pack;

    const TOP: [&str; 5] = ["江湾拾遗网", "文史 | 风物 | 口述", "今日来访 {n} 人", "栏目：江湾旧事", "本篇编号 {n}-{n}"];
    const BOTTOM: [&str; 7] = [
        "转自江湾拾遗，欢迎传阅",
        "读者来信 {n} 封",
        "江湾拾遗编辑室整理",
        "下期预告见本站首屏",
        "拾遗电台每晚更新",
        "捐书处：渡口街十二号",
        "江湾拾遗 {n} 年纪念",
    ];
    const SAYINGS: [&str; 3] = ["他说完就走了。", "江水还是往东流，谁也没有再提起那件事。", "这是后话，暂且不表。"];

    /// A document of a made-up site: its template around paragraphs that differ, one of twenty with a saying among them.
    fn document(number: usize) -> String {
        let counted = |line: &str| line.replace("{n}", &(number * 7 + 3).to_string());
        let word =
            |at: usize| char::from_u32(0x4E00 + u32::try_from((number * 131 + at * 977) % 6000).unwrap_or(0)).unwrap_or('江');
        let sentence = |seed: usize| (0..22).map(|at| word(seed * 40 + at)).collect::<String>() + "。";
        let mut lines: Vec<String> = TOP.iter().map(|line| counted(line)).collect();
        lines.push((0..9).map(word).collect());
        let paragraphs = 6 + number % 5;
        for at in 0..paragraphs {
            lines.push(sentence(at) + &sentence(at + 50));
            for (which, saying) in SAYINGS.iter().enumerate() {
                if number % 20 == which * 6 && at == (number / 20 + which) % (paragraphs - 1) {
                    lines.push((*saying).to_owned());
                }
            }
        }
        lines.extend(BOTTOM.iter().map(|line| counted(line)));
        lines.join("\n") + "\n"
    }

    fn lessons() -> Lessons {
        let mut lessons = Lessons::default();
        for number in 0..200 {
            lessons.read(&format!("{number}.txt"), &document(number));
        }
        lessons
    }

    #[test]
    fn the_template_is_found_and_what_recurs_by_chance_is_not() {
        let pack = lessons().pack().unwrap_or_else(|error| panic!("{error}"));
        for line in TOP.iter().chain(&BOTTOM) {
            assert!(pack.contains(&format!("phrases = [\"{line}\"]")), "{line} was not learned:\n{pack}");
        }
        for saying in SAYINGS {
            assert!(!pack.contains(saying), "{saying} is the author's");
        }
        assert_eq!(pack.matches("[[rule]]").count(), TOP.len() + BOTTOM.len(), "{pack}");
        assert_eq!(pack.matches("# 200 of 200 documents").count(), TOP.len() + BOTTOM.len());
    }

    #[test]
    fn the_pack_cleans_documents_that_were_not_read() {
        let text = lessons().pack().unwrap_or_else(|error| panic!("{error}"));
        let pack = Pack::parse("site.toml", &text).unwrap_or_else(|error| panic!("{error}"));
        let chrome = Chrome::new(&[pack]).unwrap_or_else(|error| panic!("{error}"));
        for number in 1000..1040 {
            let text = document(number);
            let mut notes = Vec::new();
            chrome.annotate(&Document::read(&text), &mut notes);
            let cleaned = Patch::new(notes).apply(&text);
            let all: Vec<_> = text.lines().collect();
            let body = &all[TOP.len()..all.len() - BOTTOM.len()];
            assert_eq!(cleaned.lines().collect::<Vec<_>>(), body);
        }
    }

    #[test]
    fn a_quotation_is_acquitted_however_often_it_stands() {
        let mut lessons = Lessons::default();
        for number in 0..10 {
            lessons.read("a", &format!("“路还长。”\n第{number}天，他们又出发了，谁也没有说话，只听见脚步声。\n"));
        }
        let pack = lessons.pack().unwrap_or_else(|error| panic!("{error}"));
        assert!(!pack.contains("路还长"), "{pack}");
    }

    /// Documents with a menu above, and below it what `body` gives for each.
    fn taught(documents: usize, body: impl Fn(usize) -> String) -> String {
        let mut lessons = Lessons::default();
        for number in 0..documents {
            lessons.read("a", &format!("江湾拾遗网\n旧事\n口述\n风物\n{}", body(number)));
        }
        lessons.pack().unwrap_or_else(|error| panic!("{error}"))
    }

    fn sentence(number: usize) -> String {
        let word =
            |at: usize| char::from_u32(0x4E00 + u32::try_from((number * 531 + at * 77) % 6000).unwrap_or(0)).unwrap_or('江');
        (0..22).map(word).collect::<String>() + "。\n"
    }

    /// What cleaning with `pack` leaves of `text`.
    fn cleaned(pack: &str, text: &str) -> String {
        let pack = Pack::parse("site.toml", pack).unwrap_or_else(|error| panic!("{error}"));
        let chrome = Chrome::new(&[pack]).unwrap_or_else(|error| panic!("{error}"));
        let mut notes = Vec::new();
        chrome.annotate(&Document::read(text), &mut notes);
        notes.retain(|note| note.confidence > crate::note::Confidence::Report);
        Patch::new(notes).apply(text)
    }

    #[test]
    fn a_habit_of_the_author_is_reported_and_stays() {
        let body = |number: usize| format!("{}缘起\n{}", sentence(number), sentence(number + 100));
        for documents in [3, 12] {
            let pack = taught(documents, body);
            assert!(pack.contains("phrases = [\"缘起\"]\nplace = \"whole\"\nconfidence = \"report\""), "{pack}");
            let text = format!("江湾拾遗网\n旧事\n口述\n风物\n{}", body(500));
            assert_eq!(cleaned(&pack, &text), body(500), "{documents}");
        }
    }

    #[test]
    fn a_learned_line_is_taken_alone() {
        let pack = taught(12, sentence);
        let told = sentence(500);
        assert_eq!(cleaned(&pack, &format!("旧事\n口述\n旧事 3\n{told}")), format!("旧事 3\n{told}"));
    }

    #[test]
    fn few_of_many_documents_and_copies_teach_nothing() {
        let body = |number: usize| {
            let shared = if number < 3 { "门前的石阶一共十二级\n台上的戏唱到了天亮\n" } else { "" };
            shared.to_owned() + &sentence(number)
        };
        let pack = taught(18, body);
        assert!(!pack.contains("石阶") && pack.contains("江湾拾遗网"), "{pack}");
        let mut lessons = Lessons::default();
        let story: String = (0..8).map(sentence).collect();
        (0..5).for_each(|_| lessons.read("a", &format!("缘起\n{story}")));
        assert_eq!((lessons.documents(), lessons.copies()), (1, 4));
    }

    #[test]
    fn a_long_line_is_learned() {
        let long = "Opens the letters of the readers in a new window, with the page that they were written about beside them, \
                    and keeps a copy of every answer until the end of the month in which it was sent to its reader.";
        let mut lessons = Lessons::default();
        for number in 0..4 {
            lessons.read("a", &format!("{long}\n第{number}天，他们又出发了，谁也没有说话，只听见脚步声。\n"));
        }
        let pack = lessons.pack().unwrap_or_else(|error| panic!("{error}"));
        assert!(pack.contains(long), "{pack}");
    }
}
