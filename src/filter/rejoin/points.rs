//! What every piece of evidence is worth, in tenths of a nat: for kept line ends, for flattened ones.
//!
//! Written by `cargo run --release --example fit`; change the evidence or the texts it is fitted to, not this file.

#[rustfmt::skip]
pub(super) const POINTS: [&[[i16; 2]]; 27] = [
    // base
    &[
        [  11,   12], // every boundary
    ],
    // room for the next unit on the row
    &[
        [  -2,   -1], // 12 columns or more too few
        [   3,    5], // 5 to 11 too few
        [   5,    5], // 3 or 4 too few
        [  10,   15], // 2 too few
        [   6,    6], // 1 too few
        [   5,    5], // none to spare
        [   2,    0], // 1 to spare
        [   4,   -1], // 2 to spare
        [   1,   -2], // 3 or 4 to spare
        [  -2,   -3], // 5 or 6 to spare
        [  -4,   -6], // 7 to 9 to spare
        [ -11,  -12], // 10 to 14 to spare
        [  -8,   -9], // 15 to 24 to spare
        [ -11,  -11], // 25 to 39 to spare
        [ -16,   -8], // 40 or more to spare
    ],
    // columns beyond the width
    &[
        [   0,    3], // 0
        [  -0,   -2], // 1 or 2
        [  -0,   -1], // 3 to 6
        [  -1,   -1], // 7 to 15
        [  -3,   -4], // 16 or more
    ],
    // the row ends with
    &[
        [ -24,  -27], // a stop
        [ -10,  -13], // a stop and a closing mark
        [  -4,   -5], // a colon
        [  -8,  -10], // a semicolon
        [  10,   14], // a comma
        [  -3,   -4], // a closing mark
        [  -2,   -2], // an opening mark
        [   1,   -2], // a dash or an ellipsis
        [ -13,  -11], // an ASCII period
        [   9,    7], // Han or kana
        [  10,   13], // Hangul
        [  -0,    8], // a letter
        [  -5,   -6], // a digit
        [  -2,   -3], // another sign
    ],
    // the next begins with
    &[
        [  13,   16], // a mark that may not begin a line
        [   0,   -5], // an opening quotation mark
        [  -1,   -2], // an opening bracket
        [   0,   -0], // a dash or an ellipsis
        [  -1,   -7], // Han or kana
        [   8,    9], // Hangul
        [  -2,   -1], // a small letter
        [  -9,   -4], // a capital letter
        [  -6,   -4], // a digit
        [   0,   -0], // another sign
    ],
    // the next is an item
    &[
        [   1,    4], // no
        [  -9,   -7], // with a bullet
        [  -7,   -6], // with a number alone
        [ -10,  -13], // with the first number of a series
        [ -16,  -19], // with the next number of a series
    ],
    // its enumerator is
    &[
        [   1,    4], // none
        [  -9,   -8], // •
        [  -8,   -9], // 一、
        [ -13,  -16], // （一）
        [  -8,   -8], // 一是
        [  -8,   -8], // 第一，
        [  -9,  -10], // 第一条
        [ -10,  -12], // 1.
        [ -10,  -10], // (1)
        [  -9,   -9], // 1.2
        [   0,    0], // ①
        [  -8,   -8], // a)
    ],
    // the row begins an item
    &[
        [  -0,    1], // no
        [   7,    8], // a bullet
        [  -4,   -5], // a section number
        [   5,    6], // an article
        [   1,   -1], // another
        [   3,    3], // and nothing else
    ],
    // blank lines between
    &[
        [   5,    5], // none
        [ -26,  -26], // one
        [ -11,  -11], // more than one
        [   0,    1], // flattened
    ],
    // indent of the next
    &[
        [   5,    5], // as the row's, in a text without indents
        [   0,    0], // as the row's
        [ -18,  -18], // as a paragraph begins here
        [   1,    1], // as a paragraph goes on here
        [  -5,   -5], // 1 or 2 deeper
        [ -18,  -18], // 3 or more deeper
        [  -6,   -6], // 1 or 2 shallower
        [  -9,   -9], // 3 or more shallower
        [ -12,  -12], // both as a paragraph begins here
        [   0,    1], // flattened
    ],
    // the next row
    &[
        [   2,    3], // is full
        [  -9,   -7], // has 1 or 2 to spare
        [  -4,   -4], // has room for an indent
        [  -2,   -1], // is three quarters full
        [  -0,    1], // is half full
        [   1,    1], // is a quarter full
        [   0,    0], // is shorter
        [  -6,  -10], // is wider than the page
    ],
    // rows of the paragraph so far
    &[
        [  -3,   -1], // 1
        [   1,    2], // 2
        [   2,    0], // 3 to 5
        [   4,    3], // 6 or more
    ],
    // full rows on the page
    &[
        [  -3,    0], // under 20 %
        [  -0,   -2], // under 35 %
        [  -2,    0], // under 50 %
        [   1,   -1], // under 65 %
        [   3,    0], // under 80 %
        [   0,    1], // 80 % or more
    ],
    // width of the page
    &[
        [   0,    0], // under 24
        [ -19,  -22], // under 36
        [  -2,    1], // under 50
        [   0,    1], // under 70
        [   3,    0], // under 100
        [   4,    5], // 100 or more
    ],
    // the rows are
    &[
        [   0,    0], // prose, prose
        [  -3,   -3], // prose, code
        [   1,    1], // prose, cells
        [   0,   -1], // prose, fixed
        [  -7,   -5], // code, prose
        [   0,   -1], // code, code
        [  -6,   -6], // code, cells
        [   0,    0], // code, fixed
        [   4,    5], // cells, prose
        [   1,    1], // cells, code
        [   0,    1], // cells, cells
        [   0,    0], // cells, fixed
        [   0,   -1], // fixed, prose
        [   0,    0], // fixed, code
        [   0,    0], // fixed, cells
        [   0,   -0], // fixed, fixed
    ],
    // East Asian part
    &[
        [   2,   -5], // most, most
        [  -3,    1], // most, some
        [  -8,  -11], // most, none
        [  -7,  -11], // some, most
        [ -11,   -9], // some, some
        [  -1,   -1], // some, none
        [ -11,  -11], // none, most
        [  -6,   -6], // none, some
        [  -8,   -1], // none, none
    ],
    // left open
    &[
        [  -1,   -0], // nothing
        [  16,   13], // a quotation
        [  17,   19], // a bracket
        [  12,   13], // both
    ],
    // rows nearby that end with a mark
    &[
        [  -7,   -5], // under 10 %
        [   0,    1], // under 25 %
        [   3,    3], // under 40 %
        [   0,    2], // under 60 %
        [  -8,  -10], // 60 % or more
    ],
    // a label begins the next
    &[
        [   0,    0], // no
        [  -2,   -0], // one of its own
        [  -0,   -1], // one that returns
    ],
    // room and the row's end
    &[
        [  -4,   -3], // none, a stop
        [   1,    3], // none, a comma
        [  -3,   -0], // none, another mark
        [  14,   12], // none, a word
        [  -8,  -10], // 0 to 2, a stop
        [  -2,   -3], // 0 to 2, a comma
        [  -3,   -4], // 0 to 2, another mark
        [   9,    6], // 0 to 2, a word
        [ -10,  -10], // 3 to 6, a stop
        [  -2,   -3], // 3 to 6, a comma
        [  -3,   -7], // 3 to 6, another mark
        [   1,    2], // 3 to 6, a word
        [ -10,  -13], // 7 to 14, a stop
        [  -3,   -3], // 7 to 14, a comma
        [ -10,  -10], // 7 to 14, another mark
        [  -7,   -7], // 7 to 14, a word
        [ -19,  -21], // 15 or more, a stop
        [  -7,   -7], // 15 or more, a comma
        [ -18,  -20], // 15 or more, another mark
        [ -21,  -11], // 15 or more, a word
        [  -3,   -3], // none, a stop, rows in pieces
        [  -3,   -3], // none, a comma, rows in pieces
        [  -4,   -3], // none, another mark, rows in pieces
        [  -2,   -0], // none, a word, rows in pieces
        [  -4,   -5], // 0 to 2, a stop, rows in pieces
        [   0,    0], // 0 to 2, a comma, rows in pieces
        [  -4,   -4], // 0 to 2, another mark, rows in pieces
        [  -2,   -1], // 0 to 2, a word, rows in pieces
        [  -4,   -4], // 3 to 6, a stop, rows in pieces
        [  -4,   -4], // 3 to 6, a comma, rows in pieces
        [  -4,   -4], // 3 to 6, another mark, rows in pieces
        [  -3,   -3], // 3 to 6, a word, rows in pieces
        [  -4,   -4], // 7 to 14, a stop, rows in pieces
        [   0,    0], // 7 to 14, a comma, rows in pieces
        [  -3,   -3], // 7 to 14, another mark, rows in pieces
        [  -3,   -3], // 7 to 14, a word, rows in pieces
        [  -1,    0], // 15 or more, a stop, rows in pieces
        [  -2,   -1], // 15 or more, a comma, rows in pieces
        [   6,    7], // 15 or more, another mark, rows in pieces
        [  -1,   -1], // 15 or more, a word, rows in pieces
    ],
    // the flattened space stands
    &[
        [  -0,   -0], // nowhere
        [   0,    4], // between Han, no room
        [   0,   -5], // between Han, room for 3
        [   0,   -3], // between Han, room for 10
        [   0,   -4], // by another character, no room
        [   0,   -1], // by another character, room for 3
        [   0,    9], // by another character, room for 10
    ],
    // the paragraph so far
    &[
        [   2,    5], // has a stop
        [   2,   -0], // is an item of one row
        [   1,    4], // is an item of two
        [  -6,   -6], // is one row
        [   2,    2], // is two
        [   2,   -1], // is longer, without a stop
    ],
    // a blank line there, or none, is
    &[
        [   0,    0], // proof of a wrap here
        [  11,   11], // very much for a wrap here
        [  15,   15], // much for a wrap here
        [  -4,   -4], // something for a wrap here
        [  -5,   -5], // nothing here
        [ -12,  -12], // something for a paragraph here
        [  -4,   -4], // much for a paragraph here
        [  -6,   -6], // very much for a paragraph here
        [  -5,   -5], // nearly proof of a paragraph here
        [  -1,   -1], // proof of a paragraph here
    ],
    // a first indent there, or none, is
    &[
        [   0,    0], // proof of a wrap here
        [  12,   12], // very much for a wrap here
        [  11,   11], // much for a wrap here
        [   5,    5], // something for a wrap here
        [  -2,   -2], // nothing here
        [   5,    5], // something for a paragraph here
        [   2,    2], // much for a paragraph here
        [  -0,   -0], // very much for a paragraph here
        [  -4,   -4], // nearly proof of a paragraph here
        [  -5,   -5], // proof of a paragraph here
    ],
    // the room of a first indent, or none, is
    &[
        [   0,    0], // proof of a wrap here
        [   7,   15], // very much for a wrap here
        [  12,   17], // much for a wrap here
        [   1,    0], // something for a wrap here
        [  -2,    1], // nothing here
        [  -2,    0], // something for a paragraph here
        [  -2,   -6], // much for a paragraph here
        [  -5,  -10], // very much for a paragraph here
        [  -2,  -10], // nearly proof of a paragraph here
        [   1,   -0], // proof of a paragraph here
    ],
    // sentences stopped
    &[
        [   1,    1], // above
        [  -5,   -8], // nowhere above the second row
        [   0,    2], // nowhere above the third
        [  -3,   -2], // nowhere above the next rows
        [  -6,   -5], // nowhere above
    ],
    // rows nearby that begin with ASCII
    &[
        [  -1,   -2], // under 10 %
        [   2,    4], // under 30 %
        [   2,    1], // under 60 %
        [  -4,   -0], // under 90 %
        [   0,   -2], // 90 % or more
    ],
];
