//! One person as a file speaks of them, before the book knows whether it knows them.

use chrono::NaiveDate;
use serde_json::{Map, Value, json};

use super::column::ImportField;
use super::report::ImportIssue;
use crate::book::{Change, Query};
use crate::date::{self, NewDate};
use crate::error::Result;
use crate::guest::{
    self, BIRTH_YEARS, ContactKey, DuplicateQuestion, GuestFields, GuestId, NewContact, NoteKind, RelationshipAdd,
    RelationshipKind,
};
use crate::preference::{self, NewPreference, Strength};
use crate::text::search::{Searchable, index_text};

#[derive(Debug, Clone, Default)]
pub(super) struct Candidate {
    pub line: u64,
    pub fields: GuestFields,
    pub contacts: Vec<NewContact>,
    pub tags: Vec<String>,
    pub notes: Vec<String>,
    pub preferences: Vec<NewPreference>,
    pub dates: Vec<NewDate>,
    pub related: Vec<(RelationshipKind, String)>,
}

/// A guest is known by one of their names, whichever the file has; how it is read, the house may have corrected.
const OF_THE_NAME: [&str; 3] = ["display_name", "native_name", "pinyin"];

/// Whom of the book a person of a file is.
pub(super) enum Known {
    /// The same name and a contact point in common.
    Certainly(GuestId),
    /// The same contact point under another name, or the same name.
    Perhaps(GuestId),
    Nobody,
}

impl Candidate {
    /// Takes out what no guest's page would take, so that one line of a file never ends the import of all the others.
    /// Answers what of it somebody may miss; blank texts are nothing to miss.
    pub(super) fn sift(&mut self) -> Option<ImportIssue> {
        let said = |text: &str| !text.trim().is_empty();
        self.contacts.retain(|contact| contact.value.chars().any(char::is_alphanumeric));
        self.tags.retain(|tag| said(tag.trim().trim_start_matches('#')));
        self.notes.retain(|note| said(note));
        self.preferences.retain(|preference| said(&preference.text));
        self.related.retain(|(_, name)| said(name));
        self.fields.birth_year.take_if(|year| !BIRTH_YEARS.contains(year))?;
        Some(ImportIssue::new(self.line, ImportField::BirthYear.id(), "value_unknown"))
    }

    /// Whom of the book this is. Most of a file are nobody yet, which one glance at each index tells.
    pub(super) fn known(&self, query: &Query) -> Result<Known> {
        let mut reached = false;
        for contact in &self.contacts {
            let match_key = contact.kind.match_key(&contact.value);
            if !guest::anybody_reached_by(query, &match_key)? {
                continue;
            }
            reached = true;
            let found: Option<(GuestId,)> = query.maybe(
                "select guest.id from contact_point join guest on guest.id = contact_point.guest_id
                 where contact_point.match_key = :match_key
                   and (guest.display_name = :name or guest.native_name = :name)
                 order by guest.id limit 1",
                json!({ "match_key": match_key, "name": self.fields.display_name }),
            )?;
            if let Some((id,)) = found {
                return Ok(Known::Certainly(id));
            }
        }
        let likely = if reached { self.likely(query)? } else { guest::namesake(query, &self.fields)? };
        Ok(likely.map_or(Known::Nobody, Known::Perhaps))
    }

    fn likely(&self, query: &Query) -> Result<Option<GuestId>> {
        let question = DuplicateQuestion {
            // A contact point in common comes before a name in any case.
            name: String::new(),
            contacts: self
                .contacts
                .iter()
                .map(|contact| ContactKey { kind: contact.kind, value: contact.value.clone() })
                .collect(),
            except: None,
        };
        Ok(guest::duplicates(query, &question)?.first().map(|duplicate| duplicate.id))
    }

    /// Adds the person as a new guest, in a batch.
    pub(super) fn add(&self, tx: &Change) -> Result<GuestId> {
        let id = guest::add(tx, &self.fields, None)?;
        for contact in &self.contacts {
            guest::add_contact(tx, id, contact)?;
        }
        self.add_lists(tx, id)?;
        let contacts: Vec<(&str, &str)> =
            self.contacts.iter().map(|contact| (contact.kind.id(), contact.value.as_str())).collect();
        let text = index_text(&Searchable {
            names: &[&self.fields.display_name, &self.fields.native_name, &self.fields.alias],
            pinyin: &self.fields.pinyin,
            contacts: &contacts,
            rooms: &[],
        });
        tx.index_new_guest(id.0, self.fields.tier.rank(), &text.name, &text.other)?;
        Ok(id)
    }

