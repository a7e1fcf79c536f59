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
use crate::identity::{self, Who};
use crate::person::Person;
use crate::preference::{self, Category, Heard, Strength};

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

/// Who is with each of some guests. Shape: each companion once, the closest first.
pub fn companions_of(query: &Query, guests: &[GuestId], days: Days) -> Result<ByGuest<Companion>> {
    #[derive(Deserialize)]
    struct Row {
        guest_id: GuestId,
        other_id: Option<GuestId>,
        name: String,
        because: Because,
        note: String,
    }
    // The first day there is has none so long before it.
    let earliest = days.from.checked_sub_signed(TimeDelta::days(LONGEST_STAY)).unwrap_or(days.from);
    let params = json!({ "guests": guests, "earliest": earliest, "from": days.from, "to": days.to });
    let rows: Vec<Row> = query.all(include_str!("with.sql"), params)?;
    let mut found: Vec<(GuestId, Companion)> = Vec::new();
    let mut places: HashMap<(GuestId, Option<GuestId>, String), usize> = HashMap::new();
    for Row { guest_id, other_id, name, because, note } in rows {
        // Bookings without a guest are told apart by their names.
        let key = (guest_id, other_id, if other_id.is_some() { String::new() } else { name.clone() });
        match places.get(&key) {
            Some(place) => {
                let known: &mut String = &mut found[*place].1.note;
                if !note.is_empty() && !known.lines().any(|line| line == note) {
                    known.push_str(if known.is_empty() { "" } else { "\n" });
                    known.push_str(&note);
                }
            }
            None => {
                places.insert(key, found.len());
                found.push((guest_id, Companion { guest_id: other_id, name, because, note }));
            }
        }
    }
    let mut roommates: HashMap<GuestId, usize> = HashMap::new();
    for (guest_id, _) in found.iter().filter(|(_, companion)| companion.because == Because::Room) {
        *roommates.entry(*guest_id).or_default() += 1;
    }
    let crowded = |guest: &GuestId| roommates.get(guest).is_some_and(|count| *count > MOST_IN_A_ROOM);
    found.retain(|(guest_id, companion)| companion.because != Because::Room || !crowded(guest_id));
    Ok(found.into_iter().collect())
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

/// What endangers those who are with each of some guests: what is noted of them, and what their bookings say.
///
/// Shape: by companion, the closest first, as noted.
pub fn shared_dangers(query: &Query, guests: &[GuestId], days: Days) -> Result<ByGuest<SharedDanger>> {
    let mut companions = companions_of(query, guests, days)?;
    let all = || guests.iter().flat_map(|guest| companions.get(*guest));
    let strangers: BTreeSet<&str> =
        all().filter(|companion| companion.guest_id.is_none()).map(|companion| companion.name.as_str()).collect();
    let people = strangers.iter().map(|name| Person { display_name: (*name).to_owned(), ..Person::default() });
    let who = identity::who(query, &people.collect::<Vec<_>>())?;
    let perhaps: HashMap<String, Vec<GuestId>> = strangers
        .into_iter()
        .zip(who.into_iter().map(Who::candidates))
        .map(|(name, candidates)| (name.to_owned(), candidates.into_iter().map(|candidate| candidate.id).collect()))
        .collect();
    let mut others: BTreeSet<GuestId> = all().filter_map(|companion| companion.guest_id).collect();
    others.extend(perhaps.values().flatten());
    let others: Vec<GuestId> = others.into_iter().collect();
    let noted = if others.is_empty() {
        ByGuest::default()
    } else {
        ByGuest::of_rows(preference::dangers_of(query, &others)?, |danger| danger.guest_id)
    };
    let mut found: Vec<(GuestId, SharedDanger)> = Vec::new();
    for guest in guests {
        for companion in companions.take(*guest) {
            let of = |id: GuestId| noted.get(id).iter().map(move |danger| (danger.category, danger.text.clone()));
            let own = companion.guest_id.into_iter().flat_map(of);
            let heard =
                preference::heard(&companion.note).into_iter().filter(|heard| heard.strength == Strength::Danger);
            let heard = heard.map(|Heard { category, text, .. }| (category, text));
            let mut told: Vec<(Category, String)> = Vec::new();
            for (category, text) in own.chain(heard) {
                if !told.iter().any(|(_, known)| preference::says_as_much(known, &text)) {
                    told.push((category, text));
                }
            }
            let Companion { guest_id, name, because, .. } = companion;
            found.extend(told.into_iter().map(|(category, text)| {
                (*guest, SharedDanger { guest_id, name: name.clone(), because, category, text, perhaps: false })
            }));
            let candidates = perhaps.get(&name).filter(|_| guest_id.is_none()).into_iter().flatten();
            for candidate in candidates.filter(|candidate| *candidate != guest) {
                found.extend(of(*candidate).map(|(category, text)| {
                    let (guest_id, name) = (Some(*candidate), name.clone());
                    (*guest, SharedDanger { guest_id, name, because, category, text, perhaps: true })
                }));
            }
        }
    }
    Ok(found.into_iter().collect())
}
