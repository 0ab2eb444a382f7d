//! What the words beside a candidate mean: the tables of all families, looked up at once.

pub(super) mod calendar;
mod innocent;
pub(super) mod measure;
pub(super) mod number;
mod organisation;
pub(super) mod person;
mod place;
mod topic;

use std::sync::LazyLock;

use super::lexicon::Lexicon;

/// What the word right after a candidate says about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::filter::placeholder) enum After {
    Percent,
    Money,
    Scale,
    Count,
    WeakCount,
    Year,
    Month,
    Day,
    Weekday,
    Hour,
    Point,
    Minute,
    Ago,
    Title,
    House,
    Number,
    /// The number of a plate or an account ended.
    Registered,
    Organisation,
    Place,
    /// `号`: the number of almost anything.
    Serial,
    Topic,
    /// The rest of the subject of an official letter.
    Letter,
    Struck,
    /// A word that only begins like a measure.
    Plain,
}

/// What the word right before a candidate says about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::filter::placeholder) enum Before {
    /// `百分之`.
    Percent,
    Week,
    Hour,
    PartOfDay,
    Era,
    Role,
    Particle,
    PlaceCue,
    AddressPart,
    OrganisationCue,
    NumberLabel,
    IdLabel,
    PhoneLabel,
    NameLabel,
    DateLabel,
    TimeLabel,
    MoneyLabel,
    FieldLabel,
    About,
    Rude,
    /// `设 x 为`: a variable is named.
    Variable,
}

/// Labels of fields that hold a date, a time, an amount.
const DATE_LABEL: &[&str] =
    &["日期", "出生日期", "出生年月", "签订日期", "填表日期", "日付", "生年月日", "날짜", "일자", "생년월일"];
const TIME_LABEL: &[&str] = &["会议时间", "时间", "時間", "日時", "開催日時", "일시", "시간"];
const MONEY_LABEL: &[&str] = &["金额", "人民币", "￥", "¥", "総額", "金額", "新臺幣", "NT$", "RMB", "금액"];
const VARIABLE: &[&str] = &[
    "设",
    "設",
    "若",
    "令",
    "记为",
    "未知数",
    "未知數",
    "变量",
    "變數",
    "参数",
    "参数为",
    "函数",
    "方程",
    "方程式",
    "不等式",
    "路程",
    "自变量",
    "随机变量",
    "常数",
    "係数",
    "変数",
    "변수",
    "미지수",
];
const PERCENT: &[&str] = &["百分之", "千分之"];
const SERIAL: &[&str] = &["号", "號", "번", "號之"];

/// Words after a candidate.
pub(in crate::filter::placeholder) static AFTER: LazyLock<Lexicon<After>> = LazyLock::new(|| {
    Lexicon::after([
        (After::Percent, measure::PERCENT),
        (After::Money, measure::MONEY),
        (After::Scale, measure::SCALE),
        (After::Year, calendar::YEAR),
        (After::Month, calendar::MONTH),
        (After::Day, calendar::DAY),
        (After::Weekday, calendar::WEEKDAY),
        (After::Hour, calendar::HOUR),
        (After::Point, calendar::POINT),
        (After::Minute, calendar::MINUTE),
        (After::Ago, calendar::AGO),
        (After::Serial, SERIAL),
        (After::Registered, number::REGISTERED),
        (After::Plain, innocent::PLAIN),
        (After::House, place::HOUSE),
        (After::Count, measure::COUNT),
        (After::Title, person::TITLE),
        (After::Organisation, organisation::ORGANISATION),
        (After::Place, place::PLACE),
        (After::Number, number::NUMBER_AFTER),
        (After::WeakCount, measure::WEAK_COUNT),
        (After::Letter, topic::LETTER),
        (After::Topic, topic::TOPIC),
        (After::Struck, topic::STRUCK),
    ])
});

/// Words before a candidate.
pub(in crate::filter::placeholder) static BEFORE: LazyLock<Lexicon<Before>> = LazyLock::new(|| {
    Lexicon::before([
        (Before::Percent, PERCENT),
        (Before::Week, calendar::WEEK),
        (Before::Hour, calendar::HOUR_BEFORE),
        (Before::NumberLabel, number::NUMBER_LABEL),
        (Before::IdLabel, number::ID_LABEL),
        (Before::PhoneLabel, number::PHONE_LABEL),
        (Before::NameLabel, person::NAME_LABEL),
        (Before::DateLabel, DATE_LABEL),
        (Before::TimeLabel, TIME_LABEL),
        (Before::MoneyLabel, MONEY_LABEL),
        (Before::OrganisationCue, organisation::ORGANISATION_CUE),
        (Before::AddressPart, place::ADDRESS_PART),
        (Before::PlaceCue, place::PLACE_CUE),
        (Before::Era, calendar::ERA),
        (Before::PartOfDay, calendar::PART_OF_DAY),
        (Before::Role, person::ROLE),
        (Before::FieldLabel, topic::FIELD),
        (Before::About, topic::ABOUT),
        (Before::Rude, topic::RUDE),
        (Before::Particle, person::PARTICLE),
        (Before::Variable, VARIABLE),
    ])
});

/// Words that a single letter X names something with: X光, X轴.
pub(in crate::filter::placeholder) static NAMED_BY_LETTER: LazyLock<Lexicon<()>> =
    LazyLock::new(|| Lexicon::after([((), innocent::NAMED_BY_LETTER)]));
