//! Explaining: why a boundary was judged as it was, in words with points.

use super::joint::filling::Filling;
use super::row::{Row, gap};
use super::scorecard::evidence::EVIDENCE;
use super::scorecard::{self, Evidence};
use super::witness::Witness;
use super::{Reason, STANDS, Sight, WRAP, beyond, rules};
use crate::text::Span;

/// A line end that stays since its text is none of those that are judged.
pub(super) fn kept(gap: Span, why: &'static str) -> Reason {
    Reason { span: gap, rule: rules::WRAP.name.to_string(), verdict: "kept".to_owned(), evidence: vec![(why.to_owned(), 0)] }
}

/// Why the boundary before row `at` was judged as it was; `filling` is what stands there if it is joined.
pub(super) fn reason(
    rows: &[Row],
    at: usize,
    witness: &Witness<'_, '_>,
    look: Sight<'_>,
    points: Option<i32>,
    filling: Filling,
) -> Reason {
    let flat = rows[at].flat;
    let mut evidence = match look {
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
    let is_joined = points.is_some_and(|points| points >= if flat { 0 } else { WRAP });
    let (rule, verdict) = match points {
        _ if witness.sets_off(at) => (&rules::FLATTENED_WRAP, KEPT_SPACE),
        Some(points) if !flat && points > STANDS && points < WRAP => (&rules::WRAP, "kept, being unsure"),
        _ if is_joined && filling.is_there => (&rules::FLATTENED_WRAP, KEPT_SPACE),
        _ if is_joined && flat => (&rules::FLATTENED_WRAP, "joined"),
        _ if is_joined => (&rules::WRAP, "joined"),
        _ if witness.is_spaced(at) => (&rules::FLATTENED_WRAP, KEPT_SPACE),
        _ if flat => (&rules::PARAGRAPH, "broken"),
        _ => (&rules::WRAP, "kept"),
    };
    if is_joined {
        evidence.push((filling.to_string(), 0));
    }
    Reason { span: gap(&rows[at - 1], &rows[at]), rule: rule.name.to_string(), verdict: verdict.to_owned(), evidence }
}

/// What becomes of a space that is none of a wrap, or that a wrap has left where one belongs.
const KEPT_SPACE: &str = "kept as the space that it is";
