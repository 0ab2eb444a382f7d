//! Decoding: the same for any read size, and every place led back to its bytes.

use std::io::Read;

use encoding_rs::Encoding;
use proptest::prelude::*;
use qingwen::clean::{Cleaned, Cleaner, Options};
use qingwen::rule::Selection;
use qingwen::source::{Coding, Hints, Language, Locator, Malformed, Refusal, read};
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

/// What reading gave: the text, the malformed sequences by offset and length, and what is said about them and the encoding.
#[derive(Debug, Default, PartialEq)]
struct Reading {
    text: String,
    malformed: Vec<(usize, usize)>,
    said: Vec<(&'static str, Option<String>)>,
}

impl Reading {
    fn extend(&mut self, cleaned: &Cleaned<'_, '_>) {
        let base = cleaned.source.base.byte;
        self.text.push_str(cleaned.text());
        self.malformed.extend(cleaned.source.malformed.iter().map(|it| (base + it.start, it.len)));
        self.said.extend(cleaned.notes().iter().filter_map(|note| {
            let name = ["decode/malformed", "decode/mark", "decode/encoding"].into_iter().find(|name| *name == note.rule.name)?;
            Some((name, note.detail.as_deref().map(str::to_owned)))
        }));
    }
}

/// Reads only, in segments of `segment` bytes.
fn reader(encoding: Option<&'static Encoding>, segment: usize) -> Cleaner {
    // Notes are made, but no edit: what is read is what comes out.
    let selection = Selection { only: vec!["decode/malformed".into()], ..Selection::default() };
    let hints = Hints { encoding, ..Hints::default() };
    Cleaner::new(Options { selection, hints, segment, ..Options::default() }).expect("the rule exists")
}

/// Gives `size` bytes at a time.
struct Slow<'b>(&'b [u8], usize);

impl Read for Slow<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let len = self.1.min(buffer.len()).min(self.0.len());
        buffer[..len].copy_from_slice(&self.0[..len]);
        self.0 = &self.0[len..];
        Ok(len)
    }
}

#[derive(Debug)]
struct Failed;

impl From<std::io::Error> for Failed {
    fn from(_: std::io::Error) -> Self {
        Self
    }
}

impl From<Refusal> for Failed {
    fn from(_: Refusal) -> Self {
        Self
    }
}

fn streamed(cleaner: &Cleaner, bytes: &[u8], size: usize) -> Result<Reading, Failed> {
    let mut reading = Reading::default();
    cleaner.stream(Slow(bytes, size), |segment| {
        reading.extend(&segment);
        Ok::<_, Failed>(())
    })?;
    Ok(reading)
}

fn at_once(cleaner: &Cleaner, bytes: &[u8]) -> Result<Reading, Refusal> {
    let mut reading = Reading::default();
    reading.extend(&cleaner.clean(bytes)?);
    Ok(reading)
}

/// Every encoding of the standard with some of its text, and both UTF-32, which need a mark here.
fn every_encoding() -> Vec<(Option<&'static Encoding>, Vec<u8>)> {
    use encoding_rs::*;
    let multi = [
        (UTF_8, SIMPLIFIED),
        (GB18030, "𠮷野家与㐂寿，还有龘和镕基。\n我们说的是两个人的名字。\n"),
        (GBK, SIMPLIFIED),
        (BIG5, TRADITIONAL),
        (SHIFT_JIS, JAPANESE),
        (EUC_JP, JAPANESE),
        (ISO_2022_JP, "春になると、庭の杏の木に花が咲きました。\n近所の子どもたちは毎日ここへ遊びに来ます。\n"),
        (EUC_KR, KOREAN),
    ];
    let single = [
        IBM866,
        ISO_8859_2,
        ISO_8859_3,
        ISO_8859_4,
        ISO_8859_5,
        ISO_8859_6,
        ISO_8859_7,
        ISO_8859_8,
        ISO_8859_8_I,
        ISO_8859_10,
        ISO_8859_13,
        ISO_8859_14,
        ISO_8859_15,
        ISO_8859_16,
        KOI8_R,
        KOI8_U,
        MACINTOSH,
        WINDOWS_874,
        WINDOWS_1250,
        WINDOWS_1251,
        WINDOWS_1252,
        WINDOWS_1253,
        WINDOWS_1254,
        WINDOWS_1255,
        WINDOWS_1256,
        WINDOWS_1257,
        WINDOWS_1258,
        X_MAC_CYRILLIC,
        X_USER_DEFINED,
    ];
    let wide = |unit: fn(char) -> Vec<u8>| SIMPLIFIED.chars().chain("𠮷\n".chars()).flat_map(unit).collect::<Vec<u8>>();
    let utf_32 = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes.repeat(6)].concat();
    let mut all: Vec<_> = multi.iter().map(|(it, text)| (Some(*it), encode(text, it.name()).repeat(6))).collect();
    all.extend(single.map(|it| (Some(it), [&(0x80..=0xFF).collect::<Vec<u8>>()[..], b"\n"].concat().repeat(4))));
    let utf_16 = |order: fn(u16) -> [u8; 2]| wide_16(&(SIMPLIFIED.to_owned() + "𠮷\n"), order).repeat(6);
    all.push((Some(UTF_16LE), utf_16(u16::to_le_bytes)));
    all.push((Some(UTF_16BE), utf_16(u16::to_be_bytes)));
    all.push((None, utf_32(b"\xFF\xFE\0\0", wide(|c| u32::from(c).to_le_bytes().into()))));
    all.push((None, utf_32(b"\0\0\xFE\xFF", wide(|c| u32::from(c).to_be_bytes().into()))));
    all
}

