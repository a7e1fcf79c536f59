//! Creating, opening and locking a book: one file, one writer, a few readers.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError, RwLock};

use rusqlite::Connection;
use secrecy::{ExposeSecret, SecretString};

use super::change::Reindex;
use super::connection::{OpenChange, open_reader, open_writer};
use super::key::{Key, RawKey, Salt};
use super::{BookError, Query, migrate};

/// SQLCipher's page: every book is a whole number of them.
const PAGE: u64 = 4096;

/// How many idle readers are kept: screens rarely ask for more at once.
const IDLE_READERS: usize = 4;

/// An open book. Dropping it locks it: the key is forgotten and another window may open the file.
pub struct Book {
    path: PathBuf,
    /// Held shared by every reader, so that a new key waits until none is under way.
    key: RwLock<Key>,
    readers: Mutex<Vec<Connection>>,
    /// Closed after the readers: only the last to leave, and only one who may write, brings the log home into the file.
    writer: Mutex<Connection>,
    pub(super) open_change: OpenChange,
    pub(super) reindex: Reindex,
    _lock: File,
}

impl Book {
    /// Makes a new, empty book with this program's schema.
    ///
    /// Errors: `book_exists`; `book_read_only`; `disk_full`; `book_in_use`. No file is left behind.
    pub fn create(
        path: &Path,
        passphrase: &SecretString,
        salt: Salt,
        (now_ms, reindex): (i64, Reindex),
    ) -> Result<Self, BookError> {
        if path.exists() {
            return Err(BookError::Exists);
        }
        OpenOptions::new().write(true).create_new(true).open(path)?;
        let made = Self::connect(path, Key::derive(passphrase, salt)?, (now_ms, reindex));
        if made.is_err() {
            remove(path);
        }
        made
    }

    /// Opens a book, bringing an older one up to this program's schema.
    ///
    /// Errors: `book_not_found`, `not_a_book`, `wrong_passphrase`, `book_damaged`, `book_newer`, `book_foreign`,
    /// `book_in_use`, `book_read_only`, `disk_full`. The file is unchanged then.
    pub fn open(path: &Path, passphrase: &SecretString, (now_ms, reindex): (i64, Reindex)) -> Result<Self, BookError> {
        let salt = admit(path)?;
        Self::connect(path, Key::derive(passphrase, salt)?, (now_ms, reindex))
    }

    /// Opens a book with a key that was kept, deriving nothing. Errors: those of [`Book::open`].
    pub fn open_with_key(path: &Path, key: RawKey, (now_ms, reindex): (i64, Reindex)) -> Result<Self, BookError> {
        let salt = admit(path)?;
        Self::connect(path, Key::from_raw(key, salt), (now_ms, reindex))
    }

    fn connect(path: &Path, key: Key, (now_ms, reindex): (i64, Reindex)) -> Result<Self, BookError> {
        let lock = lock(path)?;
        let open_change = OpenChange::default();
        let mut writer = open_writer(path, &key, &open_change)?;
        migrate::migrate(&mut writer, path, now_ms)?;
        Ok(Book {
            path: path.to_owned(),
            key: RwLock::new(key),
            writer: Mutex::new(writer),
            readers: Mutex::default(),
            open_change,
            reindex,
            _lock: lock,
        })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    pub fn salt(&self) -> Salt {
        self.key.read().unwrap_or_else(PoisonError::into_inner).salt()
    }

    /// A copy of the key in force, for a key store of the system.
    pub fn key(&self) -> RawKey {
        self.key.read().unwrap_or_else(PoisonError::into_inner).raw()
    }

    /// Runs `work` on one consistent view of the book, beside any writer.
    pub fn read<T, E: From<BookError>>(&self, work: impl FnOnce(&Query) -> Result<T, E>) -> Result<T, E> {
        let key = self.key.read().unwrap_or_else(PoisonError::into_inner);
        let idle = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let reader = match idle {
            Some(reader) => reader,
            None => open_reader(&self.path, &key)?,
        };
        let run = |sql| reader.prepare_cached(sql)?.execute([]).map_err(BookError::from);
        run("begin")?;
        let result = work(&Query { connection: &reader });
        run("rollback")?;
        let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        if readers.len() < IDLE_READERS {
            readers.push(reader);
        }
        result
    }

    /// Encrypts the file anew under another passphrase. Waits for readers to finish.
    ///
    /// Errors: `wrong_passphrase` when `current` is not the one in force; `disk_full`. The old one holds then.
    pub fn change_passphrase(&self, current: &SecretString, new: &SecretString) -> Result<(), BookError> {
        let salt = self.salt();
        let (current, new) = (Key::derive(current, salt)?, Key::derive(new, salt)?);
        let mut key = self.key.write().unwrap_or_else(PoisonError::into_inner);
        if !current.opens_the_same_as(&key) {
            return Err(BookError::WrongPassphrase);
        }
        self.readers.lock().unwrap_or_else(PoisonError::into_inner).clear();
        self.writer().pragma_update(None, "rekey", new.literal().expose_secret())?;
        *key = new;
        Ok(())
    }

    pub(super) fn writer(&self) -> MutexGuard<'_, Connection> {
        // A panic in a change rolled its transaction back: the connection is sound.
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What can be seen of a file before its key is known: that it is a book, whole pages, and may be written.
fn admit(path: &Path) -> Result<Salt, BookError> {
    let metadata = std::fs::metadata(path)?;
    if metadata.is_dir() {
        return Err(BookError::NotABook);
    }
    let salt = read_salt(path)?;
    if metadata.len() % PAGE != 0 {
        return Err(BookError::Damaged);
    }
    if metadata.permissions().readonly() {
        return Err(BookError::ReadOnly);
    }
    OpenOptions::new().append(true).open(path)?;
    Ok(salt)
}

/// The salt of the book at this place. Errors: `book_not_found`; `not_a_book`.
pub fn read_salt(path: &Path) -> Result<Salt, BookError> {
    let mut header = [0; 16];
    File::open(path)?.read_exact(&mut header).map_err(|_| BookError::NotABook)?;
    Salt::from_header(header)
}

/// Takes the book for this process. The operating system gives it back however the process ends.
///
/// The lock is a file beside the book, because on Windows a lock on the book itself would shut the engine out.
fn lock(path: &Path) -> Result<File, BookError> {
    let file = OpenOptions::new().write(true).create(true).truncate(false).open(beside(path, "-lock"))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(BookError::InUse),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// Removes a book that could not be made, with the files beside it.
pub fn remove(path: &Path) {
    for suffix in ["", "-wal", "-shm", "-lock"] {
        // The book that could not be made is what the person hears of, not the clearing up.
        let _ = std::fs::remove_file(beside(path, suffix));
    }
}
