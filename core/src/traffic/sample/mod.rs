//! The sample hotel: a house full of invented guests, any number of them, always the same from one seed and day.
//! Adds through the rooms' own functions; knows nothing of storage.
//!
//! - `cast`: the first guests, written by hand, so that every screen has something to show
//! - `complaints`: what went wrong; most of it is long closed
//! - `hotel`: the house itself; `crew`: who works there; `ledger`: what the cast was promised, and what is to be done for them
//! - `visits`: what guests did in the last two years
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
mod visits;
mod words;

#[cfg(test)]
mod tests;

pub use commands::*;
pub use hotel::{manager, property};

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::arrival::{self, ArrivalFields};
use crate::book::{Acting, Book, Change, Document, Op};
use crate::date;
use crate::error::{Error, Result};
use crate::guest::{self, GuestId, NoteKind, RelationshipAdd};
use crate::locale::Language;
use crate::preference;
use crate::text::search::{Searchable, index_text};
use crate::visit::{self, NewVisit};
use cast::{Role, Stay};
use chance::Chance;
use complaints::{Archive, Written};
use hotel::CITY;
use person::House;

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

/// So many of them are written at once.
const GUESTS_AT_ONCE: u32 = 500;

/// One guest in so many lives with the one before.
const HOUSEHOLDS: u32 = 40;

/// One guest in so many has a booking, while the house has rooms.
const BOOKINGS: u32 = 9;

/// Units: bookings, over the days from yesterday to a fortnight ahead.
const HOTEL_ROOMS: u32 = 200;

/// Every table a guest brings rows to.
const TABLES: &[&str] = &[
    "guest",
    "contact_point",
    "tag",
    "guest_tag",
    "note",
    "preference",
    "special_date",
    "relationship",
    "arrival",
    "visit_record",
    "complaint",
    "complaint_step",
];

/// Fills an empty book. `progress` hears how many guests are in, and may end the work by an error.
///
/// Invariant: the same plan gives the same guests, and the first of a larger plan are those of a smaller one.
pub fn fill(book: &Book, acting: Acting, plan: &Plan, progress: &dyn Fn(u64, u64) -> Result<()>) -> Result<()> {
    let house = House { language: plan.language, today: plan.today, city: CITY };
    let cast = cast::cast(&house);
    let archive = Archive::new(&house, plan.seed, acting.now_ms)?;
    let mut first = 0;
    while first < plan.guests {
        let last = plan.guests.min(first + GUESTS_A_CHANGE);
        progress(u64::from(first), u64::from(plan.guests))?;
        book.change(acting, FILLED, |tx| {
            tx.tell("guests", last - first);
            if first == 0 {
                crew::hire(tx, plan.language)?;
            }
            let (mut guests, mut homes, mut taken) =
                (Guests { first, ids: Vec::new() }, Vec::new(), Written::default());
            tx.batch(TABLES, |tx| {
                for from in (first..last).step_by(GUESTS_AT_ONCE as usize) {
                    let numbers = from..last.min(from + GUESTS_AT_ONCE);
                    let roles: Vec<Cow<Role>> = numbers
                        .clone()
                        .map(|number| match cast.get(number as usize) {
                            Some(role) => Cow::Borrowed(role),
                            None => Cow::Owned(invent(number, plan.seed, &house)),
                        })
                        .collect();
                    guests.add(tx, &roles, &house)?;
                    let came = numbers.clone().filter_map(|number| Some((number, guests.id(number)?)));
                    visit::add_all(tx, &visits_of(came, cast.len(), plan))?;
                    let invented = numbers.clone().filter(|number| *number as usize >= cast.len());
                    archive.add(tx, invented.filter_map(|number| Some((number, guests.id(number)?))), &mut taken)?;
                    homes.extend(numbers.zip(&roles).filter_map(|(number, role)| Some((number, role.household_of?))));
                }
                Ok::<(), Error>(())
            })?;
            let homes = homes.into_iter().filter_map(|(number, other)| Some((guests.id(number)?, guests.id(other)?)));
            guest::share_households(tx, &homes.collect::<Vec<_>>())?;
            if first == 0 {
                let cast = &guests.ids[..cast.len().min(guests.ids.len())];
                ledger::write(tx, &house, cast)?;
                complaints::write(tx, &archive, cast, &mut taken)?;
            }
            taken.offer(tx)?;
            Ok::<(), Error>(())
        })?;
        first = last;
    }
    progress(u64::from(plan.guests), u64::from(plan.guests))
}

