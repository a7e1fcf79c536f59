//! Arrivals: who comes when, to which room. Typed in, or brought by a file from the property system.

mod commands;
mod store;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use commands::*;
pub use store::*;

use crate::calendar::lunar_of;
use crate::error::{Result, refuse};
use crate::guest::{GuestId, Tier};
use crate::text::limit;

/// Who is in the house on a day is looked for among those who came at most so long before. Units: days.
pub const LONGEST_STAY: i64 = 366;

/// An arrival as it is typed in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ArrivalFields {
    /// The name on the booking; it need not be the guest's own.
    pub name: String,
    /// Null while nobody has said which guest this is.
    pub guest_id: Option<GuestId>,
    pub arrives_on: NaiveDate,
    pub departs_on: Option<NaiveDate>,
    #[serde(default)]
    pub room: String,
    #[serde(default)]
    pub note: String,
}

impl ArrivalFields {
    pub fn tidy(mut self) -> Self {
        for text in [&mut self.name, &mut self.room, &mut self.note] {
            *text = text.trim().to_owned();
        }
        self
    }

    /// Errors: `arrival_name_missing`, `text_too_long`, `date_out_of_range`, `departure_before_arrival`, `stay_too_long`.
    pub fn validate(&self) -> Result<()> {
        if self.name.is_empty() {
            return refuse("arrival_name_missing").field("name").err();
        }
        limit::check("name", &self.name, limit::NAME)?;
        limit::check("room", &self.room, limit::WORD)?;
        limit::check("note", &self.note, limit::TEXT)?;
        for day in [Some(self.arrives_on), self.departs_on].into_iter().flatten() {
            // A slip of the finger in the year: the calendar would have no page for it.
            lunar_of(day)?;
        }
        let days = self.departs_on.map_or(0, |day| (day - self.arrives_on).num_days());
        if days < 0 {
            return refuse("departure_before_arrival").field("departs_on").err();
        }
        if days > LONGEST_STAY {
            return refuse("stay_too_long").field("departs_on").err();
        }
        Ok(())
    }
}

/// An arrival with what the desk must see of its guest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Arrival {
    pub id: i64,
    #[serde(flatten)]
    pub fields: ArrivalFields,
    /// The guest's own name; empty when no guest is linked.
    pub guest: String,
    pub tier: Option<Tier>,
    pub dangers: i64,
    /// How many serious complaints of the guest are open.
    pub open_complaints: i64,
}
