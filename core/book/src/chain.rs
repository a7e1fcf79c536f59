//! The chain of changes: each is sealed by a hash over itself, its rows of the journal and the seal before it.
//!
//! What the chain proves: between two seals that agree, no change was taken out, altered or put elsewhere. Somebody who has
//! the passphrase and knows this file could seal everything anew; whoever keeps a seal outside the book, on paper say, finds
//! that too, because the change of that number then has another seal.

use std::fmt::{self, Display, Formatter};

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row};
use sha2::{Digest as _, Sha256};

use super::BookError;

/// A seal, or what stands before the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hash(pub [u8; 32]);

/// What the first change follows.
pub(super) const NOTHING: Hash = Hash([0; 32]);

/// 64 hexadecimal digits.
impl Display for Hash {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

impl Hash {
    /// What a column holds; none when that is no seal.
    pub(super) fn of_column(row: &Row, column: usize) -> Result<Option<Self>, BookError> {
        Ok(match row.get_ref(column)? {
            ValueRef::Blob(bytes) => bytes.try_into().ok().map(Hash),
            _ => None,
        })
    }
}

/// Takes values so that no two sequences of values look alike.
pub(super) struct Hasher(Sha256);

impl Hasher {
    pub(super) fn new() -> Self {
        Hasher(Sha256::new())
    }

    pub(super) fn value(&mut self, value: ValueRef) {
        match value {
            ValueRef::Null => self.0.update(b"n"),
            ValueRef::Integer(number) => self.integer(number),
            ValueRef::Real(number) => self.piece(b'r', &number.to_bits().to_le_bytes()),
            ValueRef::Text(text) => self.text(text),
            ValueRef::Blob(bytes) => self.piece(b'b', bytes),
        }
    }

    pub(super) fn integer(&mut self, number: i64) {
        let mut piece = [b'i'; 9];
        piece[1..].copy_from_slice(&number.to_le_bytes());
        self.0.update(piece);
    }

    pub(super) fn text(&mut self, text: &[u8]) {
        self.piece(b't', text);
    }

    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    fn piece(&mut self, kind: u8, bytes: &[u8]) {
        let mut head = [kind; 9];
        head[1..].copy_from_slice(&(bytes.len() as u64).to_le_bytes());
        self.0.update(head);
        self.0.update(bytes);
    }

    pub(super) fn finish(self) -> Hash {
        Hash(self.0.finalize().into())
    }
}

/// The columns of a row of the journal that a seal covers, first to last.
pub(super) const ENTRY: &str = "journal.id, table_name, row_id, last_row_id, guest_id, before, after, digest, row_tags";
pub(super) const ENTRY_COLUMNS: usize = 9;

/// A seal that is being made: the one before it, then the change's rows of the journal in order, then its line.
pub(super) struct Seal(Hasher);

impl Seal {
    pub(super) fn after(before: Hash) -> Self {
        let mut hasher = Hasher::new();
        hasher.bytes(&before.0);
        Seal(hasher)
    }

    /// Takes a row that begins with the columns of [`ENTRY`].
    pub(super) fn entry(&mut self, row: &Row) -> Result<(), BookError> {
        self.0.bytes(b"e");
        for column in 0..ENTRY_COLUMNS {
            self.0.value(row.get_ref(column)?);
        }
        Ok(())
    }

    pub(super) fn finish(mut self, sealed: &Sealed) -> Hash {
        self.0.bytes(b"c");
        let Sealed { id, op, args, staff_id, at, undoes, first_entry, last_entry } = *sealed;
        self.0.integer(id);
        self.0.text(op.as_bytes());
        self.0.text(args.as_bytes());
        self.0.integer(staff_id);
        self.0.integer(at);
        for number in [undoes, first_entry, last_entry] {
            self.0.value(number.map_or(ValueRef::Null, ValueRef::Integer));
        }
        self.0.finish()
    }
}

/// What a seal covers of a change's own line. Not `undone_by`, which is written later; it follows from the other's `undoes`.
pub(super) struct Sealed<'a> {
    pub id: i64,
    pub op: &'a str,
    pub args: &'a str,
    pub staff_id: i64,
    pub at: i64,
    pub undoes: Option<i64>,
    /// None in a change without rows of the journal: an older program wrote such lines.
    pub first_entry: Option<i64>,
    pub last_entry: Option<i64>,
}

/// The seal that a change of this number follows.
pub(super) fn before(connection: &Connection, change_id: i64) -> Result<Hash, BookError> {
    let found = connection
        .prepare_cached("select hash from change where id < ?1 order by id desc limit 1")?
        .query_row([change_id], |row| Ok(Hash::of_column(row, 0)))
        .optional()?
        .transpose()?;
    // One that was damaged is for the check to tell; the desk works on.
    Ok(found.flatten().unwrap_or(NOTHING))
}

/// Keeps the last seal outside the ledger.
pub(super) fn keep_head(connection: &Connection, change_id: i64, hash: Hash) -> Result<(), BookError> {
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
        let change = Recorded::read(row)?;
        let mut seal = Seal::after(hash);
        let mut entries = entries.query((change.first_entry, change.last_entry))?;
        while let Some(entry) = entries.next()? {
            seal.entry(entry)?;
        }
        (last, hash) = (change.id, change.seal(seal));
        drop(rows);
        keep.execute((hash.0, last))?;
    }
    connection
        .execute("insert into chain_head (id, change_id, hash, adopted) values (1, ?1, ?2, ?1)", (last, hash.0))?;
    Ok(())
}

/// A change as the ledger has it.
pub(super) struct Recorded {
    pub id: i64,
    op: String,
    args: String,
    staff_id: i64,
    at: i64,
    pub undoes: Option<i64>,
    pub first_entry: Option<i64>,
    pub last_entry: Option<i64>,
}

impl Recorded {
    /// Reads a row that begins with `id, op, args, staff_id, at, undoes, first_entry, last_entry`.
    pub(super) fn read(row: &Row) -> Result<Self, BookError> {
        Ok(Recorded {
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
