//! Judging: whether a candidate is a placeholder, and for what.

use super::candidate::Candidate;
use super::context::Context;
use super::evidence;
use super::facts::Facts;
use super::form::Form;
use super::kind::Kind;
use super::neighbours::{Cue, Evidence, Neighbours};
use super::words::person::KOREAN_SURNAMES;
use super::{acquit, blank, mask};
use crate::note::Confidence;
use crate::text::script::{is_cjk, is_han, is_hangul};

/// What was decided about a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict<'t> {
    /// Something is missing here.
    Missing { kind: Kind, confidence: Confidence, cue: Cue<'t> },
    /// The mark is none, and why.
    Innocent(&'static str),
}

const UNSAID: &str = "nothing beside it says that something is missing";

/// Judges one candidate.
pub(super) fn judge<'t>(context: &Context<'t>, facts: &Facts, emphasised: bool) -> Verdict<'t> {
    let certain = |kind| Verdict::Missing { kind, confidence: Confidence::Certain, cue: Cue::None };
    if emphasised {
        return Verdict::Innocent("emphasis in Markdown");
    }
    match context.candidate.form {
        Form::Slot => certain(Kind::Template),
        Form::Note if blank::is_field(context) => certain(Kind::Template),
        Form::Note => Verdict::Innocent("a word of the sentence"),
        Form::Bracket | Form::Line => blank::innocent(context).map_or_else(|| certain(Kind::Blank), Verdict::Innocent),
        Form::Letter => letter(context, facts),
        Form::Someone => someone(context, facts),
        Form::Cross | Form::Ring | Form::Shape | Form::Star => marks(context, facts),
    }
}

fn missing(Evidence { kind, strong, cue }: Evidence<'_>) -> Verdict<'_> {
    Verdict::Missing { kind, confidence: if strong { Confidence::Certain } else { Confidence::Likely }, cue }
}

fn marks<'t>(context: &Context<'t>, facts: &Facts) -> Verdict<'t> {
    let near = Neighbours::of(context);
    if let Some(found) = mask::evidence(context, &near) {
        return missing(found);
    }
    if let Some(kind) = syllable(context) {
        return missing(Evidence { kind, strong: false, cue: Cue::None });
    }
    if is_unknown(context) {
        return missing(Evidence { kind: Kind::Blank, strong: true, cue: Cue::None });
    }
    if let Some(reason) = acquit::reason(context, &near, facts) {
        return Verdict::Innocent(reason);
    }
    let evidence = evidence::of(context, &near, facts);
    let many = context.candidate.marks > 1;
    if many {
        if let Some(found) = evidence
            && (found.strong || is_loud(context))
        {
            return missing(found);
        }
        let digits = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        if digits(context.touching_left()) || digits(context.touching_right()) {
            return Verdict::Innocent("part of a number");
        }
        return if is_loud(context) {
            Verdict::Missing { kind: by_default(context), confidence: Confidence::Likely, cue: Cue::None }
        } else {
            Verdict::Innocent(UNSAID)
        };
    }
    match evidence {
        // A box in a sentence is to be written in.
        Some(found) if context.candidate.mark == '□' && found.kind == Kind::Count && may_stand_alone(context, &found, facts) => {
            missing(Evidence { kind: Kind::Blank, ..found })
        }
        Some(found) if found.strong && may_stand_alone(context, &found, facts) => missing(found),
        _ => Verdict::Innocent(UNSAID),
    }
}

