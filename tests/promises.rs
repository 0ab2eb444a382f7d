//! The promises, for any input: valid text, no panic, nothing lost, the same answer every time.

use proptest::prelude::*;
use qingwen::clean::{Cleaner, Options};
use qingwen::note::{Confidence, Piece};

fn cleaner() -> Cleaner {
    Cleaner::new(Options::default()).expect("the default options are valid")
}

/// Texts in the shape of what is scraped: scripts mixed, marks, wraps, spaces, placeholders, chrome words, odd characters.
fn scraped() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        8 => "[一-龥]{1,12}",
        2 => "[ぁ-んァ-ヶ]{1,8}",
        2 => "[가-힣]{1,6}",
        2 => "[a-zA-Z]{1,8}",
        1 => "[0-9]{1,4}",
        4 => prop_oneof![Just("，"), Just("。"), Just("、"), Just("”"), Just("“"), Just("："), Just(","), Just("）"), Just("…")].prop_map(String::from),
        2 => prop_oneof![Just("x"), Just("××"), Just("某某"), Just("____"), Just("○○"), Just("20xx年"), Just("x人")].prop_map(String::from),
        1 => prop_oneof![Just("购物车"), Just("首页"), Just("上一篇："), Just("加入Vip免费下载"), Just("第3页 共10页"), Just("- 3 -"), Just("目录")].prop_map(String::from),
        3 => prop_oneof![Just(" "), Just("\n"), Just("\n\n"), Just("\u{3000}"), Just("\u{3000}\u{3000}"), Just("\r\n"), Just("\t"), Just("    ")].prop_map(String::from),
        1 => prop_oneof![Just("一、"), Just("1."), Just("第一条"), Just("- "), Just("甲："), Just("|")].prop_map(String::from),
        1 => prop_oneof![Just("\u{200b}"), Just("\u{a0}"), Just("\u{2028}"), Just("\u{fffd}"), Just("か\u{3099}"), Just("\u{2f00}"), Just("ã\u{80}\u{82}"), Just("\u{1}"), Just("\u{feff}")].prop_map(String::from),
    ];
    proptest::collection::vec(word, 0..60).prop_map(|words| words.concat())
}

/// Text wrapped at one width, the shape that rejoin works on.
fn wrapped() -> impl Strategy<Value = String> {
    ("[一-龥，。、“”a-z0-9]{30,400}", 8usize..30, prop_oneof![Just("\n"), Just(" "), Just("\n\n")]).prop_map(
        |(text, width, end)| {
            let chars: Vec<char> = text.chars().collect();
            chars.chunks(width).map(|line| line.iter().collect::<String>()).collect::<Vec<_>>().join(end)
        },
    )
}

fn check(bytes: &[u8]) -> Result<(), TestCaseError> {
    let cleaner = cleaner();
    let Ok(cleaned) = cleaner.clean(bytes) else { return Ok(()) };
    let text = cleaned.text();

    let again = cleaner.clean(text.as_bytes());
    prop_assert_eq!(again.as_ref().map(|again| again.text()), Ok(text), "cleaning twice changes the text");

    let source = &*cleaned.source.text;
    let mut at = 0;
    let mut rebuilt = String::new();
    for piece in cleaned.patch.pieces(source.len()) {
        let span = match piece {
            Piece::Keep(span) => span,
            Piece::Cut(note) => note.span,
        };
        prop_assert_eq!(span.start, at, "pieces do not tile the text");
        at = span.end;
        rebuilt += match piece {
            Piece::Keep(span) => span.of(source),
            Piece::Cut(note) => note.action.put().unwrap_or_default(),
        };
    }
    prop_assert_eq!(at, source.len(), "pieces do not reach the end");
    prop_assert_eq!(rebuilt.as_str(), text, "the patch does not give the clean text");
    Ok(())
}

/// A reader that gives `size` bytes at a time.
struct Drops<'b> {
    bytes: &'b [u8],
    size: usize,
}

