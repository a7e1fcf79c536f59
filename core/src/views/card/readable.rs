//! Which of the house's notes a guest may read of themselves. Pure.
//!
//! Notes are written by colleagues for colleagues. What might speak of health, hold a number, or say more than a guest would
//! want to read of themselves stays off the card: in doubt a line is left out, and the person who prints is told.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::health;
use crate::locale::Language;
use crate::preference::{Category, Preference, Strength};
use crate::text::fold::{is_han, is_hangul, is_kana};

/// Why a line is not on the card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WhyLeftOut {
    /// It may say something of health or diet.
    Health,
    /// It has a number in it: of a room, a document, a card, a telephone.
    Number,
    /// It is for the house alone.
    House,
    /// It says what to avoid: written for colleagues.
    Avoid,
    /// It is in another script than the card.
    Script,
    /// The card is full.
    Space,
}

/// Which sentence a wish belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Room,
    Table,
}

/// Whether a guest may read this of themselves, and in which sentence.
pub(super) fn fit(preference: &Preference, language: Language) -> std::result::Result<Place, WhyLeftOut> {
    let text = preference.text.as_str();
    if preference.strength == Strength::Danger {
        return Err(WhyLeftOut::Health);
    }
    let place = match preference.category {
        Category::Room | Category::Bed | Category::Floor | Category::Temperature | Category::Amenity => Place::Room,
        Category::Newspaper => Place::Room,
        Category::Food | Category::Drink => Place::Table,
        Category::Dietary | Category::Allergy | Category::Accessibility | Category::Smoking => {
            return Err(WhyLeftOut::Health);
        }
        Category::Transport | Category::Communication | Category::Other => return Err(WhyLeftOut::House),
    };
    if speaks_of_health(text) {
        return Err(WhyLeftOut::Health);
    }
    if preference.strength == Strength::Avoid {
        return Err(WhyLeftOut::Avoid);
    }
    if has_number(text) {
        return Err(WhyLeftOut::Number);
    }
    if is_for_the_house(text) {
        return Err(WhyLeftOut::House);
    }
    if !is_read_in(text, language) {
        return Err(WhyLeftOut::Script);
    }
    Ok(place)
}

/// Two digits in a row are a temperature; more may be anything: a room, an hour, a passport, an identity card, a bank card or
/// a telephone of any country, in the digits of any script and however they are set apart.
fn has_number(text: &str) -> bool {
    let mut digits = 0;
    for character in text.chars() {
        if is_digit(character) {
            digits += 1;
            if digits > 2 {
                return true;
            }
        } else if !is_set_between(character) {
            digits = 0;
        }
    }
    false
}

fn is_digit(character: char) -> bool {
    character.is_numeric() || "〇零一二三四五六七八九".contains(character)
}

/// What people put between the digits of a number.
fn is_set_between(character: char) -> bool {
    character.is_whitespace() || "-–—./\\_·:：()（）*•xX".contains(character)
}

/// Words by which a colleague speaks to a colleague, or of the guest; and what is to be done rather than had.
fn is_for_the_house(text: &str) -> bool {
    let sentences = text.chars().filter(|c| matches!(c, '。' | '！' | '？' | '!' | '?' | '\n' | ':' | '：')).count();
    sentences > 1 || text.chars().count() > 80 || has_word(text, FOR_THE_HOUSE) || instructs(text)
}

/// Whether a text tells somebody to do something: `Place two bottles by the bed`, `睡前关空调`. A guest reads what was thought
/// of, not how the house goes about it.
fn instructs(text: &str) -> bool {
    let folded = text.to_lowercase();
    let clauses = folded.split([',', ';', '.', '!', '，', '；', '。', '、', '\n', '&']);
    let begins = clauses.filter_map(|clause| {
        let clause = clause.trim_start().trim_start_matches("and ");
        clause.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty())
    });
    begins.into_iter().any(|word| TO_DO.contains(&word)) || has_word(text, OF_WORK)
}

