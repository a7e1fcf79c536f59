//! The fields that a column can be matched with, and which field a heading suggests. Pure.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::text::fold::fold;
use crate::text::han::simplified;

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
    Name "name" ["name", "guest", "guest name", "full name", "display name", "姓名", "客人姓名", "宾客姓名", "賓客姓名", "宾客", "賓客", "客人", "名字", "称呼姓名", "customer", "customer name", "client", "client name", "contact name", "旅客", "旅客姓名", "住客", "住客姓名", "入住人", "入住人姓名", "客户", "客户姓名", "会员姓名", "氏名", "お名前", "宿泊者名", "이름", "성명", "고객명"];
    FamilyName "family_name" ["last name", "family name", "surname", "姓", "姓氏", "lastname", "last", "guest last name", "guest surname"];
    GivenName "given_name" ["first name", "given name", "forename", "名", "firstname", "first", "guest first name"];
    MiddleName "middle_name" ["middle name", "middlename", "additional name", "guest middle name", "中间名"];
    NativeName "native_name" ["native name", "chinese name", "local name", "中文名", "中文姓名", "本名", "原名"];
    Pinyin "pinyin" ["pinyin", "pronunciation", "phonetic name", "拼音", "读音", "姓名拼音", "yomi name", "フリガナ", "ふりがな"];
    Salutation "salutation" ["salutation", "title", "prefix", "称谓", "稱謂", "称呼", "稱呼", "尊称", "尊稱", "name prefix", "guest title"];
    Alias "alias" ["alias", "nickname", "别名", "別名", "昵称", "暱稱", "英文名", "short name"];
    Sex "sex" ["sex", "gender", "性别", "性別", "성별"];
    BirthYear "birth_year" ["birth year", "year of birth", "出生年份", "出生年"];
    Language "language" ["language", "语言", "語言", "语种", "preferred language"];
    Nationality "nationality" ["nationality", "country", "国籍", "國籍", "国家", "國家", "guest nationality", "国籍 地区"];
    HomeCity "home_city" ["home city", "city", "town", "城市", "所在城市", "常住城市", "居住地", "住宅地址 市 县", "address city"];
    Occupation "occupation" ["occupation", "job title", "position", "职业", "職業", "职务", "職務", "职位", "職位", "organization title", "role"];
    Company "company" ["company", "organisation", "organization", "employer", "公司", "单位", "單位", "工作单位", "company name", "organization name", "account name", "公司名称", "单位名称", "协议单位"];
    FamilySituation "family_situation" ["family situation", "family", "家庭情况", "家庭情況", "家庭状况"];
    Address "address" ["address", "postal address", "street", "地址", "通讯地址", "通訊地址", "邮寄地址", "郵寄地址", "家庭地址", "home street", "home address", "住宅地址 街道", "business street", "商务地址 街道", "address street"];
    Postcode "postcode" ["postcode", "postal code", "zip", "zip code", "post code", "邮编", "郵編", "邮政编码", "郵政編碼", "郵遞區號", "邮递区号", "home postal code", "address postal code", "住宅地址 邮政编码", "郵便番号", "우편번호"];
    Province "province" ["province", "state", "region", "county", "省", "省份", "省 市", "州", "home state", "address region", "住宅地址 省 市 自治区", "都道府県"];
    Tier "tier" ["tier", "level", "vip", "vip level", "级别", "級別", "等级", "等級", "客户级别", "宾客级别", "会员等级", "會員等級", "vip code", "vip等级", "贵宾等级"];
    BigAccount "big_account" ["corporate account", "big account", "key account", "大客户"];
    Caution "caution" ["caution", "warning", "注意", "注意事项", "注意事項", "警示"];
    Source "source" ["source", "channel", "来源", "來源", "客源", "渠道"];
    Phone "phone" ["phone", "mobile", "telephone", "tel", "cell", "mobile phone", "phone number", "电话", "電話", "手机", "手機", "手机号", "手機號", "手机号码", "手機號碼", "联系电话", "聯絡電話", "电话号码", "電話號碼", "联系方式", "mobile no", "mobile number", "phone no", "tel no", "cell phone", "contact number", "primary phone", "home phone", "business phone", "other phone", "company main phone", "guest phone", "移动电话", "住宅电话", "商务电话", "单位电话", "家庭电话", "办公电话", "旅客电话", "客人电话", "联系手机", "電話番号", "携帯番号", "전화", "전화번호", "휴대폰", "휴대전화", "연락처"];
    ContactLabel "contact_label" ["phone label", "phone type", "e-mail label", "e-mail type", "email label", "email type"];
    Email "email" ["email", "e-mail", "mail", "email address", "邮箱", "郵箱", "電郵", "电子邮箱", "電子郵箱", "邮件", "郵件", "电子邮件", "電子郵件", "e-mail address", "guest email", "电子邮件地址", "メール", "メールアドレス", "이메일"];
    Wechat "wechat" ["wechat", "weixin", "微信", "微信号", "微信號"];
    Qq "qq" ["qq", "qq号", "qq号码"];
    OtherContact "other_contact" ["other contact", "whatsapp", "line", "其他联系方式"];
    Tags "tags" ["tags", "labels", "groups", "标签", "標籤", "分组", "group membership", "categories", "category", "类别"];
    Note "note" ["note", "notes", "remark", "remarks", "comment", "comments", "备注", "備註", "備注", "说明", "說明", "附注", "memo"];
    Birthday "birthday" ["birthday", "date of birth", "birth date", "dob", "生日", "出生日期", "公历生日", "國曆生日", "西曆生日", "阳历生日", "birthdate", "出生年月日", "出生年月", "생일", "생년월일"];
    LunarBirthday "lunar_birthday" ["lunar birthday", "农历生日", "農曆生日", "阴历生日", "陰曆生日", "农历出生日期"];
    BirthdayCalendar "birthday_calendar" ["birthday calendar", "calendar", "birthday type", "生日类型", "生日類型", "生日历法", "生日曆法", "历法", "曆法", "是否农历"];
    Anniversary "anniversary" ["anniversary", "wedding anniversary", "wedding", "结婚纪念日", "結婚紀念日", "纪念日"];
    Allergy "allergy" ["allergy", "allergies", "过敏", "過敏", "过敏源", "過敏源", "過敏原", "过敏史"];
    Dietary "dietary" ["diet", "dietary", "dietary restriction", "饮食禁忌", "飲食禁忌", "忌口", "饮食要求", "飲食要求"];
    Must "must" ["must", "must have", "requirements", "必须", "必須", "特殊要求", "requirement", "special requests", "special request", "特殊需求", "客人要求"];
    Likes "likes" ["likes", "preference", "preferences", "喜好", "偏好", "爱好", "愛好"];
    Avoid "avoid" ["avoid", "dislikes", "避免", "不喜欢", "不喜歡", "禁忌"];
    Arrival "arrival" ["arrival", "arrival date", "arrive", "check in", "check-in", "checkin", "到店", "到店日期", "入住", "入住日期", "抵店日期", "抵达", "抵達", "arr", "arr date", "arrival day", "date of arrival", "check in date", "check-in date", "checkin date", "到达日期", "到达时间", "抵店", "抵店时间", "到店时间", "来店日期", "入住时间", "预抵", "预抵日期", "预抵时间", "预计到店", "预计到店日期", "预计到店时间", "预计抵店时间", "チェックイン", "到着日", "체크인", "도착일"];
    Departure "departure" ["departure", "departure date", "depart", "check out", "check-out", "checkout", "离店", "離店", "离店日期", "離店日期", "退房", "退房日期", "dep", "dep date", "departure day", "date of departure", "check out date", "check-out date", "checkout date", "离店时间", "退房时间", "预离", "预离日期", "预离时间", "预计离店", "预计离店日期", "预计离店时间", "チェックアウト", "出発日", "체크아웃", "출발일"];
    Room "room" ["room", "room no", "room number", "房号", "房號", "房间", "房間", "房间号", "房間號", "rm", "rm no", "room nbr", "房间号码", "客房号", "部屋番号", "객실", "객실번호"];
    BookingStatus "booking_status" ["status", "booking status", "reservation status", "res status", "状态", "狀態", "预订状态", "订单状态"];
    EventLabel "event_label" ["event label", "event type"];
    Event "event" ["event", "event date"];
    DoNotDisturb "do_not_disturb" ["do not disturb", "dnd", "请勿打扰", "勿扰"];
    QuietHours "quiet_hours" ["quiet hours", "do not contact hours", "勿联系时段", "勿扰时段"];
    DoNotCelebrate "do_not_celebrate" ["do not celebrate", "no celebrations", "不庆祝", "不祝贺"];
    GreetingSelected "greeting_selected" ["birthday greeting", "send a birthday greeting", "发送生日问候"];
    Keeper "keeper" ["keeper", "account manager", "专属负责人", "客户经理"];
    Household "household" ["household", "家庭"];
    Number "number" ["guest no zhike", "知客编号"];
    Contacts "contacts" ["contact details zhike", "联系方式明细"];
    Related "related" ["relationships", "关系", "关系人"];
    Dates "dates" ["further dates zhike", "日期明细"];
    Preferences "preferences" ["preference details zhike", "喜好明细"];
    Calls "calls" ["calls", "call notes", "通话记录"];
}

