//! Solar and lunar dates, what returns each year, and festivals. Pure: knows no file, no guest and no clock.
//!
//! - `lunar`: the Chinese calendar from 1900 to 2100, as one table of months
//! - `recurrence`: a date that returns, and the days it falls on
//! - `day_key`: the way back, from a day to the stored dates that fall on it
//! - `festival`: the days everyone keeps; `festival_rule`: how each is found; `festival_table`: those no arithmetic gives
//! - `custom`: where each is kept, and by whom
//! - `written`: dates as people write them, in one grammar
//! - `span`: the years that are known; `error`: what a date can be refused for
//!
//! What is stored is what was said; every day is worked out anew, and nothing is guessed outside the known years.

mod custom;
mod day_key;
mod error;
mod festival;
mod festival_rule;
mod festival_table;
mod lunar;
mod recurrence;
mod span;
pub mod written;

pub use day_key::{DayKey, LeapMatch, keys_on};
pub use error::CalendarError;
pub use festival::Festival;
pub use lunar::{LunarDate, YearCycle, cycle_of, leap_month, lunar_of, month_length, solar_of};
pub use recurrence::{Calendar, LeapDayPolicy, LeapPolicy, RecurringDate};
pub use span::{FIRST_YEAR, LAST_YEAR};
pub use written::{DayOrder, WrittenDate, WrittenError};

#[cfg(test)]
mod words_tests;
