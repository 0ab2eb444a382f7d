//! The proof: what speaks for it that a line is a page folded flat.
//!
//! Two accounts are held against each other: the author put the spaces there, as often as they stand there, or they are line ends
//! of a page of some width. What the second saves is the gain.

use super::cost;
use super::fold::Reader;
use super::line::{Line, Measure};

/// What speaks for a reading, and what against it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Case {
    /// How much likelier the spaces are if the text was folded, in tenths of a nat.
    gain: i32,
    /// Suspect gaps that are the end of a full row.
    full: u32,
    /// Those of them that stand behind no mark: only a wrap puts a space there.
    torn: u32,
    /// Suspect gaps at what looks like the end of a paragraph.
    end: u32,
    /// The others: the author may have put them there.
    none: u32,
    /// Rows in all.
    rows: u32,
    /// Those that end between Hangul syllables.
    parted: u32,
    /// Gaps inside what is a word by all signs,
    cuts: u32,
    /// and those of them that end a full row.
    full_cuts: u32,
    /// Gaps between Hangul syllables.
    hangul: u32,
    /// The sum of what spaces cost there.
    costs: i32,
    /// The sum of their squares.
    squares: i32,
    /// All gaps.
    gaps: u32,
}

impl Case {
    /// Adds a line that was read last, at a cost.
    pub(super) fn add(&mut self, line: &Line, measure: Measure, reader: &Reader, cost: i32) {
        let gaps = &line.gaps[..reader.gaps()];
        let mut spaces = 0;
        for gap in gaps {
            spaces += if gap.suspect && !gap.hangul { line.author.min(gap.space) } else { gap.space };
            self.hangul += u32::from(gap.hangul);
            self.costs += if gap.hangul { gap.space } else { 0 };
            self.squares += if gap.hangul { gap.space * gap.space } else { 0 };
            self.cuts += u32::from(gap.hangul && gap.space >= korean::CUT);
            self.none += u32::from(gap.suspect && !gap.usual);
        }
        self.gain = self.gain.saturating_add(spaces).saturating_sub(cost);
        self.gaps += gaps.len() as u32;
        self.rows += reader.rows.len() as u32;
        for stretch in &reader.rows {
            let Some(gap) = gaps.get(stretch.to) else { continue };
            // That an item begins says where a row ended, not that the text was folded.
            self.gain += gap.early.min(0);
            self.parted += u32::from(gap.hangul);
            if gap.usual {
                self.gain -= line.author.min(gap.space);
                continue;
            }
            if !gap.suspect {
                continue;
            }
            if line.columns(*stretch, measure) + gap.unit + 2 > reader.limit(stretch.shortened) {
                self.full += 1;
                self.torn += u32::from(!gap.marked);
                self.full_cuts += u32::from(gap.hangul && gap.space >= korean::CUT);
                self.none -= 1;
            } else if gap.early < cost::REASON {
                self.end += 1;
                self.none -= 1;
            }
        }
    }

    /// Whether this is proof that the text was folded. Korean has spaces everywhere, so that only the sum of all speaks; in Chinese
    /// and Japanese most suspect gaps must have a reason that lies in folding.
    pub(super) fn is_proof(self, columns: u32) -> bool {
        if self.is_korean() {
            let is_page = (korean::NARROWEST..=korean::WIDEST).contains(&columns);
            return is_page
                && self.parted >= korean::ROWS
                && self.surplus() >= korean::SURPLUS
                && self.is_beyond_chance()
                && self.tears_words();
        }
        columns >= NARROWEST
            && self.torn >= TORN
            && self.full >= 2
            && (self.most_have_reason(columns) || self.gain >= PLAIN)
            && self.gain >= GAIN
            && self.gain >= EACH * (self.full + self.end + self.none) as i32
    }

    /// Whether this leaves no room for a width that is far from this one: nearly all suspect gaps have a reason, most of them that a row
    /// is full.
    pub(super) fn is_clear(self, columns: u32) -> bool {
        !self.is_korean()
            && self.is_proof(columns)
            && self.full >= FULL.max(self.end)
            && self.none * CLEAR <= self.full + self.end
    }

    /// Whether this is enough for one line of a text that was folded.
    fn is_enough(self, columns: u32) -> bool {
        if self.is_korean() {
            return self.parted >= korean::ROWS && self.surplus() >= korean::LINE;
        }
        (self.most_have_reason(columns) || self.gain >= PLAIN) && (self.gain >= GAIN || self.speaks())
    }

    /// What is gained beyond what chance finds: in Korean any row ends near some space.
    pub(super) const fn surplus(self) -> i32 {
        self.gain - self.chance() * self.parted as i32
    }

    /// Whether the surplus is one that rows which end at any spaces hardly ever have.
    fn is_beyond_chance(self) -> bool {
        let (count, usual) = (self.hangul as f32 + 1.0, self.costs as f32);
        let variance = self.squares as f32 / count - (usual / count).powi(2);
        self.surplus() as f32 >= korean::DEVIATIONS * (variance * self.parted as f32).sqrt()
    }

    /// Whether words are torn at the ends of rows, where most surprising spaces then stand, and not elsewhere.
    const fn tears_words(self) -> bool {
        let are_cut = self.full_cuts >= korean::CUTS && self.full_cuts * 5 >= 3 * self.cuts;
        are_cut && self.full * korean::TORN >= self.parted && self.full * 5 >= 6 * self.none
    }

