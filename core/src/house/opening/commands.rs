//! Opening and locking the book, for the faces.

use std::path::PathBuf;

use secrecy::SecretString;
use serde::Deserialize;
use ts_rs::TS;

use super::{create_book, open_book};
use crate::book::CheckReport;
use crate::desk::{Call, DeskStatus, Nothing, desk_status};
use crate::error::Result;
use crate::property::Property;

#[derive(Deserialize, TS)]
pub struct CreateBook {
    pub path: String,
    pub property: Property,
    pub manager: String,
    #[ts(type = "string")]
    pub passphrase: SecretString,
    /// Lets the book open by itself from now on; `key_kept` of the answer says whether that could be done.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub keep_key: bool,
}

#[derive(Deserialize, TS)]
pub struct OpenBook {
    pub path: String,
    #[ts(type = "string")]
    pub passphrase: SecretString,
    /// As for a new book, where who sits down at it is a manager. False leaves a key that is kept where it is.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub keep_key: bool,
}

/// Makes a book and sits down at it.
///
/// Errors: `file_place_missing`, `book_exists`, `passphrase_short`, the property's, `disk_full`.
pub fn book_create(call: &Call, request: CreateBook) -> Result<DeskStatus> {
    let path = PathBuf::from(request.path);
    create_book(call.desk(), &path, &request.passphrase, (request.property, &request.manager))?;
    call.desk().remember(&path, request.keep_key);
    desk_status(call, Nothing {})
}

/// Errors: those of [`crate::book::Book::open`].
pub fn book_open(call: &Call, request: OpenBook) -> Result<DeskStatus> {
    let path = PathBuf::from(request.path);
    open_book(call.desk(), &path, &request.passphrase)?;
    call.desk().remember(&path, request.keep_key);
    desk_status(call, Nothing {})
}

pub fn book_lock(call: &Call, _: Nothing) -> Result<DeskStatus> {
    call.desk().lock();
    desk_status(call, Nothing {})
}

pub fn book_check(call: &Call, _: Nothing) -> Result<CheckReport> {
    Ok(call.book()?.check()?)
}
