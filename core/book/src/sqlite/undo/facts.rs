//! What an undo has to know of rows before it changes them, asked for many rows at a time.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rusqlite::{Connection, params_from_iter};
use serde_json::{Map, Value, json};

use super::schema::Schema;
use crate::contract::BookError;
use crate::sqlite::batch::Run;
use crate::sqlite::journal;

pub(super) type Row = Map<String, Value>;

/// A row by its table and number.
pub(super) type Key = (String, i64);

/// Rows as they stand. An undo keeps them in step with what it writes.
#[derive(Default)]
pub(super) struct Rows(HashMap<Key, Row>);

impl Rows {
    pub fn read(
        connection: &Connection,
        schema: &Schema,
        wanted: impl Iterator<Item = Key>,
    ) -> Result<Self, BookError> {
        let mut ids: BTreeMap<String, Vec<i64>> = BTreeMap::new();
        for (table, id) in wanted {
            ids.entry(table).or_default().push(id);
        }
        if ids.is_empty() {
            return Ok(Rows::default());
        }
        let mut selects = Vec::new();
        for (table, number) in ids.keys().zip(1..) {
            let row = journal::row_as_json(table, schema.columns(table)?);
            selects.push(format!(
                "select '{table}', id, {row} from {table} where id in (select value from json_each(?{number}))"
            ));
        }
        let mut statement = connection.prepare_cached(&selects.join(" union all "))?;
        let mut found = statement.query(params_from_iter(ids.values().map(|ids| json!(ids).to_string())))?;
        let mut rows = HashMap::new();
        while let Some(row) = found.next()? {
            let text: String = row.get(2)?;
            rows.insert((row.get(0)?, row.get(1)?), serde_json::from_str(&text)?);
        }
        Ok(Rows(rows))
    }

    pub fn get(&self, key: &Key) -> Option<&Row> {
        self.0.get(key)
    }

    /// Those of them that lie in these ranges of a table.
    pub fn among(&self, table: &str, ids: &[Run]) -> Vec<Key> {
        let lies = |id: i64| ids.iter().any(|(first, last)| (*first..=*last).contains(&id));
        self.0.keys().filter(|(of, id)| of == table && lies(*id)).cloned().collect()
    }

    pub fn stand(&mut self, key: Key, row: Row) {
        self.0.insert(key, row);
    }

    /// Brings these up to date.
    pub fn read_again(
        &mut self,
        connection: &Connection,
        schema: &Schema,
        keys: BTreeSet<Key>,
    ) -> Result<(), BookError> {
        self.0.retain(|key, _| !keys.contains(key));
        self.0.extend(Rows::read(connection, schema, keys.into_iter())?.0);
        Ok(())
    }
}

/// When rows of these numbers came and went, from the change that is taken back on.
pub(super) struct Lives {
    target: i64,
    events: HashMap<Key, Vec<Event>>,
}

/// A row was added or removed.
#[derive(Clone, Copy)]
pub(super) struct Event {
    pub change_id: i64,
    pub undoes: Option<i64>,
    pub gone: bool,
}

impl Lives {
    /// `target` is the change that is taken back, with the first of its entries.
    pub fn read(
        connection: &Connection,
        (target, first_entry): (i64, i64),
        keys: impl Iterator<Item = Key>,
    ) -> Result<Self, BookError> {
        let keys: Vec<Key> = keys.collect();
        let mut events: HashMap<Key, Vec<Event>> = HashMap::new();
        if keys.is_empty() {
            return Ok(Lives { target, events });
        }
        let mut statement = connection.prepare_cached(
            "select wanted.value ->> 0, wanted.value ->> 1, change.id, change.undoes, journal.after is null, journal.id
             from json_each(?1) as wanted
             cross join journal on journal.table_name = wanted.value ->> 0 and journal.row_id = wanted.value ->> 1
             join change on change.id = journal.change_id
             where change.id >= ?2 and (journal.before is null or journal.after is null) and journal.last_row_id is null
             union all
             select wanted.value ->> 0, wanted.value ->> 1, change.id, change.undoes, journal.before is not null, journal.id
             from json_each(?1) as wanted
             cross join journal indexed by journal_by_batch on journal.table_name = wanted.value ->> 0
               and journal.last_row_id is not null and journal.id >= ?3
               and wanted.value ->> 1 between journal.row_id and journal.last_row_id
               and (journal.digest ->> 'ids' is null or exists (
                 select 1 from json_each(journal.digest, '$.ids') as run
                 where wanted.value ->> 1 between run.value ->> 0 and run.value ->> 1))
             join change on change.id = journal.change_id
             order by 6",
        )?;
        let mut found = statement.query((json!(keys).to_string(), target, first_entry))?;
        while let Some(row) = found.next()? {
            let event = Event { change_id: row.get(2)?, undoes: row.get(3)?, gone: row.get(4)? };
            events.entry((row.get(0)?, row.get(1)?)).or_default().push(event);
        }
        Ok(Lives { target, events })
    }

    pub fn add(&mut self, key: Key, event: Event) {
        self.events.entry(key).or_default().push(event);
    }

    /// True when the number went to another row: the one it named was removed and did not come back. The number must be of a
    /// row that stands.
    pub fn is_another(&self, key: &Key) -> bool {
        let (mut same, mut stands) = (true, true);
        // Whether it was the same row that each change removed: that is the row which the change's undo puts back.
        let mut removed: HashMap<i64, bool> = HashMap::new();
        for event in self.events.get(key).into_iter().flatten() {
            stands = !event.gone;
            if event.gone {
                removed.entry(event.change_id).or_insert(same);
            } else if event.change_id != self.target {
                same = event.undoes.and_then(|undone| removed.get(&undone).copied()).unwrap_or(false);
            }
        }
        // One that stands although the journal last tells of its removal is none of those that it told of.
        !same || !stands
    }
}
