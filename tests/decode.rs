//! Decoding: the same for any read size, and every place led back to its bytes.

use encoding_rs::Encoding;
use proptest::prelude::*;
use qingwen::source::{Coding, Decoded, Hints, Locator, Malformed, Reader, Source, read};
use qingwen::text::Span;

const SIMPLIFIED: &str =
    "春天到了，院子里的杏树开了花。\n邻居家的孩子们每天放学以后都来看一看，abc 123。\n花落的时候，地上像下了一场雪！\n";
const TRADITIONAL: &str = "春天到了，院子裡的杏樹開了花。\n鄰居家的孩子們每天放學以後都來看一看，abc 123。\n";
const JAPANESE: &str = "春になると、庭の杏の木に花が咲きました。\n近所の子どもたちは毎日ここへ遊びに来ます。\nｶﾀｶﾅもあります。\n";
const KOREAN: &str = "봄이 오면 마당의 살구나무에 꽃이 핍니다.\n이웃집 아이들은 날마다 학교가 끝나면 보러 옵니다.\n";

/// Texts with the label of an encoding that can write them.
const TEXTS: &[(&str, &str)] = &[
    ("utf-8", SIMPLIFIED),
    ("gb18030", SIMPLIFIED),
    ("gb18030", "𠮷野家与㐂寿，还有龘和镕基。\n我们说的是两个人的名字。\n"),
    ("big5", TRADITIONAL),
    ("shift_jis", JAPANESE),
    ("euc-jp", JAPANESE),
    ("iso-2022-jp", "春になると、庭の杏の木に花が咲きました。\n近所の子どもたちは毎日ここへ遊びに来ます。\n"),
    ("euc-kr", KOREAN),
    ("utf-16le", SIMPLIFIED),
    ("utf-16be", KOREAN),
    ("windows-1251", "Весной во дворе зацвела яблоня.\nСоседские дети приходили смотреть каждый день.\n"),
];

fn encode(text: &str, label: &str) -> Vec<u8> {
    match label {
        "utf-16le" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        "utf-16be" => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        "utf-32le" => text.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect(),
        _ => {
            let encoding = Encoding::for_label(label.as_bytes()).expect("a label of the standard");
            let (bytes, _, lossy) = encoding.encode(text);
            assert!(!lossy, "{label} cannot write {text}");
            bytes.into_owned()
        }
    }
}

/// Inputs with what is hard about them: cut, broken, mixed, marked.
fn vectors() -> Vec<Vec<u8>> {
    let mut vectors: Vec<Vec<u8>> = TEXTS.iter().map(|(label, text)| encode(text, label)).collect();
    for (label, text) in TEXTS {
        let mut broken = encode(text, label);
        let middle = broken.len() / 2;
        broken[middle] = 0xFF;
        broken.pop();
        broken.pop();
        vectors.push(broken);
    }
    vectors.push([SIMPLIFIED.as_bytes(), &encode(SIMPLIFIED, "gb18030"), SIMPLIFIED.as_bytes()].concat());
    vectors.push([&encode(SIMPLIFIED, "gb18030")[..], SIMPLIFIED.as_bytes(), &encode(SIMPLIFIED, "gb18030")].concat());
    vectors.push([b"\xEF\xBB\xBF", SIMPLIFIED.as_bytes()].concat());
    vectors.push([&b"\xFF\xFE"[..], &encode(JAPANESE, "utf-16le")].concat());
    vectors.push([&b"\xFF\xFE\0\0"[..], &encode(JAPANESE, "utf-32le")[..37]].concat());
    vectors.push([&b"plain ASCII\nfor a while\r\n"[..], &encode(KOREAN, "euc-kr")].concat());
    vectors.push("\u{FEFF}\u{FEFF}\u{FEFF}".into());
    vectors.push(b"plain ASCII only, without a last line end".to_vec());
    vectors
}