    /// What chance finds in a row that ends between Hangul syllables.
    const fn chance(self) -> i32 {
        let usual = self.costs / (self.hangul as i32 + 1);
        if usual > korean::CHANCE { usual } else { korean::CHANCE }
    }

    const fn is_korean(self) -> bool {
        self.hangul * 3 >= self.gaps
    }

    /// Whether most suspect gaps have a reason that lies in folding, or so many end a full row that chance has no part in it: of
    /// the rows of a page of so many columns it lets a few in a hundred seem full.
    const fn most_have_reason(self, columns: u32) -> bool {
        let suspects = self.full + self.end + self.none;
        self.full + self.end >= 2 * self.none || self.full >= FULL && self.full * columns >= REGULAR * suspects
    }

    /// Whether so many rows end with a suspect gap that they speak for a page.
    const fn speaks(self) -> bool {
        (self.full + self.end) * SPEAKING >= self.rows
    }
}

/// Of so many rows of a folded page one ends with a suspect gap, at least.
const SPEAKING: u32 = 4;

/// How much likelier the spaces must be if the text was folded, in tenths of a nat, than if the author put them there,
const GAIN: i32 = 150;

/// how much where some gaps have no reason,
const PLAIN: i32 = 400;

/// and how much each suspect gap, one with another: where phrases are spaced, some end a row of some width by chance.
const EACH: i32 = 22;

/// The narrowest page, in columns: the parts of a verse are narrower, and as long as each other.
const NARROWEST: u32 = 20;

/// Full rows that end within a sentence.
const TORN: u32 = 1;

/// Full rows that are not there by chance,
const FULL: u32 = 6;

/// and how many columns of them there are to a suspect gap.
const REGULAR: u32 = 24;

/// Of so many suspect gaps one has no reason, where the case is clear.
const CLEAR: u32 = 10;

/// What a line of Korean must show: in text that is spaced at every word hardly one in a thousand shows it that was not folded. Many
/// widths are tried, and at one of them words that may be written together seem to be torn; but no author parts a particle from its
/// word.
mod korean {
    /// What chance finds in a row at least.
    pub const CHANCE: i32 = 8;
    /// What there must be beyond that,
    pub const SURPLUS: i32 = 60;
    /// and how many standard deviations of what spaces cost.
    pub const DEVIATIONS: f32 = 2.0;
    /// What there must be in a single line of a text that was folded.
    pub const LINE: i32 = 40;
    /// Rows that end between syllables.
    pub const ROWS: u32 = 5;
    /// Of so many of them one tears a word at least.
    pub const TORN: u32 = 3;
    /// What a space costs in tenths of a nat that parts a word by all signs: one in 180 stands there.
    pub const CUT: i32 = 52;
    /// Such spaces at the ends of rows at least.
    pub const CUTS: u32 = 3;
    /// The narrowest page, in columns,
    pub const NARROWEST: u32 = 24;
    /// and the widest.
    pub const WIDEST: u32 = 110;
}

/// Whether the line has room and suspect gaps for what [`Case::is_proof`] asks for, whatever its width.
pub(super) fn may_prove(line: &Line) -> bool {
    let suspects = line.gaps.iter().filter(|gap| gap.suspect).count() as u32;
    !is_korean(line) || line.whole.columns >= korean::ROWS * korean::NARROWEST && suspects * korean::TORN >= korean::ROWS
}

/// Whether a third of the gaps of the line and more lie between Hangul.
fn is_korean(line: &Line) -> bool {
    line.gaps.iter().filter(|gap| gap.hangul).count() * 3 >= line.gaps.len()
}

/// What speaks for it that the line is a page of so many columns folded flat, if that is enough: it holds more than a row, hardly a
/// stretch without a space is wider than the page, and enough of its spaces have no other reason.
pub(super) fn of_line(line: &Line, measure: Measure, width: u32) -> Option<Case> {
    let rows = line.ends_at(line.gaps.len(), measure) / width.max(1);
    let suspects = line.gaps.iter().filter(|gap| gap.suspect).count() as u32;
    if rows < 1 || suspects * 6 < rows && !is_korean(line) {
        return None;
    }
    let stretch = |gap| line.ends_at(gap, measure) - line.begins_at(gap, measure);
    let over = (0..=line.gaps.len()).filter(|gap| stretch(*gap) > width + 6).count() as u32;
    if over * 10 > rows {
        return None;
    }
    let mut reader = Reader::new(measure, width);
    let cost = reader.read(line);
    let mut case = Case::default();
    case.add(line, measure, &reader, cost);
    case.is_enough(width).then_some(case)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_may_be_written_together_are_no_proof() {
        let korean = Case { gain: 500, parted: 20, rows: 38, hangul: 200, gaps: 220, full: 8, none: 6, ..Case::default() };
        assert!(!korean.is_proof(58));
        assert!(Case { cuts: 5, full_cuts: 4, ..korean }.is_proof(58));
        assert!(!Case { cuts: 12, full_cuts: 4, ..korean }.is_proof(58));
    }

    #[test]
    fn the_parts_of_verses_are_no_pages() {
        let case = Case { gain: 900, full: 9, torn: 9, rows: 10, gaps: 9, ..Case::default() };
        assert!(!case.is_proof(NARROWEST - 1) && case.is_proof(NARROWEST));
    }
}
