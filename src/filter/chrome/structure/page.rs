//! The page: the facts of its lines, and what they show together of each.

use super::again::Again;
use super::apart::Apart;
use super::article::{Article, Zone};
use super::evidence::{Evidence, LineEvidence};
use super::facts::Facts;
use crate::filter::chrome::byline::is_byline;
use crate::filter::chrome::said::is_said;
use crate::text::script::{is_cjk, is_hangul};

/// Characters of a line of prose that was a page before its line ends were flattened.
const LONG: usize = 1000;

/// Lines above the article among which its title is sought.
const ABOVE: usize = 12;

/// Lines above the article among which a title stands that is like nothing in it: an author and a day may stand between.
const NEXT: usize = 3;

/// A page: the facts of its lines and what they show together.
pub(super) struct Page<'f> {
    text: &'f str,
    facts: &'f [Facts],
    article: &'f Article,
    /// Lines of strong phrases.
    strong: usize,
    again: Again,
    /// Pairs of characters that stand in the article, in order.
    pairs: Vec<u64>,
    title: Option<usize>,
    /// For every line the length of the run without prose that it stands in; 0 for prose.
    runs: Vec<usize>,
    /// For every line the length of the run of short ones that it stands in; 0 for others.
    short: Vec<usize>,
    /// Which lines have a digit.
    digits: Vec<bool>,
    /// The numbers that the lines begin with.
    numbers: Vec<Option<u32>>,
    under_head: Vec<bool>,
    apart: Apart<'f>,
}

impl<'f> Page<'f> {
    pub fn new(text: &'f str, facts: &'f [Facts], article: &'f Article) -> Self {
        let mut pairs = Vec::new();
        for line in facts[article.lines.clone()].iter().filter(|line| !line.is_phrase()) {
            pairs.extend(pairs_of(line.span.of(text)));
        }
        pairs.sort_unstable();
        pairs.dedup();
        let mut page = Self {
            text,
            facts,
            article,
            strong: facts.iter().filter(|line| line.strong > 0).count(),
            again: Again::new(text, facts),
            pairs,
            title: None,
            runs: together(facts, |line| !line.is_prose()),
            short: together(facts, is_short),
            numbers: facts.iter().map(|line| leading_number(line.span.of(text))).collect(),
            digits: facts.iter().map(|line| line.span.of(text).contains(|c: char| c.is_ascii_digit())).collect(),
            under_head: under_head(text, facts),
            apart: Apart::new(facts, article),
        };
        page.title = page.find_title();
        page
    }

    /// The line above the article, or its first, that is most like a title: long enough, no phrase, its words in the article. Buttons
    /// that stand between the two do not count.
    fn find_title(&self) -> Option<usize> {
        let start = self.article.lines.start;
        let near = |most: usize| (0..start).rev().take_while(move |at| self.apart.to_article(*at) <= most);
        let scored = near(ABOVE).chain(start..(start + 2).min(self.facts.len()));
        let best = scored.filter_map(|at| Some((self.title_score(at)?, at))).max().map(|(_, at)| at);
        best.or_else(|| near(NEXT).find(|at| self.may_be_title(*at)))
    }

    /// Whether nothing about a line says that it is no title, for a page on which none shows itself to be one.
    fn may_be_title(&self, at: usize) -> bool {
        let line = &self.facts[at];
        let content = line.span.of(self.text);
        let fits = (1..=40).contains(&line.size) && !line.is_phrase() && !line.numeric && !line.dated && !line.latin;
        fits && line.separators == 0 && !line.colon && !line.bullet && !is_byline(content) && !content.contains(['：', ':', '@'])
    }

    fn title_score(&self, at: usize) -> Option<i32> {
        let line = &self.facts[at];
        let is_prose = line.inner_ends > 0 || line.ends && at >= self.article.lines.start;
        let fits = (2..=60).contains(&line.size) && !line.is_phrase() && !line.numeric && !is_prose;
        if !fits {
            return None;
        }
        let distance = i32::try_from(self.apart.to_article(at)).unwrap_or(i32::MAX);
        let points = |holds: bool, points: i32| if holds { points } else { 0 };
        let score = i32::from(self.echo(at)) * 2 + points(line.heading, 60) + points(line.size >= 10, 30)
            - points(line.size < 5, 60)
            + points(self.again.is_said(at), 25)
            - points(line.dated, 60)
            - points(line.separators > 0, 60)
            - points(line.bullet, 60)
            - points(line.ends, 20)
            - distance.saturating_mul(5);
        (score > 60).then_some(score)
    }

