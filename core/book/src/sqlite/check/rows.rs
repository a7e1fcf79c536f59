//! The rows of every table against what the journal says of them.

use rusqlite::{Connection, OptionalExtension};

use crate::contract::{BookError, ProblemCode, Problems, Rooms};
use crate::sqlite::batch::TAG;
use crate::sqlite::migrate;
use crate::sqlite::replay::{self, Batch, Listener, Mismatch};

pub(super) fn look(connection: &Connection, rooms: &Rooms, found: &mut Problems) -> Result<(), BookError> {
    // The tables there should be, so that one that is gone is missed.
    let tables = replay::tables(&migrate::model(rooms)?, rooms)?;
    let mut listener = Findings(found);
    for table in &tables {
        match replay::replay(connection, table, &mut listener) {
            Ok(()) => {}
            Err(BookError::Cancelled) => return Err(BookError::Cancelled),
            // The other tables can be read all the same.
            Err(error) => {
                let args = [("table", table.name.clone()), ("error", error.code().to_owned())];
                listener.0.add(ProblemCode::TableUnreadable, args);
            }
        }
    }
    let mut next = connection.prepare("select min(table_name) from journal where table_name > ?1")?;
    let mut last = String::new();
    while let Some(name) = next.query_row([&last], |row| row.get::<_, Option<String>>(0)).optional()?.flatten() {
        if !tables.iter().any(|table| table.name == name) {
            found.add(ProblemCode::TableUnknown, [("table", name.clone())]);
        }
        last = name;
    }
    Ok(())
}

struct Findings<'a>(&'a mut Problems);

impl Listener for Findings<'_> {
    fn amiss(&mut self, table: &str, row: i64, what: Mismatch) {
        let code = match what {
            Mismatch::Altered => ProblemCode::RowAltered,
            Mismatch::Missing => ProblemCode::RowMissing,
            Mismatch::Unknown => ProblemCode::RowUnknown,
            Mismatch::ChangedUnseen => ProblemCode::RowChangedUnseen,
            Mismatch::Unreadable => ProblemCode::RowUnreadable,
        };
        self.0.row(code, table, row);
    }

    fn batch(&mut self, table: &str, batch: Batch) {
        let Batch { first, last, held, made: (digest, tags), .. } = batch;
        let whole =
            |code| (code, [("table", table.to_owned()), ("row", first.to_string()), ("last", last.to_string())]);
        let Some((digest_held, tags_held)) = held else {
            let (code, args) = whole(ProblemCode::BatchUnproved);
            return self.0.add(code, args);
        };
        if digest_held.is_of_same_rows(&digest) && tags_held == tags {
            return;
        }
        let tag = |tags: &[u8], place: usize| tags.get(place * TAG..(place + 1) * TAG).map_or([0; TAG], to_tag);
        let mut named = false;
        for place in 0..tags_held.len().max(tags.len()).div_ceil(TAG) {
            let code = match (tag(&tags_held, place), tag(&tags, place)) {
                (held, made) if held == made => continue,
                (_, [0, 0, 0, 0]) => ProblemCode::RowMissing,
                ([0, 0, 0, 0], _) => ProblemCode::RowUnknown,
                _ => ProblemCode::RowAltered,
            };
            self.0.row(code, table, first + place as i64);
            named = true;
        }
        if !named {
            let (code, args) = whole(ProblemCode::BatchAltered);
            self.0.add(code, args);
        }
    }
}

fn to_tag(bytes: &[u8]) -> [u8; TAG] {
    let mut tag = [0; TAG];
    tag.copy_from_slice(bytes);
    tag
}
