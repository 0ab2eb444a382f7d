//! The matter of a row: what it is made of as a whole, prose, a program, cells, or something that never is part of a paragraph.

use crate::filter::rejoin::class::{Class, class};
use crate::text::markup::{is_link_line, is_marked_up};
use crate::text::width::count;

/// What a row is made of, where that is not prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::filter::rejoin) enum Matter {
    /// Sentences, headings, anything else.
    Prose,
    /// Looks like a program, a command or its output.
    Code,
    /// Cells set apart by runs of spaces, tabs or rules.
    Table,
    /// A heading, fence, quotation or rule of Markdown; a time code; a row of signs. Never part of a paragraph.
    Fixed,
}

impl Matter {
    /// What `text`, of which `ascii` bytes are ASCII, is made of.
    pub(super) fn of(text: &str, ascii: u32) -> Self {
        let bytes = text.as_bytes();
        if is_fixed(text) {
            return Self::Fixed;
        }
        if ascii as usize * 10 >= bytes.len() * 9 && is_code(text) {
            return Self::Code;
        }
        if ascii > 0 && is_table(bytes) {
            return Self::Table;
        }
        Self::Prose
    }
}

/// Signs of a line of one sign, which is drawn below a heading: reStructuredText takes any of ASCII for it.
const ADORNMENT: usize = 3;

/// What leads from an entry of a table of contents to its page.
const LEADERS: [&str; 4] = [".....", "………", "·····", ". . . ."];

fn is_fixed(text: &str) -> bool {
    let bytes = text.as_bytes();
    if bytes.len() >= ADORNMENT && bytes[0].is_ascii_punctuation() && bytes.iter().all(|byte| *byte == bytes[0]) {
        return true;
    }
    if matches!(bytes, [.., b'0'..=b'9']) && LEADERS.iter().any(|leaders| text.contains(leaders)) {
        return true;
    }
    if matches!(bytes, [.., b')'] | [.., 0xEF, 0xBC, 0x89]) && is_link_line(text) {
        return true;
    }
    // A line that goes on in the next says so in data and programs; a line end that was marked, as digital editions of old prints mark
    // those of the print, and the link of a heading to itself, are a pilcrow.
    if bytes.ends_with(b"\\") || text.ends_with('¶') {
        return true;
    }
    match bytes[0] {
        b'.' if text.starts_with(".. ") => true,
        b'<' | b'.' | b'\'' => is_marked_up(text),
        // A command, as it is typed.
        b'$' => text.starts_with("$ "),
        b':' => is_field(text),
        b'#' => {
            text == "#"
                || text.starts_with("#+")
                || text.trim_start_matches('#').starts_with(' ') && text.len() - text.trim_start_matches('#').len() <= 6
        }
        b'>' => true,
        // The headings of Org.
        b'*' if text.starts_with("**") && text.trim_start_matches('*').starts_with(' ') => true,
        b'`' => text.starts_with("```"),
        b'~' => text.starts_with("~~~"),
        b'|' => text.len() > 1 && text.ends_with('|'),
        b'0'..=b'9' => text.contains("-->") || is_time(text) && !is_told(text) || is_stamp(text),
        // The heads of a difference, a keyword of Org, a command and a comment of TeX.
        b'-' if text.starts_with("--- ") => true,
        b'+' if text.starts_with("+++ ") => true,
        b'\\' => bytes.get(1).is_some_and(u8::is_ascii_alphabetic),
        b'%' => text.starts_with("% "),
        b'-' | b'=' if is_titled_rule(bytes) => true,
        b'-' | b'=' | b'*' | b'_' | b'+' => {
            text.len() >= 3 && text.bytes().all(|byte| matches!(byte, b'-' | b'=' | b'*' | b'_' | b'+' | b' ' | b'|'))
        }
        b'W' => text == "WEBVTT",
        b'[' => is_time(&text[1..]) || is_stamped(&text[1..]) || is_reference(text),
        // A note to the typesetter, as Aozora Bunko writes them; a comment.
        0xEF => text.starts_with("［＃") || text.starts_with('＃') || is_drawn(text),
        0xE2 => text.starts_with(|c| matches!(c, '\u{2500}'..='\u{257F}')) || is_boxed(text) || is_drawn(text),
        0xE3 => is_drawn(text),
        b'@' if text.starts_with("@@ ") => true,
        b'@' => is_texinfo(text),
        _ => false,
    }
}

