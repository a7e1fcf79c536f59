//! What a batch added: which ids, all rows in one hash, and four bytes a row, so that a row that was altered since is found
//! and named.
//!
//! A row is hashed by its values, so that its hash is the same out of the table and out of the journal, and stays the same
//! when the table gets further columns.
//!
//! What takes a batch back keeps the rows themselves, as many in one row of the journal as are held at a time: so they can
//! come again, and the file need not grow by what their names take up a thousand times.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::seal::hash_value;
use crate::chain::{Hash, Hasher};
use crate::contract::BookError;

/// Rows of a table, as they come: by id, upwards.
pub(super) struct Tally {
    /// So many of the table's columns count: those it had when the batch was made.
    pub columns: usize,
    first: i64,
    rows: u64,
    ids: Vec<Run>,
    hasher: Hasher,
    tags: Tags,
}

/// Ids one after another: the first and the last.
pub(super) type Run = (i64, i64);

/// What a batch's row of the journal keeps of its rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Digest {
    pub columns: usize,
    pub rows: u64,
    pub sha256: String,
    /// The ids that were added, where they are not all from the first to the last: others may have added rows between them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ids: Option<Vec<Run>>,
}

impl Digest {
    /// Whether both are of the same rows. The hash covers the ids, and an older program wrote none.
    pub(super) fn is_of_same_rows(&self, other: &Digest) -> bool {
        (self.columns, self.rows, &self.sha256) == (other.columns, other.rows, &other.sha256)
    }
}

/// The ids that a batch's row of the journal stands for.
pub(super) fn ids_of((first, last): Run, digest: Option<&Digest>) -> Vec<Run> {
    digest.and_then(|digest| digest.ids.clone()).unwrap_or_else(|| vec![(first, last)])
}

/// Four bytes a row, from the first row's number on; zero where there is no row. Empty when the numbers lie far apart.
pub(super) type Tags = Vec<u8>;

pub(super) const TAG: usize = 4;

/// Numbers up to so many times the rows are tagged. The desk's own batches leave no gaps.
const SPARSE: u64 = 8;

impl Tally {
    pub(super) fn new(first: i64, columns: usize) -> Self {
        Tally { columns, first, rows: 0, ids: Vec::new(), hasher: Hasher::new(), tags: Tags::new() }
    }

    pub(super) fn add(&mut self, id: i64, row: Hash) {
        self.hasher.integer(id);
        self.hasher.bytes(&row.0);
        self.rows += 1;
        match self.ids.last_mut() {
            Some((_, last)) if *last + 1 == id => *last = id,
            _ => self.ids.push((id, id)),
        }
        let at = id.abs_diff(self.first);
        if at > SPARSE * (self.rows + 64) {
            return;
        }
        let at = at as usize * TAG;
        self.tags.resize(at, 0);
        let tag = &row.0[..TAG];
        self.tags.extend(if tag == [0; TAG] { &[1; TAG] } else { tag });
    }

    pub(super) fn finish(self) -> (Digest, Tags) {
        let ids = (self.ids.len() > 1).then_some(self.ids);
        let digest = Digest { columns: self.columns, rows: self.rows, sha256: self.hasher.finish().to_string(), ids };
        (digest, self.tags)
    }
}

/// The hash of a row's first so many columns, which stand there from this place on.
pub(super) fn of_row(row: &Row, from: usize, columns: usize) -> Result<Hash, BookError> {
    let mut hasher = Hasher::new();
    for column in from..from + columns {
        hash_value(&mut hasher, row.get_ref(column)?);
    }
    Ok(hasher.finish())
}

/// The hash of a row as the journal has it; none when it lacks one of the columns.
pub(super) fn of_json(row: &Map<String, Value>, columns: &[String]) -> Option<Hash> {
    let mut hasher = Hasher::new();
    for column in columns {
        match row.get(column)? {
            Value::Null => hasher.null(),
            Value::Number(number) => match number.as_i64() {
                Some(integer) => hasher.integer(integer),
                None => hasher.real(number.as_f64()?),
            },
            Value::String(text) => hasher.text(text.as_bytes()),
            Value::Bool(_) | Value::Array(_) | Value::Object(_) => return None,
        }
    }
    Some(hasher.finish())
}

/// Journals the rows of these ids, which were added unseen, as one range. None where there is no row.
pub(super) fn journal(
    connection: &Connection,
    change_id: i64,
    (table, columns): (&str, &[String]),
    (from, to): Run,
) -> Result<(), BookError> {
    let sql = format!("select id, {} from {table} where id between ?1 and ?2 order by id", columns.join(", "));
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query((from, to))?;
    let mut range: Option<(i64, i64, Tally)> = None;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        // From the first that was added, not from the next number: those between may be of rows that are gone, who
        // can come back.
        let (_, last, tally) = range.get_or_insert_with(|| (id, id, Tally::new(id, columns.len())));
        *last = id;
        tally.add(id, of_row(row, 1, columns.len())?);
    }
    let Some((first, last, tally)) = range else { return Ok(()) };
    drop(rows);
    let (digest, tags) = tally.finish();
    connection
        .prepare_cached(
            "insert into journal (change_id, table_name, row_id, last_row_id, digest, row_tags)
             values (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute((change_id, table, first, last, serde_json::to_string(&digest)?, tags))?;
    Ok(())
}

/// Rows that were taken away together, as their row of the journal has them: the names of the columns once, then the values
/// of every row. The rows are all there are from the first number to the last.
#[derive(Deserialize)]
struct Gone {
    columns: Vec<String>,
    rows: Vec<Vec<Value>>,
}

/// Journals the rows from the first number to the last, which are about to be taken away unseen. False, and nothing is
/// written, where one of the numbers has no row.
pub(super) fn journal_gone(
    connection: &Connection,
    change_id: i64,
    (table, columns): (&str, &[String]),
    (first, last): Run,
) -> Result<bool, BookError> {
    let names = columns.iter().map(|column| format!("'{column}'")).collect::<Vec<_>>().join(", ");
    let values = columns.join(", ");
    let written = connection
        .prepare_cached(&format!(
            "insert into journal (change_id, table_name, row_id, last_row_id, before)
             select ?1, '{table}', ?2, ?3,
               json_object('columns', json_array({names}), 'rows', json_group_array(json_array({values})))
             from (select {values} from {table} where id between ?2 and ?3 order by id)
             having count(*) = ?3 - ?2 + 1"
        ))?
        .execute((change_id, first, last))?;
    Ok(written == 1)
}

/// The rows that were taken away together, by their numbers. Shape: as many as the journal says lie in the range.
pub(super) fn gone(before: &[u8], first: i64) -> Result<BTreeMap<i64, Map<String, Value>>, BookError> {
    let Gone { columns, rows } = serde_json::from_slice(before)?;
    let row = |values: Vec<Value>| columns.iter().cloned().zip(values).collect();
    Ok((first..).zip(rows.into_iter().map(row)).collect())
}
