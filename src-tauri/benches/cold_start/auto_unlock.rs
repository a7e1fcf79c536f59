//! The starts at which the book opens by itself: its key is in the real key store while they last, and at no other time,
//! so that the starts with a passphrase find none.

use std::path::{Path, PathBuf};
use std::time::Duration;

use secrecy::SecretString;
use zhike_core::api::KeyStore;
use zhike_core::book::{Book, BookId, RawKey};
use zhike_core::{opening, sample};
use zhike_desktop::SystemKeyStore;

pub struct StoredKey {
    home: PathBuf,
    key_store: SystemKeyStore,
    book: BookId,
    key: RawKey,
}

impl StoredKey {
    /// Lets the program in this home know the book as the last one that was open.
    pub fn new(home: &Path, book: &Path) -> Self {
        let key_store = SystemKeyStore::new(&home.join(&zhike_desktop::context().config().identifier));
        key_store.set_last_book(book);
        let now_ms = chrono::Utc::now().timestamp_millis();
        let host = opening::host_at(now_ms, |bytes| getrandom::fill(bytes).unwrap());
        let open = Book::open(book, &SecretString::from(sample::PASSPHRASE), host).unwrap();
        StoredKey { home: home.to_owned(), key_store, book: open.id(), key: open.key() }
    }

    pub fn start(&mut self) -> Duration {
        self.key_store.store_key(self.book, &self.key).unwrap();
        let took = crate::start("kept", &self.home);
        self.key_store.delete_key(self.book).unwrap();
        took
    }
}

impl Drop for StoredKey {
    /// Whatever happened, nothing stays behind.
    fn drop(&mut self) {
        self.key_store.delete_key(self.book).unwrap();
    }
}
