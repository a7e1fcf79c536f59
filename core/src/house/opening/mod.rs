//! Opening the house: making a book, opening one, sitting down at it.

mod commands;
mod kept;

use std::path::Path;

use secrecy::{ExposeSecret, SecretString};
use serde_json::json;

pub use commands::*;
pub use kept::*;

use crate::book::{Acting, Book, Role, Salt};
use crate::compensation;
use crate::desk::{Desk, Session};
use crate::error::{Error, Result, refuse};
use crate::file;
use crate::gift;
use crate::guest;
use crate::property::{self, Property};
use crate::staff;

/// Makes a book with its property and first manager, and sits down at it.
pub fn create_book(
    desk: &Desk,
    path: &Path,
    passphrase: &SecretString,
    (property, manager): (Property, &str),
) -> Result<()> {
    property.validate()?;
    staff::check_name(manager, "manager")?;
    check_passphrase(passphrase)?;
    file::check_place(path)?;
    let mut random = [0; 12];
    (desk.world.random)(&mut random);
    let now_ms = (desk.world.now_ms)();
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
    sit_down(desk, book)
}

/// Opens a book and sits down at it, leaving the one that was open.
pub fn open_book(desk: &Desk, path: &Path, passphrase: &SecretString) -> Result<()> {
    desk.lock();
    let book = Book::open(path, passphrase, ((desk.world.now_ms)(), guest::reindex))?;
    sit_down(desk, book)
}

fn sit_down(desk: &Desk, book: Book) -> Result<()> {
    let (staff, property, first_change_id) = book.read(|query| -> Result<_> {
        let (last,): (i64,) = query.one("select coalesce(max(id), 0) from change", json!({})).map_err(Error::from)?;
        Ok((staff::who_sits(query)?, property::load(query)?, last))
    })?;
    let session = Session::new(book, (staff, property), first_change_id);
    desk.look_for_key(&session);
    desk.sit_down(session);
    Ok(())
}

/// Units: characters. Short enough to type at a desk, long enough that guessing takes Argon2 years.
const SHORTEST_PASSPHRASE: usize = 8;

fn check_passphrase(passphrase: &SecretString) -> Result<()> {
    if passphrase.expose_secret().chars().count() < SHORTEST_PASSPHRASE {
        return refuse("passphrase_short").arg("shortest", SHORTEST_PASSPHRASE).field("passphrase").err();
    }
    Ok(())
}
