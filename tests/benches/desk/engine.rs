//! The bare engine on the very files of the desk: the limit its figures are compared with.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use argon2::{Algorithm, Argon2, Params, Version};
use rusqlite::Connection;
use rusqlite::config::DbConfig;
use zhike_core::sample;

/// A connection of its own to a sample book, tuned as the book tunes its readers and with nothing around it.
pub fn read(book: &Path) -> Connection {
    let connection = open(book);
    connection.execute_batch("pragma query_only = on; pragma cache_size = -262144;").unwrap();
    connection
}

/// As [`read`], tuned as the book tunes its writer.
pub fn open(book: &Path) -> Connection {
    let mut salt = [0; 16];
    File::open(book).and_then(|mut file| file.read_exact(&mut salt)).unwrap();
    let mut key = [0; 32];
    // As the book derives it; should it do so otherwise one day, this file does not open and the bench stops.
    Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(64 * 1024, 3, 4, Some(32)).unwrap())
        .hash_password_into(sample::PASSPHRASE.as_bytes(), &salt, &mut key)
        .unwrap();
    keyed(book, &format!("x'{}{}'", hex(&key), hex(&salt)))
}

/// A new encrypted file with nothing in it.
pub fn create(file: &Path) -> Connection {
    zhike_core::book::remove(file);
    keyed(file, &format!("x'{}'", "00".repeat(48)))
}

fn keyed(file: &Path, key: &str) -> Connection {
    let connection = Connection::open(file).unwrap();
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
