//! What each side of a space is worth, in tenths of a nat: positive for a line end of the author's.
//!
//! Written by `cargo run --release --example fit`; change the evidence or the texts it is fitted to, not this file.

#[rustfmt::skip]
pub(super) const POINTS: [&[i16]; 15] = [
    // base
    &[
         -33, // every space
    ],
    // the words before end with
    &[
          51, // a stop
          42, // a stop and a closing mark
          29, // a colon
          31, // a semicolon
          -9, // a comma
          16, // a closing mark
          21, // an opening mark
          22, // a dash or an ellipsis
          26, // an ASCII period
          -3, // Han or kana
         -17, // Hangul
           4, // a letter
          14, // a digit
          11, // another sign
          44, // a period after Hangul
    ],
    // the words after begin with
    &[
         -16, // a mark that may not begin a line
          11, // an opening quotation mark
           9, // an opening bracket
           6, // a dash or an ellipsis
           1, // Han or kana
          -7, // Hangul
           9, // a small letter
          12, // a capital letter
          14, // a digit
          11, // another sign
    ],
    // their enumerator is
    &[
          -1, // none
          14, // •
          15, // 一、
          25, // （一）
          12, // 一是
          18, // 第一，
          37, // 第一条
          46, // 1.
          17, // (1)
           6, // 1.2
           0, // ①
          17, // a)
          28, // 2008年5月30日
    ],
    // the item is
    &[
          -1, // none
          32, // one of a series
          -3, // by itself
          21, // a section number and a dot
    ],
    // the word before is
    &[
           3, // none of ASCII
         -10, // letters
         -18, // a number
          -6, // an expression
         -21, // a prompt
          -6, // an option
    ],
    // the word after is
    &[
           4, // none of ASCII
         -17, // letters
         -12, // a number
          -4, // an expression
          20, // a prompt
          -7, // an option
    ],
    // columns of the statement so far
    &[
          -5, // 6 or less
          15, // up to 12
          17, // up to 24
           9, // up to 40
          -0, // up to 60
          -5, // more
    ],
    // columns of the statement after
    &[
           3, // 6 or less
          -6, // up to 12
          -5, // up to 24
          -0, // up to 40
          -3, // up to 60
           2, // more
    ],
    // the statement began with
    &[
           2, // words
          -4, // a section number
          -9, // an article
         -11, // a bullet
          -3, // another item
           5, // a section number and a dot
    ],
    // left open
    &[
           1, // nothing
         -12, // a quotation
         -24, // a bracket
    ],
    // a label begins the words after
    &[
          -0, // no
           4, // one of its own
          24, // one of several
    ],
    // the space is
    &[
          -0, // single
           5, // wide
    ],
    // words of ASCII before, after
    &[
          -0, // none, none
          -2, // none, one or two
           9, // none, up to five
          25, // none, more
          -7, // one or two, none
         -10, // one or two, one or two
           3, // one or two, up to five
           3, // one or two, more
           9, // up to five, none
           8, // up to five, one or two
           2, // up to five, up to five
           5, // up to five, more
          21, // more, none
          15, // more, one or two
          16, // more, up to five
           8, // more, more
    ],
    // it parts
    &[
           0, // what is written solid
          -2, // Hangul
           1, // other words
    ],
];
