//! Acquittals: why a line that has the points to go stays all the same.
//!
//! Points add up what is likely; here stands what an author does that no page does: he ends sentences, heads sections, signs, and
//! writes where no word of a page is near.

mod data;
mod list;
mod posts;
mod readers;
mod sentence;
mod series;
mod subtitles;
mod talk;
mod title;
mod verse;

use self::data::is_labelled;
use super::evidence::{Evidence, LineEvidence, Zone};
use super::facts::{Facts, place};
use super::verdict::Verdict;
use crate::document::Document;
use crate::filter::chrome::byline::is_byline;
use crate::filter::chrome::data::tells_hours;
use crate::filter::chrome::phrases::is_work;
use crate::filter::chrome::said::is_said;
use crate::rule::pack::Part;
use crate::text::heading::{heads_end, heads_entry};
use crate::text::markup::{front_matter, is_push};

/// Acquits the lines of one page.
pub(super) fn acquit(document: &Document<'_>, facts: &[Facts], judged: &mut [Verdict]) {
    for line in judged.iter_mut().filter(|line| line.is_found()) {
        let is_row = facts.get(place(facts, line.open.line)).is_some_and(|facts| facts.set.belongs);
        line.acquittal = acquittal(&line.open, document.line(line.open.line)).or(is_row.then_some("it is a row of wrapped text"));
    }
    acquit_front(document, judged);
    acquit_far(facts, judged);
    acquit_heads(document, facts, judged);
    acquit_above_said(document, facts, judged);
    acquit_amid(document, facts, judged);
    data::acquit_below_saying(document, facts, judged);
    acquit_block(document, facts, judged);
    acquit_above_command(document, judged);
    data::acquit_beside_data(document, facts, judged);
    data::acquit_contact(document, facts, judged);
    subtitles::acquit(document, facts, judged);
    verse::acquit(document, facts, judged);
    talk::acquit(document, facts, judged);
    readers::acquit(document, facts, judged);
    posts::acquit(document, facts, judged);
    list::acquit(facts, judged);
    acquit_captions(document, facts, judged);
    title::acquit(document, facts, judged);
    sentence::acquit(document, facts, judged);
    series::acquit(document, facts, judged);
    acquit_where_little_is_said(facts, judged);
}

/// Why a line stays, by itself.
fn acquittal(open: &LineEvidence, line: &str) -> Option<&'static str> {
    let has = |of: &[Evidence]| of.iter().any(|evidence| open.evidence.contains(evidence));
    let short = has(&[Evidence::Size1, Evidence::Size3, Evidence::Size5, Evidence::Size9]);
    let whole = open.zone == Zone::Before && has(&[Evidence::Ends]) && !has(&[Evidence::Size1, Evidence::Size3, Evidence::Size5]);
    // What is asked or called out right beside the article, where hardly a button parts it, is a part of it.
    let whole = whole || has(&[Evidence::Ends]) && !has(&[Evidence::Apart3]);
    // The last line of a wrapped paragraph is short, but its others show the marks of a text.
    if whole || is_said(line) || !short && has(&[Evidence::Ends, Evidence::InnerEnds, Evidence::Commas]) {
        Some("it reads as a sentence")
    } else if open.zone == Zone::Before
        && has(&[Evidence::ProseAfter, Evidence::Border1])
        && !has(&[Evidence::PhraseBefore, Evidence::Dated])
    {
        Some("a line of prose follows it at once, as a heading")
    } else if tells_hours(line) {
        Some("it tells from when to when something is open")
    } else if is_part(line) {
        Some("it is a heading, a note or a byline")
    } else if is_work(line) {
        Some("it is the name of a work")
    } else if has(&[Evidence::Title, Evidence::TitleAgain]) {
        Some("it may be the title")
    } else {
        None
    }
}

/// Characters of a page on which little is said: two sentences.
const LITTLE: usize = 100;