    fn add_lists(&self, tx: &Change, id: GuestId) -> Result<()> {
        for tag in &self.tags {
            guest::add_tag(tx, id, tag)?;
        }
        for note in &self.notes {
            guest::add_note(tx, id, NoteKind::Note, note)?;
        }
        for new in &self.preferences {
            preference::add(tx, id, new)?;
        }
        for new in &self.dates {
            date::add(tx, id, new)?;
        }
        for (kind, name) in &self.related {
            let request =
                RelationshipAdd { guest_id: id, kind: *kind, related_guest_id: None, related_name: name.clone() };
            guest::add_relationship(tx, &request)?;
        }
        Ok(())
    }

    /// Adds to a guest what the file knows and the book does not; nothing that the house noted is overwritten.
    /// Answers whether there was anything new, and what the house has noted otherwise.
    pub(super) fn complete(&self, tx: &Change, id: GuestId, today: NaiveDate) -> Result<(bool, Vec<ImportIssue>)> {
        let known = guest::load(tx, id)?;
        let mut news = Map::new();
        let mut otherwise = Vec::new();
        let (old, new) = (as_object(&known.fields), as_object(&self.fields));
        let unsaid = as_object(&GuestFields::default());
        for (name, value) in new {
            let is_unsaid = |value: Option<&Value>| value == unsaid.get(&name);
            if is_unsaid(Some(&value)) || old.get(&name) == Some(&value) {
                continue;
            }
            // A tier is the house's judgement from the first day on: the one it begins with was not left open.
            if is_unsaid(old.get(&name)) && name != "tier" {
                news.insert(name, value);
            } else if !OF_THE_NAME.contains(&name.as_str()) {
                otherwise.push(ImportIssue::new(self.line, &name, "noted_otherwise"));
            }
        }
        let mut new_anything = !news.is_empty();
        if new_anything {
            guest::save(tx, id, news)?;
        }
        let missing = self.without_known(tx, id, today)?;
        new_anything |= !missing.contacts.is_empty() || !missing.dates.is_empty() || !missing.preferences.is_empty();
        new_anything |= !missing.notes.is_empty() || !missing.tags.is_empty() || !missing.related.is_empty();
        for contact in &missing.contacts {
            guest::add_contact(tx, id, contact)?;
        }
        missing.add_lists(tx, id)?;
        Ok((new_anything, otherwise))
    }

    /// The lists without what the guest's page already has.
    fn without_known(&self, query: &Query, id: GuestId, today: NaiveDate) -> Result<Candidate> {
        let mut missing = self.clone();
        // Which contact point the guest prefers, the house knows better than a file.
        missing.contacts.iter_mut().for_each(|contact| contact.preferred = false);
        let keys: Vec<String> =
            guest::contacts_of(query, id)?.iter().map(|known| known.kind.match_key(&known.value)).collect();
        missing.contacts.retain(|new| !keys.contains(&new.kind.match_key(&new.value)));
        let tags = guest::tags_of(query, id)?;
        missing.tags.retain(|new| !tags.contains(new));
        let notes = guest::notes_of(query, id)?;
        missing.notes.retain(|new| !notes.iter().any(|known| &known.text == new));
        let preferences = preference::preferences_of(query, id)?;
        // What endangers a guest is noted as that, whatever else the house knows of the matter.
        missing.preferences.retain(|new| {
            !preferences.iter().any(|known| {
                (known.category, &known.text) == (new.category, &new.text)
                    && (known.strength == new.strength || new.strength != Strength::Danger)
            })
        });
        let dates = date::dates_of(query, id, today)?;
        missing.dates.retain(|new| {
            !dates.iter().any(|known| {
                (known.said.kind, known.said.date.calendar, known.said.date.month, known.said.date.day)
                    == (new.kind, new.date.calendar, new.date.month, new.date.day)
            })
        });
        let related = guest::relationships_of(query, id)?;
        missing.related.retain(|(_, name)| !related.iter().any(|known| &known.name == name));
        Ok(missing)
    }
}

fn as_object(fields: &GuestFields) -> Map<String, Value> {
    match serde_json::to_value(fields) {
        Ok(Value::Object(object)) => object,
        _ => Map::new(),
    }
}
