//! Keys of books that open by themselves: the system's key store keeps them, never a passphrase.

use std::path::Path;

use secrecy::ExposeSecret;

use super::{Desk, Session};
use crate::error::Result;

impl Desk {
    /// For the page that asks which book to unlock.
    pub fn last_book(&self) -> Option<String> {
        self.world.key_store.last_book().map(|path| path.display().to_string())
    }

    /// After a book was opened by hand. A key that may not or cannot be kept is no reason to close the book again.
    pub fn remember(&self, path: &Path, auto_unlock: bool) {
        self.world.key_store.set_last_book(path);
        let Some(session) = self.session().filter(|_| auto_unlock) else { return };
        if let Err(error) = self.store_key(&session) {
            tracing::warn!(code = error.code(), "the book will not open by itself");
        }
    }

    /// Errors: `not_allowed` below a manager; `key_store_unreachable`.
    pub fn store_key(&self, session: &Session) -> Result<()> {
        session.check_manages()?;
        self.world.key_store.store_key(session.book.id(), &session.book.key())?;
        session.set_auto_unlock(true);
        Ok(())
    }

    /// Errors: as [`Desk::store_key`].
    pub fn delete_key(&self, session: &Session) -> Result<()> {
        session.check_manages()?;
        self.world.key_store.delete_key(session.book.id())?;
        session.set_auto_unlock(false);
        Ok(())
    }

    /// Finds out whether the key in the store is the one that opens this session's book.
    pub fn look_for_key(&self, session: &Session) {
        let stored = self.world.key_store.key(session.book.id()).ok().flatten();
        let key = session.book.key();
        session.set_auto_unlock(stored.is_some_and(|stored| stored.expose_secret() == key.expose_secret()));
    }
}
