//! One invented guest: who they are, how they are reached, what they want, which days they keep.

use chrono::{Datelike, NaiveDate};

use super::chance::Chance;
use super::day;
use super::names::{CITIES, COMPANIES, FAMILIES, GIVEN_FEMALE, GIVEN_MALE, OCCUPATIONS, SCRIPTS, TAGS, TONGUES};
use super::words::{dangers, notes, say, wishes};
use crate::date::NewDate;
use crate::guest::{ContactKind, GuestFields, NewContact, Sex, Tier};
use crate::locale::Language;
use crate::preference::NewPreference;
use crate::text::fold::fold;
use crate::text::name;

/// Everything a sample guest brings.
#[derive(Debug, Clone, Default)]
pub struct Person {
    pub fields: GuestFields,
    pub contacts: Vec<NewContact>,
    pub tags: Vec<&'static str>,
    pub wishes: Vec<NewPreference>,
    pub dates: Vec<NewDate>,
    pub note: Option<&'static str>,
}

/// What the invention depends on besides chance.
#[derive(Debug, Clone, Copy)]
pub struct House {
    pub language: Language,
    pub today: NaiveDate,
    /// The property's city in both languages.
    pub city: [&'static str; 2],
}

/// Seven in ten guests are Chinese, and one in six of those lives in the property's own city.
pub fn invent(number: u32, chance: &mut Chance, house: &House) -> Person {
    let mut person = Person::default();
    let chinese = chance.percent(70);
    let female = chance.percent(50);
    person.fields.sex = if female { Sex::Female } else { Sex::Male };
    let handle = match chinese {
        true => chinese_name(&mut person.fields, chance, house),
        false if chance.percent(65) => latin_name(&mut person.fields, chance, house),
        false => scripted_name(&mut person.fields, chance, house),
    };
    worth(&mut person.fields, chance, house);
    let born = house.today.year() - 19 - chance.below(70) as i32;
    if chance.percent(60) {
        person.fields.birth_year = Some(born);
    }
    contacts(&mut person, &handle, (number, chinese), chance);
    for tag in TAGS.iter().take(if chance.percent(30) { TAGS.len() } else { 0 }) {
        if chance.percent(15) {
            person.tags.push(say(house.language, *tag));
        }
    }
    want(&mut person, chance, house.language);
    person.dates.push(day::birthday(chance, born, chinese));
    person.dates.push(day::other(chance, house.today));
    if chance.percent(8) {
        person.note = Some(say(house.language, chance.pick(notes())));
    }
    person
}

/// Returns what the guest's handles begin with.
fn chinese_name(fields: &mut GuestFields, chance: &mut Chance, house: &House) -> String {
    let family = chance.pick_early(FAMILIES);
    let given = if fields.sex == Sex::Female { GIVEN_FEMALE } else { GIVEN_MALE };
    let mut name = format!("{family}{}", chance.pick(given));
    if chance.percent(80) {
        name.push_str(chance.pick(given));
    }
    fields.language = "zh-CN".to_owned();
    fields.nationality = say(house.language, ["中国", "China"]).to_owned();
    fields.home_city =
        say(house.language, if chance.percent(17) { house.city } else { chance.pick_early(CITIES) }).to_owned();
    let titles = if fields.sex == Sex::Female {
        ["女士", "女士", "总", "老师", "教授"]
    } else {
        ["先生", "先生", "总", "老师", "教授"]
    };
    fields.salutation = format!("{family}{}", chance.pick(&titles));
    set_chinese_name(fields, name, house.language);
    fields.pinyin.replace(' ', "")
}

/// A Chinese house shows the name as it is written, an English one as it is said.
pub fn set_chinese_name(fields: &mut GuestFields, name: String, language: Language) {
    fields.pinyin = crate::text::pinyin::suggest(&name);
    match language {
        Language::Chinese => fields.display_name = name,
        Language::English => {
            let said = name::spoken(&name, &fields.pinyin);
            let family = capital(&said.family);
            fields.display_name = format!("{family} {}", capital(&said.given)).trim().to_owned();
            let title = if fields.sex == Sex::Female { "Ms" } else { "Mr" };
            fields.salutation = format!("{title} {family}");
            fields.native_name = name;
        }
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().collect::<String>() + letters.as_str()).unwrap_or_default()
}

fn latin_name(fields: &mut GuestFields, chance: &mut Chance, house: &House) -> String {
    let tongue = &TONGUES[chance.below(TONGUES.len() as u32) as usize];
    let given = chance.pick(if fields.sex == Sex::Female { tongue.female } else { tongue.male });
    let family = format!("{}{}", chance.pick(tongue.beginnings), chance.pick(tongue.endings));
    fields.display_name = format!("{given} {family}");
    elsewhere(fields, (tongue.language, tongue.nationality, chance.pick(tongue.cities)), house);
    fields.salutation = titled(fields.sex, &family, house.language);
    format!("{given}.{family}").to_lowercase()
}

fn scripted_name(fields: &mut GuestFields, chance: &mut Chance, house: &House) -> String {
    let script = &SCRIPTS[chance.below(SCRIPTS.len() as u32) as usize];
    let female = fields.sex == Sex::Female;
    let given = chance.pick(if female { script.female } else { script.male });
    let family = chance.pick(script.families);
    elsewhere(fields, (script.language, script.nationality, chance.pick(script.cities)), house);
    if script.given_first {
        let ending = if female { ["а", "a"] } else { ["", ""] };
        fields.native_name = format!("{} {}{}", given[0], family[0], ending[0]);
        fields.display_name = format!("{} {}{}", given[1], family[1], ending[1]);
    } else {
        fields.native_name = format!("{}{}", family[0], given[0]);
        fields.display_name = format!("{} {}", family[1], given[1]);
    }
    fields.salutation = titled(fields.sex, family[1], house.language);
    format!("{}.{}", given[1], family[1]).to_lowercase()
}

type Origin = (&'static str, [&'static str; 2], [&'static str; 2]);

fn elsewhere(fields: &mut GuestFields, (language, nationality, city): Origin, house: &House) {
    fields.language = language.to_owned();
    fields.nationality = say(house.language, nationality).to_owned();
    fields.home_city = say(house.language, city).to_owned();
}

fn titled(sex: Sex, family: &str, language: Language) -> String {
    match (language, sex) {
        (Language::Chinese, Sex::Female) => format!("{family} 女士"),
        (Language::Chinese, _) => format!("{family} 先生"),
        (Language::English, Sex::Female) => format!("Ms {family}"),
        (Language::English, _) => format!("Mr {family}"),
    }
}

fn worth(fields: &mut GuestFields, chance: &mut Chance, house: &House) {
    fields.tier = match chance.below(100) {
        0..2 => Tier::Vip,
        2..10 => Tier::Main,
        10..70 => Tier::Ordinary,
        _ => Tier::Occasional,
    };
    if chance.percent(30) {
        fields.company = say(house.language, chance.pick(COMPANIES)).to_owned();
        fields.occupation = say(house.language, chance.pick(OCCUPATIONS)).to_owned();
        fields.big_account = chance.percent(4);
    }
    fields.greeting_selected = fields.tier == Tier::Ordinary && chance.percent(8);
    fields.do_not_disturb = chance.percent(2);
    fields.do_not_celebrate = chance.below(200) == 0;
    if chance.percent(3) {
        (fields.quiet_from, fields.quiet_to) = ("22:00".to_owned(), "09:30".to_owned());
    }
}

/// The middle figures of the phone are the guest's number, so that none can be anybody's by design; mail goes nowhere.
fn contacts(person: &mut Person, handle: &str, (number, chinese): (u32, bool), chance: &mut Chance) {
    let mut add = |kind, value: String, preferred| {
        person.contacts.push(NewContact { kind, value, label: String::new(), preferred });
    };
    let plain: String = fold(handle).chars().filter(|c| c.is_ascii_alphanumeric() || *c == '.').collect();
    let tail = number.wrapping_mul(7919) % 10_000;
    if chance.percent(75) {
        let lead = chance.pick(&[3, 5, 7, 8, 9]);
        let middle = number / 10_000 % 10_000;
        match chinese {
            true => add(ContactKind::Phone, format!("1{lead}0 {middle:04} {tail:04}"), true),
            false => add(ContactKind::Phone, format!("+44 7700 {middle:04}{tail:04}"), true),
        }
    }
    if chinese && chance.percent(60) {
        add(ContactKind::Wechat, format!("{plain}_{tail}"), false);
    }
    if chinese && chance.percent(8) {
        add(ContactKind::Qq, format!("{}", 10_000 + u64::from(number) * 13), false);
    }
    if chance.percent(if chinese { 20 } else { 85 }) {
        add(ContactKind::Email, format!("{plain}{tail}@example.com"), false);
    }
}

/// Three to seven wishes, each its own; about one guest in eight is endangered by something.
fn want(person: &mut Person, chance: &mut Chance, language: Language) {
    if chance.percent(12) {
        person.wishes.push(chance.pick(dangers()).said(language));
    }
    let wanted = 3 + chance.below(5) as usize;
    let all = wishes();
    // From a chance start in chance strides: no wish comes twice, and no memory of those before is needed.
    let start = chance.below(all.len() as u32) as usize;
    let stride = chance.pick(&[1, 5, 7, 11, 13]);
    for step in 0..wanted {
        person.wishes.push(all[(start + step * stride) % all.len()].said(language));
    }
}
