//! What every piece of evidence is worth, in tenths of a nat: for kept line ends, for flattened ones.
//!
//! Written by `cargo run --release --example fit`; change the evidence or the texts it is fitted to, not this file.

#[rustfmt::skip]
pub(super) const POINTS: [&[[i16; 2]]; 31] = [
    // base
    &[
        [  11,   11], // every boundary
    ],
    // room for the next unit on the row
    &[
        [  -1,   -0], // 12 columns or more too few
        [   7,    7], // 5 to 11 too few
        [   6,    6], // 3 or 4 too few
        [  12,   15], // 2 too few
        [   8,    6], // 1 too few
        [   6,    5], // none to spare
        [   0,   -1], // 1 to spare
        [  -2,   -5], // 2 to spare
        [   1,   -2], // 3 or 4 to spare
        [  -8,   -8], // 5 or 6 to spare
        [  -4,   -7], // 7 to 9 to spare
        [ -13,  -15], // 10 to 14 to spare
        [ -12,  -11], // 15 to 24 to spare
        [ -14,  -13], // 25 to 39 to spare
        [ -21,  -11], // 40 or more to spare
    ],
    // columns beyond the width
    &[
        [   0,    1], // 0
        [  -8,   -8], // 1 or 2
        [  -9,   -9], // 3 to 6
        [ -15,  -15], // 7 to 15
        [ -14,  -15], // 16 or more
    ],
    // the row ends with
    &[
        [ -27,  -29], // a stop
        [ -17,  -19], // a stop and a closing mark
        [  -3,   -4], // a colon
        [ -11,  -13], // a semicolon
        [  15,   20], // a comma
        [  -3,   -4], // a closing mark
        [  -2,   -3], // an opening mark
        [  -2,   -4], // a dash or an ellipsis
        [ -15,  -12], // an ASCII period
        [  10,    7], // Han or kana
        [  13,   13], // Hangul
        [   0,    7], // a letter
        [  -7,   -7], // a digit
        [  -5,   -5], // another sign
    ],
    // the next begins with
    &[
        [  18,   19], // a mark that may not begin a line
        [  -1,   -5], // an opening quotation mark
        [   2,    1], // an opening bracket
        [   2,    2], // a dash or an ellipsis
        [  -1,   -6], // Han or kana
        [  11,    9], // Hangul
        [  -5,   -2], // a small letter
        [  -9,   -4], // a capital letter
        [ -11,   -6], // a digit
        [   4,    2], // another sign
    ],
    // the next is an item
    &[
        [   1,    2], // no
        [ -14,  -13], // with a bullet
        [ -10,  -10], // with a number alone
        [ -19,  -20], // with the first number of a series
        [ -25,  -27], // with the next number of a series
    ],
    // its enumerator is
    &[
        [   1,    2], // none
        [ -13,  -11], // •
        [ -11,  -11], // 一、
        [ -21,  -22], // （一）
        [ -12,  -11], // 一是
        [ -11,  -11], // 第一，
        [ -12,  -12], // 第一条
        [ -13,  -14], // 1.
        [ -15,  -15], // (1)
        [ -12,  -11], // 1.2
        [   0,    0], // ①
        [ -11,  -11], // a)
    ],
    // the row begins an item
    &[
        [  -0,    1], // no
        [   9,   10], // a bullet
        [  -5,   -5], // a section number
        [   9,   10], // an article
        [   7,    4], // another
        [   9,    9], // and nothing else
    ],
    // blank lines between
    &[
        [   6,    6], // none
        [ -31,  -31], // one
        [ -10,  -10], // more than one
        [   0,    0], // flattened
    ],
    // indent of the next
    &[
        [   5,    5], // as the row's, in a text without indents
        [   2,    2], // as the row's
        [ -21,  -21], // as a paragraph begins here
        [   5,    5], // as a paragraph goes on here
        [  -4,   -4], // 1 or 2 deeper
        [ -22,  -22], // 3 or more deeper
        [  -3,   -3], // 1 or 2 shallower
        [  -7,   -7], // 3 or more shallower
        [ -14,  -14], // both as a paragraph begins here
        [   0,    1], // flattened
    ],
    // the next row
    &[
        [   3,    2], // is full
        [  -9,   -8], // has 1 or 2 to spare
        [  -4,   -2], // has room for an indent
        [  -6,   -4], // is three quarters full
        [   0,    0], // is half full
        [  -1,   -1], // is a quarter full
        [  -3,   -3], // is shorter
        [ -10,  -13], // is wider than the page
    ],
    // rows of the paragraph so far
    &[
        [  -4,   -2], // 1
        [   1,    3], // 2
        [   3,    1], // 3 to 5
        [   5,    5], // 6 or more
    ],
    // full rows on the page
    &[
        [  -3,   -1], // under 20 %
        [  -0,   -2], // under 35 %
        [  -3,    0], // under 50 %
        [   1,   -1], // under 65 %
        [   3,    1], // under 80 %
        [  -1,    0], // 80 % or more
    ],
    // width of the page
    &[
        [   0,    0], // under 24
        [ -31,  -30], // under 36
        [  -3,    0], // under 50
        [  -0,    1], // under 70
        [   5,    0], // under 100
        [   8,    8], // 100 or more
    ],
    // the rows are
    &[
        [   0,   -1], // prose, prose
        [  -7,   -7], // prose, code
        [   7,    7], // prose, cells
        [   0,   -1], // prose, fixed
        [ -11,   -8], // code, prose
        [   0,   -1], // code, code
        [  -7,   -7], // code, cells
        [   0,    0], // code, fixed
        [   2,    4], // cells, prose
        [  -2,   -2], // cells, code
        [   0,    1], // cells, cells
        [   0,    0], // cells, fixed
        [   0,   -1], // fixed, prose
        [   0,    0], // fixed, code
        [   0,    0], // fixed, cells
        [   0,   -0], // fixed, fixed
    ],
    // East Asian part
    &[
        [   3,   -5], // most, most
        [  -1,    4], // most, some
        [ -12,  -14], // most, none
        [  -6,  -10], // some, most
        [ -15,  -12], // some, some
        [   2,    2], // some, none
        [ -10,   -9], // none, most
        [  -7,   -6], // none, some
        [ -10,   -3], // none, none
    ],
    // left open
    &[
        [  -2,    3], // nothing
        [  23,   19], // a quotation
        [  28,   29], // a bracket
        [  23,   23], // both
    ],
    // rows nearby that end with a mark
    &[
        [  -7,   -6], // under 10 %
        [  -0,    1], // under 25 %
        [   3,    2], // under 40 %
        [   1,    1], // under 60 %
        [  -7,   -6], // 60 % or more
    ],
    // a label begins the next
    &[
        [  -0,    2], // no
        [  -2,   -1], // one of its own
        [   5,    4], // one that returns
    ],
    // room and the row's end
    &[
        [  -2,   -1], // none, a stop
        [   3,    4], // none, a comma
        [  -2,   -0], // none, another mark
        [  16,   12], // none, a word
        [ -11,  -12], // 0 to 2, a stop
        [  -2,   -3], // 0 to 2, a comma
        [  -2,   -4], // 0 to 2, another mark
        [  11,    8], // 0 to 2, a word
        [ -14,  -14], // 3 to 6, a stop
        [  -1,   -2], // 3 to 6, a comma
        [  -3,   -7], // 3 to 6, another mark
        [  -2,   -1], // 3 to 6, a word
        [ -11,  -14], // 7 to 14, a stop
        [   1,    1], // 7 to 14, a comma
        [ -14,  -15], // 7 to 14, another mark
        [  -8,  -10], // 7 to 14, a word
        [ -24,  -24], // 15 or more, a stop
        [ -11,  -10], // 15 or more, a comma
        [ -25,  -24], // 15 or more, another mark
        [ -26,  -15], // 15 or more, a word
        [  -2,   -2], // none, a stop, rows in pieces
        [  -3,   -3], // none, a comma, rows in pieces
        [  -3,   -2], // none, another mark, rows in pieces
        [   2,    3], // none, a word, rows in pieces
        [  -5,   -6], // 0 to 2, a stop, rows in pieces
        [   0,    0], // 0 to 2, a comma, rows in pieces
        [  -3,   -3], // 0 to 2, another mark, rows in pieces
        [  -3,   -1], // 0 to 2, a word, rows in pieces
        [  -4,   -4], // 3 to 6, a stop, rows in pieces
        [  -3,   -3], // 3 to 6, a comma, rows in pieces
        [  -2,   -2], // 3 to 6, another mark, rows in pieces
        [  -2,   -2], // 3 to 6, a word, rows in pieces
        [  -1,   -1], // 7 to 14, a stop, rows in pieces
        [   0,    0], // 7 to 14, a comma, rows in pieces
        [  -2,   -2], // 7 to 14, another mark, rows in pieces
        [  -2,   -2], // 7 to 14, a word, rows in pieces
        [   1,    1], // 15 or more, a stop, rows in pieces
        [   1,    1], // 15 or more, a comma, rows in pieces
        [  12,   11], // 15 or more, another mark, rows in pieces
        [   3,    1], // 15 or more, a word, rows in pieces
    ],
    // the flattened space stands
    &[
        [  -0,   -0], // nowhere
        [   0,    3], // between Han, no room
        [   0,   -4], // between Han, room for 3
        [   0,   -1], // between Han, room for 10
        [   0,   -6], // by another character, no room
        [   0,   -1], // by another character, room for 3
        [   0,   12], // by another character, room for 10
    ],
    // the paragraph so far
    &[
        [   3,    5], // has a stop
        [  -0,   -2], // is an item of one row
        [   0,    3], // is an item of two
        [  -6,   -5], // is one row
        [   1,    2], // is two
        [   1,   -0], // is longer, without a stop
    ],
    // a blank line there, or none, is
    &[
        [   0,    0], // proof of a wrap here
        [  13,   13], // very much for a wrap here
        [  18,   18], // much for a wrap here
        [  -2,   -2], // something for a wrap here
        [  -4,   -2], // nothing here
        [ -21,  -21], // something for a paragraph here
        [ -15,  -15], // much for a paragraph here
        [ -10,  -10], // very much for a paragraph here
        [ -15,  -15], // nearly proof of a paragraph here
        [  -5,   -5], // proof of a paragraph here
    ],
    // a first indent there, or none, is
    &[
        [   0,    0], // proof of a wrap here
        [  14,   14], // very much for a wrap here
        [  11,   11], // much for a wrap here
        [   4,    4], // something for a wrap here
        [  -2,    0], // nothing here
        [   3,    3], // something for a paragraph here
        [  -5,   -5], // much for a paragraph here
        [  -6,   -6], // very much for a paragraph here
        [ -13,  -13], // nearly proof of a paragraph here
        [ -16,  -16], // proof of a paragraph here
    ],
    // the room of a first indent, or none, is
    &[
        [   0,    0], // proof of a wrap here
        [   7,   15], // very much for a wrap here
        [  13,   18], // much for a wrap here
        [   1,   -0], // something for a wrap here
        [  -1,    1], // nothing here
        [  -2,   -3], // something for a paragraph here
        [  -7,   -8], // much for a paragraph here
        [ -10,  -13], // very much for a paragraph here
        [  -9,  -15], // nearly proof of a paragraph here
        [  -3,   -5], // proof of a paragraph here
    ],
    // sentences stopped
    &[
        [   2,    1], // above
        [  -8,   -8], // nowhere above the second row, with room before it
        [   0,    2], // nowhere above the third, with room before it
        [  -3,   -2], // nowhere above the next rows
        [  -7,   -5], // nowhere above
        [  -7,  -10], // nowhere above the second row, with none before it
        [  -1,   -1], // nowhere above the third, with none before it
    ],
    // rows nearby that begin with ASCII
    &[
        [  -1,   -2], // under 10 %
        [   3,    4], // under 30 %
        [   2,    2], // under 60 %
        [  -4,    1], // under 90 %
        [   5,    2], // 90 % or more
    ],
    // the row is
    &[
        [   0,    1], // in a page that is not justified
        [  20,   20], // widened to the edge
        [   1,    1], // at the edge without being widened
        [ -14,  -14], // short of the edge and not widened
        [  -5,   -5], // short of the edge, without a space
    ],
    // the line end parts
    &[
        [  -0,   -0], // nothing that is one
        [  24,   25], // a word or an address
        [  13,   13], // a reference
    ],
    // items of the paragraph's form are
    &[
        [  -0,    0], // not asked about
        [   1,    3], // not seen elsewhere
        [   2,    0], // sentences
        [   2,    2], // sentences more often than headings
        [  -3,   -2], // headings more often than sentences
        [  -5,   -6], // headings
    ],
    // the rows begin with
    &[
        [   0,    1], // other words
        [ -13,  -13], // the same word
        [ -24,  -24], // the same word as a third beside them
    ],
];