impl ImportField {
    /// Errors: none; an id that is no field is `None`.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.id() == id)
    }

    /// Whether its column holds dates.
    pub fn is_date(self) -> bool {
        use ImportField::{Anniversary, Arrival, Birthday, Departure, Event, LunarBirthday};
        matches!(self, Birthday | LunarBirthday | Anniversary | Event | Arrival | Departure)
    }

    /// Whether a file of this kind can bring the field.
    pub fn belongs_to(self, kind: ImportKind) -> bool {
        use ImportField as F;
        let of_stay = matches!(self, F::Arrival | F::Departure | F::Room | F::BookingStatus);
        match kind {
            ImportKind::Vcard => false,
            ImportKind::Guests => !of_stay,
            ImportKind::Arrivals => {
                of_stay
                    || matches!(
                        self,
                        F::Name | F::FamilyName | F::MiddleName | F::GivenName | F::Note | F::Phone | F::Email
                    )
                    || self.is_wish()
            }
        }
    }

    /// Whether it is what an arrival's note says for lack of a page: what endangers a guest is never left behind.
    pub fn is_wish(self) -> bool {
        use ImportField as F;
        matches!(self, F::Allergy | F::Dietary | F::Must | F::Avoid | F::Likes | F::Caution)
    }

    /// Whether only a heading of ours means it: `number` and `contacts` mean many things elsewhere.
    fn is_detail(self) -> bool {
        use ImportField as F;
        matches!(self, F::Number | F::Contacts | F::Dates | F::Preferences)
    }

    /// Whether several columns may bring it: two phones, three notes.
    pub fn is_list(self) -> bool {
        LISTS.contains(&self)
    }
}

