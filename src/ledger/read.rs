//! Reading a ledger.

use super::record::VERSION;
use super::{Error, Record};

/// What the first line of a ledger starts with.
pub const MARK: &[u8] = b"{\"ledger\":1,";

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
        let record: Record = serde_json::from_slice(line).map_err(|error| damaged(error.to_string()))?;
        if record.ledger == VERSION {
            Ok(record)
        } else {
            Err(damaged(format!("it is in version {} of the format, and only {VERSION} is known", record.ledger)))
        }
    };
    lines.map(record).collect()
}
