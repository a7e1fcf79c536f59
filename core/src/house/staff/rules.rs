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
    let mut gone = Vec::new();
    for (before, after) in rows_touched(tx, "staff")? {
        if tx.acting.role < Role::Administrator && (administers(&before) || administers(&after)) {
            return refuse("staff_administrators_only").field("role").err();
        }
        if let (Some(before), None) = (before, &after) {
            gone.push(before["id"].clone());
        }
    }
    if !gone.is_empty() && has_acted(tx, &gone)? {
        return Err(BookError::UndoConflict { table: "staff".to_owned(), rests: None }.into());
    }
    let active: Vec<(i64, Role)> = tx.all("select id, role from staff where active = 1", json!({}))?;
    if active.iter().all(|(_, role)| *role != Role::Administrator) {
        return refuse("staff_last_administrator").field("role").err();
    }
    let sits = active.iter().any(|(id, _)| *id == tx.acting.staff_id);
    if sits { Ok(()) } else { refuse("staff_acting").field("active").err() }
}

/// Whether one of these members ever did something.
fn has_acted(tx: &Change, staff: &[Value]) -> Result<bool> {
    let acted: Option<(i64,)> = tx.maybe(
        "select id from change where staff_id in (select value from integers(:staff)) limit 1",
        json!({ "staff": staff }),
    )?;
    Ok(acted.is_some())
}
