//! The shape of a row: how it begins and ends, and what it looks like as a whole.

use super::joint::{Class, class};
use crate::text::kinsoku::{closes, ends_sentence, may_not_start, opens};
use crate::text::markup::{is_link_line, is_marked_up};
use crate::text::width::count;

/// How a row ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Stop,
    ClosedStop,
    Colon,
    Semicolon,
    Comma,
    Closer,
    Opener,
    Dash,
    Period,
    Han,
    Hangul,
    Letter,
    Digit,
    Sign,
}

impl End {
    /// The names of the ways to end, in order.
    pub(super) const NAMES: [&str; 14] = [
        "a stop",
        "a stop and a closing mark",
        "a colon",
        "a semicolon",
        "a comma",
        "a closing mark",
        "an opening mark",
        "a dash or an ellipsis",
        "an ASCII period",
        "Han or kana",
        "Hangul",
        "a letter",
        "a digit",
        "another sign",
    ];

    /// How `text` ends.
    pub(super) fn of(text: &str) -> Self {
        if let [.., 0xE5..=0xE9, _, _] | [.., 0xE4, 0x80..=0xB6 | 0xB8..=0xBF, _] = text.as_bytes() {
            return Self::Han;
        }
        let mut back = text.chars().rev();
        let Some(last) = back.next() else { return Self::Sign };
        match last {
            '：' | ':' => Self::Colon,
            '；' | ';' => Self::Semicolon,
            '，' | '、' | ',' | '､' => Self::Comma,
            // What is said follows: `他说：——`
            '—' | '―' if text.trim_end_matches(['—', '―']).ends_with('：') => Self::Colon,
            '—' | '…' | '―' | '～' | '~' | '-' => Self::Dash,
            '.' => Self::Period,
            '"' | '\'' if back.clone().next().is_some_and(|c| ends_sentence(c) || c == '.') => Self::ClosedStop,
            _ if ends_sentence(last) => Self::Stop,
            // A note of its own behind the sentence: `。（掌声）`.
            '）' if text.rfind('（').is_some_and(|note| text[..note].ends_with(ends_sentence)) => Self::ClosedStop,
            _ if closes(last) => {
                let inner = back.find(|&c| !closes(c));
                if inner.is_some_and(|c| ends_sentence(c) || c == '.') { Self::ClosedStop } else { Self::Closer }
            }
            _ if opens(last) => Self::Opener,
            _ => match class(last) {
                Class::Solid => Self::Han,
                Class::Hangul => Self::Hangul,
                Class::Letter | Class::Foreign => Self::Letter,
                Class::Digit => Self::Digit,
                _ => Self::Sign,
            },
        }
    }
}

/// How a row begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Start {
    Forbidden,
    Quote,
    Bracket,
    Dash,
    Han,
    Hangul,
    Lower,
    Upper,
    Digit,
    Sign,
}

impl Start {
    /// The names of the ways to begin, in order.
    pub(super) const NAMES: [&str; 10] = [
        "a mark that may not begin a line",
        "an opening quotation mark",
        "an opening bracket",
        "a dash or an ellipsis",
        "Han or kana",
        "Hangul",
        "a small letter",
        "a capital letter",
        "a digit",
        "another sign",
    ];

    /// How `text` begins.
    pub(super) fn of(text: &str) -> Self {
        if let [0xE5..=0xE9, ..] | [0xE4, 0x80..=0xB6 | 0xB8..=0xBF, ..] = text.as_bytes() {
            return Self::Han;
        }
        let Some(first) = text.chars().next() else { return Self::Sign };
        match first {
            '“' | '‘' | '「' | '『' | '"' | '\'' | '〝' => Self::Quote,
            '—' | '…' | '―' | '～' | '–' => Self::Dash,
            'a'..='z' => Self::Lower,
            'A'..='Z' => Self::Upper,
            _ if may_not_start(first) => Self::Forbidden,
            _ if opens(first) => Self::Bracket,
            _ => match class(first) {
                Class::Solid => Self::Han,
                Class::Hangul => Self::Hangul,
                Class::Letter | Class::Foreign => Self::Lower,
                Class::Digit => Self::Digit,
                _ => Self::Sign,
            },
        }
    }
}

