//! An outline: lines that say by how deep they are set what belongs to what, as family trees and charts of offices do.

/// Lines set deeper than one above them that is set in itself, at least; the paragraphs of a text are all set in alike.
const STEPS: usize = 2;

/// Whether lines that are set in so deep, one below another with no blank line between, are those of an outline.
///
/// ```
/// use qingwen::text::is_outline;
/// assert!(is_outline([0, 2, 4, 4, 2, 4]));
/// assert!(!is_outline([4, 0, 0, 4, 0]), "paragraphs");
/// ```
#[must_use]
pub fn is_outline(depths: impl IntoIterator<Item = u32>) -> bool {
    let mut above = 0;
    let steps = depths.into_iter().filter(|depth| {
        let is_step = above > 0 && *depth > above;
        above = *depth;
        is_step
    });
    steps.take(STEPS).count() == STEPS
}
