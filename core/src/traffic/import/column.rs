//! What a column of a file can hold, and which column of a strange file probably holds what. Pure.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::text::fold::fold;

/// What a file brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportKind {
    Vcard,
    Guests,
    Arrivals,
}

impl ImportKind {
    pub fn id(self) -> &'static str {
        match self {
            ImportKind::Vcard => "vcard",
            ImportKind::Guests => "guests",
            ImportKind::Arrivals => "arrivals",
        }
    }
}

macro_rules! fields {
    ($($variant:ident $id:literal [$($heading:literal),*];)*) => {
        /// A field that a column can be matched with.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case")]
        pub enum ImportField { $($variant),* }

        impl ImportField {
            pub const ALL: &[ImportField] = &[$(ImportField::$variant),*];

            pub fn id(self) -> &'static str {
                match self { $(ImportField::$variant => $id),* }
            }

            /// Headings that property systems, phones and Chinese offices give this field, folded.
            fn headings(self) -> &'static [&'static str] {
                match self { $(ImportField::$variant => &[$($heading),*]),* }
            }
        }
    };
}

fields! {
    Name "name" ["name", "guest", "guest name", "full name", "display name", "姓名", "客人姓名", "宾客姓名", "賓客姓名", "宾客", "賓客", "客人", "名字", "称呼姓名"];
    FamilyName "family_name" ["last name", "family name", "surname", "姓", "姓氏"];
    GivenName "given_name" ["first name", "given name", "forename", "名"];
    NativeName "native_name" ["native name", "chinese name", "local name", "中文名", "中文姓名", "本名", "原名"];
    Pinyin "pinyin" ["pinyin", "pronunciation", "phonetic name", "拼音", "读音", "姓名拼音"];
    Salutation "salutation" ["salutation", "title", "prefix", "称谓", "稱謂", "称呼", "稱呼", "尊称", "尊稱"];
    Alias "alias" ["alias", "nickname", "别名", "別名", "昵称", "暱稱", "英文名"];
    Sex "sex" ["sex", "gender", "性别", "性別"];
    BirthYear "birth_year" ["birth year", "year of birth", "出生年份", "出生年"];
    Language "language" ["language", "语言", "語言", "语种"];
    Nationality "nationality" ["nationality", "country", "国籍", "國籍", "国家", "國家"];
    HomeCity "home_city" ["home city", "city", "town", "城市", "所在城市", "常住城市", "居住地"];
    Occupation "occupation" ["occupation", "job title", "position", "职业", "職業", "职务", "職務", "职位", "職位"];
    Company "company" ["company", "organisation", "organization", "employer", "公司", "单位", "單位", "工作单位"];
    FamilySituation "family_situation" ["family situation", "family", "家庭情况", "家庭情況", "家庭状况"];
    Address "address" ["address", "postal address", "street", "地址", "通讯地址", "通訊地址", "邮寄地址", "郵寄地址", "家庭地址"];
    Tier "tier" ["tier", "level", "vip", "vip level", "级别", "級別", "等级", "等級", "客户级别", "宾客级别", "会员等级", "會員等級"];
    BigAccount "big_account" ["corporate account", "big account", "key account", "大客户"];
    Caution "caution" ["caution", "warning", "注意", "注意事项", "注意事項", "警示"];
    Source "source" ["source", "channel", "来源", "來源", "客源", "渠道"];
    Phone "phone" ["phone", "mobile", "telephone", "tel", "cell", "mobile phone", "phone number", "电话", "電話", "手机", "手機", "手机号", "手機號", "手机号码", "手機號碼", "联系电话", "聯絡電話", "电话号码", "電話號碼", "联系方式"];
    Email "email" ["email", "e-mail", "mail", "email address", "邮箱", "郵箱", "電郵", "电子邮箱", "電子郵箱", "邮件", "郵件", "电子邮件", "電子郵件"];
    Wechat "wechat" ["wechat", "weixin", "微信", "微信号", "微信號"];
    Qq "qq" ["qq", "qq号", "qq号码"];
    OtherContact "other_contact" ["other contact", "whatsapp", "line", "其他联系方式"];
    Tags "tags" ["tags", "labels", "groups", "标签", "標籤", "分组"];
    Note "note" ["note", "notes", "remark", "remarks", "comment", "comments", "备注", "備註", "備注", "说明", "說明", "附注"];
    Birthday "birthday" ["birthday", "date of birth", "birth date", "dob", "生日", "出生日期", "公历生日", "國曆生日", "西曆生日", "阳历生日"];
    LunarBirthday "lunar_birthday" ["lunar birthday", "农历生日", "農曆生日", "阴历生日", "陰曆生日"];
    BirthdayCalendar "birthday_calendar" ["birthday calendar", "calendar", "birthday type", "生日类型", "生日類型", "生日历法", "生日曆法", "历法", "曆法"];
    Anniversary "anniversary" ["anniversary", "wedding anniversary", "wedding", "结婚纪念日", "結婚紀念日", "纪念日"];
    Allergy "allergy" ["allergy", "allergies", "过敏", "過敏", "过敏源", "過敏源", "過敏原", "过敏史"];
    Dietary "dietary" ["diet", "dietary", "dietary restriction", "饮食禁忌", "飲食禁忌", "忌口", "饮食要求", "飲食要求"];
    Must "must" ["must", "must have", "requirements", "必须", "必須", "特殊要求"];
    Likes "likes" ["likes", "preference", "preferences", "喜好", "偏好", "爱好", "愛好"];
    Avoid "avoid" ["avoid", "dislikes", "避免", "不喜欢", "不喜歡", "禁忌"];
    Arrival "arrival" ["arrival", "arrival date", "arrive", "check in", "check-in", "checkin", "到店", "到店日期", "入住", "入住日期", "抵店日期", "抵达", "抵達"];
    Departure "departure" ["departure", "departure date", "depart", "check out", "check-out", "checkout", "离店", "離店", "离店日期", "離店日期", "退房", "退房日期"];
    Room "room" ["room", "room no", "room no.", "room number", "房号", "房號", "房间", "房間", "房间号", "房間號"];
}

