//! What a batch added: which ids, all rows in one hash, and four bytes a row, so that a row that was altered since is found
//! and named.
//!
//! A row is hashed by its values, so that its hash is the same out of the table and out of the journal, and stays the same
//! when the table gets further columns.

use rusqlite::Row;
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
