//! How promises are kept.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

use super::{NewPromise, Promise, PromiseState};
use crate::book::{Change, Query};
use crate::error::{Result, refuse};
use crate::guest::{self, GuestId};

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct PromiseListRequest {
    pub open_only: bool,
    pub guest_id: Option<GuestId>,
    /// Promised for a day from here on: those without a day are left out then.
    pub from: Option<NaiveDate>,
    /// Promised for a day up to here: those without a day are left out then.
    pub to: Option<NaiveDate>,
    pub limit: Option<u32>,
}

/// Everything of a [`Promise`]; what follows says which.
const SELECT: &str = "select promise.id, promise.guest_id, guest.display_name as guest, guest.tier,
    (select count(*) from preference
     where preference.guest_id = promise.guest_id and preference.strength = 'danger') as dangers,
    (select count(*) from complaint
     where complaint.guest_id = promise.guest_id and complaint.stage <> 'closed'
       and complaint.severity in ('serious', 'critical')) as open_complaints,
    promise.complaint_id, promise.text, promise.due_on, maker.name as made_by, promise.made_at, promise.state,
    settler.name as settled_by, promise.settled_at, promise.settled_note
  from promise
  join guest on guest.id = promise.guest_id
  left join staff as maker on maker.id = promise.made_by
  left join staff as settler on settler.id = promise.settled_by";

pub(super) fn select(query: &Query, which: &str, params: Value) -> Result<Vec<Promise>> {
    Ok(query.all(&format!("{SELECT} {which}"), params)?)
}

/// Errors: `promise_not_found`.
pub fn load(query: &Query, id: i64) -> Result<Promise> {
    match select(query, "where promise.id = :id", json!({ "id": id }))?.pop() {
        Some(promise) => Ok(promise),
        None => refuse("promise_not_found").err(),
    }
}

/// Shape: open ones first, by day, those without a day last; then those settled, newest first.
pub fn of_guest(query: &Query, guest_id: GuestId) -> Result<Vec<Promise>> {
    select(
        query,
        "where promise.guest_id = :guest_id
         order by promise.settled_at is not null, promise.settled_at desc, promise.due_on is null, promise.due_on,
           promise.id",
        json!({ "guest_id": guest_id }),
    )
}

/// Shape: by day, those without a day last. Served by promise_open_by_guest.
pub fn open_of_guest(query: &Query, guest_id: GuestId) -> Result<Vec<Promise>> {
    select(
        query,
        "where promise.guest_id = :guest_id and promise.state = 'open'
         order by promise.due_on is null, promise.due_on, promise.id",
        json!({ "guest_id": guest_id }),
    )
}

/// The promises made for a complaint. Shape: as they were made. Served by promise_by_complaint.
pub fn of_complaint(query: &Query, complaint_id: i64) -> Result<Vec<Promise>> {
    select(query, "where promise.complaint_id = :id order by promise.id", json!({ "id": complaint_id }))
}

/// Shape: by day, those without a day last, the most valued guests first; at most `limit`.
pub(super) fn list(query: &Query, request: &PromiseListRequest) -> Result<Vec<Promise>> {
    let mut conditions = Vec::new();
    let mut params = Map::new();
    if request.open_only {
        conditions.push("promise.state = 'open'");
    }
    if let Some(guest_id) = request.guest_id {
        conditions.push("promise.guest_id = :guest_id");
        params.insert("guest_id".to_owned(), json!(guest_id));
    }
    if let Some(from) = request.from {
        conditions.push("promise.due_on >= :from");
        params.insert("from".to_owned(), json!(from));
    }
    if let Some(to) = request.to {
        conditions.push("promise.due_on <= :to");
        params.insert("to".to_owned(), json!(to));
    }
    let filters = if conditions.is_empty() { String::new() } else { format!("where {}", conditions.join(" and ")) };
    params.insert("limit".to_owned(), json!(request.limit.unwrap_or(LISTED)));
    let which = format!(
        "{filters} order by promise.due_on is null, promise.due_on,
           case guest.tier when 'vip' then 0 when 'main' then 1 when 'ordinary' then 2 else 3 end, promise.id
         limit :limit"
    );
    select(query, &which, Value::Object(params))
}

