//! Explaining: why a boundary was judged as it was, in words with points.

use super::row::Row;
use super::scorecard::evidence::EVIDENCE;
use super::scorecard::{self, Evidence};
use super::witness::Witness;
use super::{Reason, STANDS, Sight, WRAP, beyond, rules};
use crate::text::Span;

/// Why the boundary before row `at`, the white space at `gap`, was judged as it was.
pub(super) fn reason(
    gap: Span,
    rows: &[Row],
    at: usize,
    witness: &Witness<'_, '_>,
    look: Sight<'_>,
    points: Option<i32>,
) -> Reason {
    let flat = rows[at].flat;
    let evidence = match look {
        _ if witness.stands_elsewhere(at) => vec![("the words around it stand unbroken elsewhere in the text".to_owned(), 0)],
        Err(why) => vec![(why.to_owned(), 0)],
        Ok(look) => {
            let base = (format!("a page of {} columns: every boundary", rows[at - 1].limit), scorecard::base(flat));
            let sides = look.iter().enumerate().map(|(side, value)| {
                let Evidence { name, values } = EVIDENCE[side];
                (format!("{name}: {}", values[usize::from(*value)]), scorecard::points(side, *value, flat))
            });
            let beyond = beyond(witness, at).map(|(points, why)| (why.to_owned(), points));
            std::iter::once(base).chain(sides).chain(beyond).collect()
        }
    };
    let (rule, verdict) = match points {
        _ if witness.sets_off(at) => (&rules::FLATTENED_WRAP, "kept as the space that it is"),
        Some(points) if !flat && points > STANDS && points < WRAP => (&rules::WRAP, "kept, being unsure"),
        Some(0..) if flat => (&rules::FLATTENED_WRAP, "joined"),
        Some(0..) => (&rules::WRAP, "joined"),
        _ if witness.is_spaced(at) => (&rules::FLATTENED_WRAP, "kept as the space that it is"),
        _ if flat => (&rules::PARAGRAPH, "broken"),
        _ => (&rules::WRAP, "kept"),
    };
    Reason { span: gap, rule: rule.name.to_string(), verdict: verdict.to_owned(), evidence }
}