/// Fields of which a guest may have several.
const LISTS: &[ImportField] = &[
    ImportField::Phone,
    ImportField::Email,
    ImportField::Wechat,
    ImportField::Qq,
    ImportField::OtherContact,
    ImportField::ContactLabel,
    ImportField::Tags,
    ImportField::Note,
    ImportField::Allergy,
    ImportField::Dietary,
    ImportField::Must,
    ImportField::Likes,
    ImportField::Avoid,
];

/// What the telephones and addresses of a column are for: `Home Phone`, `Business Phone 2`, `移动电话`. None where the heading
/// says nothing of it.
pub(super) fn label_named(heading: &str) -> Option<&'static str> {
    let words = words(heading);
    let has = |marks: &[&str]| marks.iter().any(|mark| words.contains(mark));
    match () {
        () if has(&["mobile", "cell", "手机", "移动", "携带", "휴대"]) => Some("cell"),
        () if has(&["home", "家庭", "住宅"]) => Some("home"),
        () if has(&["business", "company", "work", "office", "商务", "单位", "公司", "办公"]) => Some("work"),
        () => None,
    }
}

/// What the label of an address book says, in the words in which the house keeps it: `* Mobile` is `cell`.
pub(super) fn label_said(label: &str) -> String {
    let label = label.trim_start_matches('*').trim();
    match fold(label).as_str() {
        "mobile" | "cell" | "cell phone" | "手机" | "移动电话" | "手機" => "cell".to_owned(),
        "home" | "住宅" | "家庭" | "家" => "home".to_owned(),
        "work" | "business" | "office" | "工作" | "单位" | "公司" | "單位" => "work".to_owned(),
        "main" | "总机" | "主要" => "main".to_owned(),
        "other" | "其他" => "other".to_owned(),
        _ => label.to_owned(),
    }
}

