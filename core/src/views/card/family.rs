//! The children of a guest and how old they are, for whoever prepares a room or a table. Pure.

use std::collections::{BTreeSet, HashSet};

use chrono::{Datelike, NaiveDate};
use serde_json::json;

use super::words::named;
use crate::date::{DateKind, NewDate};
use crate::guest::{Around, ByGuest, GuestId, RelationshipKind, Tie};
use crate::locale::Language;

/// Younger members of a household are children, whoever's. Units: years.
const GROWN_UP: i32 = 18;

/// How old somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Age {
    /// Full years.
    years: i32,
    /// Only the year of birth is known: they may be a year younger.
    about: bool,
}

/// Everybody of the book who is around these guests, and not one of them.
pub(super) fn others(guests: &[GuestId], around: &ByGuest<Around>) -> Vec<GuestId> {
    let known: BTreeSet<GuestId> = guests.iter().flat_map(|id| around.get(*id)).filter_map(|one| one.id).collect();
    known.into_iter().filter(|id| !guests.contains(id)).collect()
}

/// How old somebody around a guest is on a day: none where neither a birthday with its year nor a year of birth is known.
pub(super) fn age(one: &Around, dates: &ByGuest<NewDate>, on: NaiveDate) -> Option<Age> {
    let said = one.id.map(|id| dates.get(id)).unwrap_or_default();
    let birthdays = said.iter().filter(|date| date.kind == DateKind::Birthday);
    let exact = birthdays.filter_map(|birthday| birthday.date.years_on(on)).next();
    let about = one.birth_year.map(|year| on.year() - year).filter(|years| *years >= 0);
    exact.map(|years| Age { years, about: false }).or(about.map(|years| Age { years, about: true }))
}

/// Those noted as children on either page, and who of the household is not grown up: `小满（6 岁）`.
///
/// Shape: as they were noted, each once.
pub(super) fn children(around: &[Around], dates: &ByGuest<NewDate>, on: NaiveDate, language: Language) -> Vec<String> {
    let mut seen = HashSet::new();
    let mut children = Vec::new();
    for one in around {
        let age = age(one, dates, on);
        let is_child = match one.tie {
            Tie::Is(kind) => kind == RelationshipKind::Child,
            Tie::IsThisTo(kind) => kind == RelationshipKind::Parent,
            Tie::SharesHousehold => age.is_some_and(|age| age.years < GROWN_UP),
        };
        if is_child && one.id.is_none_or(|id| seen.insert(id)) {
            let name = name(one, language);
            children.push(age.map_or_else(|| name.clone(), |age| told("date-child", &name, age, language)));
        }
    }
    children
}

/// What somebody is to a guest, with the age of a child: `子女（6 岁）`.
pub(super) fn with_age(word: String, age: Option<Age>, language: Language) -> String {
    match age.filter(|age| age.years < GROWN_UP && !word.is_empty()) {
        Some(age) => told("date-child", &word, age, language),
        None => word,
    }
}

fn told(id: &str, name: &str, age: Age, language: Language) -> String {
    let id = if age.about { format!("{id}-about") } else { id.to_owned() };
    language.text_with(&id, &named([("name", json!(name)), ("age", json!(age.years))]))
}

/// The name as it is written in the card's language.
pub(super) fn name(one: &Around, language: Language) -> String {
    let native = one.native_name.trim();
    if language == Language::Chinese && !native.is_empty() { native.to_owned() } else { one.name.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{Calendar, RecurringDate};

    fn around(id: Option<i64>, name: &str, birth_year: Option<i32>, tie: Tie) -> Around {
        let (native_name, phone) = (String::new(), String::new());
        Around { id: id.map(GuestId), name: name.into(), native_name, birth_year, tie, phone }
    }

    fn birthday(year: i32, month: u8, day: u8) -> NewDate {
        let date = RecurringDate { calendar: Calendar::Solar, year: Some(year), month, leap: false, day, ..plain() };
        NewDate { kind: DateKind::Birthday, label: String::new(), date, lead_days: None }
    }

    fn plain() -> RecurringDate {
        serde_json::from_value(json!({ "calendar": "solar", "year": null, "month": 1, "leap": false, "day": 1 }))
            .unwrap()
    }

    #[test]
    fn children_are_named_once_with_the_age_they_have_on_the_day() {
        let child = RelationshipKind::Child;
        let people = [
            around(Some(2), "Older", None, Tie::Is(child)),
            around(Some(3), "Younger", None, Tie::IsThisTo(RelationshipKind::Parent)),
            around(Some(4), "Spouse", Some(1990), Tie::Is(RelationshipKind::Spouse)),
            around(None, "Baby", None, Tie::Is(child)),
            around(Some(5), "By year", Some(2019), Tie::Is(child)),
            around(Some(2), "Older", None, Tie::SharesHousehold),
            around(Some(6), "Grown", None, Tie::SharesHousehold),
            around(Some(7), "Niece", None, Tie::SharesHousehold),
            around(Some(8), "Mother", None, Tie::Is(RelationshipKind::Parent)),
        ];
        let dates: ByGuest<NewDate> = [
            (GuestId(2), birthday(2018, 11, 21)),
            (GuestId(3), birthday(2020, 11, 22)),
            (GuestId(6), birthday(2008, 11, 21)),
            (GuestId(7), birthday(2012, 1, 1)),
        ]
        .into_iter()
        .collect();
        let on = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        assert_eq!(
            children(&people, &dates, on, Language::English),
            ["Older (8)", "Younger (5)", "Baby", "By year (about 7)", "Niece (14)"],
            "eight today, six tomorrow; eighteen is grown up"
        );
    }
}
