//! Slots: brackets to fill in, brackets that name what goes there, and notes that something is to come.

use super::field;
use super::form::Form;
use crate::text::script::is_cjk;

/// Longest content of a slot, in characters.
const LONGEST: usize = 40;

/// Reads the bracket or note that starts at `start`: its form and its end; `None` if what stands there is an ordinary bracket.
pub(super) fn read(text: &str, start: usize) -> Option<(Form, usize)> {
    let rest = &text[start..];
    let mut chars = rest.chars();
    let slot = |end| (Form::Slot, end);
    match chars.next()? {
        'T' => note(text, start),
        '待' => field::note(rest).map(|len| (Form::Note, start + len)),
        '«' => named(rest, "«", "»").map(|len| start + len).map(slot),
        '≪' => named(rest, "≪", "≫").map(|len| start + len).map(slot),
        '[' if rest.starts_with("[[") => named(rest, "[[", "]]").map(|len| start + len).map(slot),
        '(' if text[..start].ends_with('%') => formatted(rest).map(|len| start + len).map(slot),
        '$' => template(rest, "${", "}").map(|len| start + len).filter(|&end| !is_string(text, start, end)).map(slot),
        '{' if rest.starts_with("{{") => template(rest, "{{", "}}").map(|len| start + len).map(slot),
        open => {
            let close = closing(open)?;
            let inside = chars.as_str();
            empty(inside, open, close)
                .or_else(|| unfilled(inside, open))
                .map(|len| (Form::Bracket, start + open.len_utf8() + len))
                .or_else(|| {
                    let content = content(inside, close)?;
                    let end = start + open.len_utf8() + content.len() + close.len_utf8();
                    is_slot(text, start, end, open, content).then_some((Form::Slot, end))
                })
        }
    }
}

fn closing(open: char) -> Option<char> {
    Some(match open {
        '(' => ')',
        '（' => '）',
        '[' => ']',
        '［' => '］',
        '{' => '}',
        '｛' => '｝',
        '<' => '>',
        '＜' => '＞',
        '《' => '》',
        '「' => '」',
        '『' => '』',
        '【' => '】',
        '〔' => '〕',
        _ => return None,
    })
}

/// Bytes from after the opening bracket to after the closing one, if nothing but white space stands between.
fn empty(inside: &str, open: char, close: char) -> Option<usize> {
    let blank = |c: char| matches!(c, ' ' | '\u{3000}' | '\u{A0}' | '\t');
    let (spaces, bytes) = inside.chars().take_while(|&c| blank(c)).take(64).fold((0, 0), |(n, b), c| (n + 1, b + c.len_utf8()));
    let closed =
        inside[bytes..].chars().next().filter(|&c| c == close || (open, c) == ('(', '）') || (open, c) == ('（', ')'))?;
    let wide = inside[..bytes].contains('\u{3000}');
    let enough = match open {
        '(' | '（' => true,
        // One space between square brackets is a box to tick.
        '[' => spaces > 2,
        '{' | '<' | '＜' => false,
        _ => wide || spaces > 0,
    };
    enough.then(|| bytes + closed.len_utf8())
}

/// Bytes of the closing bracket where nothing at all stands before it, and a unit behind: `【】年【】月`.
fn unfilled(inside: &str, open: char) -> Option<usize> {
    let behind = inside.strip_prefix('】').filter(|_| open == '【')?;
    behind.starts_with(['年', '月', '日', '元', '万', '萬', '名', '人', '股', '%', '％']).then_some('】'.len_utf8())
}

/// What stands before `close`, on one line and not too long.
fn content(inside: &str, close: char) -> Option<&str> {
    let mut taken = inside.char_indices().take(LONGEST + 1);
    let end = taken.find(|&(_, c)| c == close || c == '\n' || c == '\r')?;
    (end.1 == close && end.0 > 0).then(|| &inside[..end.0])
}

/// Bytes of the slot of a template language at the start of `rest`.
fn template(rest: &str, open: &str, close: &str) -> Option<usize> {
    let inside = rest.strip_prefix(open)?;
    // Another brace, or the end of the line, ends what may be a name.
    let (end, _) = inside.char_indices().take(80).find(|&(_, c)| matches!(c, '{' | '}' | '\n'))?;
    let name = inside[..end].trim();
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let plain = !name.contains(['\\', '^', '"', '(', '|', '%']) && letters > usize::from(open == "${");
    (plain && inside[end..].starts_with(close)).then(|| open.len() + end + close.len())
}

