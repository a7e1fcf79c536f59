//! The write-ahead log beside a book. It is applied only to the file it belongs to.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use super::vfs::{LOG_HEADER, mark_of_log};
use crate::contract::BookError;
use crate::header::Header;
use crate::place::beside;

/// Sets aside a log that does not belong to this file, before SQLite would apply it. This happens when a backup is copied over
/// a book that had crashed; the old log would damage it.
///
/// Shape: where the log is now; none if there was no log, or all its changes are in the file.
pub(super) fn settle(path: &Path, header: &Header, now_ms: i64) -> Result<Option<PathBuf>, BookError> {
    let log = beside(path, "-wal");
    let Some(start) = start_of(&log)? else { return Ok(None) };
    let mark = mark_of_log(&start);
    if mark == header.log {
        return Ok(None);
    }
    // The index of the log. SQLite rebuilds it.
    let _ = fs::remove_file(beside(path, "-shm"));
    // Power was cut just as SQLite restarted its log. The old one is completely in the file.
    if mark == header.previous_log {
        fs::remove_file(&log)?;
        return Ok(None);
    }
    let aside = beside(path, &format!("-wal.set-aside-{now_ms}"));
    fs::rename(&log, &aside)?;
    tracing::warn!("the log beside the book is of another file and was set aside");
    Ok(Some(aside))
}

/// The log's first bytes; none if there is no log or nothing was written to it yet.
fn start_of(log: &Path) -> Result<Option<[u8; LOG_HEADER]>, BookError> {
    let mut file = match File::open(log) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let mut start = [0; LOG_HEADER];
    match file.read_exact(&mut start) {
        Ok(()) => Ok(Some(start)),
        Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => Ok(None),
        Err(error) => Err(error.into()),
    }
}