/// Acquits all lines of a page on which little is said, where two thirds as much and more would go: a directory, a form, a timetable have a
/// sentence or two, and what they say stands in their short lines.
fn acquit_where_little_is_said(facts: &[Facts], judged: &mut [Verdict]) {
    let facts_of = |line: &Verdict| &facts[place(facts, line.open.line)];
    let is_own = |line: &Verdict| line.goes() && !facts_of(line).is_phrase();
    let says = |line: &&Facts| line.is_marked() && (line.is_speech() || line.ends_korean);
    let said: usize = facts.iter().filter(says).map(|line| line.size).sum();
    let taken: usize = judged.iter().filter(|line| is_own(line)).map(|line| facts_of(line).size).sum();
    if said < LITTLE && taken * 3 > said * 2 {
        judged.iter_mut().filter(|line| is_own(line)).for_each(|line| line.acquittal = Some("as much would go as the page says"));
    }
}

/// Where those who sign a text put their seals, their names and the day from which on it holds.
const SEALS: [&str; 14] = [
    "盖章",
    "蓋章",
    "签章",
    "簽章",
    "签字：",
    "簽字：",
    "（签字）",
    "（簽字）",
    "____",
    "代表取締役",
    "制定日",
    "改定日",
    "施行日",
    "시행일",
];

/// Whether a line is a part of a text by its looks: the heading of a section, a reference or a note, the name of the author.
fn is_part(line: &str) -> bool {
    let line = line.trim();
    let numeral = |c: char| "一二三四五六七八九十".contains(c);
    let section = line.trim_start_matches(numeral);
    let note =
        line.strip_prefix(['[', '［', '〔']).map(|rest| (rest.len(), rest.trim_start_matches(|c: char| c.is_ascii_digit())));
    section.len() < line.len() && section.starts_with('、')
        || note.is_some_and(|(all, rest)| rest.len() < all && rest.starts_with([']', '］', '〕']))
        || line.starts_with(|c| ('①'..='⑳').contains(&c))
        || heads_end(line)
        || heads_entry(line)
        || SEALS.iter().any(|word| line.contains(word))
        || is_byline(line)
        || is_push(line)
}

/// Acquits the front matter of a document.
fn acquit_front(document: &Document<'_>, judged: &mut [Verdict]) {
    let front = front_matter((0..document.lines.len()).map(|line| document.line(line).trim()));
    for line in judged.iter_mut().filter(|line| line.goes() && line.open.line < front) {
        line.acquittal = Some("it stands in the front matter");
    }
}

/// Lines within which phrases stand that show a page together; a strong one does so by itself.
const NEAR: usize = 12;

/// Lines without such a sign that are still the page's own at its edge; more are what somebody put before the page or behind it.
const BEYOND: usize = 5;

/// Lines without such a sign that are still the page's own between two of them; more are a list or a program that somebody wrote.
const BETWEEN: usize = 100;

/// Acquits lines that stand where no sign of a page is near.
fn acquit_far(facts: &[Facts], judged: &mut [Verdict]) {
    let phrases: Vec<usize> = (0..facts.len()).filter(|at| facts[*at].is_phrase()).collect();
    let mut is_sign: Vec<bool> = facts.iter().map(|line| line.strong > 0).collect();
    for two in phrases.windows(2).filter(|two| two[1] - two[0] <= NEAR) {
        (is_sign[two[0]], is_sign[two[1]]) = (true, true);
    }
    let mut lines = judged.iter_mut().peekable();
    let mut start = 0;
    for run in is_sign.chunk_by(|one, two| one == two) {
        let end = start + run.len();
        let is_far = !run[0] && run.len() > if start == 0 || end == facts.len() { BEYOND } else { BETWEEN };
        while let Some(line) = lines.next_if(|line| line.open.line <= facts[end - 1].line) {
            if is_far && line.goes() {
                line.acquittal = Some("no word of a page is near it");
            }
        }
        start = end;
    }
}

