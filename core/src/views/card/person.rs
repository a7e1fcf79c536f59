//! What VIP cards and the brief say of a guest beyond the preference card: with whom they come, how often they came, who
//! keeps them and whom to call. Each is asked once for all guests.

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::NaiveDate;
use serde_json::json;

use super::family;
use super::select::{Chosen, Whose};
use super::words::{Ask, id_of, named};
use crate::arrival::Arrival;
use crate::book::Query;
use crate::complaint::{self, Printed, Stage};
use crate::date::NewDate;
use crate::desk::{StoredPicture, year_day};
use crate::error::Result;
use crate::gift::{self, Given};
use crate::guest::{self, Around, ByGuest, GuestId, RelationshipKind, Standing, Tie};
use crate::locale::Language;
use crate::paper::Companion;
use crate::party::SharedDanger;
use crate::photo;
use crate::preference::{self, Category, GuestDanger};

/// How many of the newest a card repeats; the rest is on the guest's page.
const GIFTS_PRINTED: usize = 3;
const COMPLAINTS_PRINTED: usize = 3;

/// What the rooms know of the history of some guests.
pub(super) struct History {
    arrivals: ByGuest<Arrival>,
    complaints: ByGuest<Printed>,
    today: NaiveDate,
    language: Language,
}

impl History {
    /// Of arrivals that are known already.
    pub fn of(query: &Query, guests: &[GuestId], arrivals: ByGuest<Arrival>, ask: &Ask) -> Result<Self> {
        let complaints = complaint::printed_of(query, guests)?;
        Ok(History { arrivals, complaints, today: ask.today, language: ask.language })
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
        self.complaints.get(id).iter().take(COMPLAINTS_PRINTED).map(|printed| self.complaint(printed)).collect()
    }

    pub fn last_complaint(&self, id: GuestId) -> String {
        self.complaints.get(id).first().map(|printed| self.complaint(printed)).unwrap_or_default()
    }

    fn complaint(&self, printed: &Printed) -> String {
        let word =
            |of: &str, id: String| json!(self.language.text(&format!("complaint-{of}-{}", id.replace('_', "-"))));
        let id = if printed.stage == Stage::Closed { "card-complaint-closed" } else { "card-complaint-open" };
        let args = [
            ("category", word("category", id_of(printed.category))),
            ("severity", word("severity", id_of(printed.severity))),
            ("day", json!(year_day(printed.taken_on, self.language))),
        ];
        self.language.text_with(id, &named(args))
    }
}

/// What only a VIP card tells.
pub(super) struct Circle {
    standings: HashMap<GuestId, Standing>,
    around: ByGuest<Around>,
    dates: ByGuest<NewDate>,
    /// What endangers whoever is around the guests, also those who do not come with them.
    dangers: ByGuest<GuestDanger>,
    /// What endangers those who are with the guests.
    shared: ByGuest<SharedDanger>,
    gifts: ByGuest<Given>,
    photos: HashMap<GuestId, StoredPicture>,
    today: NaiveDate,
    language: Language,
}

/// Who is near the guests of a run, as it was gathered for their cards.
pub(super) struct Near {
    pub around: ByGuest<Around>,
    /// Of the guests and of those around them.
    pub dates: ByGuest<NewDate>,
    pub shared: ByGuest<SharedDanger>,
    pub today: NaiveDate,
}

impl Circle {
    /// Of what was gathered for the guests' cards already.
    pub fn of(query: &Query, guests: &[GuestId], near: Near, language: Language) -> Result<Self> {
        let Near { around, dates, shared, today } = near;
        let others = guests.iter().flat_map(|id| around.get(*id)).filter_map(|one| one.id);
        let others: Vec<GuestId> = others.collect::<BTreeSet<_>>().into_iter().collect();
        let dangers = preference::dangers_of(query, &others)?;
        Ok(Circle {
            standings: guest::standings_of(query, guests)?,
            gifts: gift::given_to(query, guests)?,
            photos: photo::photos_of(query, guests)?,
            around,
            dates,
            dangers: ByGuest::of_rows(dangers, |danger| danger.guest_id),
            shared,
            today,
            language,
        })
    }

