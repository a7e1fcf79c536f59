//! The desk: at most one open book and who sits at it. Every face (window, terminal, tests) holds one.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock};

use secrecy::SecretString;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;
use ts_rs::TS;

use super::call::{Call, Progress};
use super::commands::dispatch;
use super::error::ApiError;
use super::memory::Memory;
use crate::book::{Acting, Book, BookError, ChangeNote, Host, Role};
use crate::compensation;
use crate::error::{Error, Result, refuse};
use crate::file;
use crate::gift;
use crate::guest;
use crate::paper::Press;
use crate::property::{self, Property};
use crate::staff::{self, Staff};
use crate::text::limit;

/// What core does not have of its own: the time, chance, a place for passing files, and a memory.
#[derive(Clone)]
pub struct World {
    /// Units: milliseconds UTC.
    pub now_ms: fn() -> i64,
    pub random: fn(&mut [u8]),
    /// A folder for files on their way elsewhere (to the printer).
    pub scratch: PathBuf,
    pub memory: Arc<dyn Memory>,
}

/// Shape: `value` is the command's answer, written as JSON once and handed on as it is; `change` is there when
/// something was written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Reply {
    #[ts(as = "Value")]
    pub value: Box<RawValue>,
    pub change: Option<ChangeNote>,
}

impl Reply {
    /// The answer, for faces that are written in Rust. Errors: `bad_request` when it is no `T`.
    pub fn read<T: DeserializeOwned>(&self) -> std::result::Result<T, ApiError> {
        serde_json::from_str(self.value.get()).map_err(|error| ApiError::unreadable(&error))
    }
}

/// An open book with a person at it.
pub struct Session {
    pub book: Book,
    /// Who acts now.
    staff: RwLock<Staff>,
    /// Undo by key reaches back to here: what was done before this sitting is undone from the history.
    pub first_change_id: i64,
    property: RwLock<Property>,
    /// Whether the key that opens the book is kept.
    key_kept: AtomicBool,
}

impl Session {
    pub fn key_kept(&self) -> bool {
        self.key_kept.load(Ordering::Relaxed)
    }

    pub(super) fn set_key_kept(&self, kept: bool) {
        self.key_kept.store(kept, Ordering::Relaxed);
    }

    pub fn staff(&self) -> Staff {
        self.staff.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// From now on this person acts. Errors: `staff_not_found`, `staff_out_of_use`.
    pub fn sit(&self, staff_id: i64) -> Result<()> {
        let staff = self.book.read(|query| staff::active_member(query, staff_id))?;
        *self.staff.write().unwrap_or_else(PoisonError::into_inner) = staff;
        Ok(())
    }

    /// Reads the acting person's row again after the list of staff changed.
    pub fn refresh_staff(&self) -> Result<()> {
        self.sit(self.staff().id)
    }

    pub fn property(&self) -> Property {
        self.property.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Reads the property's page again after it changed.
    pub fn refresh_property(&self) -> Result<()> {
        let fresh = self.book.read(property::load)?;
        *self.property.write().unwrap_or_else(PoisonError::into_inner) = fresh;
        Ok(())
    }
}

/// A book to be made.
#[derive(Clone, Copy)]
pub struct NewBook<'a> {
    pub path: &'a Path,
    pub passphrase: &'a SecretString,
    pub property: &'a Property,
    /// The first manager's name.
    pub manager: &'a str,
}

pub struct Desk {
    pub(super) world: World,
    session: RwLock<Option<Arc<Session>>>,
    /// A book was open here, or somebody locked: from then on none opens by itself.
    pub(super) used: AtomicBool,
    pub(super) press: OnceLock<Press>,
}

impl Desk {
    pub fn new(world: World) -> Self {
        Desk { world, session: RwLock::default(), used: AtomicBool::new(false), press: OnceLock::new() }
    }

