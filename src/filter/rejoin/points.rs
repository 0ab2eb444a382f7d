//! What every piece of evidence is worth, in tenths of a nat: for kept line ends, for flattened ones.
//!
//! Written by `cargo run --release --example fit`; change the evidence or the texts it is fitted to, not this file.

#[rustfmt::skip]
pub(super) const POINTS: [&[[i16; 2]]; 33] = [
    // base
    &[
        [  14,   14], // every boundary
    ],
    // room for the next unit on the row
    &[
        [  -5,   -4], // 12 columns or more too few
        [   6,    5], // 5 to 11 too few
        [   4,    4], // 3 or 4 too few
        [  13,   14], // 2 too few
        [   8,    7], // 1 too few
        [   6,    4], // none to spare
        [  -1,   -1], // 1 to spare
        [  -4,   -6], // 2 to spare
        [   0,   -3], // 3 or 4 to spare
        [  -9,   -9], // 5 or 6 to spare
        [  -7,   -9], // 7 to 9 to spare
        [ -12,  -14], // 10 to 14 to spare
        [ -12,  -12], // 15 to 24 to spare
        [ -14,  -13], // 25 to 39 to spare
        [ -22,  -11], // 40 or more to spare
    ],
    // columns beyond the width
    &[
        [   0,    2], // 0
        [  -5,   -6], // 1 or 2
        [  -8,   -8], // 3 to 6
        [ -10,  -10], // 7 to 15
        [ -15,  -15], // 16 or more
    ],
    // the row ends with
    &[
        [ -21,  -24], // a stop
        [ -15,  -16], // a stop and a closing mark
        [  -5,   -8], // a colon
        [ -12,  -14], // a semicolon
        [  13,   17], // a comma
        [  -4,   -5], // a closing mark
        [  -4,   -4], // an opening mark
        [  -4,   -6], // a dash or an ellipsis
        [ -10,   -6], // an ASCII period
        [   9,    4], // Han or kana
        [   6,    8], // Hangul
        [  -3,    4], // a letter
        [  -9,  -10], // a digit
        [  -9,   -8], // another sign
    ],
    // the next begins with
    &[
        [  20,   20], // a mark that may not begin a line
        [   0,   -4], // an opening quotation mark
        [   5,    4], // an opening bracket
        [   4,    3], // a dash or an ellipsis
        [  -3,   -5], // Han or kana
        [  10,   10], // Hangul
        [  -0,    1], // a small letter
        [  -8,   -2], // a capital letter
        [  -6,   -3], // a digit
        [   7,    5], // another sign
    ],
    // the next is an item
    &[
        [   1,    2], // no
        [ -15,  -13], // with a bullet
        [ -10,  -10], // with a number alone
        [ -19,  -19], // with the first number of a series
        [ -25,  -26], // with the next number of a series
    ],
    // its enumerator is
    &[
        [   1,    2], // none
        [ -14,  -12], // •
        [ -12,  -12], // 一、
        [ -21,  -22], // （一）
        [ -12,  -12], // 一是
        [ -12,  -12], // 第一，
        [ -12,  -13], // 第一条
        [ -13,  -15], // 1.
        [ -15,  -15], // (1)
        [ -13,  -12], // 1.2
        [   0,    0], // ①
        [ -12,  -12], // a)
        [ -12,  -12], // 2008年5月30日
    ],
    // the row begins an item
    &[
        [  -0,    1], // no
        [   8,    9], // a bullet
        [  -7,   -6], // a section number
        [   7,    8], // an article
        [   6,    3], // another
        [   2,    2], // and nothing else
    ],
    // blank lines between
    &[
        [   7,    7], // none
        [ -35,  -35], // one
        [  -9,   -9], // more than one
        [   0,    0], // flattened
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
        [   0,    1], // flattened
    ],
    // the next row
    &[
        [   4,    4], // is full
        [  -9,   -7], // has 1 or 2 to spare
        [  -4,   -1], // has room for an indent
        [  -5,   -5], // is three quarters full
        [  -2,   -2], // is half full
        [  -2,   -3], // is a quarter full
        [  -4,   -5], // is shorter
        [  -9,  -12], // is wider than the page
    ],
    // rows of the paragraph so far
    &[
        [  -2,   -1], // 1
        [  -0,    2], // 2
        [   3,    0], // 3 to 5
        [   3,    3], // 6 or more
    ],
    // full rows on the page
    &[
        [  -1,    0], // under 20 %
        [   1,   -1], // under 35 %
        [  -4,    1], // under 50 %
        [   1,   -0], // under 65 %
        [   2,   -1], // under 80 %
        [  -0,    1], // 80 % or more
    ],
    // width of the page
    &[
        [   0,    0], // under 24
        [  -8,   -8], // under 36
        [  -4,    0], // under 50
        [  -0,    0], // under 70
        [   4,   -1], // under 100
        [   6,    7], // 100 or more
    ],
    // the rows are
    &[
        [   0,   -1], // prose, prose
        [  -4,   -4], // prose, code
        [   7,    8], // prose, cells
        [   0,   -2], // prose, fixed
        [ -10,   -7], // code, prose
        [   0,   -0], // code, code
        [  -6,   -6], // code, cells
        [   0,    0], // code, fixed
        [   0,    3], // cells, prose
        [  -1,   -1], // cells, code
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
        [  -0,    4], // most, some
        [ -11,  -13], // most, none
        [  -5,   -9], // some, most
        [  -9,   -7], // some, some
        [   0,    0], // some, none
        [ -12,   -9], // none, most
        [  -6,   -6], // none, some
        [ -11,   -4], // none, none
    ],
    // left open
    &[
        [  -1,    3], // nothing
        [  23,   19], // a quotation
        [  27,   28], // a bracket
        [  23,   23], // both
    ],
    // rows nearby that end with a mark
    &[
        [  -5,   -5], // under 10 %
        [   1,    0], // under 25 %
        [   2,    1], // under 40 %
        [  -1,   -1], // under 60 %
        [  -9,   -5], // 60 % or more
    ],
    // a label begins the next
    &[
        [   0,    2], // no
        [  -4,   -2], // one of its own
        [   0,   -1], // one that returns
    ],
    // room and the row's end
    &[
        [   0,    1], // none, a stop
        [   2,    4], // none, a comma
        [  -2,   -0], // none, another mark
        [  16,   11], // none, a word
        [  -9,  -10], // 0 to 2, a stop
        [  -2,   -3], // 0 to 2, a comma
        [  -1,   -2], // 0 to 2, another mark
        [   9,    6], // 0 to 2, a word
        [ -13,  -13], // 3 to 6, a stop
        [  -1,   -2], // 3 to 6, a comma
        [  -4,   -8], // 3 to 6, another mark
        [  -2,   -1], // 3 to 6, a word
        [ -10,  -13], // 7 to 14, a stop
        [  -1,   -1], // 7 to 14, a comma
        [ -13,  -13], // 7 to 14, another mark
        [  -8,  -10], // 7 to 14, a word
        [ -23,  -23], // 15 or more, a stop
        [ -11,   -9], // 15 or more, a comma
        [ -25,  -24], // 15 or more, another mark
        [ -29,  -17], // 15 or more, a word
        [  -2,   -2], // none, a stop, rows in pieces
        [  -2,   -2], // none, a comma, rows in pieces
        [  -3,   -2], // none, another mark, rows in pieces
        [   1,    2], // none, a word, rows in pieces
        [  -4,   -5], // 0 to 2, a stop, rows in pieces
        [   0,    0], // 0 to 2, a comma, rows in pieces
        [  -3,   -3], // 0 to 2, another mark, rows in pieces
        [  -2,   -1], // 0 to 2, a word, rows in pieces
        [  -4,   -4], // 3 to 6, a stop, rows in pieces
        [  -3,   -3], // 3 to 6, a comma, rows in pieces
        [  -1,   -1], // 3 to 6, another mark, rows in pieces
        [  -2,   -1], // 3 to 6, a word, rows in pieces
        [  -1,   -1], // 7 to 14, a stop, rows in pieces
        [   0,    0], // 7 to 14, a comma, rows in pieces
        [  -2,   -2], // 7 to 14, another mark, rows in pieces
        [  -1,   -1], // 7 to 14, a word, rows in pieces
        [   3,    3], // 15 or more, a stop, rows in pieces
        [   2,    2], // 15 or more, a comma, rows in pieces
        [  11,   11], // 15 or more, another mark, rows in pieces
        [   3,    2], // 15 or more, a word, rows in pieces
    ],
    // the flattened space stands
    &[
        [  -0,   -0], // nowhere
        [   0,    3], // between Han, no room
        [   0,   -4], // between Han, room for 3
        [   0,   -2], // between Han, room for 10
        [   0,   -6], // by another character, no room
        [   0,   -1], // by another character, room for 3
        [   0,   12], // by another character, room for 10
    ],
    // the paragraph so far
    &[
        [   3,    5], // has a stop
        [  -1,   -3], // is an item of one row
        [   0,    3], // is an item of two
        [  -6,   -6], // is one row
        [   2,    2], // is two
        [  -0,   -1], // is longer, without a stop
    ],
    // a blank line there, or none, is
    &[
        [   0,    0], // proof of a wrap here
        [  11,   11], // very much for a wrap here
        [  18,   18], // much for a wrap here
        [   4,    4], // something for a wrap here
        [  -6,   -3], // nothing here
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
        [  -1,    1], // nothing here
        [   1,    1], // something for a paragraph here
        [  -5,   -5], // much for a paragraph here
        [  -5,   -5], // very much for a paragraph here
        [ -14,  -14], // nearly proof of a paragraph here
        [ -16,  -16], // proof of a paragraph here
    ],
    // the room of a first indent, or none, is
    &[
        [   0,    0], // proof of a wrap here
        [   6,   14], // very much for a wrap here
        [  11,   15], // much for a wrap here
        [   2,    1], // something for a wrap here
        [  -1,   -0], // nothing here
        [  -2,   -2], // something for a paragraph here
        [  -6,   -7], // much for a paragraph here
        [ -11,  -13], // very much for a paragraph here
        [  -9,  -15], // nearly proof of a paragraph here
        [  -4,   -5], // proof of a paragraph here
    ],
    // sentences stopped
    &[
        [   1,    0], // above
        [ -10,   -9], // nowhere above the second row, with room before it
        [   1,    3], // nowhere above the third, with room before it
        [  -3,   -1], // nowhere above the next rows
        [  -4,   -2], // nowhere above
        [  -4,   -8], // nowhere above the second row, with none before it
        [   1,    1], // nowhere above the third, with none before it
    ],
    // rows nearby that begin with ASCII
    &[
        [  -1,   -1], // under 10 %
        [   4,    4], // under 30 %
        [   1,    1], // under 60 %
        [  -2,    1], // under 90 %
        [   3,    1], // 90 % or more
    ],
    // the row is
    &[
        [   1,    2], // in a page that is not justified
        [  16,   16], // widened to the edge
        [  -4,   -4], // at the edge without being widened
        [ -18,  -18], // short of the edge and not widened
        [  -9,   -9], // short of the edge, without a space
    ],
    // the line end parts
    &[
        [  -0,   -0], // nothing that is one
        [  23,   24], // a word or an address
        [  13,   13], // a reference
    ],
    // items of the paragraph's form are
    &[
        [  -0,   -0], // not asked about
        [  -1,    2], // not seen elsewhere
        [   2,   -1], // sentences
        [   2,    2], // sentences more often than headings
        [  -3,   -2], // headings more often than sentences
        [  -4,   -5], // headings
    ],
    // the rows begin with
    &[
        [   0,    1], // other words
        [  -3,   -3], // the same word
    ],
    // the row's end, and the next row
    &[
        [ -10,  -13], // a stop; full
        [   2,   -2], // a word; full
        [  -1,   -2], // another mark; full
        [  -4,   -3], // a stop; short, with a stop
        [  11,   10], // a word; short, with a stop
        [   4,    2], // another mark; short, with a stop
        [ -12,  -10], // a stop; short, with a word
        [  -6,   -3], // a word; short, with a word
        [   0,   -1], // another mark; short, with a word
        [  -8,   -7], // a stop; short, with another mark
        [   6,    7], // a word; short, with another mark
        [  -4,   -4], // another mark; short, with another mark
        [  -8,   -9], // a stop; the last
        [  -1,    2], // a word; the last
        [  -2,   -1], // another mark; the last
    ],
    // rows far beyond the width, to a hundred full ones
    &[
        [   1,    1], // none
        [  -6,   -6], // up to 5
        [  -5,   -5], // up to 20
        [ -26,  -26], // up to 50
        [ -20,  -20], // more
    ],
];
