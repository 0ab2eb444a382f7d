//! The shape of a row: how it begins and ends, and the enumerator or the label that it begins with.

use crate::filter::rejoin::class::{Class, class};
use crate::text::kinsoku::{closes, ends_sentence, may_not_start, opens};
use crate::text::numeral::{han_digit, number};

/// How a row ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::filter::rejoin) enum End {
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
    pub(in crate::filter::rejoin) const NAMES: [&str; 14] = [
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

    /// Whether a sentence ends.
    pub(in crate::filter::rejoin) const fn is_stop(self) -> bool {
        matches!(self, Self::Stop | Self::ClosedStop)
    }

    /// Whether there is no mark but one that closes something.
    pub(in crate::filter::rejoin) const fn is_bare(self) -> bool {
        matches!(self, Self::Han | Self::Hangul | Self::Letter | Self::Digit | Self::Closer)
    }

    /// How `text` ends.
    pub(in crate::filter::rejoin) fn of(text: &str) -> Self {
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
pub(in crate::filter::rejoin) enum Start {
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
    pub(in crate::filter::rejoin) const NAMES: [&str; 10] = [
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
    pub(in crate::filter::rejoin) fn of(text: &str) -> Self {
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
pub(in crate::filter::rejoin) enum Form {
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
    pub(in crate::filter::rejoin) const COUNT: usize = 12;

    /// None and an example of each, in order.
    pub(in crate::filter::rejoin) const NAMES: [&str; 1 + Self::COUNT] =
        ["none", "•", "一、", "（一）", "一是", "第一，", "第一条", "1.", "(1)", "1.2", "①", "a)", "2008年5月30日"];
}

/// An enumerator at the start of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::filter::rejoin) struct Item {
    pub form: Form,
    pub number: u32,
}

impl Item {
    /// The enumerator that `text` begins with.
    pub(in crate::filter::rejoin) fn of(text: &str) -> Option<Self> {
        // Two letters: a word.
        if let [b'A'..=b'Z' | b'a'..=b'z', b'A'..=b'Z' | b'a'..=b'z', ..] = text.as_bytes() {
            return None;
        }
        let first = text.chars().next()?;
        let item = |form, number| Some(Self { form, number });
        match first {
            // Nearly every row of Chinese.
            '\u{4E00}'..='\u{9FFF}' if first != '第' && han_digit(first).is_none() => None,
            '•' | '·' | '○' | '●' | '◆' | '■' | '□' | '▪' | '※' | '★' | '►' | '◎' | '◇' | '▲' | '△' | '▼' | '▽' | '▷' | '☆'
            | '・' | '✓' | '⦁' | '▶' | '▸' | '‣' | '◦' | '∙' => {
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
            '[' => match number(&text[1..])? {
                (number, rest, false) if rest.starts_with("] ") => item(Form::DigitBracket, number),
                _ => None,
            },
            '第' | '제' => {
                let (number, rest, _) = number(&text[first.len_utf8()..])?;
                let next = rest.chars().next()?;
                match next {
                    '，' | ',' | '、' | '：' | ':' => item(Form::Ordinal, number),
                    '条' | '條' | '章' | '节' | '節' | '款' | '项' | '編' | '编' | '回' | '部' | '篇' | '課' | '课' | '讲' => {
                        item(Form::Article, number)
                    }
                    '조' | '장' | '절' | '관' | '편' => item(Form::Article, number),
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
                    ('\u{3000}', Some(_)) if number < 100 => item(Form::Digit, number),
                    (')' | '）', Some(_)) if number < 100 => item(Form::DigitBracket, number),
                    ('年', Some('\u{3000}')) => item(Form::Date, number),
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
                    (')' | '）' | '、' | '．', _) | ('.', ' ' | '\u{3000}') => {
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

/// The label that `text` begins with, as a speaker's: up to ten characters without a mark or a space, then a colon.
pub(in crate::filter::rejoin) fn label(text: &str) -> Option<&str> {
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

/// Whether `text` is an enumerator and nothing else: `9.8.6`, `第四十一条`, `•`, `（一）`.
pub(in crate::filter::rejoin) fn is_bare(text: &str) -> bool {
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
