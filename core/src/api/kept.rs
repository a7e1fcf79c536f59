//! Books that open by themselves on this computer: the system's key store keeps their key, never their passphrase.

use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::desk::{Session, check_passphrase};
use super::session::{ChangePassphrase, DeskStatus, desk_status};
use super::{Call, Desk, Nothing};
use crate::book::{Book, BookError, Role, identify};
use crate::error::{Result, refuse};

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct OpenKept {
    pub path: String,
}

/// Opens a book with its kept key, or finds it open. A key that no longer opens it is forgotten.
///
/// Errors: `key_not_kept`, also once a book was open or locked since the program started, because a lock is to hold;
/// those of [`crate::book::Book::open`] but `wrong_passphrase`.
pub fn book_open_kept(call: &Call, request: OpenKept) -> Result<DeskStatus> {
    call.desk().open_kept(&PathBuf::from(request.path))?;
    desk_status(call, Nothing {})
}

/// From now on the open book opens by itself. Errors: `not_allowed` below a manager; `key_store_unreachable`.
pub fn book_key_keep(call: &Call, _: Nothing) -> Result<DeskStatus> {
    call.desk().keep_key(call.session()?)?;
    desk_status(call, Nothing {})
}

/// From now on the open book wants its passphrase again. Errors: as [`book_key_keep`].
pub fn book_key_forget(call: &Call, _: Nothing) -> Result<DeskStatus> {
    call.desk().forget_key(call.session()?)?;
    desk_status(call, Nothing {})
}

/// A key that this computer keeps goes on opening the book.
///
/// Errors: `not_allowed` below a manager; `wrong_passphrase`, `passphrase_short`, `passphrase_weak`, `disk_full`.
pub fn passphrase_change(call: &Call, request: ChangePassphrase) -> Result<Nothing> {
    check_manages(call.session()?)?;
    check_passphrase(&request.new)?;
    call.book()?.change_passphrase(&request.current, &request.new, call.desk().host().random)?;
    Ok(Nothing {})
}

/// Who gets into the book, and how, is the managers' to say. Errors: `not_allowed`.
fn check_manages(session: &Session) -> Result<()> {
    if session.staff().role < Role::Manager { Err(BookError::NotAllowed.into()) } else { Ok(()) }
}

impl Desk {
    /// For the page that asks which book to unlock.
    pub(super) fn last_book(&self) -> Option<String> {
        self.world.memory.last_book().map(|path| path.display().to_string())
    }

    /// After a book was opened by hand. A key that may not or cannot be kept is no reason to close the book again.
    pub(crate) fn remember(&self, path: &Path, keep_key: bool) {
        self.world.memory.set_last_book(path);
        let Some(session) = self.session().filter(|_| keep_key) else { return };
        if let Err(error) = self.keep_key(&session) {
            tracing::warn!(code = error.code(), "the book will not open by itself");
        }
    }

    fn keep_key(&self, session: &Session) -> Result<()> {
        check_manages(session)?;
        self.world.memory.keep_key(session.book.id(), &session.book.key())?;
        session.set_key_kept(true);
        Ok(())
    }

    fn forget_key(&self, session: &Session) -> Result<()> {
        check_manages(session)?;
        self.world.memory.forget_key(session.book.id())?;
        session.set_key_kept(false);
        Ok(())
    }

    /// Whether the key in the store is the one that opens this book.
    pub(super) fn keeps_key_of(&self, book: &Book) -> bool {
        let kept = self.world.memory.key(book.id()).ok().flatten();
        kept.is_some_and(|kept| kept.expose_secret() == book.key().expose_secret())
    }

    fn open_kept(&self, path: &Path) -> Result<()> {
        if self.session().is_some_and(|session| session.book.path() == path) {
            return Ok(());
        }
        if self.used.load(Ordering::SeqCst) {
            return refuse("key_not_kept").err();
        }
        let book = identify(path)?;
        // A store that does not answer has kept nothing, as far as the person who waits is concerned.
        let Some(key) = self.world.memory.key(book).ok().flatten() else { return refuse("key_not_kept").err() };
        match Book::open_with_key(path, key, self.host()) {
            Ok(book) => self.sit_down(book),
            // Only of a key that is wrong for certain: a damaged book needs it when it is repaired.
            Err(BookError::WrongPassphrase) => {
                if self.world.memory.forget_key(book).is_err() {
                    tracing::warn!("a key that opens nothing stays in the system's key store");
                }
                refuse("key_not_kept").err()
            }
            Err(error) => Err(error.into()),
        }
    }
}
