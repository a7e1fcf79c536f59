//! What VIP cards and the brief say of a guest beyond the preference card: with whom they come, how often they came, who
//! keeps them and whom to call. Each is asked once for all guests.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use serde_json::{Map, Value, json};

use super::select::{Chosen, Whose};
use crate::arrival::{self, Arrival};
use crate::book::Query;
use crate::complaint::{self, Stage, Told};
use crate::desk::KeptPicture;
use crate::error::Result;
use crate::gift::{self, GuestGift};
use crate::guest::{self, ByGuest, Guest, GuestId, HouseholdMember, Relationship, RelationshipKind};
use crate::locale::Language;
use crate::paper::Companion;
use crate::photo;
use crate::preference;

/// How many of the newest a card repeats; the rest is on the guest's page.
const GIFTS_PRINTED: usize = 3;
const COMPLAINTS_PRINTED: usize = 3;

/// What the rooms know of the history of some guests.
pub(super) struct History {
    pub arrivals: ByGuest<Arrival>,
    complaints: ByGuest<Told>,
    today: NaiveDate,
    language: Language,
}

impl History {
    pub fn of(query: &Query, guests: &[GuestId], today: NaiveDate, language: Language) -> Result<Self> {
        Ok(History {
            arrivals: arrival::arrivals_of(query, guests)?,
            complaints: complaint::told_of(query, guests)?,
            today,
            language,
        })
    }

    /// Arrivals before this one, or before today. Shape: newest first.
    fn earlier(&self, id: GuestId, arrives_on: Option<NaiveDate>) -> impl Iterator<Item = &Arrival> {
        let before = arrives_on.unwrap_or(self.today);
        self.arrivals.get(id).iter().filter(move |arrival| arrival.fields.arrives_on < before)
    }

    pub fn has_been_here(&self, id: GuestId, arrives_on: Option<NaiveDate>) -> bool {
        self.earlier(id, arrives_on).next().is_some()
    }

    /// `First stay`, or `Stay 4`.
    pub fn count(&self, id: GuestId, arrives_on: Option<NaiveDate>) -> String {
        match self.earlier(id, arrives_on).count() {
            0 => self.language.text("card-stay-first"),
            earlier => {
                self.language.text_with("card-stay-count", &named([("count", json!((earlier + 1).to_string()))]))
            }
        }
    }

    /// `First stay`, or `Stay 4, last 3 May 2026`.
    pub fn stays(&self, id: GuestId, arrives_on: Option<NaiveDate>) -> String {
        let mut earlier = self.earlier(id, arrives_on);
        let Some(last) = earlier.next() else { return self.language.text("card-stay-first") };
        let count = earlier.count() + 2;
        let args =
            [("count", json!(count.to_string())), ("day", json!(year_day(last.fields.arrives_on, self.language)))];
        self.language.text_with("card-stay-again", &named(args))
    }

    /// Shape: newest first.
    pub fn complaints(&self, id: GuestId) -> Vec<String> {
        self.complaints.get(id).iter().take(COMPLAINTS_PRINTED).map(|told| self.complaint(told)).collect()
    }

    pub fn last_complaint(&self, id: GuestId) -> String {
        self.complaints.get(id).first().map(|told| self.complaint(told)).unwrap_or_default()
    }

    fn complaint(&self, told: &Told) -> String {
        let word =
            |of: &str, id: String| json!(self.language.text(&format!("complaint-{of}-{}", id.replace('_', "-"))));
        let id = if told.stage == Stage::Closed { "card-complaint-closed" } else { "card-complaint-open" };
        let args = [
            ("category", word("category", id_of(told.category))),
            ("severity", word("severity", id_of(told.severity))),
            ("day", json!(year_day(told.taken_on, self.language))),
        ];
        self.language.text_with(id, &named(args))
    }
}

/// What only a VIP card tells.
pub(super) struct Standing {
    gifts: ByGuest<GuestGift>,
    household: ByGuest<HouseholdMember>,
    relationships: ByGuest<Relationship>,
    photos: HashMap<GuestId, KeptPicture>,
    /// Those who come with the guests or live with them: their own dangers, and how they are reached.
    around: HashMap<GuestId, Guest>,
    dangers: HashMap<GuestId, Vec<String>>,
    phones: HashMap<GuestId, String>,
    language: Language,
}

impl Standing {
    pub fn of(query: &Query, guests: &[GuestId], language: Language) -> Result<Self> {
        let household = guest::household_of(query, guests)?;
        let relationships = guest::relationships_of(query, guests)?;
        let mut around: Vec<GuestId> = Vec::new();
        for id in guests {
            around.extend(household.get(*id).iter().map(|member| member.id));
            around.extend(relationships.get(*id).iter().filter_map(|related| related.related_guest_id));
        }
        around.sort_unstable();
        around.dedup();
        let mut dangers: HashMap<GuestId, Vec<String>> = HashMap::new();
        for danger in preference::dangers_of(query, &around)? {
            dangers.entry(danger.guest_id).or_default().push(danger.text);
        }
        let mut phones = HashMap::new();
        let mut contacts = guest::contacts_of(query, &around)?;
        for id in &around {
            let phone = contacts.take(*id).into_iter().find(|contact| contact.kind == guest::ContactKind::Phone);
            if let Some(phone) = phone {
                phones.insert(*id, phone.value);
            }
        }
        Ok(Standing {
            gifts: gift::gifts_of(query, guests)?,
            photos: photo::photos_of(query, guests)?,
            around: guest::load_all(query, &around)?,
            household,
            relationships,
            dangers,
            phones,
            language,
        })
    }

