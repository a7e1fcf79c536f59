//! What two persons have in common besides the name: contact points, birthday, company.

use super::contact::{Closeness, Key, common, keys};
use super::record::{Birthday, Calendar, Person};
use super::verdict::Reason;
use crate::text::fold::fold;

/// What is known of a person besides the names, in the form in which it is compared.
#[derive(Debug, Clone)]
pub(super) struct Marks {
    contacts: Vec<Key>,
    birthdays: Vec<Birthday>,
    years: Vec<i32>,
    company: String,
}

impl Marks {
    pub fn of(person: &Person) -> Self {
        Marks {
            contacts: keys(&person.contacts),
            birthdays: person.birthdays.clone(),
            years: birth_years(person),
            company: if person.company.is_empty() { String::new() } else { bare_company(&person.company) },
        }
    }

    pub fn share(&mut self, nth: usize) {
        self.contacts.iter_mut().filter(|key| key.nth == nth).for_each(|key| key.shared = true);
    }

    /// Whether both have a day, a year or a company that is the other's too.
    pub fn meet(&self, other: &Marks) -> bool {
        let years = || self.years.iter().any(|year| other.years.contains(year));
        let days = || day(&self.birthdays, &other.birthdays) == Day::Same;
        same_company(&self.company, &other.company) || years() || days()
    }
}

/// What two persons have in common besides the name.
pub(super) struct Evidence {
    pub reasons: Vec<Reason>,
    /// A name that fits and enough of this make one person.
    pub weight: u32,
    pub contact: Option<Closeness>,
    pub years: Years,
    pub day: Day,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Years {
    Unknown,
    Same,
    /// As they are when one was reckoned from an age.
    Neighbours,
    Other,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Day {
    Unknown,
    Same,
    /// The same day, or one that a mix-up of calendars or of day and month makes of it.
    MixedUp,
    Other,
}

impl Evidence {
    pub fn of(one: &Marks, other: &Marks) -> Self {
        let contact = common(&one.contacts, &other.contacts);
        let (years, day) = (years(&one.years, &other.years), day(&one.birthdays, &other.birthdays));
        let company = same_company(&one.company, &other.company);
        let mut found = Evidence { reasons: Vec::new(), weight: 0, contact, years, day };
        match contact {
            Some(Closeness::Shared) => found.add(Reason::SharedContact, 0),
            Some(Closeness::Office) => found.add(Reason::SharedContact, 1),
            Some(Closeness::Unclear) => found.add(Reason::SameContact, 2),
            Some(Closeness::Personal) => found.add(Reason::SameContact, 3),
            None => {}
        }
        match (years, day) {
            (Years::Same, Day::Same) => found.add(Reason::SameBirthday, 2),
            (Years::Unknown | Years::Neighbours | Years::Other, Day::Same) => found.add(Reason::SameDay, 1),
            (Years::Same, Day::Unknown) => found.add(Reason::SameBirthYear, 1),
            _ => {}
        }
        if company {
            found.add(Reason::SameCompany, 1);
        }
        found
    }

    fn add(&mut self, reason: Reason, weight: u32) {
        self.reasons.push(reason);
        self.weight += weight;
    }
}

/// Every year in which a person may have been born, as the year was said: a lunar year ends in the next solar one.
fn birth_years(person: &Person) -> Vec<i32> {
    use chrono::Datelike;
    let mut years: Vec<i32> = person.birth_year.into_iter().collect();
    for birthday in &person.birthdays {
        years.extend(birthday.year);
        years.extend(birthday.solar().map(|day| day.year()));
    }
    years
}

fn years(ours: &[i32], theirs: &[i32]) -> Years {
    let apart = ours.iter().flat_map(|year| theirs.iter().map(move |other| year.abs_diff(*other))).min();
    match apart {
        None => Years::Unknown,
        Some(0) => Years::Same,
        Some(1) => Years::Neighbours,
        Some(_) => Years::Other,
    }
}

fn day(ours: &[Birthday], theirs: &[Birthday]) -> Day {
    let pairs = ours.iter().flat_map(|one| theirs.iter().map(move |other| same_day(one, other)));
    let found: Vec<Day> = pairs.collect();
    [Day::Same, Day::MixedUp, Day::Other].into_iter().find(|day| found.contains(day)).unwrap_or(Day::Unknown)
}

fn same_day(one: &Birthday, other: &Birthday) -> Day {
    let is_lunar = |birthday: &Birthday| matches!(birthday.calendar, Calendar::Lunar { .. });
    let numbers = |birthday: &Birthday| (birthday.month, birthday.day);
    if let (Some(a), Some(b)) = (one.solar(), other.solar())
        && a == b
    {
        return Day::Same;
    }
    match (is_lunar(one), is_lunar(other)) {
        (false, false) if numbers(one) == numbers(other) => Day::Same,
        (false, false) if numbers(one) == (other.day, other.month) => Day::MixedUp,
        (false, false) => Day::Other,
        (true, true) if numbers(one) == numbers(other) && one.calendar == other.calendar => Day::Same,
        (true, true) if numbers(one) == numbers(other) => Day::MixedUp,
        (true, true) => Day::Other,
        _ => match (one.lunar_day(), other.lunar_day()) {
            (Some(a), Some(b)) if a == b => Day::Same,
            _ if numbers(one) == numbers(other) => Day::MixedUp,
            (Some(_), Some(_)) => Day::Other,
            _ => Day::Unknown,
        },
    }
}

/// Whether two bare companies are one, but for their city in Chinese.
fn same_company(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let letters = short.chars().take(4).count();
    letters > 1 && (short == long || (letters > 3 && long.ends_with(short)))
}

/// A company's name without its legal form.
fn bare_company(written: &str) -> String {
    const FORMS: &[&str] = &[
        "股份有限公司",
        "有限责任公司",
        "有限公司",
        "公司",
        "集团",
        "株式会社",
        "주식회사",
        " gmbh",
        " ag",
        " ltd",
        " limited",
        " llc",
        " inc",
        " corp",
        " co",
        " plc",
        " sa",
        " srl",
        " bv",
        " kg",
    ];
    let mut text = fold(written).replace(['.', ','], " ").replace('&', " and ");
    text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    while let Some(bare) = FORMS.iter().find_map(|form| text.strip_suffix(form)) {
        text = bare.trim().to_owned();
    }
    text.chars().filter(|c| c.is_alphanumeric()).map(crate::text::han::simplified).collect()
}
