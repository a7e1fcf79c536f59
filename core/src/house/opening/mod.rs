//! Opening the house: making a book, opening one, sitting down at it.

mod auto_unlock;
mod commands;

use std::path::Path;

use secrecy::{ExposeSecret, SecretString};

pub use auto_unlock::*;
pub use commands::*;

use crate::book::{Acting, Book, BookError, Host, Random, Role, RoomTables};
use crate::compensation;
use crate::date;
use crate::desk::{Call, Desk, Session, mark_as_sample};
use crate::error::{Error, Result, refuse};
use crate::festival;
use crate::file;
use crate::gift;
use crate::guest;
use crate::photo;
use crate::preference;
use crate::property::{self, Property};
use crate::staff::{self, Sitting};

/// A book to be made.
#[derive(Clone, Copy)]
pub struct NewBook<'a> {
    pub path: &'a Path,
    pub passphrase: &'a SecretString,
    pub property: &'a Property,
    /// The first manager's name.
    pub manager: &'a str,
    /// Whether its guests are invented.
    pub sample: bool,
}

/// Makes a book with its property, its first manager and what `fill` adds, and sits down at it.
pub fn create_book(desk: &Desk, new: NewBook, fill: impl FnOnce(&Book, Acting) -> Result<()>) -> Result<()> {
    new.property.validate()?;
    staff::check_name(new.manager, "manager")?;
    check_passphrase(new.passphrase)?;
    file::check_place(new.path)?;
    let host = host(desk, &|_, _| {});
    // The founder acts before being on the list; the first row of the list is theirs.
    let founder = Acting { staff_id: staff::FIRST, role: Role::Administrator, now_ms: host.now_ms };
    let book = Book::create(new.path, new.passphrase, host, |book| {
        book.change(founder, property::FOUNDED, |tx| {
            tx.tell("property", new.property.name.clone());
            property::found(tx, new.property)?;
            guest::begin_contact_keys(tx)?;
            if new.sample {
                mark_as_sample(tx)?;
            }
            staff::add_first(tx, new.manager)?;
            gift::add_defaults(tx, new.property)?;
            compensation::add_defaults(tx, new.property)
        })?;
        fill(book, founder)
    })?;
    sit_down(desk, book)
}

/// Opens a book and sits down at it, leaving the one that was open. A book of an earlier version gets today's search
/// documents first, which takes a while in a large one: that is told.
pub fn open_book(call: &Call, path: &Path, passphrase: &SecretString) -> Result<()> {
    let desk = call.desk();
    desk.lock();
    let book = Book::open(path, passphrase, host(desk, &progress(call)))?;
    sit_down(desk, book)
}

/// Nobody stops an opening half-way: without its documents no guest would be found.
fn progress(call: &Call) -> impl Fn(u64, u64) {
    move |done, total| drop(call.progress(done, total))
}

/// What the rooms tell the book of their tables.
pub const ROOMS: &[RoomTables] = &[
    guest::TABLES,
    preference::TABLES,
    photo::TABLES,
    date::TABLES,
    festival::TABLES,
    gift::TABLES,
    compensation::TABLES,
];

/// What a book needs of the world and of the rooms; nobody hears how far an opening is.
pub fn host_at(now_ms: i64, random: Random) -> Host<'static> {
    Host { now_ms, random, guests: guest::INDEX, rooms: ROOMS, progress: &|_, _| {} }
}

fn host<'a>(desk: &Desk, progress: &'a dyn Fn(u64, u64)) -> Host<'a> {
    Host { progress, ..host_at((desk.world.now_ms)(), desk.world.random) }
}

fn sit_down(desk: &Desk, book: Book) -> Result<()> {
    let (Sitting { staff, last_change_id }, property) =
        book.read(|query| -> Result<_> { Ok((staff::who_sits(query)?, property::load(query)?)) })?;
    let acting = Acting { staff_id: staff.id, role: staff.role, now_ms: (desk.world.now_ms)() };
    let first_change_id = match guest::renew_contact_keys(&book, acting) {
        Ok(renewed) => renewed.map_or(last_change_id, |note| note.id),
        // A full disk keeps nobody out: nothing can be added before there is room, and the next opening renews them.
        Err(Error::Book(BookError::DiskFull)) => last_change_id,
        Err(error) => return Err(error),
    };
    let session = Session::new(book, staff, property, first_change_id);
    desk.look_for_key(&session);
    desk.sit_down(session);
    Ok(())
}

/// Units: characters. Short enough to type at a desk, long enough that guessing takes Argon2 years.
const SHORTEST_PASSPHRASE: usize = 8;

/// Of five degrees: below it, some ten million guesses find the passphrase, which a stolen file leaves time for.
const WEAKEST_PASSPHRASE: zxcvbn::Score = zxcvbn::Score::Two;

/// Errors: `passphrase_short`; `passphrase_weak` for words that are among the first that anybody would try.
fn check_passphrase(passphrase: &SecretString) -> Result<()> {
    let words = passphrase.expose_secret().trim();
    if words.chars().count() < SHORTEST_PASSPHRASE {
        return refuse("passphrase_short").arg("shortest", SHORTEST_PASSPHRASE).field("passphrase").err();
    }
    if zxcvbn::zxcvbn(words, &["zhike", "知客"]).score() < WEAKEST_PASSPHRASE {
        return refuse("passphrase_weak").field("passphrase").err();
    }
    Ok(())
}
