//! Structure: the lines around the article of a page.
//!
//! Works only where phrases show the text to be a page, and only on lines that phrases part from the article. What reads as a
//! sentence, or is a row of wrapped text, is acquitted: it is reported, and stays.

use super::Hit;
use super::article::Article;
use super::evidence::{Evidence, LineEvidence, Page, Zone};
use super::facts::{Facts, is_byline};
use super::lexicon::Lexicon;
use super::scorecard::{BASE, POINTS};
use crate::document::Document;
use crate::note::{Confidence, Rule};
use crate::text::script::is_hangul;

static BEFORE: Rule = Rule::new("chrome/structure/before", "a line of the page above the article");
static AFTER: Rule = Rule::new("chrome/structure/after", "a line of the page below the article");

/// Every rule of this layer.
pub(super) const RULES: [&Rule; 2] = [&BEFORE, &AFTER];

/// Lines of strong phrases that show a text to be a page.
const PAGE: usize = 3;

/// Lines of phrases that show a page to be made of lists that are the document's own.
const LISTS: usize = 2;

/// Lines of phrases that part a line from the article where none of them is strong: an author's own page has one or two such words,
/// as a telephone or a contents.
const APART: usize = 3;

/// Characters of a line in which somebody speaks at length.
const LONG: usize = 400;

/// Least points of a line that goes.
const THRESHOLD: i32 = 16;

/// What a title shows.
const A_TITLE: [Evidence; 3] = [Evidence::Echoed, Evidence::HalfEchoed, Evidence::DateBeside];

/// What a title does not show.
const NO_TITLE: [Evidence; 7] = [
    Evidence::Dated,
    Evidence::Separators,
    Evidence::Bullet,
    Evidence::Latin,
    Evidence::Numeric,
    Evidence::WordRow,
    Evidence::BorderFar,
];

/// A line that phrases do not explain, judged by the page around it.
pub(super) struct Judged {
    /// The line and what was observed of it.
    pub open: LineEvidence,
    /// Its points.
    pub points: i32,
    /// Why it stays all the same, where it has the points to go.
    pub acquittal: Option<&'static str>,
}

impl Judged {
    /// Whether its points are enough.
    pub const fn is_found(&self) -> bool {
        self.points >= THRESHOLD
    }

    /// The rule of its zone.
    pub fn rule(&self) -> &'static Rule {
        if self.open.zone == Zone::Before { &BEFORE } else { &AFTER }
    }

    /// [`Confidence::Likely`], or [`Confidence::Report`] for what was acquitted.
    pub const fn confidence(&self) -> Confidence {
        if self.acquittal.is_some() { Confidence::Report } else { Confidence::Likely }
    }
}

/// Every line that this layer may judge, and what it thinks of it.
pub(super) fn judged(document: &Document<'_>, facts: &[Facts], lexicon: &Lexicon, hits: &[Hit]) -> Vec<Judged> {
    let judge = |open: LineEvidence| {
        let points = points(&open);
        let acquittal = (points >= THRESHOLD).then(|| acquittal(&open, document.line(open.line))).flatten();
        Judged { open, points, acquittal }
    };
    let mut judged: Vec<Judged> = open_lines(document, facts, lexicon, hits).into_iter().map(judge).collect();
    let place = |line: usize| facts.partition_point(|facts| facts.line < line);
    for line in judged.iter_mut().filter(|line| line.is_found() && line.acquittal.is_none()) {
        if facts.get(place(line.open.line)).is_some_and(|facts| facts.row) {
            line.acquittal = Some("it is a row of wrapped text");
        }
    }
    acquit_heads(document, facts, &mut judged);
    acquit_lone(facts, &mut judged);
    acquit_dated(&mut judged);
    judged
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
    } else if is_part(line) {
        Some("it is a heading, a note or a byline")
    } else if has(&[Evidence::Title, Evidence::TitleAgain]) {
        Some("it may be the title")
    } else {
        None
    }
}

/// Whether a line states something, however short, or somebody speaks in it: it ends with a stop, or is a quotation that ends as a
/// sentence does. Headlines ask and exclaim, but they have no stop.
fn is_said(line: &str) -> bool {
    let line = line.trim();
    let core = line.trim_end_matches(['”', '」', '』', '）', '"']);
    let is_quoted = line.starts_with(['“', '「', '『']) && core.len() < line.len();
    core.ends_with('。')
        || is_quoted && line.ends_with(['」', '』'])
        || core.strip_suffix('.').is_some_and(|said| said.ends_with(is_hangul))
        || is_quoted && core.ends_with(['！', '？', '…', '—'])
}

/// Headings of what stands at the end of a text.
const ENDS: [&str; 14] = [
    "参考文献",
    "參考文獻",
    "参考资料",
    "參考資料",
    "参考書目",
    "參考書目",
    "参考书目",
    "注释",
    "註釋",
    "脚注",
    "附录",
    "附錄",
    "참고문헌",
    "각주",
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
        || ENDS.contains(&line.trim_end_matches(['：', ':']))
        || is_byline(line)
}

/// Lines above a line among which prose stands that goes on below it.
const BESIDE: usize = 3;

/// Lines of a title and its author at most.
const HEAD: usize = 3;

