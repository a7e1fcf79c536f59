//! A disk that fails on demand: the files of a book opened on this thread answer with an error.

use std::cell::Cell;
use std::ffi::c_int;

use rusqlite::ffi;

thread_local! {
    static LEFT: Cell<Option<(u32, Failure)>> = const { Cell::new(None) };
}

/// How the disk fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Failure {
    /// One write is refused for want of room, as are all after it.
    Full,
    /// One operation of any kind fails, and none after it.
    Once,
}

/// Lets `good` more operations pass before the disk fails.
pub(crate) fn after(good: u32, failure: Failure) {
    LEFT.set(Some((good, failure)));
}

/// The disk works again.
pub(crate) fn never() {
    LEFT.set(None);
}

pub(super) fn now(function: &str) -> Option<c_int> {
    let (left, failure) = LEFT.get()?;
    let writes = matches!(function, "xWrite" | "xSync" | "xTruncate");
    if !writes && (failure == Failure::Full || function != "xRead") {
        return None;
    }
    if left > 0 {
        LEFT.set(Some((left - 1, failure)));
        return None;
    }
    if failure == Failure::Once {
        LEFT.set(None);
    }
    Some(match function {
        "xRead" => ffi::SQLITE_IOERR_READ,
        "xWrite" if failure == Failure::Full => ffi::SQLITE_FULL,
        "xWrite" => ffi::SQLITE_IOERR_WRITE,
        "xSync" => ffi::SQLITE_IOERR_FSYNC,
        _ => ffi::SQLITE_IOERR_TRUNCATE,
    })
}
