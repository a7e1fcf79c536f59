//! The bare engine on the very files of the desk: the limit its figures are compared with.

use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use secrecy::ExposeSecret;
use zhike_core::book::FILE_LAYER;

use crate::hotel::Hotel;

/// A connection of its own to an open sample book, tuned as the book tunes its readers and with nothing around it.
pub fn read(hotel: &Hotel) -> Connection {
    let connection = open(hotel);
    connection.execute_batch("pragma query_only = on; pragma cache_size = -262144;").unwrap();
    connection
}

/// As [`read`], tuned as the book tunes its writer.
pub fn open(hotel: &Hotel) -> Connection {
    let session = hotel.desk.session().unwrap();
    let key = hex(session.book.key().expose_secret());
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE;
    let connection = Connection::open_with_flags_and_vfs(&hotel.path, flags, FILE_LAYER).unwrap();
    keyed(connection, &format!("x'{key}{}'", session.book.id()))
}

/// A new encrypted file with nothing in it.
pub fn create(file: &Path) -> Connection {
    zhike_core::book::remove(file);
    keyed(Connection::open(file).unwrap(), &format!("x'{}'", "00".repeat(48)))
}

fn keyed(connection: Connection, key: &str) -> Connection {
    connection.pragma_update(None, "key", key).unwrap();
    connection
        .execute_batch(
            "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;
             pragma cache_size = -131072; pragma temp_store = memory;",
        )
        .unwrap();
    connection.set_prepared_statement_cache_capacity(128);
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).unwrap();
    connection
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
