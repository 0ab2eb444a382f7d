//! The calendar: dates and times of day.

/// After a year.
#[rustfmt::skip]
pub(in crate::filter::placeholder) const YEAR: &[&str] = &[
    "年", "年度", "年代", "年元月", "年底", "年初", "年末", "년", "년도", "년대", "世紀", "世纪", "세기",
];

/// After a month.
#[rustfmt::skip]
pub(in crate::filter::placeholder) const MONTH: &[&str] = &[
    "月", "月份", "月底", "月初", "月末", "月上旬", "月中旬", "月下旬", "월", "월달", "월분", "분기",
];

/// After a day of the month.
#[rustfmt::skip]
pub(in crate::filter::placeholder) const DAY: &[&str] = &[
    "日", "日（", "日(", "日起", "日前", "日至", "日止", "日到", "日付", "일", "일자", "일부터", "일이었", "일이며", "일이다", "일입니다", "일까지", "일에",
    "일경",
];

/// After a weekday.
pub(in crate::filter::placeholder) const WEEKDAY: &[&str] = &["曜日", "曜", "요일"];

/// Before a weekday.
#[rustfmt::skip]
pub(in crate::filter::placeholder) const WEEK: &[&str] = &[
    "星期", "礼拜", "禮拜", "周", "週", "（周", "（星期",
];

/// After an hour of the day.
#[rustfmt::skip]
pub(in crate::filter::placeholder) const HOUR: &[&str] = &[
    "时", "时许", "時", "時許", "时整", "点钟", "点整", "点半", "點鐘", "點整", "點半", "点左右", "點左右", "時頃",
    "時半", "時から", "時まで", "時より", "시경", "시쯤", "시부터", "시까지", "시",
];

/// `点` alone: an hour only beside another time.
pub(in crate::filter::placeholder) const POINT: &[&str] = &["点", "點"];

/// After a minute or a second of a time of day.
#[rustfmt::skip]
pub(in crate::filter::placeholder) const MINUTE: &[&str] = &[
    "分许", "分許", "分左右", "分整", "秒", "秒钟后", "秒後", "초", "분",
];

/// A stretch of time before or after now.
#[rustfmt::skip]
pub(in crate::filter::placeholder) const AGO: &[&str] = &[
    "分钟前", "分钟后", "小时前", "小时后", "秒前", "秒后", "分鐘前", "分鐘後", "小時前", "小時後", "秒後", "分前",
    "分後", "時間前", "時間後", "시간 전", "시간전", "시간 후", "시간후", "분 전", "분전", "분 후", "분후", "초 전",
    "초전",
];

/// The end of an hour, before its minutes.
pub(in crate::filter::placeholder) const HOUR_BEFORE: &[&str] = &["时", "時", "点", "點", "시"];

/// What stands before an hour.
#[rustfmt::skip]
pub(in crate::filter::placeholder) const PART_OF_DAY: &[&str] = &[
    "上午", "下午", "晚上", "凌晨", "中午", "早上", "清晨", "午前", "午後", "夜", "朝", "오전", "오후", "새벽", "밤",
    "日", "일", "号", "當日", "当日",
];

/// Names of eras and the like, before a year.
#[rustfmt::skip]
pub(in crate::filter::placeholder) const ERA: &[&str] = &[
    "昭和", "平成", "令和", "大正", "明治", "西暦", "民國", "民国", "公元", "西元", "서기", "단기",
];

/// Before a number of years.
#[rustfmt::skip]
pub(in crate::filter::placeholder) const STRETCH_BEFORE: &[&str] = &[
    "懲役", "禁錮", "징역", "금고", "徒刑", "拘役", "勤続", "用了", "过去", "这", "那", "近", "满", "共", "签", "用", "达", "历时", "为期", "了", "过", "就是", "还有",
    "还剩", "工作", "任职", "约", "至", "經過", "過去", "滿", "約", "歷時", "지난", "약",
];

/// After a number of years.
#[rustfmt::skip]
pub(in crate::filter::placeholder) const STRETCH_AFTER: &[&str] = &[
    "的", "来", "多", "余", "前", "后", "左右", "에 처한다", "に処する", "时间", "期限", "租赁", "合同", "工作", "努力", "历史", "经验", "以",
    "內", "内", "间", "間", "來", "後", "計画", "保証", "동안", "이상", "간",
];
