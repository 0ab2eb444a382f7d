//! Candidates: places in a text that look as if something was left out, before anything is known about what stands around them.

use super::form::{Form, alike, form_of};
use super::search::Search;
use super::slot;
use super::words::number::PLATES;
use crate::text::Span;

/// Letters that are no part of a word but the masked digits of a number: `SC` and fourteen of them.
pub(super) const SERIAL: usize = 6;

/// The networks that nobody but their owners see (RFC 1918), and the machine itself: what is masked there means all machines.
pub(super) const PRIVATE: [&str; 4] = ["10.", "127.", "172.16.", "192.168."];

/// A place that may be a placeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    /// The marks, with the separators of a masked number between them.
    pub span: Span,
    pub form: Form,
    /// How many marks stand in it; 1 for brackets and notes.
    pub marks: usize,
    /// The first character.
    pub mark: char,
}

/// The candidates of `text`, in order and disjoint.
pub(super) fn scan(text: &str) -> Vec<Candidate> {
    let mut found = Vec::new();
    let (mut search, mut at) = (Search::new(text), 0);
    while let Some(start) = search.next(at) {
        at = match read(text, start) {
            Read::Candidate(candidate) => {
                found.push(candidate);
                candidate.span.end
            }
            Read::Nothing(end) => end,
        };
    }
    found
}

enum Read {
    Candidate(Candidate),
    /// No candidate starts here, nor before this offset.
    Nothing(usize),
}

/// Reads the candidate that starts with the character at `start`.
fn read(text: &str, start: usize) -> Read {
    let rest = &text[start..];
    let Some(mark) = rest.chars().next() else { return Read::Nothing(text.len()) };
    let Some(form) = form_of(mark) else {
        return match slot::read(text, start) {
            Some((form, end)) => {
                let start = if form == Form::Slot { start - slot::sign(text, start) } else { start };
                Read::Candidate(Candidate { span: Span::new(start, end), form, marks: 1, mark })
            }
            None => Read::Nothing(start + mark.len_utf8()),
        };
    };
    let same = |c: char| if form == Form::Star || form == Form::Line { form_of(c) == Some(form) } else { alike(c, mark) };
    let marks = rest.chars().take_while(|&c| same(c)).count();
    let mut end = start + rest.chars().take(marks).map(char::len_utf8).sum::<usize>();
    let before = text.as_bytes()[..start].last().copied().unwrap_or(b' ');
    let after = text.as_bytes().get(end).copied().unwrap_or(b' ');
    if mark.is_ascii_alphabetic()
        && !(marks > 2 && is_plate(&text[..start]))
        && !(form == Form::Cross && marks >= SERIAL && !after.is_ascii_alphanumeric())
        && (before.is_ascii_alphabetic() || after.is_ascii_alphabetic())
    {
        let word = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        return Read::Nothing(start + word.max(1));
    }
    let enough = match form {
        Form::Someone | Form::Line => 2,
        _ => 1,
    };
    if marks < enough {
        return Read::Nothing(end);
    }
    let mut all = marks;
    match form {
        Form::Line => end = numbered_blank(text, end),
        Form::Cross | Form::Ring | Form::Shape | Form::Star => {
            if let Some((grouped, more)) = groups(text, mark, marks, end) {
                (end, all) = (grouped, all + more);
            }
        }
        _ => {}
    }
    Read::Candidate(Candidate { span: Span::new(start, end), form, marks: all, mark })
}

/// Whether a number plate may have begun before the marks: a province and a letter (`苏EXXXXX`).
fn is_plate(left: &str) -> bool {
    let mut before = left.chars().rev();
    before.next().is_some_and(|c| c.is_ascii_uppercase()) && before.next().is_some_and(|c| PLATES.contains(c))
}

