//! What one guest's card says, in the words of the language it is printed in.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};

use super::dangers::{self, Said, booking_note, dangers_of, said_diets};
use super::family;
use super::select::{Chosen, Whose};
use super::words::{Ask, NEAR_STAY, date_line, id_of, named};
use crate::arrival::{self, Arrival};
use crate::book::Query;
use crate::complaint::{self, Grave};
use crate::date::{self, DateKind, NewDate};
use crate::desk::{day_text, year_day};
use crate::error::Result;
use crate::guest::{self, Around, ByGuest, ContactPoint, Guest, GuestId, Note, NoteKind};
use crate::identity::Candidate;
use crate::locale::Language;
use crate::paper::{Card, CardVersion, Wish};
use crate::party::{self, SharedDanger};
use crate::preference::{self, Category, Preference, Strength};
use crate::promise::{self, Promise};
use crate::text::tone::toned;
use crate::trace::{self, Trace};

/// How far ahead a date still belongs on a card without a stay. Units: days.
const AHEAD: u64 = 30;

/// How many of the newest notes a staff card repeats: the older ones are on the guest's page.
const NOTES_PRINTED: usize = 3;

/// What the rooms know of some guests, each asked once for all of them.
pub(super) struct Known {
    guests: HashMap<GuestId, Guest>,
    contacts: ByGuest<ContactPoint>,
    preferences: ByGuest<Preference>,
    graves: ByGuest<Grave>,
    around: ByGuest<Around>,
    tags: ByGuest<String>,
    promises: ByGuest<Promise>,
    traces: ByGuest<Trace>,
    /// Also of those around the guests: their birthdays tell how old a child is.
    dates: ByGuest<NewDate>,
    notes: ByGuest<Note>,
    arrivals: ByGuest<Arrival>,
    shared: ByGuest<SharedDanger>,
    declined: ByGuest<String>,
}

impl Known {
    /// Of `perhaps`, whom nobody has chosen yet, only what endangers them is asked.
    fn of(query: &Query, guests: &[GuestId], perhaps: &[GuestId], days: party::Days) -> Result<Self> {
        let endangered = [guests, perhaps].concat();
        let around = guest::around(query, guests)?;
        let dated = [guests, &family::others(guests, &around)].concat();
        Ok(Known {
            guests: guest::load_all(query, guests)?,
            contacts: guest::contacts_of(query, guests)?,
            preferences: preference::preferences_of(query, &endangered)?,
            graves: complaint::graves_of(query, &endangered)?,
            promises: promise::open_of(query, guests)?,
            traces: trace::open_of(query, guests)?,
            dates: date::said_of(query, &dated)?,
            tags: guest::tags_of(query, guests)?,
            around,
            notes: guest::notes_of(query, guests)?,
            arrivals: arrival::arrivals_of(query, guests)?,
            shared: party::shared_dangers(query, guests, days)?,
            declined: preference::declined_of(query, guests)?,
        })
    }
}

/// These cards, in their order. Errors: `guest_not_found`.
pub(super) fn cards(query: &Query, chosen: &[Chosen], ask: &Ask) -> Result<Vec<Card>> {
    Ok(gathered(query, chosen, ask)?.cards)
}

/// Cards with what was asked for them and other kinds of cards tell too: nothing is asked twice.
pub(super) struct Gathered {
    pub cards: Vec<Card>,
    pub arrivals: ByGuest<Arrival>,
    pub around: ByGuest<Around>,
    /// The dates of the guests and of those around them.
    pub dates: ByGuest<NewDate>,
    /// What endangers those who are with the guests.
    pub shared: ByGuest<SharedDanger>,
}