fn same(whole: &Source<'_>, decoded: &Decoded) {
    assert_eq!(decoded.text, whole.text);
    assert_eq!(decoded.malformed, whole.malformed);
    let parts = |stretches: &[qingwen::source::Stretch]| -> Vec<_> {
        stretches.iter().map(|s| (s.start, s.end, s.mark, s.text, s.encoding)).collect()
    };
    assert_eq!(parts(&decoded.stretches), parts(&whole.stretches));
}

fn feed<'b>(pieces: impl Iterator<Item = &'b [u8]>) -> Option<Decoded> {
    let (mut reader, mut decoded) = (Reader::new(Hints::default()), Decoded::default());
    for piece in pieces {
        reader.feed(piece, false, &mut decoded).ok()?;
    }
    reader.feed(b"", true, &mut decoded).ok()?;
    Some(decoded)
}

#[test]
fn every_text_at_every_split_point() {
    for bytes in vectors() {
        let whole = read(&bytes, &Hints::default()).expect("this is text");
        for split in 0..=bytes.len() {
            let (head, tail) = bytes.split_at(split);
            same(&whole, &feed([head, tail].into_iter()).expect("this is text"));
        }
        same(&whole, &feed(bytes.chunks(1)).expect("this is text"));
    }
}

#[test]
fn texts_longer_than_the_window_at_odd_read_sizes() {
    for (label, text) in TEXTS.iter().filter(|(label, _)| ["shift_jis", "utf-16le"].contains(label)) {
        let mut bytes = b"ASCII first\n".repeat(900);
        if label.starts_with("utf-16") {
            bytes.clear();
        }
        bytes.extend(encode(&text.repeat(7000), label));
        bytes.extend(encode(SIMPLIFIED, "gb18030"));
        bytes.extend_from_slice(SIMPLIFIED.as_bytes());
        bytes.extend(encode(&text.replace('\n', "").repeat(500), label));
        let whole = read(&bytes, &Hints::default()).expect("this is text");
        same(&whole, &feed(bytes.chunks(40_093)).expect("this is text"));
    }
}

#[test]
fn every_text_comes_back() {
    for (label, text) in TEXTS {
        let bytes = encode(text, label);
        let source = read(&bytes, &Hints::default()).expect("this is text");
        assert_eq!((source.label().as_str(), &*source.text), (*label, *text));
        assert!(!source.is_damaged());
    }
}

#[test]
fn a_cut_off_character_is_damage_and_nothing_else() {
    for (label, text) in TEXTS.iter().filter(|(label, _)| *label != "windows-1251") {
        let mut bytes = encode(text.trim_end(), label);
        bytes.pop();
        let source = read(&bytes, &Hints::default()).expect("this is text");
        assert_eq!(source.label(), *label);
        if *label == "iso-2022-jp" {
            continue; // the last byte was part of an escape sequence
        }
        if *label == "shift_jis" || *label == "euc-jp" || *label == "big5" || label.starts_with("utf-16") || *label == "gb18030" {
            assert_eq!(source.malformed.len(), 1, "{label}");
            let Malformed { start, len, span } = source.malformed[0];
            assert_eq!((start + len, span.end), (bytes.len(), source.text.len()));
        }
    }
}

#[test]
fn foreign_lines_are_told_apart() {
    let (utf_8, gb) = (SIMPLIFIED.as_bytes(), encode(SIMPLIFIED, "gb18030"));
    for (bytes, label, other) in
        [([utf_8, &gb, utf_8].concat(), "utf-8", "gb18030"), ([&gb[..], utf_8, &gb].concat(), "gb18030", "utf-8")]
    {
        let source = read(&bytes, &Hints::default()).expect("this is text");
        let labels: Vec<_> = source.stretches.iter().map(|stretch| stretch.encoding.label()).collect();
        assert_eq!(labels, [label, other, label]);
        assert_eq!(source.text, SIMPLIFIED.repeat(3));
        assert_eq!(source.label(), label);
    }
}

#[test]
fn binary_data_is_refused() {
    for bytes in [&b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"[..], b"PK\x03\x04\x14\0", &(0..=255).collect::<Vec<u8>>().repeat(4)] {
        assert!(read(bytes, &Hints::default()).is_err());
    }
    assert!(read(b"\x1B$)C\n\x0E0!3*\x0F\n", &Hints::default()).is_err(), "ISO-2022-KR is named, not decoded");
}

