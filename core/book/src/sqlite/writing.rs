//! An open change on the one connection that may write.

use std::sync::OnceLock;

use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;
use serde_json::{Map, Value};

use super::connection::OpenChange;
use super::journal::{self, InsertTriggers};
use super::line::Line;
use super::params::bind;
use super::seal::keep_head;
use super::spelling::spelled;
use super::touched::Touched;
use super::undo::{Schema, Undoing};
use super::view::View;
use super::{batch, replay};
use crate::chain::Sealed;
use crate::contract::{Acting, BookError, GuestSources};

/// A transaction on the writer.
pub(crate) struct Transaction<'book> {
    pub(super) connection: &'book Connection,
    pub(super) state: &'book OpenChange,
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
        Ok(Writing { connection: self.connection, state: self.state, schema: self.schema, line })
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
    schema: &'book OnceLock<Schema>,
    line: Line,
}

/// A batch that is open, with the highest id of each of its tables before it.
pub(crate) struct Batch {
    before: Vec<(String, i64)>,
    triggers: InsertTriggers,
}

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
        let mut statement = self.connection.prepare_cached(&spelled(sql))?;
        bind(&mut statement, params)?;
        Ok(statement.raw_execute()?)
    }

    /// The connection knows the id of the row it added last. Asked for by `returning id`, each row of a batch would be a
    /// statement that the engine must be able to take back by itself, which takes four times as long (see
    /// [`InsertTriggers`]).
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
        // The first row stands for them all: it is one request.
        #[cfg(feature = "statements")]
        let mut _aside = None;
        let mut statement = self.connection.prepare_cached(&spelled(sql))?;
        for row in rows {
            statement.clear_bindings();
            bind(&mut statement, row)?;
            let written = statement.raw_execute()?;
            take(written, self.connection.last_insert_rowid());
            #[cfg(feature = "statements")]
            _aside.get_or_insert_with(super::statements::aside);
        }
        Ok(())
    }

    /// Nobody else writes while this transaction is open, so the numbers behind the highest are free.
    pub(crate) fn reserve(&self, table: &str, _: u32) -> Result<i64, BookError> {
        Ok(last_id(self.connection, table)? + 1)
    }

    /// Takes off the triggers that would journal every row.
    pub(crate) fn begin_batch(&self, tables: &[&str]) -> Result<Batch, BookError> {
        let before = tables
            .iter()
            .map(|table| Ok(((*table).to_owned(), last_id(self.connection, table)?)))
            .collect::<Result<_, BookError>>()?;
        let triggers = InsertTriggers::take_off(self.connection, tables)?;
        self.state.set_batch();
        Ok(Batch { before, triggers })
    }

    pub(crate) fn end_batch(&self, batch: Batch) -> Result<(), BookError> {
        self.state.set(self.line.id);
        batch.triggers.put_back(self.connection)?;
        // Nobody else writes while this transaction is open, so whatever came since is the batch's.
        batch.before.iter().try_for_each(|(table, before)| self.journal_batch(table, *before))
    }

    /// Journals the rows behind this one as one range, with the digest that they are proved by.
    fn journal_batch(&self, table: &str, before: i64) -> Result<(), BookError> {
        let columns = journal::columns(self.connection, table)?;
        let mut statement = self
            .connection
            .prepare(&format!("select id, {} from {table} where id > ?1 order by id", columns.join(", ")))?;
        let mut rows = statement.query([before])?;
        let mut range: Option<(i64, i64, batch::Tally)> = None;
        while let Some(row) = rows.next()? {
            let id: i64 = row.get(0)?;
            // From the first that was added, not from the next number: those between may be of rows that are gone, who
            // can come back.
            let (_, last, tally) = range.get_or_insert_with(|| (id, id, batch::Tally::new(id, columns.len())));
            *last = id;
            tally.add(id, batch::of_row(row, 1, columns.len())?);
        }
        let Some((first, last, tally)) = range else { return Ok(()) };
        let entry = self
            .connection
            .prepare_cached(
                "insert into journal (change_id, table_name, row_id, last_row_id) values (?1, ?2, ?3, ?4) returning id",
            )?
            .query_row((self.line.id, table, first, last), |row| row.get(0))?;
        replay::keep(self.connection, entry, &tally.finish())
    }

    /// Takes back all that another change did to rows. Errors: `undo_conflict`; nothing of this change may be kept then.
    pub(crate) fn take_back(&self, change: &Recorded) -> Result<(), BookError> {
        self.connection.execute_batch("pragma defer_foreign_keys = on")?;
        let schema = match self.schema.get() {
            Some(schema) => schema,
            None => {
                let schema = Schema::read(self.connection)?;
                self.schema.get_or_init(|| schema)
            }
        };
        let (undone, undo) = ((change.id, change.entries), (self.line.id, self.line.first_entry));
        Undoing::new(self.connection, schema, undone, undo).run()?;
        // What takes back an undo does again, so that the change can be taken back once more.
        self.connection
            .prepare_cached("update change set undone_by = case id when ?1 then ?2 end where id in (?1, ?3)")?
            .execute((change.id, self.line.id, change.undoes))?;
        Ok(())
    }

    pub(crate) fn touched(&self, sources: &GuestSources) -> Result<Touched, BookError> {
        Touched::read(self.connection, self.line, sources)
    }

    /// Completes the change's line in the ledger.
    pub(crate) fn seal(&self, touched: Touched, args: &Map<String, Value>) -> Result<(), BookError> {
        let args = serde_json::to_string(args)?;
        let Line { id, op, acting: Acting { staff_id, now_ms: at, .. }, undoes, .. } = self.line;
        let (first_entry, last_entry) = (Some(touched.first_entry), Some(touched.last_entry));
        let hash = touched.seal.finish(&Sealed { id, op, args: &args, staff_id, at, undoes, first_entry, last_entry });
        self.connection
            .prepare_cached("update change set args = ?1, first_entry = ?2, last_entry = ?3, hash = ?4 where id = ?5")?
            .execute((args, first_entry, last_entry, hash.0, id))?;
        keep_head(self.connection, id, hash)
    }
}

fn last_id(connection: &Connection, table: &str) -> Result<i64, BookError> {
    Ok(connection.query_row(&format!("select coalesce(max(id), 0) from {table}"), [], |row| row.get(0))?)
}
