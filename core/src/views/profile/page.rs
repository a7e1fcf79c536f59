//! One guest with everything, as the page shows it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::arrival::{self, Arrival};
use crate::complaint::{self, Asked, ComplaintLine};
use crate::date::{self, SpecialDate};
use crate::desk::Call;
use crate::error::Result;
use crate::gift::{self, GuestGift};
use crate::guest::{self, ContactPoint, Guest, GuestRequest, HouseholdMember, Note, Relationship};
use crate::preference::{self, Preference};
use crate::promise::{self, Promise};
use crate::trace::{self, Trace};

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct GuestPage {
    pub guest: Guest,
    /// Home city is the property's city.
    pub local: bool,
    pub contacts: Vec<ContactPoint>,
    pub preferences: Vec<Preference>,
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
    let (property, today) = (call.property()?, call.today()?);
    call.read(|query| {
        let id = request.guest_id;
        let guest = guest::load(query, id)?;
        Ok(GuestPage {
            local: property.is_local(&guest.fields.home_city),
            contacts: guest::contacts_of(query, id)?,
            preferences: preference::preferences_of(query, id)?,
            dates: date::dates_of(query, id, today)?,
            promises: promise::of_guest(query, id)?,
            traces: trace::of_guest(query, id)?,
            relationships: guest::relationships_of(query, id)?,
            household: guest::household_of(query, id)?,
            tags: guest::tags_of(query, id)?,
            notes: guest::notes_of(query, id)?,
            gifts: gift::gifts_of(query, id)?,
            arrivals: arrival::arrivals_of(query, id)?,
            complaints: complaint::of_guest(query, id, &Asked::load(query, call)?)?,
            guest,
        })
    })
}
