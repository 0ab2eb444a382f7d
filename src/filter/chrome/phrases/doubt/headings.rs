//! Headings: words of a page that head something an author wrote.

use super::{Doubts, NEAR, edges};
use crate::document::Document;
use crate::filter::chrome::data::tells_where;
use crate::filter::chrome::phrases::hit::{Hit, is_phrase};
use crate::filter::chrome::phrases::listing::is_work;
use crate::filter::chrome::said::{self, is_long, is_said, is_sentence};
use crate::rule::pack::Part;

/// Lines that say something, on both sides of a word of the head or the foot that stands by itself.
const LONE: usize = 2;

/// Lines below the name of terms within which they begin: the name stands there in other languages too.
const NAMES: usize = 3;

/// Sentences of terms at least, below a menu.
const TERMS: usize = 3;

/// Lines within which a sentence stands above a section.
const SECTION: usize = 8;

/// What heads where somebody can be reached.
const CONTACT: [&str; 10] = ["联系", "聯絡", "聯繫", "联络", "咨询", "問い合わせ", "問合せ", "문의", "연락", "Contact"];

/// Bytes of the longest of them, twelve characters.
const HEADING: usize = 36;

/// Lines of a block at most in which somebody tells how he can be reached.
const BLOCK: usize = 8;

/// Bytes of a word that nobody says again by chance: four characters.
const WORD: usize = 12;

/// Bytes before the word that a sentence is about, at most: `この`.
const EARLY: usize = 6;

/// What heads the recommendation of a book, and lists of other texts elsewhere.
const BLURBS: [&str; 2] = ["编辑推荐", "編輯推薦"];

/// What heads the other sections of what is said of a book.
const OF_BOOKS: [&str; 8] = ["内容简介", "内容提要", "作者简介", "作者介绍", "內容簡介", "內容提要", "作者簡介", "作者介紹"];

/// Lines above and below a heading among which two others are sought.
const HEADINGS: usize = 12;

impl Doubts<'_, '_> {
    /// Whether a line heads a list, of which the first is the name of a work.
    pub(super) fn heads_works(&self, hit: &Hit) -> bool {
        self.heads_list(hit) && self.below(hit.line).next().is_some_and(|line| is_work(self.document.line(line)))
    }

    /// Whether one word of the foot of a page stands above all that is said, and what is said follows at once, or behind such words: terms
    /// and policies have the name by which every page links to them, in one language or two.
    pub(super) fn heads_terms(&self, hit: &Hit) -> bool {
        let names = |hit: &Hit| {
            let part = hit.reading.whole.and_then(|rule| self.lexicon.terms(rule).part);
            hit.reading.strong + hit.reading.weak == 1 && part == Some(Part::Foot)
        };
        let is_name = |line: &usize| self.hits.binary_search_by_key(line, |hit| hit.line).is_ok_and(|at| names(&self.hits[at]));
        // Licences are in English too.
        let says = |line: usize| {
            is_sentence(self.document, line)
                || is_long(self.document.line(line)) && self.document.line(line).trim_end().ends_with('.')
        };
        let is_said = |line: usize| says(line) && !is_phrase(self.hits, line);
        let is_above_all = self.sentences.is_some_and(|(first, _)| hit.line < first);
        let has_terms = || is_above_all && self.below(hit.line).take(NEAR).filter(|line| is_said(*line)).nth(TERMS - 1).is_some();
        names(hit)
            && (self.above(hit.line).all(|line| is_phrase(self.hits, line)) || has_terms())
            && self.below(hit.line).take(NAMES).find(|line| !is_name(line)).is_some_and(is_said)
    }

    /// Whether a line is one word of a page that speaks of asking somebody, right below which he says who he is and how he can be reached:
    /// his heading, by which pages link to theirs.
    pub(super) fn heads_contact(&self, hit: &Hit) -> bool {
        let word = self.document.line(hit.line).trim();
        let is_one = hit.reading.strong + hit.reading.weak == 1 && word.len() <= HEADING;
        if !is_one || !CONTACT.iter().any(|heading| word.contains(heading)) {
            return false;
        }
        let (mut says_who, mut tells) = (false, false);
        for line in self.block_below(hit.line).take(BLOCK) {
            says_who |= !is_phrase(self.hits, line);
            tells |= tells_where(self.document.line(line));
        }
        says_who && tells
    }

    /// Whether a line tells how somebody can be reached, in a block with a heading of the author's.
    pub(super) fn is_of_contact(&self, hit: &Hit) -> bool {
        let is_blank = |line: &usize| self.document.line(*line).trim().is_empty();
        let heads = |line: usize| {
            self.hits.binary_search_by_key(&line, |hit| hit.line).is_ok_and(|at| self.heads_contact(&self.hits[at]))
        };
        if !tells_where(self.document.line(hit.line)) {
            return false;
        }
        // A heading of the block, or one by itself above it.
        let first = (0..=hit.line).rev().take(BLOCK).take_while(|line| !is_blank(line)).last().unwrap_or(hit.line);
        (first.saturating_sub(2)..hit.line).any(heads)
    }

