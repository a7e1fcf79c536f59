//! A known guest, and what a file adds.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::candidate::Candidate;
use super::card::as_object;
use super::dates::{Dates, Taken, field_of};
use crate::book::Change;
use crate::date::{self, NewDate};
use crate::error::Result;
use crate::exchange::LineIssue;
use crate::guest::{self, GuestFields, GuestId, NoteKind};
use crate::preference::{self, Category, Strength};

/// Names that may differ from the file without being reported: the guest was recognised by one of them.
const OF_THE_NAME: [&str; 3] = ["display_name", "native_name", "pinyin"];

/// What a line of a file says that its guest's page did not have.
pub(super) struct News {
    pub fields_changed: bool,
    /// What is to be added to the lists of the page.
    pub lists: Candidate,
    /// Dates of the page that are to be saved with what the file knows of them besides.
    pub completed: Vec<(i64, NewDate)>,
    /// Dates of the page, and what the file has in their place.
    pub differing: Vec<(i64, NewDate, NewDate)>,
}

impl News {
    pub(super) fn is_any(&self) -> bool {
        self.fields_changed || self.lists.has_lists() || !self.completed.is_empty()
    }
}

/// What a file says otherwise than the page, or besides it, by line.
#[derive(Default)]
pub(super) struct Comments {
    pub otherwise: Vec<LineIssue>,
    pub remarks: Vec<LineIssue>,
}

/// What the guest's page has. Kept up to date in memory while several lines add to it.
pub(super) struct Page {
    fields: GuestFields,
    contacts: HashSet<String>,
    tags: HashSet<String>,
    notes: HashSet<String>,
    preferences: HashSet<(Category, String)>,
    dangers: HashSet<(Category, String)>,
    dates: Dates,
    calls: HashSet<String>,
    related: HashSet<String>,
}

impl Page {
    /// The pages of these guests; of one who is gone, none.
    pub(super) fn load_all(tx: &Change, ids: &[GuestId], today: NaiveDate) -> Result<HashMap<GuestId, Self>> {
        let guests = guest::load_all(tx, ids)?;
        let mut contacts = guest::contacts_of(tx, ids)?;
        let mut tags = guest::tags_of(tx, ids)?;
        let mut notes = guest::notes_of(tx, ids)?;
        let mut preferences = preference::preferences_of(tx, ids)?;
        let mut dates = date::dates_of(tx, ids, today)?;
        let mut related = guest::relationships_of(tx, ids)?;
        let page = |(id, guest): (GuestId, guest::Guest)| {
            let (calls, notes) = notes.take(id).into_iter().partition::<Vec<_>, _>(|note| note.kind == NoteKind::Call);
            let said = |notes: Vec<guest::Note>| notes.into_iter().map(|known| known.text).collect();
            let preferences = preferences.take(id);
            let dangers = preferences.iter().filter(|known| known.strength == Strength::Danger);
            let page = Page {
                fields: guest.fields,
                contacts: contacts.take(id).iter().map(|known| known.kind.match_key(&known.value)).collect(),
                tags: tags.take(id).into_iter().collect(),
                notes: said(notes),
                calls: said(calls),
                dangers: dangers.map(|known| (known.category, known.text.clone())).collect(),
                preferences: preferences.into_iter().map(|known| (known.category, known.text)).collect(),
                dates: Dates::of(dates.take(id)),
                related: related.take(id).into_iter().map(|known| known.name).collect(),
            };
            (id, page)
        };
        Ok(guests.into_iter().map(page).collect())
    }

    /// What the file knows and the book does not; nothing that the house noted is overwritten. What the house has noted
    /// otherwise is told.
    pub(super) fn complete(&mut self, mut candidate: Candidate, comments: &mut Comments) -> Result<News> {
        let mut changes = Map::new();
        let (unsaid, noted) = (as_object(&GuestFields::default()), as_object(&self.fields));
        for (name, value) in as_object(&candidate.fields) {
            let is_unsaid = |value: Option<&Value>| value == unsaid.get(&name);
            if is_unsaid(Some(&value)) || noted.get(&name) == Some(&value) {
                continue;
            }
            // The tier is the house's own decision, even if it is still the default.
            if is_unsaid(noted.get(&name)) && name != "tier" {
                changes.insert(name, value);
            } else if !OF_THE_NAME.contains(&name.as_str()) {
                comments.otherwise.push(LineIssue::new(candidate.line, &name, "noted_otherwise"));
            }
        }
        let fields_changed = !changes.is_empty();
        if fields_changed {
            self.fields = guest::changed(&self.fields, changes)?;
        }
        let dates = std::mem::take(&mut candidate.dates);
        let line = candidate.line;
        let mut news =
            News { fields_changed, lists: self.without_known(candidate), completed: Vec::new(), differing: Vec::new() };
        for new in dates {
            let (kind, says_year) = (new.kind, new.date.year.is_some());
            match self.dates.take(new) {
                Taken::Known => {}
                Taken::New(new) => news.lists.dates.push(new),
                Taken::Completed(id, whole) => {
                    debug_assert!(says_year, "only a year completes a date");
                    comments.remarks.push(LineIssue::new(line, field_of(kind), "year_completed"));
                    news.completed.push((id, whole));
                }
                Taken::Differs(known, new) => {
                    comments.otherwise.push(LineIssue::new(line, field_of(kind), "date_differs"));
                    news.differing.extend(known.map(|(id, known)| (id, known, new)));
                }
            }
        }
        Ok(news)
    }

    pub(super) fn fields(&self) -> &GuestFields {
        &self.fields
    }

    /// The lists without what the page already has, which from then on has them too.
    fn without_known(&mut self, mut missing: Candidate) -> Candidate {
        // The file does not change which contact point is preferred.
        missing.contacts.iter_mut().for_each(|contact| contact.preferred = false);
        missing.contacts.retain(|new| self.contacts.insert(new.kind.match_key(&new.value)));
        missing.tags.retain(|new| self.tags.insert(new.clone()));
        missing.notes.retain(|new| self.notes.insert(new.clone()));
        // A danger is added even if the same text is known with a lower strength.
        missing.preferences.retain(|new| {
            let key = (new.category, new.text.clone());
            let known = !self.preferences.insert(key.clone());
            let is_danger = new.strength == Strength::Danger;
            if is_danger { self.dangers.insert(key) } else { !known }
        });
        missing.calls.retain(|new| self.calls.insert(new.clone()));
        // Those who are in the file too are related when all of them are there.
        missing.related.retain(|new| new.number.is_none() && self.related.insert(new.name.clone()));
        missing
    }
}
