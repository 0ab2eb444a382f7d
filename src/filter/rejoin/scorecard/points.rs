//! What every piece of evidence is worth, in tenths of a nat: for kept line ends, for flattened ones.
//!
//! Written by `cargo run --release --example fit`; change the evidence or the texts it is fitted to, not this file.

#[rustfmt::skip]
pub(super) const POINTS: [&[[i16; 2]]; 33] = [
    // base
    &[
        [  14,   13], // every boundary
    ],
    // room for the next unit on the row
    &[
        [  -5,   -4], // 12 columns or more too few
        [   6,    4], // 5 to 11 too few
        [   4,    4], // 3 or 4 too few
        [  13,   15], // 2 too few
        [   8,    8], // 1 too few
        [   6,    8], // none to spare
        [  -1,   -4], // 1 to spare
        [  -4,   -4], // 2 to spare
        [   0,   -1], // 3 or 4 to spare
        [  -9,  -10], // 5 or 6 to spare
        [  -7,  -11], // 7 to 9 to spare
        [ -12,  -11], // 10 to 14 to spare
        [ -12,  -10], // 15 to 24 to spare
        [ -14,  -14], // 25 to 39 to spare
        [ -22,  -20], // 40 or more to spare
    ],
    // columns beyond the width
    &[
        [   0,    4], // 0
        [  -5,   -6], // 1 or 2
        [  -8,  -11], // 3 to 6
        [ -10,  -12], // 7 to 15
        [ -15,  -14], // 16 or more
    ],
    // the row ends with
    &[
        [ -21,  -23], // a stop
        [ -15,  -16], // a stop and a closing mark
        [  -5,   -8], // a colon
        [ -12,  -14], // a semicolon
        [  13,   16], // a comma
        [  -4,   -3], // a closing mark
        [  -4,   -3], // an opening mark
        [  -4,   -4], // a dash or an ellipsis
        [ -10,  -10], // an ASCII period
        [   9,   13], // Han or kana
        [   6,    4], // Hangul
        [  -3,   -2], // a letter
        [  -9,  -10], // a digit
        [  -9,   -9], // another sign
    ],
    // the next begins with
    &[
        [  20,   21], // a mark that may not begin a line
        [   0,   -2], // an opening quotation mark
        [   5,    3], // an opening bracket
        [   4,    4], // a dash or an ellipsis
        [  -3,   -0], // Han or kana
        [  10,    5], // Hangul
        [  -0,    4], // a small letter
        [  -8,   -4], // a capital letter
        [  -6,   -4], // a digit
        [   7,    3], // another sign
    ],
    // the next is an item
    &[
        [   1,    2], // no
        [ -15,  -17], // with a bullet
        [ -10,   -8], // with a number alone
        [ -19,  -19], // with the first number of a series
        [ -25,  -25], // with the next number of a series
    ],
    // its enumerator is
    &[
        [   1,    2], // none
        [ -14,  -16], // •
        [ -12,  -12], // 一、
        [ -21,  -22], // （一）
        [ -12,  -12], // 一是
        [ -12,  -12], // 第一，
        [ -12,  -12], // 第一条
        [ -13,  -14], // 1.
        [ -15,  -13], // (1)
        [ -13,  -13], // 1.2
        [   0,    0], // ①
        [ -12,  -12], // a)
        [ -12,  -12], // 2008年5月30日
    ],
    // the row begins an item
    &[
        [  -0,    4], // no
        [   8,    6], // a bullet
        [  -7,   -9], // a section number
        [   7,    9], // an article
        [   6,    5], // another
        [   2,    2], // and nothing else
    ],
    // blank lines between
    &[
        [   7,    7], // none
        [ -35,  -35], // one
        [  -9,   -9], // more than one
        [   0,   -1], // flattened
    ],
    // indent of the next
    &[
        [   5,    5], // as the row's, in a text without indents
        [   4,    4], // as the row's
        [ -19,  -19], // as a paragraph begins here
        [   4,    4], // as a paragraph goes on here
        [  -7,   -7], // 1 or 2 deeper
        [ -23,  -23], // 3 or more deeper
        [  -4,   -4], // 1 or 2 shallower
        [  -7,   -7], // 3 or more shallower
        [ -15,  -15], // both as a paragraph begins here
        [   0,   -0], // flattened
    ],
    // the next row
    &[
        [   4,    7], // is full
        [  -9,   -6], // has 1 or 2 to spare
        [  -4,   -9], // has room for an indent
        [  -5,   -5], // is three quarters full
        [  -2,   -0], // is half full
        [  -2,   -2], // is a quarter full
        [  -4,   -4], // is shorter
        [  -9,  -12], // is wider than the page
    ],
    // rows of the paragraph so far
    &[
        [  -2,   -2], // 1
        [  -0,    1], // 2
        [   3,    1], // 3 to 5
        [   3,    3], // 6 or more
    ],
    // full rows on the page
    &[
        [  -1,   -2], // under 20 %
        [   1,   -0], // under 35 %
        [  -4,   -2], // under 50 %
        [   1,   -1], // under 65 %
        [   2,    3], // under 80 %
        [  -0,   -0], // 80 % or more
    ],
    // width of the page
    &[
        [   0,    0], // under 24
        [  -8,   -8], // under 36
        [  -4,   -3], // under 50
        [  -0,    1], // under 70
        [   4,    0], // under 100
        [   6,    6], // 100 or more
    ],
    // the rows are
    &[
        [   0,   -1], // prose, prose
        [  -4,   -4], // prose, code
        [   7,    7], // prose, cells
        [   0,   -0], // prose, fixed
        [ -10,   -9], // code, prose
        [   0,   -2], // code, code
        [  -6,   -6], // code, cells
        [   0,    0], // code, fixed
        [   0,    1], // cells, prose
        [  -1,   -1], // cells, code
        [   0,    1], // cells, cells
        [   0,    0], // cells, fixed
        [   0,   -0], // fixed, prose
        [   0,   -0], // fixed, code
        [   0,    0], // fixed, cells
        [   0,   -0], // fixed, fixed
    ],
    // East Asian part
    &[
        [   3,    1], // most, most
        [  -0,    6], // most, some
        [ -11,  -10], // most, none
        [  -5,   -7], // some, most
        [  -9,   -9], // some, some
        [   0,    0], // some, none
        [ -12,  -16], // none, most
        [  -6,   -6], // none, some
        [ -11,  -10], // none, none
    ],
    // left open
    &[
        [  -1,   -0], // nothing
        [  23,   20], // a quotation
        [  27,   27], // a bracket
        [  23,   24], // both
    ],
    // rows nearby that end with a mark
    &[
        [  -5,   -7], // under 10 %
        [   1,    0], // under 25 %
        [   2,    3], // under 40 %
        [  -1,   -0], // under 60 %
        [  -9,   -9], // 60 % or more
    ],
    // a label begins the next
    &[
        [   0,    1], // no
        [  -4,   -3], // one of its own
        [   0,   -2], // one that returns
    ],
    // room and the row's end
    &[
        [   0,    2], // none, a stop
        [   2,    4], // none, a comma
        [  -2,   -1], // none, another mark
        [  16,   12], // none, a word
        [  -9,   -9], // 0 to 2, a stop
        [  -2,   -2], // 0 to 2, a comma
        [  -1,   -3], // 0 to 2, another mark
        [   9,    7], // 0 to 2, a word
        [ -13,  -14], // 3 to 6, a stop
        [  -1,   -2], // 3 to 6, a comma
        [  -4,   -6], // 3 to 6, another mark
        [  -2,   -1], // 3 to 6, a word
        [ -10,  -14], // 7 to 14, a stop
        [  -1,   -1], // 7 to 14, a comma
        [ -13,  -13], // 7 to 14, another mark
        [  -8,   -7], // 7 to 14, a word
        [ -23,  -22], // 15 or more, a stop
        [ -11,  -11], // 15 or more, a comma
        [ -25,  -27], // 15 or more, another mark
        [ -29,  -24], // 15 or more, a word
        [  -2,   -2], // none, a stop, rows in pieces
        [  -2,   -2], // none, a comma, rows in pieces
        [  -3,   -2], // none, another mark, rows in pieces
        [   1,    2], // none, a word, rows in pieces
        [  -4,   -5], // 0 to 2, a stop, rows in pieces
        [   0,    0], // 0 to 2, a comma, rows in pieces
        [  -3,   -3], // 0 to 2, another mark, rows in pieces
        [  -2,   -2], // 0 to 2, a word, rows in pieces
        [  -4,   -4], // 3 to 6, a stop, rows in pieces
        [  -3,   -3], // 3 to 6, a comma, rows in pieces
        [  -1,   -1], // 3 to 6, another mark, rows in pieces
        [  -2,   -1], // 3 to 6, a word, rows in pieces
        [  -1,   -1], // 7 to 14, a stop, rows in pieces
        [   0,    0], // 7 to 14, a comma, rows in pieces
        [  -2,   -2], // 7 to 14, another mark, rows in pieces
        [  -1,   -1], // 7 to 14, a word, rows in pieces
        [   3,    4], // 15 or more, a stop, rows in pieces
        [   2,    2], // 15 or more, a comma, rows in pieces
        [  11,   12], // 15 or more, another mark, rows in pieces
        [   3,    1], // 15 or more, a word, rows in pieces
    ],
    // the flattened space stands
    &[
        [  -0,   -0], // nowhere
        [   0,    2], // between Han, no room
        [   0,   -2], // between Han, room for 3
        [   0,    1], // between Han, room for 10
        [   0,   -3], // by another character, no room
        [   0,   -3], // by another character, room for 3
        [   0,    4], // by another character, room for 10
    ],
    // the paragraph so far
    &[
        [   3,    5], // has a stop
        [  -1,   -7], // is an item of one row
        [   0,    4], // is an item of two
        [  -6,   -5], // is one row
        [   2,   -1], // is two
        [  -0,    2], // is longer, without a stop
    ],
    // a blank line there, or none, is
    &[
        [   0,    0], // proof of a wrap here
        [  11,   11], // very much for a wrap here
        [  18,   18], // much for a wrap here
        [   4,    4], // something for a wrap here
        [  -6,   -6], // nothing here
        [ -18,  -18], // something for a paragraph here
        [ -14,  -14], // much for a paragraph here
        [  -7,   -7], // very much for a paragraph here
        [ -11,  -11], // nearly proof of a paragraph here
        [  -2,   -2], // proof of a paragraph here
    ],
    // a first indent there, or none, is
    &[
        [   0,    0], // proof of a wrap here
        [  13,   13], // very much for a wrap here
        [   9,    9], // much for a wrap here
        [   2,    2], // something for a wrap here
        [  -1,   -1], // nothing here
        [   1,    1], // something for a paragraph here
        [  -5,   -5], // much for a paragraph here
        [  -5,   -5], // very much for a paragraph here
        [ -14,  -14], // nearly proof of a paragraph here
        [ -16,  -16], // proof of a paragraph here
    ],
    // the room of a first indent, or none, is
    &[
        [   0,    0], // proof of a wrap here
        [   6,   12], // very much for a wrap here
        [  11,   11], // much for a wrap here
        [   2,    1], // something for a wrap here
        [  -1,    2], // nothing here
        [  -2,   -3], // something for a paragraph here
        [  -6,   -6], // much for a paragraph here
        [ -11,  -12], // very much for a paragraph here
        [  -9,  -15], // nearly proof of a paragraph here
        [  -4,   -4], // proof of a paragraph here
    ],
    // sentences stopped
    &[
        [   1,    1], // above
        [ -10,  -12], // nowhere above the second row, with room before it
        [   1,    2], // nowhere above the third, with room before it
        [  -3,   -3], // nowhere above the next rows
        [  -4,   -1], // nowhere above
        [  -4,   -6], // nowhere above the second row, with none before it
        [   1,    0], // nowhere above the third, with none before it
    ],
    // rows nearby that begin with ASCII
    &[
        [  -1,   -1], // under 10 %
        [   4,    5], // under 30 %
        [   1,   -1], // under 60 %
        [  -2,   -1], // under 90 %
        [   3,    3], // 90 % or more
    ],
    // the row is
    &[
        [   1,    1], // in a page that is not justified
        [  16,   16], // widened to the edge
        [  -4,   -4], // at the edge without being widened
        [ -18,  -18], // short of the edge and not widened
        [  -9,   -9], // short of the edge, without a space
    ],
    // the line end parts
    &[
        [  -0,   -2], // nothing that is one
        [  23,   24], // a word or an address
        [  13,   13], // a reference
    ],
    // items of the paragraph's form are
    &[
        [  -0,    2], // not asked about
        [  -1,   -2], // not seen elsewhere
        [   2,    0], // sentences
        [   2,    1], // sentences more often than headings
        [  -3,   -2], // headings more often than sentences
        [  -4,   -4], // headings
    ],
    // the rows begin with
    &[
        [   0,   -1], // other words
        [  -3,   -3], // the same word
    ],
    // the row's end, and the next row
    &[
        [ -10,  -12], // a stop; full
        [   2,   -1], // a word; full
        [  -1,   -0], // another mark; full
        [  -4,   -3], // a stop; short, with a stop
        [  11,   12], // a word; short, with a stop
        [   4,    3], // another mark; short, with a stop
        [ -12,  -12], // a stop; short, with a word
        [  -6,   -5], // a word; short, with a word
        [   0,    0], // another mark; short, with a word
        [  -8,   -9], // a stop; short, with another mark
        [   6,    8], // a word; short, with another mark
        [  -4,   -5], // another mark; short, with another mark
        [  -8,   -8], // a stop; the last
        [  -1,    1], // a word; the last
        [  -2,   -2], // another mark; the last
    ],
    // rows far beyond the width, to a hundred full ones
    &[
        [   1,   -0], // none
        [  -6,   -6], // up to 5
        [  -5,   -5], // up to 20
        [ -26,  -26], // up to 50
        [ -20,  -20], // more
    ],
];
