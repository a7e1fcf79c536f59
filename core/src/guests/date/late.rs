//! What was not settled in time: it stays in sight until it is done or skipped.

use chrono::{Days, NaiveDate};
use serde::Deserialize;
use ts_rs::TS;

use super::due::{Entry, entries_on};
use super::keys::{self, keys_of};
use super::rules::{DateRules, LATE, LateRules};
use crate::book::{Change, Op, Query};
use crate::desk::{self, Call, Nothing, Property};
use crate::error::{Result, refuse};

pub const LATE_CLEARED: Op = Op::for_managers("late_cleared");

/// From a month before it comes again on, nobody makes good the last one. Units: days.
const LATE_FOR: u64 = 330;

/// Looked at first: most of what is late is of these. Units: days.
const LATELY: usize = 31;

/// Of one day at least so many are given, where there are so many.
const OF_A_DAY: u32 = 20;

/// By what the house counts its days.
pub(super) struct House<'a> {
    pub property: &'a Property,
    pub rules: &'a DateRules,
}

/// The entries of days that are over, which nobody settled. Shape: the newest day first, then the most valued guests.
pub(super) fn late_on(query: &Query, on: NaiveDate, house: &House, limit: usize) -> Result<Vec<Entry>> {
    let since = since(on, house)?;
    let mut days: Vec<NaiveDate> = since.iter_days().take_while(|day| *day < on).collect();
    days.reverse();
    let (lately, before) = days.split_at(days.len().min(LATELY));
    let mut found = Vec::new();
    for days in [lately, before] {
        if days.is_empty() || found.len() >= limit {
            break;
        }
        found.extend(late_of(query, days, house.property, limit)?);
    }
    Ok(found)
}

/// Since when dates can be late: those of a year, none from before the house kept what was missed.
fn since(on: NaiveDate, House { property, rules }: &House) -> Result<NaiveDate> {
    let year = on - Days::new(LATE_FOR);
    // What was due before the book could tell when a date was noted is nobody's fault.
    let first = match rules.late.since {
        Some(since) => Some(since),
        None => rules.noted_since.map(|at_ms| property.day_of(at_ms)).transpose()?,
    };
    Ok(first.map_or(year, |first| first.max(year)))
}

fn late_of(query: &Query, days: &[NaiveDate], property: &Property, limit: usize) -> Result<Vec<Entry>> {
    let wanted = keys_of(days.iter().copied())?;
    let of_a_day = u32::try_from(limit).unwrap_or(u32::MAX).max(OF_A_DAY);
    let (Some(last), Some(first)) = (days.first(), days.last()) else { return Ok(Vec::new()) };
    let mut rows = keys::rows_unsettled(query, &wanted, (*first, *last), of_a_day)?;
    let mut found = Vec::new();
    for day in days {
        let mut rows = rows.remove(day).unwrap_or_default();
        // Noted when the day was over: it was never missed.
        let mut noted = Vec::with_capacity(rows.len());
        for row in rows.drain(..) {
            let in_time =
                row.noted_at.map(|at_ms| property.day_of(at_ms)).transpose()?.is_none_or(|noted| noted <= *day);
            if in_time {
                noted.push(row);
            }
        }
        found.extend(entries_on(*day, noted));
    }
    Ok(found)
}

#[derive(Debug, Deserialize, TS)]
pub struct LateClear {
    /// What fell before this day is late no more.
    pub before: NaiveDate,
}

/// Lets go of all that was not settled before a day, at once: for a house that begins to settle its dates.
///
/// Errors: `not_allowed` below a manager; `late_clear_ahead` for a day to come.
pub fn late_clear(call: &Call, request: LateClear) -> Result<Nothing> {
    let today = call.today()?;
    if request.before > today {
        return refuse("late_clear_ahead").arg("date", today).field("before").err();
    }
    call.change(LATE_CLEARED, |tx: &mut Change| {
        tx.tell("date", request.before.to_string());
        desk::save_rules(tx, LATE, &LateRules { since: Some(request.before) })?;
        Ok(Nothing {})
    })
}

#[cfg(test)]
mod tests;
