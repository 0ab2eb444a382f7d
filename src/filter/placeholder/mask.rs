//! Masked digits: years, telephones, accounts and plates with some of their digits hidden.

use super::candidate::SERIAL;
use super::context::Context;
use super::form::Form;
use super::kind::Kind;
use super::neighbours::{Cue, Evidence, Neighbours};
use super::term::is_status;
use super::words::number::PLATES;
use super::words::{After, Before};

/// Evidence from the digits and letters that touch the marks.
pub(super) fn evidence<'t>(context: &Context<'t>, near: &Neighbours<'t>) -> Option<Evidence<'t>> {
    let found = |kind| Some(Evidence { kind, strong: true, cue: Cue::None });
    let is_card = context.text.split(' ').filter(|group| group.len() == 4).count() == 3 && is_digits(context.right, 4);
    let is_machine = context.candidate.form == Form::Star && context.text.contains('.') && context.left.ends_with('.');
    if is_plate(context) || is_lettered_plate(context) || is_card || is_machine {
        return found(Kind::Id);
    }
    if is_status(context) {
        return None;
    }
    if is_rest_of_phone(context) {
        return found(Kind::Phone);
    }
    let before = digits_before(context);
    let after = digits_after(context);
    let marks = context.candidate.marks;
    let labels = [near.label, labelled(context, before)].into_iter().flatten().map(|(label, _)| label);
    if let Some(kind) = written_out(context, labels.clone().chain(near.before.map(|(label, _)| label)).next(), before) {
        return found(kind);
    }
    if before.len() + after.len() == 0 {
        return is_serial(context).then_some(Evidence { kind: Kind::Number, strong: true, cue: Cue::None });
    }
    // A part of an address before the number of the house.
    if before.is_empty() && matches!(near.before, Some((Before::AddressPart, _))) {
        return found(Kind::Place);
    }
    if after.is_empty() && is_year(before, marks) && ends_year(context) {
        let bracketed = context.right.starts_with(['〕', '］', ']', '）', ')']);
        return found(if bracketed { Kind::Number } else { Kind::Date });
    }
    // A sign between two digits multiplies them; two signs may raise to a power.
    let needed = match context.candidate.form {
        // 010-12**-56**: a part of its digits between hyphens.
        Form::Star if before.len() > 3 && before.contains('-') => 2,
        Form::Star => 3,
        // 30xx系列, 4xx错误: a family of numbers that is named so.
        Form::Cross if context.candidate.mark == 'x' && before.len() < 3 && after.is_empty() => 3,
        Form::Cross if !before.is_empty() && !after.is_empty() => 3,
        _ => 2,
    };
    if marks < needed {
        return None;
    }
    if let Some((After::Money, word)) = near.after {
        return Some(Evidence { kind: Kind::Money, strong: true, cue: Cue::After(word) });
    }
    for label in labels {
        match label {
            Before::IdLabel => return found(Kind::Id),
            Before::PhoneLabel => return found(Kind::Phone),
            Before::NumberLabel => return found(Kind::Number),
            _ => {}
        }
    }
    let count = |digits: &str| digits.bytes().filter(u8::is_ascii_digit).count();
    let total = count(before) + marks + count(after);
    let mobile = before.starts_with('1') && (before.len() >= 2 && total == 11 || before.len() >= 3 && after.len() == 4);
    // With the prefix of a trunk line, as in Japan, Korea and Taiwan.
    if mobile || before.starts_with('0') && (9..=11).contains(&total) {
        return found(Kind::Phone);
    }
    let priced = context.right.starts_with("的售价")
        || context.left.trim_end_matches(|c: char| c.is_ascii_digit()).ends_with(['价', '￥', '¥']);
    if priced {
        return found(Kind::Money);
    }
    let account = total >= 12 || (marks <= 4 && before.len() == 2 && after.len() == 2);
    found(if account && !matches!(near.after, Some((After::Serial | After::Number, _))) { Kind::Id } else { Kind::Number })
}

/// A number of which no digit is left but whose shape is (`XXX-XXXX-XXXX`, `XXXX-XX-XX`).
fn written_out(context: &Context<'_>, labelled: Option<Before>, before: &str) -> Option<Kind> {
    let text = context.text;
    if text.contains([':', '：']) {
        return Some(Kind::Time);
    }
    if !text.contains(['-', '－', '‐', '–']) {
        return None;
    }
    let groups: Vec<usize> = text.split(['-', '－', '‐', '–']).map(|group| group.chars().count()).collect();
    if context.left.ends_with('〒') {
        return Some(Kind::Place);
    }
    Some(match (&groups[..], labelled) {
        (_, Some(Before::IdLabel)) => Kind::Id,
        (_, Some(Before::NumberLabel)) => Kind::Number,
        ([4, 1 | 2, 1 | 2], _) => Kind::Date,
        // The number of a card has groups of four digits, no telephone has three of them.
        ([4, 4, ..], _) if before.len() == 5 && before.ends_with('-') => Kind::Id,
        _ => Kind::Phone,
    })
}

