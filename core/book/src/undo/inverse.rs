//! The inverse of a change, row by row, newest first: what it added is taken out, what it removed is put back, the fields
//! it changed are set back. Whatever else would change with them refuses the whole undo.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, Error as EngineError, ErrorCode, OptionalExtension, params_from_iter};
use serde_json::{Map, Value};

use super::super::{BookError, journal};
use super::resting::{Since, conflict, is_another};
use super::schema::{Schema, follow};

type Row = Map<String, Value>;

struct Entry {
    id: i64,
    table: String,
    row_id: i64,
    last_row_id: Option<i64>,
    before: Option<String>,
    after: Option<String>,
}

/// How many entries are held at a time: a change of a million rows needs no more memory than one of a few hundred.
const HELD: i64 = 256;

/// What the clock noted by itself about a row goes with the row, and comes back with it: no person loses by it.
const BY_THE_CLOCK: &str = "journal join change on change.id = journal.change_id
    where change.staff_id = 0 and journal.before is null";

pub(super) struct Undoing<'tx> {
    connection: &'tx Connection,
    schema: Schema,
    since: Since,
    /// The journal's rows of the change that is undone, first and last.
    entries: (i64, i64),
    /// Tables that rows were put back into or set back in: theirs may name rows that are gone.
    changed: BTreeSet<String>,
}

