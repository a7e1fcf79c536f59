//! A date that returns every year, and the days it falls on. What was said is kept; each year's day is worked out.
//!
//! - Said in a leap month: kept in the ordinary month of that number, unless its policy asks for the leap month.
//!   Said in an ordinary month: never in a leap one.
//! - Day 30 of a lunar month is the 29th where the month is short; it is never skipped and never moves on.
//! - 29 February is 28 February or 1 March, by policy, in years that lack it.
//! - With a year, nothing falls before the date itself.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::CalendarError;
use super::lunar::{self, LunarDate};
use super::span::{FIRST_YEAR, LAST_YEAR};

/// The calendar a date was said in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Calendar {
    Solar,
    Lunar,
}

/// In which month a date said in a leap month returns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LeapPolicy {
    /// In the ordinary month of that number, every year.
    #[default]
    Ordinary,
    /// In the leap month when the year has it, else in the ordinary one.
    LeapWhenPresent,
    /// In the ordinary month and, when the year has it, in the leap month too.
    Both,
}

/// On which day 29 February returns in a year without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LeapDayPolicy {
    #[default]
    Feb28,
    Mar1,
}

/// A date as it was said, returning every year.
///
/// Invariant: what it means in a year follows from these fields alone; `validate` holds for every stored one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct RecurringDate {
    pub calendar: Calendar,
    /// The year in its own calendar, where it is known.
    pub year: Option<i32>,
    pub month: u8,
    pub leap: bool,
    pub day: u8,
    #[serde(default)]
    pub leap_policy: LeapPolicy,
    #[serde(default)]
    pub leap_day_policy: LeapDayPolicy,
}

impl RecurringDate {
    /// Refuses a date that can never exist.
    ///
    /// Errors: `date_out_of_range`; `no_such_month`; `day_out_of_month`; `leap_month_of_solar_date`;
    /// `no_such_leap_month` where the year lacks it; `leap_month_never` where every year does.
    pub fn validate(&self) -> Result<(), CalendarError> {
        if let Some(year) = self.year
            && !(FIRST_YEAR..=LAST_YEAR).contains(&year)
        {
            return Err(CalendarError::DateOutOfRange { year });
        }
        if !(1..=12).contains(&self.month) {
            return Err(CalendarError::NoSuchMonth { month: self.month });
        }
        let days = self.longest_month()?;
        if !(1..=days).contains(&self.day) {
            return Err(CalendarError::DayOutOfMonth { month: self.month, day: self.day, days });
        }
        Ok(())
    }

    /// Every day it falls on from one day to another, both included.
    ///
    /// Shape: in order; two in a year where both months are kept; none where `from` is after `to`.
    /// Errors: `date_out_of_range` when either end is; those of `validate`.
    pub fn occurrences(&self, from: NaiveDate, to: NaiveDate) -> Result<Vec<NaiveDate>, CalendarError> {
        self.validate()?;
        let (first, last) = (self.year_at(from)?, self.year_at(to)?);
        let days = (first..=last).flat_map(|year| self.days_in(year)).flatten();
        Ok(days.filter(|day| (from..=to).contains(day)).collect())
    }

    /// The first day it falls on, that day or later.
    ///
    /// Errors: `date_out_of_range` when the day is, or when the next one comes after 2100; those of `validate`.
    pub fn next_on_or_after(&self, date: NaiveDate) -> Result<NaiveDate, CalendarError> {
        self.validate()?;
        let year = self.year_at(date)?;
        let first = self.year.map_or(year, |said| said.max(year));
        // The year may already have had its day, and a first year may have none: the next one always has.
        let mut days = (first..=first + 1).flat_map(|year| self.days_in(year)).flatten();
        let next = days.find(|day| *day >= date && lunar::lunar_of(*day).is_ok());
        next.ok_or(CalendarError::DateOutOfRange { year: first + 1 })
    }

    /// Which return it is: the years completed on that day, counted in the date's own calendar.
    ///
    /// Shape: none without a year, and none before the date itself.
    pub fn turning_on(&self, occurrence: NaiveDate) -> Option<i32> {
        let completed = self.year_at(occurrence).ok()? - self.year?;
        (completed >= 0).then_some(completed)
    }

