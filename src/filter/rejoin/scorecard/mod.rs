//! The scorecard: points for and against a wrap, by evidence.
//!
//! A boundary between two rows is looked at from many sides. Each side is a piece of [`Evidence`] with a handful of values, and each
//! value has its points in `points`: tenths of a nat, positive for a wrap and negative for a line end of the author's. The
//! points of a boundary add up to the odds that it is a wrap; ten points more are odds e times as good.

pub(super) mod evidence;
mod points;

use self::points::POINTS;

/// A side from which a boundary is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Evidence {
    /// Its name in a sentence.
    pub name: &'static str,
    /// What it may be, in order.
    pub values: &'static [&'static str],
}

/// The position of `value` among bounds that are each the last of their kind.
pub(in crate::filter::rejoin) fn rank<T: PartialOrd>(value: T, bounds: &[T]) -> u8 {
    bounds.iter().map(|bound| u8::from(value > *bound)).sum()
}

/// How many sides there are.
pub(super) const SIDES: usize = self::evidence::EVIDENCE.len();

/// What a boundary looks like from every side: an index into the values of each piece of evidence.
pub(super) type Look = [u8; SIDES];

/// Room for the values of a side.
const VALUES: usize = 64;

/// The points of every side, for kept line ends and for flattened ones, side by side so that a sum over them asks nothing.
static SUMMANDS: [[[i16; VALUES]; SIDES]; 2] = [summands(0), summands(1)];

const fn summands(flat: usize) -> [[i16; VALUES]; SIDES] {
    let mut all = [[0; VALUES]; SIDES];
    let mut side = 0;
    while side < SIDES {
        let mut value = 0;
        while value < POINTS[side + 1].len() {
            all[side][value] = POINTS[side + 1][value][flat];
            value += 1;
        }
        side += 1;
    }
    all
}

/// The points of a boundary: positive for a wrap.
pub(super) fn score(look: &Look, flat: bool) -> i32 {
    let sides = look.iter().zip(&SUMMANDS[usize::from(flat)]);
    sides.fold(base(flat), |sum, (value, points)| sum + i32::from(points[usize::from(*value) % VALUES]))
}

/// The points that every boundary has.
pub(super) fn base(flat: bool) -> i32 {
    i32::from(POINTS[0][0][usize::from(flat)])
}

/// The points of one piece of evidence.
pub(super) fn points(side: usize, value: u8, flat: bool) -> i32 {
    i32::from(POINTS[side + 1][value as usize][usize::from(flat)])
}
