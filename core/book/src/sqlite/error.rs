//! What SQLite's errors mean for the book.

use rusqlite::ErrorCode;

use crate::contract::BookError;

impl From<rusqlite::Error> for BookError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => BookError::DiskFull,
            Some(ErrorCode::ReadOnly) => BookError::ReadOnly,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => BookError::Damaged,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => BookError::InUse,
            Some(ErrorCode::OperationInterrupted) => BookError::Cancelled,
            _ => BookError::Sql(Box::new(error)),
        }
    }
}

impl From<serde_rusqlite::Error> for BookError {
    fn from(error: serde_rusqlite::Error) -> Self {
        match error {
            serde_rusqlite::Error::Rusqlite(error) => error.into(),
            other => BookError::Row(Box::new(other)),
        }
    }
}
