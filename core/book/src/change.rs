//! An open change: what it writes, and the answer that says what it changed.

use std::collections::BTreeSet;
use std::ops::Deref;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use super::connection::OpenChange;
use super::journal::InsertTriggers;
use super::params::bind;
use super::{BookError, Query};

/// What a staff member may do; each role may do all that the ones before it may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Concierge,
    Manager,
    Administrator,
}

/// Who changes the book, and when.
#[derive(Debug, Clone, Copy)]
pub struct Acting {
    pub staff_id: i64,
    pub role: Role,
    pub now_ms: i64,
}

/// A kind of change: its code in the journal and on the undo toast (`done-<code>`), and who may do it.
#[derive(Debug, Clone, Copy)]
pub struct Op {
    pub code: &'static str,
    pub needs: Role,
}

impl Op {
    /// A change that everyone at the desk may make.
    pub const fn new(code: &'static str) -> Self {
        Op { code, needs: Role::Concierge }
    }

    pub const fn for_managers(code: &'static str) -> Self {
        Op { code, needs: Role::Manager }
    }
}

/// What an acknowledged change did, so that screens refresh and the toast can offer undo.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ChangeNote {
    pub id: i64,
    pub code: String,
    pub args: Map<String, Value>,
    /// The tables touched, sorted.
    pub rooms: Vec<String>,
    /// The guests touched, sorted; empty when there are more than a screen could show.
    pub guests: Vec<i64>,
}

/// More than this many touched guests are told as "all".
const GUESTS_TOLD: usize = 200;

/// Rebuilds the search documents of these guests; the guest room knows how, the book only when.
pub type Reindex = fn(&Change, &[i64]) -> Result<(), BookError>;

/// An open change. Reads like [`Query`], and writes.
pub struct Change<'book> {
    query: Query<'book>,
    state: &'book OpenChange,
    line: Line,
    pub acting: Acting,
    args: Map<String, Value>,
}

/// A change's line in the ledger: its number, and the number that its first row of the journal gets.
#[derive(Clone, Copy)]
pub(super) struct Line {
    pub id: i64,
    first_entry: i64,
}

impl<'book> Change<'book> {
    /// Opens a change that is already a line of the ledger.
    pub(super) fn resume(connection: &'book Connection, state: &'book OpenChange, line: Line, acting: Acting) -> Self {
        state.set(line.id);
        Change { query: Query { connection }, state, line, acting, args: Map::new() }
    }
}

impl<'book> Deref for Change<'book> {
    type Target = Query<'book>;
    fn deref(&self) -> &Self::Target {
        &self.query
    }
}

/// Writes the line of a change that begins.
pub(super) fn begin_line(
    connection: &Connection,
    acting: Acting,
    op: &str,
    undoes: Option<i64>,
) -> Result<Line, BookError> {
    let line = connection
        .prepare_cached(
            "insert into change (op, args, staff_id, at, undoes, first_entry)
             values (?1, '{}', ?2, ?3, ?4, (select coalesce(max(id), 0) + 1 from journal))
             returning id, first_entry",
        )?
        .query_row((op, acting.staff_id, acting.now_ms, undoes), |row| {
            Ok(Line { id: row.get(0)?, first_entry: row.get(1)? })
        })?;
    Ok(line)
}