/// Errors: `guest_not_found`.
pub(super) fn gathered(query: &Query, chosen: &[Chosen], ask: &Ask) -> Result<Gathered> {
    let (mut guests, mut perhaps) = (Vec::new(), Vec::new());
    for one in chosen {
        match &one.whose {
            Whose::Guest(id) => guests.push(*id),
            Whose::Unsettled { candidates, .. } => perhaps.extend(candidates.iter().map(|candidate| candidate.id)),
        }
    }
    let days = party::Days {
        from: chosen.iter().filter_map(|one| one.arrives_on).min().unwrap_or(ask.today),
        to: chosen.iter().filter_map(|one| one.arrives_on).max().unwrap_or(ask.today + Days::new(AHEAD)),
    };
    let mut known = Known::of(query, &guests, &perhaps, days)?;
    let card = |one: &Chosen| match &one.whose {
        Whose::Guest(id) => of_guest(&mut known, *id, one, ask),
        Whose::Unsettled { name, note, candidates } => Ok(unsettled(&known, (name, note, candidates), one, ask)),
    };
    let cards = chosen.iter().map(card).collect::<Result<Vec<Card>>>()?;
    let Known { arrivals, around, dates, shared, .. } = known;
    Ok(Gathered { cards, arrivals, around, dates, shared })
}

/// The card of an arrival that may be several guests' or none's: it warns of what endangers any of them, and says whom. A
/// guest would read of others on it, so the version for guests has the name alone.
fn unsettled(known: &Known, (name, note, candidates): (&str, &str, &[Candidate]), chosen: &Chosen, ask: &Ask) -> Card {
    let day = |date: Option<NaiveDate>| date.map(|date| day_text(date, ask.language)).unwrap_or_default();
    let mut card = Card {
        name: name.to_owned(),
        room: chosen.room.clone(),
        arrival: day(chosen.arrives_on),
        departure: day(chosen.departs_on),
        ..Card::default()
    };
    if ask.version == CardVersion::Guest {
        return card;
    }
    card.dangers = dangers::booked(note, ask);
    card.booking = note.to_owned();
    for candidate in candidates {
        card.dangers.extend(dangers::perhaps(candidate, known.preferences.get(candidate.id), ask));
        card.complaints.extend(dangers::complaints(known.graves.get(candidate.id), ask));
    }
    card.complaints.dedup();
    card
}

/// Errors: `guest_not_found`.
fn of_guest(known: &mut Known, id: GuestId, chosen: &Chosen, ask: &Ask) -> Result<Card> {
    let language = ask.language;
    let Some(Guest { fields, confirmed_on, .. }) = known.guests.remove(&id) else { return guest::not_found(id) };
    let confirmed_on: Option<NaiveDate> = confirmed_on.and_then(|day| day.parse().ok());
    let said = Said {
        booking: booking_note(known.arrivals.get(id), chosen, ask.today),
        tags: known.tags.take(id),
        notes: known.notes.get(id).iter().map(|note| note.text.clone()).collect(),
        declined: known.declined.take(id),
    };
    let preferences = known.preferences.get(id);
    let wishes = |strength: Strength| -> Vec<Wish> {
        preferences.iter().filter(|p| p.strength == strength).map(|p| wish(p, language)).collect()
    };
    let day = |date: Option<NaiveDate>| date.map(|date| day_text(date, language)).unwrap_or_default();
    let contacts =
        known.contacts.take(id).into_iter().map(|contact| {
            format!("{} {}", language.text(&format!("contact-kind-{}", contact.kind.id())), contact.value)
        });
    let written = if fields.native_name.trim().is_empty() { &fields.display_name } else { &fields.native_name };
    let pronunciation = toned(written, &fields.pinyin);
    let notes = known.notes.take(id).into_iter().filter(|note| note.kind == NoteKind::Note);
    Ok(Card {
        dangers: dangers_of(preferences, &said, known.shared.get(id), ask),
        complaints: dangers::complaints(known.graves.get(id), ask),
        mourning: dangers::mourning(fields.do_not_celebrate, known.dates.get(id), chosen, ask),
        must: [said_diets(preferences, &said, ask), wishes(Strength::Must)].concat(),
        avoid: wishes(Strength::Avoid),
        likes: wishes(Strength::Likes),
        promises: promises(known.promises.take(id), language),
        traces: traces(known.traces.take(id), chosen, ask),
        name: fields.display_name,
        native_name: fields.native_name,
        pronunciation,
        salutation: fields.salutation,
        tier: language.text(&format!("guest-tier-{}", fields.tier.id())),
        vip: fields.tier == guest::Tier::Vip,
        local: ask.property.is_local(&fields.home_city),
        room: chosen.room.clone(),
        arrival: day(chosen.arrives_on),
        departure: day(chosen.departs_on),
        language: spoken(&fields.language, language),
        dates: dates(known.dates.get(id), chosen, ask),
        children: family::children(
            known.around.get(id),
            &known.dates,
            chosen.arrives_on.unwrap_or(ask.today),
            language,
        ),
        company: fields.company,
        contacts: contacts.collect(),
        notes: notes.take(NOTES_PRINTED).map(|note| note.text).collect::<Vec<_>>().join("\n"),
        caution: fields.caution,
        booking: said.booking,
        stale: is_stale(confirmed_on, ask.today),
        confirmed: confirmed(confirmed_on, ask),
        photo: None,
    })
}