/// Acquits what stands at once above the first line above the article that is said, and below the last one below it in brackets: the
/// title and the author of a text that begins with short lines, the place and the day at its end; and what stands amid prose, and the
/// heading of a chapter.
fn acquit_heads(document: &Document<'_>, facts: &[Facts], judged: &mut [Judged]) {
    let place = |line: usize| facts.partition_point(|facts| facts.line < line);
    let says = |line: &&Judged| is_said(document.line(line.open.line));
    let first = judged.iter().find(|line| line.open.zone == Zone::Before && says(line)).map(|line| place(line.open.line));
    let last = judged.iter().rev().find(|line| line.open.zone == Zone::After && says(line)).map(|line| place(line.open.line));
    for line in judged.iter_mut().filter(|line| line.is_found() && line.acquittal.is_none()) {
        let (at, text) = (place(line.open.line), document.line(line.open.line).trim());
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

/// Whether a line is the number of a chapter, with or without its title: `第十二章 雨夜`.
fn is_chapter(line: &str) -> bool {
    let number = |c: char| c.is_ascii_digit() || "零〇一二三四五六七八九十百千两".contains(c);
    let rest = line.strip_prefix('第').map(|rest| (rest.len(), rest.trim_start_matches(number)));
    rest.is_some_and(|(all, rest)| rest.len() < all && rest.starts_with(['章', '回', '节', '節', '卷', '集', '幕', '话', '話']))
}

/// Acquits lines above the article that stand by themselves: the words of a menu come together, a title comes alone.
fn acquit_lone(facts: &[Facts], judged: &mut [Judged]) {
    let place = |line: usize| facts.partition_point(|facts| facts.line < line);
    let found: Vec<usize> = judged.iter().filter(|line| line.is_found()).map(|line| place(line.open.line)).collect();
    for line in judged.iter_mut().filter(|line| line.is_found() && line.open.zone == Zone::Before) {
        let at = place(line.open.line);
        let together = found.iter().any(|other| other.abs_diff(at) == 1);
        let has = |of: &[Evidence]| of.iter().any(|evidence| line.open.evidence.contains(evidence));
        if !together && line.acquittal.is_none() && has(&A_TITLE) && !has(&NO_TITLE) {
            line.acquittal = Some("it stands alone, in the words of the article or beside its date");
        }
    }
}

/// Acquits the one dated line above the article, and what stands beside it: the date of the text and its title. A list of other
/// texts has a date for each.
fn acquit_dated(judged: &mut [Judged]) {
    let has = |line: &Judged, of: Evidence| line.open.zone == Zone::Before && line.open.evidence.contains(&of);
    if judged.iter().filter(|line| has(line, Evidence::Dated)).count() != 1 {
        return;
    }
    for line in judged.iter_mut().filter(|line| line.points >= THRESHOLD && line.acquittal.is_none()) {
        if has(line, Evidence::Dated) || has(line, Evidence::DateBeside) {
            line.acquittal = Some("it is the only date above the article, or stands beside it");
        }
    }
}

/// The lines that this layer may judge: those that phrases do not explain, on a page, and apart from its article.
pub(super) fn open_lines(document: &Document<'_>, facts: &[Facts], lexicon: &Lexicon, hits: &[Hit]) -> Vec<LineEvidence> {
    // What a site puts amid a book is no sign of a page around it.
    let amid = hits.iter().filter(|hit| hit.reading.whole.is_some_and(|rule| lexicon.terms(rule).amid)).count();
    let strong = facts.iter().filter(|line| line.strong > 0).count().saturating_sub(amid);
    let lists = hits.iter().filter(|hit| hit.reading.whole.is_some_and(|rule| lexicon.terms(rule).lists)).count();
    // A page of lists has no line in which somebody speaks at length.
    let speaks = facts.iter().any(|line| line.size >= LONG && line.inner_ends > 1);
    if strong < PAGE || (lists >= LISTS && !speaks) {
        return Vec::new();
    }
    let Some(article) = Article::find(facts) else { return Vec::new() };
    let page = Page::new(document.text, facts, &article);
    let open = |at: &usize| facts[*at].strong == 0 && (page.is_parted(*at) || page.apart(*at) >= APART);
    (0..facts.len()).filter(open).map(|at| page.line(at)).collect()
}

/// The points of a line.
fn points(line: &LineEvidence) -> i32 {
    base(line.zone) + line.evidence.iter().map(|evidence| worth(line.zone, *evidence)).sum::<i32>()
}

/// The points that every line of a zone has.
pub(super) const fn base(zone: Zone) -> i32 {
    if matches!(zone, Zone::Before) { BASE.0 } else { BASE.1 }
}

/// The points of one piece of evidence.
pub(super) const fn worth(zone: Zone, evidence: Evidence) -> i32 {
    let (_, before, after) = POINTS[evidence as usize];
    if matches!(zone, Zone::Before) { before } else { after }
}

#[cfg(test)]
mod tests {
    use super::POINTS;
    use crate::filter::chrome::evidence::Evidence;

    #[test]
    fn the_scorecard_has_all_evidence_in_order() {
        let listed: Vec<_> = POINTS.iter().map(|(evidence, ..)| *evidence).collect();
        assert_eq!(listed, Evidence::ALL);
    }
}
