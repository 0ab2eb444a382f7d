//! The search for candidates: from byte to byte, past everything that cannot start one.

/// The offset of the next character at or after `from` that may start a candidate.
pub(super) fn next(bytes: &[u8], from: usize) -> Option<usize> {
    (from..bytes.len()).find(|&at| starts(bytes, at))
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
