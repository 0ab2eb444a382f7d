//! The brake: a text that would lose most of what it says is left as it is.
//!
//! The menus of a page often outweigh its article, so what counts is prose. A text without any is held by its characters.

use super::facts::Facts;

/// Whether a text of `facts` is to be left alone when the lines go for which `goes` says so.
pub(super) fn holds(facts: &[Facts], goes: impl Fn(usize) -> bool) -> bool {
    let size = |of: &dyn Fn(&Facts) -> bool| facts.iter().filter(|line| of(line)).map(|line| line.size).sum::<usize>();
    let prose = size(&Facts::is_speech);
    if prose > 0 {
        return size(&|line| line.is_speech() && goes(line.line)) * 2 > prose;
    }
    size(&|line| goes(line.line)) * 2 > size(&|_| true)
}
