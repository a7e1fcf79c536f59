//! Promises, for clients.

use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use super::{NewPromise, Promise, PromiseListRequest, PromiseState, add, list, load, save, settle};
use crate::book::Op;
use crate::desk::{Call, Nothing, RowId};
use crate::error::{Result, refuse};
use crate::guest::{self, GuestId};
use crate::task::changed;

pub const ADDED: Op = Op::new("promise_added");
pub const SAVED: Op = Op::new("promise_saved");
pub const KEPT: Op = Op::new("promise_kept");
pub const RELEASED: Op = Op::new("promise_released");
pub const REOPENED: Op = Op::new("promise_reopened");
pub const REMOVED: Op = Op::new("promise_removed");

/// Shape: by day, those without a day last, the most valued guests first.
pub fn promise_list(call: &Call, request: PromiseListRequest) -> Result<Vec<Promise>> {
    call.read(|query| list(query, &request))
}

#[derive(Debug, Deserialize, TS)]
pub struct PromiseAdd {
    pub guest_id: GuestId,
    pub promise: NewPromise,
    #[serde(default)]
    #[ts(optional)]
    pub complaint_id: Option<i64>,
}

#[derive(Debug, Deserialize, TS)]
pub struct PromiseSave {
    pub id: i64,
    pub promise: NewPromise,
}

/// A promise, and what there is to say about how it ended.
#[derive(Debug, Deserialize, TS)]
pub struct PromiseSettle {
    pub id: i64,
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub note: String,
}

/// Errors: `guest_not_found`, `promise_empty`, `complaint_of_another_guest`.
pub fn promise_add(call: &Call, request: PromiseAdd) -> Result<Promise> {
    let new = request.promise.tidy();
    call.change(ADDED, |tx| {
        tx.tell("guest", guest::name_of(tx, request.guest_id)?);
        tx.tell("text", new.text.clone());
        let id = add(tx, request.guest_id, &new, request.complaint_id)?;
        load(tx, id)
    })
}

/// Errors: `promise_not_found`, `promise_empty`.
pub fn promise_save(call: &Call, request: PromiseSave) -> Result<Promise> {
    let new = request.promise.tidy();
    changed(call, SAVED, request.id, |tx| save(tx, request.id, &new))
}

/// Errors: `promise_not_found`, `promise_settled`.
pub fn promise_keep(call: &Call, request: PromiseSettle) -> Result<Promise> {
    changed(call, KEPT, request.id, |tx| settle(tx, request.id, PromiseState::Kept, &request.note))
}

/// Errors: `promise_not_found`, `promise_settled`; `promise_reason_missing`: the house cannot release itself in silence.
pub fn promise_release(call: &Call, request: PromiseSettle) -> Result<Promise> {
    if request.note.trim().is_empty() {
        return refuse("promise_reason_missing").field("note").err();
    }
    changed(call, RELEASED, request.id, |tx| settle(tx, request.id, PromiseState::Released, &request.note))
}

/// Errors: `promise_not_found`, `promise_open`.
pub fn promise_reopen(call: &Call, request: RowId) -> Result<Promise> {
    changed(call, REOPENED, request.id, |tx| settle(tx, request.id, PromiseState::Open, ""))
}

/// Removes a promise that was never made. Errors: `promise_not_found`.
pub fn promise_remove(call: &Call, request: RowId) -> Result<Nothing> {
    call.change(REMOVED, |tx| {
        let promise = load(tx, request.id)?;
        tx.tell("guest", promise.guest);
        tx.run("delete from promise where id = :id", json!({ "id": request.id }))?;
        Ok(Nothing {})
    })
}
