//! Fonts: the names of those that come with the systems of East Asia. Style sheets and dialogs hold them in the encoding of their country,
//! and often nothing else beyond ASCII: a word that is too short to be told by its letters.

use encoding_rs::{BIG5, EUC_KR, Encoding, GB18030, SHIFT_JIS};

/// The names, as ASCII parts them, by encoding.
static NAMES: [(&Encoding, &[&str]); 4] = [
    (
        GB18030,
        &[
            "宋体",
            "新宋体",
            "黑体",
            "楷体",
            "仿宋",
            "隶书",
            "幼圆",
            "微软雅黑",
            "华文宋体",
            "华文中宋",
            "华文黑体",
            "华文细黑",
            "华文楷体",
            "华文仿宋",
            "方正姚体",
            "方正舒体",
        ],
    ),
    (BIG5, &["細明體", "新細明體", "標楷體", "微軟正黑體"]),
    (SHIFT_JIS, &["ＭＳ", "ゴシック", "Ｐゴシック", "明朝", "Ｐ明朝", "メイリオ", "游ゴシック", "ヒラギノ角ゴ"]),
    (EUC_KR, &["굴림", "굴림체", "돋움", "돋움체", "바탕", "바탕체", "궁서", "궁서체", "맑은", "고딕"]),
];

/// The encoding in which all that `sample` has beyond ASCII are names of fonts.
pub(super) fn encoding(sample: &[u8]) -> Option<&'static Encoding> {
    let are_names = |(encoding, names): &&(&'static Encoding, &[&str])| {
        let text = encoding.decode_without_bom_handling_and_without_replacement(sample);
        text.is_some_and(|text| {
            let mut words = text.split(|c: char| c.is_ascii()).filter(|word| !word.is_empty()).peekable();
            words.peek().is_some() && words.all(|word| names.contains(&word))
        })
    };
    NAMES.iter().find(are_names).map(|(encoding, _)| *encoding)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_of_fonts_tell_an_encoding() {
        for (encoding, names) in NAMES {
            let sheet: String = names.iter().map(|name| format!("p {{ font-family: \"{name}\", serif }}\n")).collect();
            assert_eq!(super::encoding(&encoding.encode(&sheet).0), Some(encoding), "{sheet}");
        }
        for other in ["p { content: \"宋体字\" }", "p { font-family: \"宋体\" } /* 正文 */", "p {}"] {
            assert_eq!(encoding(&GB18030.encode(other).0), None, "{other}");
        }
    }
}
