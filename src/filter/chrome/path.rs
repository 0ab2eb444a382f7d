//! A path: the way from the home of a site to a page, step by step (a breadcrumb trail).

/// Marks that part the steps of the way to a page.
pub(super) const STEPS: [char; 6] = ['>', '＞', '»', '›', '→', '/'];

/// Whether `way`, a line, ends with `title` as the last step of a way.
pub(super) fn leads_to(way: &str, title: &str) -> bool {
    !title.is_empty() && way.strip_suffix(title).is_some_and(|steps| steps.trim_end().ends_with(STEPS))
}
