//! The schema's history: numbered, append-only, hashed, each step all or nothing.

use std::path::Path;

use rusqlite::Connection;

use super::{journal, replay, seal};
use crate::contract::{BookError, Host, RoomTables, Rooms};
use crate::place::copy_whole;

struct Migration {
    number: i64,
    name: &'static str,
    sql: &'static str,
}

/// All files of `src/migrations`, in order. Append only: a book in some hotel was made by every one of these.
const MIGRATIONS: &[Migration] = include!(concat!(env!("OUT_DIR"), "/migrations.rs"));

/// From this one on every change is sealed.
pub(super) const SEALS: i64 = 8;

/// Gives a new, empty file this program's schema.
pub(super) fn found(connection: &mut Connection, host: &Host) -> Result<(), BookError> {
    apply(connection, -1, host)
}

/// Brings the file to this program's schema. It is copied beside itself first.
///
/// Errors: `book_newer`, `book_foreign`; `book_damaged` when there is no schema at all (the file was cut off behind its
/// header); the file is untouched then.
pub(super) fn migrate(connection: &mut Connection, path: &Path, host: &Host) -> Result<(), BookError> {
    let applied = applied(connection)?;
    let known = MIGRATIONS.last().map_or(-1, |migration| migration.number);
    for (number, hash) in &applied {
        if *number > known {
            return Err(BookError::Newer { found: *number, known });
        }
        if MIGRATIONS.iter().find(|m| m.number == *number).is_none_or(|m| fingerprint(m.sql) != *hash) {
            return Err(BookError::Foreign { number: *number });
        }
    }
    let Some((done, _)) = applied.last() else { return Err(BookError::Damaged) };
    if *done == known {
        return Ok(());
    }
    connection.query_row("pragma wal_checkpoint(truncate)", [], |_| Ok(()))?;
    copy_whole(path, &path.with_extension(format!("zhike.before-{known}")))?;
    apply(connection, *done, host)
}

/// Runs the migrations after `done`, all or none.
fn apply(connection: &mut Connection, done: i64, host: &Host) -> Result<(), BookError> {
    #[cfg(feature = "statements")]
    let _aside = super::statements::aside();
    let tx = connection.transaction()?;
    for migration in MIGRATIONS.iter().filter(|migration| migration.number > done) {
        tx.execute_batch(migration.sql)?;
        tx.execute(
            "insert into migration (number, name, hash, applied_at) values (?1, ?2, ?3, ?4)",
            (migration.number, migration.name, fingerprint(migration.sql), host.now_ms),
        )?;
    }
    let rooms = host.rooms();
    journal::install_triggers(&tx, &rooms)?;
    if done < SEALS {
        replay::adopt(&tx, &rooms)?;
        seal::adopt(&tx)?;
    }
    tx.commit()?;
    Ok(())
}

/// The schema that this program makes, with nothing in it, to compare others with.
pub(super) fn model(rooms: &Rooms) -> Result<Connection, BookError> {
    let connection = untold()?;
    journal::install_triggers(&connection, rooms)?;
    Ok(connection)
}

/// The same without the journal's triggers.
fn untold() -> Result<Connection, BookError> {
    let connection = Connection::open_in_memory()?;
    MIGRATIONS.iter().try_for_each(|migration| connection.execute_batch(migration.sql))?;
    Ok(connection)
}

/// The tables that a change can touch, in the order of their names.
pub fn tables(rooms: &'static [RoomTables]) -> Result<Vec<String>, BookError> {
    let rooms = Rooms { guest: "", tables: rooms };
    Ok(journal::tables(&untold()?, &rooms)?.into_iter().map(|(name, _)| name).collect())
}

fn applied(connection: &Connection) -> Result<Vec<(i64, String)>, BookError> {
    let has_ledger: bool =
        connection
            .query_row("select exists (select 1 from sqlite_schema where name = 'migration')", [], |row| row.get(0))?;
    if !has_ledger {
        return Ok(Vec::new());
    }
    let mut statement = connection.prepare("select number, hash from migration order by number")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Tells an edited migration from the one a book was made by; no defence against anybody (FNV-1a, 64 bits).
fn fingerprint(sql: &str) -> String {
    let hash = sql
        .bytes()
        .filter(|byte| *byte != b'\r')
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:016x}")
}

/// Makes a book what it was before this migration and those after it, so that tests have older books: what they added is
/// taken away.
#[cfg(test)]
#[allow(clippy::unwrap_used)]
pub(super) fn take_back(connection: &Connection, from: i64) {
    // The journal's triggers name every column; opening a book makes them anew.
    let triggers: Vec<String> = connection
        .prepare("select name from sqlite_schema where type = 'trigger' and name like 'journal%'")
        .and_then(|mut names| names.query_map([], |row| row.get(0))?.collect())
        .unwrap();
    triggers.iter().for_each(|name| connection.execute_batch(&format!("drop trigger {name}")).unwrap());
    for migration in MIGRATIONS.iter().rev().filter(|migration| migration.number >= from) {
        let words_of = |line: &'static str| line.trim_end_matches(';').split_whitespace().collect::<Vec<_>>();
        // Tables that it makes anew stay: it takes their rows from them.
        let remade: Vec<&str> = migration.sql.lines().filter_map(|line| line.strip_prefix("drop table ")).collect();
        let is_remade = |name: &str| remade.iter().any(|line| line.trim_end_matches(';') == name);
        for words in migration.sql.lines().rev().map(words_of) {
            let undone = match words[..] {
                ["create", "table", name, ..] if is_remade(name) => continue,
                ["create", kind @ ("table" | "view" | "index"), name, ..] => format!("drop {kind} {name}"),
                ["alter", "table", table, "add", "column", column, ..] => {
                    format!("alter table {table} drop column {column}")
                }
                _ => continue,
            };
            connection.execute_batch(&undone).unwrap();
        }
        connection.execute("delete from migration where number = ?1", [migration.number]).unwrap();
    }
}
