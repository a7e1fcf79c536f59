//! What all kinds of cards share: for whom and in which language they are, and the words for days and kinds.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::calendar::Calendar;
use crate::date::{self, NewDate};
use crate::desk::day_text;
use crate::locale::Language;
use crate::paper::CardVersion;
use crate::property::Property;

/// What is the same for every card of a run.
pub(super) struct Ask {
    pub property: Property,
    pub language: Language,
    pub version: CardVersion,
    pub today: NaiveDate,
}

/// How long before and after a stay a date still belongs on its card. Units: days.
pub(super) const NEAR_STAY: u64 = 7;

pub(super) fn named<const COUNT: usize>(args: [(&str, impl Serialize); COUNT]) -> Map<String, Value> {
    args.into_iter().map(|(name, value)| (name.to_owned(), json!(value))).collect()
}

pub(super) fn date_line(said: &NewDate, day: NaiveDate, language: Language) -> String {
    let mut args = Map::new();
    args.insert("day".to_owned(), json!(day_text(day, language)));
    args.insert("kind".to_owned(), json!(date::kind_text(said, language)));
    if said.date.calendar == Calendar::Solar {
        return language.text_with("card-date", &args);
    }
    args.insert("lunar".to_owned(), json!(date::lunar_text(&said.date, language)));
    language.text_with("card-date-lunar", &args)
}

/// The word that a kind has in the book.
pub(super) fn id_of(kind: impl serde::Serialize) -> String {
    serde_json::to_value(kind).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