    pub fn standing(&self, id: GuestId) -> Standing {
        self.standings.get(&id).cloned().unwrap_or_default()
    }

    pub fn photo(&self, id: GuestId) -> Option<&StoredPicture> {
        self.photos.get(&id)
    }

    /// What was handed over, newest first.
    pub fn gifts(&self, id: GuestId) -> Vec<String> {
        let said = |given: &Given| {
            let day = given.handed_over_on.map_or_else(|| given.year.to_string(), |day| year_day(day, self.language));
            self.language.text_with("card-gift", &named([("gift", json!(given.item)), ("day", json!(day))]))
        };
        self.gifts.get(id).iter().take(GIFTS_PRINTED).map(said).collect()
    }

    /// Everybody around the guest, those with dangers first, each once.
    pub fn party(&self, id: GuestId, arrives_on: Option<NaiveDate>) -> Vec<Companion> {
        let on = arrives_on.unwrap_or(self.today);
        let mut seen = HashSet::new();
        let mut party = Vec::new();
        for one in self.around.get(id) {
            let is_company =
                matches!(one.tie, Tie::Is(RelationshipKind::Company) | Tie::IsThisTo(RelationshipKind::Company));
            if is_company || one.id.is_some_and(|id| !seen.insert(id)) {
                continue;
            }
            let dangers = one.id.map(|other| self.dangers(other)).unwrap_or_default();
            let who = family::with_age(self.word(one.tie), family::age(one, &self.dates, on), self.language);
            party.push(Companion { name: family::name(one, self.language), who, dangers });
        }
        // Who shares the room or the arrival is of the party too, where something endangers them.
        for danger in self.shared.get(id) {
            let Some(other) = danger.guest_id.filter(|other| seen.insert(*other)) else { continue };
            let (name, who) = (danger.name.clone(), self.language.text("card-same-room"));
            let of_other = self.shared.get(id).iter().filter(|danger| danger.guest_id == Some(other));
            let dangers = of_other.map(|danger| self.danger(danger.category, &danger.text)).collect();
            party.push(Companion { name, who, dangers });
        }
        party.sort_by_key(|companion| companion.dangers.is_empty());
        party
    }

    /// What is noted of somebody around the guest.
    fn dangers(&self, other: GuestId) -> Vec<String> {
        self.dangers.get(other).iter().map(|danger| self.danger(danger.category, &danger.text)).collect()
    }

    fn danger(&self, category: Category, text: &str) -> String {
        preference::danger_text(category, text, self.language)
    }

    /// What somebody is to the guest, in words.
    fn word(&self, tie: Tie) -> String {
        let kind = match tie {
            Tie::Is(kind) => kind,
            Tie::SharesHousehold => return self.language.text("card-household"),
            // A child's page says parent.
            Tie::IsThisTo(RelationshipKind::Child) => RelationshipKind::Parent,
            Tie::IsThisTo(RelationshipKind::Parent) => RelationshipKind::Child,
            Tie::IsThisTo(RelationshipKind::Assistant | RelationshipKind::Company) => return String::new(),
            Tie::IsThisTo(kind) => kind,
        };
        self.language.text(&format!("relationship-kind-{}", id_of(kind).replace('_', "-")))
    }

    /// Assistants of the guest: whom the desk calls before it calls the guest. Shape: word, name with telephone.
    pub fn assistants(&self, id: GuestId) -> Vec<(String, String)> {
        let is_assistant = |one: &&Around| one.tie == Tie::Is(RelationshipKind::Assistant);
        let word = self.language.text("relationship-kind-assistant");
        let said = |one: &Around| {
            (word.clone(), format!("{} {}", family::name(one, self.language), one.phone).trim().to_owned())
        };
        self.around.get(id).iter().filter(is_assistant).map(said).collect()
    }
}

/// Those of a run who are guests.
pub(super) fn guests_of(chosen: &[Chosen]) -> Vec<GuestId> {
    let guest = |one: &Chosen| match one.whose {
        Whose::Guest(id) => Some(id),
        Whose::Unsettled { .. } => None,
    };
    chosen.iter().filter_map(guest).collect()
}
