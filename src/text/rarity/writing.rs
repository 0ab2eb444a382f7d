//! Writings, and the classes of characters that were counted in each.

/// A way of writing: a language, or a group of languages that share an alphabet and its rare letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writing {
    /// Chinese in simplified characters.
    ZhHans,
    /// Chinese in traditional characters.
    ZhHant,
    /// Japanese.
    Ja,
    /// Korean.
    Ko,
    /// French, German, Spanish and other languages of Western Europe.
    Western,
    /// Polish, Czech, Hungarian, Romanian, Croatian and their neighbours.
    Central,
    /// Russian, Ukrainian, Bulgarian, Macedonian.
    Cyrillic,
    /// Greek.
    Greek,
    /// Turkish.
    Turkish,
    /// Hebrew.
    Hebrew,
    /// Arabic, Persian.
    Arabic,
    /// Lithuanian, Latvian.
    Baltic,
    /// Vietnamese.
    Vietnamese,
    /// Thai.
    Thai,
}

impl Writing {
    /// All, in the order of their tables; those of East Asia come first.
    pub const ALL: [Self; 14] = [
        Self::ZhHans,
        Self::ZhHant,
        Self::Ja,
        Self::Ko,
        Self::Western,
        Self::Central,
        Self::Cyrillic,
        Self::Greek,
        Self::Turkish,
        Self::Hebrew,
        Self::Arabic,
        Self::Baltic,
        Self::Vietnamese,
        Self::Thai,
    ];

    /// The four writings of East Asia.
    pub const EAST_ASIAN: [Self; 4] = [Self::ZhHans, Self::ZhHant, Self::Ja, Self::Ko];

    /// Its name in words.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ZhHans => "simplified Chinese",
            Self::ZhHant => "traditional Chinese",
            Self::Ja => "Japanese",
            Self::Ko => "Korean",
            Self::Western => "a Western European language",
            Self::Central => "a Central European language",
            Self::Cyrillic => "a language in Cyrillic",
            Self::Greek => "Greek",
            Self::Turkish => "Turkish",
            Self::Hebrew => "Hebrew",
            Self::Arabic => "Arabic or Persian",
            Self::Baltic => "a Baltic language",
            Self::Vietnamese => "Vietnamese",
            Self::Thai => "Thai",
        }
    }

    pub(super) const fn is_east_asian(self) -> bool {
        matches!(self, Self::ZhHans | Self::ZhHant | Self::Ja | Self::Ko)
    }

    /// Its classes, each line bits and characters.
    pub(super) fn classes(self) -> Vec<(u8, &'static str)> {
        let alphabet = |name: &str| {
            let lines = include_str!("alphabets.txt").lines();
            lines.filter_map(|line| line.strip_prefix(name)?.strip_prefix(' ')).filter_map(class).collect()
        };
        let table = |text: &'static str| text.lines().filter_map(class).collect();
        match self {
            Self::ZhHans => table(include_str!("zh-hans.txt")),
            Self::ZhHant => table(include_str!("zh-hant.txt")),
            Self::Ja => table(include_str!("ja.txt")),
            Self::Ko => table(include_str!("ko.txt")),
            Self::Western => alphabet("western"),
            Self::Central => alphabet("central"),
            Self::Cyrillic => alphabet("cyrillic"),
            Self::Greek => alphabet("greek"),
            Self::Turkish => alphabet("turkish"),
            Self::Hebrew => alphabet("hebrew"),
            Self::Arabic => alphabet("arabic"),
            Self::Baltic => alphabet("baltic"),
            Self::Vietnamese => alphabet("vietnamese"),
            Self::Thai => alphabet("thai"),
        }
    }
}

fn class(line: &'static str) -> Option<(u8, &'static str)> {
    let (bits, characters) = line.split_once(' ')?;
    Some((bits.parse().ok()?, characters))
}