/// Whether a text, in small letters and single blanks, heads a column in files of one kind or the other.
pub fn is_heading(text: &str) -> bool {
    let words = words(text);
    [ImportKind::Guests, ImportKind::Arrivals].into_iter().any(|kind| named(kind, &words).is_some())
}

/// Whether a heading of ours is over what was worked out from the other columns: there is nothing to bring in.
pub fn is_worked_out(heading: &str) -> bool {
    WORKED_OUT.contains(&words(heading).as_str())
}

/// As `export-column-…` says them.
const WORKED_OUT: &[&str] =
    &["age", "年龄", "next birthday", "下个生日", "month of birthday", "生日月份", "memorial", "忌日"];

/// A heading without what programs put around the word: `Phone 1 - Value`, `ARRIVAL_DATE`, `姓名（必填）`, `电话2`.
fn words(heading: &str) -> String {
    let heading: String = fold(heading).chars().map(simplified).collect();
    let heading = heading.replace("必填", " ");
    let heading =
        heading.replace(['_', ':', '：', '*', '(', ')', '（', '）', '[', ']', '【', '】', '/', '.', '#'], " ");
    let words = heading.split_whitespace().map(|word| match word.trim_end_matches(|c: char| c.is_ascii_digit()) {
        "" => word,
        letters => letters,
    });
    let is_word =
        |word: &&str| !matches!(*word, "-" | "value" | "formatted") && !word.bytes().all(|byte| byte.is_ascii_digit());
    words.filter(is_word).collect::<Vec<_>>().join(" ")
}

/// The field that a heading names, and how well: the smaller, the better.
fn named(kind: ImportKind, words: &str) -> Option<(ImportField, usize)> {
    let fields = || ImportField::ALL.iter().copied().filter(|field| field.belongs_to(kind));
    let place = |field: ImportField| {
        let same = |heading: &&str| heading.chars().map(simplified).eq(words.chars());
        let own = !field.is_detail() && field.id().replace('_', " ") == words;
        field.headings().iter().position(same).or(own.then_some(0))
    };
    let exact = fields().find_map(|field| Some((field, place(field)?)));
    exact.or_else(|| birthday(words).filter(|field| field.belongs_to(kind)).map(|field| (field, usize::MAX)))
}

/// `生日 农历`, `阴历出生日期`, `birthday lunar`: the calendar beside the day, whichever way.
fn birthday(words: &str) -> Option<ImportField> {
    let has = |marks: &[&str]| marks.iter().any(|mark| words.contains(mark));
    if !has(&["生日", "出生", "birthday", "birth date", "date of birth"]) {
        return None;
    }
    match (
        has(&["农历", "阴历", "旧历", "lunar"]),
        has(&["公历", "阳历", "国历", "西历", "新历", "solar", "gregorian"]),
    ) {
        (true, false) => Some(ImportField::LunarBirthday),
        (_, true) => Some(ImportField::Birthday),
        (false, false) => None,
    }
}

