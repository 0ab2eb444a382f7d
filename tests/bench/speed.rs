//! Speed: each stage and the whole pipeline, in bytes per second. `cargo bench` runs all, `cargo bench -- chrome` some.

mod shapes;

use divan::Bencher;
use divan::counter::BytesCount;
use qingwen::clean::{Cleaner, Options};
use qingwen::document::Document;
use qingwen::filter::Filter;
use qingwen::filter::chrome::Chrome;
use qingwen::rule::Selection;
use shapes::{Layout, documents, pathological};

const LEN: usize = 4 << 20;

fn main() {
    divan::main();
}

fn cleaner(only: &[&str]) -> Cleaner {
    let selection = Selection { only: only.iter().map(|&name| name.to_owned()).collect(), ..Selection::default() };
    Cleaner::new(Options { selection, ..Options::default() }).expect("the names are those of filters")
}

fn clean(bencher: Bencher<'_, '_>, cleaner: &Cleaner, text: &str) {
    bencher
        .counter(BytesCount::new(text.len()))
        .bench_local(|| cleaner.clean(text.as_bytes()).map(|cleaned| cleaned.text().len()));
}

#[divan::bench(sample_count = 10, args = ["", "decode", "normalise", "chrome", "rejoin", "placeholder"])]
fn wrapped(bencher: Bencher<'_, '_>, filter: &str) {
    let only = [filter];
    clean(bencher, &cleaner(if filter.is_empty() { &[] } else { &only }), &documents(Layout::Wrapped, LEN));
}

#[divan::bench(sample_count = 10, args = ["", "decode", "normalise", "chrome", "rejoin", "placeholder"])]
fn prose(bencher: Bencher<'_, '_>, filter: &str) {
    let only = [filter];
    clean(bencher, &cleaner(if filter.is_empty() { &[] } else { &only }), &documents(Layout::Prose, LEN));
}

#[divan::bench(sample_count = 10)]
fn flattened(bencher: Bencher<'_, '_>) {
    clean(bencher, &cleaner(&[]), &documents(Layout::Flattened, LEN));
}

/// One look of the chrome filter, without what reading and editing cost: 1 GB/s is a nanosecond a byte.
#[divan::bench(sample_count = 10)]
fn chrome_look(bencher: Bencher<'_, '_>) {
    let chrome = Chrome::new(&[]).expect("the built-in packs are sound");
    let text = documents(Layout::Wrapped, LEN);
    let document = Document::read(&text);
    bencher.counter(BytesCount::new(text.len())).bench_local(|| {
        let mut notes = Vec::new();
        chrome.annotate(&document, &mut notes);
        notes.len()
    });
}

#[divan::bench(sample_count = 10)]
fn gb18030(bencher: Bencher<'_, '_>) {
    let text = documents(Layout::Wrapped, LEN);
    let (bytes, _, _) = encoding_rs::GB18030.encode(&text);
    let cleaner = cleaner(&[]);
    bencher.counter(BytesCount::new(bytes.len())).bench_local(|| cleaner.clean(&bytes).map(|cleaned| cleaned.text().len()));
}

#[divan::bench(sample_count = 3, sample_size = 1, args = 0..12)]
fn pathology(bencher: Bencher<'_, '_>, which: usize) {
    let inputs = pathological(LEN);
    clean(bencher, &cleaner(&[]), &inputs[which].1);
}