/// Whether a line is a rule that is drawn with one sign of East Asia: `≡≡≡≡`, `＝＝＝＝`, `※※※※`, and no marks that sentences have.
fn is_drawn(text: &str) -> bool {
    let (first, rest) = text.as_bytes().split_at(SIGN);
    let is_rule = rest.len() >= ADORNMENT * SIGN && rest.chunks(SIGN).all(|sign| sign == first);
    let is_sign = |c: char| !c.is_alphanumeric() && !matches!(c, '…' | '—' | '‥' | '。' | '、' | '，' | '！' | '？' | '．');
    is_rule && text.starts_with(is_sign)
}

/// Whether a line begins and ends with a rule of ASCII, with a title between: `-------- 以下 --------`.
fn is_titled_rule(bytes: &[u8]) -> bool {
    let rule = [bytes[0]; RULE];
    bytes.starts_with(&rule) && bytes.ends_with(&rule)
}

/// Signs of such a rule at least on each side.
const RULE: usize = 5;

/// Bytes of such a sign.
const SIGN: usize = '※'.len_utf8();

/// Commands of Texinfo that stand at the start of a line of their own.
const TEXINFO: [&str; 24] = [
    "@node",
    "@menu",
    "@end",
    "@item",
    "@itemx",
    "@chapter",
    "@section",
    "@subsection",
    "@subsubsection",
    "@appendix",
    "@unnumbered",
    "@table",
    "@itemize",
    "@enumerate",
    "@example",
    "@lisp",
    "@display",
    "@quotation",
    "@cindex",
    "@findex",
    "@vindex",
    "@kindex",
    "@deffn",
    "@c",
];

/// Whether a line is a command of Texinfo and what it takes.
fn is_texinfo(text: &str) -> bool {
    TEXINFO.contains(&text.split(' ').next().unwrap_or_default())
}

/// Whether a line has the same block or shape at both ends, as the lines of a box do that is drawn with them.
fn is_boxed(text: &str) -> bool {
    let mut chars = text.chars();
    let (first, last) = (chars.next(), chars.next_back());
    first == last && matches!(first, Some('\u{2580}'..='\u{25FF}'))
}

/// Whether `text` begins with a time of day or of play: `00:01`, `1:02:03,400`.
fn is_time(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &text.as_bytes()[digits..];
    (1..=2).contains(&digits)
        && rest.len() >= 3
        && rest[0] == b':'
        && rest[1].is_ascii_digit()
        && rest[2].is_ascii_digit()
        && !rest.get(3).is_some_and(u8::is_ascii_digit)
}

/// What stands behind a time of day in a sentence, and behind none that a line is about.
const TOLD: [&str; 21] = [
    "之前", "以前", "之后", "之後", "以后", "以後", "左右", "前，", "前后", "前後", "，", "、", "。", "으로", "에 ", "에는",
    "부터", "까지", "경 ", "쯤", "이후",
];

/// Whether the time of day that `text` begins with is told in a sentence.
fn is_told(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == ':');
    TOLD.iter().any(|word| rest.starts_with(word))
}

/// Whether `text` begins with a date and a time in digits: `2021-03-05 18:04`, as the entries of logs and chats do.
fn is_stamp(text: &str) -> bool {
    let date = text.as_bytes().first_chunk::<10>();
    let is_date = date.is_some_and(|date| {
        let is_digit = |at: usize| date[at].is_ascii_digit();
        matches!(date[4], b'-' | b'/' | b'.') && date[7] == date[4] && [0, 1, 2, 3, 5, 6, 8, 9].into_iter().all(is_digit)
    });
    is_date && is_time(text[10..].trim_start_matches([' ', 'T']))
}

/// Bytes of the longest stamp between brackets.
const STAMP: usize = 40;

/// Whether `text`, behind an opening bracket, holds a time before the closing one: `[오후 8:14]`, `[2022-05-13 20:14]`.
fn is_stamped(text: &str) -> bool {
    let stamp = text.split_once(']').map_or("", |(stamp, _)| stamp);
    let begins = |(at, c): (usize, char)| c.is_ascii_digit() && !stamp[..at].ends_with(|c: char| c.is_ascii_digit());
    stamp.len() <= STAMP && stamp.char_indices().any(|place| begins(place) && is_time(&stamp[place.0..]))
}

