//! Spaces of folded pages: whether an author's line end stood at each, as far as words tell.

use qingwen::document::Document;
use qingwen::filter::rejoin::{ending_evidence, spaces};

use crate::corpus::{FOLDS, Record, line_ends};
use crate::regression::{self, PULL, Points, Sample, centred, climb, tenths, zero};

/// Line ends that show that a line was folded.
const FOLDED: usize = 2;

/// The spaces of the records.
pub fn samples(records: &[(Record, usize)]) -> Vec<Sample> {
    records.iter().flat_map(|(record, fold)| take(record, *fold)).collect()
}

/// The spaces of the lines of one record that were folded.
fn take(record: &Record, fold: usize) -> Vec<Sample> {
    let ends = line_ends(&record.expected);
    let (mut at, mut count) = (0, 0);
    let mut samples = Vec::new();
    for line in spaces(&Document::read(&record.input)) {
        let judge = |(gap, look): (qingwen::text::Span, Vec<u8>)| {
            count += record.input[at..gap.start].chars().filter(|c| !c.is_whitespace()).count();
            at = gap.start;
            Sample { look, is_so: ends.get(count).copied().unwrap_or(false), fold, told: String::new() }
        };
        let line: Vec<Sample> = line.into_iter().map(judge).collect();
        if line.iter().filter(|sample| sample.is_so).count() >= FOLDED {
            samples.extend(line);
        }
    }
    samples
}

fn fit<'s>(samples: impl Iterator<Item = &'s Sample>) -> Points {
    let samples: Vec<&Sample> = samples.collect();
    centred(climb(&samples, &zero(&ending_evidence()), PULL), &samples)
}

/// Writes the table that ships.
pub fn print(samples: &[Sample]) {
    let judged: [Points; FOLDS] = std::array::from_fn(|fold| fit(samples.iter().filter(|sample| sample.fold != fold)));
    regression::report("spaces", samples.iter(), &judged, true);
    let points = fit(samples.iter());
    let about = "What each side of a space is worth, in tenths of a nat: positive for a line end of the author's.";
    regression::print(about, "&[i16]", "every space", &ending_evidence(), |side, value| tenths(points[side][value]));
}