/// Shape: one entry a column, in the file's order. A field that holds one value comes once, for the heading that names it
/// best; of those that name it equally well, the first.
pub fn suggest(kind: ImportKind, headings: &[String]) -> Vec<Option<ImportField>> {
    let found: Vec<Option<(ImportField, usize)>> =
        headings.iter().map(|heading| named(kind, &words(heading))).collect();
    let is_best = |at: usize, field: ImportField, rank: usize| {
        let others = found.iter().enumerate().filter_map(|(other, found)| Some((other, (*found)?)));
        others.filter(|(_, (named, _))| *named == field).all(|(other, (_, its))| (rank, at) <= (its, other))
    };
    let kept = |(at, found): (usize, &Option<(ImportField, usize)>)| {
        found.filter(|(field, rank)| field.is_list() || is_best(at, *field, *rank)).map(|(field, _)| field)
    };
    found.iter().enumerate().map(kept).collect()
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
        let twice: Vec<&str> =
            distinct.iter().copied().filter(|one| all.iter().filter(|all| *all == one).count() > 1).collect();
        assert_eq!(twice, [""; 0], "no heading leads to two fields");
        assert!(
            all.iter().all(|heading| words(heading).chars().eq(heading.chars().map(simplified))),
            "and every one can be found"
        );
        assert!(all.iter().all(|heading| fold(heading) == *heading), "and every one is folded as it is compared");
    }

    #[test]
    fn a_field_of_one_value_goes_to_the_heading_that_names_it_best() {
        use ImportField::{Arrival, HomeCity, Name, Phone};
        check(ImportKind::Guests, &["电话", "手机", "城市", "city"], &[Some(Phone), Some(Phone), None, Some(HomeCity)]);
        check(ImportKind::Arrivals, &["姓名", "预抵时间", "到店日期"], &[Some(Name), None, Some(Arrival)]);
    }

    #[test]
    fn what_programs_write_around_a_heading_is_passed_over() {
        use ImportField as F;
        let google = [
            "First Name",
            "Middle Name",
            "Last Name",
            "Organization Name",
            "Labels",
            "E-mail 1 - Value",
            "Phone 1 - Value",
            "Phone 2 - Value",
            "Address 1 - Formatted",
            "Event 1 - Label",
            "Event 1 - Value",
        ];
        check(
            ImportKind::Guests,
            &google,
            &[
                F::GivenName,
                F::MiddleName,
                F::FamilyName,
                F::Company,
                F::Tags,
                F::Email,
                F::Phone,
                F::Phone,
                F::Address,
                F::EventLabel,
                F::Event,
            ]
            .map(Some),
        );
        let old = [
            "Name",
            "Yomi Name",
            "Group Membership",
            "E-mail 1 - Value",
            "Organization 1 - Name",
            "Organization 1 - Title",
        ];
        check(ImportKind::Guests, &old, &[F::Name, F::Pinyin, F::Tags, F::Email, F::Company, F::Occupation].map(Some));
        let outlook = [
            "First Name",
            "Last Name",
            "Company",
            "Job Title",
            "Home Street",
            "Mobile Phone",
            "Business Phone 2",
            "E-mail 2 Address",
            "Notes",
            "Categories",
        ];
        check(
            ImportKind::Guests,
            &outlook,
            &[
                F::GivenName,
                F::FamilyName,
                F::Company,
                F::Occupation,
                F::Address,
                F::Phone,
                F::Phone,
                F::Email,
                F::Note,
                F::Tags,
            ]
            .map(Some),
        );
        let outlook = ["姓", "名", "单位", "职务", "商务电话", "移动电话", "电子邮件地址", "附注", "生日", "类别"];
        check(
            ImportKind::Guests,
            &outlook,
            &[
                F::FamilyName,
                F::GivenName,
                F::Company,
                F::Occupation,
                F::Phone,
                F::Phone,
                F::Email,
                F::Note,
                F::Birthday,
                F::Tags,
            ]
            .map(Some),
        );
        let opera = [
            "GUEST_LAST_NAME",
            "GUEST_FIRST_NAME",
            "ARRIVAL_DATE",
            "DEPARTURE_DATE",
            "ROOM_NUMBER",
            "SPECIAL_REQUESTS",
            "RESERVATION_STATUS",
        ];
        check(
            ImportKind::Arrivals,
            &opera,
            &[F::FamilyName, F::GivenName, F::Arrival, F::Departure, F::Room, F::Must, F::BookingStatus].map(Some),
        );
        let opera = ["Room No.", "Name", "Arr. Date", "Dep. Date", "Res. Status"];
        check(ImportKind::Arrivals, &opera, &[F::Room, F::Name, F::Arrival, F::Departure, F::BookingStatus].map(Some));
        let chinese = ["房号", "旅客姓名", "旅客电话", "预抵时间", "预离时间", "过敏", "状态"];
        check(
            ImportKind::Arrivals,
            &chinese,
            &[F::Room, F::Name, F::Phone, F::Arrival, F::Departure, F::Allergy, F::BookingStatus].map(Some),
        );
    }

    #[test]
    fn a_calendar_in_a_heading_is_its_column_s() {
        use ImportField::{Birthday, BirthdayCalendar, LunarBirthday};
        check(ImportKind::Guests, &["生日（农历）"], &[Some(LunarBirthday)]);
        check(ImportKind::Guests, &["陰曆出生日期"], &[Some(LunarBirthday)]);
        check(ImportKind::Guests, &["Birthday (lunar)"], &[Some(LunarBirthday)]);
        check(ImportKind::Guests, &["生日(阳历)"], &[Some(Birthday)]);
        check(ImportKind::Guests, &["生日(公历/农历)", "生日类型"], &[Some(Birthday), Some(BirthdayCalendar)]);
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
