//! Free notes about a guest, and calls: what was said, by whom, when.

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::{ByGuest, GuestId, name_of};
use crate::book::{Change, Op, Query};
use crate::desk::{Call, Nothing, RowId};
use crate::error::{Result, refuse};
use crate::text::limit;

pub const NOTE_ADDED: Op = Op::new("note_added");
pub const NOTE_SAVED: Op = Op::new("note_saved");
pub const NOTE_REMOVED: Op = Op::new("note_removed");

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    #[default]
    Note,
    Call,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Note {
    pub id: i64,
    pub guest_id: GuestId,
    pub kind: NoteKind,
    pub text: String,
    pub staff: Option<String>,
    /// Units: milliseconds UTC.
    pub at: i64,
}

/// Shape: newest first.
pub fn notes_of(query: &Query, guests: &[GuestId]) -> Result<ByGuest<Note>> {
    let rows: Vec<Note> = query.all(
        "select note.id, note.guest_id, note.kind, note.text, staff.name as staff, note.at
         from note left join staff on staff.id = note.staff_id
         where note.guest_id in (select value from integers(:guests)) order by note.at desc, note.id desc",
        json!({ "guests": guests }),
    )?;
    Ok(ByGuest::of_rows(rows, |note| note.guest_id))
}

/// Errors: `note_empty`; `text_too_long`.
pub fn add_note(tx: &Change, guest_id: GuestId, kind: NoteKind, text: &str) -> Result<i64> {
    Ok(tx.insert(
        "insert into note (guest_id, kind, text, staff_id, at) values (:guest_id, :kind, :text, :staff_id, :at)",
        json!({
            "guest_id": guest_id,
            "kind": kind,
            "text": checked(text)?,
            "staff_id": tx.acting.staff_id,
            "at": tx.acting.now_ms,
        }),
    )?)
}

fn checked(text: &str) -> Result<&str> {
    let text = text.trim();
    if text.is_empty() {
        return refuse("note_empty").field("text").err();
    }
    limit::check("text", text, limit::NOTE)?;
    Ok(text)
}

fn guest_of(query: &Query, id: i64) -> Result<GuestId> {
    let found: Option<(GuestId,)> = query.maybe("select guest_id from note where id = :id", json!({ "id": id }))?;
    match found {
        Some((guest_id,)) => Ok(guest_id),
        None => refuse("note_not_found").err(),
    }
}

#[derive(Debug, Deserialize, TS)]
pub struct NoteAdd {
    pub guest_id: GuestId,
    pub kind: NoteKind,
    pub text: String,
}

#[derive(Debug, Deserialize, TS)]
pub struct NoteSave {
    pub id: i64,
    pub text: String,
}

pub fn note_add(call: &Call, request: NoteAdd) -> Result<Nothing> {
    call.change(NOTE_ADDED, |tx| {
        tx.tell("guest", name_of(tx, request.guest_id)?);
        add_note(tx, request.guest_id, request.kind, &request.text)?;
        Ok(Nothing {})
    })
}

pub fn note_save(call: &Call, request: NoteSave) -> Result<Nothing> {
    call.change(NOTE_SAVED, |tx| {
        let guest_id = guest_of(tx, request.id)?;
        tx.tell("guest", name_of(tx, guest_id)?);
        tx.run(
            "update note set text = :text where id = :id",
            json!({ "id": request.id, "text": checked(&request.text)? }),
        )?;
        Ok(Nothing {})
    })
}

pub fn note_remove(call: &Call, request: RowId) -> Result<Nothing> {
    call.change(NOTE_REMOVED, |tx| {
        let guest_id = guest_of(tx, request.id)?;
        tx.tell("guest", name_of(tx, guest_id)?);
        tx.run("delete from note where id = :id", json!({ "id": request.id }))?;
        Ok(Nothing {})
    })
}
