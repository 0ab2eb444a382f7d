//! Fields: the words by which templates name what goes into a slot.

use std::sync::LazyLock;

use super::lexicon::Lexicon;

/// Nouns that name a field, as the last word of a slot. From letter, contract and prompt templates in the four languages.
#[rustfmt::skip]
const NOUNS: &[&str] = &[
    "名称", "全称", "姓名", "名字", "人名", "用户名", "昵称", "称呼", "日期", "时间", "年份", "月份", "地点", "地址", "城市",
    "国家", "省份", "地区", "公司", "单位", "部门", "机构", "学校", "职位", "职务", "职称", "岗位", "职业", "角色",
    "人物", "作者", "书名", "片名", "标题", "题目", "主题", "话题", "关键词", "关键字", "内容", "网址", "电话",
    "手机号", "号码", "邮箱", "账号", "编号", "金额", "价格", "数量", "数字", "数值", "类型", "类别", "语言", "品牌",
    "产品", "商品", "型号", "行业", "领域", "原因", "描述", "信息", "数据", "列表", "签名", "性别", "年龄", "学历",
    "专业", "技能", "情绪", "目标", "项目", "公司名", "产品名", "项目名", "学校名", "客户", "客户名", "联系人",
    "联系方式", "负责人", "经办人", "文号", "期限", "到期日", "期数", "期數",
    // Traditional characters.
    "名稱", "全稱", "使用者名稱", "時間", "地點", "國家", "縣市", "單位", "部門", "機構", "學校", "職位", "職稱", "書名",
    "標題", "題目", "主題", "話題", "關鍵字", "內容", "網址", "電話", "手機號碼", "號碼", "信箱", "帳號", "編號",
    "金額", "價格", "數量", "數字", "類型", "類別", "語言", "產品", "型號", "領域", "姓氏", "聯絡人", "日期與時間",
    // Japanese.
    "会社名", "社名", "氏名", "お名前", "名前", "ご芳名", "日付", "日時", "住所", "電話番号", "担当者", "担当者名",
    "部署名", "部署", "役職", "商品名", "製品名", "店名", "店舗名", "件名", "件数", "番号", "人数", "場所", "会場名",
    "学校名", "団体名", "宛名", "差出人", "年月日", "期日", "期間", "理由", "会員名", "金額", "タイトル", "サービス名",
    // Korean.
    "이름", "성명", "회사명", "기업명", "기관명", "학교명", "부서명", "부서", "직책", "직위", "날짜", "일자", "시간",
    "장소", "주소", "전화번호", "연락처", "이메일", "금액", "수량", "제목", "내용", "담당자", "담당자명", "상품명",
    "제품명", "고객명", "번호", "직무", "발송일", "회원명",
];

/// Words that ask the reader to put something in, as the first word of a slot.
#[rustfmt::skip]
const REQUESTS: &[&str] = &[
    "插入", "输入", "填写", "填入", "请填", "请输入", "请选择", "请插入", "请补充", "请写", "此处", "在此", "这里填",
    "接入", "待填", "待补", "待定", "待确认", "待完善", "添加", "粘贴", "某", "你的", "您的", "贵公司", "贵单位",
    "輸入", "填寫", "請填", "請輸入", "請選擇", "請插入", "請補", "此處", "待填寫", "待補", "待確認", "貼上", "您的",
    "貴公司", "ここに", "こちらに", "ご記入", "記入", "入力", "挿入", "貴社名", "여기에", "입력", "기재", "작성",
    "귀사",
];

/// Words that end such a request.
#[rustfmt::skip]
const REQUESTS_AT_THE_END: &[&str] = &[
    "を入力", "を記入", "を挿入", "ご記入ください", "입력", "기재", "작성", "填写", "填寫", "待填", "待补充",
];

/// Notes that something is to come, where they fill a field.
#[rustfmt::skip]
const NOTES: &[&str] = &[
    "待补充", "待填写", "待完善", "待确认", "待补", "待填", "待定", "待補充", "待填寫", "待確認", "待補",
];

/// Verbs of buttons: what they name is to be done, not filled in.
#[rustfmt::skip]
const BUTTONS: &[&str] = &[
    "复制", "查看", "修改", "编辑", "删除", "发表", "返回", "收藏", "分享", "点击", "打开", "关闭", "下载", "上传",
    "登录", "注册", "搜索", "更换", "複製", "查看", "編輯", "刪除", "下載", "登入",
];

static NAMED: LazyLock<Lexicon<()>> = LazyLock::new(|| Lexicon::before([((), NOUNS)]));
static ASKED: LazyLock<Lexicon<()>> = LazyLock::new(|| Lexicon::after([((), REQUESTS)]));
static ASKED_AT_THE_END: LazyLock<Lexicon<()>> = LazyLock::new(|| Lexicon::before([((), REQUESTS_AT_THE_END)]));
static NOTED: LazyLock<Lexicon<()>> = LazyLock::new(|| Lexicon::after([((), NOTES)]));
static PRESSED: LazyLock<Lexicon<()>> = LazyLock::new(|| Lexicon::after([((), BUTTONS)]));

/// Whether the words in a slot name what goes there, or ask for it.
pub(super) fn is_named_by(content: &str) -> bool {
    let noun = content.trim_end_matches(|c: char| c.is_ascii_digit()).trim();
    // The name of a field is a compound, not a sentence.
    let short =
        noun.chars().count() <= 10 && !noun.contains(['的', '了', '是', '？', '?', '～', '、']) && PRESSED.find(noun).is_none();
    is_request(content) || short && noun.split(['/', '／', '或']).any(|part| NAMED.find(part.trim()).is_some())
}

/// Whether the words in a slot ask for something to be put there.
pub(super) fn is_request(content: &str) -> bool {
    ASKED.find(content).is_some() || ASKED_AT_THE_END.find(content).is_some()
}

/// Bytes of the note at the start of `rest`.
pub(super) fn note(rest: &str) -> Option<usize> {
    NOTED.find(rest).map(|(_, note)| note.len())
}
