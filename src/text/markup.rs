//! Markup: what shows a line to be the source of a document, of a program or of a thread, and not what a page shows of it.

use super::width::count;

/// Whether `line` holds a link, a tag, a fence or a request: marks that stand for something else when the text is shown.
///
/// Links and fences are those of `CommonMark`, requests those of roff, block attributes those of `AsciiDoc`, notes for the
/// typesetter those of Aozora Bunko.
#[must_use]
pub fn is_marked_up(line: &str) -> bool {
    let line = line.trim();
    let bytes = line.as_bytes();
    match bytes {
        [b'`', b'`', b'`', ..] | [b'~', b'~', b'~', ..] => true,
        [b'.' | b'\'', b'\\', b'"', ..] => true,
        [b'.', first, second, ..] if first.is_ascii_alphabetic() => {
            second.is_ascii_alphabetic() && matches!(bytes.get(3), None | Some(b' ')) || *second == b' '
        }
        [b'[', b'[', ..] | [b'[', b's', b'o', b'u', b'r', b'c', b'e', ..] if line.ends_with(']') => true,
        _ if line.starts_with("［＃") => line.ends_with('］'),
        _ => memchr::memchr2(b'<', b']', bytes).is_some() && (has_link(line) || has_tag(line)),
    }
}

/// Whether `line` is a link or an image, behind a list mark or number at most.
#[must_use]
pub fn is_link_line(line: &str) -> bool {
    let line = line.trim();
    let marks = |c: char| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '-' | '*' | '+' | '.' | '、' | '!');
    line.ends_with([')', '）', '。']) && line.trim_start_matches(marks).starts_with('[') && has_link(line)
}

/// Whether `line` holds `](`, an address without a space, and `)`.
fn has_link(line: &str) -> bool {
    memchr::memmem::find_iter(line.as_bytes(), "](")
        .any(|at| line[at + 2..].find([' ', ')']).is_some_and(|end| end > 0 && line[at + 2 + end..].starts_with(')')))
}

/// Whether `line` holds a tag that ends, closes, or has an attribute.
fn has_tag(line: &str) -> bool {
    memchr::memchr_iter(b'<', line.as_bytes()).any(|at| {
        let rest = &line[at + 1..];
        let closing = rest.starts_with('/');
        let rest = &rest[usize::from(closing)..];
        // XML has names of any letters; what closes is a tag for certain.
        let of_name = |c: char| c.is_ascii_alphanumeric() || closing && c.is_alphanumeric() || matches!(c, '-' | ':' | '.' | '_');
        let name = rest.len() - rest.trim_start_matches(of_name).len();
        let rest = &rest[name..];
        let attribute = || rest.starts_with(' ') && (rest.contains("=\"") || rest.contains("={") || rest.contains("='"));
        name > 0
            && !line[at + 1..].starts_with(|c: char| c.is_ascii_digit())
            && !line[at + 1..].starts_with("http")
            && (rest.starts_with('>') || rest.trim_start().starts_with("/>") || attribute())
    })
}

/// Whether `line`, of which nine bytes in ten are ASCII, looks like a program rather than a sentence.
#[must_use]
pub fn is_code(line: &str) -> bool {
    let line = line.trim();
    let bytes = line.as_bytes();
    let Some(last) = bytes.last().filter(|_| count(line, |byte| byte.is_ascii()) * 10 >= bytes.len() * 9) else { return false };
    let is_sign = |byte| matches!(byte, b'{' | b'}' | b'=' | b'$' | b'\\' | b'_' | b'#' | b'&' | b';' | b'~');
    let signs = count(line, is_sign);
    matches!(last, b';' | b'{' | b'}' | b'\\') || (signs > 1 && signs * 14 > bytes.len() && !line.contains("://"))
}

