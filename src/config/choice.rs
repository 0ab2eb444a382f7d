//! Choices: the words by which a user chooses, in a configuration as on the command line.

use clap::ValueEnum;
use serde::{Deserialize, Serialize};

use crate::clean::Breaks;
use crate::note::Confidence;
use crate::source::Language;

/// A language to expect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, Deserialize, Serialize)]
pub enum Expect {
    /// Chinese in simplified characters.
    #[value(name = "zh-Hans")]
    #[serde(rename = "zh-Hans")]
    ZhHans,
    /// Chinese in traditional characters.
    #[value(name = "zh-Hant")]
    #[serde(rename = "zh-Hant")]
    ZhHant,
    /// Japanese.
    #[serde(rename = "ja")]
    Ja,
    /// Korean.
    #[serde(rename = "ko")]
    Ko,
}

impl From<Expect> for Language {
    fn from(expect: Expect) -> Self {
        match expect {
            Expect::ZhHans => Self::ZhHans,
            Expect::ZhHant => Self::ZhHant,
            Expect::Ja => Self::Ja,
            Expect::Ko => Self::Ko,
        }
    }
}

impl From<Language> for Expect {
    fn from(language: Language) -> Self {
        match language {
            Language::ZhHans => Self::ZhHans,
            Language::ZhHant => Self::ZhHant,
            Language::Ja => Self::Ja,
            Language::Ko => Self::Ko,
        }
    }
}

/// Least confidence of an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Proved, or beyond reasonable doubt.
    Certain,
    /// Right in all but rare texts.
    Likely,
}

impl From<Level> for Confidence {
    fn from(level: Level) -> Self {
        match level {
            Level::Certain => Self::Certain,
            Level::Likely => Self::Likely,
        }
    }
}

/// What separates paragraphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Separator {
    /// What the text had.
    Keep,
    /// One line end.
    Newline,
    /// A blank line.
    Blank,
}

impl From<Separator> for Breaks {
    fn from(separator: Separator) -> Self {
        match separator {
            Separator::Keep => Self::Keep,
            Separator::Newline => Self::Newline,
            Separator::Blank => Self::Blank,
        }
    }
}

impl From<Breaks> for Separator {
    fn from(breaks: Breaks) -> Self {
        match breaks {
            Breaks::Keep => Self::Keep,
            Breaks::Newline => Self::Newline,
            Breaks::Blank => Self::Blank,
        }
    }
}
