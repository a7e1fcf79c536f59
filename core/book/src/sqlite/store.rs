//! The open file: one writer, a few readers; creating, opening and locking it.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use rusqlite::{Connection, TransactionBehavior};
use secrecy::SecretString;

use super::connection::{OpenChange, open_reader, open_writer};
use super::files::remove_engine_files;
use super::rescue::{OpenFile, Rescue};
use super::undo::Schema;
use super::view::View;
use super::writing::Transaction;
use super::{first_format, log, migrate, search, vfs};
use crate::contract::{BookError, Document, Host, Rooms};
use crate::header::{Front, HEADER, Header, read_front};
use crate::key::{BookId, Key, Random, RawKey, random_bytes};
use crate::place::{beside, check_writable, lock, put_in_free_place};
use crate::slot::Slot;

/// How many idle readers are kept: screens rarely ask for more at once.
const IDLE_READERS: usize = 4;

/// An open book's file.
pub(crate) struct Store {
    path: PathBuf,
    key: Key,
    /// As it was last known to be whole.
    header: Mutex<Header>,
    log_set_aside: Option<PathBuf>,
    readers: Mutex<Vec<Connection>>,
    /// Closed after the readers: only the last to leave, and only one who may write, brings the log home into the file.
    writer: Mutex<Connection>,
    rescue: Rescue,
    pub(super) open_change: OpenChange,
    pub(super) rooms: Rooms,
    /// Read when it is first asked for.
    schema: OnceLock<Schema>,
    /// Given back last, when the engine's files are closed.
    _lock: File,
}

impl Store {
    /// `found` fills the new book under its temporary name.
    pub(crate) fn create<E: From<BookError>>(
        path: &Path,
        passphrase: &SecretString,
        host: Host,
        found: impl FnOnce(Store) -> Result<(), E>,
    ) -> Result<Self, E> {
        if path.exists() {
            return Err(BookError::Exists.into());
        }
        let held = lock(path)?;
        let making = beside(path, "-making");
        // Left over from an interrupted creation. We hold the lock, so nobody else is using it.
        remove_engine_files(&making);
        let made = Self::make(&making, passphrase, host, found)
            .and_then(|key| Ok(put_in_free_place(&making, path).map(|()| key)?));
        if made.is_err() {
            remove_engine_files(&making);
        }
        Ok(Self::connect(path, made?, (held, host))?)
    }

    /// Creates a complete book at a temporary path and closes it.
    fn make<E: From<BookError>>(
        path: &Path,
        passphrase: &SecretString,
        host: Host,
        found: impl FnOnce(Store) -> Result<(), E>,
    ) -> Result<Key, E> {
        let key = Key::from_random(host.random, BookId(random_bytes(host.random)));
        Header::new(&key, Slot::seal(passphrase, &key, host.random)?).write_new(path)?;
        let mut founding = open_writer(path, &key, &OpenChange::default())?;
        migrate::found(&mut founding, &host)?;
        search::note_version(&founding, host.guests.keys_version)?;
        drop(founding);
        let again = Key::from_raw(key.raw(), key.book());
        found(Self::connect(path, key, (lock(path)?, host))?)?;
        let _ = std::fs::remove_file(beside(path, "-lock"));
        // SQLite checkpoints its log when it closes, and does not report a failure.
        if beside(path, "-wal").exists() { Err(BookError::DiskFull.into()) } else { Ok(again) }
    }

    pub(crate) fn open(path: &Path, passphrase: &SecretString, host: Host) -> Result<Self, BookError> {
        let front = read_front(path)?;
        check_writable(path)?;
        match front {
            Front::First(book) => {
                let held = lock(path)?;
                let key = first_format::carry_over(path, passphrase, book, host)?;
                Self::connect(path, key, (held, host))
            }
            Front::Header(header) => {
                let key = header.unlock(passphrase)?;
                let book = Self::connect(path, key, (lock(path)?, host))?;
                if header.slots.len() > 1 {
                    book.retire_old_slots(&book.writer())?;
                } else if header.slots.iter().any(Slot::is_weak) {
                    // The book is open. A slot that stays as an earlier version made it is no reason to close it.
                    if let Err(error) = book.change_passphrase(passphrase, passphrase, host.random) {
                        tracing::warn!(code = error.code(), "the passphrase's slot stays as it was");
                    }
                }
                Ok(book)
            }
        }
    }

    pub(crate) fn open_with_key(path: &Path, key: RawKey, host: Host) -> Result<Self, BookError> {
        let Front::Header(header) = read_front(path)? else { return Err(BookError::AutoUnlockIsOff) };
        check_writable(path)?;
        Self::connect(path, Key::from_raw(key, header.stamp.book), (lock(path)?, host))
    }