impl Change<'_> {
    /// The change's number in the journal.
    pub fn id(&self) -> i64 {
        self.line.id
    }

    /// The first of the journal's rows that are this change's; the others are all that come after it.
    pub(super) fn first_entry(&self) -> i64 {
        self.line.first_entry
    }

    /// A value for the sentence that tells this change on the toast and in the history.
    pub fn tell(&mut self, name: &str, value: impl Into<Value>) {
        self.args.insert(name.to_owned(), value.into());
    }

    /// Runs a statement. Returns the number of rows it changed.
    pub fn run(&self, sql: &str, params: impl Serialize) -> Result<usize, BookError> {
        let mut statement = self.query.connection.prepare_cached(sql)?;
        bind(&mut statement, params)?;
        Ok(statement.raw_execute()?)
    }

    /// Runs an `insert` and returns the new row's id.
    pub fn insert(&self, sql: &str, params: impl Serialize) -> Result<i64, BookError> {
        self.run(sql, params)?;
        Ok(self.query.connection.last_insert_rowid())
    }

    /// Adds many rows that the journal keeps as one range a table.
    ///
    /// Invariant: `work` only adds rows to `tables`, and ids grow: changing or removing a row fails.
    pub fn batch<T, E: From<BookError>>(
        &mut self,
        tables: &[&str],
        work: impl FnOnce(&mut Self) -> Result<T, E>,
    ) -> Result<T, E> {
        let before = tables.iter().map(|table| self.last_id(table)).collect::<Result<Vec<_>, _>>()?;
        let triggers = InsertTriggers::take_off(self.query.connection, tables)?;
        self.state.set_batch();
        let value = work(self)?;
        self.state.set(self.line.id);
        triggers.put_back(self.query.connection)?;
        for (table, before) in tables.iter().zip(before) {
            let last = self.last_id(table)?;
            if last > before {
                // From the first that was added, not from the next number: those between may be of rows that are gone,
                // who can come back.
                let insert = format!(
                    "insert into journal (change_id, table_name, row_id, last_row_id)
                     select ?1, ?2, min(id), ?4 from {table} where id > ?3"
                );
                let mut statement = self.query.connection.prepare(&insert).map_err(BookError::from)?;
                statement.execute((self.line.id, table, before, last)).map_err(BookError::from)?;
            }
        }
        Ok(value)
    }

    /// The highest id of a table, 0 when it is empty: a batch numbers its rows from there.
    pub fn last_id(&self, table: &str) -> Result<i64, BookError> {
        Ok(self
            .query
            .connection
            .query_row(&format!("select coalesce(max(id), 0) from {table}"), [], |row| row.get(0))?)
    }

    pub(super) fn connection(&self) -> &Connection {
        self.query.connection
    }

    pub(super) fn finish(&mut self, code: &str, reindex: Reindex) -> Result<Option<ChangeNote>, BookError> {
        let touched = Touched::by(self)?;
        if touched.rooms.is_empty() {
            return Ok(None);
        }
        reindex(self, &touched.renamed)?;
        self.show_guests(&touched.shown)?;
        let args = serde_json::to_string(&self.args)?;
        self.query
            .connection
            .prepare_cached("update change set args = ?1, last_entry = (select max(id) from journal) where id = ?2")?
            .execute((args, self.line.id))?;
        Ok(Some(ChangeNote {
            id: self.line.id,
            code: code.to_owned(),
            args: std::mem::take(&mut self.args),
            rooms: touched.rooms.into_iter().collect(),
            guests: if touched.guests.len() > GUESTS_TOLD { Vec::new() } else { touched.guests.into_iter().collect() },
        }))
    }
}

/// The tables whose rows a guest is found by.
const SEARCHED: &[&str] = &["guest", "contact_point", "arrival"];
/// The tables whose rows a search shows of a guest.
const SHOWN: &[&str] = &["guest", "preference", "complaint"];

#[derive(Default)]
struct Touched {
    rooms: BTreeSet<String>,
    guests: BTreeSet<i64>,
    /// Guests whose search document may differ now. Those a batch added have theirs.
    renamed: Vec<i64>,
    /// Guests whose hit may differ now, first and last of each range: what a batch adds belongs to guests it adds.
    shown: BTreeSet<(i64, i64)>,
}

impl Touched {
    fn by(change: &Change) -> Result<Self, BookError> {
        let mut touched = Touched::default();
        let mut renamed = BTreeSet::new();
        change.each(
            // A row that went from one guest to another is of both.
            "select distinct table_name, guest_id, before ->> 'guest_id', iif(table_name = 'guest', row_id, null), last_row_id
             from journal where id >= :first_entry",
            serde_json::json!({ "first_entry": change.first_entry() }),
            |(table, guest, before, first, last): (String, Option<i64>, Option<i64>, Option<i64>, Option<i64>)| {
                touched.shown.extend(first.zip(last));
                for guest in guest.into_iter().chain(before) {
                    touched.guests.insert(guest);
                    if SEARCHED.contains(&table.as_str()) {
                        renamed.insert(guest);
                    }
                    if SHOWN.contains(&table.as_str()) {
                        touched.shown.insert((guest, guest));
                    }
                }
                touched.rooms.insert(table);
                Ok::<(), BookError>(())
            },
        )?;
        touched.renamed = renamed.into_iter().collect();
        Ok(touched)
    }
}
