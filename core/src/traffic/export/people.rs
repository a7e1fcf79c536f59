//! The guests of a file, read some at a time, each with all that a file says of a person.

use std::cell::Cell;
use std::collections::{BTreeSet, HashMap, HashSet};

use serde_json::{Map, json};

use crate::book::Query;
use crate::date;
use crate::desk::Call;
use crate::error::Result;
use crate::guest::{self, ByGuest, ContactPoint, GuestId, NewContact, Note, NoteKind, Relationship};
use crate::import::Candidate;
use crate::locale::Language;
use crate::preference::{self, NewPreference, Preference};
use crate::staff;
use crate::traffic::own::Related;

/// So many guests are read at once. Units: guests.
const STRIDE: usize = 200;

/// Reads the guests of a file, some at a time.
pub(super) struct People<'a> {
    query: &'a Query<'a>,
    call: &'a Call<'a>,
    ids: &'a [GuestId],
    /// The same, to look one up.
    file: HashSet<GuestId>,
    language: Language,
    /// Names by number.
    staff: HashMap<i64, String>,
    /// Those of whom somebody outside the file says who they are.
    outside: Cell<u64>,
}

impl<'a> People<'a> {
    pub(super) fn new(
        query: &'a Query<'a>,
        call: &'a Call<'a>,
        ids: &'a [GuestId],
        language: Language,
    ) -> Result<Self> {
        let staff = staff::list(query)?.into_iter().map(|member| (member.id, member.name)).collect();
        Ok(People { query, call, ids, file: ids.iter().copied().collect(), language, staff, outside: Cell::new(0) })
    }

    /// How many relations of the guests read so far are said on the page of somebody who is not in the file.
    pub(super) fn outside(&self) -> u64 {
        self.outside.get()
    }

    /// The guests in their order; an error is the last.
    pub(super) fn each(&self) -> impl Iterator<Item = Result<Candidate>> {
        let some = self.ids.chunks(STRIDE).enumerate();
        some.flat_map(move |(index, ids)| {
            let told = self.call.progress((index * STRIDE) as u64, self.ids.len() as u64);
            match told.and_then(|()| self.some(ids)) {
                Ok(read) => read.into_iter().map(Ok).collect(),
                Err(error) => vec![Err(error)],
            }
        })
    }

    fn some(&self, ids: &[GuestId]) -> Result<Vec<Candidate>> {
        let query = self.query;
        let mut guests = guest::load_all(query, ids)?;
        let mut lists = Lists {
            contacts: guest::contacts_of(query, ids)?,
            preferences: preference::preferences_of(query, ids)?,
            tags: guest::tags_of(query, ids)?,
            notes: guest::notes_of(query, ids)?,
            related: guest::relationships_of(query, ids)?,
        };
        self.outside.set(self.outside.get() + lists.said_outside(ids, &self.file));
        let mut dates = date::said_of(query, ids)?;
        let homes: BTreeSet<i64> = guests.values().filter_map(|guest| guest.household_id).collect();
        let homes = guest::households_of(query, &homes.into_iter().collect::<Vec<_>>())?;
        let person = |id: &GuestId| {
            let Some(guest) = guests.remove(id) else { return guest::not_found(*id) };
            let home = guest.household_id.and_then(|home| Some((home, homes.get(&home)?)));
            let keeper = guest.fields.keeper_id.and_then(|keeper| self.staff.get(&keeper));
            Ok(Candidate {
                dates: dates.take(*id),
                keeper: keeper.cloned().unwrap_or_default(),
                household: home.map(|(home, name)| self.household(home, name)).unwrap_or_default(),
                number: Some(id.0),
                fields: guest.fields,
                ..lists.take(*id)
            })
        };
        ids.iter().map(person).collect()
    }

    /// What those of a household have in common.
    fn household(&self, id: i64, name: &str) -> String {
        let args = Map::from_iter([("name".to_owned(), json!(name)), ("number".to_owned(), json!(id.to_string()))]);
        self.language.text_with("export-household", &args)
    }
}

struct Lists {
    contacts: ByGuest<ContactPoint>,
    preferences: ByGuest<Preference>,
    tags: ByGuest<String>,
    notes: ByGuest<Note>,
    related: ByGuest<Relationship>,
}

impl Lists {
    /// How many relations of some guests are said on the page of somebody outside the file.
    fn said_outside(&self, some: &[GuestId], file: &HashSet<GuestId>) -> u64 {
        let said_by_others = some.iter().flat_map(|id| self.related.get(*id)).filter(|one| one.noted_on_other);
        let outside = said_by_others.filter(|one| one.related_guest_id.is_some_and(|other| !file.contains(&other)));
        outside.count() as u64
    }

    fn take(&mut self, id: GuestId) -> Candidate {
        let contact = |ContactPoint { kind, value, label, preferred, .. }| NewContact { kind, value, label, preferred };
        let preference =
            |Preference { category, text, strength, source, .. }| NewPreference { category, text, strength, source };
        let related = |Relationship { kind, name, related_guest_id, .. }| Related {
            kind,
            name,
            number: related_guest_id.map(|other| other.0),
        };
        // The newest comes first on a page; written down in the order in which they came, they are so again.
        let (calls, notes) =
            self.notes.take(id).into_iter().rev().partition::<Vec<_>, _>(|note| note.kind == NoteKind::Call);
        let texts = |notes: Vec<Note>| notes.into_iter().map(|note| note.text).collect();
        Candidate {
            contacts: self.contacts.take(id).into_iter().map(contact).collect(),
            preferences: self.preferences.take(id).into_iter().map(preference).collect(),
            tags: self.tags.take(id),
            notes: texts(notes),
            calls: texts(calls),
            // What was noted on the other's page is said there.
            related: self.related.take(id).into_iter().filter(|one| !one.noted_on_other).map(related).collect(),
            ..Candidate::default()
        }
    }
}
