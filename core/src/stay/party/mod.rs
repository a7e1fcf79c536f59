//! Who is with whom: one household, one family, one room, one journey. What endangers one of them comes to the table of all.
//! Keeps nothing of its own.

#[cfg(test)]
mod tests;

use std::collections::{BTreeSet, HashMap};

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::arrival::LONGEST_STAY;
use crate::book::Query;
use crate::error::Result;
use crate::guest::{ByGuest, GuestId};
use crate::identity;
use crate::person::Person;
use crate::preference::{self, Category, GuestDanger, Heard, Strength};

/// Why somebody is counted with a guest, the closest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Because {
    Household,
    /// Spouse, parent or child.
    Family,
    Room,
    /// Travels with the guest, or belongs to them and arrives on the same day.
    Together,
}

impl Because {
    pub fn id(self) -> &'static str {
        match self {
            Because::Household => "household",
            Because::Family => "family",
            Because::Room => "room",
            Because::Together => "together",
        }
    }
}

/// Somebody who is with a guest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Companion {
    /// None for a booking of which nobody has said yet whose it is.
    pub guest_id: Option<GuestId>,
    pub name: String,
    pub because: Because,
    /// What their booking for that stay says, one note a line.
    pub note: String,
}

/// The days that are looked at for shared rooms and journeys, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// More people than this share no room: reservations write a word such as TBA in place of one.
const MOST_IN_A_ROOM: usize = 20;

/// One reason why somebody is with a guest, with one of their dangers where those are asked for.
#[derive(Deserialize)]
struct Row {
    guest_id: GuestId,
    other_id: Option<GuestId>,
    name: String,
    because: Because,
    note: String,
    #[serde(default)]
    category: Option<Category>,
    #[serde(default)]
    text: Option<String>,
}

fn rows(query: &Query, sql: &str, guests: &[GuestId], days: Days) -> Result<Vec<Row>> {
    // The first day there is has none so long before it.
    let earliest = days.from.checked_sub_signed(TimeDelta::days(LONGEST_STAY)).unwrap_or(days.from);
    Ok(query.all(sql, json!({ "guests": guests, "earliest": earliest, "from": days.from, "to": days.to }))?)
}

/// Companions of guests, each with their dangers.
type Gathered = Vec<(GuestId, Companion, Vec<(Category, String)>)>;

/// The companions that rows tell of. Shape: each once, the closest first.
fn gathered(rows: Vec<Row>) -> Gathered {
    let mut found = Gathered::new();
    let mut places: HashMap<(GuestId, Option<GuestId>, String), usize> = HashMap::new();
    for Row { guest_id, other_id, name, because, note, category, text } in rows {
        // Bookings without a guest are told apart by their names.
        let key = (guest_id, other_id, if other_id.is_some() { String::new() } else { name.clone() });
        let place = *places.entry(key).or_insert_with(|| {
            found.push((guest_id, Companion { guest_id: other_id, name, because, note: String::new() }, Vec::new()));
            found.len() - 1
        });
        let (_, companion, dangers) = &mut found[place];
        if !note.is_empty() && !companion.note.lines().any(|line| line == note) {
            companion.note.push_str(if companion.note.is_empty() { "" } else { "\n" });
            companion.note.push_str(&note);
        }
        if let (Some(category), Some(text)) = (category, text)
            && !dangers.iter().any(|(_, known)| *known == text)
        {
            dangers.push((category, text));
        }
    }
    let mut roommates: HashMap<GuestId, usize> = HashMap::new();
    for (guest_id, ..) in found.iter().filter(|(_, companion, _)| companion.because == Because::Room) {
        *roommates.entry(*guest_id).or_default() += 1;
    }
    let crowded = |guest: &GuestId| roommates.get(guest).is_some_and(|count| *count > MOST_IN_A_ROOM);
    found.retain(|(guest_id, companion, _)| companion.because != Because::Room || !crowded(guest_id));
    found
}

/// Who is with each of some guests. Shape: each companion once, the closest first; those of one kind by name.
pub fn companions_of(query: &Query, guests: &[GuestId], days: Days) -> Result<ByGuest<Companion>> {
    let found = gathered(rows(query, include_str!("with.sql"), guests, days)?);
    Ok(found.into_iter().map(|(guest_id, companion, _)| (guest_id, companion)).collect())
}