/// A clause that begins so is an order.
const TO_DO: &[&str] = &[
    "add", "adjust", "allow", "also", "always", "arrange", "assign", "avoid", "block", "book", "bring", "change",
    "charge", "clean", "clear", "close", "collect", "deliver", "draw", "ensure", "escort", "fill", "fold", "follow",
    "get", "give", "greet", "have", "heat", "hold", "include", "inform", "iron", "keep", "knock", "lay", "leave",
    "let", "light", "lock", "lower", "make", "meet", "notify", "note", "offer", "only", "open", "order", "place",
    "play", "pour", "prepare", "press", "provide", "put", "raise", "refill", "refresh", "remember", "remove",
    "replace", "report", "reserve", "ring", "run", "send", "serve", "set", "show", "start", "stock", "store", "supply",
    "switch", "take", "tell", "try", "turn", "unpack", "use", "wait", "wake", "warm", "wash", "welcome", "wrap",
];

/// Words of the house's own work: who does it, when, and how it is ordered.
const OF_WORK: &[&str] = &[
    "送",
    "放",
    "摆",
    "安排",
    "准备",
    "备",
    "提供",
    "打开",
    "开启",
    "开好",
    "关",
    "换",
    "撤",
    "收走",
    "拿走",
    "移",
    "调",
    "加床",
    "加放",
    "多放",
    "少放",
    "另加",
    "布置",
    "检",
    "打扫",
    "清洁",
    "清理",
    "整理",
    "跟进",
    "汇报",
    "登记",
    "记录",
    "交班",
    "核对",
    "陪同",
    "接机",
    "接站",
    "迎",
    "叫",
    "锁",
    "留",
    "固定",
    "优先",
    "尽量",
    "保证",
    "确保",
    "保持",
    "用",
    "要",
    "需",
    "应",
    "提前",
    "入住前",
    "到店",
    "到前",
    "抵达",
    "离店",
    "点前",
    "点半",
    "点钟",
    "小时",
    "分钟",
    "每天",
    "每日",
    "每晚",
    "客房部",
    "前台",
    "礼宾",
    "厨房",
    "工程",
    "保洁",
    "服务员",
    "管家",
    "员工",
    "同事",
    "经理",
    "主管",
    "总机",
    "大堂",
    "arriv*",
    "checkin",
    "prior",
    "upon",
    "until",
    "hour*",
    "minute*",
    "clock",
    "am",
    "pm",
    "housekeep*",
    "concierge",
    "reception",
    "kitchen",
    "staff",
    "team",
    "manager",
    "butler",
    "engineering",
    "maintenance",
    "turndown",
    "should",
    "need*",
    "want*",
    "request*",
    "require*",
    "insist*",
    "is",
    "are",
    "be",
    "was",
    "has",
    "had",
    "will",
    "would",
    "can",
    "cannot",
];

const FOR_THE_HOUSE: &[&str] = &[
    "贵宾",
    "投诉",
    "抱怨",
    "挑剔",
    "难",
    "小气",
    "脾气",
    "生气",
    "醉",
    "老板",
    "领导",
    "秘书",
    "客人",
    "宾客",
    "本人",
    "他",
    "她",
    "折扣",
    "打折",
    "免费",
    "免单",
    "升级",
    "账",
    "欠",
    "付",
    "元",
    "情人",
    "女友",
    "男友",
    "前妻",
    "前夫",
    "太太",
    "丈夫",
    "离婚",
    "丧",
    "去世",
    "勿",
    "不",
    "必须",
    "务必",
    "别",
    "请",
    "提醒",
    "注意",
    "小心",
    "严禁",
    "禁",
    "保密",
    "复核",
    "确认",
    "询问",
    "联系",
    "通知",
    "每次",
    "否则",
    "以防",
    "vip",
    "complain*",
    "difficult",
    "fussy",
    "rude",
    "angry",
    "drunk",
    "boss",
    "assistant",
    "guest*",
    "discount*",
    "free",
    "upgrade*",
    "comp",
    "complimentary",
    "bill*",
    "owe*",
    "paid",
    "pay*",
    "girlfriend",
    "boyfriend",
    "mistress",
    "ex",
    "wife",
    "husband",
    "divorce*",
    "funeral",
    "death",
    "do",
    "don",
    "never",
    "must",
    "please",
    "ask",
    "call",
    "check",
    "confirm*",
    "ensure",
    "sure",
    "remind*",
    "careful",
    "beware",
    "secret*",
    "private",
    "not",
    "no",
    "he",
    "she",
    "his",
    "her",
    "¥",
    "$",
    "€",
    "£",
];

