//! What whoever packs or hands over a gift must know of the plate it comes to: dangers, also of those at the same table,
//! ways of eating, and a serious complaint that is open.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde_json::{Map, json};

use crate::book::Query;
use crate::complaint;
use crate::error::Result;
use crate::guest::{self, GuestId};
use crate::locale::Language;
use crate::party::{self, Days};
use crate::preference::{self, Strength};

/// Each line finished, as paper and files say it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plate {
    pub dangers: Vec<String>,
    pub diets: Vec<String>,
    /// Empty where no serious complaint is open.
    pub complaint: String,
}

impl Plate {
    /// All of it in one line: dangers, diets, complaint.
    pub fn text(&self) -> String {
        let complaint = Some(self.complaint.clone()).filter(|text| !text.is_empty());
        self.dangers.iter().chain(&self.diets).cloned().chain(complaint).collect::<Vec<_>>().join("; ")
    }
}

/// The plates of some guests on a day. Asks the same few things however many guests there are.
pub fn plates(
    query: &Query,
    guests: &[GuestId],
    day: NaiveDate,
    language: Language,
) -> Result<HashMap<GuestId, Plate>> {
    plates_between(query, guests, Days { from: day, to: day }, language)
}

/// As [`plates`], with whoever shares their table on any of these days.
pub(super) fn plates_between(
    query: &Query,
    guests: &[GuestId],
    days: Days,
    language: Language,
) -> Result<HashMap<GuestId, Plate>> {
    let preferences = preference::preferences_of(query, guests)?;
    let shared = party::shared_dangers(query, guests, days)?;
    let graves = complaint::graves_of(query, guests)?;
    // What a tag or a note clearly says counts, though nobody has made a preference of it.
    let (tags, notes) = (guest::tags_of(query, guests)?, guest::notes_of(query, guests)?);
    let declined = preference::declined_of(query, guests)?;
    let plate = |guest: GuestId| {
        let mut plate = Plate::default();
        for wish in preferences.get(guest) {
            if wish.strength == Strength::Danger {
                plate.dangers.push(preference::danger_text(wish.category, &wish.text, language));
            } else if preference::is_diet(wish.category, wish.strength, &wish.text) {
                plate.diets.push(wish.text.clone());
            }
        }
        let said =
            tags.get(guest).iter().map(String::as_str).chain(notes.get(guest).iter().map(|note| note.text.as_str()));
        let texts = said.map(|text| ((), text));
        for ((), heard) in preference::unnoted(preferences.get(guest), texts, declined.get(guest)) {
            match heard.strength {
                Strength::Danger => {
                    plate.dangers.push(preference::danger_text(heard.category, &heard.text, language));
                }
                _ => plate.diets.push(heard.text),
            }
        }
        for danger in shared.get(guest) {
            let text = preference::danger_text(danger.category, &danger.text, language);
            let args = Map::from_iter([("guest".to_owned(), json!(danger.name)), ("danger".to_owned(), json!(text))]);
            plate.dangers.push(language.text_with("gift-plate-shared", &args));
        }
        if !graves.get(guest).is_empty() {
            plate.complaint = language.text("gift-plate-complaint");
        }
        plate
    };
    Ok(guests.iter().map(|guest| (*guest, plate(*guest))).collect())
}
