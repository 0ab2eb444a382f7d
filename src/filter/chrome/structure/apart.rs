//! Apart: what stands between a line of a page and its article.

use super::article::{Article, Zone};
use super::facts::Facts;

/// Lines of phrases that part a line from the article where none of them is strong: an author's own page has one or two such words,
/// as a telephone or a contents.
const APART: usize = 3;

/// Lines without a phrase that are several: a list of the author's, not the names of tags or editors.
const SEVERAL: usize = 5;

/// Weak phrases that make a line one of a page: a row of a menu, a trail.
const ROW: u16 = 2;

/// The lines of phrases on a page, counted from its top.
#[derive(Debug)]
pub(super) struct Apart<'f> {
    article: &'f Article,
    all: Counts,
    /// Without bars of buttons.
    barless: Counts,
    /// Which lines stand in several without a phrase.
    several: Vec<bool>,
}

/// How many lines stand before every line of a page.
#[derive(Debug)]
struct Counts {
    /// Those of phrases.
    phrases: Vec<usize>,
    /// Those that none but a page has: of a strong phrase, or of several weak ones.
    telling: Vec<usize>,
}

impl Counts {
    fn of(facts: &[Facts], counts: impl Fn(&Facts) -> bool) -> Self {
        let is_telling = |line: &Facts| line.strong > 0 || line.weak >= ROW;
        Self {
            phrases: count_before(facts, |line| line.is_phrase() && counts(line)),
            telling: count_before(facts, |line| is_telling(line) && counts(line)),
        }
    }
}

impl<'f> Apart<'f> {
    /// Counts the lines of a page.
    pub fn new(facts: &[Facts], article: &'f Article) -> Self {
        let runs = facts.chunk_by(|one, two| one.is_phrase() == two.is_phrase());
        let several = runs.flat_map(|run| std::iter::repeat_n(run.len() >= SEVERAL, run.len())).collect();
        let (all, barless) = (Counts::of(facts, |_| true), Counts::of(facts, |line| !line.is_bar()));
        Self { article, all, barless, several }
    }

    /// How many lines of phrases stand between the line at `at` and the article, itself included.
    pub fn phrases(&self, at: usize) -> usize {
        self.between(&self.all.phrases, at)
    }

    /// Whether phrases part the line at `at` from the article: one that none but a page has, or some lines of others. A bar of buttons
    /// stands amid a text as well, and parts no more than a few lines from it.
    pub fn is_parted(&self, at: usize) -> bool {
        let counts = if self.several[at] { &self.barless } else { &self.all };
        self.between(&counts.telling, at) > 0 || self.between(&counts.phrases, at) >= APART
    }

    /// Lines from `at` to the first of the article, without those of phrases.
    pub fn to_article(&self, at: usize) -> usize {
        let (start, phrases) = (self.article.lines.start, &self.all.phrases);
        start.abs_diff(at) - phrases[start.max(at)].abs_diff(phrases[start.min(at)])
    }

    /// How many lines of those that `before` counts stand between the line at `at` and the article, itself included.
    fn between(&self, before: &[usize], at: usize) -> usize {
        let lines = &self.article.lines;
        match self.article.zone(at) {
            Zone::Before => before[lines.start] - before[at],
            Zone::Within => 0,
            Zone::After => before[at + 1] - before[lines.end],
        }
    }
}

/// For every place among the lines, how many before it are of a kind.
fn count_before(facts: &[Facts], is: impl Fn(&Facts) -> bool) -> Vec<usize> {
    let counts = facts.iter().scan(0, |count, line| {
        *count += usize::from(is(line));
        Some(*count)
    });
    [0].into_iter().chain(counts).collect()
}