    /// How much of the line stands in the article, in percent of its pairs of characters.
    fn echo(&self, at: usize) -> u8 {
        let (mut all, mut there) = (0_usize, 0_usize);
        for pair in pairs_of(self.facts[at].span.of(self.text)) {
            all += 1;
            there += usize::from(self.pairs.binary_search(&pair).is_ok());
        }
        u8::try_from((there * 100).checked_div(all).unwrap_or_default()).unwrap_or(100)
    }

    /// Whether phrases part the line at `at` from the article.
    pub fn is_parted(&self, at: usize) -> bool {
        self.apart.is_parted(at)
    }

    /// The evidence about the line at `at`.
    pub fn line(&self, at: usize) -> LineEvidence {
        let facts = &self.facts[at];
        let mut evidence = Vec::with_capacity(24);
        self.own(facts, &mut evidence);
        self.beside(at, &mut evidence);
        self.on_page(at, &mut evidence);
        LineEvidence { line: facts.line, zone: self.article.zone(at), evidence }
    }

    /// Whether a line is a row of short words; those of a sentence of Korean are as short, and as far apart.
    fn is_word_row(&self, line: &Facts) -> bool {
        let is_korean = || line.span.of(self.text).contains(is_hangul);
        line.words >= 3 && line.size <= line.words * 5 && !line.latin && !is_korean()
    }

    /// Whether a line begins with a number that counts on, as those of a ranking do.
    fn is_counted(&self, at: usize) -> bool {
        let counts = |one: usize, two: usize| {
            let next = self.numbers[one].and_then(|one| one.checked_add(1));
            next.is_some() && next == self.numbers[two]
        };
        at > 0 && counts(at - 1, at) || at + 1 < self.numbers.len() && counts(at, at + 1)
    }

    fn own(&self, facts: &Facts, found: &mut Vec<Evidence>) {
        use Evidence as E;
        found.push(match facts.size {
            0..=2 => E::Size1,
            3..=4 => E::Size3,
            5..=8 => E::Size5,
            9..=14 => E::Size9,
            15..=24 => E::Size15,
            25..=44 => E::Size25,
            _ => E::Size45,
        });
        let shows = [
            (facts.ends, E::Ends),
            (facts.inner_ends > 0, E::InnerEnds),
            (facts.commas > 0, E::Commas),
            (facts.colon, E::Colon),
            (facts.dots, E::Dots),
            (facts.quotes, E::Quotes),
            (facts.brackets, E::Brackets),
            (facts.bullet, E::Bullet),
            (facts.heading, E::Heading),
            (facts.separators > 0, E::Separators),
            (facts.separators > 2, E::ManySeparators),
            (facts.address, E::Address),
            (facts.latin, E::Latin),
            (facts.numeric, E::Numeric),
            (facts.dated, E::Dated),
            (self.is_word_row(facts), E::WordRow),
            (facts.grammar, E::Grammar),
            (facts.weak > 0, E::Weak),
        ];
        found.extend(shows.iter().filter(|(holds, _)| *holds).map(|(_, evidence)| *evidence));
    }

    fn beside(&self, at: usize, found: &mut Vec<Evidence>) {
        use Evidence as E;
        let before = at.checked_sub(1).map(|at| &self.facts[at]);
        let after = self.facts.get(at + 1);
        let range = at.saturating_sub(5)..(at + 6).min(self.facts.len());
        let digits = self.digits[range.clone()].iter().filter(|has| **has).count() - usize::from(self.digits[at]);
        let near = &self.facts[range];
        let others = || near.iter().filter(|line| line.line != self.facts[at].line);
        let phrases = others().filter(|line| line.is_phrase()).count();
        let prose = others().filter(|line| line.is_prose()).count();
        let size = self.facts[at].size;
        let alike = |line: Option<&Facts>| {
            line.is_some_and(|line| {
                !line.ends && line.inner_ends == 0 && size >= 6 && line.size * 10 >= size * 6 && line.size * 6 <= size * 10
            })
        };
        let is = |line: Option<&Facts>, what: fn(&Facts) -> bool| line.is_some_and(what);
        let shows = [
            (is(before, Facts::is_phrase), E::PhraseBefore),
            (is(after, Facts::is_phrase), E::PhraseAfter),
            (is(before, Facts::is_prose), E::ProseBefore),
            (is(after, Facts::is_prose), E::ProseAfter),
            (phrases > 0, E::PhrasesNear),
            (phrases > 2, E::PhrasesMany),
            (prose > 0, E::ProseNear),
            (prose > 3, E::ProseMany),
            (self.runs[at] >= 4, E::Run4),
            (self.runs[at] >= 12, E::Run12),
            (self.runs[at] >= 40, E::Run40),
            (self.short[at] >= 5, E::Short5),
            (self.short[at] >= 12, E::Short12),
            (self.is_counted(at), E::Counted),
            (self.digits[at], E::Digits),
            (digits > 2, E::DigitsNear),
            (self.under_head[at], E::UnderHead),
            (!self.facts[at].ends && alike(before) && alike(after), E::ListShape),
            (is(before, |line| line.dated && line.size < 14) || is(after, |line| line.dated && line.size < 14), E::DateBeside),
        ];
        found.extend(shows.iter().filter(|(holds, _)| *holds).map(|(_, evidence)| *evidence));
    }

