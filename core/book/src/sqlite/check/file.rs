//! The file: every page's seal, then every tree, index and constraint.

use rusqlite::Connection;

use crate::contract::{BookError, ProblemCode, Problems};
use crate::sqlite::vfs;

/// Both copies of the plain header: either opens the book, and one of them is left when power is cut while the other is
/// written.
pub(super) fn header(writer: &Connection, found: &mut Problems) -> Result<(), BookError> {
    for (whole, copy) in vfs::header_copies_whole(writer)?.into_iter().zip(1..) {
        if !whole {
            found.add(ProblemCode::HeaderDamaged, [("copy", copy.to_string())]);
        }
    }
    Ok(())
}

/// Every page as it lies in the file. Only while nobody writes: a page that is half written has no seal.
pub(super) fn pages(writer: &Connection, found: &mut Problems) -> Result<(), BookError> {
    // A power cut may have torn pages that the log still has whole. They are brought home first; where that fails, the
    // trees are read through the log all the same.
    let _ = writer.query_row("pragma wal_checkpoint(full)", [], |_| Ok(()));
    engine_says(writer, "pragma cipher_integrity_check", found)
}

/// Every tree, every index against its table, every constraint, the inside of the search index.
pub(super) fn trees(reader: &Connection, found: &mut Problems) -> Result<(), BookError> {
    // A connection remembers how the search index is laid out, and looks whether another has changed that only when it
    // searches. The integrity check does not look: it would miss parts that the writer has merged away since.
    reader.query_row("select count(*) from (select 1 from guest_search limit 1)", [], |_| Ok(()))?;
    engine_says(reader, "pragma integrity_check", found)
}

fn engine_says(connection: &Connection, sql: &str, found: &mut Problems) -> Result<(), BookError> {
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let text: String = row.get(0)?;
        // One row may hold several lines.
        for line in text.lines().filter(|line| !line.is_empty() && *line != "ok") {
            line_of_engine(line, found);
        }
    }
    Ok(())
}

/// What the engine says in English, as a code where the desk knows what it means.
fn line_of_engine(line: &str, found: &mut Problems) {
    if let Some(page) = line.strip_prefix("HMAC verification failed for page ") {
        found.add(ProblemCode::PageDamaged, [("page", page.to_owned())]);
    } else if let Some((row, name)) = line.strip_prefix("row ").and_then(|rest| rest.split_once(" missing from index "))
    {
        found.add(ProblemCode::IndexRowMissing, [("name", name.to_owned()), ("row", row.to_owned())]);
    } else if !line.starts_with("*** in database") {
        found.add(ProblemCode::EngineFinds, [("detail", line.to_owned())]);
    }
}
