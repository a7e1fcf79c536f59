//! The inverse of a change, newest first: what it added is taken out, what it removed is put back, the fields it changed are
//! set back. Whatever else would change with them refuses the whole undo.
//!
//! Entries of the journal that follow one another, of one table and one kind, are inverted by one statement.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, ErrorCode, OptionalExtension, params_from_iter};
use serde_json::{Value, json};

use super::facts::{Event, Key, Lives, Row, Rows};
use super::resting::{Since, conflict};
use super::schema::{Schema, follow, has_following};
use crate::contract::BookError;
use crate::sqlite::batch::{Digest, Run, ids_of};

struct Entry {
    id: i64,
    table: String,
    row_id: i64,
    /// The ids that a batch added.
    batch: Option<Vec<Run>>,
    before: Option<Row>,
    after: Option<Row>,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Added,
    Removed,
    Changed,
}

impl Entry {
    fn kind(&self) -> Kind {
        match (&self.before, &self.after) {
            (None, _) => Kind::Added,
            (Some(_), None) => Kind::Removed,
            (Some(_), Some(_)) => Kind::Changed,
        }
    }

    fn key(&self) -> Key {
        (self.table.clone(), self.row_id)
    }

    fn ids(&self) -> Vec<Run> {
        self.batch.clone().unwrap_or_else(|| vec![(self.row_id, self.row_id)])
    }
}

/// A row with the values it gets.
struct Put {
    id: i64,
    row: Row,
}

/// How many entries are held at a time: a change of a million rows needs no more memory than one of a few hundred.
const HELD: i64 = 512;

/// What the clock noted by itself about a row goes with the row, and comes back with it: no person loses by it.
const BY_THE_CLOCK: &str = "journal join change on change.id = journal.change_id
    where change.staff_id = 0 and journal.before is null";

pub(in crate::sqlite) struct Undoing<'tx> {
    connection: &'tx Connection,
    schema: &'tx Schema,
    since: Since,
    /// The rows of the journal of the change that is undone lie between these.
    entries: (i64, i64),
    /// No row of the journal before this one is the undo's own.
    first_own: i64,
    /// The columns that rows were put back or set back with: they may name rows that are gone.
    changed: BTreeSet<(String, String)>,
    /// What batches of the change added.
    batches: Vec<(String, i64, i64)>,
    /// How many rows the undo changed itself.
    written: u64,
}

impl<'tx> Undoing<'tx> {
    pub fn new(
        connection: &'tx Connection,
        schema: &'tx Schema,
        (change_id, entries): (i64, (i64, i64)),
        (undo_id, first_own): (i64, i64),
    ) -> Self {
        Undoing {
            connection,
            schema,
            since: Since { change_id, undo_id },
            entries,
            first_own,
            changed: BTreeSet::new(),
            batches: Vec::new(),
            written: 0,
        }
    }

    /// Errors: `undo_conflict`; the transaction must not be kept then.
    pub fn run(mut self) -> Result<(), BookError> {
        let changes_before = self.connection.total_changes();
        let (first, mut end) = (self.entries.0, self.entries.1 + 1);
        loop {
            let held = self.entries_before(end, first)?;
            let Some(oldest) = held.last() else { break };
            end = oldest.id;
            self.invert(&held)?;
        }
        self.check_named_rows()?;
        if self.changed.iter().any(|(table, _)| has_following(table)) {
            self.written += follow(self.connection, self.first_own)? as u64;
        }
        // The journal gets a row for each row that changes. When that is all, nothing else was reached.
        if self.connection.total_changes() - changes_before == 2 * self.written { Ok(()) } else { self.check_reach() }
    }