    fn on_page(&self, at: usize, found: &mut Vec<Evidence>) {
        use Evidence as E;
        let lines = &self.article.lines;
        let distance = match self.article.zone(at) {
            Zone::Before => lines.start - at,
            Zone::Within => (at - lines.start + 1).min(lines.end - at),
            Zone::After => at - lines.end + 1,
        };
        found.push(match distance {
            0..=1 => E::Border1,
            2..=4 => E::Border4,
            5..=12 => E::Border12,
            _ => E::BorderFar,
        });
        let apart = self.apart.phrases(at);
        let is_title = self.title == Some(at);
        let prose = || self.facts[lines.clone()].iter().filter(|line| line.is_prose());
        let is_title_again = self.title.is_some_and(|title| title != at && self.again.are_same(title, at));
        let echo = self.echo(at);
        let sized = self.facts[at].size >= 5 && !self.facts[at].latin;
        let shows = [
            (apart >= 3, E::Apart3),
            (apart >= 10, E::Apart10),
            (is_title, E::Title),
            (is_title_again, E::TitleAgain),
            (self.again.is_said(at), E::Repeated),
            (self.again.is_of_block(at), E::BlockAgain),
            (sized && echo >= 65, E::Echoed),
            (sized && (30..65).contains(&echo), E::HalfEchoed),
            (sized && echo < 30, E::Unechoed),
            (at < 3, E::TopOfText),
            (at + 3 >= self.facts.len(), E::EndOfText),
            (self.strong >= 10, E::ManyPhrases),
            (self.strong >= 30, E::MostPhrases),
            (prose().count() < 4 && prose().all(|line| line.size < LONG), E::ShortArticle),
        ];
        found.extend(shows.iter().filter(|(holds, _)| *holds).map(|(_, evidence)| *evidence));
    }
}

/// The letters of a text that stand side by side, each pair as one number.
fn pairs_of(text: &str) -> impl Iterator<Item = u64> + '_ {
    let letters = |c: &char| is_cjk(*c) || c.is_alphanumeric();
    let pairs = text.chars().zip(text.chars().skip(1)).filter(move |(a, b)| letters(a) && letters(b));
    pairs.map(|(a, b)| u64::from(a) << 32 | u64::from(b))
}

/// For every line how many such lines stand together with it; 0 for one that is none.
fn together(facts: &[Facts], is_such: impl Fn(&Facts) -> bool) -> Vec<usize> {
    let runs = facts.chunk_by(|one, two| is_such(one) == is_such(two));
    runs.flat_map(|run| std::iter::repeat_n(if is_such(&run[0]) { run.len() } else { 0 }, run.len())).collect()
}

/// Characters of a line that is a word or two, as those of a menu are.
const WORDS: usize = 8;

/// Whether a line is a word or two, and neither a number nor a date.
fn is_short(line: &Facts) -> bool {
    line.size <= WORDS && !line.numeric && !line.dated && !line.colon && !line.ends
}

/// The number that a line begins with.
fn leading_number(line: &str) -> Option<u32> {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    line[..line.len() - rest.len()].parse().ok()
}

/// Which lines stand below the heading of a link list, with nothing between that ends as a sentence.
fn under_head(text: &str, facts: &[Facts]) -> Vec<bool> {
    let mut under = false;
    let mut flags = Vec::with_capacity(facts.len());
    for line in facts {
        if line.heads {
            under = true;
            flags.push(false);
            continue;
        }
        under &= !(line.is_prose() && (line.ends || is_said(line.span.of(text))));
        flags.push(under);
    }
    flags
}
