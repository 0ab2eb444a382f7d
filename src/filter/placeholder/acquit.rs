//! Acquittals: what looks like a placeholder and is a letter, a sign, a bullet or a rule.

use super::candidate::{Candidate, SERIAL};
use super::context::Context;
use super::evidence;
use super::facts::{Facts, is_weekday};
use super::form::{Form, form_of};
use super::neighbours::Neighbours;
use super::words::{After, Before, NAMED_BY_LETTER};
use super::{surname, term, unknown};
use crate::text::script::{is_cjk, is_han, is_hangul};

/// Why the marks are innocent, if they are.
pub(super) fn reason(context: &Context<'_>, near: &Neighbours<'_>, facts: &Facts) -> Option<&'static str> {
    let candidate = &context.candidate;
    if is_code(context) {
        return Some("part of a name in Latin letters, of code or of an address");
    }
    if is_rule(context) {
        return Some("a rule across the page");
    }
    if is_pattern(context) {
        return Some("one of several different marks in a row");
    }
    match candidate.form {
        Form::Cross if is_format(context) => Some("a format of a program"),
        Form::Ring if is_zero(context) => Some("a zero"),
        Form::Shape if is_choice(context, near) => Some("a box to be ticked"),
        Form::Ring | Form::Shape if is_bullet(context, near) => Some("a bullet"),
        Form::Ring if term::is_object_oriented(context) => Some("objects of a program"),
        Form::Star if candidate.marks == 4 && is_between_bold(context) => Some("the end of bold text and the start of more"),
        Form::Ring if candidate.mark.is_ascii() && is_plain(near) => Some("a word of its own"),
        Form::Ring if is_jamo(context) => Some("letters of Hangul"),
        Form::Cross if candidate.marks == 3 && context.text.contains('x') && context.text.contains('X') => {
            Some("letters of both cases")
        }
        Form::Cross if candidate.marks == 1 && term::is_version(context) => Some("any version of a series"),
        Form::Cross if candidate.marks == 1 => cross(context, near, facts),
        Form::Star if is_beside_slash(context) => Some("the comment of a program"),
        Form::Star if candidate.marks == 1 && is_footnote(context) => Some("a mark that leads to a note"),
        Form::Star if candidate.marks == 1 && is_multiplication(context) => Some("a product"),
        Form::Star if context.begins_line() && context.gap_right => Some("a mark before a note or an item"),
        Form::Cross if term::is_network(context) => Some("any address of a private network"),
        Form::Cross if term::is_kiss(context) => Some("kisses below a letter"),
        Form::Cross if candidate.marks <= 3 && term::is_genetic(context) => Some("a chromosome"),
        Form::Cross if candidate.marks == 2 && term::is_status(context) => Some("a class of status codes"),
        Form::Ring | Form::Shape | Form::Star if term::is_password(context) => Some("what is shown for a password"),
        _ => None,
    }
}

/// Whether stars begin or end the comment of a program: `/** … */`. Slashes part names too, amid a line.
fn is_beside_slash(context: &Context<'_>) -> bool {
    let begins = !context.gap_left && (context.left.trim_start() == "/" || context.left.ends_with(" /"));
    begins || context.gap_left && !context.gap_right && context.right.trim_end() == "/"
}

/// Whether a star stands behind what is counted, as none does behind a surname: `45宗*`.
fn is_footnote(context: &Context<'_>) -> bool {
    let mut before = context.left.chars().rev();
    let is_counted = before.next().is_some_and(is_han) && before.next().is_some_and(|c| c.is_ascii_digit());
    is_counted && !context.gap_left && !context.touching_right().is_some_and(char::is_alphanumeric)
}

/// Whether crosses are of a format that says how a number is to be printed: `%02x`, `0x%x`.
fn is_format(context: &Context<'_>) -> bool {
    let without_width = |text: &'_ str| text.trim_start_matches(|c: char| c.is_ascii_digit()).chars().next();
    let ends = context.left.trim_end_matches(|c: char| c.is_ascii_digit()).ends_with('%') && !context.gap_left;
    let begins = context.right.strip_prefix('%').and_then(without_width).is_some_and(|c| c.is_ascii_alphabetic());
    let is_amid = !context.touching_right().is_some_and(is_cjk);
    context.candidate.mark.is_ascii() && is_amid && (ends || begins && !context.gap_right)
}

