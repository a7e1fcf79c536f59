//! What one guest's card says, in the words of the language it is printed in.

use chrono::{Days, NaiveDate};
use serde_json::{Map, Value, json};

use super::select::{Chosen, Whose};
use crate::book::Query;
use crate::calendar::Calendar;
use crate::complaint::{self, Grave};
use crate::date::{self, DateKind, NewDate};
use crate::desk::day_text;
use crate::error::Result;
use crate::guest::{self, GuestId, NoteKind};
use crate::identity::Candidate;
use crate::locale::Language;
use crate::paper::{Card, CardVersion, Wish};
use crate::preference::{self, Category, Preference, Strength};
use crate::promise;
use crate::property::Property;
use crate::trace;

/// What is the same for every card of a run.
pub(super) struct Ask {
    pub property: Property,
    pub language: Language,
    pub version: CardVersion,
    pub today: NaiveDate,
}

/// How long before and after a stay a date still belongs on its card; and how far ahead without a stay. Units: days.
const NEAR_STAY: u64 = 7;
const AHEAD: u64 = 30;

/// How many of the newest notes a staff card repeats: the older ones are on the guest's page.
const NOTES_PRINTED: usize = 3;

/// Errors: `guest_not_found`.
pub(super) fn card(query: &Query, chosen: &Chosen, ask: &Ask) -> Result<Card> {
    match &chosen.whose {
        Whose::Guest(id) => of_guest(query, *id, chosen, ask),
        Whose::Unsettled(name, candidates) => unsettled(query, (name, candidates), chosen, ask),
    }
}

/// The card of an arrival that may be several guests' or none's: it warns of what endangers any of them, and says whom. A
/// guest would read of others on it, so the version for guests has the name alone.
fn unsettled(query: &Query, (name, candidates): (&str, &[Candidate]), chosen: &Chosen, ask: &Ask) -> Result<Card> {
    let day = |date: Option<NaiveDate>| date.map(|date| day_text(date, ask.language)).unwrap_or_default();
    let mut card = Card {
        name: name.to_owned(),
        room: chosen.room.clone(),
        arrival: day(chosen.arrives_on),
        departure: day(chosen.departs_on),
        ..Card::default()
    };
    if ask.version == CardVersion::Guest {
        return Ok(card);
    }
    for candidate in candidates {
        let preferences = preference::preferences_of(query, candidate.id)?;
        for danger in dangers(query, &preferences, (candidate.id, ask))? {
            let args = named([("guest", candidate.name.clone()), ("danger", danger)]);
            card.dangers.push(ask.language.text_with("card-danger-perhaps", &args));
        }
    }
    Ok(card)
}

fn of_guest(query: &Query, id: GuestId, chosen: &Chosen, ask: &Ask) -> Result<Card> {
    let language = ask.language;
    let fields = guest::load(query, id)?.fields;
    let preferences = preference::preferences_of(query, id)?;
    let wishes =
        |strength: Strength| preferences.iter().filter(|p| p.strength == strength).map(|p| wish(p, language)).collect();
    let day = |date: Option<NaiveDate>| date.map(|date| day_text(date, language)).unwrap_or_default();
    let contacts = guest::contacts_of(query, id)?
        .into_iter()
        .map(|contact| format!("{} {}", language.text(&format!("contact-kind-{}", contact.kind.id())), contact.value));
    let notes = guest::notes_of(query, id)?.into_iter().filter(|note| note.kind == NoteKind::Note);
    Ok(Card {
        dangers: dangers(query, &preferences, (id, ask))?,
        must: wishes(Strength::Must),
        avoid: wishes(Strength::Avoid),
        likes: wishes(Strength::Likes),
        promises: promises(query, id, language)?,
        traces: traces(query, id, chosen, ask)?,
        name: fields.display_name,
        native_name: fields.native_name,
        pronunciation: capitalised(&fields.pinyin),
        salutation: fields.salutation,
        tier: language.text(&format!("guest-tier-{}", fields.tier.id())),
        vip: fields.tier == guest::Tier::Vip,
        local: ask.property.is_local(&fields.home_city),
        room: chosen.room.clone(),
        arrival: day(chosen.arrives_on),
        departure: day(chosen.departs_on),
        language: spoken(&fields.language, language),
        dates: dates(query, id, chosen, ask)?,
        company: fields.company,
        contacts: contacts.collect(),
        notes: notes.take(NOTES_PRINTED).map(|note| note.text).collect::<Vec<_>>().join("\n"),
        caution: fields.caution,
    })
}

