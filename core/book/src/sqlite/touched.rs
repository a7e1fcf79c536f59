//! What a change did, read off the journal once, for the screens, the search and the seal.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::batch::Run;
use super::line::Line;
use super::seal::{ENTRY, ENTRY_COLUMNS, take_entry};
use crate::chain::Seal;
use crate::contract::{BookError, GuestSources};

pub(crate) struct Touched {
    pub tables: BTreeSet<String>,
    pub guests: BTreeSet<i64>,
    /// Guests whose search document may differ now. Those a batch added have theirs.
    pub renamed: Vec<i64>,
    /// Guests whose hit may differ now.
    pub shown: BTreeSet<i64>,
    /// Guests that came or went in batches, first and last of each run, upwards: what came or went besides belongs to them.
    pub in_batches: Vec<Run>,
    /// Whether they have yet to be found, or to be found no more. Whoever adds guests in a batch lets them be found.
    pub to_index: bool,
    pub(super) seal: Seal,
    /// The first and the last of the change's rows of the journal.
    pub(super) first_entry: i64,
    pub(super) last_entry: i64,
}

impl Touched {
    pub(super) fn read(connection: &Connection, line: Line, sources: &GuestSources) -> Result<Self, BookError> {
        let mut touched = Touched {
            tables: BTreeSet::new(),
            guests: BTreeSet::new(),
            renamed: Vec::new(),
            shown: BTreeSet::new(),
            in_batches: Vec::new(),
            to_index: line.undoes.is_some(),
            seal: Seal::after(line.follows),
            first_entry: 0,
            last_entry: 0,
        };
        let mut renamed = BTreeSet::new();
        let sql =
            format!("select {ENTRY}, before ->> 'guest_id' from journal where id >= ?1 and change_id = ?2 order by id");
        let mut statement = connection.prepare_cached(&sql)?;
        let mut entries = statement.query((line.first_entry, line.id))?;
        while let Some(entry) = entries.next()? {
            take_entry(&mut touched.seal, entry)?;
            touched.last_entry = entry.get(0)?;
            if touched.first_entry == 0 {
                touched.first_entry = touched.last_entry;
            }
            let table = entry.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
            let (row, last): (i64, Option<i64>) = (entry.get(2)?, entry.get(3)?);
            if let Some(last) = last.filter(|_| table == sources.table) {
                touched.in_batches.push((row, last));
            }
            // A row that went from one guest to another is of both.
            let guests: [Option<i64>; 2] = [entry.get(4)?, entry.get(ENTRY_COLUMNS)?];
            for guest in guests.into_iter().flatten() {
                touched.guests.insert(guest);
                if sources.found_by.contains(&table) {
                    renamed.insert(guest);
                }
                if sources.shown_from.contains(&table) {
                    touched.shown.insert(guest);
                }
            }
            if !touched.tables.contains(table) {
                touched.tables.insert(table.to_owned());
            }
        }
        touched.in_batches = joined(touched.in_batches);
        // Those who came or went are indexed with the others of their batch.
        renamed.retain(|guest| !(touched.to_index && touched.is_in_a_batch(*guest)));
        touched.renamed = renamed.into_iter().collect();
        Ok(touched)
    }

    pub(super) fn is_in_a_batch(&self, guest: i64) -> bool {
        let run = self.in_batches.partition_point(|(_, last)| *last < guest);
        self.in_batches.get(run).is_some_and(|(first, _)| *first <= guest)
    }

    /// The guests touched, or none at all when there are more than these.
    pub(crate) fn guests_up_to(&self, most: usize) -> Vec<i64> {
        let in_batches: u64 = self.in_batches.iter().map(|(first, last)| first.abs_diff(*last) + 1).sum();
        if self.guests.len() as u64 + in_batches > most as u64 {
            return Vec::new();
        }
        let in_batches = self.in_batches.iter().flat_map(|(first, last)| *first..=*last);
        let guests: BTreeSet<i64> = self.guests.iter().copied().chain(in_batches).collect();
        guests.into_iter().collect()
    }
}

/// The runs upwards, those that touch as one.
pub(super) fn joined(mut runs: Vec<Run>) -> Vec<Run> {
    runs.sort_unstable();
    runs.dedup_by(|next, run| {
        let touches = next.0 <= run.1.saturating_add(1);
        if touches {
            run.1 = run.1.max(next.1);
        }
        touches
    });
    runs
}