/// Every character's bytes, decoded alone, are that character; together they are the input.
fn check_places(bytes: &[u8], encoding: &'static Encoding) {
    let hints = Hints { encoding: Some(encoding), ..Hints::default() };
    let source = read(bytes, &hints).expect("a named encoding is not refused");
    let mut locator = Locator::new(&source);
    let mut at = source.stretches.first().map_or(0, |stretch| stretch.mark);
    let mut pair = false;
    for (index, (start, c)) in source.text.char_indices().enumerate() {
        let range = locator.bytes_of(Span::new(start, start + c.len_utf8()));
        assert_eq!(range.start, at, "{encoding:?} {bytes:02X?}");
        at = range.end;
        let place = Locator::new(&source).locate(start);
        assert_eq!(place.char, index);
        assert_eq!(place.byte, range.start);
        if pair || range.is_empty() || ["ISO-2022-JP"].contains(&encoding.name()) {
            pair = false;
            continue;
        }
        let (text, _) = encoding.decode_without_bom_handling(&bytes[range]);
        pair = text.chars().count() == 2;
        assert_eq!(text.chars().next(), Some(c), "{encoding:?} {bytes:02X?}");
    }
    assert!(at <= bytes.len());
    if encoding.name() != "ISO-2022-JP" {
        assert_eq!(at, bytes.len(), "{encoding:?} {bytes:02X?}");
    }
}

fn encodings() -> impl Strategy<Value = &'static Encoding> {
    proptest::sample::select(vec![
        encoding_rs::UTF_8,
        encoding_rs::GB18030,
        encoding_rs::GBK,
        encoding_rs::BIG5,
        encoding_rs::SHIFT_JIS,
        encoding_rs::EUC_JP,
        encoding_rs::EUC_KR,
        encoding_rs::UTF_16LE,
        encoding_rs::UTF_16BE,
        encoding_rs::ISO_2022_JP,
        encoding_rs::WINDOWS_1252,
    ])
}

/// Bytes that hit the lead, trail and escape bytes of double-byte encodings often.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let byte = prop_oneof![
        Just(0x0A),
        Just(0x0D),
        Just(0x1B),
        Just(b'$'),
        Just(b'('),
        Just(b'B'),
        Just(b'J'),
        Just(0x88),
        Just(0x62),
        0x30u8..0x3A,
        0x80u8..=0xFF,
        0xA1u8..=0xFE,
        any::<u8>(),
    ];
    proptest::collection::vec(byte, 0..60)
}

proptest! {
    #[test]
    fn places_tile_the_bytes(bytes in bytes(), encoding in encodings()) {
        check_places(&bytes, encoding);
    }

    #[test]
    fn any_bytes_in_any_pieces(bytes in bytes(), size in 1usize..9) {
        match read(&bytes, &Hints::default()) {
            Ok(whole) => same(&whole, &feed(bytes.chunks(size)).expect("it was read at once")),
            Err(_) => prop_assert!(feed(bytes.chunks(size)).is_none()),
        }
    }

    #[test]
    fn stretches_and_malformed_sequences_lie_in_their_text(bytes in bytes()) {
        let Ok(source) = read(&bytes, &Hints::default()) else { return Ok(()) };
        let (mut byte, mut text) = (0, 0);
        for stretch in &source.stretches {
            prop_assert_eq!((stretch.start, stretch.text.start), (byte, text));
            (byte, text) = (stretch.end, stretch.text.end);
        }
        prop_assert_eq!((byte, text), (bytes.len(), source.text.len()));
        for malformed in &source.malformed {
            prop_assert_eq!(malformed.span.of(&source.text), "\u{FFFD}");
            prop_assert!(malformed.len > 0 && malformed.start + malformed.len <= bytes.len());
        }
        prop_assert_eq!(source.main == Coding::Standard(encoding_rs::UTF_8), source.label() == "utf-8");
    }
}
