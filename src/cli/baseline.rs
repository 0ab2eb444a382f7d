//! The baseline: what was looked at and accepted, flags and edits too unsure to be made, in a file beside texts that can hold no
//! comments.
//!
//! An entry is known by what is flagged and by the characters around it, not by its place, so that edits elsewhere in the file
//! leave it standing. The file has one JSON object a line, sorted, so that it can be read and compared.
//!
//! A record of a file of records is a document of its own: what was accepted is accepted in each of them, so that records may come
//! and go.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::{Component, MAIN_SEPARATOR, Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

use super::args::Args;
use super::counted::counted;
use super::input::shown;
use crate::batch::{Draft, Guard};
use crate::clean::{Cleaner, stands_for_edit};
use crate::note::{Action, Confidence, Note};

/// Characters of its line kept on each side of what is flagged, white space left out.
const AROUND: usize = 8;

/// A flag that was accepted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    path: String,
    rule: String,
    before: String,
    text: String,
    after: String,
}

/// An entry and how often it stands in its file, or in the record that has it most often.
#[derive(Serialize, Deserialize)]
struct Row {
    #[serde(flatten)]
    entry: Entry,
    times: usize,
}

/// Whether a text that starts so is a baseline.
pub(in crate::cli) fn is_baseline(start: &str) -> bool {
    start.lines().next().is_some_and(|line| serde_json::from_str::<Row>(line).is_ok())
}

/// What was accepted in every file.
#[derive(Default)]
pub(in crate::cli) struct Baseline {
    /// The folder it lies in, which paths start from, so that it does not matter from where and how a file is named.
    folder: Option<PathBuf>,
    known: BTreeMap<Entry, usize>,
    /// Where it is written anew, with what is accepted in this run.
    writing: Option<(PathBuf, Mutex<Accepted>)>,
    /// Flags that nobody is shown, since they are known or accepted.
    silent: AtomicUsize,
}

/// What a run accepts, and in which files it looked.
#[derive(Default)]
struct Accepted {
    entries: BTreeMap<Entry, usize>,
    paths: BTreeSet<String>,
}

impl Baseline {
    /// The baseline that the arguments name.
    pub(in crate::cli) fn new(args: &Args) -> Result<Self> {
        let Some(path) = &args.baseline else { return Ok(Self::default()) };
        if args.write_baseline && path.exists() && !path.is_file() {
            bail!("{}: is no file that can be replaced: name another", shown(path));
        }
        let text = match fs::read_to_string(path) {
            Err(error) if error.kind() == ErrorKind::NotFound && args.write_baseline => String::new(),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                bail!("{}: is not there; --write-baseline makes it", shown(path));
            }
            text => text.with_context(|| shown(path))?,
        };
        let mut known = BTreeMap::new();
        for (number, line) in text.lines().enumerate() {
            let row: Row = serde_json::from_str(line)
                .with_context(|| format!("{}:{}: is no line of a baseline", shown(path), number + 1))?;
            *known.entry(row.entry).or_default() += row.times;
        }
        let writing = args.write_baseline.then(|| (path.clone(), Mutex::default()));
        let folder = path.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."));
        Ok(Self { folder: folder.canonicalize().ok(), known, writing, silent: AtomicUsize::default() })
    }

    /// The name by which a file is known: its path from the folder of the baseline. What is no file goes by the name it was given.
    pub(in crate::cli) fn name(&self, path: &Path) -> String {
        let file = self.folder.as_ref().and_then(|folder| Some(relative(&path.canonicalize().ok()?, folder)));
        file.map_or_else(|| shown(path), |file| shown(&file).replace(MAIN_SEPARATOR, "/"))
    }

    /// How many flags were let pass in silence; `None` without a baseline.
    pub(in crate::cli) fn summary(&self) -> Option<String> {
        let count = self.silent.load(Ordering::Relaxed);
        let flags = counted(count, "flag");
        match &self.writing {
            Some((path, _)) => Some(format!("{}: {flags} accepted", shown(path))),
            None => (!self.known.is_empty()).then(|| format!("{flags} known from the baseline")),
        }
    }

    /// What is known of the file of this name, or of one record in it, which `cleaner` looks at.
    pub(in crate::cli) fn of<'b>(&'b self, path: &'b str, cleaner: &Cleaner) -> Sieve<'b> {
        if let Some((_, accepted)) = &self.writing {
            let mut accepted = accepted.lock().unwrap_or_else(PoisonError::into_inner);
            if accepted.paths.insert(path.to_owned()) {
                let judged = cleaner.judged();
                let is_kept = |entry: &Entry| entry.path == path && !judged.iter().any(|rule| rule.name == entry.rule);
                let kept = self.known.iter().filter(|(entry, _)| is_kept(entry));
                accepted.entries.extend(kept.map(|(entry, times)| (entry.clone(), *times)));
            }
        }
        Sieve { baseline: self, path, used: BTreeMap::new() }
    }

    /// Writes the baseline, if it was to be written. Files that this run did not look at keep their entries, and so do rules that did not
    /// run.
    pub(in crate::cli) fn finish(&self) -> Result<()> {
        let Some((path, accepted)) = &self.writing else { return Ok(()) };
        let Accepted { entries, paths } = &*accepted.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = self.known.iter().filter(|(entry, _)| !paths.contains(&entry.path));
        let all: BTreeMap<_, _> = kept.chain(entries).collect();
        let mut text = String::new();
        for (entry, &times) in all {
            text.push_str(&serde_json::to_string(&Row { entry: entry.clone(), times })?);
            text.push('\n');
        }
        Draft::write(path, text.as_bytes(), Guard::Anything).and_then(Draft::commit).with_context(|| shown(path))
    }
}

