//! One person as a file speaks of them, before the book knows whether it knows them.

use super::column::ImportField;
use crate::book::{Change, Document, Query};
use crate::date::{self, NewDate};
use crate::error::Result;
use crate::exchange::{LineIssue, limits};
use crate::guest::{
    self, BIRTH_YEARS, ContactKey, ContactKind, DuplicateQuestion, GuestFields, GuestId, NewContact, NoteKind,
    RelationshipAdd, RelationshipKind,
};
use crate::preference::{self, Category, NewPreference, Strength};
use crate::text::limit;
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

/// Whom of the book a person of a file is.
pub(super) enum Known {
    /// The same name and a contact point in common.
    Certainly(GuestId),
    /// The same contact point under another name, or the same name.
    Perhaps(GuestId),
    Nobody,
}

impl Candidate {
    /// Takes out what no guest's page would take, and cuts what is too long for one, so that one line of a file never
    /// ends the import of all the others. Answers what of it somebody may miss; blank texts are nothing to miss.
    pub(super) fn sift(&mut self) -> Vec<LineIssue> {
        let said = |text: &str| !text.trim().is_empty();
        self.contacts.retain(|contact| contact.value.chars().any(char::is_alphanumeric));
        self.tags.retain(|tag| said(tag.trim().trim_start_matches('#')));
        self.notes.retain(|note| said(note));
        self.preferences.retain(|preference| said(&preference.text));
        self.related.retain(|(_, name)| said(name));
        let mut missed = Vec::new();
        let line = self.line;
        let mut miss = |property: &str, code| missed.push(LineIssue::new(line, property, code));
        if self.fields.birth_year.take_if(|year| !BIRTH_YEARS.contains(year)).is_some() {
            miss(ImportField::BirthYear.id(), "value_unknown");
        }
        for field in self.fields.cut() {
            miss(if field == "display_name" { ImportField::Name.id() } else { field }, "text_cut");
        }
        self.contacts.retain_mut(|contact| {
            limit::cut(&mut contact.label, limit::WORD);
            // A part of a number or an address reaches somebody else, or nobody.
            let fits = limit::check("value", &contact.value, limit::LINE).is_ok();
            if !fits {
                miss(column_of(contact.kind).id(), "value_too_long");
            }
            fits
        });
        let mut cut = |property: &str, text: &mut String, longest: usize| {
            if limit::cut(text, longest) {
                miss(property, "text_cut");
            }
        };
        self.tags.iter_mut().for_each(|tag| cut(ImportField::Tags.id(), tag, limit::WORD));
        self.notes.iter_mut().for_each(|note| cut(ImportField::Note.id(), note, limit::NOTE));
        for preference in &mut self.preferences {
            cut(column_for(preference).id(), &mut preference.text, limit::TEXT);
        }
        self.related.iter_mut().for_each(|(_, name)| cut("related", name, limit::NAME));
        self.dates.iter_mut().for_each(|new| cut("date", &mut new.label, limit::WORD));
        let lists = [
            ("contacts", self.contacts.len()),
            (ImportField::Tags.id(), self.tags.len()),
            (ImportField::Note.id(), self.notes.len()),
            ("preferences", self.preferences.len()),
            ("related", self.related.len()),
        ];
        for (property, _) in lists.iter().filter(|(_, length)| *length > limits::CARD_VALUES) {
            missed.push(LineIssue::new(line, property, "too_many_values"));
        }
        self.contacts.truncate(limits::CARD_VALUES);
        self.tags.truncate(limits::CARD_VALUES);
        self.notes.truncate(limits::CARD_VALUES);
        self.preferences.truncate(limits::CARD_VALUES);
        self.related.truncate(limits::CARD_VALUES);
        missed
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
            if let Some(id) = guest::namesake_reached_by(query, &self.fields, &match_key)? {
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
        let words = index_text(&Searchable {
            names: &[&self.fields.display_name, &self.fields.native_name, &self.fields.alias],
            pinyin: &self.fields.pinyin,
            contacts: &contacts,
            rooms: &[],
        });
        tx.index_new_guest(&Document { guest_id: id.0, rank: self.fields.tier.rank(), words })?;
        Ok(id)
    }

    pub(super) fn add_lists(&self, tx: &Change, id: GuestId) -> Result<()> {
        for tag in &self.tags {
            guest::add_tags(tx, id, &[tag])?;
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
}

/// The field that a column with such contact points is matched with.
fn column_of(kind: ContactKind) -> ImportField {
    match kind {
        ContactKind::Phone => ImportField::Phone,
        ContactKind::Email => ImportField::Email,
        ContactKind::Wechat => ImportField::Wechat,
        ContactKind::Qq => ImportField::Qq,
        ContactKind::Post => ImportField::Address,
        ContactKind::Other => ImportField::OtherContact,
    }
}

/// The field that a column with such preferences is matched with.
fn column_for(preference: &NewPreference) -> ImportField {
    match (preference.category, preference.strength) {
        (Category::Allergy, _) => ImportField::Allergy,
        (Category::Dietary, _) => ImportField::Dietary,
        (_, Strength::Avoid) => ImportField::Avoid,
        (_, Strength::Likes) => ImportField::Likes,
        (_, Strength::Must | Strength::Danger) => ImportField::Must,
    }
}
