//! Special dates in words, for paper and files.

use serde_json::{Map, json};

use super::{DateKind, NewDate};
use crate::calendar::RecurringDate;
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
