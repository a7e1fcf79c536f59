//! What VIP cards and the brief say of a guest beyond the preference card: with whom they come, how often they came, who
//! keeps them and whom to call. Each is asked once for all guests.

use std::collections::{HashMap, HashSet};

use chrono::{Datelike, NaiveDate};
use serde_json::{Map, Value, json};

use super::select::{Chosen, Whose};
use super::words::id_of;
use crate::arrival::{self, Arrival};
use crate::book::Query;
use crate::complaint::{self, Stage, Told};
use crate::desk::KeptPicture;
use crate::error::Result;
use crate::gift::{self, Given};
use crate::guest::{self, Around, ByGuest, GuestId, RelationshipKind, Standing, Tie};
use crate::locale::Language;
use crate::paper::Companion;
use crate::photo;
use crate::preference;

/// How many of the newest a card repeats; the rest is on the guest's page.
const GIFTS_PRINTED: usize = 3;
const COMPLAINTS_PRINTED: usize = 3;

/// What the rooms know of the history of some guests.
pub(super) struct History {
    arrivals: ByGuest<Arrival>,
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
pub(super) struct Circle {
    standings: HashMap<GuestId, Standing>,
    around: ByGuest<Around>,
    /// What endangers whoever is around the guests.
    dangers: HashMap<GuestId, Vec<String>>,
    gifts: ByGuest<Given>,
    photos: HashMap<GuestId, KeptPicture>,
    language: Language,
}

impl Circle {
    pub fn of(query: &Query, guests: &[GuestId], language: Language) -> Result<Self> {
        let around = guest::around(query, guests)?;
        let others = guests.iter().flat_map(|id| around.get(*id)).filter_map(|one| one.id);
        let others: Vec<GuestId> = others.collect::<HashSet<_>>().into_iter().collect();
        let mut dangers: HashMap<GuestId, Vec<String>> = HashMap::new();
        for danger in preference::dangers_of(query, &others)? {
            dangers.entry(danger.guest_id).or_default().push(danger.text);
        }
        Ok(Circle {
            standings: guest::standings_of(query, guests)?,
            gifts: gift::given_to(query, guests)?,
            photos: photo::photos_of(query, guests)?,
            around,
            dangers,
            language,
        })
    }

    pub fn standing(&self, id: GuestId) -> Standing {
        self.standings.get(&id).cloned().unwrap_or_default()
    }

    pub fn photo(&self, id: GuestId) -> Option<&KeptPicture> {
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
    pub fn party(&self, id: GuestId) -> Vec<Companion> {
        let mut seen = HashSet::new();
        let mut party = Vec::new();
        for one in self.around.get(id) {
            let is_company =
                matches!(one.tie, Tie::Is(RelationshipKind::Company) | Tie::IsThisTo(RelationshipKind::Company));
            if is_company || one.id.is_some_and(|id| !seen.insert(id)) {
                continue;
            }
            let dangers = one.id.and_then(|id| self.dangers.get(&id)).cloned().unwrap_or_default();
            party.push(Companion { name: self.name(one), who: self.word(one.tie), dangers });
        }
        party.sort_by_key(|companion| companion.dangers.is_empty());
        party
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

    /// The name as it is written in the card's language.
    fn name(&self, one: &Around) -> String {
        let native = one.native_name.trim();
        if self.language == Language::Chinese && !native.is_empty() { native.to_owned() } else { one.name.clone() }
    }

    /// Assistants of the guest: whom the desk calls before it calls the guest. Shape: word, name with telephone.
    pub fn assistants(&self, id: GuestId) -> Vec<(String, String)> {
        let is_assistant = |one: &&Around| one.tie == Tie::Is(RelationshipKind::Assistant);
        let word = self.language.text("relationship-kind-assistant");
        let said = |one: &Around| (word.clone(), format!("{} {}", self.name(one), one.phone).trim().to_owned());
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

/// A day of another year too: `2026年5月3日`, `3 May 2026`.
pub(super) fn year_day(day: NaiveDate, language: Language) -> String {
    let month = language.text(&format!("card-month-{}", day.month()));
    let args =
        [("year", json!(day.year().to_string())), ("month", json!(month)), ("day", json!(day.day().to_string()))];
    language.text_with("card-day-year", &named(args))
}

pub(super) fn named<const COUNT: usize>(args: [(&str, Value); COUNT]) -> Map<String, Value> {
    args.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}
