//! A guest whom the house knows, and what a file knows of them besides.

use std::collections::HashSet;

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::candidate::Candidate;
use crate::book::Change;
use crate::calendar::Calendar;
use crate::date::{self, DateKind, NewDate};
use crate::error::Result;
use crate::exchange::LineIssue;
use crate::guest::{self, GuestFields, GuestId};
use crate::preference::{self, Category, Strength};

/// A guest is known by one of their names, whichever the file has; how it is read, the house may have corrected.
const OF_THE_NAME: [&str; 3] = ["display_name", "native_name", "pinyin"];

/// What the guest's page has, kept up while line after line adds to it: no line reads it anew.
pub(super) struct Page {
    id: GuestId,
    fields: Map<String, Value>,
    contacts: HashSet<String>,
    tags: HashSet<String>,
    notes: HashSet<String>,
    preferences: HashSet<(Category, String)>,
    dangers: HashSet<(Category, String)>,
    dates: HashSet<(DateKind, Calendar, u8, u8)>,
    related: HashSet<String>,
}

impl Page {
    /// Errors: `guest_not_found`.
    pub(super) fn load(tx: &Change, id: GuestId, today: NaiveDate) -> Result<Self> {
        let preferences = preference::preferences_of(tx, &[id])?.take(id);
        let dangers = preferences.iter().filter(|known| known.strength == Strength::Danger);
        Ok(Page {
            id,
            fields: as_object(&guest::load(tx, id)?.fields),
            contacts: guest::contacts_of(tx, &[id])?
                .get(id)
                .iter()
                .map(|known| known.kind.match_key(&known.value))
                .collect(),
            tags: guest::tags_of(tx, &[id])?.take(id).into_iter().collect(),
            notes: guest::notes_of(tx, &[id])?.take(id).into_iter().map(|known| known.text).collect(),
            dangers: dangers.map(|known| (known.category, known.text.clone())).collect(),
            preferences: preferences.into_iter().map(|known| (known.category, known.text)).collect(),
            dates: date::dates_of(tx, &[id], today)?.get(id).iter().map(|known| day_of(&known.said)).collect(),
            related: guest::relationships_of(tx, &[id])?.take(id).into_iter().map(|known| known.name).collect(),
        })
    }

    /// Adds to the guest what the file knows and the book does not; nothing that the house noted is overwritten.
    /// Answers whether there was anything new; what the house has noted otherwise goes to `otherwise`.
    pub(super) fn complete(
        &mut self,
        tx: &Change,
        candidate: Candidate,
        otherwise: &mut Vec<LineIssue>,
    ) -> Result<bool> {
        let mut news = Map::new();
        let unsaid = as_object(&GuestFields::default());
        for (name, value) in as_object(&candidate.fields) {
            let is_unsaid = |value: Option<&Value>| value == unsaid.get(&name);
            if is_unsaid(Some(&value)) || self.fields.get(&name) == Some(&value) {
                continue;
            }
            // A tier is the house's judgement from the first day on: the one it begins with was not left open.
            if is_unsaid(self.fields.get(&name)) && name != "tier" {
                news.insert(name, value);
            } else if !OF_THE_NAME.contains(&name.as_str()) {
                otherwise.push(LineIssue::new(candidate.line, &name, "noted_otherwise"));
            }
        }
        let mut new_anything = !news.is_empty();
        if new_anything {
            self.fields = as_object(&guest::save(tx, self.id, news)?);
        }
        let missing = self.without_known(candidate);
        new_anything |= !missing.contacts.is_empty() || !missing.dates.is_empty() || !missing.preferences.is_empty();
        new_anything |= !missing.notes.is_empty() || !missing.tags.is_empty() || !missing.related.is_empty();
        for contact in &missing.contacts {
            guest::add_contact(tx, self.id, contact)?;
        }
        missing.add_lists(tx, self.id)?;
        Ok(new_anything)
    }

    /// The lists without what the page already has, which from then on has them too.
    fn without_known(&mut self, mut missing: Candidate) -> Candidate {
        // Which contact point the guest prefers, the house knows better than a file.
        missing.contacts.iter_mut().for_each(|contact| contact.preferred = false);
        missing.contacts.retain(|new| self.contacts.insert(new.kind.match_key(&new.value)));
        missing.tags.retain(|new| self.tags.insert(new.clone()));
        missing.notes.retain(|new| self.notes.insert(new.clone()));
        // What endangers a guest is noted as that, whatever else the house knows of the matter.
        missing.preferences.retain(|new| {
            let key = (new.category, new.text.clone());
            let known = !self.preferences.insert(key.clone());
            let is_danger = new.strength == Strength::Danger;
            if is_danger { self.dangers.insert(key) } else { !known }
        });
        missing.dates.retain(|new| self.dates.insert(day_of(new)));
        missing.related.retain(|(_, name)| self.related.insert(name.clone()));
        missing
    }
}

fn day_of(new: &NewDate) -> (DateKind, Calendar, u8, u8) {
    (new.kind, new.date.calendar, new.date.month, new.date.day)
}

fn as_object(fields: &GuestFields) -> Map<String, Value> {
    match serde_json::to_value(fields) {
        Ok(Value::Object(object)) => object,
        _ => Map::new(),
    }
}
