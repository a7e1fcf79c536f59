//! Traces, for clients.

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use super::{
    Draft, NewTrace, Trace, TraceDraft, TraceListRequest, TraceSource, add, draft, list, load, save, seen_on, settle,
};
use crate::book::Op;
use crate::desk::{Call, Nothing, RowId};
use crate::error::Result;
use crate::guest::{self, GuestId};
use crate::staff::Department;
use crate::task::changed;

pub const ADDED: Op = Op::new("trace_added");
pub const SAVED: Op = Op::new("trace_saved");
pub const DONE: Op = Op::new("trace_done");
pub const REOPENED: Op = Op::new("trace_reopened");
pub const REMOVED: Op = Op::new("trace_removed");

/// Shape: by day, then the most valued guests first.
pub fn trace_list(call: &Call, request: TraceListRequest) -> Result<Vec<Trace>> {
    let today = call.today()?;
    call.read(|query| list(query, &request, today))
}

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct TodayRequest {
    /// Today, where it is left out.
    pub on: Option<NaiveDate>,
}

/// Shape: by department, open ones first.
pub fn trace_today(call: &Call, request: TodayRequest) -> Result<Vec<Trace>> {
    let on = request.on.map_or_else(|| call.today(), Ok)?;
    call.read(|query| seen_on(query, on))
}

#[derive(Debug, Deserialize, TS)]
pub struct TraceDraftRequest {
    pub guest_id: GuestId,
    #[serde(flatten)]
    pub source: TraceSource,
}

/// What a trace would say by itself, for its form. Errors: those of [`draft`].
pub fn trace_draft(call: &Call, request: TraceDraftRequest) -> Result<TraceDraft> {
    let (today, language) = (call.today()?, call.language()?);
    let TraceDraftRequest { guest_id, source } = request;
    call.read(|query| draft(query, &Draft { guest_id, source, today, language }))
}

#[derive(Debug, Deserialize, TS)]
pub struct TraceAdd {
    pub guest_id: GuestId,
    #[serde(flatten)]
    pub source: TraceSource,
    #[serde(default)]
    #[ts(as = "Option<TraceFields>", optional)]
    pub trace: TraceFields,
}

/// What is left out follows from what the trace is made from.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct TraceFields {
    pub department: Option<Department>,
    pub text: Option<String>,
    pub due_on: Option<NaiveDate>,
}

/// Errors: those of [`add`] and [`draft`].
pub fn trace_add(call: &Call, request: TraceAdd) -> Result<Trace> {
    let TraceAdd { guest_id, source, trace } = request;
    let (today, language) = (call.today()?, call.language()?);
    call.change(ADDED, |tx| {
        tx.tell("guest", guest::name_of(tx, guest_id)?);
        let draft = draft(tx, &Draft { guest_id, source, today, language })?;
        let new = NewTrace {
            department: trace.department.unwrap_or(draft.department),
            text: trace.text.unwrap_or(draft.text),
            due_on: trace.due_on.unwrap_or(draft.due_on),
        };
        let id = add(tx, guest_id, &new.tidy(), &source)?;
        load(tx, id)
    })
}

#[derive(Debug, Deserialize, TS)]
pub struct TraceSave {
    pub id: i64,
    pub trace: NewTrace,
}

/// Errors: `trace_not_found`, `trace_empty`.
pub fn trace_save(call: &Call, request: TraceSave) -> Result<Trace> {
    let new = request.trace.tidy();
    changed(call, SAVED, request.id, |tx| save(tx, request.id, &new))
}

#[derive(Debug, Deserialize, TS)]
pub struct TraceDone {
    pub id: i64,
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub note: String,
}

/// Errors: `trace_not_found`, `trace_done`.
pub fn trace_done(call: &Call, request: TraceDone) -> Result<Trace> {
    changed(call, DONE, request.id, |tx| settle(tx, request.id, Some(&request.note)))
}

/// Errors: `trace_not_found`, `trace_open`.
pub fn trace_reopen(call: &Call, request: RowId) -> Result<Trace> {
    changed(call, REOPENED, request.id, |tx| settle(tx, request.id, None))
}

/// Errors: `trace_not_found`.
pub fn trace_remove(call: &Call, request: RowId) -> Result<Nothing> {
    call.change(REMOVED, |tx| {
        tx.tell("guest", load(tx, request.id)?.guest);
        tx.run("delete from trace where id = :id", json!({ "id": request.id }))?;
        Ok(Nothing {})
    })
}
