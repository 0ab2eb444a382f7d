//! Dated: rows that a date begins, or that are one and nothing else: a day, a moment, a day of a diary with its weather, a year of a
//! chronicle.

use crate::filter::rejoin::row::Row;
use crate::text::numeral::han_digit;

/// Whether a row is a date and nothing else, a moment, a day with its weather, or the year of a chronicle.
pub(super) fn is_dated(row: &Row, said: &str) -> bool {
    said.len() <= DAY && (row.is_short() && is_date(said) || is_moment(said) || is_day(said) || is_year(said))
}

/// A numeral that dates are written with.
const fn is_numeral(c: char) -> bool {
    matches!(c, '0'..='9' | '〇' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
}

/// Whether a row begins with a numeral that dates are written with.
pub(super) fn begins_with_numeral(row: &str) -> bool {
    row.starts_with(is_numeral)
}

/// Whether a row begins with a day, in digits or in Han: `2010年3月5日`, `八月三日`.
pub(in crate::filter::rejoin) fn begins_with_date(row: &str) -> bool {
    begins_with_numeral(row) && (begins_with_day(row) || behind_day(row).is_some())
}

/// Whether `text` begins with a day in digits: `2010年3月5日`.
fn begins_with_day(text: &str) -> bool {
    let part = |text: &'_ str, sign| text.trim_start_matches(|c: char| c.is_ascii_digit()).strip_prefix(sign).map(str::len);
    ['年', '月', '日'].iter().try_fold(text.len(), |left, sign| part(&text[text.len() - left..], *sign)).is_some()
}

/// What stands behind the day that a row begins with: `八月三日（水）　晴`.
fn behind_day(row: &str) -> Option<&str> {
    behind_number(row, ['月', '월']).and_then(|day| behind_number(day, ['日', '일']))
}

/// What stands behind the number that `text` begins with, and one of two units.
fn behind_number(text: &str, units: [char; 2]) -> Option<&str> {
    text.strip_prefix(is_numeral)?.trim_start_matches(is_numeral).strip_prefix(units).map(str::trim_start)
}

/// By what years are counted.
const ERAS: [&str; 8] = ["平成", "令和", "昭和", "大正", "明治", "中華民國", "民國", "公元"];

/// Bytes of the longest date.
const DATE: usize = 48;

/// Whether `text` is a date and nothing else: `2019年3月5日`, `（一九五三年六月三十日）`, `20XX年X月X日`.
pub(in crate::filter::rejoin) fn is_date(text: &str) -> bool {
    let text = text.strip_prefix(['(', '（']).map_or(text, |rest| rest.trim_end_matches([')', '）']));
    if text.len() > DATE || !text.ends_with(['日', '月', '年']) {
        return false;
    }
    let text = ERAS.iter().find_map(|era| text.strip_prefix(*era)).unwrap_or(text);
    let is_part = |c: char| {
        c.is_ascii_digit()
            || han_digit(c).is_some()
            || matches!(c, '年' | '月' | '日' | 'x' | 'X' | '×' | '*' | '○' | 'O' | '某' | '至' | '、')
    };
    text.contains('年') && text.contains('月') && text.chars().all(is_part)
}

/// What says that a moment is that of a text, before it.
const MOMENTS: [&str; 30] = [
    "发布时间",
    "发布日期",
    "发表时间",
    "发表日期",
    "更新时间",
    "更新日期",
    "发表于",
    "发布于",
    "日期",
    "时间",
    "發佈時間",
    "發布時間",
    "發表時間",
    "發表於",
    "更新時間",
    "更新日時",
    "更新日",
    "公開日",
    "投稿日",
    "掲載日",
    "配信",
    "更新",
    "기사입력",
    "최종수정",
    "입력",
    "수정",
    "작성일",
    "등록일",
    "게시일",
    "승인",
];

/// Letters of a moment: days of the week, and the halves of a day.
const LETTERS: &str = "年月日时時分秒点點星期周週曜火水木金土一二三四五六天上下午前後년월일시분초요오전후화수목금토";

/// Figures of a moment at least: a year, a month, a day.
const FIGURES: usize = 6;

/// Whether a row is a day and the time of that, or a day behind what says that it is that of a text: `2016年11月20日 06:00`,
/// `更新日：2016/11/20`. A day alone may stand in a sentence that a page cut.
fn is_moment(row: &str) -> bool {
    if !row.ends_with(|c: char| c.is_ascii_digit() || matches!(c, '日' | '分' | '秒' | '일' | '분' | '초' | ')' | '）' | ']'))
    {
        return false;
    }
    let row = row.trim_start_matches(['(', '（', '[']);
    let label = MOMENTS
        .iter()
        .find_map(|label| row.strip_prefix(label))
        .map(|rest| rest.trim_start_matches(['：', ':', ' ', '\u{3000}']));
    let moment = label.unwrap_or(row);
    let is_part = |c: char| c.is_ascii_digit() || LETTERS.contains(c) || " \u{3000}-/.:：()（）[]~".contains(c);
    let year = moment.bytes().take_while(u8::is_ascii_digit).count();
    let figures = moment.bytes().filter(u8::is_ascii_digit).count();
    let has_time = || moment.contains([':', '：', '时', '時', '시']);
    year == 4 && figures >= FIGURES && (label.is_some() || has_time()) && moment.chars().all(is_part)
}

/// Bytes of the longest heading of a day.
const DAY: usize = 60;

/// What stands behind the day in the heading of a diary: the day of the week and the weather.
const WEATHER: &str = "（）()、，星期週周曜日月火水木金土一二三四五六天요월화수목금토일\
    晴曇阴陰雨雪雷云雲风風霧雾多小大中暴转轉后後のち時々时れりき傍晚早晨夜间間午上下微细細맑음흐림비눈구름온뒤후갬개임";

/// Whether a row is a day as a diary has it: `八月三日（水）　晴`.
fn is_day(row: &str) -> bool {
    let month = behind_number(row, ['年', '년']).unwrap_or(row);
    behind_day(month).is_some_and(|rest| !rest.is_empty() && rest.chars().all(|c| c.is_whitespace() || WEATHER.contains(c)))
}

/// What stands behind the year in the heading of a chronicle: its name in the cycle of sixty, the same year of another count, an age.
const BEHIND_YEAR: &str = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥（）()0123456789〇一二三四五六七八九十元年公西紀纪歲岁歳";

/// Characters of the longest name of an era: `中華民國`.
const ERA: usize = 4;

/// Bytes of the longest year: such an era, four numerals and the word for a year.
const YEAR: usize = 3 * (ERA + 5);

/// Whether a row is a year and what a chronicle says of it: `光緒十二年丙戌（1886）　一歲`.
fn is_year(row: &str) -> bool {
    // Few rows have the last byte of the word for a year so near their start.
    let start = &row.as_bytes()[..row.len().min(YEAR)];
    let Some((year, rest)) = memchr::memchr(0xB4, start).and_then(|_| row.split_once('年')) else { return false };
    let is_number = |c: char| "〇一二三四五六七八九十元".contains(c) || c.is_ascii_digit();
    let era = year.trim_end_matches(is_number);
    era.len() < year.len()
        && era.chars().nth(ERA).is_none()
        && era.chars().all(char::is_alphabetic)
        && rest.ends_with(['）', ')', '歲', '岁', '歳', '子', '丑', '寅', '卯', '辰', '巳', '午', '未', '申', '酉', '戌', '亥'])
        && rest.chars().all(|c| c.is_whitespace() || BEHIND_YEAR.contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_of_a_diary_has_its_weather() {
        assert!(
            ["八月三日（水）　晴", "2021年5月3日 星期一 多云转晴", "10월 3일 목요일 맑음", "6월 5일 화요일 비 온 뒤 갬"]
                .into_iter()
                .all(is_day)
        );
        assert!(!["八月三日，他来了", "三月五日", "三月的雨", "2021年5月", "日月"].into_iter().any(is_day));
    }

    #[test]
    fn a_moment_has_a_time_or_says_what_it_is_of() {
        let moments = [
            "2016年11月20日 06時00分",
            "2016-11-20 06:00:12",
            "更新日：2016年11月20日",
            "기사입력 2016.11.20 오전 6:00",
            "发布时间：2016-11-20 星期日",
        ];
        assert!(moments.into_iter().all(is_moment));
        let others = ["2016年11月20日", "2016年11月20日，他来了", "时间：上午九点", "1234-5678", "更新：共12345次"];
        assert!(!others.into_iter().any(is_moment));
    }

    #[test]
    fn a_year_of_a_chronicle_has_its_name_or_an_age() {
        assert!(["光绪十二年丙戌（1886） 一岁", "昭和四年己巳", "1905年 二十岁", "民国元年（1912年）"].into_iter().all(is_year));
        assert!(!["光绪十二年", "光绪十二年，他走了", "民国元年春", "今年三岁的孩子", "年年有余"].into_iter().any(is_year));
    }
}
