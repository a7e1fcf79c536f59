//! What one guest's card says, in the words of the language it is printed in.

use chrono::{Datelike, NaiveDate};
use serde_json::{Map, json};

use super::select::Chosen;
use crate::book::Query;
use crate::error::Result;
use crate::guest::{self, NoteKind};
use crate::locale::Language;
use crate::paper::{Card, Wish};
use crate::preference::{self, Category, Preference, Strength};
use crate::property::Property;

/// How many of the newest notes a staff card repeats: the older ones are on the guest's page.
const NOTES_PRINTED: usize = 3;

/// Errors: `guest_not_found`.
pub(super) fn card(query: &Query, chosen: &Chosen, property: &Property, language: Language) -> Result<Card> {
    let id = chosen.guest_id;
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
        dangers: preferences.iter().filter(|p| p.strength == Strength::Danger).map(|p| p.text.clone()).collect(),
        must: wishes(Strength::Must),
        avoid: wishes(Strength::Avoid),
        likes: wishes(Strength::Likes),
        name: fields.display_name,
        native_name: fields.native_name,
        pronunciation: capitalised(&fields.pinyin),
        salutation: fields.salutation,
        tier: language.text(&format!("guest-tier-{}", fields.tier.id())),
        vip: fields.tier == guest::Tier::Vip,
        local: property.is_local(&fields.home_city),
        room: chosen.room.clone(),
        arrival: day(chosen.arrives_on),
        departure: day(chosen.departs_on),
        language: spoken(&fields.language, language),
        dates: Vec::new(),
        company: fields.company,
        contacts: contacts.collect(),
        notes: notes.take(NOTES_PRINTED).map(|note| note.text).collect::<Vec<_>>().join("\n"),
        caution: fields.caution,
    })
}

fn wish(preference: &Preference, language: Language) -> Wish {
    Wish {
        category: language.text(&format!("preference-category-{}", category_id(preference.category))),
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

fn category_id(category: Category) -> String {
    serde_json::to_value(category).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// A solar day as people write it: `Sat 21 Nov`, `11月21日 周六`.
pub(crate) fn day_text(date: NaiveDate, language: Language) -> String {
    let weekday = language.text(&format!("card-weekday-{}", date.weekday().number_from_monday()));
    let month = language.text(&format!("card-month-{}", date.month()));
    let mut args = Map::new();
    args.insert("weekday".to_owned(), json!(weekday));
    args.insert("month".to_owned(), json!(month));
    args.insert("day".to_owned(), json!(date.day().to_string()));
    language.text_with("card-day", &args)
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
