//! The write-ahead log beside a book: applied only to the file that it belongs to.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use super::BookError;
use super::header::Header;
use super::place::beside;
use super::vfs::{LOG_HEADER, mark_of_log};

/// Sets a log aside that is not this file's, before the engine would apply it: a backup was put in the place of a book that
/// had crashed, and the log of that one would tear it apart.
///
/// Shape: where the log lies now; nothing where there was none, or its changes are all in the file.
pub(super) fn settle(path: &Path, header: &Header, now_ms: i64) -> Result<Option<PathBuf>, BookError> {
    let log = beside(path, "-wal");
    let Some(start) = start_of(&log)? else { return Ok(None) };
    let mark = mark_of_log(&start);
    if mark == header.log {
        return Ok(None);
    }
    // The index into the log: the engine makes it anew.
    let _ = fs::remove_file(beside(path, "-shm"));
    // Power was cut just when the engine began a new log: the old one is in the file.
    if mark == header.previous_log {
        fs::remove_file(&log)?;
        return Ok(None);
    }
    let aside = beside(path, &format!("-wal.set-aside-{now_ms}"));
    fs::rename(&log, &aside)?;
    tracing::warn!("the log beside the book is of another file and was set aside");
    Ok(Some(aside))
}

/// The log's first bytes; nothing where there is no log, or one in which nothing was written yet.
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
