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
        [   7,    3], // 1 too few
        [   7,    6], // none to spare
        [   1,   -1], // 1 to spare
        [   4,    1], // 2 to spare
        [   2,   -2], // 3 or 4 to spare
        [  -5,   -5], // 5 or 6 to spare
        [  -4,   -5], // 7 to 9 to spare
        [ -11,  -10], // 10 to 14 to spare
        [  -9,   -8], // 15 to 24 to spare
        [ -12,  -11], // 25 to 39 to spare
        [ -15,  -11], // 40 or more to spare
    ],
    // columns beyond the width
    &[
        [  -0,    6], // 0
        [   2,   -2], // 1 or 2
        [   3,   -0], // 3 to 6
        [   2,    3], // 7 to 15
        [  -2,   -2], // 16 or more
    ],
    // the row ends with
    &[
        [ -25,  -32], // a stop
        [ -10,  -14], // a stop and a closing mark
        [  -2,   -7], // a colon
        [  -7,  -12], // a semicolon
        [  11,   16], // a comma
        [  -3,    1], // a closing mark
        [  -1,    0], // an opening mark
        [   3,    1], // a dash or an ellipsis
        [ -12,   -7], // an ASCII period
        [   8,    8], // Han or kana
        [  10,   10], // Hangul
        [   1,    5], // a letter
        [  -4,   -5], // a digit
        [  -2,    1], // another sign
    ],
    // the next begins with
    &[
        [  12,   15], // a mark that may not begin a line
        [   1,   -4], // an opening quotation mark
        [   0,    3], // an opening bracket
        [   1,    0], // a dash or an ellipsis
        [   0,   -3], // Han or kana
        [   4,    4], // Hangul
        [  -7,   -1], // a small letter
        [  -5,   -5], // a capital letter
        [  -6,   -7], // a digit
        [  -0,   -3], // another sign
    ],
    // the next is an item
    &[
        [   1,    5], // no
        [ -10,  -10], // with a bullet
        [  -7,   -8], // with a number alone
        [ -10,  -11], // with the first number of a series
        [ -16,  -18], // with the next number of a series
    ],
    // its enumerator is
    &[
        [   1,    5], // none
        [ -11,  -11], // •
        [  -8,   -8], // 一、
        [ -14,  -18], // （一）
        [   0,    1], // 一是
        [  -8,   -8], // 第一，
        [ -10,  -11], // 第一条
        [  -9,  -12], // 1.
        [  -9,   -8], // (1)
        [  -9,   -8], // 1.2
        [   0,    0], // ①
        [  -8,   -8], // a)
    ],
    // the row begins an item
    &[
        [  -0,   -0], // no
        [   7,    2], // a bullet
        [  -5,  -10], // a section number
        [   6,    9], // an article
        [   2,    3], // another
        [   4,    9], // and nothing else
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
        [   0,    0], // flattened
    ],
    // the next row
    &[
        [   3,    6], // is full
        [ -11,  -13], // has 1 or 2 to spare
        [  -7,   -6], // has room for an indent
        [  -4,   -2], // is three quarters full
        [  -2,   -1], // is half full
        [  -0,   -0], // is a quarter full
        [   2,   -1], // is shorter
        [  -4,   -7], // is wider than the page
    ],
    // rows of the paragraph so far
    &[
        [  -3,   -2], // 1
        [   1,    4], // 2
        [   2,    3], // 3 to 5
        [   4,    1], // 6 or more
    ],
    // full rows on the page
    &[
        [   0,    2], // under 20 %
        [  -1,   -0], // under 35 %
        [  -4,   -0], // under 50 %
        [   3,   -1], // under 65 %
        [   1,   -0], // under 80 %
        [   2,    2], // 80 % or more
    ],
    // width of the page
    &[
        [  -4,   -3], // under 24
        [ -24,  -30], // under 36
        [  -1,    2], // under 50
        [   0,    3], // under 70
        [   2,   -1], // under 100
        [  -1,    0], // 100 or more
    ],
    // the rows are
    &[
        [   0,   -1], // prose, prose
        [  -4,   -4], // prose, code
        [  -1,    0], // prose, cells
        [   0,   -1], // prose, fixed
        [  -6,   -5], // code, prose
        [  -9,  -11], // code, code
        [  -6,   -6], // code, cells
        [   0,    0], // code, fixed
        [   1,    3], // cells, prose
        [  -3,   -3], // cells, code
        [  -7,   -5], // cells, cells
        [   0,    0], // cells, fixed
        [   0,   -1], // fixed, prose
        [   0,    0], // fixed, code
        [   0,    0], // fixed, cells
        [   0,   -0], // fixed, fixed
    ],
    // East Asian part
    &[
        [   2,   -4], // most, most
        [  -5,    3], // most, some
        [  -7,   -8], // most, none
        [  -9,   -8], // some, most
        [ -13,   -9], // some, some
        [  -4,   -4], // some, none
        [ -10,  -18], // none, most
        [  -6,   -7], // none, some
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
        [ -10,   -8], // under 10 %
        [   1,    0], // under 25 %
        [   3,    1], // under 40 %
        [   1,    2], // under 60 %
        [  -9,   -8], // 60 % or more
    ],
    // a label begins the next
    &[
        [   0,    1], // no
        [  -1,   -0], // one of its own
        [  -1,   -2], // one that returns
    ],
    // room and the row's end
    &[
        [  -4,   -3], // none, a stop
        [   1,    2], // none, a comma
        [  -1,    0], // none, another mark
        [  14,   10], // none, a word
        [  -9,  -13], // 0 to 2, a stop
        [  -2,   -2], // 0 to 2, a comma
        [  -3,   -1], // 0 to 2, another mark
        [   9,    7], // 0 to 2, a word
        [ -11,  -12], // 3 to 6, a stop
        [  -3,   -3], // 3 to 6, a comma
        [  -5,   -6], // 3 to 6, another mark
        [   2,    0], // 3 to 6, a word
        [ -10,  -13], // 7 to 14, a stop
        [  -4,   -4], // 7 to 14, a comma
        [  -8,   -7], // 7 to 14, another mark
        [  -7,   -6], // 7 to 14, a word
        [ -19,  -21], // 15 or more, a stop
        [  -6,   -7], // 15 or more, a comma
        [ -19,  -16], // 15 or more, another mark
        [ -21,  -14], // 15 or more, a word
        [  -3,   -3], // none, a stop, rows in pieces
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
        [  -1,   -1], // 15 or more, a stop, rows in pieces
        [  -2,   -2], // 15 or more, a comma, rows in pieces
        [   6,    5], // 15 or more, another mark, rows in pieces
        [  -1,   -2], // 15 or more, a word, rows in pieces
    ],
    // the flattened space stands
    &[
        [  -0,   -0], // nowhere
        [   0,    2], // between Han, no room
        [   0,   -5], // between Han, room for 3
        [   0,   -1], // between Han, room for 10
        [   0,   -4], // by another character, no room
        [   0,   -0], // by another character, room for 3
        [   0,    9], // by another character, room for 10
    ],
    // the paragraph so far
    &[
        [   4,    5], // has a stop
        [  -0,   -1], // is an item of one row
        [  -0,    3], // is an item of two
        [  -8,   -8], // is one row
        [   1,   -1], // is two
        [   1,   -1], // is longer, without a stop
    ],
];
