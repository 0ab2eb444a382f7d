//! Korean: how likely a space stands between two syllables of Hangul, told by the syllables around.
//!
//! Korean is written with spaces behind words and their particles (한글 맞춤법 §2, §41), and what begins or ends a word shows in a few
//! syllables: hardly a word begins with `는`, and hardly one ends with `하`. A *gram* is up to three symbols on both sides of a
//! boundary, which is written `|`: `다|그` are the syllables that meet there, `_한|` is a word of one syllable before it, `|에서` is what
//! follows. The table has a weight for each gram that says something; the weights of the grams of a boundary add up.

use std::sync::LazyLock;

use super::script::is_hangul;

/// Grams in the order of their packed form, and their weights in quarters of a nat, fitted to Korean text that was never wrapped. That
/// of the boundary alone holds for every boundary.
///
/// Written by `cargo run --release --example grams`; change the texts it is fitted to, not the table.
const TABLE: &str = include_str!("grams.txt");

/// Stands in a gram for a space.
const SPACE: char = '_';
/// Stands in a gram for what is neither a syllable nor a space, and for the end of the text.
const OTHER: char = '#';
/// Stands in a gram for the boundary.
const BOUNDARY: char = '|';

/// Symbols on one side of a boundary in a gram of that side alone.
const SIDE: usize = 3;

/// A gram packed: sixteen bits a symbol, the last one lowest. All symbols are of the Basic Multilingual Plane.
pub type Gram = u64;

/// Bytes of a short line of the table.
const LINE: usize = 8;

/// Whether a text ends with a period behind a syllable of Hangul, which is the stop of a sentence there.
///
/// ```
/// use qingwen::text::korean::ends_sentence;
///
/// assert!(ends_sentence("비가 그쳤다."));
/// assert!(!ends_sentence("2021. 3. 4.") && !ends_sentence("비가 그쳤다"));
/// ```
#[must_use]
pub fn ends_sentence(text: &str) -> bool {
    text.strip_suffix('.').is_some_and(|said| said.ends_with(is_hangul))
}

/// How likely a space is between the end of `before` and the start of `after`, as the logarithm of the odds. White space at the
/// boundary is looked past.
///
/// ```
/// use qingwen::text::korean::space_odds;
///
/// assert!(space_odds("친구와 함께", "학교에 갔다") > 0.0);
/// assert!(space_odds("친구와 함께 학", "교에 갔다") < 0.0);
/// ```
#[must_use]
pub fn space_odds(before: &str, after: &str) -> f32 {
    static WEIGHTS: LazyLock<Vec<(Gram, i8)>> = LazyLock::new(read);
    let weight = |gram: Gram| WEIGHTS.binary_search_by_key(&gram, |(gram, _)| *gram).map_or(0, |at| i32::from(WEIGHTS[at].1));
    grams(before, after).map(weight).sum::<i32>() as f32 / 4.0
}

/// The grams of the boundary between the end of `before` and the start of `after`, that of every boundary first.
pub fn grams(before: &str, after: &str) -> impl Iterator<Item = Gram> + use<> {
    let (left, right) = (side(before.trim_end().chars().rev()), side(after.trim_start().chars()));
    let of = move |lefts: usize, rights: usize| {
        let symbols = left[..lefts].iter().rev().chain([&BOUNDARY]).chain(&right[..rights]);
        (!left[..lefts].contains(&'\0') && !right[..rights].contains(&'\0')).then(|| pack(symbols.copied()))
    };
    SHAPES.into_iter().filter_map(move |[lefts, rights]| of(lefts, rights))
}

/// How many symbols the grams of a boundary have on both sides.
const SHAPES: [[usize; 2]; 10] = [[0, 0], [1, 0], [2, 0], [3, 0], [0, 1], [0, 2], [0, 3], [1, 1], [2, 1], [1, 2]];

/// The symbols on one side, from the boundary on: syllables as far as they go, and what stops them. Zeroes behind that.
fn side(mut chars: impl Iterator<Item = char>) -> [char; SIDE] {
    let mut symbols = ['\0'; SIDE];
    for symbol in &mut symbols {
        *symbol = match chars.next() {
            Some(c) if is_hangul(c) => c,
            Some(' ') => SPACE,
            _ => OTHER,
        };
        if matches!(*symbol, SPACE | OTHER) {
            break;
        }
    }
    symbols
}

fn pack(symbols: impl IntoIterator<Item = char>) -> Gram {
    symbols.into_iter().fold(0, push)
}

fn push(gram: Gram, symbol: char) -> Gram {
    gram << 16 | u64::from(u32::from(symbol)) & 0xFFFF
}

/// Writes a gram as the table has it.
#[must_use]
pub fn unpack(gram: Gram) -> String {
    let symbols = [48, 32, 16, 0].map(|shift| (gram >> shift & 0xFFFF) as u32);
    symbols.into_iter().filter(|symbol| *symbol > 0).filter_map(char::from_u32).collect()
}

/// Reads the table in one go, as its lines are too short to be sought one by one.
fn read() -> Vec<(Gram, i8)> {
    let mut weights = Vec::with_capacity(TABLE.len() / LINE);
    let (mut gram, mut weight, mut sign) = (0, 0, 0);
    for c in TABLE.chars() {
        match c {
            ' ' => sign = 1,
            '-' => sign = -1,
            '0'..='9' => weight = weight * 10 + sign * (c as i8 - b'0' as i8),
            '\n' => {
                weights.push((gram, weight));
                (gram, weight, sign) = (0, 0, 0);
            }
            symbol => gram = push(gram, symbol),
        }
    }
    weights
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(before: &str, after: &str) -> Vec<String> {
        grams(before, after).map(unpack).collect()
    }

    #[test]
    fn grams_go_as_far_as_a_word_does() {
        let expected = ["|", "께|", "함께|", "_함께|", "|학", "|학교", "|학교에", "께|학", "함께|학", "께|학교"];
        assert_eq!(written("와 함께", " 학교에서"), expected);
        assert_eq!(written("“그", "때"), ["|", "그|", "#그|", "|때", "|때#", "그|때", "#그|때", "그|때#"]);
    }

    #[test]
    fn every_line_of_the_table_has_a_gram_and_its_weight_in_order() {
        let weights = read();
        assert_eq!(weights.len(), TABLE.lines().count());
        assert!(weights.is_sorted_by(|(one, _), (two, _)| one < two));
        assert!(weights.iter().all(|(gram, weight)| unpack(*gram).matches(BOUNDARY).count() == 1 && *weight != 0));
    }
}