/// What a page says that nobody looked at for so long may be true no more. Units: days.
const STALE_AFTER: u64 = 365;

fn is_stale(confirmed_on: Option<NaiveDate>, today: NaiveDate) -> bool {
    confirmed_on.is_none_or(|day| day + Days::new(STALE_AFTER) < today)
}

/// When the page was last confirmed; that this was long ago, or never.
fn confirmed(confirmed_on: Option<NaiveDate>, ask: &Ask) -> String {
    let Some(day) = confirmed_on else { return ask.language.text("card-confirmed-never") };
    let id = if is_stale(confirmed_on, ask.today) { "card-confirmed-stale" } else { "card-confirmed" };
    ask.language.text_with(id, &named([("day", year_day(day, ask.language))]))
}

/// What was said to the guest and is still owed.
fn promises(promises: Vec<Promise>, language: Language) -> Vec<String> {
    let said = |promise: Promise| match promise.due_on {
        Some(day) => {
            let args = [("text", promise.text), ("day", day_text(day, language))];
            language.text_with("card-promise-due", &named(args))
        }
        None => promise.text,
    };
    promises.into_iter().map(said).collect()
}

/// The traces that are due until the guest departs, or in the coming weeks: `11月25日 周三：放加湿器`.
fn traces(traces: Vec<Trace>, chosen: &Chosen, ask: &Ask) -> Vec<Wish> {
    let until = chosen.departs_on.or(chosen.arrives_on).unwrap_or(ask.today + Days::new(AHEAD));
    let line = |trace: Trace| {
        let args = [("day", day_text(trace.due_on, ask.language)), ("text", trace.text)];
        Wish {
            category: trace.department.text(ask.language),
            text: ask.language.text_with("card-trace", &named(args)),
            desk_only: false,
        }
    };
    traces.into_iter().filter(|trace| trace.due_on <= until).map(line).collect()
}

/// The dates near the stay, or of the coming weeks: `11月25日 周三 生日（农历十月十七）`.
fn dates(dates: &[NewDate], chosen: &Chosen, ask: &Ask) -> Vec<String> {
    let (from, to) = match chosen.arrives_on {
        Some(day) => (day - Days::new(NEAR_STAY), chosen.departs_on.unwrap_or(day) + Days::new(NEAR_STAY)),
        None => (ask.today, ask.today + Days::new(AHEAD)),
    };
    let near = |said: &NewDate| {
        let day = said.date.next_on_or_after(from).ok()?;
        // A day of mourning stands among what is not celebrated.
        (day <= to && said.kind != DateKind::Memorial).then(|| (day, date_line(said, day, ask.language)))
    };
    let mut near: Vec<(NaiveDate, String)> = dates.iter().filter_map(near).collect();
    near.sort_by_key(|(day, _)| *day);
    near.into_iter().map(|(_, line)| line).collect()
}

fn wish(preference: &Preference, language: Language) -> Wish {
    Wish {
        category: language.text(&format!("preference-category-{}", id_of(preference.category))),
        text: preference.text.clone(),
        desk_only: matches!(preference.category, Category::Communication | Category::Transport | Category::Newspaper),
    }
}

/// The language's own name in words, or its code when the house has no word for it.
fn spoken(code: &str, language: Language) -> String {
    if code.is_empty() {
        return String::new();
    }
    let id = format!("language-{}", code.to_lowercase());
    let text = language.text(&id);
    if text == id { code.to_owned() } else { text }
}