/// The end of an examination blank with its question number inside (`___5___`), whose first line ends at `end`.
fn numbered_blank(text: &str, end: usize) -> usize {
    let digits = text[end..].bytes().take_while(u8::is_ascii_digit).take(3).count();
    let line = text[end + digits..].bytes().take_while(|&b| b == b'_').count();
    if digits > 0 && line > 1 { end + digits + line } else { end }
}

/// Further groups of the same mark that belong to the same masked number, as in `XXX-XXXX-XXXX`: where they end, and how many
/// marks they hold. Two short groups
/// are two things (a house and its flat); three are one number.
fn groups(text: &str, mark: char, first: usize, end: usize) -> Option<(usize, usize)> {
    let (mut at, mut marks, mut count) = (end, 0, 1);
    while count < 6 {
        let Some(separator) = text[at..].chars().next().filter(|c| matches!(c, '-' | '－' | '‐' | '–')) else { break };
        let from = at + separator.len_utf8();
        let run = text[from..].chars().take_while(|&c| alike(c, mark)).take(64).count();
        if run < 1 {
            break;
        }
        marks += run;
        count += 1;
        at = from + text[from..].chars().take(run).map(char::len_utf8).sum::<usize>();
    }
    // A king castles: O-O-O.
    let is_number = count >= 3 && first + marks > count;
    // A house and its flat are two things, and hardly have three marks each.
    (is_number || (count == 2 && (first + marks > 6 || first == 3 && marks == 3)))
        .then_some((at, marks))
        .or_else(|| address(text, mark, first, end))
        .or_else(|| figure(text, mark, first, end))
        .or_else(|| card(text, mark, first, end))
        .or_else(|| full_name(text, mark, first, end))
}

/// The rest of the address of a machine of which some numbers are masked: `123.194.*.*`. Those of a private network mean all machines
/// there.
fn address(text: &str, mark: char, first: usize, end: usize) -> Option<(usize, usize)> {
    const OCTETS: usize = 4;
    let left = (mark == '*' && first <= 3).then(|| &text[..end - first])?;
    let known = &left[left.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.').len()..];
    let is_octet = |part: &str| (1..=3).contains(&part.len());
    let mut octets = known.strip_suffix('.')?.split('.').all(is_octet).then(|| known.matches('.').count())? + 1;
    let (mut at, mut masked, mut marks) = (end, end, 0);
    while let Some(rest) = text[at..].strip_prefix('.').filter(|_| octets < OCTETS) {
        let stars = rest.bytes().take_while(|byte| *byte == b'*').take(3).count();
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        if stars.max(digits) == 0 {
            break;
        }
        at += 1 + stars.max(digits);
        octets += 1;
        if stars > 0 {
            (masked, marks) = (at, marks + stars);
        }
    }
    let goes_on = text[at..].starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '*' | '/' | ':'));
    let is_private = PRIVATE.iter().any(|network| known.starts_with(network));
    (octets == OCTETS && !goes_on && !is_private).then_some((masked, marks))
}

/// The rest of a masked time, amount or fraction: `xx:xx`, `X,XXX`, `x.x`.
fn figure(text: &str, mark: char, first: usize, end: usize) -> Option<(usize, usize)> {
    let separator = text[end..].chars().next()?;
    let from = end + separator.len_utf8();
    let run = text[from..].chars().take_while(|&c| alike(c, mark)).take(4).count();
    let upto = from + text[from..].chars().take(run).map(char::len_utf8).sum::<usize>();
    let goes_on = text[upto..].starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | ',' | ':' | '-' | '_'));
    let fits = match separator {
        ':' | '：' => first == 2 && run == 2,
        ',' => first < 4 && run == 3,
        '.' => matches!(run, 1 | 2) && first < 5,
        _ => false,
    };
    // Two stars emphasise.
    let emphasis = form_of(mark) == Some(Form::Star) && first < 3;
    (fits && !goes_on && !emphasis).then_some((upto, run))
}