/// Bytes of the field of a form letter at the start of `rest`, named by what is put there: `«姓名»`, `[[日期]]`.
fn named(rest: &str, open: &str, close: &str) -> Option<usize> {
    let inside = rest.strip_prefix(open)?;
    let end = inside.find(close).filter(|end| *end <= LONGEST)?;
    let name = inside[..end].trim();
    let plain = !name.contains(['[', ']', '|', '\n', '，', '。']);
    (plain && name.contains(is_cjk) && field::is_named_by(name)).then(|| open.len() + end + close.len())
}

/// Bytes of what is behind the sign of a named value of Python's `%` formatting, `%(count)d`.
fn formatted(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('(')?;
    let end = inside.find(')').filter(|end| is_identifier(&inside[..*end]))?;
    inside[end + 1..].starts_with(['s', 'd', 'i', 'f']).then_some(end + 3)
}

/// Bytes of the sign that some template languages put before the bracket of a slot: `%{name}`, `#{name}`, `%(name)s`.
pub(super) fn sign(text: &str, start: usize) -> usize {
    let bracket = text[start..].starts_with(['{', '(']) && !text[start..].starts_with("{{");
    usize::from(bracket && text[..start].ends_with(['%', '#']))
}

/// Whether a slot is all that stands in a string of a program.
fn is_string(text: &str, start: usize, end: usize) -> bool {
    text[..start].ends_with('"') && text[end..].starts_with('"')
}

/// `TBD` or `TODO:` as a word of its own.
fn note(text: &str, start: usize) -> Option<(Form, usize)> {
    let alone = |c: Option<char>| !c.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '/' | '#' | '@'));
    let rest = &text[start..];
    let word = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let after = rest[word..].chars().next();
    let flagged = match &rest[..word] {
        "TBD" | "TBC" => alone(after),
        "TODO" => matches!(after, Some(':' | '：')),
        _ => false,
    };
    (flagged && alone(text[..start].chars().next_back())).then_some((Form::Note, start + word))
}

/// Whether the bracket at `start..end` names what is to be put in its place.
fn is_slot(text: &str, start: usize, end: usize, open: char, content: &str) -> bool {
    let before = text[..start].chars().next_back();
    let after = text[end..].chars().next();
    let code = |c: char| {
        matches!(
            c,
            '"' | '\'' | '<' | '=' | ';' | ':' | '：' | '`' | '\\' | '，' | '。' | '{' | '[' | '$' | '@' | '#' | '？' | '?'
        )
    };
    let content = content.trim();
    if content.contains(code) || before == Some('`') || before == Some('\\') {
        return false;
    }
    // Marks of their own stand inside: 【某某公司】.
    if ["某某", "XX", "××", "○○", "**", "xx"].iter().any(|marks| content.contains(marks)) {
        return false;
    }
    let cjk = content.contains(is_cjk);
    match open {
        '{' | '｛' if cjk => !is_argument(&text[..start]),
        '{' => is_identifier(content) && is_in_words(&text[..start], &text[end..]),
        '[' | '［' | '〔' => {
            // A link of Markdown, a reference, an attribute.
            if matches!(after, Some('(' | '[' | ':' | '→')) || matches!(before, Some(']' | '!' | '#' | '→')) {
                return false;
            }
            content == "N" || content == "图片" || (cjk && field::is_named_by(content) && !is_label(text, start, after))
        }
        // The manual of a command, limit<类别>, and a tag of XML.
        '<' | '＜' => {
            let syntax = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '>' | '<' | ']' | '['));
            cjk && field::is_named_by(content) && !syntax(before) && !syntax(after) && !is_tag(content, &text[end..])
        }
        '【' if cjk => {
            let is_addressed = || ADDRESSED.iter().any(|word| text[end..].starts_with(word));
            field::is_request(content) || field::is_named_by(content) && (is_inside_a_sentence(before) || is_addressed())
        }
        _ => false,
    }
}

/// What stands behind the name of somebody who is addressed.
const ADDRESSED: [&str; 8] = ["様", "さま", "御中", "殿", "님", "先生", "女士", "小姐"];

/// Whether what stands between angle brackets closes a tag, or is one that is closed on its line.
fn is_tag(content: &str, right: &str) -> bool {
    let line = right.split(['\n', '\r']).next().unwrap_or_default();
    content.starts_with('/') || line.match_indices("</").any(|(at, _)| line[at + 2..].starts_with(content))
}

/// Whether a bracket behind `left` holds the argument of a command of TeX, or the value of a name.
fn is_argument(left: &str) -> bool {
    let name = left.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '*');
    name.len() < left.len() && name.ends_with('\\') || left.trim_end().ends_with('=')
}

