//! Readers: what they say below an article, which is theirs and no part of the page.
//!
//! They say it in few words, and names, days and buttons stand between.

use crate::document::Document;
use crate::filter::chrome::said::is_said;
use crate::filter::chrome::structure::evidence::{Evidence, Zone};
use crate::filter::chrome::structure::facts::{Facts, place};
use crate::filter::chrome::structure::verdict::Verdict;
use crate::rule::pack::Part;

/// Lines between what one reader says and what the next one does: his name, a day, a button or two.
const TURN: usize = 5;

/// Acquits what is asked or called out below the article beside what somebody else says there, what stands below the heading of
/// comments, and what stands above the buttons that come with every answer: readers answer each other.
pub(super) fn acquit(document: &Document<'_>, facts: &[Facts], judged: &mut [Verdict]) {
    let says = |line: &Facts| !line.is_phrase() && is_said(document.line(line.line));
    let (turns, comments) = (turns(facts), comments(document, facts));
    for line in judged.iter_mut().filter(|line| line.goes() && line.open.zone == Zone::After) {
        let at = place(facts, line.open.line);
        let beside = &facts[at.saturating_sub(TURN)..(at + TURN + 1).min(facts.len())];
        let has = |of: Evidence| line.open.evidence.contains(&of);
        if has(Evidence::UnderHead) || facts[at].is_phrase() {
            continue;
        }
        if has(Evidence::Ends) && beside.iter().any(says) {
            line.acquittal = Some("it stands beside what somebody says");
        } else if comments[at] && facts[at].separators == 0 && !names_comments(document.line(line.open.line)) {
            line.acquittal = Some("readers comment there");
        } else if turns.iter().any(|turn| (at..=at + TURN).contains(turn)) {
            line.acquittal = Some("readers speak there in turn");
        }
    }
}

/// Which lines stand among comments: below a heading of them, as long as somebody says something every few lines, is named with a day
/// or has a button to answer. Where nobody does, there are none.
fn comments(document: &Document<'_>, facts: &[Facts]) -> Vec<bool> {
    let says = |line: &Facts| {
        !line.is_phrase() && (line.dated || is_said(document.line(line.line)) || is_chat(document.line(line.line)))
    };
    let mut left = 0;
    let is_near = |line: &Facts| {
        let begins = line.is_phrase() && heads_comments(document.line(line.line), line.strong > 0);
        let ends = line.heads || matches!(line.part, Some(Part::Foot | Part::Head | Part::Neighbours));
        let goes_on = left > 0 && (line.is_of_thread() || says(line));
        left = match (begins || !ends && goes_on, line.is_phrase()) {
            (true, _) => TURN,
            _ if ends => 0,
            // Buttons take no turn.
            (_, true) => left,
            (_, false) => left.saturating_sub(1),
        };
        left > 0
    };
    let mut near: Vec<bool> = facts.iter().map(is_near).collect();
    let mut start = 0;
    for run in near.chunk_by_mut(|one, two| one == two) {
        let end = start + run.len();
        if !facts[start..end].iter().any(says) {
            run.fill(false);
        }
        start = end;
    }
    near
}

/// What the last words of a sentence end with, in Japanese and Korean.
const ENDINGS: [&str; 12] = ["です", "ます", "した", "すね", "ますよ", "さい", "요", "니다", "네요", "어요", "죠", "까"];

/// Marks and letters of laughter and of tears behind what is said in a chat.
const LAUGHTER: [char; 16] = ['!', '！', '?', '？', '~', '～', '^', 'ㅎ', 'ㅋ', 'ㅠ', 'ㅜ', 'w', '笑', '♪', '♡', ' '];

/// Whether somebody says something in a line as people chat: in words that end a sentence, without a stop, or with a comma amid them.
fn is_chat(line: &str) -> bool {
    let said = line.trim().trim_end_matches(LAUGHTER);
    ENDINGS.iter().any(|ending| said.ends_with(ending)) || said.contains('，')
}

/// What is said of a text on its page.
const COMMENTS: [&str; 10] = ["评论", "評論", "留言", "コメント", "レビュー", "口コミ", "댓글", "후기", "跟帖", "回應"];

/// Letters of the longest heading of comments, beside their number.
const HEADING: usize = 5;

/// Whether a line speaks of comments in few words: it heads them, or is the field to write one in.
fn names_comments(line: &str) -> bool {
    line.chars().filter(|c| c.is_alphabetic()).count() <= HEADING && COMMENTS.iter().any(|word| line.contains(word))
}

/// Whether the comments on a text stand below a line of phrases: it counts them, or is `strong` and does not say that there are 0.
fn heads_comments(line: &str, strong: bool) -> bool {
    let counts = line.contains(|c: char| c.is_ascii_digit() && c != '0');
    names_comments(line) && (counts || strong && !line.contains('0'))
}

/// The lines that stand beside what readers say, if they say something between two of them.
fn turns(facts: &[Facts]) -> Vec<usize> {
    let turns: Vec<usize> = (0..facts.len()).filter(|at| facts[*at].is_of_thread()).collect();
    let is_turn = |two: &[usize]| facts[two[0]..two[1]].iter().any(|line| !line.is_phrase()) && two[1] - two[0] <= 2 * TURN;
    if turns.windows(2).any(is_turn) { turns } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_stand_below_their_number() {
        assert!(["评论 892", "89 条评论", "댓글 (18)", "コメント（3）"].into_iter().all(|line| heads_comments(line, false)));
        assert!(heads_comments("最新评论", true) && !heads_comments("评论", false));
        assert!(!["评论 0", "赞同 1 添加评论", "12 人"].into_iter().any(|line| heads_comments(line, true)));
    }

    #[test]
    fn readers_speak_in_turn_between_buttons() {
        let line = |sign| match sign {
            't' => Facts { weak: 1, part: Some(Part::Thread), ..Facts::default() },
            'p' => Facts { strong: 1, ..Facts::default() },
            _ => Facts::default(),
        };
        let of = |signs: &str| turns(&signs.chars().map(line).collect::<Vec<_>>());
        assert_eq!(of("--t--t-"), [2, 5]);
        assert!(of("--t----").is_empty(), "one reader does not speak in turn");
        assert!(of("-tptp--").is_empty(), "nobody says anything between");
    }
}