/// What endangers the guest, then the serious complaints that are open: those are no guest's to read.
fn dangers(query: &Query, preferences: &[Preference], (id, ask): (GuestId, &Ask)) -> Result<Vec<String>> {
    let mut dangers: Vec<String> =
        preferences.iter().filter(|p| p.strength == Strength::Danger).map(|p| p.text.clone()).collect();
    if ask.version != CardVersion::Guest {
        let graves = complaint::graves_of_guest(query, id)?;
        dangers.extend(graves.iter().map(|grave| grave_text(grave, ask)));
    }
    Ok(dangers)
}

/// What it is about, only the desk is told, and of a sensitive one not even the desk.
fn grave_text(grave: &Grave, ask: &Ask) -> String {
    if grave.sensitive || ask.version != CardVersion::Staff {
        return ask.language.text("card-complaint-untold");
    }
    let word = |of: &str, id: String| json!(ask.language.text(&format!("complaint-{of}-{}", id.replace('_', "-"))));
    let mut args = Map::new();
    args.insert("severity".to_owned(), word("severity", id_of(grave.severity)));
    args.insert("category".to_owned(), word("category", id_of(grave.category)));
    args.insert("day".to_owned(), json!(day_text(grave.taken_on, ask.language)));
    ask.language.text_with("card-complaint", &args)
}

/// What was said to the guest and is still owed.
fn promises(query: &Query, guest_id: GuestId, language: Language) -> Result<Vec<String>> {
    let said = |promise: promise::Promise| match promise.due_on {
        Some(day) => {
            let args = [("text", promise.text), ("day", day_text(day, language))];
            language.text_with("card-promise-due", &named(args))
        }
        None => promise.text,
    };
    Ok(promise::open_of_guest(query, guest_id)?.into_iter().map(said).collect())
}

/// The traces that are due until the guest departs, or in the coming weeks: `11月25日 周三：放加湿器`.
fn traces(query: &Query, id: GuestId, chosen: &Chosen, ask: &Ask) -> Result<Vec<Wish>> {
    let until = chosen.departs_on.or(chosen.arrives_on).unwrap_or(ask.today + Days::new(AHEAD));
    let due = trace::open_of_guest(query, id)?.into_iter().filter(|trace| trace.due_on <= until);
    let line = |trace: trace::Trace| {
        let args = [("day", day_text(trace.due_on, ask.language)), ("text", trace.text)];
        Wish {
            category: trace.department.text(ask.language),
            text: ask.language.text_with("card-trace", &named(args)),
            desk_only: false,
        }
    };
    Ok(due.map(line).collect())
}

fn named<const COUNT: usize>(args: [(&str, String); COUNT]) -> Map<String, Value> {
    args.map(|(name, value)| (name.to_owned(), json!(value))).into_iter().collect()
}

/// The dates near the stay, or of the coming weeks: `11月25日 周三 生日（农历十月十七）`.
fn dates(query: &Query, id: GuestId, chosen: &Chosen, ask: &Ask) -> Result<Vec<String>> {
    let (from, to) = match chosen.arrives_on {
        Some(day) => (day - Days::new(NEAR_STAY), chosen.departs_on.unwrap_or(day) + Days::new(NEAR_STAY)),
        None => (ask.today, ask.today + Days::new(AHEAD)),
    };
    let near = date::dates_of(query, id, from)?.into_iter().filter_map(|date| {
        let day = date.next?.date;
        // A day of mourning is the desk's to know, and nobody's to mention.
        let told = date.said.kind != DateKind::Memorial || ask.version == CardVersion::Staff;
        (day <= to && told).then(|| date_line(&date.said, day, ask.language))
    });
    Ok(near.collect())
}

fn date_line(said: &NewDate, day: NaiveDate, language: Language) -> String {
    let mut args = Map::new();
    args.insert("day".to_owned(), json!(day_text(day, language)));
    args.insert("kind".to_owned(), json!(date::kind_text(said, language)));
    if said.date.calendar == Calendar::Solar {
        return language.text_with("card-date", &args);
    }
    args.insert("lunar".to_owned(), json!(date::lunar_text(&said.date, language)));
    language.text_with("card-date-lunar", &args)
}

fn wish(preference: &Preference, language: Language) -> Wish {
    Wish {
        category: language.text(&format!("preference-category-{}", id_of(preference.category))),
        text: preference.text.clone(),
        desk_only: matches!(preference.category, Category::Communication | Category::Transport | Category::Newspaper),
    }
}

/// `gu ming yue` as it is read out: `Gu Ming Yue`.
fn capitalised(pinyin: &str) -> String {
    let syllable = |syllable: &str| {
        let mut letters = syllable.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
    };
    pinyin.split_whitespace().map(syllable).collect::<Vec<_>>().join(" ")
}

/// The word that a kind has in the book.
fn id_of(kind: impl serde::Serialize) -> String {
    serde_json::to_value(kind).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
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
