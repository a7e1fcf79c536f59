//! The first guests of every sample hotel: people with a story, so that each screen has something to show on any day.

use chrono::{Datelike, NaiveDate};

use super::day::{Moon, later, lunar, lunar_on, solar_on};
use super::person::{House, Person, set_chinese_name};
use super::words::{Both, say};
use crate::calendar::LeapPolicy;
use crate::date::{DateKind, NewDate};
use crate::guest::{ContactKind, NewContact, RelationshipKind, Sex, Tier};
use crate::preference::{Category, NewPreference, Strength};

/// A guest with a part to play. Others are named by their place in the cast.
#[derive(Clone)]
pub struct Role {
    pub person: Person,
    /// Whose household this guest lives in.
    pub household_of: Option<u32>,
    pub relationships: Vec<(RelationshipKind, u32)>,
    pub stay: Option<Stay>,
}

/// Days from today: negative for somebody who is in the house already.
#[derive(Debug, Clone)]
pub struct Stay {
    pub arrives_in: i64,
    pub nights: u64,
    pub room: String,
}

impl Stay {
    pub fn days(&self, today: NaiveDate) -> (NaiveDate, NaiveDate) {
        let arrives_on = today.checked_add_signed(chrono::TimeDelta::days(self.arrives_in)).unwrap_or(today);
        (arrives_on, later(arrives_on, self.nights))
    }
}

