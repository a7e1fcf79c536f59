//! What a date can be refused for. Every refusal names the field to mend and the limit that was passed.

use super::span::{FIRST_YEAR, LAST_YEAR};

/// Why a date is not one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// The day lies before 1900 or after 2100, where months are not known for sure.
    #[error("year {year} is outside {FIRST_YEAR} to {LAST_YEAR}")]
    DateOutOfRange { year: i32 },
    /// Months are numbered 1 to 12.
    #[error("there is no month {month}")]
    NoSuchMonth { month: u8 },
    /// The year lacks this leap month; `leap_month` is the one it has, if any.
    #[error("year {year} has no leap month {month}, its leap month is {leap_month:?}")]
    NoSuchLeapMonth { year: i32, month: u8, leap_month: Option<u8> },
    /// No year from 1900 to 2100 has a leap month of this number.
    #[error("no known year has a leap month {month}")]
    LeapMonthNever { month: u8 },
    /// Only lunar months can be leap months.
    #[error("a solar date has no leap month")]
    LeapMonthOfSolarDate,
    /// The month ends before this day; `days` is how long it can be.
    #[error("month {month} has {days} days, not {day}")]
    DayOutOfMonth { month: u8, day: u8, days: u8 },
}

impl CalendarError {
    /// The stable name of the refusal, matched by the message `error-…`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::DateOutOfRange { .. } => "date_out_of_range",
            Self::NoSuchMonth { .. } => "no_such_month",
            Self::NoSuchLeapMonth { .. } => "no_such_leap_month",
            Self::LeapMonthNever { .. } => "leap_month_never",
            Self::LeapMonthOfSolarDate => "leap_month_of_solar_date",
            Self::DayOutOfMonth { .. } => "day_out_of_month",
        }
    }

    /// The part of the date that is wrong.
    pub fn field(&self) -> &'static str {
        match self {
            Self::DateOutOfRange { .. } => "year",
            Self::NoSuchMonth { .. } => "month",
            Self::NoSuchLeapMonth { .. } | Self::LeapMonthNever { .. } | Self::LeapMonthOfSolarDate => "leap",
            Self::DayOutOfMonth { .. } => "day",
        }
    }

    /// The values the message names.
    ///
    /// Shape: `leap_month` is `none` where the year has no leap month.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match *self {
            Self::DateOutOfRange { year } => {
                vec![("year", year.to_string()), ("first", FIRST_YEAR.to_string()), ("last", LAST_YEAR.to_string())]
            }
            Self::NoSuchMonth { month } | Self::LeapMonthNever { month } => {
                vec![("month", month.to_string())]
            }
            Self::NoSuchLeapMonth { year, month, leap_month } => vec![
                ("year", year.to_string()),
                ("month", month.to_string()),
                ("leap_month", leap_month.map_or("none".to_owned(), |leap| leap.to_string())),
            ],
            Self::LeapMonthOfSolarDate => Vec::new(),
            Self::DayOutOfMonth { month, day, days } => {
                vec![("month", month.to_string()), ("day", day.to_string()), ("days", days.to_string())]
            }
        }
    }
}
