//! A doubt: why an author may have written the words of a page. What is in doubt stays, and is reported.
//!
//! What a page adds stands above or below what is said, and together; an author who speaks of buttons has them amid it, one here and
//! one there.

mod contents;
mod headings;
mod spoken;
mod title;

use std::cell::OnceCell;

use contents::contents;
use headings::are_sections;

use super::hit::{Hit, WEAK, is_phrase, phrases, weak};
use super::listing::Listings;
use crate::document::Document;
use crate::filter::chrome::data::{is_labelled_with, is_word_and_number, tells_hours};
use crate::filter::chrome::lexicon::Lexicon;
use crate::filter::chrome::said;
use crate::filter::chrome::said::is_sentence;
use crate::note::Confidence;

/// Lines of strong phrases on a page at whose edges they are beyond doubt.
const PAGE: usize = 5;

/// Lines of strong phrases from which on a text shows itself to be a page, if some stand at its edges.
const SHOWN: usize = 3;

/// Phrases that stand together on a page, wherever that is, and that nobody else puts together.
const MENU: usize = 10;

/// Lines that say something, at the top and the bottom of a text that shows no more, where what a page adds stands.
const RIM: usize = 8;

/// Phrases in listings of an author's from which on he speaks of such words.
const LISTED: usize = 5;

/// Bytes of the longest item of a list of names, eight characters, and how many of them stand above the words of a page at most: an author
/// announces what stands near.
const NAME: usize = 24;
const NAMES: usize = 8;

/// Lines within which the words of a page stand together.
const NEAR: usize = 30;

/// Items of an author's list that are words of a page at most, one behind the other; a menu has more.
const ITEMS: usize = 3;

/// Marks that somebody typed before the items of a list; programs that dump a page write `•`, `*`, `+` and `-` before those of its menus.
const BULLETS: [char; 11] = ['·', '・', '■', '□', '●', '○', '◆', '◇', '▪', '▶', '※'];

/// Whether something about a run is doubted.
type OfRun = fn(&Doubts<'_, '_>, &[Hit]) -> bool;

/// Whether something about one line of a run is.
type OfLine = fn(&Doubts<'_, '_>, &[Hit], &Hit) -> bool;

/// What is doubted of a whole run.
const OF_RUN: &[(OfRun, &str)] = &[
    (|doubts, run| doubts.is_between_sentences(run), "a sentence by itself between two sentences"),
    (|doubts, run| doubts.is_on_no_page(run), "amid a text that shows no other sign of a page"),
    (|doubts, run| doubts.is_bare(run), "in a text that says hardly a word of a page but that"),
    (|doubts, run| doubts.is_only_title(run), "the first line, and the only word of a page: a title"),
    (|doubts, run| doubts.heads_nothing(run), "what heads lists on a page, far from all other words of one"),
    (|doubts, run| doubts.is_parted_saying(run), "by itself between two sentences, on no page that shows itself"),
    (|doubts, run| doubts.is_told(run), "the only words of a page, between sentences"),
    (|doubts, run| doubts.heads_section(run), "a heading among what is said, far from the other words of the page"),
    (|doubts, run| doubts.heads_as_others(run), "a heading as others are, with what is said right above it and below"),
    (|doubts, run| doubts.is_of_list(run), "items of a list that has others, amid what is said"),
    (|doubts, run| doubts.is_announced(run), "what the line before it announces"),
    (|doubts, run| doubts.goes_on(run), "the line before it goes on in it"),
    (|doubts, run| doubts.is_pressed(run), "what somebody is told to press"),
    (|doubts, run| doubts.is_listed_by_author(run), "a list that the line beside it speaks of"),
    (|doubts, run| doubts.is_quoted(run), "what the line beside it names between quotation marks"),
    (|doubts, run| doubts.stands_amid_saying(run), "in a list of words, with what is said right above it and below"),
    (|doubts, _| doubts.strong == 0, "in a text without a word that only a page has: a form, a list of terms"),
    (|doubts, _| doubts.are_sections, "each word of a page here stands by itself above a section"),
    // Asks of every phrase whether it is listed.
    (|doubts, run| doubts.is_spoken_of(run), "in a text that lists such words, and speaks of them"),
];

