//! Any bytes as a ledger and a clean text: refused, or given back with the hash that the ledger names.
#![no_main]

use libfuzzer_sys::fuzz_target;
use qingwen::ledger::{Side, read};

fuzz_target!(|bytes: &[u8]| {
    let end = bytes.iter().position(|&byte| byte == b'\n').map_or(bytes.len(), |at| at + 1);
    let (output, ledger) = bytes.split_at(end);
    let output = output.strip_suffix(b"\n").unwrap_or(output);
    for mut record in read(ledger).unwrap_or_default() {
        // A fuzzer cannot invent a hash: with the right one for the text, the rest of the record is tried too.
        record.output = Side::of(output);
        if let Ok(restored) = record.restore(output) {
            assert_eq!(Side::of(&restored), record.input);
        }
        if let Ok((text, left)) = record.restore_some(output, |rule| rule.starts_with('r')) {
            assert_eq!(left.restore(text.as_bytes()), record.restore(output));
        }
    }
});
