//! Special dates in words, for paper and files.

use chrono::NaiveDate;
use serde_json::{Map, json};

use super::{DateKind, NewDate};
use crate::calendar::{Calendar, RecurringDate};
use crate::locale::Language;

/// What the date is for: its kind, or what the house calls it.
pub fn kind_text(said: &NewDate, language: Language) -> String {
    match said.kind {
        DateKind::Own => said.label.clone(),
        kind => kind_word(kind, language),
    }
}

/// The kind that a label names, in whatever language: what [`kind_text`] wrote into a file, read back.
pub fn kind_named(label: &str) -> Option<DateKind> {
    let kinds = [DateKind::FirstStay, DateKind::CompanyDay, DateKind::Memorial];
    let names = |kind: &DateKind| Language::ALL.map(|language| kind_word(*kind, language));
    kinds.into_iter().find(|kind| names(kind).contains(&label.trim().to_owned()))
}

fn kind_word(kind: DateKind, language: Language) -> String {
    language.text(&format!("date-kind-{}", kind.id().replace('_', "-")))
}

/// A lunar day as it was said, without its year: `农历闰六月初一`.
pub fn lunar_text(date: &RecurringDate, language: Language) -> String {
    let mut month = language.text(&format!("calendar-lunar-month-{}", date.month));
    if date.leap {
        month = language.text_with("calendar-lunar-leap-month", &Map::from_iter([("month".to_owned(), json!(month))]));
    }
    let day = language.text(&format!("calendar-lunar-day-{}", date.day));
    let args = Map::from_iter([("month".to_owned(), json!(month)), ("day".to_owned(), json!(day))]);
    language.text_with("calendar-lunar-date", &args)
}

/// A date as an import reads it back, whatever else the column holds: `1990-08-15`, `15 Aug`, `农历8月15日`.
pub fn typed(said: &RecurringDate, language: Language) -> String {
    let leap = if said.leap { "闰" } else { "" };
    match (said.calendar, said.year) {
        (Calendar::Solar, Some(year)) => format!("{year:04}-{:02}-{:02}", said.month, said.day),
        // A leap year has every day.
        (Calendar::Solar, None) => match NaiveDate::from_ymd_opt(2000, said.month.into(), said.day.into()) {
            Some(day) if language == Language::English => day.format("%-d %b").to_string(),
            _ => format!("{}月{}日", said.month, said.day),
        },
        (Calendar::Lunar, year) => {
            let year = year.map(|year| format!("{year}年")).unwrap_or_default();
            let day = format!("{year}{leap}{}月{}日", said.month, said.day);
            language.text_with("export-lunar", &Map::from_iter([("day".to_owned(), json!(day))]))
        }
    }
}
