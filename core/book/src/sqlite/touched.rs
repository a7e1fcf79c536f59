//! What a change did, read off the journal once, for the screens, the search and the seal.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::line::Line;
use super::seal::{ENTRY, ENTRY_COLUMNS, take_entry};
use crate::chain::Seal;
use crate::contract::{BookError, GuestSources};

const GUEST: &str = "guest";

pub(crate) struct Touched {
    pub tables: BTreeSet<String>,
    pub guests: BTreeSet<i64>,
    /// Guests whose search document may differ now. Those a batch added have theirs.
    pub renamed: Vec<i64>,
    /// Guests whose hit may differ now.
    pub shown: BTreeSet<i64>,
    /// Guests that a batch added, first and last of each: what it added besides belongs to them.
    pub added: Vec<(i64, i64)>,
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
            added: Vec::new(),
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
            if let (GUEST, Some(last)) = (table, last) {
                touched.added.push((row, last));
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
        touched.renamed = renamed.into_iter().collect();
        Ok(touched)
    }
}
