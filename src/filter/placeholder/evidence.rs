//! Evidence: what the neighbours of a candidate say that it stands for.

use super::candidate::Candidate;
use super::context::Context;
use super::date;
use super::facts::Facts;
use super::form::{Form, form_of};
use super::kind::Kind;
use super::neighbours::{Cue, Evidence, Neighbours, starts_with_class, starts_with_marks};
use super::surname;
use super::words::person;
use super::words::{After, Before};
use crate::text::script::{is_cjk, is_han, is_hangul};

/// The evidence about a run of marks; `None` where its neighbours say nothing.
pub(super) fn of<'t>(context: &Context<'t>, near: &Neighbours<'t>, facts: &Facts) -> Option<Evidence<'t>> {
    labelled(context, near, facts)
        .or_else(|| company(context, near))
        .or_else(|| quoted(context, near))
        .or_else(|| date::evidence(context, near))
        .or_else(|| numbered(context, near))
        .or_else(|| surname::evidence(context, near, facts))
        .or_else(|| followed(context, near))
        .or_else(|| preceded(context, near))
}

/// A field that holds nothing but the marks: `姓名：XXX`.
fn labelled<'t>(context: &Context<'t>, near: &Neighbours<'t>, facts: &Facts) -> Option<Evidence<'t>> {
    let (label, word) = near.label?;
    let numbers = matches!(label, Before::NumberLabel | Before::IdLabel | Before::PhoneLabel);
    if !(context.is_bounded_right() || near.after.is_none() || numbers && near.after_is(After::Place)) {
        return None;
    }
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
        Before::FieldLabel => Kind::Other,
        _ => return None,
    };
    // In a form that leaves out more than this, a lone x is left out too.
    Some(Evidence { kind, strong: facts.loud > 0 && context.is_bounded_right(), cue: Cue::Before(word) })
}

/// The name of a company behind its legal form.
fn company<'t>(context: &Context<'t>, near: &Neighbours<'t>) -> Option<Evidence<'t>> {
    let (_, word) = near.before.filter(|(before, word)| *before == Before::OrganisationCue && is_form_of_company(word))?;
    if context.gap_left { None } else { Evidence::strong(Kind::Organisation, Cue::Before(word)) }
}

/// The subject of a letter, the name of a book, a syllable that was struck out.
fn quoted<'t>(context: &Context<'t>, near: &Neighbours<'t>) -> Option<Evidence<'t>> {
    if let (Some((Before::About, _)), Some((After::Letter, word))) = (near.before, near.after) {
        return Evidence::strong(Kind::Other, Cue::After(word));
    }
    if context.left.ends_with('《') || context.right.starts_with('》') {
        return Evidence::weak(Kind::Other, Cue::None);
    }
    // A mark out of ten: 强度X/10.
    let score = context.right.strip_prefix('/').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if score && context.touching_left().is_some_and(is_han) {
        return Evidence::strong(Kind::Count, Cue::None);
    }
    if is_score(context) {
        return Evidence::strong(Kind::Count, Cue::None);
    }
    if let Some((Before::Percent, word)) = near.before {
        return Evidence::strong(Kind::Percent, Cue::Before(word));
    }
    if let Some((After::Struck, word)) = near.after
        && context.is_japanese()
        && context.candidate.form == Form::Cross
    {
        return Some(Evidence { kind: Kind::Censored, strong: !context.gap_right, cue: Cue::After(word) });
    }
    if is_curse(context) {
        return Evidence::strong(Kind::Censored, Cue::None);
    }
    match near.before {
        Some((Before::Rude, word)) if is_struck_out(context, word) => Evidence::strong(Kind::Censored, Cue::Before(word)),
        _ => None,
    }
}

/// What a score is told beside.
const GAMES: [&str; 24] = [
    "比分", "战", "戰", "胜", "勝", "负", "負", "领先", "領先", "逆转", "逆轉", "逆転", "前半", "後半", "同点", "敗", "平局",
    "优势", "優勢", "전반", "후반", "승리", "패배", "비겼",
];

