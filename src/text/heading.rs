//! A heading: a line whose words say by themselves that it heads what stands below.

/// What an encyclopedia puts behind the headings of an entry, for readers to edit what stands below.
const EDIT: [&str; 5] = ["[编辑]", "[編輯]", "[編集]", "[편집]", "[edit]"];

/// Whether a line heads a section that readers may edit, as those of an encyclopedia do.
///
/// ```
/// use qingwen::text::heading::heads_entry;
///
/// assert!(heads_entry("外部链接[编辑]"));
/// assert!(!heads_entry("[编辑] 一段文字"));
/// ```
#[must_use]
pub fn heads_entry(line: &str) -> bool {
    line.ends_with(']') && EDIT.iter().any(|edit| line.ends_with(edit))
}

/// What heads the references, the notes and the last articles of a text.
const ENDS: [&str; 19] = [
    "参考文献",
    "參考文獻",
    "引用文献",
    "参考资料",
    "參考資料",
    "参考書目",
    "參考書目",
    "参考书目",
    "注释",
    "註釋",
    "脚注",
    "附录",
    "附錄",
    "附则",
    "附則",
    "付則",
    "참고문헌",
    "각주",
    "부칙",
];

/// Whether a line heads what stands at the end of a text.
///
/// ```
/// use qingwen::text::heading::heads_end;
///
/// assert!(heads_end("参考文献：") && heads_end("부칙"));
/// assert!(!heads_end("参考文献很多"));
/// ```
#[must_use]
pub fn heads_end(line: &str) -> bool {
    ENDS.contains(&line.trim_end_matches(['：', ':']))
}
