//! Keys of books that open by themselves: the system's key store keeps them, never a passphrase.

use std::path::Path;

use secrecy::ExposeSecret;

use super::{Desk, Session};
use crate::error::Result;

impl Desk {
    /// For the page that asks which book to unlock.
    pub fn last_book(&self) -> Option<String> {
        self.world.memory.last_book().map(|path| path.display().to_string())
    }

    /// After a book was opened by hand. A key that may not or cannot be kept is no reason to close the book again.
    pub fn remember(&self, path: &Path, keep_key: bool) {
        self.world.memory.set_last_book(path);
        let Some(session) = self.session().filter(|_| keep_key) else { return };
        if let Err(error) = self.keep_key(&session) {
            tracing::warn!(code = error.code(), "the book will not open by itself");
        }
    }

    /// Errors: `not_allowed` below a manager; `key_store_unreachable`.
    pub fn keep_key(&self, session: &Session) -> Result<()> {
        session.check_manages()?;
        self.world.memory.keep_key(session.book.id(), &session.book.key())?;
        session.set_key_kept(true);
        Ok(())
    }

    /// Errors: as [`Desk::keep_key`].
    pub fn forget_key(&self, session: &Session) -> Result<()> {
        session.check_manages()?;
        self.world.memory.forget_key(session.book.id())?;
        session.set_key_kept(false);
        Ok(())
    }

    /// Finds out whether the key in the store is the one that opens this session's book.
    pub fn look_for_key(&self, session: &Session) {
        let kept = self.world.memory.key(session.book.id()).ok().flatten();
        let key = session.book.key();
        session.set_key_kept(kept.is_some_and(|kept| kept.expose_secret() == key.expose_secret()));
    }
}
