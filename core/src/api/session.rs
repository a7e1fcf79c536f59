//! Opening and locking the book, for the faces.

use std::path::PathBuf;

use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::desk::check_passphrase;
use super::{Call, Nothing};
use crate::book::CheckReport;
use crate::error::Result;
use crate::property::Property;
use crate::staff::Staff;

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct DeskStatus {
    /// Null while no book is open.
    pub open: Option<OpenDesk>,
}

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct OpenDesk {
    pub path: String,
    pub property: Property,
    pub staff: Staff,
    /// Shape: YYYY-MM-DD, the civil day at the property.
    pub today: chrono::NaiveDate,
    /// True for a sample hotel that anybody may look around in.
    pub sample: bool,
}

#[derive(Deserialize, TS)]
pub struct CreateBook {
    pub path: String,
    pub property: Property,
    pub manager: String,
    #[ts(type = "string")]
    pub passphrase: SecretString,
}

#[derive(Deserialize, TS)]
pub struct OpenBook {
    pub path: String,
    #[ts(type = "string")]
    pub passphrase: SecretString,
}

#[derive(Deserialize, TS)]
pub struct ChangePassphrase {
    #[ts(type = "string")]
    pub current: SecretString,
    #[ts(type = "string")]
    pub new: SecretString,
}

pub fn desk_status(call: &Call, _: Nothing) -> Result<DeskStatus> {
    let Some(session) = call.desk().session() else { return Ok(DeskStatus { open: None }) };
    let property = session.property();
    Ok(DeskStatus {
        open: Some(OpenDesk {
            path: session.book.path().display().to_string(),
            today: property.day_of(call.now_ms())?,
            property,
            staff: session.staff(),
            sample: crate::property::is_sample(&session.book)?,
        }),
    })
}

/// Makes a book and sits down at it. Errors: `book_exists`, `passphrase_short`, the property's, `disk_full`.
pub fn book_create(call: &Call, request: CreateBook) -> Result<DeskStatus> {
    call.desk().create_book(&PathBuf::from(request.path), &request.passphrase, (request.property, &request.manager))?;
    desk_status(call, Nothing {})
}

/// Errors: those of [`crate::book::Book::open`].
pub fn book_open(call: &Call, request: OpenBook) -> Result<DeskStatus> {
    call.desk().open_book(&PathBuf::from(request.path), &request.passphrase)?;
    desk_status(call, Nothing {})
}

pub fn book_lock(call: &Call, _: Nothing) -> Result<DeskStatus> {
    call.desk().lock();
    Ok(DeskStatus { open: None })
}

pub fn book_check(call: &Call, _: Nothing) -> Result<CheckReport> {
    Ok(call.book()?.check()?)
}

/// Errors: `wrong_passphrase`, `passphrase_short`, `disk_full`.
pub fn passphrase_change(call: &Call, request: ChangePassphrase) -> Result<Nothing> {
    check_passphrase(&request.new)?;
    call.book()?.change_passphrase(&request.current, &request.new)?;
    Ok(Nothing {})
}
