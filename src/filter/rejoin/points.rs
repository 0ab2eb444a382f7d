//! What every piece of evidence is worth, in tenths of a nat: for kept line ends, for flattened ones.
//!
//! Written by `cargo run --release --example fit`; change the evidence or the texts it is fitted to, not this file.

#[rustfmt::skip]
pub(super) const POINTS: [&[[i16; 2]]; 22] = [
    // base
    &[
        [  10,   10], // every boundary
    ],
    // room for the next unit on the row
    &[
        [  -2,   -1], // 12 columns or more too few
        [   5,    6], // 5 to 11 too few
        [   4,    4], // 3 or 4 too few
        [  11,   14], // 2 too few
        [   6,    3], // 1 too few
        [   7,    6], // none to spare
        [   1,   -1], // 1 to spare
        [   4,    1], // 2 to spare
        [   2,   -2], // 3 or 4 to spare
        [  -4,   -5], // 5 or 6 to spare
        [  -4,   -4], // 7 to 9 to spare
        [ -11,  -10], // 10 to 14 to spare
        [  -9,   -7], // 15 to 24 to spare
        [ -13,  -12], // 25 to 39 to spare
        [ -14,  -11], // 40 or more to spare
    ],
    // columns beyond the width
    &[
        [  -0,    6], // 0
        [   2,   -2], // 1 or 2
        [   2,   -1], // 3 to 6
        [   2,    2], // 7 to 15
        [  -3,   -2], // 16 or more
    ],
    // the row ends with
    &[
        [ -25,  -32], // a stop
        [ -10,  -14], // a stop and a closing mark
        [  -1,   -6], // a colon
        [  -6,  -11], // a semicolon
        [  11,   16], // a comma
        [  -3,    3], // a closing mark
        [  -1,    1], // an opening mark
        [   3,    1], // a dash or an ellipsis
        [ -12,   -7], // an ASCII period
        [   8,    8], // Han or kana
        [  10,   10], // Hangul
        [   1,    4], // a letter
        [   3,    1], // a digit
        [  -1,    1], // another sign
    ],
    // the next begins with
    &[
        [  12,   15], // a mark that may not begin a line
        [   0,   -4], // an opening quotation mark
        [   1,    3], // an opening bracket
        [   1,    0], // a dash or an ellipsis
        [   1,   -4], // Han or kana
        [   3,    3], // Hangul
        [  -7,   -1], // a small letter
        [  -6,   -5], // a capital letter
        [  -7,   -8], // a digit
        [  -1,   -4], // another sign
    ],
    // the next is an item
    &[
        [   1,    4], // no
        [ -12,  -12], // with a bullet
        [  -7,   -9], // with a number alone
        [ -11,  -11], // with the first number of a series
        [ -17,  -19], // with the next number of a series
    ],
    // its enumerator is
    &[
        [   1,    4], // none
        [ -13,  -12], // •
        [  -9,   -9], // 一、
        [ -15,  -18], // （一）
        [   0,    1], // 一是
        [  -9,   -9], // 第一，
        [ -11,  -12], // 第一条
        [ -10,  -13], // 1.
        [ -10,   -9], // (1)
        [  -9,   -9], // 1.2
        [   0,    0], // ①
        [  -9,   -9], // a)
    ],
    // the row begins an item
    &[
        [  -0,    1], // no
        [   6,    1], // a bullet
        [  -5,  -11], // a section number
        [   6,   10], // an article
        [   2,    2], // another
        [  13,   17], // and nothing else
    ],
    // blank lines between
    &[
        [  -0,   -0], // none in the text
        [  13,   13], // none here
        [ -25,  -25], // one
        [   0,    0], // more than one
        [   0,   -0], // flattened
    ],
    // indent of the next
    &[
        [   3,    3], // as the row's, in a text without indents
        [   1,    1], // as the row's
        [ -14,  -14], // as a paragraph begins here
        [   4,    4], // as a paragraph goes on here
        [  -4,   -4], // 1 or 2 deeper
        [ -13,  -13], // 3 or more deeper
        [  -6,   -6], // 1 or 2 shallower
        [ -11,  -11], // 3 or more shallower
        [  -9,   -9], // both as a paragraph begins here
        [   0,    0], // flattened
    ],
    // the next row
    &[
        [   3,    6], // is full
        [ -11,  -12], // has 1 or 2 to spare
        [  -7,   -6], // has room for an indent
        [  -4,   -2], // is three quarters full
        [  -2,   -1], // is half full
        [  -0,    0], // is a quarter full
        [   4,    1], // is shorter
        [  -4,   -7], // is wider than the page
    ],
    // rows of the paragraph so far
    &[
        [  -3,   -3], // 1
        [   1,    4], // 2
        [   3,    3], // 3 to 5
        [   4,    1], // 6 or more
    ],
    // full rows on the page
    &[
        [   1,    6], // under 20 %
        [  -1,   -1], // under 35 %
        [  -4,   -2], // under 50 %
        [   3,   -2], // under 65 %
        [   1,   -1], // under 80 %
        [   2,    1], // 80 % or more
    ],
    // width of the page
    &[
        [  -3,   -1], // under 24
        [ -22,  -24], // under 36
        [  -1,    2], // under 50
        [   0,    3], // under 70
        [   2,   -1], // under 100
        [   6,    5], // 100 or more
    ],
    // the rows are
    &[
        [   0,   -1], // prose, prose
        [  -5,   -5], // prose, code
        [  -1,    0], // prose, cells
        [   0,   -1], // prose, fixed
        [  -8,   -7], // code, prose
        [  -9,  -11], // code, code
        [  -7,   -6], // code, cells
        [   0,    0], // code, fixed
        [   1,    3], // cells, prose
        [  -3,   -3], // cells, code
        [  -8,   -5], // cells, cells
        [   0,    0], // cells, fixed
        [   0,   -0], // fixed, prose
        [   0,    0], // fixed, code
        [   0,    0], // fixed, cells
        [   0,   -0], // fixed, fixed
    ],
    // East Asian part
    &[
        [   2,   -4], // most, most
        [  -4,    5], // most, some
        [  -7,   -8], // most, none
        [  -9,   -6], // some, most
        [ -12,   -8], // some, some
        [  -3,   -3], // some, none
        [  -5,  -16], // none, most
        [  -5,   -6], // none, some
        [  -7,   -2], // none, none
    ],
    // left open
    &[
        [  -1,   -2], // nothing
        [  15,   13], // a quotation
        [  16,   19], // a bracket
        [  11,   12], // both
    ],
    // rows nearby that end with a mark
    &[
        [ -10,   -7], // under 10 %
        [   1,    1], // under 25 %
        [   3,    1], // under 40 %
        [   1,    2], // under 60 %
        [ -10,  -10], // 60 % or more
    ],
    // a label begins the next
    &[
        [   0,    1], // no
        [  -1,   -1], // one of its own
        [  -1,   -2], // one that returns
    ],
    // room and the row's end
    &[
        [  -4,   -4], // none, a stop
        [   1,    2], // none, a comma
        [  -1,   -0], // none, another mark
        [  14,   10], // none, a word
        [  -9,  -13], // 0 to 2, a stop
        [  -2,   -2], // 0 to 2, a comma
        [  -4,   -1], // 0 to 2, another mark
        [   9,    7], // 0 to 2, a word
        [ -11,  -12], // 3 to 6, a stop
        [  -3,   -3], // 3 to 6, a comma
        [  -5,   -7], // 3 to 6, another mark
        [   2,    0], // 3 to 6, a word
        [ -11,  -13], // 7 to 14, a stop
        [  -4,   -4], // 7 to 14, a comma
        [  -8,   -6], // 7 to 14, another mark
        [  -7,   -6], // 7 to 14, a word
        [ -19,  -22], // 15 or more, a stop
        [  -6,   -7], // 15 or more, a comma
        [ -20,  -16], // 15 or more, another mark
        [ -19,  -13], // 15 or more, a word
        [  -4,   -3], // none, a stop, rows in pieces
        [  -4,   -3], // none, a comma, rows in pieces
        [  -4,   -2], // none, another mark, rows in pieces
        [  -2,    0], // none, a word, rows in pieces
        [  -4,   -5], // 0 to 2, a stop, rows in pieces
        [   0,    0], // 0 to 2, a comma, rows in pieces
        [  -4,   -4], // 0 to 2, another mark, rows in pieces
        [  -1,    0], // 0 to 2, a word, rows in pieces
        [  -4,   -4], // 3 to 6, a stop, rows in pieces
        [  -4,   -4], // 3 to 6, a comma, rows in pieces
        [  -4,   -4], // 3 to 6, another mark, rows in pieces
        [  -3,   -3], // 3 to 6, a word, rows in pieces
        [  -4,   -4], // 7 to 14, a stop, rows in pieces
        [   0,    0], // 7 to 14, a comma, rows in pieces
        [  -3,   -3], // 7 to 14, another mark, rows in pieces
        [  -3,   -3], // 7 to 14, a word, rows in pieces
        [  -2,   -1], // 15 or more, a stop, rows in pieces
        [  -2,   -2], // 15 or more, a comma, rows in pieces
        [   6,    5], // 15 or more, another mark, rows in pieces
        [  -2,   -3], // 15 or more, a word, rows in pieces
    ],
    // the flattened space stands
    &[
        [   0,    0], // nowhere
        [   0,    2], // between Han, no room
        [   0,   -4], // between Han, room for 3
        [   0,   -1], // between Han, room for 10
        [   0,   -4], // by another character, no room
        [   0,   -0], // by another character, room for 3
        [   0,    8], // by another character, room for 10
    ],
    // the paragraph so far
    &[
        [   4,    6], // has a stop
        [   2,    0], // is an item of one row
        [  -0,    3], // is an item of two
        [  -8,   -8], // is one row
        [   1,   -0], // is two
        [   1,   -1], // is longer, without a stop
    ],
];
