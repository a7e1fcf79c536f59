//! How arrivals are kept, and which guest a name on a booking may be.

use std::collections::HashMap;

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{Arrival, ArrivalFields, LONGEST_STAY};
use crate::book::{Change, Query};
use crate::calendar::Festival;
use crate::error::{Result, refuse};
use crate::guest::{self, ByGuest, GuestId};
use crate::identity::{self, Who};

/// Arrived by `:to` and not gone before `:from`. Rooms by number: the shorter first. A stay without a departure counts on its
/// day of arrival only; none that began before `:earliest` lasts until `:from`. Served by arrival_by_day.
const BETWEEN: &str = concat!(
    include_str!("lines.sql"),
    "where arrival.arrives_on between :earliest and :to
       and coalesce(arrival.departs_on, arrival.arrives_on) >= :from
     order by arrival.arrives_on, guest_marks.tier_rank nulls last, length(arrival.room), arrival.room, arrival.id"
);

/// Of each of `:guests`, the newest first. Served by arrival_by_guest.
const OF_GUESTS: &str = concat!(
    include_str!("lines.sql"),
    "where arrival.guest_id in (select value from integers(:guests))
     order by arrival.arrives_on desc, arrival.id desc"
);

/// Shape: everybody in the house from `from` to `to`, both included: by arrival, VIPs first, then by room.
pub fn arrivals_between(query: &Query, from: NaiveDate, to: NaiveDate) -> Result<Vec<Arrival>> {
    // The first day there is has none so long before it.
    let earliest = from.checked_sub_signed(TimeDelta::days(LONGEST_STAY)).unwrap_or(from);
    Ok(query.all(BETWEEN, json!({ "earliest": earliest, "from": from, "to": to }))?)
}

/// Where somebody in the house is from, and when they are here.
#[derive(Debug, Clone, Deserialize)]
pub struct Home {
    arrives_on: NaiveDate,
    departs_on: Option<NaiveDate>,
    language: String,
    nationality: String,
}

impl Home {
    pub fn is_here(&self, day: NaiveDate) -> bool {
        (self.arrives_on..=self.departs_on.unwrap_or(self.arrives_on)).contains(&day)
    }

    pub fn keeps(&self, festival: Festival) -> bool {
        festival.is_kept_by(&self.language, &self.nationality)
    }
}

/// Shape: one entry for each stay from `from` to `to` of a guest of whom it is known.
pub fn homes_between(query: &Query, from: NaiveDate, to: NaiveDate) -> Result<Vec<Home>> {
    let earliest = from.checked_sub_signed(TimeDelta::days(LONGEST_STAY)).unwrap_or(from);
    Ok(query.all(include_str!("homes.sql"), json!({ "earliest": earliest, "from": from, "to": to }))?)
}

/// Shape: newest arrival first.
pub fn arrivals_of(query: &Query, guests: &[GuestId]) -> Result<ByGuest<Arrival>> {
    let rows: Vec<Arrival> = query.all(OF_GUESTS, json!({ "guests": guests }))?;
    Ok(rows.into_iter().filter_map(|arrival| Some((arrival.fields.guest_id?, arrival))).collect())
}

/// How many arrive on each day of a range. Shape: by day, those on which nobody arrives left out. Served by arrival_by_day.
pub fn arrivals_a_day(query: &Query, from: NaiveDate, to: NaiveDate) -> Result<Vec<(NaiveDate, i64)>> {
    Ok(query.all(
        "select arrives_on, count(*) from arrival where arrives_on between :from and :to
         group by arrives_on order by arrives_on",
        json!({ "from": from, "to": to }),
    )?)
}

/// Errors: `guest_not_found`; those of [`ArrivalFields::validate`].
fn check(query: &Query, fields: &ArrivalFields) -> Result<()> {
    fields.validate()?;
    // A screen may still show a guest whose adding was undone meanwhile.
    fields.guest_id.map_or(Ok(()), |guest_id| guest::name_of(query, guest_id).map(drop))
}

/// Errors: `guest_not_found`; those of [`ArrivalFields::validate`].
pub fn add(tx: &Change, fields: &ArrivalFields) -> Result<i64> {
    check(tx, fields)?;
    Ok(tx.insert(ADD, fields)?)
}

