//! Visits, for clients.

use serde::Deserialize;
use ts_rs::TS;

use super::{
    NewVisit, Spend, VisitHistory, VisitKind, VisitLine, VisitListRequest, VisitRecord, VisitState, add, heard,
    history, is_there, list, load, records_of, remove, save,
};
use crate::arrival;
use crate::book::Op;
use crate::desk::{Call, Nothing, RowId};
use crate::error::{Result, refuse};
use crate::guest::{self, GuestId, GuestRequest};

pub const ADDED: Op = Op::new("visit_added");
pub const SAVED: Op = Op::new("visit_saved");
pub const REMOVED: Op = Op::new("visit_removed");
pub const CHECKED_OUT: Op = Op::new("visit_checked_out");

/// Shape: newest first.
pub fn visit_list(call: &Call, request: VisitListRequest) -> Result<Vec<VisitLine>> {
    call.read(|query| list(query, &request))
}

/// A guest's visits, and what they come to.
pub fn visit_history(call: &Call, request: GuestRequest) -> Result<VisitHistory> {
    call.read(|query| Ok(history(records_of(query, &[request.guest_id])?.take(request.guest_id))))
}

#[derive(Debug, Deserialize, TS)]
pub struct VisitText {
    /// A visit as it was typed.
    pub text: String,
}

/// What a visit means that is typed as one line. Errors: those of [`heard::read`].
pub fn visit_read(call: &Call, request: VisitText) -> Result<NewVisit> {
    heard::read(&request.text, &call.property()?, call.today()?)
}

#[derive(Debug, Deserialize, TS)]
pub struct VisitAdd {
    pub guest_id: GuestId,
    pub visit: NewVisit,
}

/// Errors: those of [`add`].
pub fn visit_add(call: &Call, request: VisitAdd) -> Result<VisitRecord> {
    let visit = request.visit.tidy();
    call.change(ADDED, |tx| {
        tx.tell("guest", guest::name_of(tx, request.guest_id)?);
        let id = add(tx, request.guest_id, &visit)?;
        load(tx, id)
    })
}

#[derive(Debug, Deserialize, TS)]
pub struct VisitSave {
    pub id: i64,
    pub visit: NewVisit,
}

/// Errors: those of [`save`].
pub fn visit_save(call: &Call, request: VisitSave) -> Result<VisitRecord> {
    let visit = request.visit.tidy();
    call.change(SAVED, |tx| {
        save(tx, request.id, &visit)?;
        let saved = load(tx, request.id)?;
        tx.tell("guest", guest::name_of(tx, saved.guest_id)?);
        Ok(saved)
    })
}

/// Errors: `visit_not_found`.
pub fn visit_remove(call: &Call, request: RowId) -> Result<Nothing> {
    call.change(REMOVED, |tx| {
        let removed = load(tx, request.id)?;
        tx.tell("guest", guest::name_of(tx, removed.guest_id)?);
        remove(tx, request.id)?;
        Ok(Nothing {})
    })
}

#[derive(Debug, Deserialize, TS)]
pub struct VisitCheckOut {
    pub arrival_id: i64,
    /// What this guest paid.
    #[serde(default)]
    #[ts(as = "Option<Spend>", optional)]
    pub spend: Spend,
}

/// Makes a visit of an arrival whose guest leaves today, or has left: it ends today at the latest.
///
/// Errors: `arrival_not_found`; `visit_guest_unsettled`; `visit_not_begun`; `visit_of_arrival_there` for one that is written down;
/// those of [`add`].
pub fn visit_check_out(call: &Call, request: VisitCheckOut) -> Result<VisitRecord> {
    let today = call.today()?;
    call.change(CHECKED_OUT, |tx| {
        let arrival = arrival::booking(tx, request.arrival_id)?;
        let Some(guest_id) = arrival.fields.guest_id else {
            return refuse("visit_guest_unsettled").arg("name", &arrival.fields.name).err();
        };
        let from_on = arrival.fields.arrives_on;
        if from_on > today {
            return refuse("visit_not_begun").err();
        }
        let visit = NewVisit {
            kind: VisitKind::Stay,
            state: VisitState::Stayed,
            from_on,
            // Somebody who leaves early was not there for the rest; one who is still there leaves now.
            to_on: arrival.fields.departs_on.map_or(today, |day| day.min(today)),
            place: arrival.fields.room,
            covers: 0,
            spend: request.spend,
            account: String::new(),
            channel: String::new(),
            note: String::new(),
        }
        .tidy();
        if is_there(tx, guest_id, &visit)? {
            return refuse("visit_of_arrival_there").err();
        }
        tx.tell("guest", guest::name_of(tx, guest_id)?);
        let id = add(tx, guest_id, &visit)?;
        load(tx, id)
    })
}
