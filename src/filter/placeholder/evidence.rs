//! Evidence: what the neighbours of a candidate say that it stands for.

use super::candidate::{Candidate, Form};
use super::context::Context;
use super::facts::Facts;
use super::kind::Kind;
use super::words::{AFTER, After, BEFORE, Before};
use super::{mask, measure, surname};
use crate::text::script::{is_cjk, is_han};

/// What a neighbour says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Evidence<'t> {
    pub kind: Kind,
    /// Whether it is enough for a single mark, which might as well be a letter or a sign.
    pub strong: bool,
    pub cue: Cue<'t>,
}

/// The neighbour that says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue<'t> {
    Before(&'t str),
    After(&'t str),
    /// The place as a whole.
    None,
}

impl<'t> Evidence<'t> {
    fn strong(kind: Kind, cue: Cue<'t>) -> Option<Self> {
        Some(Self { kind, strong: true, cue })
    }

    fn weak(kind: Kind, cue: Cue<'t>) -> Option<Self> {
        Some(Self { kind, strong: false, cue })
    }
}

/// The words beside a candidate.
#[derive(Clone, Copy, Debug)]
pub(super) struct Neighbours<'t> {
    pub after: Option<(After, &'t str)>,
    pub before: Option<(Before, &'t str)>,
    /// The word before the colon, bracket or `为` before the candidate.
    pub label: Option<(Before, &'t str)>,
}

impl<'t> Neighbours<'t> {
    pub(super) fn of(context: &Context<'t>) -> Self {
        let field = context
            .left
            .trim_end_matches(|c: char| matches!(c, '：' | ':' | '“' | '"' | '「' | '（' | '(' | '【' | ' ' | '《' | '‘' | '='));
        let stated = field.strip_suffix(['为', '是', '為']).unwrap_or(field);
        let label = (stated.len() < context.left.len()).then(|| BEFORE.find(stated)).flatten();
        Self { after: AFTER.find(context.right), before: BEFORE.find(context.left), label }
    }

    fn after_is(&self, meaning: After) -> bool {
        self.after.is_some_and(|(found, _)| found == meaning)
    }

    fn before_is(&self, meaning: Before) -> bool {
        self.before.is_some_and(|(found, _)| found == meaning)
    }
}

/// The evidence about a run of marks; `None` where its neighbours say nothing.
pub(super) fn of<'t>(context: &Context<'t>, near: &Neighbours<'t>, facts: &Facts) -> Option<Evidence<'t>> {
    mask::evidence(context, near)
        .or_else(|| labelled(context, near))
        .or_else(|| dated(context, near))
        .or_else(|| numbered(context, near))
        .or_else(|| surname::evidence(context, near, facts))
        .or_else(|| followed(context, near))
        .or_else(|| preceded(context, near))
}

/// A field that holds nothing but the marks: `姓名：XXX`.
fn labelled<'t>(context: &Context<'t>, near: &Neighbours<'t>) -> Option<Evidence<'t>> {
    let (label, word) = near.label.filter(|_| context.is_bounded_right() || near.after.is_none())?;
    let kind = match label {
        Before::NameLabel | Before::Role => Kind::Name,
        Before::PhoneLabel => Kind::Phone,
        Before::IdLabel => Kind::Id,
        Before::NumberLabel => Kind::Number,
        Before::DateLabel => Kind::Date,
        Before::TimeLabel => Kind::Time,
        Before::MoneyLabel => Kind::Money,
        Before::PlaceCue => Kind::Place,
        Before::OrganisationCue => Kind::Organisation,
        _ => return None,
    };
    Evidence::weak(kind, Cue::Before(word))
}

/// A date, a time, a percentage, an amount or a count.
fn dated<'t>(context: &Context<'t>, near: &Neighbours<'t>) -> Option<Evidence<'t>> {
    let Some((after, word)) = near.after else {
        return near.before.filter(|&(before, _)| before == Before::Week).and_then(|(_, word)| weekday(context, word));
    };
    let cue = Cue::After(word);
    let rest = &context.right[word.len()..];
    match after {
        After::Year if is_school_year(rest) => Evidence::strong(Kind::Number, cue),
        After::Year | After::Month | After::Weekday => Evidence::strong(Kind::Date, cue),
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
        After::Money => Evidence::strong(Kind::Money, cue),
        After::Scale => Evidence::strong(if speaks_of_money(context.left) { Kind::Money } else { Kind::Count }, cue),
        _ if near.before_is(Before::Week) => near.before.and_then(|(_, word)| weekday(context, word)),
        _ => None,
    }
}

/// The day after `星期`: nothing that it could be the name of follows.
fn weekday<'t>(context: &Context<'t>, word: &'t str) -> Option<Evidence<'t>> {
    (context.candidate.marks <= 2 && context.touching_left().is_some() && context.is_bounded_right()).then_some(Evidence {
        kind: Kind::Date,
        strong: true,
        cue: Cue::Before(word),
    })
}

/// Whether `年` is followed by a class, as in `○年○班`.
fn is_school_year(rest: &str) -> bool {
    let class = rest.trim_start_matches(|c: char| super::candidate::form_of(c).is_some());
    class.len() < rest.len() && (class.starts_with('班') || class.starts_with('組') || class.starts_with("반"))
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

fn starts_with_marks(text: &str) -> bool {
    text.starts_with(|c: char| super::candidate::form_of(c).is_some() || c.is_ascii_digit())
}

/// Whether the last words before a number are about money.
fn speaks_of_money(left: &str) -> bool {
    let from = left.char_indices().rev().take(14).last().map_or(0, |(at, _)| at);
    measure::MONEY_WORDS.iter().any(|word| left[from..].contains(word))
}

/// The number of a document, an article, a class, a house.
fn numbered<'t>(context: &Context<'t>, near: &Neighbours<'t>) -> Option<Evidence<'t>> {
    let strong = |kind, cue| Evidence::strong(kind, cue);
    if context.left.ends_with(['〔', '［', '[']) && context.right.starts_with(['〕', '］', ']']) {
        return Evidence::weak(Kind::Number, Cue::None);
    }
    match near.after {
        Some((After::Vehicle, word)) => strong(Kind::Id, Cue::After(word)),
        Some((After::Serial, word)) => {
            let cue = Cue::After(word);
            match near.before {
                Some((Before::NumberLabel, label)) => strong(Kind::Number, Cue::Before(label)),
                Some((Before::AddressPart | Before::PlaceCue, _)) => strong(Kind::Place, cue),
                Some((Before::IdLabel, label)) => strong(Kind::Id, Cue::Before(label)),
                _ if context.left.ends_with(['〕', ']', '］', '）', ')', '〉']) => strong(Kind::Number, cue),
                _ if matches!(context.candidate.form, Form::Ring) => strong(Kind::Number, cue),
                // A robot or a spy may be called X.
                _ if context.candidate.marks == 1 => None,
                _ => Evidence::weak(Kind::Place, cue),
            }
        }
        Some((After::Number, word)) => {
            let ordinal = near.before_is(Before::NumberLabel);
            let sure = ordinal || context.left.is_empty() || starts_with_marks(&context.right[word.len()..]);
            Some(Evidence { kind: Kind::Number, strong: sure, cue: Cue::After(word) })
        }
        Some((After::House, word)) if !near.before_is(Before::NumberLabel) || word != "组" => {
            strong(Kind::Place, Cue::After(word))
        }
        Some((After::Count | After::WeakCount | After::Place, word)) if context.left.ends_with('第') => {
            strong(Kind::Number, Cue::After(word))
        }
        Some((After::Count, word)) if near.before_is(Before::AddressPart) && matches!(word, "户" | "组" | "座") => {
            strong(Kind::Place, Cue::After(word))
        }
        _ => None,
    }
}

/// What follows names: a title, a company, a town, a measure.
fn followed<'t>(context: &Context<'t>, near: &Neighbours<'t>) -> Option<Evidence<'t>> {
    let (after, word) = near.after?;
    let cue = Cue::After(word);
    let touches = !context.gap_right;
    match after {
        After::Count => Evidence::strong(Kind::Count, cue),
        After::Title if touches || context.is_korean() => Evidence::weak(Kind::Name, cue),
        After::Organisation if touches || context.is_korean() => {
            Some(Evidence { kind: Kind::Organisation, strong: touches && context.touching_left().is_some_and(is_cjk), cue })
        }
        After::Place if touches => {
            let town = matches!(
                word,
                "国" | "國"
                    | "省"
                    | "市"
                    | "县"
                    | "縣"
                    | "镇"
                    | "鎮"
                    | "村"
                    | "乡"
                    | "鄉"
                    | "路"
                    | "街"
                    | "巷"
                    | "区"
                    | "區"
                    | "旗"
                    | "동"
                    | "구"
            );
            Some(Evidence { kind: Kind::Place, strong: town, cue })
        }
        After::WeakCount if touches => {
            let said = context.left.ends_with(['有', '共', '了', '达', '超', '余', '约', '近', '计', '办', '开']);
            if said { Evidence::weak(Kind::Count, cue) } else { None }
        }
        _ => None,
    }
}

/// What comes before names: a role, a preposition of place, a school.
fn preceded<'t>(context: &Context<'t>, near: &Neighbours<'t>) -> Option<Evidence<'t>> {
    let (before, word) = near.before.or(near.label)?;
    let kind = match before {
        Before::Role | Before::NameLabel => Kind::Name,
        Before::OrganisationCue => Kind::Organisation,
        Before::PlaceCue => Kind::Place,
        Before::AddressPart if !context.gap_left && context.candidate.form != Form::Star => Kind::Place,
        Before::NumberLabel => Kind::Number,
        Before::IdLabel => Kind::Id,
        Before::PhoneLabel => Kind::Phone,
        _ => return None,
    };
    Evidence::weak(kind, Cue::Before(word))
}

/// Whether two candidates belong to one list: only a separator stands between them.
pub(super) fn is_list(text: &str, one: &Candidate, next: &Candidate) -> bool {
    let between = text[one.span.end..next.span.start].trim_matches([' ', '\u{3000}']);
    matches!(between, "、" | "，" | "," | "和" | "与" | "及" | "/" | "・" | "·" | "與") && one.form == next.form
}