impl std::io::Read for Drops<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let size = self.size.min(buffer.len()).min(self.bytes.len());
        let (now, later) = self.bytes.split_at(size);
        buffer[..size].copy_from_slice(now);
        self.bytes = later;
        Ok(size)
    }
}

/// In segments of `segment` bytes, a stream in drops of `size` bytes gives what a slice gives: text and notes.
fn check_stream(bytes: &[u8], segment: usize, size: usize) -> Result<(), TestCaseError> {
    let cleaner = Cleaner::new(Options { segment, ..Options::default() }).expect("the default options are valid");
    let Ok(whole) = cleaner.clean(bytes) else { return Ok(()) };
    let mut text = String::new();
    let mut notes = Vec::new();
    let streamed = cleaner.stream(Drops { bytes, size }, |part| -> Result<(), Box<dyn std::error::Error>> {
        text += part.text();
        let row = |finding: &qingwen::view::Finding<'_>| (finding.note.rule.name.clone(), finding.start, finding.text.to_owned());
        notes.extend(qingwen::view::findings(&part.source, part.notes()).iter().map(row));
        Ok(())
    });
    prop_assert!(streamed.is_ok());
    prop_assert_eq!(text.as_str(), whole.text());
    let wanted: Vec<_> = qingwen::view::findings(&whole.source, whole.notes())
        .iter()
        .map(|finding| (finding.note.rule.name.clone(), finding.start, finding.text.to_owned()))
        .collect();
    prop_assert_eq!(notes, wanted);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        check(&bytes)?;
    }

    #[test]
    fn any_text(text in "\\PC{0,120}") {
        check(text.as_bytes())?;
    }

    #[test]
    fn scraped_text(text in scraped()) {
        check(text.as_bytes())?;
    }

    #[test]
    fn wrapped_text(text in wrapped()) {
        check(text.as_bytes())?;
    }

    #[test]
    fn text_in_any_encoding(text in scraped(), which in 0usize..5) {
        let encoding = [encoding_rs::GB18030, encoding_rs::BIG5, encoding_rs::SHIFT_JIS, encoding_rs::EUC_KR, encoding_rs::EUC_JP][which];
        check(&encoding.encode(&text).0)?;
    }

    #[test]
    fn read_sizes_do_not_matter(text in scraped(), segment in 40usize..400, size in 1usize..100) {
        check_stream(text.as_bytes(), segment, size)?;
        check_stream(&encoding_rs::GB18030.encode(&text).0, segment, size)?;
    }

    #[test]
    fn wrapped_text_is_streamed(text in wrapped(), segment in 100usize..1000, size in 1usize..300) {
        check_stream(text.as_bytes(), segment, size)?;
    }
}

/// The inputs of the fixtures of one filter.
fn inputs(filter: &str) -> Vec<(String, Vec<u8>)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/clean").join(filter);
    let cases = std::fs::read_dir(folder).expect("it is a folder").flatten();
    let read = |case: std::fs::DirEntry| {
        let name = case.file_name().to_string_lossy().into_owned();
        (name, std::fs::read(case.path().join("input.txt")).expect("a case has an input"))
    };
    cases.map(read).collect()
}

#[test]
fn what_is_not_sure_enough_to_be_done_is_reported() {
    let at = |level| Cleaner::new(Options { level, ..Options::default() }).expect("the options are valid");
    let (likely, certain) = (at(Confidence::Likely), at(Confidence::Certain));
    let mut unsure = 0;
    for (name, bytes) in inputs("rejoin") {
        let (done, sure) = (likely.clean(&bytes).expect("it is text"), certain.clean(&bytes).expect("it is text"));
        let told: Vec<_> = sure.patch.edits().iter().chain(&sure.left).map(|note| note.span).collect();
        for edit in done.patch.edits().iter().filter(|edit| edit.confidence < Confidence::Certain) {
            let is_told = told.iter().any(|span| span.start <= edit.span.end && edit.span.start <= span.end);
            assert!(is_told, "{name}: nothing is said of {:?}", edit.span);
            unsure += 1;
        }
    }
    assert!(unsure > 40, "{unsure} edits are few to show it");
}
