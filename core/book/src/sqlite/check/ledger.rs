//! The chain of changes, from the first to the last, and the rows of the journal between them.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension};

use crate::chain::{self, Hash, Seal};
use crate::contract::{BookError, ChainHead, LISTED, ProblemCode, Problems, Witness};
use crate::sqlite::seal::{ENTRY, ENTRY_COLUMNS, Line, of_column, take_entry};

/// Answers the seal that is kept outside the ledger.
pub(super) fn look(
    connection: &Connection,
    witness: Option<&Witness>,
    found: &mut Problems,
) -> Result<Option<ChainHead>, BookError> {
    let last = changes(connection, found)?;
    undos(connection, found)?;
    if let Some(witness) = witness {
        compare(connection, witness, found)?;
    }
    let head = head(connection)?;
    match &head {
        None => found.add(ProblemCode::HeadMissing, []),
        Some(head) if head.change > last.id => found.change(ProblemCode::LastChangeMissing, head.change),
        Some(head) if head.change < last.id || head.hash != last.hash.to_string() => {
            found.change(ProblemCode::HeadDiffers, last.id);
        }
        Some(_) => {}
    }
    Ok(head)
}

/// The last change with its seal.
struct Last {
    id: i64,
    hash: Hash,
}

/// Every change with its rows of the journal: all there, in their place and as they were sealed.
fn changes(connection: &Connection, found: &mut Problems) -> Result<Last, BookError> {
    let mut changes = connection
        .prepare("select id, op, args, staff_id, at, undoes, first_entry, last_entry, hash from change order by id")?;
    let mut changes = changes.query([])?;
    let mut walk = Walk { connection, last: Last { id: 0, hash: chain::NOTHING }, next_entry: 1 };
    while let Some(row) = changes.next()? {
        let (change, held) = (Line::read(row)?, of_column(row, 8)?);
        let follows = change.id == walk.last.id + 1;
        if !follows {
            (walk.last.id + 1..change.id).take(LISTED).for_each(|missing| {
                found.change(ProblemCode::ChangeMissing, missing);
            });
        }
        let due = walk.seal(&change, found)?;
        match held {
            None => found.change(ProblemCode::ChangeUnsealed, change.id),
            // What the one before was sealed with is not known when that one is gone.
            Some(held) if held != due && follows => found.change(ProblemCode::ChangeAltered, change.id),
            Some(_) => {}
        }
        // By what it says of itself: so an altered change is named, and not all that follow it.
        walk.last = Last { id: change.id, hash: held.unwrap_or(due) };
    }
    let mut strays = connection.prepare("select id from journal where id >= ?1 order by id limit ?2")?;
    let mut strays = strays.query((walk.next_entry, LISTED as i64))?;
    while let Some(row) = strays.next()? {
        walk.stray(row.get(0)?, found)?;
    }
    Ok(walk.last)
}

struct Walk<'a> {
    connection: &'a Connection,
    last: Last,
    /// One change writes at a time, so the rows of the journal are numbered without a gap. They need not lie change after
    /// change, though: between the first and the last of one there may be those of others.
    next_entry: i64,
}

impl Walk<'_> {
    /// The seal that a change should have. Tells which of its rows of the journal are gone, or another's.
    fn seal(&mut self, change: &Line, found: &mut Problems) -> Result<Hash, BookError> {
        let mut seal = Seal::after(self.last.hash);
        let Some((first, last)) = change.first_entry.zip(change.last_entry) else {
            found.change(ProblemCode::ChangeEmpty, change.id);
            return Ok(change.seal(seal));
        };
        if last < first {
            found.change(ProblemCode::ChangeEmpty, change.id);
        }
        let sql = format!("select {ENTRY}, change_id from journal where id between ?1 and ?2 order by id");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut entries = statement.query((first, last))?;
        while let Some(entry) = entries.next()? {
            let id: i64 = entry.get(0)?;
            self.reach(id, found)?;
            self.next_entry = self.next_entry.max(id + 1);
            if entry.get::<_, i64>(ENTRY_COLUMNS)? == change.id {
                take_entry(&mut seal, entry)?;
            } else {
                self.stray(id, found)?;
            }
        }
        self.reach(last + 1, found)?;
        Ok(change.seal(seal))
    }

    /// Tells which rows of the journal before this one no change has.
    fn reach(&mut self, entry: i64, found: &mut Problems) -> Result<(), BookError> {
        for entry in (self.next_entry..entry).take(LISTED) {
            let there = self.connection.prepare_cached("select 1 from journal where id = ?1")?.exists([entry])?;
            if there {
                self.stray(entry, found)?;
            } else {
                found.add(ProblemCode::EntryMissing, [("entry", entry.to_string())]);
            }
        }
        self.next_entry = self.next_entry.max(entry);
        Ok(())
    }

    /// A row of the journal that is not of the change it was found at: it must be of the one whose number it carries.
    fn stray(&self, entry: i64, found: &mut Problems) -> Result<(), BookError> {
        let at_home = "select 1 from journal join change on change.id = journal.change_id
            where journal.id = ?1 and journal.id between change.first_entry and change.last_entry";
        if !self.connection.prepare_cached(at_home)?.exists([entry])? {
            found.add(ProblemCode::EntryMisplaced, [("entry", entry.to_string())]);
        }
        Ok(())
    }
}

/// Which change takes back which is written twice: the seal covers `undoes`, and `undone_by` must follow from it.
fn undos(connection: &Connection, found: &mut Problems) -> Result<(), BookError> {
    let mut statement = connection.prepare(include_str!("undos.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        found.change(ProblemCode::UndoDisagrees, row.get(0)?);
    }
    Ok(())
}

fn compare(connection: &Connection, witness: &Witness, found: &mut Problems) -> Result<(), BookError> {
    let held = connection
        .query_row("select hash from change where id = ?1", [witness.change], |row| Ok(of_column(row, 0)))
        .optional()?
        .transpose()?;
    match held {
        None => found.change(ProblemCode::WitnessUnknown, witness.change),
        Some(held) if held.map(|hash| hash.to_string()).as_deref() != Some(witness.hash.as_str()) => {
            found.change(ProblemCode::WitnessDiffers, witness.change);
        }
        Some(_) => {}
    }
    Ok(())
}

fn head(connection: &Connection) -> Result<Option<ChainHead>, BookError> {
    let head = connection
        .query_row("select change_id, hash, adopted from chain_head", [], |row| {
            let hash = match row.get_ref(1)? {
                ValueRef::Blob(bytes) => bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
                _ => String::new(),
            };
            Ok(ChainHead { change: row.get(0)?, hash, adopted: row.get(2)? })
        })
        .optional()?;
    Ok(head)
}