/// Whether `line` is one of a program or of data in whatever language: a name and its value, an entry of JSON, a record in quotation
/// marks, a statement, the end of a block, a comment, a docstring, a tag.
#[must_use]
pub fn is_data(line: &str) -> bool {
    let line = line.trim();
    let closes = |line: &str| line.ends_with(['}', ']', ')', '"', '\'']);
    match line.as_bytes() {
        [] => false,
        [b'/', b'/' | b'*', ..] | [b'{', b'"', ..] | [.., b'{'] => true,
        [b'<', ..] => has_tag(line),
        [b'"', ..] if line.contains("\":") || line.contains("\" =") => true,
        [b'"', .., b'"'] if line.contains("\",\"") => true,
        _ if line.starts_with(DOCSTRING) || line.ends_with(DOCSTRING) => true,
        [b'[', .., b']'] => line.is_ascii(),
        [b'}' | b'[' | b']'] => true,
        _ => line.strip_suffix([',', ';']).is_some_and(closes) || is_entry(line) || is_statement(line) || is_call(line),
    }
}

/// What begins a docstring of Python, and ends it.
pub const DOCSTRING: &str = "\"\"\"";

/// Words that statements begin with, in languages that are much used.
const KEYWORDS: [&str; 20] = [
    "def", "class", "return", "import", "from", "if", "elif", "for", "while", "with", "try", "except", "function", "var", "let",
    "const", "public", "private", "static", "fn",
];

/// Whether `line` is a statement of a program: a keyword, and at the end what ends a block's head, a call or a string; or what it
/// imports.
fn is_statement(line: &str) -> bool {
    let word = line.split(|c: char| !c.is_ascii_lowercase()).next();
    let is_head = word.is_some_and(|word| KEYWORDS.contains(&word)) && line.ends_with([':', ')', '{', '"', '\'']);
    let mut words = line.split(' ');
    let is_import = match (words.next(), words.next(), words.next(), words.next()) {
        (Some("import"), Some(module), None | Some("as"), _) | (Some("from"), Some(module), Some("import"), Some(_)) => {
            name(module) == module.len()
        }
        _ => false,
    };
    is_head || is_import
}

/// Whether `line` is a call by itself, of nothing or of strings: `main()`, `print("首页")`.
fn is_call(line: &str) -> bool {
    let called = line.split_at(name(line));
    let arguments = called.1.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    !called.0.is_empty() && arguments.is_some_and(|list| list.is_empty() || list.contains(['"', '\'']))
}

/// Whether `line` gives a value to a name, as YAML, the heads of a message, configurations and the answers of commands do:
/// `title: 首页`, `- name:`, `menu.home=首页`, `State   : 运行`.
#[must_use]
pub fn is_entry(line: &str) -> bool {
    let line = line.strip_prefix("- ").unwrap_or(line);
    let (name, rest) = line.split_at(name(line));
    !name.is_empty()
        && match rest.as_bytes() {
            [b':'] | [b':', b' ', ..] | [b' ', b'=', b' ', ..] | [b'='] => true,
            [b'=', next, ..] => *next != b'=',
            [b' ', ..] => rest.trim_start_matches(' ').starts_with(": "),
            _ => false,
        }
}

/// Bytes of the name that `line` begins with; 0 for none.
fn name(line: &str) -> usize {
    let bytes = line.as_bytes();
    let of_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-');
    match bytes {
        [first, second, ..] if first.is_ascii_alphabetic() && of_name(second) => {
            bytes.iter().position(|byte| !of_name(byte)).unwrap_or(bytes.len())
        }
        _ => 0,
    }
}

/// Whether `line` says from when to when it is shown, as subtitles do: `00:01 --> 00:03`.
#[must_use]
pub fn is_cue(line: &str) -> bool {
    line.starts_with(|c: char| c.is_ascii_digit()) && line.as_bytes().windows(5).any(|five| five == b" --> ")
}

/// Whether `line` stands in nothing but data: the head of a hunk of a difference, `@@ -1,7 +1,8 @@`, or of a block of YAML, `text: |`.
#[must_use]
pub fn heads_data(line: &str) -> bool {
    let block = line.trim_end_matches(['-', '+']);
    let is_block = || is_entry(line) && (block.ends_with(": |") || block.ends_with(": >"));
    line.starts_with("@@ -") && line[4..].contains(" @@") || line.ends_with(['|', '>', '-', '+']) && is_block()
}