/// A single x or ×.
fn cross(context: &Context<'_>, near: &Neighbours<'_>, facts: &Facts) -> Option<&'static str> {
    let letter = form_of(context.candidate.mark).is_some() && !matches!(context.candidate.mark, '×' | '✕' | '╳' | '✖');
    if letter && NAMED_BY_LETTER.find(context.right).is_some() {
        return Some("a letter that names something");
    }
    if is_plain(near) && !surname::stands_before(context) {
        return Some("a letter or sign before a word of its own");
    }
    if !letter && is_of_both(context) {
        return Some("each of the ones by each of the others");
    }
    if is_multiplication(context) && !surname::is_numbered(context) && !evidence::is_case(context) {
        return Some("a product");
    }
    if letter && near.before.is_some_and(|(before, _)| before == Before::Variable) {
        return Some("an unknown");
    }
    let operator =
        |c: Option<char>| c.is_some_and(|c| matches!(c, '=' | '+' | '<' | '>' | '^' | '$' | '\\' | '≤' | '≥' | '·' | '²' | '{'));
    // `+X명` is a number of people more.
    let is_more =
        context.before() == Some('+') && near.after.is_some_and(|(after, word)| after == After::Count && word.contains(is_cjk));
    if letter && !is_more && (operator(context.before()) || operator(context.after())) {
        return Some("part of a formula");
    }
    if letter && unknown::is_one(context, near) {
        return Some("an unknown, as its line shows");
    }
    if letter && facts.is_mathematical() {
        return Some("an unknown in a text full of formulas");
    }
    if !letter && facts.is_marked(context.candidate.span.start) && context.touching_left().is_none_or(is_weekday) {
        return Some("a mark for wrong");
    }
    None
}

/// Whether a cross stands between two nouns and nothing else in brackets, or between people and the time that each of them works.
fn is_of_both(context: &Context<'_>) -> bool {
    let side = |side: &str| !side.is_empty() && side.chars().all(|c| is_cjk(c) && c.is_alphabetic() || c == '×');
    let (opens, closes) = (context.left.rfind(['（', '(', '「']), context.right.find(['）', ')', '」']));
    let is_all = opens.zip(closes).is_some_and(|(open, close)| {
        let inside = context.left[open..].trim_start_matches(['（', '(', '「']);
        side(inside) && side(&context.right[..close])
    });
    let is_work = context.left.ends_with('人') && context.right.starts_with(['月', '日']);
    is_work || is_all && !surname::stands_before(context)
}

/// Whether a box is one of several that words stand behind, parted by slashes or spaces: `□月 / □年`.
fn is_choice(context: &Context<'_>, near: &Neighbours<'_>) -> bool {
    if context.candidate.marks > 1 || context.candidate.mark != '□' || context.gap_right {
        return false;
    }
    let is_gap = |c: char| c.is_whitespace() || matches!(c, '/' | '／' | '、' | '|' | '｜');
    let behind = near.after.map(|(_, word)| &context.right[word.len()..]);
    let has_next = behind.is_some_and(|behind| behind.starts_with(is_gap) && behind.trim_start_matches(is_gap).starts_with('□'));
    let before = context.left.trim_end_matches(is_gap);
    let is_behind = before.len() < context.left.len() || context.gap_left;
    let last = before.rsplit('□').next().unwrap_or_default();
    let has_last = is_behind && last.len() < before.len() && !last.is_empty() && last.chars().all(char::is_alphabetic);
    has_next || has_last
}

/// Whether four stars are two that end bold text and two that begin more, in a line that has others on both sides, and other four.
fn is_between_bold(context: &Context<'_>) -> bool {
    let touches = [context.touching_left(), context.touching_right()].iter().all(|c| c.is_some_and(|c| !c.is_whitespace()));
    let others = |stars: &str| [context.left, context.right].map(|side| side.contains(stars));
    touches && others("**") == [true; 2] && others("****") != [false; 2]
}

fn is_plain(near: &Neighbours<'_>) -> bool {
    near.after.is_some_and(|(after, _)| after == After::Plain)
}

