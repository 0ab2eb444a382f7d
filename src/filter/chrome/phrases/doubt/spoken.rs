//! What is spoken of: words of a page that an author names in a sentence, above a line or below it.

use super::{BULLETS, Doubts, edges};
use crate::filter::chrome::phrases::hit::{Hit, is_phrase};
use crate::filter::chrome::said::{self, is_sentence};

/// What a line ends with behind which stands what is to be pressed: `点击`, `ここで選択`.
const PRESSED: [&str; 19] = [
    "点击",
    "點擊",
    "单击",
    "單擊",
    "双击",
    "點選",
    "点选",
    "选择",
    "選擇",
    "按下",
    "点按",
    "輕觸",
    "クリック",
    "タップ",
    "選択して",
    "押して",
    "클릭",
    "선택",
    "按",
];

/// What a line begins with that goes on in the sentence of such words.
const GOES_ON: [&str; 14] = [
    "を押",
    "をクリック",
    "をタップ",
    "を選",
    "をおす",
    "ボタンを",
    "를 누",
    "을 누",
    "를 클릭",
    "을 클릭",
    "를 선택",
    "을 선택",
    "按钮",
    "按鈕",
];

/// What a line ends with that announces a list without a colon.
const ANNOUNCES: [&str; 10] =
    ["包括", "包含", "如下", "下列", "有以下", "以下のとおり", "次のとおり", "다음과 같다", "다음과 같습니다", "아래와 같다"];

/// What a short sentence has that counts what stands below it, or points there, where what is said goes on behind that.
const COUNTS: [&str; 25] = [
    "两个",
    "兩個",
    "三个",
    "三個",
    "四个",
    "四個",
    "几个",
    "幾個",
    "几块",
    "二つ",
    "三つ",
    "四つ",
    "五つ",
    "いくつか",
    "次の項目",
    "次のボタン",
    "次の言葉",
    "以下の",
    "두 가지",
    "세 가지",
    "네 가지",
    "두 개",
    "세 개",
    "다음의",
    "아래의",
];

/// Bytes of the longest such sentence, twenty-five characters: a longer one tells itself what it counts.
const COUNTING: usize = 75;

/// What a line begins with, or soon has, that points back to the list above it.
const POINTS: [&str; 16] = [
    "上面的",
    "上面这些",
    "以上各",
    "以上的",
    "上述",
    "上列",
    "以上の",
    "上の",
    "これらの",
    "这些词",
    "這些詞",
    "这些字",
    "這些字",
    "위의",
    "이상의",
    "위 낱말",
];

/// Characters at the start of a line within which it points back.
const SOON: usize = 8;

/// The marks between which a sentence names what is to be read somewhere.
const QUOTES: [(char, char); 5] = [('「', '」'), ('『', '』'), ('“', '”'), ('‘', '’'), ('"', '"')];

/// Signs of an underline at least.
const UNDERLINE: usize = 3;

/// Bytes of the longest item of a list of words, twelve characters: here a phrase tells what the list is of.
const ITEM: usize = 36;

/// Items of such a list on each side of a phrase, at most, and words that a sentence may name.
const LIST: usize = 24;

impl Doubts<'_, '_> {
    /// Whether weak phrases stand in a list of words, with what an author says right above it and right below: a menu amid a text has what
    /// nobody else says, or links to other texts beside it.
    pub(super) fn stands_amid_saying(&self, run: &[Hit]) -> bool {
        let (first, last) = edges(run);
        let is_item = |line: &usize| {
            let content = self.document.line(*line).trim();
            content.len() <= ITEM && !is_sentence(self.document, *line) && !self.is_strong(*line)
        };
        let says = |line: usize| {
            let content = self.document.line(line).trim_end();
            !is_phrase(self.hits, line)
                && said::is_long(content)
                && (is_sentence(self.document, line) || content.ends_with(['：', ':']))
        };
        run.iter().all(|hit| hit.reading.strong == 0)
            && self.above(first).take(LIST).find(|line| !is_item(line)).is_some_and(says)
            && self.below(last).take(LIST).find(|line| !is_item(line)).is_some_and(says)
    }

    /// What the lines above a run and below it say, where they are no phrases.
    fn beside(&self, run: &[Hit]) -> [Option<&str>; 2] {
        let lines = [self.above(run[0].line).next(), self.below(run[run.len() - 1].line).next()];
        lines.map(|line| line.filter(|line| !is_phrase(self.hits, *line)).map(|line| self.document.line(line).trim()))
    }

    /// Whether the line before says that something is pressed, or the line behind goes on with that.
    pub(super) fn is_pressed(&self, run: &[Hit]) -> bool {
        let [above, below] = self.beside(run);
        above.is_some_and(|above| PRESSED.iter().any(|word| above.ends_with(word)))
            || below.is_some_and(|below| GOES_ON.iter().any(|word| below.starts_with(word)))
    }

    /// Whether the line before announces a list or counts its items, or the line behind points back to one.
    pub(super) fn is_listed_by_author(&self, run: &[Hit]) -> bool {
        let [above, below] = self.beside(run);
        let soon = below.map(|line| &line[..line.char_indices().nth(SOON).map_or(line.len(), |(end, _)| end)]);
        let counts = |line: &str| {
            line.len() <= COUNTING && line.ends_with(['。', '.', '：', ':']) && COUNTS.iter().any(|word| line.contains(word))
        };
        let is_counted = || above.is_some_and(counts) && below.is_some_and(said::is_said);
        above.is_some_and(|above| ANNOUNCES.iter().any(|word| above.ends_with(word)))
            || is_counted()
            || soon.is_some_and(|soon| POINTS.iter().any(|word| soon.contains(word)))
    }

    /// Whether the line before or the line behind names one of the words between quotation marks.
    pub(super) fn is_quoted(&self, run: &[Hit]) -> bool {
        let quotes = |line: &str, word: &str| {
            line.match_indices(word).any(|(at, _)| {
                let (before, behind) = (line[..at].chars().next_back(), line[at + word.len()..].chars().next());
                before.zip(behind).is_some_and(|marks| QUOTES.contains(&marks))
            })
        };
        let words = || run.iter().map(|hit| self.document.line(hit.line).trim().trim_start_matches(BULLETS).trim_start());
        run.len() <= LIST
            && self.beside(run).into_iter().flatten().any(|line| words().any(|word| !word.is_empty() && quotes(line, word)))
    }

    /// Whether a line is underlined, as headings are in the source of a document.
    pub(super) fn is_underlined(&self, hit: &Hit) -> bool {
        let below = hit.line + 1;
        below < self.document.lines.len() && {
            let line = self.document.line(below).trim_end().as_bytes();
            line.len() >= UNDERLINE && matches!(line[0], b'-' | b'=' | b'~' | b'^') && line.iter().all(|sign| *sign == line[0])
        }
    }
}