/// The form of an enumerator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// `• · * - + ○ ■ ※`
    Bullet,
    /// `一、`
    HanComma,
    /// `（一）`
    HanBracket,
    /// `一是`
    HanIs,
    /// `第一，`
    Ordinal,
    /// `第一条`, `第3章`
    Article,
    /// `1.`, `1、`
    Digit,
    /// `(1)`, `1）`
    DigitBracket,
    /// `1.2.3`
    Section,
    /// `①`
    Circled,
    /// `a)`, `A.`
    Letter,
    /// `2008年5月30日 `, as the entries of a chronicle begin.
    Date,
}

impl Form {
    /// How many forms there are.
    pub(super) const COUNT: usize = 12;
}

/// An enumerator at the start of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Item {
    pub form: Form,
    pub number: u32,
}

impl Item {
    /// The enumerator that `text` begins with.
    pub(super) fn of(text: &str) -> Option<Self> {
        // Two letters: a word.
        if let [b'A'..=b'Z' | b'a'..=b'z', b'A'..=b'Z' | b'a'..=b'z', ..] = text.as_bytes() {
            return None;
        }
        let first = text.chars().next()?;
        let item = |form, number| Some(Self { form, number });
        match first {
            // Nearly every row of Chinese.
            '\u{4E00}'..='\u{9FFF}' if first != '第' && han_digit(first).is_none() => None,
            '•' | '·' | '○' | '●' | '◆' | '■' | '□' | '▪' | '※' | '★' | '►' | '◎' | '◇' | '▲' | '・' | '✓' => {
                text[first.len_utf8()..].chars().next().filter(|c| !may_not_start(*c)).and_then(|_| item(Form::Bullet, 0))
            }
            '*' | '-' | '+' | '–' | '—' => {
                if text[first.len_utf8()..].starts_with([' ', '\t', '\u{3000}']) {
                    item(Form::Bullet, 0)
                } else {
                    None
                }
            }
            '①'..='⑳' => item(Form::Circled, first as u32 - '①' as u32 + 1),
            '(' | '（' => {
                let rest = &text[first.len_utf8()..];
                let (number, rest, han) = number(rest).or_else(|| letter(rest))?;
                if !rest.starts_with([')', '）']) {
                    return None;
                }
                item(if han { Form::HanBracket } else { Form::DigitBracket }, number)
            }
            '第' => {
                let (number, rest, _) = number(&text[first.len_utf8()..])?;
                let next = rest.chars().next()?;
                match next {
                    '，' | ',' | '、' | '：' | ':' => item(Form::Ordinal, number),
                    '条' | '條' | '章' | '节' | '節' | '款' | '项' | '編' | '编' | '回' | '部' | '篇' | '課' | '课' | '讲' => {
                        item(Form::Article, number)
                    }
                    _ => None,
                }
            }
            '0'..='9' => {
                let (number, rest, _) = number(text)?;
                let mut after = rest.chars();
                match (after.next()?, after.next()) {
                    ('.', Some('0'..='9')) => section(rest).and_then(|()| item(Form::Section, number)),
                    ('.', Some(c)) if number < 1000 && (c.is_whitespace() || !c.is_ascii()) => item(Form::Digit, number),
                    ('、' | '．', Some(_)) if number < 1000 => item(Form::Digit, number),
                    (')' | '）', Some(_)) if number < 100 => item(Form::DigitBracket, number),
                    ('年', _) if is_entry(rest) => item(Form::Date, number),
                    _ => None,
                }
            }
            _ if han_digit(first).is_some() => {
                let (number, rest, _) = number(text)?;
                match rest.chars().next()? {
                    '、' | '，' | ',' | '．' => item(Form::HanComma, number),
                    '是' => item(Form::HanIs, number),
                    _ => None,
                }
            }
            'a'..='z' | 'A'..='Z' => {
                let rest = &text[1..];
                let mut after = rest.chars();
                match (after.next()?, after.next()?) {
                    (')' | '）' | '、', _) | ('.', ' ' | '\u{3000}') => {
                        item(Form::Letter, u32::from(first.to_ascii_lowercase()) - 96)
                    }
                    _ => None,
                }
            }
            _ => None,
        }
    }
}

/// Whether `rest`, which follows the number of a year, ends a date that white space sets off.
fn is_entry(rest: &str) -> bool {
    let part = |text, sign| number(text).and_then(|(_, rest, _)| rest.strip_prefix(sign));
    let day = rest.strip_prefix('年').and_then(|rest| part(rest, '月')).and_then(|rest| part(rest, '日'));
    day.is_some_and(|rest| rest.starts_with([' ', '\u{3000}']))
}

