//! Undo of any change, from its journal. An undo is a change too, so undoing it is redo.

use std::collections::HashMap;

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension, params_from_iter};
use serde_json::{Map, Value, json};

use super::change::begin_line;
use super::{Acting, Book, BookError, Change, ChangeNote, Query, Role, journal};

/// Fields that say when a row was last touched: they neither stand in the way of an undo nor come back with it.
const BOOKKEEPING: &[&str] = &["updated_at"];

struct Entry {
    table: String,
    row_id: i64,
    last_row_id: Option<i64>,
    before: Option<String>,
    after: Option<String>,
}

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
            let mut undoing =
                Undoing { connection, change_id, tables: journal::tables(connection)?.into_iter().collect() };
            for entry in entries(connection, change_id)? {
                undoing.entry(&entry)?;
            }
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

fn entries(connection: &Connection, change_id: i64) -> Result<Vec<Entry>, BookError> {
    let mut statement = connection.prepare(
        "select table_name, row_id, last_row_id, before, after from change
         join journal on journal.id between change.first_entry and change.last_entry
         where change.id = ?1 order by journal.id desc",
    )?;
    let rows = statement.query_map([change_id], |row| {
        Ok(Entry {
            table: row.get(0)?,
            row_id: row.get(1)?,
            last_row_id: row.get(2)?,
            before: row.get(3)?,
            after: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

struct Undoing<'tx> {
    connection: &'tx Connection,
    change_id: i64,
    tables: HashMap<String, Vec<String>>,
}

impl Undoing<'_> {
    fn entry(&mut self, entry: &Entry) -> Result<(), BookError> {
        match (&entry.before, &entry.after) {
            (None, _) => self.take_out(&entry.table, entry.row_id, entry.last_row_id.unwrap_or(entry.row_id)),
            (Some(before), None) => self.put_back(&entry.table, before),
            (Some(before), Some(after)) => self.set_back(entry, before, after),
        }
    }

    /// Removes rows that the change added, unless a later change touched them or what hangs on them.
    fn take_out(&self, table: &str, first: i64, last: i64) -> Result<(), BookError> {
        let column = if table == "guest" { "guest_id" } else { "row_id" };
        let touched_later: bool = self.connection.query_row(
            &format!(
                "select exists (
                   select 1 from journal join change on change.id = journal.change_id
                   where journal.{column} between ?1 and ?2 and (?3 = 'guest' or journal.table_name = ?3)
                     and journal.change_id > ?4 and change.undone_by is null and change.undoes is null
                 )"
            ),
            (first, last, table, self.change_id),
            |row| row.get(0),
        )?;
        if touched_later {
            return Err(conflict(table));
        }
        self.connection
            .prepare_cached(&format!("delete from {table} where id between ?1 and ?2"))?
            .execute((first, last))?;
        Ok(())
    }

    /// Adds a row that the change removed.
    fn put_back(&self, table: &str, before: &str) -> Result<(), BookError> {
        let row: Map<String, Value> = serde_json::from_str(before)?;
        if let Some(standing) = self.current(table, row["id"].as_i64().unwrap_or_default())? {
            // Its number may be another row's by now.
            return if standing == row { Ok(()) } else { Err(conflict(table)) };
        }
        let columns: Vec<&String> = self.columns(table)?.iter().filter(|c| row.contains_key(*c)).collect();
        let names = columns.iter().map(|c| c.as_str()).collect::<Vec<_>>().join(", ");
        let marks = vec!["?"; columns.len()].join(", ");
        self.connection
            .prepare_cached(&format!("insert into {table} ({names}) values ({marks})"))?
            .execute(params_from_iter(columns.iter().map(|c| to_sql(&row[c.as_str()]))))?;
        Ok(())
    }

    /// Gives the fields that the change set their values from before, field by field.
    fn set_back(&self, entry: &Entry, before: &str, after: &str) -> Result<(), BookError> {
        let before: Map<String, Value> = serde_json::from_str(before)?;
        let after: Map<String, Value> = serde_json::from_str(after)?;
        let Some(current) = self.current(&entry.table, entry.row_id)? else { return Err(conflict(&entry.table)) };
        let mut columns = Vec::new();
        for column in self.columns(&entry.table)? {
            let (Some(was), Some(became)) = (before.get(column), after.get(column)) else { continue };
            if was == became || BOOKKEEPING.contains(&column.as_str()) || &current[column.as_str()] == was {
                continue;
            }
            if &current[column.as_str()] != became {
                return Err(conflict(&entry.table));
            }
            columns.push(column.as_str());
        }
        if columns.is_empty() {
            return Ok(());
        }
        let sets = columns.iter().map(|c| format!("{c} = ?")).collect::<Vec<_>>().join(", ");
        let values = columns.iter().map(|c| to_sql(&before[*c])).chain([Sql::Integer(entry.row_id)]);
        self.connection
            .prepare_cached(&format!("update {} set {sets} where id = ?", entry.table))?
            .execute(params_from_iter(values))?;
        Ok(())
    }

    fn current(&self, table: &str, id: i64) -> Result<Option<Map<String, Value>>, BookError> {
        let row = journal::row_as_json(table, self.columns(table)?);
        let text: Option<String> = self
            .connection
            .prepare_cached(&format!("select {row} from {table} where id = ?1"))?
            .query_row([id], |row| row.get(0))
            .optional()?;
        Ok(text.map(|text| serde_json::from_str(&text)).transpose()?)
    }

    fn columns(&self, table: &str) -> Result<&Vec<String>, BookError> {
        self.tables.get(table).ok_or_else(|| conflict(table))
    }
}

fn conflict(table: &str) -> BookError {
    BookError::UndoConflict { table: table.to_owned() }
}

fn to_sql(value: &Value) -> Sql {
    match value {
        Value::Null => Sql::Null,
        Value::Bool(flag) => Sql::Integer(i64::from(*flag)),
        Value::Number(number) => match number.as_i64() {
            Some(integer) => Sql::Integer(integer),
            None => Sql::Real(number.as_f64().unwrap_or_default()),
        },
        Value::String(text) => Sql::Text(text.clone()),
        other => Sql::Text(other.to_string()),
    }
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