/// Lets through what is not known of one file or record.
pub(in crate::cli) struct Sieve<'b> {
    baseline: &'b Baseline,
    path: &'b str,
    used: BTreeMap<Entry, usize>,
}

impl Sieve<'_> {
    /// The notes about `text`, or about the next part of it, that were not accepted. Edits of `level` and above always come through, and
    /// what stands for one.
    pub(in crate::cli) fn sift<'n>(&mut self, text: &str, level: Confidence, notes: Vec<&'n Note<'n>>) -> Vec<&'n Note<'n>> {
        let Baseline { known, writing, silent, .. } = self.baseline;
        if known.is_empty() && writing.is_none() {
            return notes;
        }
        let mut accepted = writing.as_ref().map(|(_, accepted)| accepted.lock().unwrap_or_else(PoisonError::into_inner));
        let unknown = |note: &&Note<'_>| {
            if note.action != Action::Flag && note.confidence >= level || stands_for_edit(note) {
                return true;
            }
            let entry = entry(self.path, text, note);
            let entry = joined(known, &entry).unwrap_or(entry);
            let used = self.used.entry(entry.clone()).or_default();
            *used += 1;
            if let Some(accepted) = &mut accepted {
                let times = accepted.entries.entry(entry).or_default();
                *times = (*times).max(*used);
                return false;
            }
            *used > known.get(&entry).copied().unwrap_or(0)
        };
        let all = notes.len();
        let notes: Vec<_> = notes.into_iter().filter(unknown).collect();
        silent.fetch_add(all - notes.len(), Ordering::Relaxed);
        notes
    }
}

/// The way to `file` from `folder`, both given from the root.
fn relative(file: &Path, folder: &Path) -> PathBuf {
    let shared = file.components().zip(folder.components()).take_while(|(one, two)| one == two).count();
    let up = folder.components().skip(shared).map(|_| Component::ParentDir);
    up.chain(file.components().skip(shared)).collect()
}

