//! What a card warns of: what endangers the guest and those with them, open complaints, and days on which nothing is
//! celebrated. Every kind of card takes it from here, so that none can leave a danger out.

use chrono::{Days, NaiveDate};
use serde_json::json;

use super::select::Chosen;
use super::words::{Ask, NEAR_STAY, date_line, id_of, named};
use crate::arrival::Arrival;
use crate::complaint::Grave;
use crate::date::{DateKind, NewDate};
use crate::desk::day_text;
use crate::identity::Candidate;
use crate::paper::{CardVersion, Wish};
use crate::party::SharedDanger;
use crate::preference::{self, Heard, Preference, Strength};

/// What endangers a guest and those who are with them, the guest's own first.
///
/// A guest would read of others on it, so the version for guests has their own alone.
pub(super) fn dangers_of(preferences: &[Preference], said: &Said, shared: &[SharedDanger], ask: &Ask) -> Vec<String> {
    let mut dangers = own_dangers(preferences, ask);
    if ask.version == CardVersion::Guest {
        return dangers;
    }
    dangers.extend(said_dangers(preferences, said, ask));
    dangers.extend(shared.iter().map(|danger| shared_text(danger, ask)));
    dangers
}

fn own_dangers(preferences: &[Preference], ask: &Ask) -> Vec<String> {
    let dangers = preferences.iter().filter(|preference| preference.strength == Strength::Danger);
    dangers.map(|danger| preference::danger_text(danger.category, &danger.text, ask.language)).collect()
}

/// What is said of a guest in words that nobody has made a preference of.
#[derive(Default)]
pub(super) struct Said {
    /// What the booking says.
    pub booking: String,
    pub tags: Vec<String>,
    pub notes: Vec<String>,
    /// What the desk said is no danger.
    pub declined: Vec<String>,
}

impl Said {
    /// What these words say of health and diet beyond the preferences, with where they say it.
    fn heard(&self, preferences: &[Preference]) -> Vec<(&'static str, Heard)> {
        let booked = std::iter::once(("booked", self.booking.as_str()));
        let tagged = self.tags.iter().map(|tag| ("tagged", tag.as_str()));
        let noted = self.notes.iter().map(|note| ("noted", note.as_str()));
        preference::unnoted(preferences, booked.chain(tagged).chain(noted), &self.declined)
    }
}

fn said_at(place: &str, text: String, ask: &Ask) -> String {
    ask.language.text_with(&format!("card-danger-{place}"), &named([("danger", text)]))
}

/// The dangers that these words speak of, each once, with where it is said.
fn said_dangers(preferences: &[Preference], said: &Said, ask: &Ask) -> Vec<String> {
    let heard = said.heard(preferences).into_iter().filter(|(_, heard)| heard.strength == Strength::Danger);
    heard
        .map(|(place, Heard { category, text, .. })| {
            said_at(place, preference::danger_text(category, &text, ask.language), ask)
        })
        .collect()
}

/// The ways of eating that these words speak of: what must be kept to, though nobody has noted it as a preference.
pub(super) fn said_diets(preferences: &[Preference], said: &Said, ask: &Ask) -> Vec<Wish> {
    let heard = said.heard(preferences).into_iter().filter(|(_, heard)| heard.strength != Strength::Danger);
    heard
        .map(|(place, Heard { category, text, .. })| Wish {
            category: ask.language.text(&format!("preference-category-{}", id_of(category))),
            text: said_at(place, text, ask),
            desk_only: false,
        })
        .collect()
}

fn shared_text(danger: &SharedDanger, ask: &Ask) -> String {
    let text = preference::danger_text(danger.category, &danger.text, ask.language);
    let id = if danger.perhaps { "perhaps-shared".to_owned() } else { danger.because.id().to_owned() };
    ask.language.text_with(&format!("card-danger-{id}"), &named([("guest", danger.name.clone()), ("danger", text)]))
}