    /// The age by the old count on that day: one at birth, and one more with every lunar year.
    ///
    /// Shape: as [`Self::turning_on`].
    pub fn nominal_on(&self, occurrence: NaiveDate) -> Option<i32> {
        let born = lunar::lunar_of(self.said_on()?).ok()?.year;
        let age = lunar::lunar_of(occurrence).ok()?.year - born + 1;
        self.turning_on(occurrence).map(|_| age)
    }

    /// The full years completed on any day.
    ///
    /// Shape: none without a year, and none before the date itself.
    pub fn years_on(&self, day: NaiveDate) -> Option<i32> {
        let year = self.year_at(day).ok()?;
        let days = (year - 1..=year).flat_map(|year| self.days_in(year)).flatten();
        self.turning_on(days.filter(|last| *last <= day).max()?)
    }

    /// The longest its month can be: in its year, or in any year where the year is not known.
    fn longest_month(&self) -> Result<u8, CalendarError> {
        let (month, leap) = (self.month, self.leap);
        match (self.calendar, self.year) {
            (Calendar::Solar, _) if leap => Err(CalendarError::LeapMonthOfSolarDate),
            (Calendar::Solar, year) => Ok(solar_month_length(year, month)),
            (Calendar::Lunar, Some(year)) => lunar::month_length(year, month, leap),
            (Calendar::Lunar, None) => match lunar::longest(month, leap) {
                0 => Err(CalendarError::LeapMonthNever { month }),
                days => Ok(days),
            },
        }
    }

    /// The year of a day in the date's own calendar.
    fn year_at(&self, date: NaiveDate) -> Result<i32, CalendarError> {
        let lunar = lunar::lunar_of(date)?;
        Ok(match self.calendar {
            Calendar::Solar => date.year(),
            Calendar::Lunar => lunar.year,
        })
    }

    /// The days of one year of its own calendar, in order.
    fn days_in(&self, year: i32) -> [Option<NaiveDate>; 2] {
        let days = match self.calendar {
            Calendar::Solar => [self.solar_day_in(year), None],
            Calendar::Lunar => self.lunar_days_in(year),
        };
        let said_on = self.said_on();
        days.map(|day| day.filter(|day| said_on.is_none_or(|said_on| *day >= said_on)))
    }

    fn solar_day_in(&self, year: i32) -> Option<NaiveDate> {
        let (month, day) = (u32::from(self.month), u32::from(self.day));
        NaiveDate::from_ymd_opt(year, month, day).or_else(|| match self.leap_day_policy {
            LeapDayPolicy::Feb28 => NaiveDate::from_ymd_opt(year, 2, 28),
            LeapDayPolicy::Mar1 => NaiveDate::from_ymd_opt(year, 3, 1),
        })
    }

    fn lunar_days_in(&self, year: i32) -> [Option<NaiveDate>; 2] {
        let day_in = |leap| lunar::find_month(year, self.month, leap)?.date(self.day);
        let ordinary = day_in(false);
        match (self.leap, self.leap_policy) {
            (false, _) | (true, LeapPolicy::Ordinary) => [ordinary, None],
            (true, LeapPolicy::LeapWhenPresent) => [day_in(true).or(ordinary), None],
            (true, LeapPolicy::Both) => [ordinary, day_in(true)],
        }
    }

    /// The very day that was said, where the year is known.
    fn said_on(&self) -> Option<NaiveDate> {
        let year = self.year?;
        match self.calendar {
            Calendar::Solar => NaiveDate::from_ymd_opt(year, u32::from(self.month), u32::from(self.day)),
            Calendar::Lunar => {
                let Self { month, leap, day, .. } = *self;
                lunar::solar_of(LunarDate { year, month, leap, day }).ok()
            }
        }
    }
}

fn solar_month_length(year: Option<i32>, month: u8) -> u8 {
    let in_a_leap_year = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let last = |year| NaiveDate::from_ymd_opt(year, u32::from(month), u32::from(in_a_leap_year));
    match year {
        Some(year) if last(year).is_none() => in_a_leap_year - 1,
        _ => in_a_leap_year,
    }
}

#[cfg(test)]
mod tests;
