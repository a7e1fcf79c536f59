//! The files that SQLite keeps beside a book.

use std::fs;
use std::path::Path;

use crate::place::beside;

/// Removes a book, with the files beside it.
pub fn remove(path: &Path) {
    remove_engine_files(path);
    let _ = fs::remove_file(beside(path, "-lock"));
}

/// Removes the file and SQLite's two files beside it. A leftover does no harm.
pub(super) fn remove_engine_files(path: &Path) {
    for suffix in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(beside(path, suffix));
    }
}
