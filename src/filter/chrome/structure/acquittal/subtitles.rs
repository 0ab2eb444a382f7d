//! Subtitles: what is said in a film, each piece below the number and the times at which it is shown.

use crate::document::Document;
use crate::filter::chrome::structure::facts::{Facts, place};
use crate::filter::chrome::structure::verdict::Verdict;

/// What stands between the time at which a piece is shown and that at which it goes (`SubRip`, `WebVTT`).
const TO: &str = " --> ";

/// Lines of a piece at most, above its times and below.
const PIECE: usize = 4;

/// Acquits the lines of each piece.
pub(super) fn acquit(document: &Document<'_>, facts: &[Facts], judged: &mut [Verdict]) {
    let is_times = |line: &Facts| {
        let times = document.line(line.line).trim();
        times.contains(TO) && times.starts_with(|c: char| c.is_ascii_digit())
    };
    for line in judged.iter_mut().filter(|line| line.goes()) {
        let at = place(facts, line.open.line);
        let above = facts[..=at].windows(2).rev().map(|two| (&two[0], two[1].line - two[0].line));
        let below = facts[at..].windows(2).map(|two| (&two[1], two[1].line - two[0].line));
        let is_of_piece = || above.take(PIECE).take_while(|(_, lines)| *lines == 1).any(|(line, _)| is_times(line));
        // Its number stands above them.
        let is_number = || below.take(1).any(|(line, lines)| lines == 1 && is_times(line));
        if is_times(&facts[at]) || is_of_piece() || is_number() {
            line.acquittal = Some("it is of a subtitle");
        }
    }
}