/// Whether the marks stand in a run of ASCII that holds letters, or between backticks.
fn is_code(context: &Context<'_>) -> bool {
    let Candidate { mark, marks, form, .. } = context.candidate;
    let (before, after) = (context.touching_left(), context.touching_right());
    // Between backticks, or at one end of what stands between them, if that is not East Asian.
    let ticked = (before == Some('`') && !after.is_some_and(is_cjk)) || (after == Some('`') && !before.is_some_and(is_cjk));
    if ticked {
        return true;
    }
    if !mark.is_ascii() {
        return false;
    }
    let token = |c: &char| {
        c.is_ascii_graphic() && !matches!(c, '"' | '\'' | '(' | ')' | '[' | ']' | ',' | ';' | '`' | '<' | '>' | '|' | '{' | '}')
    };
    let left: String =
        if context.gap_left { String::new() } else { context.left.chars().rev().take_while(token).take(40).collect() };
    let right: String =
        if context.gap_right { String::new() } else { context.right.chars().take_while(token).take(40).collect() };
    let letters = |part: &str| part.bytes().any(|b| b.is_ascii_alphabetic() && form_of(char::from(b)) != Some(form));
    // ex.OO市: an abbreviation, not an address.
    if left.starts_with(['.', ':']) && after.is_some_and(is_cjk) && !left.contains('/') {
        return false;
    }
    // A serial number begins with letters and ends in masked digits.
    let masked = left.starts_with(|c: char| c.is_ascii_digit()) || marks >= SERIAL && left.len() < 5;
    let serial = marks >= 3 && masked && right.bytes().all(|b| b.is_ascii_digit());
    let joined = |c: Option<char>| c.is_some_and(|c| matches!(c, '_' | '@' | '\\' | '$' | '#'));
    (letters(&left) && !serial)
        || letters(&right)
        || (form != Form::Line && form != Form::Star && (joined(before) || joined(after)))
}

/// Whether the marks are all that stands on the line, and too many for a name.
fn is_rule(context: &Context<'_>) -> bool {
    let alone = context.left.is_empty() && context.right.is_empty();
    let most = if context.candidate.form == Form::Line { 2 } else { 5 };
    alone && (context.candidate.marks > most && context.candidate.mark.is_ascii() || context.candidate.form == Form::Star)
}

/// Whether a different mark touches these: ○× for right and wrong, a board, a drawing.
fn is_pattern(context: &Context<'_>) -> bool {
    let Candidate { mark, form, .. } = context.candidate;
    let sign = |c: char| {
        matches!(form_of(c), Some(Form::Ring | Form::Shape | Form::Cross | Form::Star))
            || ('\u{2500}'..='\u{25FF}').contains(&c)
            || c == '☆'
            || c == '★'
    };
    let drawn = |c: Option<char>| c.is_some_and(|c| sign(c) && !c.is_ascii() && (form_of(c) != Some(form) || c != mark));
    if mark.is_ascii() {
        drawn(context.before()) && drawn(context.after())
    } else {
        drawn(context.touching_left()) || drawn(context.touching_right())
    }
}

/// Whether a ring is the zero of a number written in Han numerals or digits.
fn is_zero(context: &Context<'_>) -> bool {
    if !matches!(context.candidate.mark, '〇' | '○' | '◯' | 'O' | 'o' | 'Ｏ') {
        return false;
    }
    let numeral = |c: char| {
        matches!(
            c,
            '一' | '二'
                | '三'
                | '四'
                | '五'
                | '六'
                | '七'
                | '八'
                | '九'
                | '十'
                | '百'
                | '千'
                | '廿'
                | '卅'
                | '两'
                | '兩'
                | '壹'
                | '弐'
                | '参'
                | '零'
        )
    };
    let digit = |c: Option<char>| c.is_some_and(|c| numeral(c) || c == '万' && context.candidate.mark == '〇');
    let (before, after) = (context.touching_left(), context.touching_right());
    // 第〇五号 and 二〇 are numbers; 三○○さん would be odd enough.
    digit(before)
        || (after.is_some_and(numeral) && !before.is_some_and(|c| is_han(c) && c != '第'))
        || (context.candidate.marks == 1 && (after == Some('点') || context.right.starts_with("番台")))
}

