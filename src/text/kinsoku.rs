//! Kinsoku: which characters a line may not begin or end with, and which marks end a sentence.
//!
//! Classes after JLREQ (*Requirements for Japanese Text Layout*, cl-01 to cl-09), CLREQ (*Requirements for Chinese Text Layout*, 3.1)
//! and UAX #14. Marks of ASCII are here where they are as those of full width; a function says which.

/// Opens a pair: a line may not end with it (cl-01). ASCII brackets included.
#[must_use]
pub const fn opens(c: char) -> bool {
    matches!(
        c,
        '（' | '「'
            | '『'
            | '【'
            | '《'
            | '〈'
            | '〔'
            | '〖'
            | '［'
            | '｛'
            | '“'
            | '‘'
            | '〝'
            | '｢'
            | '('
            | '['
            | '{'
            | '«'
            | '｟'
            | '〘'
    )
}

/// Closes a pair: a line may not begin with it (cl-02). ASCII brackets included.
#[must_use]
pub const fn closes(c: char) -> bool {
    matches!(
        c,
        '）' | '」'
            | '』'
            | '】'
            | '》'
            | '〉'
            | '〕'
            | '〗'
            | '］'
            | '｝'
            | '”'
            | '’'
            | '〟'
            | '〞'
            | '｣'
            | ')'
            | ']'
            | '}'
            | '»'
            | '｠'
            | '〙'
    )
}

/// Ends a sentence: full-width stops, question and exclamation marks, `!` and `?` of ASCII among them, the ellipsis (cl-04, cl-06).
#[must_use]
pub const fn ends_sentence(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '．' | '｡' | '!' | '?' | '…' | '‼' | '⁇' | '⁈' | '⁉')
}

/// Parts a sentence: commas, colons, semicolons and the enumeration comma, full-width or ASCII.
#[must_use]
pub const fn parts_sentence(c: char) -> bool {
    matches!(c, '，' | '、' | '：' | '；' | ',' | ':' | ';' | '､')
}

/// A line of Chinese or Japanese set with any care does not begin with this: closing marks, stops, commas, and the
/// characters that belong to the one before them (small kana, the prolonged sound mark, iteration marks); of ASCII `,`, `;` and `)`.
#[must_use]
pub const fn may_not_start(c: char) -> bool {
    match c {
        '!' | '?' | ':' | '…' | ']' | '}' => false,
        'ぁ' | 'ぃ' | 'ぅ' | 'ぇ' | 'ぉ' | 'っ' | 'ゃ' | 'ゅ' | 'ょ' | 'ゎ' | 'ァ' | 'ィ' | 'ゥ' | 'ェ' | 'ォ' | 'ッ' | 'ャ'
        | 'ュ' | 'ョ' | 'ヮ' | 'ヵ' | 'ヶ' | 'ー' | 'ゝ' | 'ゞ' | 'ヽ' | 'ヾ' | '々' | '％' | '℃' | '‰' => true,
        _ => closes(c) || ends_sentence(c) || parts_sentence(c),
    }
}
