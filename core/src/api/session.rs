//! Opening and locking the book, for the faces.

use std::path::PathBuf;

use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Call, NewBook, Nothing};
use crate::book::{CheckReport, Witness};
use crate::error::{Result, refuse};
use crate::property::Property;
use crate::staff::Staff;

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct DeskStatus {
    /// Null while no book is open.
    pub open: Option<OpenDesk>,
    /// The place of the open book or, while none is, of the one that was open last on this computer; whether it still
    /// lies there is not asked.
    pub last: Option<String>,
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
    /// True when the book opens by itself on this computer.
    pub key_kept: bool,
    /// Where the newest changes of another state of this book lie, which were found beside it and belong to no file any
    /// more: a backup was put in the place of a book that had crashed. To be told once.
    pub log_set_aside: Option<String>,
}

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

#[derive(Deserialize, TS)]
pub struct ChangePassphrase {
    #[ts(type = "string")]
    pub current: SecretString,
    #[ts(type = "string")]
    pub new: SecretString,
}

pub fn desk_status(call: &Call, _: Nothing) -> Result<DeskStatus> {
    let Some(session) = call.desk().session() else {
        return Ok(DeskStatus { open: None, last: call.desk().last_book() });
    };
    let path = session.book.path().display().to_string();
    let property = session.property();
    Ok(DeskStatus {
        open: Some(OpenDesk {
            path: path.clone(),
            today: property.day_of(call.now_ms())?,
            property,
            staff: session.staff(),
            sample: crate::property::is_sample(&session.book)?,
            key_kept: session.key_kept(),
            log_set_aside: session.book.log_set_aside().map(|path| path.display().to_string()),
        }),
        last: Some(path),
    })
}

/// Makes a book and sits down at it.
///
/// Errors: `file_place_missing`, `book_exists`, `passphrase_short`, `passphrase_weak`, the property's, `disk_full`.
pub fn book_create(call: &Call, request: CreateBook) -> Result<DeskStatus> {
    let path = PathBuf::from(request.path);
    let new = NewBook {
        path: &path,
        passphrase: &request.passphrase,
        property: &request.property,
        manager: &request.manager,
    };
    call.desk().create_book(new, |_, _| Ok(()))?;
    call.desk().remember(&path, request.keep_key);
    desk_status(call, Nothing {})
}

/// Errors: those of [`crate::book::Book::open`].
pub fn book_open(call: &Call, request: OpenBook) -> Result<DeskStatus> {
    let path = PathBuf::from(request.path);
    call.desk().open_book(&path, &request.passphrase)?;
    call.desk().remember(&path, request.keep_key);
    desk_status(call, Nothing {})
}

/// Errors: `book_moved_rescued`, `book_moved`, when the file was taken away; the desk is locked all the same.
pub fn book_lock(call: &Call, _: Nothing) -> Result<DeskStatus> {
    let in_place = call.session().map_or(Ok(()), |session| session.book.stands_in_place());
    call.desk().lock();
    in_place?;
    desk_status(call, Nothing {})
}

#[derive(Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct CheckBook {
    /// A seal that was kept outside the book, `NUMBER-HASH`: the change of that number must still have it.
    pub witness: Option<String>,
}

/// Reads the whole book, beside whoever works in it.
///
/// Errors: `witness_unreadable`; `cancelled`.
pub fn book_check(call: &Call, request: CheckBook) -> Result<CheckReport> {
    let witness = match &request.witness {
        None => None,
        Some(text) => match Witness::read(text) {
            Some(witness) => Some(witness),
            None => return refuse("witness_unreadable").field("witness").err(),
        },
    };
    Ok(call.book()?.check(witness.as_ref(), &|done, total| call.progress(done, total).is_ok())?)
}
