//! The packs that are built in: one a kind of site.

use super::pack::{Pack, PackError};

macro_rules! packs {
    ($($name:literal),* $(,)?) => {
        &[$((concat!("packs/", $name, ".toml"), include_str!(concat!("packs/", $name, ".toml")))),*]
    };
}

/// File name and text of every built-in pack.
pub const PACKS: &[(&str, &str)] = packs![
    "navigation",
    "account",
    "share",
    "comments",
    "related",
    "app",
    "footer",
    "channels",
    "shop",
    "docshare",
    "wechat",
    "forum",
    "qa",
    "blog",
    "novel",
    "subtitles",
    "government",
    "news",
    "media",
    "notice",
    "form",
    "service",
    "zh-hant",
    "ja",
    "ko",
    "en",
];

/// Parses all built-in packs.
///
/// # Errors
///
/// If one of them is not a pack; a test keeps this from happening.
pub fn packs() -> Result<Vec<Pack>, PackError> {
    PACKS.iter().map(|(file, text)| Pack::parse(file, text)).collect()
}
