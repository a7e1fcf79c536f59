//! Which open promises the desk must see on a day: those due, and those of guests who are here or nearly here.

use std::collections::HashSet;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::{Promise, open_of_guest, select};
use crate::arrival::{Arrival, arrivals_between};
use crate::book::Query;
use crate::error::Result;

/// A promise is seen this long before the guest arrives, so that there is time to keep it. Units: days.
pub const BEFORE_ARRIVAL: u64 = 3;

/// Why a promise is to be seen, the most pressing first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PromiseBecause {
    Overdue,
    Due,
    InHouse,
    Arriving,
}

/// An open promise with the day because of which it is to be seen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PromiseDue {
    #[serde(flatten)]
    pub promise: Promise,
    pub because: PromiseBecause,
    /// The day promised; for a guest in the house the day of departure, while it is known; for one who comes the arrival.
    pub day: NaiveDate,
    /// Where the guest lives, or will; empty when the guest is not expected or the room not known.
    pub room: String,
}

/// Shape: the most pressing first, then by day and the guest's worth.
pub fn seen_on(query: &Query, on: NaiveDate) -> Result<Vec<PromiseDue>> {
    let arrivals = arrivals_between(query, on, on + Days::new(BEFORE_ARRIVAL))?;
    let due = select(
        query,
        "where promise.state = 'open' and promise.due_on <= :on order by promise.due_on, promise.id",
        json!({ "on": on }),
    )?;
    let mut seen: Vec<PromiseDue> = due
        .into_iter()
        .map(|promise| {
            let day = promise.due_on.unwrap_or(on);
            let because = if day < on { PromiseBecause::Overdue } else { PromiseBecause::Due };
            let stay = arrivals.iter().find(|arrival| arrival.fields.guest_id == Some(promise.guest_id));
            PromiseDue { room: stay.map(|stay| stay.fields.room.clone()).unwrap_or_default(), because, day, promise }
        })
        .collect();
    let mut looked_at = HashSet::new();
    for arrival in &arrivals {
        // The first of two bookings is the nearer one.
        let Some(guest_id) = arrival.fields.guest_id.filter(|id| looked_at.insert(*id)) else { continue };
        let (because, day) = stay_of(arrival, on);
        for promise in open_of_guest(query, guest_id)? {
            // Promised for a day after this stay: not yet.
            let later = |due_on: NaiveDate| arrival.fields.departs_on.is_some_and(|departs_on| due_on > departs_on);
            if promise.due_on.is_none_or(|due_on| due_on > on && !later(due_on)) {
                seen.push(PromiseDue { room: arrival.fields.room.clone(), because, day, promise });
            }
        }
    }
    seen.sort_by_key(|line| (line.because, line.day, line.promise.tier, line.promise.id));
    Ok(seen)
}

fn stay_of(arrival: &Arrival, on: NaiveDate) -> (PromiseBecause, NaiveDate) {
    let fields = &arrival.fields;
    if fields.arrives_on > on {
        return (PromiseBecause::Arriving, fields.arrives_on);
    }
    (PromiseBecause::InHouse, fields.departs_on.unwrap_or(fields.arrives_on))
}