fn wide_16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(order).collect()
}

#[test]
fn any_read_size_gives_the_same_in_every_encoding() {
    for (encoding, sound) in every_encoding() {
        let mut broken = sound.clone();
        for at in (97..broken.len()).step_by(131) {
            broken[at] = 0xFF;
        }
        broken.pop();
        for bytes in [sound, broken] {
            let whole = at_once(&reader(encoding, 1 << 20), &bytes).expect("this is text");
            let name = encoding.map_or("UTF-32", Encoding::name);
            // Segments that end at every place of a character.
            for segment in 256..264 {
                let cleaner = reader(encoding, segment);
                let cut = at_once(&cleaner, &bytes).expect("this is text");
                assert_eq!((&cut.text, &cut.malformed), (&whole.text, &whole.malformed), "{name} in segments of {segment}");
                for size in [1, 2, 3, 5, 7, 64, 4093] {
                    assert_eq!(streamed(&cleaner, &bytes, size).expect("this is text"), cut, "{name} {segment} {size}");
                }
            }
        }
    }
}

#[test]
fn what_is_detected_does_not_hang_on_the_read_size() {
    for bytes in vectors() {
        let whole = at_once(&reader(None, 1 << 20), &bytes).expect("this is text");
        for size in 1..bytes.len().min(300) {
            assert_eq!(streamed(&reader(None, 1 << 20), &bytes, size).expect("this is text"), whole);
        }
    }
}

#[test]
fn an_encoding_shows_late() {
    // The first segments are ASCII, which says nothing about the others.
    for (label, text) in TEXTS.iter().filter(|(label, _)| !label.starts_with("utf-16")) {
        let bytes = [&b"plain ASCII, and a lot of it\n".repeat(300)[..], &encode(&text.repeat(20), label)].concat();
        let cleaner = reader(None, 4096);
        let reading = at_once(&cleaner, &bytes).expect("this is text");
        assert!(reading.text.ends_with(&text.repeat(20)), "{label}");
        let said: Vec<_> = reading.said.iter().filter(|(rule, _)| *rule == "decode/encoding").collect();
        assert_eq!(said.len(), usize::from(*label != "utf-8"), "{label}: {said:?}");
        assert_eq!(streamed(&cleaner, &bytes, 1000).expect("this is text"), reading);
    }
}

#[test]
fn every_text_comes_back() {
    for (label, text) in TEXTS {
        let bytes = encode(text, label);
        let source = read(&bytes, &Hints::default()).expect("this is text");
        assert_eq!((source.label().as_str(), &*source.text), (*label, *text));
        assert!(source.malformed.is_empty());
    }
}

