//! Putting back rows that a change removed, and setting back the fields that it set.

use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet};

use rusqlite::types::Value as Sql;
use rusqlite::{ErrorCode, OptionalExtension, params_from_iter};
use serde_json::{Value, json};

use super::entry::{Did, Entry};
use super::facts::{Lives, Row, Rows};
use super::inverse::Undoing;
use super::resting::conflict;
use crate::contract::BookError;
use crate::sqlite::batch;
use crate::sqlite::together::with_it;
use crate::sqlite::unseen::Unseen;

/// A row with the values it gets.
struct Put {
    id: i64,
    row: Row,
}

impl Undoing<'_> {
    /// Adds rows that the change removed.
    pub(super) fn put_back(&mut self, table: &str, run: &[Entry], rows: &mut Rows) -> Result<(), BookError> {
        let removed = run.iter().filter_map(|entry| match &entry.did {
            Did::Remove(id, row) => Some((*id, row)),
            _ => None,
        });
        let puts = self.missing(table, removed, rows)?;
        self.add(table, &puts)
    }

    /// Adds rows that went together, to be journaled as the batch that they were.
    pub(super) fn put_back_all(&mut self, table: &str, run: &[Entry], rows: &mut Rows) -> Result<(), BookError> {
        for entry in run {
            let Did::RemoveAll(removed) = &entry.did else { continue };
            let puts = self.missing(table, removed.iter().map(|(id, row)| (*id, row)), rows)?;
            let (Some((first, _)), Some((last, _))) = (removed.first(), removed.last()) else { continue };
            self.batches.push((table.to_owned(), *first, *last));
            if puts.len() < removed.len() {
                self.add(table, &puts)?;
                continue;
            }
            let before = self.written;
            {
                let _unseen = Unseen::begin(self.connection)?;
                self.add(table, &puts)?;
            }
            self.written = before;
            self.wrote_together(puts.len());
            self.back.push((table.to_owned(), (*first, *last)));
        }
        Ok(())
    }

    /// Journals the batches that were put back and are not journaled yet.
    pub(super) fn journal_back(&mut self) -> Result<(), BookError> {
        if self.journaled == self.back.len() {
            return Ok(());
        }
        self.together = None;
        let mut _rest = None;
        for (table, ids) in &self.back[self.journaled..] {
            let columns = (table.as_str(), self.schema.columns(table)?);
            batch::journal(self.connection, self.since.undo_id, columns, *ids)?;
            _rest.get_or_insert_with(with_it);
        }
        self.journaled = self.back.len();
        Ok(())
    }

    /// Those of these rows that are not there. Refuses where the number of one is another row's by now.
    fn missing<'a>(
        &self,
        table: &str,
        removed: impl Iterator<Item = (i64, &'a Row)>,
        rows: &mut Rows,
    ) -> Result<Vec<Put>, BookError> {
        let mut puts = Vec::new();
        for (id, before) in removed {
            let key = (table.to_owned(), id);
            if let Some(standing) = rows.get(&key) {
                let differs = |(column, was): (&String, &Value)| {
                    !self.schema.follows(table, column) && standing.get(column).is_some_and(|stands| stands != was)
                };
                if before.iter().any(differs) {
                    return self.refuse((table, id), None);
                }
                continue;
            }
            rows.stand(key, before.clone());
            puts.push(Put { id, row: before.clone() });
        }
        Ok(puts)
    }

    fn add(&mut self, table: &str, puts: &[Put]) -> Result<(), BookError> {
        // An older row of the journal lacks the columns that came later.
        let columns_of = |put: &Put| -> Result<Vec<&str>, BookError> {
            let columns = self.schema.columns(table)?.iter().map(String::as_str);
            Ok(columns.filter(|column| put.row.contains_key(*column)).collect())
        };
        for alike in puts.chunk_by(|one, other| one.row.keys().eq(other.row.keys())) {
            let Some(first) = alike.first() else { continue };
            let columns = columns_of(first)?;
            let values: Vec<String> = (0..columns.len()).map(|place| format!("value ->> {place}")).collect();
            let sql = format!(
                "insert into {table} ({}) select {} from json_each(?1) order by key",
                columns.join(", "),
                values.join(", ")
            );
            self.put(table, &sql, alike, |put| columns.iter().map(|column| put.row[*column].clone()).collect())?;
        }
        if !puts.is_empty() {
            let columns = self.schema.columns(table)?.iter();
            self.changed.extend(columns.map(|column| (table.to_owned(), column.clone())));
        }
        Ok(())
    }

    /// Gives the fields that the change set their values from before, field by field.
    pub(super) fn set_back(
        &mut self,
        table: &str,
        run: &[Entry],
        (rows, lives): (&mut Rows, &Lives),
    ) -> Result<(), BookError> {
        let mut sets: Vec<(Vec<String>, Put)> = Vec::new();
        for entry in run {
            let Did::Change { row_id, before, after } = &entry.did else { continue };
            let (key, id) = ((table.to_owned(), *row_id), *row_id);
            let Some(standing) = rows.get(&key) else { return self.refuse((table, id), None) };
            if lives.is_another(&key) {
                return self.refuse((table, id), None);
            }
            let mut row = standing.clone();
            let mut columns = Vec::new();
            for column in self.schema.columns(table)? {
                let (Some(was), Some(became)) = (before.get(column), after.get(column)) else { continue };
                if was == became || self.schema.follows(table, column) {
                    continue;
                }
                if &row[column.as_str()] == was {
                    // Somebody gave it that value again: theirs is not to become what this change made of it when they undo.
                    self.together = None;
                    self.check_unset(table, id, column)?;
                    continue;
                }
                if &row[column.as_str()] != became {
                    return self.refuse((table, id), Some(column));
                }
                row.insert(column.clone(), was.clone());
                columns.push(column.clone());
            }
            if !columns.is_empty() {
                rows.stand(key, row.clone());
                sets.push((columns, Put { id, row }));
            }
        }
        let mut rest = sets.as_slice();
        while let Some((columns, _)) = rest.first() {
            // The same row twice needs two statements: one would set it once.
            let mut ids = BTreeSet::new();
            let together = rest.iter().take_while(|(others, put)| others == columns && ids.insert(put.id)).count();
            let (alike, others) = rest.split_at(together);
            rest = others;
            let places = columns.iter().zip(1..);
            let assigned: Vec<String> =
                places.map(|(column, place)| format!("{column} = new.value ->> {place}")).collect();
            let sql = format!(
                "update {table} set {} from json_each(?1) as new where {table}.id = new.value ->> 0",
                assigned.join(", ")
            );
            let puts: Vec<&Put> = alike.iter().map(|(_, put)| put).collect();
            self.put(table, &sql, puts, |put| {
                let values = columns.iter().map(|column| put.row[column].clone());
                [Value::from(put.id)].into_iter().chain(values).collect()
            })?;
            self.changed.extend(columns.iter().map(|column| (table.to_owned(), column.clone())));
        }
        Ok(())
    }

    /// Writes rows, all by one statement that takes the values of each in a list. What the table does not take is refused.
    fn put<P: Borrow<Put>>(
        &mut self,
        table: &str,
        sql: &str,
        puts: impl AsRef<[P]>,
        values: impl Fn(&Put) -> Vec<Value>,
    ) -> Result<(), BookError> {
        let puts = puts.as_ref();
        let connection = self.connection;
        let run = |puts: &[P]| {
            let rows: Vec<Vec<Value>> = puts.iter().map(|put| values(put.borrow())).collect();
            connection.prepare_cached(sql)?.execute([json!(rows).to_string()])
        };
        let violates = |error: &rusqlite::Error| error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation);
        let written = run(puts);
        self.together.get_or_insert_with(with_it);
        match written {
            Ok(written) => {
                self.wrote(written);
                return Ok(());
            }
            Err(error) if !violates(&error) => return Err(error.into()),
            Err(_) => {}
        }
        // A value that only one row may have moves on from row to row: one after another they may go, or it is known which
        // one does not.
        for put in puts {
            let written = match run(std::slice::from_ref(put)) {
                Ok(written) => written,
                Err(error) if violates(&error) => {
                    let Put { id, row } = put.borrow();
                    let in_the_way = self.row_of_same_key(table, *id, row)?;
                    return self.refuse((table, in_the_way.unwrap_or(*id)), None);
                }
                Err(error) => return Err(error.into()),
            };
            self.wrote(written);
        }
        Ok(())
    }

    /// Refuses where a later change that stands set this field.
    fn check_unset(&self, table: &str, row_id: i64, column: &str) -> Result<(), BookError> {
        match conflict(self.connection, self.since, (table, row_id), Some(column))? {
            BookError::UndoConflict { rests: Some(rests), .. } if rests.op == "undone" || rests.op == "redone" => {
                Ok(())
            }
            BookError::UndoConflict { rests: None, .. } => Ok(()),
            refusal => Err(refusal),
        }
    }

    /// Another row that has what only one row may have.
    fn row_of_same_key(&self, table: &str, row_id: i64, row: &Row) -> Result<Option<i64>, BookError> {
        let mut statement = self.connection.prepare_cached(
            "select list.seq, info.name from pragma_index_list(?1) as list join pragma_index_info(list.name) as info
             where list.\"unique\" = 1 and list.partial = 0",
        )?;
        let mut keys: BTreeMap<i64, Vec<String>> = BTreeMap::new();
        for key in statement.query_map([table], |key| Ok((key.get(0)?, key.get(1)?)))? {
            let (number, column) = key?;
            keys.entry(number).or_default().push(column);
        }
        for columns in keys.values() {
            let same = columns.iter().map(|column| format!("{column} = ?")).collect::<Vec<_>>().join(" and ");
            let values = columns.iter().map(|column| to_sql(&row[column.as_str()])).chain([Sql::Integer(row_id)]);
            let found = self
                .connection
                .prepare(&format!("select id from {table} where {same} and id <> ? limit 1"))?
                .query_row(params_from_iter(values), |row| row.get(0))
                .optional()?;
            if found.is_some() {
                return Ok(found);
            }
        }
        Ok(None)
    }
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
