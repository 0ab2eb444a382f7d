//! Unfolding: the rows of a page whose line ends were flattened to spaces.
//!
//! In Chinese and Japanese no author puts a space between two Han characters, so a long line with such spaces at a regular
//! distance is a page folded flat. Its width is the one under which the lines read best (see [`super::fold`]).

use std::collections::HashMap;

use super::fold::{self, Line, Reader, Stretch, cost};
use super::gaps::{Gap, gaps, has_gaps};
use super::hangul::Syllables;
use super::page::{Model, NARROWEST, WIDEST, Widths};
use super::row::Row;
use super::shape::{Form, Item, is_date};
use super::title::title_ends;
use super::vote::Votes;
use crate::text::width::Size;

/// Rows shorter than this are never folded.
const LEAST: u32 = 60;

/// Bullets of a kind that make a list.
const LIST: u32 = 3;

/// How many widths are tried, and on how many gaps.
const TRIALS: usize = 6;
const TRIAL_GAPS: usize = 1500;

/// Replaces every row that is a folded page by the rows of that page; whether there was one. Pages of several widths are found one
/// width after another.
pub(super) fn unfold(text: &str, rows: &mut Vec<Row>, sizes: &mut Vec<Size>) -> bool {
    let mut lines = suspects(text, rows, sizes);
    if lines.is_empty() {
        return false;
    }
    let votes = Votes::count(text, rows);
    let korean = lines.iter().any(|line| line.gaps.iter().any(|gap| gap.hangul));
    let syllables = korean.then(|| Syllables::of(text, rows));
    let titles = title_ends(text, rows);
    for line in &mut lines {
        weigh(text, line, &votes, syllables.as_ref());
        mark_items(text, line);
        let ends_title = |gap: &&mut Gap| titles.contains(&gap.span.start);
        line.gaps.iter_mut().filter(ends_title).for_each(|gap| gap.early = cost::SERIES);
        mark_dates(text, line);
    }
    lines.retain(|line| line.gaps.iter().filter(|gap| gap.suspect).count() >= 2);
    let mut pages = Vec::new();
    while let Some((model, columns)) = width(&lines) {
        let mut reader = Reader::new(model, columns);
        let folded = pages.len();
        lines.retain(|line| match page(line, model, columns, &mut reader) {
            Some(mut page) => {
                page[0].0.indent = rows[line.at].indent;
                page[0].0.blanks = rows[line.at].blanks;
                pages.push((line.at, page));
                false
            }
            None => true,
        });
        if pages.len() == folded {
            break;
        }
    }
    pages.sort_by_key(|(at, _)| *at);
    replace(rows, sizes, &pages);
    !pages.is_empty()
}

/// The rows of a page, with their sizes.
type Page = Vec<(Row, Size)>;

/// The rows of a line, if it is a page of so many columns folded flat.
fn page(line: &Line, model: Model, columns: u32, reader: &mut Reader) -> Option<Page> {
    if !is_folded(line, model, columns) {
        return None;
    }
    let cost = reader.read(line, usize::MAX);
    let mut case = Case::default();
    case.add(line, model, reader, cost);
    let row = |stretch: &Stretch| {
        let size = line.size(*stretch);
        let row = Row {
            flat: stretch.from > 0,
            shortened: stretch.shortened,
            limit: columns,
            columns: model.columns(size),
            ascii: size.ascii,
            ..Row::of(line.span(*stretch), 0, 0)
        };
        (row, size)
    };
    case.is_enough(columns).then(|| reader.rows.iter().map(row).collect())
}

