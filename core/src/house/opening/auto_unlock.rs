//! Books that open by themselves on this computer, for clients.

use std::path::{Path, PathBuf};

use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{check_passphrase, host, progress, sit_down};
use crate::book::{Book, BookError, identify};
use crate::desk::{Call, DeskStatus, Nothing, desk_status};
use crate::error::{Result, refuse};

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct AutoUnlock {
    pub path: String,
}

/// Opens a book with its kept key, or finds it open. A key that no longer opens it is forgotten.
///
/// Errors: `auto_unlock_is_off`, also once a book was open or locked since the program started, because a lock is to hold;
/// those of [`crate::book::Book::open`] but `wrong_passphrase`.
pub fn book_auto_unlock(call: &Call, request: AutoUnlock) -> Result<DeskStatus> {
    unlock(call, &PathBuf::from(request.path))?;
    desk_status(call, Nothing {})
}

/// From now on the open book opens by itself. Errors: `not_allowed` below a manager; `key_store_unreachable`.
pub fn auto_unlock_on(call: &Call, _: Nothing) -> Result<DeskStatus> {
    call.desk().store_key(call.session()?)?;
    desk_status(call, Nothing {})
}

/// From now on the open book wants its passphrase again. Errors: as [`auto_unlock_on`].
pub fn auto_unlock_off(call: &Call, _: Nothing) -> Result<DeskStatus> {
    call.desk().delete_key(call.session()?)?;
    desk_status(call, Nothing {})
}

#[derive(Deserialize, TS)]
pub struct ChangePassphrase {
    #[ts(type = "string")]
    pub current: SecretString,
    #[ts(type = "string")]
    pub new: SecretString,
}

/// A key that this computer keeps goes on opening the book.
///
/// Errors: `not_allowed` below a manager; `wrong_passphrase`, `passphrase_short`, `passphrase_weak`, `disk_full`.
pub fn passphrase_change(call: &Call, request: ChangePassphrase) -> Result<Nothing> {
    call.session()?.check_manages()?;
    check_passphrase(&request.new)?;
    call.book()?.change_passphrase(&request.current, &request.new, call.desk().world.random)?;
    Ok(Nothing {})
}

fn unlock(call: &Call, path: &Path) -> Result<()> {
    let desk = call.desk();
    if desk.session().is_some_and(|session| session.book.path() == path) {
        return Ok(());
    }
    if desk.used() {
        return refuse("auto_unlock_is_off").err();
    }
    let book = identify(path)?;
    // A store that does not answer has kept nothing, as far as the person who waits is concerned.
    let Some(key) = desk.world.key_store.key(book).ok().flatten() else { return refuse("auto_unlock_is_off").err() };
    match Book::open_with_key(path, key, host(desk, &progress(call))) {
        Ok(book) => sit_down(desk, book),
        // Only of a key that is wrong for certain: a damaged book needs it when it is repaired.
        Err(BookError::WrongPassphrase) => {
            if desk.world.key_store.delete_key(book).is_err() {
                tracing::warn!("a key that opens nothing stays in the system's key store");
            }
            refuse("auto_unlock_is_off").err()
        }
        Err(error) => Err(error.into()),
    }
}