    pub fn photo(&self, id: GuestId) -> Option<&KeptPicture> {
        self.photos.get(&id)
    }

    /// What was handed over, newest first.
    pub fn gifts(&self, id: GuestId) -> Vec<String> {
        let said = |given: &GuestGift| {
            let day = given.handed_over_on.map_or_else(|| given.year.to_string(), |day| year_day(day, self.language));
            let args = [("gift", json!(given.item)), ("day", json!(day))];
            self.language.text_with("card-gift", &named(args))
        };
        self.gifts.get(id).iter().take(GIFTS_PRINTED).map(said).collect()
    }

    /// Everybody around the guest, those with dangers first, each once.
    pub fn party(&self, id: GuestId) -> Vec<Companion> {
        let mut seen = HashSet::new();
        let mut party = Vec::new();
        for related in self.relationships.get(id) {
            if related.kind == RelationshipKind::Company || related.related_guest_id.is_some_and(|id| !seen.insert(id))
            {
                continue;
            }
            let kind = if related.noted_on_other { opposite(related.kind) } else { Some(related.kind) };
            let who =
                kind.map(|kind| self.language.text(&format!("relationship-kind-{}", id_of(kind).replace('_', "-"))));
            party.push(self.companion(related.related_guest_id, &related.name, who.unwrap_or_default()));
        }
        for member in self.household.get(id) {
            if seen.insert(member.id) {
                party.push(self.companion(Some(member.id), &member.name, self.language.text("card-household")));
            }
        }
        party.sort_by_key(|companion| companion.dangers.is_empty());
        party
    }

    fn companion(&self, id: Option<GuestId>, name: &str, who: String) -> Companion {
        let dangers = id.and_then(|id| self.dangers.get(&id)).cloned().unwrap_or_default();
        Companion { name: self.name(id, name), who, dangers }
    }

    /// The name as it is written in the card's language.
    fn name(&self, id: Option<GuestId>, otherwise: &str) -> String {
        let native = id.and_then(|id| self.around.get(&id)).map(|guest| guest.fields.native_name.trim());
        match native {
            Some(native) if self.language == Language::Chinese && !native.is_empty() => native.to_owned(),
            _ => otherwise.to_owned(),
        }
    }

    /// Assistants of the guest: whom the desk calls before it calls the guest. Shape: word, name with telephone.
    pub fn assistants(&self, id: GuestId) -> Vec<(String, String)> {
        let relationships = self.relationships.get(id).iter();
        let assistants = relationships.filter(|one| one.kind == RelationshipKind::Assistant && !one.noted_on_other);
        let word = self.language.text("relationship-kind-assistant");
        assistants
            .map(|one| {
                let phone =
                    one.related_guest_id.and_then(|id| self.phones.get(&id)).map(String::as_str).unwrap_or_default();
                let name = self.name(one.related_guest_id, &one.name);
                (word.clone(), format!("{name} {phone}").trim().to_owned())
            })
            .collect()
    }
}

/// What a guest is to whoever noted it: a child's page says parent.
fn opposite(kind: RelationshipKind) -> Option<RelationshipKind> {
    match kind {
        RelationshipKind::Child => Some(RelationshipKind::Parent),
        RelationshipKind::Parent => Some(RelationshipKind::Child),
        RelationshipKind::Assistant | RelationshipKind::Company => None,
        same => Some(same),
    }
}

/// Those of a run who are guests.
pub(super) fn guests_of(chosen: &[Chosen]) -> Vec<GuestId> {
    let guest = |one: &Chosen| match one.whose {
        Whose::Guest(id) => Some(id),
        Whose::Unsettled(..) => None,
    };
    chosen.iter().filter_map(guest).collect()
}

/// A day of another year too: `2026年5月3日`, `3 May 2026`.
pub(super) fn year_day(day: NaiveDate, language: Language) -> String {
    use chrono::Datelike;
    let month = language.text(&format!("card-month-{}", day.month()));
    let args =
        [("year", json!(day.year().to_string())), ("month", json!(month)), ("day", json!(day.day().to_string()))];
    language.text_with("card-day-year", &named(args))
}

pub(super) fn named<const COUNT: usize>(args: [(&str, Value); COUNT]) -> Map<String, Value> {
    args.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// The word that a kind has in the book.
pub(super) fn id_of(kind: impl serde::Serialize) -> String {
    serde_json::to_value(kind).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
