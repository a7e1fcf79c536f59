//! What was done, by whom, and undo. Reads the book's journal and stores nothing itself.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::book::{BookError, ChangeNote, history_of_guest, last_redoable, last_undoable};
use crate::complaint;
use crate::desk::{Call, Nothing, OUTGOING};
use crate::error::{Error, Refusal, Result, refuse};
use crate::guest::GuestId;
use crate::property;
use crate::staff;

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct UndoRequest {
    pub change_id: i64,
}

/// Takes back one change, named by its toast or its line in the history.
///
/// Errors: those of [`crate::book::Book::undo`]; those of the list of staff, where that was changed;
/// `outgoing_stays` for a file that was written or a sheet that was printed.
pub fn undo(call: &Call, request: UndoRequest) -> Result<Nothing> {
    let touched = |note: &ChangeNote, table: &str| note.tables.iter().any(|touched| touched == table);
    let undone = call.book()?.undo_checked(call.acting()?, request.change_id, |tx, note| {
        if touched(note, "outgoing") {
            return refuse("outgoing_stays").err();
        }
        if touched(note, "staff") { staff::check(tx) } else { Ok(()) }
    });
    let note = match undone {
        Ok(note) => note,
        Err(error) => return Err(with_time(call, error)?),
    };
    // The session keeps the property's page and who sits there at hand: it must not keep what was taken back.
    // The order of its dates is kept among the settings.
    if touched(&note, "property") || touched(&note, "setting") {
        property::refresh(call.session()?)?;
    }
    if touched(&note, "staff") {
        staff::refresh(call.session()?)?;
    }
    call.note(Some(note));
    Ok(Nothing {})
}

/// A conflict that also says, as `when`, what the clocks at the property showed at the change that is in the way.
///
/// Shape: YYYY-MM-DD HH:MM.
fn with_time(call: &Call, error: Error) -> Result<Error> {
    let Error::Book(conflict @ BookError::UndoConflict { .. }) = error else { return Ok(error) };
    let mut args = conflict.args();
    if let Some(at) = args.get("at").and_then(Value::as_i64) {
        let when = call.property()?.time_of(at)?.format("%Y-%m-%d %H:%M").to_string();
        args.insert("when".to_owned(), when.into());
    }
    Ok(Refusal { code: "undo_conflict", args, field: None }.into())
}

/// Ctrl-Z: takes back this person's newest change of this sitting. Errors: `nothing_to_undo`.
pub fn undo_last(call: &Call, _: Nothing) -> Result<Nothing> {
    step(call, last_undoable)
}

/// Ctrl-Shift-Z: does again what was taken back last. Errors: `nothing_to_undo`.
pub fn redo_last(call: &Call, _: Nothing) -> Result<Nothing> {
    step(call, last_redoable)
}

/// What nobody takes back.
const LASTING: &[&str] = &[OUTGOING.code];

type Find = fn(&crate::book::Query, i64, i64, &[&str]) -> Result<Option<i64>, BookError>;

fn step(call: &Call, find: Find) -> Result<Nothing> {
    let session = call.session()?;
    let found = call.read(|query| Ok(find(query, session.staff().id, session.first_change_id, LASTING)?))?;
    let Some(change_id) = found else { return Err(BookError::NothingToUndo.into()) };
    undo(call, UndoRequest { change_id })
}

fn parse(args: &str) -> Value {
    serde_json::from_str(args).unwrap_or_else(|_| Value::Object(Map::new()))
}

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct GuestHistoryRequest {
    pub guest_id: i64,
    pub limit: u32,
}

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct FieldChange {
    pub field: String,
    pub before: Value,
    pub after: Value,
}

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct GuestHistoryLine {
    pub change_id: i64,
    pub op: String,
    #[ts(type = "Record<string, unknown>")]
    pub args: Value,
    pub staff: Option<String>,
    pub at: i64,
    pub table: String,
    pub fields: Vec<FieldChange>,
}

/// Shape: newest first, one line a changed row of the guest.
pub fn guest_history(call: &Call, request: GuestHistoryRequest) -> Result<Vec<GuestHistoryLine>> {
    let actor = call.actor()?;
    let entries = call.read(|query| {
        let hidden = complaint::hidden_of_guest(query, GuestId(request.guest_id), actor)?;
        let mut entries = history_of_guest(query, request.guest_id, request.limit)?;
        entries.retain(|entry| entry.table_name != "complaint" || !hidden.contains(&entry.row_id));
        Ok(entries)
    })?;
    Ok(entries
        .into_iter()
        .map(|entry| GuestHistoryLine {
            change_id: entry.change_id,
            args: parse(&entry.args),
            fields: entry
                .fields()
                .into_iter()
                // A picture is no text to compare.
                .filter(|(field, _, _)| (entry.table_name.as_str(), field.as_str()) != ("guest_photo", "data"))
                .map(|(field, before, after)| FieldChange { field, before, after })
                .collect(),
            op: entry.op,
            staff: entry.staff,
            at: entry.at,
            table: entry.table_name,
        })
        .collect())
}

#[cfg(test)]
mod sequences;

#[cfg(test)]
mod tests;
