//! A book whose file is moved, replaced or removed by another program while it is open, as sync programs do. Later writes go
//! to a file that has no name any more. So every change checks the path before it is acknowledged. If the file is not in
//! place, everything the open book contains is saved as a new file beside it.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use rusqlite::config::DbConfig;

use super::connection::{Layer, open_file};
use super::files::remove_engine_files;
use super::vfs;
use crate::contract::BookError;
use crate::header::Header;
use crate::key::Key;
use crate::place::{beside, put_in_free_place};

/// The file as it was opened.
#[derive(Clone, Copy)]
pub(super) struct OpenFile<'a> {
    pub path: &'a Path,
    pub key: &'a Key,
    /// As it was last known to be whole.
    pub header: &'a Mutex<Header>,
}

/// None while the file is in place.
#[derive(Default)]
pub(super) struct Rescue(Mutex<Option<Taken>>);

struct Taken {
    /// None as long as the copy could not be written.
    rescued: Option<PathBuf>,
}

impl Rescue {
    /// Whether the file is still the one that was opened. If not, everything is saved beside it, once.
    ///
    /// Errors: `book_moved_rescued` with the copy's place; `book_moved` when there can be no copy, which is tried again at the
    /// next call.
    pub(super) fn check(&self, writer: &Connection, file: OpenFile) -> Result<(), BookError> {
        let mut taken = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if taken.is_none() && vfs::is_in_place(writer)? {
            return Ok(());
        }
        let taken = taken.get_or_insert_with(|| {
            tracing::error!("the book's file was moved, replaced or removed while it was open");
            // The log must not be checkpointed into a file it does not belong to.
            if let Err(error) = writer.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true) {
                tracing::error!("the log may go into another file: {error}");
            }
            Taken { rescued: None }
        });
        if taken.rescued.is_none() {
            match save(writer, file) {
                Ok(place) => taken.rescued = Some(place),
                Err(error) => tracing::error!(code = error.code(), "what the open book knows could not be saved"),
            }
        }
        Err(BookError::Moved { rescued: taken.rescued.clone() })
    }
}

/// Writes everything the connection can read into a new book beside the old one, with the same passphrase.
fn save(writer: &Connection, file: OpenFile) -> Result<PathBuf, BookError> {
    let place = free_place(file.path);
    let making = beside(&place, "-making");
    remove_engine_files(&making);
    let saved = (|| {
        let header = file.header.lock().unwrap_or_else(PoisonError::into_inner).clone();
        header.without_log().write_new(&making)?;
        let mut copy = open_file(&making, file.key, Layer::BehindHeader)?;
        let done = Backup::new(writer, &mut copy)?.step(-1)?;
        if done != StepResult::Done {
            return Err(BookError::InUse);
        }
        // If the file was overwritten, not everything can be saved. Half a copy must not pass for a whole one.
        let whole: String = copy.query_row("pragma quick_check(1)", [], |row| row.get(0))?;
        if whole != "ok" {
            return Err(BookError::Damaged);
        }
        copy.close().map_err(|(_, error)| BookError::from(error))?;
        put_in_free_place(&making, &place)
    })();
    if saved.is_err() {
        remove_engine_files(&making);
    }
    saved.map(|()| place)
}

/// `house-rescued.zhike`, `house-rescued-2.zhike` and so on.
fn free_place(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let name = |number: u32| match number {
        1 => format!("{stem}-rescued.zhike"),
        _ => format!("{stem}-rescued-{number}.zhike"),
    };
    let places = (1..).map(|number| path.with_file_name(name(number)));
    // One of these names is free.
    places.into_iter().find(|place| !place.exists()).unwrap_or_else(|| path.with_file_name(name(u32::MAX)))
}