/// Puts the rows of pages in the place of the lines that they were.
fn replace(rows: &mut Vec<Row>, sizes: &mut Vec<Size>, pages: &[(usize, Page)]) {
    let most = rows.len() + pages.iter().map(|(_, page)| page.len()).sum::<usize>();
    let (mut unfolded, mut measured) = (Vec::with_capacity(most), Vec::with_capacity(most));
    let mut from = 0;
    for (at, page) in pages {
        unfolded.extend_from_slice(&rows[from..*at]);
        measured.extend_from_slice(&sizes[from..*at]);
        unfolded.extend(page.iter().map(|(row, _)| *row));
        measured.extend(page.iter().map(|(_, size)| *size));
        from = at + 1;
    }
    unfolded.extend_from_slice(&rows[from..]);
    measured.extend_from_slice(&sizes[from..]);
    *rows = unfolded;
    *sizes = measured;
}

/// The lines that are long enough to be folded pages, and have spaces that no author puts there.
fn suspects(text: &str, rows: &[Row], sizes: &[Size]) -> Vec<Line> {
    let mut lines = Vec::new();
    for (at, (row, size)) in rows.iter().zip(sizes).enumerate() {
        // No author's spaces are looked at where all is ASCII.
        if size.columns >= LEAST && (size.ascii as usize) < row.span.len() && has_gaps(row.span.of(text)) {
            let gaps = gaps(text, row.span);
            if gaps.iter().filter(|gap| gap.suspect || gap.hangul).count() >= 2 {
                lines.push(Line { at, span: row.span, whole: *size, gaps });
            }
        }
    }
    lines
}

/// Says of every gap what a space costs there.
fn weigh(text: &str, line: &mut Line, votes: &Votes, syllables: Option<&Syllables>) {
    for gap in line.gaps.iter_mut().filter(|gap| !gap.suspect) {
        let before = text[line.span.start..gap.span.start].chars().next_back();
        let after = text[gap.span.end..line.span.end].chars().next();
        if let Some((before, after)) = before.zip(after) {
            gap.space = fold::space(before, after, votes, syllables);
            gap.suspect = gap.hangul && gap.space >= cost::SURPRISE;
        }
    }
}

/// Says where items of a series or a list begin: there a row ended, whatever its width.
fn mark_items(text: &str, line: &mut Line) {
    let mut after: [u32; Form::COUNT] = [0; Form::COUNT];
    let mut bullets: HashMap<char, u32> = HashMap::new();
    let bullet = |at: usize, line: &Line| text[line.gaps[at].span.end..].chars().next().unwrap_or(' ');
    let items: Vec<(usize, Item)> =
        line.gaps.iter().enumerate().filter_map(|(at, gap)| gap.item.map(|item| (at, item))).collect();
    let mut goes_on = vec![false; items.len()];
    for (nth, (at, Item { form, number })) in items.iter().enumerate().rev() {
        let next = std::mem::replace(&mut after[*form as usize], *number);
        goes_on[nth] = next == number + 1;
        if *form == Form::Bullet {
            *bullets.entry(bullet(*at, line)).or_default() += 1;
        }
    }
    let mut before: [u32; Form::COUNT] = [0; Form::COUNT];
    for (nth, (at, Item { form, number })) in items.iter().enumerate() {
        let last = std::mem::replace(&mut before[*form as usize], *number);
        let of_series = *number > 0 && (last > 0 && *number == last + 1 || *number == 1 && goes_on[nth]);
        let of_list = match form {
            Form::Bullet => bullets.get(&bullet(*at, line)).is_some_and(|count| *count >= LIST),
            Form::Section | Form::HanIs => false,
            _ => of_series,
        };
        if of_list {
            line.gaps[*at].early = cost::SERIES;
        }
    }
}

/// Says where a date stands between two gaps, as below a title: it may have a row of its own.
fn mark_dates(text: &str, line: &mut Line) {
    for before in 0..line.gaps.len() {
        let after = before + 1;
        if is_date(line.span(Stretch { from: after, to: after, shortened: false }).of(text)) {
            for gap in line.gaps[before..].iter_mut().take(2) {
                gap.early = gap.early.min(cost::LEAST);
            }
        }
    }
}

