//! Terms: letters and signs that are names, or parts of names, by themselves: of versions and networks, of chromosomes, of status codes.

use super::candidate::{Candidate, PRIVATE};
use super::context::Context;
use crate::text::script::is_cjk;

/// Whether a letter stands for the last number of a version: `4.x`.
pub(super) fn is_version(context: &Context<'_>) -> bool {
    let number = context.left.strip_suffix('.').filter(|_| !context.gap_left && context.candidate.mark.is_ascii());
    number.is_some_and(|number| number.ends_with(|c: char| c.is_ascii_digit()))
        && !context.right.starts_with(['%', '％', '万', '億'])
}

/// Whether letters stand for the last numbers of any address of a private network: `192.168.x.x`.
pub(super) fn is_network(context: &Context<'_>) -> bool {
    let left = context.left.trim_end_matches("x.");
    let network = PRIVATE.iter().find_map(|network| left.strip_suffix(network));
    !context.gap_left && network.is_some_and(|before| !before.ends_with(|c: char| c.is_ascii_digit() || c == '.'))
}

/// What somebody writes before the kisses below a letter.
const FOND: [&str; 9] = ["吻", "么么", "爱你", "愛你", "愛を", "大好き", "사랑해", "love", "Love"];

/// Bytes before kisses among which that stands.
const FONDLY: usize = 36;

/// Whether small letters below a letter are kisses.
pub(super) fn is_kiss(context: &Context<'_>) -> bool {
    let Candidate { mark, marks, .. } = context.candidate;
    let from = (context.left.len().saturating_sub(FONDLY)..).find(|at| context.left.is_char_boundary(*at)).unwrap_or_default();
    let is_last = context.right.is_empty() || context.right.starts_with(['”', '」', '』', '"', '）', ')']);
    mark == 'x' && marks >= 2 && is_last && FOND.iter().any(|word| context.left[from..].contains(word))
}

/// What X is one of.
const CHROMOSOMES: [&str; 3] = ["染色体", "染色體", "염색체"];

/// Whether XX is the sex of somebody, not the name of something.
pub(super) fn is_genetic(context: &Context<'_>) -> bool {
    let count = context.left.trim_end_matches([',', '，', ' ']);
    let is_count = ["45", "46", "47", "48", "49"].iter().any(|number| count.ends_with(number));
    let is_kind = |side: &str| ["XXY", "XYY", "核型"].iter().any(|word| side.contains(word));
    if is_count && !context.right.starts_with(is_cjk_word) || [context.left, context.right].into_iter().any(is_kind) {
        return true;
    }
    if context.candidate.marks > 2 {
        return CHROMOSOMES.iter().any(|word| context.left.contains(word) || context.right.contains(word));
    }
    let about = ["染色", "XY", "性别", "遗传", "遺傳", "염색체"];
    CHROMOSOMES.iter().any(|word| context.left.contains(word) || context.right.starts_with(word))
        || (context.right.starts_with('型')
            && about.iter().any(|word| context.left.contains(word) || context.right.contains(word)))
}

/// Whether a character is one of East Asia, as what is counted is.
fn is_cjk_word(c: char) -> bool {
    is_cjk(c) && c.is_alphabetic() && c != '是'
}

/// What is said of programs that are made of objects.
const OBJECTS: [&str; 8] = ["设计", "設計", "编程", "編程", "思想", "原则", "原則", "语言"];

/// Whether OO stands for objects. Offices of design have other words behind that.
pub(super) fn is_object_oriented(context: &Context<'_>) -> bool {
    let behind = OBJECTS.iter().find_map(|word| context.right.strip_prefix(word));
    matches!(context.text, "OO" | "oo") && behind.is_some_and(|behind| !behind.starts_with(['公', '院', '所', '有', '師', '师']))
}

/// What is spoken of beside the status codes of a server.
const SERVER: [&str; 15] = [
    "HTTP",
    "http",
    "请求",
    "請求",
    "服务器",
    "伺服器",
    "状态",
    "狀態",
    "错误",
    "錯誤",
    "エラー",
    "サーバ",
    "요청",
    "서버",
    "오류",
];

/// Whether a digit and two letters are a class of the status codes of a server: `4XX`.
pub(super) fn is_status(context: &Context<'_>) -> bool {
    let class = context.left.strip_suffix(['1', '2', '3', '4', '5']).filter(|_| !context.gap_left);
    let is_class = class.is_some_and(|before| !before.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '.'));
    is_class && SERVER.iter().any(|word| context.left.contains(word) || context.right.contains(word))
}

/// Whether the marks are what a field shows for the letters of a password.
pub(super) fn is_password(context: &Context<'_>) -> bool {
    const PASSWORDS: [&str; 5] = ["密码", "密碼", "パスワード", "비밀번호", "口令"];
    const SHOWN: [&str; 7] = ["显示", "顯示", "表示され", "として表示", "で表示", "로 표시", "으로 표시"];
    context.candidate.marks > 2
        && PASSWORDS.iter().any(|word| context.left.contains(word))
        && SHOWN.iter().any(|word| context.left.ends_with(word) || context.right.contains(word))
}