/// What is doubted of one line of a run.
const OF_LINE: &[(OfLine, &str)] = &[
    (|doubts, run, hit| doubts.is_set_with_text(run, hit), "set with the text, and apart from the words of the page"),
    (
        |doubts, _, hit| doubts.contents.binary_search(&hit.line).is_ok(),
        "of the contents of the text, or a heading that these name",
    ),
    (|doubts, _, hit| doubts.is_underlined(hit), "underlined, as a heading"),
    (|doubts, _, hit| doubts.is_title(hit), "by itself above a date or an author, as a title"),
    (|doubts, _, hit| doubts.is_on_path(hit), "what the way to the page leads to: its title"),
    (|doubts, run, hit| doubts.is_behind_path(run, hit), "right behind the way to the page, above what it shows"),
    (|doubts, run, hit| doubts.is_named_again(run, hit), "a word of the menu once more, right above what is shown: the title"),
    (|doubts, _, hit| doubts.heads_terms(hit), "the name of what the foot of a page links to, right above what is said"),
    (|doubts, _, hit| doubts.is_of_book(hit), "a section of what a shop says of a book, beside its contents and its author"),
    (
        |doubts, _, hit| hit.reading.strong == 0 && tells_hours(doubts.document.line(hit.line)),
        "from when to when something is open",
    ),
    (|doubts, _, hit| doubts.goes_on_from_data(hit), "where somebody can be reached, behind such a line that stays"),
    (|doubts, _, hit| doubts.heads_works(hit), "what heads the names of works, no other texts of the site"),
    (|doubts, _, hit| doubts.heads_contact(hit), "above where somebody can be reached, as a heading"),
    (|doubts, _, hit| doubts.is_of_contact(hit), "where somebody can be reached, below a heading that stays"),
    (|doubts, _, hit| doubts.is_said_below(hit), "above what says it again, or the first of its articles: a title"),
    (|doubts, _, hit| doubts.is_row(hit), "a word and a number, as in the line above it: a row of a table"),
];

/// The doubts about one text.
pub(super) struct Doubts<'d, 't> {
    document: &'d Document<'t>,
    lexicon: &'d Lexicon,
    hits: &'d [Hit],
    /// The first and the last line that reads as a sentence.
    sentences: Option<(usize, usize)>,
    /// Lines of strong phrases.
    strong: usize,
    /// Whether the text shows itself to be a page.
    is_shown: bool,
    /// Whether hardly any word of a page stands in it.
    is_bare: bool,
    /// Whether all words of a page head sections.
    are_sections: bool,
    /// The lines of its contents, and of the headings that these name.
    contents: Vec<usize>,
    /// The listings of the text.
    all_listings: &'d Listings<'d, 't>,
    /// Of every phrase, which listing of an author's it stands in.
    listings: OnceCell<Vec<Option<&'static str>>>,
    /// Whether it lists words of a page as an author does.
    lists_words: OnceCell<bool>,
}

impl<'d, 't> Doubts<'d, 't> {
    /// Those about a document with so many phrases, which stand together in `runs`.
    pub fn new(
        document: &'d Document<'t>,
        lexicon: &'d Lexicon,
        hits: &'d [Hit],
        sentences: Option<(usize, usize)>,
        runs: &[&[Hit]],
        all_listings: &'d Listings<'d, 't>,
    ) -> Self {
        let strong = hits.iter().filter(|hit| hit.is_strong()).count();
        let (listings, lists_words) = (OnceCell::new(), OnceCell::new());
        let are_sections = are_sections(document, hits);
        let (is_shown, is_bare) = (false, false);
        let doubts = Self {
            document,
            lexicon,
            hits,
            sentences,
            strong,
            is_shown,
            is_bare,
            are_sections,
            contents: contents(document, hits, runs),
            listings,
            lists_words,
            all_listings,
        };
        let is_menu = |run: &&[Hit]| run.iter().any(Hit::is_strong) && phrases(run) >= MENU;
        let is_shown = strong >= SHOWN && doubts.is_at_edges() || runs.iter().any(is_menu);
        let is_bare = strong < SHOWN && runs.iter().all(|run| phrases(run) < WEAK);
        Self { is_shown, is_bare, ..doubts }
    }

