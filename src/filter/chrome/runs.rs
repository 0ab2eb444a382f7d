//! Runs: phrase lines beside phrase lines. A weak phrase counts where others stand beside it.

use super::Hit;
use super::facts::signs;
use super::lexicon::{Lexicon, ends_sentence, trimmed};
use super::listing;
use crate::document::Document;
use crate::note::Confidence;
use crate::rule::pack::{Part, Zone};
use crate::text::script::is_hangul;

/// Weak phrases that make a run of phrase lines chrome without a strong one.
pub(super) const WEAK: usize = 4;

/// Lines of strong phrases on a page at whose edges they are beyond doubt.
const PAGE: usize = 5;

/// Lines of strong phrases from which on a text shows itself to be a page, if some stand at its edges.
const SHOWN: usize = 3;

/// Bytes of a phrase at most that an author may have put above a text as its title.
const TITLE: usize = 30;

/// Phrases that stand together on a page, wherever that is, and that nobody else puts together.
const MENU: usize = 10;

/// Lines that say something, at the top and the bottom of a text that shows no more, where what a page adds stands.
const RIM: usize = 8;

/// Fewest bytes of a line that is taken for a sentence; fewer are a word or two.
const SENTENCE: usize = 45;

/// A line that goes whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dropped {
    /// The number of the line.
    pub line: usize,
    /// The number of its rule.
    pub rule: u16,
    /// How sure that is. Certain: strong phrases alone, on a page that has more of them, before all that is said or after it.
    pub trust: Confidence,
    /// Why it is no more than a report: an author may have written the same words.
    pub doubt: Option<&'static str>,
}