fn visits_of(guests: impl Iterator<Item = (u32, GuestId)>, cast: usize, plan: &Plan) -> Vec<(GuestId, NewVisit)> {
    let of = |number: u32| visits::of(number, (number as usize) < cast, plan.seed, (plan.today, plan.language));
    guests.flat_map(|(number, id)| of(number).into_iter().map(move |visit| (id, visit))).collect()
}

/// A guest made by chance, with a place in the house's life.
fn invent(number: u32, seed: u64, house: &House) -> Role {
    let mut chance = Chance::of(seed, u64::from(number));
    let person = person::invent(number, &mut chance, house);
    let booked = number.is_multiple_of(BOOKINGS) && number / BOOKINGS < HOTEL_ROOMS;
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

/// The guests that one change adds, by their numbers in the plan.
struct Guests {
    first: u32,
    ids: Vec<GuestId>,
}

impl Guests {
    fn id(&self, number: u32) -> Option<GuestId> {
        self.ids.get(number.checked_sub(self.first)? as usize).copied()
    }

    /// Adds the next guests with all that hangs on them, who can be found at once.
    fn add(&mut self, tx: &Change, roles: &[Cow<Role>], house: &House) -> Result<()> {
        let ids = guest::add_all(tx, roles.iter().map(|role| &role.person.fields))?;
        self.ids.extend(&ids);
        let all: Vec<(GuestId, &Role)> = ids.into_iter().zip(roles.iter().map(Cow::as_ref)).collect();
        guest::add_contacts(tx, of_each(&all, |role| role.person.contacts.iter()))?;
        guest::tag_guests(tx, of_each(&all, |role| role.person.tags.iter().copied()))?;
        preference::add_all(tx, of_each(&all, |role| role.person.wishes.iter()))?;
        date::add_all(tx, of_each(&all, |role| role.person.dates.iter()))?;
        guest::add_notes(tx, NoteKind::Note, of_each(&all, |role| role.person.note.into_iter()))?;
        let related = of_each(&all, |role| role.relationships.iter()).filter_map(|(guest_id, (kind, other))| {
            let related_guest_id = Some(self.id(*other)?);
            Some(RelationshipAdd { guest_id, kind: *kind, related_guest_id, related_name: String::new() })
        });
        guest::add_relationships(tx, &related.collect::<Vec<_>>())?;
        let stays = all.iter().filter_map(|(id, role)| {
            let stay = role.stay.as_ref()?;
            let (arrives_on, departs_on) = stay.days(house.today);
            Some(ArrivalFields {
                name: role.person.fields.display_name.clone(),
                guest_id: Some(*id),
                arrives_on,
                departs_on: Some(departs_on),
                room: stay.room.clone(),
                note: String::new(),
                phone: String::new(),
                email: String::new(),
            })
        });
        arrival::add_all(tx, &stays.collect::<Vec<_>>())?;
        tx.index_new_guests(&all.iter().map(|(id, role)| document(*id, role)).collect::<Vec<_>>())?;
        Ok(())
    }
}

/// What hangs on guests, one after another, each with the guest.
fn of_each<'a, T, Items: Iterator<Item = T> + 'a>(
    all: &'a [(GuestId, &'a Role)],
    items: impl Fn(&'a Role) -> Items + 'a,
) -> impl Iterator<Item = (GuestId, T)> + 'a {
    all.iter().flat_map(move |(id, role)| items(role).map(|item| (*id, item)))
}

/// What the guest is found by.
fn document(id: GuestId, role: &Role) -> Document {
    let person = &role.person;
    let contacts: Vec<(&str, &str)> =
        person.contacts.iter().map(|contact| (contact.kind.id(), contact.value.as_str())).collect();
    let rooms: Vec<&str> = role.stay.iter().map(|stay| stay.room.as_str()).collect();
    let words = index_text(&Searchable {
        names: &[&person.fields.display_name, &person.fields.native_name, &person.fields.alias],
        pinyin: &person.fields.pinyin,
        contacts: &contacts,
        rooms: &rooms,
    });
    Document { guest_id: id.0, rank: person.fields.tier.rank(), words }
}
