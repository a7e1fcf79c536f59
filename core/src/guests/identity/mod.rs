//! Whom of the house a person is who was written down elsewhere, on a booking or in a file. What makes two persons one is
//! said by [`crate::person`]; this room looks for those who may be, many people at once.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::book::Query;
use crate::date;
use crate::error::Result;
use crate::guest::{self, ContactKind, GuestId};
use crate::person::{self, Comparison, Person, Reason, Verdict, compare};
use crate::text::search::{MatchQuery, Searchable, index_text};

/// A guest who is or may be the person asked about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "IdentityCandidate")]
pub struct Candidate {
    pub id: GuestId,
    pub name: String,
    pub verdict: Verdict,
    pub reasons: Vec<Reason>,
}

/// Whom of the house a person is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    Known(Candidate),
    /// A person must choose: the likest first.
    Unsettled(Vec<Candidate>),
    Nobody,
}

impl Who {
    /// The guests whose dangers count until somebody has chosen.
    pub fn candidates(self) -> Vec<Candidate> {
        match self {
            Who::Known(candidate) => vec![candidate],
            Who::Unsettled(candidates) => candidates,
            Who::Nobody => Vec::new(),
        }
    }
}

/// So many people are looked for in the search index at once.
const AT_ONCE: usize = 100;

/// So many guests a person are looked through besides those of the very name: a wide net catches hundreds in a large book.
const LOOKED_AT: usize = 100;

/// Whom of the house these people are. Shape: one answer a person, in their order.
///
/// One who alone has the very name, with nothing against it, is known by it, as the desk would say. Everybody else is known
/// only where the comparison says *the same*.
pub fn who(query: &Query, people: &[Person]) -> Result<Vec<Who>> {
    let mut answers = Vec::with_capacity(people.len());
    for people in people.chunks(AT_ONCE) {
        let found = Found::of(query, people)?;
        answers.extend(people.iter().map(|person| choose(found.candidates(person))));
    }
    Ok(answers)
}

fn choose(candidates: Vec<Candidate>) -> Who {
    let same: Vec<&Candidate> = candidates.iter().filter(|candidate| candidate.verdict == Verdict::Same).collect();
    match (same.as_slice(), candidates.as_slice()) {
        (_, []) => Who::Nobody,
        ([only], _) => Who::Known((*only).clone()),
        ([], [only]) if is_by_name(&only.reasons) => Who::Known(only.clone()),
        _ => Who::Unsettled(candidates),
    }
}

/// Whether the very name is all there is, or something besides speaks for it.
fn is_by_name(reasons: &[Reason]) -> bool {
    let speaks_for = |reason: &Reason| {
        matches!(
            reason,
            Reason::SameName
                | Reason::CommonName
                | Reason::SameContact
                | Reason::SharedContact
                | Reason::SameBirthday
                | Reason::SameDay
                | Reason::SameBirthYear
                | Reason::SameCompany
        )
    };
    reasons.contains(&Reason::SameName) && reasons.iter().all(speaks_for)
}

/// The guests who may be some of these people.
struct Found {
    guests: BTreeMap<GuestId, Guest>,
    /// Who can be reached by a key of a contact point.
    reached: HashMap<String, BTreeSet<GuestId>>,
}

struct Guest {
    person: Person,
    /// The words by which the search index finds the guest.
    words: String,
}

impl Found {
    fn of(query: &Query, people: &[Person]) -> Result<Self> {
        let keys: BTreeSet<String> =
            people.iter().flat_map(|person| person.contacts.iter().flat_map(match_keys)).collect();
        let mut reached: HashMap<String, BTreeSet<GuestId>> = HashMap::new();
        for (key, id) in guest::reached_by(query, &keys.into_iter().collect::<Vec<_>>())? {
            reached.entry(key).or_default().insert(id);
        }
        let mut ids: BTreeSet<GuestId> = reached.values().flatten().copied().collect();
        ids.extend(guest::called(query, people.iter().map(|person| person.display_name.as_str()))?);
        if let Some(search) = person::search(people) {
            ids.extend(guest::named_as(query, &search, (LOOKED_AT * people.len()) as u32)?);
        }
        let ids: Vec<GuestId> = ids.into_iter().collect();
        let mut birthdays = date::birthdays_of(query, &ids)?;
        let guests = guest::persons(query, &ids)?.into_iter().map(|(id, mut person)| {
            person.birthdays = birthdays.remove(&id).unwrap_or_default();
            let names = [person.display_name.as_str(), &person.native_name, &person.alias];
            let source = Searchable { names: &names, pinyin: &person.reading, ..Searchable::default() };
            (id, Guest { words: index_text(&source).name, person })
        });
        Ok(Found { guests: guests.collect(), reached })
    }

    /// Shape: the likest first.
    fn candidates(&self, person: &Person) -> Vec<Candidate> {
        let mut sought = person.clone();
        for contact in &mut sought.contacts {
            // Who share it are not one person, whoever of them this is.
            let sharers =
                match_keys(contact).into_iter().filter_map(|key| self.reached.get(&key)).map(BTreeSet::len).max();
            contact.shared |= sharers > Some(1);
        }
        let named = person::search(std::slice::from_ref(person));
        let keys = person.contacts.iter().flat_map(match_keys);
        let reached: BTreeSet<GuestId> = keys.filter_map(|key| self.reached.get(&key)).flatten().copied().collect();
        let mut candidates: Vec<Candidate> = self
            .guests
            .iter()
            .filter(|(id, guest)| reached.contains(id) || named.as_ref().is_some_and(|named| guest.is_found(named)))
            .filter_map(|(id, guest)| {
                let Comparison { verdict, reasons } = compare(&sought, &guest.person);
                let name = guest.person.display_name.clone();
                (verdict != Verdict::Different).then_some(Candidate { id: *id, name, verdict, reasons })
            })
            .collect();
        candidates.sort_by_key(|candidate| (candidate.verdict, candidate.reasons.first().copied(), candidate.id));
        candidates
    }
}

impl Guest {
    fn is_found(&self, search: &MatchQuery) -> bool {
        search.holds(&[&self.words])
    }
}

/// The keys under which the book may have a contact point.
fn match_keys(contact: &person::Contact) -> Vec<String> {
    let kinds: &[ContactKind] = match contact.kind {
        person::ContactKind::Phone => &[ContactKind::Phone],
        person::ContactKind::Email => &[ContactKind::Email],
        person::ContactKind::Handle => &[ContactKind::Wechat, ContactKind::Qq, ContactKind::Other],
    };
    kinds.iter().map(|kind| kind.match_key(&contact.value)).collect()
}

#[cfg(test)]
mod tests;
