//! A byline: who wrote a text, and when.

/// Digits of a date at least.
pub(super) const DIGITS: usize = 4;

/// Whether digits stand as a date or a time of day does.
pub(super) fn is_dated(content: &str) -> bool {
    let bytes = content.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    (1..bytes.len()).any(|at| {
        matches!(bytes[at], b':' | b'-' | b'/' | b'.') && digit(at - 1) && digit(at + 1) && digit(at + 2) && !digit(at + 3)
    }) || content.contains('年') && content.contains('月')
}

/// What the line of an author begins with.
const BYLINES: [&str; 12] = ["作者", "撰文", "文/", "文／", "文：", "记者", "記者", "采写", "執筆", "筆者", "글쓴이", "글 "];

/// Whether a line says when a text was written, or by whom.
pub(super) fn signs(line: &str) -> bool {
    is_dated(line) && line.bytes().filter(u8::is_ascii_digit).count() >= DIGITS || is_byline(line)
}

/// Characters of the longest label of an author: `专栏作者`.
const LABEL: usize = 6;

/// What somebody did for a text, before a bar and his name: `摄影｜大鹏`.
const CREDITS: [&str; 16] =
    ["文", "文字", "撰稿", "采访", "採訪", "摄影", "攝影", "图", "圖", "图片", "编辑", "編輯", "翻译", "翻譯", "写真", "取材"];

/// What somebody did for a song, before his name.
const SONG: [&str; 15] =
    ["作词", "作詞", "填词", "填詞", "作曲", "编曲", "編曲", "演唱", "原唱", "词曲", "詞曲", "歌手", "작사", "작곡", "편곡"];

/// What stands between.
const BARS: [char; 3] = ['｜', '|', '丨'];

/// Whether a line names who wrote the text, or did something else for it.
pub(super) fn is_byline(line: &str) -> bool {
    let line = line.trim_start();
    let is_author = |label: &str| label.chars().count() <= LABEL && label.ends_with("作者");
    let sings = |song: &str| line.strip_prefix(song).is_some_and(|rest| rest.starts_with(['：', ':', ' ', '/', '／']));
    BYLINES.iter().any(|start| line.starts_with(start))
        || SONG.iter().any(|song| sings(song))
        || line.split_once(BARS).is_some_and(|(done, name)| CREDITS.contains(&done.trim_end()) && !name.contains(BARS))
        || line.split_once(['：', ':']).is_some_and(|(label, _)| is_author(label))
}
