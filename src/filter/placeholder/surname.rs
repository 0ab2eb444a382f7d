//! Names of people: a surname with the rest left out.

use super::context::Context;
use super::facts::Facts;
use super::form::Form;
use super::kind::Kind;
use super::neighbours::{Cue, Evidence, Neighbours};
use super::words::person::{ADDRESS, AMBIGUOUS_SURNAMES, KOREAN_SURNAMES, LONG_SURNAMES, SURNAMES};
use super::words::{After, BEFORE, Before};
use crate::text::script::{is_han, is_hangul};

/// Evidence that the marks are a given name, or the whole name of somebody with a title.
pub(super) fn evidence<'t>(context: &Context<'t>, near: &Neighbours<'t>, facts: &Facts) -> Option<Evidence<'t>> {
    if let Some((After::Title, word)) = near.after
        && (!context.gap_right || context.is_korean())
        && is_address(word)
    {
        return Some(Evidence { kind: Kind::Name, strong: true, cue: Cue::After(word) });
    }
    let surname = before(context)?;
    let named = |strong| Some(Evidence { kind: Kind::Name, strong, cue: Cue::Before(surname) });
    let dwelling = near.after.is_some_and(|(_, word)| matches!(word, "房屋" | "户" | "戶" | "地" | "地界" | "家园" | "家園"));
    let post = near.after.is_some_and(|(_, word)| matches!(word, "职务" | "职位" | "一职" | "職務" | "職位" | "一職"));
    let other = !dwelling
        && matches!(
            near.after,
            Some((After::Organisation | After::Place | After::House | After::Serial | After::Year | After::Letter, _))
        )
        || post;
    let korean = surname.starts_with(is_hangul);
    if korean {
        // One syllable after a space: a Korean surname. Inside a word it is any syllable.
        let free = starts_word(context.left, surname);
        let titled = near.after.is_some_and(|(after, _)| after == After::Title);
        return (free || titled).then(|| named(titled || free && !other)).flatten();
    }
    if matches!(surname, "某" | "小" | "老") {
        return if other && context.candidate.marks > 1 { None } else { named(true) };
    }
    let introduced = is_introduced(context.left, surname);
    let common = surname.chars().any(|c| SURNAMES.contains(c)) || surname.chars().count() > 1;
    let again = facts.repeats(surname, context.candidate.form);
    if post || other && !introduced {
        return None;
    }
    // A count after a single surname is the count of something: 有余X人, 缺席○人.
    let counts_people = context.candidate.marks == 1 && near.after.is_some_and(|(_, word)| word == "人");
    if (!common || counts_people)
        && near.after.is_some_and(|(after, _)| matches!(after, After::Count | After::Money | After::Percent))
    {
        return None;
    }
    (common || introduced || again).then(|| named(common || introduced || again)).flatten()
}

/// Forms of address that follow nothing but a name.
fn is_address(word: &str) -> bool {
    ADDRESS.contains(&word)
}

/// The surname that ends right before the marks.
fn before<'t>(context: &Context<'t>) -> Option<&'t str> {
    let left = context.left;
    if context.gap_left && !(context.candidate.marks > 1 && context.left.len() < 12) {
        return None;
    }
    // The number that an anonymiser gave to a surname: 田11×.
    let left = if context.candidate.mark == '×' { left.trim_end_matches(|c: char| c.is_ascii_digit()) } else { left };
    if let Some(long) = LONG_SURNAMES.iter().find(|long| left.ends_with(**long)) {
        return Some(&left[left.len() - long.len()..]);
    }
    let last = left.chars().next_back()?;
    let surname = &left[left.len() - last.len_utf8()..];
    let known = SURNAMES.contains(last) || AMBIGUOUS_SURNAMES.contains(last) || matches!(last, '某' | '小' | '老');
    let korean = is_hangul(last) && KOREAN_SURNAMES.contains(last);
    // 田四×: a surname and a rank among brothers.
    if !known && matches!(last, '二' | '三' | '四' | '五') && context.candidate.form == Form::Cross {
        let head = left[..left.len() - last.len_utf8()].chars().next_back()?;
        return SURNAMES
            .contains(head)
            .then_some(&left[left.len() - last.len_utf8() - head.len_utf8()..])
            .or_else(|| AMBIGUOUS_SURNAMES.contains(head).then_some(&left[left.len() - last.len_utf8() - head.len_utf8()..]));
    }
    (known || korean).then_some(surname)
}

/// Whether nothing of a word stands before the surname.
fn starts_word(left: &str, surname: &str) -> bool {
    left[..left.len() - surname.len()].chars().next_back().is_none_or(|c| !c.is_alphanumeric())
}

/// Whether a name may begin at the surname: after a pause, a role, a preposition.
fn is_introduced(left: &str, surname: &str) -> bool {
    let head = left.trim_end_matches(|c: char| c.is_ascii_digit());
    let head = &head[..head.len().saturating_sub(surname.len())];
    match head.chars().next_back() {
        None => true,
        Some(c) if !is_han(c) => !c.is_ascii_digit(),
        Some(_) => {
            BEFORE.find(head).is_some_and(|(before, _)| matches!(before, Before::Role | Before::NameLabel | Before::Particle))
        }
    }
}

/// Whether the marks follow a surname and the number that an anonymiser gave to it: `田11×`.
pub(super) fn is_numbered(context: &Context<'_>) -> bool {
    let head = context.left.trim_end_matches(|c: char| c.is_ascii_digit());
    let surname = before(context).filter(|surname| head.len() < context.left.len() && head.ends_with(surname));
    surname.is_some_and(|surname| is_introduced(context.left, surname))
}

/// Whether a surname stands right before the marks, after something that a name may follow.
pub(super) fn stands_before(context: &Context<'_>) -> bool {
    before(context).is_some_and(|surname| is_introduced(context.left, surname) || surname.chars().any(|c| SURNAMES.contains(c)))
}
