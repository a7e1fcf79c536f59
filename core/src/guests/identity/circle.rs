//! People among whom others are looked for: guests of the house, and whoever is added to them.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::book::Query;
use crate::date;
use crate::error::Result;
use crate::guest::{self, ContactKind, GuestId};
use crate::person::{self, Comparison, Known, Person, Verdict, compare_known};
use crate::text::search::{Searchable, Term, index_text};

/// So many people are looked for in the search index at once.
const AT_ONCE: usize = 100;

/// Of those who share a name or a contact point, so many are compared: among more, nobody chooses.
const COMPARED: usize = 60;
const SHARERS: usize = 3;

/// So many guests a person are looked through besides those of the very name: a wide net catches hundreds in a large book.
const LOOKED_AT: usize = 100;

/// Each by their place, found as the search index would find them.
pub struct Circle<Id> {
    people: Vec<(Id, Known)>,
    by_word: BTreeMap<String, Vec<usize>>,
    by_contact: HashMap<String, Vec<usize>>,
    by_name: HashMap<String, Vec<usize>>,
}

/// One of a circle who is or may be the person asked about, or who shares a contact point with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Likely<Id> {
    pub id: Id,
    pub name: String,
    pub comparison: Comparison,
}

/// Whom of a circle a person meets in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Met<Id> {
    /// Who is or may be this person. Shape: the likest first, then as they were added.
    pub likely: Vec<Likely<Id>>,
    /// Who is somebody else and has a contact point of theirs. Shape: as they were added.
    pub sharing: Vec<Likely<Id>>,
}

impl<Id: Copy> Circle<Id> {
    /// The guests of the house who may be some of these people; those whom `id` leaves out are not in it.
    pub fn of_house(query: &Query, people: &[Person], id: impl Fn(GuestId) -> Option<Id>) -> Result<Self> {
        let mut circle = Circle {
            people: Vec::new(),
            by_word: BTreeMap::new(),
            by_contact: HashMap::new(),
            by_name: HashMap::new(),
        };
        for (guest, person) in guests_like(query, people)? {
            if let Some(id) = id(guest) {
                circle.add(id, person);
            }
        }
        Ok(circle)
    }

    pub fn add(&mut self, id: Id, person: Person) {
        let place = self.people.len();
        let names = [person.display_name.as_str(), &person.native_name, &person.alias];
        let source = Searchable { names: &names, pinyin: &person.reading, ..Searchable::default() };
        for word in index_text(&source).name.split(' ').filter(|word| !word.is_empty()) {
            self.by_word.entry(word.to_owned()).or_default().push(place);
        }
        for key in match_keys(&person) {
            self.by_contact.entry(key).or_default().push(place);
        }
        self.by_name.entry(person.display_name.clone()).or_default().push(place);
        self.people.push((id, Known::of(person)));
    }

    /// Whom of the circle this person meets.
    pub fn met(&self, person: &Person) -> Met<Id> {
        let keys = match_keys(person);
        // Of an agency's number the first few are told, and who has the name as well is found by the name.
        let few = |places: &[usize]| if places.len() > COMPARED { SHARERS } else { places.len() };
        let reached = keys.iter().map(|key| self.reached_by(key));
        let reached: BTreeSet<usize> = reached.flat_map(|places| &places[..few(places)]).copied().collect();
        let mut places = reached.clone();
        let called = self.by_name.get(&person.display_name).map_or(&[][..], Vec::as_slice);
        places.extend(called.iter().take(COMPARED));
        if let Some(search) = person::search(std::slice::from_ref(person)) {
            places.extend(self.named(&search.terms).iter().take(COMPARED));
        }
        let mut met = Met { likely: Vec::new(), sharing: Vec::new() };
        if places.is_empty() {
            return met;
        }
        let mut sought = person.clone();
        for contact in &mut sought.contacts {
            // Who share it are not one person, whoever of them this is.
            contact.shared |= keys_of(contact).iter().any(|key| self.reached_by(key).len() > 1);
        }
        let sought = Known::of(sought);
        for place in places {
            let (id, other) = &self.people[place];
            let comparison = compare_known(&sought, other);
            let is_other = comparison.verdict == Verdict::Different;
            let likely = Likely { id: *id, name: other.person().display_name.clone(), comparison };
            match is_other {
                false => met.likely.push(likely),
                true if reached.contains(&place) => met.sharing.push(likely),
                true => {}
            }
        }
        met.likely.sort_by_key(|one| (one.comparison.verdict, one.comparison.reasons.first().copied()));
        met
    }