/// The lines that go whole.
pub(super) fn dropped(document: &Document<'_>, lexicon: &Lexicon, hits: &[Hit]) -> Vec<Dropped> {
    let sentences = sentences(document, hits);
    let is_strong = |hit: &Hit| hit.reading.whole.is_some() && hit.reading.strong > 0;
    let strong = hits.iter().filter(|hit| is_strong(hit)).count();
    let outside = |line: usize| sentences.is_some_and(|(first, last)| line < first || line > last);
    // What a page adds stands above or below what is said; an author who speaks of buttons has them amid it.
    let amid = |line: usize| sentences.is_some_and(|(first, last)| first < line && line < last);
    let is_page = strong >= PAGE;
    let tops =
        |hit: &Hit| is_first(document, hit.line) && !is_phrase(hits, hit.line + 1) && document.line(hit.line).len() <= TITLE;
    let heads_list = |hit: &Hit| hit.reading.whole.is_some_and(|rule| lexicon.terms(rule).heads_list);
    let heads_works = |hit: &Hit| heads_list(hit) && heads_works(document, hit.line);
    let is_edge = |hit: &Hit| !amid(hit.line) && !tops(hit) && !heads_works(hit);
    let at_edge = || hits.iter().any(|hit| is_strong(hit) && is_edge(hit));
    let certain = |hit: &Hit| is_page && is_strong(hit) && hit.reading.weak == 0 && outside(hit.line);
    let may_stand = |rule: u16, line| is_in_zone(lexicon.terms(rule).zone, line, sentences);
    let stands = |hit: &&Hit| hit.reading.whole.is_some_and(|rule| may_stand(rule, hit.line));
    let lines: Vec<Hit> = hits.iter().filter(stands).copied().collect();
    let runs = || lines.chunk_by(|one, two| only_blank_between(document, one.line, two.line));
    let phrases = |run: &[Hit]| run.iter().map(|hit| usize::from(hit.reading.strong)).sum::<usize>() + weak(run.iter());
    let is_menu = |run: &[Hit]| run.iter().any(is_strong) && phrases(run) >= MENU;
    let is_shown = strong >= SHOWN && at_edge() || runs().any(is_menu);
    let is_bare = strong < SHOWN && runs().all(|run| phrases(run) < WEAK);
    let mut dropped = Vec::new();
    for run in runs() {
        // What only reports speaks for nothing but itself.
        let reports = |hit: &Hit| hit.reading.whole.is_some_and(|rule| lexicon.terms(rule).confidence == Confidence::Report);
        let enough = |asked: &dyn Fn(&&Hit) -> bool| {
            run.iter().filter(asked).any(|hit| hit.reading.strong > 0) || weak(run.iter().filter(asked)) >= WEAK
        };
        let goes = enough(&|hit| !reports(hit));
        if goes || enough(&|_| true) {
            let (first, last) = (run[0].line, run[run.len() - 1].line);
            let lone = run.len() == 1;
            let all_strong = || run.iter().filter(|hit| is_strong(hit)).count() == strong;
            // An author's words are those of a page by chance, but not beside the address of a site.
            let names_a_site = || run.iter().any(|hit| holds_an_address(document.line(hit.line)));
            let heads = || run.iter().any(is_strong) && run.iter().filter(|hit| is_strong(hit)).all(heads_list);
            let doubt = if lone && is_between_sentences(document, first) {
                Some("a sentence by itself between two sentences")
            } else if !is_shown
                && run
                    .iter()
                    .all(|hit| amid(hit.line) || strong >= SHOWN && tops(hit) || is_inside(document, hit.line, hit.line, RIM))
            {
                Some("amid a text that shows no other sign of a page")
            } else if is_bare
                && !names_a_site()
                && (sentences.is_none() || is_inside(document, first, last, 1) || lone && heads() && is_first(document, first))
            {
                Some("in a text that says hardly a word of a page but that")
            } else if lone && strong == 1 && !names_a_site() && is_first(document, first) && weak(hits.iter()) == 0 {
                Some("the first line, and the only word of a page: a title")
            } else if run.len() <= 2 && heads() && !is_near(hits, first, last) {
                Some("what heads lists on a page, far from all other words of one")
            } else if lone && !is_page && is_parted_saying(document, first) {
                Some("by itself between two sentences, on no page that shows itself")
            } else if all_strong() && is_told(document, hits, first, last) {
                Some("the only words of a page, between sentences")
            } else if lone && is_of_rim(lexicon, &run[0]) && heads_section(document, hits, first) {
                Some("a heading among what is said, far from the other words of the page")
            } else if run.len() <= ITEMS && amid(first) && amid(last) && is_listed(document, hits, first, last) {
                Some("items of a list that has others, amid what is said")
            } else if is_announced(document, hits, first) {
                Some("what the line before it announces")
            } else if is_gone_on_in(document, hits, first) {
                Some("the line before it goes on in it")
            } else {
                None
            };
            let of = |hit: &Hit| {
                let doubt = doubt.or_else(|| {
                    is_set_with_text(document, run, hit).then_some("set with the text, and apart from the words of the page")
                });
                let doubt =
                    doubt.or_else(|| is_title(document, hit).then_some("by itself above a date or an author, as a title"));
                let doubt = doubt.or_else(|| is_on_path(document, hit).then_some("what the way to the page leads to: its title"));
                let doubt = doubt.or_else(|| listing::of(document, hit.line));
                let doubt =
                    doubt.or_else(|| heads_works(hit).then_some("what heads the names of works, no other texts of the site"));
                let trust = match doubt {
                    Some(_) => Confidence::Report,
                    None if certain(hit) => Confidence::Certain,
                    None => Confidence::Likely,
                };
                Some(Dropped { line: hit.line, rule: hit.reading.whole?, trust, doubt })
            };
            dropped.extend(run.iter().filter(|hit| goes || reports(hit)).filter_map(of));
        }
    }
    dropped
}

/// The weak phrases of lines.
fn weak<'h>(hits: impl Iterator<Item = &'h Hit>) -> usize {
    hits.map(|hit| usize::from(hit.reading.weak)).sum()
}

/// Lines within which the words of a page stand together.
const NEAR: usize = 30;

/// Whether a line is set with a sentence, and a blank line parts it from the other phrases of its run: a title, or whom to call. Those so
/// set are too few to go by themselves.
fn is_set_with_text(document: &Document<'_>, run: &[Hit], hit: &Hit) -> bool {
    let is_blank = |line: &usize| document.line(*line).trim().is_empty();
    let (top, bottom) = (hit.line.saturating_sub(NEAR), document.lines.len().min(hit.line + NEAR));
    let first = (top..hit.line).rev().find(is_blank).map_or(top, |line| line + 1);
    let end = (hit.line + 1..bottom).find(is_blank).unwrap_or(bottom);
    let before = |line: usize| run.partition_point(|hit| hit.line < line);
    let here = &run[before(first)..before(end)];
    let few = here.iter().all(|hit| hit.reading.strong == 0) && weak(here.iter()) < WEAK;
    let says = || (first..end).any(|line| is_sentence(document, line) && here.iter().all(|hit| hit.line != line));
    few && here.len() < run.len() && says()
}

