//! Evidence: the sides from which a boundary between two rows is looked at, and what may be seen from each.
//!
//! Here stand the names alone; the witness takes the measure, and what it is worth stands in `points`.

use super::Evidence;
use crate::filter::rejoin::face::shape::{End, Form, Start};
use crate::filter::rejoin::row::justified::Set;

/// The kinds of room.
const ROOM: &[&str] = &[
    "12 columns or more too few",
    "5 to 11 too few",
    "3 or 4 too few",
    "2 too few",
    "1 too few",
    "none to spare",
    "1 to spare",
    "2 to spare",
    "3 or 4 to spare",
    "5 or 6 to spare",
    "7 to 9 to spare",
    "10 to 14 to spare",
    "15 to 24 to spare",
    "25 to 39 to spare",
    "40 or more to spare",
];

/// The last room of each kind but the last, in columns.
const ROOM_UP_TO: [i32; 14] = [-12, -5, -3, -2, -1, 0, 1, 2, 4, 6, 9, 14, 24, 39];

/// The kind of a room, by its columns beyond [`LEAST_ROOM`].
static ROOMS: [u8; (ROOM_UP_TO[13] - LEAST_ROOM + 2) as usize] = {
    let mut rooms = [0; (ROOM_UP_TO[13] - LEAST_ROOM + 2) as usize];
    let (mut at, mut kind) = (0, 0);
    while at < rooms.len() {
        while kind < ROOM_UP_TO.len() && at as i32 + LEAST_ROOM > ROOM_UP_TO[kind] {
            kind += 1;
        }
        rooms[at] = kind as u8;
        at += 1;
    }
    rooms
};

/// The most columns that the first kind of room has.
const LEAST_ROOM: i32 = ROOM_UP_TO[0];

/// The kind of a room of so many columns.
pub(in crate::filter::rejoin) fn room(columns: i32) -> u8 {
    let most = ROOMS.len() as i32 - 1;
    ROOMS[columns.saturating_sub(LEAST_ROOM).clamp(0, most) as usize]
}

/// What a mark of paragraphs may say.
const SAYS: &[&str] = &[
    "proof of a wrap here",
    "very much for a wrap here",
    "much for a wrap here",
    "something for a wrap here",
    "nothing here",
    "something for a paragraph here",
    "much for a paragraph here",
    "very much for a paragraph here",
    "nearly proof of a paragraph here",
    "proof of a paragraph here",
];

