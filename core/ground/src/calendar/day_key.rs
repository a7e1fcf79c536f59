//! The way back: from a day to the recurring dates that fall on it, as keys an index can be asked for.
//! The same rules as `recurrence`, read from the other side.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::CalendarError;
use super::lunar::{self, FULL_MONTH, LunarDate};
use super::recurrence::{Calendar, LeapDayPolicy, LeapPolicy, RecurringDate};

/// What a stored date must be to fall on a day: three fields equal, the others where they ask for something.
///
/// As SQL, an index on `(calendar, month, day)` finds it:
/// ```sql
/// calendar = :calendar and month = :month and day = :day
/// and (:leap is null or leap = :leap)
/// and (:except is null or leap_policy <> :except)
/// and (:leap_day_policy is null or leap_day_policy = :leap_day_policy)
/// and (year is null or year <= :latest_year)
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DayKey {
    pub calendar: Calendar,
    pub month: u8,
    pub day: u8,
    #[serde(flatten)]
    pub leap: LeapMatch,
    /// Where set, only dates with this policy.
    pub leap_day_policy: Option<LeapDayPolicy>,
    /// Dates said in a later year do not fall on the day.
    pub latest_year: i32,
}

/// Which leap flags and policies a key takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct LeapMatch {
    /// Where set, only dates with this flag.
    #[serde(rename = "leap")]
    pub flag: Option<bool>,
    /// Where set, no date with this policy.
    #[serde(rename = "except")]
    pub except: Option<LeapPolicy>,
}

impl LeapMatch {
    const ANY: Self = Self { flag: None, except: None };
    const ORDINARY: Self = Self { flag: Some(false), except: None };

    const fn leap_except(policy: LeapPolicy) -> Self {
        Self { flag: Some(true), except: Some(policy) }
    }
}

impl DayKey {
    /// Whether a date falls on the day this key was made for.
    pub fn matches(&self, date: &RecurringDate) -> bool {
        self.calendar == date.calendar
            && self.month == date.month
            && self.day == date.day
            && self.leap.flag.is_none_or(|leap| leap == date.leap)
            && self.leap.except != Some(date.leap_policy)
            && self.leap_day_policy.is_none_or(|policy| policy == date.leap_day_policy)
            && date.year.is_none_or(|year| year <= self.latest_year)
    }
}

/// Every key whose dates fall on a day; a date falls on it when exactly one of them matches.
///
/// Shape: two to six keys, solar ones first.
/// Errors: `date_out_of_range`.
pub fn keys_on(date: NaiveDate) -> Result<Vec<DayKey>, CalendarError> {
    let lunar = lunar::lunar_of(date)?;
    let mut keys = Vec::with_capacity(6);
    solar_keys(date, &mut keys);
    lunar_keys(lunar, &mut keys);
    Ok(keys)
}

fn solar_keys(date: NaiveDate, keys: &mut Vec<DayKey>) {
    let (month, day) = (date.month() as u8, date.day() as u8);
    let key = DayKey {
        calendar: Calendar::Solar,
        month,
        day,
        leap: LeapMatch::ANY,
        leap_day_policy: None,
        latest_year: date.year(),
    };
    keys.push(key);
    let stands_for_leap_day = match (month, day) {
        (2, 28) => Some(LeapDayPolicy::Feb28),
        (3, 1) => Some(LeapDayPolicy::Mar1),
        _ => None,
    };
    if stands_for_leap_day.is_some() && !date.leap_year() {
        let leap_day_policy = stands_for_leap_day;
        keys.push(DayKey { month: 2, day: 29, leap_day_policy, ..key });
    }
}

fn lunar_keys(date: LunarDate, keys: &mut Vec<DayKey>) {
    let LunarDate { year, month, leap, day } = date;
    let days_in = |leap| lunar::find_month(year, month, leap).map(|month| month.days);
    let stands_for_day_30 = day + 1 == FULL_MONTH && days_in(leap) == Some(day);
    let last = if stands_for_day_30 { FULL_MONTH } else { day };
    for day in day..=last {
        let mut push = |leap, latest_year| {
            keys.push(DayKey { calendar: Calendar::Lunar, month, day, leap, leap_day_policy: None, latest_year });
        };
        if leap {
            push(LeapMatch::leap_except(LeapPolicy::Ordinary), year);
        } else if days_in(true).is_some() {
            push(LeapMatch::ORDINARY, year);
            // A date said in this year's own leap month is still to come on the ordinary month's day.
            push(LeapMatch::leap_except(LeapPolicy::LeapWhenPresent), year - 1);
        } else {
            push(LeapMatch::ANY, year);
        }
    }
}

#[cfg(test)]
mod tests;