/// Whether a single mark may be what strong evidence says.
fn may_stand_alone(context: &Context<'_>, found: &Evidence<'_>, facts: &Facts) -> bool {
    let Candidate { mark, form, span, .. } = context.candidate;
    let touches = context.touching_right().is_some() || found.kind == Kind::Name;
    match form {
        Form::Cross => true,
        Form::Star => touches && context.touching_left().is_some_and(is_cjk),
        Form::Ring if mark.is_ascii_alphabetic() || mark == 'Ｏ' => touches && facts.loud > 0,
        Form::Ring => touches && !facts.is_marked(span.start),
        Form::Shape if facts.is_marked(span.start) || !touches => false,
        Form::Shape if context.touching_left().is_some_and(is_cjk) => found.kind != Kind::Name,
        Form::Shape => !context.begins_line() && matches!(found.kind, Kind::Date | Kind::Time | Kind::Money | Kind::Percent),
        _ => false,
    }
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

/// Whether a box is the number that an equation lacks: `8＋□＝13`.
fn is_unknown(context: &Context<'_>) -> bool {
    let operator = |c: Option<char>| c.is_some_and(|c| matches!(c, '+' | '-' | '=' | '＋' | '－' | '−' | '＝' | '×' | '÷'));
    let equation = context.left.contains(['=', '＝']) || context.right.contains(['=', '＝']);
    let digits = context.left.contains(is_digit) || context.right.contains(is_digit);
    context.candidate.mark == '□' && equation && digits && (operator(context.before()) || operator(context.after()))
}

/// A struck syllable of a Korean name, 홍*동: a surname that begins its word, the mark, and one syllable or two.
fn syllable(context: &Context<'_>) -> Option<Kind> {
    let Candidate { form, marks, .. } = context.candidate;
    let word = |c: &char| is_hangul(*c);
    let before = if context.gap_left { 0 } else { context.left.chars().rev().take_while(word).take(3).count() };
    let after = if context.gap_right { 0 } else { context.right.chars().take_while(word).take(5).count() };
    let surname = context.before().is_some_and(|c| KOREAN_SURNAMES.contains(c));
    let named = matches!(form, Form::Star | Form::Ring) && marks == 1 && before == 1 && (1..4).contains(&after);
    (named && surname).then_some(Kind::Name)
}

/// Whether a run of marks speaks for itself: it touches East Asian text, or fills a field or a pair of quotation marks.
fn is_loud(context: &Context<'_>) -> bool {
    let Candidate { mark, form, marks, .. } = context.candidate;
    let (before, after) = (context.touching_left(), context.touching_right());
    let touches = before.is_some_and(is_cjk) || after.is_some_and(is_cjk);
    let opened = context
        .before()
        .is_some_and(|c| matches!(c, '：' | ':' | '“' | '「' | '『' | '《' | '‘' | '（' | '、' | '，' | '"' | ','));
    match form {
        Form::Cross => touches || context.is_in_cjk(),
        Form::Ring if mark.is_ascii_alphabetic() => touches || (opened || marks > 2) && context.is_in_cjk(),
        Form::Ring => touches || opened || context.is_in_cjk() && marks > 1 && !context.begins_line(),
        Form::Shape => touches,
        // Two stars may be half of a pair that emphasises.
        Form::Star if marks == 2 && !context.is_korean() => before.is_some_and(is_cjk) && after.is_some_and(is_cjk),
        Form::Star => {
            touches && marks > 1
                || marks > 2 && opened && context.is_bounded_right() && context.is_in_cjk()
                || marks > 1 && context.is_korean() && context.is_bounded_left()
        }
        _ => false,
    }
}

/// What a run of marks stands for where its neighbours say nothing.
fn by_default(context: &Context<'_>) -> Kind {
    let Candidate { form, marks, .. } = context.candidate;
    if context.is_korean() {
        return match form {
            Form::Ring | Form::Shape if marks == 3 => Kind::Name,
            Form::Cross => Kind::Censored,
            _ if context.touching_left().is_some_and(is_hangul) => Kind::Other,
            _ if context.right.starts_with("에서") || context.right.starts_with("과 ") => Kind::Organisation,
            _ if marks == 3 && context.is_bounded_left() => Kind::Name,
            _ => Kind::Organisation,
        };
    }
    if context.is_japanese() {
        return if form == Form::Cross { Kind::Censored } else { Kind::Other };
    }
    let alone = context.begins_line() && context.after().is_none_or(|c| matches!(c, '：' | ':'));
    if alone && marks == 3 { Kind::Name } else { Kind::Other }
}

/// `某某`, "so-and-so".
fn someone<'t>(context: &Context<'t>, facts: &Facts) -> Verdict<'t> {
    let near = Neighbours::of(context);
    let fallback = Evidence { kind: Kind::Name, strong: true, cue: Cue::None };
    missing(evidence::of(context, &near, facts).unwrap_or(fallback))
}

/// What is counted by a letter in a text that leaves out nothing else.
const LETTERED: [&str; 6] = ["名の", "名が", "명", "분 전", "시간 전", "日前"];

/// A letter that stands for a number: only where the text has other placeholders, and before a measure.
fn letter<'t>(context: &Context<'t>, facts: &Facts) -> Verdict<'t> {
    let Candidate { mark, marks, .. } = context.candidate;
    let bounded =
        context.before().is_none_or(|c| !c.is_ascii_alphanumeric()) && context.after().is_none_or(|c| !c.is_ascii_alphanumeric());
    let lone = mark != 'Y' || marks >= 3 || context.right.starts_with(['%', '％']);
    // People, and the time since something, are never numbered N in a formula.
    let plain = mark == 'N' && LETTERED.iter().any(|word| context.right.starts_with(word));
    if !bounded || facts.loud == 0 && !plain || facts.is_mathematical() || !lone || marks > 3 || mark == 'M' && marks > 1 {
        return Verdict::Innocent("a letter");
    }
    let near = Neighbours::of(context);
    let measured = evidence::of(context, &near, facts).filter(|found| {
        found.strong && matches!(found.kind, Kind::Count | Kind::Percent | Kind::Money | Kind::Date | Kind::Place | Kind::Time)
    });
    let before = context.touching_left();
    let touches = context.touching_right().is_some() && before.is_none_or(|c| is_han(c) || !c.is_alphanumeric());
    measured.filter(|_| touches).map_or(Verdict::Innocent(UNSAID), missing)
}
