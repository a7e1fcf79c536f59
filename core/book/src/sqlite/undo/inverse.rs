//! The inverse of a change, newest first: what it added is taken out, what it removed is put back, the fields it changed are
//! set back. Whatever else would change with them refuses the whole undo.
//!
//! Entries of the journal that follow one another, of one table and one kind, are inverted by one statement.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension};
use serde_json::json;

use super::entry::{Did, Entry, Held, entries_before};
use super::facts::{Event, Key, Lives, Rows};
use super::resting::{Since, conflict};
use super::schema::Schema;
use crate::contract::BookError;
use crate::sqlite::batch::Run;
use crate::sqlite::together::Rest;

pub(in crate::sqlite) struct Undoing<'tx> {
    pub(super) connection: &'tx Connection,
    pub(super) schema: &'tx Schema,
    pub(super) since: Since,
    /// The rows of the journal of the change that is undone lie between these.
    pub(super) entries: (i64, i64),
    /// No row of the journal before this one is the undo's own.
    pub(super) first_own: i64,
    /// The columns that rows were put back or set back with: they may name rows that are gone.
    pub(super) changed: BTreeSet<(String, String)>,
    /// What batches of the change added or took away.
    pub(super) batches: Vec<(String, i64, i64)>,
    /// The rows that were put back in batches, which the journal has not one by one.
    pub(super) back: Vec<(String, Run)>,
    /// So many of them are journaled.
    pub(super) journaled: usize,
    /// How many rows the undo wrote, its own in the journal among them.
    pub(super) written: u64,
    /// What is put back and set back goes to the engine together, until something has to be asked.
    pub(super) together: Option<Rest>,
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
            back: Vec::new(),
            journaled: 0,
            written: 0,
            together: None,
        }
    }

    /// Errors: `undo_conflict`; the transaction must not be kept then.
    pub fn run(mut self) -> Result<(), BookError> {
        let changes_before = self.connection.total_changes();
        let (first, mut end) = (self.entries.0, self.entries.1 + 1);
        loop {
            let Held { entries, more } = entries_before(self.connection, self.since.change_id, (first, end))?;
            self.invert(&entries)?;
            self.together = None;
            match entries.last().filter(|_| more) {
                Some(oldest) => end = oldest.id,
                None => break,
            }
        }
        self.journal_back()?;
        self.check_named_rows()?;
        if self.changed.iter().any(|(table, _)| self.schema.has_following(table)) {
            let followed = self.schema.follow(self.connection, self.first_own, &self.back_as_json())?;
            self.wrote(followed);
        }
        // When what the undo wrote is all, nothing else was reached.
        if self.connection.total_changes() - changes_before == self.written { Ok(()) } else { self.check_reach() }
    }

    /// Counts rows that were written one by one: the journal gets a row for each.
    pub(super) fn wrote(&mut self, rows: usize) {
        self.written += 2 * rows as u64;
    }

    /// Counts rows that were written past the journal's triggers: it gets one row for them all.
    pub(super) fn wrote_together(&mut self, rows: usize) {
        self.written += rows as u64 + 1;
    }

    fn invert(&mut self, held: &[Entry]) -> Result<(), BookError> {
        self.check_added(held)?;
        let before: BTreeSet<Key> = held.iter().flat_map(Entry::keys_before).collect();
        let mut rows = Rows::read(self.connection, self.schema, before.into_iter())?;
        let changed = held.iter().filter(|entry| matches!(entry.did, Did::Change { .. }));
        let changed: BTreeSet<Key> = changed.flat_map(Entry::keys_before).collect();
        let mut lives = Lives::read(self.connection, (self.since.change_id, self.entries.0), changed.into_iter())?;
        for run in held.chunk_by(Entry::is_alike) {
            let Some(first) = run.first() else { continue };
            // In the order in which things come, for whoever takes this back.
            if !matches!(first.did, Did::RemoveAll(_)) {
                self.journal_back()?;
            }
            match first.did {
                Did::Add(_) | Did::AddAll(_) => {
                    self.together = None;
                    self.take_out(&first.table, run)?;
                }
                Did::Remove(..) => self.put_back(&first.table, run, &mut rows)?,
                Did::RemoveAll(_) => self.put_back_all(&first.table, run, &mut rows)?,
                Did::Change { .. } => self.set_back(&first.table, run, (&mut rows, &lives))?,
            }
            self.note(&first.table, run, (&mut rows, &mut lives))?;
        }
        Ok(())
    }

    /// Keeps what is known of rows in step with what was just written.
    fn note(&self, table: &str, run: &[Entry], (rows, lives): (&mut Rows, &mut Lives)) -> Result<(), BookError> {
        let Since { change_id, undo_id } = self.since;
        let event = |gone| Event { change_id: undo_id, undoes: Some(change_id), gone };
        let mut perhaps_gone = BTreeSet::new();
        for entry in run {
            match &entry.did {
                Did::Add(id) => {
                    let key = (table.to_owned(), *id);
                    if rows.get(&key).is_some() {
                        perhaps_gone.insert(key.clone());
                    }
                    lives.add(key, event(true));
                }
                Did::AddAll(ids) => {
                    for key in rows.among(table, ids) {
                        perhaps_gone.insert(key.clone());
                        lives.add(key, event(true));
                    }
                }
                Did::Remove(..) | Did::RemoveAll(_) => {
                    entry.keys_before().into_iter().for_each(|key| lives.add(key, event(false)));
                }
                Did::Change { .. } => {}
            }
        }
        if perhaps_gone.is_empty() {
            return Ok(());
        }
        // Of shared rows those stay that others use.
        rows.read_again(self.connection, self.schema, perhaps_gone)
    }

    /// Rows that the change added and a later one changed stay.
    fn check_added(&self, held: &[Entry]) -> Result<(), BookError> {
        let added: Vec<(&str, i64, i64)> = held
            .iter()
            .flat_map(|entry| entry.added().into_iter().map(|(first, last)| (entry.table.as_str(), first, last)))
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

    /// Shape: a list of table, first and last id.
    pub(super) fn back_as_json(&self) -> String {
        let back: Vec<_> = self.back.iter().map(|(table, (first, last))| (table, first, last)).collect();
        json!(back).to_string()
    }

    pub(super) fn refuse<T>(&self, row: (&str, i64), column: Option<&str>) -> Result<T, BookError> {
        Err(conflict(self.connection, self.since, row, column)?)
    }
}
