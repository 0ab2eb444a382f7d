//! What every piece of evidence is worth, in tenths of a nat: for kept line ends, for flattened ones.
//!
//! Written by `cargo run --release --example fit`; change the evidence or the texts it is fitted to, not this file.

#[rustfmt::skip]
pub(super) const POINTS: [&[[i16; 2]]; 22] = [
    // base
    &[
        [   6,    4], // every boundary
    ],
    // room for the next unit on the row
    &[
        [  -3,    0], // 12 columns or more too few
        [   3,    5], // 5 to 11 too few
        [   4,    5], // 3 or 4 too few
        [  11,   16], // 2 too few
        [   6,    4], // 1 too few
        [   7,    4], // none to spare
        [   2,    0], // 1 to spare
        [   4,   -2], // 2 to spare
        [   2,   -2], // 3 or 4 to spare
        [  -3,   -6], // 5 or 6 to spare
        [  -5,   -7], // 7 to 9 to spare
        [ -10,   -8], // 10 to 14 to spare
        [  -8,   -8], // 15 to 24 to spare
        [ -12,  -12], // 25 to 39 to spare
        [ -15,  -11], // 40 or more to spare
    ],
    // columns beyond the width
    &[
        [  -0,    6], // 0
        [   1,   -3], // 1 or 2
        [   1,   -3], // 3 to 6
        [   1,    1], // 7 to 15
        [  -4,   -3], // 16 or more
    ],
    // the row ends with
    &[
        [ -25,  -31], // a stop
        [ -10,  -16], // a stop and a closing mark
        [  -3,   -4], // a colon
        [  -7,  -11], // a semicolon
        [  11,   17], // a comma
        [  -3,    2], // a closing mark
        [  -1,    2], // an opening mark
        [   3,    0], // a dash or an ellipsis
        [ -13,  -13], // an ASCII period
        [   9,   12], // Han or kana
        [  10,   10], // Hangul
        [   1,    4], // a letter
        [  -4,   -3], // a digit
        [  -1,    1], // another sign
    ],
    // the next begins with
    &[
        [  13,   18], // a mark that may not begin a line
        [   0,   -9], // an opening quotation mark
        [  -1,   -4], // an opening bracket
        [   1,    0], // a dash or an ellipsis
        [   0,   -5], // Han or kana
        [   5,    5], // Hangul
        [  -7,    5], // a small letter
        [  -6,   -6], // a capital letter
        [  -7,   -5], // a digit
        [   1,   -1], // another sign
    ],
    // the next is an item
    &[
        [   1,    6], // no
        [ -10,  -10], // with a bullet
        [  -7,   -9], // with a number alone
        [ -10,  -10], // with the first number of a series
        [ -17,  -20], // with the next number of a series
    ],
    // its enumerator is
    &[
        [   1,    7], // none
        [ -11,  -11], // •
        [  -8,   -8], // 一、
        [ -14,  -18], // （一）
        [   0,    1], // 一是
        [  -9,   -9], // 第一，
        [ -10,  -12], // 第一条
        [ -10,  -13], // 1.
        [ -10,  -10], // (1)
        [  -9,   -8], // 1.2
        [   0,    0], // ①
        [  -8,   -8], // a)
    ],
    // the row begins an item
    &[
        [  -0,   -1], // no
        [   6,   -1], // a bullet
        [  -7,  -16], // a section number
        [   6,   13], // an article
        [   2,    1], // another
        [   3,   13], // and nothing else
    ],
    // blank lines between
    &[
        [  -2,   -2], // none in the text
        [  18,   18], // none here
        [ -27,  -27], // one
        [   0,    0], // more than one
        [   0,    0], // flattened
    ],
    // indent of the next
    &[
        [   2,    2], // as the row's, in a text without indents
        [   3,    3], // as the row's
        [ -15,  -15], // as a paragraph begins here
        [   5,    5], // as a paragraph goes on here
        [  -2,   -2], // 1 or 2 deeper
        [ -14,  -14], // 3 or more deeper
        [  -5,   -5], // 1 or 2 shallower
        [  -9,   -9], // 3 or more shallower
        [  -7,   -7], // both as a paragraph begins here
        [   0,    0], // flattened
    ],
    // the next row
    &[
        [   3,   14], // is full
        [ -10,  -13], // has 1 or 2 to spare
        [  -5,   -8], // has room for an indent
        [  -3,    1], // is three quarters full
        [  -2,   -2], // is half full
        [   0,    1], // is a quarter full
        [   1,   -3], // is shorter
        [  -8,  -14], // is wider than the page
    ],
    // rows of the paragraph so far
    &[
        [  -3,   -2], // 1
        [   2,    3], // 2
        [   3,    3], // 3 to 5
        [   5,    2], // 6 or more
    ],
    // full rows on the page
    &[
        [  -3,   -3], // under 20 %
        [  -1,    2], // under 35 %
        [  -3,    0], // under 50 %
        [   4,   -1], // under 65 %
        [   2,    2], // under 80 %
        [   2,   -0], // 80 % or more
    ],
    // width of the page
    &[
        [  -9,   -9], // under 24
        [ -30,  -38], // under 36
        [   1,    4], // under 50
        [   1,    7], // under 70
        [   5,    5], // under 100
        [  -2,   -3], // 100 or more
    ],
    // the rows are
    &[
        [   0,   -3], // prose, prose
        [  -4,   -3], // prose, code
        [   0,    1], // prose, cells
        [   0,   -3], // prose, fixed
        [  -7,   -5], // code, prose
        [   0,    0], // code, code
        [  -5,   -5], // code, cells
        [   0,    0], // code, fixed
        [   2,    2], // cells, prose
        [  -2,   -2], // cells, code
        [   0,    0], // cells, cells
        [   0,    0], // cells, fixed
        [   0,    2], // fixed, prose
        [   0,    0], // fixed, code
        [   0,    0], // fixed, cells
        [   0,    0], // fixed, fixed
    ],
    // East Asian part
    &[
        [   2,   -5], // most, most
        [  -5,   -0], // most, some
        [  -9,   -5], // most, none
        [  -9,  -13], // some, most
        [ -11,   -5], // some, some
        [  -4,   -5], // some, none
        [ -11,  -21], // none, most
        [  -6,   -5], // none, some
        [  -8,   -3], // none, none
    ],
    // left open
    &[
        [  -1,   -2], // nothing
        [  16,   13], // a quotation
        [  16,   19], // a bracket
        [  12,   12], // both
    ],
    // rows nearby that end with a mark
    &[
        [ -10,  -11], // under 10 %
        [   1,    1], // under 25 %
        [   3,    2], // under 40 %
        [   2,    3], // under 60 %
        [  -8,   -9], // 60 % or more
    ],
    // a label begins the next
    &[
        [   0,   -4], // no
        [  -0,    2], // one of its own
        [   0,   -1], // one that returns
    ],
    // room and the row's end
    &[
        [  -3,   -2], // none, a stop
        [   2,    4], // none, a comma
        [  -1,   -1], // none, another mark
        [  13,   11], // none, a word
        [  -7,  -16], // 0 to 2, a stop
        [  -0,   -2], // 0 to 2, a comma
        [  -2,    1], // 0 to 2, another mark
        [  11,    8], // 0 to 2, a word
        [  -9,  -10], // 3 to 6, a stop
        [  -1,   -2], // 3 to 6, a comma
        [  -4,   -6], // 3 to 6, another mark
        [   3,    1], // 3 to 6, a word
        [  -9,  -15], // 7 to 14, a stop
        [  -3,   -2], // 7 to 14, a comma
        [  -7,   -7], // 7 to 14, another mark
        [  -7,   -3], // 7 to 14, a word
        [ -19,  -21], // 15 or more, a stop
        [  -5,   -7], // 15 or more, a comma
        [ -17,  -17], // 15 or more, another mark
        [ -20,  -15], // 15 or more, a word
        [  -2,   -0], // none, a stop, rows in pieces
        [  -2,   -1], // none, a comma, rows in pieces
        [  -2,    1], // none, another mark, rows in pieces
        [  -0,    3], // none, a word, rows in pieces
        [  -3,   -4], // 0 to 2, a stop, rows in pieces
        [   0,    0], // 0 to 2, a comma, rows in pieces
        [  -2,   -2], // 0 to 2, another mark, rows in pieces
        [   1,    3], // 0 to 2, a word, rows in pieces
        [  -3,   -3], // 3 to 6, a stop, rows in pieces
        [  -2,   -2], // 3 to 6, a comma, rows in pieces
        [  -2,   -2], // 3 to 6, another mark, rows in pieces
        [  -2,   -1], // 3 to 6, a word, rows in pieces
        [  -3,   -2], // 7 to 14, a stop, rows in pieces
        [   0,    0], // 7 to 14, a comma, rows in pieces
        [  -1,   -1], // 7 to 14, another mark, rows in pieces
        [  -2,   -2], // 7 to 14, a word, rows in pieces
        [   0,    3], // 15 or more, a stop, rows in pieces
        [  -1,    1], // 15 or more, a comma, rows in pieces
        [   7,    8], // 15 or more, another mark, rows in pieces
        [   0,   -1], // 15 or more, a word, rows in pieces
    ],
    // the flattened space stands
    &[
        [  -0,   -0], // nowhere
        [   0,    3], // between Han, no room
        [   0,   -5], // between Han, room for 3
        [   0,   -1], // between Han, room for 10
        [   0,   -3], // by another character, no room
        [   0,   -3], // by another character, room for 3
        [   0,    8], // by another character, room for 10
    ],
    // the paragraph so far
    &[
        [   4,    4], // has a stop
        [  -0,    0], // is an item of one row
        [   1,    2], // is an item of two
        [  -8,   -9], // is one row
        [   2,   -1], // is two
        [   1,    2], // is longer, without a stop
    ],
];
