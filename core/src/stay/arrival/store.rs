//! How arrivals are kept, and which guest a name on a booking may be.

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::json;

use super::{Arrival, ArrivalFields};
use crate::book::{Change, Query};
use crate::error::{Result, refuse};
use crate::guest::{self, GuestId};
use crate::identity::{self, Who};
use crate::person::Person;

/// Shape: everybody in the house from `from` to `to`, both included: by arrival, VIPs first, then by room.
pub fn arrivals_between(query: &Query, from: NaiveDate, to: NaiveDate) -> Result<Vec<Arrival>> {
    Ok(query.all(include_str!("between.sql"), json!({ "from": from, "to": to }))?)
}

/// Shape: newest arrival first.
pub fn arrivals_of(query: &Query, guest_id: GuestId) -> Result<Vec<Arrival>> {
    Ok(query.all(include_str!("of_guest.sql"), json!({ "guest_id": guest_id }))?)
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
    Ok(tx.insert(
        "insert into arrival (guest_id, name, arrives_on, departs_on, room, note)
         values (:guest_id, :name, :arrives_on, :departs_on, :room, :note)",
        fields,
    )?)
}

/// Errors: `arrival_not_found`, `guest_not_found`; those of [`ArrivalFields::validate`].
pub fn save(tx: &Change, id: i64, fields: &ArrivalFields) -> Result<()> {
    check(tx, fields)?;
    let changed = tx.run(
        "update arrival set guest_id = :guest_id, name = :name, arrives_on = :arrives_on, departs_on = :departs_on,
           room = :room, note = :note where id = :id",
        json!({
            "id": id,
            "guest_id": fields.guest_id,
            "name": fields.name,
            "arrives_on": fields.arrives_on,
            "departs_on": fields.departs_on,
            "room": fields.room,
            "note": fields.note,
        }),
    )?;
    if changed == 0 { refuse("arrival_not_found").err() } else { Ok(()) }
}

/// An arrival as it was noted.
#[derive(Debug, Clone, Deserialize)]
pub struct Booking {
    pub id: i64,
    #[serde(flatten)]
    pub fields: ArrivalFields,
}

/// The arrivals already noted for a day. Shape: as they were noted. Served by arrival_by_day.
pub fn bookings(query: &Query, arrives_on: NaiveDate) -> Result<Vec<Booking>> {
    Ok(query.all(
        "select id, name, guest_id, arrives_on, departs_on, room, note from arrival
         where arrives_on = :arrives_on order by id",
        json!({ "arrives_on": arrives_on }),
    )?)
}

/// The guests whose display, native or alias name this is: one is a link, several are a question for a person.
///
/// Shape: at most ten, as they were added. Served by guest_by_sort_key, which is left at the tenth.
pub fn guests_named(query: &Query, name: &str) -> Result<Vec<GuestId>> {
    let sort_key = |reading: &str| crate::text::name::sort_key(name, reading);
    Ok(query.column(
        "select id from guest
         where sort_key in (:read, :unread) and (display_name = :name or native_name = :name or alias = :name)
         order by id limit 10",
        // Guests of Japan and Korea have no Chinese reading.
        json!({ "read": sort_key(&crate::text::pinyin::suggest(name)), "unread": sort_key(""), "name": name }),
    )?)
}

/// Which guests the names on bookings are. Shape: one answer a name, in their order.
pub fn who_arrive<'a>(query: &Query, names: impl IntoIterator<Item = &'a str>) -> Result<Vec<Who>> {
    let booked = |name: &str| Person { display_name: name.to_owned(), ..Person::default() };
    identity::who(query, &names.into_iter().map(booked).collect::<Vec<_>>())
}

/// Gives all arrivals of one guest to another: for a merge.
pub fn move_to(tx: &Change, from: GuestId, to: GuestId) -> Result<()> {
    tx.run("update arrival set guest_id = :to where guest_id = :from", json!({ "from": from, "to": to }))?;
    Ok(())
}
