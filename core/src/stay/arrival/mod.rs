//! Arrivals: who comes when, to which room. Typed in, or brought by a file from the property system.

mod commands;
mod store;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use commands::*;
pub use store::*;

use crate::calendar::lunar_of;
use crate::error::{Result, refuse};
use crate::guest::{self, GuestFields, GuestId, NewContact, Tier};
use crate::person::{Contact, ContactKind, Person};
use crate::text::plain::trimmed;
use crate::text::{limit, phone};

/// Who is in the house on a day is looked for among those who came at most so long before. Units: days.
pub const LONGEST_STAY: i64 = 366;

/// An arrival as it is typed in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ArrivalFields {
    /// The name on the booking; it need not be the guest's own.
    pub name: String,
    /// Null while nobody has said which guest this is.
    pub guest_id: Option<GuestId>,
    pub arrives_on: NaiveDate,
    pub departs_on: Option<NaiveDate>,
    #[serde(default)]
    pub room: String,
    #[serde(default)]
    pub note: String,
    /// As the booking has it: perhaps an agency's.
    #[serde(default)]
    pub phone: String,
    #[serde(default)]
    pub email: String,
}

impl ArrivalFields {
    pub fn tidy(mut self) -> Self {
        for text in [&mut self.name, &mut self.room, &mut self.note, &mut self.phone, &mut self.email] {
            *text = trimmed(text).to_owned();
        }
        self
    }

    /// Whoever arrives, as far as the booking tells.
    pub fn person(&self) -> Person {
        let contact = |kind, value: &String| Contact { kind, value: value.clone(), shared: false };
        let contacts = [(ContactKind::Phone, &self.phone), (ContactKind::Email, &self.email)];
        let said = contacts.into_iter().filter(|(_, value)| !value.is_empty());
        let contacts = said.map(|(kind, value)| contact(kind, value)).collect();
        Person { display_name: self.name.clone(), contacts, ..Person::default() }
    }

    /// The guest that whoever arrives is when nobody in the book is meant.
    pub fn newcomer(&self) -> (GuestFields, Vec<NewContact>) {
        let contact =
            |kind, value: &String| NewContact { kind, value: value.clone(), label: String::new(), preferred: false };
        let contacts = [(guest::ContactKind::Phone, &self.phone), (guest::ContactKind::Email, &self.email)];
        let said = contacts.into_iter().filter(|(_, value)| !value.is_empty());
        let fields = GuestFields { display_name: self.name.clone(), ..GuestFields::default() }.tidy();
        (fields, said.map(|(kind, value)| contact(kind, value)).collect())
    }

    /// Errors: `arrival_name_missing`, `text_too_long`, `phone_rounded`, `date_out_of_range`, `departure_before_arrival`,
    /// `stay_too_long`.
    pub fn validate(&self) -> Result<()> {
        if self.name.is_empty() {
            return refuse("arrival_name_missing").field("name").err();
        }
        limit::check("name", &self.name, limit::NAME)?;
        limit::check("room", &self.room, limit::WORD)?;
        limit::check("note", &self.note, limit::TEXT)?;
        limit::check("phone", &self.phone, limit::LINE)?;
        limit::check("email", &self.email, limit::LINE)?;
        if phone::read(&self.phone).is_err() {
            return refuse("phone_rounded").arg("value", &self.phone).field("phone").err();
        }
        for day in [Some(self.arrives_on), self.departs_on].into_iter().flatten() {
            // A slip of the finger in the year: the calendar would have no page for it.
            lunar_of(day)?;
        }
        let days = self.departs_on.map_or(0, |day| (day - self.arrives_on).num_days());
        if days < 0 {
            return refuse("departure_before_arrival").field("departs_on").err();
        }
        if days > LONGEST_STAY {
            return refuse("stay_too_long").field("departs_on").err();
        }
        Ok(())
    }
}

/// An arrival with what the desk must see of its guest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Arrival {
    pub id: i64,
    #[serde(flatten)]
    pub fields: ArrivalFields,
    /// The guest's own name; empty when no guest is linked.
    pub guest: String,
    pub tier: Option<Tier>,
    pub dangers: i64,
    /// How many serious complaints of the guest are open.
    pub open_complaints: i64,
}
