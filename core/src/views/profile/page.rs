//! One guest with everything, as the page shows it.

use std::collections::HashMap;

use chrono::Days;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::arrival::{self, Arrival};
use crate::complaint::{self, Asked, ComplaintLine};
use crate::date::{self, SpecialDate};
use crate::desk::Call;
use crate::error::Result;
use crate::gift::{self, GuestGift};
use crate::guest::{self, ContactPoint, Guest, GuestId, GuestRequest, HouseholdMember, Note, Relationship};
use crate::party::{self, Because, Companion, SharedDanger};
use crate::preference::{self, HealthOffer, HealthOfferSource, Preference};
use crate::promise::{self, Promise};
use crate::trace::{self, Trace};

/// So far ahead a room is looked at for who shares it. Units: days.
const AHEAD: u64 = 30;

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct GuestPage {
    pub guest: Guest,
    /// Home city is the property's city.
    pub local: bool,
    pub contacts: Vec<ContactPoint>,
    pub preferences: Vec<Preference>,
    /// What endangers those who live or travel with the guest, or share the room in the coming weeks.
    pub shared_dangers: Vec<SharedDanger>,
    /// What notes and bookings say of health and diet, and nobody has noted.
    pub offers: Vec<HealthOffer>,
    pub dates: Vec<SpecialDate>,
    /// Open ones first.
    pub promises: Vec<Promise>,
    /// Open ones first.
    pub traces: Vec<Trace>,
    pub relationships: Vec<Relationship>,
    pub household: Vec<HouseholdMember>,
    pub tags: Vec<String>,
    pub notes: Vec<Note>,
    /// What was handed over, newest first.
    pub gifts: Vec<GuestGift>,
    pub arrivals: Vec<Arrival>,
    /// Those the person at the desk may see: open ones by their clocks, then closed ones, newest first.
    pub complaints: Vec<ComplaintLine>,
}

/// Errors: `guest_not_found`.
pub fn guest_open(call: &Call, request: GuestRequest) -> Result<GuestPage> {
    let id = request.guest_id;
    pages(call, &[id])?.remove(&id).map_or_else(|| guest::not_found(id), Ok)
}

/// The pages of some guests, all read in one go. Shape: no entry for one who is not there.
pub(super) fn pages(call: &Call, ids: &[GuestId]) -> Result<HashMap<GuestId, GuestPage>> {
    let (property, today) = (call.property()?, call.today()?);
    call.read(|query| {
        let asked = Asked::load(query, call)?;
        let guests = guest::load_all(query, ids)?;
        let mut contacts = guest::contacts_of(query, ids)?;
        let mut preferences = preference::preferences_of(query, ids)?;
        let days = party::Days { from: today, to: today + Days::new(AHEAD) };
        let (mut companions, mut shared) = party::party_of(query, ids, days)?;
        let mut declined = preference::declined_of(query, ids)?;
        let mut dates = date::dates_of(query, ids, today)?;
        let mut promises = promise::promises_of(query, ids)?;
        let mut traces = trace::traces_of(query, ids)?;
        let mut relationships = guest::relationships_of(query, ids)?;
        let mut tags = guest::tags_of(query, ids)?;
        let mut notes = guest::notes_of(query, ids)?;
        let mut arrivals = arrival::arrivals_of(query, ids)?;
        let mut gifts = gift::gifts_of(query, ids)?;
        let mut complaints = complaint::of_guests(query, ids, &asked)?;
        let mut page = |guest: Guest| {
            let id = guest.id;
            let (noted, said, booked) = (preferences.take(id), notes.take(id), arrivals.take(id));
            let texts = booked.iter().map(|arrival| (HealthOfferSource::Booking, arrival.fields.note.as_str()));
            let texts = texts.chain(said.iter().map(|note| (HealthOfferSource::Note, note.text.as_str())));
            let offers = preference::offers(texts, &noted, &declined.take(id));
            GuestPage {
                local: property.is_local(&guest.fields.home_city),
                contacts: contacts.take(id),
                preferences: noted,
                shared_dangers: shared.take(id),
                offers,
                dates: dates.take(id),
                promises: promises.take(id),
                traces: traces.take(id),
                relationships: relationships.take(id),
                household: companions.take(id).into_iter().filter_map(at_home).collect(),
                tags: tags.take(id),
                notes: said,
                gifts: gifts.take(id),
                arrivals: booked,
                complaints: complaints.take(id),
                guest,
            }
        };
        Ok(guests.into_iter().map(|(id, guest)| (id, page(guest))).collect())
    })
}

fn at_home(companion: Companion) -> Option<HouseholdMember> {
    let Companion { guest_id, name, because, .. } = companion;
    (because == Because::Household).then_some(HouseholdMember { id: guest_id?, name })
}