/// The cast, the same in every hotel of one language and day.
pub fn cast(house: &House) -> Vec<Role> {
    let today = house.today;
    let here = today;
    let draft = Drafts(house);
    vec![
        draft
            .chinese("单小军", Sex::Male, Tier::Vip)
            .says(["单总", "Mr Shan"])
            .home(house.city)
            .lives_at([
                "杭州市西湖区青藤路 218 号 6 幢 1801 室",
                "Room 1801, Block 6, 218 Qingteng Road, Xihu District, Hangzhou",
            ])
            .work(["远山科技", "Yuanshan Technology"], ["总经理", "Managing director"])
            .big_account()
            .born(1968)
            .phone("138 0000 8812")
            .wechat("shan_xj77")
            .danger(["花生，含花生油", "Peanuts, peanut oil included"])
            .wish(Category::Drink, Strength::Likes, ["明前龙井，玻璃杯", "Pre-Qingming Longjing in a glass"])
            .wish(Category::Room, Strength::Must, ["固定住 1208", "Always room 1208"])
            .wish(Category::Bed, Strength::Must, ["两个荞麦枕", "Two buckwheat pillows"])
            .date(lunar_on(DateKind::Birthday, later(today, 1)))
            .note(["姓单读 shàn，前台请勿念错", "The name is read Shàn: please do not say Dān"])
            .tag(["常客", "Regular"])
            .stay(0, 2, "1208"),
        draft
            .chinese("陆远岚", Sex::Female, Tier::Main)
            .says(["陆女士", "Ms Lu"])
            .home(house.city)
            .born(1971)
            .wechat("lan_yuan")
            .wish(Category::Drink, Strength::Avoid, ["不喝红茶", "No black tea"])
            .date(solar_on(DateKind::WeddingAnniversary, later(today, 5), today.year() - 25))
            .lives_with(0)
            .is(RelationshipKind::Spouse, 0)
            .stay(0, 2, "1208"),
        draft
            .chinese("仇若澜", Sex::Female, Tier::Vip)
            .says(["仇教授", "Professor Qiu"])
            .home(["南京", "Nanjing"])
            .lives_at([
                "南京市鼓楼区梧桐里 17 号 3 单元 502 室",
                "Flat 502, Entrance 3, 17 Wutong Lane, Gulou District, Nanjing",
            ])
            .work(["北辰医疗", "Beichen Medical"], ["教授", "Professor"])
            .born(1987)
            .phone("139 0000 2046")
            .wish(Category::Dietary, Strength::Must, ["素食，不含五辛", "Vegetarian without the five pungent plants"])
            .wish(Category::Other, Strength::Likes, ["每次都想听评弹", "Likes to hear Pingtan each time"])
            .date(in_leap_month_when_present(lunar(
                DateKind::Birthday,
                Some(1987),
                Moon { month: 6, day: 1, leap: true },
            )))
            .note([
                "生于闰六月初一，有闰六月的年份过闰月",
                "Born on the first of a leap sixth month, and keeps it when there is one",
            ])
            .stay(1, 3, "1516"),
        draft
            .chinese("解文山", Sex::Male, Tier::Main)
            .says(["解老师", "Mr Xie"])
            .home(["绍兴", "Shaoxing"])
            .lives_at(["绍兴市越城区乌篷河沿 9 号", "9 Wupeng Riverside, Yuecheng District, Shaoxing"])
            .born(1949)
            .phone("137 0000 5530")
            .danger(["青霉素", "Penicillin"])
            .wish(
                Category::Accessibility,
                Strength::Must,
                ["听力不便，房门用闪灯铃", "Hard of hearing: flashing doorbell"],
            )
            .wish(Category::Newspaper, Strength::Likes, ["早餐前送当地日报", "The local daily before breakfast"])
            .date(lunar(DateKind::Birthday, Some(1949), Moon { month: 12, day: 29, leap: false }))
            .date(lunar_on(DateKind::FirstStay, later(today, 9)))
            .stay(-1, 4, "0806"),
        draft
            .chinese("查静姝", Sex::Female, Tier::Ordinary)
            .says(["查女士", "Ms Zha"])
            .home(["宁波", "Ningbo"])
            .born(1990)
            .wechat("zhajing_s")
            .careful([
                "丧偶不久，不送祝福，不提周年",
                "Recently widowed: no congratulations, no mention of anniversaries",
            ])
            .date(solar_on(DateKind::Memorial, later(today, 3), today.year() - 1))
            .stay(1, 1, "0912"),
        draft
            .chinese("尉迟凯", Sex::Male, Tier::Main)
            .says(["尉迟先生", "Mr Yuchi"])
            .home(["西安", "Xi’an"])
            .lives_at([
                "西安市雁塔区含光新街 66 号钱江精密采购部",
                "Purchasing, Qianjiang Precision, 66 Hanguang New Street, Yanta District, Xi’an",
            ])
            .work(["钱江精密", "Qianjiang Precision"], ["采购总监", "Head of purchasing"])
            .born(1979)
            .phone("136 0000 7719")
            .wish(
                Category::Transport,
                Strength::Likes,
                ["高铁站接站，举牌写姓", "Met at the railway station with a name sign"],
            )
            .wish(Category::Food, Strength::Likes, ["面食，多醋", "Noodles, with plenty of vinegar"])
            .date(solar_on(DateKind::Birthday, here, 1979))
            .stay(0, 1, "1011"),
        draft
            .foreign(("Amélie Beaucourt", "fr"), Sex::Female, Tier::Vip)
            .says(["Beaucourt 女士", "Ms Beaucourt"])
            .from(["法国", "France"], ["巴黎", "Paris"])
            .lives_at([
                "41 rue des Tilleuls-Neufs\n75018 Paris\nFrance",
                "41 rue des Tilleuls-Neufs\n75018 Paris\nFrance",
            ])
            .born(1976)
            .mail("amelie.beaucourt@example.com")
            .danger(["虾蟹贝类，随身带肾上腺素笔", "Shellfish; carries an adrenaline pen"])
            .wish(Category::Communication, Strength::Likes, ["用英文书面确认", "Written confirmation in English"])
            .wish(Category::Floor, Strength::Likes, ["湖景房", "A room with a lake view"])
            .date(solar_on(DateKind::Birthday, later(today, 2), 1976))
            .tag(["湖景", "Lake view"])
            .stay(0, 4, "1802"),
        draft
            .foreign(("Thomas Whitfield", "en"), Sex::Male, Tier::Main)
            .says(["Whitfield 先生", "Mr Whitfield"])
            .from(["英国", "United Kingdom"], ["伦敦", "London"])
            .lives_at([
                "12 Harrowgate Quay\nLondon SE16 9ZZ\nUnited Kingdom",
                "12 Harrowgate Quay\nLondon SE16 9ZZ\nUnited Kingdom",
            ])
            .work(["海平航运", "Haiping Shipping"], ["工程师", "Engineer"])
            .born(1962)
            .mail("t.whitfield@example.com")
            .wish(Category::Smoking, Strength::Must, ["无烟楼层", "Non-smoking floor"])
            .wish(Category::Drink, Strength::Likes, ["英式早餐茶，加奶", "Breakfast tea with milk"])
            .date(solar_on(DateKind::CompanyDay, later(today, 12), today.year() - 10))
            .stay(1, 2, "1120"),
        draft
            .foreign(("Shiraishi Chiharu", "ja"), Sex::Female, Tier::Main)
            .native("白石千春")
            .says(["白石女士", "Ms Shiraishi"])
            .from(["日本", "Japan"], ["京都", "Kyoto"])
            .born(1984)
            .mail("chiharu.shiraishi@example.com")
            .wish(Category::Amenity, Strength::Likes, ["加湿器", "A humidifier"])
            .date(solar_on(DateKind::Birthday, later(today, 20), 1984))
            .stay(2, 2, "1605"),
        draft
            .foreign(("Moon Dae-hyun", "ko"), Sex::Male, Tier::Ordinary)
            .native("문대현")
            .says(["文先生", "Mr Moon"])
            .from(["韩国", "South Korea"], ["首尔", "Seoul"])
            .born(1991)
            .wish(Category::Bed, Strength::Likes, ["双床，不并床", "Twin beds, kept apart"])
            .date(lunar_on(DateKind::Birthday, later(today, 6)))
            .stay(-2, 5, "0703"),
        draft
            .chinese("乐知行", Sex::Male, Tier::Ordinary)
            .says(["乐先生", "Mr Yue"])
            .home(house.city)
            .born(1995)
            .wechat("yue_walks")
            .greeted()
            .wish(Category::Other, Strength::Likes, ["喜欢下围棋", "Enjoys a game of Go"])
            .date(lunar_on(DateKind::Birthday, here))
            .note(["姓乐读 yuè", "The name is read Yuè"]),
        draft
            .chinese("曾宁宁", Sex::Female, Tier::Main)
            .says(["曾女士", "Ms Zeng"])
            .home(["深圳", "Shenzhen"])
            .born(1988)
            .phone("135 0000 3308")
            .wish(Category::Amenity, Strength::Must, ["婴儿床和温奶器", "A cot and a bottle warmer"])
            .date(solar_on(DateKind::WeddingAnniversary, later(today, 1), today.year() - 7))
            .tag(["亲子", "Families"])
            .stay(0, 3, "1309"),
        draft
            .chinese("曾小满", Sex::Female, Tier::Occasional)
            .says(["小满", "Xiaoman"])
            .home(["深圳", "Shenzhen"])
            .born(today.year() - 6)
            .danger(["芒果", "Mango"])
            .date(solar_on(DateKind::Birthday, later(today, 4), today.year() - 6))
            .lives_with(11)
            .is(RelationshipKind::Parent, 11)
            .stay(0, 3, "1309"),
    ]
    .into_iter()
    .map(|draft| draft.role)
    .collect()
}