/// The other groups of four of the number of a card.
fn card(text: &str, mark: char, first: usize, end: usize) -> Option<(usize, usize)> {
    let (mut at, mut marks) = (end, 0);
    while let Some(rest) = text[at..].strip_prefix(' ') {
        let run = rest.chars().take_while(|&c| alike(c, mark)).take(5).count();
        if run != 4 {
            break;
        }
        at += 1 + rest.chars().take(run).map(char::len_utf8).sum::<usize>();
        marks += run;
    }
    (first == 4 && marks > 0).then_some((at, marks))
}

/// The second half of a full name that is masked as two runs of rings with a space between, `〇〇　〇〇`.
fn full_name(text: &str, mark: char, first: usize, end: usize) -> Option<(usize, usize)> {
    let gap = text[end..].chars().next().filter(|c| matches!(c, ' ' | '\u{3000}'))?;
    let from = end + gap.len_utf8();
    let run = text[from..].chars().take_while(|&c| c == mark).take(4).count();
    let upto = from + run * mark.len_utf8();
    let rest = &text[upto..];
    let ends = !rest.starts_with(|c: char| c.is_alphanumeric() || c == mark)
        || ["様", "さん", "氏", "殿", "先生"].iter().any(|title| rest.starts_with(title));
    (form_of(mark) == Some(Form::Ring) && first == 2 && run == 2 && ends).then_some((upto, run))
}

#[cfg(test)]
mod tests {
    use super::{Form, scan};

    fn found(text: &str) -> Vec<&str> {
        scan(text).iter().map(|candidate| candidate.span.of(text)).collect()
    }

    #[test]
    fn runs_are_maximal_and_of_one_mark() {
        assert_eq!(found("20XX年X月x日"), ["XX", "X", "x"]);
        assert_eq!(found("○○さんと△△さん"), ["○○", "△△"]);
        assert_eq!(found("○×クイズ"), ["○", "×"]);
        assert_eq!(found("赵某某与某公司"), ["某某"]);
    }

    #[test]
    fn a_masked_number_with_its_separators_is_one() {
        assert_eq!(found("电话：XXX-XXXX-XXXX。"), ["XXX-XXXX-XXXX"]);
        assert_eq!(found("XXXX-XX-XX"), ["XXXX-XX-XX"]);
        assert_eq!(found("O-O-O"), ["O", "O", "O"]);
        assert_eq!(found("来自: 123.194.*.*"), ["*.*"]);
        assert_eq!(found("(121.140.***.***)"), ["***.***"]);
        assert_eq!(found("IP 为 114.*.*.23。"), ["*.*"]);
        assert_eq!(found("192.168.*.*，10.0.0.*/24"), ["*", "*", "*"]);
        assert_eq!(found("○○동 ○○-○ 번지"), ["○○", "○○", "○"]);
        assert_eq!(found("氏名：〇〇　〇〇"), ["〇〇　〇〇"]);
        assert_eq!(found("010-XXXX-XXXX"), ["XXXX-XXXX"]);
        assert_eq!(found("（1）___5____，"), ["___5____"]);
    }

    #[test]
    fn a_mark_inside_a_latin_word_is_none() {
        assert!(found("Xbox 和 extra，SpaceX、Linux、OSX").is_empty());
    }

    #[test]
    fn every_form_is_found() {
        for (text, form) in [
            ("ｘ人", Form::Cross),
            ("ㅇㅇ시", Form::Ring),
            ("囗囗", Form::Shape),
            ("＊＊", Form::Star),
            ("＿＿＿", Form::Line),
            ("某某", Form::Someone),
            ("N次", Form::Letter),
            ("（　　）", Form::Bracket),
            ("{{name}}", Form::Slot),
            ("待补充", Form::Note),
        ] {
            let forms: Vec<_> = scan(text).iter().map(|candidate| candidate.form).collect();
            assert_eq!(forms, [form], "{text}");
        }
    }
}
