//! Occasions: everything that falls on a day, as the calendar shows it. Holds nothing of its own.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::calendar::{LunarDate, YearCycle, cycle_of, leap_month, lunar_of, month_length};
use crate::date::{DueLine, DueRequest, due};
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
    call.read(|query| {
        let festivals = Festivals::load(query)?.days_between(from, to);
        let arrivals: Vec<(NaiveDate, i64)> = query.all(
            "select arrives_on, count(*) from arrival where arrives_on between :from and :to group by arrives_on",
            json!({ "from": from, "to": to }),
        )?;
        let mut promises = promise::open_between(query, from, to)?;
        let mut traces = trace::open_between(query, from, to)?;
        let mut days = Vec::new();
        for date in from.iter_days().take_while(|date| *date <= to) {
            let lunar = lunar_of(date)?;
            let limit = Some(lines_a_day.max(1));
            let due = due(query, date, &DueRequest { limit, ..DueRequest::default() })?;
            let mut promise_lines: Vec<Promise> = promises.extract_if(.., |line| line.due_on == Some(date)).collect();
            let mut trace_lines: Vec<Trace> = traces.extract_if(.., |line| line.due_on == date).collect();
            let (promised, traced) = (promise_lines.len() as i64, trace_lines.len() as i64);
            promise_lines.truncate(lines_a_day as usize);
            trace_lines.truncate(lines_a_day as usize);
            let mut lines = due.lines;
            lines.truncate(lines_a_day as usize);
            days.push(CalendarDay {
                date,
                lunar,
                cycle: cycle_of(lunar.year),
                lunar_month_days: month_length(lunar.year, lunar.month, lunar.leap)?,
                leap_month: leap_month(lunar.year).unwrap_or(None),
                festivals: festivals.iter().filter(|festival| festival.date == date).cloned().collect(),
                dates: due.total,
                lines,
                promises: promised,
                promise_lines,
                traces: traced,
                trace_lines,
                arrivals: arrivals.iter().find(|(on, _)| *on == date).map_or(0, |(_, count)| *count),
            });
        }
        Ok(days)
    })
}
