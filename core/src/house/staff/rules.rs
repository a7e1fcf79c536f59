//! What must be true of the list of staff. Checked after every change, undo and redo, so that
//! nothing bypasses it.

use serde_json::{Value, json};

use crate::book::{BookError, Change, Role, rows_touched};
use crate::error::{Result, refuse};

/// Errors: `staff_name_missing`, with the form's field.
pub fn check_name(name: &str, field: &'static str) -> Result<()> {
    if name.trim().is_empty() { refuse("staff_name_missing").field(field).err() } else { Ok(()) }
}

/// Whether this change may leave the list of staff as it now stands.
///
/// Errors: `not_allowed` below a manager; `staff_administrators_only` when somebody else makes, changes or unmakes an
/// administrator; `staff_last_administrator`; `staff_acting` when who acts would be out of use; `undo_conflict` when
/// somebody who has acted would be gone.
pub fn check(tx: &Change) -> Result<()> {
    if tx.acting.role < Role::Manager {
        return Err(BookError::NotAllowed.into());
    }
    let administers = |row: &Option<Value>| row.as_ref().is_some_and(|row| row["role"] == json!(Role::Administrator));
    for (before, after) in rows_touched(tx, "staff")? {
        if tx.acting.role < Role::Administrator && (administers(&before) || administers(&after)) {
            return refuse("staff_administrators_only").field("role").err();
        }
        if let (Some(gone), None) = (&before, &after)
            && has_acted(tx, &gone["id"])?
        {
            return Err(BookError::UndoConflict { table: "staff".to_owned(), rests: None }.into());
        }
    }
    let (administrators,): (i64,) =
        tx.one("select count(*) from staff where role = 'administrator' and active = 1", json!({}))?;
    if administrators == 0 {
        return refuse("staff_last_administrator").field("role").err();
    }
    let (sits,): (i64,) =
        tx.one("select count(*) from staff where id = :id and active = 1", json!({ "id": tx.acting.staff_id }))?;
    if sits == 0 { refuse("staff_acting").field("active").err() } else { Ok(()) }
}

fn has_acted(tx: &Change, id: &Value) -> Result<bool> {
    let acted: Option<(i64,)> = tx.maybe("select id from change where staff_id = :id limit 1", json!({ "id": id }))?;
    Ok(acted.is_some())
}