fn in_leap_month_when_present(mut date: NewDate) -> NewDate {
    date.date.leap_policy = LeapPolicy::LeapWhenPresent;
    date
}

/// Begins roles for a house.
struct Drafts<'a>(&'a House);

impl<'a> Drafts<'a> {
    fn chinese(&self, name: &str, sex: Sex, tier: Tier) -> Draft<'a> {
        let mut draft = self.blank("zh-CN", sex, tier).from(["中国", "China"], ["", ""]);
        set_chinese_name(&mut draft.role.person.fields, name.to_owned(), self.0.language);
        draft
    }

    fn foreign(&self, (name, language): (&str, &str), sex: Sex, tier: Tier) -> Draft<'a> {
        let mut draft = self.blank(language, sex, tier);
        draft.role.person.fields.display_name = name.to_owned();
        draft
    }

    fn blank(&self, language: &str, sex: Sex, tier: Tier) -> Draft<'a> {
        let mut person = Person::default();
        person.fields.sex = sex;
        person.fields.tier = tier;
        person.fields.language = language.to_owned();
        let role = Role { person, household_of: None, relationships: Vec::new(), stay: None };
        Draft { house: self.0, role }
    }
}

/// A role told line by line, as one would tell of a guest.
struct Draft<'a> {
    house: &'a House,
    role: Role,
}

