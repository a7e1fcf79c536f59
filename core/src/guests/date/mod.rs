//! Special dates: the days of one guest that return, when they are due, and what was decided about them.
//! Stores the date as entered; the calendar room computes its days. Knows no clock: today is an argument.
//!
//! - `kind`: what a date is for
//! - `store`: adding, changing, listing; `commands`: the same for clients
//! - `lead`: how many days ahead a date is to be seen, by kind and tier
//! - `due`: what falls on the coming days; `keys`: how many days are asked about at once
//! - `today`: what the desk must see now; `late`: what nobody settled in time
//! - `reminder`: done, snoozed, skipped
//! - `age`: round birthdays; `children`: how old guests' children are
//! - `rules`: what the house decided about all of them
//! - `falling`: everybody's dates of one kind in a period

mod age;
mod birthday;
mod commands;
mod due;
mod falling;
mod keys;
mod kind;
mod late;
mod lead;
mod reminder;
mod rules;
mod store;
mod tables;
mod today;
mod words;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use age::*;
pub use birthday::{birthday, birthdays_of};
pub use commands::*;
pub use due::*;
pub use falling::{Falling, falling};
pub use keys::DueCursor;
pub use kind::DateKind;
pub use late::*;
pub use lead::*;
pub use reminder::*;
pub use rules::{LEAD_TIME_SAVED, lead_time_list, lead_time_save, lead_times};
pub use store::*;
pub use tables::TABLES;
pub use today::*;
pub use words::*;

use crate::calendar::{Calendar, LunarDate, RecurringDate, lunar_of};
use crate::error::{Result, refuse};
use crate::guest::GuestId;
use crate::text::limit;

/// A special date as it is typed in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct NewDate {
    pub kind: DateKind,
    /// What it is called; needed for a date of its own kind, a remark otherwise.
    #[serde(default)]
    pub label: String,
    #[serde(flatten)]
    pub date: RecurringDate,
    /// Days ahead it is to be seen, where they differ from the house's.
    #[serde(default)]
    pub lead_days: Option<u16>,
}

impl NewDate {
    pub fn tidy(mut self) -> Self {
        self.label = self.label.trim().to_owned();
        self
    }

    /// Errors: `date_label_missing`, `text_too_long`, `lead_days_out_of_range`, those of [`RecurringDate::validate`].
    pub fn validate(&self) -> Result<()> {
        if self.kind == DateKind::Own && self.label.is_empty() {
            return refuse("date_label_missing").field("label").err();
        }
        limit::check("label", &self.label, limit::WORD)?;
        if let Some(days) = self.lead_days {
            check_lead_days(days)?;
        }
        Ok(self.date.validate()?)
    }
}

/// A special date of a guest, with the day it comes next.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SpecialDate {
    pub id: i64,
    pub guest_id: GuestId,
    #[serde(flatten)]
    pub said: NewDate,
    /// None where it does not come again before 2101.
    pub next: Option<Occurrence>,
    /// The age of a round birthday that comes next, as the house counts it.
    #[serde(default)]
    pub round: Option<i32>,
}

/// One day on which a date falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Occurrence {
    pub date: NaiveDate,
    pub lunar: LunarDate,
    /// Units: days from today.
    pub in_days: i64,
    /// Years completed on the day; none where the year is not known.
    pub turning: Option<i32>,
}

/// The days on which a date falls next, soonest first.
pub fn next_days(date: &RecurringDate, today: NaiveDate, count: usize) -> Vec<Occurrence> {
    let next = |from: NaiveDate| {
        let day = date.next_on_or_after(from).ok()?;
        let lunar = lunar_of(day).ok()?;
        Some(Occurrence { date: day, lunar, in_days: (day - today).num_days(), turning: date.turning_on(day) })
    };
    std::iter::successors(next(today), |last| next(last.date.succ_opt()?)).take(count).collect()
}

/// Where a date was said in the lunar calendar, the lunar day it falls on.
fn lunar_day_of(date: &RecurringDate, day: NaiveDate) -> Option<LunarDate> {
    (date.calendar == Calendar::Lunar).then(|| lunar_of(day).ok()).flatten()
}
