//! Variants: the traditional characters that a simplified one was made of.
//!
//! One may stand for several: 后 is 後 and 后, 发 is 發 and 髮. The pairs of `traditional.txt`, where each word is a simplified
//! character and what it stands for, are those of the Unihan database, `kTraditionalVariant` (UAX #38; Unicode License V3, see
//! `variant/LICENSE-UNICODE`), of U+4E00 to U+9FFF. Which of them are in use is told by their [rarity](super::rarity).

use std::collections::HashMap;
use std::sync::LazyLock;

use super::rarity::{Rarity, Writing};

/// Bits by which a character that is in use is rarer at most than the commonest of those that one stands for.
const IN_USE: u32 = 4;

/// Spellings of a text at most.
const SPELLINGS: usize = 8;

/// By simplified character: the traditional ones in use, the commonest first.
static TRADITIONAL: LazyLock<HashMap<char, Vec<char>>> = LazyLock::new(|| {
    let rarity = Rarity::of(Writing::ZhHant);
    let of_word = |word: &str| {
        let mut chars = word.chars();
        let simplified = chars.next()?;
        let mut all: Vec<char> = chars.collect();
        all.sort_by_key(|c| rarity.bits(*c));
        let least = all.first().map_or(0, |c| rarity.bits(*c));
        all.retain(|c| rarity.bits(*c) <= least + IN_USE);
        Some((simplified, all))
    };
    include_str!("traditional.txt").split_whitespace().filter_map(of_word).collect()
});

/// How `text` is spelled in traditional characters, the commonest spelling first; eight at most, and none where it is spelled as it is.
///
/// ```
/// use qingwen::text::variant::traditional;
/// assert_eq!(traditional("发表评论"), ["發表評論"]);
/// assert_eq!(traditional("首页"), ["首頁"]);
/// assert!(traditional("分享").is_empty());
/// ```
#[must_use]
pub fn traditional(text: &str) -> Vec<String> {
    let mut spellings = vec![String::new()];
    for c in text.chars() {
        let own = [c];
        let variants = TRADITIONAL.get(&c).map_or(&own[..], Vec::as_slice);
        let most = SPELLINGS / spellings.len();
        let with = |variant: char| spellings.iter().map(move |before| format!("{before}{variant}"));
        spellings = variants.iter().copied().take(most.max(1)).flat_map(with).collect();
    }
    spellings.retain(|spelling| spelling != text);
    spellings
}

#[cfg(test)]
mod tests {
    use super::{SPELLINGS, traditional};

    #[test]
    fn a_text_is_spelled_as_it_may_be_written() {
        let spells = |simplified: &str, wanted: &str| traditional(simplified).iter().any(|spelling| spelling == wanted);
        for (simplified, wanted) in [
            ("会员登录", "會員登錄"),
            ("网页制作", "網頁製作"),
            ("后台管理", "後台管理"),
            ("后台管理", "後臺管理"),
            ("关于我们", "關於我們"),
            ("旅游频道", "旅游頻道"),
            ("时间：{n}小时前", "時間：{n}小時前"),
        ] {
            assert!(spells(simplified, wanted), "{simplified}: {:?}", traditional(simplified));
        }
    }

    #[test]
    fn what_nobody_writes_is_no_spelling() {
        for text in ["", "购物车", "时间", "{x}", "plain text", "これは", "대한민국"] {
            let spellings = traditional(text);
            assert!(spellings.iter().all(|spelling| spelling == "購物車" || spelling == "時間"), "{spellings:?}");
        }
    }

    #[test]
    fn the_spellings_of_a_long_text_are_few() {
        let spellings = traditional("后台里面后台里面后台里面");
        assert!(spellings.len() == SPELLINGS && spellings[0] == "後臺裡面後臺裡面後臺裡面", "{spellings:?}");
    }
}
