//! The cost of a reading of a line, in tenths of a nat: of spaces within its rows, and of rows that end early.

/// A space between two characters that are written solid.
pub(super) const SUSPECT: i32 = 50;

/// The most that a space costs inside what is a word of Korean by all signs: less than a row that ends early.
pub(super) const IN_WORD: f32 = 55.0;

/// A space from which on it is one that no author puts there.
pub(super) const SURPRISE: i32 = 25;

/// A space from which on it says something of the width; one twice as surprising says twice as much.
pub(super) const WEIGHT: i32 = 10;

/// The most that a row costs that ends early.
pub(super) const EARLY: i32 = 60;

/// Below this a row ends early for a reason that lies in the words.
pub(super) const REASON: i32 = 15;

/// The most that a row costs that ends before or behind a date.
pub(super) const DATE: i32 = 3;

/// The least that a row costs that ends early: a row that goes on behind what is the end of one by all signs costs as much more.
pub(super) const ENDED: i32 = -30;

/// A space where the text has more of them than not, at most.
pub(super) const USUAL: f32 = 4.0;

/// A space where the text has as many as not, and what it costs more for each nat of the odds against it, up to a limit.
pub(super) const EVEN: f32 = 6.0;
pub(super) const ODDS: f32 = 8.0;
pub(super) const UNHEARD: f32 = 40.0;

/// A row that is shortened by an indent though the one before did not end early.
pub(super) const SHORTENED: i32 = 35;

/// A first row that is set as few are: shortened at the start of a line, or not shortened behind the end of a paragraph.
pub(super) const UNUSUAL: i32 = 4;

/// What a row that ends early with a sentence costs less where the text is known to be folded.
pub(super) const STOP: i32 = 8;

/// A column of room on a row that goes on: type is not set to the column.
pub(super) const ROOM: i32 = 6;

/// A column beyond the width, where type of different widths explains it.
pub(super) const OVER: i32 = 6;
