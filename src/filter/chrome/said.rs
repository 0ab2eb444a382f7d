//! What is said: a line that states something, or in which somebody speaks.

use crate::text::script::is_hangul;

/// Whether a line states something, however short, or somebody speaks in it: it ends with a stop, or is a quotation that ends as a
/// sentence does. Headlines ask and exclaim, but they have no stop.
pub(super) fn is_said(line: &str) -> bool {
    let line = line.trim();
    let core = line.trim_end_matches(['”', '」', '』', '）', '"']);
    let is_quoted = line.starts_with(['“', '「', '『']) && core.len() < line.len();
    core.ends_with('。')
        || is_quoted && line.ends_with(['」', '』'])
        || core.strip_suffix('.').is_some_and(|said| said.ends_with(is_hangul))
        || is_quoted && core.ends_with(['！', '？', '…', '—'])
}

#[cfg(test)]
mod tests {
    use super::is_said;

    #[test]
    fn headlines_ask_and_exclaim_but_have_no_stop() {
        assert!(["雨停了。", "“走吧！”", "「はい」", "비가 그쳤다.", "（他笑了。）"].into_iter().all(is_said));
        assert!(!["雨停了吗？", "快来看！", "首页", "Loading.", "他说：“走"].into_iter().any(is_said));
    }
}