/// The open promises for the days of a range. Shape: by day, the most valued guests first.
pub fn open_between(query: &Query, from: NaiveDate, to: NaiveDate) -> Result<Vec<Promise>> {
    let request = PromiseListRequest {
        open_only: true,
        from: Some(from),
        to: Some(to),
        limit: Some(u32::MAX),
        ..PromiseListRequest::default()
    };
    list(query, &request)
}

/// So many promises are given when nobody says.
const LISTED: u32 = 500;

/// Writes down a promise to a guest, perhaps for a complaint of theirs.
///
/// Errors: `guest_not_found`; `complaint_of_another_guest`; those of [`NewPromise::validate`].
pub fn add(tx: &Change, guest_id: GuestId, (new, complaint_id): (&NewPromise, Option<i64>)) -> Result<i64> {
    new.validate()?;
    guest::name_of(tx, guest_id)?;
    check_complaint(tx, guest_id, complaint_id)?;
    Ok(tx.insert(
        "insert into promise (guest_id, complaint_id, text, due_on, made_by, made_at)
         values (:guest_id, :complaint_id, :text, :due_on, :made_by, :made_at)",
        json!({
            "guest_id": guest_id,
            "complaint_id": complaint_id,
            "text": new.text,
            "due_on": new.due_on,
            "made_by": tx.acting.staff_id,
            "made_at": tx.acting.now_ms,
        }),
    )?)
}

/// Errors: `promise_not_found`; those of [`NewPromise::validate`].
pub(super) fn save(tx: &Change, id: i64, new: &NewPromise) -> Result<()> {
    new.validate()?;
    let saved = tx.run(
        "update promise set text = :text, due_on = :due_on where id = :id",
        json!({ "id": id, "text": new.text, "due_on": new.due_on }),
    )?;
    if saved == 0 { refuse("promise_not_found").err() } else { Ok(()) }
}

/// Says what became of a promise: kept or released, or open again.
///
/// Errors: `promise_not_found`; `promise_settled` for one that is settled already, `promise_open` for one that is open.
pub fn settle(tx: &Change, id: i64, (state, note): (PromiseState, &str)) -> Result<()> {
    let open = load(tx, id)?.state == PromiseState::Open;
    match state {
        PromiseState::Open if open => return refuse("promise_open").err(),
        PromiseState::Kept | PromiseState::Released if !open => return refuse("promise_settled").err(),
        _ => {}
    }
    let settled = state != PromiseState::Open;
    tx.run(
        "update promise set state = :state, settled_by = :by, settled_at = :at, settled_note = :note where id = :id",
        json!({
            "id": id,
            "state": state,
            "by": settled.then_some(tx.acting.staff_id),
            "at": settled.then_some(tx.acting.now_ms),
            "note": note.trim(),
        }),
    )?;
    Ok(())
}

/// Gives all promises of one guest to another: for a merge.
pub fn move_to(tx: &Change, from: GuestId, to: GuestId) -> Result<()> {
    tx.run("update promise set guest_id = :to where guest_id = :from", json!({ "from": from, "to": to }))?;
    Ok(())
}

/// What is promised or ordered for a complaint is so for its own guest.
///
/// Errors: `complaint_of_another_guest`, also when there is no such complaint.
pub fn check_complaint(query: &Query, guest_id: GuestId, complaint_id: Option<i64>) -> Result<()> {
    let Some(id) = complaint_id else { return Ok(()) };
    let found: Option<(GuestId,)> =
        query.maybe("select guest_id from complaint where id = :id", json!({ "id": id }))?;
    match found {
        Some((whose,)) if whose == guest_id => Ok(()),
        _ => refuse("complaint_of_another_guest").err(),
    }
}