/// Whether a text has one of these words: Chinese ones anywhere, others as whole words, or as beginnings of words where they
/// end in a star.
fn has_word(text: &str, words: &[&str]) -> bool {
    let folded = text.to_lowercase();
    let spoken: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.iter().any(|word| match word.strip_suffix('*') {
        Some(beginning) => spoken.iter().any(|spoken| spoken.starts_with(beginning)),
        None if word.chars().all(|c| c.is_ascii_alphanumeric()) => spoken.contains(word),
        None => folded.contains(word),
    })
}

/// In doubt, yes.
fn speaks_of_health(text: &str) -> bool {
    health::speaks_of_health(text) || has_word(text, OF_HEALTH)
}

const OF_HEALTH: &[&str] = &[
    "敏",
    "忌",
    "病",
    "药",
    "医",
    "疗",
    "术后",
    "孕",
    "产",
    "糖",
    "盐",
    "血",
    "心脏",
    "哮喘",
    "呼吸",
    "氧",
    "失眠",
    "睡眠",
    "疼",
    "痛",
    "伤",
    "残",
    "轮椅",
    "拐",
    "扶手",
    "助听",
    "假牙",
    "瘦",
    "减肥",
    "低脂",
    "低碳",
    "素",
    "斋",
    "清真",
    "猪",
    "犹太",
    "酒精",
    "戒",
    "麸质",
    "乳",
    "不耐",
    "无",
    "癌",
    "肾",
    "肝",
    "胃",
    "肠",
    "过滤",
    "除尘",
    "尘螨",
    "防滑",
    "急救",
    "听力",
    "视力",
    "盲",
    "allerg*",
    "intoleran*",
    "diabet*",
    "vegan*",
    "vegetarian*",
    "halal",
    "kosher",
    "pork",
    "pregnan*",
    "baby",
    "gluten*",
    "lactose*",
    "dairy",
    "sugar*",
    "salt*",
    "diet*",
    "calorie*",
    "weight",
    "medic*",
    "pill",
    "pills",
    "drug*",
    "insulin",
    "epipen*",
    "asthma*",
    "oxygen",
    "breath*",
    "blood",
    "heart",
    "kidney*",
    "liver",
    "stomach",
    "cancer",
    "pain*",
    "back",
    "surg*",
    "injur*",
    "wheel*",
    "crutch*",
    "rail*",
    "hearing",
    "deaf",
    "blind",
    "sight",
    "disab*",
    "sleep*",
    "insomnia",
    "alcohol*",
    "sober",
    "without",
    "hypo*",
    "ortho*",
    "purif*",
    "dust*",
    "mite*",
    "aid",
    "health*",
    "sick*",
    "ill",
    "illness",
    "nurse",
    "doctor*",
];

/// Whether the guest can read it: a Chinese note is no sentence on an English card, and nothing but Chinese and Latin stands on
/// any.
fn is_read_in(text: &str, language: Language) -> bool {
    let plain = |c: char| !(is_kana(c) || is_hangul(c)) && (is_han(c) || (c as u32) < 0x250 || !c.is_alphabetic());
    let chinese = text.chars().any(is_han);
    text.chars().all(plain) && (language == Language::Chinese || !chinese)
}
