//! Repetition: the lines that the documents of a site share, written down as a pack that people can read and mend.
//!
//! A line that recurs is a rule where it stands at similar places. Counter-evidence acquits: a place between two paragraphs, a
//! quotation, other neighbours every time. What stands in half of the documents is acquitted by a quotation alone.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::Write;

use super::examples::check;
use super::facts::{Facts, facts};
use super::fold;
use crate::document::Document;
use crate::rule::pack::{Pack, PackError};

/// Most bytes of a line that can become a rule.
const LONGEST: usize = 240;

/// Fewest folded bytes of a line that becomes a rule though less than half of the documents have it.
const TELLING: usize = 12;

/// Places at which a line was seen that are written down.
const PLACES: usize = 3;

/// What was read so far.
#[derive(Debug, Default)]
pub struct Lessons {
    documents: usize,
    lines: BTreeMap<String, Line>,
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
    /// Folded neighbours, and how often.
    before: HashMap<String, usize>,
    after: HashMap<String, usize>,
}

impl Lessons {
    /// Fewest documents that can teach anything.
    pub const LEAST: usize = 3;

    /// How many documents were read.
    #[must_use]
    pub const fn documents(&self) -> usize {
        self.documents
    }

    /// Reads one document; `name` is how places in it are written down.
    pub fn read(&mut self, name: &str, text: &str) {
        self.documents += 1;
        let document = Document::read(text);
        let all: Vec<Facts> = (0..document.lines.len()).filter_map(|line| facts(&document, line, None, false)).collect();
        let folded: Vec<_> = all.iter().map(|line| fold::folded(document.line(line.line))).collect();
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
            *line.before.entry(neighbour(at.checked_sub(1))).or_default() += 1;
            *line.after.entry(neighbour(Some(at + 1))).or_default() += 1;
        }
    }

    /// The pack that the documents teach.
    ///
    /// # Errors
    ///
    /// If the pack does not hold what its own examples say: a fault of this program.
    pub fn pack(&self) -> Result<String, PackError> {
        let mut out = format!(
            "# Learned from {} documents. Read it, take out what an author wrote, keep it with your texts.\n\
             name = \"site\"\nsummary = \"lines that the documents of a site share\"\n",
            self.documents
        );
        let mut learned: Vec<_> = self.lines.iter().filter(|(key, line)| self.is_template(key, line)).collect();
        learned.sort_by(|(a, x), (b, y)| y.documents.cmp(&x.documents).then_with(|| a.cmp(b)));
        for (number, (_, line)) in learned.into_iter().enumerate() {
            self.describe(&mut out, number + 1, line);
        }
        let pack = Pack::parse("site.toml", &out)?;
        check(&pack).into_iter().next().map_or(Ok(out), Err)
    }

    /// Whether a line belongs to the site.
    fn is_template(&self, key: &str, line: &Line) -> bool {
        if key.chars().all(|c| c == fold::NUMBER) || line.documents < Self::LEAST || line.documents * 50 < self.documents {
            return false;
        }
        if line.quoted * 2 > line.documents {
            return false;
        }
        if line.documents * 2 >= self.documents {
            return true;
        }
        let same = |neighbours: &HashMap<String, usize>| neighbours.values().max().is_some_and(|most| most * 2 > line.documents);
        let beside = same(&line.before) || same(&line.after);
        let placed = line.top.max(line.bottom) * 5 >= line.documents * 4;
        key.len() >= TELLING && beside && placed && line.between * 5 <= line.documents
    }

    fn describe(&self, out: &mut String, number: usize, line: &Line) {
        let zone = if line.top * 5 >= line.documents * 4 {
            "in the first third"
        } else if line.bottom * 5 >= line.documents * 4 {
            "in the last third"
        } else {
            "at any place"
        };
        let usual = line.forms.iter().max_by_key(|(form, count)| (**count, form.len())).map_or("", |(form, _)| form);
        let example = line.examples.get(usual).map_or("", String::as_str);
        let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
        // Writing to a string cannot fail.
        let _ = write!(
            out,
            "\n# {} of {} documents, {zone}: {}\n[[rule]]\nname = \"line-{number}\"\nsummary = {}\nphrases = [{}]\ndrop = [{}]\n",
            line.documents,
            self.documents,
            line.places.join(", "),
            quoted(&format!("recurs {zone}: {usual}")),
            quoted(usual),
            quoted(example)
        );
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
