//! Files of one's own: those that a run writes about texts, or reads to clean them, and that are no text themselves.

use std::path::Path;

use super::baseline::is_baseline;
use crate::config::is_config;
use crate::ledger;
use crate::view::opens_report;

/// Bytes within which the first line ends that tells a report or a baseline.
const LINE: usize = 1 << 16;

/// Whether a file is a ledger, a report, a baseline, a configuration or a pack by its name and what it holds: changes would spoil it.
pub(super) fn is_own(path: &Path, bytes: &[u8]) -> bool {
    let line = bytes[..bytes.len().min(LINE)].split(|&byte| byte == b'\n').next().unwrap_or_default();
    is_config(path)
        || bytes.starts_with(ledger::ANY_MARK)
        || std::str::from_utf8(line).is_ok_and(|line| opens_report(line) || is_baseline(line))
        || path.extension().is_some_and(|extension| extension == "toml") && is_pack(bytes)
}

/// Whether a file has the rules of a pack, whether they hold or not.
fn is_pack(bytes: &[u8]) -> bool {
    let table = std::str::from_utf8(bytes).ok().and_then(|text| text.parse::<toml::Table>().ok());
    let rules = table.as_ref().and_then(|table| table.get("rule")?.as_array());
    rules.is_some_and(|rules| rules.iter().all(|rule| rule.get("name").is_some()))
}
