//! Who of the house may be the one whom somebody is typing in, or one who is there already: shown, never merged by itself.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Circle, Likely, Met};
use crate::book::Query;
use crate::date;
use crate::desk::Call;
use crate::error::Result;
use crate::guest::{self, ContactKind, GuestId, GuestRequest, Tier};
use crate::person::{Person, Reason, Verdict};

#[derive(Debug, Clone, Deserialize, TS)]
pub struct DuplicateQuestion {
    pub name: String,
    pub contacts: Vec<ContactKey>,
    /// The guest being edited, who is no duplicate of themselves.
    pub except: Option<GuestId>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct ContactKey {
    pub kind: ContactKind,
    pub value: String,
}

/// A guest who is or may be the person asked about, or shares a contact point with them under another name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Duplicate {
    pub id: GuestId,
    pub name: String,
    pub tier: Tier,
    pub home_city: String,
    pub verdict: Verdict,
    pub reasons: Vec<Reason>,
}

/// More than so many namesakes say nothing (there are 90,000 王伟).
const LISTED: usize = 8;
/// A number of more people than this is an agency's or a switchboard.
const SHARERS_LISTED: usize = 3;

/// Shape: the likest first, then those who share a contact point; at most a handful of each.
pub fn guest_duplicates(call: &Call, question: DuplicateQuestion) -> Result<Vec<Duplicate>> {
    let contacts = question.contacts.iter().filter(|contact| !contact.value.trim().is_empty());
    let contacts = contacts.filter_map(|contact| guest::compared(contact.kind, &contact.value)).collect();
    let person = Person { display_name: question.name.trim().to_owned(), contacts, ..Person::default() };
    call.read(|query| duplicates(query, person, question.except))
}

/// Who may be the same guest as this one. Shape: as [`guest_duplicates`].
///
/// Errors: `guest_not_found`.
pub fn merge_suggestions(call: &Call, request: GuestRequest) -> Result<Vec<Duplicate>> {
    let id = request.guest_id;
    call.read(|query| {
        let Some(mut person) = guest::persons(query, &[id])?.remove(&id) else { return guest::not_found(id) };
        person.birthdays = date::birthdays_of(query, &[id])?.take(id);
        duplicates(query, person, Some(id))
    })
}

fn duplicates(query: &Query, person: Person, except: Option<GuestId>) -> Result<Vec<Duplicate>> {
    let others = |id| (Some(id) != except).then_some(id);
    let Met { likely, sharing } = Circle::of_house(query, std::slice::from_ref(&person), others)?.met(&person);
    let found: Vec<Likely<GuestId>> =
        likely.into_iter().take(LISTED).chain(sharing.into_iter().take(SHARERS_LISTED)).collect();
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<GuestId> = found.iter().map(|one| one.id).collect();
    let guests = guest::load_all(query, &ids)?;
    let candidates = found.into_iter().filter_map(|one| {
        let fields = &guests.get(&one.id)?.fields;
        let (tier, home_city) = (fields.tier, fields.home_city.clone());
        let Likely { id, name, comparison } = one;
        Some(Duplicate { id, name, tier, home_city, verdict: comparison.verdict, reasons: comparison.reasons })
    });
    Ok(candidates.collect())
}
