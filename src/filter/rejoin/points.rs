//! What every piece of evidence is worth, in tenths of a nat: for kept line ends, for flattened ones.
//!
//! Written by `cargo run --release --example fit`; change the evidence or the texts it is fitted to, not this file.

#[rustfmt::skip]
pub(super) const POINTS: [&[[i16; 2]]; 22] = [
    // base
    &[
        [  10,   11], // every boundary
    ],
    // room for the next unit on the row
    &[
        [   0,    4], // 12 columns or more too few
        [   7,    7], // 5 to 11 too few
        [   5,    4], // 3 or 4 too few
        [  11,   10], // 2 too few
        [   8,   12], // 1 too few
        [  11,    4], // none to spare
        [   1,    1], // 1 to spare
        [   3,    0], // 2 to spare
        [   3,   -4], // 3 or 4 to spare
        [  -6,   -8], // 5 or 6 to spare
        [  -4,   -9], // 7 to 9 to spare
        [ -13,   -4], // 10 to 14 to spare
        [ -11,   -6], // 15 to 24 to spare
        [ -16,  -12], // 25 to 39 to spare
        [ -17,  -13], // 40 or more to spare
    ],
    // columns beyond the width
    &[
        [   0,    4], // 0
        [  -2,   -2], // 1 or 2
        [  -3,   -7], // 3 to 6
        [   1,    1], // 7 to 15
        [ -11,  -10], // 16 or more
    ],
    // the row ends with
    &[
        [ -32,  -35], // a stop
        [ -17,  -19], // a stop and a closing mark
        [   1,  -10], // a colon
        [  -8,  -16], // a semicolon
        [  16,   26], // a comma
        [   1,   11], // a closing mark
        [   0,    4], // an opening mark
        [   9,    1], // a dash or an ellipsis
        [ -15,   -1], // an ASCII period
        [  11,    8], // Han or kana
        [  16,   16], // Hangul
        [   4,   10], // a letter
        [  12,    4], // a digit
        [  -1,    1], // another sign
    ],
    // the next begins with
    &[
        [  27,   31], // a mark that may not begin a line
        [   2,   -6], // an opening quotation mark
        [  10,   13], // an opening bracket
        [   1,   -1], // a dash or an ellipsis
        [   0,   -3], // Han or kana
        [   1,    1], // Hangul
        [ -11,   -0], // a small letter
        [ -10,   -9], // a capital letter
        [ -13,  -10], // a digit
        [   1,   -6], // another sign
    ],
    // the next is an item
    &[
        [   3,    2], // no
        [ -24,  -18], // with a bullet
        [ -11,  -15], // with a number alone
        [ -22,  -20], // with the first number of a series
        [ -28,  -31], // with the next number of a series
    ],
    // its enumerator is
    &[
        [   2,    2], // none
        [ -21,  -15], // •
        [ -13,  -13], // 一、
        [ -24,  -29], // （一）
        [   0,    3], // 一是
        [ -14,  -14], // 第一，
        [ -15,  -15], // 第一条
        [ -15,  -22], // 1.
        [ -15,  -13], // (1)
        [ -13,  -11], // 1.2
        [   0,    0], // ①
        [ -14,  -14], // a)
    ],
    // the row begins an item
    &[
        [  -1,    5], // no
        [  12,   -1], // a bullet
        [   5,   -9], // a section number
        [   9,   27], // an article
        [   5,    9], // another
    ],
    // blank lines between
    &[
        [   0,    0], // none in the text
        [  17,   17], // none here
        [ -33,  -33], // one
        [   0,    0], // more than one
        [   0,    1], // flattened
    ],
    // indent of the next
    &[
        [   4,    4], // as the row's, in a text without indents
        [   1,    1], // as the row's
        [ -24,  -24], // as a paragraph begins here
        [   8,    8], // as a paragraph goes on here
        [  -6,   -6], // 1 or 2 deeper
        [ -19,  -19], // 3 or more deeper
        [  -9,   -9], // 1 or 2 shallower
        [ -16,  -16], // 3 or more shallower
        [ -14,  -14], // both as a paragraph begins here
        [   0,    0], // flattened
    ],
    // the next row
    &[
        [   3,    7], // is full
        [ -14,  -12], // has 1 or 2 to spare
        [ -11,   -9], // has room for an indent
        [  -5,    1], // is three quarters full
        [  -2,   -3], // is half full
        [   1,   -0], // is a quarter full
        [   4,   -1], // is shorter
        [  -4,  -11], // is wider than the page
    ],
    // rows of the paragraph so far
    &[
        [  -5,   -2], // 1
        [   2,    5], // 2
        [   3,    4], // 3 to 5
        [   8,    1], // 6 or more
    ],
    // full rows on the page
    &[
        [   2,    9], // under 20 %
        [  -0,   -2], // under 35 %
        [  -6,   -3], // under 50 %
        [   4,   -3], // under 65 %
        [   1,   -1], // under 80 %
        [   1,    2], // 80 % or more
    ],
    // width of the page
    &[
        [ -15,   -8], // under 24
        [ -37,  -35], // under 36
        [  -1,    3], // under 50
        [   1,    5], // under 70
        [   5,    1], // under 100
        [  21,    8], // 100 or more
    ],
    // the rows are
    &[
        [   1,   -3], // prose, prose
        [  -6,   -7], // prose, code
        [   1,    4], // prose, cells
        [   0,   -2], // prose, fixed
        [ -13,   -8], // code, prose
        [ -15,  -17], // code, code
        [ -12,  -12], // code, cells
        [   0,    0], // code, fixed
        [   2,    2], // cells, prose
        [  -2,   -4], // cells, code
        [ -10,   -6], // cells, cells
        [   0,    0], // cells, fixed
        [   0,   -2], // fixed, prose
        [   0,    0], // fixed, code
        [   0,    0], // fixed, cells
        [   0,   -1], // fixed, fixed
    ],
    // East Asian part
    &[
        [   2,   -1], // most, most
        [  -4,   14], // most, some
        [  -9,  -12], // most, none
        [ -12,   -8], // some, most
        [ -16,   -5], // some, some
        [  -1,   -4], // some, none
        [  -2,  -27], // none, most
        [  -3,   -6], // none, some
        [  -7,   -3], // none, none
    ],
    // left open
    &[
        [  -2,   -1], // nothing
        [  23,   16], // a quotation
        [  27,   32], // a bracket
        [  22,   23], // both
    ],
    // rows nearby that end with a mark
    &[
        [ -13,   -6], // under 10 %
        [   2,   -1], // under 25 %
        [   4,   -0], // under 40 %
        [   3,    1], // under 60 %
        [ -13,   -7], // under 85 %
        [ -22,  -25], // 85 % or more
    ],
    // a label begins the next
    &[
        [   0,    1], // no
        [  -2,   -1], // one of its own
        [   0,   -2], // one that returns
    ],
    // room and the row's end
    &[
        [  -6,   -4], // none, a stop
        [  -0,    1], // none, a comma
        [  -1,    3], // none, another mark
        [  16,   11], // none, a word
        [ -13,  -17], // 0 to 2, a stop
        [  -5,   -7], // 0 to 2, a comma
        [  -3,    1], // 0 to 2, another mark
        [  13,    5], // 0 to 2, a word
        [ -19,  -21], // 3 to 6, a stop
        [  -3,   -3], // 3 to 6, a comma
        [  -6,  -11], // 3 to 6, another mark
        [   3,   -0], // 3 to 6, a word
        [ -18,  -22], // 7 to 14, a stop
        [  -6,   -5], // 7 to 14, a comma
        [ -10,   -6], // 7 to 14, another mark
        [  -6,   -4], // 7 to 14, a word
        [ -24,  -23], // 15 or more, a stop
        [  -7,   -7], // 15 or more, a comma
        [ -17,  -14], // 15 or more, another mark
        [ -19,  -11], // 15 or more, a word
    ],
    // the paragraph so far
    &[
        [   7,    9], // has a stop
        [  -2,   -5], // is an item of one row
        [  -5,    2], // is an item of two
        [ -12,  -11], // is one row
        [  -2,   -6], // is two
        [  -1,   -4], // is longer, without a stop
    ],
    // the joined words stand elsewhere
    &[
        [   0,    0], // not looked for
        [  -2,   -1], // no
        [  11,   10], // yes
    ],
];
