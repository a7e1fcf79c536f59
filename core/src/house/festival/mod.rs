//! The festivals this house observes: known ones from the calendar room, its own, and dates it corrected by hand.
//! Knows nothing of gifts or greetings.

mod commands;
mod id;
mod store;
mod tables;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use commands::*;
pub use id::FestivalId;
pub use store::*;
pub use tables::{TABLES, naming_festivals};

use crate::calendar::{Calendar, LeapDayPolicy, LeapPolicy, RecurringDate};
use crate::error::{Result, refuse};
use crate::locale::Language;

/// A festival on one of its days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FestivalDay {
    pub id: FestivalId,
    /// What the house calls its own festival; empty for the world's, whose names are messages.
    pub own_name: String,
    pub date: NaiveDate,
    /// The moon may move it by a day.
    pub expected: bool,
    /// The other days it may fall on, where astronomers leave it open.
    pub open: Vec<NaiveDate>,
    /// The house itself set the day.
    pub corrected: bool,
}

impl FestivalDay {
    pub fn name(&self, language: Language) -> String {
        self.id.name(&self.own_name, language)
    }
}

/// A festival as the settings show it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FestivalChoice {
    pub id: FestivalId,
    pub own: Option<OwnFestival>,
    pub observed: bool,
}

/// A festival of the house's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OwnFestival {
    pub name: String,
    pub calendar: Calendar,
    pub month: u8,
    pub day: u8,
}

impl OwnFestival {
    pub fn tidy(mut self) -> Self {
        self.name = self.name.trim().to_owned();
        self
    }

    /// Errors: `festival_name_missing`; those of [`RecurringDate::validate`].
    pub fn validate(&self) -> Result<()> {
        if self.name.is_empty() {
            return refuse("festival_name_missing").field("name").err();
        }
        Ok(self.date().validate()?)
    }

    fn date(&self) -> RecurringDate {
        RecurringDate {
            calendar: self.calendar,
            year: None,
            month: self.month,
            leap: false,
            day: self.day,
            leap_policy: LeapPolicy::Ordinary,
            leap_day_policy: LeapDayPolicy::Feb28,
        }
    }

    /// Its days in a solar year. Shape: none, one or two.
    fn dates_in(&self, year: i32) -> Vec<NaiveDate> {
        let (first, last) = (NaiveDate::from_ymd_opt(year, 1, 1), NaiveDate::from_ymd_opt(year, 12, 31));
        let days = first.zip(last).and_then(|(first, last)| self.date().occurrences(first, last).ok());
        days.unwrap_or_default()
    }
}
