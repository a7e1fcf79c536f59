//! How promises are kept.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use super::{NewPromise, Promise, PromiseState};
use crate::book::{Change, Query};
use crate::error::{Result, refuse};
use crate::guest::{self, ByGuest, GuestId};
use crate::task::{self, Done, Filter, Task};

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
    guest_marks.dangers, guest_marks.open_complaints, promise.complaint_id, promise.text, promise.due_on,
    maker.name as made_by, promise.made_at, promise.state, settler.name as settled_by, promise.settled_at,
    promise.settled_note
  from promise
  join guest on guest.id = promise.guest_id
  join guest_marks on guest_marks.guest_id = promise.guest_id
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

/// All promises to these guests. Shape: open ones first, by day, those without a day last; then those settled, newest
/// first. Served by promise_by_guest.
pub fn promises_of(query: &Query, guests: &[GuestId]) -> Result<ByGuest<Promise>> {
    let found = select(
        query,
        "where promise.guest_id in (select value from integers(:guests))
         order by promise.settled_at is not null, promise.settled_at desc nulls last, promise.due_on nulls last,
           promise.id",
        json!({ "guests": guests }),
    )?;
    Ok(ByGuest::of_rows(found, |promise| promise.guest_id))
}

/// The open promises to these guests. Shape: by day, those without a day last. Served by promise_open_by_guest.
pub fn open_of(query: &Query, guests: &[GuestId]) -> Result<ByGuest<Promise>> {
    let found = select(
        query,
        "where promise.guest_id in (select value from integers(:guests)) and promise.state = 'open'
         order by promise.due_on nulls last, promise.id",
        json!({ "guests": guests }),
    )?;
    Ok(ByGuest::of_rows(found, |promise| promise.guest_id))
}

/// The promises made for a complaint. Shape: as they were made. Served by promise_by_complaint.
pub fn of_complaint(query: &Query, complaint_id: i64) -> Result<Vec<Promise>> {
    select(query, "where promise.complaint_id = :id order by promise.id", json!({ "id": complaint_id }))
}

/// Shape: by day, those without a day last, the most valued guests first; at most `limit`.
pub(super) fn list(query: &Query, request: &PromiseListRequest) -> Result<Vec<Promise>> {
    let mut filter = Filter::default();
    if request.open_only {
        filter.and("promise.state = 'open'");
    }
    filter.and_where("promise.guest_id = :guest_id", "guest_id", &request.guest_id);
    filter.and_where("promise.due_on >= :from", "from", &request.from);
    filter.and_where("promise.due_on <= :to", "to", &request.to);
    filter.bind("limit", request.limit.unwrap_or(task::LISTED));
    let (filters, params) = filter.finish();
    let which = format!("{filters} order by promise.due_on nulls last, guest_marks.tier_rank, promise.id limit :limit");
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

impl Task for Promise {
    fn load(query: &Query, id: i64) -> Result<Self> {
        load(query, id)
    }

    fn guest(&self) -> &str {
        &self.guest
    }
}

/// Writes down a promise to a guest, perhaps for a complaint of theirs.
///
/// Errors: `guest_not_found`; `complaint_of_another_guest`; those of [`NewPromise::validate`].
pub fn add(tx: &Change, guest_id: GuestId, new: &NewPromise, complaint_id: Option<i64>) -> Result<i64> {
    new.validate()?;
    guest::name_of(tx, guest_id)?;
    task::check_complaint(tx, guest_id, complaint_id)?;
    let promise = PastPromise { guest_id, new: new.clone(), made: Done::by(tx.acting), settled: None };
    Ok(tx.insert(ADD, Row { complaint_id, ..Row::of(&promise) })?)
}

/// A promise of earlier days, as it stands now.
pub struct PastPromise {
    pub guest_id: GuestId,
    pub new: NewPromise,
    pub made: Done,
    /// How it ended, with a word about it.
    pub settled: Option<(PromiseState, String, Done)>,
}

/// Writes down promises to guests who are there. Errors: those of [`NewPromise::validate`].
pub fn add_all(tx: &Change, promises: &[PastPromise]) -> Result<()> {
    promises.iter().try_for_each(|promise| promise.new.validate())?;
    tx.run_each(ADD, promises.iter().map(Row::of))?;
    Ok(())
}

/// A promise as it is written.
#[derive(Serialize)]
struct Row<'a> {
    guest_id: GuestId,
    complaint_id: Option<i64>,
    text: &'a str,
    due_on: Option<NaiveDate>,
    made_by: i64,
    made_at: i64,
    state: PromiseState,
    settled_by: Option<i64>,
    settled_at: Option<i64>,
    settled_note: &'a str,
}

impl<'a> Row<'a> {
    fn of(promise: &'a PastPromise) -> Self {
        let settled = promise.settled.as_ref();
        Row {
            guest_id: promise.guest_id,
            complaint_id: None,
            text: &promise.new.text,
            due_on: promise.new.due_on,
            made_by: promise.made.staff_id,
            made_at: promise.made.at,
            state: settled.map_or(PromiseState::Open, |(state, ..)| *state),
            settled_by: settled.map(|(_, _, done)| done.staff_id),
            settled_at: settled.map(|(_, _, done)| done.at),
            settled_note: settled.map_or("", |(_, note, _)| note.trim()),
        }
    }
}

const ADD: &str = "insert into promise
    (guest_id, complaint_id, text, due_on, made_by, made_at, state, settled_by, settled_at, settled_note)
  values
    (:guest_id, :complaint_id, :text, :due_on, :made_by, :made_at, :state, :settled_by, :settled_at, :settled_note)";

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
pub fn settle(tx: &Change, id: i64, state: PromiseState, note: &str) -> Result<()> {
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
