//! Taking out what a change added, unless others name it.

use super::entry::{Did, Entry, HELD};
use super::inverse::Undoing;
use crate::contract::BookError;
use crate::sqlite::batch::{self, Run};
use crate::sqlite::together::with_it;
use crate::sqlite::touched::joined;
use crate::sqlite::unseen::Unseen;

/// So many entries of the journal are written before their rows go, whose room the next ones take.
const TOGETHER: i64 = 8;

/// What the clock noted by itself about a row goes with the row, and comes back with it: no person loses by it.
const BY_THE_CLOCK: &str = "journal join change on change.id = journal.change_id
    where change.staff_id = 0 and journal.before is null";

impl Undoing<'_> {
    /// Removes rows that the change added, unless others name them.
    pub(super) fn take_out(&mut self, table: &str, run: &[Entry]) -> Result<(), BookError> {
        let in_batches = run.iter().any(|entry| matches!(entry.did, Did::AddAll(_)));
        let added: Vec<Run> = run.iter().flat_map(Entry::added).collect();
        if in_batches {
            self.batches.extend(added.iter().map(|(first, last)| (table.to_owned(), *first, *last)));
        }
        // Rows that came one after another go together.
        for ids in joined(added) {
            if self.schema.is_shared(table) {
                self.take_out_unused(table, ids)?;
            } else {
                let is_named = self.check_unnamed(table, ids)?;
                self.take_out_all(table, ids, in_batches && !is_named)?;
            }
        }
        Ok(())
    }

    /// Those that others use stay.
    fn take_out_unused(&mut self, table: &str, (first, last): Run) -> Result<(), BookError> {
        let unused: String = self
            .schema
            .references_to(table)
            .map(|reference| {
                format!(
                    " and not exists (select 1 from {} as child where {} = {table}.id)",
                    reference.child, reference.key
                )
            })
            .collect();
        let removed = self
            .connection
            .prepare_cached(&format!("delete from {table} where id between ?1 and ?2{unused}"))?
            .execute((first, last))?;
        self.wrote(removed);
        Ok(())
    }

    /// `together`: the rows came in a batch and nothing hangs on them, so the journal can keep them together.
    fn take_out_all(&mut self, table: &str, (first, last): Run, together: bool) -> Result<(), BookError> {
        let delete = format!("delete from {table} where id between ?1 and ?2");
        if !together {
            let removed = self.connection.prepare_cached(&delete)?.execute((first, last))?;
            self.wrote(removed);
            return Ok(());
        }
        for from in (first..=last).step_by((HELD * TOGETHER) as usize) {
            let to = last.min(from + HELD * TOGETHER - 1);
            let parts: Vec<Run> =
                (from..=to).step_by(HELD as usize).map(|from| (from, to.min(from + HELD - 1))).collect();
            let kept = self.journal_gone(table, &parts)?;
            // An older batch did not say which numbers it left out: rows of such a part go one by one.
            let whole = if kept.iter().all(|kept| *kept) { vec![((from, to), true)] } else { Vec::new() };
            let some = if whole.is_empty() { parts.iter().copied().zip(kept.iter().copied()).collect() } else { whole };
            for (ids, together) in some {
                let unseen = together.then(|| Unseen::begin(self.connection)).transpose()?;
                let removed = self.connection.prepare_cached(&delete)?.execute(ids)?;
                drop(unseen);
                if together { self.written += removed as u64 } else { self.wrote(removed) }
            }
            self.written += kept.iter().filter(|kept| **kept).count() as u64;
        }
        Ok(())
    }

    /// Journals rows that are about to go, each of these parts in one entry. Answers which are: not those where a number has
    /// no row.
    fn journal_gone(&self, table: &str, parts: &[Run]) -> Result<Vec<bool>, BookError> {
        let rows = (table, self.schema.columns(table)?);
        let (mut kept, mut _rest) = (Vec::new(), None);
        for part in parts {
            kept.push(batch::journal_gone(self.connection, self.since.undo_id, rows, *part)?);
            _rest.get_or_insert_with(with_it);
        }
        Ok(kept)
    }

    /// Refuses where a row names one of these. True where what the clock noted does, which goes with them.
    fn check_unnamed(&self, table: &str, (first, last): Run) -> Result<bool, BookError> {
        let references: Vec<_> = self.schema.references_to(table).collect();
        if references.is_empty() {
            return Ok(false);
        }
        let any = references.iter().map(|reference| {
            format!("exists (select 1 from {} as child where {} between ?1 and ?2)", reference.child, reference.key)
        });
        let any = format!("select {}", any.collect::<Vec<_>>().join(" or "));
        let is_named: bool = self.connection.prepare_cached(&any)?.query_row((first, last), |row| row.get(0))?;
        if !is_named {
            return Ok(false);
        }
        let looks = references.iter().map(|reference| {
            let (child, key, column) = (&reference.child, &reference.key, &reference.column);
            format!(
                "select '{child}', '{column}', (
                   select child.id from {child} as child where {key} between ?1 and ?2
                     and not exists (select 1 from {BY_THE_CLOCK} and journal.table_name = '{child}'
                       and journal.row_id = child.id)
                   order by child.id desc limit 1)"
            )
        });
        let mut statement = self.connection.prepare_cached(&looks.collect::<Vec<_>>().join(" union all "))?;
        let mut rows = statement.query((first, last))?;
        while let Some(row) = rows.next()? {
            if let Some(row_id) = row.get::<_, Option<i64>>(2)? {
                let (child, column): (String, String) = (row.get(0)?, row.get(1)?);
                return self.refuse((&child, row_id), Some(&column));
            }
        }
        Ok(true)
    }
}
