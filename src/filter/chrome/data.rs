//! Data: what a line tells without a sentence: from when to when something is open, a label and what it labels.

use crate::text::numeral::digit;

/// What stands between the two times of day from which and to which something is open.
const TO: [char; 8] = ['-', '~', '～', '〜', '–', '—', '－', '至'];

/// Digits of two times of day.
const HOURS: usize = 8;

/// Whether a line tells from when to when something is open, and no other number, as the foot of a page does: `10:00~18:00`.
pub(super) fn tells_hours(line: &str) -> bool {
    let is_time = |time: &str| {
        let minutes = time.rsplit_once(':').filter(|(hour, _)| (1..=2).contains(&hour.len())).map(|(_, minutes)| minutes);
        minutes.is_some_and(|minutes| minutes.len() == 2)
    };
    let of_time = |c: char| c.is_ascii_digit() || c == ':';
    let ends_with_time = |text: &str| is_time(&text[text.trim_end_matches(of_time).len()..]);
    let begins_with_time = |text: &str| is_time(&text[..text.len() - text.trim_start_matches(of_time).len()]);
    let is_stretch = |(at, mark): (usize, &str)| {
        ends_with_time(line[..at].trim_end()) && begins_with_time(line[at + mark.len()..].trim_start())
    };
    line.contains(':') && line.bytes().filter(u8::is_ascii_digit).count() <= HOURS && line.match_indices(TO).any(is_stretch)
}

/// Characters of the longest label.
const LABEL: usize = 6;

/// Whether a line is a label, one of these marks, and what it labels.
pub(super) fn is_labelled_with(line: &str, marks: &[char]) -> bool {
    let is_label = |label: &str| (1..=LABEL).contains(&label.chars().count()) && label.chars().all(char::is_alphabetic);
    let is_value = |mark: &char| {
        let parts = line.trim().split_once(*mark);
        parts.is_some_and(|(label, value)| is_label(label.trim_end()) && !value.trim().is_empty())
    };
    marks.iter().any(is_value)
}

/// Whether a line is a word, white space and a number, as a row of a table is.
pub(super) fn is_word_and_number(line: &str) -> bool {
    let Some((word, number)) = line.trim().split_once(char::is_whitespace) else { return false };
    let is_of_number = |c: char| c.is_ascii_digit() || "+-−,.%％".contains(c);
    word.contains(char::is_alphabetic) && number.contains(|c: char| c.is_ascii_digit()) && number.trim().chars().all(is_of_number)
}

/// By what somebody can be reached that has a number, or an address with a sign of its own.
const LINES: [&str; 17] = [
    "电话",
    "電話",
    "热线",
    "熱線",
    "传真",
    "傳真",
    "邮编",
    "邮箱",
    "信箱",
    "分機",
    "전화",
    "팩스",
    "이메일",
    "TEL",
    "Tel",
    "FAX",
    "mail",
];

/// Digits of an extension, the shortest number that somebody is called by, at least.
const NUMBER: usize = 4;

/// Where and when somebody can be found.
const PLACES: [&str; 5] = ["地址", "住所", "所在地", "受付時間", "주소"];

/// Whether a line tells how or where somebody can be reached.
pub(super) fn tells_where(line: &str) -> bool {
    // Nearly every line of a menu has neither.
    if !line.bytes().any(|byte| byte.is_ascii_digit() || matches!(byte, b'@' | 0xEF)) {
        return false;
    }
    let digits = line.chars().filter(|c| digit(*c).is_some()).take(NUMBER).count();
    let names = |words: &[&str]| words.iter().any(|word| line.contains(word));
    (digits == NUMBER || line.contains('@')) && names(&LINES) || digits > 0 && names(&PLACES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_can_be_reached_has_a_number() {
        assert!(tells_where("電話　0185-52-1234") && tells_where("联系电话：0793-6210035") && tells_where("E-mail a@b.cn"));
        assert!(!tells_where("电话响了很久，没有人接") && !tells_where("2024年3月1日") && !tells_where("上海热线要闻 ⋅ 5评论"));
    }

    #[test]
    fn hours_have_a_beginning_and_an_end() {
        let hours = ["운영시간 10:00~18:00", "開放時間 : 9:30-17:30", "평일 09:00 – 18:00", "8:00 至 20:00"];
        assert!(hours.into_iter().all(tells_hours));
        let others = ["10:00", "2021-03-04 10:00", "第3-5页", "比分 2:1 - 3:0", "电话 010-88 (9:00-18:00)"];
        assert!(!others.into_iter().any(tells_hours));
    }

    #[test]
    fn a_label_is_a_word_before_a_mark() {
        assert!(is_labelled_with("传真：0999-8660002", &['：', ':']) && is_labelled_with("開放時間 : 9:30", &[':']));
        assert!(!is_labelled_with("他说：", &['：']) && !is_labelled_with("我們對這件事的看法：不好", &['：']));
    }
}
