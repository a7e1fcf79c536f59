//! What the computer keeps for its desk from one start to the next. Core says what; only a client knows where.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use secrecy::{ExposeSecret, SecretBox};

use crate::book::{BookId, RawKey};
use crate::error::{Error, refuse};

/// Keys lie where the system keeps secrets, each named by its book and not by a place that may change.
pub trait KeyStore: Send + Sync {
    /// The book that was open last.
    fn last_book(&self) -> Option<PathBuf>;

    /// Where this cannot be written down, the person chooses the book again next time.
    fn set_last_book(&self, path: &Path);

    /// Shape: nothing when no key of this book is stored.
    fn key(&self, book: BookId) -> Result<Option<RawKey>, Unreachable>;

    fn store_key(&self, book: BookId, key: &RawKey) -> Result<(), Unreachable>;

    /// Succeeds when there is no such key.
    fn delete_key(&self, book: BookId) -> Result<(), Unreachable>;
}

/// The system has no key store, or does not open it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreachable;

impl From<Unreachable> for Error {
    fn from(_: Unreachable) -> Self {
        refuse("key_store_unreachable").into()
    }
}

/// For a client without a key store: the terminal.
pub struct NoKeyStore;

impl KeyStore for NoKeyStore {
    fn last_book(&self) -> Option<PathBuf> {
        None
    }
    fn set_last_book(&self, _path: &Path) {}
    fn key(&self, _book: BookId) -> Result<Option<RawKey>, Unreachable> {
        Err(Unreachable)
    }
    fn store_key(&self, _book: BookId, _key: &RawKey) -> Result<(), Unreachable> {
        Err(Unreachable)
    }
    fn delete_key(&self, _book: BookId) -> Result<(), Unreachable> {
        Err(Unreachable)
    }
}

/// Remembers for as long as it lives: desks that start one after the other in one process share it.
#[derive(Default)]
pub struct InMemoryKeyStore {
    last_book: Mutex<Option<PathBuf>>,
    keys: Mutex<HashMap<BookId, RawKey>>,
}

impl InMemoryKeyStore {
    fn keys(&self) -> MutexGuard<'_, HashMap<BookId, RawKey>> {
        self.keys.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl KeyStore for InMemoryKeyStore {
    fn last_book(&self) -> Option<PathBuf> {
        self.last_book.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn set_last_book(&self, path: &Path) {
        *self.last_book.lock().unwrap_or_else(PoisonError::into_inner) = Some(path.to_owned());
    }

    fn key(&self, book: BookId) -> Result<Option<RawKey>, Unreachable> {
        Ok(self.keys().get(&book).map(copy))
    }

    fn store_key(&self, book: BookId, key: &RawKey) -> Result<(), Unreachable> {
        self.keys().insert(book, copy(key));
        Ok(())
    }

    fn delete_key(&self, book: BookId) -> Result<(), Unreachable> {
        self.keys().remove(&book);
        Ok(())
    }
}

fn copy(key: &RawKey) -> RawKey {
    SecretBox::init_with(|| *key.expose_secret())
}
