//! The ledger: a clean text and its record give the input back, byte for byte, and a record that lies is refused.

use proptest::prelude::*;
use qingwen::clean::{Cleaner, Options};
use qingwen::ledger::{Record, read};

fn cleaner() -> &'static Cleaner {
    static CLEANER: std::sync::LazyLock<Cleaner> =
        std::sync::LazyLock::new(|| Cleaner::new(Options::default()).expect("the default options are valid"));
    &CLEANER
}

/// The clean text of `bytes` and the record of it, as it is read from a ledger.
fn recorded(bytes: &[u8]) -> Option<(String, Record)> {
    let cleaned = cleaner().clean(bytes).ok()?;
    let line = Record::new(&cleaned.source, &cleaned.patch, cleaned.text()).line().expect("a record is JSON");
    let record = read(&line).expect("a record can be read").pop().expect("it is one record");
    Some((cleaned.text().to_owned(), record))
}

fn round_trip(bytes: &[u8]) -> Result<(), TestCaseError> {
    if let Some((text, record)) = recorded(bytes) {
        prop_assert_eq!(record.restore(text.as_bytes()), Ok(bytes.to_vec()));
        for rule in ["rejoin", "chrome", "normalise", "decode"] {
            let (some, left) = record.restore_some(text.as_bytes(), |name| name.starts_with(rule)).expect("a part can be undone");
            prop_assert_eq!(left.restore(some.as_bytes()), Ok(bytes.to_vec()));
            prop_assert!(left.edits.iter().all(|edit| !edit.rule.starts_with(rule)));
        }
    }
    Ok(())
}

/// Lines in the shape of what is scraped.
fn page() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        4 => "[一-龥，。、]{1,30}",
        1 => "[ぁ-んァ-ヶ。]{1,20}",
        1 => "[가-힣 ]{1,20}",
        1 => Just("首页 购物车 登录".to_owned()),
        1 => Just("\u{feff}共有x人\u{200b}".to_owned()),
        1 => "[ -~]{0,20}",
    ];
    let end = prop_oneof![4 => Just("\n"), 2 => Just("\r\n"), 1 => Just("\r"), 1 => Just(" "), 1 => Just("\n\n\n")];
    (proptest::collection::vec((line, end), 0..12), any::<bool>()).prop_map(|(lines, ended)| {
        let text: String = lines.iter().flat_map(|(line, end)| [line.as_str(), *end]).collect();
        if ended { text } else { text.trim_end().to_owned() }
    })
}

const ENCODINGS: [&encoding_rs::Encoding; 6] = [
    encoding_rs::GB18030,
    encoding_rs::BIG5,
    encoding_rs::SHIFT_JIS,
    encoding_rs::EUC_KR,
    encoding_rs::EUC_JP,
    encoding_rs::ISO_2022_JP,
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_come_back(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        round_trip(&bytes)?;
    }

    #[test]
    fn any_page_comes_back(page in page()) {
        round_trip(page.as_bytes())?;
    }

    #[test]
    fn a_page_in_any_encoding_comes_back_damaged_or_not(page in page(), which in 0usize..6, damage in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..3)) {
        let mut bytes = ENCODINGS[which].encode(&page).0.into_owned();
        for (at, byte) in damage {
            if !bytes.is_empty() {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
        }
        round_trip(&bytes)?;
    }

    #[test]
    fn a_page_in_utf_16_comes_back(page in page(), big in any::<bool>()) {
        let mark = "\u{feff}".encode_utf16().chain(page.encode_utf16());
        let bytes: Vec<u8> = mark.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect();
        round_trip(&bytes)?;
    }

    #[test]
    fn a_ledger_that_lies_is_refused(page in page(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let Some((text, record)) = recorded(page.as_bytes()) else { return Ok(()) };
        let mut line = record.line().expect("a record is JSON");
        let at = at.index(line.len());
        line[at] = byte;
        for record in read(&line).unwrap_or_default() {
            // A lie about a place or a rule gives the same bytes; any other is found out.
            if let Ok(bytes) = record.restore(text.as_bytes()) {
                prop_assert_eq!(&bytes[..], page.as_bytes());
            }
        }
    }

    #[test]
    fn numbers_of_any_size_are_refused(page in page(), number in any::<usize>(), which in 0usize..6) {
        let Some((text, mut record)) = recorded(page.as_bytes()) else { return Ok(()) };
        match which {
            0 => record.parts.iter_mut().for_each(|part| part.len = number),
            1 => record.edits.iter_mut().for_each(|edit| edit.at = number),
            2 => record.edits.iter_mut().for_each(|edit| edit.len = number),
            3 => record.raw.iter_mut().for_each(|raw| raw.at = number),
            4 => record.raw.iter_mut().for_each(|raw| raw.len = number),
            _ => record.input.len = number,
        }
        if let Ok(bytes) = record.restore(text.as_bytes()) {
            prop_assert_eq!(&bytes[..], page.as_bytes());
        }
    }
}

#[test]
fn most_bytes_of_another_encoding_are_not_on_record() {
    let page = "山里的雾到中午才散，他们在桥头等了一夜。\n".repeat(50);
    let bytes = encoding_rs::GB18030.encode(&page).0.into_owned();
    let (_, record) = recorded(&bytes).expect("it is text");
    assert_eq!(record.raw, []);
}

#[test]
fn an_unfinished_last_line_is_passed_over_and_a_broken_one_is_named() {
    let (_, record) = recorded("一行\r\n".as_bytes()).expect("it is text");
    let line = record.line().expect("a record is JSON");
    let torn = [&line[..], &line[..line.len() / 2]].concat();
    assert_eq!(read(&torn).as_deref(), Ok(&[record][..]));
    let broken = [&line[..], b"{}\n", &line].concat();
    assert!(read(&broken).expect_err("it is broken").to_string().starts_with("line 2 of the ledger"));
}
