//! What every piece of evidence is worth, in tenths of a nat: for kept line ends, for flattened ones.
//!
//! Written by `cargo run --release --example fit`; change the evidence or the texts it is fitted to, not this file.

#[rustfmt::skip]
pub(super) const POINTS: [&[[i16; 2]]; 33] = [
    // base
    &[
        [  13,   13], // every boundary
    ],
    // room for the next unit on the row
    &[
        [  -5,   -4], // 12 columns or more too few
        [   6,    6], // 5 to 11 too few
        [   5,    5], // 3 or 4 too few
        [  13,   14], // 2 too few
        [   9,    7], // 1 too few
        [   6,    4], // none to spare
        [  -0,   -1], // 1 to spare
        [  -3,   -5], // 2 to spare
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
        [  -9,   -9], // 3 to 6
        [ -11,  -11], // 7 to 15
        [ -15,  -16], // 16 or more
    ],
    // the row ends with
    &[
        [ -21,  -23], // a stop
        [ -14,  -16], // a stop and a closing mark
        [  -5,   -7], // a colon
        [ -11,  -13], // a semicolon
        [  13,   18], // a comma
        [  -4,   -5], // a closing mark
        [  -3,   -3], // an opening mark
        [  -3,   -6], // a dash or an ellipsis
        [  -9,   -5], // an ASCII period
        [   8,    4], // Han or kana
        [   7,    9], // Hangul
        [  -3,    4], // a letter
        [  -5,   -7], // a digit
        [  -8,   -8], // another sign
    ],
    // the next begins with
    &[
        [  19,   20], // a mark that may not begin a line
        [  -0,   -4], // an opening quotation mark
        [   5,    4], // an opening bracket
        [   3,    3], // a dash or an ellipsis
        [  -2,   -6], // Han or kana
        [   9,    9], // Hangul
        [  -1,    0], // a small letter
        [  -8,   -2], // a capital letter
        [  -8,   -4], // a digit
        [   7,    5], // another sign
    ],
    // the next is an item
    &[
        [   2,    2], // no
        [ -15,  -13], // with a bullet
        [ -10,  -10], // with a number alone
        [ -19,  -20], // with the first number of a series
        [ -27,  -28], // with the next number of a series
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
        [ -15,  -15], // (1)
        [ -13,  -12], // 1.2
        [   0,    0], // ①
        [ -13,  -13], // a)
        [ -16,  -16], // 2008年5月30日
    ],
    // the row begins an item
    &[
        [  -0,    1], // no
        [   7,    8], // a bullet
        [  -6,   -6], // a section number
        [   8,    8], // an article
        [   5,    2], // another
        [   7,    7], // and nothing else
    ],
    // blank lines between
    &[
        [   7,    7], // none
        [ -33,  -33], // one
        [ -13,  -13], // more than one
        [   0,    0], // flattened
    ],
    // indent of the next
    &[
        [   5,    5], // as the row's, in a text without indents
        [   4,    4], // as the row's
        [ -19,  -19], // as a paragraph begins here
        [   5,    5], // as a paragraph goes on here
        [  -7,   -7], // 1 or 2 deeper
        [ -23,  -23], // 3 or more deeper
        [  -3,   -3], // 1 or 2 shallower
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
        [  -3,   -4], // is shorter
        [  -9,  -12], // is wider than the page
    ],
    // rows of the paragraph so far
    &[
        [  -2,   -1], // 1
        [  -0,    2], // 2
        [   2,    0], // 3 to 5
        [   3,    3], // 6 or more
    ],
    // full rows on the page
    &[
        [  -2,    0], // under 20 %
        [   1,   -1], // under 35 %
        [  -4,    1], // under 50 %
        [   1,   -0], // under 65 %
        [   2,   -1], // under 80 %
        [  -0,    1], // 80 % or more
    ],
    // width of the page
    &[
        [   0,    0], // under 24
        [  -8,   -7], // under 36
        [  -3,    1], // under 50
        [  -0,    1], // under 70
        [   3,   -1], // under 100
        [  11,   10], // 100 or more
    ],
    // the rows are
    &[
        [   0,   -1], // prose, prose
        [  -4,   -4], // prose, code
        [   8,    8], // prose, cells
        [   0,   -2], // prose, fixed
        [ -11,   -8], // code, prose
        [   0,   -0], // code, code
        [  -6,   -6], // code, cells
        [   0,    0], // code, fixed
        [   1,    4], // cells, prose
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
        [   2,   -4], // most, most
        [   0,    4], // most, some
        [ -11,  -13], // most, none
        [  -4,   -9], // some, most
        [  -8,   -7], // some, some
        [   1,    1], // some, none
        [  -9,   -8], // none, most
        [  -6,   -5], // none, some
        [ -10,   -3], // none, none
    ],
    // left open
    &[
        [  -2,    3], // nothing
        [  23,   19], // a quotation
        [  27,   29], // a bracket
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
        [  -4,   -3], // one of its own
        [  -1,   -2], // one that returns
    ],
    // room and the row's end
    &[
        [   0,    1], // none, a stop
        [   2,    4], // none, a comma
        [  -2,   -0], // none, another mark
        [  16,   11], // none, a word
        [  -9,  -10], // 0 to 2, a stop
        [  -2,   -2], // 0 to 2, a comma
        [  -2,   -2], // 0 to 2, another mark
        [   9,    6], // 0 to 2, a word
        [ -13,  -13], // 3 to 6, a stop
        [  -1,   -2], // 3 to 6, a comma
        [  -4,   -8], // 3 to 6, another mark
        [  -2,   -1], // 3 to 6, a word
        [ -11,  -13], // 7 to 14, a stop
        [  -0,   -0], // 7 to 14, a comma
        [ -13,  -13], // 7 to 14, another mark
        [  -8,  -10], // 7 to 14, a word
        [ -23,  -23], // 15 or more, a stop
        [ -11,   -9], // 15 or more, a comma
        [ -25,  -24], // 15 or more, another mark
        [ -28,  -17], // 15 or more, a word
        [  -2,   -1], // none, a stop, rows in pieces
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
        [  12,   11], // 15 or more, another mark, rows in pieces
        [   3,    1], // 15 or more, a word, rows in pieces
    ],
    // the flattened space stands
    &[
        [   0,    0], // nowhere
        [   0,    3], // between Han, no room
        [   0,   -4], // between Han, room for 3
        [   0,   -2], // between Han, room for 10
        [   0,   -6], // by another character, no room
        [   0,   -1], // by another character, room for 3
        [   0,   12], // by another character, room for 10
    ],
    // the paragraph so far
    &[
        [   4,    5], // has a stop
        [  -1,   -3], // is an item of one row
        [  -0,    3], // is an item of two
        [  -6,   -6], // is one row
        [   2,    2], // is two
        [  -0,   -1], // is longer, without a stop
    ],
    // a blank line there, or none, is
    &[
        [   0,    0], // proof of a wrap here
        [  11,   11], // very much for a wrap here
        [  18,   18], // much for a wrap here
        [   3,    3], // something for a wrap here
        [  -5,   -3], // nothing here
        [ -19,  -19], // something for a paragraph here
        [ -15,  -15], // much for a paragraph here
        [  -8,   -8], // very much for a paragraph here
        [ -12,  -12], // nearly proof of a paragraph here
        [  -3,   -3], // proof of a paragraph here
    ],
    // a first indent there, or none, is
    &[
        [   0,    0], // proof of a wrap here
        [  13,   13], // very much for a wrap here
        [   9,    9], // much for a wrap here
        [   3,    3], // something for a wrap here
        [  -1,    1], // nothing here
        [   2,    2], // something for a paragraph here
        [  -5,   -5], // much for a paragraph here
        [  -5,   -5], // very much for a paragraph here
        [ -13,  -13], // nearly proof of a paragraph here
        [ -16,  -16], // proof of a paragraph here
    ],
    // the room of a first indent, or none, is
    &[
        [   0,    0], // proof of a wrap here
        [   6,   14], // very much for a wrap here
        [  11,   15], // much for a wrap here
        [   2,    1], // something for a wrap here
        [  -1,   -0], // nothing here
        [  -2,   -3], // something for a paragraph here
        [  -7,   -7], // much for a paragraph here
        [ -11,  -13], // very much for a paragraph here
        [  -9,  -15], // nearly proof of a paragraph here
        [  -4,   -5], // proof of a paragraph here
    ],
    // sentences stopped
    &[
        [   1,    0], // above
        [  -8,   -7], // nowhere above the second row, with room before it
        [   1,    3], // nowhere above the third, with room before it
        [  -3,   -1], // nowhere above the next rows
        [  -3,   -2], // nowhere above
        [  -6,   -9], // nowhere above the second row, with none before it
        [  -1,   -1], // nowhere above the third, with none before it
    ],
    // rows nearby that begin with ASCII
    &[
        [  -1,   -1], // under 10 %
        [   3,    4], // under 30 %
        [   2,    2], // under 60 %
        [  -2,    2], // under 90 %
        [   4,    1], // 90 % or more
    ],
    // the row is
    &[
        [   1,    2], // in a page that is not justified
        [  16,   16], // widened to the edge
        [  -3,   -3], // at the edge without being widened
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
        [   0,    3], // not seen elsewhere
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
        [  -5,   -2], // a word; short, with a word
        [   0,   -1], // another mark; short, with a word
        [  -8,   -7], // a stop; short, with another mark
        [   7,    7], // a word; short, with another mark
        [  -4,   -4], // another mark; short, with another mark
        [  -8,   -9], // a stop; the last
        [  -1,    3], // a word; the last
        [  -2,   -0], // another mark; the last
    ],
    // rows far beyond the width, to a hundred full ones
    &[
        [   1,    1], // none
        [  -5,   -5], // up to 5
        [  -5,   -5], // up to 20
        [ -26,  -26], // up to 50
        [ -20,  -20], // more
    ],
];