/// Whether a line is one weak phrase, behind a blank line and above a date or an author.
fn is_title(document: &Document<'_>, hit: &Hit) -> bool {
    let is_blank = |line: &usize| document.line(*line).trim().is_empty();
    let below = (hit.line + 1..document.lines.len()).find(|line| !is_blank(line));
    (hit.reading.strong, hit.reading.weak) == (0, 1)
        && hit.line.checked_sub(1).is_some_and(|above| is_blank(&above))
        && below.is_some_and(|below| signs(document.line(below)))
}

/// Whether a line is one phrase, with which the way to the page right above it ends: `首页 > 公司简介`.
fn is_on_path(document: &Document<'_>, hit: &Hit) -> bool {
    let above = (0..hit.line).rev().map(|line| document.line(line).trim()).find(|line| !line.is_empty());
    let leads_here = |path: &str| {
        let way = path.strip_suffix(document.line(hit.line).trim()).map(str::trim_end);
        way.is_some_and(|way| way.ends_with(['>', '＞', '»', '›', '→', '/']))
    };
    hit.reading.strong + hit.reading.weak == 1 && above.is_some_and(leads_here)
}

/// Whether a line holds the address of a site.
fn holds_an_address(line: &str) -> bool {
    memchr::memmem::find(line.as_bytes(), b"://").is_some()
        || line.as_bytes().windows(4).any(|four| four.eq_ignore_ascii_case(b"www."))
}

fn only_blank_between(document: &Document<'_>, before: usize, after: usize) -> bool {
    (before + 1..after).all(|line| document.line(line).trim().is_empty())
}

/// Whether the phrases of a line are of the head or the foot of a page, where they stand together.
fn is_of_rim(lexicon: &Lexicon, hit: &Hit) -> bool {
    let part = hit.reading.whole.and_then(|rule| lexicon.terms(rule).part);
    matches!(part, Some(Part::Head | Part::Foot))
}

/// Lines that say something, on both sides of a word of the head or the foot that stands by itself.
const LONE: usize = 2;

/// Lines within which a sentence stands above a section.
const SECTION: usize = 8;

/// Whether a blank line stands before a line and none behind it, as with what heads a section, a sentence somewhere above it, and none of
/// the lines near it is made of phrases.
fn heads_section(document: &Document<'_>, hits: &[Hit], line: usize) -> bool {
    let says = |line: &usize| !document.line(*line).trim().is_empty();
    let near = |lines: &mut dyn Iterator<Item = usize>| lines.filter(says).take(LONE).collect::<Vec<usize>>();
    let is_far = |near: &[usize]| near.len() == LONE && near.iter().all(|line| !is_phrase(hits, *line));
    let (before, after) = (near(&mut (0..line).rev()), near(&mut (line + 1..document.lines.len())));
    let is_set_apart = line > 0 && !says(&(line - 1)) && after.first() == Some(&(line + 1));
    let is_said = || (0..line).rev().filter(says).take(SECTION).any(|line| is_sentence(document, line) && !is_phrase(hits, line));
    is_set_apart && is_far(&before) && is_far(&after) && is_said()
}

/// Items of an author's list that are words of a page at most, one behind the other; a menu has more.
const ITEMS: usize = 3;

/// Marks that somebody typed before the items of a list; programs that dump a page write `•`, `*`, `+` and `-` before those of its menus.
const BULLETS: [char; 11] = ['·', '・', '■', '□', '●', '○', '◆', '◇', '▪', '▶', '※'];

/// Whether lines are items of a list, by the mark before them, of which an item above or below is no phrase.
fn is_listed(document: &Document<'_>, hits: &[Hit], first: usize, last: usize) -> bool {
    let bullet = |line: usize| document.line(line).trim_start().chars().next().filter(|mark| BULLETS.contains(mark));
    let Some(mark) = bullet(first) else { return false };
    let is_other = |line: usize| line < document.lines.len() && bullet(line) == Some(mark) && !is_phrase(hits, line);
    (first..=last).all(|line| bullet(line) == Some(mark)) && (first.checked_sub(1).is_some_and(is_other) || is_other(last + 1))
}

/// Whether the line behind one that heads a list is the name of a work.
fn heads_works(document: &Document<'_>, line: usize) -> bool {
    let below = (line + 1..document.lines.len()).map(|line| document.line(line)).find(|line| !line.trim().is_empty());
    below.is_some_and(listing::is_work)
}

/// Whether the line before that says something ends with a colon, and is no phrase itself: an author tells what stands somewhere.
fn is_announced(document: &Document<'_>, hits: &[Hit], line: usize) -> bool {
    let before = (0..line).rev().find(|before| !document.line(*before).trim().is_empty());
    before.is_some_and(|before| !is_phrase(hits, before) && document.line(before).trim_end().ends_with(['：', ':']))
}