/// Lines above a line among which prose stands that goes on below it.
const BESIDE: usize = 3;

/// Lines of a title and its author at most.
const HEAD: usize = 3;

/// Acquits what stands at once above the first line above the article that is said, and below the last one below it in brackets: the
/// title and the author of a text that begins with short lines, the place and the day at its end; and what stands amid prose, and the
/// heading of a chapter.
fn acquit_heads(document: &Document<'_>, facts: &[Facts], judged: &mut [Verdict]) {
    let says = |line: &&Verdict| is_said(document.line(line.open.line));
    let first = judged.iter().find(|line| line.open.zone == Zone::Before && says(line)).map(|line| place(facts, line.open.line));
    let last =
        judged.iter().rev().find(|line| line.open.zone == Zone::After && says(line)).map(|line| place(facts, line.open.line));
    for line in judged.iter_mut().filter(|line| line.goes()) {
        let (at, text) = (place(facts, line.open.line), document.line(line.open.line).trim());
        let parted = |from: usize, to: usize| facts[from..to].iter().any(|line| line.strong > 0);
        let heads = first.is_some_and(|first| at < first && first - at <= HEAD && !parted(at, first));
        let signs = last.is_some_and(|last| at == last + 1) && text.starts_with(['（', '(']) && text.ends_with(['）', ')']);
        let beside = !line.open.evidence.contains(&Evidence::Apart3);
        let between = beside
            && facts[at.saturating_sub(BESIDE)..at].iter().any(Facts::is_prose)
            && facts.get(at + 1).is_some_and(Facts::is_prose);
        if between {
            line.acquittal = Some("prose stands on both sides of it");
        } else if heads || signs {
            line.acquittal = Some("it stands beside a line in which something is said");
        } else if line.open.zone == Zone::Before && is_chapter(text) {
            line.acquittal = Some("it is the heading of a chapter");
        }
    }
}

/// Acquits the line below the article right under which something is said that stays, and no list is: its heading.
fn acquit_above_said(document: &Document<'_>, facts: &[Facts], judged: &mut [Verdict]) {
    let facts_of = |line: &Verdict| &facts[place(facts, line.open.line)];
    let is_said = |line: &Verdict| !line.goes() && !facts_of(line).is_phrase() && is_said(document.line(line.open.line));
    let heads = |line: &Verdict| {
        line.goes()
            && line.open.zone == Zone::After
            && !line.open.evidence.contains(&Evidence::UnderHead)
            && !facts_of(line).is_of_thread()
    };
    for at in 1..judged.len() {
        let (line, next) = (&judged[at - 1], &judged[at]);
        if heads(line) && line.open.line + 1 == next.open.line && is_said(next) {
            judged[at - 1].acquittal = Some("what is said right below it stays, as below a heading");
        }
    }
}

/// Lines of a list of the author's at most that stands below what he says first: what goes into a dish, who came.
const LIST: usize = 20;

/// Acquits what stands amid what is said, where nothing between heads a list or is of the rim of a page: the article goes on behind what
/// the page put into it. Above the article sentences at length are the author's, whatever stands between.
fn acquit_amid(document: &Document<'_>, facts: &[Facts], judged: &mut [Verdict]) {
    let is_prose = |line: &Facts| line.ends && line.is_prose();
    let is_answer = |line: &Facts| line.ends && is_labelled(line, document);
    let says = |line: &Facts| !line.is_phrase() && (is_answer(line) || is_said(document.line(line.line)));
    let is_of_rim = |line: &Facts| !line.kept && matches!(line.part, Some(Part::Head | Part::Foot | Part::Neighbours));
    let goes_on = |line: &&Facts| !line.heads && !is_of_rim(line);
    for line in judged.iter_mut().filter(|line| line.goes()) {
        let at = place(facts, line.open.line);
        let above = || facts[..at].iter().rev().take(LIST);
        let below = || facts[at + 1..].iter().take(LIST);
        let is_amid = above().take_while(goes_on).any(says) && below().take_while(goes_on).any(says);
        let is_between = || line.open.zone == Zone::Before && above().any(is_prose) && below().any(is_prose);
        let may_be = !facts[at].is_phrase() || facts[at].kept && !facts[at].is_of_thread();
        if may_be && is_amid || is_between() {
            line.acquittal = Some("something is said on both sides of it");
        }
    }
}

