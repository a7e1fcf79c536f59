//! How records of visits are kept.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use super::{NewVisit, VisitRecord};
use crate::book::{Change, Query};
use crate::error::{Result, refuse};
use crate::guest::{self, ByGuest, GuestId, Tier};
use crate::task::Filter;

const COLUMNS: &str = "visit_record.id, visit_record.guest_id, visit_record.kind, visit_record.state,
   visit_record.from_on, visit_record.to_on, visit_record.place, visit_record.covers, visit_record.room_minor,
   visit_record.food_minor, visit_record.other_minor, visit_record.account, visit_record.channel, visit_record.note";

/// All records of these guests. Shape: by day. Served by visit_record_by_guest.
pub fn records_of(query: &Query, guests: &[GuestId]) -> Result<ByGuest<VisitRecord>> {
    let found = query.all(
        &format!(
            "select {COLUMNS} from visit_record where guest_id in (select value from integers(:guests))
             order by guest_id, from_on, id"
        ),
        json!({ "guests": guests }),
    )?;
    Ok(ByGuest::of_rows(found, |record: &VisitRecord| record.guest_id))
}

/// Errors: `visit_not_found`.
pub fn load(query: &Query, id: i64) -> Result<VisitRecord> {
    match query.maybe(&format!("select {COLUMNS} from visit_record where id = :id"), json!({ "id": id }))? {
        Some(record) => Ok(record),
        None => refuse("visit_not_found").err(),
    }
}

/// Which records a list shows.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct VisitListRequest {
    pub guest_id: Option<GuestId>,
    /// The first day on which the guest was in the house, or booked, at the earliest.
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub limit: Option<u32>,
}

/// A record with what a list shows of its guest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct VisitLine {
    #[serde(flatten)]
    pub record: VisitRecord,
    pub guest: String,
    pub tier: Tier,
    pub dangers: i64,
    /// How many serious complaints of the guest are open.
    pub open_complaints: i64,
}

/// So many lines are shown when nobody says how many.
const LISTED: u32 = 500;

/// Shape: newest first; at most `limit`.
pub(super) fn list(query: &Query, request: &VisitListRequest) -> Result<Vec<VisitLine>> {
    let mut filter = Filter::default();
    filter.and_where("visit_record.guest_id = :guest_id", "guest_id", &request.guest_id);
    filter.and_where("visit_record.from_on >= :from", "from", &request.from);
    filter.and_where("visit_record.from_on <= :to", "to", &request.to);
    filter.bind("limit", request.limit.unwrap_or(LISTED));
    let (filters, params) = filter.finish();
    Ok(query.all(
        &format!(
            "select {COLUMNS}, guest.display_name as guest, guest.tier, guest_marks.dangers,
               guest_marks.open_complaints
             from visit_record
             join guest on guest.id = visit_record.guest_id
             join guest_marks on guest_marks.guest_id = visit_record.guest_id
             {filters} order by visit_record.from_on desc, visit_record.id desc limit :limit"
        ),
        Value::Object(params),
    )?)
}

#[derive(Serialize)]
struct Added<'a> {
    guest_id: GuestId,
    #[serde(flatten)]
    written: &'a NewVisit,
}

#[derive(Serialize)]
struct Saved<'a> {
    id: i64,
    #[serde(flatten)]
    written: &'a NewVisit,
}

const ADD: &str = "insert into visit_record (guest_id, kind, state, from_on, to_on, place, covers, room_minor, food_minor,
     other_minor, account, channel, note)
   values (:guest_id, :kind, :state, :from_on, :to_on, :place, :covers, :room_minor, :food_minor, :other_minor, :account,
     :channel, :note)";

/// Writes a visit of a guest down. Errors: `guest_not_found`; those of [`NewVisit::validate`].
pub fn add(tx: &Change, guest_id: GuestId, new: &NewVisit) -> Result<i64> {
    new.validate()?;
    guest::name_of(tx, guest_id)?;
    Ok(tx.insert(ADD, Added { guest_id, written: new })?)
}

/// Whether a guest's stay from this day in this room is written down.
pub fn is_there(query: &Query, guest_id: GuestId, new: &NewVisit) -> Result<bool> {
    let (count,): (i64,) = query.one(
        "select count(*) from visit_record
         where guest_id = :guest_id and kind = 'stay' and from_on = :from_on and place = :place",
        json!({ "guest_id": guest_id, "from_on": new.from_on, "place": new.place }),
    )?;
    Ok(count > 0)
}

/// Writes visits of guests who are there down. Errors: those of [`NewVisit::validate`].
pub fn add_all(tx: &Change, new: &[(GuestId, NewVisit)]) -> Result<()> {
    new.iter().try_for_each(|(_, visit)| visit.validate())?;
    let rows = new.iter().map(|(guest_id, written)| Added { guest_id: *guest_id, written });
    tx.insert_each(ADD, rows)?;
    Ok(())
}

/// Errors: `visit_not_found`; those of [`NewVisit::validate`].
pub fn save(tx: &Change, id: i64, new: &NewVisit) -> Result<()> {
    new.validate()?;
    let changed = tx.run(
        "update visit_record set kind = :kind, state = :state, from_on = :from_on, to_on = :to_on, place = :place,
           covers = :covers, room_minor = :room_minor, food_minor = :food_minor, other_minor = :other_minor,
           account = :account, channel = :channel, note = :note where id = :id",
        Saved { id, written: new },
    )?;
    if changed == 0 { refuse("visit_not_found").err() } else { Ok(()) }
}

pub fn remove(tx: &Change, id: i64) -> Result<()> {
    tx.run("delete from visit_record where id = :id", json!({ "id": id }))?;
    Ok(())
}
