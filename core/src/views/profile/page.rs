//! One guest with everything, as the page shows it.

use std::collections::HashMap;

use chrono::Days;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::arrival::{self, Arrival};
use crate::book::Query;
use crate::complaint::{self, Asked, ComplaintLine};
use crate::date::{self, DateKind, NewDate, SpecialDate};
use crate::desk::Call;
use crate::error::Result;
use crate::gift::{self, GuestGift};
use crate::guest::{
    self, ByGuest, ContactPoint, Guest, GuestId, GuestRequest, HouseholdMember, Note, Relationship, RelationshipKind,
};
use crate::party::{self, Because, Companion, SharedDanger};
use crate::preference::{self, HealthOffer, HealthOfferSource, Preference};
use crate::promise::{self, Promise};
use crate::trace::{self, Trace};
use crate::visit::{self, VisitHistory};

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
    /// Wedding anniversaries that were noted of a spouse only.
    pub spouse_dates: Vec<SpouseDate>,
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
    pub visits: VisitHistory,
    /// Those the person at the desk may see: open ones by their clocks, then closed ones, newest first.
    pub complaints: Vec<ComplaintLine>,
}

/// A date of a guest's spouse that is the guest's own too.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SpouseDate {
    pub guest_id: GuestId,
    pub name: String,
    pub date: NewDate,
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
        let mut weddings = weddings_of_spouses(query, ids, (&relationships, &dates))?;
        let mut tags = guest::tags_of(query, ids)?;
        let mut notes = guest::notes_of(query, ids)?;
        let mut arrivals = arrival::arrivals_of(query, ids)?;
        let mut visits = visit::records_of(query, ids)?;
        let mut gifts = gift::gifts_of(query, ids)?;
        let mut complaints = complaint::of_guests(query, ids, &asked)?;
        let mut page = |guest: Guest| {
            let id = guest.id;
            let (noted, said, booked) = (preferences.take(id), notes.take(id), arrivals.take(id));
            let tags = tags.take(id);
            let texts = booked.iter().map(|arrival| (HealthOfferSource::Booking, arrival.fields.note.as_str()));
            let texts = texts.chain(said.iter().map(|note| (HealthOfferSource::Note, note.text.as_str())));
            let texts = texts.chain(tags.iter().map(|tag| (HealthOfferSource::Tag, tag.as_str())));
            let offers = preference::offers(texts, &noted, &declined.take(id));
            GuestPage {
                local: property.is_local(&guest.fields.home_city),
                contacts: contacts.take(id),
                preferences: noted,
                shared_dangers: shared.take(id),
                offers,
                dates: dates.take(id),
                spouse_dates: weddings.take(id),
                promises: promises.take(id),
                traces: traces.take(id),
                relationships: relationships.take(id),
                household: companions.take(id).into_iter().filter_map(at_home).collect(),
                tags,
                notes: said,
                gifts: gifts.take(id),
                arrivals: booked,
                visits: visit::history(visits.take(id)),
                complaints: complaints.take(id),
                guest,
            }
        };
        Ok(guests.into_iter().map(|(id, guest)| (id, page(guest))).collect())
    })
}

/// Shape: none for a guest whose own anniversary is noted.
fn weddings_of_spouses(
    query: &Query,
    ids: &[GuestId],
    (relationships, dates): (&ByGuest<Relationship>, &ByGuest<SpecialDate>),
) -> Result<ByGuest<SpouseDate>> {
    let wedding = |kind: DateKind| kind == DateKind::WeddingAnniversary;
    let lacks = |id: GuestId| dates.get(id).iter().all(|date| !wedding(date.said.kind));
    let mut spouses: Vec<(GuestId, GuestId, &str)> = Vec::new();
    for id in ids.iter().copied().filter(|id| lacks(*id)) {
        let married = relationships.get(id).iter().filter(|other| other.kind == RelationshipKind::Spouse);
        spouses.extend(married.filter_map(|other| Some((id, other.related_guest_id?, other.name.as_str()))));
    }
    if spouses.is_empty() {
        return Ok(ByGuest::default());
    }
    let others: Vec<GuestId> = spouses.iter().map(|(_, other, _)| *other).collect();
    let said = date::said_of(query, &others)?;
    let of_spouse = |(id, other, name): (GuestId, GuestId, &str)| {
        let dates = said.get(other).iter().filter(|date| wedding(date.kind)).cloned().collect::<Vec<_>>();
        let name = name.to_owned();
        dates.into_iter().map(move |date| (id, SpouseDate { guest_id: other, name: name.clone(), date }))
    };
    Ok(spouses.into_iter().flat_map(of_spouse).collect())
}

fn at_home(companion: Companion) -> Option<HouseholdMember> {
    let Companion { guest_id, name, because, .. } = companion;
    (because == Because::Household).then_some(HouseholdMember { id: guest_id?, name })
}
