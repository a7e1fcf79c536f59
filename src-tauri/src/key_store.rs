//! What this computer remembers between two starts: which book was open last, in a file among the window's settings, and
//! the keys of books that open by themselves, in the system's key store.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use keyring_core::{CredentialStore, Entry, Error};
use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret, SecretBox};
use zhike_core::api::{KeyStore, Unreachable};
use zhike_core::book::{BookId, RawKey};

/// What the system's own list of secrets shows as the owner of a key.
const SERVICE: &str = "app.zhike.desktop";

pub struct SystemKeyStore {
    /// Holds the path of the last book, and nothing else.
    last_book: PathBuf,
    keys: Option<Arc<CredentialStore>>,
}

impl SystemKeyStore {
    /// `settings` is the folder of the window's settings.
    pub fn new(settings: &Path) -> Self {
        let keys = match store() {
            Ok(keys) => Some(keys),
            Err(error) => {
                tracing::warn!("no key store: {error}");
                None
            }
        };
        SystemKeyStore { last_book: settings.join("last-book"), keys }
    }

    fn entry(&self, book: BookId) -> Result<Entry, Unreachable> {
        let keys = self.keys.as_ref().ok_or(Unreachable)?;
        let build = || keys.build(SERVICE, &book.to_string(), Some(&modifiers())).map_err(|error| refused(&error));
        // On Linux a thread without a session of its own gets one when it first asks, and only the next entry looks there.
        #[cfg(target_os = "linux")]
        build()?;
        build()
    }
}

impl KeyStore for SystemKeyStore {
    fn last_book(&self) -> Option<PathBuf> {
        std::fs::read_to_string(&self.last_book).ok().filter(|path| !path.is_empty()).map(PathBuf::from)
    }

    fn set_last_book(&self, path: &Path) {
        if self.last_book().as_deref() == Some(path) {
            return;
        }
        let folder = self.last_book.parent().map_or(Ok(()), std::fs::create_dir_all);
        if let Err(error) = folder.and_then(|()| std::fs::write(&self.last_book, path.to_string_lossy().as_bytes())) {
            tracing::warn!("the last book's place is not remembered: {error}");
        }
    }

    fn key(&self, book: BookId) -> Result<Option<RawKey>, Unreachable> {
        let secret = match self.entry(book)?.get_secret() {
            Ok(secret) => Zeroizing::new(secret),
            Err(Error::NoEntry) => return Ok(None),
            Err(error) => return Err(refused(&error)),
        };
        // Of any other length it is none of ours.
        let key: Option<[u8; 32]> = secret.as_slice().try_into().ok();
        Ok(key.map(|key| SecretBox::init_with(|| key)))
    }

    fn store_key(&self, book: BookId, key: &RawKey) -> Result<(), Unreachable> {
        let entry = self.entry(book)?;
        // Found first, it is renewed in its place: on Linux another thread would go on finding the old one.
        entry.get_secret().map(Zeroizing::new).ok();
        entry.set_secret(key.expose_secret()).map_err(|error| refused(&error))
    }

    fn delete_key(&self, book: BookId) -> Result<(), Unreachable> {
        let entry = self.entry(book)?;
        match entry.get_secret().map(Zeroizing::new) {
            Err(Error::NoEntry) => return Ok(()),
            Err(error) => return Err(refused(&error)),
            Ok(_) => {}
        }
        // Linux may show a removed key for a moment longer: then it is not the key any more.
        entry.set_secret(GONE).and_then(|()| entry.delete_credential()).map_err(|error| refused(&error))
    }
}

const GONE: &[u8] = b"gone";

/// The error's own text may hold the secret: the log gets only its kind.
fn refused(error: &Error) -> Unreachable {
    let kind = match error {
        Error::NoStorageAccess(_) => "no access",
        Error::PlatformFailure(_) => "the system refused",
        Error::NotSupportedByStore(_) => "not supported",
        _ => "refused",
    };
    tracing::warn!("key store: {kind}");
    Unreachable
}

/// Keys in the kernel's key_store, for this user and no other.
#[cfg(target_os = "linux")]
fn store() -> keyring_core::Result<Arc<CredentialStore>> {
    Ok(linux_keyutils_keyring_store::Store::new()?)
}

/// The person's own keychain.
#[cfg(target_os = "macos")]
fn store() -> keyring_core::Result<Arc<CredentialStore>> {
    Ok(apple_native_keyring_store::keychain::Store::new()?)
}

/// The Credential Manager.
#[cfg(windows)]
fn store() -> keyring_core::Result<Arc<CredentialStore>> {
    Ok(windows_native_keyring_store::Store::new()?)
}

/// On this computer only: by itself Windows would take the key along to every computer of the domain.
#[cfg(windows)]
fn modifiers() -> HashMap<&'static str, &'static str> {
    HashMap::from([("persistence", "Local")])
}

#[cfg(not(windows))]
fn modifiers() -> HashMap<&'static str, &'static str> {
    HashMap::new()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn a_book() -> BookId {
        let mut random = [0; 16];
        getrandom::fill(&mut random).unwrap();
        BookId::from_bytes(random)
    }

    fn key(byte: u8) -> RawKey {
        SecretBox::new(Box::new([byte; 32]))
    }

    /// Takes the test's entry out of the real key store again, also when the test fails.
    struct Entry(SystemKeyStore, BookId);

    impl Drop for Entry {
        fn drop(&mut self) {
            self.0.delete_key(self.1).unwrap();
        }
    }

    /// Commands run on one thread or another; each has what belongs to a thread anew.
    fn elsewhere<T: Send>(work: impl FnOnce() -> T + Send) -> T {
        std::thread::scope(|scope| scope.spawn(work).join().unwrap())
    }

    #[test]
    fn the_key_store_of_the_system_keeps_a_key_until_it_is_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let book = a_book();
        let Entry(key_store, _) = &Entry(SystemKeyStore::new(folder.path()), book);
        let kept = || {
            let kept = SystemKeyStore::new(folder.path()).key(book).unwrap();
            kept.map(|key| *key.expose_secret())
        };
        assert_eq!(kept(), None, "nobody kept a key of this book");
        key_store.delete_key(book).unwrap();
        key_store.store_key(book, &key(7)).unwrap();
        assert_eq!((kept(), elsewhere(kept)), (Some([7; 32]), Some([7; 32])), "the next start finds the key");
        assert!(key_store.key(a_book()).unwrap().is_none(), "and only that of its own book");
        elsewhere(|| key_store.store_key(book, &key(8)).unwrap());
        assert_eq!(
            (kept(), elsewhere(kept)),
            (Some([8; 32]), Some([8; 32])),
            "a new key takes the place of the old one"
        );
        elsewhere(|| key_store.delete_key(book).unwrap());
        assert_eq!((kept(), elsewhere(kept)), (None, None), "a forgotten key is gone at once");
    }

    #[test]
    fn the_last_book_is_remembered_in_a_folder_that_is_made_for_it() {
        let folder = tempfile::tempdir().unwrap();
        let settings = folder.path().join("not").join("there");
        let key_store = SystemKeyStore::new(&settings);
        assert_eq!(key_store.last_book(), None, "the first start knows no book");
        key_store.set_last_book(Path::new("/a/西湖 别苑.zhike"));
        key_store.set_last_book(Path::new("/b/西湖 别苑.zhike"));
        let next = SystemKeyStore::new(&settings);
        assert_eq!(next.last_book(), Some(PathBuf::from("/b/西湖 别苑.zhike")), "the last one opened, not the first");
    }
}
