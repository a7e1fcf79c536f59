//! Everybody's dates of one kind in a period, for rooms that do something for all of them.

use chrono::NaiveDate;

use super::keys::{self, keys_of};
use super::{AgeRules, DateKind};
use crate::book::Query;
use crate::error::Result;
use crate::guest::GuestId;

/// A date on one of the days it falls on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Falling {
    pub guest_id: GuestId,
    pub day: NaiveDate,
    pub label: String,
    /// Years completed on the day; none where the year is not known.
    pub turning: Option<i32>,
    /// The age of a round birthday, as the house counts it.
    pub round: Option<i32>,
}

/// The dates of a kind that fall from one day to another, both included. Shape: by day, then the most valued guests first.
///
/// Errors: `date_out_of_range`.
pub fn falling(query: &Query, kind: DateKind, from: NaiveDate, to: NaiveDate) -> Result<Vec<Falling>> {
    let rules = AgeRules::load(query)?;
    let wanted = keys_of(from.iter_days().take_while(|day| *day <= to))?;
    let mut days: Vec<_> = keys::rows_of_kind(query, &wanted, kind)?.into_iter().collect();
    days.sort_by_key(|(day, _)| *day);
    let mut found = Vec::new();
    for (day, rows) in days {
        found.extend(rows.into_iter().map(|row| {
            let said = row.said();
            Falling {
                guest_id: row.guest_id,
                day,
                turning: said.turning_on(day),
                round: rules.round_on(kind, &said, day),
                label: row.label,
            }
        }));
    }
    Ok(found)
}