/// The sides, in the order of a [`Look`](super::Look).
pub(in crate::filter::rejoin) const EVIDENCE: [Evidence; 32] = [
    Evidence { name: "room for the next unit on the row", values: ROOM },
    Evidence { name: "columns beyond the width", values: &["0", "1 or 2", "3 to 6", "7 to 15", "16 or more"] },
    Evidence { name: "the row ends with", values: &End::NAMES },
    Evidence { name: "the next begins with", values: &Start::NAMES },
    Evidence {
        name: "the next is an item",
        values: &[
            "no",
            "with a bullet",
            "with a number alone",
            "with the first number of a series",
            "with the next number of a series",
        ],
    },
    Evidence { name: "its enumerator is", values: &Form::NAMES },
    Evidence {
        name: "the row begins an item",
        values: &["no", "a bullet", "a section number", "an article", "another", "and nothing else"],
    },
    Evidence { name: "blank lines between", values: &["none", "one", "more than one", "flattened"] },
    Evidence {
        name: "indent of the next",
        values: &[
            "as the row's, in a text without indents",
            "as the row's",
            "as a paragraph begins here",
            "as a paragraph goes on here",
            "1 or 2 deeper",
            "3 or more deeper",
            "1 or 2 shallower",
            "3 or more shallower",
            "both as a paragraph begins here",
            "flattened",
        ],
    },
    Evidence {
        name: "the next row",
        values: &[
            "is full",
            "has 1 or 2 to spare",
            "has room for an indent",
            "is three quarters full",
            "is half full",
            "is a quarter full",
            "is shorter",
            "is wider than the page",
        ],
    },
    Evidence { name: "rows of the paragraph so far", values: &["1", "2", "3 to 5", "6 or more"] },
    Evidence {
        name: "full rows on the page",
        values: &["under 20 %", "under 35 %", "under 50 %", "under 65 %", "under 80 %", "80 % or more"],
    },
    Evidence { name: "width of the page", values: &["under 24", "under 36", "under 50", "under 70", "under 100", "100 or more"] },
    Evidence {
        name: "the rows are",
        values: &[
            "prose, prose",
            "prose, code",
            "prose, cells",
            "prose, fixed",
            "code, prose",
            "code, code",
            "code, cells",
            "code, fixed",
            "cells, prose",
            "cells, code",
            "cells, cells",
            "cells, fixed",
            "fixed, prose",
            "fixed, code",
            "fixed, cells",
            "fixed, fixed",
        ],
    },
    Evidence {
        name: "East Asian part",
        values: &[
            "most, most",
            "most, some",
            "most, none",
            "some, most",
            "some, some",
            "some, none",
            "none, most",
            "none, some",
            "none, none",
        ],
    },
    Evidence { name: "left open", values: &["nothing", "a quotation", "a bracket", "both"] },
    Evidence {
        name: "rows nearby that end with a mark",
        values: &["under 10 %", "under 25 %", "under 40 %", "under 60 %", "60 % or more"],
    },
    Evidence { name: "a label begins the next", values: &["no", "one of its own", "one that returns"] },
    Evidence {
        name: "room and the row's end",
        values: &[
            "none, a stop",
            "none, a comma",
            "none, another mark",
            "none, a word",
            "0 to 2, a stop",
            "0 to 2, a comma",
            "0 to 2, another mark",
            "0 to 2, a word",
            "3 to 6, a stop",
            "3 to 6, a comma",
            "3 to 6, another mark",
            "3 to 6, a word",
            "7 to 14, a stop",
            "7 to 14, a comma",
            "7 to 14, another mark",
            "7 to 14, a word",
            "15 or more, a stop",
            "15 or more, a comma",
            "15 or more, another mark",
            "15 or more, a word",
            "none, a stop, rows in pieces",
            "none, a comma, rows in pieces",
            "none, another mark, rows in pieces",
            "none, a word, rows in pieces",
            "0 to 2, a stop, rows in pieces",
            "0 to 2, a comma, rows in pieces",
            "0 to 2, another mark, rows in pieces",
            "0 to 2, a word, rows in pieces",
            "3 to 6, a stop, rows in pieces",
            "3 to 6, a comma, rows in pieces",
            "3 to 6, another mark, rows in pieces",
            "3 to 6, a word, rows in pieces",
            "7 to 14, a stop, rows in pieces",
            "7 to 14, a comma, rows in pieces",
            "7 to 14, another mark, rows in pieces",
            "7 to 14, a word, rows in pieces",
            "15 or more, a stop, rows in pieces",
            "15 or more, a comma, rows in pieces",
            "15 or more, another mark, rows in pieces",
            "15 or more, a word, rows in pieces",
        ],
    },
    Evidence {
        name: "the flattened space stands",
        values: &[
            "nowhere",
            "between Han, no room",
            "between Han, room for 3",
            "between Han, room for 10",
            "by another character, no room",
            "by another character, room for 3",
            "by another character, room for 10",
        ],
    },
    Evidence {
        name: "the paragraph so far",
        values: &[
            "has a stop",
            "is an item of one row",
            "is an item of two",
            "is one row",
            "is two",
            "is longer, without a stop",
        ],
    },
    Evidence { name: "a blank line there, or none, is", values: SAYS },
    Evidence { name: "a first indent there, or none, is", values: SAYS },
    Evidence { name: "the room of a first indent, or none, is", values: SAYS },
    Evidence {
        name: "sentences stopped",
        values: &[
            "above",
            "nowhere above the second row, with room before it",
            "nowhere above the third, with room before it",
            "nowhere above the next rows",
            "nowhere above",
            "nowhere above the second row, with none before it",
            "nowhere above the third, with none before it",
        ],
    },
    Evidence {
        name: "rows nearby that begin with ASCII",
        values: &["under 10 %", "under 30 %", "under 60 %", "under 90 %", "90 % or more"],
    },
    Evidence { name: "the row is", values: &Set::NAMES },
    Evidence { name: "the line end parts", values: &["nothing that is one", "a word or an address", "a reference"] },
    Evidence {
        name: "items of the paragraph's form are",
        values: &[
            "not asked about",
            "not seen elsewhere",
            "sentences",
            "sentences more often than headings",
            "headings more often than sentences",
            "headings",
        ],
    },
    Evidence { name: "the rows begin with", values: &["other words", "the same word"] },
    Evidence {
        name: "the row's end, and the next row",
        values: &[
            "a stop; full",
            "a word; full",
            "another mark; full",
            "a stop; short, with a stop",
            "a word; short, with a stop",
            "another mark; short, with a stop",
            "a stop; short, with a word",
            "a word; short, with a word",
            "another mark; short, with a word",
            "a stop; short, with another mark",
            "a word; short, with another mark",
            "another mark; short, with another mark",
            "a stop; the last",
            "a word; the last",
            "another mark; the last",
        ],
    },
    Evidence {
        name: "rows far beyond the width, to a hundred full ones",
        values: &["none", "up to 5", "up to 20", "up to 50", "more"],
    },
];

#[cfg(test)]
mod tests {
    use super::super::rank;
    use super::{ROOM_UP_TO, room};

    #[test]
    fn a_room_is_of_the_kind_that_its_bounds_say() {
        for columns in (-60..60).chain([i32::MIN, i32::MAX]) {
            assert_eq!(room(columns), rank(columns, &ROOM_UP_TO), "{columns}");
        }
    }
}
