//! What a list is for: a festival and year, or everybody's dates of one kind in a period.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

use super::rule::DATE_OCCASIONS;
use crate::date::DateKind;
use crate::error::{Result, refuse};
use crate::festival::FestivalId;

/// A festival of everyone, or a kind of guests' dates.
///
/// Shape: as text a festival's id, or one of [`DATE_OCCASIONS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(into = "String", try_from = "String")]
#[ts(type = "string")]
pub enum GiftOccasion {
    Festival(FestivalId),
    Date(DateKind),
}

impl From<FestivalId> for GiftOccasion {
    fn from(id: FestivalId) -> Self {
        GiftOccasion::Festival(id)
    }
}

impl From<GiftOccasion> for String {
    fn from(occasion: GiftOccasion) -> Self {
        match occasion {
            GiftOccasion::Festival(id) => id.into(),
            GiftOccasion::Date(kind) => kind.id().to_owned(),
        }
    }
}

impl TryFrom<String> for GiftOccasion {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        // Nobody gets a present on a memorial.
        let kind = DateKind::ALL.into_iter().find(|kind| kind.id() == text && DATE_OCCASIONS.contains(&kind.id()));
        match kind {
            Some(kind) => Ok(GiftOccasion::Date(kind)),
            None => FestivalId::try_from(text).map(GiftOccasion::Festival),
        }
    }
}

/// The longest period of one list: a birthday comes once in it. Units: days.
const LONGEST: i64 = 366;

/// Which list: what its key in the book says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    Festival(FestivalId, i32),
    Dates(DateKind, NaiveDate, NaiveDate),
}

impl Which {
    /// Errors: `gift_period_missing`, `gift_period_backwards`, `gift_period_long` for guests' dates, `gift_year_missing`
    /// for a festival.
    pub fn of(
        occasion: GiftOccasion,
        year: Option<i32>,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
    ) -> Result<Self> {
        match (occasion, year, from, to) {
            (GiftOccasion::Festival(id), Some(year), ..) => Ok(Which::Festival(id, year)),
            (GiftOccasion::Festival(_), None, ..) => refuse("gift_year_missing").field("year").err(),
            (GiftOccasion::Date(kind), _, Some(from), Some(to)) => {
                if to < from {
                    return refuse("gift_period_backwards").field("to").err();
                }
                if (to - from).num_days() >= LONGEST {
                    return refuse("gift_period_long").field("to").err();
                }
                Ok(Which::Dates(kind, from, to))
            }
            (GiftOccasion::Date(_), _, None, _) => refuse("gift_period_missing").field("from").err(),
            (GiftOccasion::Date(_), ..) => refuse("gift_period_missing").field("to").err(),
        }
    }

    pub fn occasion(&self) -> GiftOccasion {
        match self {
            Which::Festival(id, _) => GiftOccasion::Festival(*id),
            Which::Dates(kind, ..) => GiftOccasion::Date(*kind),
        }
    }

    pub fn year(&self) -> i32 {
        match self {
            Which::Festival(_, year) => *year,
            Which::Dates(_, from, _) => from.year(),
        }
    }
}

/// What messages take to name a list, with the occasion as it is spoken.
pub(super) fn list_values(spoken: String, year: i32, from: NaiveDate, to: Option<NaiveDate>) -> Map<String, Value> {
    Map::from_iter([
        ("festival".to_owned(), json!(spoken)),
        ("year".to_owned(), json!(year.to_string())),
        ("period".to_owned(), json!(if to.is_some() { "days" } else { "year" })),
        ("from".to_owned(), json!(from)),
        ("to".to_owned(), json!(to.unwrap_or(from))),
    ])
}
