//! Opening and locking the book, for clients.

use std::path::PathBuf;

use secrecy::SecretString;
use serde::Deserialize;
use ts_rs::TS;

use super::{NewBook, create_book, open_book};
use crate::book::{CheckReport, Witness};
use crate::desk::{Call, DeskStatus, Nothing, desk_status};
use crate::error::{Result, refuse};
use crate::property::Property;

#[derive(Deserialize, TS)]
pub struct CreateBook {
    pub path: String,
    pub property: Property,
    pub manager: String,
    #[ts(type = "string")]
    pub passphrase: SecretString,
    /// Lets the book open by itself from now on; `auto_unlock` of the answer says whether that could be done.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub auto_unlock: bool,
}

#[derive(Deserialize, TS)]
pub struct OpenBook {
    pub path: String,
    #[ts(type = "string")]
    pub passphrase: SecretString,
    /// As for a new book, where who sits down at it is a manager. False leaves a key that is kept where it is.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub auto_unlock: bool,
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
        sample: false,
    };
    create_book(call.desk(), new, |_, _| Ok(()))?;
    call.desk().remember(&path, request.auto_unlock);
    desk_status(call, Nothing {})
}

/// Errors: those of [`crate::book::Book::open`].
pub fn book_open(call: &Call, request: OpenBook) -> Result<DeskStatus> {
    let path = PathBuf::from(request.path);
    open_book(call, &path, &request.passphrase)?;
    call.desk().remember(&path, request.auto_unlock);
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

#[cfg(test)]
mod tests {
    use crate::book::ProblemCode;
    use crate::locale::message_ids;

    #[test]
    fn every_problem_that_a_check_finds_has_its_sentence() {
        for code in ProblemCode::ALL {
            let code = serde_json::to_value(code).unwrap();
            let id = format!("check-{}", code.as_str().unwrap().replace('_', "-"));
            assert!(message_ids().contains(&id.as_str()), "no language has {id}");
        }
    }
}