    /// Opens the file. The header is read again, now that nobody else can change it.
    fn connect(path: &Path, key: Key, (lock, host): (File, Host)) -> Result<Self, BookError> {
        let Front::Header(header) = read_front(path)? else { return Err(BookError::Damaged) };
        if !header.is_key(&key) {
            return Err(BookError::WrongPassphrase);
        }
        let log_set_aside = log::settle(path, &header, host.now_ms)?;
        // Truncated after the header: SQLite would treat it as a new, empty database.
        if std::fs::metadata(path)?.len() <= HEADER {
            return Err(BookError::Damaged);
        }
        let open_change = OpenChange::default();
        let mut writer = open_writer(path, &key, &open_change)?;
        let header = vfs::header(&writer)?;
        migrate::migrate(&mut writer, path, &host)?;
        Ok(Store {
            path: path.to_owned(),
            key,
            header: Mutex::new(header),
            log_set_aside,
            writer: Mutex::new(writer),
            readers: Mutex::default(),
            rescue: Rescue::default(),
            open_change,
            rooms: host.rooms(),
            schema: OnceLock::new(),
            _lock: lock,
        })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn id(&self) -> BookId {
        self.key.book()
    }

    pub(crate) fn key(&self) -> RawKey {
        self.key.raw()
    }

    pub(crate) fn log_set_aside(&self) -> Option<&Path> {
        self.log_set_aside.as_deref()
    }

    /// Runs `work` on one consistent view, beside any writer.
    pub(crate) fn read<T, E: From<BookError>>(&self, work: impl FnOnce(View) -> Result<T, E>) -> Result<T, E> {
        let idle = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let reader = match idle {
            Some(reader) => reader,
            None => open_reader(&self.path, &self.key)?,
        };
        let run = |sql| reader.prepare_cached(sql)?.execute([]).map_err(BookError::from);
        run("begin")?;
        let result = work(View { connection: &reader });
        run("rollback")?;
        let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        if readers.len() < IDLE_READERS && !vfs::has_failed(&reader) {
            readers.push(reader);
        }
        result
    }

    /// A transaction on the writer, kept if there is a note of it; the change mark is cleared however it ends.
    pub(crate) fn write<T, N, E: From<BookError>>(
        &self,
        work: impl FnOnce(Transaction) -> Result<(T, Option<N>), E>,
    ) -> Result<(T, Option<N>), E> {
        let mut writer = self.writer();
        self.check_in_place(&writer)?;
        let result = (|| {
            let tx = writer.transaction_with_behavior(TransactionBehavior::Immediate).map_err(BookError::from)?;
            let (value, note) = work(Transaction {
                connection: &tx,
                state: &self.open_change,
                rooms: self.rooms,
                schema: &self.schema,
            })?;
            if note.is_some() { tx.commit() } else { tx.rollback() }.map_err(BookError::from)?;
            Ok((value, note))
        })();
        self.open_change.clear();
        // Acknowledged only when it is in the file that the next start will find.
        self.check_in_place(&writer)?;
        self.renew_if_failed(&mut writer)?;
        result
    }

    /// Makes the search documents anew that have the words of another version.
    pub(crate) fn renew_documents(
        &self,
        version: i64,
        documents: impl Fn(View, &[i64]) -> Result<Vec<Document>, BookError>,
        progress: &dyn Fn(u64, u64),
    ) -> Result<(), BookError> {
        let mut writer = self.writer();
        let renewed = search::renew(&mut writer, self.rooms.guest, version, documents, progress);
        self.renew_if_failed(&mut writer)?;
        match renewed {
            // A full disk keeps nobody out: guests are found by the older words until the next opening.
            Err(error @ BookError::DiskFull) => {
                tracing::warn!(code = error.code(), "the search documents stay as they were");
                Ok(())
            }
            renewed => renewed,
        }
    }

    pub(crate) fn change_passphrase(
        &self,
        current: &SecretString,
        new: &SecretString,
        random: Random,
    ) -> Result<(), BookError> {
        let writer = self.writer();
        let header = vfs::header(&writer)?;
        let key = header.unlock(current)?;
        let slot = Slot::seal(new, &key, random)?;
        // First a copy with both slots. If writing it fails, the old passphrase still works, whatever reached the disk.
        let both = Header { slots: [header.slots.as_slice(), &[slot]].concat(), ..header };
        let (both, place) = both.next();
        vfs::put_header(&writer, &both, place)?;
        // Prove it on a new connection, which finds the key the way the next start will.
        let proof = open_reader(&self.path, &self.key)?;
        vfs::header(&proof)?.unlock(new)?;
        // The new passphrase works from here on. The old slot is removed now or, if the disk fails, at the next opening.
        self.retire_old_slots(&writer)
    }

    /// Leaves only the newest slot of the passphrase, in both copies of the header.
    fn retire_old_slots(&self, writer: &Connection) -> Result<(), BookError> {
        for _ in 0..2 {
            let header = vfs::header(writer)?;
            let newest = header.slots.last().cloned().into_iter().collect();
            let (only, place) = Header { slots: newest, ..header }.next();
            if let Err(error) = vfs::put_header(writer, &only, place) {
                tracing::warn!(code = error.code(), "the old passphrase goes at the next opening");
                break;
            }
            *self.header.lock().unwrap_or_else(PoisonError::into_inner) = only;
        }
        Ok(())
    }

    /// Replaces a connection after a disk failure, so that work goes on with what is in the file.
    fn renew_if_failed(&self, writer: &mut Connection) -> Result<(), BookError> {
        if vfs::has_failed(writer) {
            *writer = open_writer(&self.path, &self.key, &self.open_change)?;
        }
        Ok(())
    }

    pub(crate) fn stands_in_place(&self) -> Result<(), BookError> {
        self.check_in_place(&self.writer())
    }

    /// As [`Store::stands_in_place`], for whoever has the writer.
    pub(super) fn check_in_place(&self, writer: &Connection) -> Result<(), BookError> {
        self.rescue.check(writer, OpenFile { path: &self.path, key: &self.key, header: &self.header })
    }

    pub(super) fn writer(&self) -> MutexGuard<'_, Connection> {
        // A panic in a change rolled its transaction back: the connection is sound.
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Store {
    /// Saves what was acknowledged before the file was moved, even if nothing was written since.
    fn drop(&mut self) {
        // Nobody is left to be told. Locking by hand asks before.
        let _ = self.stands_in_place();
    }
}

pub(crate) fn identify(path: &Path) -> Result<BookId, BookError> {
    Ok(match read_front(path)? {
        Front::Header(header) => header.stamp.book,
        Front::First(book) => book,
    })
}