    /// Runs one command by name. May take long: call it off the thread that draws.
    ///
    /// Errors: `unknown_command`; `bad_request` when `args` are not the command's; `text_too_long` and `text_invisible`
    /// with the field; the command's own.
    pub fn call(&self, name: &str, mut args: Value, progress: &dyn Progress) -> std::result::Result<Reply, ApiError> {
        limit::tidy_request(&mut args)?;
        let call = Call { desk: self, session: self.session(), progress, note: Mutex::new(None) };
        let value = dispatch(&call, name, args)?;
        Ok(Reply { value, change: call.note.into_inner().unwrap_or_else(PoisonError::into_inner) })
    }

    pub fn session(&self) -> Option<Arc<Session>> {
        self.session.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Makes a book with its property, its first manager and what `fill` adds, and sits down at it.
    pub fn create_book(
        &self,
        new: NewBook,
        fill: impl FnOnce(&Book, Acting) -> Result<()>,
    ) -> Result<()> {
        new.property.validate()?;
        staff::check_name(new.manager, "manager")?;
        check_passphrase(new.passphrase)?;
        file::check_place(new.path)?;
        let host = self.host();
        // The founder acts before being on the list; the first row of the list is theirs.
        let founder = Acting { staff_id: staff::FIRST, role: Role::Administrator, now_ms: host.now_ms };
        let book = Book::create(new.path, new.passphrase, host, |book| {
            book.change(founder, property::FOUNDED, |tx| {
                tx.tell("property", new.property.name.clone());
                property::found(tx, new.property)?;
                staff::add_first(tx, new.manager)?;
                gift::add_defaults(tx, new.property.language)?;
                compensation::add_defaults(tx, new.property.language)
            })?;
            fill(book, founder)
        })?;
        self.sit_down(book)
    }

    /// Opens a book and sits down at it, leaving the one that was open.
    pub fn open_book(&self, path: &Path, passphrase: &SecretString) -> Result<()> {
        self.lock();
        let book = Book::open(path, passphrase, self.host())?;
        self.sit_down(book)
    }

    /// What a book needs of the world.
    pub(super) fn host(&self) -> Host {
        Host { now_ms: (self.world.now_ms)(), random: self.world.random, reindex: guest::reindex }
    }

    pub(super) fn sit_down(&self, book: Book) -> Result<()> {
        self.used.store(true, Ordering::SeqCst);
        let key_kept = self.keeps_key_of(&book);
        let (staff, property, first_change_id) = book.read(|query| -> Result<_> {
            let staff = staff::who_sits(query)?;
            let (last,): (i64,) =
                query.one("select coalesce(max(id), 0) from change", super::Nothing {}).map_err(Error::from)?;
            Ok::<_, Error>((staff, property::load(query)?, last))
        })?;
        let session = Session {
            book,
            staff: RwLock::new(staff),
            first_change_id,
            property: RwLock::new(property),
            key_kept: AtomicBool::new(key_kept),
        };
        *self.session.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(session));
        Ok(())
    }

    /// Forgets the key. Work that is still running ends first.
    pub fn lock(&self) {
        self.used.store(true, Ordering::SeqCst);
        *self.session.write().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// Units: characters. Short enough to type at a desk, long enough that guessing takes Argon2 years.
const SHORTEST_PASSPHRASE: usize = 8;

/// Of five degrees: below it, some ten million guesses find the passphrase, which a stolen file leaves time for.
const WEAKEST_PASSPHRASE: zxcvbn::Score = zxcvbn::Score::Two;

/// Errors: `passphrase_short`; `passphrase_weak` for words that are among the first that anybody would try.
pub(super) fn check_passphrase(passphrase: &SecretString) -> Result<()> {
    use secrecy::ExposeSecret;
    let words = passphrase.expose_secret().trim();
    if words.chars().count() < SHORTEST_PASSPHRASE {
        return refuse("passphrase_short").arg("shortest", SHORTEST_PASSPHRASE).field("passphrase").err();
    }
    if zxcvbn::zxcvbn(words, &["zhike", "知客"]).score() < WEAKEST_PASSPHRASE {
        return refuse("passphrase_weak").field("passphrase").err();
    }
    Ok(())
}

impl From<BookError> for ApiError {
    fn from(error: BookError) -> Self {
        Error::Book(error).into()
    }
}
