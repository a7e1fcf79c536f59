//! That an undo changed only what its change had changed, and that what it put back rests on what it rested on.

use rusqlite::{OptionalExtension, params};
use serde_json::json;

use super::facts::{Key, Lives};
use super::inverse::Undoing;
use super::resting::Since;
use super::schema::Reference;
use crate::contract::BookError;

impl Undoing<'_> {
    /// Rows that were put back or set back must name the rows they named: not one that is gone, nor another of its number.
    pub(super) fn check_named_rows(&self) -> Result<(), BookError> {
        let mut looks = Vec::new();
        // Only numbers that were free for another row since are looked into: of an import done again, none.
        let doubtful = |Reference { parent, key, .. }: &Reference| {
            format!(
                "{key} is not null and (
                   not exists (select 1 from {parent} where {parent}.id = {key})
                   or exists (select 1 from journal as since where since.table_name = '{parent}'
                     and since.row_id = {key} and since.last_row_id is null and since.after is null
                     and since.change_id > ?3 and since.change_id < ?2)
                   or exists (select 1 from journal as since indexed by journal_by_batch
                     where since.table_name = '{parent}' and since.last_row_id is not null and since.before is not null
                     and {key} between since.row_id and since.last_row_id and since.id > ?4 and since.id < ?1))"
            )
        };
        let found = |Reference { parent, key, .. }: &Reference| {
            format!("select distinct '{parent}', {key}, not exists (select 1 from {parent} where {parent}.id = {key})")
        };
        for (table, column) in &self.changed {
            for reference in self.schema.references_from(table).filter(|reference| reference.column == *column) {
                // The plus keeps the engine from reading all that the journal ever said of the table.
                looks.push(format!(
                    "{} from journal cross join {table} as child on child.id = journal.row_id
                     where journal.id >= ?1 and journal.change_id = ?2 and +journal.table_name = '{table}'
                       and journal.after is not null
                       and journal.before ->> '{column}' is not journal.after ->> '{column}' and {}",
                    found(reference),
                    doubtful(reference)
                ));
                if self.back.iter().any(|(of, _)| of == table) {
                    looks.push(format!(
                        "{} from json_each(?5) as run
                         cross join {table} as child on child.id between run.value ->> 1 and run.value ->> 2
                         where run.value ->> 0 = '{table}' and {}",
                        found(reference),
                        doubtful(reference)
                    ));
                }
            }
        }
        if looks.is_empty() {
            return Ok(());
        }
        let back = self.back_as_json();
        let mut statement = self.connection.prepare(&looks.join(" union all "))?;
        let Since { change_id, undo_id } = self.since;
        let given = params![self.first_own, undo_id, change_id, self.entries.1, back];
        // Not all of the looks need all that is given.
        let mut rows = statement.query(&given[..statement.parameter_count()])?;
        let mut reused = Vec::new();
        while let Some(row) = rows.next()? {
            let (key, gone): (Key, bool) = ((row.get(0)?, row.get(1)?), row.get(2)?);
            if gone {
                return self.refuse((&key.0, key.1), None);
            }
            reused.push(key);
        }
        let lives = Lives::read(self.connection, (change_id, self.entries.0), reused.iter().cloned())?;
        match reused.iter().find(|key| lives.is_another(key)) {
            Some((table, id)) => self.refuse((table, *id), None),
            None => Ok(()),
        }
    }

    /// Whatever the undo changed, its change had changed: no trigger and no foreign key may reach further.
    pub(super) fn check_reach(&self) -> Result<(), BookError> {
        let (first, last) = self.entries;
        let mut statement = self.connection.prepare_cached(
            "select undo.id, undo.table_name, undo.row_id from journal as undo
             where undo.id >= ?1 and undo.change_id = ?2 and undo.last_row_id is null and not exists (
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
}
