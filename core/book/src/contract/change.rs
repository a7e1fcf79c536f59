//! An open change: what it writes, and the answer that says what it changed.

use std::ops::Deref;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

use super::search::GuestIndex;
use super::{Acting, BookError, Document, Query, engine};

/// What an acknowledged change did, so that screens refresh and the toast can offer undo.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ChangeNote {
    pub id: i64,
    pub code: String,
    pub args: Map<String, Value>,
    /// The tables touched, sorted.
    #[ts(type = "Array<Table>")]
    pub tables: Vec<String>,
    /// The guests touched, sorted; empty when there are more than a screen could show.
    pub guests: Vec<i64>,
}

/// More than this many touched guests are told as "all".
const GUESTS_NAMED: usize = 200;

/// So many guests are made to be found at once.
const AT_ONCE: usize = 500;

/// An open change. Reads like [`Query`], and writes.
pub struct Change<'book> {
    query: Query<'book>,
    engine: engine::Writing<'book>,
    pub acting: Acting,
    args: Map<String, Value>,
}

impl<'book> Change<'book> {
    pub(super) fn new(engine: engine::Writing<'book>, acting: Acting) -> Self {
        Change { query: Query { engine: engine.view() }, engine, acting, args: Map::new() }
    }
}

impl<'book> Deref for Change<'book> {
    type Target = Query<'book>;
    fn deref(&self) -> &Self::Target {
        &self.query
    }
}

impl Change<'_> {
    /// The change's number in the journal.
    pub fn id(&self) -> i64 {
        self.engine.change_id()
    }

    /// No row of the journal before this one is the change's.
    pub(super) fn first_entry(&self) -> i64 {
        self.engine.first_entry()
    }

    /// A value for the sentence that tells this change on the toast and in the history.
    pub fn tell(&mut self, name: &str, value: impl Into<Value>) {
        self.args.insert(name.to_owned(), value.into());
    }

    /// Runs a statement. Returns the number of rows it changed.
    #[cfg_attr(feature = "statements", track_caller)]
    pub fn run(&self, sql: &str, params: impl Serialize) -> Result<usize, BookError> {
        #[cfg(feature = "statements")]
        engine::statements::handed(sql);
        self.engine.run(sql, params)
    }

    /// Runs an `insert` of one row and returns its id.
    #[cfg_attr(feature = "statements", track_caller)]
    pub fn insert(&self, sql: &str, params: impl Serialize) -> Result<i64, BookError> {
        #[cfg(feature = "statements")]
        engine::statements::handed(sql);
        self.engine.insert(sql, params)
    }

    /// Runs one statement for each of many rows: one request to the engine, however many rows there are. Returns the
    /// number of rows it changed.
    #[cfg_attr(feature = "statements", track_caller)]
    pub fn run_each<Row: Serialize>(&self, sql: &str, rows: impl IntoIterator<Item = Row>) -> Result<usize, BookError> {
        #[cfg(feature = "statements")]
        engine::statements::handed(sql);
        let mut changed = 0;
        self.engine.each_row(sql, rows, |written, _| changed += written)?;
        Ok(changed)
    }

    /// Runs statements that take the same parameters, one after another: one request to the engine, since none needs an
    /// answer of another.
    #[cfg_attr(feature = "statements", track_caller)]
    pub fn run_all(&self, statements: &[&str], params: impl Serialize) -> Result<(), BookError> {
        #[cfg(feature = "statements")]
        statements.iter().for_each(|sql| engine::statements::handed(sql));
        self.engine.run_all(statements, params)
    }

    /// Adds many rows, and returns their ids in the order of the rows.
    #[cfg_attr(feature = "statements", track_caller)]
    pub fn insert_each<Row: Serialize>(
        &self,
        sql: &str,
        rows: impl IntoIterator<Item = Row>,
    ) -> Result<Vec<i64>, BookError> {
        #[cfg(feature = "statements")]
        engine::statements::handed(sql);
        let mut ids = Vec::new();
        self.engine.each_row(sql, rows, |_, id| ids.push(id))?;
        Ok(ids)
    }

    /// Gives all that hangs on one guest to another, as the rooms say of their tables: see [`super::Moving`]. What the rooms
    /// leave stays behind.
    #[cfg_attr(feature = "statements", track_caller)]
    pub fn move_guest(&self, from: i64, to: i64) -> Result<(), BookError> {
        let statements = self.engine.moving()?;
        let statements: Vec<&str> = statements.iter().map(|sql| &**sql).collect();
        self.run_all(&statements, json!({ "from": from, "to": to }))
    }

    /// Adds many rows that the journal keeps as one entry a table.
    ///
    /// Invariant: `work` only adds rows to `tables`, and ids grow: changing or removing a row fails. No trigger of a room
    /// is set off by a row that is added. Rows of other guests than those that come in the batch change nothing that a
    /// guest is found by.
    pub fn batch<T, E: From<BookError>>(
        &mut self,
        tables: &[&str],
        work: impl FnOnce(&mut Self) -> Result<T, E>,
    ) -> Result<T, E> {
        let batch = self.engine.begin_batch(tables)?;
        let value = work(self)?;
        self.engine.end_batch(batch)?;
        Ok(value)
    }

    /// Lets new guests be found: for batches, which journal no guest by itself, and for guests that this very change looks
    /// for.
    pub fn index_new_guests(&self, documents: &[Document]) -> Result<(), BookError> {
        self.engine.index_new(documents)
    }

    /// Takes back what another change did. Errors: `undo_conflict`; nothing of this change may be kept then.
    pub(super) fn take_back(&mut self, change: engine::Recorded) -> Result<(), BookError> {
        self.engine.take_back(&change)?;
        self.args.insert("what".to_owned(), change.op.into());
        self.args.extend(change.args);
        Ok(())
    }

    /// Brings the search up to date and seals the change; none if it changed nothing.
    pub(super) fn finish(&mut self, code: &str, guests: &GuestIndex) -> Result<Option<ChangeNote>, BookError> {
        let touched = self.engine.touched(&guests.sources)?;
        if touched.tables.is_empty() {
            return Ok(None);
        }
        for some in touched.renamed.chunks(AT_ONCE) {
            let documents = (guests.documents)(&self.query, some)?;
            self.engine.index(some, &documents)?;
        }
        if touched.to_index {
            for &(first, last) in &touched.in_batches {
                for from in (first..=last).step_by(AT_ONCE) {
                    let some: Vec<i64> = (from..=last).take(AT_ONCE).collect();
                    let documents = (guests.documents)(&self.query, &some)?;
                    self.engine.index_all(&some, &documents)?;
                }
            }
        }
        let note = ChangeNote {
            id: self.id(),
            code: code.to_owned(),
            args: std::mem::take(&mut self.args),
            tables: touched.tables.iter().cloned().collect(),
            guests: touched.guests_up_to(GUESTS_NAMED),
        };
        self.engine.seal(&guests.sources, touched, &note.args)?;
        Ok(Some(note))
    }
}