impl Draft<'_> {
    fn said(&self, both: Both) -> String {
        say(self.house.language, both).to_owned()
    }

    fn native(mut self, name: &str) -> Self {
        self.role.person.fields.native_name = name.to_owned();
        self
    }

    fn says(mut self, salutation: Both) -> Self {
        self.role.person.fields.salutation = self.said(salutation);
        self
    }

    fn home(mut self, city: Both) -> Self {
        self.role.person.fields.home_city = self.said(city);
        self
    }

    fn lives_at(mut self, address: Both) -> Self {
        self.role.person.fields.address = self.said(address);
        self
    }

    fn from(mut self, nationality: Both, city: Both) -> Self {
        self.role.person.fields.nationality = self.said(nationality);
        self.home(city)
    }

    fn work(mut self, company: Both, occupation: Both) -> Self {
        self.role.person.fields.company = self.said(company);
        self.role.person.fields.occupation = self.said(occupation);
        self
    }

    fn big_account(mut self) -> Self {
        self.role.person.fields.big_account = true;
        self
    }

    fn greeted(mut self) -> Self {
        self.role.person.fields.greeting_selected = true;
        self
    }

    fn careful(mut self, caution: Both) -> Self {
        self.role.person.fields.caution = self.said(caution);
        self.role.person.fields.do_not_celebrate = true;
        self
    }

    fn born(mut self, year: i32) -> Self {
        self.role.person.fields.birth_year = Some(year);
        self
    }

    fn phone(self, value: &str) -> Self {
        self.contact(ContactKind::Phone, value)
    }

    fn wechat(self, value: &str) -> Self {
        self.contact(ContactKind::Wechat, value)
    }

    fn mail(self, value: &str) -> Self {
        self.contact(ContactKind::Email, value)
    }

    /// The first way to reach a guest is the one they prefer.
    fn contact(mut self, kind: ContactKind, value: &str) -> Self {
        let preferred = self.role.person.contacts.is_empty();
        let contact = NewContact { kind, value: value.to_owned(), label: String::new(), preferred };
        self.role.person.contacts.push(contact);
        self
    }

    fn danger(self, text: Both) -> Self {
        self.wish(Category::Allergy, Strength::Danger, text)
    }

    fn wish(mut self, category: Category, strength: Strength, text: Both) -> Self {
        let text = self.said(text);
        self.role.person.wishes.push(NewPreference { category, text, strength, source: String::new() });
        self
    }

    fn date(mut self, date: NewDate) -> Self {
        self.role.person.dates.push(date);
        self
    }

    fn note(mut self, text: Both) -> Self {
        self.role.person.note = Some(say(self.house.language, text));
        self
    }

    fn tag(mut self, tag: Both) -> Self {
        self.role.person.tags.push(say(self.house.language, tag));
        self
    }

    fn lives_with(mut self, other: u32) -> Self {
        self.role.household_of = Some(other);
        self
    }

    fn is(mut self, kind: RelationshipKind, other: u32) -> Self {
        self.role.relationships.push((kind, other));
        self
    }

    fn stay(mut self, arrives_in: i64, nights: u64, room: &str) -> Self {
        self.role.stay = Some(Stay { arrives_in, nights, room: room.to_owned() });
        self
    }
}
