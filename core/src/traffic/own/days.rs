//! Dates as a person would type them, and in rows with everything: `Memorial / 2001-04-05 / grandfather / both months`.

use serde_json::{Map, json};

use super::rows;
use super::wishes::all_of;
use super::words::{Named, says};
use crate::calendar::written::{self, DateField};
use crate::calendar::{DayOrder, LeapDayPolicy, LeapPolicy};
use crate::date::{DateKind, NewDate, typed};
use crate::locale::Language;

const LEAP_WHEN_PRESENT: &str = "export-date-leap-when-present";
const BOTH_MONTHS: &str = "export-date-leap-both";
const FIRST_OF_MARCH: &str = "export-date-mar1";
const LEAD_DAYS: &str = "export-date-lead";

/// Whether the day alone says everything of a date that has a column of its own.
pub fn is_plain(new: &NewDate) -> bool {
    let own = matches!(new.kind, DateKind::Birthday | DateKind::WeddingAnniversary);
    own && new.label.is_empty() && details(new, Language::English).iter().all(String::is_empty)
}

/// What differs from how dates usually return.
fn details(new: &NewDate, language: Language) -> [String; 3] {
    let lead = |days: u16| language.text_with(LEAD_DAYS, &Map::from_iter([("days".to_owned(), json!(days))]));
    [
        match new.date.leap_policy {
            LeapPolicy::Ordinary => String::new(),
            LeapPolicy::LeapWhenPresent => language.text(LEAP_WHEN_PRESENT),
            LeapPolicy::Both => language.text(BOTH_MONTHS),
        },
        match new.date.leap_day_policy {
            LeapDayPolicy::Feb28 => String::new(),
            LeapDayPolicy::Mar1 => language.text(FIRST_OF_MARCH),
        },
        new.lead_days.map(lead).unwrap_or_default(),
    ]
}

pub fn dates_written<'a>(dates: impl Iterator<Item = &'a NewDate>, language: Language) -> String {
    let row = |new: &NewDate| {
        let said = [new.kind.name(language), typed(&new.date, language), new.label.clone()];
        said.into_iter().chain(details(new, language).into_iter().filter(|detail| !detail.is_empty())).collect()
    };
    rows::write(&dates.map(row).collect::<Vec<Vec<String>>>())
}

/// The dates of rows, and whether there were others that nobody can read.
pub fn dates_read(text: &str, field: &DateField) -> (Vec<NewDate>, bool) {
    all_of(rows::read(text).into_iter().map(|[kind, day, label, one, two, three]| {
        let kind = DateKind::named(&kind)?;
        let mut date = written::date(&day, field, DayOrder::YearFirst.into()).ok()??.recurring();
        let mut lead_days = None;
        for detail in [one, two, three].iter().filter(|detail| !detail.is_empty()) {
            match detail {
                detail if says(LEAP_WHEN_PRESENT, detail) => date.leap_policy = LeapPolicy::LeapWhenPresent,
                detail if says(BOTH_MONTHS, detail) => date.leap_policy = LeapPolicy::Both,
                detail if says(FIRST_OF_MARCH, detail) => date.leap_day_policy = LeapDayPolicy::Mar1,
                detail => lead_days = Some(lead(detail)?),
            }
        }
        let new = NewDate { kind, label, date, lead_days }.tidy();
        new.validate().ok().map(|()| new)
    }))
}

/// `10 days ahead`.
fn lead(detail: &str) -> Option<u16> {
    let figures: String = detail.chars().filter(char::is_ascii_digit).collect();
    let days: u16 = figures.parse().ok()?;
    let args = Map::from_iter([("days".to_owned(), json!(days))]);
    Language::ALL.iter().any(|language| language.text_with(LEAD_DAYS, &args) == detail).then_some(days)
}
