//! What every piece of evidence is worth, in tenths of a nat: for kept line ends, for flattened ones.
//!
//! Written by `cargo run --release --example fit`; change the evidence or the texts it is fitted to, not this file.

#[rustfmt::skip]
pub(super) const POINTS: [&[[i16; 2]]; 32] = [
    // base
    &[
        [  12,   12], // every boundary
    ],
    // room for the next unit on the row
    &[
        [  -2,   -1], // 12 columns or more too few
        [   5,    6], // 5 to 11 too few
        [   5,    5], // 3 or 4 too few
        [  12,   14], // 2 too few
        [   8,    6], // 1 too few
        [   6,    5], // none to spare
        [   1,   -0], // 1 to spare
        [  -2,   -5], // 2 to spare
        [   1,   -2], // 3 or 4 to spare
        [  -8,   -8], // 5 or 6 to spare
        [  -5,   -8], // 7 to 9 to spare
        [ -12,  -14], // 10 to 14 to spare
        [ -12,  -11], // 15 to 24 to spare
        [ -13,  -13], // 25 to 39 to spare
        [ -21,  -11], // 40 or more to spare
    ],
    // columns beyond the width
    &[
        [   0,    2], // 0
        [  -5,   -6], // 1 or 2
        [  -9,   -9], // 3 to 6
        [ -14,  -14], // 7 to 15
        [ -14,  -14], // 16 or more
    ],
    // the row ends with
    &[
        [ -21,  -23], // a stop
        [ -14,  -15], // a stop and a closing mark
        [  -4,   -6], // a colon
        [ -11,  -13], // a semicolon
        [  15,   19], // a comma
        [  -5,   -5], // a closing mark
        [  -2,   -2], // an opening mark
        [  -2,   -4], // a dash or an ellipsis
        [  -7,   -4], // an ASCII period
        [   8,    4], // Han or kana
        [  10,   10], // Hangul
        [  -0,    6], // a letter
        [  -5,   -6], // a digit
        [  -7,   -7], // another sign
    ],
    // the next begins with
    &[
        [  20,   20], // a mark that may not begin a line
        [  -0,   -5], // an opening quotation mark
        [   4,    3], // an opening bracket
        [   3,    3], // a dash or an ellipsis
        [  -2,   -6], // Han or kana
        [  11,   10], // Hangul
        [  -3,   -1], // a small letter
        [  -9,   -3], // a capital letter
        [  -7,   -3], // a digit
        [   3,    2], // another sign
    ],
    // the next is an item
    &[
        [   2,    2], // no
        [ -15,  -13], // with a bullet
        [ -11,  -10], // with a number alone
        [ -20,  -20], // with the first number of a series
        [ -27,  -29], // with the next number of a series
    ],
    // its enumerator is
    &[
        [   1,    1], // none
        [ -14,  -12], // •
        [ -12,  -12], // 一、
        [ -21,  -22], // （一）
        [ -13,  -12], // 一是
        [ -13,  -13], // 第一，
        [ -13,  -13], // 第一条
        [ -14,  -15], // 1.
        [ -15,  -16], // (1)
        [ -13,  -12], // 1.2
        [   0,    0], // ①
        [ -13,  -13], // a)
        [ -16,  -16], // 2008年5月30日
    ],
    // the row begins an item
    &[
        [  -0,    1], // no
        [   9,    9], // a bullet
        [  -6,   -6], // a section number
        [   8,    9], // an article
        [   6,    3], // another
        [   8,    8], // and nothing else
    ],
    // blank lines between
    &[
        [   6,    6], // none
        [ -31,  -31], // one
        [ -11,  -11], // more than one
        [   0,    1], // flattened
    ],
    // indent of the next
    &[
        [   4,    4], // as the row's, in a text without indents
        [   5,    5], // as the row's
        [ -20,  -20], // as a paragraph begins here
        [   6,    6], // as a paragraph goes on here
        [  -5,   -5], // 1 or 2 deeper
        [ -22,  -22], // 3 or more deeper
        [  -3,   -3], // 1 or 2 shallower
        [  -7,   -7], // 3 or more shallower
        [ -14,  -14], // both as a paragraph begins here
        [   0,    1], // flattened
    ],
    // the next row
    &[
        [   3,    4], // is full
        [  -8,   -6], // has 1 or 2 to spare
        [  -4,   -1], // has room for an indent
        [  -5,   -5], // is three quarters full
        [  -1,   -2], // is half full
        [  -1,   -2], // is a quarter full
        [  -4,   -4], // is shorter
        [ -10,  -13], // is wider than the page
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
        [  -3,   -1], // under 20 %
        [   0,   -2], // under 35 %
        [  -3,    0], // under 50 %
        [   1,   -1], // under 65 %
        [   3,    1], // under 80 %
        [  -2,   -0], // 80 % or more
    ],
    // width of the page
    &[
        [   0,    0], // under 24
        [ -30,  -29], // under 36
        [  -4,    0], // under 50
        [  -0,    1], // under 70
        [   5,   -0], // under 100
        [   8,    8], // 100 or more
    ],
    // the rows are
    &[
        [   0,   -1], // prose, prose
        [  -4,   -4], // prose, code
        [  10,   10], // prose, cells
        [   0,   -1], // prose, fixed
        [ -10,   -7], // code, prose
        [   0,   -0], // code, code
        [  -4,   -4], // code, cells
        [   0,    0], // code, fixed
        [   2,    5], // cells, prose
        [   0,    0], // cells, code
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
        [  -1,    3], // most, some
        [ -11,  -13], // most, none
        [  -7,  -11], // some, most
        [ -15,  -12], // some, some
        [   1,    1], // some, none
        [ -11,  -10], // none, most
        [  -7,   -7], // none, some
        [  -9,   -2], // none, none
    ],
    // left open
    &[
        [  -1,    3], // nothing
        [  23,   19], // a quotation
        [  27,   29], // a bracket
        [  23,   23], // both
    ],
    // rows nearby that end with a mark
    &[
        [  -4,   -4], // under 10 %
        [   1,    1], // under 25 %
        [   2,    2], // under 40 %
        [  -1,    0], // under 60 %
        [  -9,   -8], // 60 % or more
    ],
    // a label begins the next
    &[
        [   0,    2], // no
        [  -3,   -2], // one of its own
        [   5,    5], // one that returns
    ],
    // room and the row's end
    &[
        [   0,    1], // none, a stop
        [   3,    4], // none, a comma
        [  -3,   -0], // none, another mark
        [  16,   11], // none, a word
        [  -9,  -10], // 0 to 2, a stop
        [  -2,   -2], // 0 to 2, a comma
        [  -1,   -2], // 0 to 2, another mark
        [  10,    7], // 0 to 2, a word
        [ -13,  -13], // 3 to 6, a stop
        [  -1,   -1], // 3 to 6, a comma
        [  -2,   -6], // 3 to 6, another mark
        [  -2,   -1], // 3 to 6, a word
        [ -10,  -12], // 7 to 14, a stop
        [   1,    1], // 7 to 14, a comma
        [ -13,  -13], // 7 to 14, another mark
        [  -8,  -10], // 7 to 14, a word
        [ -22,  -22], // 15 or more, a stop
        [ -11,   -9], // 15 or more, a comma
        [ -25,  -24], // 15 or more, another mark
        [ -27,  -16], // 15 or more, a word
        [  -1,   -1], // none, a stop, rows in pieces
        [  -2,   -2], // none, a comma, rows in pieces
        [  -3,   -2], // none, another mark, rows in pieces
        [   2,    3], // none, a word, rows in pieces
        [  -4,   -5], // 0 to 2, a stop, rows in pieces
        [   0,    0], // 0 to 2, a comma, rows in pieces
        [  -3,   -3], // 0 to 2, another mark, rows in pieces
        [  -2,   -1], // 0 to 2, a word, rows in pieces
        [  -3,   -3], // 3 to 6, a stop, rows in pieces
        [  -3,   -3], // 3 to 6, a comma, rows in pieces
        [  -1,   -1], // 3 to 6, another mark, rows in pieces
        [  -1,   -1], // 3 to 6, a word, rows in pieces
        [  -0,   -0], // 7 to 14, a stop, rows in pieces
        [   0,    0], // 7 to 14, a comma, rows in pieces
        [  -1,   -1], // 7 to 14, another mark, rows in pieces
        [  -1,   -1], // 7 to 14, a word, rows in pieces
        [   3,    3], // 15 or more, a stop, rows in pieces
        [   2,    2], // 15 or more, a comma, rows in pieces
        [  12,   11], // 15 or more, another mark, rows in pieces
        [   4,    2], // 15 or more, a word, rows in pieces
    ],
    // the flattened space stands
    &[
        [  -0,   -0], // nowhere
        [   0,    4], // between Han, no room
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
        [   1,    3], // is an item of two
        [  -7,   -6], // is one row
        [   3,    2], // is two
        [   1,   -0], // is longer, without a stop
    ],
    // a blank line there, or none, is
    &[
        [   0,    0], // proof of a wrap here
        [  13,   13], // very much for a wrap here
        [  19,   19], // much for a wrap here
        [   1,    1], // something for a wrap here
        [  -5,   -2], // nothing here
        [ -20,  -20], // something for a paragraph here
        [ -14,  -14], // much for a paragraph here
        [  -9,   -9], // very much for a paragraph here
        [ -14,  -14], // nearly proof of a paragraph here
        [  -4,   -4], // proof of a paragraph here
    ],
    // a first indent there, or none, is
    &[
        [   0,    0], // proof of a wrap here
        [  13,   13], // very much for a wrap here
        [  10,   10], // much for a wrap here
        [   3,    3], // something for a wrap here
        [  -1,    1], // nothing here
        [   1,    1], // something for a paragraph here
        [  -6,   -6], // much for a paragraph here
        [  -6,   -6], // very much for a paragraph here
        [ -14,  -14], // nearly proof of a paragraph here
        [ -16,  -16], // proof of a paragraph here
    ],
    // the room of a first indent, or none, is
    &[
        [   0,    0], // proof of a wrap here
        [   7,   15], // very much for a wrap here
        [  13,   18], // much for a wrap here
        [  -0,   -1], // something for a wrap here
        [  -1,   -1], // nothing here
        [  -1,   -2], // something for a paragraph here
        [  -7,   -8], // much for a paragraph here
        [ -11,  -12], // very much for a paragraph here
        [  -9,  -15], // nearly proof of a paragraph here
        [  -3,   -5], // proof of a paragraph here
    ],
    // sentences stopped
    &[
        [   2,    0], // above
        [  -8,   -7], // nowhere above the second row, with room before it
        [   1,    3], // nowhere above the third, with room before it
        [  -4,   -2], // nowhere above the next rows
        [  -7,   -5], // nowhere above
        [  -6,   -9], // nowhere above the second row, with none before it
        [  -0,   -0], // nowhere above the third, with none before it
    ],
    // rows nearby that begin with ASCII
    &[
        [  -1,   -2], // under 10 %
        [   4,    5], // under 30 %
        [   1,    2], // under 60 %
        [  -5,    0], // under 90 %
        [   3,   -1], // 90 % or more
    ],
    // the row is
    &[
        [   1,    2], // in a page that is not justified
        [  19,   19], // widened to the edge
        [  -1,   -1], // at the edge without being widened
        [ -15,  -15], // short of the edge and not widened
        [  -7,   -7], // short of the edge, without a space
    ],
    // the line end parts
    &[
        [  -0,   -0], // nothing that is one
        [  22,   23], // a word or an address
        [  12,   12], // a reference
    ],
    // items of the paragraph's form are
    &[
        [  -0,   -0], // not asked about
        [   1,    4], // not seen elsewhere
        [   2,   -0], // sentences
        [   2,    2], // sentences more often than headings
        [  -3,   -1], // headings more often than sentences
        [  -4,   -5], // headings
    ],
    // the rows begin with
    &[
        [   0,    1], // other words
        [ -13,  -12], // the same word
        [ -23,  -23], // the same word as a third beside them
    ],
    // the row's end, and the next row
    &[
        [ -10,  -12], // a stop; full
        [   2,   -1], // a word; full
        [   1,   -1], // another mark; full
        [  -4,   -3], // a stop; short, with a stop
        [  11,   10], // a word; short, with a stop
        [   4,    2], // another mark; short, with a stop
        [ -12,  -10], // a stop; short, with a word
        [  -5,   -2], // a word; short, with a word
        [  -1,   -2], // another mark; short, with a word
        [  -9,   -7], // a stop; short, with another mark
        [   6,    7], // a word; short, with another mark
        [  -4,   -4], // another mark; short, with another mark
        [  -8,   -9], // a stop; the last
        [  -1,    2], // a word; the last
        [  -1,    0], // another mark; the last
    ],
];