/// Whether `content` is what a program calls a value: `user_name`, `count`.
fn is_identifier(content: &str) -> bool {
    content.len() > 1
        && content.starts_with(|c: char| c.is_ascii_lowercase())
        && content.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.'))
}

/// Whether East Asian words stand on one side, and nothing of a program on the other.
fn is_in_words(left: &str, right: &str) -> bool {
    // Ruby writes `%{count}`.
    let left = left.strip_suffix(['%', '#']).unwrap_or(left);
    let paused = left.ends_with(", ") || left.ends_with(". ") || left.ends_with(": ");
    let beside = |c: char| matches!(c, ' ' | '“' | '”' | '‘' | '’');
    let (before, after) = (left.trim_end_matches(beside).chars().next_back(), right.trim_start_matches(beside).chars().next());
    let words = |c: Option<char>| c.is_some_and(|c| is_cjk(c) || matches!(c, '，' | '。' | '、' | '：' | '！' | '「' | '」'));
    let ends = |c: Option<char>| c.is_none_or(|c| matches!(c, '\n' | '\r' | '（' | '）' | '·'));
    words(before) && (words(after) || ends(after)) || (ends(before) || paused) && words(after)
}

/// Whether the bracket begins its line and text stands apart after it, as after a heading or the label of a button.
fn is_label(text: &str, start: usize, after: Option<char>) -> bool {
    let line = text[..start].trim_end_matches([' ', '\u{3000}', '\t']);
    let first = line.is_empty() || line.ends_with(['\n', '\r']);
    let named = text[start..].split([']', '］']).next().is_some_and(|content| content.ends_with(['名', '명', '称', '稱', '름']));
    first && !named && !after.is_some_and(|c| is_cjk(c) || matches!(c, '，' | '、' | '（'))
}

fn is_inside_a_sentence(before: Option<char>) -> bool {
    before.is_some_and(|c| is_cjk(c) || matches!(c, '：' | ':' | '，' | '、' | '（' | '“' | '「'))
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::filter::placeholder::form::Form;

    /// What is read at the first bracket or note of a text.
    fn first(text: &str) -> Option<(Form, &str)> {
        text.char_indices().find_map(|(at, _)| read(text, at).map(|(form, end)| (form, &text[at..end])))
    }

    #[test]
    fn slots_are_read() {
        for (text, slot) in [
            ("尊敬的{{name}}：", "{{name}}"),
            ("您好，${user.name}，", "${user.name}"),
            ("请以{角色}的口吻回答", "{角色}"),
            ("欢迎加入[公司名称]。", "[公司名称]"),
            ("请描述[插入一段文字]的主旨", "[插入一段文字]"),
            ("甲方：【请填写】", "【请填写】"),
            ("本人<姓名>，", "<姓名>"),
            ("[会社名]御中", "[会社名]"),
            ("안녕하세요, [이름]님", "[이름]"),
            ("敬啟者：[書名]一書", "[書名]"),
            ("立約人：〔公司全稱〕（以下", "〔公司全稱〕"),
        ] {
            assert_eq!(first(text), Some((Form::Slot, slot)), "{text}");
        }
    }

    #[test]
    fn blanks_and_notes_are_read() {
        assert_eq!(first("正确的是（　　）"), Some((Form::Bracket, "（　　）")));
        assert_eq!(first("共有「　　」個"), Some((Form::Bracket, "「　　」")));
        assert_eq!(first("于【】年【】月"), Some((Form::Bracket, "【】")));
        assert_eq!(first("数据[待补充]"), Some((Form::Slot, "[待补充]")));
        assert_eq!(first("负责人：待定"), Some((Form::Note, "待定")));
        assert_eq!(first("上线时间 TBD"), Some((Form::Note, "TBD")));
    }

    #[test]
    fn ordinary_brackets_are_not_read() {
        for text in [
            "见[公司名称](http://a.example)",
            "[公司名称]: 说明",
            "点击[檔案]",
            "数组[1]",
            "{like this}",
            "{\"姓名\": 1}",
            "\\frac{ab}{c}",
            "<b>粗体</b>",
            "【通知】各位家长",
            "【药品名称】阿司匹林",
            "- [ ] 待办",
            "写 TODO，表示待完成",
            "《三国》",
            "（一）",
            "$x$",
        ] {
            assert_eq!(first(text).filter(|(form, _)| *form != Form::Note), None, "{text}");
        }
    }
}
