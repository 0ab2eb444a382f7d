//! Any bytes in reads of any size, cut into small segments: the same text as at once.
#![no_main]

use std::io::{self, Read};
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use qingwen::clean::{Cleaner, Options};

static CLEANER: LazyLock<Cleaner> =
    LazyLock::new(|| Cleaner::new(Options { segment: 256, ..Options::default() }).expect("the options are valid"));

/// Gives as many bytes at a time as its sizes say.
struct Uneven<'b> {
    bytes: &'b [u8],
    sizes: std::iter::Cycle<std::slice::Iter<'b, u8>>,
}

impl Read for Uneven<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let size = usize::from(*self.sizes.next().unwrap_or(&0)) + 1;
        let len = size.min(into.len()).min(self.bytes.len());
        let (head, rest) = self.bytes.split_at(len);
        into[..len].copy_from_slice(head);
        self.bytes = rest;
        Ok(len)
    }
}

fuzz_target!(|bytes: &[u8]| {
    let (sizes, bytes) = bytes.split_at(bytes.len().min(4));
    let at_once = CLEANER.clean(bytes).map(|cleaned| cleaned.text().to_owned());
    let mut streamed = String::new();
    let input = Uneven { bytes, sizes: sizes.iter().cycle() };
    let end = CLEANER.stream(input, |segment| -> Result<(), Box<dyn std::error::Error>> {
        streamed.push_str(segment.text());
        Ok(())
    });
    match at_once {
        Ok(text) => assert!(end.is_ok() && streamed == text, "{streamed:?} is not {text:?}"),
        Err(_) => assert!(end.is_err(), "refused at once, but not as a stream"),
    }
});
