//! Shapes: texts to measure on, made from a seed, with the structure of what is scraped.
//!
//! Characters are drawn so that common ones are common; the words mean nothing.

/// Common Han characters, the most common first.
const HAN: &str = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经\
                   十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平";
const ENGLISH: &[&str] =
    &["the", "of", "river", "and", "stone", "people", "work", "in", "under", "small", "light", "because", "never"];
const TOP: &[&str] =
    &["购物车", "我的足迹", "首页 | 新闻 | 论坛 | 登录 | 注册", "您当前的位置：首页 > 文档 > 正文", "字号：大 中 小"];
const END: &[&str] = &["上一篇：下一篇：", "版权所有 未经许可不得转载", "阅读原文", "举报 收藏 打印本页"];
const MASKS: &[&str] = &["x人", "x%", "x多万", "X个", "20xx年x月x日"];

/// A small generator of numbers (xorshift): the same texts on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or_default() % sides
    }

    fn pick<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.roll(words.len())]
    }

    fn han(&mut self, han: &[char], count: usize) -> String {
        (0..count)
            .map(|_| {
                let (a, b) = (self.roll(han.len()), self.roll(han.len()));
                han[a.min(b)]
            })
            .collect()
    }

    fn paragraph(&mut self, han: &[char]) -> String {
        let mut text = String::new();
        for _ in 0..=self.roll(8) {
            let clause = self.roll(15) + 4;
            text += &self.han(han, clause);
            match self.roll(25) {
                0 => text += self.pick(MASKS),
                1 => text += self.pick(ENGLISH),
                2 => text += "1984",
                _ => {}
            }
            text += self.pick(&["，", "，", "，", "。", "；", "、"]);
        }
        text.pop();
        text + "。"
    }
}

/// Lines of at most `width` characters; a line never starts with a mark.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut count = 2;
    for c in text.chars() {
        if count >= width && !"，。；、".contains(c) {
            lines.push(String::new());
            count = 0;
        }
        count += 1;
        if let Some(line) = lines.last_mut() {
            line.push(c);
        }
    }
    lines
}

/// How a document is laid out.
#[derive(Clone, Copy)]
pub enum Layout {
    /// Hard-wrapped lines between chrome.
    Wrapped,
    /// The same with each wrap turned into a space.
    Flattened,
    /// One paragraph a line, and nothing to do.
    Prose,
}

/// At least `len` bytes of documents in one layout.
pub fn documents(layout: Layout, len: usize) -> String {
    let han: Vec<char> = HAN.chars().filter(|c| !c.is_whitespace()).collect();
    let mut dice = Dice(0x2018_0628_2545_f491);
    let mut text = String::with_capacity(len + 65536);
    while text.len() < len {
        let paragraphs: Vec<_> = (0..dice.roll(27) + 4).map(|_| dice.paragraph(&han)).collect();
        let width = 20 + dice.roll(20);
        if let Layout::Prose = layout {
            text += &paragraphs.join("\n");
            text.push('\n');
            continue;
        }
        let lines: Vec<_> = paragraphs.iter().flat_map(|paragraph| wrap(paragraph, width)).collect();
        let title = dice.han(&han, 14);
        let separator = if let Layout::Wrapped = layout { "\n" } else { " " };
        text +=
            &format!("{}\n{}\n\n{title}\n\n{}\n\n{}\n\n", dice.pick(TOP), dice.pick(TOP), lines.join(separator), dice.pick(END));
    }
    text
}

/// Inputs that a careless tool takes for ever on, each with its name.
pub fn pathological(len: usize) -> Vec<(&'static str, String)> {
    let fill = |unit: &str| unit.repeat(len / unit.len());
    vec![
        ("one line of Han", fill("的")),
        ("menus with a stranger in each", fill("首页\n登录\n某某\n首页\n注册\n版权所有\n\n")),
        ("one line of cells", fill("的的的的 的的的的  ")),
        ("spaces", fill(" ")),
        ("newlines", fill("\n")),
        ("replacement characters", fill("\u{fffd}")),
        ("x", fill("x")),
        ("lines of one character", fill("的\n")),
        ("words of one character", fill("的 ")),
        ("phrases", fill("首页 购物车 登录 注册 ")),
        ("ideographic spaces", fill("\u{3000}")),
        ("quotation marks", fill("“")),
    ]
}
