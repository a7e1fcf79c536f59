//! An open change on the one connection that may write.

use std::borrow::Cow;
use std::sync::OnceLock;

use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;
use serde_json::{Map, Value};

use super::batch;
use super::connection::OpenChange;
use super::line::Line;
use super::params::bind;
use super::seal::save_head;
use super::spelling::spelled;
use super::together::with_it;
use super::touched::Touched;
use super::undo::{Schema, Undoing};
use super::unseen::{Unseen, only_adds};
use super::view::View;
use crate::chain::Sealed;
use crate::contract::{Acting, BookError, GuestSources, Rooms};

/// A transaction on the writer.
pub(crate) struct Transaction<'book> {
    pub(super) connection: &'book Connection,
    pub(super) state: &'book OpenChange,
    pub(super) rooms: Rooms,
    pub(super) schema: &'book OnceLock<Schema>,
}

/// A change as the ledger tells of it.
pub(crate) struct Recorded {
    pub id: i64,
    pub op: String,
    pub args: Map<String, Value>,
    pub staff_id: i64,
    pub undoes: Option<i64>,
    pub undone_by: Option<i64>,
    /// Its rows of the journal lie between these.
    entries: (i64, i64),
}

impl<'book> Transaction<'book> {
    /// Writes the line of a change that begins. Rows can be changed from then on.
    pub(crate) fn begin(
        self,
        acting: Acting,
        op: &'static str,
        undoes: Option<i64>,
    ) -> Result<Writing<'book>, BookError> {
        let line = Line::begin(self.connection, acting, op, undoes)?;
        self.state.set(line.id);
        let Transaction { connection, state, rooms, schema } = self;
        Ok(Writing { connection, state, rooms, schema, line })
    }

    pub(crate) fn recorded(&self, change_id: i64) -> Result<Option<Recorded>, BookError> {
        let found = self
            .connection
            .prepare_cached(
                "select op, args, staff_id, undoes, undone_by, first_entry, last_entry from change where id = ?1",
            )?
            .query_row([change_id], |row| {
                let args: String = row.get(1)?;
                let change = Recorded {
                    id: change_id,
                    op: row.get(0)?,
                    args: Map::new(),
                    staff_id: row.get(2)?,
                    undoes: row.get(3)?,
                    undone_by: row.get(4)?,
                    entries: (row.get::<_, Option<_>>(5)?.unwrap_or(0), row.get::<_, Option<_>>(6)?.unwrap_or(-1)),
                };
                Ok((change, args))
            })
            .optional()?;
        let Some((change, args)) = found else { return Ok(None) };
        Ok(Some(Recorded { args: serde_json::from_str(&args)?, ..change }))
    }
}

/// What writes: an open change.
#[derive(Clone, Copy)]
pub(crate) struct Writing<'book> {
    pub(super) connection: &'book Connection,
    state: &'book OpenChange,
    rooms: Rooms,
    schema: &'book OnceLock<Schema>,
    line: Line,
}

/// A batch that is open, with the highest id of each of its tables before it.
pub(crate) struct Batch(Vec<(String, i64)>);