/// Adds arrivals of guests who are there, and returns their ids in the same order. Errors: those of
/// [`ArrivalFields::validate`].
pub fn add_all(tx: &Change, new: &[ArrivalFields]) -> Result<Vec<i64>> {
    new.iter().try_for_each(ArrivalFields::validate)?;
    Ok(tx.insert_each(ADD, new)?)
}

const ADD: &str = "insert into arrival (guest_id, name, arrives_on, departs_on, room, note, phone, email)
   values (:guest_id, :name, :arrives_on, :departs_on, :room, :note, :phone, :email)";

/// Saves arrivals of guests who are there. Errors: those of [`ArrivalFields::validate`].
pub fn save_all(tx: &Change, arrivals: &[Booking]) -> Result<()> {
    arrivals.iter().try_for_each(|booking| booking.fields.validate())?;
    tx.run_each(SAVE, arrivals)?;
    Ok(())
}

const SAVE: &str = "update arrival set guest_id = :guest_id, name = :name, arrives_on = :arrives_on,
   departs_on = :departs_on, room = :room, note = :note, phone = :phone, email = :email where id = :id";

/// Errors: `arrival_not_found`, `guest_not_found`; those of [`ArrivalFields::validate`].
pub fn save(tx: &Change, id: i64, fields: &ArrivalFields) -> Result<()> {
    check(tx, fields)?;
    let changed = tx.run(SAVE, Booking { id, fields: fields.clone() })?;
    if changed == 0 { refuse("arrival_not_found").err() } else { Ok(()) }
}

/// An arrival as it was noted.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Booking {
    pub id: i64,
    #[serde(flatten)]
    pub fields: ArrivalFields,
}

/// The arrivals already noted for some days. Shape: as they were noted. Served by arrival_by_day.
pub fn bookings(query: &Query, days: &[NaiveDate]) -> Result<Vec<Booking>> {
    Ok(query.all(
        "select id, name, guest_id, arrives_on, departs_on, room, note, phone, email from arrival
         where arrives_on in (select value from texts(:days)) order by id",
        json!({ "days": days }),
    )?)
}

/// One arrival as it was noted. Errors: `arrival_not_found`.
pub fn booking(query: &Query, id: i64) -> Result<Booking> {
    let found: Option<Booking> = query.maybe(
        "select id, name, guest_id, arrives_on, departs_on, room, note, phone, email from arrival where id = :id",
        json!({ "id": id }),
    )?;
    match found {
        Some(booking) => Ok(booking),
        None => refuse("arrival_not_found").err(),
    }
}

/// Those of these arrivals that are of no guest yet. Shape: by arrival, then by room.
pub fn without_guest_of(query: &Query, ids: &[i64]) -> Result<Vec<Booking>> {
    Ok(query.all(
        "select id, name, guest_id, arrives_on, departs_on, room, note, phone, email from arrival
         where id in (select value from integers(:ids)) and guest_id is null order by arrives_on, room, id",
        json!({ "ids": ids }),
    )?)
}

/// Nobody settles more of them at once.
const WITHOUT_GUEST: u32 = 200;

/// The first arrivals of no guest who are in the house from `from` to `to`. Shape: by arrival, then by room.
pub fn without_guest(query: &Query, from: NaiveDate, to: NaiveDate) -> Result<Vec<Booking>> {
    let earliest = from.checked_sub_signed(TimeDelta::days(LONGEST_STAY)).unwrap_or(from);
    Ok(query.all(
        include_str!("without_guest.sql"),
        json!({ "earliest": earliest, "from": from, "to": to, "most": WITHOUT_GUEST }),
    )?)
}

/// Which guests the people on bookings are. Shape: one answer a booking, in their order.
pub fn who_arrive<'a>(query: &Query, bookings: impl IntoIterator<Item = &'a ArrivalFields>) -> Result<Vec<Who>> {
    identity::who(query, &bookings.into_iter().map(ArrivalFields::person).collect::<Vec<_>>())
}

/// When guests came last. Shape: no entry for one who never came by that day.
pub fn last_visits(query: &Query, guests: &[GuestId], by: NaiveDate) -> Result<HashMap<GuestId, NaiveDate>> {
    let rows: Vec<(GuestId, NaiveDate)> = query.all(
        "select guest_id, max(arrives_on) from arrival
         where guest_id in (select value from integers(:guests)) and arrives_on <= :by group by guest_id",
        json!({ "guests": guests, "by": by }),
    )?;
    Ok(rows.into_iter().collect())
}