/// What follows the first dot of a section number: digits and dots, then a space, a wide character or the end.
fn section(rest: &str) -> Option<()> {
    let tail = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let dots = rest.len() - tail.len();
    let next = tail.chars().next();
    (dots <= 12 && next.is_none_or(|c| c.is_whitespace() || !c.is_ascii())).then_some(())
}

fn letter(text: &str) -> Option<(u32, &str, bool)> {
    let first = text.chars().next().filter(char::is_ascii_alphabetic)?;
    Some((u32::from(first.to_ascii_lowercase()) - 96, &text[1..], false))
}

/// A number at the start of `text`, what follows it, and whether it was written in Han.
fn number(text: &str) -> Option<(u32, &str, bool)> {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if digits > 0 {
        let number = text[..digits.min(6)].parse().ok()?;
        return Some((number, &text[digits..], false));
    }
    let (mut total, mut part, mut seen) = (0u32, 0u32, 0);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let Some(value) = han_digit(c) else { break };
        match value {
            10 | 100 => {
                total += part.max(u32::from(part == 0)) * value;
                part = 0;
            }
            _ => part = value,
        }
        rest = &rest[c.len_utf8()..];
        seen += 1;
        if seen > 6 {
            return None;
        }
    }
    (seen > 0).then_some((total + part, rest, true))
}

const fn han_digit(c: char) -> Option<u32> {
    Some(match c {
        '〇' | '零' => 0,
        '一' | '壹' => 1,
        '二' | '贰' => 2,
        '三' | '叁' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        '十' => 10,
        '百' => 100,
        _ => return None,
    })
}

/// The label that `text` begins with, as a speaker's: up to ten characters without a mark or a space, then a colon.
pub(super) fn label(text: &str) -> Option<&str> {
    // Ten characters and a colon are 43 bytes at most, and few rows have a colon among them: the last two bytes of a wide one tell.
    if let Some(start) = text.as_bytes().first_chunk::<48>()
        && !start[..47].iter().zip(&start[1..]).fold(false, |any, (a, b)| any | (*a == b':') | (*a == 0xBC) & (*b == 0x9A))
    {
        return None;
    }
    for (count, (at, c)) in text.char_indices().enumerate() {
        match c {
            '：' => return (count > 0).then(|| &text[..at]),
            ':' => return (count > 0 && !text[at + 1..].starts_with(['/', ':', '=', '\\'])).then(|| &text[..at]),
            _ if count >= 10 || c.is_ascii_digit() && count == 0 => return None,
            _ if matches!(class(c), Class::Solid | Class::Hangul | Class::Letter | Class::Digit)
                || matches!(c, '·' | '（' | '）') => {}
            _ => return None,
        }
    }
    None
}

/// What a row is made of, where that is not prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Matter {
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

/// What leads from an entry of a table of contents to its page.
const LEADERS: [&str; 4] = [".....", "………", "·····", ". . . ."];

