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
use crate::book::{Acting, Book, BookError, ChangeNote, Role, Salt};
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

    /// Makes a book with its property and first manager, and sits down at it.
    pub fn create_book(
        &self,
        path: &Path,
        passphrase: &SecretString,
        (property, manager): (Property, &str),
    ) -> Result<()> {
        property.validate()?;
        staff::check_name(manager, "manager")?;
        check_passphrase(passphrase)?;
        file::check_place(path)?;
        let mut random = [0; 12];
        (self.world.random)(&mut random);
        let now_ms = (self.world.now_ms)();
        let book = Book::create(path, passphrase, Salt::from_random(random), (now_ms, guest::reindex))?;
        // The founder acts before being on the list; the first row of the list is theirs.
        let founder = Acting { staff_id: staff::FIRST, role: Role::Administrator, now_ms };
        book.change(founder, property::FOUNDED, |tx| {
            tx.tell("property", property.name.clone());
            property::found(tx, &property)?;
            staff::add_first(tx, manager)?;
            gift::add_defaults(tx, property.language)?;
            compensation::add_defaults(tx, property.language)
        })?;
        self.sit_down(book)
    }

    /// Opens a book and sits down at it, leaving the one that was open.
    pub fn open_book(&self, path: &Path, passphrase: &SecretString) -> Result<()> {
        self.lock();
        let book = Book::open(path, passphrase, ((self.world.now_ms)(), guest::reindex))?;
        self.sit_down(book)
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

pub(super) fn check_passphrase(passphrase: &SecretString) -> Result<()> {
    use secrecy::ExposeSecret;
    if passphrase.expose_secret().chars().count() < SHORTEST_PASSPHRASE {
        return refuse("passphrase_short").arg("shortest", SHORTEST_PASSPHRASE).field("passphrase").err();
    }
    Ok(())
}

impl From<BookError> for ApiError {
    fn from(error: BookError) -> Self {
        Error::Book(error).into()
    }
}