/// Whether the line right before ends with a comma, and is no phrase itself: its sentence goes on.
fn is_gone_on_in(document: &Document<'_>, hits: &[Hit], line: usize) -> bool {
    let before = line.checked_sub(1).filter(|before| !is_phrase(hits, *before));
    before.is_some_and(|before| document.line(before).trim_end().ends_with(['，', '、']))
}

/// Whether a line is made of phrases alone.
pub(super) fn is_phrase(hits: &[Hit], line: usize) -> bool {
    hits.binary_search_by_key(&line, |hit| hit.line).is_ok_and(|at| hits[at].reading.whole.is_some())
}

/// Whether a line near a run, from line `first` to line `last`, is made of phrases, of strong ones among them.
fn is_near(hits: &[Hit], first: usize, last: usize) -> bool {
    let is_phrase = |hit: &&Hit| hit.reading.whole.is_some() && hit.reading.strong > 0;
    let mut near = hits.iter().filter(is_phrase).filter(|hit| hit.line + NEAR >= first && hit.line <= last + NEAR);
    near.any(|hit| hit.line < first || hit.line > last)
}

/// Whether a line is the first that says something: what heads a list on a page is a title there.
fn is_first(document: &Document<'_>, line: usize) -> bool {
    (0..line).all(|line| document.line(line).trim().is_empty())
}

/// Whether `rim` lines that say something stand before line `first`, and behind line `last`.
fn is_inside(document: &Document<'_>, first: usize, last: usize, rim: usize) -> bool {
    let says = |line: &usize| !document.line(*line).trim().is_empty();
    (0..first).rev().filter(says).nth(rim - 1).is_some() && (last + 1..document.lines.len()).filter(says).nth(rim - 1).is_some()
}

/// Whether a sentence that is no phrase stops in a line before line `first`, and another one behind line `last`, however short.
fn is_told(document: &Document<'_>, hits: &[Hit], first: usize, last: usize) -> bool {
    let is_said =
        |line: usize| !is_phrase(hits, line) && (is_sentence(document, line) || document.line(line).contains(['。', '！', '？']));
    (0..first).rev().any(is_said) && (last + 1..document.lines.len()).any(is_said)
}

/// Whether a line is a sentence, and so are the lines before and after it that say something.
fn is_between_sentences(document: &Document<'_>, line: usize) -> bool {
    let says = |line: &usize| !document.line(*line).trim().is_empty();
    let beside = |line: usize| is_sentence(document, line) && document.line(line).len() >= SENTENCE;
    let (before, after) = ((0..line).rev().find(says), (line + 1..document.lines.len()).find(says));
    is_sentence(document, line) && before.is_some_and(beside) && after.is_some_and(beside)
}

/// Whether a line is a word or two, and the lines before and after that say something both end as sentences, however short.
fn is_parted_saying(document: &Document<'_>, line: usize) -> bool {
    let says = |line: &usize| !document.line(*line).trim().is_empty();
    let ends = |line: usize| is_sentence(document, line);
    let (before, after) = ((0..line).rev().find(says), (line + 1..document.lines.len()).find(says));
    document.line(line).trim().len() < SENTENCE && before.is_some_and(ends) && after.is_some_and(ends)
}

/// Whether a line ends as a sentence does; one of Korean ends with a period of ASCII.
pub(super) fn is_sentence(document: &Document<'_>, line: usize) -> bool {
    let content = trimmed(document.text, document.lines[line].span).of(document.text);
    ends_sentence(content) || content.strip_suffix('.').is_some_and(|said| said.ends_with(is_hangul))
}

/// The first and the last line that reads as a sentence, and not as a phrase.
fn sentences(document: &Document<'_>, hits: &[Hit]) -> Option<(usize, usize)> {
    let is_said =
        |line: &usize| document.line(*line).trim().len() >= SENTENCE && is_sentence(document, *line) && !is_phrase(hits, *line);
    let first = (0..document.lines.len()).find(is_said)?;
    let last = (0..document.lines.len()).rev().find(is_said)?;
    Some((first, last))
}

fn is_in_zone(zone: Zone, line: usize, sentences: Option<(usize, usize)>) -> bool {
    match (zone, sentences) {
        (Zone::Anywhere, _) | (_, None) => true,
        (Zone::Top, Some((first, _))) => line < first,
        (Zone::Bottom, Some((_, last))) => line > last,
    }
}
