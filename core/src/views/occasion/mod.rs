//! Occasions: everything that falls on a day, as the calendar shows it. Holds nothing of its own.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::arrival;
use crate::calendar::{LunarDate, YearCycle, cycle_of, leap_month, lunar_of, month_length};
use crate::date::{DueDay, DueLine, due_by_day};
use crate::desk::Call;
use crate::error::{Result, refuse};
use crate::festival::{FestivalDay, Festivals};
use crate::promise::{self, Promise};
use crate::trace::{self, Trace};

#[cfg(test)]
mod tests;

/// A calendar page holds at most so many days: a year and the weeks it touches.
const MOST_DAYS: i64 = 380;

#[derive(Debug, Deserialize, TS)]
pub struct CalendarRequest {
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// How many guests' dates of each day are given; the others are counted.
    pub lines_a_day: u32,
}

/// A day of the calendar.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CalendarDay {
    pub date: NaiveDate,
    pub lunar: LunarDate,
    pub cycle: YearCycle,
    /// How many days the lunar month has: 29 or 30.
    pub lunar_month_days: u8,
    /// The leap month of the lunar year, if it has one.
    pub leap_month: Option<u8>,
    pub festivals: Vec<FestivalDay>,
    /// Guests' dates that are neither done nor skipped.
    pub dates: i64,
    /// The first of them, the most valued guests first.
    pub lines: Vec<DueLine>,
    pub arrivals: i64,
    /// Open promises for the day; named like the dates.
    pub promises: i64,
    pub promise_lines: Vec<Promise>,
    /// Open traces for the day; named like the dates.
    pub traces: i64,
    pub trace_lines: Vec<Trace>,
}

/// Every day from one to another, both included.
///
/// Errors: `date_out_of_range`; `calendar_too_long` past a year's page.
pub fn calendar_days(call: &Call, request: CalendarRequest) -> Result<Vec<CalendarDay>> {
    let CalendarRequest { from, to, lines_a_day } = request;
    if (to - from).num_days() >= MOST_DAYS {
        return refuse("calendar_too_long").field("to").err();
    }
    let most = lines_a_day as usize;
    let property = call.property()?;
    call.read(|query| {
        let days: Vec<NaiveDate> = from.iter_days().take_while(|date| *date <= to).collect();
        let mut festivals =
            by_day(Festivals::load(query)?.at(&property).days_between(from, to), |festival| festival.date);
        let arrivals: HashMap<NaiveDate, i64> = arrival::arrivals_a_day(query, from, to)?.into_iter().collect();
        let mut promises = by_day(promise::open_between(query, from, to)?, |line| line.due_on.unwrap_or(from));
        let mut traces = by_day(trace::open_between(query, from, to)?, |line| line.due_on);
        let mut due = due_by_day(query, &days, most)?;
        let day = |date: NaiveDate| {
            let lunar = lunar_of(date)?;
            let DueDay { count, lines } = due.remove(&date).unwrap_or_default();
            let mut promise_lines = promises.remove(&date).unwrap_or_default();
            let mut trace_lines = traces.remove(&date).unwrap_or_default();
            let (promised, traced) = (promise_lines.len() as i64, trace_lines.len() as i64);
            promise_lines.truncate(most);
            trace_lines.truncate(most);
            Ok(CalendarDay {
                date,
                lunar,
                cycle: cycle_of(lunar.year),
                lunar_month_days: month_length(lunar.year, lunar.month, lunar.leap)?,
                leap_month: leap_month(lunar.year).unwrap_or(None),
                festivals: festivals.remove(&date).unwrap_or_default(),
                dates: count,
                lines,
                promises: promised,
                promise_lines,
                traces: traced,
                trace_lines,
                arrivals: arrivals.get(&date).copied().unwrap_or(0),
            })
        };
        days.iter().copied().map(day).collect()
    })
}

/// What falls on each day, in its order.
fn by_day<T>(all: Vec<T>, day: impl Fn(&T) -> NaiveDate) -> HashMap<NaiveDate, Vec<T>> {
    let mut days: HashMap<NaiveDate, Vec<T>> = HashMap::new();
    for one in all {
        days.entry(day(&one)).or_default().push(one);
    }
    days
}