/// What endangers anybody whom an unsettled arrival may be, with whose it is.
pub(super) fn perhaps(candidate: &Candidate, preferences: &[Preference], ask: &Ask) -> Vec<String> {
    let danger = |danger: String| {
        // Of two of one name the number tells which profile warns.
        let number = candidate.id.0.to_string();
        let args = named([("guest", candidate.name.clone()), ("number", number), ("danger", danger)]);
        ask.language.text_with("card-danger-perhaps", &args)
    };
    own_dangers(preferences, ask).into_iter().map(danger).collect()
}

/// What the booking of an unsettled arrival says.
pub(super) fn booked(booking: &str, ask: &Ask) -> Vec<String> {
    said_dangers(&[], &Said { booking: booking.to_owned(), ..Said::default() }, ask)
}

/// The serious complaints that are open: those are no guest's to read.
pub(super) fn complaints(graves: &[Grave], ask: &Ask) -> Vec<String> {
    if ask.version == CardVersion::Guest {
        Vec::new()
    } else {
        graves.iter().map(|grave| grave_text(grave, ask)).collect()
    }
}

/// What it is about, only the desk is told, and of a sensitive one not even the desk.
fn grave_text(grave: &Grave, ask: &Ask) -> String {
    if grave.sensitive || ask.version != CardVersion::Staff {
        return ask.language.text("card-complaint-untold");
    }
    let word = |of: &str, id: String| ask.language.text(&format!("complaint-{of}-{}", id.replace('_', "-")));
    let args = named([
        ("severity", word("severity", id_of(grave.severity))),
        ("category", word("category", id_of(grave.category))),
        ("day", day_text(grave.taken_on, ask.language)),
    ]);
    ask.language.text_with("card-complaint", &args)
}

/// That the guest wants no celebrations, and days of mourning near the stay. Why, the desk alone is told.
pub(super) fn mourning(do_not_celebrate: bool, dates: &[NewDate], chosen: &Chosen, ask: &Ask) -> Vec<String> {
    if ask.version == CardVersion::Guest {
        return Vec::new();
    }
    let mut lines: Vec<String> =
        do_not_celebrate.then(|| ask.language.text("card-do-not-celebrate")).into_iter().collect();
    let from = chosen.arrives_on.unwrap_or(ask.today) - Days::new(NEAR_STAY);
    let to = chosen.departs_on.or(chosen.arrives_on).unwrap_or(ask.today) + Days::new(NEAR_STAY);
    let near = |said: &&NewDate| said.kind == DateKind::Memorial;
    let mut near: Vec<(NaiveDate, String)> = dates
        .iter()
        .filter(near)
        .filter_map(|said| {
            let day = said.date.next_on_or_after(from).ok().filter(|day| *day <= to)?;
            let line = if ask.version == CardVersion::Staff {
                date_line(said, day, ask.language)
            } else {
                day_text(day, ask.language)
            };
            let id = if ask.version == CardVersion::Staff { "card-mourning" } else { "card-mourning-house" };
            let args = std::iter::once(("day".to_owned(), json!(line))).collect();
            Some((day, ask.language.text_with(id, &args)))
        })
        .collect();
    near.sort_by_key(|(day, _)| *day);
    lines.extend(near.into_iter().map(|(_, line)| line));
    lines
}

/// What the bookings of a stay say, a note a line: that of the stay the card is for, or of those that are not over.
pub(super) fn booking_note(arrivals: &[Arrival], chosen: &Chosen, today: NaiveDate) -> String {
    let meant = |arrival: &&Arrival| match chosen.arrives_on {
        Some(day) => arrival.fields.arrives_on == day,
        None => arrival.fields.departs_on.unwrap_or(arrival.fields.arrives_on) >= today,
    };
    let mut notes: Vec<&str> = Vec::new();
    for arrival in arrivals.iter().filter(meant) {
        let note = arrival.fields.note.trim();
        if !note.is_empty() && !notes.contains(&note) {
            notes.push(note);
        }
    }
    notes.join("\n")
}
