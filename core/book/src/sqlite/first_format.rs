//! Books from before there were headers: the whole file is SQLCipher's, and its key is derived from the passphrase. Such a book
//! is converted when it is first opened: into a copy with a header and a random key, which replaces the book only after it
//! was checked.

use std::fs::File;
use std::io::{Seek, SeekFrom};
use std::path::Path;

use rusqlite::Connection;
use secrecy::{ExposeSecret, SecretString};

use super::connection::{Layer, open_file};
use super::files::remove_engine_files;
use super::vfs;
use crate::contract::{BookError, Host};
use crate::header::{HEADER, Header};
use crate::key::{BookId, COST, Key, derive};
use crate::place::{beside, copy_whole, put_in_place};
use crate::slot::Slot;

/// Brings such a book into the form with a header, under the same passphrase. The file as it was stays beside it as
/// `NAME.zhike.before-header`. The caller holds the book's lock.
///
/// Errors: `passphrase_or_damage`, since only the first page tells whether the key is right; `book_damaged`; `disk_full`. The
/// book is as it was then.
pub(super) fn carry_over(path: &Path, passphrase: &SecretString, book: BookId, host: Host) -> Result<Key, BookError> {
    let old = Key::from_raw(derive(passphrase.expose_secret().as_bytes(), &book.0, COST)?, book);
    bring_log_home(path, &old)?;
    let making = beside(path, "-making");
    remove_engine_files(&making);
    let new = Key::from_random(host.random, book);
    let carried = (|| {
        Header::new(&new, Slot::seal(passphrase, &new, host.random)?).write_new(&making)?;
        append(path, &making)?;
        encrypt_anew(&making, (&old, &new), host.guests.sources.table)?;
        copy_whole(path, &beside(path, ".before-header"))?;
        put_in_place(&making, path)
    })();
    if carried.is_err() {
        remove_engine_files(&making);
    }
    carried.map(|()| new)
}

/// Opens the old file once, so that the engine recovers what a crash left in its log.
fn bring_log_home(path: &Path, old: &Key) -> Result<(), BookError> {
    let connection = open_file(path, old, Layer::System).map_err(|error| match error {
        BookError::Damaged => BookError::PassphraseOrDamage,
        other => other,
    })?;
    connection.query_row("pragma wal_checkpoint(truncate)", [], |_| Ok(()))?;
    connection.close().map_err(|(_, error)| error.into())
}

fn append(from: &Path, to: &Path) -> Result<(), BookError> {
    let mut target = File::options().write(true).open(to)?;
    target.seek(SeekFrom::Start(HEADER))?;
    std::io::copy(&mut File::open(from)?, &mut target)?;
    Ok(target.sync_all()?)
}

/// Encrypts the copy with its new key and checks it on a new connection, because SQLCipher's rekey may report success when
/// writing pages failed.
fn encrypt_anew(making: &Path, (old, new): (&Key, &Key), guest: &str) -> Result<(), BookError> {
    let connection = open_file(making, old, Layer::BehindHeader)?;
    let rows = counts(&connection, guest)?;
    // It is only a copy, so it needs no log. If this fails, the copy is deleted.
    connection.query_row("pragma journal_mode = off", [], |_| Ok(()))?;
    connection.pragma_update(None, "rekey", new.literal().expose_secret())?;
    connection.close().map_err(|(_, error)| BookError::from(error))?;

    let proof = open_file(making, new, Layer::BehindHeader)?;
    let damaged: Vec<String> =
        proof.prepare("pragma cipher_integrity_check")?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    if !damaged.is_empty() || counts(&proof, guest)? != rows || !vfs::header(&proof)?.is_key(new) {
        return Err(BookError::Damaged);
    }
    proof.close().map_err(|(_, error)| error.into())
}

/// How many changes, rows of the journal and guests there are.
fn counts(connection: &Connection, guest: &str) -> Result<(i64, i64, i64), BookError> {
    let sql =
        format!("select (select count(*) from change), (select count(*) from journal), (select count(*) from {guest})");
    Ok(connection.query_row(&sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?)
}