    fn reached_by(&self, key: &str) -> &[usize] {
        self.by_contact.get(key).map_or(&[], Vec::as_slice)
    }

    /// Those whose names hold these words. Shape: by place, each once.
    fn named(&self, term: &Term) -> Cow<'_, [usize]> {
        match term {
            Term::Word(word) => Cow::Borrowed(self.by_word.get(word).map_or(&[], Vec::as_slice)),
            Term::Prefix(start) => {
                let begun = self.by_word.range(start.clone()..).take_while(|(word, _)| word.starts_with(start));
                sorted(begun.flat_map(|(_, places)| places).copied().collect())
            }
            Term::All(terms) => {
                let mut each: Vec<Cow<[usize]>> = Vec::with_capacity(terms.len());
                for term in terms {
                    each.push(self.named(term));
                    if each.last().is_some_and(|places| places.is_empty()) {
                        return Cow::Borrowed(&[]);
                    }
                }
                each.sort_by_key(|places| places.len());
                let Some((fewest, others)) = each.split_first() else { return Cow::Borrowed(&[]) };
                let in_all = |place: &usize| others.iter().all(|places| places.binary_search(place).is_ok());
                Cow::Owned(fewest.iter().copied().filter(in_all).collect())
            }
            Term::Either(ways) => sorted(ways.iter().flat_map(|way| self.named(way).into_owned()).collect()),
        }
    }
}

fn sorted(mut places: Vec<usize>) -> Cow<'static, [usize]> {
    places.sort_unstable();
    places.dedup();
    Cow::Owned(places)
}

fn guests_like(query: &Query, people: &[Person]) -> Result<BTreeMap<GuestId, Person>> {
    let keys: BTreeSet<String> = people.iter().flat_map(match_keys).collect();
    let mut ids: BTreeSet<GuestId> = BTreeSet::new();
    if !keys.is_empty() {
        ids.extend(guest::reached_by(query, &keys.into_iter().collect::<Vec<_>>())?);
    }
    ids.extend(guest::called(query, people.iter().map(|person| person.display_name.as_str()))?);
    for some in people.chunks(AT_ONCE) {
        if let Some(search) = person::search(some) {
            ids.extend(guest::named_as(query, &search, (LOOKED_AT * some.len()) as u32)?);
        }
    }
    let ids: Vec<GuestId> = ids.into_iter().collect();
    let mut guests: BTreeMap<GuestId, Person> = guest::persons(query, &ids)?.into_iter().collect();
    // Most bookings say nothing of a birth, and then nothing is compared with it.
    if people.iter().any(|person| !person.birthdays.is_empty() || person.birth_year.is_some()) {
        let mut birthdays = date::birthdays_of(query, &ids)?;
        for (id, person) in &mut guests {
            person.birthdays = birthdays.take(*id);
        }
    }
    Ok(guests)
}

fn match_keys(person: &Person) -> Vec<String> {
    person.contacts.iter().flat_map(keys_of).collect()
}

/// The keys under which the book may have a contact point.
fn keys_of(contact: &person::Contact) -> Vec<String> {
    let kinds: &[ContactKind] = match contact.kind {
        person::ContactKind::Phone => &[ContactKind::Phone],
        person::ContactKind::Email => &[ContactKind::Email],
        person::ContactKind::Handle => &[ContactKind::Wechat, ContactKind::Qq, ContactKind::Other],
    };
    kinds.iter().map(|kind| kind.match_key(&contact.value)).collect()
}
