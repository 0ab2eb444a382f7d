//! The form of a candidate: what marks it is made of.

/// The shape of a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Form {
    /// `x X × ✕`, half or full width.
    Cross,
    /// `○ 〇 ◯ O o ㅇ`.
    Ring,
    /// `□ △ ▲ ● ◇ ■`.
    Shape,
    /// `*`, half or full width.
    Star,
    /// `_`, half or full width: a line to write on.
    Line,
    /// `某某`, "so-and-so".
    Someone,
    /// `N`, `Y`, `YYY` where they stand for a quantity.
    Letter,
    /// Brackets with nothing in them.
    Bracket,
    /// Brackets with words in them that name what goes there.
    Slot,
    /// A note that something is to come: `待补充`, `TBD`.
    Note,
}

/// The form that runs of `mark` have.
pub(super) fn form_of(mark: char) -> Option<Form> {
    Some(match mark {
        'x' | 'X' | 'ｘ' | 'Ｘ' | '×' | '✕' | '╳' | '✖' => Form::Cross,
        '○' | '〇' | '◯' | 'O' | 'o' | 'Ｏ' | 'ｏ' | 'ㅇ' => Form::Ring,
        '□' | '囗' | '△' | '▲' | '▽' | '●' | '◇' | '◆' | '■' => Form::Shape,
        '*' | '＊' => Form::Star,
        '_' | '＿' => Form::Line,
        '某' => Form::Someone,
        'N' | 'Ｎ' | 'Y' | 'M' => Form::Letter,
        _ => return None,
    })
}

/// Whether two marks are the same but for case and width.
pub(super) fn alike(a: char, b: char) -> bool {
    let fold = |c| match c {
        'x' | 'X' | 'ｘ' | 'Ｘ' => 'x',
        'O' | 'o' | 'Ｏ' | 'ｏ' => 'o',
        'Ｎ' => 'N',
        '〇' | '◯' => '○',
        c => c,
    };
    fold(a) == fold(b)
}
