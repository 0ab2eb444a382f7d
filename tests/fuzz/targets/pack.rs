//! Any text as a rule pack: read or refused, and a cleaner made of it cleans.
#![no_main]

use libfuzzer_sys::fuzz_target;
use qingwen::clean::{Cleaner, Options};
use qingwen::rule::Pack;

fuzz_target!(|text: &str| {
    let Ok(pack) = Pack::parse("fuzz.toml", text) else { return };
    let options = Options { packs: vec![pack], ..Options::default() };
    let Ok(cleaner) = Cleaner::new(options) else { return };
    let cleaned = cleaner.clean_text(text);
    assert_eq!(cleaner.clean_text(cleaned.text()).text(), cleaned.text(), "cleaning twice changes the text");
});
