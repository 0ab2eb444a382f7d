//! Unknowns: letters of formulas and of rules, which somebody counts with and nobody left out.

use super::context::Context;
use super::neighbours::Neighbours;
use super::words::After;

/// What says behind a letter what it is: `其中X为张数`.
const MEANS: [&str; 12] = ["为", "為", "是指", "等于", "等於", "表示", "代表", "即", "は", "とは", "는", "은"];

/// What stands before a letter that is told so.
const TOLD: [char; 12] = ['（', '(', '，', ',', '；', ';', '。', '中', '设', '設', '令', '、'];

/// Whether a letter is the unknown of what its line says.
pub(super) fn is_one(context: &Context<'_>, near: &Neighbours<'_>) -> bool {
    is_of_equation(context) || is_told(context) || is_multiplied(context) || has_twin(context, near)
}

/// Whether the letter stands beside an operator elsewhere on its line, on which two things are equal: `设甲有x元，则2x+1=7`.
fn is_of_equation(context: &Context<'_>) -> bool {
    let is_operator = |c: char| matches!(c, '+' | '-' | '=' | '＋' | '－' | '＝' | '−');
    let is_beside = |side: &str, at: usize, behind: &str| behind.starts_with(is_operator) || side[..at].ends_with(is_operator);
    let sides = [context.left, context.right];
    sides.iter().any(|side| side.contains(['=', '＝'])) && is_elsewhere(context, is_beside)
}

/// What is supposed.
const SUPPOSED: [&str; 4] = ["设有", "設有", "假设", "假設"];

/// Whether the line says what the letter is, or supposes that there are so many.
fn is_told(context: &Context<'_>) -> bool {
    let is_supposed = |before: &str| SUPPOSED.iter().any(|word| before.ends_with(word));
    let means = |behind: &str| MEANS.iter().any(|word| behind.trim_start().starts_with(word));
    is_supposed(context.left)
        || is_elsewhere(context, |side, at, behind| is_supposed(&side[..at]) || side[..at].ends_with(TOLD) && means(behind))
}

/// Whether the letter is multiplied elsewhere: `1.5x`, `10+3x`.
fn is_multiplied(context: &Context<'_>) -> bool {
    is_elsewhere(context, |side, at, _| {
        let (before, number) = side.split_at(side[..at].trim_end_matches(|c: char| c.is_ascii_digit() || c == '.').len());
        let number = &number[..at - before.len()];
        number.ends_with(|c: char| c.is_ascii_digit())
            && (number.contains('.') || !number.starts_with('0') && before.ends_with(['+', '-']))
    })
}

/// Whether another letter stands elsewhere before the same word: `x个…，y个…`.
fn has_twin(context: &Context<'_>, near: &Neighbours<'_>) -> bool {
    let Some((_, word)) = near.after.filter(|(after, _)| *after != After::Percent) else { return false };
    let others = if context.candidate.mark == 'x' { ['y', 'z'] } else { ['Y', 'Z'] };
    let is_twin = |side: &str| {
        side.match_indices(others).any(|(at, letter)| {
            let is_bounded = !side[..at].ends_with(|c: char| c.is_ascii_alphanumeric());
            is_bounded && side[at + letter.len()..].starts_with(word)
        })
    };
    [context.left, context.right].into_iter().any(is_twin)
}

/// Whether the letter stands anywhere else on its line as `is` says of the side, the place there and what stands behind.
fn is_elsewhere(context: &Context<'_>, is: impl Fn(&str, usize, &str) -> bool) -> bool {
    let mark = context.candidate.mark;
    [context.left, context.right]
        .into_iter()
        .any(|side| side.match_indices(mark).any(|(at, letter)| is(side, at, &side[at + letter.len()..])))
}

#[cfg(test)]
mod tests {
    use super::super::Placeholder;
    use crate::document::Document;
    use crate::filter::Filter;
    use crate::text::lines;

    fn is_flagged(text: &str) -> bool {
        let (filter, document) = (Placeholder::default(), Document { text, lines: lines(text) });
        let mut notes = Vec::new();
        filter.annotate(&document, &mut notes);
        !notes.is_empty()
    }

    #[test]
    fn an_unknown_is_told_by_its_line() {
        for text in [
            "设每盏灯x元，则三盏的价钱是2.5x元。",
            "你摸X张牌（X 为已失去的体力值）。",
            "假设有x个灯笼，需要用x条绳子。",
            "买来x个杏子，y个桃子。",
            "甲有10-x元，乙有10+3x元。",
        ] {
            assert!(!is_flagged(text), "{text}");
        }
        for text in ["今年新修水渠x条，惠及x个村。", "目录是20xx-0x-0x，日期写成20xx年x月x日。", "甲占x%，乙占y%。"]
        {
            assert!(is_flagged(text), "{text}");
        }
    }
}
