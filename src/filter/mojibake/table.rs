//! A table: characters in the order of their codes, as charts of Unicode have them, and lists by stroke or sound, which are the order of
//! Big5 and GBK. What they would be in another encoding is in its order too, and no text.

use super::codec::Reading;

/// Whether most characters of `passage` beyond ASCII have the code behind that of the one before them, in Unicode or in the bytes that
/// `reading` has for them.
pub(super) fn is_in_order(passage: &str, reading: &Reading) -> bool {
    let code = |c: char| {
        let mut bytes = Vec::new();
        reading.push(c, &mut bytes);
        bytes.into_iter().fold(0, |code, byte| code << 8 | u32::from(byte))
    };
    let codes: Vec<[u32; 2]> = passage.chars().filter(|c| !c.is_ascii()).map(|c| [c.into(), code(c)]).collect();
    let follows = |pair: &&[[u32; 2]]| pair[0].iter().zip(pair[1]).any(|(one, two)| one + 1 == two);
    codes.windows(2).filter(follows).count() * 2 >= codes.len().max(2)
}

/// Whether nothing is assigned to a character, as to all of the planes from the fourth to the thirteenth, or it is a noncharacter.
pub(super) const fn is_unassigned(c: char) -> bool {
    matches!(c, '\u{40000}'..='\u{DFFFF}') || c as u32 & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::filter::mojibake::codec::READINGS;

    #[test]
    fn lists_and_charts_are_in_order() {
        let reading = |name: &str| READINGS.iter().find(|reading| reading.name == name).expect("there is one");
        for (passage, name) in [
            ("云井互五亢仁什仃", "Big5"),
            ("老佬姥酪烙涝勒乐", "GBK"),
            ("궐궑궒궓궔궕궖궗", "EUC-KR"),
            ("ㅏㅐㅑㅒㅓㅔㅕ", "EUC-KR"),
            ("²³´µ¶·¸¹", "Windows-1252"),
        ] {
            assert!(is_in_order(passage, reading(name)), "{passage}");
        }
        for (passage, name) in
            [("春天到了院子里", "GBK"), ("鎶ュ憡鐨勬", "GBK"), ("´º¼ÒµÄ", "Windows-1252"), ("一", "GBK"), ("", "GBK")]
        {
            assert!(!is_in_order(passage, reading(name)), "{passage}");
        }
    }
}
