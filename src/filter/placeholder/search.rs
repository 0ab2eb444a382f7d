//! The search for candidates: from byte to byte, past everything that cannot start one.
//!
//! Most text holds none. So a block of bytes is first asked, in comparisons that the compiler turns into vector instructions,
//! whether anything in it could start a candidate; only where it could is each byte looked at.

/// Bytes asked at once.
const BLOCK: usize = 64;

/// The offset of the next character at or after `from` that may start a candidate.
pub(super) fn next(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    while let Some(block) = bytes.get(at..at + BLOCK + 2) {
        if may_start(block)
            && let Some(found) = (at..at + BLOCK).find(|&at| starts(bytes, at))
        {
            return Some(found);
        }
        at += BLOCK;
    }
    (at..bytes.len()).find(|&at| starts(bytes, at))
}

/// Whether a candidate may start in a block, the two bytes after it included: never no where [`starts`] says yes.
fn may_start(block: &[u8]) -> bool {
    let (first, second, third) = (&block[..BLOCK], &block[1..=BLOCK], &block[2..BLOCK + 2]);
    let mut hits = 0u8;
    for ((&a, &b), &c) in first.iter().zip(second).zip(third) {
        // Letters and brackets of ASCII from < on, and ( * $.
        let ascii = u8::from(a.wrapping_sub(b'<') < 0x44) | u8::from(a == b'(') | u8::from(a == b'*') | u8::from(a == b'$');
        // ×, and the signs of U+2540 to U+27FF.
        let sign = u8::from(a == 0xC3) | (u8::from(a == 0xE2) & u8::from(b >= 0x95));
        // U+3000 to U+303F: 〇 and the opening brackets, which are even; full-width forms but ， ． ： ； ？ ） ！.
        let wide = (u8::from(a == 0xE3)
            & u8::from(b == 0x80)
            & u8::from(c.wrapping_sub(0x87) < 0x0E)
            & (u8::from(c == 0x87) | !c & 1))
            | (u8::from(a == 0xEF)
                & (u8::from(b == 0xBD) | u8::from(c == 0x88) | u8::from(c == 0x8A) | u8::from(c == 0x9C) | u8::from(c >= 0xA0)));
        // ㅇ; 囗, 待; 某.
        let letter = (u8::from(a == 0xE3) & u8::from(b == 0x85) & u8::from(c == 0x87))
            | (u8::from(b == 0xBE) & u8::from(c == 0x85))
            | (u8::from(b == 0x9B) & u8::from(c == 0x97))
            | (u8::from(b == 0x9F) & u8::from(c == 0x90));
        hits |= ascii | sign | wide | letter;
    }
    hits != 0
}

/// Whether the character at `at` may start a candidate.
fn starts(bytes: &[u8], at: usize) -> bool {
    let byte = |by: usize| bytes.get(at + by).copied().unwrap_or(0);
    match bytes[at] {
        b'x' | b'X' | b'O' | b'o' | b'N' | b'Y' | b'M' | b'T' | b'*' | b'_' | b'(' | b'[' | b'{' | b'<' | b'$' => true,
        0xC3 => byte(1) == 0x97,
        // ○ ◯ □ △ ▲ ▽ ● ◇ ◆ ■ are in U+25A0..25FF, ✕ ✖ in U+2715..2716, ╳ is U+2573.
        0xE2 => match byte(1) {
            0x96 => matches!(byte(2), 0xA0 | 0xA1 | 0xB2 | 0xB3 | 0xBD),
            0x97 => matches!(byte(2), 0x86 | 0x87 | 0x8B | 0x8F | 0xAF),
            0x95 => byte(2) == 0xB3,
            0x9C => matches!(byte(2), 0x95 | 0x96),
            _ => false,
        },
        // 〇 and ㅇ; 《「『〔 only before white space, 【 always.
        0xE3 => match (byte(1), byte(2)) {
            (0x80, 0x87 | 0x90) | (0x85, 0x87) => true,
            (0x80, 0x8A | 0x8C | 0x8E | 0x94) => byte(3) == b' ' || [byte(3), byte(4), byte(5)] == [0xE3, 0x80, 0x80],
            _ => false,
        },
        0xE5 => matches!((byte(1), byte(2)), (0x9B, 0x97) | (0xBE, 0x85)),
        0xE6 => [byte(1), byte(2)] == [0x9F, 0x90],
        // Full-width letters, marks and brackets.
        0xEF => match (byte(1), byte(2)) {
            (0xBC, 0x88) => matches!(byte(3), b' ' | 0xC2 | 0xE3 | 0xEF),
            (0xBC, 0x8A | 0x9C | 0xAE | 0xAF | 0xB8 | 0xBB | 0xBF) | (0xBD, 0x8F | 0x98 | 0x9B) => true,
            _ => false,
        },
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, may_start, next, starts};

    #[test]
    fn no_start_is_passed_over() {
        let texts = [
            "x人",
            "×",
            "○",
            "〇",
            "◯",
            "□",
            "囗",
            "△",
            "ㅇㅇ",
            "＊",
            "＿",
            "某某",
            "N次",
            "（　）",
            "【请】",
            "｛",
            "＜",
            "待定",
            "「　」",
            "✕",
            "╳",
            "◇",
            "Ｘ",
            "ｘ",
        ];
        for text in texts {
            for lead in 0..BLOCK * 2 {
                let all = format!("{}{text}{}", "。".repeat(lead), "一".repeat(BLOCK));
                let wanted = (0..all.len()).find(|&at| starts(all.as_bytes(), at));
                assert!(wanted.is_some(), "{text} starts nothing");
                assert_eq!(next(all.as_bytes(), 0), wanted, "{text} after {lead}");
            }
        }
    }

    #[test]
    fn prose_is_passed_over_in_blocks() {
        let prose = "天色渐渐暗了下来，他合上书本，走到窗前；街上的灯一盏一盏亮起来：“该回家了。”";
        assert!(!may_start(&prose.repeat(2).as_bytes()[..BLOCK + 2]));
    }
}
