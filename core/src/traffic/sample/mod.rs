//! The sample hotel: a house full of invented guests, any number of them, always the same from one seed and day.
//! Adds through the rooms' own functions; knows nothing of storage.
//!
//! - `cast`: the first guests, written by hand, so that every screen has something to show
//! - `complaints`: what went wrong; most of it is long closed
//! - `hotel`: the house itself; `crew`: who works there; `ledger`: what the cast was promised, and what is to be done for them
//! - `person`, `names`, `words`, `day`: all others, from lists and chance

mod cast;
mod chance;
mod commands;
mod complaints;
mod crew;
mod day;
mod hotel;
mod ledger;
mod names;
mod person;
mod words;

#[cfg(test)]
mod tests;

pub use commands::*;
pub use hotel::{manager, property};

use chrono::NaiveDate;

use crate::arrival::{self, ArrivalFields};
use crate::book::{Acting, Book, Change, Document, Op};
use crate::date;
use crate::error::{Error, Result};
use crate::guest::{self, GuestId, NoteKind, RelationshipAdd};
use crate::locale::Language;
use crate::preference;
use crate::text::search::{Searchable, index_text};
use cast::{Role, Stay};
use chance::Chance;
use complaints::Archive;
use hotel::CITY;
use person::{House, There};

pub const FILLED: Op = Op::new("sample_filled");

/// The sample hotel keeps no secret: everybody is told this.
pub const PASSPHRASE: &str = "a look around";

/// How many guests, from which seed, on which day.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    pub guests: u32,
    pub seed: u64,
    pub today: NaiveDate,
    pub language: Language,
}

/// Guests a change: so many fit into the book's cache with all that hangs on them.
const GUESTS_A_CHANGE: u32 = 10_000;

/// One guest in so many lives with the one before.
const HOUSEHOLDS: u32 = 40;

/// One guest in so many has a booking, while the house has rooms.
const BOOKINGS: u32 = 9;

/// Units: bookings, over the days from yesterday to a fortnight ahead.
const ROOMS: u32 = 200;

/// Every table a guest brings rows to.
const TABLES: &[&str] = &[
    "guest",
    "contact_point",
    "guest_tag",
    "note",
    "preference",
    "special_date",
    "relationship",
    "arrival",
    "complaint",
    "complaint_step",
];

/// Fills an empty book. `told` hears how many guests are in, and may end the work by an error.
///
/// Invariant: the same plan gives the same guests, and the first of a larger plan are those of a smaller one.
pub fn fill(book: &Book, acting: Acting, plan: &Plan, told: &dyn Fn(u64, u64) -> Result<()>) -> Result<()> {
    let house = House { language: plan.language, today: plan.today, city: CITY };
    let cast = cast::cast(&house);
    let mut first = 0;
    while first < plan.guests {
        let last = plan.guests.min(first + GUESTS_A_CHANGE);
        told(u64::from(first), u64::from(plan.guests))?;
        book.change(acting, FILLED, |tx| {
            tx.tell("guests", last - first);
            let tags: Vec<&str> = names::TAGS.iter().map(|tag| words::say(plan.language, *tag)).collect();
            guest::make_tags(tx, &tags)?;
            if first == 0 {
                crew::hire(tx, plan.language)?;
            }
            let next_id = tx.reserve("guest", last - first)?;
            let id_of = |number: u32| GuestId(next_id + i64::from(number) - i64::from(first));
            let mut homes = Vec::new();
            let archive = Archive::new(tx, &house, plan.seed)?;
            let mut taken = Vec::new();
            tx.batch(TABLES, |tx| {
                for number in first..last {
                    let invented;
                    let role = match cast.get(number as usize) {
                        Some(role) => role,
                        None => {
                            invented = invent(number, plan.seed, &house);
                            &invented
                        }
                    };
                    add(tx, id_of(number), role, (&house, &id_of))?;
                    if number as usize >= cast.len() {
                        taken.extend(archive.add(tx, number, id_of(number))?);
                    }
                    let other = role.household_of.filter(|other| (first..last).contains(other));
                    homes.extend(other.map(|other| (id_of(number), id_of(other))));
                }
                Ok::<(), Error>(())
            })?;
            for kept in &taken {
                complaints::offer(tx, kept)?;
            }
            for (guest_id, with_guest_id) in homes {
                guest::share_household(tx, guest_id, with_guest_id)?;
            }
            if first == 0 {
                let there = There { guests: last.min(cast.len() as u32), id_of: &id_of };
                ledger::write(tx, &house, &there)?;
                complaints::write(tx, &house, &there)?;
            }
            Ok::<(), Error>(())
        })?;
        first = last;
    }
    told(u64::from(plan.guests), u64::from(plan.guests))
}

/// A guest made by chance, with a place in the house's life.
fn invent(number: u32, seed: u64, house: &House) -> Role {
    let mut chance = Chance::of(seed, u64::from(number));
    let person = person::invent(number, &mut chance, house);
    let booked = number.is_multiple_of(BOOKINGS) && number / BOOKINGS < ROOMS;
    Role {
        person,
        household_of: (number % HOUSEHOLDS == 1).then(|| number - 1),
        relationships: Vec::new(),
        stay: booked.then(|| Stay {
            arrives_in: i64::from(chance.below(16)) - 1,
            nights: 1 + u64::from(chance.below(5)),
            room: format!("{:02}{:02}", 6 + chance.below(13), 1 + chance.below(24)),
        }),
    }
}

fn add(tx: &Change, id: GuestId, role: &Role, (house, id_of): (&House, &dyn Fn(u32) -> GuestId)) -> Result<()> {
    let person = &role.person;
    guest::add(tx, &person.fields, Some(id))?;
    guest::add_first_contacts(tx, id, &person.contacts)?;
    guest::add_tags(tx, id, &person.tags)?;
    for wish in &person.wishes {
        preference::add(tx, id, wish)?;
    }
    for date in &person.dates {
        date::add(tx, id, date)?;
    }
    if let Some(note) = person.note {
        guest::add_note(tx, id, NoteKind::Note, note)?;
    }
    for (kind, other) in &role.relationships {
        guest::add_relationship(
            tx,
            &RelationshipAdd {
                guest_id: id,
                kind: *kind,
                related_guest_id: Some(id_of(*other)),
                related_name: String::new(),
            },
        )?;
    }
    if let Some(stay) = &role.stay {
        let (arrives_on, departs_on) = stay.days(house.today);
        arrival::add(
            tx,
            &ArrivalFields {
                name: person.fields.display_name.clone(),
                guest_id: Some(id),
                arrives_on,
                departs_on: Some(departs_on),
                room: stay.room.clone(),
                note: String::new(),
                phone: String::new(),
                email: String::new(),
            },
        )?;
    }
    let contacts: Vec<(&str, &str)> =
        person.contacts.iter().map(|contact| (contact.kind.id(), contact.value.as_str())).collect();
    let rooms: Vec<&str> = role.stay.iter().map(|stay| stay.room.as_str()).collect();
    let words = index_text(&Searchable {
        names: &[&person.fields.display_name, &person.fields.native_name, &person.fields.alias],
        pinyin: &person.fields.pinyin,
        contacts: &contacts,
        rooms: &rooms,
    });
    tx.index_new_guests(&[Document { guest_id: id.0, rank: person.fields.tier.rank(), words }])?;
    Ok(())
}