    /// The lines below one, at once or behind a blank line, up to the next blank line, or to a word that none but pages have.
    fn block_below(&self, line: usize) -> impl Iterator<Item = usize> {
        let is_blank = |line: usize| self.document.line(line).trim().is_empty();
        let lines = self.document.lines.len();
        let first = if line + 1 < lines && is_blank(line + 1) { line + 2 } else { line + 1 };
        (first..lines).take_while(move |line| !is_blank(*line) && !self.is_strong(*line))
    }

    /// Whether a line is one word of a page that is said again right below it, or above the first of its articles: the title of terms, a
    /// heading.
    pub(super) fn is_said_below(&self, hit: &Hit) -> bool {
        let word = self.document.line(hit.line).trim();
        // A wrapped sentence has its end elsewhere, and what it speaks of at its start.
        let speaks_of = |line: &str| line.find(word).is_some_and(|at| at <= EARLY || is_said(line));
        let says = |line: &str| is_long(line) && speaks_of(line) || is_first_article(line);
        let mut below = self.below(hit.line).take(LONE).take_while(|line| !is_phrase(self.hits, *line));
        hit.reading.strong + hit.reading.weak == 1
            && word.len() >= WORD
            && below.any(|line| says(self.document.line(line).trim()))
    }

    pub(super) fn heads_nothing(&self, run: &[Hit]) -> bool {
        let (first, last) = edges(run);
        let is_other = |hit: &Hit| hit.line < first || hit.line > last;
        let is_near = |hit: &Hit| hit.line + NEAR >= first && hit.line <= last + NEAR;
        run.len() <= 2 && self.heads(run) && !self.hits.iter().any(|hit| hit.is_strong() && is_near(hit) && is_other(hit))
    }

    /// Whether a word of the head or the foot of a page stands by itself below a sentence, and none of the lines near it is made of
    /// phrases: behind a blank line with none behind it, as what heads a section does, or with another sentence below.
    pub(super) fn heads_section(&self, run: &[Hit]) -> bool {
        let line = run[0].line;
        let part = run[0].reading.whole.and_then(|rule| self.lexicon.terms(rule).part);
        if run.len() > 1 || !matches!(part, Some(Part::Head | Part::Foot)) {
            return false;
        }
        let is_other = |line: &usize| !is_phrase(self.hits, *line);
        let is_said = |line: usize| is_sentence(self.document, line) && is_other(&line);
        let is_far = |near: &mut dyn Iterator<Item = usize>| near.take(LONE).filter(is_other).count() == LONE;
        let is_set_apart = || {
            let is_blank_before = line > 0 && self.document.line(line - 1).trim().is_empty();
            is_blank_before && self.below(line).next() == Some(line + 1)
        };
        let is_amid = || self.below(line).take(SECTION).take_while(is_other).any(is_said);
        is_far(&mut self.above(line))
            && is_far(&mut self.below(line))
            && (is_set_apart() || is_amid())
            && self.above(line).take(SECTION).any(is_said)
    }

    /// Whether a word by itself stands right between two sentences, as other lines of a word or two near it do, which none but pages
    /// have: an author speaks of one thing after another.
    pub(super) fn heads_as_others(&self, run: &[Hit]) -> bool {
        let line = run[0].line;
        let heads = |line: usize| line > 0 && said::is_parted_saying(self.document, line) && !is_sentence(self.document, line);
        let is_other = |line: &usize| !self.is_strong(*line) && heads(*line);
        let near = || self.above(line).take(HEADINGS).chain(self.below(line).take(HEADINGS));
        let is_word = self.document.line(line).trim().starts_with(char::is_alphabetic);
        run.len() == 1 && is_word && heads(line) && near().filter(is_other).nth(1).is_some()
    }

    /// Whether a line says that the editor recommends something, where others head what a book holds and who wrote it.
    pub(super) fn is_of_book(&self, hit: &Hit) -> bool {
        let is_one_of = |line: usize, words: &[&str]| words.contains(&self.document.line(line).trim());
        is_one_of(hit.line, &BLURBS) && (0..self.document.lines.len()).any(|line| is_one_of(line, &OF_BOOKS))
    }
}

/// Whether a line begins the first article of a law, of terms, of a contract.
fn is_first_article(line: &str) -> bool {
    ["第一条", "第一條", "第1条", "第1條", "第１条", "제1조", "제 1 조"].iter().any(|first| line.starts_with(first))
}

/// Whether all words of a page stand as headings do: two at least, each by itself behind a blank line or at the top, with a line right
/// behind it that is no phrase, or a sentence behind a blank one.
pub(super) fn are_sections(document: &Document<'_>, hits: &[Hit]) -> bool {
    let is_blank = |line: usize| document.line(line).trim().is_empty();
    let heads = |hit: &Hit| {
        let is_begun = |below: &usize| *below == hit.line + 1 || is_sentence(document, *below);
        let below = said::below(document, hit.line).next().filter(is_begun);
        (hit.line == 0 || is_blank(hit.line - 1)) && below.is_some_and(|below| !is_phrase(hits, below))
    };
    let mut phrases = hits.iter().filter(|hit| hit.reading.whole.is_some());
    phrases.clone().nth(1).is_some() && phrases.all(heads)
}
