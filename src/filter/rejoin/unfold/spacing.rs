//! The spacing: what each space of a line costs if the author of the text put it there.
//!
//! In Chinese and Japanese nothing parts two words, so that a space there was a line end. But some texts have a space behind every
//! mark, those of machine translation above all, and some between phrases, as transcripts of speech have: there it says little.

use super::cost;
use super::gaps::Gap;
use super::line::Line;
use crate::filter::rejoin::class::{Class, class};
use crate::filter::rejoin::face::marks::{Places, Sign};
use crate::filter::rejoin::joint::hangul::Syllables;
use crate::filter::rejoin::joint::vote::{Pair, Votes, pair};
use crate::text::script::is_hangul;

/// Says of every gap of the lines what a space costs there, and whether it is no surprise.
pub(super) fn weigh(text: &str, places: &Places<'_>, lines: &mut [Line], votes: &Votes, syllables: Option<&Syllables>) {
    let spacing = Spacing::count(places, lines);
    for line in &mut *lines {
        weigh_words(text, line, votes, syllables);
        acquit_syllables(text, line);
        acquit_marks(text, line, &spacing);
    }
    let author = author(lines);
    lines.iter_mut().for_each(|line| line.author = author);
}

/// Says of the gaps between other words than solid ones what a space costs there.
fn weigh_words(text: &str, line: &mut Line, votes: &Votes, syllables: Option<&Syllables>) {
    for gap in line.gaps.iter_mut().filter(|gap| !gap.suspect) {
        if let Some(space) = space(&text[line.span.start..gap.span.start], &text[gap.span.end..line.span.end], votes, syllables) {
            gap.space = space;
            gap.suspect = gap.hangul && gap.space >= cost::SURPRISE;
        }
    }
}

/// A word of one syllable that seems to belong to both words beside it belongs to neither: no two line ends are so near.
fn acquit_syllables(text: &str, line: &mut Line) {
    let is_cut = |gap: &Gap| gap.hangul && gap.suspect;
    for at in 1..line.gaps.len() {
        if let [one, two] = &mut line.gaps[at - 1..=at]
            && is_cut(one)
            && is_cut(two)
            && text[one.span.end..two.span.start].chars().count() == 1
        {
            [one.space, two.space] = [cost::WEIGHT; 2];
        }
    }
}

/// How likely a space is between letters and digits of one kind, as the logarithm of the odds, and none at a mark of full width.
const PLAIN: f32 = 3.0;

/// What it costs that a space stood between the end of one side and the start of the other before the page was folded.
fn space(left: &str, right: &str, votes: &Votes, syllables: Option<&Syllables>) -> Option<i32> {
    let (before, after) = (left.chars().next_back()?, right.chars().next()?);
    if let Some(syllables) = syllables.filter(|_| is_hangul(before) && is_hangul(after)) {
        // The surprise at a space there: the logarithm of one over its likelihood.
        return Some(((-syllables.odds(left, right, 1)).exp().ln_1p() * 10.0).min(cost::IN_WORD) as i32);
    }
    let odds = match pair(before, after) {
        Some(
            pair @ (Pair::Letter
            | Pair::Digit
            | Pair::SolidParen
            | Pair::ParenSolid
            | Pair::CommaSolid
            | Pair::LetterHangul
            | Pair::DigitHangul),
        ) => votes.odds(pair),
        None if class(before) == Class::WideMark || class(after) == Class::WideMark => -PLAIN,
        _ => PLAIN,
    };
    Some(if odds > 0.0 {
        (cost::USUAL / (1.0 + odds)) as i32
    } else {
        (cost::EVEN - odds * cost::ODDS).min(cost::UNHEARD) as i32
    })
}

/// What a space between solid characters costs if the author put them there, as many as there are.
fn author(lines: &[Line]) -> i32 {
    let is_asked = |gap: &&Gap| gap.solid && !gap.usual;
    let spaces = lines.iter().flat_map(|line| &line.gaps).filter(is_asked).count();
    let solid = lines.iter().map(|line| (line.span.len() - line.whole.ascii as usize) / 3).sum::<usize>();
    let share = (spaces as f32 + 1.0) / (solid as f32 + 1.0);
    ((1.0 - share.ln()) * 10.0) as i32
}