/// The width under which the lines read best, and the model under which their suspect gaps keep it most sharply.
fn width(lines: &[Line]) -> Option<(Model, u32)> {
    let mut chosen: Option<(Model, Widths, i32)> = None;
    for model in Model::ALL {
        let widths = stretches(lines, model);
        let full = widths.sharpest().full;
        if chosen.as_ref().is_none_or(|(_, before, most)| full > most + before.sharpest().rows / 50) {
            chosen = Some((model, widths, full));
        }
    }
    let (model, widths, _) = chosen?;
    let mut trials = widths.peaks(TRIALS);
    for width in distances(lines, model).peaks(2 * TRIALS) {
        if !trials.contains(&width) {
            trials.push(width);
        }
    }
    let mut best: Option<(i32, u32)> = None;
    for width in trials {
        let case = trial(lines, model, width);
        if case.is_proof(width) && best.is_none_or(|(most, _)| case.surplus() > most) {
            best = Some((case.surplus(), width));
        }
    }
    best.map(|(_, width)| (model, width))
}

/// The distances from suspect gap to suspect gap.
fn stretches(lines: &[Line], model: Model) -> Widths {
    let mut widths = Widths::new();
    let mut take = |columns: u32, unit| {
        if (NARROWEST..=WIDEST).contains(&(columns as usize)) {
            widths.take(columns, unit);
        }
    };
    for line in lines {
        let mut start = 0;
        for gap in line.gaps.iter().filter(|gap| gap.suspect) {
            take(model.columns(gap.before) - start, gap.unit.min(2));
            start = model.columns(gap.after);
        }
        take(model.columns(line.whole) - start, 0);
    }
    widths
}

/// The distances from every suspect gap back to the gaps before it: where other spaces stand between, the width shows among them.
fn distances(lines: &[Line], model: Model) -> Widths {
    let mut widths = Widths::new();
    let mut tried = 0;
    for line in lines {
        for (at, gap) in line.gaps.iter().enumerate().take(TRIAL_GAPS - tried) {
            if gap.space < cost::WEIGHT || !(gap.suspect || gap.hangul) {
                continue;
            }
            for before in line.gaps[..at].iter().rev() {
                let columns = model.columns(gap.before) - model.columns(before.after);
                if columns as usize > WIDEST {
                    break;
                }
                if columns as usize >= NARROWEST {
                    (0..gap.space / cost::WEIGHT).for_each(|_| widths.take(columns, gap.unit.min(2)));
                }
            }
        }
        tried = (tried + line.gaps.len()).min(TRIAL_GAPS);
    }
    widths
}

/// Reads the lines as pages of a width, as far as [`TRIAL_GAPS`] reach.
fn trial(lines: &[Line], model: Model, width: u32) -> Case {
    let mut reader = Reader::new(model, width);
    let mut case = Case::default();
    let mut left = TRIAL_GAPS;
    for line in lines {
        let cost = reader.read(line, left);
        case.add(line, model, &reader, cost);
        left -= line.gaps.len().min(left);
        if left == 0 {
            break;
        }
    }
    case
}

/// What speaks for a reading, and what against it.
#[derive(Clone, Copy, Debug, Default)]
struct Case {
    /// How much likelier the spaces are if the text was folded, in tenths of a nat.
    gain: i32,
    /// Suspect gaps that are the end of a full row.
    full: u32,
    /// Those at what looks like the end of a paragraph.
    end: u32,
    /// The others: the author may have put them there.
    none: u32,
    /// Rows in all.
    rows: u32,
    /// Gaps between Hangul syllables.
    hangul: u32,
    /// All gaps.
    gaps: u32,
}