/// Lines of a block of the author's at most, below the last one in which something is said.
const BLOCK: usize = 8;

/// Acquits what stands in one block with what is said above it, and a blank line parts from what stands below: a list, a line or two.
fn acquit_block(document: &Document<'_>, facts: &[Facts], judged: &mut [Verdict]) {
    let is_blank = |line: usize| document.lines.get(line).is_none() || document.line(line).trim().is_empty();
    for line in judged.iter_mut().filter(|line| line.goes()) {
        let at = place(facts, line.open.line);
        let follows = |two: &[Facts]| two[0].line + 1 == two[1].line && !two[0].is_phrase() && !two[1].is_phrase();
        let above = facts[..=at].windows(2).rev().take(BLOCK).take_while(|two| follows(two));
        let below = facts[at..].windows(2).take(BLOCK).take_while(|two| follows(two)).count();
        let is_below = above.map(|two| &two[0]).any(|above| is_said(document.line(above.line)));
        if is_below && !facts[at].is_phrase() && is_blank(facts[at + below].line + 1) {
            line.acquittal = Some("it is set with what is said above it");
        }
    }
}

/// Acquits what stands below the article and above a command that somebody is to type, and the command: what is told goes on there.
fn acquit_above_command(document: &Document<'_>, judged: &mut [Verdict]) {
    let is_command = |line: &Verdict| {
        let command = document.line(line.open.line).trim().strip_prefix("$ ");
        command.is_some_and(|command| command.starts_with(|c: char| c.is_ascii_alphabetic()))
    };
    let last = judged.iter().rposition(|line| line.open.zone == Zone::After && is_command(line));
    let above = judged.iter_mut().take(last.map_or(0, |last| last + 1));
    for line in above.filter(|line| line.open.zone == Zone::After && line.goes()) {
        line.acquittal = Some("a command that the text shows stands there or below");
    }
}

/// What a button says that shows a picture as a whole.
const ENLARGES: [&str; 9] =
    ["사진 확대", "이미지 확대", "이미지확대", "画像を拡大", "写真を拡大", "看大图", "查看大图", "查看原图", "看大圖"];

/// Characters of a caption at least that are told from the next button.
const CAPTION: usize = 12;

/// Acquits what stands right below the button that enlarges a picture: its caption.
fn acquit_captions(document: &Document<'_>, facts: &[Facts], judged: &mut [Verdict]) {
    for line in judged.iter_mut().filter(|line| line.goes()) {
        let at = place(facts, line.open.line);
        let enlarges = |line: &Facts| line.is_phrase() && ENLARGES.iter().any(|word| document.line(line.line).contains(word));
        if facts[at].size >= CAPTION && at.checked_sub(1).is_some_and(|above| enlarges(&facts[above])) {
            line.acquittal = Some("it stands right below the button that enlarges a picture, as its caption does");
        }
    }
}

/// Whether a line is the number of a chapter, with or without its title: `第十二章 雨夜`.
fn is_chapter(line: &str) -> bool {
    let number = |c: char| c.is_ascii_digit() || "零〇一二三四五六七八九十百千两".contains(c);
    let rest = line.strip_prefix('第').map(|rest| (rest.len(), rest.trim_start_matches(number)));
    rest.is_some_and(|(all, rest)| rest.len() < all && rest.starts_with(['章', '回', '节', '節', '卷', '集', '幕', '话', '話']))
}
