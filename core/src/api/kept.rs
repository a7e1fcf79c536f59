//! Books that open by themselves on this computer: the system's key store keeps their key, never their passphrase.

use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::desk::{Session, check_passphrase};
use super::session::{ChangePassphrase, DeskStatus, desk_status};
use super::{Call, Desk, Nothing};
use crate::book::{Book, BookError, Role, read_salt};
use crate::error::{Result, refuse};
use crate::guest;

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

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct PassphraseChanged {
    /// The book opened by itself and does no longer, because the key store did not take its new key.
    pub key_forgotten: bool,
}

/// Renews the kept key in the same step.
///
/// Errors: `not_allowed` below a manager; `wrong_passphrase`, `passphrase_short`, `disk_full`.
pub fn passphrase_change(call: &Call, request: ChangePassphrase) -> Result<PassphraseChanged> {
    check_manages(call.session()?)?;
    check_passphrase(&request.new)?;
    call.book()?.change_passphrase(&request.current, &request.new)?;
    Ok(PassphraseChanged { key_forgotten: !call.desk().renew_key(call.session()?) })
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
        self.world.memory.keep_key(session.book.salt(), &session.book.key())?;
        session.set_key_kept(true);
        Ok(())
    }

    fn forget_key(&self, session: &Session) -> Result<()> {
        check_manages(session)?;
        self.world.memory.forget_key(session.book.salt())?;
        session.set_key_kept(false);
        Ok(())
    }

    /// After the passphrase changed; false when a kept key had to be given up. One that stays behind nevertheless opens
    /// nothing any more, and is forgotten when that is found out.
    fn renew_key(&self, session: &Session) -> bool {
        if !session.key_kept() || self.keep_key(session).is_ok() {
            return true;
        }
        session.set_key_kept(false);
        if let Err(error) = self.forget_key(session) {
            tracing::warn!(code = error.code(), "an old key stays in the system's key store");
        }
        false
    }

    /// Whether the key in the store is the one that opens this book.
    pub(super) fn keeps_key_of(&self, book: &Book) -> bool {
        let kept = self.world.memory.key(book.salt()).ok().flatten();
        kept.is_some_and(|kept| kept.expose_secret() == book.key().expose_secret())
    }

    fn open_kept(&self, path: &Path) -> Result<()> {
        if self.session().is_some_and(|session| session.book.path() == path) {
            return Ok(());
        }
        if self.used.load(Ordering::SeqCst) {
            return refuse("key_not_kept").err();
        }
        let salt = read_salt(path)?;
        // A store that does not answer has kept nothing, as far as the person who waits is concerned.
        let Some(key) = self.world.memory.key(salt).ok().flatten() else { return refuse("key_not_kept").err() };
        match Book::open_with_key(path, key, ((self.world.now_ms)(), guest::reindex)) {
            Ok(book) => self.sit_down(book),
            Err(BookError::WrongPassphrase) => {
                if self.world.memory.forget_key(salt).is_err() {
                    tracing::warn!("a key that opens nothing stays in the system's key store");
                }
                refuse("key_not_kept").err()
            }
            Err(error) => Err(error.into()),
        }
    }
}