impl<'tx> Undoing<'tx> {
    /// `first_entry` is where the undo's own rows of the journal begin.
    pub fn of(connection: &'tx Connection, change_id: i64, first_entry: i64) -> Result<Self, BookError> {
        let entries: (Option<i64>, Option<i64>) =
            connection.query_row("select first_entry, last_entry from change where id = ?1", [change_id], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        Ok(Undoing {
            connection,
            schema: Schema::read(connection)?,
            since: Since { change_id, before_entry: first_entry },
            entries: (entries.0.unwrap_or(0), entries.1.unwrap_or(-1)),
            changed: BTreeSet::new(),
        })
    }

    /// Errors: `undo_conflict`; the transaction must not be kept then.
    pub fn run(mut self) -> Result<(), BookError> {
        let (first, mut end) = (self.entries.0, self.entries.1 + 1);
        loop {
            let held = self.entries_before(end, first)?;
            let Some(oldest) = held.last() else { break };
            end = oldest.id;
            for entry in &held {
                self.invert(entry)?;
            }
        }
        self.check_named_rows()?;
        follow(self.connection, self.since.before_entry)?;
        self.check_reach()
    }

    fn entries_before(&self, end: i64, first: i64) -> Result<Vec<Entry>, BookError> {
        let mut statement = self.connection.prepare_cached(
            "select id, table_name, row_id, last_row_id, before, after from journal
             where id >= ?1 and id < ?2 order by id desc limit ?3",
        )?;
        let rows = statement.query_map((first, end, HELD), |row| {
            Ok(Entry {
                id: row.get(0)?,
                table: row.get(1)?,
                row_id: row.get(2)?,
                last_row_id: row.get(3)?,
                before: row.get(4)?,
                after: row.get(5)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn invert(&mut self, entry: &Entry) -> Result<(), BookError> {
        match (&entry.before, &entry.after) {
            (None, _) => self.take_out(&entry.table, (entry.row_id, entry.last_row_id.unwrap_or(entry.row_id))),
            (Some(before), None) => self.put_back(entry, &serde_json::from_str(before)?),
            (Some(before), Some(after)) => {
                self.set_back(entry, &serde_json::from_str(before)?, &serde_json::from_str(after)?)
            }
        }
    }

    /// Removes rows that the change added, unless a later one changed them or made others name them.
    fn take_out(&self, table: &str, (first, last): (i64, i64)) -> Result<(), BookError> {
        let changed_since = format!(
            "select journal.row_id from journal join change on change.id = journal.change_id
             where journal.table_name = ?1 and journal.row_id between ?2 and ?3 and journal.change_id > ?4
               and change.undone_by is null and change.undoes is null and {}
             order by journal.id desc limit 1",
            self.schema.tells_of_more(table)
        );
        let changed: Option<i64> = self
            .connection
            .prepare_cached(&changed_since)?
            .query_row((table, first, last, self.since.change_id), |row| row.get(0))
            .optional()?;
        if let Some(row_id) = changed {
            return self.refuse((table, row_id), None);
        }
        let mut unused = String::new();
        for reference in self.schema.references_to(table) {
            let (child, key) = (&reference.child, &reference.key);
            if self.schema.is_shared(table) {
                unused.push_str(&format!(" and not exists (select 1 from {child} as child where {key} = {table}.id)"));
                continue;
            }
            let resting: Option<i64> = self
                .connection
                .prepare_cached(&format!(
                    "select child.id from {child} as child where {key} between ?1 and ?2
                       and not exists (select 1 from {BY_THE_CLOCK} and journal.table_name = '{child}'
                         and journal.row_id = child.id)
                     order by child.id desc limit 1"
                ))?
                .query_row((first, last), |row| row.get(0))
                .optional()?;
            if let Some(row_id) = resting {
                return self.refuse((child, row_id), Some(&reference.column));
            }
        }
        self.connection
            .prepare_cached(&format!("delete from {table} where id between ?1 and ?2{unused}"))?
            .execute((first, last))?;
        Ok(())
    }

    /// Adds a row that the change removed.
    fn put_back(&mut self, entry: &Entry, before: &Row) -> Result<(), BookError> {
        let table = &entry.table;
        if let Some(standing) = self.current(table, entry.row_id)? {
            // Its number may be another row's by now.
            let differs = |(column, was): (&String, &Value)| {
                !self.schema.follows(table, column) && standing.get(column).is_some_and(|stands| stands != was)
            };
            return if before.iter().any(differs) { self.refuse((table, entry.row_id), None) } else { Ok(()) };
        }
        let columns: Vec<&String> = self.columns(table)?.iter().filter(|column| before.contains_key(*column)).collect();
        let names = columns.iter().map(|column| column.as_str()).collect::<Vec<_>>().join(", ");
        let marks = vec!["?"; columns.len()].join(", ");
        let put = self
            .connection
            .prepare_cached(&format!("insert into {table} ({names}) values ({marks})"))?
            .execute(params_from_iter(columns.iter().map(|column| to_sql(&before[column.as_str()]))));
        self.kept(put, (table, entry.row_id), before)?;
        self.changed.insert(table.clone());
        Ok(())
    }

    /// Gives the fields that the change set their values from before, field by field.
    fn set_back(&mut self, entry: &Entry, before: &Row, after: &Row) -> Result<(), BookError> {
        let (table, row_id) = (&entry.table, entry.row_id);
        let Some(mut row) = self.current(table, row_id)? else { return self.refuse((table, row_id), None) };
        if is_another(self.connection, self.since, (table, row_id))? {
            return self.refuse((table, row_id), None);
        }
        let mut columns = Vec::new();
        for column in self.columns(table)? {
            let (Some(was), Some(became)) = (before.get(column), after.get(column)) else { continue };
            if was == became || self.schema.follows(table, column) {
                continue;
            }
            if &row[column.as_str()] == was {
                // Somebody gave it that value again: theirs is not to become what this change made of it when they undo.
                self.check_unset(table, row_id, column)?;
                continue;
            }
            if &row[column.as_str()] != became {
                return self.refuse((table, row_id), Some(column));
            }
            row.insert(column.clone(), was.clone());
            columns.push(column.as_str());
        }
        if columns.is_empty() {
            return Ok(());
        }
        let sets = columns.iter().map(|column| format!("{column} = ?")).collect::<Vec<_>>().join(", ");
        let values = columns.iter().map(|column| to_sql(&row[*column])).chain([Sql::Integer(row_id)]);
        let set = self
            .connection
            .prepare_cached(&format!("update {table} set {sets} where id = ?"))?
            .execute(params_from_iter(values));
        self.kept(set, (table, row_id), &row)?;
        self.changed.insert(table.clone());
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

    /// What the table itself does not take is refused, by the row that stands in the way or else by this one's own changes.
    fn kept(
        &self,
        result: Result<usize, EngineError>,
        (table, row_id): (&str, i64),
        row: &Row,
    ) -> Result<(), BookError> {
        match result {
            Ok(_) => Ok(()),
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => {
                let in_the_way = self.row_of_same_key(table, row_id, row)?;
                self.refuse((table, in_the_way.unwrap_or(row_id)), None)
            }
            Err(error) => Err(error.into()),
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
        for table in &self.changed {
            for reference in self.schema.references_from(table) {
                let (parent, column, key) = (&reference.parent, &reference.column, &reference.key);
                // Only numbers that were free for another row since are looked into: of an import done again, none. The plus
                // keeps the engine from reading all that the journal ever said of the table.
                let sql = format!(
                    "select distinct {key} from journal cross join {table} as child on child.id = journal.row_id
                     where journal.id >= ?1 and +journal.table_name = ?2 and journal.after is not null
                       and journal.before ->> '{column}' is not journal.after ->> '{column}' and {key} is not null
                       and (not exists (select 1 from {parent} where {parent}.id = {key})
                         or exists (select 1 from journal as since where since.table_name = ?3 and since.row_id = {key}
                           and since.after is null and since.change_id > ?4 and since.id < ?1))"
                );
                let mut statement = self.connection.prepare_cached(&sql)?;
                let in_question: Vec<i64> = statement
                    .query_map((self.since.before_entry, table, parent, self.since.change_id), |row| row.get(0))?
                    .collect::<Result<_, _>>()?;
                for id in in_question {
                    let gone = self.current(parent, id)?.is_none();
                    if gone || is_another(self.connection, self.since, (parent, id))? {
                        return self.refuse((parent, id), None);
                    }
                }
            }
        }
        Ok(())
    }

    /// Whatever the undo changed, its change had changed: no trigger and no foreign key may reach further.
    fn check_reach(&self) -> Result<(), BookError> {
        let (first, last) = self.entries;
        let mut statement = self.connection.prepare_cached(
            "select table_name, row_id, last_row_id from journal
             where id between ?1 and ?2 and last_row_id is not null",
        )?;
        let ranges: Vec<(String, i64, i64)> = statement
            .query_map((first, last), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
            .collect::<Result<_, _>>()?;
        let mut statement = self.connection.prepare_cached(
            "select undo.id, undo.table_name, undo.row_id from journal as undo
             where undo.id >= ?1 and not exists (
               select 1 from journal as own
               where own.table_name = undo.table_name and own.row_id = undo.row_id and own.id between ?2 and ?3)",
        )?;
        let mut rows = statement.query((self.since.before_entry, first, last))?;
        while let Some(row) = rows.next()? {
            let (entry, table, row_id): (i64, String, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let own = ranges.iter().any(|(of, first, last)| *of == table && (*first..=*last).contains(&row_id));
            let by_the_clock =
                format!("select 1 from {BY_THE_CLOCK} and journal.table_name = ?1 and journal.row_id = ?2");
            let noted = || self.connection.prepare_cached(&by_the_clock)?.exists((&table, row_id));
            if !own && self.says_more(entry, &table)? && !noted()? {
                return self.refuse((&table, row_id), None);
            }
        }
        Ok(())
    }

    /// Whether this entry of the journal tells of more than fields that follow from others.
    fn says_more(&self, entry: i64, table: &str) -> Result<bool, BookError> {
        let sql = format!("select {} from journal where id = ?1", self.schema.tells_of_more(table));
        Ok(self.connection.prepare_cached(&sql)?.query_row([entry], |row| row.get(0))?)
    }

    fn current(&self, table: &str, id: i64) -> Result<Option<Row>, BookError> {
        let row = journal::row_as_json(table, self.columns(table)?);
        let text: Option<String> = self
            .connection
            .prepare_cached(&format!("select {row} from {table} where id = ?1"))?
            .query_row([id], |row| row.get(0))
            .optional()?;
        Ok(text.map(|text| serde_json::from_str(&text)).transpose()?)
    }

    fn columns(&self, table: &str) -> Result<&[String], BookError> {
        let unknown = || BookError::UndoConflict { table: table.to_owned(), rests: None };
        self.schema.columns(table).ok_or_else(unknown)
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
