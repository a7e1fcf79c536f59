//! The starts at which the book opens by itself: its key is in the real key store while they last, and at no other time,
//! so that the starts with a passphrase find none.

use std::path::{Path, PathBuf};
use std::time::Duration;

use secrecy::SecretString;
use zhike_core::api::Memory;
use zhike_core::book::{Book, BookId, Host, RawKey};
use zhike_core::{guest, sample};
use zhike_desktop::SystemMemory;

pub struct Kept {
    home: PathBuf,
    memory: SystemMemory,
    book: BookId,
    key: RawKey,
}

impl Kept {
    /// Lets the program in this home know the book as the last one that was open.
    pub fn new(home: &Path, book: &Path) -> Self {
        let memory = SystemMemory::new(&home.join(&zhike_desktop::context().config().identifier));
        memory.set_last_book(book);
        let now_ms = chrono::Utc::now().timestamp_millis();
        let search_keys = zhike_core::text::search::KEYS_VERSION;
        let random = |bytes: &mut [u8]| getrandom::fill(bytes).unwrap();
        let host = Host { now_ms, random, reindex: guest::reindex, search_keys };
        let open = Book::open(book, &SecretString::from(sample::PASSPHRASE), host).unwrap();
        Kept { home: home.to_owned(), memory, book: open.id(), key: open.key() }
    }

    pub fn start(&mut self) -> Duration {
        self.memory.keep_key(self.book, &self.key).unwrap();
        let took = crate::start("kept", &self.home);
        self.memory.forget_key(self.book).unwrap();
        took
    }
}

impl Drop for Kept {
    /// Whatever happened, nothing stays behind.
    fn drop(&mut self) {
        self.memory.forget_key(self.book).unwrap();
    }
}