impl Case {
    /// Adds a line that was read last, at a cost.
    fn add(&mut self, line: &Line, model: Model, reader: &Reader, cost: i32) {
        let gaps = &line.gaps[..reader.gaps()];
        let mut spaces = 0;
        for gap in gaps {
            spaces += gap.space;
            self.hangul += u32::from(gap.hangul);
            self.none += u32::from(gap.suspect);
        }
        self.gain = self.gain.saturating_add(spaces).saturating_sub(cost);
        self.gaps += gaps.len() as u32;
        self.rows += reader.rows.len() as u32;
        for stretch in &reader.rows {
            let Some(gap) = gaps.get(stretch.to) else { continue };
            // That an item begins says where a row ended, not that the text was folded.
            self.gain += gap.early.min(0);
            if !gap.suspect {
                continue;
            }
            if model.columns(line.size(*stretch)) + gap.unit + 2 > reader.limit(stretch.shortened) {
                self.full += 1;
                self.none -= 1;
            } else if gap.early < cost::EARLY {
                self.end += 1;
                self.none -= 1;
            }
        }
    }

    /// Whether this is proof that the text was folded. Korean has spaces everywhere, so that only the sum of all speaks; in Chinese
    /// and Japanese most suspect gaps must have a reason that lies in folding.
    const fn is_proof(self, columns: u32) -> bool {
        if self.is_korean() {
            return self.gain >= proof::KOREAN && self.surplus() >= proof::SURPLUS;
        }
        self.full >= 3
            && self.most_have_reason(columns)
            && (self.gain >= proof::ALONE || self.gain >= proof::GAIN && self.speaks(3))
    }

    /// Whether this is enough for one line of a text that was folded.
    const fn is_enough(self, columns: u32) -> bool {
        if self.is_korean() {
            return self.surplus() >= proof::LINE;
        }
        self.most_have_reason(columns) && (self.gain >= proof::GAIN || self.speaks(4))
    }

    /// What is gained beyond what chance finds: in Korean any row ends near some space.
    const fn surplus(self) -> i32 {
        if self.is_korean() { self.gain - proof::CHANCE * self.rows as i32 } else { self.gain }
    }

    const fn is_korean(self) -> bool {
        self.hangul * 3 >= self.gaps
    }

    /// Whether most suspect gaps have a reason that lies in folding, or so many end a full row that chance has no part in it: of
    /// the rows of a page of so many columns it lets a few in a hundred seem full.
    const fn most_have_reason(self, columns: u32) -> bool {
        let suspects = self.full + self.end + self.none;
        self.full + self.end >= 2 * self.none || self.full >= proof::FULL && self.full * columns >= proof::REGULAR * suspects
    }

    /// Whether one row in `share` ends with a suspect gap.
    const fn speaks(self, share: u32) -> bool {
        (self.full + self.end) * share >= self.rows
    }
}

/// How much likelier spaces must be, in tenths of a nat.
mod proof {
    /// In Korean text.
    pub const KOREAN: i32 = 170;
    /// What chance finds there in a row.
    pub const CHANCE: i32 = 8;
    /// What there must be beyond that,
    pub const SURPLUS: i32 = 60;
    /// and in a single line of a text that was folded.
    pub const LINE: i32 = 20;
    /// Where many rows end with a suspect gap.
    pub const GAIN: i32 = 200;
    /// Where few do.
    pub const ALONE: i32 = 300;
    /// Full rows that are not there by chance,
    pub const FULL: u32 = 6;
    /// and how many columns of them there are to a suspect gap.
    pub const REGULAR: u32 = 24;
}

/// Whether the line is a page folded flat: it holds more than a row, hardly a stretch without a space is wider than the page,
/// and enough of its spaces have no other reason.
fn is_folded(line: &Line, model: Model, width: u32) -> bool {
    let rows = model.columns(line.whole) / width.max(1);
    let suspects = line.gaps.iter().filter(|gap| gap.suspect).count() as u32;
    let korean = line.gaps.iter().filter(|gap| gap.hangul).count() * 3 >= line.gaps.len();
    if rows < 1 || suspects * 6 < rows && !korean {
        return false;
    }
    let stretch = |gap| model.columns(line.end(gap)) - model.columns(line.start(gap));
    let over = (0..=line.gaps.len()).filter(|gap| stretch(*gap) > width + 6).count() as u32;
    over * 10 <= rows
}
