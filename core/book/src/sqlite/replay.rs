//! The journal replayed against the rows: what stands in a table must be what its last change left there.
//!
//! Two streams, the rows and the journal's rows of one table, are read side by side by the row's number: each is read once,
//! and of neither more is held than the place reached. Of a batch the journal has no rows, only a digest: the rows as
//! they were added are those that stand there still, or what the first later change found. Rows that went together it has in
//! one row.

use std::collections::BTreeMap;

use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row, Rows};
use serde_json::{Map, Value};

use super::batch::{self, Digest, Run, Tags, Tally, ids_of};
use super::journal;
use crate::contract::{BookError, Rooms};

/// A table whose rows are journaled.
pub(super) struct Table {
    pub name: String,
    columns: Vec<String>,
    /// What a row from before a column existed has in it, column by column.
    defaults: Vec<Value>,
    id: usize,
}

/// What the replay comes upon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mismatch {
    /// The row is not as its last change left it.
    Altered,
    /// The row is gone, and no change took it away.
    Missing,
    /// The row is there, and no change added it.
    Unknown,
    /// A change found the row otherwise than the one before had left it.
    ChangedUnseen,
    /// A row of the journal is no row of this table.
    Unreadable,
}

/// A batch, with its rows as they can be told today to have been.
pub(super) struct Batch {
    pub entry: i64,
    pub first: i64,
    pub last: i64,
    pub held: Option<(Digest, Tags)>,
    pub made: (Digest, Tags),
}

/// Who listens to a replay.
pub(super) trait Listener {
    fn amiss(&mut self, table: &str, row: i64, what: Mismatch);
    fn batch(&mut self, table: &str, batch: Batch);
}

/// The journaled tables of this schema.
pub(super) fn tables(schema: &Connection, rooms: &Rooms) -> Result<Vec<Table>, BookError> {
    let mut tables = Vec::new();
    for (name, columns) in journal::tables(schema, rooms)? {
        let mut statement = schema.prepare("select dflt_value from pragma_table_info(?1) order by cid")?;
        let texts: Vec<Option<String>> = statement.query_map([&name], |row| row.get(0))?.collect::<Result<_, _>>()?;
        let mut defaults = Vec::new();
        for text in texts {
            let default = schema.query_row(&format!("select {}", text.as_deref().unwrap_or("null")), [], |row| {
                Ok(as_json(row.get_ref(0)?))
            })?;
            defaults.push(default);
        }
        let id = columns.iter().position(|column| column == "id").unwrap_or_default();
        tables.push(Table { name, columns, defaults, id });
    }
    Ok(tables)
}

/// Digests for the batches of a program that kept none: of their rows as they can be told today.
pub(super) fn adopt(connection: &Connection, rooms: &Rooms) -> Result<(), BookError> {
    struct Batches(Vec<Batch>);
    impl Listener for Batches {
        fn amiss(&mut self, _: &str, _: i64, _: Mismatch) {}
        fn batch(&mut self, _: &str, batch: Batch) {
            self.0.push(batch);
        }
    }
    for table in tables(connection, rooms)? {
        let mut batches = Batches(Vec::new());
        replay(connection, &table, &mut batches)?;
        for batch in batches.0 {
            keep(connection, batch.entry, &batch.made)?;
        }
    }
    Ok(())
}

/// Writes a batch's digest into its row of the journal.
fn keep(connection: &Connection, entry: i64, (digest, tags): &(Digest, Tags)) -> Result<(), BookError> {
    connection.prepare_cached("update journal set digest = ?1, row_tags = ?2 where id = ?3")?.execute((
        serde_json::to_string(digest)?,
        tags,
        entry,
    ))?;
    Ok(())
}

/// Reads a table and its journal from end to end.
pub(super) fn replay(connection: &Connection, table: &Table, listener: &mut dyn Listener) -> Result<(), BookError> {
    let columns = table.columns.join(", ");
    let mut rows = connection.prepare(&format!("select {columns} from {} order by id", table.name))?;
    // Served by journal_by_row.
    let mut entries = connection.prepare(
        "select row_id, id, last_row_id, before, after, digest, row_tags from journal
         where table_name = ?1 order by row_id, id",
    )?;
    let (mut rows, mut entries) = (rows.query([])?, entries.query([&table.name])?);
    rows.advance()?;
    entries.advance()?;
    let mut replay = Replay { table, listener, open: Vec::new() };
    loop {
        let row: Option<i64> = rows.get().map(|row| row.get(table.id)).transpose()?;
        let entry: Option<i64> = entries.get().map(|entry| entry.get(0)).transpose()?;
        let Some(id) = row.into_iter().chain(entry).chain(replay.next_gone()).min() else { break };
        replay.close(|batch| batch.last < id);
        replay.row(id, &mut entries, rows.get().filter(|_| row == Some(id)))?;
        if row == Some(id) {
            rows.advance()?;
        }
    }
    replay.close(|_| true);
    Ok(())
}

