//! The title of a page: what nothing but its place shows to be one.
//!
//! A title stands below the way to the page, above its author and its date, or among buttons; the words of a menu stand together.

use crate::document::Document;
use crate::filter::chrome::byline::signs;
use crate::filter::chrome::path::leads_to;
use crate::filter::chrome::structure::evidence::{Evidence, LineEvidence, Zone};
use crate::filter::chrome::structure::facts::{Facts, place};
use crate::filter::chrome::structure::verdict::Verdict;
use crate::rule::pack::Part;

/// Acquits the lines of one page that may be its title, and what stands beside it.
pub(super) fn acquit(document: &Document<'_>, facts: &[Facts], judged: &mut [Verdict]) {
    acquit_first(document, facts, judged);
    acquit_lone(facts, judged);
    acquit_below_path(document, facts, judged);
    acquit_on_path(document, facts, judged);
    acquit_named(document, facts, judged);
    acquit_above_date(document, facts, judged);
    acquit_dated(judged);
    acquit_longest(facts, judged);
}

/// Whether a line shows what no title does.
fn is_no_title(open: &LineEvidence) -> bool {
    let has = |evidence: Evidence| open.evidence.contains(&evidence);
    // Words of Korean are parted by spaces.
    let is_row = has(Evidence::WordRow) && !has(Evidence::Grammar);
    let is_menu = has(Evidence::ManySeparators) || has(Evidence::Separators) && (has(Evidence::Size3) || has(Evidence::Size5));
    is_row
        || is_menu
        || [Evidence::Size1, Evidence::Dated, Evidence::Bullet, Evidence::Latin, Evidence::Numeric].into_iter().any(has)
}

/// Acquits the first line of a page with which something that is said begins: an encyclopedia puts the name of an entry above the ways
/// to skip its menu.
fn acquit_first(document: &Document<'_>, facts: &[Facts], judged: &mut [Verdict]) {
    let Some(first) = facts.first() else { return };
    let title = document.line(first.line).trim();
    let begins = |line: &Facts| line.line > first.line && line.is_prose() && document.line(line.line).trim().starts_with(title);
    for line in judged.iter_mut().filter(|line| line.goes() && line.open.line == first.line) {
        if first.size >= TITLE && facts.iter().any(begins) {
            line.acquittal = Some("what is said begins with it, as with a title");
        }
    }
}

/// Characters of a title that are told from the next word of a menu.
const TITLE: usize = 2;

/// Characters of a title that is told by its length from all else above the article.
const LONG: usize = 12;

/// Characters from which on a line is a row of a menu.
const ROW: usize = 45;

/// Acquits the one line above the article that is long, and twice as long as the others that go there: its title.
fn acquit_longest(facts: &[Facts], judged: &mut [Verdict]) {
    let above = |line: &&mut Verdict| line.open.zone == Zone::Before && line.goes();
    let size = |line: &Verdict| facts[place(facts, line.open.line)].size;
    let mut longest: Vec<_> = judged.iter_mut().filter(above).collect();
    longest.sort_by_key(|line| std::cmp::Reverse(size(line)));
    let next = longest.get(1).map_or(0, |line| size(line));
    if let Some(line) = longest.into_iter().next()
        && (LONG..ROW).contains(&size(line))
        && size(line) >= 2 * next
        && !is_no_title(&line.open)
    {
        line.acquittal = Some("it is the one long line above the article, as a title is");
    }
}

/// Acquits the line at once below the way to the page: its title.
fn acquit_below_path(document: &Document<'_>, facts: &[Facts], judged: &mut [Verdict]) {
    let is_path = |line: &Facts| {
        let steps = document.line(line.line).matches(['>', '＞', '»', '›', '→']).count();
        let slashes = document.line(line.line).matches(" / ").count();
        steps > usize::from(!line.is_phrase()) || slashes > 1 || document.line(line.line).contains(" > ")
    };
    for line in judged.iter_mut().filter(|line| line.goes() && line.open.zone == Zone::Before) {
        let at = place(facts, line.open.line);
        let fits = facts[at].size >= TITLE && facts[at].separators == 0 && !facts[at].bullet;
        if at > 0 && is_path(&facts[at - 1]) && (fits || begins_block(document, line.open.line)) {
            line.acquittal = Some("it stands below the way to the page, as a title does");
        }
    }
}

/// Acquits the line right above the way to the page, if that leads to it.
fn acquit_on_path(document: &Document<'_>, facts: &[Facts], judged: &mut [Verdict]) {
    for line in judged.iter_mut().filter(|line| line.goes() && line.open.zone == Zone::Before) {
        let below = facts.get(place(facts, line.open.line) + 1);
        if below.is_some_and(|way| leads_to(document.line(way.line).trim(), document.line(line.open.line).trim())) {
            line.acquittal = Some("the way to the page, right below it, leads to it");
        }
    }
}

