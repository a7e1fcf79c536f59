//! Visits: what guests did in the house. Knows no clock: today is an argument.
//!
//! A record is what was written down: one room of a stay, or the bill of a meal. A visit is what the guest would call one:
//! records that overlap or touch, taken together.
//!
//! - `presence`: from records to visits, and what they come to
//! - `heard`: a visit as one line
//! - `store`: how records are kept; `commands`: the same for clients

mod commands;
mod heard;
mod presence;
mod store;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use commands::*;
pub use presence::*;
pub use store::*;

use crate::calendar::lunar_of;
use crate::error::{Result, refuse};
use crate::guest::GuestId;
use crate::text::limit;
use crate::text::plain::trimmed;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VisitKind {
    Stay,
    Meal,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VisitState {
    /// The guest came, and has left.
    #[default]
    Stayed,
    InHouse,
    Cancelled,
    NoShow,
}

impl VisitState {
    /// Whether the guest was there at all.
    pub fn came(self) -> bool {
        matches!(self, VisitState::Stayed | VisitState::InHouse)
    }
}

/// Units: minor units of the property's currency. Negative where more was given back than paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct Spend {
    pub room_minor: i64,
    pub food_minor: i64,
    pub other_minor: i64,
}

impl Spend {
    pub fn total_minor(self) -> i64 {
        self.room_minor + self.food_minor + self.other_minor
    }

    fn add(&mut self, other: Spend) {
        self.room_minor += other.room_minor;
        self.food_minor += other.food_minor;
        self.other_minor += other.other_minor;
    }
}

/// A record as it is written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NewVisit {
    pub kind: VisitKind,
    #[serde(default)]
    pub state: VisitState,
    /// The day of arrival, or of the meal.
    pub from_on: NaiveDate,
    /// The day of departure. Of a meal, and of day use, the same day.
    pub to_on: NaiveDate,
    /// The room, or the outlet.
    #[serde(default)]
    pub place: String,
    /// How many sat at the table; 0 where it is not known.
    #[serde(default)]
    pub covers: i64,
    /// What this guest paid: a room that two share is paid by one of them.
    #[serde(flatten)]
    pub spend: Spend,
    /// The company or agent that the bill ran through. It is no guest.
    #[serde(default)]
    pub account: String,
    /// How the booking came.
    #[serde(default)]
    pub channel: String,
    #[serde(default)]
    pub note: String,
}

/// So long may a stay last: somebody who lives in the house for years is written down year by year. Units: days.
pub const LONGEST: i64 = 366;

/// Nobody has so many people at one table. Units: covers.
const MOST_COVERS: i64 = 10_000;

/// More than any bill, and a thousand million of them can still be summed. Units: minor units.
const MOST_SPENT: i64 = 1 << 53;

impl NewVisit {
    pub fn tidy(mut self) -> Self {
        for text in [&mut self.place, &mut self.account, &mut self.channel, &mut self.note] {
            *text = trimmed(text).to_owned();
        }
        if self.kind == VisitKind::Meal {
            self.to_on = self.from_on;
        }
        self
    }

    /// Errors: `departure_before_arrival`, `stay_too_long`, `date_out_of_range`, `visit_covers_wrong`, `money_too_large`,
    /// `text_too_long`.
    pub fn validate(&self) -> Result<()> {
        for day in [self.from_on, self.to_on] {
            lunar_of(day)?;
        }
        let days = (self.to_on - self.from_on).num_days();
        if days < 0 {
            return refuse("departure_before_arrival").field("to_on").err();
        }
        if days > LONGEST {
            return refuse("stay_too_long").field("to_on").err();
        }
        if !(0..=MOST_COVERS).contains(&self.covers) {
            return refuse("visit_covers_wrong").field("covers").err();
        }
        let Spend { room_minor, food_minor, other_minor } = self.spend;
        for (field, amount) in [("room_minor", room_minor), ("food_minor", food_minor), ("other_minor", other_minor)] {
            if amount.abs() > MOST_SPENT {
                return refuse("money_too_large").arg("value", amount).field(field).err();
            }
        }
        limit::check("place", &self.place, limit::WORD)?;
        limit::check("account", &self.account, limit::LINE)?;
        limit::check("channel", &self.channel, limit::LINE)?;
        limit::check("note", &self.note, limit::TEXT)?;
        Ok(())
    }
}

/// A record that is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VisitRecord {
    pub id: i64,
    pub guest_id: GuestId,
    #[serde(flatten)]
    pub written: NewVisit,
}
