//! What may speak against a gift for each of some guests: their own wishes, tags, notes and bookings, their age, and what
//! endangers those they live and travel with.

use std::collections::{BTreeSet, HashMap};

use chrono::Datelike;
use serde_json::json;

use super::hazard::Wish;
use crate::book::Query;
use crate::error::Result;
use crate::guest::GuestId;
use crate::party::{self, Days};
use crate::preference::{Category, Strength};

/// Who turns eighteen in the year may still be a child on the day.
const OF_AGE: i32 = 18;

/// Asks the same few things however many guests there are.
///
/// Errors: `book_failed` for wishes that cannot be read: an allergy must never be passed over in silence.
pub(super) fn wishes_of(query: &Query, guests: &[GuestId], days: Days) -> Result<HashMap<GuestId, Vec<Wish>>> {
    let mut companions = party::companions_of(query, guests, days)?;
    let mut everybody: BTreeSet<GuestId> = guests.iter().copied().collect();
    for guest in guests {
        everybody.extend(companions.get(*guest).iter().filter_map(|companion| companion.guest_id));
    }
    let said = Said::load(query, &everybody)?;
    let mut minors: BTreeSet<GuestId> = BTreeSet::new();
    let births: Vec<(GuestId, i32)> = query.all(include_str!("births.sql"), json!({ "guests": guests }))?;
    minors.extend(births.into_iter().filter(|(_, year)| days.from.year() - year <= OF_AGE).map(|(guest, _)| guest));
    let mut wishes: HashMap<GuestId, Vec<Wish>> = HashMap::with_capacity(guests.len());
    for guest in guests {
        let mut own = said.of(*guest);
        if minors.contains(guest) {
            own.push(Wish::minor());
        }
        for companion in companions.take(*guest) {
            let theirs = companion.guest_id.map(|id| said.of(id)).unwrap_or_default();
            let theirs = theirs.into_iter().chain(companion.note.lines().filter_map(Wish::free));
            own.extend(theirs.filter_map(|wish| wish.of_companion(&companion.name)));
        }
        wishes.insert(*guest, own);
    }
    Ok(wishes)
}

/// What is noted of each, each text read once: houses write the same words again and again.
struct Said(HashMap<GuestId, Vec<Wish>>);

impl Said {
    fn load(query: &Query, guests: &BTreeSet<GuestId>) -> Result<Self> {
        let params = json!({ "guests": guests });
        let mut said: HashMap<GuestId, Vec<Wish>> = HashMap::new();
        let mut noted: HashMap<(Category, Strength, String), Option<Wish>> = HashMap::new();
        let preferences: Vec<(GuestId, Category, Strength, String)> = query.all(include_str!("wishes.sql"), &params)?;
        for (guest_id, category, strength, text) in preferences {
            let wish = noted.entry((category, strength, text));
            let wish =
                wish.or_insert_with_key(|(category, strength, text)| Wish::preference(*category, *strength, text));
            said.entry(guest_id).or_default().extend(wish.clone());
        }
        let mut free: HashMap<String, Option<Wish>> = HashMap::new();
        let texts: Vec<(GuestId, String)> = query.all(include_str!("said.sql"), &params)?;
        for (guest_id, text) in texts {
            let wish = free.entry(text).or_insert_with_key(|text| Wish::free(text));
            said.entry(guest_id).or_default().extend(wish.clone());
        }
        Ok(Said(said))
    }

    fn of(&self, guest: GuestId) -> Vec<Wish> {
        self.0.get(&guest).cloned().unwrap_or_default()
    }
}