/// What stands before the name of a product or a document in the table of its data.
const NAMES: [&str; 16] = [
    "상품명",
    "제품명",
    "도서명",
    "商品名",
    "商品名称",
    "商品名稱",
    "产品名称",
    "產品名稱",
    "品名",
    "书名",
    "書名",
    "製品名",
    "作品名",
    "标题",
    "標題",
    "文件名称",
];

/// Lines of the table of such data at most.
const DATA: usize = 20;

/// Acquits what the data of a page call its product or document, wherever that stands, and the data, up to a strong phrase.
fn acquit_named(document: &Document<'_>, facts: &[Facts], judged: &mut [Verdict]) {
    let content = |line: usize| document.line(line).trim();
    let is_field = |line: &Facts| NAMES.contains(&content(line.line).trim_end_matches(['：', ':']));
    let Some(field) = facts.iter().position(is_field) else { return };
    let Some(name) = facts.get(field + 1).filter(|name| !name.is_phrase()).map(|name| content(name.line)) else { return };
    let data = facts[field..].iter().take(DATA).take_while(|line| line.strong == 0).count();
    for line in judged.iter_mut().filter(|line| line.goes()) {
        if content(line.open.line) == name || (field..field + data).contains(&place(facts, line.open.line)) {
            line.acquittal = Some("the data of the page, or what they call its subject");
        }
    }
}

/// Whether a blank line parts a line from what stands above it, as the words of a menu are not, and no mark of a list begins it.
fn begins_block(document: &Document<'_>, line: usize) -> bool {
    let text = document.line(line).trim();
    let is_blank = |line: usize| document.line(line).trim().is_empty();
    line > 0 && is_blank(line - 1) && !text.starts_with(['*', '•', '·', '-', '+', '■', '●', '○'])
}

/// What heads the contents of an entry.
const CONTENTS: [&str; 4] = ["目录", "目錄", "目次", "목차"];

/// Acquits the line at once above the author and the date, or the contents: its title.
fn acquit_above_date(document: &Document<'_>, facts: &[Facts], judged: &mut [Verdict]) {
    let heads_contents = |line: &Facts| CONTENTS.contains(&document.line(line.line).trim());
    for line in judged.iter_mut().filter(|line| line.goes() && line.open.zone == Zone::Before) {
        let at = place(facts, line.open.line);
        let may_be = !is_no_title(&line.open);
        let is_signed = facts.get(at + 1).is_some_and(|next| !next.is_prose() && signs(document.line(next.line)));
        if is_signed && (may_be || begins_block(document, line.open.line)) {
            line.acquittal = Some("it stands above a date or an author, as a title does");
        } else if may_be && facts.get(at + 1).is_some_and(heads_contents) {
            line.acquittal = Some("it stands above the contents, as a title does");
        }
    }
}

/// Runs of lines without a phrase, counted from the article, of which one may begin with its title.
const RUNS: usize = 2;

/// Lines of such a run at most: a title and what stands below it. The words of a menu come together in more.
const LONE: usize = 3;

/// Acquits a title that stands among buttons, with the line or two below it.
fn acquit_lone(facts: &[Facts], judged: &mut [Verdict]) {
    let is_open = |line: &Verdict| {
        let is_found = line.goes() && line.open.zone == Zone::Before;
        is_found && !facts[place(facts, line.open.line)].is_phrase()
    };
    let mut open: Vec<_> =
        judged.iter_mut().filter(|line| is_open(line)).map(|line| (place(facts, line.open.line), line)).collect();
    // What stands above the way to the page, or its log-in, is of a menu still.
    let is_below_menu = |run: &&mut [(usize, &mut Verdict)]| {
        let next = run.last().and_then(|(at, _)| facts.get(at + 1));
        run.len() <= LONE && next.is_none_or(|next| next.part != Some(Part::Head))
    };
    for run in open.chunk_by_mut(|one, two| one.0 + 1 == two.0).rev().filter(is_below_menu).take(RUNS) {
        let is_title = |(_, line): &(usize, &mut Verdict)| !is_no_title(&line.open);
        let title = run.iter().position(is_title).unwrap_or(run.len());
        for (_, line) in &mut run[title..] {
            line.acquittal = Some("it stands alone above the article, as a title does");
        }
    }
}

/// Acquits the one dated line above the article, and what stands beside it: the date of the text and its title. A list of other
/// texts has a date for each.
fn acquit_dated(judged: &mut [Verdict]) {
    let has = |line: &Verdict, of: Evidence| line.open.zone == Zone::Before && line.open.evidence.contains(&of);
    if judged.iter().filter(|line| has(line, Evidence::Dated)).count() != 1 {
        return;
    }
    for line in judged.iter_mut().filter(|line| line.goes()) {
        if has(line, Evidence::Dated) || has(line, Evidence::DateBeside) {
            line.acquittal = Some("it is the only date above the article, or stands beside it");
        }
    }
}
