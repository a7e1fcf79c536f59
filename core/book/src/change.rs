//! An open change: what it writes, and the answer that says what it changed.

use std::collections::BTreeSet;
use std::ops::Deref;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use super::batch::{self, Tally};
use super::chain::{self, ENTRY, ENTRY_COLUMNS, Seal, Sealed};
use super::connection::OpenChange;
use super::journal::{self, InsertTriggers};
use super::params::bind;
use super::{BookError, Query, replay};

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

/// A change's line in the ledger as it begins.
#[derive(Clone, Copy)]
pub(super) struct Line {
    pub id: i64,
    pub op: &'static str,
    pub undoes: Option<i64>,
    /// The number that its first row of the journal gets.
    pub first_entry: i64,
}

impl<'book> Change<'book> {
    /// Opens a change that is already a line of the ledger.
    pub(super) fn resume(connection: &'book Connection, state: &'book OpenChange, line: Line, acting: Acting) -> Self {
        state.set(line.id);
        Change { query: Query { connection }, state, line, acting, args: Map::new() }
    }
}

impl Line {
    /// Of a change that writes nothing that the journal keeps.
    pub const NONE: Line = Line { id: 0, op: "", undoes: None, first_entry: 0 };
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
    op: &'static str,
    undoes: Option<i64>,
) -> Result<Line, BookError> {
    let line = connection
        .prepare_cached(
            "insert into change (op, args, staff_id, at, undoes, first_entry)
             values (?1, '{}', ?2, ?3, ?4, (select coalesce(max(id), 0) + 1 from journal))
             returning id, first_entry",
        )?
        .query_row((op, acting.staff_id, acting.now_ms, undoes), |row| {
            Ok(Line { id: row.get(0)?, op, undoes, first_entry: row.get(1)? })
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
            self.journal_batch(table, before)?;
        }
        Ok(value)
    }

    /// Journals the rows behind this one as one range, with the digest that they are proved by.
    fn journal_batch(&self, table: &str, before: i64) -> Result<(), BookError> {
        let connection = self.query.connection;
        let columns = journal::columns(connection, table)?;
        let mut statement =
            connection.prepare(&format!("select id, {} from {table} where id > ?1 order by id", columns.join(", ")))?;
        let mut rows = statement.query([before])?;
        let mut range: Option<(i64, i64, Tally)> = None;
        while let Some(row) = rows.next()? {
            let id: i64 = row.get(0)?;
            // From the first that was added, not from the next number: those between may be of rows that are gone, who
            // can come back.
            let (_, last, tally) = range.get_or_insert_with(|| (id, id, Tally::new(id, columns.len())));
            *last = id;
            tally.add(id, batch::of_row(row, 1, columns.len())?);
        }
        let Some((first, last, tally)) = range else { return Ok(()) };
        let entry = connection
            .prepare_cached(
                "insert into journal (change_id, table_name, row_id, last_row_id) values (?1, ?2, ?3, ?4) returning id",
            )?
            .query_row((self.line.id, table, first, last), |row| row.get(0))?;
        replay::keep(connection, entry, &tally.finish())
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
        let mut seal = Seal::after(chain::before(self.query.connection, self.line.id)?);
        let touched = Touched::by(self, &mut seal)?;
        if touched.rooms.is_empty() {
            return Ok(None);
        }
        reindex(self, &touched.renamed)?;
        self.show_guests(&touched.shown)?;
        self.seal(seal, touched.last_entry)?;
        Ok(Some(ChangeNote {
            id: self.line.id,
            code: code.to_owned(),
            args: std::mem::take(&mut self.args),
            rooms: touched.rooms.into_iter().collect(),
            guests: if touched.guests.len() > GUESTS_TOLD { Vec::new() } else { touched.guests.into_iter().collect() },
        }))
    }

    /// Completes the change's line in the ledger. `seal` has taken its rows of the journal.
    fn seal(&self, seal: Seal, last_entry: i64) -> Result<(), BookError> {
        let args = serde_json::to_string(&self.args)?;
        let Acting { staff_id, now_ms: at, .. } = self.acting;
        let Line { id, op, undoes, first_entry } = self.line;
        let (first_entry, last_entry) = (Some(first_entry), Some(last_entry));
        let hash = seal.finish(&Sealed { id, op, args: &args, staff_id, at, undoes, first_entry, last_entry });
        self.query
            .connection
            .prepare_cached("update change set args = ?1, last_entry = ?2, hash = ?3 where id = ?4")?
            .execute((args, last_entry, hash.0, id))?;
        chain::keep_head(self.query.connection, id, hash)
    }
}

const GUEST: &str = "guest";
/// The tables whose rows a guest is found by.
const SEARCHED: &[&str] = &[GUEST, "contact_point", "arrival"];
/// The tables whose rows a search shows of a guest.
const SHOWN: &[&str] = &[GUEST, "preference", "complaint"];

#[derive(Default)]
struct Touched {
    rooms: BTreeSet<String>,
    guests: BTreeSet<i64>,
    /// Guests whose search document may differ now. Those a batch added have theirs.
    renamed: Vec<i64>,
    /// Guests whose hit may differ now, first and last of each range: what a batch adds belongs to guests it adds.
    shown: BTreeSet<(i64, i64)>,
    /// The last of the journal's rows that are this change's.
    last_entry: i64,
}

impl Touched {
    /// Reads what the journal has of this change, once, for the screens and for the seal.
    fn by(change: &Change, seal: &mut Seal) -> Result<Self, BookError> {
        let mut touched = Touched::default();
        let mut renamed = BTreeSet::new();
        let sql = format!("select {ENTRY}, before ->> 'guest_id' from journal where id >= ?1 order by id");
        let mut statement = change.query.connection.prepare_cached(&sql)?;
        let mut entries = statement.query([change.first_entry()])?;
        while let Some(entry) = entries.next()? {
            seal.entry(entry)?;
            touched.last_entry = entry.get(0)?;
            let table = entry.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
            let (row, last): (i64, Option<i64>) = (entry.get(2)?, entry.get(3)?);
            if let (GUEST, Some(last)) = (table, last) {
                touched.shown.insert((row, last));
            }
            // A row that went from one guest to another is of both.
            let guests: [Option<i64>; 2] = [entry.get(4)?, entry.get(ENTRY_COLUMNS)?];
            for guest in guests.into_iter().flatten() {
                touched.guests.insert(guest);
                if SEARCHED.contains(&table) {
                    renamed.insert(guest);
                }
                if SHOWN.contains(&table) {
                    touched.shown.insert((guest, guest));
                }
            }
            if !touched.rooms.contains(table) {
                touched.rooms.insert(table.to_owned());
            }
        }
        touched.renamed = renamed.into_iter().collect();
        Ok(touched)
    }
}
