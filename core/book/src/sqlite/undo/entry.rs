//! The rows of the journal that an undo inverts, as they are held.

use rusqlite::{Connection, Row as Found};

use super::facts::{Key, Row};
use crate::contract::BookError;
use crate::sqlite::batch::{self, Digest, Run, ids_of};

/// How many rows are held at a time: a change of a million rows needs no more memory than one of a few hundred.
pub(super) const HELD: i64 = 512;

/// A row of the journal, and what the change did to the rows it is of.
pub(super) struct Entry {
    pub id: i64,
    pub table: String,
    pub did: Did,
}

pub(super) enum Did {
    Add(i64),
    /// Added the rows of these ids, in a batch.
    AddAll(Vec<Run>),
    Remove(i64, Row),
    /// Took these rows away, all that came in a batch.
    RemoveAll(Vec<(i64, Row)>),
    Change {
        row_id: i64,
        before: Row,
        after: Row,
    },
}

impl Entry {
    fn read(found: &Found) -> Result<Self, BookError> {
        let (id, table, row_id, last): (i64, String, i64, Option<i64>) =
            (found.get(0)?, found.get(1)?, found.get(2)?, found.get(5)?);
        let (before, after): (Option<String>, Option<String>) = (found.get(3)?, found.get(4)?);
        let row = |text: &str| serde_json::from_str::<Row>(text);
        let did = match (last, before, after) {
            (Some(last), None, _) => {
                let digest: Option<String> = found.get(6)?;
                let digest: Option<Digest> = digest.and_then(|text| serde_json::from_str(&text).ok());
                Did::AddAll(ids_of((row_id, last), digest.as_ref()))
            }
            (Some(_), Some(before), _) => Did::RemoveAll(batch::gone(before.as_bytes(), row_id)?.into_iter().collect()),
            (None, None, _) => Did::Add(row_id),
            (None, Some(before), None) => Did::Remove(row_id, row(&before)?),
            (None, Some(before), Some(after)) => Did::Change { row_id, before: row(&before)?, after: row(&after)? },
        };
        Ok(Entry { id, table, did })
    }

    /// Whether both did the same to rows of one table.
    pub fn is_alike(&self, other: &Entry) -> bool {
        self.table == other.table && std::mem::discriminant(&self.did) == std::mem::discriminant(&other.did)
    }

    /// The ids that came with the change.
    pub fn added(&self) -> Vec<Run> {
        match &self.did {
            Did::Add(id) => vec![(*id, *id)],
            Did::AddAll(ids) => ids.clone(),
            Did::Remove(..) | Did::RemoveAll(_) | Did::Change { .. } => Vec::new(),
        }
    }

    /// Of the rows that went with the change or were changed by it.
    pub fn keys_before(&self) -> Vec<Key> {
        let key = |id: &i64| (self.table.clone(), *id);
        match &self.did {
            Did::Add(_) | Did::AddAll(_) => Vec::new(),
            Did::Remove(id, _) | Did::Change { row_id: id, .. } => vec![key(id)],
            Did::RemoveAll(rows) => rows.iter().map(|(id, _)| key(id)).collect(),
        }
    }

    fn rows(&self) -> i64 {
        match &self.did {
            Did::RemoveAll(rows) => rows.len() as i64,
            _ => 1,
        }
    }
}

/// Entries of a change, newest first, and whether there may be older ones.
pub(super) struct Held {
    pub entries: Vec<Entry>,
    pub more: bool,
}

/// The newest entries of a change before `end`, as many as are held.
pub(super) fn entries_before(
    connection: &Connection,
    change_id: i64,
    (first, end): (i64, i64),
) -> Result<Held, BookError> {
    let mut statement = connection.prepare_cached(
        "select id, table_name, row_id, before, after, last_row_id, digest from journal
         where id >= ?1 and id < ?2 and change_id = ?3 order by id desc limit ?4",
    )?;
    let mut found = statement.query((first, end, change_id, HELD))?;
    let (mut entries, mut rows) = (Vec::new(), 0);
    while let Some(row) = found.next()? {
        let entry = Entry::read(row)?;
        rows += entry.rows();
        entries.push(entry);
        if rows >= HELD {
            break;
        }
    }
    Ok(Held { more: rows >= HELD, entries })
}
