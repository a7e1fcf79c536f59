//! Why a text is no date. Every refusal names the part to mend.

use super::super::CalendarError;
use super::date::WrittenDate;

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WrittenError {
    #[error("not a date")]
    Unreadable,
    /// A whole number, such as workbooks count days with: nothing says that it is one.
    #[error("a number, not a date")]
    Serial,
    #[error("the day is missing")]
    DayMissing,
    #[error("the year is missing")]
    YearMissing,
    /// `戊辰年` returns every sixty years.
    #[error("the year is named by its place in the cycle of sixty")]
    YearByCycle,
    #[error("the time of day does not exist")]
    ClockUnreadable,
    /// In the hours around midnight the day at the house is another.
    #[error("the time of day is universal time")]
    ClockInUtc,
    #[error("named as solar and said as a lunar date, or the other way round")]
    CalendarsMixed,
    /// Month and day, or day and year, may be either way round.
    #[error("either of two dates")]
    Ambiguous { one: WrittenDate, other: WrittenDate },
    #[error(transparent)]
    Impossible(#[from] CalendarError),
}

impl WrittenError {
    /// The stable name of the refusal, matched by the message `error-…`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unreadable => "date_unreadable",
            Self::Serial => "date_serial",
            Self::DayMissing => "date_day_missing",
            Self::YearMissing => "date_year_missing",
            Self::YearByCycle => "date_year_by_cycle",
            Self::ClockUnreadable => "date_clock_unreadable",
            Self::ClockInUtc => "date_clock_in_utc",
            Self::CalendarsMixed => "date_calendars_mixed",
            Self::Ambiguous { .. } => "date_ambiguous",
            Self::Impossible(error) => error.code(),
        }
    }

    /// The part of the date that is wrong or missing.
    pub fn field(&self) -> &'static str {
        match self {
            Self::Unreadable | Self::Serial => "date",
            Self::DayMissing => "day",
            Self::YearMissing | Self::YearByCycle => "year",
            Self::ClockUnreadable | Self::ClockInUtc => "time",
            Self::CalendarsMixed => "calendar",
            Self::Ambiguous { .. } => "month",
            Self::Impossible(error) => error.field(),
        }
    }

    /// The values the message names.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Ambiguous { one, other } => vec![("one", one.figures()), ("other", other.figures())],
            Self::Impossible(error) => error.args(),
            _ => Vec::new(),
        }
    }
}