/// A province, a letter, and the rest of a number plate: `湘A×××××`, also `吉AV1XXX`.
fn is_plate(context: &Context<'_>) -> bool {
    if context.gap_left || context.candidate.marks < 3 {
        return false;
    }
    let code: Vec<char> = context.left.chars().rev().take(6).collect();
    let letter = |c: &char| c.is_ascii_alphabetic() || ('Ａ'..='Ｚ').contains(c) || ('ａ'..='ｚ').contains(c);
    let len = code.iter().take_while(|c| letter(c) || c.is_ascii_digit()).count();
    (1..=4).contains(&len) && letter(&code[len - 1]) && code.get(len).is_some_and(|&c| PLATES.contains(c))
}

/// Whether the marks end the number of a telephone of which others are hidden too: the second ones of `010-12**-34**`.
fn is_rest_of_phone(context: &Context<'_>) -> bool {
    let left = context.left.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '*'));
    let number = &context.left[left.len()..];
    let size = number.bytes().filter(|byte| *byte != b'-').count() + context.candidate.marks;
    !context.gap_left && number.starts_with('0') && number.contains('*') && (9..=11).contains(&size)
}

/// Letters, a hyphen, and the rest of a number plate, where a plate is spoken of: `車牌ABC-****`.
fn is_lettered_plate(context: &Context<'_>) -> bool {
    const PLATE: [&str; 4] = ["车牌", "車牌", "号牌", "牌照"];
    let letters = context.left.strip_suffix('-').filter(|_| !context.gap_left && context.candidate.marks >= 3);
    let count = |left: &str| left.bytes().rev().take_while(u8::is_ascii_uppercase).count();
    letters.is_some_and(|left| matches!(count(left), 2 | 3)) && PLATE.iter().any(|word| context.left.contains(word))
}

/// Whether the letters that a serial number begins with touch the marks: `SCXXXXXXXX`.
fn is_serial(context: &Context<'_>) -> bool {
    let before = context.left.trim_end_matches(|c: char| c.is_ascii_uppercase());
    let letters = context.left.len() - before.len();
    let opens = !before.ends_with(|c: char| c.is_ascii_alphanumeric());
    context.candidate.marks >= SERIAL && !context.gap_left && (1..5).contains(&letters) && opens
}

/// The digits that touch the marks on the left, with the hyphens between them.
fn digits_before<'t>(context: &Context<'t>) -> &'t str {
    if context.gap_left {
        return "";
    }
    let digits = &context.left[context.left.trim_end_matches(is_digit).len()..];
    digits.trim_start_matches('-')
}

/// The digits that touch the marks on the right, with the hyphens between them.
fn digits_after<'t>(context: &Context<'t>) -> &'t str {
    if context.gap_right {
        return "";
    }
    let rest = context.right.trim_start_matches(is_digit);
    context.right[..context.right.len() - rest.len()].trim_end_matches('-')
}

/// Whether `text` begins with so many digits and no more.
fn is_digits(text: &str, count: usize) -> bool {
    text.bytes().take_while(u8::is_ascii_digit).count() == count
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || c == '-'
}

/// The label before the digits before the marks.
fn labelled<'t>(context: &Context<'t>, digits: &str) -> Option<(Before, &'t str)> {
    let area = |c: char| c.is_ascii_digit() || matches!(c, '(' | ')' | '（' | '）' | '+');
    let left = context.left[..context.left.len() - digits.len()].trim_end_matches(area);
    let left = left.trim_end_matches(|c: char| c.is_ascii_uppercase());
    let field = left.trim_end_matches(['：', ':', '“', '"', '（', '(', ' ']);
    super::words::BEFORE.find(field.strip_suffix(['为', '是', '為']).unwrap_or(field))
}

/// Whether digits and marks make a year of this century or the last two.
fn is_year(digits: &str, marks: usize) -> bool {
    digits.len() + marks == 4 && (digits.starts_with("20") || digits.starts_with("19") || digits.starts_with("18"))
}

/// Whether a year may end here.
fn ends_year(context: &Context<'_>) -> bool {
    let right = context.right;
    ["年", "届", "级", "學年", "学年", "년", "-", "/", ".", "〕", "］", "]", "）", ")", "款"]
        .iter()
        .any(|end| right.starts_with(end))
}
