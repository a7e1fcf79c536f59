//! The chain of changes in the ledger: seals read, made and kept.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};

use crate::chain::{Hash, Hasher, NOTHING, Seal, Sealed};
use crate::contract::BookError;

/// The seal that a column holds; none when it holds none.
pub(super) fn of_column(row: &Row, column: usize) -> Result<Option<Hash>, BookError> {
    Ok(match row.get_ref(column)? {
        ValueRef::Blob(bytes) => bytes.try_into().ok().map(Hash),
        _ => None,
    })
}

pub(super) fn hash_value(hasher: &mut Hasher, value: ValueRef) {
    match value {
        ValueRef::Null => hasher.null(),
        ValueRef::Integer(number) => hasher.integer(number),
        ValueRef::Real(number) => hasher.real(number),
        ValueRef::Text(text) => hasher.text(text),
        ValueRef::Blob(bytes) => hasher.blob(bytes),
    }
}

/// The columns of a row of the journal that a seal covers, first to last.
pub(super) const ENTRY: &str = "journal.id, table_name, row_id, last_row_id, guest_id, before, after, digest, row_tags";
pub(super) const ENTRY_COLUMNS: usize = 9;

/// Gives a seal a row that begins with the columns of [`ENTRY`].
pub(super) fn take_entry(seal: &mut Seal, row: &Row) -> Result<(), BookError> {
    let hasher = seal.entry();
    for column in 0..ENTRY_COLUMNS {
        hash_value(hasher, row.get_ref(column)?);
    }
    Ok(())
}

/// Keeps the last seal outside the ledger.
pub(super) fn save_head(connection: &Connection, change_id: i64, hash: Hash) -> Result<(), BookError> {
    connection
        .prepare_cached("update chain_head set change_id = ?1, hash = ?2 where id = 1")?
        .execute((change_id, hash.0))?;
    Ok(())
}

/// Begins the chain: seals what a program wrote that knew no seals, as it stands. A new book has nothing of the kind.
/// Batches have their digests by then, because these are sealed too.
pub(super) fn adopt(connection: &Connection) -> Result<(), BookError> {
    let mut line = connection.prepare(
        "select id, op, args, staff_id, at, undoes, first_entry, last_entry from change where id > ?1 order by id limit 1",
    )?;
    let mut entries =
        connection.prepare(&format!("select {ENTRY} from journal where id between ?1 and ?2 order by id"))?;
    let mut keep = connection.prepare("update change set hash = ?1 where id = ?2")?;
    let (mut last, mut hash) = (0, NOTHING);
    loop {
        let mut rows = line.query([last])?;
        let Some(row) = rows.next()? else { break };
        let change = Line::read(row)?;
        let mut seal = Seal::after(hash);
        let mut entries = entries.query((change.first_entry, change.last_entry))?;
        while let Some(entry) = entries.next()? {
            take_entry(&mut seal, entry)?;
        }
        (last, hash) = (change.id, change.seal(seal));
        drop(rows);
        keep.execute((hash.0, last))?;
    }
    connection
        .execute("insert into chain_head (id, change_id, hash, adopted) values (1, ?1, ?2, ?1)", (last, hash.0))?;
    Ok(())
}

/// A change as its line in the ledger has it.
pub(super) struct Line {
    pub id: i64,
    op: String,
    args: String,
    staff_id: i64,
    at: i64,
    pub undoes: Option<i64>,
    pub first_entry: Option<i64>,
    pub last_entry: Option<i64>,
}

impl Line {
    /// Reads a row that begins with `id, op, args, staff_id, at, undoes, first_entry, last_entry`.
    pub(super) fn read(row: &Row) -> Result<Self, BookError> {
        Ok(Line {
            id: row.get(0)?,
            op: row.get(1)?,
            args: row.get(2)?,
            staff_id: row.get(3)?,
            at: row.get(4)?,
            undoes: row.get(5)?,
            first_entry: row.get(6)?,
            last_entry: row.get(7)?,
        })
    }

    /// The seal that this change should have, once `seal` has its rows of the journal.
    pub(super) fn seal(&self, seal: Seal) -> Hash {
        seal.finish(&Sealed {
            id: self.id,
            op: &self.op,
            args: &self.args,
            staff_id: self.staff_id,
            at: self.at,
            undoes: self.undoes,
            first_entry: self.first_entry,
            last_entry: self.last_entry,
        })
    }
}
