//! Topics: what else is left out, such as a product, a crime, a subject.

/// After the name of a thing that is neither a person nor a place nor an organisation.
#[rustfmt::skip]
pub(in crate::filter::placeholder) const TOPIC: &[&str] = &[
    "职务", "职位", "一职", "问题", "工作", "情况", "手机", "产品", "商品", "话题", "主题", "计划", "游戏", "行业",
    "领域", "方向", "活动", "会议", "课程", "专业", "系统", "软件", "功能", "模块", "技术", "方法", "理论", "条例",
    "办法", "规定", "制度", "方案", "政策", "事件", "罪", "病", "申请", "审批", "通知", "请示", "报告", "批复",
    "意见", "标准", "指标", "岗位", "品牌", "车型", "药", "材料", "设备", "服务", "传说", "精神", "教育", "培训",
    "大赛", "比赛", "奖", "用药", "赔偿金", "伤残", "職務", "問題", "情況", "手機", "產品", "話題", "主題", "計畫",
    "遊戲", "領域", "活動", "會議", "課程", "專業", "系統", "軟體", "技術", "服務", "丸", "膏", "製品", "について",
    "に関する", "関係", "法", "案件", "の件", "業務", "作業", "様式", "祭", "賞", "大会", "会議", "システム",
    "アプリ", "사건", "사태", "제도", "문제", "차량", "제품명", "관련", "에 대한", "에 관한", "행사", "대회",
    "프로젝트", "죄", "분야", " 분야", " 사업", "사업", "의 건", " 폰",
];

/// Before the subject of an official letter.
pub(in crate::filter::placeholder) const ABOUT: &[&str] = &["关于", "有关", "關於", "有關"];

/// After the subject of an official letter.
#[rustfmt::skip]
pub(in crate::filter::placeholder) const LETTER: &[&str] = &[
    "的通知", "的请示", "的报告", "的函", "的复函", "的决定", "的批复", "的意见", "的公告", "的通告", "的通报",
    "的议案", "的补充", "的说明", "的情况", "的会议纪要", "工作的通知", "问题的请示", "情况的报告", "的請示",
    "的報告", "的決定", "的意見",
];

/// After a noun that wartime censors struck out: the enemy (敵) and the army.
#[rustfmt::skip]
pub(in crate::filter::placeholder) const STRUCK: &[&str] = &[
    "船", "艦", "艦隊", "兵", "軍", "機", "隊", "弾", "陣", "将",
];

/// Before a syllable that decency strikes out.
#[rustfmt::skip]
pub(in crate::filter::placeholder) const RUDE: &[&str] = &[
    "傻", "牛", "煞笔", "装", "裝", "煞", "妈", "媽", "草泥", "操你", "滚你", "卧", "靠", "他媽", "他妈", "你这个", "你這個", "시", "씨", "존", "병", "ㅅ",
];

/// Labels of other fields of a form.
#[rustfmt::skip]
pub(in crate::filter::placeholder) const FIELD: &[&str] = &[
    "性别", "民族", "学历", "专业", "职务", "职称", "政治面貌", "性別", "學歷", "職稱", "성별", "名称", "主题",
    "标题", "题目", "内容",
];
