//! An open book, and the one write door: transaction, permission, journal, search index, and an answer that says what changed.

use std::path::Path;

use secrecy::SecretString;

use super::check::{CheckReport, Witness};
use super::host::Host;
use super::search::GuestIndex;
use super::{Acting, BookError, Change, ChangeNote, Op, Query, Role, engine};
use crate::key::{BookId, Random, RawKey};

/// An open book. Dropping it locks it: the key is forgotten and another window may open the file.
pub struct Book {
    pub(crate) engine: engine::Store,
    guests: GuestIndex,
}

impl Book {
    /// Creates a book with this program's schema and the rows that `found` adds, and opens it. The file is written under a
    /// temporary name and renamed when complete, so an interrupted creation can simply be repeated.
    ///
    /// Errors: `book_exists`; `book_read_only`; `disk_full`; `book_in_use`; whatever `found` returns. No book is left behind.
    pub fn create<E: From<BookError>>(
        path: &Path,
        passphrase: &SecretString,
        host: Host,
        found: impl FnOnce(&Book) -> Result<(), E>,
    ) -> Result<Self, E> {
        let of = |engine| Book { engine, guests: host.guests };
        engine::Store::create(path, passphrase, host, |store| found(&of(store))).map(of)
    }

    /// Opens a book, bringing an older one up to this program's form and schema.
    ///
    /// Errors: `book_not_found`, `not_a_book`, `wrong_passphrase`, `passphrase_or_damage` (only for a book of the first
    /// format), `book_damaged`, `book_newer`, `book_foreign`, `book_in_use`, `book_read_only`, `disk_full`. The file is
    /// unchanged then.
    pub fn open(path: &Path, passphrase: &SecretString, host: Host) -> Result<Self, BookError> {
        Self::with_todays_documents(engine::Store::open(path, passphrase, host)?, host)
    }

    /// Opens a book with a key that was kept, deriving nothing. Errors: those of [`Book::open`]; `wrong_passphrase` says for
    /// certain that the key is another book's or an old one; `auto_unlock_is_off` for a book of the first format, which has to be
    /// carried over under its passphrase.
    pub fn open_with_key(path: &Path, key: RawKey, host: Host) -> Result<Self, BookError> {
        Self::with_todays_documents(engine::Store::open_with_key(path, key, host)?, host)
    }

    /// The open book, whose guests are found by the words that this program finds them by.
    fn with_todays_documents(engine: engine::Store, host: Host) -> Result<Self, BookError> {
        let guests = host.guests;
        engine.renew_documents(
            guests.keys_version,
            |view, some| (guests.documents)(&Query { engine: view }, some),
            host.progress,
        )?;
        Ok(Book { engine, guests })
    }

    pub fn path(&self) -> &Path {
        self.engine.path()
    }

    pub fn id(&self) -> BookId {
        self.engine.id()
    }

    /// A copy of the key, for a key store of the system.
    pub fn key(&self) -> RawKey {
        self.engine.key()
    }

    /// Where the log was moved that lay beside the book and belonged to another state of it: a backup was copied over a book
    /// that had crashed.
    pub fn log_set_aside(&self) -> Option<&Path> {
        self.engine.log_set_aside()
    }

    /// Checks that the file is still the one that was opened. Errors: `book_moved_rescued` with the path of a complete copy;
    /// `book_moved` if the copy could not be written.
    pub fn stands_in_place(&self) -> Result<(), BookError> {
        self.engine.stands_in_place()
    }

    /// Gives the book another passphrase: its slot is rewritten, the pages stay as they are, and so does a key that the
    /// system keeps.
    ///
    /// Errors: `wrong_passphrase` when `current` is not the one in force; `disk_full`. The old one holds then.
    pub fn change_passphrase(
        &self,
        current: &SecretString,
        new: &SecretString,
        random: Random,
    ) -> Result<(), BookError> {
        self.engine.change_passphrase(current, new, random)
    }

    /// Runs `work` on one consistent view of the book, beside any writer.
    pub fn read<T, E: From<BookError>>(&self, work: impl FnOnce(&Query) -> Result<T, E>) -> Result<T, E> {
        self.engine.read(|view| work(&Query { engine: view }))
    }

    /// Runs `work` in one transaction. All of it is kept, journaled and on the disk when this returns `Ok`;
    /// none of it otherwise. The note is `None` when nothing changed, and then nothing is written.
    ///
    /// Errors: `not_allowed`; `disk_full`; whatever `work` returns.
    pub fn change<T, E: From<BookError>>(
        &self,
        acting: Acting,
        op: Op,
        work: impl FnOnce(&mut Change) -> Result<T, E>,
    ) -> Result<(T, Option<ChangeNote>), E> {
        if acting.role < op.needs {
            return Err(BookError::NotAllowed.into());
        }
        self.engine.write(|transaction| {
            let mut change = Change::new(transaction.begin(acting, op.code, None)?, acting);
            let value = work(&mut change)?;
            let note = change.finish(op.code, &self.guests)?;
            Ok((value, note))
        })
    }

    /// Takes back a change, whoever else changed other things since. Fields changed again later, and rows that
    /// later changes rest on, stand in its way. An undo is a change too, so taking it back is redo.
    ///
    /// Law: an undo changes only rows that its change had changed, or is refused and says which later change is in its way.
    ///
    /// Errors: `nothing_to_undo`, `already_undone`, `undo_conflict`, `not_allowed` (another's change, and no manager).
    pub fn undo(&self, acting: Acting, change_id: i64) -> Result<ChangeNote, BookError> {
        self.undo_checked(acting, change_id, |_, _| Ok(()))
    }

    /// As [`Book::undo`], unless `check` finds that the book would break a rule then: it sees how things would stand.
    pub fn undo_checked<E: From<BookError>>(
        &self,
        acting: Acting,
        change_id: i64,
        check: impl FnOnce(&Change, &ChangeNote) -> Result<(), E>,
    ) -> Result<ChangeNote, E> {
        let ((), undone) = self.engine.write(|transaction| {
            let Some(target) = transaction.recorded(change_id)? else { return Err(BookError::NothingToUndo.into()) };
            if target.undone_by.is_some() {
                return Err(BookError::AlreadyUndone.into());
            }
            if target.staff_id != acting.staff_id && acting.role < Role::Manager {
                return Err(BookError::NotAllowed.into());
            }
            let code = if target.undoes.is_some() { "redone" } else { "undone" };
            let mut change = Change::new(transaction.begin(acting, "undone", Some(change_id))?, acting);
            change.take_back(target)?;
            let note = change.finish(code, &self.guests)?;
            if let Some(note) = &note {
                check(&change, note)?;
            }
            Ok::<_, E>(((), note))
        })?;
        Ok(undone.ok_or(BookError::NothingToUndo)?)
    }

    /// Reads the whole file and compares what must agree. Reading and changing go on meanwhile, but for the first step.
    /// `progress` hears how many steps of how many are done, and answers whether to go on.
    ///
    /// Errors: `cancelled`. Whatever else goes wrong is a finding.
    pub fn check(
        &self,
        witness: Option<&Witness>,
        progress: &dyn Fn(u64, u64) -> bool,
    ) -> Result<CheckReport, BookError> {
        self.engine.check(&self.guests.sources, witness, progress)
    }
}

/// Which book is at this place. Errors: `book_not_found`; `not_a_book`; `book_damaged`; `book_newer`.
pub fn identify(path: &Path) -> Result<BookId, BookError> {
    engine::identify(path)
}