/// A space behind a mark proves nothing where the text has one behind most such marks, unless verses end with them.
fn acquit_marks(text: &str, line: &mut Line, spacing: &Spacing) {
    if is_even(line) {
        line.gaps.iter_mut().for_each(|gap| gap.marked = false);
        return;
    }
    for gap in line.gaps.iter_mut().filter(|gap| gap.suspect && !gap.hangul) {
        let before = text[line.span.start..gap.span.start].chars().next_back();
        gap.usual = before.is_some_and(|mark| spacing.follows(mark));
    }
}

/// Stretches that show that they are even.
const EVEN: usize = 6;

/// Whether the stretches from suspect gap to suspect gap are mostly as long as the one before, as verses are.
fn is_even(line: &Line) -> bool {
    let (mut start, mut last) = (0, 0);
    let (mut same, mut all) = (0, 0);
    for gap in line.gaps.iter().filter(|gap| gap.suspect) {
        let length = gap.before.columns - start;
        same += usize::from(length == std::mem::replace(&mut last, length));
        start = gap.after.columns;
        all += 1;
    }
    all >= EVEN && same * 5 >= all * 2
}

/// Marks that are spaced alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Stop,
    Comma,
    /// What somebody says follows, whose quotation marks may have been lost.
    Colon,
    Closing,
    /// In place of full-width ones.
    Ascii,
}

impl Kind {
    const ALL: [Self; 5] = [Self::Stop, Self::Comma, Self::Colon, Self::Closing, Self::Ascii];

    /// The marks of the kind.
    const fn marks(self) -> &'static [char] {
        match self {
            Self::Stop => &['。', '！', '？', '．'],
            Self::Comma => &['，', '、', '；'],
            Self::Colon => &['：'],
            Self::Closing => &['”', '」', '』', '）', '》'],
            Self::Ascii => &[',', ';'],
        }
    }

    fn of(mark: char) -> Option<Self> {
        // A unified ideograph is none.
        let may_be = !matches!(mark, '\u{4E00}'..='\u{9FFF}');
        may_be.then(|| Self::ALL.into_iter().find(|kind| kind.marks().contains(&mark))).flatten()
    }
}

/// The kind of every sign that has one.
static KINDS: [Option<Kind>; Sign::COUNT] = {
    let mut kinds = [None; Sign::COUNT];
    let mut kind = 0;
    while kind < Kind::ALL.len() {
        let marks = Kind::ALL[kind].marks();
        let mut mark = 0;
        while mark < marks.len() {
            kinds[Sign::of(marks[mark]).index()] = Some(Kind::ALL[kind]);
            mark += 1;
        }
        kind += 1;
    }
    kinds
};

/// How often marks of each kind have a space behind them, and how often they stand in all.
#[derive(Clone, Copy, Debug, Default)]
struct Spacing {
    counts: [[usize; 2]; Kind::ALL.len()],
}

impl Spacing {
    /// Counts the marks of lines.
    fn count(places: &Places<'_>, lines: &[Line]) -> Self {
        let mut spacing = Self::default();
        for line in lines {
            let mut gaps = line.gaps.iter().map(|gap| gap.span.start).peekable();
            places.each(line.span, |sign, behind| {
                if let Some(kind) = KINDS[sign.index()] {
                    while gaps.next_if(|gap| *gap < behind).is_some() {}
                    let [spaced, all] = &mut spacing.counts[kind as usize];
                    *spaced += usize::from(gaps.peek() == Some(&behind));
                    *all += 1;
                }
            });
        }
        spacing
    }

    /// Whether the text has a space behind most marks like `mark`.
    fn follows(&self, mark: char) -> bool {
        Kind::of(mark).is_some_and(|kind| {
            let [spaced, all] = self.counts[kind as usize];
            spaced * 2 > all
        })
    }
}