/// Whether the mark is one side of a score of which the other is missing too: `X比X`, `○対○`.
pub(super) fn is_score(context: &Context<'_>) -> bool {
    let mark = context.candidate.mark;
    let is_other = |side: Option<&str>| side.is_some_and(|side| side.starts_with(mark) || side.ends_with(mark));
    let sign = |c: char| matches!(c, '比' | '対' | '對' | '대' | ':' | '：' | '-' | '－' | '–');
    let behind = || context.right.strip_prefix(sign).filter(|_| !context.gap_right);
    let before = || context.left.strip_suffix(sign).filter(|_| !context.gap_left);
    let is_side = context.candidate.marks == 1 && (is_other(behind()) || is_other(before()));
    is_side && GAMES.iter().any(|word| context.left.contains(word) || context.right.contains(word))
}

/// Whether the marks stand for the rest of a rude word of which `word` is the first syllable. A star may be the mark of a note, but
/// hardly behind a syllable by itself.
fn is_struck_out(context: &Context<'_>, word: &str) -> bool {
    let alone = || context.left.strip_suffix(word).is_some_and(|left| !left.ends_with(is_hangul));
    // Nothing else is called so.
    let ends = context.is_bounded_right() || context.is_korean() && context.gap_right || word == "傻";
    !context.gap_left
        && ends
        && match context.candidate.form {
            Form::Cross => true,
            Form::Star => alone(),
            _ => false,
        }
}

/// Whether the marks stand for what is done to somebody in a curse: `他×的`, `去你**的`.
fn is_curse(context: &Context<'_>) -> bool {
    let whom: &[&str] = if context.candidate.marks == 1 {
        &["他", "你", "她", "他妈", "他媽"]
    } else {
        &["去你", "操你", "日你", "幹你", "艹你"]
    };
    let is_mark = matches!(context.candidate.form, Form::Cross | Form::Star) && !context.gap_left && !context.gap_right;
    is_mark && context.right.starts_with('的') && whom.iter().any(|whom| context.left.ends_with(whom))
}

/// Whether the mark numbers a class, behind its year or in brackets: `3年○班`, `（○）班`.
fn is_class(context: &Context<'_>) -> bool {
    let number = |c: char| c.is_numeric() || form_of(c).is_some();
    let year = |year: &&str| context.left.strip_suffix(*year).is_some_and(|digits| digits.ends_with(number));
    ["年", "학년", "년"].iter().any(year) && starts_with_class(context.right)
        || context.in_brackets().is_some_and(|(_, right)| starts_with_class(right))
}

/// Whether the mark stands for the court in the number of a case: `（2019）×01刑初`.
pub(super) fn is_case(context: &Context<'_>) -> bool {
    let kind = context.right.trim_start_matches(|c: char| c.is_ascii_digit());
    context.left.ends_with(['）', ')', '〕'])
        && kind.starts_with(['刑', '民', '行', '执', '執'])
        && kind.chars().nth(1).is_some_and(|c| matches!(c, '初' | '终' | '終' | '申' | '再' | '异' | '異' | '恢' | '保'))
}

/// The number of a document, an article, a class, a house.
fn numbered<'t>(context: &Context<'t>, near: &Neighbours<'t>) -> Option<Evidence<'t>> {
    let strong = |kind, cue| Evidence::strong(kind, cue);
    let bracketed = context.left.ends_with(['〔', '［', '[']) && context.right.starts_with(['〕', '］', ']']);
    let yeared = context.right.starts_with([')', '）']) && context.right.trim_start_matches([')', '）']).starts_with('第');
    if bracketed || yeared || context.right.starts_with('〔') {
        return Evidence::weak(Kind::Number, Cue::None);
    }
    if is_class(context) || is_case(context) {
        return strong(Kind::Number, Cue::None);
    }
    if near.before_is(Before::AddressPart) && context.right.starts_with('段') && !context.gap_left {
        return strong(Kind::Place, Cue::None);
    }
    match near.after {
        Some((After::Registered, word)) => strong(Kind::Id, Cue::After(word)),
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
            let sure = ordinal
                || word.starts_with(['号', '號'])
                || context.left.is_empty()
                || starts_with_marks(&context.right[word.len()..]);
            Some(Evidence { kind: Kind::Number, strong: sure, cue: Cue::After(word) })
        }
        // Households are counted, unless an address ends in one.
        Some((After::House, word)) if word == "户" && !is_address(context.left) => strong(Kind::Count, Cue::After(word)),
        Some((After::House, word)) => {
            let serial = near.before_is(Before::NumberLabel) && !context.left.ends_with('第');
            strong(if serial { Kind::Number } else { Kind::Place }, Cue::After(word))
        }
        Some((After::Count | After::WeakCount | After::Place, word)) if context.left.ends_with('第') && word != "天" => {
            strong(Kind::Number, Cue::After(word))
        }
        Some((After::Count, word)) if near.before_is(Before::AddressPart) && matches!(word, "户" | "组" | "座") => {
            strong(Kind::Place, Cue::After(word))
        }
        _ => None,
    }
}