#[test]
fn a_cut_off_character_is_damage_and_nothing_else() {
    // One byte is a character there; and the last one of a text is a part of an escape sequence.
    for (label, text) in TEXTS.iter().filter(|(label, _)| !["windows-1251", "iso-2022-jp"].contains(label)) {
        let mut bytes = encode(text.trim_end_matches(|c: char| c.is_ascii()), label);
        bytes.pop();
        let source = read(&bytes, &Hints::default()).expect("this is text");
        assert_eq!((source.label().as_str(), source.malformed.len()), (*label, 1));
        let Malformed { start, len, span } = source.malformed[0];
        assert_eq!((start + len, span.end), (bytes.len(), source.text.len()), "{label}");
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
fn of_few_bytes_both_readings_are_named() {
    let labels = |bytes: &[u8]| {
        let source = read(bytes, &Hints::default()).expect("this is text");
        (source.label(), source.rival.map(qingwen::source::Coding::label))
    };
    for (label, text) in [
        ("gb18030", "防汛"),
        ("gb18030", "水库"),
        ("gb18030", "会议"),
        ("gb18030", "书屋"),
        ("big5", "書屋"),
        ("big5", "會議"),
        ("shift_jis", "本屋"),
        ("shift_jis", "会議"),
        ("euc-jp", "本屋"),
        ("euc-jp", "会議です"),
        ("euc-kr", "회의"),
        ("euc-kr", "책방"),
        // Rare ideographs, which cost more than letters of another script.
        ("euc-kr", "大韓民國"),
    ] {
        let (main, rival) = labels(&encode(text, label));
        assert!(main == label || rival.as_deref() == Some(label), "{text}: {main}, {rival:?}");
    }
    for (label, text) in TEXTS {
        assert_eq!(labels(&encode(text, label)).1, None, "{label}");
    }
    // UTF-8 all the same, so that clean text is read as it was written; but it is said what else it may be.
    for word in ["学习", "系统", "水平"] {
        assert_eq!(labels(&encode(word, "gb18030")), ("utf-8".into(), Some("gb18030".into())), "{word}");
        let cleaner = Cleaner::new(Options::default()).expect("the default options are valid");
        let said = cleaner.clean(&encode(word, "gb18030")).expect("this is text").notes().len();
        assert_eq!(said, 2, "the encoding and the end of the line");
    }
    for sound in ["Ελλάδα", "naïve café", "25°C ±5", "привет", "שלום", "مرحبا", "pīnyīn nǐ", "1½ cups, ¼ tsp", "A·B·C", "«ñ»"]
    {
        assert_eq!(labels(sound.as_bytes()), ("utf-8".into(), None), "{sound}");
    }
}

#[test]
fn among_encodings_of_the_expected_language_the_likeliest_is_read_or_doubt_is_said() {
    let words = [
        ("目次", "euc-jp", Language::Ja),
        ("の暮らし", "euc-jp", Language::Ja),
        ("小説", "shift_jis", Language::Ja),
        ("政府", "big5", Language::ZhHant),
        ("新聞", "big5", Language::ZhHant),
        ("搜尋", "big5", Language::ZhHant),
        ("登录", "gb18030", Language::ZhHans),
        ("谢谢", "gb18030", Language::ZhHans),
        ("同志", "gb18030", Language::ZhHans),
    ];
    for (word, label, expect) in words {
        let hints = Hints { expect: Some(expect), ..Hints::default() };
        let bytes = encode(word, label);
        let source = read(&bytes, &hints).expect("it is text");
        assert!(source.text == word || source.rival.is_some(), "{word} in {label}: {}", source.text);
    }
}

#[test]
fn of_few_bytes_the_expected_language_is_read() {
    for (text, label, expect) in [("大韓民國", "euc-kr", Language::Ko), ("ﾃﾚﾋﾞ", "shift_jis", Language::Ja)] {
        let hints = Hints { expect: Some(expect), ..Hints::default() };
        let bytes = encode(text, label);
        assert_eq!(read(&bytes, &hints).expect("this is text").text, text);
    }
}

#[test]
fn binary_data_is_refused() {
    for bytes in [
        &b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"[..],
        b"PK\x03\x04\x14\0",
        b"name\0age\0city\n",
        &(0..=255).collect::<Vec<u8>>().repeat(4),
    ] {
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
        let cleaner = reader(None, 1 << 20);
        match at_once(&cleaner, &bytes) {
            Ok(whole) => prop_assert_eq!(streamed(&cleaner, &bytes, size).expect("it was read at once"), whole),
            Err(_) => prop_assert!(streamed(&cleaner, &bytes, size).is_err()),
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

/// Bytes that once came out otherwise when they were cleaned twice.
#[test]
fn cleaning_twice_changes_nothing_where_the_encoding_is_a_guess() {
    for encoding in [None, Some(encoding_rs::GB18030), Some(encoding_rs::WINDOWS_1256)] {
        let hints = Hints { encoding, ..Hints::default() };
        let cleaner = Cleaner::new(Options { hints, ..Options::default() }).expect("the options are valid");
        let again = Cleaner::new(Options::default()).expect("the default options are valid");
        for bytes in [&b"\x81\x40\x81\x40\xB0\x94\x00\x81\x61\x81\x00\xA1"[..], b"\x05\x1B\x00\x80\x20\x21\xA6\xC8\x00"] {
            let once = cleaner.clean(bytes).expect("this is text").text().to_owned();
            assert!(!once.trim().is_empty(), "{bytes:02X?}");
            assert_eq!(again.clean(once.as_bytes()).expect("this is UTF-8").text(), once, "{bytes:02X?}");
        }
    }
}

#[test]
fn text_is_not_refused() {
    let utf_16 = |text: &str| wide_16(text, u16::to_le_bytes);
    // The first byte of 上 is a line feed.
    assert_eq!(read(&utf_16("上海的春天到了，杏树开了花。"), &Hints::default()).expect("this is text").label(), "utf-16le");
    let padded = [b"a".repeat(40), vec![0; 900], b"<p>plain words</p>\n".to_vec()].concat();
    assert_eq!(read(&padded, &Hints::default()).expect("this is text").label(), "utf-8");
    let returns = ["An introduction in English.\r".repeat(300), JAPANESE.replace('\n', "\r").repeat(9)].concat();
    assert_eq!(read(&encode(&returns, "shift_jis"), &Hints::default()).expect("this is text").text, returns);
}

#[test]
fn lines_in_utf_16_inside_a_text_are_read() {
    let line = "可是这一行是另一个程序写的，谁也没有看出来。";
    for order in [u16::to_le_bytes, u16::to_be_bytes] {
        for end in [&b"\n"[..], &wide_16("\n", order)] {
            let bytes = [SIMPLIFIED.as_bytes(), &wide_16(line, order), end, SIMPLIFIED.as_bytes()].concat();
            let source = read(&bytes, &Hints::default()).expect("this is text");
            assert_eq!(source.label(), "utf-8");
            assert_eq!(source.text.replace('\0', ""), format!("{SIMPLIFIED}{line}\n{SIMPLIFIED}"));
            assert!(source.malformed.is_empty());
        }
    }
}

#[test]
fn letters_of_europe_are_told_apart() {
    for (label, text) in [
        ("windows-1252", "Le nom complet de la norme, qui est souvent appelée ainsi, forme la première partie de la série."),
        ("windows-1252", "Two for £825, and that is not bad for a £2 bet."),
        ("windows-1250", "Příliš žluťoučký kůň úpěl ďábelské ódy, a nikdo ho neslyšel."),
        ("windows-1254", "Kuş sesleriyle uyandık, güneş dağın üstünden yeni doğuyordu."),
    ] {
        let source = encode(text, label);
        assert_eq!(read(&source, &Hints::default()).expect("this is text").text, text);
    }
    let vietnamese = b"Ch\xFB\xDE Qu\xF4\xECc ng\xFD\xDE l\xE0 h\xEA\xF2 ch\xFB\xDE vi\xEA\xECt";
    assert_eq!(read(vietnamese, &Hints::default()).expect("this is text").label(), "windows-1258");
}

#[test]
fn half_width_katakana_alone_are_told_from_letters() {
    let kana = "ｻﾄｳ ﾀﾛｳ 12000\nﾔﾏﾀﾞ ｼﾞﾛｳ 500\nｽｽﾞｷ ｶｽﾞｺ 8800\n";
    let russian = "СОЮЗ ЮЖНЫХ ЖЕЛЕЗНЫХ ДОРОГ: ЗАЛ ОЖИДАНИЯ\nВАГОНЫ ИДУТ НА ЮГ, ЛЮДИ СПЯТ\n";
    for label in ["shift_jis", "euc-jp"] {
        assert_eq!(read(&encode(kana, label), &Hints::default()).expect("this is text").text, kana, "{label}");
    }
    for label in ["iso-8859-5", "ibm866", "windows-1251", "koi8-r"] {
        assert_ne!(read(&encode(russian, label), &Hints::default()).expect("this is text").label(), "shift_jis", "{label}");
    }
}
