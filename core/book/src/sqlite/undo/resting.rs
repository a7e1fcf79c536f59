//! Which later change stands in the way of an undo.

use rusqlite::{Connection, OptionalExtension};

use crate::contract::{BookError, Resting};

/// Where to look: at the changes after the one that is taken back, and before the undo itself.
#[derive(Clone, Copy)]
pub(super) struct Since {
    pub change_id: i64,
    pub undo_id: i64,
}

/// The refusal that says which change last touched this row, or this field of it, and stands.
///
/// One that is itself an undo is named only where no other is: a change and its undo leave nothing behind.
pub(super) fn conflict(
    connection: &Connection,
    since: Since,
    (table, row_id): (&str, i64),
    column: Option<&str>,
) -> Result<BookError, BookError> {
    let of_field = match column {
        // A batch adds rows with all their fields.
        Some(column) => format!(
            "(journal.last_row_id is not null or journal.before ->> '{column}' is not journal.after ->> '{column}')"
        ),
        None => "true".to_owned(),
    };
    let find = |which: &str| -> Result<Option<i64>, BookError> {
        let sql = format!(
            "select change.id from journal join change on change.id = journal.change_id
             where journal.table_name = ?1 and {which} and change.id < ?3 and change.id > ?4
               and change.undone_by is null and {of_field}
             order by change.undoes is not null, journal.id desc limit 1"
        );
        let found = connection
            .prepare_cached(&sql)?
            .query_row((table, row_id, since.undo_id, since.change_id), |row| row.get(0))
            .optional()?;
        Ok(found)
    };
    let change_id = match find("journal.row_id = ?2")? {
        Some(id) => Some(id),
        // Rows that a batch added are journaled as a range.
        None => find(
            "journal.last_row_id is not null and ?2 between journal.row_id and journal.last_row_id
             and (journal.digest ->> 'ids' is null or exists (
               select 1 from json_each(journal.digest, '$.ids') as run
               where ?2 between run.value ->> 0 and run.value ->> 1))",
        )?,
    };
    let rests = match change_id {
        Some(id) => resting(connection, id)?,
        None => None,
    };
    Ok(BookError::UndoConflict { table: table.to_owned(), rests })
}

fn resting(connection: &Connection, change_id: i64) -> Result<Option<Box<Resting>>, BookError> {
    let found = connection
        .prepare_cached(
            // What takes back an undo does again.
            "select iif(undone.undoes is null, change.op, 'redone'), change.args, staff.name, change.at
             from change
             left join change as undone on undone.id = change.undoes
             left join staff on staff.id = change.staff_id
             where change.id = ?1",
        )?
        .query_row([change_id], |row| {
            let args: String = row.get(1)?;
            Ok((row.get(0)?, args, row.get(2)?, row.get(3)?))
        })
        .optional()?;
    let Some((op, args, staff, at)) = found else { return Ok(None) };
    Ok(Some(Box::new(Resting { change_id, op, args: serde_json::from_str(&args)?, staff, at })))
}