/// What endangers somebody who is with a guest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SharedDanger {
    /// Null for a booking of which nobody has said yet whose it is.
    pub guest_id: Option<GuestId>,
    /// Whose danger it is.
    pub name: String,
    pub because: Because,
    pub category: Category,
    pub text: String,
    /// The booking may be this guest's, and nobody has said so yet.
    pub perhaps: bool,
}

/// The companions with what endangers each of them.
const WITH_DANGERS: &str = concat!(
    "select party.guest_id, party.other_id, party.name, party.because, party.note, preference.category, preference.text
     from (",
    include_str!("with.sql"),
    ") as party
     left join preference on preference.guest_id = party.other_id and preference.strength = 'danger'
     order by party.guest_id, party.rank, party.sort_key, party.other_id, preference.id"
);

/// What endangers those who are with each of some guests: what is noted of them, and what their bookings say.
///
/// Shape: by companion, the closest first, as noted.
pub fn shared_dangers(query: &Query, guests: &[GuestId], days: Days) -> Result<ByGuest<SharedDanger>> {
    Ok(party_of(query, guests, days)?.1)
}

/// Who is with each of some guests, and what endangers those. Shape: as [`companions_of`] and [`shared_dangers`].
pub fn party_of(query: &Query, guests: &[GuestId], days: Days) -> Result<(ByGuest<Companion>, ByGuest<SharedDanger>)> {
    let found = gathered(rows(query, WITH_DANGERS, guests, days)?);
    let perhaps = candidates(query, found.iter().map(|(_, companion, _)| companion))?;
    let mut dangers: Vec<(GuestId, SharedDanger)> = Vec::new();
    for (guest, companion, noted) in &found {
        let mut named: Vec<(Category, String)> = noted.clone();
        for Heard { category, text, .. } in
            preference::heard(&companion.note).into_iter().filter(|heard| heard.strength == Strength::Danger)
        {
            if !named.iter().any(|(_, known)| preference::says_as_much(known, &text)) {
                named.push((category, text));
            }
        }
        let shared = |guest_id, (category, text): (Category, String), perhaps| {
            let (name, because) = (companion.name.clone(), companion.because);
            (*guest, SharedDanger { guest_id, name, because, category, text, perhaps })
        };
        dangers.extend(named.into_iter().map(|danger| shared(companion.guest_id, danger, false)));
        let candidates = perhaps.get(&companion.name).filter(|_| companion.guest_id.is_none()).into_iter().flatten();
        for danger in candidates.filter(|danger| danger.guest_id != *guest) {
            dangers.push(shared(Some(danger.guest_id), (danger.category, danger.text.clone()), true));
        }
    }
    let companions = found.into_iter().map(|(guest_id, companion, _)| (guest_id, companion));
    Ok((companions.collect(), dangers.into_iter().collect()))
}

/// What endangers those whom bookings without a guest may be, by the name on the booking.
fn candidates<'a>(
    query: &Query,
    companions: impl Iterator<Item = &'a Companion>,
) -> Result<HashMap<String, Vec<GuestDanger>>> {
    let strangers = companions.filter(|companion| companion.guest_id.is_none());
    let strangers: BTreeSet<&str> = strangers.map(|companion| companion.name.as_str()).collect();
    if strangers.is_empty() {
        return Ok(HashMap::new());
    }
    let named = |name: &&str| Person { display_name: (*name).to_owned(), ..Person::default() };
    let who = identity::who(query, &strangers.iter().map(named).collect::<Vec<_>>())?;
    let perhaps: Vec<Vec<GuestId>> =
        who.into_iter().map(|who| who.candidates().into_iter().map(|candidate| candidate.id).collect()).collect();
    let everybody: BTreeSet<GuestId> = perhaps.iter().flatten().copied().collect();
    let everybody: Vec<GuestId> = everybody.into_iter().collect();
    let dangers = preference::dangers_of(query, &everybody)?;
    let of = |guests: &[GuestId]| -> Vec<GuestDanger> {
        dangers.iter().filter(|danger| guests.contains(&danger.guest_id)).cloned().collect()
    };
    Ok(strangers.into_iter().zip(perhaps).map(|(name, guests)| (name.to_owned(), of(&guests))).collect())
}
