//! Reading a ledger.

use serde::Deserialize;

use super::record::VERSION;
use super::{Error, Record};

/// What the first line of a ledger starts with.
pub const MARK: &[u8] = b"{\"ledger\":1,";

/// What the first line of a ledger in any version of the format starts with.
pub const ANY_MARK: &[u8] = b"{\"ledger\":";

/// What every version of the format has.
#[derive(Deserialize)]
struct Version {
    ledger: u32,
}

/// The records of a ledger, in the order in which they were written. A last line that was not finished belongs to a run that was
/// killed before it wrote the file in question; it is passed over.
///
/// # Errors
///
/// [`Error::Line`] for the first line that is no record.
pub fn read(ledger: &[u8]) -> Result<Vec<Record>, Error> {
    let finished = ledger.iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
    let lines = ledger[..finished].split_inclusive(|&byte| byte == b'\n').enumerate();
    let record = |(index, line): (usize, &[u8])| {
        let damaged = |reason: String| Error::Line { line: index + 1, reason };
        let error = match serde_json::from_slice::<Record>(line) {
            Ok(record) if record.ledger == VERSION => return Ok(record),
            Ok(_) => None,
            Err(error) => Some(error),
        };
        let other = serde_json::from_slice(line).ok().filter(|Version { ledger }| *ledger != VERSION);
        Err(damaged(match (other, error) {
            (Some(Version { ledger }), _) => format!("it is in version {ledger} of the format, and only {VERSION} is known"),
            (None, error) => error.map_or_else(String::new, |error| error.to_string()),
        }))
    };
    lines.map(record).collect()
}
