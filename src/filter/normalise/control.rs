//! Line ends and controls.

use super::{Look, remove, replace};
use crate::note::{Action, Confidence, Note, Rule};

/// Line ends other than `\n`, as UAX #14 and Unicode 5.8 list them.
pub(super) static LINE_END: Rule = Rule::new("normalise/line-end", "another line end than a line feed");

pub(super) static CONTROL: Rule = Rule::new("normalise/control", "a control character, which no text needs");

pub(super) static TERMINAL: Rule = Rule::new("normalise/terminal", "an escape sequence for terminals");

/// C1 controls that Windows-1252 has a mark or a letter for.
pub(super) static PUNCTUATION: Rule =
    Rule::new("normalise/c1-punctuation", "a control character where Windows-1252 has a mark or a letter");

pub(super) fn judge(look: &Look<'_>) -> Option<Note<'static>> {
    let after = look.after();
    match look.c {
        // The line feed stays.
        '\r' if after == Some('\n') => Some(remove(look.span(), &LINE_END)),
        '\r' | '\u{B}' | '\u{C}' | '\u{2028}' | '\u{2029}' => {
            Some(Note::edit(look.span(), &LINE_END, Action::Replace("\n".into()), Confidence::Certain))
        }
        NEL if !is_among_misread(look) => Some(replace(look.span(), &LINE_END, "\n")),
        '\x1B' => Some(terminal(look)),
        '\u{80}'..='\u{9F}' => c1(look),
        _ => Some(remove(look.span(), &CONTROL)),
    }
}

/// Bytes of the longest command that is believed.
const LONGEST: usize = 4096;

/// An escape sequence as ECMA-48 has it: control sequences, and strings up to their terminator.
fn terminal(look: &Look<'_>) -> Note<'static> {
    let bytes = look.rest().as_bytes();
    let len = match bytes.get(1) {
        Some(b'[') => {
            let end = bytes.iter().skip(2).position(|byte| !(0x20..=0x3F).contains(byte)).map(|end| end + 2);
            end.filter(|&end| (0x40..=0x7E).contains(&bytes[end])).map(|end| end + 1)
        }
        // An operating system command, such as a title; it ends with BEL or ESC \ and within its line.
        Some(b']') => bytes.iter().take(LONGEST).position(|byte| matches!(byte, 0x07 | b'\n')).and_then(|end| match bytes[end] {
            0x07 => Some(end + 1),
            _ => memchr::memmem::find(&bytes[..end], b"\x1B\\").map(|end| end + 2),
        }),
        Some(b'(' | b')') if bytes.get(2).is_some_and(u8::is_ascii_alphanumeric) => Some(3),
        _ => None,
    };
    len.map_or_else(|| remove(look.span(), &CONTROL), |len| remove(look.span_of(len), &TERMINAL))
}

/// A C1 control: the mark or letter that Windows-1252 has in its place, where that makes sense, and nothing elsewhere.
fn c1(look: &Look<'_>) -> Option<Note<'static>> {
    if is_among_misread(look) {
        return None;
    }
    let byte = [u8::try_from(u32::from(look.c)).ok()?];
    let (meant, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&byte);
    let is_letter = meant.chars().all(char::is_alphabetic);
    let in_word = [look.before(), look.after()].into_iter().flatten().any(|c| c.is_ascii_alphabetic());
    if meant.chars().all(|c| c.is_control()) || is_letter && !in_word {
        return Some(remove(look.span(), &CONTROL));
    }
    Some(replace(look.span(), &PUNCTUATION, &*meant))
}

/// The next line of ISO 6429, a line end of mainframes.
const NEL: char = '\u{85}';

/// How many of them in a row are looked through: more than anybody parts paragraphs with, and few enough for linear time.
const BLANKS: usize = 64;

/// C1 controls that Windows-1252 has no mark for which show that a line was decoded wrongly, be they side by side or not: bytes of a
/// character that lie within ASCII part them. One or two may be letters of Windows-1252 in a word.
const MISREAD: usize = 3;

/// Whether a text holds so many of such controls.
pub(super) fn is_misread(text: &str) -> bool {
    let is_mark = |c: char| matches!(c, '\u{80}' | '\u{82}' | '\u{84}'..='\u{89}' | '\u{8B}' | '\u{91}'..='\u{99}' | '\u{9B}');
    text.chars().filter(|&c| matches!(c, '\u{80}'..='\u{9F}') && !is_mark(c)).take(MISREAD).count() == MISREAD
}

/// Whether the control stands among letters of Latin-1 or other C1 controls, as in text that was decoded wrongly: what could be
/// undone some day must not be taken apart. Blank lines are several NEL in a row.
fn is_among_misread(look: &Look<'_>) -> bool {
    if look.is_in_misread() {
        return true;
    }
    let is_beside = |c: &char| look.c != NEL || *c != NEL;
    let before = look.text[..look.at].chars().rev().take(BLANKS).find(is_beside);
    let after = look.rest().chars().skip(1).take(BLANKS).find(is_beside);
    [before, after].into_iter().flatten().any(|c| matches!(c, '\u{80}'..='\u{9F}' | '\u{A1}'..='\u{FF}'))
}

#[cfg(test)]
mod tests {
    use crate::filter::normalise::tests::check;

    #[test]
    fn line_ends_are_line_feeds() {
        check(&[
            ("一\r\n二\r三\n", "一\n二\n三\n"),
            ("一\r\r\n二", "一\n\n二"),
            ("一\u{2028}二\u{2029}三\u{85}四\u{B}五\u{C}六", "一\n二\n三\n四\n五\n六"),
            ("一\u{85}\u{85}二\u{85}", "一\n\n二\n"),
            ("â\u{85}\u{85}二", "â\u{85}\u{85}二"),
        ]);
    }

    #[test]
    fn controls_go_and_what_they_stood_for_stays() {
        check(&[
            ("甲\0乙\u{8}\u{7F}", "甲乙"),
            ("\x1B[1;31m红\x1B[0m \x1B]0;title\x07名\x1B(B", "红 名"),
            ("\x1B不是", "不是"),
            ("a \u{93}quoted\u{94} word", "a “quoted” word"),
            ("s\u{9A}, 文\u{9F}字", "sš, 文字"),
            ("ä\u{9F}\u{9B}½", "ä\u{9F}\u{9B}½"),
        ]);
    }

    #[test]
    fn what_was_decoded_wrongly_is_not_taken_apart() {
        for misread in [
            "Íº\u{AD}¤¹\u{A0}×Ö",
            "\u{83}\u{81}\u{83}\u{8D}\u{83}\u{93}\u{83}\\\u{81}[\u{83}_",
            "ƒR\u{83}s…[^[\u{8D}l\u{AD}e\u{A0}\u{90}l",
        ] {
            check(&[(misread, misread)]);
        }
        check(&[("a\u{83}\n\u{AD}b\u{A0}c\u{90}\nd\u{90}", "aƒ\nb c\nd")]);
    }
}
