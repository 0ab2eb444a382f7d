//! Brackets: lines that stand in them, or begin with a label in them.

use super::{EARLY, Witness};
use crate::filter::rejoin::face::Face;
use crate::filter::rejoin::face::shape::{End, Start};
use crate::filter::rejoin::row::Row;

/// Brackets that a line may stand in as a whole, or a label at its start.
const BRACKETS: [Pair; 6] = [('（', '）'), ('〔', '〕'), ('【', '】'), ('［', '］'), ('[', ']'), ('〈', '〉')];

/// Characters of the longest line in brackets that is a heading or a note.
const NOTE: usize = 24;

/// Characters of the longest label.
const LABEL: usize = 12;

/// Characters of the longest dateline, and what one says.
const DATELINE: usize = 30;
const REPORTERS: [&str; 9] = ["记者", "記者", "报道", "報導", "報道", "特派員", " 기자", "=기자", "특파원"];

/// Lines with a label in one kind of brackets that show that lines begin so.
const LABELLED: usize = 3;

/// Of so many labels at the start of rows one begins a line at least: what stands there by chance has a full row above it.
const CHANCE: usize = 2;

/// A pair of brackets.
pub(super) type Pair = (char, char);

impl Witness<'_, '_> {
    /// Whether each of the rows is one name in brackets or one quotation.
    pub(super) fn are_whole(&self, at: usize) -> bool {
        let is_whole = |at: usize| {
            matches!(self.faces[at].start, Start::Quote | Start::Bracket) && is_whole(self.rows[at].span.of(self.text))
        };
        is_whole(at) && is_whole(at - 1)
    }
}

/// Whether a row is one name in brackets or one quotation, from its start to its end.
fn is_whole(row: &str) -> bool {
    const MARKS: [(char, char); 5] = [('《', '》'), ('「', '」'), ('『', '』'), ('“', '”'), ('【', '】')];
    let inner = |(open, close): &(char, char)| row.strip_prefix(*open).and_then(|row| row.strip_suffix(*close));
    MARKS.iter().any(|marks| inner(marks).is_some_and(|inner| !inner.contains([marks.0, marks.1])))
}

/// The brackets whose labels begin lines in a text: half of them at least stand behind a row that ended by itself.
pub(super) fn labelled(text: &str, rows: &[Row], faces: &[Face<'_>]) -> Vec<Pair> {
    // Few rows begin with a bracket at all.
    let opens = |at: &usize| faces[*at].start == Start::Bracket;
    let opened: Vec<usize> = (0..rows.len()).filter(opens).collect();
    let is_labelled = |pair: &Pair| {
        let (mut all, mut own) = (0, 0);
        for &at in opened.iter().filter(|at| has_label(rows[**at].span.of(text), *pair)) {
            all += 1;
            own += usize::from(at == 0 || rows[at].blanks > 0 || ended(&rows[at - 1], &faces[at - 1]));
        }
        own >= LABELLED && own * CHANCE >= all
    };
    BRACKETS.into_iter().filter(is_labelled).collect()
}

/// Whether a row begins with a label in one of these brackets.
pub(super) fn begins_with_label(row: &str, pairs: &[Pair]) -> bool {
    pairs.iter().any(|pair| has_label(row, *pair))
}

/// Whether a row begins with who reports, and from where: `【记者李明／上海报道】`, `[서울=김하늘 기자]`.
pub(super) fn begins_with_dateline(row: &str) -> bool {
    let inner = |(open, close): Pair| row.strip_prefix(open)?.split_once(close).map(|(inner, _)| inner);
    let line = inner(('【', '】')).or_else(|| inner(('[', ']')));
    line.is_some_and(|line| line.chars().nth(DATELINE).is_none() && REPORTERS.iter().any(|word| line.contains(word)))
}

/// Whether a row ends with a sentence, or before it is full.
fn ended(row: &Row, face: &Face<'_>) -> bool {
    row.limit == 0 || row.room() >= EARLY || matches!(face.end, End::Stop | End::ClosedStop | End::Period | End::Colon)
}

/// Whether a row begins with a label in this pair of brackets: `【注意】`, `[보관 방법]`, and not with the number of a note, `[3]`.
fn has_label(row: &str, (open, close): Pair) -> bool {
    let label = row.strip_prefix(open).and_then(|rest| rest.split_once(close)).map(|(label, _)| label);
    label.is_some_and(|label| {
        label.starts_with(char::is_alphabetic) && label.chars().nth(LABEL).is_none() && !label.contains(['。', '，', '、', open])
    })
}

/// Whether a row stands in one pair of brackets from its start to its end.
pub(super) fn is_bracketed(row: &str) -> bool {
    let inner = |(open, close)| row.strip_prefix(open)?.strip_suffix(close).filter(|inner| !inner.contains([open, close]));
    let inner = BRACKETS.into_iter().find_map(inner);
    inner.is_some_and(|inner| inner.contains(char::is_alphabetic) && !inner.contains('。') && inner.chars().count() <= NOTE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_in_brackets_is_one() {
        assert!(["（全文完）", "〔本报记者〕", "【注】", "[인사]"].into_iter().all(is_bracketed));
        assert!(!["（一）摸底（二）", "(1)", "[3]", "（他走了。）", "（全文完"].into_iter().any(is_bracketed));
    }

    #[test]
    fn a_label_is_words() {
        let any = |row: &&str| BRACKETS.into_iter().any(|pair| has_label(row, pair));
        assert!(["【注意】放在阴凉处", "[보관 방법] 서늘한 곳", "〈보기〉"].iter().all(any));
        assert!(!["[3] 见下文", "（1）房屋", "【", "〔他来了，又走了〕"].iter().any(any));
    }
}
