//! One person in a file, before it is known whether they are a guest already.

use super::column::ImportField;
use super::dates::{field_of, once_each};
use crate::book::{Change, Document};
use crate::date::{self, NewDate};
use crate::error::Result;
use crate::exchange::{LineIssue, limits};
use crate::guest::{self, BIRTH_YEARS, ContactKind, GuestFields, GuestId, NewContact, NoteKind, RelationshipAdd};
use crate::person::Person;
use crate::preference::{self, Category, NewPreference, Strength};
use crate::text::limit;
use crate::text::search::{Searchable, index_text};
use crate::traffic::own::Related;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Candidate {
    pub line: u64,
    pub fields: GuestFields,
    pub contacts: Vec<NewContact>,
    pub tags: Vec<String>,
    pub notes: Vec<String>,
    /// What was said on the telephone.
    pub calls: Vec<String>,
    pub preferences: Vec<NewPreference>,
    pub dates: Vec<NewDate>,
    pub related: Vec<Related>,
    /// The member of staff who looks after them, by name.
    pub keeper: String,
    /// The number they have in the file, by which others in it speak of them.
    pub number: Option<i64>,
    /// What those of one household have in common.
    pub household: String,
}

impl Candidate {
    /// Removes values that a guest page cannot take and cuts those that are too long, so that one line never stops the whole
    /// import. Returns what was lost.
    pub(super) fn sift(&mut self) -> Vec<LineIssue> {
        let said = |text: &str| !text.trim().is_empty();
        self.contacts.retain(|contact| contact.value.chars().any(char::is_alphanumeric));
        self.tags.retain(|tag| said(tag.trim().trim_start_matches('#')));
        self.notes.retain(|note| said(note));
        self.preferences.retain(|preference| said(&preference.text));
        self.calls.retain(|call| said(call));
        self.related.retain(|one| said(&one.name));
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
            // A shortened number or address would be wrong.
            let fits = limit::check("value", &contact.value, limit::LINE).is_ok();
            if !fits {
                miss(column_of(contact.kind).id(), "value_too_long");
            }
            fits
        });
        // A guest prefers one.
        for other in self.contacts.iter_mut().filter(|contact| contact.preferred).skip(1) {
            other.preferred = false;
        }
        for left_out in once_each(&mut self.dates) {
            miss(field_of(left_out), "second_value_dropped");
        }
        let mut cut = |property: &str, text: &mut String, longest: usize| {
            if limit::cut(text, longest) {
                miss(property, "text_cut");
            }
        };
        self.tags.iter_mut().for_each(|tag| cut(ImportField::Tags.id(), tag, limit::WORD));
        self.notes.iter_mut().for_each(|note| cut(ImportField::Note.id(), note, limit::NOTE));
        self.calls.iter_mut().for_each(|call| cut(ImportField::Calls.id(), call, limit::NOTE));
        for preference in &mut self.preferences {
            let column = column_for(preference).id();
            cut(column, &mut preference.text, limit::TEXT);
            cut(column, &mut preference.source, limit::LINE);
        }
        self.related.iter_mut().for_each(|one| cut("related", &mut one.name, limit::NAME));
        self.dates.iter_mut().for_each(|new| cut("date", &mut new.label, limit::WORD));
        let lists = [
            ("contacts", self.contacts.len()),
            (ImportField::Tags.id(), self.tags.len()),
            (ImportField::Note.id(), self.notes.len()),
            (ImportField::Calls.id(), self.calls.len()),
            ("preferences", self.preferences.len()),
            ("related", self.related.len()),
        ];
        for (property, _) in lists.iter().filter(|(_, length)| *length > limits::CARD_VALUES) {
            missed.push(LineIssue::new(line, property, "too_many_values"));
        }
        self.contacts.truncate(limits::CARD_VALUES);
        self.tags.truncate(limits::CARD_VALUES);
        self.notes.truncate(limits::CARD_VALUES);
        self.calls.truncate(limits::CARD_VALUES);
        self.preferences.truncate(limits::CARD_VALUES);
        self.related.truncate(limits::CARD_VALUES);
        missed
    }

    /// Whether there is anything but the fields.
    pub(super) fn has_lists(&self) -> bool {
        let Candidate { contacts, tags, notes, calls, preferences, dates, related, .. } = self;
        let unsaid = notes.is_empty() && calls.is_empty();
        let none = contacts.is_empty() && tags.is_empty() && unsaid && preferences.is_empty();
        !(none && dates.is_empty() && related.is_empty())
    }

    /// Whom the file speaks of, to compare with others.
    pub(super) fn person(&self) -> Person {
        let contacts = self.contacts.iter().filter_map(|contact| guest::compared(contact.kind, &contact.value));
        let birthdays = self.dates.iter().filter_map(date::birthday);
        Person { contacts: contacts.collect(), birthdays: birthdays.collect(), ..guest::person_of(&self.fields) }
    }

    /// Adds people as new guests who can be found at once, and returns their ids in the same order.
    pub(super) fn add_all(tx: &Change, people: &[Candidate]) -> Result<Vec<GuestId>> {
        let ids = guest::add_all(tx, people.iter().map(|person| &person.fields))?;
        let added: Vec<(GuestId, &Candidate)> = ids.iter().copied().zip(people).collect();
        Self::add_lists(tx, &added)?;
        let documents: Vec<Document> = added.iter().map(|(id, person)| person.document(*id)).collect();
        tx.index_new_guests(&documents)?;
        Ok(ids)
    }

    /// What the new guest is found by.
    fn document(&self, id: GuestId) -> Document {
        let contacts: Vec<(&str, &str)> =
            self.contacts.iter().map(|contact| (contact.kind.id(), contact.value.as_str())).collect();
        let words = index_text(&Searchable {
            names: &[&self.fields.display_name, &self.fields.native_name, &self.fields.alias],
            pinyin: &self.fields.pinyin,
            contacts: &contacts,
            rooms: &[],
        });
        Document { guest_id: id.0, rank: self.fields.tier.rank(), words }
    }

    /// Adds the lists of these people to the guests. People around them who are in the file too come when all are there.
    pub(super) fn add_lists(tx: &Change, people: &[(GuestId, &Candidate)]) -> Result<()> {
        guest::add_contacts(
            tx,
            people.iter().flat_map(|(id, person)| person.contacts.iter().map(|value| (*id, value))),
        )?;
        let tags =
            people.iter().flat_map(|(id, person)| person.tags.iter().map(String::as_str).map(|value| (*id, value)));
        guest::tag_guests(tx, tags)?;
        for kind in [NoteKind::Note, NoteKind::Call] {
            let said = people.iter().flat_map(|(id, person)| person.said(kind).map(|text| (*id, text)));
            guest::add_notes(tx, kind, said)?;
        }
        preference::add_all(
            tx,
            people.iter().flat_map(|(id, person)| person.preferences.iter().map(|value| (*id, value))),
        )?;
        date::add_all(tx, people.iter().flat_map(|(id, person)| person.dates.iter().map(|value| (*id, value))))?;
        let related = people.iter().flat_map(|(id, person)| {
            let strangers = person.related.iter().filter(|one| one.number.is_none());
            strangers.map(|one| RelationshipAdd {
                guest_id: *id,
                kind: one.kind,
                related_guest_id: None,
                related_name: one.name.clone(),
            })
        });
        guest::add_relationships(tx, &related.collect::<Vec<_>>())
    }

    fn said(&self, kind: NoteKind) -> impl Iterator<Item = &str> {
        let texts = if kind == NoteKind::Call { &self.calls } else { &self.notes };
        texts.iter().map(String::as_str)
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
