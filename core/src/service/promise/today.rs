//! Which open promises the desk must see on a day: those due, and those of guests who are here or nearly here.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::{Promise, select};
use crate::arrival::Arrival;
use crate::book::Query;
use crate::error::Result;
use crate::guest::GuestId;

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

/// `staying` are those in the house from that day until [`BEFORE_ARRIVAL`] days later, by arrival.
///
/// Shape: the most pressing first, then by day and the guest's worth.
pub fn seen_on(query: &Query, on: NaiveDate, staying: &[Arrival]) -> Result<Vec<PromiseDue>> {
    let mut stays: HashMap<GuestId, &Arrival> = HashMap::new();
    for arrival in staying {
        if let Some(guest_id) = arrival.fields.guest_id {
            // The first of two bookings is the nearer one.
            stays.entry(guest_id).or_insert(arrival);
        }
    }
    let guests: Vec<GuestId> = stays.keys().copied().collect();
    let open = select(
        query,
        "where promise.state = 'open' and promise.due_on <= :on
           or promise.state = 'open' and promise.guest_id in (select value from integers(:guests))",
        json!({ "on": on, "guests": guests }),
    )?;
    let mut seen: Vec<PromiseDue> = open.into_iter().filter_map(|promise| due(promise, on, &stays)).collect();
    seen.sort_by_key(|line| (line.because, line.day, line.promise.tier, line.promise.id));
    Ok(seen)
}

/// Why an open promise is to be seen on a day, if it is.
fn due(promise: Promise, on: NaiveDate, stays: &HashMap<GuestId, &Arrival>) -> Option<PromiseDue> {
    let stay = stays.get(&promise.guest_id);
    let (because, day) = match promise.due_on {
        Some(day) if day < on => (PromiseBecause::Overdue, day),
        Some(day) if day == on => (PromiseBecause::Due, day),
        due_on => {
            let stay = stay?;
            // Promised for a day after this stay: not yet.
            if due_on.is_some_and(|due_on| stay.fields.departs_on.is_some_and(|departs_on| due_on > departs_on)) {
                return None;
            }
            stay_of(stay, on)
        }
    };
    Some(PromiseDue { room: stay.map(|stay| stay.fields.room.clone()).unwrap_or_default(), because, day, promise })
}

fn stay_of(arrival: &Arrival, on: NaiveDate) -> (PromiseBecause, NaiveDate) {
    let fields = &arrival.fields;
    if fields.arrives_on > on {
        return (PromiseBecause::Arriving, fields.arrives_on);
    }
    (PromiseBecause::InHouse, fields.departs_on.unwrap_or(fields.arrives_on))
}
