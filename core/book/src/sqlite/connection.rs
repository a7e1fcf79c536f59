//! One connection to the file: keyed, tuned, and knowing which change is open.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use rusqlite::config::DbConfig;
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, OpenFlags};
use secrecy::ExposeSecret;

use super::vfs;
use crate::contract::BookError;
use crate::key::Key;

/// Which change the writer is in, for the triggers: none, a batch (which journals itself), or a change's id.
#[derive(Clone, Default)]
pub(super) struct OpenChange(Arc<AtomicI64>);

const NONE: i64 = 0;
const BATCH: i64 = -1;

impl OpenChange {
    pub(super) fn set(&self, id: i64) {
        self.0.store(id, Ordering::SeqCst);
    }
    pub(super) fn clear(&self) {
        self.set(NONE);
    }
    pub(super) fn set_batch(&self) {
        self.set(BATCH);
    }
    pub(super) fn is_batch(&self) -> bool {
        self.0.load(Ordering::SeqCst) == BATCH
    }
}

/// The prepared statements a connection keeps: a desk's screens use about this many.
const STATEMENTS: usize = 128;

pub(super) fn open_reader(path: &Path, key: &Key) -> Result<Connection, BookError> {
    let connection = open(path, key, (OpenFlags::SQLITE_OPEN_READ_ONLY, Layer::BehindHeader))?;
    read_first_page(&connection)?;
    // A limit and no reserve: only in the largest houses does a reader come to hold so much.
    connection.execute_batch("pragma query_only = on; pragma cache_size = -262144;")?;
    Ok(connection)
}

pub(super) fn open_writer(path: &Path, key: &Key, change: &OpenChange) -> Result<Connection, BookError> {
    let connection = open(path, key, (OpenFlags::SQLITE_OPEN_READ_WRITE, Layer::BehindHeader))?;
    connection.execute_batch(
        "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;
         pragma cache_size = -131072; pragma journal_size_limit = 67108864;",
    )?;
    // Read once, so that the connection knows the header of the file it was opened on.
    vfs::header(&connection)?;
    let state = change.0.clone();
    connection.create_scalar_function("zhike_change", 0, FunctionFlags::SQLITE_UTF8, move |_| {
        match state.load(Ordering::SeqCst) {
            NONE => Err(rusqlite::Error::UserFunctionError("a row was changed outside the book's door".into())),
            id => Ok(id),
        }
    })?;
    Ok(connection)
}

/// Which file layer shows the engine its pages.
#[derive(Clone, Copy)]
pub(super) enum Layer {
    /// The one for books: pages follow the header.
    BehindHeader,
    /// The system's own, for books from before there were headers.
    System,
}

/// Opens a file that is there, to read and write. Errors: `book_damaged`, also where the key is not the file's.
pub(super) fn open_file(path: &Path, key: &Key, layer: Layer) -> Result<Connection, BookError> {
    let connection = open(path, key, (OpenFlags::SQLITE_OPEN_READ_WRITE, layer))?;
    read_first_page(&connection)?;
    Ok(connection)
}

/// Nothing is read before the first statement: this is where a damaged first page shows.
fn read_first_page(connection: &Connection) -> Result<(), BookError> {
    Ok(connection.query_row("select count(*) from sqlite_schema", [], |_| Ok(()))?)
}

fn open(path: &Path, key: &Key, (flags, layer): (OpenFlags, Layer)) -> Result<Connection, BookError> {
    let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = match layer {
        Layer::BehindHeader => Connection::open_with_flags_and_vfs(path, flags, vfs::register()?)?,
        Layer::System => Connection::open_with_flags(path, flags)?,
    };
    #[cfg(feature = "statements")]
    let connection = super::statements::heard(connection)?;
    // The library would print to standard error what the coded errors already say.
    connection.execute_batch("pragma cipher_log_level = none;")?;
    connection.pragma_update(None, "key", key.literal().expose_secret())?;
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    connection.execute_batch("pragma temp_store = memory;")?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    // A plan never depends on a bound value: otherwise every `limit :limit` is planned anew at every call.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(connection)
}
