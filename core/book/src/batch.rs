//! What a batch added, in one hash, and by four bytes a row, so that a row that was altered since is found and named.
//!
//! A row is hashed by its values, so that its hash is the same out of the table and out of the journal, and stays the same
//! when the table gets further columns.

use rusqlite::Row;
use rusqlite::types::ValueRef;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::BookError;
use super::chain::{Hash, Hasher};

/// Rows of a table, as they come: by id, upwards.
pub(super) struct Tally {
    /// So many of the table's columns count: those it had when the batch was made.
    pub columns: usize,
    first: i64,
    rows: u64,
    hasher: Hasher,
    tags: Tags,
}

/// What a batch's row of the journal keeps of its rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Digest {
    pub columns: usize,
    pub rows: u64,
    pub sha256: String,
}

/// Four bytes a row, from the first row's number on; zero where there is no row. Empty when the numbers lie far apart.
pub(super) type Tags = Vec<u8>;

pub(super) const TAG: usize = 4;

/// Numbers up to so many times the rows are tagged. The desk's own batches leave no gaps.
const SPARSE: u64 = 8;

impl Tally {
    pub(super) fn new(first: i64, columns: usize) -> Self {
        Tally { columns, first, rows: 0, hasher: Hasher::new(), tags: Tags::new() }
    }

    pub(super) fn add(&mut self, id: i64, row: Hash) {
        self.hasher.integer(id);
        self.hasher.bytes(&row.0);
        self.rows += 1;
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
        let digest = Digest { columns: self.columns, rows: self.rows, sha256: self.hasher.finish().to_string() };
        (digest, self.tags)
    }
}

/// The hash of a row's first so many columns, which stand there from this place on.
pub(super) fn of_row(row: &Row, from: usize, columns: usize) -> Result<Hash, BookError> {
    let mut hasher = Hasher::new();
    for column in from..from + columns {
        hasher.value(row.get_ref(column)?);
    }
    Ok(hasher.finish())
}

/// The hash of a row as the journal has it; none when it lacks one of the columns.
pub(super) fn of_json(row: &Map<String, Value>, columns: &[String]) -> Option<Hash> {
    let mut hasher = Hasher::new();
    for column in columns {
        match row.get(column)? {
            Value::Null => hasher.value(ValueRef::Null),
            Value::Number(number) => match number.as_i64() {
                Some(integer) => hasher.integer(integer),
                None => hasher.value(ValueRef::Real(number.as_f64()?)),
            },
            Value::String(text) => hasher.text(text.as_bytes()),
            Value::Bool(_) | Value::Array(_) | Value::Object(_) => return None,
        }
    }
    Some(hasher.finish())
}
