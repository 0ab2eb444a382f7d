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
        [  -2,    3], // 12 columns or more too few
        [   5,    6], // 5 to 11 too few
        [   4,    4], // 3 or 4 too few
        [  11,   15], // 2 too few
        [   7,    5], // 1 too few
        [   7,    4], // none to spare
        [   1,    2], // 1 to spare
        [   4,   -4], // 2 to spare
        [   2,   -4], // 3 or 4 to spare
        [  -5,   -6], // 5 or 6 to spare
        [  -4,   -4], // 7 to 9 to spare
        [ -11,  -10], // 10 to 14 to spare
        [  -9,   -9], // 15 to 24 to spare
        [ -12,  -10], // 25 to 39 to spare
        [ -15,  -10], // 40 or more to spare
    ],
    // columns beyond the width
    &[
        [  -0,    8], // 0
        [   2,   -2], // 1 or 2
        [   3,   -0], // 3 to 6
        [   2,    2], // 7 to 15
        [  -2,   -1], // 16 or more
    ],
    // the row ends with
    &[
        [ -25,  -33], // a stop
        [ -10,  -16], // a stop and a closing mark
        [  -2,  -10], // a colon
        [  -7,  -15], // a semicolon
        [  11,   20], // a comma
        [  -3,    4], // a closing mark
        [  -1,    2], // an opening mark
        [   3,   -2], // a dash or an ellipsis
        [ -12,   -5], // an ASCII period
        [   8,    8], // Han or kana
        [  10,   10], // Hangul
        [   1,    6], // a letter
        [  -4,   -3], // a digit
        [  -2,    2], // another sign
    ],
    // the next begins with
    &[
        [  12,   18], // a mark that may not begin a line
        [   1,   -6], // an opening quotation mark
        [   0,    7], // an opening bracket
        [   1,   -0], // a dash or an ellipsis
        [   0,   -5], // Han or kana
        [   4,    4], // Hangul
        [  -7,   -0], // a small letter
        [  -5,   -6], // a capital letter
        [  -6,   -8], // a digit
        [  -0,   -2], // another sign
    ],
    // the next is an item
    &[
        [   1,    8], // no
        [ -10,   -9], // with a bullet
        [  -7,   -8], // with a number alone
        [ -10,  -10], // with the first number of a series
        [ -16,  -19], // with the next number of a series
    ],
    // its enumerator is
    &[
        [   1,    8], // none
        [ -11,  -10], // •
        [  -8,   -8], // 一、
        [ -14,  -20], // （一）
        [   0,    2], // 一是
        [  -8,   -8], // 第一，
        [ -10,  -11], // 第一条
        [  -9,  -15], // 1.
        [  -9,   -6], // (1)
        [  -9,   -6], // 1.2
        [   0,    0], // ①
        [  -8,   -8], // a)
    ],
    // the row begins an item
    &[
        [  -0,    2], // no
        [   7,   -2], // a bullet
        [  -5,  -16], // a section number
        [   6,   14], // an article
        [   2,    3], // another
        [   4,   14], // and nothing else
    ],
    // blank lines between
    &[
        [   0,    0], // none in the text
        [  15,   15], // none here
        [ -28,  -28], // one
        [   0,    0], // more than one
        [   0,   -0], // flattened
    ],
    // indent of the next
    &[
        [   3,    3], // as the row's, in a text without indents
        [   1,    1], // as the row's
        [ -16,  -16], // as a paragraph begins here
        [   4,    4], // as a paragraph goes on here
        [  -4,   -4], // 1 or 2 deeper
        [ -12,  -12], // 3 or more deeper
        [  -6,   -6], // 1 or 2 shallower
        [ -10,  -10], // 3 or more shallower
        [  -9,   -9], // both as a paragraph begins here
        [   0,   -2], // flattened
    ],
    // the next row
    &[
        [   3,    6], // is full
        [ -11,  -12], // has 1 or 2 to spare
        [  -7,   -5], // has room for an indent
        [  -4,   -1], // is three quarters full
        [  -2,   -1], // is half full
        [  -0,   -0], // is a quarter full
        [   2,   -1], // is shorter
        [  -4,  -10], // is wider than the page
    ],
    // rows of the paragraph so far
    &[
        [  -3,   -2], // 1
        [   1,    3], // 2
        [   2,    1], // 3 to 5
        [   4,   -1], // 6 or more
    ],
    // full rows on the page
    &[
        [   0,    5], // under 20 %
        [  -1,   -2], // under 35 %
        [  -4,   -1], // under 50 %
        [   3,   -3], // under 65 %
        [   1,   -2], // under 80 %
        [   2,    0], // 80 % or more
    ],
    // width of the page
    &[
        [  -4,   -1], // under 24
        [ -24,  -37], // under 36
        [  -1,    4], // under 50
        [   0,    4], // under 70
        [   2,   -0], // under 100
        [  -1,   -2], // 100 or more
    ],
    // the rows are
    &[
        [   0,   -2], // prose, prose
        [  -4,   -8], // prose, code
        [  -1,   -0], // prose, cells
        [   0,   -2], // prose, fixed
        [  -6,    0], // code, prose
        [  -9,  -13], // code, code
        [  -6,   -6], // code, cells
        [   0,    0], // code, fixed
        [   1,    5], // cells, prose
        [  -3,   -3], // cells, code
        [  -7,   -5], // cells, cells
        [   0,    0], // cells, fixed
        [   0,   -2], // fixed, prose
        [   0,    0], // fixed, code
        [   0,    0], // fixed, cells
        [   0,   -1], // fixed, fixed
    ],
    // East Asian part
    &[
        [   2,   -6], // most, most
        [  -5,    7], // most, some
        [  -7,  -11], // most, none
        [  -9,  -10], // some, most
        [ -13,   -5], // some, some
        [  -4,   -2], // some, none
        [ -10,  -23], // none, most
        [  -6,   -9], // none, some
        [  -7,   -2], // none, none
    ],
    // left open
    &[
        [  -1,   -5], // nothing
        [  15,   10], // a quotation
        [  16,   21], // a bracket
        [  11,   12], // both
    ],
    // rows nearby that end with a mark
    &[
        [ -10,   -9], // under 10 %
        [   1,   -1], // under 25 %
        [   3,   -0], // under 40 %
        [   1,   -0], // under 60 %
        [  -9,   -6], // 60 % or more
    ],
    // a label begins the next
    &[
        [   0,    1], // no
        [  -1,   -1], // one of its own
        [  -1,   -2], // one that returns
    ],
    // room and the row's end
    &[
        [  -4,   -5], // none, a stop
        [   1,    3], // none, a comma
        [  -1,    2], // none, another mark
        [  14,    8], // none, a word
        [  -9,  -15], // 0 to 2, a stop
        [  -2,   -3], // 0 to 2, a comma
        [  -3,    0], // 0 to 2, another mark
        [   9,    4], // 0 to 2, a word
        [ -11,  -12], // 3 to 6, a stop
        [  -3,   -3], // 3 to 6, a comma
        [  -5,   -8], // 3 to 6, another mark
        [   2,    0], // 3 to 6, a word
        [ -10,  -15], // 7 to 14, a stop
        [  -4,   -4], // 7 to 14, a comma
        [  -8,   -7], // 7 to 14, another mark
        [  -7,   -4], // 7 to 14, a word
        [ -19,  -22], // 15 or more, a stop
        [  -6,   -6], // 15 or more, a comma
        [ -19,  -16], // 15 or more, another mark
        [ -21,  -13], // 15 or more, a word
        [  -3,   -2], // none, a stop, rows in pieces
        [  -4,   -3], // none, a comma, rows in pieces
        [  -4,   -0], // none, another mark, rows in pieces
        [  -2,    2], // none, a word, rows in pieces
        [  -4,   -6], // 0 to 2, a stop, rows in pieces
        [   0,    0], // 0 to 2, a comma, rows in pieces
        [  -4,   -4], // 0 to 2, another mark, rows in pieces
        [  -1,    2], // 0 to 2, a word, rows in pieces
        [  -4,   -4], // 3 to 6, a stop, rows in pieces
        [  -4,   -4], // 3 to 6, a comma, rows in pieces
        [  -4,   -4], // 3 to 6, another mark, rows in pieces
        [  -3,   -2], // 3 to 6, a word, rows in pieces
        [  -4,   -3], // 7 to 14, a stop, rows in pieces
        [   0,    0], // 7 to 14, a comma, rows in pieces
        [  -3,   -3], // 7 to 14, another mark, rows in pieces
        [  -3,   -3], // 7 to 14, a word, rows in pieces
        [  -1,   -0], // 15 or more, a stop, rows in pieces
        [  -2,   -1], // 15 or more, a comma, rows in pieces
        [   6,    4], // 15 or more, another mark, rows in pieces
        [  -1,   -3], // 15 or more, a word, rows in pieces
    ],
    // the flattened space stands
    &[
        [  -0,   -0], // nowhere
        [   0,    4], // between Han, no room
        [   0,   -7], // between Han, room for 3
        [   0,   -3], // between Han, room for 10
        [   0,   -5], // by another character, no room
        [   0,    0], // by another character, room for 3
        [   0,    9], // by another character, room for 10
    ],
    // the paragraph so far
    &[
        [   4,    7], // has a stop
        [  -0,   -0], // is an item of one row
        [  -0,    4], // is an item of two
        [  -8,   -9], // is one row
        [   1,   -2], // is two
        [   1,   -3], // is longer, without a stop
    ],
];
