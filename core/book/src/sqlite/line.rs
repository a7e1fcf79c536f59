//! A change's line in the ledger as it begins.

use rusqlite::Connection;

use super::seal::of_column;
use crate::chain::{Hash, NOTHING};
use crate::contract::{Acting, BookError};

#[derive(Clone, Copy)]
pub(super) struct Line {
    pub id: i64,
    pub op: &'static str,
    pub acting: Acting,
    pub undoes: Option<i64>,
    /// No row of the journal before this one is the change's.
    pub first_entry: i64,
    /// The seal of the change before it.
    pub follows: Hash,
}

impl Line {
    pub(super) fn begin(
        connection: &Connection,
        acting: Acting,
        op: &'static str,
        undoes: Option<i64>,
    ) -> Result<Self, BookError> {
        // Until the change has a seal of its own, its line keeps the one that it follows.
        let (id, first_entry, follows) = connection
            .prepare_cached(
                "insert into change (op, args, staff_id, at, undoes, first_entry, hash)
                 values (?1, '{}', ?2, ?3, ?4, (select coalesce(max(id), 0) + 1 from journal),
                   (select hash from change order by id desc limit 1))
                 returning id, first_entry, hash",
            )?
            .query_row((op, acting.staff_id, acting.now_ms, undoes), |row| {
                Ok((row.get(0)?, row.get(1)?, of_column(row, 2)))
            })?;
        // A seal that was damaged is for the check to tell; the desk works on.
        Ok(Line { id, op, acting, undoes, first_entry, follows: follows?.unwrap_or(NOTHING) })
    }
}