/// Whether a line is what a reader of PTT pushed or booed: `推 somebody: 好`.
pub fn is_push(line: &str) -> bool {
    let rest = line.strip_prefix(['推', '噓', '→']).map(str::trim_start);
    rest.and_then(|rest| rest.split_once(':'))
        .is_some_and(|(name, _)| !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_'))
}

/// How many lines the front matter of a document takes: what stands between two lines of hyphens at its start, as Jekyll has it. Blank
/// lines may be left out.
///
/// ```
/// use qingwen::text::markup::front_matter;
///
/// assert_eq!(front_matter(["---", "title: 夜航", "---", "# 夜航"].into_iter()), 3);
/// assert_eq!(front_matter(["夜航", "---", "第一章"].into_iter()), 0);
/// ```
pub fn front_matter<'t>(mut lines: impl Iterator<Item = &'t str>) -> usize {
    let is_fence = |line: &str| line == "---";
    if !lines.next().is_some_and(is_fence) {
        return 0;
    }
    lines.take(FRONT).position(is_fence).map_or(0, |at| at + 2)
}

/// Lines that front matter has at most.
const FRONT: usize = 60;

#[cfg(test)]
mod tests {
    use super::{is_code, is_data, is_link_line, is_marked_up, is_push};

    #[test]
    fn data_is_told_from_what_is_read() {
        for line in [
            "menu.home=首页",
            "    home: 首页",
            "- name:",
            "  \"cart\": \"购物车\",",
            "{\"id\": 1, \"text\": \"今天\"}",
            "],",
            "echo(\"备份完成\");",
            "// 计算两点之间的距离",
            "<string name=\"home\">首页</string>",
            "[server]",
            "if (地址) {",
            "InterfaceAlias   : 以太网",
            "\"首页\",\"这里有一段文字。\"",
            "def login(user):",
            "return \"版权所有\"",
            "\"\"\"返回首页的链接",
            "import sys",
            "from pathlib import Path",
            "main()",
            "print(item[\"标题\"])",
        ] {
            assert!(is_data(line), "{line}");
        }
        for line in [
            "甲：乙",
            "一、巩固成果;",
            "投入资金16万元,",
            "“你好，”他说，“再见。”",
            "\"你好，\"他说，\"再见。\"",
            "A: 问",
            "见 http://example.com/a 一文",
            "[注] 见上文",
            "return of the native",
            "import of goods",
            "Google(谷歌)",
            "",
        ] {
            assert!(!is_data(line), "{line}");
        }
    }

    #[test]
    fn sources_are_told_from_what_they_show() {
        for line in [
            "```js",
            "  <button className=\"square\" onClick={handle}>",
            "</Sandpack>",
            "  <标题>首页</标题>",
            "</站点>",
            "<br/>",
            "见[官方说明](https://example.com/a)。",
            "![](a.png)",
            ".SH \"名称\"",
            ".ad",
            ".\\\" 注释",
            "[[_email]]",
            "[source,console]",
            "［＃ここで字下げ終わり］",
        ] {
            assert!(is_marked_up(line), "{line}");
        }
        for line in ["![](a.png)", "1、[某物](http://a.b)", "[旧文](http://a.b)（2021 #3）"] {
            assert!(is_link_line(line), "{line}");
        }
        assert!(!is_link_line("见[官方说明](https://example.com/a)。") && !is_link_line("[注]见（上文）"));
        for line in ["const a = { b: 1 };", "  top: 0;", "if (a) {", "x <- y$z + $w"] {
            assert!(is_code(line) && !is_marked_up(line), "{line}");
        }
        for line in [
            "首页 > 新闻 > 正文",
            "<Copyright ⓒ 某报. All rights reserved.>",
            "编辑邮箱 <news@example.com>",
            "<http://example.com>",
            "a < b",
            ".com 域名",
            "Copyright (c) 2020 Somebody",
            "## 相关文章",
            "* 登录",
            "",
        ] {
            assert!(!is_code(line) && !is_marked_up(line), "{line}");
        }
    }

    #[test]
    fn a_push_has_a_name_and_a_colon() {
        assert!(is_push("推 kkbox99: 我家也是") && is_push("→ some_body: 再等等"));
        assert!(!is_push("推荐：好书") && !is_push("推 他说: 好") && !is_push("→ : 好"));
    }
}
