//! Dates: years, months, days and hours of which something is left out, and the amounts that end as they do.

use super::context::Context;
use super::form::form_of;
use super::kind::Kind;
use super::neighbours::{Cue, Evidence, Neighbours, speaks_of_money, starts_with_class, starts_with_marks};
use super::words::{After, Before, calendar};
use crate::text::script::is_han;

/// A date, a time, a percentage, an amount or a count.
pub(super) fn evidence<'t>(context: &Context<'t>, near: &Neighbours<'t>) -> Option<Evidence<'t>> {
    if is_weekday_of_date(context) || is_part_of_date(context) {
        return Evidence::strong(Kind::Date, Cue::None);
    }
    let Some((after, word)) = near.after else {
        return near.before.filter(|&(before, _)| before == Before::Week).and_then(|(_, word)| weekday(context, word));
    };
    let cue = Cue::After(word);
    let rest = &context.right[word.len()..];
    match after {
        After::Year if is_school_year(rest) => Evidence::strong(Kind::Number, cue),
        After::Year if is_duration(context, word, rest) => Evidence::strong(Kind::Count, cue),
        After::Month if is_sentence(context.left) => Evidence::strong(Kind::Count, cue),
        After::Year | After::Month | After::Weekday => Evidence::strong(Kind::Date, cue),
        After::Day if is_stretch(rest) || is_sentence(context.left) => Evidence::strong(Kind::Count, cue),
        After::Day => is_day(context, word, rest).then_some(Evidence { kind: Kind::Date, strong: true, cue }),
        After::Hour if word == "시" => korean_hour(context, near, rest, cue),
        After::Hour => Evidence::strong(Kind::Time, cue),
        After::Point if near.before_is(Before::PartOfDay) || starts_with_marks(rest) => Evidence::strong(Kind::Time, cue),
        After::Minute if near.before_is(Before::Hour) || word == "秒" || word == "초" => Evidence::strong(Kind::Time, cue),
        After::Ago => Evidence::strong(Kind::Time, cue),
        After::Count if matches!(word, "分" | "分钟" | "分鐘") && near.before_is(Before::Hour) => {
            Evidence::strong(Kind::Time, cue)
        }
        After::Serial if context.left.ends_with('月') => Evidence::strong(Kind::Date, cue),
        After::Percent => Evidence::strong(Kind::Percent, cue),
        After::Money if word == "人民币" && rest.starts_with(|c: char| c.is_ascii_digit()) => None,
        After::Money => Evidence::strong(Kind::Money, cue),
        After::Scale if context.gap_right && context.is_korean() => None,
        After::Scale => Evidence::strong(if speaks_of_money(context.left) { Kind::Money } else { Kind::Count }, cue),
        _ if near.before_is(Before::Week) => near.before.and_then(|(_, word)| weekday(context, word)),
        _ => None,
    }
}

/// The day of the week behind a date: `○月○日（○）`.
fn is_weekday_of_date(context: &Context<'_>) -> bool {
    context.candidate.marks == 1 && context.in_brackets().is_some_and(|(left, _)| left.ends_with(['日', '일']))
}

/// A month or a day as Korean writes them, behind a masked year or month: `20××. ×. ×.`
fn is_part_of_date(context: &Context<'_>) -> bool {
    let masked = |left: &str| left.ends_with(|c: char| form_of(c).is_some());
    let follows = context.gap_left && context.left.strip_suffix('.').is_some_and(masked);
    follows && context.is_korean() && context.candidate.marks < 3 && context.right.starts_with('.')
}

/// The day after `星期`: nothing that it could be the name of follows.
fn weekday<'t>(context: &Context<'t>, word: &'t str) -> Option<Evidence<'t>> {
    let timed = calendar::PART_OF_DAY.iter().any(|part| part.chars().count() > 1 && context.right.starts_with(part));
    let ends = context.is_bounded_right() || timed;
    // Who is called 周 has his given name left out behind it.
    let most = if matches!(word, "周" | "週") { 1 } else { 2 };
    (context.candidate.marks <= most && context.touching_left().is_some() && ends).then_some(Evidence {
        kind: Kind::Date,
        strong: true,
        cue: Cue::Before(word),
    })
}

/// Whether `年` counts years instead of naming one: what stands before or after says so, or there are as many marks as no year
/// has digits.
fn is_duration(context: &Context<'_>, word: &str, rest: &str) -> bool {
    let marks = context.candidate.marks;
    let dated = starts_with_marks(rest) || rest.starts_with(['/', '度', '元', '月', '）', ')', '」', '”', '-']);
    let digits = context.touching_left().is_some_and(|c| c.is_ascii_digit());
    if !matches!(word, "年" | "년") || marks > 3 || dated || digits {
        return false;
    }
    let chinese = !context.is_japanese() && !context.is_korean();
    calendar::STRETCH_BEFORE.iter().any(|cue| context.left.ends_with(cue))
        || calendar::STRETCH_AFTER.iter().any(|cue| rest.starts_with(cue))
        || marks == 3
        || (marks == 1 && chinese && context.touching_left().is_some_and(is_han))
}

/// Whether `年` is followed by a class, as in `○年○班`.
fn is_school_year(rest: &str) -> bool {
    let class = rest.trim_start_matches(|c: char| form_of(c).is_some());
    class.len() < rest.len() && starts_with_class(class)
}

/// Whether days are counted: `□日内`, `x日ほど`.
fn is_stretch(rest: &str) -> bool {
    ["内", "內", "以内", "以內", "间", "間", "ほど", "程度", "后", "後", "이내", "동안"].iter().any(|word| rest.starts_with(word))
}

/// Whether what comes before says that the time of a punishment follows.
fn is_sentence(left: &str) -> bool {
    let cues = ["懲役", "禁錮", "拘役", "徒刑", "징역", "금고"];
    let from = left.char_indices().rev().take(7).last().map_or(0, |(at, _)| at);
    cues.iter().any(|cue| left[from..].contains(cue))
}

/// Whether `日` or `일` ends a date: something of a date stands before, or nothing that it begins stands after.
fn is_day(context: &Context<'_>, word: &str, rest: &str) -> bool {
    let dated = context.left.ends_with(['月', '월', '年', '년', '至', '到', '～', '—', '-', '於', '于']);
    if word.starts_with('일') {
        return context.left.ends_with('월') || word != "일";
    }
    dated || context.candidate.marks > 1 || !rest.starts_with(|c: char| is_han(c))
}

/// `시` is a town and an hour.
fn korean_hour<'t>(context: &Context<'t>, near: &Neighbours<'t>, rest: &str, cue: Cue<'t>) -> Option<Evidence<'t>> {
    let timed = near.before_is(Before::PartOfDay) || starts_with_marks(rest.trim_start());
    let kind =
        if timed && rest.contains('분') || context.left.ends_with(['일', '전', '후']) { Kind::Time } else { Kind::Place };
    Evidence::strong(kind, cue)
}