/// Whether a line is a field of reStructuredText: `:param string name: 名称`. A role in a sentence has its text where that has a space.
fn is_field(text: &str) -> bool {
    let name = text[1..].find(':').map(|end| &text[1..=end]);
    let is_name = |name: &str| name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.len() <= FIELD && name.is_ascii();
    name.is_some_and(|name| is_name(name) && matches!(text.as_bytes().get(name.len() + 2), None | Some(b' ')))
}

/// Bytes of the longest name of a field.
const FIELD: usize = 40;

/// Whether a line says where a link of that name leads, and nothing else: `[1]: https://example.com` (`CommonMark` 4.7).
fn is_reference(text: &str) -> bool {
    let target = text.split_once("]: ").map_or("", |(_, target)| target.trim_start());
    !target.is_empty() && target.is_ascii() && !target.contains(' ')
}

/// Whether a line of ASCII looks like a program rather than a sentence.
fn is_code(text: &str) -> bool {
    let bytes = text.as_bytes();
    if is_assignment(text) || is_mode(bytes) || is_prompt(text) {
        return true;
    }
    if matches!(bytes[0], b'$' | b'#' | b'{' | b'}' | b'/' | b'<' | b'%' | b'|' | b'\\' | b'.') {
        return true;
    }
    // Two of the rows of the table of ASCII, `;<=>` and `{|}~`, differ in one bit.
    let is_sign = |byte| matches!(byte & !0x40, b';'..=b'>') | matches!(byte, b'$' | b'\\' | b'_' | b'#' | b'&' | b'@');
    let signs = count(text, is_sign);
    let ends = matches!(bytes[bytes.len() - 1], b';' | b'{' | b'}' | b'\\');
    ends || signs * 14 > bytes.len() || is_form(bytes)
}

/// Whether a line is a form of Lisp: `(setq face "blue")`. Few remarks in brackets have such names.
fn is_form(bytes: &[u8]) -> bool {
    let [b'(', rest @ .., b')'] = bytes else { return false };
    let name = rest.split(|byte| *byte == b' ').next().unwrap_or_default();
    let is_name = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-*?!".contains(byte);
    name.len() < rest.len() && name.iter().all(is_name) && (name.contains(&b'-') || rest.contains(&b'\'') || rest.contains(&b'('))
}

/// Whether a line sets a variable, and nothing else: `EDITOR=/usr/bin/vi`.
fn is_assignment(text: &str) -> bool {
    let is_name = |name: &str| name.starts_with(|c: char| c.is_ascii_alphabetic()) && !name.contains([' ', '/', '?']);
    let sign = memchr::memchr(b'=', text.as_bytes());
    sign.is_some_and(|sign| is_name(&text[..sign]) && !text[sign + 1..].contains(' '))
}

/// Whether a line begins with the prompt of a shell that names a host and a folder: `host:/var/www# ls`.
fn is_prompt(text: &str) -> bool {
    let prompt = text.split_once(' ').and_then(|(prompt, _)| prompt.strip_suffix(['#', '$']));
    let folder = prompt.and_then(|prompt| prompt.split_once(':')).map(|(_, folder)| folder);
    folder.is_some_and(|folder| folder.starts_with(['/', '~']))
}

/// Whether a line begins with the mode of a file, as the listing of a folder does: `drwxr-xr-x`.
fn is_mode(line: &[u8]) -> bool {
    let Some((kind, mode)) = line.split_first_chunk::<1>() else { return false };
    matches!(kind, b"-" | b"d" | b"l" | b"c" | b"b" | b"p" | b"s")
        && mode.len() > 9
        && mode[..9].chunks(3).all(|mode| matches!(mode, [b'r' | b'-', b'w' | b'-', _]))
}

/// Whether a line is set in cells.
fn is_table(bytes: &[u8]) -> bool {
    let Some(first) = memchr::memchr2(b' ', b'\t', bytes) else { return false };
    let rest = &bytes[first..];
    // No early end, so that whole registers are asked.
    let tab = rest.iter().fold(false, |any, byte| any | (*byte == b'\t'));
    let three = rest.windows(3).fold(false, |any, three| any | ((three[0] == b' ') & (three[1] == b' ') & (three[2] == b' ')));
    tab || three
}