impl<'book> Writing<'book> {
    pub(crate) fn view(&self) -> View<'book> {
        View { connection: self.connection }
    }

    pub(crate) fn change_id(&self) -> i64 {
        self.line.id
    }

    pub(crate) fn first_entry(&self) -> i64 {
        self.line.first_entry
    }

    pub(crate) fn run(&self, sql: &str, params: impl Serialize) -> Result<usize, BookError> {
        let _unseen = self.unseen(sql)?;
        let mut statement = self.connection.prepare_cached(&spelled(sql))?;
        bind(&mut statement, params)?;
        Ok(statement.raw_execute()?)
    }

    /// The connection knows the id of the row it added last. Asked for by `returning id`, each row of a batch would be a
    /// statement that the engine must be able to take back by itself, which takes four times as long (see
    /// [`Unseen`]).
    pub(crate) fn insert(&self, sql: &str, params: impl Serialize) -> Result<i64, BookError> {
        if self.run(sql, params)? == 0 {
            return Err(BookError::Row("an insert added no row".into()));
        }
        Ok(self.connection.last_insert_rowid())
    }

    /// Runs a statement for each of these rows, and hands out how many rows it changed and the id of the one it added.
    pub(crate) fn each_row<Row: Serialize>(
        &self,
        sql: &str,
        rows: impl IntoIterator<Item = Row>,
        mut take: impl FnMut(usize, i64),
    ) -> Result<(), BookError> {
        let mut _rest = None;
        let _unseen = self.unseen(sql)?;
        let mut statement = self.connection.prepare_cached(&spelled(sql))?;
        for row in rows {
            statement.clear_bindings();
            bind(&mut statement, row)?;
            let written = statement.raw_execute()?;
            take(written, self.connection.last_insert_rowid());
            _rest.get_or_insert_with(with_it);
        }
        Ok(())
    }

    /// Runs statements with the same parameters, one after another.
    pub(crate) fn run_all(&self, statements: &[&str], params: impl Serialize) -> Result<(), BookError> {
        let mut _rest = None;
        for sql in statements {
            self.run(sql, &params)?;
            _rest.get_or_insert_with(with_it);
        }
        Ok(())
    }

    /// In a batch, what only adds rows is not journaled row by row. What does more goes through the triggers, which refuse
    /// it there.
    fn unseen(&self, sql: &str) -> Result<Option<Unseen<'book>>, BookError> {
        (self.state.is_batch() && only_adds(sql)).then(|| Unseen::begin(self.connection)).transpose()
    }

    pub(crate) fn begin_batch(&self, tables: &[&str]) -> Result<Batch, BookError> {
        let before = last_ids(self.connection, tables)?;
        self.state.set_batch();
        Ok(Batch(before))
    }

    /// Journals what was added: a range a table, with the digest that its rows are proved by.
    pub(crate) fn end_batch(&self, Batch(before): Batch) -> Result<(), BookError> {
        self.state.set(self.line.id);
        let tables: Vec<&str> = before.iter().map(|(table, _)| table.as_str()).collect();
        let after = last_ids(self.connection, &tables)?;
        let mut _rest = None;
        for ((table, before), (_, last)) in before.iter().zip(after) {
            // Nobody else writes while this transaction is open, so whatever came since is the batch's.
            if last > *before {
                let rows = (table.as_str(), self.schema()?.columns(table)?);
                batch::journal(self.connection, self.line.id, rows, (before + 1, last))?;
                _rest.get_or_insert_with(with_it);
            }
        }
        Ok(())
    }

    fn schema(&self) -> Result<&'book Schema, BookError> {
        match self.schema.get() {
            Some(schema) => Ok(schema),
            None => {
                let schema = Schema::read(self.connection, self.rooms)?;
                Ok(self.schema.get_or_init(|| schema))
            }
        }
    }

    /// The statements that give the rows of the guest `:from` to the guest `:to`.
    pub(crate) fn moving(&self) -> Result<Vec<Cow<'static, str>>, BookError> {
        Ok(self.schema()?.moving())
    }

    /// Takes back all that another change did to rows. Errors: `undo_conflict`; nothing of this change may be kept then.
    pub(crate) fn take_back(&self, change: &Recorded) -> Result<(), BookError> {
        self.connection.execute_batch("pragma defer_foreign_keys = on")?;
        let (undone, undo) = ((change.id, change.entries), (self.line.id, self.line.first_entry));
        Undoing::new(self.connection, self.schema()?, undone, undo).run()?;
        // What takes back an undo does again, so that the change can be taken back once more.
        self.connection
            .prepare_cached("update change set undone_by = case id when ?1 then ?2 end where id in (?1, ?3)")?
            .execute((change.id, self.line.id, change.undoes))?;
        Ok(())
    }

    pub(crate) fn touched(&self, sources: &GuestSources) -> Result<Touched, BookError> {
        Touched::read(self.connection, self.line, sources)
    }

    /// Completes the change's line in the ledger, and what a search shows of the guests it touched: one request to the
    /// engine, since the seal is reckoned here.
    pub(crate) fn seal(
        &self,
        sources: &GuestSources,
        touched: Touched,
        args: &Map<String, Value>,
    ) -> Result<(), BookError> {
        let rest = self.show(sources, &touched)?;
        let args = serde_json::to_string(args)?;
        let Line { id, op, acting: Acting { staff_id, now_ms: at, .. }, undoes, .. } = self.line;
        let (first_entry, last_entry) = (Some(touched.first_entry), Some(touched.last_entry));
        let hash = touched.seal.finish(&Sealed { id, op, args: &args, staff_id, at, undoes, first_entry, last_entry });
        self.connection
            .prepare_cached("update change set args = ?1, first_entry = ?2, last_entry = ?3, hash = ?4 where id = ?5")?
            .execute((args, first_entry, last_entry, hash.0, id))?;
        let _rest = rest.unwrap_or_else(with_it);
        save_head(self.connection, id, hash)
    }
}

/// The highest id in each of these tables.
fn last_ids(connection: &Connection, tables: &[&str]) -> Result<Vec<(String, i64)>, BookError> {
    let selects = tables.iter().map(|table| format!("select '{table}', coalesce(max(id), 0) from {table}"));
    let sql = selects.collect::<Vec<_>>().join(" union all ");
    let mut statement = connection.prepare_cached(&sql)?;
    let ids = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    Ok(ids)
}
