//! The Chinese lunar calendar from 1900 to 2100, held as one table of months that is built once.
//! Knows nothing of recurrence or festivals.

use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate};
use icu_calendar::{Date, types::Month as IcuMonth};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::CalendarError;
use super::span::{FIRST_YEAR, LAST_YEAR};

/// A day of the Chinese lunar calendar; years are counted by the solar year in which they begin.
///
/// Invariant: orders as the days follow each other, a leap month after the ordinary one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct LunarDate {
    pub year: i32,
    pub month: u8,
    pub leap: bool,
    pub day: u8,
}

/// A lunar year's place in the cycle of sixty.
///
/// Units: counted from one, stem 1 to 10, branch 1 to 12; the animal goes with the branch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct YearCycle {
    pub stem: u8,
    pub branch: u8,
}

/// The lunar date of a day.
///
/// Errors: `date_out_of_range` unless the day's solar or lunar year is 1900 to 2100.
pub fn lunar_of(date: NaiveDate) -> Result<LunarDate, CalendarError> {
    let number = date.num_days_from_ce();
    let months = &table().months;
    let after = months.partition_point(|month| month.first <= number);
    let month = after.checked_sub(1).and_then(|at| months.get(at));
    let Some((month, day)) = month.and_then(|month| Some((month, month.day_at(number)?))) else {
        return Err(CalendarError::DateOutOfRange { year: date.year() });
    };
    Ok(LunarDate { year: month.year, month: month.number, leap: month.leap, day })
}

/// The day on which a lunar date falls.
///
/// Errors: `date_out_of_range`; `no_such_month`; `no_such_leap_month` with the year's own leap month; `day_out_of_month`.
pub fn solar_of(date: LunarDate) -> Result<NaiveDate, CalendarError> {
    let month = known_month(date.year, date.month, date.leap)?;
    let out_of_month = CalendarError::DayOutOfMonth { month: date.month, day: date.day, days: month.days };
    if date.day > month.days {
        return Err(out_of_month);
    }
    month.date(date.day).ok_or(out_of_month)
}

/// The leap month of a lunar year, if it has one.
///
/// Errors: `date_out_of_range`.
pub fn leap_month(year: i32) -> Result<Option<u8>, CalendarError> {
    if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
        return Err(CalendarError::DateOutOfRange { year });
    }
    Ok(months_of(year).iter().find(|month| month.leap).map(|month| month.number))
}

/// How many days a lunar month has: 29 or 30.
///
/// Errors: `date_out_of_range`; `no_such_month`; `no_such_leap_month`.
pub fn month_length(year: i32, month: u8, leap: bool) -> Result<u8, CalendarError> {
    known_month(year, month, leap).map(|month| month.days)
}

/// Stem and branch of a lunar year.
pub fn cycle_of(lunar_year: i32) -> YearCycle {
    // Year 4 was a jiazi year, the first of the cycle; 56 years on from year 0 of any cycle.
    let place = ((lunar_year.rem_euclid(60) + 56) % 60) as u8;
    YearCycle { stem: place % 10 + 1, branch: place % 12 + 1 }
}

/// One lunar month as the table holds it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Month {
    year: i32,
    number: u8,
    leap: bool,
    /// Its first day, in days of the common era.
    first: i32,
    pub(super) days: u8,
}

impl Month {
    /// The `day`-th day of the month, or its last where it is shorter.
    pub(super) fn date(&self, day: u8) -> Option<NaiveDate> {
        let day = day.min(self.days).checked_sub(1)?;
        NaiveDate::from_num_days_from_ce_opt(self.first + i32::from(day))
    }

    fn day_at(&self, number: i32) -> Option<u8> {
        let day = u8::try_from(number - self.first).ok()? + 1;
        (day <= self.days).then_some(day)
    }
}

/// The month of that number in a year, or none where the year lacks it or is not known.
pub(super) fn find_month(year: i32, number: u8, leap: bool) -> Option<&'static Month> {
    months_of(year).iter().find(|month| month.number == number && month.leap == leap)
}

/// The most days a month of this number ever has; 0 for a leap month that never comes.
pub(super) fn longest(number: u8, leap: bool) -> u8 {
    if !leap {
        return FULL_MONTH; // every ordinary month is a long one in some year
    }
    let leaps = table().months.iter().filter(|month| month.leap && month.number == number);
    leaps.map(|month| month.days).max().unwrap_or(0)
}

fn known_month(year: i32, number: u8, leap: bool) -> Result<&'static Month, CalendarError> {
    if !(1..=12).contains(&number) {
        return Err(CalendarError::NoSuchMonth { month: number });
    }
    if let Some(month) = find_month(year, number, leap) {
        return Ok(month);
    }
    let leap_month = leap_month(year)?;
    Err(CalendarError::NoSuchLeapMonth { year, month: number, leap_month })
}

fn months_of(year: i32) -> &'static [Month] {
    let table = table();
    let at = year.checked_sub(OPENING.year).and_then(|at| usize::try_from(at).ok());
    let range = at.and_then(|at| table.years.get(at));
    range.and_then(|&(begin, end)| table.months.get(begin..end)).unwrap_or(&[])
}

/// The days of a long lunar month.
pub(super) const FULL_MONTH: u8 = 30;

/// The month that holds 1 to 30 January 1900: the one month of lunar 1899 that lies in the known solar years.
const OPENING: Month = Month { year: 1899, number: 12, leap: false, first: 693_596, days: FULL_MONTH };

struct Table {
    /// All months in order, without a gap.
    months: Vec<Month>,
    /// For each year from the opening one: where its months begin and end.
    years: Vec<(usize, usize)>,
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = Table { months: vec![OPENING], years: vec![(0, 1)] };
        for year in FIRST_YEAR..=LAST_YEAR {
            let begin = table.months.len();
            let numbers = (1..=12).flat_map(|number| [(number, false), (number, true)]);
            table.months.extend(numbers.filter_map(|(number, leap)| icu_month(year, number, leap)));
            table.years.push((begin, table.months.len()));
        }
        table
    })
}

/// One month by the rules of GB/T 33661-2017, none where the year has no such leap month.
fn icu_month(year: i32, number: u8, leap: bool) -> Option<Month> {
    let name = if leap { IcuMonth::leap(number) } else { IcuMonth::new(number) };
    let first = Date::try_new_chinese_traditional(year, name, 1).ok()?;
    let number_of_first = i32::try_from(first.to_rata_die().to_i64_date()).ok()?;
    Some(Month { year, number, leap, first: number_of_first, days: first.days_in_month() })
}

#[cfg(test)]
mod tests;