/// Whether a ring or a shape opens an item: at the start of a line or after a space, before the text of the item.
fn is_bullet(context: &Context<'_>, near: &Neighbours<'_>) -> bool {
    let Candidate { mark, marks, form, .. } = context.candidate;
    if mark.is_ascii_alphabetic() || evidence::is_score(context) {
        return false;
    }
    let opens = context.begins_line() || context.gap_left;
    if marks > 1 {
        let titled = context.is_korean() && matches!(near.after, Some((After::Title, _)));
        return !titled && opens && (context.gap_right || context.right.is_empty()) && (form == Form::Shape || marks > 4);
    }
    let follows = context.left.ends_with(['月', '월', '年', '년']);
    let graded = |word: &str| context.right[word.len()..].trim_start().starts_with(|c: char| form_of(c).is_some());
    let dated = match near.after {
        Some((After::Month | After::Day, _)) if follows => true,
        Some((After::Number, word @ ("학년" | "年级" | "年級"))) => graded(word),
        Some((After::Year | After::Month | After::Day | After::Serial | After::Number, word)) => {
            context.right.len() > word.len() && (word.chars().count() == 1 || word.starts_with(['号', '號', '年', '년']))
        }
        _ => false,
    };
    // An hour, a class or a stretch of years amid a line.
    let amid = !context.begins_line()
        && match near.after {
            Some((After::Hour | After::Scale | After::Money | After::Percent, _) | (After::Number, "반 ")) => true,
            Some((After::Minute, _)) => near.before.is_some_and(|(before, _)| before == Before::Hour),
            // A bullet stands before words, of which a counter may be the beginning.
            Some((After::Count, word)) => {
                word.starts_with('년') || word.ends_with(is_hangul) && !context.right[word.len()..].starts_with(is_hangul)
            }
            _ => false,
        };
    // The first item of a list may begin with a month; a date that is left out has other marks, or ends there.
    let goes_on = |word: &str| context.right[word.len()..].starts_with(|c: char| is_cjk(c) && c.is_alphabetic());
    let is_item = context.begins_line()
        && matches!(near.after, Some((After::Year | After::Month, word)) if goes_on(word))
        && !context.right.contains(mark)
        && !context.right.contains(|c: char| c.is_ascii_digit());
    context.gap_right || is_item || (opens && !dated && !amid)
}

/// Whether a ring is a letter of Korean shorthand, as in ㅇㅋ.
fn is_jamo(context: &Context<'_>) -> bool {
    let jamo = |c: Option<char>| c.is_some_and(|c| ('\u{3131}'..='\u{318E}').contains(&c));
    context.candidate.mark == 'ㅇ'
        && (jamo(context.touching_left())
            || jamo(context.touching_right())
            || !(context.touching_right().is_some_and(is_cjk) || context.touching_left().is_some_and(is_cjk)))
}

/// Whether a single sign has something to multiply on both sides.
fn is_multiplication(context: &Context<'_>) -> bool {
    let value = |c: char| {
        c.is_ascii_digit()
            || c.is_ascii_alphabetic()
            || ('０'..='９').contains(&c)
            || matches!(c, '$' | '%' | '％' | '℃' | 'π' | '²' | '㎝' | '㎜' | '㎡' | '㎞')
    };
    let before = context.before().is_some_and(|c| value(c) || matches!(c, ')' | '）' | ']' | '］' | '/' | '／'));
    let after = context.after().is_some_and(|c| value(c) && c != '%' && c != '％' || matches!(c, '(' | '（' | '[' | '［'));
    let unit = context.before().is_some_and(|c| {
        matches!(
            c,
            '元' | '米'
                | '天'
                | '人'
                | '年'
                | '月'
                | '日'
                | '个'
                | '倍'
                | '时'
                | '数'
                | '价'
                | '率'
                | '额'
                | '费'
                | '株'
                | '円'
                | '원'
                | '本'
                | '枚'
                | '個'
        )
    });
    (before && (after || context.after().is_some_and(is_cjk) && context.before().is_some_and(|c| !is_cjk(c))))
        || (unit && after && context.candidate.mark != '*')
}
