//! A date as it was written: what a text says once nothing is in doubt.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::super::{Calendar, LeapDayPolicy, LeapPolicy, RecurringDate};

/// A date as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WrittenDate {
    pub calendar: Calendar,
    /// The year in its own calendar, where it was written.
    pub year: Option<i32>,
    pub month: u8,
    /// A leap month of the lunar calendar.
    pub leap: bool,
    pub day: u8,
}

impl WrittenDate {
    /// The date as one that returns, in the house's usual way.
    pub fn recurring(self) -> RecurringDate {
        let WrittenDate { calendar, year, month, leap, day } = self;
        RecurringDate {
            calendar,
            year,
            month,
            leap,
            day,
            leap_policy: LeapPolicy::default(),
            leap_day_policy: LeapDayPolicy::default(),
        }
    }

    /// `1990-08-15`, `08-15`: to be told apart from another.
    pub(super) fn figures(&self) -> String {
        let year = self.year.map_or(String::new(), |year| format!("{year}-"));
        format!("{year}{:02}-{:02}", self.month, self.day)
    }
}