/// What begins the comments of programs, where no list and no heading does.
const COMMENTS: [&str; 7] = ["//", ";", "#", "-- ", "\" ", "! ", ".. "];

/// Whether two rows begin with the sign of a comment.
pub(in crate::filter::rejoin) fn are_comments(row: &str, next: &str) -> bool {
    COMMENTS.iter().any(|sign| row.starts_with(sign) && next.starts_with(sign))
}

/// Whether two rows are strings of a program, from quotation mark to quotation mark.
pub(in crate::filter::rejoin) fn are_strings(row: &str, next: &str) -> bool {
    [row, next].iter().all(|row| row.len() > 1 && row.starts_with('"') && row.trim_end_matches(',').ends_with('"'))
}

/// Tokens of two rows that are compared, and how many of those with digits must look alike.
const TOKENS: usize = 12;
const ALIKE: usize = 3;

/// Whether two rows are records of one table or listing: at the same places they have tokens with digits that look alike
/// (`V:84, I:99 2269`, `-rw-r--r-- 1 root root 0 2008-09-15`).
pub(in crate::filter::rejoin) fn are_records(row: &str, next: &str) -> bool {
    if [row, next].iter().any(|row| count(row, |byte| byte.is_ascii_digit()) < ALIKE) {
        return false;
    }
    let tokens = |text| str::split_ascii_whitespace(text).take(TOKENS);
    let alike = tokens(row).zip(tokens(next)).filter(|(a, b)| look_alike(a, b)).count();
    alike >= ALIKE
}

/// Whether two tokens have digits and are the same but for them.
fn look_alike(a: &str, b: &str) -> bool {
    let has_digits = |token: &str| token.bytes().any(|byte| byte.is_ascii_digit());
    let parts = |token| str::split(token, |c: char| c.is_ascii_digit()).filter(|part| !part.is_empty());
    has_digits(a) && has_digits(b) && parts(a).eq(parts(b))
}

/// Han that a verse has.
const VERSE: std::ops::RangeInclusive<usize> = 4..=7;

/// Bytes of each of the two marks of a couplet.
const MARK: usize = '，'.len_utf8();

/// Whether `text` is a couplet, two verses of one length with a mark behind each: `白日依山尽，黄河入海流。`
pub(in crate::filter::rejoin) fn is_couplet(text: &str) -> bool {
    // The first mark stands in the midst of all, behind three bytes or four for each Han: few texts are asked further.
    let verse = text.len().saturating_sub(2 * MARK) / 2;
    if text.len() % 2 == 1 || !(3 * VERSE.start()..=4 * VERSE.end()).contains(&verse) {
        return false;
    }
    let Some((one, rest)) = text.split_at_checked(verse) else { return false };
    let Some(rest) = rest.strip_prefix(['，', '、', '？', '！']) else { return false };
    let Some(two) = rest.strip_suffix(['。', '？', '！', '；', '，']) else { return false };
    let is_verse = |verse: &str| verse.chars().all(|c| class(c) == Class::Solid);
    VERSE.contains(&one.chars().count()) && one.len() == two.len() && is_verse(one) && is_verse(two)
}

/// Han that a half of a couplet for a door has.
const HALF: std::ops::RangeInclusive<usize> = 4..=8;

/// Whether `text` is two halves of one length with a comma or an ideographic space between them, and no mark at the end:
/// `天增岁月人增寿，春满乾坤福满门`.
pub(in crate::filter::rejoin) fn is_open_couplet(text: &str) -> bool {
    let half = text.len().saturating_sub(MARK) / 2;
    if text.len().is_multiple_of(2) || !(3 * HALF.start()..=4 * HALF.end()).contains(&half) {
        return false;
    }
    let Some((one, rest)) = text.split_at_checked(half) else { return false };
    let Some(two) = rest.strip_prefix(['，', '\u{3000}']) else { return false };
    let is_half = |half: &str| HALF.contains(&half.chars().count()) && half.chars().all(|c| class(c) == Class::Solid);
    is_half(one) && is_half(two)
}