struct Replay<'a> {
    table: &'a Table,
    listener: &'a mut dyn Listener,
    /// The ranges that the row reached may be of, in the journal's order.
    open: Vec<Open>,
}

/// A row of the journal that is of many rows.
struct Open {
    entry: i64,
    first: i64,
    last: i64,
    what: Together,
}

/// What became of rows together.
#[allow(clippy::large_enum_variant, reason = "few are open at a time, and nearly all are of the large kind")]
enum Together {
    Added(Added),
    /// Those that were taken away and that the replay has yet to reach.
    Gone(BTreeMap<i64, Map<String, Value>>),
}

struct Added {
    ids: Vec<Run>,
    held: Option<(Digest, Tags)>,
    tally: Tally,
}

impl Added {
    fn has(&self, id: i64) -> bool {
        let run = self.ids.partition_point(|(_, last)| *last < id);
        self.ids.get(run).is_some_and(|(first, _)| *first <= id)
    }
}

/// What the journal has told of a row so far.
enum Journaled {
    Absent,
    /// Added by the batch at this place of the open ranges, or by none: the journal has not seen it.
    Batched(usize),
    Stands(Map<String, Value>),
}

impl Replay<'_> {
    /// Ends the batches that are done.
    fn close(&mut self, done: impl Fn(&Open) -> bool) {
        for Open { entry, first, last, what } in self.open.extract_if(.., |batch| done(batch)) {
            if let Together::Added(Added { held, tally, .. }) = what {
                self.listener.batch(&self.table.name, Batch { entry, first, last, held, made: tally.finish() });
            }
        }
    }

    /// The next row that went with others: it may stand nowhere else.
    fn next_gone(&self) -> Option<i64> {
        let first = |open: &Open| match &open.what {
            Together::Gone(rows) => rows.keys().next().copied(),
            Together::Added(_) => None,
        };
        self.open.iter().filter_map(first).min()
    }

    /// One row: all that the journal says of it, then how it stands.
    fn row(&mut self, id: i64, entries: &mut Rows, present: Option<&Row>) -> Result<(), BookError> {
        let mut journaled = Journaled::Absent;
        let mut passed = 0;
        while let Some(entry) = entries.get() {
            if entry.get::<_, i64>(0)? != id {
                break;
            }
            let number: i64 = entry.get(1)?;
            passed = self.pass(id, (passed, number), &mut journaled);
            if entry.get_ref(2)? == ValueRef::Null {
                journaled = self.entry(id, entry, journaled)?;
            } else {
                // In the journal's order, so that the places before it stay what they were.
                let together = self.together(number, entry)?;
                self.open.insert(passed, together);
                passed = self.pass(id, (passed, number + 1), &mut journaled);
            }
            entries.advance()?;
        }
        self.pass(id, (passed, i64::MAX), &mut journaled);
        self.stands(id, journaled, present)
    }

    /// Goes past the open ranges numbered below this one. Answers the place reached.
    fn pass(&mut self, id: i64, (mut place, number): (usize, i64), journaled: &mut Journaled) -> usize {
        while self.open.get(place).is_some_and(|open| open.entry < number) {
            let gone = match &mut self.open[place].what {
                Together::Added(added) => {
                    // A batch adds rows, so one that stands is none of its.
                    if added.has(id) && !matches!(journaled, Journaled::Stands(_)) {
                        *journaled = Journaled::Batched(place);
                    }
                    None
                }
                Together::Gone(rows) => rows.remove(&id),
            };
            if let Some(gone) = gone {
                self.see(id, journaled, Some(&gone));
                *journaled = Journaled::Absent;
            }
            place += 1;
        }
        place
    }

    fn together(&mut self, number: i64, entry: &Row) -> Result<Open, BookError> {
        let (first, last): (i64, i64) = (entry.get(0)?, entry.get(2)?);
        let what = match entry.get_ref(3)? {
            ValueRef::Text(before) => Together::Gone(batch::gone(before, first).unwrap_or_else(|_| {
                self.listener.amiss(&self.table.name, first, Mismatch::Unreadable);
                BTreeMap::new()
            })),
            _ => Together::Added(self.added((first, last), entry)?),
        };
        Ok(Open { entry: number, first, last, what })
    }

    fn added(&self, (first, last): Run, entry: &Row) -> Result<Added, BookError> {
        let digest: Option<String> = entry.get(5)?;
        let digest: Option<Digest> = digest.and_then(|text| serde_json::from_str(&text).ok());
        let tags: Option<Tags> = entry.get(6)?;
        let columns = digest.as_ref().map_or(self.table.columns.len(), |digest| digest.columns);
        Ok(Added {
            ids: ids_of((first, last), digest.as_ref()),
            tally: Tally::new(first, columns.min(self.table.columns.len())),
            held: digest.zip(tags),
        })
    }

    /// One change of the row, against what was told before it.
    fn entry(&mut self, id: i64, entry: &Row, journaled: Journaled) -> Result<Journaled, BookError> {
        let parsed = (parse(entry.get_ref(3)?), parse(entry.get_ref(4)?));
        let (Ok(before), Ok(after)) = parsed else {
            self.listener.amiss(&self.table.name, id, Mismatch::Unreadable);
            return Ok(journaled);
        };
        self.see(id, &journaled, before.as_ref());
        Ok(after.map_or(Journaled::Absent, Journaled::Stands))
    }

    /// A change found the row like this.
    fn see(&mut self, id: i64, journaled: &Journaled, before: Option<&Map<String, Value>>) {
        let seen = match (journaled, before) {
            (Journaled::Absent, before) => before.is_none(),
            (Journaled::Batched(place), Some(before)) => {
                if let Together::Added(Added { tally, .. }) = &mut self.open[*place].what
                    && let Some(hash) = batch::of_json(before, &self.table.columns[..tally.columns])
                {
                    tally.add(id, hash);
                }
                true
            }
            // A number that the batch left out.
            (Journaled::Batched(_), None) => true,
            (Journaled::Stands(left), Some(before)) => {
                self.table.same(left, |column| Some(before.get(column)?.clone()))
            }
            (Journaled::Stands(_), None) => false,
        };
        if !seen {
            self.listener.amiss(&self.table.name, id, Mismatch::ChangedUnseen);
        }
    }

    fn stands(&mut self, id: i64, journaled: Journaled, present: Option<&Row>) -> Result<(), BookError> {
        let amiss = match (journaled, present) {
            (Journaled::Absent | Journaled::Batched(_), None) => None,
            (Journaled::Absent, Some(_)) => Some(Mismatch::Unknown),
            (Journaled::Batched(place), Some(row)) => {
                if let Together::Added(Added { tally, .. }) = &mut self.open[place].what {
                    tally.add(id, batch::of_row(row, 0, tally.columns)?);
                }
                None
            }
            (Journaled::Stands(_), None) => Some(Mismatch::Missing),
            (Journaled::Stands(left), Some(row)) => {
                let mut values = Map::new();
                for (place, column) in self.table.columns.iter().enumerate() {
                    values.insert(column.clone(), as_json(row.get_ref(place)?));
                }
                let same = self.table.same(&left, |column| values.get(column).cloned());
                (!same).then_some(Mismatch::Altered)
            }
        };
        if let Some(amiss) = amiss {
            self.listener.amiss(&self.table.name, id, amiss);
        }
        Ok(())
    }
}

impl Table {
    /// Whether a row as the journal left it is this one. What neither says is as it is by default: an older row of the
    /// journal lacks the columns that came later.
    fn same(&self, left: &Map<String, Value>, found: impl Fn(&str) -> Option<Value>) -> bool {
        self.columns.iter().zip(&self.defaults).all(|(column, default)| {
            let found = found(column);
            left.get(column).unwrap_or(default) == found.as_ref().unwrap_or(default)
        })
    }
}

fn parse(text: ValueRef) -> Result<Option<Map<String, Value>>, BookError> {
    match text {
        ValueRef::Text(text) => Ok(Some(serde_json::from_slice(text)?)),
        _ => Ok(None),
    }
}

fn as_json(value: ValueRef) -> Value {
    match value {
        ValueRef::Null | ValueRef::Blob(_) => Value::Null,
        ValueRef::Integer(number) => number.into(),
        ValueRef::Real(number) => number.into(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into(),
    }
}