    /// Why a whole run may be an author's.
    pub fn of_run(&self, run: &[Hit]) -> Option<&'static str> {
        OF_RUN.iter().find(|(doubts, _)| doubts(self, run)).map(|(_, why)| *why)
    }

    /// Why one line of a run may be an author's.
    pub fn of_line(&self, run: &[Hit], hit: &Hit) -> Option<&'static str> {
        let doubt = OF_LINE.iter().find(|(doubts, _)| doubts(self, run, hit)).map(|(_, why)| *why);
        let at = || self.hits.binary_search_by_key(&hit.line, |hit| hit.line).ok();
        doubt.or_else(|| self.listings()[at()?])
    }

    fn listings(&self) -> &[Option<&'static str>] {
        self.listings
            .get_or_init(|| self.hits.iter().map(|hit| hit.reading.whole.and_then(|_| self.all_listings.of(hit.line))).collect())
    }

    /// How sure it is that a line goes that nobody doubts. Certain: strong phrases alone, on a page that has more of them, before all that
    /// is said or after it.
    pub fn trust(&self, hit: &Hit) -> Confidence {
        let is_outside = self.sentences.is_some_and(|(first, last)| hit.line < first || hit.line > last);
        let is_certain = self.strong >= PAGE && hit.is_strong() && hit.reading.weak == 0 && is_outside;
        if is_certain { Confidence::Certain } else { Confidence::Likely }
    }

    fn is_amid(&self, line: usize) -> bool {
        self.sentences.is_some_and(|(first, last)| first < line && line < last)
    }

    /// Whether strong phrases stand above what is said, or below it, other than the title and what heads the names of works.
    fn is_at_edges(&self) -> bool {
        let is_edge = |hit: &Hit| !self.is_amid(hit.line) && !self.tops(hit) && !self.heads_works(hit);
        self.hits.iter().any(|hit| hit.is_strong() && is_edge(hit))
    }

    /// Whether a line is made of phrases, of strong ones among them.
    fn is_strong(&self, line: usize) -> bool {
        self.hits.binary_search_by_key(&line, |hit| hit.line).is_ok_and(|at| self.hits[at].is_strong())
    }

    fn heads_list(&self, hit: &Hit) -> bool {
        hit.reading.whole.is_some_and(|rule| self.lexicon.terms(rule).heads_list)
    }

    /// Whether the strong phrases of a run, of which there are some, are such as head lists.
    fn heads(&self, run: &[Hit]) -> bool {
        run.iter().any(Hit::is_strong) && run.iter().filter(|hit| hit.is_strong()).all(|hit| self.heads_list(hit))
    }

    fn is_between_sentences(&self, run: &[Hit]) -> bool {
        run.len() == 1 && said::is_between_sentences(self.document, run[0].line)
    }

    fn is_on_no_page(&self, run: &[Hit]) -> bool {
        let is_title = |hit: &Hit| self.strong >= SHOWN && self.tops(hit);
        !self.is_shown && run.iter().all(|hit| self.is_amid(hit.line) || is_title(hit) || self.is_inside(hit.line, hit.line, RIM))
    }

    fn is_bare(&self, run: &[Hit]) -> bool {
        let (first, last) = edges(run);
        let is_heading = || run.len() == 1 && self.heads(run) && self.is_first(first);
        self.is_bare && !self.names_a_site(run) && (self.sentences.is_none() || self.is_inside(first, last, 1) || is_heading())
    }

    fn is_parted_saying(&self, run: &[Hit]) -> bool {
        run.len() == 1 && self.strong < PAGE && said::is_parted_saying(self.document, run[0].line)
    }

    /// Whether the run has all the strong phrases, a sentence that is no phrase stops before it, and another one behind it, however short.
    fn is_told(&self, run: &[Hit]) -> bool {
        let has_all = || run.iter().filter(|hit| hit.is_strong()).count() == self.strong;
        let stops = |line: usize| is_sentence(self.document, line) || self.document.line(line).contains(['。', '！', '？']);
        let is_said = |line: usize| !is_phrase(self.hits, line) && stops(line);
        let (first, last) = edges(run);
        has_all() && self.above(first).any(is_said) && self.below(last).any(is_said)
    }

    /// Whether a few lines amid what is said are items of a list, by the mark before them, of which an item above or below is no phrase.
    fn is_of_list(&self, run: &[Hit]) -> bool {
        let (first, last) = edges(run);
        let lines = self.document.lines.len();
        let bullet = |line: usize| self.document.line(line).trim_start().chars().next().filter(|mark| BULLETS.contains(mark));
        let is_like = |mark: char| {
            let is_other = |line: usize| line < lines && bullet(line) == Some(mark) && !is_phrase(self.hits, line);
            (first..=last).all(|line| bullet(line) == Some(mark))
                && (first.checked_sub(1).is_some_and(is_other) || is_other(last + 1))
        };
        run.len() <= ITEMS && self.is_amid(first) && self.is_amid(last) && bullet(first).is_some_and(is_like)
    }

    /// Whether the line before that says something ends with a colon, and is no phrase itself: an author tells what stands somewhere. In a
    /// list of names others may stand between.
    fn is_announced(&self, run: &[Hit]) -> bool {
        let ends = |line: usize| self.document.line(line).trim_end().strip_suffix(['：', ':']);
        let announces =
            |line| !is_phrase(self.hits, line) && ends(line).is_some_and(|words| words.contains(char::is_alphanumeric));
        let is_name = |line: usize| self.document.line(line).trim().len() <= NAME;
        let is_item = |line: usize| is_name(line) && ends(line).is_none() && !is_sentence(self.document, line);
        let mut above = self.above(run[0].line);
        let before = if run.iter().all(|hit| is_name(hit.line)) {
            above.take(NAMES + 1).find(|line| !is_item(*line))
        } else {
            above.next()
        };
        before.is_some_and(announces)
    }

    /// Whether the line right before ends with a comma, and is no phrase itself: its sentence goes on.
    fn goes_on(&self, run: &[Hit]) -> bool {
        let goes_on = |line: usize| !is_phrase(self.hits, line) && self.document.line(line).trim_end().ends_with(['，', '、']);
        run[0].line.checked_sub(1).is_some_and(goes_on)
    }

    /// Whether an author lists such words in the text; a site that put its name amid a book speaks for itself.
    fn is_spoken_of(&self, run: &[Hit]) -> bool {
        let is_of_site = |hit: &Hit| hit.reading.whole.is_some_and(|rule| self.lexicon.terms(rule).amid);
        // An encyclopedia puts a button into brackets behind every heading.
        let is_word = |hit: &Hit| !self.document.line(hit.line).trim_start().starts_with('[');
        let listed = || self.hits.iter().zip(self.listings()).filter(|(hit, of)| of.is_some() && is_word(hit));
        let lists_words = || listed().nth(LISTED - 1).is_some();
        *self.lists_words.get_or_init(lists_words) && !self.names_a_site(run) && !run.iter().any(is_of_site)
    }

    /// Whether a line is set with a sentence, and a blank line parts it from the other phrases of its run: a title, or whom to call. Those
    /// so set are too few to go by themselves.
    fn is_set_with_text(&self, run: &[Hit], hit: &Hit) -> bool {
        let is_blank = |line: &usize| self.document.line(*line).trim().is_empty();
        let (top, bottom) = (hit.line.saturating_sub(NEAR), self.document.lines.len().min(hit.line + NEAR));
        let first = (top..hit.line).rev().find(is_blank).map_or(top, |line| line + 1);
        let end = (hit.line + 1..bottom).find(is_blank).unwrap_or(bottom);
        let before = |line: usize| run.partition_point(|hit| hit.line < line);
        let here = &run[before(first)..before(end)];
        let few = here.iter().all(|hit| hit.reading.strong == 0) && weak(here.iter()) < WEAK;
        let says = || (first..end).any(|line| is_sentence(self.document, line) && here.iter().all(|hit| hit.line != line));
        few && here.len() < run.len() && says()
    }

    /// Whether a line is one weak phrase with what it labels, and so is the line right above it, which is no phrase.
    fn goes_on_from_data(&self, hit: &Hit) -> bool {
        let is_data = |line: usize| is_labelled_with(self.document.line(line), &['：', ':']);
        let is_own = |line: usize| is_data(line) && !is_phrase(self.hits, line);
        (hit.reading.strong, hit.reading.weak) == (0, 1) && is_data(hit.line) && hit.line.checked_sub(1).is_some_and(is_own)
    }

    /// Whether a line is one weak phrase and a number, and so is the line right above it, which is no phrase.
    fn is_row(&self, hit: &Hit) -> bool {
        let is_row = |line: usize| is_word_and_number(self.document.line(line));
        let is_own = |line: usize| is_row(line) && !is_phrase(self.hits, line);
        (hit.reading.strong, hit.reading.weak) == (0, 1) && is_row(hit.line) && hit.line.checked_sub(1).is_some_and(is_own)
    }

    /// Whether a line of a run holds the address of a site, beside which its words are not an author's by chance.
    fn names_a_site(&self, run: &[Hit]) -> bool {
        run.iter().any(|hit| holds_an_address(self.document.line(hit.line)))
    }

    /// Whether a line is the first that says something: what heads a list on a page is a title there.
    fn is_first(&self, line: usize) -> bool {
        self.above(line).next().is_none()
    }

    /// Whether `rim` lines that say something stand before line `first`, and behind line `last`.
    fn is_inside(&self, first: usize, last: usize, rim: usize) -> bool {
        self.above(first).nth(rim - 1).is_some() && self.below(last).nth(rim - 1).is_some()
    }

    /// The lines above one that say something, from it upwards.
    fn above(&self, line: usize) -> impl Iterator<Item = usize> {
        said::above(self.document, line)
    }

    /// The lines below one that say something.
    fn below(&self, line: usize) -> impl Iterator<Item = usize> {
        said::below(self.document, line)
    }
}

/// The first and the last line of a run.
const fn edges(run: &[Hit]) -> (usize, usize) {
    (run[0].line, run[run.len() - 1].line)
}

/// Whether a line holds the address of a site.
fn holds_an_address(line: &str) -> bool {
    memchr::memmem::find(line.as_bytes(), b"://").is_some()
        || line.as_bytes().windows(4).any(|four| four.eq_ignore_ascii_case(b"www."))
}