    fn entries_before(&self, end: i64, first: i64) -> Result<Vec<Entry>, BookError> {
        let mut statement = self.connection.prepare_cached(
            "select id, table_name, row_id, before, after, last_row_id, digest from journal
             where id >= ?1 and id < ?2 and change_id = ?3 order by id desc limit ?4",
        )?;
        let mut rows = statement.query((first, end, self.since.change_id, HELD))?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            let (before, after): (Option<String>, Option<String>) = (row.get(3)?, row.get(4)?);
            let parse = |text: Option<String>| text.map(|text| serde_json::from_str(&text)).transpose();
            let (row_id, last_row_id): (i64, Option<i64>) = (row.get(2)?, row.get(5)?);
            let digest: Option<String> = row.get(6)?;
            let digest: Option<Digest> = digest.and_then(|text| serde_json::from_str(&text).ok());
            entries.push(Entry {
                id: row.get(0)?,
                table: row.get(1)?,
                row_id,
                batch: last_row_id.map(|last| ids_of((row_id, last), digest.as_ref())),
                before: parse(before)?,
                after: parse(after)?,
            });
        }
        Ok(entries)
    }

    fn invert(&mut self, held: &[Entry]) -> Result<(), BookError> {
        let keys = |kinds: &'static [Kind]| {
            let unique: BTreeSet<Key> =
                held.iter().filter(|entry| kinds.contains(&entry.kind())).map(Entry::key).collect();
            unique.into_iter()
        };
        self.check_added(held)?;
        let mut rows = Rows::read(self.connection, self.schema, keys(&[Kind::Removed, Kind::Changed]))?;
        let mut lives = Lives::read(self.connection, self.since.change_id, keys(&[Kind::Changed]))?;
        for run in held.chunk_by(|one, other| one.table == other.table && one.kind() == other.kind()) {
            let Some(first) = run.first() else { continue };
            match first.kind() {
                Kind::Added => self.take_out(&first.table, run)?,
                Kind::Removed => self.put_back(&first.table, run, &mut rows)?,
                Kind::Changed => self.set_back(&first.table, run, (&mut rows, &lives))?,
            }
            self.note(run, (&mut rows, &mut lives))?;
        }
        Ok(())
    }

    /// Keeps what is known of rows in step with what was just written.
    fn note(&self, run: &[Entry], (rows, lives): (&mut Rows, &mut Lives)) -> Result<(), BookError> {
        let Since { change_id, undo_id } = self.since;
        let mut perhaps_gone = BTreeSet::new();
        for entry in run.iter().filter(|entry| entry.batch.is_none()) {
            let gone = match entry.kind() {
                Kind::Added => true,
                Kind::Removed => false,
                Kind::Changed => continue,
            };
            if gone && rows.get(&entry.key()).is_some() {
                perhaps_gone.insert(entry.key());
            }
            lives.add(entry.key(), Event { change_id: undo_id, undoes: Some(change_id), gone });
        }
        // Of shared rows those stay that others use.
        rows.read_again(self.connection, self.schema, perhaps_gone)
    }

    /// Rows that the change added and a later one changed stay.
    fn check_added(&self, held: &[Entry]) -> Result<(), BookError> {
        let added: Vec<(&str, i64, i64)> = held
            .iter()
            .filter(|entry| entry.kind() == Kind::Added)
            .flat_map(|entry| entry.ids().into_iter().map(|(first, last)| (entry.table.as_str(), first, last)))
            .collect();
        if added.is_empty() {
            return Ok(());
        }
        let changed: Option<(String, i64)> = self
            .connection
            .prepare_cached(&format!(
                "select journal.table_name, journal.row_id
                 from json_each(?1) as added
                 cross join journal on journal.table_name = added.value ->> 0
                   and journal.row_id between added.value ->> 1 and added.value ->> 2
                 join change on change.id = journal.change_id
                 where journal.change_id > ?2 and change.undone_by is null and change.undoes is null and {}
                 order by added.key, journal.id desc limit 1",
                self.schema.tells_of_more()
            ))?
            .query_row((json!(added).to_string(), self.since.change_id), |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        match changed {
            Some((table, row_id)) => self.refuse((&table, row_id), None),
            None => Ok(()),
        }
    }

    /// Removes rows that the change added, unless others name them.
    fn take_out(&mut self, table: &str, run: &[Entry]) -> Result<(), BookError> {
        let mut ranges: Vec<Run> = run.iter().flat_map(Entry::ids).collect();
        for ids in run.iter().filter_map(|entry| entry.batch.as_ref()) {
            self.batches.extend(ids.iter().map(|(first, last)| (table.to_owned(), *first, *last)));
        }
        ranges.sort_unstable();
        // Rows that came one after another go together.
        ranges.dedup_by(|next, last| {
            let follows = next.0 == last.1 + 1;
            if follows {
                last.1 = next.1;
            }
            follows
        });
        let exists = |key: &str, child: &str| {
            format!(" and not exists (select 1 from {child} as child where {key} = {table}.id)")
        };
        let unused: String = if self.schema.is_shared(table) {
            self.schema.references_to(table).map(|reference| exists(&reference.key, &reference.child)).collect()
        } else {
            String::new()
        };
        for (first, last) in ranges {
            if unused.is_empty() {
                self.check_unnamed(table, (first, last))?;
            }
            let removed = self
                .connection
                .prepare_cached(&format!("delete from {table} where id between ?1 and ?2{unused}"))?
                .execute((first, last))?;
            self.written += removed as u64;
        }
        Ok(())
    }

    /// Refuses where a row names one of these.
    fn check_unnamed(&self, table: &str, (first, last): (i64, i64)) -> Result<(), BookError> {
        let looks: Vec<String> = self
            .schema
            .references_to(table)
            .map(|reference| {
                let (child, key, column) = (&reference.child, &reference.key, &reference.column);
                format!(
                    "select '{child}', '{column}', (
                       select child.id from {child} as child where {key} between ?1 and ?2
                         and not exists (select 1 from {BY_THE_CLOCK} and journal.table_name = '{child}'
                           and journal.row_id = child.id)
                       order by child.id desc limit 1)"
                )
            })
            .collect();
        if looks.is_empty() {
            return Ok(());
        }
        let mut statement = self.connection.prepare_cached(&looks.join(" union all "))?;
        let mut rows = statement.query((first, last))?;
        while let Some(row) = rows.next()? {
            if let Some(row_id) = row.get::<_, Option<i64>>(2)? {
                let (child, column): (String, String) = (row.get(0)?, row.get(1)?);
                return self.refuse((&child, row_id), Some(&column));
            }
        }
        Ok(())
    }

    /// Adds rows that the change removed.
    fn put_back(&mut self, table: &str, run: &[Entry], rows: &mut Rows) -> Result<(), BookError> {
        let mut puts = Vec::new();
        for entry in run {
            let Some(before) = &entry.before else { continue };
            if let Some(standing) = rows.get(&entry.key()) {
                // Its number may be another row's by now.
                let differs = |(column, was): (&String, &Value)| {
                    !self.schema.follows(table, column) && standing.get(column).is_some_and(|stands| stands != was)
                };
                if before.iter().any(differs) {
                    return self.refuse((table, entry.row_id), None);
                }
                continue;
            }
            rows.stand(entry.key(), before.clone());
            puts.push(Put { id: entry.row_id, row: before.clone() });
        }
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
    fn set_back(&mut self, table: &str, run: &[Entry], (rows, lives): (&mut Rows, &Lives)) -> Result<(), BookError> {
        let mut sets: Vec<(Vec<String>, Put)> = Vec::new();
        for entry in run {
            let (Some(before), Some(after)) = (&entry.before, &entry.after) else { continue };
            let (key, id) = (entry.key(), entry.row_id);
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
    fn put<P: std::borrow::Borrow<Put>>(
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
        match run(puts) {
            Ok(written) => {
                self.written += written as u64;
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
            self.written += written as u64;
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

    /// Rows that were put back or set back must name the rows they named: not one that is gone, nor another of its number.
    fn check_named_rows(&self) -> Result<(), BookError> {
        let mut looks = Vec::new();
        for (table, column) in &self.changed {
            for reference in self.schema.references_from(table).filter(|reference| reference.column == *column) {
                let (parent, key) = (&reference.parent, &reference.key);
                // Only numbers that were free for another row since are looked into: of an import done again, none. The plus
                // keeps the engine from reading all that the journal ever said of the table.
                looks.push(format!(
                    "select distinct '{parent}', {key}, not exists (select 1 from {parent} where {parent}.id = {key})
                     from journal cross join {table} as child on child.id = journal.row_id
                     where journal.id >= ?1 and journal.change_id = ?2 and +journal.table_name = '{table}'
                       and journal.after is not null
                       and journal.before ->> '{column}' is not journal.after ->> '{column}' and {key} is not null
                       and (not exists (select 1 from {parent} where {parent}.id = {key})
                         or exists (select 1 from journal as since where since.table_name = '{parent}'
                           and since.row_id = {key} and since.after is null and since.change_id > ?3
                           and since.change_id < ?2))"
                ));
            }
        }
        if looks.is_empty() {
            return Ok(());
        }
        let mut statement = self.connection.prepare_cached(&looks.join(" union all "))?;
        let mut rows = statement.query((self.first_own, self.since.undo_id, self.since.change_id))?;
        let mut reused = Vec::new();
        while let Some(row) = rows.next()? {
            let (key, gone): (Key, bool) = ((row.get(0)?, row.get(1)?), row.get(2)?);
            if gone {
                return self.refuse((&key.0, key.1), None);
            }
            reused.push(key);
        }
        let lives = Lives::read(self.connection, self.since.change_id, reused.iter().cloned())?;
        match reused.iter().find(|key| lives.is_another(key)) {
            Some((table, id)) => self.refuse((table, *id), None),
            None => Ok(()),
        }
    }

    /// Whatever the undo changed, its change had changed: no trigger and no foreign key may reach further.
    fn check_reach(&self) -> Result<(), BookError> {
        let (first, last) = self.entries;
        let mut statement = self.connection.prepare_cached(
            "select undo.id, undo.table_name, undo.row_id from journal as undo
             where undo.id >= ?1 and undo.change_id = ?2 and not exists (
               select 1 from journal as own
               where own.table_name = undo.table_name and own.row_id = undo.row_id and own.change_id = ?3
                 and own.id between ?4 and ?5)",
        )?;
        let Since { change_id, undo_id } = self.since;
        let mut rows = statement.query((self.first_own, undo_id, change_id, first, last))?;
        let mut further = Vec::new();
        while let Some(row) = rows.next()? {
            let (entry, table, row_id): (i64, String, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let in_a_batch =
                |(of, first, last): &(String, i64, i64)| *of == table && (*first..=*last).contains(&row_id);
            if !self.batches.iter().any(in_a_batch) {
                further.push(entry);
            }
        }
        if further.is_empty() {
            return Ok(());
        }
        let stray: Option<(String, i64)> = self
            .connection
            .prepare_cached(&format!(
                "select journal.table_name, journal.row_id
                 from json_each(?1) as further cross join journal on journal.id = further.value
                 where {} and not exists (
                   select 1 from journal as noted join change on change.id = noted.change_id
                   where change.staff_id = 0 and noted.before is null and noted.table_name = journal.table_name
                     and noted.row_id = journal.row_id)
                 order by journal.id limit 1",
                self.schema.tells_of_more()
            ))?
            .query_row([json!(further).to_string()], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        match stray {
            Some((table, row_id)) => self.refuse((&table, row_id), None),
            None => Ok(()),
        }
    }

    fn refuse<T>(&self, row: (&str, i64), column: Option<&str>) -> Result<T, BookError> {
        Err(conflict(self.connection, self.since, row, column)?)
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