fn is_fixed(text: &str) -> bool {
    let bytes = text.as_bytes();
    if matches!(bytes, [.., b'0'..=b'9']) && LEADERS.iter().any(|leaders| text.contains(leaders)) {
        return true;
    }
    if matches!(bytes, [.., b')'] | [.., 0xEF, 0xBC, 0x89]) && is_link_line(text) {
        return true;
    }
    match bytes[0] {
        b'<' | b'.' | b'\'' => is_marked_up(text),
        b'#' => text.trim_start_matches('#').starts_with(' ') && text.len() - text.trim_start_matches('#').len() <= 6,
        b'>' => true,
        b'`' => text.starts_with("```"),
        b'~' => text.starts_with("~~~"),
        b'|' => text.len() > 1 && text.ends_with('|'),
        b'0'..=b'9' => text.contains("-->") || is_time(text) || is_stamp(text),
        b'-' | b'=' | b'*' | b'_' | b'+' => {
            text.len() >= 3 && text.bytes().all(|byte| matches!(byte, b'-' | b'=' | b'*' | b'_' | b'+' | b' ' | b'|'))
        }
        b'W' => text == "WEBVTT",
        b'[' => is_time(&text[1..]),
        // A note to the typesetter, as Aozora Bunko writes them.
        0xEF => text.starts_with("［＃"),
        0xE2 => text.starts_with(|c| matches!(c, '\u{2500}'..='\u{257F}')),
        _ => false,
    }
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

/// Whether `text` begins with a date and a time in digits: `2021-03-05 18:04`, as the entries of logs and chats do.
fn is_stamp(text: &str) -> bool {
    let date = text.as_bytes().first_chunk::<10>();
    let is_date = date.is_some_and(|date| {
        let is_digit = |at: usize| date[at].is_ascii_digit();
        matches!(date[4], b'-' | b'/' | b'.') && date[7] == date[4] && [0, 1, 2, 3, 5, 6, 8, 9].into_iter().all(is_digit)
    });
    is_date && is_time(text[10..].trim_start_matches([' ', 'T']))
}

/// Whether a line of ASCII looks like a program rather than a sentence.
fn is_code(text: &str) -> bool {
    let bytes = text.as_bytes();
    if is_assignment(text) || is_mode(bytes) {
        return true;
    }
    if matches!(bytes[0], b'$' | b'#' | b'{' | b'}' | b'/' | b'<' | b'%' | b'|' | b'\\' | b'.') {
        return true;
    }
    let is_sign =
        |byte| matches!(byte, b'{' | b'}' | b'=' | b'<' | b'>' | b'$' | b'|' | b'\\' | b'_' | b'#' | b'&' | b';' | b'~' | b'@');
    let signs = count(text, is_sign);
    let ends = matches!(bytes[bytes.len() - 1], b';' | b'{' | b'}' | b'\\');
    ends || signs * 14 > bytes.len()
}

/// Whether a line sets a variable, and nothing else: `EDITOR=/usr/bin/vi`.
fn is_assignment(text: &str) -> bool {
    let is_name = |name: &str| name.starts_with(|c: char| c.is_ascii_alphabetic()) && !name.contains([' ', '/', '?']);
    text.split_once('=').is_some_and(|(name, value)| is_name(name) && !value.contains(' '))
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
    // One space of any three in a row stands at every third byte.
    let is_wide =
        |at: &usize| bytes[*at] == b' ' && bytes[at - 2..bytes.len().min(at + 3)].windows(3).any(|three| three == b"   ");
    let Some(first) = memchr::memchr2(b' ', b'\t', bytes) else { return false };
    memchr::memchr(b'\t', &bytes[first..]).is_some() || (first + 2..bytes.len()).step_by(3).any(|at| is_wide(&at))
}

/// Tokens of two rows that are compared, and how many of those with digits must look alike.
const TOKENS: usize = 12;
const ALIKE: usize = 3;

/// Whether two rows are records of one table or listing: at the same places they have tokens with digits that look alike
/// (`V:84, I:99 2269`, `-rw-r--r-- 1 root root 0 2008-09-15`).
pub(super) fn are_records(row: &str, next: &str) -> bool {
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

/// Whether `text` is an enumerator and nothing else: `9.8.6`, `第四十一条`, `•`, `（一）`.
pub(super) fn is_bare(text: &str) -> bool {
    if text.len() > 24 {
        return false;
    }
    let rest = text.trim_start_matches(['第', '(', '（']);
    let rest = match number(rest) {
        Some((_, rest, _)) => rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.'),
        None => rest.trim_start_matches(['•', '●', '○', '■', '◆', '*', '-', '·']),
    };
    rest.len() < text.len() && (rest.is_empty() || matches!(rest, "条" | "條" | "章" | "节" | "節" | "、" | ")" | "）"))
}

/// Whether `text` is a date and nothing else: `2019年3月5日`, `（一九五三年六月三十日）`, `20XX年X月X日`.
pub(super) fn is_date(text: &str) -> bool {
    let text = text.strip_prefix(['(', '（']).map_or(text, |rest| rest.trim_end_matches([')', '）']));
    let is_part = |c: char| {
        c.is_ascii_digit()
            || han_digit(c).is_some()
            || matches!(c, '年' | '月' | '日' | 'x' | 'X' | '×' | '*' | '○' | 'O' | '某' | '至' | '、')
    };
    text.len() <= 48
        && text.ends_with(['日', '月', '年'])
        && text.contains('年')
        && text.contains('月')
        && text.chars().all(is_part)
}

/// Han that a verse has.
const VERSE: std::ops::RangeInclusive<usize> = 4..=7;

/// Whether `text` is a couplet, two verses of one length with a mark behind each: `白日依山尽，黄河入海流。`
pub(super) fn is_couplet(text: &str) -> bool {
    let Some((one, rest)) = text.split_once(['，', '、', '？', '！']) else { return false };
    let Some(two) = rest.strip_suffix(['。', '？', '！', '；', '，']) else { return false };
    let is_verse = |verse: &str| verse.chars().all(|c| class(c) == Class::Solid);
    VERSE.contains(&one.chars().count()) && one.len() == two.len() && is_verse(one) && is_verse(two)
}