/// The entry that is known of a flag whose line has been joined to others since, so that more stands around it; none where it is
/// known as it stands.
fn joined(known: &BTreeMap<Entry, usize>, entry: &Entry) -> Option<Entry> {
    if known.contains_key(entry) {
        return None;
    }
    let first = Entry { before: String::new(), text: String::new(), after: String::new(), ..entry.clone() };
    let is_of_file = |known: &&Entry| known.path == entry.path && known.rule == entry.rule;
    let is_cut = |known: &Entry| {
        known.text == entry.text && entry.before.ends_with(&known.before) && entry.after.starts_with(&known.after)
    };
    known.range(first..).map(|(known, _)| known).take_while(is_of_file).find(|known| is_cut(known)).cloned()
}

fn entry(path: &str, text: &str, note: &Note<'_>) -> Entry {
    let solid = |c: &char| !c.is_whitespace();
    let line = |c: &char| !matches!(c, '\n' | '\r');
    // A line that may go has its end with it.
    let noted = note.span.of(text).trim_end_matches(['\n', '\r']);
    let before: Vec<char> =
        text[..note.span.start].chars().rev().take_while(line).take(AROUND * 4).filter(solid).take(AROUND).collect();
    Entry {
        path: path.to_owned(),
        rule: note.rule.name.to_string(),
        before: before.into_iter().rev().collect(),
        text: noted.to_owned(),
        after: text[note.span.start + noted.len()..]
            .chars()
            .take_while(line)
            .take(AROUND * 4)
            .filter(solid)
            .take(AROUND)
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::Path;

    use super::{Baseline, Sieve, entry, relative};
    use crate::note::{Confidence, Note, Rule};
    use crate::text::Span;

    static RULE: Rule = Rule::new("placeholder/count", "a count is missing");

    fn flag(text: &str, what: &str) -> Note<'static> {
        let at = text.find(what).unwrap_or_default();
        Note::flag(Span::new(at, at + what.len()), &RULE, Confidence::Certain)
    }

    fn sieve<'b>(baseline: &'b Baseline, path: &'b str) -> Sieve<'b> {
        Sieve { baseline, path, used: BTreeMap::new() }
    }

    #[test]
    fn a_path_starts_from_the_folder_of_the_baseline() {
        let from = |file: &str, folder: &str| relative(Path::new(file), Path::new(folder));
        assert_eq!(from("/texts/talks/a.txt", "/texts"), Path::new("talks/a.txt"));
        assert_eq!(from("/texts/talks/a.txt", "/texts/ci/known"), Path::new("../../talks/a.txt"));
    }

    #[test]
    fn an_entry_survives_edits_elsewhere() {
        let (old, new) = ("常住人口x多万人。", "前面多了一段。\n常住 人口x多万人。\n后面也是。");
        assert_eq!(entry("a", old, &flag(old, "x")), entry("a", new, &flag(new, "x")));
    }

    #[test]
    fn a_flag_is_known_when_its_line_was_joined() {
        let (old, new) = ("共有常住人\n口x多\n万人。", "共有常住人口x多万人。");
        let mut baseline = Baseline::default();
        baseline.known.insert(entry("a", old, &flag(old, "x")), 1);
        let (note, other) = (flag(new, "x"), flag("共有户籍人口x万", "x"));
        assert_eq!(sieve(&baseline, "a").sift(new, Confidence::Likely, vec![&note]).len(), 0);
        assert_eq!(sieve(&baseline, "a").sift(new, Confidence::Likely, vec![&note, &note]).len(), 1);
        assert_eq!(sieve(&baseline, "a").sift("共有户籍人口x万", Confidence::Likely, vec![&other]).len(), 1);
    }

    #[test]
    fn what_is_known_is_let_through_no_more_often_than_it_was_accepted() {
        let text = "共x人";
        let note = flag(text, "x");
        let mut baseline = Baseline::default();
        baseline.known.insert(entry("a", text, &note), 1);
        assert_eq!(sieve(&baseline, "a").sift(text, Confidence::Likely, vec![&note]).len(), 0);
        assert_eq!(sieve(&baseline, "a").sift(text, Confidence::Likely, vec![&note, &note]).len(), 1);
        assert_eq!(sieve(&baseline, "b").sift(text, Confidence::Likely, vec![&note]).len(), 1);
    }
}