/// Whether the last words before a number are those of an address.
fn is_address(left: &str) -> bool {
    let from = left.char_indices().rev().take(8).last().map_or(0, |(at, _)| at);
    left[from..].contains(['号', '號', '栋', '棟', '幢', '楼', '樓', '室', '路', '街', '巷', '弄']) || left.ends_with("单元")
}

/// What follows names: a title, a company, a town, a measure.
fn followed<'t>(context: &Context<'t>, near: &Neighbours<'t>) -> Option<Evidence<'t>> {
    let (after, word) = near.after?;
    let cue = Cue::After(word);
    let touches = !context.gap_right;
    let marks = context.candidate.marks;
    match after {
        After::Count => Evidence::strong(Kind::Count, cue),
        After::Title if touches && context.is_korean() && marks != 3 && matches!(word, "대표" | "팀장" | "담당자" | "원장") => {
            Evidence::weak(Kind::Organisation, cue)
        }
        // 〇〇　〇〇　様
        After::Title if marks > 1 && matches!(word, "様" | "殿") => Evidence::strong(Kind::Name, cue),
        After::Title if touches || context.is_korean() => {
            let introduced = near.before_is(Before::Role) || marks > 1 && context.is_korean() && !context.begins_line();
            let addressed = context.candidate.form == Form::Cross && person::OFFICES.contains(&word);
            Some(Evidence { kind: Kind::Name, strong: introduced || addressed, cue })
        }
        After::Organisation if touches || context.is_korean() => {
            Some(Evidence { kind: Kind::Organisation, strong: touches && context.touching_left().is_some_and(is_cjk), cue })
        }
        After::Place if touches && matches!(word, "都" | "道" | "府") && context.candidate.form == Form::Cross => None,
        After::Topic | After::Letter if touches => Evidence::weak(Kind::Other, cue),
        After::Place if touches && near.before_is(Before::AddressPart) && !context.gap_left => Evidence::strong(Kind::Place, cue),
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
    if ["，男", ",男", "，女", ",女", "（男", "（女"].iter().any(|sex| context.right.starts_with(sex)) {
        return Evidence::weak(Kind::Name, Cue::None);
    }
    let introduces = ["です", "でございます", "と申し"].iter().any(|end| context.right.starts_with(end));
    if introduces && (context.left.ends_with('の') || context.left.ends_with("私は")) {
        return Evidence::weak(Kind::Name, Cue::None);
    }
    let (before, word) = near.before.or(near.label)?;
    let kind = match before {
        Before::Role | Before::NameLabel => Kind::Name,
        Before::OrganisationCue => Kind::Organisation,
        Before::PlaceCue => Kind::Place,
        Before::AddressPart if (!context.gap_left || context.is_korean()) && context.candidate.form != Form::Star => Kind::Place,
        Before::NumberLabel => Kind::Number,
        Before::IdLabel => Kind::Id,
        Before::PhoneLabel => Kind::Phone,
        _ => return None,
    };
    Evidence::weak(kind, Cue::Before(word))
}

/// Whether a word before a name is the legal form of the company that bears it.
fn is_form_of_company(word: &str) -> bool {
    matches!(
        word,
        "株式会社" | "有限会社" | "合同会社" | "(株)" | "（株）" | "㈱" | "(주)" | "（주）" | "㈜" | "주식회사" | "학교법인"
    )
}

/// Whether two candidates belong to one list: only a separator stands between them.
pub(super) fn is_list(text: &str, one: &Candidate, next: &Candidate) -> bool {
    let between = text[one.span.end..next.span.start].trim_matches([' ', '\u{3000}']);
    matches!(between, "、" | "，" | "," | "和" | "与" | "及" | "/" | "・" | "·" | "與") && one.form == next.form
}
