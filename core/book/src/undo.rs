//! Undo of any change, from its journal. An undo is a change too, so undoing it is redo.
//!
//! Law: an undo changes only rows that its change had changed, or is refused and says which later change is in its way.
//!
//! - `inverse`: what the change did to each row, the other way round
//! - `schema`: which rows rest on which, and which fields follow from others
//! - `resting`: which later change is in the way, and whether a number still names the row it named then

mod inverse;
mod resting;
mod schema;
#[cfg(test)]
mod tests;

use rusqlite::{Connection, OptionalExtension};
use serde_json::{Map, Value, json};

use super::change::begin_line;
use super::{Acting, Book, BookError, Change, ChangeNote, Query, Role};
use inverse::Undoing;

impl Book {
    /// Takes back a change, whoever else changed other things since. Fields changed again later, and rows that
    /// later changes rest on, stand in its way.
    ///
    /// Errors: `nothing_to_undo`, `already_undone`, `undo_conflict`, `not_allowed` (another's change, and no manager).
    pub fn undo(&self, acting: Acting, change_id: i64) -> Result<ChangeNote, BookError> {
        self.undo_checked(acting, change_id, |_, _| Ok(()))
    }

    /// As [`Book::undo`], unless `check` finds that the book would break a rule then: it sees how things would stand.
    pub fn undo_checked<E: From<BookError>>(
        &self,
        acting: Acting,
        change_id: i64,
        check: impl FnOnce(&Change, &ChangeNote) -> Result<(), E>,
    ) -> Result<ChangeNote, E> {
        let ((), undone) = self.write(|connection, state, reindex| {
            let target = target(connection, change_id)?;
            if target.staff_id != acting.staff_id && acting.role < Role::Manager {
                return Err(BookError::NotAllowed.into());
            }
            connection.execute_batch("pragma defer_foreign_keys = on").map_err(BookError::from)?;
            let line = begin_line(connection, acting, "undone", Some(change_id))?;
            let mut change = Change::resume(connection, state, line, acting);
            Undoing::of(connection, change_id, change.first_entry())?.run()?;
            connection
                .execute("update change set undone_by = ?1 where id = ?2", (line.id, change_id))
                .and_then(|_| match target.undoes {
                    Some(original) => {
                        connection.execute("update change set undone_by = null where id = ?1", [original])
                    }
                    None => Ok(0),
                })
                .map_err(BookError::from)?;
            change.tell("what", target.op);
            for (name, value) in target.args {
                change.tell(&name, value);
            }
            let note = change.finish(if target.undoes.is_some() { "redone" } else { "undone" }, reindex)?;
            if let Some(note) = &note {
                check(&change, note)?;
            }
            Ok::<_, E>(((), note))
        })?;
        Ok(undone.ok_or(BookError::NothingToUndo)?)
    }
}

struct Target {
    op: String,
    args: Map<String, Value>,
    staff_id: i64,
    undoes: Option<i64>,
}

fn target(connection: &Connection, change_id: i64) -> Result<Target, BookError> {
    let found = connection
        .query_row("select op, args, staff_id, undoes, undone_by from change where id = ?1", [change_id], |row| {
            let undone_by: Option<i64> = row.get(4)?;
            let args: String = row.get(1)?;
            let target = Target { op: row.get(0)?, args: Map::new(), staff_id: row.get(2)?, undoes: row.get(3)? };
            Ok((target, args, undone_by))
        })
        .optional()?;
    let Some((target, args, undone_by)) = found else { return Err(BookError::NothingToUndo) };
    if undone_by.is_some() {
        return Err(BookError::AlreadyUndone);
    }
    Ok(Target { args: serde_json::from_str(&args)?, ..target })
}

/// The change that Ctrl-Z takes back: this person's newest since `after` that still stands.
pub fn last_undoable(query: &Query, staff_id: i64, after: i64) -> Result<Option<i64>, BookError> {
    let found: Option<(i64,)> = query.maybe(
        "select id from change
         where staff_id = :staff_id and id > :after and undoes is null and undone_by is null
         order by id desc limit 1",
        json!({ "staff_id": staff_id, "after": after }),
    )?;
    Ok(found.map(|(id,)| id))
}

/// The undo that Ctrl-Shift-Z takes back: this person's oldest still standing, if nothing new was done since.
pub fn last_redoable(query: &Query, staff_id: i64, after: i64) -> Result<Option<i64>, BookError> {
    let found: Option<(i64,)> =
        query.maybe(include_str!("last_redoable.sql"), json!({ "staff_id": staff_id, "after": after }))?;
    Ok(found.map(|(id,)| id))
}
