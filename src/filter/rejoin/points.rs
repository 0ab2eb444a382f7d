//! What every piece of evidence is worth, in tenths of a nat: for kept line ends, for flattened ones.
//!
//! Written by `cargo run --release --example fit`; change the evidence or the texts it is fitted to, not this file.

#[rustfmt::skip]
pub(super) const POINTS: [&[[i16; 2]]; 27] = [
    // base
    &[
        [  12,   13], // every boundary
    ],
    // room for the next unit on the row
    &[
        [  -0,    0], // 12 columns or more too few
        [   6,    6], // 5 to 11 too few
        [   6,    6], // 3 or 4 too few
        [  12,   15], // 2 too few
        [   7,    6], // 1 too few
        [   8,    6], // none to spare
        [   3,    1], // 1 to spare
        [   4,   -0], // 2 to spare
        [   1,   -2], // 3 or 4 to spare
        [  -3,   -4], // 5 or 6 to spare
        [  -4,   -6], // 7 to 9 to spare
        [ -13,  -14], // 10 to 14 to spare
        [ -10,  -10], // 15 to 24 to spare
        [ -12,  -12], // 25 to 39 to spare
        [ -21,  -10], // 40 or more to spare
    ],
    // columns beyond the width
    &[
        [   0,    3], // 0
        [  -4,   -5], // 1 or 2
        [  -4,   -4], // 3 to 6
        [  -7,   -7], // 7 to 15
        [  -8,   -8], // 16 or more
    ],
    // the row ends with
    &[
        [ -30,  -30], // a stop
        [ -16,  -19], // a stop and a closing mark
        [  -4,   -5], // a colon
        [ -11,  -13], // a semicolon
        [  16,   20], // a comma
        [  -7,   -6], // a closing mark
        [  -2,   -2], // an opening mark
        [   4,    0], // a dash or an ellipsis
        [ -16,  -13], // an ASCII period
        [  10,    7], // Han or kana
        [  14,   14], // Hangul
        [   2,    8], // a letter
        [  -9,   -8], // a digit
        [  -1,   -1], // another sign
    ],
    // the next begins with
    &[
        [  19,   20], // a mark that may not begin a line
        [  -0,   -5], // an opening quotation mark
        [   2,    2], // an opening bracket
        [   2,    1], // a dash or an ellipsis
        [  -1,   -6], // Han or kana
        [  11,   10], // Hangul
        [  -5,   -3], // a small letter
        [ -14,   -7], // a capital letter
        [  -9,   -5], // a digit
        [   6,    4], // another sign
    ],
    // the next is an item
    &[
        [   1,    3], // no
        [ -15,  -13], // with a bullet
        [  -9,   -8], // with a number alone
        [ -18,  -19], // with the first number of a series
        [ -26,  -28], // with the next number of a series
    ],
    // its enumerator is
    &[
        [   1,    2], // none
        [ -14,  -12], // •
        [ -12,  -12], // 一、
        [ -20,  -21], // （一）
        [ -12,  -11], // 一是
        [ -12,  -12], // 第一，
        [ -12,  -12], // 第一条
        [ -14,  -16], // 1.
        [ -14,  -14], // (1)
        [ -13,  -12], // 1.2
        [   0,    0], // ①
        [ -12,  -12], // a)
    ],
    // the row begins an item
    &[
        [  -0,    1], // no
        [   9,   10], // a bullet
        [  -6,   -7], // a section number
        [   9,   10], // an article
        [   5,    2], // another
        [   8,    8], // and nothing else
    ],
    // blank lines between
    &[
        [   7,    7], // none
        [ -33,  -33], // one
        [ -12,  -12], // more than one
        [   0,    1], // flattened
    ],
    // indent of the next
    &[
        [   6,    6], // as the row's, in a text without indents
        [   1,    1], // as the row's
        [ -23,  -23], // as a paragraph begins here
        [   4,    4], // as a paragraph goes on here
        [  -6,   -6], // 1 or 2 deeper
        [ -26,  -26], // 3 or more deeper
        [  -4,   -4], // 1 or 2 shallower
        [  -9,   -9], // 3 or more shallower
        [ -16,  -16], // both as a paragraph begins here
        [   0,    1], // flattened
    ],
    // the next row
    &[
        [   3,    2], // is full
        [ -10,   -8], // has 1 or 2 to spare
        [  -5,   -2], // has room for an indent
        [  -4,   -3], // is three quarters full
        [  -0,    0], // is half full
        [   1,    0], // is a quarter full
        [  -3,   -2], // is shorter
        [  -9,  -13], // is wider than the page
    ],
    // rows of the paragraph so far
    &[
        [  -3,   -1], // 1
        [   0,    2], // 2
        [   3,    0], // 3 to 5
        [   4,    4], // 6 or more
    ],
    // full rows on the page
    &[
        [  -4,   -1], // under 20 %
        [  -1,   -2], // under 35 %
        [  -5,   -0], // under 50 %
        [   3,   -1], // under 65 %
        [   5,    2], // under 80 %
        [  -0,    1], // 80 % or more
    ],
    // width of the page
    &[
        [   0,    0], // under 24
        [ -33,  -31], // under 36
        [  -4,   -0], // under 50
        [   0,    0], // under 70
        [   4,   -0], // under 100
        [   8,    8], // 100 or more
    ],
    // the rows are
    &[
        [  -0,   -1], // prose, prose
        [  -6,   -7], // prose, code
        [   4,    4], // prose, cells
        [   0,   -2], // prose, fixed
        [ -11,   -9], // code, prose
        [   0,   -1], // code, code
        [ -12,  -12], // code, cells
        [   0,    0], // code, fixed
        [   7,    9], // cells, prose
        [   3,    3], // cells, code
        [   0,    1], // cells, cells
        [   0,    0], // cells, fixed
        [   0,   -1], // fixed, prose
        [   0,    0], // fixed, code
        [   0,    0], // fixed, cells
        [   0,   -0], // fixed, fixed
    ],
    // East Asian part
    &[
        [   3,   -6], // most, most
        [  -2,    3], // most, some
        [  -9,  -12], // most, none
        [  -9,  -12], // some, most
        [ -18,  -16], // some, some
        [   1,    1], // some, none
        [ -11,  -11], // none, most
        [  -7,   -7], // none, some
        [ -12,   -4], // none, none
    ],
    // left open
    &[
        [  -2,    3], // nothing
        [  24,   20], // a quotation
        [  28,   29], // a bracket
        [  24,   24], // both
    ],
    // rows nearby that end with a mark
    &[
        [  -7,   -6], // under 10 %
        [  -0,    0], // under 25 %
        [   3,    2], // under 40 %
        [   1,    1], // under 60 %
        [  -7,   -6], // 60 % or more
    ],
    // a label begins the next
    &[
        [   0,    2], // no
        [  -3,   -1], // one of its own
        [   3,    2], // one that returns
    ],
    // room and the row's end
    &[
        [  -1,    0], // none, a stop
        [   5,    6], // none, a comma
        [  -3,    1], // none, another mark
        [  16,   13], // none, a word
        [  -8,  -10], // 0 to 2, a stop
        [   0,   -0], // 0 to 2, a comma
        [  -1,   -2], // 0 to 2, another mark
        [  12,    8], // 0 to 2, a word
        [ -13,  -13], // 3 to 6, a stop
        [   1,    0], // 3 to 6, a comma
        [  -1,   -5], // 3 to 6, another mark
        [   1,    2], // 3 to 6, a word
        [ -11,  -13], // 7 to 14, a stop
        [   1,    1], // 7 to 14, a comma
        [ -12,  -12], // 7 to 14, another mark
        [  -6,   -8], // 7 to 14, a word
        [ -25,  -24], // 15 or more, a stop
        [ -11,   -9], // 15 or more, a comma
        [ -23,  -23], // 15 or more, another mark
        [ -25,  -15], // 15 or more, a word
        [  -2,   -1], // none, a stop, rows in pieces
        [  -2,   -1], // none, a comma, rows in pieces
        [  -2,   -1], // none, another mark, rows in pieces
        [   1,    2], // none, a word, rows in pieces
        [  -2,   -3], // 0 to 2, a stop, rows in pieces
        [   0,    0], // 0 to 2, a comma, rows in pieces
        [  -2,   -2], // 0 to 2, another mark, rows in pieces
        [   2,    3], // 0 to 2, a word, rows in pieces
        [  -3,   -3], // 3 to 6, a stop, rows in pieces
        [  -2,   -2], // 3 to 6, a comma, rows in pieces
        [  -2,   -2], // 3 to 6, another mark, rows in pieces
        [  -0,   -0], // 3 to 6, a word, rows in pieces
        [  -3,   -3], // 7 to 14, a stop, rows in pieces
        [   0,    0], // 7 to 14, a comma, rows in pieces
        [   1,    1], // 7 to 14, another mark, rows in pieces
        [  -1,   -1], // 7 to 14, a word, rows in pieces
        [   4,    3], // 15 or more, a stop, rows in pieces
        [   2,    2], // 15 or more, a comma, rows in pieces
        [  14,   14], // 15 or more, another mark, rows in pieces
        [   3,    2], // 15 or more, a word, rows in pieces
    ],
    // the flattened space stands
    &[
        [  -0,   -0], // nowhere
        [   0,    3], // between Han, no room
        [   0,   -5], // between Han, room for 3
        [   0,   -1], // between Han, room for 10
        [   0,   -5], // by another character, no room
        [   0,   -1], // by another character, room for 3
        [   0,   12], // by another character, room for 10
    ],
    // the paragraph so far
    &[
        [   3,    5], // has a stop
        [   1,   -2], // is an item of one row
        [   0,    4], // is an item of two
        [  -8,   -6], // is one row
        [   3,    2], // is two
        [   3,    1], // is longer, without a stop
    ],
    // a blank line there, or none, is
    &[
        [   0,    0], // proof of a wrap here
        [  16,   16], // very much for a wrap here
        [  21,   21], // much for a wrap here
        [  -2,   -2], // something for a wrap here
        [  -6,   -4], // nothing here
        [ -23,  -23], // something for a paragraph here
        [ -11,  -11], // much for a paragraph here
        [ -11,  -11], // very much for a paragraph here
        [ -12,  -12], // nearly proof of a paragraph here
        [  -5,   -5], // proof of a paragraph here
    ],
    // a first indent there, or none, is
    &[
        [   0,    0], // proof of a wrap here
        [  15,   15], // very much for a wrap here
        [  14,   14], // much for a wrap here
        [   4,    4], // something for a wrap here
        [  -2,   -0], // nothing here
        [   4,    4], // something for a paragraph here
        [  -4,   -4], // much for a paragraph here
        [  -6,   -6], // very much for a paragraph here
        [ -12,  -12], // nearly proof of a paragraph here
        [ -16,  -16], // proof of a paragraph here
    ],
    // the room of a first indent, or none, is
    &[
        [   0,    0], // proof of a wrap here
        [  11,   18], // very much for a wrap here
        [  15,   19], // much for a wrap here
        [   0,    0], // something for a wrap here
        [  -2,    2], // nothing here
        [  -2,   -3], // something for a paragraph here
        [  -5,   -7], // much for a paragraph here
        [  -9,  -12], // very much for a paragraph here
        [  -8,  -15], // nearly proof of a paragraph here
        [  -2,   -4], // proof of a paragraph here
    ],
    // sentences stopped
    &[
        [   2,   -0], // above
        [  -9,  -11], // nowhere above the second row
        [  -0,    1], // nowhere above the third
        [  -7,   -4], // nowhere above the next rows
        [  -8,   -6], // nowhere above
    ],
    // rows nearby that begin with ASCII
    &[
        [  -2,   -2], // under 10 %
        [   3,    4], // under 30 %
        [   3,    2], // under 60 %
        [  -4,    1], // under 90 %
        [   5,    1], // 90 % or more
    ],
];
