//! Any bytes: cleaned without a panic, clean the second time, and given back by their record.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use qingwen::clean::{Cleaner, Options};
use qingwen::ledger::Record;

static CLEANER: LazyLock<Cleaner> = LazyLock::new(|| Cleaner::new(Options::default()).expect("the default options are valid"));

fuzz_target!(|bytes: &[u8]| {
    let Ok(cleaned) = CLEANER.clean(bytes) else { return };
    let text = cleaned.text();
    let again = CLEANER.clean(text.as_bytes()).expect("clean text is text");
    assert_eq!(again.text(), text, "cleaning twice changes the text");
    let record = Record::new(&cleaned.source, &cleaned.patch, text);
    assert_eq!(record.restore(text.as_bytes()).as_deref(), Ok(bytes), "the record does not give the input back");
});