impl ImportField {
    /// Errors: none; an id that is no field is `None`.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.id() == id)
    }

    /// Whether its column holds dates.
    pub fn is_date(self) -> bool {
        use ImportField::{Anniversary, Arrival, Birthday, Departure, LunarBirthday};
        matches!(self, Birthday | LunarBirthday | Anniversary | Arrival | Departure)
    }

    /// Whether a file of this kind can bring the field.
    pub fn belongs_to(self, kind: ImportKind) -> bool {
        use ImportField::{Arrival, Departure, Email, Name, Note, Phone, Room};
        match kind {
            ImportKind::Vcard => false,
            ImportKind::Guests => !matches!(self, Arrival | Departure | Room),
            ImportKind::Arrivals => matches!(self, Name | Arrival | Departure | Room | Note | Phone | Email),
        }
    }
}

/// Shape: one entry a column, in the file's order; each field once, the first column that fits it best.
pub fn suggest(kind: ImportKind, headings: &[String]) -> Vec<Option<ImportField>> {
    let mut taken = Vec::new();
    headings
        .iter()
        .map(|heading| {
            let heading = fold(heading).replace(['_', ':', '：', '*'], " ");
            let heading = heading.split_whitespace().collect::<Vec<_>>().join(" ");
            let field = ImportField::ALL.iter().copied().find(|field| {
                field.belongs_to(kind)
                    && !taken.contains(field)
                    && (field.headings().contains(&heading.as_str()) || field.id().replace('_', " ") == heading)
            })?;
            taken.push(field);
            Some(field)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(kind: ImportKind, headings: &[&str], expected: &[Option<ImportField>]) {
        let headings: Vec<String> = headings.iter().map(|heading| (*heading).to_owned()).collect();
        assert_eq!(suggest(kind, &headings), expected, "{headings:?}");
    }

    #[test]
    fn a_heading_in_either_language_finds_its_field() {
        use ImportField::{Birthday, Name, Phone};
        check(ImportKind::Guests, &["姓名", "手机号", "生日"], &[Some(Name), Some(Phone), Some(Birthday)]);
        check(ImportKind::Guests, &["Guest_Name", " E-Mail *", "???"], &[Some(Name), Some(ImportField::Email), None]);
    }

    #[test]
    fn traditional_characters_are_as_good() {
        use ImportField::{Allergy, Email, LunarBirthday, Name, Note, Phone};
        let headings = ["姓名", "電話", "電郵", "農曆生日", "過敏", "備註"];
        let fields = [Name, Phone, Email, LunarBirthday, Allergy, Note];
        check(ImportKind::Guests, &headings, &fields.map(Some));
    }

    #[test]
    fn a_heading_names_one_field_alone() {
        let all: Vec<&str> = ImportField::ALL.iter().flat_map(|field| field.headings()).copied().collect();
        let distinct: std::collections::HashSet<&str> = all.iter().copied().collect();
        assert_eq!(distinct.len(), all.len(), "no heading leads to two fields");
        assert!(all.iter().all(|heading| fold(heading) == *heading), "and every one is folded as it is compared");
    }

    #[test]
    fn a_field_is_suggested_once() {
        check(ImportKind::Guests, &["电话", "手机"], &[Some(ImportField::Phone), None]);
    }

    #[test]
    fn an_arrivals_file_offers_only_what_an_arrival_has() {
        use ImportField::{Arrival, Departure, Name, Room};
        check(
            ImportKind::Arrivals,
            &["Name", "Check-in", "Check-out", "Room", "Company"],
            &[Some(Name), Some(Arrival), Some(Departure), Some(Room), None],
        );
    }
}
